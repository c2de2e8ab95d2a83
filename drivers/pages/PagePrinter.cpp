// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/pages/PagePrinter.h"

#include "drivers/pages/TablePages.h"

#include <QDir>
#include <QFile>
#include <QPdfWriter>
#include <QPrinter>
#include <QPrinterInfo>

namespace yaogui {

namespace {

constexpr int marginMm = 12, dotsPerInch = 300;

void setPage(QPagedPaintDevice &device, const TableSheet &sheet)
{
    device.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), wantsLandscape(sheet) ? QPageLayout::Landscape : QPageLayout::Portrait,
                                     QMarginsF(marginMm, marginMm, marginMm, marginMm), QPageLayout::Millimeter));
}

} // namespace

Result<QString> PagePrinter::toFile(const TableSheet &sheet, const QDateTime &now) const
{
    const QString path = QDir(m_folder).filePath(sheet.name + u'-' + now.toString(QStringLiteral("yyyyMMdd-HHmmss")) + QStringLiteral(".pdf"));
    bool painted = false;
    if (QDir().mkpath(m_folder)) {
        QPdfWriter writer(path);
        writer.setResolution(dotsPerInch);
        writer.setTitle(sheet.title);
        setPage(writer, sheet);
        painted = paintTable(writer, sheet, now);
    }
    if (painted)
        return path;
    QFile::remove(path);
    return refuse(ErrorCode::PrinterTrouble, {{"place", path}});
}

Result<QString> PagePrinter::print(const TableSheet &sheet, const QDateTime &now) const
{
    if (m_printer == u"file")
        return toFile(sheet, now);
    const QPrinterInfo info = m_printer.isEmpty() ? QPrinterInfo::defaultPrinter() : QPrinterInfo::printerInfo(m_printer);
    if (info.isNull())
        return m_printer.isEmpty() ? toFile(sheet, now) : Result<QString>(refuse(ErrorCode::PrinterTrouble, {{"place", m_printer}}));
    QPrinter printer(info, QPrinter::HighResolution);
    printer.setDocName(sheet.title);
    setPage(printer, sheet);
    return paintTable(printer, sheet, now) ? Result<QString>(info.printerName()) : refuse(ErrorCode::PrinterTrouble, {{"place", info.printerName()}});
}

} // namespace yaogui
