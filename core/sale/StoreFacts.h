// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/member/Member.h"

#include <QString>

namespace yaogui {

/// What slips and stock messages say of the shop; settings `store.*` and `platform.*`.
struct StoreFacts {
    QString name;
    QString institutionCode; ///< fixmedins_code
    QString area;            ///< mdtrtarea_admvs
    QString pharmacistName, pharmacistCertNo, pharmacistPracticeNo;
    qint64 roundCashTo = 1;  ///< fen; what is below is left to the customer (till.rounding)
    bool training = false;
    bool smallStore = false; ///< it has nobody else for a second step (store.small)
    MemberRules members = {}; ///< member.*
};

} // namespace yaogui
