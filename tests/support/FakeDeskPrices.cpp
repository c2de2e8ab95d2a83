// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Members and prices of the counter in memory: one member, 5 % off.

#include "tests/support/FakeDesk.h"

namespace yaogui {

void FakeDesk::reprice(LineView &line) const
{
    if (line.retail.isZero())
        line.retail = line.price; // a view that a test made
    constexpr qint64 fen = 10'000; // units of a Price
    const Price member = Price::ofUnits((line.retail.units() * 95 / 100 + fen / 2) / fen * fen);
    const bool fixed = m_view.person && line.drug.isInsurable() && !line.ownPayByClerk;
    const auto agreed = m_agreed.find(line.drug.code);
    line.price = line.retail;
    if (!fixed && m_view.member)
        line.price = std::min(line.price, member);
    if (!fixed && agreed != m_agreed.end())
        line.price = std::min(line.price, agreed->second);
    line.changedPrice = !fixed && agreed != m_agreed.end() && line.price == agreed->second && line.price < line.retail;
    line.memberPrice = line.price < line.retail && !line.changedPrice;
}

void FakeDesk::changePrice(const PriceWish &wish)
{
    const QString how = wish.basisPoints ? QString::number(*wish.basisPoints / 100) + u'%' : toText(wish.price.value_or(Price()));
    const QString approval = wish.approval > 0 ? QStringLiteral(" agreed %1").arg(wish.approval) : QString();
    if (!begin(QStringLiteral("changePrice"), QStringLiteral("%1 %2 %3").arg(wish.line).arg(how, wish.reason) + approval))
        return;
    LineView *line = lineAt(wish.line);
    fallBack();
    m_agreed[line->drug.code] = wish.basisPoints ? Price::ofUnits(line->retail.units() * (10'000 - *wish.basisPoints) / 10'000) : *wish.price;
    changed(wish.line);
}

void FakeDesk::sellLoose(const LooseWish &wish)
{
    const QString approval = wish.approval > 0 ? QStringLiteral(" agreed %1").arg(wish.approval) : QString();
    if (!begin(QStringLiteral("sellLoose"), QStringLiteral("%1 %2").arg(wish.what).arg(wish.units) + approval))
        return;
    if (const Drug *drug = drugFor(wish.what)) {
        addLine(*drug, {});
        m_view.lines.back().loose = true;
        changed();
    }
}

void FakeDesk::addPieces(const PiecesWish &wish)
{
    const QString text = QStringLiteral("%1 %2 %3 %4").arg(wish.drug).arg(wish.doses).arg(toText(wish.grams), wish.handling).trimmed();
    if (!begin(QStringLiteral("addPieces"), text))
        return;
    addDrug(wish.drug);
    m_view.lines.back().doses = wish.doses;
    changed();
}

void FakeDesk::agreeNoFace(qint64 approval)
{
    if (!begin(QStringLiteral("agreeNoFace"), QString::number(approval)))
        return;
    m_view.faceAsked = false;
    changed();
}

void FakeDesk::setMember(const QString &phoneOrNumber)
{
    if (!begin(QStringLiteral("setMember"), phoneOrNumber))
        return;
    if (phoneOrNumber != memberPhone && phoneOrNumber != u"1") {
        refuseLater(ErrorCode::MemberUnknown, 0);
        return;
    }
    fallBack();
    m_view.member = MemberCard{MemberId{1}, QStringLiteral("M000001"), QStringLiteral("陈*红"), QStringLiteral("138****5678"), 126};
    changed();
}

void FakeDesk::addMember(const QString &phone, const QString &name)
{
    if (!begin(QStringLiteral("addMember"), phone + u' ' + name))
        return;
    fallBack();
    m_view.member = MemberCard{MemberId{2}, QStringLiteral("M000002"), name.left(1) + u'*', phone.left(3) + QStringLiteral("****") + phone.right(4), 0};
    changed();
}

void FakeDesk::forgetMember()
{
    if (!begin(QStringLiteral("forgetMember")))
        return;
    fallBack();
    m_view.member.reset();
    changed();
}

} // namespace yaogui
