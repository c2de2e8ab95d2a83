// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/StaffView.h"

#include <QAbstractTableModel>

namespace yaogui {

/// People as rows: number, name, posts, duty and register, and what is the matter.
class PeopleModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Number, Name, PostsHeld, Duty, Standing, columns };
    using QAbstractTableModel::QAbstractTableModel;

    void show(const std::vector<Colleague> &people);
    [[nodiscard]] const Colleague *at(int row) const;
    [[nodiscard]] int rowOf(const QString &number) const; ///< -1: nobody
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString textOf(const Colleague &person, int column) const;

    std::vector<Colleague> m_people;
};

} // namespace yaogui
