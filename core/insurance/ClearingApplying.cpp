// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insurance/ClearingApplying.h"

#include "core/insurance/Refusal.h"
#include "core/staff/Permits.h"
#include "core/store/AuditRepository.h"

#include <algorithm>

namespace yaogui {

namespace {

/// The application's newest state; empty when it never left.
QString stateOf(const ClearingApplication &application, const std::vector<ApplicationState> &states)
{
    const auto found = std::find_if(states.begin(), states.end(), [&](const ApplicationState &state) {
        return state.clearingType == application.clearingType && state.clearingWay == application.clearingWay && state.agency == application.agency;
    });
    return found == states.end() ? QString() : found->state;
}

} // namespace

ClearingSpan monthSpan(const QDate &month)
{
    const QDate first(month.year(), month.month(), 1);
    return {first, first.addMonths(1).addDays(-1)};
}

Result<ClearingSpan> monthSpan(const QString &text)
{
    const QDate month = QDate::fromString(text, QStringLiteral("yyyy-MM"));
    return month.isValid() ? Result<ClearingSpan>(monthSpan(month)) : refuse(ErrorCode::DateInvalid, {{"text", text.left(40)}});
}

Result<std::vector<ClearingApplication>> ClearingApplying::applications(const QDate &month) const
{
    const ClearingSpan span = monthSpan(month);
    YAOGUI_TRY_LET(const std::vector<ClearingEntry> entries, m_books.entries(span));
    std::vector<ClearingApplication> applications;
    for (const ClearingEntry &entry : entries) {
        auto found = std::find_if(applications.begin(), applications.end(), [&](const ClearingApplication &one) {
            return one.clearingType == entry.group.clearingType && one.clearingWay == entry.clearingWay && one.agency == entry.group.agency;
        });
        if (found == applications.end())
            found = applications.insert(applications.end(), {span.first, entry.group.clearingType, entry.clearingWay, entry.group.agency, {}});
        found->sums = found->sums + entry;
    }
    return applications;
}

Done ClearingApplying::keep(const ClearingApplication &application, const QString &state, const QString &messageId, const QJsonObject &detail,
                            const OperatorName &worker)
{
    return m_store.write([&](Connection &connection) -> Done {
        note(connection, application, state, messageId, detail, worker);
        return {};
    });
}

void ClearingApplying::note(Connection &connection, const ClearingApplication &application, const QString &state, const QString &messageId,
                            const QJsonObject &detail, const OperatorName &worker)
{
    const QDateTime now = m_clock.now();
    ReconciliationRepository(connection).add(
        ApplicationState{application.monthText(), application.clearingType, application.clearingWay, application.agency, state, messageId, detail}, now,
        worker.id);
    AuditRepository(connection).append(now, worker.id, "clearing." + state, application.monthText(),
                                       {{"clr_type", application.clearingType}, {"clr_optins", application.agency}, {"msgid", messageId}});
}

Result<AppliedClearing> ClearingApplying::send(const ClearingApplication &application, const OperatorName &worker)
{
    YAOGUI_TRY_LET(const Envelope envelope, m_house.applicationMessage(application, worker));
    Demand demand;
    demand.act = Act::ApplyClearing;
    demand.worker = worker;
    YAOGUI_TRY(Permits(m_store, m_clock).write(demand, [&](Connection &connection) -> Done {
        note(connection, application, QStringLiteral("sent"), envelope.messageId, toJson(application.sums), worker);
        return {};
    }));
    const Answer answer = m_platform.send(envelope);
    AppliedClearing applied{application, QStringLiteral("applied"), {}};
    if (answer.delivery == Delivery::Answered && answer.infcode == 0) {
        YAOGUI_TRY(keep(application, applied.state, envelope.messageId, answer.output, worker));
        return applied;
    }
    const bool nothingThere = answer.delivery == Delivery::NotSent || answer.delivery == Delivery::Answered;
    applied.state = nothingThere ? QStringLiteral("refused") : QStringLiteral("unknown");
    applied.error = nothingThere ? refusalOf(answer, envelope.infno) : Error{ErrorCode::ResultInDoubt, {{"msgid", envelope.messageId}}, answer.cause};
    YAOGUI_TRY(keep(application, applied.state, envelope.messageId, {{"code", codeName(applied.error->code)}, {"details", applied.error->details}}, worker));
    return applied;
}

Result<std::vector<AppliedClearing>> ClearingApplying::standing(const QDate &month) const
{
    YAOGUI_TRY_LET(const std::vector<ClearingApplication> wanted, applications(month));
    const QString text = monthSpan(month).first.toString(QStringLiteral("yyyyMM"));
    YAOGUI_TRY_LET(const std::vector<ApplicationState> states, m_store.read([&](Connection &connection) -> Result<std::vector<ApplicationState>> {
        return ReconciliationRepository(connection).applications(text);
    }));
    std::vector<AppliedClearing> rows;
    for (const ClearingApplication &application : wanted)
        rows.push_back({application, stateOf(application, states), {}});
    return rows;
}

Result<std::vector<AppliedClearing>> ClearingApplying::apply(const QDate &month, const OperatorName &worker)
{
    const ClearingSpan span = monthSpan(month);
    if (span.last >= m_clock.today())
        return refuse(ErrorCode::MonthNotOver, {{"month", span.first.toString(QStringLiteral("yyyy-MM"))}});
    YAOGUI_TRY_LET(const std::vector<AppliedClearing> wanted, standing(month));
    std::vector<AppliedClearing> sent;
    QString before;
    for (const AppliedClearing &one : wanted) {
        if (!one.state.isEmpty() && one.state != u"refused") {
            before = one.state;
            continue;
        }
        YAOGUI_TRY_LET(AppliedClearing applied, send(one.application, worker));
        sent.push_back(std::move(applied));
    }
    if (sent.empty() && !before.isEmpty())
        return refuse(ErrorCode::ClearingApplied, {{"month", span.first.toString(QStringLiteral("yyyy-MM"))}, {"state", before}});
    return sent;
}

} // namespace yaogui
