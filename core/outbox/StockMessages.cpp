// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/outbox/StockMessages.h"

#include "core/base/NamedTexts.h"
#include "core/insurance/PlatformNumber.h"
#include "core/outbox/GoodsRow.h"
#include "core/outbox/OutgoingMessage.h"
#include "core/store/CatalogueRepository.h"
#include "core/store/OutboxRepository.h"
#include "core/store/SettingsRepository.h"

namespace yaogui {

/// One lot between two places, summed over a paper.
struct StockChange {
    qint64 movement = 0; ///< the first of them
    QString kind, document, from, to, worker;
    LotId lotId;
    Drug drug;
    MessageLot lot;
    Quantity quantity;
    std::optional<Price> cost;
    [[nodiscard]] QString serial() const { return QString("%1-%2").arg(kind == u"opening" ? QStringLiteral("opening") : document).arg(movement); }
};

namespace {

/// The state of a box that came to a place.
QString stateAt(const QString &place)
{
    if (place == u"receiving")
        return QStringLiteral("received");
    return place == u"loss_gain" ? QStringLiteral("missing") : place;
}

QString reasonOf(const StockChange &change)
{
    if (change.kind == u"destroy")
        return QStringLiteral("destroyed");
    if (change.kind == u"opening")
        return QStringLiteral("opening");
    return change.to == u"loss_gain" ? QStringLiteral("loss") : QStringLiteral("surplus");
}

} // namespace

StockMessages::StockMessages(Connection &connection, const Sealer &sealer, const QDateTime &now)
    : m_connection(connection), m_sealer(sealer), m_now(now)
{
    const auto newest = [&](const char *sql) { return connection.first(sql, [](const Row &row) { return row.integer(0); }).value_or(0); };
    m_movement = newest("SELECT COALESCE(MAX(id), 0) FROM movement");
    m_boxEvent = newest("SELECT COALESCE(MAX(id), 0) FROM box_event");
    const auto kept = SettingsRepository(connection).all();
    m_changes = namedTexts(kept.value(QStringLiteral("platform.stock_changes"), QString::fromUtf16(usualChanges)));
}

std::vector<StockChange> StockMessages::changes()
{
    std::vector<StockChange> changes;
    std::vector<DrugId> drugs;
    m_connection.each("SELECT MIN(m.id), m.kind, m.document, m.from_location, m.to_location, m.operator, m.lot_id, SUM(m.quantity), m.cost, l.lot, "
                      "COALESCE(l.production_date, ''), l.expiry, l.drug_id FROM movement m JOIN lot l ON l.id = m.lot_id WHERE m.id > ? "
                      "AND m.kind IN ('receipt', 'purchase_return', 'destroy', 'count', 'adjust', 'opening') "
                      "GROUP BY m.lot_id, m.kind, m.document, m.from_location, m.to_location, m.operator, m.cost ORDER BY 1",
                      [&](const Row &row) {
                          StockChange change{row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.id<LotId>(6), {}, {},
                                             row.quantity(7), {}};
                          if (!row.isNull(8))
                              change.cost = row.price(8);
                          change.lot = {row.text(9), QDate::fromString(row.text(10), Qt::ISODate), QDate::fromString(row.text(11), Qt::ISODate), {}};
                          changes.push_back(std::move(change));
                          drugs.push_back(row.id<DrugId>(12));
                      },
                      m_movement);
    for (std::size_t i = 0; i < changes.size(); ++i)
        changes[i].drug = CatalogueRepository(m_connection).byId(drugs[i]).value_or(Drug());
    std::erase_if(changes, [](const StockChange &change) { return !isReported(change.drug); });
    for (StockChange &change : changes)
        change.lot.traceCodes = codesOf(change);
    return changes;
}

QStringList StockMessages::codesOf(const StockChange &change)
{
    QStringList codes;
    m_connection.each("SELECT DISTINCT e.trace_code FROM box_event e JOIN box b ON b.trace_code = e.trace_code "
                      "WHERE e.id > ? AND e.document = ? AND e.state = ? AND b.lot_id = ? ORDER BY e.trace_code",
                      [&](const Row &row) { codes.append(row.text(0)); }, m_boxEvent, change.document, stateAt(change.to), change.lotId);
    return codes;
}

void StockMessages::addMoved(const QString &supplier)
{
    for (const StockChange &change : changes()) {
        if (change.kind == u"receipt")
            addReceived(change);
        else if (change.kind == u"purchase_return")
            addReturned(change, supplier);
        else
            addChange(change);
    }
}

void StockMessages::send(const char *lane, const char *node, const QString &serial, const QJsonObject &row)
{
    const QString kind = QString::fromLatin1(lane);
    OutboxRepository(m_connection, m_sealer).add({kind, kind + u'/' + serial, {{QString::fromLatin1(node), row}}}, {}, m_now);
}

void StockMessages::addChange(const StockChange &change)
{
    const auto type = m_changes.find(reasonOf(change));
    if (type == m_changes.end() || type->second.isEmpty())
        return;
    QJsonObject row = goodsRow(change.drug, change.lot, change.serial());
    row["inv_chg_type"] = type->second;
    row["pric"] = platformNumber(change.drug.price);
    row["cnt"] = platformNumber(change.quantity);
    row["inv_chg_time"] = time();
    row["inv_chg_opter_name"] = nameOf(change.worker);
    row["trdn_flag"] = "0";
    send("3502", "invinfo", change.serial(), row);
}

void StockMessages::addReceived(const StockChange &change)
{
    QJsonObject row = goodsRow(change.drug, change.lot, change.serial());
    m_connection.each("SELECT s.name, r.delivery_note FROM receipt r JOIN supplier s ON s.id = r.supplier_id WHERE r.number = ?",
                      [&](const Row &found) {
                          row["spler_name"] = found.text(0);
                          row["dynt_no"] = found.text(1).left(50);
                      },
                      change.document);
    row["prdr_name"] = change.drug.maker;
    row["prodentp_name"] = change.drug.maker; // regions differ in how the maker's field is called
    row["aprvno"] = change.drug.approvalNumber;
    row["finl_trns_pric"] = platformNumber(change.cost.value_or(Price()));
    row["purc_retn_cnt"] = platformNumber(change.quantity);
    row["purc_retn_stoin_time"] = time();
    row["purc_retn_opter_name"] = nameOf(change.worker);
    row["prod_geay_flag"] = "0";
    send("3503", "purcinfo", change.serial(), row);
}

void StockMessages::addReturned(const StockChange &change, const QString &supplier)
{
    QJsonObject row = goodsRow(change.drug, change.lot, change.serial());
    row["spler_name"] = m_connection.first("SELECT name FROM supplier WHERE code = ?", [](const Row &found) { return found.text(0); }, supplier)
                            .value_or(supplier);
    row["purc_retn_cnt"] = platformNumber(change.quantity);
    row["purc_invo_no"] = "无";
    row["purc_retn_stoin_time"] = time();
    row["purc_retn_opter_name"] = nameOf(change.worker);
    send("3504", "purcinfo", change.serial(), row);
}

void StockMessages::addCounted(const QString &stocktake, const QString &worker, const std::vector<LotId> &lots)
{
    for (const LotId id : lots) {
        StockChange found;
        DrugId drug;
        m_connection.each("SELECT l.lot, COALESCE(l.production_date, ''), l.expiry, l.drug_id, "
                          "(SELECT COALESCE(SUM(b.quantity), 0) FROM balance b WHERE b.lot_id = l.id AND b.location IN ('receiving', 'shelf', 'quarantine', "
                          "'opened')) FROM lot l WHERE l.id = ?",
                          [&](const Row &row) {
                              found.lot = {row.text(0), QDate::fromString(row.text(1), Qt::ISODate), QDate::fromString(row.text(2), Qt::ISODate), {}};
                              drug = row.id<DrugId>(3);
                              found.quantity = row.quantity(4);
                          },
                          id);
        found.drug = CatalogueRepository(m_connection).byId(drug).value_or(Drug());
        if (!isReported(found.drug))
            continue;
        const QString serial = QString("%1-L%2").arg(stocktake).arg(id.value);
        QJsonObject row = goodsRow(found.drug, found.lot, serial);
        row["invdate"] = m_now.date().toString(Qt::ISODate);
        row["inv_cnt"] = platformNumber(found.quantity);
        row["inv_opter_name"] = nameOf(worker);
        send("3501", "invinfo", serial, row);
    }
}

QString StockMessages::nameOf(const QString &worker)
{
    return m_connection.first("SELECT name FROM operator WHERE id = ?", [](const Row &row) { return row.text(0); }, worker).value_or(worker);
}

QString StockMessages::time() const
{
    return m_now.toString("yyyy-MM-dd HH:mm:ss");
}

} // namespace yaogui
