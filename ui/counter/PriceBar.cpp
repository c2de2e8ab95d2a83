// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/counter/PriceBar.h"

#include "ui/counter/BasketPanel.h"

#include <QVBoxLayout>

#include <utility>

namespace yaogui {

PriceBar::PriceBar(CounterDesk &desk, const Theme &theme, const BasketPanel &basket, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_basket(basket), m_member(new MemberEntry(theme, this)), m_price(new PriceEntry(theme, this)),
      m_loose(new LooseEntry(theme, this)), m_pieces(new PiecesEntry(theme, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_member);
    column->addWidget(m_price);
    column->addWidget(m_loose);
    column->addWidget(m_pieces);
    connect(m_pieces, &PiecesEntry::ended, this, &PriceBar::cursorFree);
    connect(m_pieces, &PiecesEntry::invalid, this, &PriceBar::invalid);
    connect(m_pieces, &PiecesEntry::wanted, this, [this](const PiecesWish &wish) {
        emit acted();
        m_desk.addPieces(wish);
    });
    connect(m_loose, &LooseEntry::ended, this, &PriceBar::cursorFree);
    connect(m_loose, &LooseEntry::invalid, this, &PriceBar::invalid);
    connect(m_loose, &LooseEntry::wanted, this, &PriceBar::askLoose);
    connect(&desk, &CounterDesk::refused, this, &PriceBar::takeRefusal);
    connect(m_member, &MemberEntry::ended, this, &PriceBar::cursorFree);
    connect(m_price, &PriceEntry::ended, this, &PriceBar::cursorFree);
    connect(m_price, &PriceEntry::invalid, this, &PriceBar::invalid);
    connect(m_price, &PriceEntry::wanted, this, &PriceBar::ask);
    connect(m_member, &MemberEntry::findWanted, this, [this](const QString &who) {
        emit acted();
        m_memberAsked = true;
        m_desk.setMember(who);
    });
    connect(m_member, &MemberEntry::addWanted, this, [this](const QString &phone, const QString &name) {
        emit acted();
        m_desk.addMember(phone, name);
    });
    connect(m_member, &MemberEntry::forgetWanted, this, [this] {
        emit acted();
        m_desk.forgetMember();
    });
}

void PriceBar::show(const CounterView &view)
{
    if (view.work == DeskWork::None) { // a refusal comes before the view
        m_asked.reset();
        m_looseAsked.reset();
    }
    if (view.member == m_shown)
        return;
    m_shown = view.member;
    m_memberAsked = false;
    m_member->end();
}

void PriceBar::beginMember()
{
    beginEntry();
    m_member->begin(m_shown);
}

void PriceBar::beginPrice()
{
    const LineView *line = m_basket.current();
    if (!line)
        return;
    beginEntry();
    m_price->begin(*line);
}

void PriceBar::beginLoose()
{
    const LineView *line = m_basket.current();
    beginEntry();
    m_loose->begin(line ? line->drug.code : QString());
}

void PriceBar::beginPieces()
{
    const LineView *line = m_basket.current();
    beginEntry();
    m_pieces->begin(line && line->drug.drugClass == DrugClass::HerbalPiece ? line->drug.code : QString(), !line);
}

// One row at a time.
void PriceBar::beginEntry()
{
    for (EntryRow *row : std::initializer_list<EntryRow *>{m_member, m_price, m_loose, m_pieces})
        row->end();
    emit acted();
}

void PriceBar::askLoose(const LooseWish &wish)
{
    emit acted();
    m_looseAsked = wish;
    m_desk.sellLoose(wish);
}

void PriceBar::ask(const PriceWish &wish)
{
    emit acted();
    m_asked = wish;
    m_desk.changePrice(wish);
}

void PriceBar::takeRefusal(const Error &error)
{
    if (std::exchange(m_memberAsked, false) && error.code == ErrorCode::MemberUnknown)
        m_member->offerNew();
    if (const auto asked = std::exchange(m_looseAsked, std::nullopt)) {
        if (const auto wish = wishAfter(error, tr("opened and checked for loose sale")))
            emit secondPersonWanted(*wish, [this, again = *asked](ApprovalId approval) mutable {
                again.approval = approval.value;
                askLoose(again);
            });
        return;
    }
    const auto asked = std::exchange(m_asked, std::nullopt);
    const auto wish = asked ? wishAfter(error, asked->reason) : std::nullopt;
    if (!wish)
        return;
    emit secondPersonWanted(*wish, [this, asked](ApprovalId approval) {
        PriceWish agreed = *asked;
        agreed.approval = approval.value;
        ask(agreed);
    });
}

} // namespace yaogui
