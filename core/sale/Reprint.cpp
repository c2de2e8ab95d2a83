// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sale/Reprint.h"

#include "core/sale/SlipRows.h"
#include "core/sale/SlipWords.h"
#include "core/staff/Permits.h"
#include "core/store/AuditRepository.h"
#include "core/store/SaleRepository.h"

namespace yaogui {

using namespace sliprows;

Result<ReprintMark> noteReprint(Store &store, const Clock &clock, SaleId sale, const OperatorName &worker)
{
    Demand demand;
    demand.act = Act::Reprint;
    demand.worker = worker;
    demand.subject = QString::number(sale.value);
    return Permits(store, clock).write(demand, [&](Connection &connection) -> Result<ReprintMark> {
        YAOGUI_TRY_LET(const SaleState state, SaleRepository(connection, store.sealer()).state(sale));
        if (state != SaleState::Paid && state != SaleState::Settled && state != SaleState::Refunded)
            return refuse(ErrorCode::SaleNotFinished, {{"sale_id", sale.value}, {"state", toText(state)}});
        const int before =
            connection.first("SELECT COALESCE(MAX(number), 0) FROM sale_reprint WHERE sale_id = ?", [](const Row &row) { return row.number(0); }, sale)
                .value_or(0);
        const ReprintMark mark{before + 1, clock.now()};
        connection.run("INSERT INTO sale_reprint(sale_id, number, at, operator) VALUES(?,?,?,?)", sale, mark.number, toIso(mark.at), worker.id);
        AuditRepository(connection).append(mark.at, worker.id, QStringLiteral("sale.reprinted"), demand.subject, {{"number", mark.number}});
        return mark;
    });
}

PrintDocument marked(PrintDocument paper, const ReprintMark &mark)
{
    Rows head;
    addCentred(head, slipwords::reprint.arg(mark.number), PrintRow::Size::Large, true);
    addCentred(head, timeText(mark.at));
    PrintDocument out{paper.name + QStringLiteral("-R%1").arg(mark.number), {}};
    bool copyBegins = true; // a statement is two copies on one roll
    for (PrintRow &row : paper.rows) {
        if (copyBegins && row.kind != PrintRow::Kind::Drawer) {
            out.rows.insert(out.rows.end(), head.begin(), head.end());
            copyBegins = false;
        }
        if (row.kind == PrintRow::Kind::Cut) {
            out.rows.insert(out.rows.end(), head.begin(), head.end());
            copyBegins = true;
        }
        out.rows.push_back(std::move(row));
    }
    return out;
}

PrintDocument withoutDrawer(PrintDocument paper)
{
    std::erase_if(paper.rows, [](const PrintRow &row) { return row.kind == PrintRow::Kind::Drawer; });
    return paper;
}

} // namespace yaogui
