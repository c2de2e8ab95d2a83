// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/CatalogueImport.h"

#include "core/catalogue/DrugWords.h"
#include "core/catalogue/FieldChecks.h"
#include "core/codes/CheckDigits.h"

#include <QSet>

#include <algorithm>

namespace yaogui {

namespace {

using field::Checked;
using field::wrong;

constexpr qsizetype longestName = 200;
constexpr qsizetype longestCode = 100;
constexpr qsizetype longestUnit = 20;
constexpr int mostInPack = 1'000'000;

/// One column of the file: how its cell goes into a drug and comes out of it.
struct Column {
    QStringView name;
    bool isRequired;
    Checked<void> (*take)(const QString &cell, Drug &drug);
    QString (*give)(const Drug &drug);
};

template <typename T> Checked<void> put(Checked<T> value, T &place)
{
    if (!value)
        return tl::unexpected<QString>(value.error());
    place = std::move(*value);
    return {};
}

template <QString Drug::*member, qsizetype longest> constexpr Column textColumn(QStringView name)
{
    return {name, false, [](const QString &cell, Drug &drug) { return put(field::text(cell, longest), drug.*member); },
        [](const Drug &drug) { return drug.*member; }};
}

template <QString Drug::*member, qsizetype longest> constexpr Column neededColumn(QStringView name)
{
    return {name, true, [](const QString &cell, Drug &drug) { return put(field::neededText(cell, longest), drug.*member); },
        [](const Drug &drug) { return drug.*member; }};
}

Checked<void> takeInsuranceCode(const QString &cell, Drug &drug)
{
    const bool fine = cell.size() <= 50 && std::all_of(cell.begin(), cell.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || c == u'-';
    });
    if (!fine)
        return wrong(u"INSURANCE_CODE_INVALID");
    drug.insuranceCode = cell.toUpper();
    return {};
}

/// 7 digits of a 20-digit code, a GTIN-14 with its check digit, or the digits of an enterprise's own codes (4 to 16).
bool isPrefix(QStringView prefix)
{
    if (prefix.size() < 4 || prefix.size() > 16 || !isDigits(prefix))
        return false;
    return prefix.size() != 14 || closesGs1Sum(prefix);
}

Checked<void> takePrefixes(const QString &cell, Drug &drug)
{
    for (const QString &entry : cell.split(u';', Qt::SkipEmptyParts)) {
        const qsizetype colon = entry.indexOf(u':');
        const QString prefix = (colon < 0 ? entry : entry.left(colon)).trimmed();
        const auto boxes = field::count(colon < 0 ? QString() : entry.mid(colon + 1).trimmed(), 100'000);
        const bool isTwice =
            std::any_of(drug.prefixes.begin(), drug.prefixes.end(), [&](const TracePrefix &p) { return p.prefix == prefix; });
        if (!isPrefix(prefix) || !boxes || isTwice)
            return wrong(u"PREFIX_INVALID");
        drug.prefixes.push_back({prefix, *boxes});
    }
    return {};
}

QString givePrefixes(const Drug &drug)
{
    QStringList entries;
    for (const TracePrefix &prefix : drug.prefixes)
        entries.append(prefix.prefix + u':' + QString::number(prefix.boxes));
    return entries.join(u';');
}

Checked<void> takeClass(const QString &cell, Drug &drug)
{
    const auto drugClass = drugClassOf(cell);
    if (!drugClass)
        return wrong(cell.isEmpty() ? u"EMPTY" : u"UNKNOWN_CLASS");
    drug.drugClass = *drugClass;
    return {};
}

Checked<void> takeLevel(const QString &cell, Drug &drug)
{
    const auto level = insuranceLevelOf(cell);
    if (!level)
        return wrong(u"UNKNOWN_LEVEL");
    drug.level = *level;
    return {};
}

const Column columns[] = {
    neededColumn<&Drug::code, longestCode>(u"code"),
    neededColumn<&Drug::genericName, longestName>(u"generic_name"),
    textColumn<&Drug::tradeName, longestName>(u"trade_name"),
    textColumn<&Drug::spec, longestName>(u"spec"),
    textColumn<&Drug::dosageForm, longestCode>(u"dosage_form"),
    textColumn<&Drug::unit, longestUnit>(u"unit"),
    {u"pack_count", false, [](const QString &cell, Drug &drug) { return put(field::count(cell, mostInPack), drug.packCount); },
        [](const Drug &drug) { return QString::number(drug.packCount); }},
    textColumn<&Drug::maker, longestName>(u"maker"),
    textColumn<&Drug::approvalNumber, longestCode>(u"approval_number"),
    {u"insurance_code", false, &takeInsuranceCode, [](const Drug &drug) { return drug.insuranceCode; }},
    {u"ean", false, [](const QString &cell, Drug &drug) { return put(field::productBarcode(cell), drug.ean); },
        [](const Drug &drug) { return drug.ean; }},
    {u"trace_prefixes", false, &takePrefixes, &givePrefixes},
    {u"class", true, &takeClass, [](const Drug &drug) { return wordOf(drug.drugClass); }},
    {u"insurance_level", false, &takeLevel, [](const Drug &drug) { return wordOf(drug.level); }},
    {u"price", true, [](const QString &cell, Drug &drug) { return put(field::retailPrice(cell), drug.price); },
        [](const Drug &drug) { return toText(drug.price); }},
    textColumn<&Drug::storage, longestCode>(u"storage"),
};

QStringList columnNames(bool onlyRequired)
{
    QStringList names;
    for (const Column &column : columns) {
        if (column.isRequired || !onlyRequired)
            names.append(column.name.toString());
    }
    return names;
}

/// Lines become drugs; what must be unique within the file is remembered.
class Importer {
public:
    explicit Importer(CatalogueImport &import) : m_import(import) {}

    void take(const TableRow &row)
    {
        CatalogueLine line{row.line, {}};
        qsizetype at = 0;
        for (const Column &column : columns) {
            const auto taken = column.take(row.cells[at++], line.drug);
            if (!taken)
                return reject(row, column.name, taken.error());
        }
        if (m_codes.contains(line.drug.code))
            return reject(row, u"code", QStringLiteral("DUPLICATE_CODE"));
        for (const TracePrefix &prefix : line.drug.prefixes) {
            if (m_prefixes.contains(prefix.prefix))
                return reject(row, u"trace_prefixes", QStringLiteral("PREFIX_TAKEN"));
        }
        m_codes.insert(line.drug.code);
        for (const TracePrefix &prefix : line.drug.prefixes)
            m_prefixes.insert(prefix.prefix);
        m_import.lines.push_back(std::move(line));
    }

private:
    void reject(const TableRow &row, QStringView column, const QString &reason)
    {
        m_import.rejected.push_back({row.line, column.toString(), reason});
    }

    CatalogueImport &m_import;
    QSet<QString> m_codes;
    QSet<QString> m_prefixes;
};

} // namespace

Result<CatalogueImport> CatalogueImport::parse(const QByteArray &bytes)
{
    CatalogueImport import;
    Importer importer(import);
    const TableReading reading{columnNames(false), columnNames(true), [&](const TableRow &row) { importer.take(row); }, import.rejected};
    YAOGUI_TRY(readTable(bytes, reading));
    return import;
}

Result<CatalogueImport> CatalogueImport::read(const QString &path)
{
    return readTableBytes(path).and_then(&CatalogueImport::parse);
}

QByteArray catalogueFile(const std::vector<Drug> &drugs)
{
    QByteArray file = "\xEF\xBB\xBF" + tableLine(columnNames(false));
    for (const Drug &drug : drugs) {
        QStringList cells;
        for (const Column &column : columns)
            cells.append(column.give(drug));
        file += tableLine(cells);
    }
    return file;
}

} // namespace yaogui
