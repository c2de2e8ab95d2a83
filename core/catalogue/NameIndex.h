// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/PinyinTable.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace yaogui {

/// How well a name answers a query; smaller is better. The order is the order of hits on the screen.
struct NameMatch {
    bool isInside = false;       ///< not at the name's beginning
    bool isSpelled = false;      ///< by full pinyin or a mixture, not by initials or Han alone
    bool isOtherReading = false; ///< by a reading that is not the first one in this context
};

/// A query in the form names are compared in; NameIndex::prepare makes it.
struct NameQuery {
    QString text;
    std::uint64_t first = 0;   ///< bit of its first letter, 0 for Han
    std::uint64_t letters = 0; ///< bits of all its letters
    /// For each sound, so that one look at a character or two tells whether a match may begin there.
    struct Look {
        bool first = false;  ///< answers the first letter
        bool both = false;   ///< goes on to the second one, or there is none
        bool second = false; ///< answers the second letter
    };
    std::vector<Look> looks;
    [[nodiscard]] bool isEmpty() const { return text.isEmpty(); }
    static constexpr qsizetype longest = 60; ///< places in it are bits of a machine word
};

/// Names laid out side by side with the sound of each character, so that a scan over all of them stays within a few
/// milliseconds for 100,000 drugs.
class NameIndex {
public:
    explicit NameIndex(std::shared_ptr<const PinyinTable> table) : m_table(std::move(table)) {}

    void add(QStringView name);
    void finish();
    [[nodiscard]] std::size_t size() const { return m_names.size(); }
    /// Characters that count of the n-th name added.
    [[nodiscard]] int lengthOf(std::size_t n) const { return m_names[n].length; }
    [[nodiscard]] NameQuery prepare(QStringView text) const;
    /// Whether the n-th name has all letters of the query and a character that begins like it: no for most names, at
    /// hardly any cost.
    [[nodiscard]] bool mayMatch(std::size_t n, const NameQuery &query) const
    {
        const Name &name = m_names[n];
        return (query.letters & ~name.letters) == 0 && (query.first & ~name.initials) == 0;
    }
    [[nodiscard]] std::optional<NameMatch> match(std::size_t n, const NameQuery &query) const;

private:
    enum class Readings { First, All };
    struct Name {
        std::uint64_t letters = 0;
        std::uint64_t initials = 0;
        std::uint32_t offset = 0;
        std::uint16_t length = 0;
        bool hasOtherReadings = false;
    };

    [[nodiscard]] bool mayBegin(std::uint32_t at, std::uint32_t end, const NameQuery &query) const;
    [[nodiscard]] std::uint32_t nextBeginning(std::uint32_t at, std::uint32_t end, const NameQuery &query) const;
    [[nodiscard]] std::optional<NameMatch> matchAt(const Name &name, std::uint32_t start, const NameQuery &query) const;
    [[nodiscard]] bool isInitials(std::uint32_t at, std::uint32_t end, const NameQuery &query, Readings readings) const;
    [[nodiscard]] bool isSpelling(std::uint32_t at, std::uint32_t end, const NameQuery &query, Readings readings) const;

    std::shared_ptr<const PinyinTable> m_table;
    std::vector<char16_t> m_characters;
    std::vector<SoundId> m_sounds; ///< of the character at the same place
    std::vector<Name> m_names;
};

} // namespace yaogui
