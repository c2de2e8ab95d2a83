// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/catalogue/CatalogueImport.h"
#include "core/store/Store.h"

#include <QByteArray>

#include <vector>

namespace yaogui {

/// What an import came to. Without `partial` one rejected line means that nothing was imported.
struct ImportReport {
    int imported = 0;
    std::vector<RejectedLine> rejected;
};

/// Adds and updates drugs. PREFIX_TAKEN for a line whose prefix belongs to a drug outside the file.
[[nodiscard]] Result<ImportReport> importCatalogue(Store &store, const QByteArray &file, bool partial);

/// Opening stock: one `opening` movement and the boxes of each line, in one transaction.
[[nodiscard]] Result<ImportReport> importOpenStock(Store &store, const QByteArray &file, const QString &document, bool partial,
                                                   const Clock &clock, const QString &worker);

/// A file's bytes. FILE_UNREADABLE, FILE_TOO_LARGE.
[[nodiscard]] Result<QByteArray> fileBytes(const QString &path, qint64 most);

} // namespace yaogui
