// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/CounterDesk.h"
#include "core/desk/StaffView.h"
#include "ui/counter/EntryRows.h"

#include <QWidget>

namespace yaogui {

class BasketPanel;

/// The entries for member, price, loose sale and herbal pieces below the basket: opens them, hands what was typed to the desk, and asks for a second person where
/// the operator's own limit does not reach.
class PriceBar : public QWidget {
    Q_OBJECT
public:
    /// Desk and basket outlive it.
    PriceBar(CounterDesk &desk, const Theme &theme, const BasketPanel &basket, QWidget *parent = nullptr);
    void show(const CounterView &view);
    void beginMember();
    /// For the basket's current line.
    void beginPrice();
    /// Offers the basket's current line.
    void beginLoose();
    void beginPieces();
    void takeWeight(Quantity grams, bool still) { m_pieces->takeWeight(grams, still); }
    [[nodiscard]] bool takeScan(const QString &text) { return m_loose->takeScan(text); }
    [[nodiscard]] bool hasCursor() const { return m_member->hasCursor() || m_price->hasCursor() || m_loose->hasCursor() || m_pieces->hasCursor(); }

signals:
    /// The clerk went on.
    void acted();
    void cursorFree();
    void invalid(const yaogui::Error &error, int line);
    void secondPersonWanted(const yaogui::ApprovalWish &wish, const yaogui::AgreedAct &again);

private:
    void ask(const PriceWish &wish);
    void askLoose(const LooseWish &wish);
    void beginEntry();
    void takeRefusal(const Error &error);

    CounterDesk &m_desk;
    const BasketPanel &m_basket;
    MemberEntry *m_member;
    PriceEntry *m_price;
    LooseEntry *m_loose;
    PiecesEntry *m_pieces;
    std::optional<MemberCard> m_shown; ///< of the newest view
    bool m_memberAsked = false;
    std::optional<PriceWish> m_asked;  ///< the desk has not answered yet
    std::optional<LooseWish> m_looseAsked;
};

} // namespace yaogui
