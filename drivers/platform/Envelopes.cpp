// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/platform/Envelopes.h"

#include "core/insurance/PlatformNumber.h"
#include "drivers/platform/LocalAddress.h"
#include "drivers/platform/PlatformSettings.h"
#include "drivers/platform/Reading.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace yaogui {

namespace {

QString platformTime(const QDateTime &time)
{
    return time.toString("yyyy-MM-dd HH:mm:ss");
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonArray traceNodes(const ClaimLine &line, const QString &nodeName)
{
    QJsonArray nodes;
    for (const QString &code : line.traceCodes) {
        QJsonObject node{{"drug_trac_codg", code}};
        if (nodeName == u"drug_trac_info") { // the shape of outpatient settlement: each element stands for itself
            node["feedetl_sn"] = line.feeDetailNo;
            node["trdn_flag"] = line.looseSale ? QString("1") : QString("0");
            node["min_prcunt_type"] = "2"; // by smallest package
        }
        nodes.append(node);
    }
    return nodes;
}

QJsonObject detailOf(const ClaimLine &line, const QString &time, const QString &traceNode)
{
    QJsonObject detail{{"feedetl_sn", line.feeDetailNo},
                       {"rxno", line.prescription},
                       {"rx_circ_flag", line.circulated ? QString("1") : QString("0")},
                       {"fee_ocur_time", time},
                       {"med_list_codg", line.insuranceCode},
                       {"medins_list_codg", line.ownCode},
                       {"det_item_fee_sumamt", platformNumber(line.amount)},
                       {"cnt", platformNumber(line.quantity)},
                       {"pric", platformNumber(line.price)}};
    if (!line.doctor.isEmpty()) {
        detail["bilg_dr_codg"] = line.doctorCode;
        detail["bilg_dr_name"] = line.doctor;
    }
    if (!traceNode.isEmpty() && !line.traceCodes.isEmpty())
        detail[traceNode] = traceNodes(line, traceNode);
    return detail;
}

// In the words other messages of the platform have for an agent (2503: agnter_name, agnter_cert_type, agnter_certno).
QString proxyContent(const ProxyBuyer &proxy)
{
    QJsonObject content{{"proxy_proof", toText(proxy.proof)}};
    if (proxy.proof == ProxyProof::BothCards) {
        content["agnter_name"] = proxy.name;
        content["agnter_cert_type"] = QStringLiteral("01");
        content["agnter_certno"] = proxy.number;
    }
    return QString::fromUtf8(QJsonDocument(content).toJson(QJsonDocument::Compact));
}

} // namespace

QByteArray envelopeBody(const PlatformSettings &settings, const MessageHead &head, const QJsonObject &input)
{
    QJsonObject envelope{{"infno", head.infno},
                         {"msgid", head.messageId},
                         {"mdtrtarea_admvs", settings.area},
                         {"recer_sys_code", settings.receiverSystem},
                         {"dev_no", QString()},
                         {"dev_safe_info", QString()},
                         {"cainfo", QString()},
                         {"signtype", QString()},
                         {"infver", settings.version},
                         {"opter_type", "1"}, // a clerk
                         {"opter", head.worker.id},
                         {"opter_name", head.worker.name},
                         {"inf_time", platformTime(head.time)},
                         {"fixmedins_code", settings.institutionCode},
                         {"fixmedins_name", settings.institutionName},
                         {"sign_no", head.signNumber},
                         {"input", input}};
    if (!head.division.isEmpty())
        envelope["insuplc_admdvs"] = head.division;
    return compact(envelope);
}

QJsonObject signInInput(const OperatorName &worker, const LocalAddress &address)
{
    return {{"signIn", QJsonObject{{"opter_no", worker.id}, {"mac", address.mac}, {"ip", address.ip}}}};
}

QJsonObject signOutInput(const OperatorName &worker, const QString &signNumber)
{
    return {{"signOut", QJsonObject{{"sign_no", signNumber}, {"opter_no", worker.id}}}};
}

QJsonObject personInput(const Credential &credential)
{
    QJsonObject data{{"mdtrt_cert_type", platformCode(credential.type)},
                     {"mdtrt_cert_no", credential.number},
                     {"psn_cert_type", "01"}}; // identity card: the only certificate the counter asks for
    if (credential.type == CertificateType::SocialCard)
        data["card_sn"] = credential.cardSn;
    if (credential.type == CertificateType::IdentityCard)
        data["certno"] = credential.number;
    if (!credential.name.isEmpty())
        data["psn_name"] = credential.name;
    return {{"data", data}};
}

QJsonObject diseaseInput(const QString &personNumber)
{
    return {{"data", QJsonObject{{"psn_no", personNumber}}}};
}

QJsonObject preSettleInput(const Claim &claim, const QString &traceNode)
{
    const QString time = platformTime(claim.time);
    QJsonObject info{{"psn_no", claim.personNumber},
                     {"mdtrt_cert_type", platformCode(claim.credential.type)},
                     {"mdtrt_cert_no", claim.credential.number},
                     {"begntime", time},
                     {"medfee_sumamt", platformNumber(claim.total)},
                     {"insutype", claim.insuranceType},
                     {"acct_used_flag", claim.useAccount ? QString("1") : QString("0")},
                     {"med_type", claim.medicalCategory}};
    if (!claim.diseaseCode.isEmpty()) {
        info["dise_codg"] = claim.diseaseCode;
        info["dise_name"] = claim.diseaseName;
    }
    if (claim.proxy)
        info["expContent"] = proxyContent(*claim.proxy);
    QJsonArray details;
    for (const ClaimLine &line : claim.lines)
        details.append(detailOf(line, time, traceNode));
    return {{"druginfo", info}, {"drugdetail", details}};
}

QJsonObject settleInput(const Claim &claim, const QString &traceNode)
{
    QJsonObject input = preSettleInput(claim, traceNode);
    QJsonObject info = input["druginfo"].toObject();
    info["invono"] = claim.slipNumber;
    input["druginfo"] = info;
    return input;
}

QJsonObject refundInput(const QString &settlementId, const QString &visitId, const QString &personNumber)
{
    return {{"data", QJsonObject{{"setl_id", settlementId}, {"mdtrt_id", visitId}, {"psn_no", personNumber}}}};
}

QJsonObject reverseInput(const QString &personNumber, const QString &originalId, const QString &originalInfno)
{
    return {{"data", QJsonObject{{"psn_no", personNumber}, {"omsgid", originalId}, {"oinfno", originalInfno}}}};
}

QJsonObject visitsInput(const RecordQuestion &question)
{
    return {{"data", QJsonObject{{"psn_no", question.personNumber},
                                 {"begntime", question.sentOn.addDays(-1).toString(Qt::ISODate) + " 00:00:00"},
                                 {"endtime", question.sentOn.addDays(1).toString(Qt::ISODate) + " 23:59:59"},
                                 {"med_type", question.medicalCategory}}}};
}

// setl_id is what a lost answer would have told; the visit's number alone finds the settlement too.
QJsonObject recordInput(const QString &personNumber, const Visit &visit)
{
    return {{"data", QJsonObject{{"psn_no", personNumber}, {"setl_id", visit.settlementId}, {"mdtrt_id", visit.id}}}};
}

QByteArray credentialBody(const PlatformSettings &settings, const QString &insuranceCode, const OperatorName &worker)
{
    constexpr qsizetype longestName = 30;
    const auto either = [](const QString &first, const QString &second) { return first.isEmpty() ? second : first; };
    const QString orgId = either(settings.orgId, settings.institutionCode);
    const QJsonObject data{{"orgId", orgId},
                           {"businessType", "02121"}, // buying at a pharmacy
                           {"operatorId", worker.id},
                           {"operatorName", worker.name},
                           {"officeId", either(settings.officeId, settings.institutionCode)},
                           {"officeName", either(settings.officeName, settings.institutionName).left(longestName)},
                           {"ecQrCode", insuranceCode}};
    return compact({{"transType", "ec.query"}, {"orgId", orgId}, {"data", data}});
}

} // namespace yaogui
