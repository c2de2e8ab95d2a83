// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/platform/NhsaCentre.h"

#include "core/insurance/Refusal.h"
#include "drivers/platform/LocalAddress.h"
#include "drivers/platform/Reading.h"

namespace yaogui {

namespace {

tl::unexpected<Error> unreadable(const QString &infno, const QString &field)
{
    return refuse(ErrorCode::CentreAnswerUnreadable, {{"infno", infno}, {"field", field}});
}

// The platform's words for a refusal, in the centre's codes.
Error centreRefusal(const Answer &answer, const QString &infno)
{
    Error error = refusalOf(answer, infno);
    switch (error.code) {
    case ErrorCode::PlatformUnreachable: error.code = ErrorCode::CentreUnreachable; break;
    case ErrorCode::PlatformAnswerUnreadable: error.code = ErrorCode::CentreAnswerUnreadable; break;
    default: error.code = ErrorCode::CentreRefused; break;
    }
    if (answer.message.contains(u"撤销"))
        error.code = ErrorCode::RxRevoked;
    else if (answer.message.contains(u"处方已过期") || answer.message.contains(u"处方过期"))
        error.code = ErrorCode::RxExpired;
    return error;
}

bool isSuccess(const Answer &answer)
{
    return answer.delivery == Delivery::Answered && answer.infcode == 0;
}

QDateTime timeOf(const QJsonValue &value)
{
    const QString text = textOf(value);
    for (const char *format : {"yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss", "yyyy/M/d H:mm:ss", "yyyyMMddHHmmss", "yyyy-MM-dd HH:mm"}) {
        if (const QDateTime time = QDateTime::fromString(text, QLatin1String(format)); time.isValid())
            return time.toOffsetFromUtc(time.offsetFromUtc());
    }
    return {};
}

bool yes(const QJsonValue &value)
{
    return textOf(value) == u"1";
}

Result<Quantity> countOf(const QJsonValue &value, const QString &field)
{
    const QString text = textOf(value);
    if (text.isEmpty())
        return Quantity();
    const auto count = parseQuantity(text);
    return count ? Result<Quantity>(*count) : unreadable("7203", field);
}

RxKind kindOf(const QString &code)
{
    return code == u"13" ? RxKind::Pieces : code == u"12" ? RxKind::Patent : RxKind::Western;
}

Result<RxLine> readLine(const QJsonObject &detail, int number)
{
    RxLine line;
    line.number = number;
    line.kind = kindOf(textOf(detail["rx_item_type_code"]));
    line.insuranceCode = textOf(detail["med_list_codg"]);
    line.genericName = textOf(detail["drug_genname"]);
    line.tradeName = textOf(detail["drug_prodname"]);
    line.form = textOf(detail["drug_dosform"]);
    line.spec = textOf(detail["drug_spec"]);
    line.maker = textOf(detail["prdr_name"]);
    YAOGUI_TRY_LET(line.quantity, countOf(detail["drug_cnt"], "drug_cnt"));
    YAOGUI_TRY_LET(line.filledElsewhere, countOf(detail["drug_sel_cnt"], "drug_sel_cnt"));
    line.unit = textOf(detail["drug_cnt_unit"]);
    line.dose = textOf(detail["sin_doscnt"]);
    line.doseUnit = textOf(detail["sin_dosunt"]);
    line.route = textOf(detail["medc_way_dscr"]);
    line.frequencyCode = textOf(detail["used_frqu_codg"]);
    line.frequency = textOf(detail["used_frqu_name"]);
    line.days = textOf(detail["medc_days"]);
    return line;
}

void readVisit(const QJsonObject &visit, Prescription &rx)
{
    rx.department = textOf(visit["prsc_dept_name"]);
    rx.doctor = textOf(visit["prsc_dr_name"]);
    rx.doctorCode = textOf(visit["bilg_dr_codg"]);
    rx.firstReviewer = textOf(visit["phar_name"]);
    rx.firstReviewedAt = timeOf(visit["phar_chk_time"]);
    rx.medicalCategory = textOf(visit["med_type"]);
    rx.diseaseCode = textOf(visit["dise_codg"]);
    rx.specialDisease = yes(visit["sp_dise_flag"]);
    rx.patient.name = textOf(visit["patn_name"]);
    rx.patient.certificate = textOf(visit["certno"]);
    rx.patient.personNumber = textOf(visit["psn_no"]);
    rx.patient.gender = textOf(visit["gend"]);
    rx.patient.age = textOf(visit["age"]);
    rx.patient.birth = dateOf(visit["brdy"]);
    rx.patient.weight = textOf(visit["patn_wt"]);
    rx.patient.allergies = textOf(visit["algs_his"]);
    const QString gestation = textOf(visit["geso_val"]);
    rx.patient.pregnant = !gestation.isEmpty() && gestation != u"0";
    rx.patient.lactating = yes(visit["suck_prd_flag"]);
    rx.patient.insuranceType = textOf(visit["insutype"]);
    rx.patient.division = textOf(visit["insuplc_admdvs"]);
}

} // namespace

Result<CentreDownload> readPrescription(const QJsonObject &output)
{
    const QJsonObject head = objectOf(output["data"]);
    CentreDownload got;
    Prescription &rx = got.rx;
    rx.origin = RxOrigin::Centre;
    rx.externalNumber = textOf(head["hi_rxno"]);
    rx.hospitalCode = textOf(head["fixmedins_code"]);
    rx.hospital = textOf(head["fixmedins_name"]);
    rx.issued = timeOf(head["prsc_time"]);
    rx.validUntil = timeOf(head["valid_end_time"]);
    if (rx.externalNumber.isEmpty())
        return unreadable("7203", "hi_rxno");
    if (!rx.issued.isValid())
        return unreadable("7203", "prsc_time");
    readVisit(objectOf(output["mdtrtinfo"]), rx);
    for (const QJsonValue &value : listOf(output["diseinfo"]))
        rx.diagnoses.push_back({textOf(value["diag_code"]), textOf(value["diag_name"]), yes(value["maindiag_flag"])});
    int number = 0;
    for (const QJsonValue &value : listOf(output["rxdrugdetail"])) {
        YAOGUI_TRY_LET(RxLine line, readLine(value.toObject(), ++number));
        rx.lines.push_back(std::move(line));
    }
    got.original = QByteArray::fromBase64(textOf(head["rx_file"]).toLatin1());
    return got;
}

Result<Envelope> NhsaCentre::codeMessage(const QString &code, const OperatorName &worker)
{
    const QJsonObject data{{"app_chnl_id", m_settings.channel}, {"app_chnl_user_id", m_settings.channelUser}, {"auth_code", QString()},
                           {"dev_info", m_settings.device},     {"epc_qrcd", code},                            {"ip_info", localAddress().ip},
                           {"opter", worker.id},                {"opter_name", worker.name},                   {"optins", QString()}};
    return m_platform.stockMessage("7201", {{"data", data}}, worker);
}

Result<CentreTicket> NhsaCentre::readCode(const Answer &answer) const
{
    if (!isSuccess(answer))
        return refuse(centreRefusal(answer, "7201"));
    QJsonObject node = objectOf(answer.output["data"]);
    if (node.isEmpty())
        node = answer.output;
    CentreTicket ticket{textOf(node["epc_token"]), true, textOf(node["insuplc_admdvs"])};
    return ticket.text.isEmpty() ? Result<CentreTicket>(unreadable("7201", "epc_token")) : ticket;
}

Result<Envelope> NhsaCentre::listMessage(const Credential &person, const OperatorName &worker)
{
    const bool card = person.type == CertificateType::SocialCard;
    QJsonObject data{{"mdtrt_cert_type", card ? "03" : "01"}, // of 7202: 01 is the identity card
                     {"mdtrt_cert_no", person.number},
                     {"insuplc_admdvs", person.division},
                     {"ip_info", localAddress().ip},
                     {"opter", worker.id},
                     {"opter_name", worker.name},
                     {"optins", QString()}};
    if (card)
        data["card_sn"] = person.cardSn;
    return m_platform.stockMessage("7202", {{"data", data}}, worker);
}

Result<std::vector<CentreTicket>> NhsaCentre::readList(const Answer &answer) const
{
    if (!isSuccess(answer))
        return refuse(centreRefusal(answer, "7202"));
    std::vector<CentreTicket> tickets;
    for (const QString &name : answer.output.keys()) { // the list's own name is not confirmed
        for (const QJsonValue &value : listOf(answer.output[name])) {
            if (const QString number = textOf(value["auth_rxno"]); !number.isEmpty())
                tickets.push_back({number, false, textOf(value["insuplc_admdvs"])});
        }
    }
    return tickets;
}

Result<Envelope> NhsaCentre::downloadMessage(const CentreTicket &ticket, const OperatorName &worker)
{
    const QJsonObject data{{ticket.ofCode ? "epc_token" : "auth_rxno", ticket.text}, {"insuplc_admdvs", ticket.division}};
    return m_platform.stockMessage("7203", {{"data", data}, {"insuplc_admdvs", ticket.division}}, worker);
}

Result<CentreDownload> NhsaCentre::readDownload(const Answer &answer) const
{
    if (!isSuccess(answer))
        return refuse(centreRefusal(answer, "7203"));
    return readPrescription(answer.output);
}

} // namespace yaogui
