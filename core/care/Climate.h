// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/care/CareRules.h"
#include "core/catalogue/TableFile.h"
#include "core/staff/Permits.h"

#include <optional>

namespace yaogui {

/// Temperature and humidity of one place at one moment (温湿度记录), as read from a gauge.
struct ClimateReading {
    QDateTime at;
    QString place;               ///< a name of care.temperature
    int temperature = 0;         ///< tenths of a degree Celsius
    std::optional<int> humidity; ///< tenths of a percent
    QString action;              ///< what was done, where it is outside
    bool outside = false;        ///< of the limits of that day
};

/// "23" or "-1.5" in tenths.
[[nodiscard]] std::optional<int> tenthsFrom(const QString &text);
[[nodiscard]] QString tenthsText(int tenths);
/// Whether the value lies in "low..high"; both ends belong to it. A range that cannot be read holds nothing.
[[nodiscard]] bool within(const QString &range, int tenths);

/// Readings typed or out of a file, twice a day at each place where goods stand. What is outside the limits needs what was done
/// about it. Each act is permitted and an audit event. Waits for the store: not for the GUI's thread.
/// Codes: those of Permits, TEMPERATURE_INVALID {reason, place, low..high as range}; reasons: TIME, FUTURE, PLACE_UNKNOWN, TEMPERATURE,
/// HUMIDITY, ACTION_NEEDED, TWICE.
class Climate {
public:
    Climate(Store &store, const Clock &clock, CareRules rules) : m_store(store), m_clock(clock), m_rules(std::move(rules)) {}

    /// As typed: an empty time is now, an empty humidity is none.
    struct Written {
        QString time, place, temperature, humidity, action;
    };
    [[nodiscard]] Result<ClimateReading> record(const Written &written, const OperatorName &by);
    struct Imported {
        int imported = 0;
        std::vector<RejectedLine> rejected; ///< the others are kept all the same
    };
    /// Columns time, place, temperature, humidity, action.
    [[nodiscard]] Result<Imported> import(const QByteArray &table, const OperatorName &by);
    /// Both days and those between, by time.
    [[nodiscard]] static std::vector<ClimateReading> between(Connection &connection, const QDate &from, const QDate &to);

private:
    Result<ClimateReading> keep(Connection &connection, const Written &written, const OperatorName &by);

    Store &m_store;
    const Clock &m_clock;
    CareRules m_rules;
};

} // namespace yaogui
