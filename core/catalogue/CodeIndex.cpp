// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/CodeIndex.h"

#include <algorithm>

namespace yaogui {

namespace {

std::uint64_t headOf(std::string_view text)
{
    std::uint64_t head = 0;
    for (std::size_t i = 0; i < 8; ++i)
        head = (head << 8) | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
    return head;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

QByteArray CodeIndex::plain(QStringView text)
{
    QByteArray code;
    code.reserve(text.size());
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        if ((u >= u'0' && u <= u'9') || (u >= u'A' && u <= u'Z'))
            code += static_cast<char>(u);
        else if (u >= u'a' && u <= u'z')
            code += static_cast<char>(u - u'a' + u'A');
    }
    return code;
}

void CodeIndex::add(const Drug &drug, Place place)
{
    addCode(plain(drug.code), place, false);
    addCode(plain(drug.ean), place, false);
    addCode(plain(drug.insuranceCode), place, false);
    const QByteArray approval = plain(drug.approvalNumber);
    addCode(approval, place, false);
    // 国药准字H20123456 is found by 20123456 too: the same text from its first digit on.
    const auto digit = std::find_if(approval.begin(), approval.end(), &isDigit);
    const auto letters = static_cast<std::size_t>(digit - approval.begin());
    const auto size = static_cast<std::size_t>(approval.size());
    if (letters > 0 && letters < size)
        addEntry(m_text.size() - size + letters, size - letters, place, false);
    for (const TracePrefix &prefix : drug.prefixes)
        addCode(plain(prefix.prefix), place, true);
}

void CodeIndex::addCode(const QByteArray &code, Place place, bool isTracePrefix)
{
    if (code.isEmpty())
        return;
    m_text.append(code.constData(), static_cast<std::size_t>(code.size()));
    addEntry(m_text.size() - static_cast<std::size_t>(code.size()), static_cast<std::size_t>(code.size()), place, isTracePrefix);
}

void CodeIndex::addEntry(std::size_t offset, std::size_t length, Place place, bool isTracePrefix)
{
    const std::uint64_t head = headOf(std::string_view(m_text).substr(offset, length));
    m_entries.push_back({head, static_cast<std::uint32_t>(offset), place, static_cast<std::uint16_t>(length), isTracePrefix});
}

void CodeIndex::finish()
{
    m_text.shrink_to_fit();
    m_entries.shrink_to_fit();
    std::sort(m_entries.begin(), m_entries.end(), [this](const Entry &a, const Entry &b) {
        if (a.head != b.head)
            return a.head < b.head;
        const int order = textOf(a).compare(textOf(b));
        return order != 0 ? order < 0 : a.place < b.place;
    });
}

std::vector<CodeIndex::Entry>::const_iterator CodeIndex::firstNotBelow(std::string_view code) const
{
    return std::lower_bound(m_entries.begin(), m_entries.end(), code,
        [this](const Entry &entry, std::string_view text) { return textOf(entry) < text; });
}

std::vector<CodeIndex::Found> CodeIndex::beginningWith(const QByteArray &code) const
{
    const std::string_view text(code.constData(), static_cast<std::size_t>(code.size()));
    std::vector<Found> found;
    for (auto entry = firstNotBelow(text); entry != m_entries.end() && textOf(*entry).substr(0, text.size()) == text; ++entry)
        found.push_back({entry->place, entry->length == text.size()});
    return found;
}

std::vector<CodeIndex::Place> CodeIndex::byTraceCode(const QByteArray &code) const
{
    constexpr std::size_t shortestPrefix = 4;
    constexpr std::size_t longestPrefix = 16;
    const std::string_view text(code.constData(), static_cast<std::size_t>(code.size()));
    std::vector<Place> places;
    for (std::size_t length = std::min(longestPrefix, text.size()); length >= shortestPrefix; --length) {
        const std::string_view prefix = text.substr(0, length);
        for (auto entry = firstNotBelow(prefix); entry != m_entries.end() && textOf(*entry) == prefix; ++entry) {
            if (entry->isTracePrefix)
                places.push_back(entry->place);
        }
    }
    return places;
}

} // namespace yaogui
