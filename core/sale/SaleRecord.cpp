// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sale/SaleRecord.h"

#include "core/base/Mask.h"
#include "core/sale/SaleDraft.h"
#include "core/sale/StoreFacts.h"

namespace yaogui {

namespace {

SaleRecordLine recordLineOf(const BasketLine &line, bool insured)
{
    SaleRecordLine out{line.drug, {}, {}, {}, line.charged(), line.price, line.amount, line.reportedCodes(), insured && line.insurable()};
    out.loose = line.loose.has_value();
    out.doses = line.doses;
    out.handling = line.handling;
    out.retail = line.retail;
    if (line.lot) {
        out.lot = line.lot->lot;
        out.productionDate = line.lot->productionDate;
        out.expiry = line.lot->expiry;
    }
    return out;
}

} // namespace

SaleRecord recordOf(const SaleDraft &draft, Money insuredTotal)
{
    SaleRecord record;
    record.id = draft.id;
    record.state = draft.state;
    record.slipNumber = draft.slipNumber;
    record.total = draft.basket.total();
    record.insuredTotal = insuredTotal;
    record.ownPayTotal = record.total - insuredTotal;
    if (draft.person) {
        record.maskedName = maskName(draft.person->person.name);
        record.maskedIdentity = maskIdentity(draft.person->person.certificateNumber);
        if (const auto &proxy = draft.person->proxy)
            record.proxy = ProxyBuyer{proxy->proof, maskIdentity(proxy->number), maskName(proxy->name)};
        record.insuranceTypeName = draft.person->insuranceType;
        record.categoryName = draft.person->category;
        record.diseaseName = draft.person->diseaseName();
    }
    if (draft.member) {
        record.memberNumber = draft.member->number;
        record.maskedPhone = draft.member->maskedPhone;
    }
    for (const BasketLine &line : draft.basket.lines())
        record.lines.push_back(recordLineOf(line, insuredTotal.isPositive()));
    return record;
}

Money pointsPart(const SaleRecord &record)
{
    Money sum;
    for (const SaleRecordLine &line : record.lines) {
        if (!line.insured && line.drug.drugClass != DrugClass::Prescription)
            sum += line.amount;
    }
    return sum;
}

SaleRecord withFacts(SaleRecord record, const StoreFacts &facts)
{
    record.storeName = facts.name;
    record.institutionCode = facts.institutionCode;
    record.pharmacistName = facts.pharmacistName;
    record.training = facts.training;
    return record;
}

} // namespace yaogui
