// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>

#include <tl/expected.hpp>

namespace yaogui::sandbox {

/// infcode of a refusal: -1 the message itself is wrong (signature, envelope, unknown transaction), -2 the business is.
enum class Fault : int { Message = -1, Business = -2 };

/// Why a request is refused; the words name the field.
struct Refusal {
    int infcode = -1;
    QString words;
};

template <typename T> using Checked = tl::expected<T, Refusal>;
using Output = Checked<QJsonObject>; ///< the answer's `output`

[[nodiscard]] inline tl::unexpected<Refusal> refuseMessage(const QString &field, const QString &why)
{
    return tl::unexpected<Refusal>({static_cast<int>(Fault::Message), field + u": "_qs + why});
}

[[nodiscard]] inline tl::unexpected<Refusal> refuse(const QString &field, const QString &why)
{
    return tl::unexpected<Refusal>({static_cast<int>(Fault::Business), field + u": "_qs + why});
}

} // namespace yaogui::sandbox
