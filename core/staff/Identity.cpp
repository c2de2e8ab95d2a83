// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/staff/Identity.h"

#include "core/staff/Pin.h"
#include "core/staff/Totp.h"
#include "core/store/AuditRepository.h"

namespace yaogui {

namespace {

const QByteArray badgePurpose("operator.badge");
const QByteArray totpPurpose("operator.totp");

} // namespace

QByteArray Identity::badgeDigest(const Store &store, const QString &badge)
{
    return store.sealer().digest(badge.trimmed().toUtf8(), badgePurpose);
}

QByteArray Identity::sealedSecret(const Store &store, const QByteArray &secret)
{
    return store.sealer().seal(secret, totpPurpose);
}

Done Identity::note(const QString &id, const QString &kind, const QJsonObject &detail) const
{
    return m_store.write([&](Connection &connection) -> Done {
        AuditRepository(connection).append(m_clock.now(), id, kind, id, detail);
        return {};
    });
}

Result<Operator> Identity::find(const QString &who) const
{
    const QString text = who.trimmed();
    const QDate today = m_clock.today();
    const QByteArray digest = badgeDigest(m_store, text);
    return m_store.read([&](Connection &connection) -> Result<Operator> {
        StaffRepository staff(connection);
        auto found = staff.byId(text, today);
        if (const auto id = found ? std::nullopt : staff.byBadge(digest))
            found = staff.byId(*id, today);
        if (found && !text.isEmpty())
            return *found;
        // A code that opens nothing may be somebody's all the same: it is not repeated.
        return refuse(ErrorCode::OperatorUnknown, {{"operator", text.size() <= 6 ? text : QStringLiteral("…")}});
    });
}

Result<Identity::Try> Identity::count(const QString &id) const
{
    const QDateTime now = m_clock.now();
    const PostRules &rules = postRules(now.date());
    return m_store.write([&](Connection &connection) -> Result<Try> {
        StaffRepository staff(connection);
        Try attempt{staff.byId(id, now.date()).value_or(Operator()), staff.proofsOf(id).value_or(Proofs()), 0, 0, false, false};
        Proofs proofs = attempt.proofs;
        if (attempt.worker.locked)
            return refuse(ErrorCode::OperatorLocked, {{"operator", id}});
        if (proofs.pin.isEmpty() && m_store.kind() != Store::Kind::Training)
            return refuse(ErrorCode::PinNotSet, {{"operator", id}});
        if (attempt.free = proofs.pin.isEmpty(); attempt.free)
            return attempt;
        if (proofs.waitUntil.isValid() && now < proofs.waitUntil)
            return refuse(ErrorCode::PinDelayed, {{"operator", id}, {"seconds", now.secsTo(proofs.waitUntil) + 1}});
        attempt.wrongPins = ++proofs.wrongPins;
        attempt.seconds = rules.waitAfter(proofs.wrongPins);
        proofs.waitUntil = now.addSecs(attempt.seconds);
        staff.setProofs(id, proofs);
        if (proofs.wrongPins >= rules.lockAfter) {
            const int owners = staff.owners(now.date());
            staff.setLocked(id, true);
            attempt.locks = owners == 0 || staff.owners(now.date()) > 0;
            staff.setLocked(id, attempt.locks); // nobody could unlock the last owner: they wait
        }
        AuditRepository(connection).append(now, id, QStringLiteral("staff.pin_tried"), id, {{"try", proofs.wrongPins}});
        return attempt;
    });
}

Result<qint64> Identity::checkFactor(const Try &attempt, const Proof &proof) const
{
    const Proofs &proofs = attempt.proofs;
    if (proofs.factor == SecondFactor::None || attempt.free)
        return proofs.totpStep;
    const bool badgeIsNew = badgeDigest(m_store, proof.who) != proofs.badge;
    if (proofs.factor == SecondFactor::Badge && badgeIsNew && !proof.code.isEmpty() && badgeDigest(m_store, proof.code) == proofs.badge)
        return proofs.totpStep;
    if (proofs.factor == SecondFactor::Totp) {
        YAOGUI_TRY_LET(const QByteArray secret, m_store.sealer().open(proofs.totp, totpPurpose));
        if (const auto step = totp::accept(secret, proof.code.trimmed(), m_clock.now(), proofs.totpStep))
            return *step;
    }
    return refuse(ErrorCode::SecondFactorWrong);
}

Result<QString> Identity::newHash(const Try &attempt, const Proof &proof) const
{
    if (proof.newPin.isEmpty() || attempt.free)
        return QString();
    YAOGUI_TRY(checkNewPin(proof.newPin));
    if (PinHasher::matches(attempt.proofs.pin, proof.newPin))
        return refuse(ErrorCode::PinInvalid, {{"reason", "same"}});
    return m_hasher.hash(proof.newPin);
}

Done Identity::succeed(const Try &attempt, qint64 totpStep, const QString &newHash, const QString &purpose) const
{
    const QString &id = attempt.worker.name.id;
    return m_store.write([&](Connection &connection) -> Done {
        StaffRepository staff(connection);
        Proofs proofs = staff.proofsOf(id).value_or(Proofs());
        const auto now = staff.byId(id, m_clock.today());
        const bool lockedMeanwhile = now && now->locked && !attempt.locks;
        if (proofs.pin != attempt.proofs.pin || lockedMeanwhile)
            return refuse(ErrorCode::OperatorLocked, {{"operator", id}});
        if (!attempt.free) {
            proofs.wrongPins = 0;
            proofs.waitUntil = {};
            proofs.totpStep = totpStep;
            if (!newHash.isEmpty()) {
                proofs.pin = newHash;
                proofs.pinGiven = false;
                AuditRepository(connection).append(m_clock.now(), id, QStringLiteral("staff.pin_set"), id);
            }
            staff.setProofs(id, proofs);
            if (attempt.locks)
                staff.setLocked(id, false);
        }
        AuditRepository(connection).append(m_clock.now(), id, QStringLiteral("staff.") + purpose, id, {{"factor", toText(proofs.factor)}});
        return {};
    });
}

tl::unexpected<Error> Identity::fail(const Try &attempt, ErrorCode code, const QString &purpose) const
{
    const QString &id = attempt.worker.name.id;
    const int left = std::max(0, postRules(m_clock.today()).lockAfter - attempt.wrongPins);
    QJsonObject details{{"operator", id}, {"seconds", attempt.seconds}, {"left", left}, {"locked", attempt.locks}};
    QJsonObject event = details;
    event["purpose"] = purpose;
    event["code"] = codeName(code);
    const Done noted = note(id, QStringLiteral("staff.pin_wrong"), event);
    if (!noted)
        return refuse(noted.error());
    if (code == ErrorCode::SecondFactorWrong)
        details["factor"] = toText(attempt.proofs.factor);
    return refuse(code, details);
}

Result<Operator> Identity::prove(const Proof &proof, const QString &purpose) const
{
    const auto worker = find(proof.who);
    if (!worker) {
        YAOGUI_TRY(note(QStringLiteral("unknown"), QStringLiteral("staff.unknown"), {{"purpose", purpose}}));
        return worker;
    }
    const QString &id = worker->name.id;
    const auto attempt = count(id);
    if (!attempt) {
        YAOGUI_TRY(note(id, QStringLiteral("staff.pin_refused"), {{"code", codeName(attempt.error().code)}, {"purpose", purpose}}));
        return refuse(attempt.error());
    }
    if (!attempt->free && !PinHasher::matches(attempt->proofs.pin, proof.pin))
        return fail(*attempt, ErrorCode::PinWrong, purpose);
    const auto step = checkFactor(*attempt, proof);
    if (!step)
        return step.error().code == ErrorCode::SecondFactorWrong ? fail(*attempt, ErrorCode::SecondFactorWrong, purpose) : refuse(step.error());
    const auto hash = newHash(*attempt, proof);
    const bool toChange = attempt->proofs.pinGiven && (!hash || hash->isEmpty());
    YAOGUI_TRY(succeed(*attempt, *step, hash.value_or(QString()), toChange || !hash ? QStringLiteral("pin_to_change") : purpose));
    if (!hash)
        return refuse(hash.error());
    if (toChange)
        return refuse(ErrorCode::PinNotSet, {{"operator", id}, {"given", true}});
    return attempt->worker;
}

} // namespace yaogui
