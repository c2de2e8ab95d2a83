// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/SheetFile.h"

#include <QDate>
#include <QFile>
#include <QTemporaryDir>

#include <xlsxwriter.h>

namespace yaogui {

QByteArray sheetOf(const QByteArray &csv)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("sheet.xlsx");
    lxw_workbook *book = workbook_new(path.toUtf8().constData());
    lxw_worksheet *sheet = workbook_add_worksheet(book, nullptr);
    lxw_format *day = workbook_add_format(book);
    format_set_num_format(day, "yyyy/m/d");
    lxw_row_t row = 0;
    for (const QByteArray &line : csv.trimmed().split('\n')) {
        lxw_col_t column = 0;
        for (const QByteArray &cell : line.split(',')) {
            const QDate date = QDate::fromString(QString::fromUtf8(cell), Qt::ISODate);
            bool isNumber = false;
            const double number = cell.toDouble(&isNumber);
            lxw_datetime when = {date.year(), date.month(), date.day(), 0, 0, 0};
            if (date.isValid())
                worksheet_write_datetime(sheet, row, column, &when, day);
            else if (isNumber && cell.size() <= 15)
                worksheet_write_number(sheet, row, column, number, nullptr);
            else if (!cell.isEmpty())
                worksheet_write_string(sheet, row, column, cell.constData(), nullptr);
            ++column;
        }
        ++row;
    }
    if (workbook_close(book) != LXW_NO_ERROR)
        qFatal("the sheet cannot be written");
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace yaogui
