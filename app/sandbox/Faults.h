// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <list>
#include <mutex>
#include <optional>
#include <vector>

namespace yaogui::sandbox {

/// One fault as set by POST /control.
struct SetFault {
    /// delay, no_answer, no_answer_after_booking, http_status, reset, garbage, refuse, refuse_row (infcode 0, retRslt 0),
    /// repeated (booked, and answered as booked before), wrong_time (the timestamp is not taken)
    QString kind;
    QString infno;        ///< "*" for every one; "decode" for the decoding of insurance codes
    int times = 1;        ///< how many requests it still meets; 0 for all
    int milliseconds = 0; ///< delay
    int status = 500;     ///< http_status
    int infcode = -2;     ///< refuse
    QString words;        ///< refuse: err_msg
    bool after = false;   ///< after booking
    [[nodiscard]] QJsonObject shown() const;
};

/// The faults that wait for requests, in memory only. Thread-safe.
class Faults {
public:
    /// Reads and adds a fault; otherwise says what is wrong with it.
    [[nodiscard]] std::optional<QString> add(const QJsonObject &fault);
    /// The faults that this request meets: at most one of each kind, used up by one.
    [[nodiscard]] std::vector<SetFault> take(const QString &infno);
    void clear();
    [[nodiscard]] QJsonArray shown() const;

private:
    mutable std::mutex m_lock;
    std::list<SetFault> m_faults;
};

} // namespace yaogui::sandbox
