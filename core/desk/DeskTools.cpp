// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/DeskTools.h"

#include "core/store/CatalogueRepository.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace yaogui {

Result<DrugSearch> searchOver(const Store &store)
{
    Result<DrugSearch> search = store.read([](Connection &connection) -> Result<DrugSearch> { return DrugSearch(CatalogueRepository(connection).all()); });
#ifdef __GLIBC__
    malloc_trim(0); // the catalogue in clear is gone; without this its memory stays with the program all day
#endif
    return search;
}

} // namespace yaogui
