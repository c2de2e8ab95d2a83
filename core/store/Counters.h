// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/ports/InsurancePlatform.h"
#include "core/store/Store.h"

#include <mutex>

namespace yaogui {

/// The next value of a named counter that survives restarts. Inside a write.
[[nodiscard]] qint64 nextCount(Connection &connection, const QString &name);

/// S + date + number of the store: rtal_docno.
[[nodiscard]] QString nextSlipNumber(Connection &connection, const QDate &day);
/// R + date + number of the store, for what comes back.
[[nodiscard]] QString nextReturnNumber(Connection &connection, const QDate &day);

/// msgid = fixmedins_code (12) + yyyyMMddHHmmss (14) + persisted counter (4): a random tail collides at busy tills. Several numbers
/// are drawn at once and are on disk as used before the first is given; what a run leaves over is never used. Any thread.
class StoredMessageIds final : public MessageIds {
public:
    StoredMessageIds(Store &store, const Clock &clock, QString institutionCode)
        : m_store(store), m_clock(clock), m_institutionCode(std::move(institutionCode))
    {
    }
    [[nodiscard]] Result<QString> next() override;

private:
    Store &m_store;
    const Clock &m_clock;
    QString m_institutionCode;
    std::mutex m_mutex;
    qint64 m_given = 0, m_last = 0;
};

} // namespace yaogui
