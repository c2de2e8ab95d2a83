// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/SpecialRepository.h"

#include "core/base/Clock.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace yaogui {

namespace {

const QByteArray buyerPurpose("special_sale.buyer");

} // namespace

void SpecialRepository::add(const SpecialEntry &entry)
{
    const QJsonObject buyer{{"name", entry.buyer.name}, {"identity", entry.buyer.identity}};
    m_connection.run("INSERT INTO special_sale(sale_id, number, at, operator, drug_id, name, spec, maker, lot, quantity, buyer, buyer_key) "
                     "VALUES(?,?,?,?,?,?,?,?,?,?,?,?)",
                     entry.sale, entry.number, toIso(entry.at), entry.worker, entry.drug, entry.name, entry.spec, entry.maker, entry.lot,
                     entry.quantity, m_sealer.seal(QJsonDocument(buyer).toJson(QJsonDocument::Compact), buyerPurpose),
                     m_sealer.digest(entry.buyer.identity.toUtf8(), buyerPurpose));
}

std::vector<SaleId> SpecialRepository::salesOf(const QString &identity)
{
    std::vector<SaleId> sales;
    m_connection.each("SELECT DISTINCT sale_id FROM special_sale WHERE buyer_key = ? ORDER BY sale_id",
                      [&](const Row &row) { sales.push_back(row.id<SaleId>(0)); }, m_sealer.digest(identity.toUtf8(), buyerPurpose));
    return sales;
}

Quantity SpecialRepository::boughtSince(const QString &identity, const QDate &since, SaleId but)
{
    return m_connection
        .first("SELECT COALESCE(SUM(r.quantity), 0) FROM special_sale r JOIN sale s ON s.id = r.sale_id JOIN drug d ON d.id = r.drug_id "
               "WHERE r.buyer_key = ? AND r.at >= ? AND r.sale_id IS NOT ? AND s.state IN ('sent', 'unknown', 'settled', 'paid') "
               "AND d.class <> 'prescription'",
               [](const Row &row) { return row.quantity(0); }, m_sealer.digest(identity.toUtf8(), buyerPurpose), since, but)
        .value_or(Quantity());
}

Result<std::vector<SpecialEntry>> SpecialRepository::entries(const QDate &first, const QDate &last)
{
    std::vector<SpecialEntry> entries;
    bool readable = true;
    m_connection.each("SELECT r.sale_id, r.number, r.at, r.operator, r.drug_id, r.name, r.spec, r.maker, r.lot, r.quantity, r.buyer, r.buyer_key, s.slip, "
                      "s.state IN ('sent', 'unknown', 'settled', 'paid') FROM special_sale r JOIN sale s ON s.id = r.sale_id "
                      "WHERE r.at >= ? AND r.at < ? ORDER BY r.at, r.sale_id, r.number",
                      [&](const Row &row) {
                          const auto plain = m_sealer.open(row.blob(10), buyerPurpose);
                          readable = readable && plain;
                          const QJsonObject buyer = QJsonDocument::fromJson(plain.value_or(QByteArray())).object();
                          entries.push_back({row.id<SaleId>(0), row.number(1), fromIso(row.text(2)), row.text(3), row.id<DrugId>(4), row.text(5),
                                             row.text(6), row.text(7), row.text(8), row.quantity(9),
                                             {buyer["name"].toString(), buyer["identity"].toString()}, row.blob(11), row.text(12), row.flag(13)});
                      },
                      first, last.addDays(1));
    return readable ? Result<std::vector<SpecialEntry>>(std::move(entries)) : refuse(ErrorCode::DecryptionFailed, {{"what", "special_sale"}});
}

} // namespace yaogui
