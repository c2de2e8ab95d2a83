// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/PolicyView.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace yaogui {

/// Roles of both tables beside Qt::DisplayRole.
enum RuleRole {
    DetailRole = Qt::UserRole + 1, ///< smaller words under the first ones
    GroupRole,
    SearchRole, ///< all that a filter looks through
    ChangedRole ///< this cell is what the eye should find
};

/// The rules in force: what each says, its value, where it stands.
class RuleModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Sentence, Value, Source, Columns };

    using QAbstractTableModel::QAbstractTableModel;
    void show(std::vector<RuleView> rules);
    [[nodiscard]] const RuleView &at(int row) const { return m_rules[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<RuleView> m_rules;
};

/// Rules of one group (empty: all) with every word of the text in them.
class RuleFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setWords(const QString &text);
    void setGroup(const QString &group);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
    QString m_group;
};

/// What a change of packs would change: the rule before, the rule after.
class ChangeModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { About, Before, After, Columns };

    using QAbstractTableModel::QAbstractTableModel;
    void show(std::vector<RuleChange> changes);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<RuleChange> m_changes;
};

} // namespace yaogui
