// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/base/Sealer.h"
#include "core/catalogue/CatalogueImport.h"
#include "core/store/Connection.h"

#include <QByteArray>

#include <vector>

namespace yaogui {

/// What an import came to. Without `partial` one rejected line means that nothing was imported.
struct ImportReport {
    int imported = 0;
    std::vector<RejectedLine> rejected;
};

/// Who imports what, and when.
struct ImportPaper {
    QString document; ///< the file's name
    QDateTime at;
    QString worker;
};

/// Adds and updates drugs, inside one transaction. PREFIX_TAKEN for a line whose prefix belongs to a drug outside the file. An audit event,
/// with the new price of each drug that had another one.
[[nodiscard]] Result<ImportReport> importCatalogue(Connection &connection, const QByteArray &file, const ImportPaper &paper, bool partial);

/// Opening stock, inside one transaction: one `opening` movement and the boxes of each line.
[[nodiscard]] Result<ImportReport> importOpenStock(Connection &connection, const Sealer &sealer, const QByteArray &file, const ImportPaper &paper,
                                                   bool partial);

/// A file's bytes. FILE_UNREADABLE, FILE_TOO_LARGE.
[[nodiscard]] Result<QByteArray> fileBytes(const QString &path, qint64 most);

} // namespace yaogui
