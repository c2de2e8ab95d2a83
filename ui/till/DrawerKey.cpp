// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/till/DrawerKey.h"

namespace yaogui {

DrawerKey::DrawerKey(TillDesk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    connect(&desk, &TillDesk::done, this, [this](TillAct act) { answer(act, nullptr); });
    connect(&desk, &TillDesk::refused, this, [this](TillAct act, const Error &error) { answer(act, &error); });
}

void DrawerKey::open()
{
    ask({});
}

// The shift is whichever is open: this page shows none.
void DrawerKey::ask(ApprovalId approval)
{
    ++m_asked;
    m_desk.moveCash(CashMove::Drawer, {}, tr("opened at the counter without a sale"), {}, approval);
}

void DrawerKey::answer(TillAct act, const Error *error)
{
    if (act != TillAct::Move || m_asked == 0)
        return;
    --m_asked;
    if (!error)
        return;
    if (const auto wish = wishAfter(*error, tr("opened at the counter without a sale")))
        emit secondPersonWanted(*wish, [this](ApprovalId approval) { ask(approval); });
    else
        emit refused(*error);
}

} // namespace yaogui
