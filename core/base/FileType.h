// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace yaogui {

/// What a picture or a PDF is by its own bytes, whatever its name says.
struct FileType {
    QString name;       ///< jpeg, png, pdf
    bool whole = false; ///< its end is there too: the file was not cut off
};

/// Nothing for anything else. Pure; any thread.
[[nodiscard]] std::optional<FileType> fileTypeOf(const QByteArray &bytes);

} // namespace yaogui
