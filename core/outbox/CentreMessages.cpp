// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/outbox/CentreMessages.h"

#include "core/insurance/PlatformNumber.h"

#include <QJsonArray>

namespace yaogui {

namespace {

QString platformTime(const QDateTime &time)
{
    return time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

void addPharmacist(QJsonObject &data, const RxReview &review, const StoreFacts &facts)
{
    data["phar_name"] = review.reviewerName;
    data["phar_cert_type"] = QStringLiteral("01");
    data["phar_certno"] = facts.pharmacistCertNo;
    data["phar_prac_cert_no"] = facts.pharmacistPracticeNo;
}

QString payMode(const SaleRecord &sale)
{
    if (!sale.insuredTotal.isPositive())
        return QStringLiteral("1");
    return sale.ownPayTotal.isPositive() ? QStringLiteral("3") : QStringLiteral("2");
}

QJsonObject givenOut(const SaleRecordLine &line, const QString &serial)
{
    QString codes = line.traceCodes.join(u',');
    return {{"med_list_codg", line.drug.insuranceCode},
            {"fixmedins_hilist_id", line.drug.code},
            {"fixmedins_hilist_name", line.drug.genericName},
            {"drug_genname", line.drug.genericName},
            {"drug_prodname", line.drug.tradeName},
            {"drug_dosform", line.drug.dosageForm},
            {"drug_spec", line.drug.spec},
            {"aprvno", line.drug.approvalNumber},
            {"manu_lotnum", line.lot},
            {"prdr_name", line.drug.maker},
            {"manu_date", line.productionDate.toString(Qt::ISODate)},
            {"expy_end", line.expiry.toString(Qt::ISODate)},
            {"rx_flag", "1"},
            {"trdn_flag", "0"},
            {"finl_trns_pric", platformNumber(line.price)},
            {"bchno", serial},
            {"drug_trac_codg", codes},
            {"drug_prod_barc", line.drug.ean},
            {"sel_retn_cnt", platformNumber(line.quantity)},
            {"drug_cnt_unit", line.drug.unit},
            {"sumamt", platformNumber(line.amount)}};
}

} // namespace

OutgoingMessage reviewMessage(const RxRecord &record, const RxReview &review, const StoreFacts &facts)
{
    const QString words = review.approved ? QStringLiteral("审核通过") : review.reason;
    QJsonObject data{{"hi_rxno", record.rx.externalNumber},
                     {"phar_sign_info", QString::fromLatin1(review.signature.toBase64())},
                     {"rx_chk_opnn", review.note.isEmpty() ? words : words + u' ' + review.note},
                     {"rx_chk_stas_codg", review.approved ? QStringLiteral("1") : QStringLiteral("2")}, // our reading: 1901 tells the region's codes
                     {"rx_chk_time", platformTime(review.at)}};
    addPharmacist(data, review, facts);
    return {QStringLiteral("7204"), "7204/" + record.number, {{"data", data}, {"insuplc_admdvs", record.rx.patient.division}}};
}

OutgoingMessage dispensedMessage(const RxRecord &record, const QString &ticket, const std::vector<RxUse> &uses, const SaleRecord &sale,
                                 const StoreFacts &facts)
{
    QJsonObject data{{"hi_rxno", record.rx.externalNumber},
                     {"dspeer_name", sale.worker.name},
                     {"hi_feesetl_type", sale.insuredTotal.isPositive() ? QStringLiteral("1") : QStringLiteral("0")},
                     {"setl_id", sale.settlement ? sale.settlement->settlementId : QString()},
                     {"sel_retn_time", platformTime(sale.time)},
                     {"setl_time", platformTime(sale.time)},
                     {"download_ide_code", ticket},
                     {"payMode", payMode(sale)}};
    if (record.review)
        addPharmacist(data, *record.review, facts);
    if (sale.settlement) {
        const Split &split = sale.settlement->split;
        data["fund_pay_sumamt"] = platformNumber(split.fund);
        data["psn_part_amt"] = platformNumber(split.account + split.family + split.cash);
        data["acct_pay"] = platformNumber(split.account);
        data["psn_cash_pay"] = platformNumber(split.cash);
    }
    QJsonArray goods;
    int last = 0;
    for (const RxUse &use : uses) {
        if (std::exchange(last, use.saleLine) != use.saleLine)
            goods.append(givenOut(sale.lines[static_cast<std::size_t>(use.saleLine - 1)], QString("%1-%2").arg(sale.slipNumber).arg(use.saleLine)));
    }
    return {QStringLiteral("7206"), QString("7206/%1/%2").arg(record.number, sale.slipNumber),
            {{"data", data}, {"selinfo", goods}, {"insuplc_admdvs", record.rx.patient.division}}};
}

} // namespace yaogui
