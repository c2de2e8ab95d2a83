// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/ReceiptRepository.h"

#include "core/store/CatalogueRepository.h"
#include "core/store/Counters.h"
#include "core/store/NotNull.h"

namespace yaogui {

namespace {

#define YAOGUI_RECEIPT                                                                                                               \
    "SELECT receipt.id, receipt.number, supplier.code, delivery_note, buyer, acceptor, receipt.state, purchased_on, arrived_at, "     \
    "arrival_temperature, posted_at, (SELECT COUNT(*) FROM receipt_line l WHERE l.receipt_id = receipt.id), o.number FROM receipt "   \
    "JOIN supplier ON supplier.id = receipt.supplier_id LEFT JOIN purchase_order o ON o.id = receipt.order_id "

ReceiptRepository::Kept keptOf(const Row &row)
{
    ReceiptRepository::Kept kept{row.id<ReceiptId>(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), ReceiptState::Draft,
                                 row.date(7), row.text(8), {}, row.text(10), row.number(11), row.text(12)};
    for (const ReceiptState state : {ReceiptState::Posted, ReceiptState::Dropped}) {
        if (toText(state) == row.text(6))
            kept.state = state;
    }
    if (!row.isNull(9))
        kept.arrivalTemperature = row.number(9);
    return kept;
}

} // namespace

ReceiptRepository::Kept ReceiptRepository::add(const ReceiptHead &head, SupplierId supplier, const QString &acceptor, const QDateTime &at)
{
    const QString number = QString("G%1%2").arg(at.toString("yyyyMMdd")).arg(nextCount(m_connection, "receipt"), 6, 10, QChar(u'0'));
    m_connection.run("INSERT INTO receipt(number, supplier_id, delivery_note, purchased_on, buyer, acceptor, state, made_at) VALUES(?,?,?,?,?,?,'draft',?)",
                     number, supplier, head.deliveryNote, head.purchasedOn, head.buyer, acceptor, toIso(at));
    setArrival(ReceiptId{m_connection.lastId()}, head);
    return *byNumber(number);
}

void ReceiptRepository::setArrival(ReceiptId id, const ReceiptHead &head)
{
    if (head.arrivedAt.isValid())
        m_connection.run("UPDATE receipt SET arrived_at = ? WHERE id = ?", toIso(head.arrivedAt), id);
    if (head.arrivalTemperature)
        m_connection.run("UPDATE receipt SET arrival_temperature = ? WHERE id = ?", *head.arrivalTemperature, id);
    if (!head.order.isEmpty())
        m_connection.run("UPDATE receipt SET order_id = (SELECT id FROM purchase_order WHERE number = ?) WHERE id = ?", head.order, id);
}

std::optional<ReceiptRepository::Kept> ReceiptRepository::byNumber(const QString &number)
{
    return m_connection.first(YAOGUI_RECEIPT "WHERE receipt.number = ?", keptOf, number);
}

std::optional<ReceiptRepository::Kept> ReceiptRepository::byNote(SupplierId supplier, const QString &note)
{
    return m_connection.first(YAOGUI_RECEIPT "WHERE receipt.supplier_id = ? AND delivery_note = ? AND receipt.state <> 'dropped'", keptOf, supplier, note);
}

std::vector<ReceiptRepository::Kept> ReceiptRepository::newest(int most)
{
    std::vector<Kept> kept;
    m_connection.each(YAOGUI_RECEIPT "ORDER BY receipt.id DESC LIMIT ?", [&](const Row &row) { kept.push_back(keptOf(row)); }, most);
    return kept;
}

void ReceiptRepository::setState(ReceiptId id, ReceiptState state, const QString &acceptor, const QDateTime &at)
{
    m_connection.run("UPDATE receipt SET state = ?, acceptor = ?, posted_at = ? WHERE id = ?", toText(state), acceptor, toIso(at), id);
}

void ReceiptRepository::addLine(ReceiptId id, int number, const ReceiptLine &line)
{
    m_connection.run("INSERT INTO receipt_line(receipt_id, number, drug_id, generic_name, maker, dosage_form, spec, lot, production_date, expiry, "
                     "approval_number, insurance_code, delivered, accepted, refusal, cost) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                     id, number, line.drug.id, line.genericName, notNull(line.maker), notNull(line.dosageForm), notNull(line.spec), line.lot,
                     line.productionDate, line.expiry, notNull(line.approvalNumber), notNull(line.insuranceCode), line.delivered, line.accepted,
                     notNull(line.refusal), line.cost);
    for (const ReceiptCode &code : line.codes)
        m_connection.run("INSERT INTO receipt_code(receipt_id, number, trace_code, boxes, parent) VALUES(?,?,?,?,?)", id, number, code.text, code.boxes,
                         code.parent.isEmpty() ? QString() : code.parent);
}

std::vector<ReceiptLine> ReceiptRepository::lines(ReceiptId id)
{
    std::vector<ReceiptLine> lines;
    std::vector<DrugId> drugs;
    m_connection.each("SELECT number, drug_id, lot, production_date, expiry, delivered, accepted, cost, refusal FROM receipt_line WHERE receipt_id = ? ORDER BY number",
                      [&](const Row &row) {
                          ReceiptLine line;
                          line.line = row.number(0);
                          drugs.push_back(row.id<DrugId>(1));
                          line.lot = row.text(2);
                          line.productionDate = row.date(3);
                          line.expiry = row.date(4);
                          line.delivered = row.quantity(5);
                          line.accepted = row.quantity(6);
                          line.cost = row.price(7);
                          line.refusal = row.text(8);
                          lines.push_back(std::move(line));
                      },
                      id);
    CatalogueRepository catalogue(m_connection);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        lines[i].drug = catalogue.byId(drugs[i]).value_or(Drug());
        m_connection.each("SELECT trace_code, boxes, parent FROM receipt_code WHERE receipt_id = ? AND number = ? ORDER BY trace_code",
                          [&](const Row &row) { lines[i].codes.push_back({row.text(0), row.number(1), row.text(2)}); }, id, lines[i].line);
    }
    return lines;
}

void ReceiptRepository::takeLine(ReceiptId from, ReceiptId to, const ReceiptLine &line)
{
    m_connection.run("INSERT INTO receipt_line(receipt_id, number, drug_id, generic_name, maker, dosage_form, spec, lot, production_date, expiry, "
                     "approval_number, insurance_code, delivered, accepted, refusal, cost) SELECT ?, number, drug_id, generic_name, maker, dosage_form, spec, "
                     "lot, production_date, expiry, approval_number, insurance_code, delivered, ?, ?, cost FROM receipt_line WHERE receipt_id = ? AND number = ?",
                     to, line.accepted, notNull(line.refusal), from, line.line);
    for (const ReceiptCode &code : line.codes)
        m_connection.run("INSERT INTO receipt_code(receipt_id, number, trace_code, boxes, parent) SELECT ?, number, trace_code, boxes, parent FROM receipt_code "
                         "WHERE receipt_id = ? AND trace_code = ?",
                         to, from, code.text);
}

void ReceiptRepository::takeArrival(ReceiptId from, ReceiptId to)
{
    m_connection.run("UPDATE receipt SET arrived_at = COALESCE(arrived_at, (SELECT arrived_at FROM receipt WHERE id = ?)), "
                     "arrival_temperature = COALESCE(arrival_temperature, (SELECT arrival_temperature FROM receipt WHERE id = ?)) WHERE id = ?",
                     from, from, to);
}

bool ReceiptRepository::inDraft(const QString &traceCode)
{
    return m_connection
        .first("SELECT 1 FROM receipt r JOIN receipt_code c ON c.receipt_id = r.id AND c.trace_code = ? WHERE r.state = 'draft' LIMIT 1",
               [](const Row &) { return true; }, traceCode)
        .value_or(false);
}

} // namespace yaogui
