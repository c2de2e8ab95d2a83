// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/CatalogueRepository.h"

#include "core/catalogue/DrugWords.h"
#include "core/codes/TraceText.h"

#include <QSet>

#include <unordered_map>

namespace yaogui {

namespace {

#define YAOGUI_DRUG_COLUMNS                                                                                                       \
    "id, code, generic_name, trade_name, spec, dosage_form, unit, pack_count, maker, approval_number, insurance_code, ean, class, " \
    "insurance_level, price, storage"

constexpr int shortestPrefix = 4;
constexpr int longestPrefix = 20;

Drug drugOf(const Row &row)
{
    Drug drug;
    drug.id = row.id<DrugId>(0);
    drug.code = row.text(1);
    drug.genericName = row.text(2);
    drug.tradeName = row.text(3);
    drug.spec = row.text(4);
    drug.dosageForm = row.text(5);
    drug.unit = row.text(6);
    drug.packCount = row.number(7);
    drug.maker = row.text(8);
    drug.approvalNumber = row.text(9);
    drug.insuranceCode = row.text(10);
    drug.ean = row.text(11);
    drug.drugClass = drugClassOf(row.text(12)).value_or(DrugClass::Other);
    drug.level = insuranceLevelOf(row.text(13)).value_or(InsuranceLevel::None);
    drug.price = row.price(14);
    drug.storage = row.text(15);
    return drug;
}

// Empty texts are stored as such, never as NULL.
QString kept(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

} // namespace

DrugId CatalogueRepository::save(const Drug &drug)
{
    m_connection.run("INSERT INTO drug(code, generic_name, trade_name, spec, dosage_form, unit, pack_count, maker, approval_number, "
                     "insurance_code, ean, class, insurance_level, price, storage) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) "
                     "ON CONFLICT(code) DO UPDATE SET generic_name=excluded.generic_name, trade_name=excluded.trade_name, "
                     "spec=excluded.spec, dosage_form=excluded.dosage_form, unit=excluded.unit, pack_count=excluded.pack_count, "
                     "maker=excluded.maker, approval_number=excluded.approval_number, insurance_code=excluded.insurance_code, "
                     "ean=excluded.ean, class=excluded.class, insurance_level=excluded.insurance_level, price=excluded.price, "
                     "storage=excluded.storage",
                     drug.code, kept(drug.genericName), kept(drug.tradeName), kept(drug.spec), kept(drug.dosageForm), kept(drug.unit),
                     drug.packCount, kept(drug.maker), kept(drug.approvalNumber), kept(drug.insuranceCode), kept(drug.ean),
                     wordOf(drug.drugClass), kept(wordOf(drug.level)), drug.price, kept(drug.storage));
    const DrugId id = *m_connection.first("SELECT id FROM drug WHERE code = ?", [](const Row &row) { return row.id<DrugId>(0); }, drug.code);
    m_connection.run("DELETE FROM trace_prefix WHERE drug_id = ?", id);
    for (const TracePrefix &prefix : drug.prefixes)
        m_connection.run("INSERT INTO trace_prefix(prefix, drug_id, boxes) VALUES(?, ?, ?)", prefix.prefix, id, prefix.boxes);
    return id;
}

Drug CatalogueRepository::withPrefixes(Drug drug)
{
    m_connection.each("SELECT prefix, boxes FROM trace_prefix WHERE drug_id = ? ORDER BY prefix",
                      [&](const Row &row) { drug.prefixes.push_back({row.text(0), row.number(1)}); }, drug.id);
    return drug;
}

std::optional<Drug> CatalogueRepository::byId(DrugId id)
{
    auto drug = m_connection.first("SELECT " YAOGUI_DRUG_COLUMNS " FROM drug WHERE id = ?", drugOf, id);
    return drug ? std::optional(withPrefixes(std::move(*drug))) : std::nullopt;
}

std::optional<Drug> CatalogueRepository::byCode(const QString &code)
{
    auto drug = m_connection.first("SELECT " YAOGUI_DRUG_COLUMNS " FROM drug WHERE code = ?", drugOf, code);
    return drug ? std::optional(withPrefixes(std::move(*drug))) : std::nullopt;
}

std::optional<Drug> CatalogueRepository::byEan(const QString &ean)
{
    auto drug = m_connection.first("SELECT " YAOGUI_DRUG_COLUMNS " FROM drug WHERE ean = ? AND ean <> ''", drugOf, ean);
    return drug ? std::optional(withPrefixes(std::move(*drug))) : std::nullopt;
}

std::vector<Drug> CatalogueRepository::byPublicCode(const QString &code)
{
    std::vector<Drug> drugs;
    m_connection.each("SELECT " YAOGUI_DRUG_COLUMNS " FROM drug WHERE insurance_code = ?1 AND insurance_code <> '' "
                      "UNION SELECT " YAOGUI_DRUG_COLUMNS " FROM drug WHERE approval_number = ?1 AND approval_number <> '' ORDER BY code",
                      [&](const Row &row) { drugs.push_back(drugOf(row)); }, code);
    for (Drug &drug : drugs)
        drug = withPrefixes(std::move(drug));
    return drugs;
}

std::optional<CodeOwner> CatalogueRepository::ownerOfPrefix(const QString &prefix)
{
    return m_connection.first("SELECT drug_id, boxes FROM trace_prefix WHERE prefix = ?",
                              [](const Row &row) { return CodeOwner{row.id<DrugId>(0), row.number(1)}; }, prefix);
}

std::optional<CodeOwner> CatalogueRepository::ownerOfTraceCode(const QString &traceCode)
{
    for (int length = std::min(longestPrefix, static_cast<int>(traceCode.size()) - 1); length >= shortestPrefix; --length) {
        if (auto owner = ownerOfPrefix(traceCode.left(length)))
            return owner;
    }
    return std::nullopt;
}

std::optional<CodeOwner> CatalogueRepository::ownerOf(const CodeReading &reading)
{
    if (reading.fields.gtin.isEmpty())
        return ownerOfTraceCode(traceTextOf(reading));
    if (auto owner = ownerOfPrefix(reading.fields.gtin))
        return owner;
    QString ean = reading.fields.gtin;
    if (ean.startsWith(u'0'))
        ean.remove(0, 1);
    const auto drug = byEan(ean);
    return drug ? std::optional(CodeOwner{drug->id, 1}) : std::nullopt;
}

std::vector<Drug> CatalogueRepository::all()
{
    std::vector<Drug> drugs;
    std::unordered_map<qint64, std::size_t> places;
    QSet<QString> texts; // what many drugs say alike is kept once
    m_connection.each("SELECT " YAOGUI_DRUG_COLUMNS " FROM drug ORDER BY id", [&](const Row &row) {
        places[row.integer(0)] = drugs.size();
        drugs.push_back(drugOf(row));
        Drug &drug = drugs.back();
        for (QString *text : {&drug.genericName, &drug.spec, &drug.dosageForm, &drug.unit, &drug.maker, &drug.insuranceCode, &drug.storage})
            *text = *texts.insert(*text);
    });
    m_connection.each("SELECT drug_id, prefix, boxes FROM trace_prefix ORDER BY prefix",
                      [&](const Row &row) { drugs[places[row.integer(0)]].prefixes.push_back({row.text(1), row.number(2)}); });
    return drugs;
}

} // namespace yaogui
