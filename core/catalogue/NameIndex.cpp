// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/NameIndex.h"

#include <algorithm>
#include <limits>
#include <string_view>

namespace yaogui {

namespace {

/// Places of the query that reading a character from place `at` may lead to, as bits; the end of the query is a place too.
std::uint64_t placesAfter(const QByteArray &reading, QStringView query, qsizetype at)
{
    const QStringView rest = query.mid(at);
    qsizetype common = 0;
    while (common < reading.size() && common < rest.size() && rest[common] == QLatin1Char(reading[common]))
        ++common;
    if (common == 0)
        return 0;
    std::uint64_t places = std::uint64_t(1) << (at + 1); // its initial
    if (common >= 2 && reading[1] == 'h')
        places |= std::uint64_t(1) << (at + 2); // zh, ch, sh
    if (common == reading.size() || common == rest.size())
        places |= std::uint64_t(1) << (at + common); // all of it, or as far as the query was typed
    return places;
}

} // namespace

NameQuery NameIndex::prepare(QStringView text) const
{
    NameQuery query{searchableText(text).left(NameQuery::longest), 0, 0, {}};
    if (query.isEmpty())
        return query;
    for (const QChar c : std::as_const(query.text))
        query.letters |= letterBit(c.unicode());
    const bool hasSecond = query.text.size() > 1;
    query.first = letterBit(query.text[0].unicode());
    const std::uint64_t second = hasSecond ? letterBit(query.text[1].unicode()) : 0;
    const QByteArray both = query.text.left(2).toLatin1();
    query.looks.reserve(m_table->soundCount());
    for (std::size_t id = 0; id < m_table->soundCount(); ++id) {
        const Sound &sound = m_table->sound(static_cast<SoundId>(id));
        const bool goesOn = std::any_of(sound.readings.begin(), sound.readings.end(), [&](const QByteArray &r) { return r.startsWith(both); });
        query.looks.push_back({(sound.initials & query.first) != 0, !hasSecond || goesOn, (sound.initials & second) != 0});
    }
    return query;
}

void NameIndex::add(QStringView text)
{
    const QString name = searchableText(text).left(std::numeric_limits<std::uint16_t>::max());
    Name entry{0, 0, static_cast<std::uint32_t>(m_characters.size()), static_cast<std::uint16_t>(name.size()), false};
    for (const SoundId id : m_table->soundsOf(name)) {
        const Sound &sound = m_table->sound(id);
        entry.letters |= sound.letters;
        entry.initials |= sound.initials;
        entry.hasOtherReadings = entry.hasOtherReadings || sound.readings.size() > 1;
        m_sounds.push_back(id);
    }
    for (const QChar c : name)
        m_characters.push_back(c.unicode());
    m_names.push_back(entry);
}

void NameIndex::finish()
{
    m_characters.shrink_to_fit();
    m_sounds.shrink_to_fit();
    m_names.shrink_to_fit();
}

std::optional<NameMatch> NameIndex::match(std::size_t n, const NameQuery &query) const
{
    if (!mayMatch(n, query))
        return std::nullopt;
    const Name &name = m_names[n];
    const std::uint32_t end = name.offset + name.length;
    for (std::uint32_t at = nextBeginning(name.offset, end, query); at < end; at = nextBeginning(at + 1, end, query)) {
        if (const auto found = matchAt(name, at, query))
            return found;
    }
    return std::nullopt;
}

bool NameIndex::mayBegin(std::uint32_t at, std::uint32_t end, const NameQuery &query) const
{
    const NameQuery::Look look = query.looks[m_sounds[at]];
    if (!look.first)
        return false;
    if (look.both)
        return true;
    return at + 1 < end && (query.looks[m_sounds[at + 1]].second || m_characters[at + 1] == query.text[1].unicode());
}

std::uint32_t NameIndex::nextBeginning(std::uint32_t at, std::uint32_t end, const NameQuery &query) const
{
    const char16_t first = query.text.front().unicode();
    if (query.first == 0) {
        while (at < end && m_characters[at] != first)
            ++at;
        return at;
    }
    while (at < end && !mayBegin(at, end, query))
        ++at;
    return at;
}

std::optional<NameMatch> NameIndex::matchAt(const Name &name, std::uint32_t start, const NameQuery &query) const
{
    const std::uint32_t end = name.offset + name.length;
    NameMatch found{start > name.offset, false, false};
    if (isInitials(start, end, query, Readings::First))
        return found;
    found.isSpelled = true;
    if (isSpelling(start, end, query, Readings::First))
        return found;
    if (!name.hasOtherReadings || !isSpelling(start, end, query, Readings::All))
        return std::nullopt;
    found.isSpelled = !isInitials(start, end, query, Readings::All);
    found.isOtherReading = true;
    return found;
}

bool NameIndex::isInitials(std::uint32_t at, std::uint32_t end, const NameQuery &query, Readings readings) const
{
    if (query.text.size() > static_cast<qsizetype>(end - at))
        return false;
    return std::all_of(query.text.begin(), query.text.end(), [&](QChar c) {
        const std::uint32_t place = at++;
        const Sound &sound = m_table->sound(m_sounds[place]);
        if (m_characters[place] == c.unicode())
            return true;
        if (readings == Readings::All)
            return (sound.initials & letterBit(c.unicode())) != 0;
        return sound.initial == c.unicode();
    });
}

bool NameIndex::isSpelling(std::uint32_t at, std::uint32_t end, const NameQuery &query, Readings readings) const
{
    const std::uint64_t whole = std::uint64_t(1) << query.text.size();
    std::uint64_t places = 1; // all places of the query reached by the characters so far
    for (; at < end && places != 0; ++at) {
        const Sound &sound = m_table->sound(m_sounds[at]);
        const std::size_t most = readings == Readings::All ? sound.readings.size() : std::min<std::size_t>(1, sound.readings.size());
        std::uint64_t next = 0;
        for (qsizetype place = 0; place < query.text.size(); ++place) {
            if ((places >> place & 1U) == 0)
                continue;
            if (query.text[place].unicode() == m_characters[at])
                next |= std::uint64_t(1) << (place + 1);
            for (std::size_t i = 0; i < most; ++i)
                next |= placesAfter(sound.readings[i], query.text, place);
        }
        if ((next & whole) != 0)
            return true;
        places = next;
    }
    return false;
}

} // namespace yaogui
