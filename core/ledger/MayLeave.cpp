// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/MayLeave.h"

#include "core/policy/TraceRules.h"

namespace yaogui {

Done mayLeave(const LotStock &lot, const QDate &today, const QString &name)
{
    if (!lot.blocked.isEmpty())
        return refuse(ErrorCode::GoodsBlocked, {{"lot", lot.lot}, {"recall", lot.blocked}, {"drug", name}});
    if (TraceRules::isExpired(lot.expiry, today))
        return refuse(ErrorCode::Expired, {{"lot", lot.lot}, {"expiry", lot.expiry.toString(Qt::ISODate)}, {"drug", name}});
    return {};
}

Done mayLeave(const BoxFacts &box, SaleId sale)
{
    const QJsonObject sold{{"trace_code", box.traceCode}, {"slip", box.slip}, {"sale_id", box.sale.value}, {"time", box.soldAt}};
    const QJsonObject state{{"trace_code", box.traceCode}, {"state", toText(box.state)}};
    switch (box.state) {
    case BoxState::Shelf: return {};
    case BoxState::Reserved: return !sale.isNull() && box.sale == sale ? Done() : Done(refuse(ErrorCode::TraceReserved, sold));
    case BoxState::Sold: return refuse(ErrorCode::TraceAlreadySold, sold);
    case BoxState::Recalled: return refuse(ErrorCode::GoodsBlocked, state);
    default: return refuse(ErrorCode::CodeNotForSale, state);
    }
}

} // namespace yaogui
