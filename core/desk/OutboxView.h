// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/outbox/Verdict.h"

#include <QMetaType>
#include <QString>

#include <vector>

namespace yaogui {

/// A message that waits, as the page shows it.
struct OutboxRow {
    qint64 id = 0;
    QString kind; ///< infno
    QString key;
    QString drug, drugName, lot;
    QString since;  ///< ISO
    QString nextAt; ///< ISO
    bool parked = false;
    Verdict reason = Verdict::None;
    QString words;  ///< the platform's own
    int tries = 0;
    qint64 behind = 0; ///< the older message of the same drug and lot it waits for
    bool operator==(const OutboxRow &) const = default;
};

/// All that waits: parked first, then the oldest.
struct OutboxView {
    std::vector<OutboxRow> rows;
    int parked = 0;
    QString oldest; ///< ISO; empty when nothing waits
    bool operator==(const OutboxView &) const = default;
};

/// One try, with personal data masked.
struct TryView {
    QString at, messageId, answeredAt;
    Verdict verdict = Verdict::None;
    int httpStatus = 0;
    int infcode = 0;
    QString request, answer;
    QString requestHash; ///< SHA-256 of the bytes as they left, hex
};

/// One message from its making to now, with personal data masked.
struct OutboxStory {
    OutboxRow row;
    QString sentAt; ///< ISO; empty while it waits
    QString payload;
    std::vector<TryView> tries;
};

} // namespace yaogui

Q_DECLARE_METATYPE(yaogui::OutboxView)
Q_DECLARE_METATYPE(yaogui::OutboxStory)
