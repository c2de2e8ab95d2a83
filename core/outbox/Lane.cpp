// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/outbox/Lane.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace yaogui {

namespace {

constexpr std::array<Lane, 8> table = {{
    {u"3501", u"invinfo", false},  // counted
    {u"3502", u"invinfo", false},  // lost, found, destroyed
    {u"3503", u"purcinfo", false}, // received
    {u"3504", u"purcinfo", false}, // back to the supplier
    {u"3505", u"selinfo", true},  // sold
    {u"3506", u"selinfo", false}, // came back
    {u"7204", u"data", false},    // a prescription was decided
    {u"7206", u"data", false},    // and given out
}};

} // namespace

std::span<const Lane> lanes()
{
    return table;
}

const Lane *laneOf(QStringView kind)
{
    const auto found = std::find_if(table.begin(), table.end(), [kind](const Lane &lane) { return kind == QStringView(lane.kind); });
    return found == table.end() ? nullptr : &*found;
}

MessageGoods goodsOf(const OutgoingMessage &message)
{
    const Lane *lane = laneOf(message.lane);
    if (!lane)
        return {};
    const QJsonObject row = message.input[QStringView(lane->node)].toObject();
    if (const QString prescription = row["hi_rxno"].toString(); !prescription.isEmpty())
        return {QStringLiteral(""), prescription, {}}; // what is said of one prescription keeps its order
    MessageGoods goods{row["fixmedins_hilist_id"].toString(), row["manu_lotnum"].toString(), {}};
    const QJsonValue count = row["sel_retn_cnt"];
    const QString figure = count.isDouble() ? QString::number(count.toDouble(), 'f', Quantity::decimals) : count.toString();
    if (const auto quantity = parseQuantity(figure))
        goods.quantity = *quantity;
    return goods;
}

} // namespace yaogui
