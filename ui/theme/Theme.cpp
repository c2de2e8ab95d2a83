// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/Theme.h"

#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QRegularExpression>
#include <QStyleFactory>
#include <QSvgRenderer>

#include <cmath>
#include <utility>

static void initThemeResource() // the macro must stand outside any namespace
{
    Q_INIT_RESOURCE(theme);
}

namespace yaogui {

namespace {

QByteArray contentOf(const QString &name)
{
    initThemeResource();
    QFile file(QStringLiteral(":/theme/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

double luminanceOf(const QColor &colour)
{
    const auto linear = [](double part) { return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

QPalette paletteOf(const Colours &c)
{
    QPalette palette(c.text, c.surface, c.line, c.frame, c.muted, c.text, c.onAccent, c.surface, c.background);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.onAccent);
    palette.setColor(QPalette::AlternateBase, c.sunken);
    palette.setColor(QPalette::PlaceholderText, c.muted);
    palette.setColor(QPalette::ToolTipBase, c.text);
    palette.setColor(QPalette::ToolTipText, c.surface);
    return palette;
}

} // namespace

QFont Theme::font(int pixelSize, bool bold) const
{
    QFont font(QStringLiteral("Noto Sans CJK SC"));
    font.setPixelSize(pixelSize);
    font.setWeight(bold ? QFont::Bold : QFont::Normal);
    return font;
}

Theme lightTheme(int scalePercent)
{
    Colours c;
    c.background = QColor(0xEE, 0xF1, 0xF4);
    c.surface = QColor(0xFF, 0xFF, 0xFF);
    c.sunken = QColor(0xF6, 0xF8, 0xFA);
    c.text = QColor(0x17, 0x20, 0x2A);
    c.muted = QColor(0x4E, 0x5B, 0x68);
    c.line = QColor(0xDC, 0xE2, 0xE7);
    c.frame = QColor(0xA9, 0xB4, 0xBE);
    c.accent = QColor(0x0B, 0x66, 0x6B);
    c.onAccent = QColor(0xFF, 0xFF, 0xFF);
    c.accentSoft = QColor(0xDC, 0xEF, 0xEF);
    c.stop = QColor(0xA8, 0x1C, 0x16);
    c.stopSoft = QColor(0xFC, 0xE9, 0xE7);
    c.look = QColor(0x7A, 0x48, 0x00);
    c.lookSoft = QColor(0xFF, 0xF0, 0xD2);
    c.done = QColor(0x17, 0x63, 0x34);
    c.doneSoft = QColor(0xE1, 0xF3, 0xE7);
    c.band = QColor(0xFF, 0xC2, 0x4B);
    c.onBand = QColor(0x38, 0x24, 0x00);
    return {c, scalePercent};
}

Theme darkTheme(int scalePercent)
{
    Colours c;
    c.background = QColor(0x0F, 0x15, 0x1A);
    c.surface = QColor(0x1A, 0x22, 0x2A);
    c.sunken = QColor(0x21, 0x2B, 0x34);
    c.text = QColor(0xE9, 0xEE, 0xF2);
    c.muted = QColor(0xA9, 0xB6, 0xC2);
    c.line = QColor(0x30, 0x3B, 0x46);
    c.frame = QColor(0x5B, 0x69, 0x76);
    c.accent = QColor(0x63, 0xCB, 0xC8);
    c.onAccent = QColor(0x05, 0x26, 0x28);
    c.accentSoft = QColor(0x17, 0x3C, 0x3E);
    c.stop = QColor(0xFF, 0xA1, 0x98);
    c.stopSoft = QColor(0x47, 0x1D, 0x1A);
    c.look = QColor(0xFF, 0xC9, 0x6B);
    c.lookSoft = QColor(0x40, 0x2F, 0x0E);
    c.done = QColor(0x86, 0xD9, 0xA8);
    c.doneSoft = QColor(0x16, 0x3D, 0x29);
    c.band = QColor(0xE0, 0xA0, 0x30);
    c.onBand = QColor(0x23, 0x15, 0x00);
    return {c, scalePercent};
}

int contrastOf(const QColor &a, const QColor &b)
{
    const double first = luminanceOf(a) + 0.05;
    const double second = luminanceOf(b) + 0.05;
    return static_cast<int>(std::floor(100.0 * std::max(first, second) / std::min(first, second)));
}

QString styleSheetOf(const Theme &theme)
{
    const Colours &c = theme.colours;
    const std::pair<const char16_t *, QColor> names[] = {
        {u"background", c.background}, {u"surface", c.surface}, {u"sunken", c.sunken}, {u"text", c.text},
        {u"muted", c.muted}, {u"line", c.line}, {u"frame", c.frame}, {u"accentSoft", c.accentSoft}, {u"accent", c.accent},
        {u"onAccent", c.onAccent}, {u"stopSoft", c.stopSoft}, {u"stop", c.stop}, {u"lookSoft", c.lookSoft},
        {u"look", c.look}, {u"doneSoft", c.doneSoft}, {u"done", c.done}, {u"band", c.band}, {u"onBand", c.onBand}};
    QString sheet = QString::fromUtf8(contentOf(QStringLiteral("yaogui.qss")));
    for (const auto &[name, colour] : names)
        sheet.replace(QRegularExpression(u'@' + QString::fromUtf16(name) + QStringLiteral("\\b")), colour.name());
    const bool dark = c.surface.lightness() < c.text.lightness();
    sheet.replace(QStringLiteral("@downIcon"), dark ? QStringLiteral("down-light") : QStringLiteral("down"));
    static const QRegularExpression size(QStringLiteral("\\b([0-9]+)px"));
    QString scaled;
    qsizetype at = 0;
    for (auto match = size.globalMatch(sheet); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        scaled += sheet.mid(at, found.capturedStart() - at) + QString::number(theme.px(found.captured(1).toInt())) + QStringLiteral("px");
        at = found.capturedEnd();
    }
    return scaled + sheet.mid(at);
}

void applyTheme(QApplication &application, const Theme &theme)
{
    application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    application.setFont(theme.font(theme.base()));
    application.setPalette(paletteOf(theme.colours));
    application.setStyleSheet(styleSheetOf(theme));
}

QPixmap pictureOf(const QString &name, const QColor &colour, int side)
{
    QByteArray svg = contentOf(QStringLiteral("icons/%1.svg").arg(name));
    svg.replace("#000000", colour.name().toLatin1());
    constexpr int dense = 2; // sharp at 200 % too
    QPixmap picture(side * dense, side * dense);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    QSvgRenderer(svg).render(&painter);
    painter.end();
    picture.setDevicePixelRatio(dense);
    return picture;
}

QIcon iconOf(const Theme &theme, const QString &name, const QColor &colour)
{
    QIcon icon(pictureOf(name, colour, theme.px(24)));
    icon.addPixmap(pictureOf(name, theme.colours.muted, theme.px(24)), QIcon::Disabled);
    return icon;
}

} // namespace yaogui
