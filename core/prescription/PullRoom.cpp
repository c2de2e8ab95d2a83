// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/prescription/PullRoom.h"

#include "core/staff/Permits.h"
#include "core/store/AuditRepository.h"

namespace yaogui {

namespace {

Demand pulling(const OperatorName &by)
{
    Demand demand;
    demand.act = Act::PullPrescription;
    demand.worker = by;
    return demand;
}

QString outcomeOf(const Answer &answer)
{
    switch (answer.delivery) {
    case Delivery::NotSent: return QStringLiteral("not_sent");
    case Delivery::NoAnswer: return QStringLiteral("no_answer");
    case Delivery::Unreadable: return QStringLiteral("unreadable");
    case Delivery::Answered: break;
    }
    return QString::number(answer.infcode);
}

} // namespace

Result<qint64> PullRoom::consent(const QString &subject, bool agreed, const OperatorName &by)
{
    if (!agreed)
        return refuse(ErrorCode::ConsentMissing);
    if (subject.isEmpty())
        return refuse(ErrorCode::RxIncomplete, {{"field", "code"}});
    return Permits(m_store, m_clock).write(pulling(by), [&](Connection &connection) -> Result<qint64> {
        const QDateTime now = m_clock.now();
        const qint64 id = PrescriptionRepository(connection, m_store.sealer()).addConsent(subject, by.id, now);
        AuditRepository(connection).append(now, by.id, "prescription.consent", QString::number(id));
        return id;
    });
}

Result<Answer> PullRoom::ask(qint64 consent, const Envelope &envelope, const OperatorName &by)
{
    YAOGUI_TRY_LET(const qint64 call, m_store.write([&](Connection &connection) -> Result<qint64> {
        return PrescriptionRepository(connection, m_store.sealer())
            .beginCall(consent, envelope.infno, envelope.messageId, envelope.body, by.id, m_clock.now());
    }));
    const Answer answer = m_centre.send(envelope);
    YAOGUI_TRY(m_store.write([&](Connection &connection) -> Done {
        PrescriptionRepository(connection, m_store.sealer()).endCall(call, outcomeOf(answer), answer.raw, m_clock.now());
        return {};
    }));
    return answer;
}

Result<std::vector<CentreTicket>> PullRoom::listed(qint64 consent, const QString &identity, const OperatorName &by)
{
    YAOGUI_TRY_LET(const Envelope question, m_centre.listMessage({CertificateType::IdentityCard, identity, {}, {}, {}}, by));
    YAOGUI_TRY_LET(const Answer answer, ask(consent, question, by));
    return m_centre.readList(answer);
}

Result<CentreDownload> PullRoom::download(qint64 consent, const CentreTicket &ticket, const OperatorName &by)
{
    YAOGUI_TRY_LET(const Envelope question, m_centre.downloadMessage(ticket, by));
    YAOGUI_TRY_LET(const Answer answer, ask(consent, question, by));
    return m_centre.readDownload(answer);
}

Result<PullRoom::Pulled> PullRoom::byCode(const QString &code, bool agreed, const OperatorName &by)
{
    YAOGUI_TRY_LET(const qint64 yes, consent(code.trimmed(), agreed, by));
    YAOGUI_TRY_LET(const Envelope question, m_centre.codeMessage(code.trimmed(), by));
    YAOGUI_TRY_LET(const Answer answer, ask(yes, question, by));
    YAOGUI_TRY_LET(const CentreTicket ticket, m_centre.readCode(answer));
    YAOGUI_TRY_LET(const CentreDownload got, download(yes, ticket, by));
    YAOGUI_TRY_LET(const QString number, m_room.takeIn({got.rx, got.original, ticket.text}, by));
    return Pulled{{number}, {}};
}

Result<PullRoom::Pulled> PullRoom::byIdentity(const QString &identity, bool agreed, const OperatorName &by)
{
    YAOGUI_TRY_LET(const qint64 yes, consent(identity.trimmed(), agreed, by));
    YAOGUI_TRY_LET(const std::vector<CentreTicket> tickets, listed(yes, identity.trimmed(), by));
    Pulled pulled;
    for (const CentreTicket &ticket : tickets) {
        const auto taken = download(yes, ticket, by).and_then([&](const CentreDownload &got) {
            return m_room.takeIn({got.rx, got.original, ticket.text}, by);
        });
        if (taken)
            pulled.numbers.append(*taken);
        else
            pulled.refused.push_back(taken.error());
    }
    return pulled;
}

Done PullRoom::refresh(const QString &number, const OperatorName &by)
{
    YAOGUI_TRY(Permits(m_store, m_clock).ask(pulling(by)));
    YAOGUI_TRY_LET(const RxRecord record, m_room.record(number));
    if (record.rx.origin != RxOrigin::Centre)
        return {};
    if (record.state == RxState::Revoked)
        return refuse(ErrorCode::RxRevoked, {{"number", number}});
    YAOGUI_TRY_LET(const std::vector<CentreTicket> tickets, listed(0, record.rx.patient.certificate, by));
    for (const CentreTicket &ticket : tickets) {
        YAOGUI_TRY_LET(const CentreDownload got, download(0, ticket, by));
        if (got.rx.externalNumber == record.rx.externalNumber)
            return m_room.takeIn({got.rx, got.original, ticket.text}, by).map([](const QString &) {});
    }
    YAOGUI_TRY(m_room.revoke(number, QStringLiteral("not listed by the centre"), by));
    return refuse(ErrorCode::RxRevoked, {{"number", number}});
}

Done PullRoom::stillStands(const QString &number, const OperatorName &by)
{
    const Done said = refresh(number, by);
    if (said)
        return {};
    const ErrorCode code = said.error().code;
    if (code == ErrorCode::RxRevoked || code == ErrorCode::RxAltered || code == ErrorCode::RxExpired)
        return said;
    return m_store.write([&](Connection &connection) -> Done {
        AuditRepository(connection).append(m_clock.now(), by.id, "prescription.not_asked", number, {{"code", codeName(code)}});
        return {};
    });
}

} // namespace yaogui
