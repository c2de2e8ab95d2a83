// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Amounts.h"
#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/staff/Act.h"
#include "core/staff/Approval.h"
#include "core/staff/Operator.h"

#include <QDate>
#include <QMetaType>

#include <functional>
#include <optional>
#include <vector>

namespace yaogui {

/// The days posts are given for. from: today when invalid; to: the last day, invalid: none.
struct PostDays {
    QDate from, to;
};

/// Somebody on the page of staff.
struct Colleague {
    Operator worker;
    bool hasPin = false, hasBadge = false;
    QString factor; ///< none, badge, totp
    int wrongPins = 0;
    QDate until = {};                      ///< a post of today ends with this day; invalid: none does
    Posts coming = {};                     ///< that begin later …
    QDate comingFrom = {};                 ///< … the first of them on this day
};

/// Who is at this till, and who works here.
struct StaffView {
    bool training = false;
    bool nobody = false;            ///< a new store: the owner is made first
    std::optional<Operator> worker; ///< signed in; none: the counter is locked
    QString lockedBy;               ///< number of who was here last
    QString assistant;              ///< name of who serves the lines; empty: the worker
    QString pharmacist;             ///< name of the one on duty; empty: none
    bool mayManage = false;         ///< the worker may take people on
    int autoLockMinutes = 0;        ///< 0: never
    std::vector<Colleague> people;
};

enum class StaffAct { Look, SignIn, MakeOwner, Serve, Add, GivePosts, Lock, Pin, Badge, Factor, Register, Duty, Approve };

/// An act that waits for a second person's yes.
struct ApprovalWish {
    Act act = Act::Read;
    QString subject;
    std::optional<Money> amount;
    std::optional<int> basisPoints; ///< hundredths of a percent
    QString reason;                 ///< already given for the act itself; may be empty
    // What it is done to, as far as the refusal told; empty: nothing more than the act.
    QString drug = {}, quantity = {}, before = {}, after = {}; ///< a price, before and after
    QString slip = {};                                         ///< a sale that is given back
    bool operator==(const ApprovalWish &) const = default;
};

/// What a second person is asked for after APPROVAL_NEEDED; nothing after any other refusal.
[[nodiscard]] std::optional<ApprovalWish> wishAfter(const Error &refusal, const QString &reason = {});

/// Does once more what was refused for want of a second person, this time with their yes.
using AgreedAct = std::function<void(ApprovalId)>;

} // namespace yaogui

Q_DECLARE_METATYPE(yaogui::StaffView)
Q_DECLARE_METATYPE(yaogui::ApprovalWish)
