// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/policy/RuleValues.h"
#include "core/prescription/rules/RuleKind.h"

#include <QDate>
#include <QJsonObject>

namespace yaogui {

/// Where a rule comes from: "title, number, article, day", as far as the paper says it.
struct RuleSource {
    QString title;
    QString number;  ///< of the document, or its batch
    QString article; ///< place within; may be empty
    QDate date;      ///< of the document; null where it does not say
    bool operator==(const RuleSource &) const = default;
};

/// What a rule says of a prescription. The words are made in ui/text from kind and reason, with the details.
struct RuleFinding {
    FindingSeverity severity = FindingSeverity::Note;
    RuleKind kind = RuleKind::Form;
    QString reason;    ///< e.g. AGE_OUTSIDE; RuleBook.h lists them
    QString rule;      ///< id within its pack
    int line = 0;      ///< 1…n; 0: all of it
    int otherLine = 0; ///< of two drugs that do not agree; 0: none
    RuleSource source;
    TwoTongues says; ///< the rule's own sentence; zh alone where the source has only that
    QJsonObject details;
    bool operator==(const RuleFinding &) const = default;
};

} // namespace yaogui
