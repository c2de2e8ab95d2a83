// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/counter/BasketModel.h"
#include "ui/theme/Theme.h"

#include <QStyledItemDelegate>

namespace yaogui {

/// Paints a basket line: two lines of text, its badges, figures at the right edge, and what was refused at it.
class BasketDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    BasketDelegate(const Theme &theme, const BasketModel &model, QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintArticle(QPainter &painter, const QRect &where, int row) const;
    void paintAmount(QPainter &painter, const QRect &where, const LineView &line) const;
    [[nodiscard]] QColor groundOf(int row, bool current) const;
    Theme m_theme;
    const BasketModel &m_model;
};

} // namespace yaogui
