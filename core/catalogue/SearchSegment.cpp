// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/SearchSegment.h"

#include "core/codes/CheckDigits.h"

#include <algorithm>

namespace yaogui {

namespace {

// The classes of hits, best first; a tier is a small number so that one byte a drug holds the best found so far.
constexpr std::uint8_t wholeCodeTier = 0;
constexpr std::uint8_t codeBeginsTier = 1;      ///< the query has a digit: somebody types a code
constexpr std::uint8_t firstNameTier = 2;       ///< and fifteen more
constexpr std::uint8_t lettersOfCodeTier = 18;  ///< letters only: most likely a name was meant
constexpr std::uint8_t noTier = 255;

constexpr qsizetype shortestCode = 3;
constexpr qsizetype shortestTraceCode = 16;

std::uint8_t tierOf(const NameMatch &match, bool isTradeName)
{
    return static_cast<std::uint8_t>(firstNameTier + (match.isInside ? 8 : 0) + (match.isSpelled ? 4 : 0) + (isTradeName ? 2 : 0)
        + (match.isOtherReading ? 1 : 0));
}

void improve(std::uint8_t &tier, std::uint8_t candidate)
{
    tier = std::min(tier, candidate);
}

} // namespace

SearchSegment::SearchSegment(const std::vector<Drug> &drugs, std::shared_ptr<const PinyinTable> table, std::uint32_t firstPlace)
    : m_table(std::move(table)), m_firstPlace(firstPlace), m_names(m_table)
{
    m_ids.reserve(drugs.size());
    for (const Drug &drug : drugs) {
        m_codes.add(drug, static_cast<CodeIndex::Place>(m_ids.size()));
        m_names.add(drug.genericName);
        m_names.add(drug.tradeName);
        m_ids.push_back(drug.id);
    }
    m_names.finish();
    m_codes.finish();
    m_sortedIds = m_ids;
    std::sort(m_sortedIds.begin(), m_sortedIds.end());
}

bool SearchSegment::contains(DrugId drug) const
{
    return std::binary_search(m_sortedIds.begin(), m_sortedIds.end(), drug);
}

void SearchSegment::find(QStringView text, const SearchSegment *hiding, std::vector<Hit> &hits) const
{
    std::vector<std::uint8_t> tiers(m_ids.size(), noTier);
    findCodes(text, tiers);
    findNames(text, tiers);
    for (std::size_t i = 0; i < tiers.size(); ++i) {
        if (tiers[i] == noTier || (hiding != nullptr && hiding->contains(m_ids[i])))
            continue;
        const auto length = static_cast<std::uint64_t>(m_names.lengthOf(2 * i));
        const std::uint64_t rank = std::uint64_t(tiers[i]) << 48 | length << 32 | (m_firstPlace + i);
        hits.push_back({rank, m_ids[i]});
    }
}

void SearchSegment::findNames(QStringView text, std::vector<std::uint8_t> &tiers) const
{
    const NameQuery query = m_names.prepare(text);
    if (query.isEmpty())
        return;
    for (std::size_t i = 0; i < tiers.size(); ++i) {
        for (const bool isTradeName : {false, true}) {
            const std::size_t name = 2 * i + (isTradeName ? 1 : 0);
            if (!m_names.mayMatch(name, query))
                continue;
            if (const auto match = m_names.match(name, query))
                improve(tiers[i], tierOf(*match, isTradeName));
        }
    }
}

void SearchSegment::findCodes(QStringView text, std::vector<std::uint8_t> &tiers) const
{
    // 国药准字H20123456 is asked for by its letters and digits; any other Han means a name.
    const bool isApproval = text.startsWith(u'国');
    const bool isAscii = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
    const QByteArray code = CodeIndex::plain(text);
    if (code.isEmpty() || (!isAscii && (!isApproval || code.size() < shortestCode)))
        return;
    const bool hasDigit = std::any_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
    for (const CodeIndex::Found found : m_codes.beginningWith(code)) {
        if (found.isWhole)
            improve(tiers[found.place], wholeCodeTier);
        else if (code.size() >= shortestCode)
            improve(tiers[found.place], hasDigit ? codeBeginsTier : lettersOfCodeTier);
    }
    if (code.size() == 14 && code.startsWith('0')) { // an EAN-13 as the scanner writes a GTIN-14
        for (const CodeIndex::Found found : m_codes.beginningWith(code.mid(1)))
            improve(tiers[found.place], wholeCodeTier);
    }
    if (code.size() >= shortestTraceCode && isDigits(QString::fromLatin1(code))) {
        for (const CodeIndex::Place place : m_codes.byTraceCode(code))
            improve(tiers[place], wholeCodeTier);
    }
}

} // namespace yaogui
