// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <array>
#include <cstdint>
#include <vector>

namespace yaogui {

/// Which of the sounds of a PinyinTable; 0 is a character no letter stands for.
using SoundId = std::uint16_t;

/// How one character may be typed: the right reading first, others that people type after it.
struct Sound {
    std::vector<QByteArray> readings; ///< lower case ASCII, ü as v
    char16_t initial = 0;             ///< of the first reading
    std::uint64_t initials = 0;       ///< the bits (letterBit) its readings begin with
    std::uint64_t letters = 0;        ///< the bits of all letters of its readings
};

/// The bit of a–z, 0–9 in the masks above; 0 for anything else.
[[nodiscard]] constexpr std::uint64_t letterBit(char16_t c)
{
    if (c >= u'a' && c <= u'z')
        return std::uint64_t(1) << (c - u'a');
    return c >= u'0' && c <= u'9' ? std::uint64_t(1) << (26 + c - u'0') : 0;
}

/// The readings of Han characters: ICU's Han-Latin table as a resource (making it costs 0.3 s, reading it 3 ms), and over it our
/// own list of characters read in several ways in pharmacy, with the words that decide (白术 zhu, 参苓 shen, 长春西汀 chang,
/// 阿胶 e …). Immutable after construction.
class PinyinTable {
public:
    PinyinTable();
    /// For tests: other texts than the resources.
    PinyinTable(const QByteArray &characters, const QByteArray &polyphones);

    /// Sounds of a searchable text, one for each character.
    [[nodiscard]] std::vector<SoundId> soundsOf(QStringView searchable) const;
    [[nodiscard]] std::size_t soundCount() const { return m_sounds.size(); }
    [[nodiscard]] const Sound &sound(SoundId id) const { return m_sounds[id]; }

    /// The first reading of each character in its context: "baizhu".
    [[nodiscard]] QString fullPinyin(QStringView text) const;
    [[nodiscard]] QString initials(QStringView text) const;

private:
    struct Word {
        QString text;
        std::vector<SoundId> sounds;
    };

    void readCharacters(const QByteArray &characters);
    void readPolyphones(const QByteArray &json);
    SoundId soundWith(std::vector<QByteArray> readings);

    std::vector<Sound> m_sounds;
    std::array<SoundId, 65536> m_ofCharacter{};
    std::vector<Word> m_words; ///< by first character, longest first
};

/// Names and queries in the one form they are compared in: compatibility forms resolved (Ⅱ is II, （ is ( ), lower case,
/// letters and digits only.
[[nodiscard]] QString searchableText(QStringView text);

} // namespace yaogui
