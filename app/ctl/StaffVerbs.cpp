// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/Acting.h"
#include "app/ctl/Output.h"
#include "app/ctl/StaffVerbs.h"
#include "core/policy/RuleShapes.h"

#include <QJsonArray>

namespace yaogui::ctl {

namespace {

QJsonValue dayOrNull(const QDate &day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

Result<QDate> dayOf(const QString &text)
{
    if (text.isEmpty())
        return QDate();
    const auto day = shapes::dateFrom(text);
    return day ? Result<QDate>(*day) : refuse(ErrorCode::DateInvalid, {{"text", text.left(40)}});
}

Result<Posts> postsOf(const QString &words)
{
    const auto posts = postsFrom(words);
    return posts ? Result<Posts>(*posts) : refuse(ErrorCode::PostUnknown, {{"posts", words.left(80)}});
}

QJsonObject lineOf(const Operator &worker)
{
    return {{"number", worker.name.id}, {"name", worker.name.name}, {"posts", QJsonArray::fromStringList(toText(worker.posts).split(u',', Qt::SkipEmptyParts))},
            {"on_duty", worker.onDuty}, {"locked", worker.locked}, {"registered", toText(worker.registered)}};
}

QJsonObject lineOf(const HeldPost &held, const QString &number)
{
    return {{"number", number}, {"post", toText(held.post)}, {"from", dayOrNull(held.from)}, {"to", dayOrNull(held.to)}, {"given_by", held.givenBy},
            {"ended", held.ended}};
}

int printPerson(const Result<Operator> &worker, const char *state)
{
    if (!worker)
        return printRefusal(worker.error());
    QJsonObject line = lineOf(*worker);
    line["state"] = QLatin1String(state);
    printLine(line);
    return 0;
}

int printDone(const Done &done, const QJsonObject &line)
{
    if (!done)
        return printRefusal(done.error());
    printLine(line);
    return 0;
}

Result<NewPerson> personOf(const StaffWords &words)
{
    YAOGUI_TRY_LET(const Posts posts, postsOf(words.posts));
    YAOGUI_TRY_LET(const QDate from, dayOf(words.from));
    YAOGUI_TRY_LET(const QDate to, dayOf(words.to));
    return NewPerson{words.number, words.name, posts, from, to, words.badge};
}

/// Proves who acts, then does it.
int byActor(const Context &context, const QString &fallback, const std::function<int(Shop &, const OperatorName &)> &verb)
{
    return writing(context, [&](Shop &shop) {
        const auto by = actor(shop, context, fallback);
        return by ? verb(shop, by->name) : printRefusal(by.error());
    });
}

// The colleague's PIN is the next line of stdin.
Result<ApprovalId> witnessed(Shop &shop, const Result<Demand> &demand, const StaffWords &words)
{
    if (!demand || words.approver.isEmpty())
        return demand.map([](const Demand &) { return ApprovalId(); });
    return secondPerson(shop, *demand, words.approver, words.reason).map([](const Approval &given) { return given.id; });
}

const QString manager = QStringLiteral("1003");

} // namespace

int staffAdd(const Context &context, const StaffWords &words)
{
    const auto person = personOf(words);
    if (!person)
        return printRefusal(person.error());
    return byActor(context, manager, [&](Shop &shop, const OperatorName &by) {
        const QString pin = shop.training() && !words.pin ? QString() : nextLine();
        return printPerson(by.id == Permits::setupId ? shop.staff().makeOwner(*person, pin) : shop.staff().add(*person, pin, by), "added");
    });
}

int staffList(const Context &context)
{
    return reading(context, [](Shop &shop) {
        const auto people = shop.staff().list();
        if (!people)
            return printRefusal(people.error());
        for (const PersonRow &row : *people) {
            QJsonObject line = lineOf(row.worker);
            line["pin"] = row.hasPin;
            line["badge"] = row.hasBadge;
            line["second_factor"] = toText(row.factor);
            line["wrong_pins"] = row.wrongPins;
            line["wait_until"] = row.waitUntil.isValid() ? QJsonValue(toIso(row.waitUntil)) : QJsonValue();
            printLine(line);
        }
        return 0;
    });
}

int staffPosts(const Context &context, const StaffWords &words)
{
    if (words.posts.isEmpty()) {
        return reading(context, [&](Shop &shop) {
            const auto people = shop.staff().list();
            if (!people)
                return printRefusal(people.error());
            for (const PersonRow &row : *people) {
                for (const HeldPost &held : row.posts) {
                    if (words.number.isEmpty() || words.number == row.worker.name.id)
                        printLine(lineOf(held, row.worker.name.id));
                }
            }
            return 0;
        });
    }
    const auto wish = personOf(words);
    if (!wish)
        return printRefusal(wish.error());
    return byActor(context, manager, [&](Shop &shop, const OperatorName &by) {
        const auto agreed = witnessed(shop, shop.staff().postsDemand(words.number, wish->posts, by), words);
        if (!agreed)
            return printRefusal(agreed.error());
        return printPerson(shop.staff().setPosts(words.number, wish->posts, wish->from, wish->to, by, *agreed), "changed");
    });
}

int staffLock(const Context &context, const StaffWords &words, bool locked)
{
    return byActor(context, manager, [&](Shop &shop, const OperatorName &by) {
        return printDone(shop.staff().setLocked(words.number, locked, by),
                         {{"state", QLatin1String(locked ? "locked" : "unlocked")}, {"number", words.number}});
    });
}

int staffResetPin(const Context &context, const StaffWords &words)
{
    if (context.worker == words.number && !words.number.isEmpty())
        return writing(context, [&](Shop &shop) { return printDone(changeOwnPin(shop, words.number), {{"state", "pin_set"}, {"number", words.number}}); });
    return byActor(context, manager, [&](Shop &shop, const OperatorName &by) {
        return printDone(shop.staff().resetPin(words.number, nextLine(), by), {{"state", "pin_set"}, {"number", words.number}});
    });
}

int staffBadge(const Context &context, const StaffWords &words)
{
    return byActor(context, manager, [&](Shop &shop, const OperatorName &by) {
        const QString badge = nextLine();
        return printDone(shop.staff().setBadge(words.number, badge, by),
                         {{"state", QLatin1String(badge.isEmpty() ? "badge_taken_away" : "badge_given")}, {"number", words.number}});
    });
}

int staffFactor(const Context &context, const StaffWords &words)
{
    const auto factor = secondFactorFrom(words.value);
    if (!factor)
        return printRefusal(Error{ErrorCode::UseInvalid, {{"factor", words.value.left(40)}}, {}});
    return byActor(context, manager, [&](Shop &shop, const OperatorName &by) {
        const auto secret = shop.staff().setSecondFactor(words.number, *factor, by);
        if (!secret)
            return printRefusal(secret.error());
        printLine({{"state", "changed"}, {"number", words.number}, {"second_factor", toText(*factor)}, {"secret", orNull(*secret)}});
        return 0;
    });
}

int staffRegister(const Context &context, const StaffWords &words)
{
    const auto status = registerStatusFrom(words.value);
    const auto until = dayOf(words.to);
    if (!status || !until)
        return printRefusal(status ? until.error() : Error{ErrorCode::UseInvalid, {{"status", words.value.left(40)}}, {}});
    return byActor(context, manager, [&](Shop &shop, const OperatorName &by) {
        const auto agreed = witnessed(shop, shop.staff().registerDemand(words.number, *status, by), words);
        if (!agreed)
            return printRefusal(agreed.error());
        return printDone(shop.staff().recordRegister(words.number, *status, *until, by, *agreed),
                         {{"state", "recorded"}, {"number", words.number}, {"registered", toText(*status)}, {"until", dayOrNull(*until)}});
    });
}

int staffDuty(const Context &context, const StaffWords &words)
{
    if (words.value != u"in" && words.value != u"out")
        return printRefusal(Error{ErrorCode::UseInvalid, {{"duty", words.value.left(40)}}, {}});
    return byActor(context, words.number, [&](Shop &shop, const OperatorName &by) {
        const bool in = words.value == u"in";
        return printPerson(shop.staff().signDuty(words.number, in, by), in ? "on_duty" : "off_duty");
    });
}

} // namespace yaogui::ctl
