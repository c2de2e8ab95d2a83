// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The counter's loose sale: a box is opened where it is sold out of.

#include "core/desk/DeskWorker.h"
#include "core/ledger/PackRoom.h"
#include "core/sale/PackLabel.h"
#include "core/store/CatalogueRepository.h"
#include "core/store/LedgerRepository.h"

namespace yaogui {

void DeskWorker::sellLoose(const LooseWish &wish)
{
    touch([&](Checkout &checkout) -> Result<int> {
        YAOGUI_TRY_LET(const QString drug, openForLoose(wish));
        return checkout.addLoose(drug, wish.units);
    });
}

// The own code of what is to be sold. A box that is open already is sold out of like its drug.
Result<QString> DeskWorker::openForLoose(const LooseWish &wish)
{
    struct Named {
        std::optional<BoxFacts> box;
        std::optional<Drug> drug;
    };
    YAOGUI_TRY_LET(const Named named, m_tools.store.read([&](Connection &connection) -> Result<Named> {
        CatalogueRepository catalogue(connection);
        Named found{LedgerRepository(connection).box(wish.what), {}};
        found.drug = found.box ? catalogue.byId(found.box->drug) : catalogue.byCode(wish.what);
        return found;
    }));
    if (!named.drug)
        return refuse(ErrorCode::CodeUnknown, {{"text", wish.what.left(40)}});
    if (!named.box || named.box->state == BoxState::Opened)
        return named.drug->code;
    if (wish.units < 1 || wish.units > named.drug->packCount) // before the box is open for nothing
        return refuse(ErrorCode::QuantityInvalid, {{"drug", named.drug->genericName}, {"units", wish.units}});
    YAOGUI_TRY_LET(const OpenedPack pack, PackRoom(m_tools.store, m_tools.clock, m_tools.rules)
                                              .open({wish.what, {}, {}, ApprovalId{wish.approval}}, m_tools.worker.name));
    emit printWanted(makePackLabel(pack, *named.drug, {}, m_tools.facts.name));
    return named.drug->code;
}

} // namespace yaogui
