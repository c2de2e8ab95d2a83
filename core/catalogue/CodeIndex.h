// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/Drug.h"

#include <QByteArray>
#include <QStringView>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace yaogui {

/// The codes drugs are known by (own code, EAN, insurance code, approval number and its digits, trace prefixes), sorted:
/// whole codes and beginnings are found by halving.
class CodeIndex {
public:
    /// Where a drug stands in the list the index was made of.
    using Place = std::uint32_t;
    struct Found {
        Place place = 0;
        bool isWhole = false;
    };

    /// Upper case ASCII letters and digits of the text, the rest dropped.
    [[nodiscard]] static QByteArray plain(QStringView text);

    void add(const Drug &drug, Place place);
    /// Call once, after the last add().
    void finish();
    /// Drugs with a code that begins with the plain code; a drug may come more than once.
    [[nodiscard]] std::vector<Found> beginningWith(const QByteArray &code) const;
    /// Drugs one of whose trace prefixes the scanned code begins with.
    [[nodiscard]] std::vector<Place> byTraceCode(const QByteArray &code) const;

private:
    struct Entry {
        std::uint64_t head = 0; ///< the first eight bytes, so that most comparisons need no text
        std::uint32_t offset = 0;
        Place place = 0;
        std::uint16_t length = 0;
        bool isTracePrefix = false;
    };

    void addCode(const QByteArray &code, Place place, bool isTracePrefix);
    void addEntry(std::size_t offset, std::size_t length, Place place, bool isTracePrefix);
    [[nodiscard]] std::string_view textOf(const Entry &entry) const { return {m_text.data() + entry.offset, entry.length}; }
    [[nodiscard]] std::vector<Entry>::const_iterator firstNotBelow(std::string_view code) const;

    std::string m_text;
    std::vector<Entry> m_entries;
};

} // namespace yaogui
