// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/LedgerRepository.h"

namespace yaogui {

namespace {

/// What must hold, and a query for the first subject of which it does not.
struct Invariant {
    const char *broken, *sql;
};

constexpr Invariant invariants[] = {
    {"balance differs from its movements",
     "SELECT lot_id || ' ' || location FROM balance WHERE quantity <> "
     "(SELECT COALESCE(SUM(quantity), 0) FROM movement m WHERE m.lot_id = balance.lot_id AND m.to_location = location) - "
     "(SELECT COALESCE(SUM(quantity), 0) FROM movement m WHERE m.lot_id = balance.lot_id AND m.from_location = location)"},
    {"movement without a balance",
     "SELECT m.id FROM movement m WHERE NOT EXISTS(SELECT 1 FROM balance b WHERE b.lot_id = m.lot_id AND b.location = m.from_location) "
     "OR NOT EXISTS(SELECT 1 FROM balance b WHERE b.lot_id = m.lot_id AND b.location = m.to_location)"},
    {"what one location gave no other has", "SELECT lot_id FROM balance GROUP BY lot_id HAVING SUM(quantity) <> 0"},
    {"stock below zero",
     "SELECT lot_id || ' ' || location FROM balance WHERE quantity < 0 AND location NOT IN ('opening', 'supplier', 'loss_gain')"},
    {"more coded boxes than stock",
     "SELECT lot_id FROM (SELECT lot_id, CASE WHEN state IN ('shelf', 'reserved') THEN 'shelf' WHEN state = 'received' THEN 'receiving' "
     "WHEN state IN ('quarantine', 'recalled') THEN 'quarantine' ELSE 'customer' END AS location, SUM(boxes) AS n "
     "FROM box WHERE state NOT IN ('destroyed', 'supplier', 'missing', 'opened') GROUP BY lot_id, location) t "
     "WHERE t.n * 10000 > COALESCE((SELECT quantity FROM balance b WHERE b.lot_id = t.lot_id AND b.location = t.location), 0)"},
    {"opened packs differ from the ledger",
     "SELECT b.lot_id FROM balance b WHERE b.location = 'opened' AND b.quantity <> (SELECT COALESCE(SUM(quantity_left), 0) FROM opened_pack p WHERE p.lot_id = b.lot_id)"},
    {"opened pack differs from its parts",
     "SELECT number FROM opened_pack p WHERE units_left <> units + (SELECT COALESCE(SUM(units), 0) FROM pack_part WHERE pack_id = p.id) "
     "OR quantity_left <> 10000 + (SELECT COALESCE(SUM(quantity), 0) FROM pack_part WHERE pack_id = p.id)"},
    {"opened box without its pack", "SELECT trace_code FROM box WHERE state = 'opened' AND trace_code NOT IN (SELECT trace_code FROM opened_pack WHERE trace_code IS NOT NULL)"},
    {"box of another drug than its lot", "SELECT trace_code FROM box JOIN lot ON lot.id = box.lot_id WHERE lot.drug_id <> box.drug_id"},
    {"box differs from its last event",
     "SELECT trace_code FROM box WHERE state <> (SELECT state FROM box_event e WHERE e.trace_code = box.trace_code ORDER BY id DESC LIMIT 1)"},
    {"sold box without a finished sale",
     "SELECT trace_code FROM box LEFT JOIN sale ON sale.id = box.sale_id WHERE box.state = 'sold' AND "
     "(sale.state IS NULL OR sale.state NOT IN ('settled', 'paid'))"},
    {"sale total differs from its lines",
     "SELECT id FROM sale WHERE state IN ('settled', 'paid') AND total <> (SELECT COALESCE(SUM(amount), 0) FROM sale_line l WHERE l.sale_id = sale.id)"},
    {"goods at customers differ from the sales that stand",
     "SELECT b.lot_id FROM balance b LEFT JOIN (SELECT l.lot_id, SUM(l.quantity) AS n FROM sale s JOIN sale_line l ON l.sale_id = s.id "
     "WHERE s.state IN ('settled', 'paid') GROUP BY l.lot_id) t ON t.lot_id = b.lot_id WHERE b.location = 'customer' AND b.quantity <> COALESCE(t.n, 0)"},
    {"refunded sale gave back another sum than it took",
     "SELECT id FROM sale WHERE state = 'refunded' AND (total <> COALESCE((SELECT r.fund + r.account + r.family + r.cash "
     "FROM sale_return r WHERE r.sale_id = sale.id AND r.state = 'refunded'), -1) "
     "OR 0 <> (SELECT COALESCE(SUM(amount), 0) FROM tender t WHERE t.sale_id = sale.id))"},
    {"sale parts differ from its total",
     "SELECT id FROM sale WHERE state IN ('settled', 'paid') AND total <> COALESCE(fund, 0) + COALESCE(account, 0) + COALESCE(family, 0) + cash"},
    {"receipt differs from its movements",
     "SELECT r.number FROM receipt r LEFT JOIN (SELECT document, SUM(quantity) AS n FROM movement WHERE kind = 'receipt' GROUP BY document) m "
     "ON m.document = r.number WHERE COALESCE(m.n, 0) <> "
     "COALESCE((SELECT SUM(accepted) FROM receipt_line l WHERE l.receipt_id = r.id AND r.state = 'posted'), 0)"},
    {"movement of a receipt that is not there",
     "SELECT m.id FROM movement m LEFT JOIN receipt r ON r.number = m.document AND r.state = 'posted' WHERE m.kind = 'receipt' AND r.id IS NULL"},
    {"recalled lot without its recall",
     "SELECT lot.id FROM lot LEFT JOIN recall ON recall.document = lot.blocked AND recall.lot_id = lot.id WHERE lot.blocked IS NOT NULL AND (recall.id IS NULL "
     "OR recall.id IN (SELECT recall_id FROM recall_lift))"},
    {"recall that stops nothing",
     "SELECT recall.document FROM recall JOIN lot ON lot.id = recall.lot_id WHERE lot.blocked IS NULL AND recall.id NOT IN (SELECT recall_id FROM recall_lift)"},
    {"counter-entry that undoes no correction",
     "SELECT u.id FROM movement u JOIN movement m ON m.id = u.reverses WHERE m.kind NOT IN ('count', 'adjust') OR m.reverses IS NOT NULL"},
    {"box of a receipt that the store does not know",
     "SELECT c.trace_code FROM receipt_code c JOIN receipt r ON r.id = c.receipt_id JOIN receipt_line l ON l.receipt_id = c.receipt_id AND "
     "l.number = c.number LEFT JOIN box b ON b.trace_code = c.trace_code "
     "WHERE r.state = 'posted' AND (b.drug_id IS NULL OR b.drug_id <> l.drug_id)"},
    {"order differs from the receipts that filled it",
     "SELECT r.number FROM receipt r JOIN (SELECT receipt_id, drug_id, SUM(accepted) AS n FROM receipt_line GROUP BY receipt_id, drug_id) x ON x.receipt_id = r.id "
     "LEFT JOIN purchase_order_line l ON l.order_id = r.order_id AND l.drug_id = x.drug_id "
     "LEFT JOIN purchase_order_fill f ON f.order_id = l.order_id AND f.number = l.number AND f.receipt_id = r.id "
     "WHERE r.order_id IS NOT NULL AND COALESCE(f.quantity, 0) <> CASE r.state WHEN 'posted' THEN x.n ELSE 0 END"},
    {"delivery of an order by a receipt that does not name it",
     "SELECT f.order_id FROM purchase_order_fill f JOIN receipt r ON r.id = f.receipt_id WHERE r.order_id IS NULL OR r.order_id <> f.order_id"},
    {"order's state differs from what came",
     "SELECT o.number FROM purchase_order o JOIN (SELECT l.order_id, MIN(COALESCE(f.n, 0) >= l.quantity) AS whole, MAX(COALESCE(f.n, 0) > 0) AS some "
     "FROM purchase_order_line l LEFT JOIN (SELECT order_id, number, SUM(quantity) AS n FROM purchase_order_fill GROUP BY order_id, number) f "
     "ON f.order_id = l.order_id AND f.number = l.number GROUP BY l.order_id) t ON t.order_id = o.id WHERE (o.state = 'delivered' AND t.whole = 0) "
     "OR (o.state IN ('draft', 'placed') AND t.some = 1) OR (o.state = 'part_delivered' AND (t.some = 0 OR t.whole = 1))"},
    {"invoice's state differs from what was paid",
     "SELECT i.number FROM supplier_invoice i LEFT JOIN (SELECT invoice_id, SUM(amount) AS n FROM supplier_payment GROUP BY invoice_id) p ON p.invoice_id = i.id "
     "WHERE (i.state = 'paid') <> (COALESCE(p.n, 0) = i.amount) OR COALESCE(p.n, 0) > i.amount OR (i.state IN ('open', 'dropped') AND p.n IS NOT NULL)"},
    {"invoice for another supplier's goods",
     "SELECT i.number FROM supplier_invoice_receipt m JOIN supplier_invoice i ON i.id = m.invoice_id JOIN receipt r ON r.id = m.receipt_id "
     "WHERE i.supplier_id <> r.supplier_id OR r.state <> 'posted' OR i.state NOT IN ('matched', 'paid')"},
};

} // namespace

Done LedgerRepository::verify()
{
    for (const Invariant &invariant : invariants) {
        if (const auto found = m_connection.first(invariant.sql, [](const Row &row) { return row.text(0); }))
            return refuse(ErrorCode::LedgerBroken, {{"what", QString::fromLatin1(invariant.broken)}, {"subject", *found}});
    }
    return {};
}

} // namespace yaogui
