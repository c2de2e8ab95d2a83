// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/Theme.h"
#include "ui/widgets/Badge.h"

#include <QAbstractListModel>
#include <QFrame>
#include <QStyledItemDelegate>

class QLabel;
class QListView;
class QToolButton;

namespace yaogui {

/// One thing to choose: two lines at the left, two figures at the right.
struct ChoiceRow {
    QString title, spec; ///< the spec is never shortened
    QString detail;
    QString figure, figureDetail;
    std::vector<Badge> badges; ///< behind the title
    Tone detailTone = Tone::Plain;
    bool operator==(const ChoiceRow &) const = default;
};

class ChoiceModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void show(std::vector<ChoiceRow> rows);
    [[nodiscard]] const ChoiceRow &at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<ChoiceRow> m_rows;
};

class ChoiceDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    ChoiceDelegate(const Theme &theme, const ChoiceModel &model, QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Theme m_theme;
    const ChoiceModel &m_model;
};

/// A list to choose from, shown in place: search hits, held sales, lots. It never takes the focus; the search field
/// hands it the keys.
class ChoiceList : public QFrame {
    Q_OBJECT
public:
    ChoiceList(const Theme &theme, QWidget *parent = nullptr);
    void show(const QString &title, const QString &emptyText, std::vector<ChoiceRow> rows);
    void moveBy(int rows);
    void chooseCurrent();
    [[nodiscard]] int current() const;
    [[nodiscard]] int count() const { return m_model->rowCount(); }
    [[nodiscard]] ChoiceModel *model() const { return m_model; }

signals:
    void chosen(int row);
    void closed();

private:
    QLabel *m_title;
    QLabel *m_empty;
    ChoiceModel *m_model;
    QListView *m_view;
};

} // namespace yaogui
