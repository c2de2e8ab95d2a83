// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/member/MemberOffice.h"
#include "tests/core/sale/ReturnRig.h"

#include <QRandomGenerator>

namespace yaogui {

/// The small shop with 5 % off for members, one of whom is there: M000001, 138****5678.
struct MemberRig : ReturnRig {
    MemberRig()
    {
        shop.facts.members = {Percent{500}, 1};
        returning = make();
        if (!office().add("138 1234 5678", "陈小红", clerk))
            qFatal("no member");
    }
    /// What one point pays.
    void worth(Money point)
    {
        shop.facts.members.pointValue = point;
        returning = make();
    }
    [[nodiscard]] MemberOffice office() { return MemberOffice(shop.store(), shop.clock); }
    [[nodiscard]] qint64 points() const { return shop.number("SELECT points FROM member WHERE number = 'M000001'"); }
    [[nodiscard]] static Money yuan(const char *text) { return *parseMoney(QString::fromLatin1(text)); }

    const OperatorName clerk{"1001", "收银员"}, manager{"1003", "店长"};
};

} // namespace yaogui
