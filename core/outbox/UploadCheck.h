// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ports/InsurancePlatform.h"
#include "core/store/Store.h"

#include <QDate>
#include <QJsonArray>

#include <vector>

namespace yaogui {

/// What the platform's record of our stock messages says otherwise than we sent it.
struct UploadDifference {
    enum class Kind { OursOnly, TheirsOnly, AmountsDiffer };
    Kind kind = Kind::OursOnly;
    QString infno, serial, drug; ///< infno: of the message, 3502 to 3506; of what only they have the query's: 3509, 3510, 3511
    Quantity ours, theirs;
};
[[nodiscard]] QString toText(UploadDifference::Kind kind);

struct UploadCheckReport {
    int compared = 0; ///< our messages that the platform has taken
    int waiting = 0;  ///< not told yet: no difference
    std::vector<UploadDifference> differences;
};

/// Compares what we sent (3502–3506) with what the platform says it holds (3509 changes, 3510 purchases, 3511 sales; their answers are in
/// camel case): each drug of which something was sent on one of these days. What only they have of another drug is not seen.
/// Reads only. Synchronous; not for the GUI's thread. PLATFORM_UNREACHABLE, PLATFORM_REFUSED, PLATFORM_ANSWER_UNREADABLE.
class UploadCheck {
public:
    UploadCheck(Store &store, InsurancePlatform &platform, QString institution, OperatorName worker)
        : m_store(store), m_platform(platform), m_institution(std::move(institution)), m_worker(std::move(worker))
    {
    }
    [[nodiscard]] Result<UploadCheckReport> compare(const QDate &from, const QDate &to);

private:
    struct Sent;
    [[nodiscard]] Result<std::vector<Sent>> sent(const QDate &from, const QDate &to) const;
    [[nodiscard]] Result<QJsonArray> ask(const QString &query, const QString &drug, const QDate &from, const QDate &to);

    Store &m_store;
    InsurancePlatform &m_platform;
    QString m_institution;
    OperatorName m_worker;
};

} // namespace yaogui
