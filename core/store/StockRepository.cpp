// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/StockRepository.h"

#include "core/base/Clock.h"
#include "core/store/Counters.h"

namespace yaogui {

namespace {

QJsonObject buyerOf(const Row &row)
{
    return {{"sale_id", row.integer(0)}, {"slip", row.text(1)}, {"time", row.text(2)}, {"insured", row.flag(3)}};
}

} // namespace

QString StockRepository::nextNumber(QChar letter, const QDate &day)
{
    return QString("%1%2%3").arg(letter).arg(day.toString("yyyyMMdd")).arg(nextCount(m_connection, "stock_paper"), 6, 10, QChar(u'0'));
}

std::optional<StockRepository::KnownMovement> StockRepository::movement(qint64 id)
{
    return m_connection.first("SELECT kind, document, lot_id, from_location, to_location, quantity, operator, reverses IS NOT NULL, "
                              "EXISTS(SELECT 1 FROM movement u WHERE u.reverses = movement.id) FROM movement WHERE id = ?",
                              [](const Row &row) {
                                  Movement made;
                                  made.kind = row.text(0);
                                  made.document = row.text(1);
                                  made.lot = row.id<LotId>(2);
                                  made.from = row.text(3);
                                  made.to = row.text(4);
                                  made.quantity = row.quantity(5);
                                  made.worker = row.text(6);
                                  return KnownMovement{made, row.flag(7), row.flag(8)};
                              },
                              id);
}

QStringList StockRepository::codesOf(LotId lot, BoxState state, const QString &document)
{
    QStringList codes;
    m_connection.each("SELECT trace_code FROM box WHERE lot_id = ? AND state = ? AND EXISTS(SELECT 1 FROM box_event e "
                      "WHERE e.trace_code = box.trace_code AND e.document = ?) ORDER BY trace_code",
                      [&](const Row &row) { codes.append(row.text(0)); }, lot, toText(state), document);
    return codes;
}

void StockRepository::addRecall(const QString &document, LotId lot, const QString &reason, const QDateTime &at, const QString &worker)
{
    m_connection.run("INSERT INTO recall(at, document, reason, operator, lot_id) VALUES(?,?,?,?,?)", toIso(at), document, reason, worker, lot);
}

void StockRepository::addRecall(const QString &document, const QString &first, const QString &last, const QString &reason, const QDateTime &at,
                                const QString &worker)
{
    m_connection.run("INSERT INTO recall(at, document, reason, operator, first_code, last_code) VALUES(?,?,?,?,?,?)", toIso(at), document, reason, worker,
                     first, last);
}

std::optional<StockRepository::StandingRecall> StockRepository::recall(const QString &document)
{
    return m_connection.first("SELECT id, document, lot_id FROM recall WHERE document = ? AND id NOT IN (SELECT recall_id FROM recall_lift)",
                              [](const Row &row) { return StandingRecall{row.integer(0), row.text(1), row.id<LotId>(2)}; }, document);
}

void StockRepository::liftRecall(const StandingRecall &recall, const QString &reason, const QDateTime &at, const QString &worker)
{
    m_connection.run("INSERT INTO recall_lift(recall_id, at, reason, operator) VALUES(?,?,?,?)", recall.id, toIso(at), reason, worker);
    if (!recall.lot.isNull())
        block(recall.lot);
}

void StockRepository::block(LotId lot)
{
    m_connection.run("UPDATE lot SET blocked = (SELECT document FROM recall WHERE recall.lot_id = lot.id AND id NOT IN (SELECT recall_id FROM recall_lift) "
                     "ORDER BY id DESC LIMIT 1) WHERE id = ?",
                     lot);
}

std::vector<BoxFacts> StockRepository::boxesBetween(const QString &first, const QString &last)
{
    std::vector<BoxFacts> boxes;
    LedgerRepository ledger(m_connection);
    QStringList codes;
    m_connection.each("SELECT trace_code FROM box WHERE trace_code BETWEEN ?1 AND ?2 AND LENGTH(trace_code) = LENGTH(?1) ORDER BY trace_code",
                      [&](const Row &row) { codes.append(row.text(0)); }, first, last);
    for (const QString &code : codes)
        boxes.push_back(*ledger.box(code));
    return boxes;
}

QJsonArray StockRepository::buyersOf(LotId lot)
{
    QJsonArray buyers;
    m_connection.each("SELECT s.id, s.slip, s.changed_at, s.setl_id IS NOT NULL, SUM(m.quantity) FROM movement m JOIN sale s ON s.slip = m.document "
                      "WHERE m.lot_id = ? AND m.kind = 'sale' AND s.state IN ('settled', 'paid') GROUP BY s.id ORDER BY s.id",
                      [&](const Row &row) {
                          QJsonObject buyer = buyerOf(row);
                          buyer["quantity"] = toText(row.quantity(4));
                          buyers.append(buyer);
                      },
                      lot);
    return buyers;
}

QJsonArray StockRepository::buyersOf(const QString &first, const QString &last)
{
    QJsonArray buyers;
    m_connection.each("SELECT s.id, s.slip, s.changed_at, s.setl_id IS NOT NULL, c.trace_code FROM sale_line_code c JOIN sale s ON s.id = c.sale_id "
                      "WHERE c.trace_code BETWEEN ?1 AND ?2 AND LENGTH(c.trace_code) = LENGTH(?1) AND s.state IN ('settled', 'paid') ORDER BY c.trace_code",
                      [&](const Row &row) {
                          QJsonObject buyer = buyerOf(row);
                          buyer["trace_code"] = row.text(4);
                          buyers.append(buyer);
                      },
                      first, last);
    return buyers;
}

QJsonArray StockRepository::heldBetween(const QString &first, const QString &last)
{
    QJsonArray held;
    m_connection.each("SELECT s.id, s.slip, s.changed_at, s.person IS NOT NULL, c.trace_code, s.state FROM sale_line_code c JOIN sale s ON s.id = c.sale_id "
                      "WHERE c.trace_code BETWEEN ?1 AND ?2 AND LENGTH(c.trace_code) = LENGTH(?1) AND s.state IN ('held', 'sent', 'unknown') ORDER BY c.trace_code",
                      [&](const Row &row) {
                          QJsonObject sale = buyerOf(row);
                          sale["trace_code"] = row.text(4);
                          sale["state"] = row.text(5);
                          held.append(sale);
                      },
                      first, last);
    return held;
}

void StockRepository::setZone(DrugId drug, const QString &zone)
{
    if (zone.isEmpty())
        m_connection.run("DELETE FROM drug_zone WHERE drug_id = ?", drug);
    else
        m_connection.run("INSERT INTO drug_zone(drug_id, zone) VALUES(?, ?) ON CONFLICT(drug_id) DO UPDATE SET zone = excluded.zone", drug, zone);
}

} // namespace yaogui
