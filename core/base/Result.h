// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ErrorCode.h"

#include <QJsonObject>
#include <QString>

#include <tl/expected.hpp>

#include <utility>

namespace yaogui {

/// A refusal as a value: a code, and the facts the words are made from (ui/text makes the words).
/// `cause` is for logs and developers, in English, and never holds personal data.
struct Error {
    ErrorCode code = ErrorCode::UseInvalid;
    QJsonObject details;
    QString cause;
};

template <typename T> using Result = tl::expected<T, Error>;
using Done = Result<void>;

[[nodiscard]] inline tl::unexpected<Error> refuse(ErrorCode code, QJsonObject details = {}, QString cause = {})
{
    return tl::unexpected<Error>(Error{code, std::move(details), std::move(cause)});
}

[[nodiscard]] inline tl::unexpected<Error> refuse(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace yaogui

// Returns the error of `expression` to the caller, if it has one. For Done and Result<T> alike.
#define YAOGUI_TRY(...) YAOGUI_TRY2(YAOGUI_JOIN(yaoguiTried, __COUNTER__), __VA_ARGS__)
#define YAOGUI_TRY2(name, ...)                                             \
    do {                                                                   \
        if (auto name = (__VA_ARGS__); !name)                              \
            return ::yaogui::refuse(std::move(name).error());              \
    } while (false)

#define YAOGUI_JOIN2(a, b) a##b
#define YAOGUI_JOIN(a, b) YAOGUI_JOIN2(a, b)
// `YAOGUI_TRY_LET(auto x, f())`: x is the value, or the caller returns the error.
#define YAOGUI_TRY_LET(declaration, ...) YAOGUI_TRY_LET2(YAOGUI_JOIN(yaoguiTried, __COUNTER__), declaration, __VA_ARGS__)
#define YAOGUI_TRY_LET2(name, declaration, ...)                            \
    auto name = (__VA_ARGS__);                                             \
    if (!name)                                                             \
        return ::yaogui::refuse(std::move(name).error());                  \
    declaration = std::move(*name)
