// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/TableExport.h"

#include "core/catalogue/TableFile.h"
#include "core/catalogue/WorkbookFile.h"

#include <QDir>
#include <QSaveFile>

namespace yaogui {

Done writeCsv(const QString &path, const TableSheet &sheet)
{
    QByteArray bytes("\xEF\xBB\xBF"); // without the mark spreadsheets take it for another encoding
    for (const QStringList &row : sheet.rows)
        bytes += tableLine(row);
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    return written ? Done() : Done(refuse(ErrorCode::FileUnreadable, {{"file", path}}));
}

Result<QString> exportTable(const TableSheet &sheet, TableTarget target, const QString &folder, const QDateTime &now)
{
    const bool csv = target == TableTarget::Csv;
    const QString path = QDir(folder).filePath(sheet.name + u'-' + now.toString(QStringLiteral("yyyyMMdd-HHmmss")) + (csv ? QStringLiteral(".csv") : QStringLiteral(".xlsx")));
    QDir().mkpath(folder);
    YAOGUI_TRY(csv ? writeCsv(path, sheet) : writeWorkbook(path, sheet));
    return path;
}

} // namespace yaogui
