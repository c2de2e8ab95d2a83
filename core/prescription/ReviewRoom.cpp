// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/prescription/ReviewRoom.h"

#include "core/base/Sm2.h"
#include "core/outbox/CentreMessages.h"
#include "core/prescription/Prescribers.h"
#include "core/prescription/RxChecks.h"
#include "core/staff/Permits.h"
#include "core/store/AuditRepository.h"
#include "core/store/OutboxRepository.h"

#include <algorithm>

namespace yaogui {

namespace {

constexpr qsizetype longestWords = 1000;
constexpr int leastArchiveYears = 5; // GSP, whatever a region's pack says less

QString words(const QString &text)
{
    return text.simplified().left(longestWords);
}

Demand demandOf(Act act, const QString &number, const OperatorName &by)
{
    Demand demand;
    demand.act = act;
    demand.worker = by;
    demand.subject = number;
    return demand;
}

// An ended prescription says why it cannot be worked on, before any arrow is looked at.
Done alive(const RxRecord &record)
{
    const QJsonObject which{{"number", record.number}};
    if (!record.contentHolds)
        return refuse(ErrorCode::RxAltered, which);
    if (record.state == RxState::Expired)
        return refuse(ErrorCode::RxExpired, which);
    return record.state == RxState::Revoked ? Done(refuse(ErrorCode::RxRevoked, which)) : Done();
}

bool hasPieces(const Prescription &rx)
{
    return std::any_of(rx.lines.begin(), rx.lines.end(), [](const RxLine &line) { return line.kind == RxKind::Pieces; });
}

} // namespace

QDateTime ReviewRoom::validUntil(const Prescription &rx) const
{
    const PrescriptionRules rules = m_rules(m_clock.today()).policy.rx;
    if (rx.validUntil.isValid() || !rules.validityHours)
        return rx.validUntil;
    const QDateTime start = rules.validityStarts == u"uploaded" && rx.uploaded.isValid() ? rx.uploaded : rx.issued;
    constexpr qint64 secondsOfHour = 3600;
    return start.addSecs(*rules.validityHours * secondsOfHour);
}

Result<QString> ReviewRoom::takeIn(const RxTakenIn &given, const OperatorName &by)
{
    YAOGUI_TRY(checkComplete(given.rx, m_clock.now()));
    YAOGUI_TRY_LET(const QString type, checkDocument(given.original));
    const Act act = given.rx.origin == RxOrigin::Centre ? Act::PullPrescription : Act::EnterPrescription;
    bool altered = false;
    YAOGUI_TRY_LET(const QString number, Permits(m_store, m_clock).write(demandOf(act, given.rx.externalNumber, by), [&](Connection &connection) {
        const QString known = PrescriptionRepository(connection, m_store.sealer()).numberOf(given.rx.origin, given.rx.externalNumber);
        return known.isEmpty() ? add(connection, given, type, by) : again(connection, known, given, by, altered);
    }));
    return altered ? Result<QString>(yaogui::refuse(ErrorCode::RxAltered, {{"number", number}})) : number;
}

Result<QString> ReviewRoom::add(Connection &connection, const RxTakenIn &given, const QString &type, const OperatorName &by)
{
    const QDateTime now = m_clock.now();
    const QDateTime until = validUntil(given.rx);
    if (until.isValid() && now >= until)
        return yaogui::refuse(ErrorCode::RxExpired, {{"number", given.rx.externalNumber}});
    const int years = std::max(leastArchiveYears, m_rules(now.date()).policy.rx.archiveYears);
    const QString number = PrescriptionRepository(connection, m_store.sealer())
                               .add({given.rx, {type, given.original}, given.ticket, until, now.date().addYears(years), now, by.id});
    AuditRepository(connection).append(now, by.id, "prescription.taken_in", number,
                                       {{"origin", toText(given.rx.origin)}, {"lines", static_cast<qint64>(given.rx.lines.size())}, {"original", type}});
    return number;
}

// The same prescription once more: what others gave out meanwhile is news, anything else is not the prescription that was taken in.
Result<QString> ReviewRoom::again(Connection &connection, const QString &number, const RxTakenIn &given, const OperatorName &by, bool &altered)
{
    PrescriptionRepository prescriptions(connection, m_store.sealer());
    const QDateTime now = m_clock.now();
    YAOGUI_TRY_LET(const RxRecord record, prescriptions.record(number, now));
    altered = record.rx.canonical() != given.rx.canonical();
    if (!altered) {
        prescriptions.refresh(record, given.rx, given.ticket);
        AuditRepository(connection).append(now, by.id, "prescription.taken_in_again", number);
        return number;
    }
    if (mayMove(record.state, RxState::Revoked))
        prescriptions.addStep(record, {now, by.id, QStringLiteral("altered"), record.state, RxState::Revoked, {}});
    AuditRepository(connection).append(now, by.id, "prescription.altered", number, {{"state", toText(record.state)}});
    return number;
}

Done ReviewRoom::move(const QString &number, const Move &move, const OperatorName &by)
{
    return Permits(m_store, m_clock).write(demandOf(move.act, number, by), [&](Connection &connection) -> Done {
        PrescriptionRepository prescriptions(connection, m_store.sealer());
        const QDateTime now = m_clock.now();
        YAOGUI_TRY_LET(const RxRecord record, prescriptions.record(number, now));
        if (move.to != RxState::Revoked)
            YAOGUI_TRY(alive(record));
        const bool mine = record.state == RxState::InReview && record.worker == by.id;
        if (move.kind == u"taken" && mine)
            return {};
        if (move.act == Act::ReviewPrescription && record.state == RxState::InReview && !mine)
            return yaogui::refuse(ErrorCode::OtherOperator, {{"operator", record.worker}});
        if (move.kind == u"taken" && record.state != RxState::Waiting) // asked about: only an answer brings it back
            return yaogui::refuse(ErrorCode::TransitionRefused, {{"from", toText(record.state)}, {"to", toText(move.to)}});
        YAOGUI_TRY(checkMove(record.state, move.to));
        prescriptions.addStep(record, {now, by.id, move.kind, record.state, move.to, move.detail});
        AuditRepository(connection).append(now, by.id, "prescription." + move.kind, number, {{"state", toText(move.to)}});
        return {};
    });
}

Done ReviewRoom::revoke(const QString &number, const QString &reason, const OperatorName &by)
{
    return move(number, {Act::PullPrescription, QStringLiteral("revoked"), RxState::Revoked, {{"reason", words(reason)}}}, by);
}

Done ReviewRoom::take(const QString &number, const OperatorName &by)
{
    return move(number, {Act::ReviewPrescription, QStringLiteral("taken"), RxState::InReview, {}}, by);
}

Done ReviewRoom::putBack(const QString &number, const OperatorName &by)
{
    return move(number, {Act::ReviewPrescription, QStringLiteral("put_back"), RxState::Waiting, {}}, by);
}

Done ReviewRoom::ask(const QString &number, const RxQuestion &question, const OperatorName &by)
{
    for (const auto &[field, text] : {std::pair("whom", question.whom), std::pair("question", question.question)}) {
        if (words(text).isEmpty())
            return yaogui::refuse(ErrorCode::RxIncomplete, {{"field", QLatin1String(field)}});
    }
    const QJsonObject detail{{"whom", words(question.whom)}, {"phone", words(question.phone)}, {"question", words(question.question)}};
    return move(number, {Act::ReviewPrescription, QStringLiteral("asked"), RxState::Asked, detail}, by);
}

Done ReviewRoom::answer(const QString &number, const QString &said, const OperatorName &by)
{
    if (words(said).isEmpty())
        return yaogui::refuse(ErrorCode::RxIncomplete, {{"field", "answer"}});
    return move(number, {Act::ReviewPrescription, QStringLiteral("answered"), RxState::InReview, {{"answer", words(said)}}}, by);
}

Done ReviewRoom::approve(const QString &number, const RxPoints &points, const QString &note, const OperatorName &by)
{
    for (const RxPoint point : allRxPoints) {
        const auto answered = points.find(point);
        if (answered == points.end() || !answered->second.good)
            return yaogui::refuse(ErrorCode::ReviewPointOpen, {{"point", toText(point)}});
    }
    RxReview review;
    review.approved = true;
    review.points = points;
    review.note = words(note);
    return decide(number, std::move(review), by);
}

Done ReviewRoom::refuse(const QString &number, const QString &reason, const RxPoints &points, const QString &note, const OperatorName &by)
{
    if (!rxRefusalReasons().contains(reason) || (reason == u"other" && words(note).isEmpty()))
        return yaogui::refuse(ErrorCode::ReasonNeeded);
    RxReview review;
    review.points = points;
    review.reason = reason;
    review.note = words(note);
    return decide(number, std::move(review), by);
}

Result<RxReview> ReviewRoom::sign(Connection &connection, const RxRecord &record, RxReview review, const OperatorName &by) const
{
    YAOGUI_TRY_LET(const auto kept, PrescriptionRepository(connection, m_store.sealer()).signingKey(by.id));
    const auto key = kept && isUnlocked(by.id) ? Sm2Key::ofPem(kept->privatePem) : std::nullopt;
    if (!key)
        return yaogui::refuse(ErrorCode::SigningKeyLocked, {{"operator", by.id}});
    review.reviewer = by.id;
    review.reviewerName = by.name;
    review.at = m_clock.now();
    review.key = kept->fingerprint;
    review.signature = key->sign(review.signedText(record.rx));
    return review;
}

Done ReviewRoom::decide(const QString &number, RxReview review, const OperatorName &by)
{
    return Permits(m_store, m_clock).write(demandOf(Act::ReviewPrescription, number, by), [&](Connection &connection) -> Done {
        PrescriptionRepository prescriptions(connection, m_store.sealer());
        YAOGUI_TRY_LET(const RxRecord record, prescriptions.record(number, m_clock.now()));
        YAOGUI_TRY(alive(record));
        const RxState to = review.approved ? RxState::Approved : RxState::Refused;
        YAOGUI_TRY(checkMove(record.state, to));
        if (record.worker != by.id)
            return yaogui::refuse(ErrorCode::OtherOperator, {{"operator", record.worker}});
        const PrescriptionRules rules = m_rules(m_clock.today()).policy.rx;
        if (review.approved && rules.tcmPharmacistForPieces && hasPieces(record.rx) && !Prescribers::isTcm(connection, by.id)) // HN-12
            return yaogui::refuse(ErrorCode::TcmPharmacistNeeded, {{"number", number}});
        YAOGUI_TRY_LET(const RxReview made, sign(connection, record, std::move(review), by));
        const QString kind = toText(to);
        prescriptions.addStep(record, {made.at, by.id, kind, record.state, to, made.toJson()}, made.key, made.signature);
        AuditRepository(connection).append(made.at, by.id, "prescription." + kind, number, {{"reason", made.reason}, {"key", made.key}});
        if (record.rx.origin == RxOrigin::Centre)
            OutboxRepository(connection, m_store.sealer()).add(reviewMessage(record, made, m_facts), SaleId(), made.at);
        return {};
    });
}

Done ReviewRoom::setPaperPlace(const QString &number, const QString &place, const OperatorName &by)
{
    const QString where = words(place);
    if (where.isEmpty())
        return yaogui::refuse(ErrorCode::RxIncomplete, {{"field", "place"}});
    return Permits(m_store, m_clock).write(demandOf(Act::EnterPrescription, number, by), [&](Connection &connection) -> Done {
        PrescriptionRepository prescriptions(connection, m_store.sealer());
        const QDateTime now = m_clock.now();
        YAOGUI_TRY_LET(const RxRecord record, prescriptions.record(number, now));
        prescriptions.setPaperPlace(record.id, where);
        AuditRepository(connection).append(now, by.id, "prescription.paper", number, {{"place", where}});
        return {};
    });
}

Done ReviewRoom::advise(const QString &number, const QString &said, const OperatorName &by)
{
    const QString advice = words(said);
    if (advice.isEmpty())
        return yaogui::refuse(ErrorCode::RxIncomplete, {{"field", "advice"}});
    return Permits(m_store, m_clock).write(demandOf(Act::ReviewPrescription, number, by), [&](Connection &connection) -> Done {
        PrescriptionRepository prescriptions(connection, m_store.sealer());
        const QDateTime now = m_clock.now();
        YAOGUI_TRY_LET(const RxRecord record, prescriptions.record(number, now));
        if (!record.review || !record.review->approved || !record.review->holds)
            return yaogui::refuse(ErrorCode::RxNotReviewed, {{"number", number}});
        prescriptions.addStep(record, {now, by.id, QStringLiteral("advised"), record.state, record.state, {{"advice", advice}}});
        AuditRepository(connection).append(now, by.id, "prescription.advised", number);
        return {};
    });
}

Result<Operator> ReviewRoom::unlock(const Proof &proof)
{
    YAOGUI_TRY_LET(const Operator reviewer, Identity(m_store, m_clock).prove(proof, QStringLiteral("signing_unlocked")));
    YAOGUI_TRY(unlockProven(reviewer.name));
    return reviewer;
}

Done ReviewRoom::unlockProven(const OperatorName &by)
{
    YAOGUI_TRY(Permits(m_store, m_clock).write(demandOf(Act::ReviewPrescription, by.id, by), [&](Connection &connection) -> Done {
        PrescriptionRepository prescriptions(connection, m_store.sealer());
        YAOGUI_TRY_LET(const auto kept, prescriptions.signingKey(by.id));
        if (kept)
            return {};
        const Sm2Key made = Sm2Key::made();
        const QDateTime now = m_clock.now();
        prescriptions.addSigningKey({made.fingerprint(), made.publicPem(), made.privatePem()}, by.id, now);
        AuditRepository(connection).append(now, by.id, "prescription.signing_key", by.id, {{"key", made.fingerprint()}});
        return {};
    }));
    m_unlocked[by.id] = m_clock.today();
    return {};
}

bool ReviewRoom::isUnlocked(const QString &worker) const
{
    const auto day = m_unlocked.find(worker);
    return day != m_unlocked.end() && day->second == m_clock.today();
}

Result<RxRecord> ReviewRoom::record(const QString &number) const
{
    return m_store.read([&](Connection &connection) { return PrescriptionRepository(connection, m_store.sealer()).record(number, m_clock.now()); });
}

Result<RxRecord> ReviewRoom::openInClear(const QString &number, const OperatorName &by)
{
    return Permits(m_store, m_clock).write(demandOf(Act::ShowPerson, number, by), [&](Connection &connection) -> Result<RxRecord> {
        YAOGUI_TRY_LET(RxRecord record, PrescriptionRepository(connection, m_store.sealer()).record(number, m_clock.now()));
        AuditRepository(connection).append(m_clock.now(), by.id, "prescription.opened", number);
        return record;
    });
}

Result<RxDocument> ReviewRoom::original(const QString &number) const
{
    return m_store.read([&](Connection &connection) -> Result<RxDocument> {
        PrescriptionRepository prescriptions(connection, m_store.sealer());
        YAOGUI_TRY_LET(const RxRecord record, prescriptions.record(number, m_clock.now()));
        return prescriptions.original(record.id);
    });
}

Result<std::vector<RxRow>> ReviewRoom::queue() const
{
    return m_store.read([&](Connection &connection) { return PrescriptionRepository(connection, m_store.sealer()).queue(m_clock.now()); });
}

Result<std::vector<RxRow>> ReviewRoom::archive(const QString &text, int most) const
{
    return m_store.read([&](Connection &connection) {
        return PrescriptionRepository(connection, m_store.sealer()).archive(text.simplified(), most, m_clock.now());
    });
}

} // namespace yaogui
