// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sale/LooseSale.h"

#include "core/ledger/MayLeave.h"
#include "core/store/LedgerRepository.h"
#include "core/store/PackRepository.h"

#include <algorithm>

namespace yaogui {

namespace {

LotStock lotOf(const OpenedPack &pack)
{
    return {pack.lot, pack.lotText, pack.productionDate, pack.useBy, {}, {}, pack.blocked};
}

// trace.split_rule: the pack's code with every part, with the first alone, or one code for all loose sales.
QString reportedCode(const OpenedPack &pack, const TraceRules &rules)
{
    constexpr int nines = 20;
    if (pack.traceCode.isEmpty() || (rules.splitRule == u"parent_code_once" && !pack.untouched))
        return {};
    return rules.splitRule == u"fixed_nines" ? QString(nines, u'9') : pack.traceCode;
}

} // namespace

Result<int> LooseSale::addTo(Basket &basket, const Drug &drug, int units, const TraceRules &rules, const QDate &today)
{
    Basket next = basket;
    int missing = units, line = 0, free = 0;
    Done stopped;
    for (const OpenedPack &pack : PackRepository(m_connection).open(drug.id)) {
        if (const Done may = mayLeave(lotOf(pack), today, drug.genericName); !may) {
            stopped = may;
            continue;
        }
        const int left = pack.unitsLeft - next.unitsOf(pack.id);
        free += std::max(0, left);
        const int part = std::min(left, missing);
        if (part < 1)
            continue;
        YAOGUI_TRY_LET(line, next.addLoose(drug, pack, part, reportedCode(pack, rules)));
        missing -= part;
    }
    if (missing > 0 || units < 1) {
        if (free == 0)
            YAOGUI_TRY(stopped);
        return refuse(ErrorCode::PackNotOpened, {{"drug", drug.genericName}, {"left", free}, {"wanted", units}});
    }
    basket = std::move(next);
    return line;
}

Done LooseSale::measure(SaleDraft &draft, const QDate &today)
{
    int number = 0;
    for (const BasketLine &line : draft.basket.lines()) {
        ++number;
        if (!line.loose)
            continue;
        const auto pack = PackRepository(m_connection).byId(line.loose->pack);
        if (!pack || line.loose->units > pack->unitsLeft)
            return refuse(ErrorCode::PackNotOpened, {{"drug", line.drug.genericName}, {"left", pack ? pack->unitsLeft : 0}, {"wanted", line.loose->units}});
        YAOGUI_TRY(mayLeave(lotOf(*pack), today, line.drug.genericName));
        draft.basket.setLooseQuantity(number, pack->quantityOf(line.loose->units));
    }
    return {};
}

void LooseSale::take(const BasketLine &line, const QString &document, const QDateTime &at, const QString &worker)
{
    LedgerRepository(m_connection).post({at, "loose_sale", document, line.lot->id, "opened", "customer", line.quantity, std::nullopt, worker});
    PackRepository(m_connection).addPart(line.loose->pack, -line.loose->units, -line.quantity, document, at, worker);
}

void LooseSale::giveBack(const BasketLine &line, const QString &document, const QDateTime &at, const QString &worker)
{
    LedgerRepository(m_connection).post({at, "sale_return", document, line.lot->id, "customer", "opened", line.quantity, std::nullopt, worker});
    PackRepository(m_connection).addPart(line.loose->pack, line.loose->units, line.quantity, document, at, worker);
}

} // namespace yaogui
