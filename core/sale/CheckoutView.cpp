// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/Mask.h"
#include "core/sale/Checkout.h"
#include "core/sale/Reminders.h"
#include "core/sale/SpecialSale.h"

namespace yaogui {

namespace {

LineView lineView(const BasketLine &line, int number, const Policy &policy, const QDate &today, bool insuredSale)
{
    LineView view;
    view.number = number;
    view.drug = line.drug;
    view.quantity = line.charged();
    view.loose = line.loose.has_value();
    view.doses = line.doses;
    view.price = line.price;
    view.retail = line.retail;
    view.memberPrice = line.price < line.retail && line.memberPrice == line.price;
    view.changedPrice = line.price < line.retail && line.changedPrice == line.price;
    view.amount = line.amount;
    view.codesNeeded = line.codesNeeded();
    view.insured = insuredSale && line.insurable();
    view.ownPayByClerk = line.ownPay;
    for (const BasketCode &code : line.codes)
        view.traceCodes.append(code.text);
    if (line.lot) {
        view.lot = line.lot->lot;
        view.expiry = line.lot->expiry;
        view.nearExpiry = policy.trace.isNearExpiry(line.lot->expiry, today);
    }
    for (const LotStock &lot : line.lotChoices)
        view.lotChoices.push_back({lot.lot, lot.expiry, lot.uncoded});
    return view;
}

} // namespace

PersonView Checkout::personView() const
{
    const PersonChoice &who = *m_draft.person;
    PersonView view;
    view.maskedName = maskName(who.person.name);
    view.maskedIdentity = maskIdentity(who.person.certificateNumber);
    view.insurances = who.person.insurances;
    for (std::size_t i = 0; i < view.insurances.size(); ++i) {
        if (view.insurances[i].type == who.insuranceType)
            view.chosenInsurance = static_cast<int>(i);
    }
    for (const MedicalCategory &category : m_rules.categories(who.division()))
        view.categories.push_back({category.code, category.name, category.needsDisease});
    view.category = who.category;
    view.diseases = who.diseases;
    view.disease = who.diseaseCode;
    view.useAccount = who.useAccount;
    if (who.proxy)
        view.proxy = ProxyBuyer{who.proxy->proof, maskIdentity(who.proxy->number), maskName(who.proxy->name)};
    const FundRules &fund = m_rules.policy.fund;
    view.proxyByCards = fund.proxyProof.contains(toText(ProxyProof::BothCards));
    view.proxyByFamilyCode = fund.proxyProof.contains(toText(ProxyProof::FamilyCode)) && fund.familyAccount
        && who.credential.type == CertificateType::InsuranceCode;
    return view;
}

NextAct Checkout::nextAct() const
{
    if (m_draft.basket.isEmpty())
        return NextAct::Scan;
    if (m_draft.rest)
        return NextAct::Collect;
    for (const BasketLine &line : m_draft.basket.lines()) {
        if (line.waits())
            return NextAct::WaitForCodes;
    }
    if (buyerAwaited())
        return NextAct::EnterBuyer;
    if (m_draft.insured()) {
        if (!m_draft.person->insurance())
            return NextAct::ChooseInsurance;
        if (faceAwaited())
            return NextAct::TakeFace;
        if (m_draft.state == SaleState::Open)
            return NextAct::Presettle;
        if (m_draft.state == SaleState::Presettled)
            return NextAct::Confirm;
    }
    return m_draft.due().isPositive() ? NextAct::Collect : NextAct::Settle;
}

CounterView Checkout::view() const
{
    CounterView view;
    view.state = m_draft.state;
    view.saleId = m_draft.id.value;
    int number = 0;
    for (const BasketLine &line : m_draft.basket.lines())
        view.lines.push_back(lineView(line, ++number, m_rules.policy, m_clock.today(), m_draft.insured()));
    const bool costsWhatItCost = m_draft.rest || !m_draft.replaces.isNull();
    for (std::size_t at = 0; at < view.lines.size(); ++at) {
        const BasketLine &line = m_draft.basket.lines()[at];
        if (line.priceChanged() && !costsWhatItCost)
            view.lines[at].newPrice = line.drug.price;
    }
    for (const RuleFinding &finding : remindersOf(m_draft, m_rules)) {
        if (finding.line > 0)
            view.lines[static_cast<std::size_t>(finding.line - 1)].reminders.push_back(finding);
    }
    view.total = m_draft.basket.total();
    view.insuredTotal = m_draft.insured() ? m_draft.basket.insuredTotal() : Money();
    view.ownPayTotal = m_draft.ownPayTotal();
    if (m_draft.person)
        view.person = personView();
    view.member = m_draft.member;
    view.payablePoints = payablePoints();
    view.pointValue = m_facts.members.pointValue;
    view.specialGoods = SpecialSale(m_rules.policy.trace, m_draft).concerned();
    if (const auto buyer = m_draft.registeredBuyer())
        view.buyer = Buyer{maskName(buyer->name), maskIdentity(buyer->identity)};
    view.faceNeeded = faceAwaited();
    view.cameraAway = m_cameraAway && faceMissing();
    view.faceAsked = faceAsked();
    view.faceTaken = m_draft.face.has_value();
    view.facePicture = m_facePicture;
    if (m_draft.presettled)
        view.split = m_draft.presettled->split;
    view.due = m_draft.due();
    view.partDue = m_draft.rest.has_value();
    view.slipNumber = m_draft.slipNumber;
    view.next = nextAct();
    view.gate = gate();
    return view;
}

} // namespace yaogui
