// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/outbox/SaleMessages.h"

#include "core/insurance/PlatformNumber.h"
#include "core/outbox/GoodsRow.h"

namespace yaogui {

namespace {

constexpr qsizetype divisionCityDigits = 4;

// hi_feesetl_type: 0 not insured, 1 local, 2 other place.
QString feeSettlementType(const SaleRecordLine &line, const std::optional<PersonChoice> &person, const StoreFacts &facts)
{
    if (!line.insured || !person || !person->insurance())
        return "0";
    return person->insurance()->division.left(divisionCityDigits) == facts.area.left(divisionCityDigits) ? "1" : "2";
}

void addPerson(QJsonObject &row, const PersonChoice &choice, const SaleRecord &record)
{
    row["psn_no"] = choice.person.number;
    row["psn_cert_type"] = choice.person.certificateType.isEmpty() ? QString("01") : choice.person.certificateType;
    row["certno"] = choice.person.certificateNumber;
    row["psn_name"] = choice.person.name;
    row["setl_id"] = record.settlement ? record.settlement->settlementId : QString();
}

QJsonObject saleRow(const SaleRecord &record, const SaleRecordLine &line, int number, const std::optional<PersonChoice> &person,
                    const StoreFacts &facts)
{
    QJsonObject row = goodsRow(line.drug, {line.lot, line.productionDate, line.expiry, line.traceCodes}, QString("%1-%2").arg(record.slipNumber).arg(number));
    row["prsc_dr_name"] = line.doctor.isEmpty() ? QString("无") : line.doctor;
    row["phar_name"] = facts.pharmacistName.isEmpty() ? QString("无") : facts.pharmacistName;
    row["phar_certno"] = facts.pharmacistCertNo;
    row["phar_prac_cert_no"] = facts.pharmacistPracticeNo.isEmpty() ? QString("无") : facts.pharmacistPracticeNo;
    row["hi_feesetl_type"] = feeSettlementType(line, person, facts);
    row["mdtrt_sn"] = record.slipNumber;
    row["psn_cert_type"] = "99";
    row["trdn_flag"] = line.loose ? "1" : "0";
    row["finl_trns_pric"] = platformNumber(line.price);
    row["rtal_docno"] = record.slipNumber;
    row["drug_prod_barc"] = line.drug.ean;
    row["sel_retn_cnt"] = platformNumber(line.quantity);
    row["sel_retn_time"] = record.time.toString("yyyy-MM-dd HH:mm:ss");
    row["sel_retn_opter_name"] = record.worker.name;
    row["mdtrt_setl_type"] = line.insured ? "1" : "2";
    if (line.insured && person)
        addPerson(row, *person, record);
    return row;
}

} // namespace

std::vector<OutgoingMessage> saleMessages(const SaleRecord &record, const std::optional<PersonChoice> &person, const StoreFacts &facts)
{
    std::vector<OutgoingMessage> messages;
    int number = 0;
    for (const SaleRecordLine &line : record.lines) {
        ++number;
        if (!isReported(line.drug))
            continue;
        QJsonObject input{{"selinfo", saleRow(record, line, number, person, facts)}};
        if (line.insured && person && person->insurance())
            input["insuplc_admdvs"] = person->insurance()->division;
        messages.push_back({"3505", QString("3505/%1-%2").arg(record.slipNumber).arg(number), input});
    }
    return messages;
}

std::vector<OutgoingMessage> returnMessages(const SaleRecord &record, const ReturnNote &note, const std::optional<PersonChoice> &person,
                                            const StoreFacts &facts)
{
    std::vector<OutgoingMessage> messages = saleMessages(record, person, facts);
    for (OutgoingMessage &message : messages) {
        QJsonObject row = message.input["selinfo"].toObject();
        const QString sold = row["fixmedins_bchno"].toString();
        const QString number = sold.section(u'-', -1);
        for (const char *ofSale : {"prsc_dr_name", "phar_name", "phar_certno", "phar_prac_cert_no", "hi_feesetl_type", "drug_prod_barc"})
            row.remove(QLatin1String(ofSale));
        row["fixmedins_bchno"] = note.slip + u'-' + number;
        row["rtal_docno"] = note.slip;
        row["medins_prod_sel_no"] = sold;
        row["sel_retn_time"] = note.time.toString("yyyy-MM-dd HH:mm:ss");
        row["sel_retn_opter_name"] = note.workerName;
        message.input["selinfo"] = row;
        message.lane = QStringLiteral("3506");
        message.key = QString("3506/%1-%2").arg(note.slip, number);
    }
    return messages;
}

} // namespace yaogui
