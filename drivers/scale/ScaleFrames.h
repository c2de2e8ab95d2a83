// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ports/Scale.h"

#include <QByteArray>

#include <optional>

namespace yaogui {

/// Reads the lines of a scale that sends without being asked (continuous ASCII, as A&D, CAS and many others do):
/// "ST,GS,+00123.4 g" – ST still, US moving, OL overloaded; gross, net or tared; grams or kilograms. Pure.
class ScaleFrames {
public:
    struct Reading {
        std::optional<Weight> weight; ///< nothing: overloaded
        bool operator==(const Reading &) const = default;
    };
    /// A reading where a line ended with this byte and was understood. What is no such line is passed over.
    [[nodiscard]] std::optional<Reading> add(char byte);
    void clear() { m_line.clear(); }
    [[nodiscard]] static std::optional<Reading> read(const QByteArray &line);

private:
    QByteArray m_line;
};

} // namespace yaogui
