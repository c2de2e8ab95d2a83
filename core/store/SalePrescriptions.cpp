// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What sales have to do with prescriptions.

#include "core/base/Clock.h"
#include "core/store/CatalogueRepository.h"
#include "core/store/PrescriptionRepository.h"

#include <algorithm>

namespace yaogui {

std::vector<PrescriptionId> PrescriptionRepository::ofSale(SaleId sale)
{
    std::vector<PrescriptionId> ids;
    m_connection.each("SELECT prescription_id FROM sale_prescription WHERE sale_id = ? ORDER BY prescription_id",
                      [&](const Row &row) { ids.push_back(row.id<PrescriptionId>(0)); }, sale);
    return ids;
}

void PrescriptionRepository::setOfSale(SaleId sale, const std::vector<PrescriptionId> &prescriptions)
{
    std::vector<PrescriptionId> wanted = prescriptions;
    std::sort(wanted.begin(), wanted.end());
    if (wanted == ofSale(sale))
        return;
    m_connection.run("DELETE FROM sale_prescription WHERE sale_id = ?", sale);
    for (const PrescriptionId id : wanted)
        m_connection.run("INSERT INTO sale_prescription(sale_id, prescription_id) VALUES(?,?)", sale, id);
}

void PrescriptionRepository::keepFirstTaken(SaleId sale, const std::vector<DrugId> &drugs, const QDateTime &now)
{
    std::vector<DrugId> kept;
    m_connection.each("SELECT drug_id FROM sale_first_taken WHERE sale_id = ?", [&](const Row &row) { kept.push_back(row.id<DrugId>(0)); }, sale);
    for (const DrugId drug : kept) {
        if (std::find(drugs.begin(), drugs.end(), drug) == drugs.end())
            m_connection.run("DELETE FROM sale_first_taken WHERE sale_id = ? AND drug_id = ?", sale, drug);
    }
    for (const DrugId drug : drugs) {
        if (std::find(kept.begin(), kept.end(), drug) == kept.end())
            m_connection.run("INSERT INTO sale_first_taken(sale_id, drug_id, at) VALUES(?,?,?) ON CONFLICT DO NOTHING", sale, drug, toIso(now));
    }
}

std::optional<QDateTime> PrescriptionRepository::firstTaken(SaleId sale, DrugId drug)
{
    return m_connection.first("SELECT at FROM sale_first_taken WHERE sale_id = ? AND drug_id = ?", [](const Row &row) { return fromIso(row.text(0)); },
                              sale, drug);
}

void PrescriptionRepository::addUse(SaleId sale, const RxUse &use, const QString &worker, const QDateTime &at)
{
    m_connection.run("INSERT INTO prescription_use(prescription_id, line, sale_id, sale_line, quantity, at, operator) VALUES(?,?,?,?,?,?,?)",
                     use.prescription, use.line, sale, use.saleLine, use.quantity, toIso(at), worker);
}

std::vector<RxUse> PrescriptionRepository::usesOf(SaleId sale)
{
    std::vector<RxUse> uses;
    m_connection.each("SELECT prescription_id, line, sale_line, quantity FROM prescription_use WHERE sale_id = ? ORDER BY sale_line, prescription_id, line",
                      [&](const Row &row) { uses.push_back({row.id<PrescriptionId>(0), row.number(1), row.number(2), row.quantity(3)}); }, sale);
    return uses;
}

std::vector<std::pair<Drug, Quantity>> PrescriptionRepository::products(const RxLine &line)
{
    std::vector<std::pair<DrugId, Quantity>> found;
    m_connection.each("SELECT d.id, COALESCE((SELECT SUM(b.quantity) FROM balance b JOIN lot l ON l.id = b.lot_id WHERE l.drug_id = d.id AND "
                      "b.location = 'shelf'), 0) FROM drug d WHERE d.generic_name = ? OR (d.insurance_code = ? AND d.insurance_code <> '') ORDER BY d.code",
                      [&](const Row &row) { found.emplace_back(row.id<DrugId>(0), row.quantity(1)); }, line.genericName,
                      line.insuranceCode.isNull() ? QStringLiteral("") : line.insuranceCode);
    std::vector<std::pair<Drug, Quantity>> products;
    CatalogueRepository catalogue(m_connection);
    for (const auto &[id, onShelf] : found) {
        if (const auto drug = catalogue.byId(id))
            products.emplace_back(*drug, onShelf);
    }
    return products;
}

std::vector<PrescriptionRepository::Past> PrescriptionRepository::past(PrescriptionId id, int most)
{
    std::vector<Past> rows;
    m_connection.each("SELECT u.at, s.slip, d.generic_name, d.spec, u.quantity, u.prescription_id, u.line FROM prescription p JOIN prescription_use u ON u.prescription_id = p.id "
                      "JOIN sale s ON s.id = u.sale_id JOIN sale_line l ON l.sale_id = u.sale_id AND l.number = u.sale_line JOIN drug d ON d.id = l.drug_id "
                      "WHERE p.person_key = (SELECT person_key FROM prescription WHERE id = ?) AND s.state IN ('settled', 'paid') ORDER BY u.at DESC LIMIT ?",
                      [&](const Row &row) { rows.push_back({fromIso(row.text(0)), row.text(1), row.text(2), row.text(3), row.quantity(4),
                                                         row.id<PrescriptionId>(5), row.number(6)}); }, id, most);
    return rows;
}

} // namespace yaogui
