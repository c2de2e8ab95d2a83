// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/Theme.h"

#include <QStyledItemDelegate>

class QTableView;

namespace yaogui {

/// A cell of two texts: the first in full ink, the second smaller and muted below it; both wrap, and the row grows with them.
class RuleDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    RuleDelegate(const Theme &theme, QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] QFont firstFont(const QModelIndex &index) const;
    [[nodiscard]] QSize room(const QString &text, const QFont &font, int width) const;

    Theme m_theme;
};

/// How both tables behave: whole rows, keys, rows as high as their words need.
void dressTable(QTableView &table, const Theme &theme);

} // namespace yaogui
