// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/WorkbookFile.h"

#include <QFile>
#include <QRegularExpression>

#include <xlsxwriter.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace yaogui {

namespace {

constexpr int widest = 50; // characters; longer cells are cut on the screen, not in the file

struct Formats {
    lxw_format *title, *heading, *plain;
};

/// What a figure is worth; nothing for a cell that is no plain number. Fifteen digits a spreadsheet keeps exactly.
std::optional<double> numberOf(QString cell)
{
    static const QRegularExpression plain(QStringLiteral("^-?[0-9]{1,11}(\\.[0-9]{1,4})?$"));
    cell.remove(u',').remove(QChar(0xA5));
    return plain.match(cell).hasMatch() ? std::optional(cell.toDouble()) : std::nullopt;
}

void setWidths(lxw_worksheet *page, const TableSheet &sheet)
{
    constexpr std::size_t looked = 500; // rows enough to know how wide a column is
    for (qsizetype column = 0; column < sheet.rows.front().size(); ++column) {
        int width = 8;
        for (std::size_t row = 0; row < std::min(looked, sheet.rows.size()); ++row) {
            int cells = 2;
            for (const QChar c : sheet.rows[row].value(column))
                cells += c.unicode() < 0x2E80 ? 1 : 2; // a Han character takes two
            width = std::max(width, cells);
        }
        worksheet_set_column(page, static_cast<lxw_col_t>(column), static_cast<lxw_col_t>(column), std::min(width, widest), nullptr);
    }
}

void fill(lxw_worksheet *page, const TableSheet &sheet, const Formats &formats)
{
    constexpr lxw_row_t head = 1;
    const auto columns = static_cast<lxw_col_t>(sheet.rows.front().size());
    const auto last = static_cast<lxw_row_t>(sheet.rows.size());
    worksheet_write_string(page, 0, 0, sheet.title.toUtf8().constData(), formats.title);
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        const lxw_row_t at = head + static_cast<lxw_row_t>(row);
        for (qsizetype column = 0; column < sheet.rows[row].size(); ++column) {
            const QString &cell = sheet.rows[row][column];
            const auto place = static_cast<lxw_col_t>(column);
            const bool figure = row > 0 && static_cast<std::size_t>(column) < sheet.figures.size() && sheet.figures[static_cast<std::size_t>(column)];
            if (const auto number = figure ? numberOf(cell) : std::nullopt)
                worksheet_write_number(page, at, place, *number, formats.plain);
            else if (!cell.isEmpty())
                worksheet_write_string(page, at, place, cell.toUtf8().constData(), row == 0 ? formats.heading : formats.plain);
        }
    }
    setWidths(page, sheet);
    worksheet_freeze_panes(page, head + 1, 0);
    worksheet_autofilter(page, head, 0, last, columns - 1);
    worksheet_set_landscape(page);
    worksheet_set_paper(page, 9); // A4
    worksheet_fit_to_pages(page, 1, 0);
    worksheet_repeat_rows(page, head, head);
}

} // namespace

Done writeWorkbook(const QString &path, const TableSheet &sheet)
{
    const QString half = path + QStringLiteral(".part");
    const auto failed = [&] {
        QFile::remove(half);
        return refuse(ErrorCode::FileUnreadable, {{"file", path}});
    };
    if (sheet.rows.empty() || sheet.rows.front().isEmpty())
        return failed();
    lxw_workbook_options options{};
    options.constant_memory = LXW_FALSE;
    lxw_workbook *book = workbook_new_opt(QFile::encodeName(half).constData(), &options);
    if (!book)
        return failed();
    lxw_format *title = workbook_add_format(book), *heading = workbook_add_format(book);
    format_set_bold(title);
    format_set_bold(heading);
    format_set_bottom(heading, LXW_BORDER_THIN);
    lxw_worksheet *page = workbook_add_worksheet(book, nullptr);
    fill(page, sheet, {title, heading, nullptr});
    if (workbook_close(book) != LXW_NO_ERROR)
        return failed();
    QFile::remove(path);
    return QFile::rename(half, path) ? Done() : Done(failed());
}

} // namespace yaogui
