// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Amounts.h"
#include "core/base/Id.h"
#include "core/insurance/SaleState.h"
#include "core/store/Connection.h"

#include <QDateTime>

#include <vector>

namespace yaogui {

/// A settlement or a refund whose result is not known: sent and not concluded, or in doubt.
struct Doubt {
    SaleId sale;
    ReturnId refund; ///< null: it is the sale's own settlement
    QString returnSlip; ///< of a refund
    SaleState state = SaleState::Unknown; ///< Sent only until the program that sent it, or the next one, has looked at it
    QString slip, messageId;
    Money total, insuredTotal;
    QDateTime since, nextAt;
    int tries = 0;     ///< how often it was asked about
    int refusals = 0;  ///< how often a 2601 was answered with no
    QString lastError; ///< code name and the platform's words; empty before the first try
};

/// Results in doubt: since when, how often asked about, when next. Use inside one Store::read or Store::write.
class DoubtRepository {
public:
    explicit DoubtRepository(Connection &connection) : m_connection(connection) {}

    /// Due at once.
    void begin(SaleId sale, const QDateTime &now);
    void begin(ReturnId refund, const QDateTime &now);
    /// Asked in vain: the next try is set further off, by doubling and a part that differs from case to case and counter to counter.
    void noteTry(const Doubt &doubt, const QDateTime &now, bool refused, const QString &error);
    void end(SaleId sale, const QDateTime &now);
    void end(ReturnId refund, const QDateTime &now);
    /// All that have not ended, oldest first.
    [[nodiscard]] std::vector<Doubt> standing();
    /// How many are in doubt, without those just sent.
    [[nodiscard]] int count();

private:
    Connection &m_connection;
};

/// Its time has come; also when the clock was set back since the time was chosen.
[[nodiscard]] bool isDue(const Doubt &doubt, const QDateTime &now);

} // namespace yaogui
