// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/simulated/SimulatedCentre.h"

#include <algorithm>

namespace yaogui {

namespace {

// The answer of this twin is the question; who reads it looks into `prescriptions`.
QString askedOf(const Answer &answer)
{
    return QString::fromUtf8(answer.raw).section(u' ', 1);
}

Done heard(const Answer &answer, const QString &infno)
{
    return answer.delivery == Delivery::Answered ? Done() : Done(refuse(ErrorCode::CentreUnreachable, {{"infno", infno}}));
}

} // namespace

Envelope SimulatedCentre::envelope(const QString &infno, const QString &asked)
{
    return {infno, QString("C%1").arg(++m_count), (infno + u' ' + asked).toUtf8()};
}

const CentreDownload *SimulatedCentre::find(const QString &number) const
{
    const auto found = std::find_if(prescriptions.begin(), prescriptions.end(),
                                    [&](const CentreDownload &one) { return one.rx.externalNumber == number; });
    return found == prescriptions.end() ? nullptr : &*found;
}

Result<Envelope> SimulatedCentre::codeMessage(const QString &code, const OperatorName &)
{
    return envelope(QStringLiteral("7201"), code);
}

Result<CentreTicket> SimulatedCentre::readCode(const Answer &answer) const
{
    YAOGUI_TRY(heard(answer, QStringLiteral("7201")));
    if (!find(askedOf(answer)))
        return refuse(ErrorCode::CentreRefused, {{"infno", "7201"}, {"infcode", -2}, {"err_msg", "unknown"}});
    return CentreTicket{askedOf(answer), true, {}};
}

Result<Envelope> SimulatedCentre::listMessage(const Credential &person, const OperatorName &)
{
    return envelope(QStringLiteral("7202"), person.number);
}

Result<std::vector<CentreTicket>> SimulatedCentre::readList(const Answer &answer) const
{
    YAOGUI_TRY(heard(answer, QStringLiteral("7202")));
    std::vector<CentreTicket> tickets;
    for (const CentreDownload &one : prescriptions) {
        if (one.rx.patient.certificate == askedOf(answer))
            tickets.push_back({one.rx.externalNumber, false, {}});
    }
    return tickets;
}

Result<Envelope> SimulatedCentre::downloadMessage(const CentreTicket &ticket, const OperatorName &)
{
    return envelope(QStringLiteral("7203"), ticket.text);
}

Result<CentreDownload> SimulatedCentre::readDownload(const Answer &answer) const
{
    YAOGUI_TRY(heard(answer, QStringLiteral("7203")));
    const CentreDownload *found = find(askedOf(answer));
    return found ? Result<CentreDownload>(*found) : refuse(ErrorCode::CentreAnswerUnreadable, {{"infno", "7203"}});
}

Answer SimulatedCentre::send(const Envelope &envelope)
{
    sent << QString::fromUtf8(envelope.body);
    if (onSend)
        onSend();
    Answer answer;
    answer.delivery = delivery;
    answer.raw = delivery == Delivery::Answered ? envelope.body : QByteArray();
    return answer;
}

} // namespace yaogui
