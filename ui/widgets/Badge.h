// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/Theme.h"
#include "ui/widgets/Look.h"

#include <QMetaType>
#include <QRect>
#include <QString>

#include <vector>

class QPainter;

namespace yaogui {

/// A word in a small frame: 处方, 甲, 近效期 …
struct Badge {
    QString text;
    Tone tone = Tone::Plain;
    bool operator==(const Badge &) const = default;
};

[[nodiscard]] int badgesWidth(const Theme &theme, const std::vector<Badge> &badges);
/// Paints them from the left of the rectangle, vertically centred.
void paintBadges(QPainter &painter, const Theme &theme, const QRect &where, const std::vector<Badge> &badges);
/// A name that may be shortened, what must never be (the spec), and the badges behind them.
struct Title {
    QString name, spec;
    std::vector<Badge> badges;
};
void paintTitle(QPainter &painter, const Theme &theme, const QRect &where, const Title &title);
/// Text colour of a tone, and the soft ground it stands on.
[[nodiscard]] QColor inkOf(const Theme &theme, Tone tone);
[[nodiscard]] QColor groundOf(const Theme &theme, Tone tone);

} // namespace yaogui

Q_DECLARE_METATYPE(std::vector<yaogui::Badge>)
