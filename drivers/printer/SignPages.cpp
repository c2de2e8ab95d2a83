// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/printer/SignPages.h"

#include <QDir>
#include <QFileInfo>
#include <QFontMetricsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace yaogui {

namespace {

constexpr int dotsPerInch = 300;
constexpr double marginMm = 15, largest = 150, smallest = 24, step = 6, belowSize = 40, sourceSize = 10;

QFont fontOf(double points)
{
    QFont font(QStringLiteral("Noto Sans CJK SC"));
    font.setPointSizeF(points);
    font.setBold(true);
    return font;
}

/// As large as its width lets it be.
QFont fitting(const QString &words, const QRectF &page, QPaintDevice &device)
{
    double points = largest;
    while (points > smallest && QFontMetricsF(fontOf(points), &device).horizontalAdvance(words) > page.width())
        points -= step;
    return fontOf(points);
}

void paint(QPainter &painter, const ZoneSign &sign, const QRectF &page)
{
    painter.setFont(fitting(sign.name, page, *painter.device()));
    painter.drawText(page, Qt::AlignCenter | Qt::TextWrapAnywhere, sign.name);
    painter.setFont(fontOf(belowSize));
    painter.drawText(page, Qt::AlignHCenter | Qt::AlignTop, sign.below);
    painter.setFont(fontOf(sourceSize));
    painter.drawText(page, Qt::AlignHCenter | Qt::AlignBottom, sign.source);
    painter.drawRect(page);
}

} // namespace

Result<QString> writeSigns(const std::vector<ZoneSign> &signs, const QString &path)
{
    QSaveFile file(path);
    if (signs.empty() || !QDir().mkpath(QFileInfo(path).absolutePath()) || !file.open(QIODevice::WriteOnly))
        return refuse(ErrorCode::PrinterTrouble, {{"place", path}}, file.errorString());
    {
        QPdfWriter writer(&file);
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, QMarginsF(marginMm, marginMm, marginMm, marginMm), QPageLayout::Millimeter));
        writer.setResolution(dotsPerInch);
        QPainter painter(&writer);
        for (std::size_t i = 0; i < signs.size(); ++i) {
            if (i > 0)
                writer.newPage();
            paint(painter, signs[i], QRectF(0, 0, writer.width(), writer.height()));
        }
    }
    return file.commit() ? Result<QString>(QFileInfo(path).absoluteFilePath()) : refuse(ErrorCode::PrinterTrouble, {{"place", path}}, file.errorString());
}

} // namespace yaogui
