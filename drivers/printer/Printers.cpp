// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/printer/Printers.h"

#include "core/sale/SlipLayout.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <utility>

namespace yaogui {

namespace {

/// A name that stays inside the folder.
QString fileName(const QString &name)
{
    constexpr qsizetype longest = 100;
    QString safe;
    for (const QChar c : name.left(longest))
        safe += c.isLetterOrNumber() || c == u'-' || c == u'_' ? c : QChar(u'_');
    return safe.isEmpty() ? QString("slip") : safe;
}

Done saveFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return printerTrouble(path, file.errorString());
    return {};
}

} // namespace

FilePrinter::FilePrinter(QString folder, const EscPosOptions &options) : m_folder(std::move(folder)), m_options(options) {}

Result<QString> FilePrinter::print(const PrintDocument &document)
{
    const QDir folder(m_folder);
    if (!folder.mkpath("."))
        return printerTrouble(m_folder, "folder cannot be made");
    const QString base = folder.absoluteFilePath(fileName(document.name));
    const QString textFile = base + ".txt";
    YAOGUI_TRY(saveFile(base + ".escpos", encodeEscPos(document, m_options)));
    YAOGUI_TRY(saveFile(textFile, plainText(document, columnsForPaper(m_options.widthMm)).toUtf8()));
    return textFile;
}

Done FilePrinter::ready()
{
    return QDir().mkpath(m_folder) && QFileInfo(m_folder).isWritable() ? Done() : Done(printerTrouble(m_folder, "folder cannot be written"));
}

LinkPrinter::LinkPrinter(Opener opener, bool asksPaper, QString address, const EscPosOptions &options, const PrinterTimeouts &timeouts)
    : m_opener(opener), m_asksPaper(asksPaper), m_address(std::move(address)), m_options(options), m_timeouts(timeouts)
{
}

Result<QString> LinkPrinter::print(const PrintDocument &document)
{
    const QByteArray bytes = encodeEscPos(document, m_options);
    YAOGUI_TRY_LET(PrinterLink link, m_opener(m_address, m_timeouts));
    if (m_asksPaper)
        YAOGUI_TRY(link.askPaper());
    YAOGUI_TRY(link.write(bytes));
    if (m_asksPaper) // it ran out in the middle, or vanished with the slip in its buffer
        YAOGUI_TRY(link.askPaper());
    return m_address;
}

Done LinkPrinter::ready()
{
    YAOGUI_TRY_LET(PrinterLink link, m_opener(m_address, m_timeouts));
    if (m_asksPaper)
        YAOGUI_TRY(link.askPaper());
    return {};
}

} // namespace yaogui
