// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/Workbook.h"

#include "core/catalogue/TableFile.h"
#include "core/catalogue/ZipEntry.h"

#include <QDate>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>

namespace yaogui {

namespace {

constexpr int mostColumns = 1000;
constexpr int exactDigits = 15; ///< a sheet keeps no more of a number

tl::unexpected<Error> invalid(const char *reason, const QString &cause = {})
{
    return refuse(ErrorCode::TableInvalid, {{"reason", reason}}, cause);
}

/// What the other parts of a workbook say of its first sheet.
struct Parts {
    QString sheet;               ///< its path in the zip
    QStringList shared;          ///< texts that cells name by number
    std::vector<bool> dateStyle; ///< by style: shown as a day
    bool from1904 = false;
};

/// One part of the zip under the reader's eyes; what the part is called stands in the relations of its neighbour.
class Part {
public:
    Part(const QByteArray &zip, const QString &path)
    {
        const auto bytes = zipEntry(zip, path, mostTableBytes);
        m_exists = bytes.has_value();
        if (m_exists)
            m_bytes = *bytes;
        m_xml.addData(m_bytes);
    }
    [[nodiscard]] bool exists() const { return m_exists; }
    [[nodiscard]] bool isWhole() const { return m_exists && !m_xml.hasError(); }
    QXmlStreamReader &xml() { return m_xml; }
    /// The next element, if there is one.
    bool next()
    {
        while (!m_xml.atEnd()) {
            if (m_xml.readNext() == QXmlStreamReader::StartElement)
                return true;
        }
        return false;
    }
    [[nodiscard]] QString attribute(const char *name) const { return m_xml.attributes().value(QLatin1String(name)).toString(); }

private:
    QByteArray m_bytes;
    QXmlStreamReader m_xml;
    bool m_exists = false;
};

QString targetOf(const QByteArray &zip, const QString &id)
{
    Part relations(zip, QStringLiteral("xl/_rels/workbook.xml.rels"));
    while (relations.next()) {
        if (relations.xml().name() != u"Relationship" || relations.attribute("Id") != id)
            continue;
        const QString target = relations.attribute("Target");
        return target.startsWith(u'/') ? target.mid(1) : QStringLiteral("xl/") + target;
    }
    return {};
}

void readFront(const QByteArray &zip, Parts &parts)
{
    Part workbook(zip, QStringLiteral("xl/workbook.xml"));
    QString id;
    while (workbook.next()) {
        if (workbook.xml().name() == u"workbookPr")
            parts.from1904 = workbook.attribute("date1904") == u"1" || workbook.attribute("date1904") == u"true";
        if (workbook.xml().name() != u"sheet" || !id.isEmpty())
            continue;
        for (const QXmlStreamAttribute &attribute : workbook.xml().attributes()) {
            if (attribute.name() == u"id" && !attribute.namespaceUri().isEmpty())
                id = attribute.value().toString();
        }
    }
    parts.sheet = id.isEmpty() ? QString() : targetOf(zip, id);
}

/// All texts of an element down to its end, without the readings printed above Japanese words.
QString textWithin(QXmlStreamReader &xml)
{
    QString text;
    for (int depth = 1, phonetic = 0; depth > 0 && !xml.atEnd();) {
        const auto token = xml.readNext();
        const bool reading = xml.name() == u"rPh";
        if (token == QXmlStreamReader::StartElement) {
            ++depth;
            phonetic += reading ? 1 : 0;
        } else if (token == QXmlStreamReader::EndElement) {
            --depth;
            phonetic -= reading ? 1 : 0;
        } else if (token == QXmlStreamReader::Characters && phonetic == 0) {
            text += xml.text();
        }
    }
    return text;
}

void readShared(const QByteArray &zip, Parts &parts)
{
    Part strings(zip, QStringLiteral("xl/sharedStrings.xml"));
    while (strings.next()) {
        if (strings.xml().name() == u"si")
            parts.shared.append(textWithin(strings.xml()));
    }
}

bool isDateFormat(int number, const QString &code)
{
    const bool builtIn = (number >= 14 && number <= 17) || number == 22 || (number >= 27 && number <= 31) || number == 36 || (number >= 50 && number <= 58);
    static const QRegularExpression quoted(QStringLiteral(R"("[^"]*"|\\.|\[[^\]]*\])"));
    const QString plain = QString(code).remove(quoted).toLower();
    return builtIn || plain.contains(u'y') || plain.contains(u'd');
}

void readStyles(const QByteArray &zip, Parts &parts)
{
    Part styles(zip, QStringLiteral("xl/styles.xml"));
    QMap<int, QString> formats;
    bool inCells = false;
    while (styles.next()) {
        const auto name = styles.xml().name();
        if (name == u"numFmt")
            formats[styles.attribute("numFmtId").toInt()] = styles.attribute("formatCode");
        if (name == u"cellXfs" || name == u"cellStyleXfs" || name == u"cellStyles")
            inCells = name == u"cellXfs";
        if (name == u"xf" && inCells) {
            const int number = styles.attribute("numFmtId").toInt();
            parts.dateStyle.push_back(isDateFormat(number, formats.value(number)));
        }
    }
}

/// The column of a cell by its name: B7 is 1; -1 for none.
int columnOf(const QString &name)
{
    int column = 0;
    for (const QChar c : name) {
        if (c < u'A' || c > u'Z')
            break;
        column = column * 26 + (c.unicode() - u'A') + 1;
        if (column > mostColumns)
            return mostColumns;
    }
    return column - 1;
}

class SheetReading {
public:
    SheetReading(const QByteArray &zip, const Parts &parts) : m_part(zip, parts.sheet), m_parts(parts) {}

    Result<std::vector<WorkbookRow>> read()
    {
        while (m_part.next()) {
            if (m_part.xml().name() == u"row")
                beginRow();
            else if (m_part.xml().name() == u"c")
                takeCell();
            if (m_tooWide)
                return invalid("TOO_MANY_COLUMNS");
            if (m_rows.size() > static_cast<std::size_t>(mostTableRows) + 1) // with the header
                return invalid("TOO_MANY_ROWS");
        }
        if (!m_part.isWhole())
            return invalid("NOT_A_WORKBOOK", m_part.xml().errorString());
        m_rows.erase(std::remove_if(m_rows.begin(), m_rows.end(), [](const WorkbookRow &row) { return row.cells.isEmpty() && row.faults.empty(); }), m_rows.end());
        return std::move(m_rows);
    }

private:
    void beginRow()
    {
        const int named = m_part.attribute("r").toInt();
        m_line = named > 0 ? named : m_line + 1;
        m_rows.push_back({m_line, {}, {}});
        m_column = -1;
    }

    void takeCell()
    {
        const int named = columnOf(m_part.attribute("r"));
        m_column = named >= 0 ? named : m_column + 1;
        m_tooWide = m_column >= mostColumns;
        if (m_rows.empty() || m_tooWide)
            return;
        const QString type = m_part.attribute("t");
        const auto style = m_part.attribute("s").toUInt();
        const bool isDay = style < m_parts.dateStyle.size() && m_parts.dateStyle[style];
        const QString value = valueOf();
        if (value.isEmpty())
            return;
        WorkbookRow &row = m_rows.back();
        while (row.cells.size() <= m_column)
            row.cells.append(QString());
        row.cells[m_column] = textOf(type, value, isDay, row);
    }

    /// Of <v> or <is>, down to the end of the cell.
    QString valueOf()
    {
        QString value;
        QXmlStreamReader &xml = m_part.xml();
        while (!xml.atEnd()) {
            const auto token = xml.readNext();
            if (token == QXmlStreamReader::EndElement && xml.name() == u"c")
                break;
            if (token == QXmlStreamReader::StartElement && (xml.name() == u"v" || xml.name() == u"is"))
                value = textWithin(xml);
        }
        return value;
    }

    QString textOf(const QString &type, const QString &value, bool isDay, WorkbookRow &row)
    {
        if (type == u"s")
            return m_parts.shared.value(value.toInt());
        if (type == u"e")
            row.faults.push_back({m_column, QStringLiteral("CELL_ERROR")});
        if (type == u"d")
            return value.left(10); // ISO 8601
        if (!type.isEmpty() && type != u"n")
            return value;
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        if (!isNumber || !std::isfinite(number))
            return value;
        if (std::abs(number) >= 1e15)
            row.faults.push_back({m_column, QStringLiteral("NUMBER_INEXACT")});
        return isDay ? dayText(number, value) : plainText(number);
    }

    QString dayText(double number, const QString &value) const
    {
        constexpr double last = 2'958'465; // 9999-12-31
        if (number < 1 || number > last)
            return value;
        const QDate start = m_parts.from1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30);
        return start.addDays(static_cast<qint64>(number)).toString(Qt::ISODate);
    }

    static QString plainText(double number)
    {
        constexpr int mostDecimals = 10;
        const int before = std::abs(number) < 1 ? 0 : static_cast<int>(std::log10(std::abs(number))) + 1;
        QString text = QString::number(number, 'f', std::clamp(exactDigits - before, 0, mostDecimals));
        if (text.contains(u'.')) {
            while (text.endsWith(u'0'))
                text.chop(1);
            if (text.endsWith(u'.'))
                text.chop(1);
        }
        return text;
    }

    Part m_part;
    const Parts &m_parts;
    std::vector<WorkbookRow> m_rows;
    int m_line = 0, m_column = -1;
    bool m_tooWide = false;
};

} // namespace

bool looksLikeWorkbook(const QByteArray &bytes)
{
    return bytes.startsWith(QByteArrayLiteral("PK\x03\x04"));
}

Result<std::vector<WorkbookRow>> readWorkbook(const QByteArray &bytes)
{
    Parts parts;
    readFront(bytes, parts);
    if (parts.sheet.isEmpty())
        return invalid("NOT_A_WORKBOOK");
    readShared(bytes, parts);
    readStyles(bytes, parts);
    return SheetReading(bytes, parts).read();
}

} // namespace yaogui
