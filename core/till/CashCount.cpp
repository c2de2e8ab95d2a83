// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/till/CashCount.h"

#include <algorithm>

namespace yaogui {

Done CashCount::set(Money value, qint64 pieces)
{
    const bool known = std::ranges::find(series, value.units()) != series.end();
    if (!known || pieces < 0 || pieces > mostPieces)
        return refuse(ErrorCode::CountInvalid, {{"text", QString("%1=%2").arg(toText(value)).arg(pieces)}});
    m_pieces.erase(value);
    if (pieces > 0)
        m_pieces[value] = static_cast<int>(pieces);
    return {};
}

Result<CashCount> CashCount::parse(const QStringList &texts)
{
    CashCount count;
    QStringList named;
    for (const QString &text : texts) {
        const auto wrong = refuse(ErrorCode::CountInvalid, {{"text", text.left(40)}});
        const auto value = parseMoney(QStringView(text).left(text.indexOf(u'=')));
        bool whole = false;
        const qint64 pieces = text.section(u'=', 1).toLongLong(&whole);
        if (!text.contains(u'=') || !value || !whole || named.contains(toText(*value)))
            return wrong;
        named.append(toText(*value));
        if (!count.set(*value, pieces))
            return wrong;
    }
    return count;
}

int CashCount::pieces(Money value) const
{
    const auto found = m_pieces.find(value);
    return found == m_pieces.end() ? 0 : found->second;
}

Money CashCount::total() const
{
    Money sum;
    for (const auto &[value, pieces] : m_pieces)
        sum += Money::ofUnits(value.units() * pieces);
    return sum;
}

} // namespace yaogui
