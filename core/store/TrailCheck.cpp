// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/TrailCheck.h"

#include "core/staff/Permits.h"

namespace yaogui {

namespace {

constexpr int longestReason = 200;

} // namespace

Done compareWithPaper(const Store &store, const HeadOnPaper &head)
{
    return store.read([&](Connection &connection) -> Done {
        AuditRepository trail(connection);
        const QByteArray mac = trail.macOf(head.id);
        if (!mac.isEmpty() && head.isOf(mac))
            return {};
        const auto newest = trail.newest(1);
        return refuse(ErrorCode::AuditCut, {{"event", head.id}, {"newest", newest.empty() ? 0 : newest.front().first.id}}, "not the head on paper");
    });
}

Result<AuditReport> acceptGaps(Store &store, const Clock &clock, const QString &reason, const Operator &manager)
{
    Demand demand;
    demand.act = Act::AcceptGap;
    demand.worker = manager.name;
    const Permits permits(store, clock);
    YAOGUI_TRY(permits.ask(demand));
    const QString words = reason.simplified().left(longestReason);
    if (words.isEmpty())
        return refuse(ErrorCode::UseInvalid, {{"reason", "--reason is missing"}});
    if (const auto before = store.verifyAudit(); !before && before.error().code != ErrorCode::AuditCut)
        return refuse(before.error());
    YAOGUI_TRY(permits.write(demand, [&](Connection &connection) -> Done {
        AuditRepository trail(connection);
        const std::vector<AuditGap> gaps = trail.openGaps();
        if (gaps.empty())
            return refuse(ErrorCode::StepOutOfOrder, {{"gaps", 0}});
        for (const AuditGap &gap : gaps)
            trail.append(clock.now(), manager.name.id, "audit.gap_accepted", QString::number(gap.event), {{"reason", words}, {"noticed", gap.noticed}});
        return {};
    }));
    return store.verifyAudit();
}

} // namespace yaogui
