// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/Acting.h"

#include "core/staff/DemandFor.h"
#include "core/store/AuditRepository.h"

#include <iostream>
#include <string>

namespace yaogui::ctl {

namespace {

Proof proofOf(const QString &who, const QString &line)
{
    return {who, line.section(u' ', 0, 0), line.section(u' ', 1).trimmed(), {}};
}

Result<bool> asksForPin(Shop &shop, const QString &who)
{
    YAOGUI_TRY_LET(const Operator worker, shop.staff().identity().find(who));
    YAOGUI_TRY_LET(const std::vector<PersonRow> people, shop.staff().list());
    for (const PersonRow &row : people) {
        if (row.worker.name.id == worker.name.id)
            return row.hasPin || !shop.training();
    }
    return true;
}

// In a real shop a value of this run is as good as one that is kept: by whoever may change it, and on record.
Done mayDecide(Shop &shop, const OperatorName &worker)
{
    const std::vector<SettingRow> decided = shop.settings().decidedForThisRun();
    if (shop.training() || decided.empty())
        return {};
    QJsonObject values;
    for (const SettingRow &row : decided)
        values[row.key] = row.value;
    const Demand demand = demandFor(yaogui::Act::ChangeSettings, worker, values.keys().join(u' '));
    return Permits(shop.store(), shop.clock()).write(demand, [&](Connection &connection) -> Done {
        AuditRepository(connection).append(shop.clock().now(), worker.id, "settings.for_this_run", values.keys().join(u' '), values);
        return {};
    });
}

Result<Operator> prove(Shop &shop, const QString &who)
{
    YAOGUI_TRY_LET(const bool asks, asksForPin(shop, who));
    YAOGUI_TRY_LET(const Operator worker, shop.staff().signIn(proofOf(who, asks ? nextLine() : QString())));
    YAOGUI_TRY(mayDecide(shop, worker.name));
    return worker;
}

} // namespace

QString nextLine()
{
    std::string line;
    std::getline(std::cin, line);
    return QString::fromStdString(line).trimmed();
}

Result<Operator> actor(Shop &shop, const Context &context, const QString &fallback)
{
    if (!context.worker.isEmpty())
        return prove(shop, context.worker);
    if (shop.training())
        return prove(shop, fallback);
    YAOGUI_TRY_LET(const std::vector<PersonRow> people, shop.staff().list());
    if (people.empty())
        return Operator{{Permits::setupId, {}}, {}, false};
    return refuse(ErrorCode::OperatorNeeded);
}

Result<Operator> actorNamed(Shop &shop, const Context &context, const QString &number)
{
    if (!context.worker.isEmpty() && context.worker != number)
        return refuse(ErrorCode::OtherOperator, {{"operator", number}, {"by", context.worker}});
    YAOGUI_TRY(shop.worker(number));
    if (!shop.training() && context.worker.isEmpty())
        return refuse(ErrorCode::OperatorNeeded);
    return prove(shop, number);
}

Result<Approval> secondPerson(Shop &shop, const Demand &demand, const QString &approver, const QString &reason)
{
    YAOGUI_TRY_LET(const bool asks, asksForPin(shop, approver));
    return shop.staff().approve(demand, reason, proofOf(approver, asks ? nextLine() : QString()));
}

Done changeOwnPin(Shop &shop, const QString &who)
{
    YAOGUI_TRY_LET(const bool asks, asksForPin(shop, who));
    Proof proof = proofOf(who, asks ? nextLine() : QString());
    proof.newPin = nextLine();
    if (!asks) // in training, who has none
        return shop.staff().resetPin(who, proof.newPin, {who, {}});
    return shop.staff().signIn(proof).map([](const Operator &) {});
}

Result<Operator> permittedActor(Shop &shop, const Context &context, yaogui::Act act, const QString &fallback)
{
    YAOGUI_TRY_LET(const Operator worker, actor(shop, context, fallback));
    Demand demand;
    demand.act = act;
    demand.worker = worker.name;
    YAOGUI_TRY(Permits(shop.store(), shop.clock()).ask(demand));
    return worker;
}

} // namespace yaogui::ctl
