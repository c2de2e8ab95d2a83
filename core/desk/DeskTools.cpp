// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/DeskTools.h"

#include "core/base/FreedMemory.h"
#include "core/store/CatalogueRepository.h"

namespace yaogui {

Result<DrugSearch> searchOver(const Store &store)
{
    YAOGUI_TRY_LET(std::vector<Drug> drugs, store.read([](Connection &connection) -> Result<std::vector<Drug>> {
        std::vector<Drug> all = CatalogueRepository(connection).all();
        connection.forgetPages();
        return all;
    }));
    DrugSearch search(drugs);
    drugs = {};
    returnFreedMemory();
    return search;
}

} // namespace yaogui
