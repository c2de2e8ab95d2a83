// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/simulated/SimulatedAnswers.h"

#include <QJsonDocument>

namespace yaogui {

Answer answered(const QJsonObject &output)
{
    Answer answer;
    answer.delivery = Delivery::Answered;
    answer.httpStatus = 200;
    answer.output = output;
    answer.raw = QJsonDocument(QJsonObject{{"infcode", 0}, {"output", output}}).toJson(QJsonDocument::Compact);
    return answer;
}

Answer refused(int infcode, const QString &message)
{
    Answer answer;
    answer.delivery = Delivery::Answered;
    answer.httpStatus = 200;
    answer.infcode = infcode;
    answer.message = message;
    answer.raw = QJsonDocument(QJsonObject{{"infcode", infcode}, {"err_msg", message}}).toJson(QJsonDocument::Compact);
    return answer;
}

Answer lost(Delivery delivery, int httpStatus)
{
    Answer answer;
    answer.delivery = delivery;
    answer.httpStatus = httpStatus;
    answer.cause = "scripted fault";
    return answer;
}

QJsonObject settlementNode(const SimulatedSettlement &settlement)
{
    const Split &split = settlement.split;
    return {{"setl_id", settlement.settlementId},
            {"mdtrt_id", settlement.visitId},
            {"psn_no", settlement.personNumber},
            {"medfee_sumamt", toText(split.total)},
            {"fund_pay_sumamt", toText(split.fund)},
            {"acct_pay", toText(split.account)},
            {"acct_mulaid_pay", toText(split.family)},
            {"psn_cash_pay", toText(split.cash)},
            {"balc", toText(split.balanceAfter)},
            {"medins_setl_id", settlement.messageId}};
}

Answer spoiled(Answer answer, PlatformFault fault)
{
    QJsonObject node = answer.output["setlinfo"].toObject();
    switch (fault) {
    case PlatformFault::NotSent: return lost(Delivery::NotSent);
    case PlatformFault::LostRequest:
    case PlatformFault::LostAnswer: return lost(Delivery::NoAnswer);
    case PlatformFault::ServerError: return lost(Delivery::NoAnswer, 503);
    case PlatformFault::FailedInside:
        answer = answered({});
        answer.infcode = -1;
        answer.message = "系统异常";
        return answer;
    case PlatformFault::Garbage:
        answer = lost(Delivery::Unreadable, 200);
        answer.raw = "<html>";
        return answer;
    case PlatformFault::OtherPerson: node["psn_no"] = "somebody else"; break;
    case PlatformFault::OtherTotal: node["medfee_sumamt"] = "0.01"; break;
    case PlatformFault::OtherParts: node["fund_pay_sumamt"] = "0.01"; break;
    case PlatformFault::NoNumber: node.remove("setl_id"); break;
    }
    return answered({{"setlinfo", node}});
}

bool neverArrives(const std::optional<PlatformFault> &fault)
{
    return fault == PlatformFault::NotSent || fault == PlatformFault::LostRequest;
}

} // namespace yaogui
