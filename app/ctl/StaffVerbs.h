// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/Context.h"

namespace yaogui::ctl {

/// What a verb about somebody was given.
struct StaffWords {
    QString number, name, posts, from, to, badge, value;
    bool pin = false; ///< in training: the new person gets one
    QString approver, reason; ///< a colleague who sees to it, where somebody gives themselves something
};

int staffAdd(const Context &context, const StaffWords &words);
int staffList(const Context &context);
int staffPosts(const Context &context, const StaffWords &words);
int staffLock(const Context &context, const StaffWords &words, bool locked);
int staffResetPin(const Context &context, const StaffWords &words);
int staffBadge(const Context &context, const StaffWords &words);
int staffFactor(const Context &context, const StaffWords &words);
int staffRegister(const Context &context, const StaffWords &words);
int staffDuty(const Context &context, const StaffWords &words);

} // namespace yaogui::ctl
