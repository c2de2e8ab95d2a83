// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/TableFile.h"

#include "core/catalogue/TableText.h"
#include "core/catalogue/Workbook.h"

#include <QFile>

#include <csv.h>

#include <algorithm>

namespace yaogui {

namespace {

/// libcsv tells the fields and the ends of records; which line of the file a record began on is counted here, by feeding it
/// line by line.
class TableReader {
public:
    explicit TableReader(const TableReading &reading) : m_reading(reading) {}
    TableReader(const TableReader &) = delete;
    TableReader &operator=(const TableReader &) = delete;
    ~TableReader() { csv_free(&m_parser); }

    Done read(const QByteArray &utf8)
    {
        if (csv_init(&m_parser, 0) != 0)
            return refuse(ErrorCode::TableInvalid, {{"reason", "OUT_OF_MEMORY"}});
        csv_set_blk_size(&m_parser, 64 * 1024);
        csv_set_delim(&m_parser, delimiterOf(utf8));
        m_hasFinalBreak = utf8.endsWith('\n') || utf8.endsWith('\r');
        int line = 0;
        for (qsizetype at = 0; at < utf8.size() && m_fault.isEmpty();) {
            const qsizetype end = endOfLine(utf8, at);
            m_isLastLine = end == utf8.size();
            feed(utf8.constData() + at, end - at, ++line);
            at = end;
        }
        m_isLastLine = true;
        if (m_inRecord)
            feed("\n", 1, line);
        if (m_inRecord && m_fault.isEmpty()) // still open: the quote was never closed
            m_hasHeader ? reject({}, u"TRUNCATED") : fail(u"TRUNCATED");
        if (!m_hasHeader && m_fault.isEmpty())
            fail(u"EMPTY");
        return outcome();
    }

    Done read(const std::vector<WorkbookRow> &rows)
    {
        for (const WorkbookRow &row : rows) {
            m_recordLine = row.line;
            for (const QString &cell : row.cells)
                m_cells.append(cell.trimmed());
            while (m_cells.size() < m_width) // a sheet says nothing of empty cells at the end
                m_cells.append(QString());
            if (!m_hasHeader || row.faults.empty()) {
                endRecord();
                continue;
            }
            m_cells.clear();
            const int column = row.faults.front().column;
            reject(column < m_width ? m_names[column] : QString(), row.faults.front().reason);
        }
        if (!m_hasHeader && m_fault.isEmpty())
            fail(u"EMPTY");
        return outcome();
    }

private:
    [[nodiscard]] Done outcome() const
    {
        if (m_fault.isEmpty())
            return {};
        return refuse(ErrorCode::TableInvalid, {{"reason", m_fault}, {"column", m_faultColumn}, {"line", m_recordLine}});
    }

    static unsigned char delimiterOf(const QByteArray &utf8)
    {
        const QByteArray header = utf8.left(endOfLine(utf8, 0));
        for (const char candidate : {',', ';', '\t'}) {
            if (header.contains(candidate))
                return static_cast<unsigned char>(candidate);
        }
        return CSV_COMMA;
    }

    static qsizetype endOfLine(const QByteArray &utf8, qsizetype from)
    {
        const auto *begin = utf8.constData() + from;
        const auto *end = utf8.constData() + utf8.size();
        const auto *found = std::find_if(begin, end, [](char c) { return c == '\n' || c == '\r'; });
        qsizetype next = found - utf8.constData();
        if (found == end)
            return next;
        ++next;
        return *found == '\r' && next < utf8.size() && utf8[next] == '\n' ? next + 1 : next;
    }

    void feed(const char *data, qsizetype size, int line)
    {
        if (!m_inRecord) {
            if (std::all_of(data, data + size, [](char c) { return c == '\n' || c == '\r' || c == ' ' || c == '\t'; }))
                return;
            m_recordLine = line;
            m_inRecord = true;
        }
        const auto length = static_cast<std::size_t>(size);
        if (csv_parse(&m_parser, data, length, &TableReader::onField, &TableReader::onRecord, this) != length)
            fail(u"OUT_OF_MEMORY");
    }

    static void onField(void *bytes, std::size_t size, void *self)
    {
        static_cast<TableReader *>(self)->addCell(static_cast<const char *>(bytes), static_cast<qsizetype>(size));
    }
    static void onRecord(int, void *self) { static_cast<TableReader *>(self)->endRecord(); }

    void addCell(const char *bytes, qsizetype size)
    {
        // A whole unclosed file may arrive as one cell; more than the limit and one is never needed.
        m_cells.append(QString::fromUtf8(bytes, std::min(size, longestTableCell * 4)).trimmed());
    }

    void endRecord()
    {
        m_inRecord = false;
        const QStringList cells = std::exchange(m_cells, {});
        if (!m_fault.isEmpty())
            return;
        if (!m_hasHeader)
            takeHeader(cells);
        else if (std::any_of(cells.begin(), cells.end(), [](const QString &cell) { return !cell.isEmpty(); }))
            takeRow(cells);
    }

    void takeHeader(const QStringList &cells)
    {
        m_hasHeader = true;
        m_width = cells.size();
        for (const QString &cell : cells)
            m_names.append(cell.toLower());
        for (const QString &column : m_reading.columns) {
            m_places.push_back(m_names.indexOf(column));
            if (m_names.count(column) > 1)
                fail(u"DUPLICATE_COLUMN", column);
        }
        for (const QString &column : m_reading.required) {
            if (!m_names.contains(column))
                fail(u"MISSING_COLUMN", column);
        }
    }

    void takeRow(const QStringList &cells)
    {
        if (++m_rows > mostTableRows)
            return fail(u"TOO_MANY_ROWS");
        if (cells.size() < m_width)
            return reject({}, m_isLastLine && !m_hasFinalBreak ? u"TRUNCATED" : u"FIELD_COUNT");
        if (std::any_of(cells.begin() + m_width, cells.end(), [](const QString &cell) { return !cell.isEmpty(); }))
            return reject({}, u"FIELD_COUNT");
        for (qsizetype i = 0; i < m_width; ++i) {
            if (cells[i].size() > longestTableCell)
                return reject(m_names[i], u"TOO_LONG");
        }
        TableRow row{m_recordLine, {}};
        row.cells.reserve(static_cast<qsizetype>(m_places.size()));
        for (const qsizetype place : m_places)
            row.cells.append(place < 0 ? QString() : cells[place]);
        m_reading.onRow(row);
    }

    void reject(const QString &column, QStringView reason) { m_reading.rejected.push_back({m_recordLine, column, reason.toString()}); }
    void fail(QStringView reason, const QString &column = {})
    {
        if (!m_fault.isEmpty())
            return;
        m_fault = reason.toString();
        m_faultColumn = column;
    }

    const TableReading &m_reading;
    csv_parser m_parser{};
    QStringList m_names;
    std::vector<qsizetype> m_places; ///< where each wanted column stands in the file, -1 if it does not
    QStringList m_cells;
    QString m_fault;
    QString m_faultColumn;
    qsizetype m_width = 0;
    int m_recordLine = 1;
    int m_rows = 0;
    bool m_hasHeader = false;
    bool m_inRecord = false;
    bool m_isLastLine = false;
    bool m_hasFinalBreak = false;
};

} // namespace

Done readTable(const QByteArray &bytes, const TableReading &reading)
{
    if (bytes.size() > mostTableBytes)
        return refuse(ErrorCode::FileTooLarge, {{"bytes", bytes.size()}, {"most", mostTableBytes}});
    if (looksLikeWorkbook(bytes)) {
        YAOGUI_TRY_LET(const std::vector<WorkbookRow> rows, readWorkbook(bytes));
        return TableReader(reading).read(rows);
    }
    YAOGUI_TRY_LET(const QByteArray utf8, tableTextToUtf8(bytes));
    return TableReader(reading).read(utf8);
}

Result<QByteArray> readTableBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(ErrorCode::FileUnreadable, {{"file", path}}, file.errorString());
    // read() with a limit, not size(): a pipe has none.
    QByteArray bytes = file.read(mostTableBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return refuse(ErrorCode::FileUnreadable, {{"file", path}}, file.errorString());
    if (bytes.size() > mostTableBytes)
        return refuse(ErrorCode::FileTooLarge, {{"file", path}, {"most", mostTableBytes}});
    return bytes;
}

QByteArray tableLine(const QStringList &cells)
{
    QByteArrayList fields;
    for (const QString &cell : cells) {
        const QByteArray plain = cell.toUtf8();
        if (std::none_of(plain.begin(), plain.end(), [](char c) { return QByteArrayView(",;\t\"\r\n").contains(c); })) {
            fields.append(plain);
            continue;
        }
        const auto size = static_cast<std::size_t>(plain.size());
        QByteArray quoted(static_cast<qsizetype>(csv_write(nullptr, 0, plain.constData(), size)), Qt::Uninitialized);
        csv_write(quoted.data(), static_cast<std::size_t>(quoted.size()), plain.constData(), size);
        fields.append(quoted);
    }
    return fields.join(',') + '\n';
}

} // namespace yaogui
