// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QString>

class QApplication;

namespace yaogui {

/// One accent; red only for "stopped", amber for "look", green for "done". Text pairs hold a contrast of 4.5:1 or more.
struct Colours {
    QColor background, surface, sunken; ///< page, panel, empty areas and hovered rows
    QColor text, muted, line, frame;    ///< line parts areas; frame borders what can be touched
    QColor accent, onAccent, accentSoft;
    QColor stop, stopSoft, look, lookSoft, done, doneSoft;
    QColor band, onBand; ///< the training band
};

/// Everything that decides how the program looks. A value; made once by the program and handed to whoever paints.
struct Theme {
    Colours colours;
    int scalePercent = 100; ///< 100…200: text and spacing together

    [[nodiscard]] int px(int atHundred) const { return (atHundred * scalePercent + 50) / 100; }
    [[nodiscard]] int space(int steps = 1) const { return px(4 * steps); } ///< spacing comes in steps of 4 px
    // the type scale
    [[nodiscard]] int small() const { return px(13); }
    [[nodiscard]] int base() const { return px(15); }
    [[nodiscard]] int row() const { return px(17); }
    [[nodiscard]] int title() const { return px(20); }
    [[nodiscard]] int figure() const { return px(28); }
    [[nodiscard]] int amount() const { return px(44); }
    // what hands and eyes need
    [[nodiscard]] int touch() const { return px(44); } ///< least side of anything that is touched
    [[nodiscard]] int rowHeight() const { return px(52); } ///< two lines of text

    [[nodiscard]] QFont font(int pixelSize, bool bold = false) const;
};

[[nodiscard]] Theme lightTheme(int scalePercent = 100);
[[nodiscard]] Theme darkTheme(int scalePercent = 100);

/// Of two colours as WCAG 2 defines it, in hundredths: 450 is 4.5:1.
[[nodiscard]] int contrastOf(const QColor &a, const QColor &b);

/// The style sheet of resources/theme/yaogui.qss with the theme's colours and sizes in it.
[[nodiscard]] QString styleSheetOf(const Theme &theme);
/// Font, palette and style sheet for the whole program.
void applyTheme(QApplication &application, const Theme &theme);

/// One of resources/theme/icons in this colour (and, disabled, in the muted one).
[[nodiscard]] QIcon iconOf(const Theme &theme, const QString &name, const QColor &colour);
[[nodiscard]] QPixmap pictureOf(const QString &name, const QColor &colour, int side);

} // namespace yaogui
