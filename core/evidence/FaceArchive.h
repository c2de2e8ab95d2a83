// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/base/Sealer.h"
#include "core/sale/SaleDraft.h"

namespace yaogui {

/// Faces on disk: each picture sealed in a file of its own, never in clear (FJ-05a, WX-28).
class FaceArchive {
public:
    FaceArchive(QString folder, const Sealer &sealer) : m_folder(std::move(folder)), m_sealer(sealer) {}
    /// Written and synced before it counts. STORE_WRITE_FAILED.
    [[nodiscard]] Result<KeptFace> keep(const FaceShot &shot) const;
    /// The clear JPEG; DECRYPTION_FAILED when the file was altered.
    [[nodiscard]] Result<QByteArray> open(const KeptFace &face) const;

private:
    QString m_folder;
    const Sealer &m_sealer;
};

} // namespace yaogui
