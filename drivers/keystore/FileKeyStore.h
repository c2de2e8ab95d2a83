// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ports/KeyStore.h"

#include <QString>

namespace yaogui {

/// The key as 32 raw bytes in a file with mode 0600. Any thread, one call at a time.
/// A key that others may read, of another size, or that is not a plain file of ours is refused: KEY_MISSING with `reason`
/// (absent, not_a_file, not_private, wrong_size, unreadable, exists, unwritable).
class FileKeyStore final : public KeyStore {
public:
    explicit FileKeyStore(QString path);
    [[nodiscard]] Result<QByteArray> load() override;
    /// The folder must be there. The file appears whole or not at all, on disk, and an existing one stays untouched.
    [[nodiscard]] Result<QByteArray> create() override;
    [[nodiscard]] Done keep(const QByteArray &key) override;

private:
    QString m_path;
};

} // namespace yaogui
