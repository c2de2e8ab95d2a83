// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/camera/ScanFilter.h"

#include <algorithm>

namespace yaogui {
namespace {

constexpr std::uint64_t window = 5;
constexpr std::size_t wanted = 2;

} // namespace

std::vector<Scan> ScanFilter::feed(const std::vector<ReadCode> &codes, Time now)
{
    ++m_frame;
    forgetOld(now);
    std::vector<Scan> certain;
    for (const ReadCode &code : codes) {
        const Scan scan{code.text, code.symbology};
        auto sight = std::find_if(m_sights.begin(), m_sights.end(), [&scan](const Sight &s) { return s.scan == scan; });
        if (sight == m_sights.end())
            sight = m_sights.insert(m_sights.end(), {scan, {}, now, false});
        sight->last = now;
        if (sight->frames.empty() || sight->frames.back() != m_frame) // two equal labels in one frame are one sight
            sight->frames.push_back(m_frame);
        if (!sight->told && sight->frames.size() >= wanted) {
            sight->told = true;
            certain.push_back(scan);
        }
    }
    return certain;
}

bool ScanFilter::isWaiting() const
{
    return std::any_of(m_sights.begin(), m_sights.end(), [this](const Sight &s) { return !s.told && !s.frames.empty() && s.frames.back() == m_frame; });
}

void ScanFilter::forgetOld(Time now)
{
    for (Sight &sight : m_sights)
        while (!sight.frames.empty() && sight.frames.front() + window <= m_frame)
            sight.frames.pop_front();
    std::erase_if(m_sights, [&](const Sight &sight) { return sight.frames.empty() && now - sight.last >= m_forget; });
}

} // namespace yaogui
