// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How money is taken for a sale: core/till/README.md says in which order.

#include "core/sale/Checkout.h"

#include "core/sale/GoodsFinder.h"
#include "core/sale/SaleRecord.h"
#include "core/store/PartDueRepository.h"

#include <algorithm>

namespace yaogui {

Result<SaleId> Checkout::pay(const Tenders &tenders)
{
    YAOGUI_TRY(readyForPlatform());
    if (!m_draft.rest)
        YAOGUI_TRY(specialsMayGo());
    if (m_draft.insured() && !m_draft.rest && m_draft.state != SaleState::Confirmed)
        return refuse(ErrorCode::StepOutOfOrder, {{"state", toText(m_draft.state)}, {"act", "pay"}});
    YAOGUI_TRY_LET(const TenderPlan plan, planOf(tenders));
    if (m_draft.rest)
        return payRest(plan, tenders.mobileCode);
    YAOGUI_TRY(prescriptionsStand());
    return m_draft.insured() ? payInsured(plan, tenders.mobileCode) : payOwn(plan, tenders.mobileCode);
}

Result<TenderPlan> Checkout::planOf(const Tenders &tenders) const
{
    if (m_draft.due().isNegative())
        return TenderPlan::givingBack(tenders, m_draft.due());
    YAOGUI_TRY(pointsFit(tenders.points));
    YAOGUI_TRY_LET(const TenderPlan plan, TenderPlan::of(tenders, m_draft.due(), roundCashTo(), m_facts.members.pointValue));
    if (plan.mobile.isPositive() && m_mobile.gateway == nullptr)
        return refuse(ErrorCode::PaymentNotConfigured);
    if (plan.mobile.isPositive() && MobilePay::kindOf(tenders.mobileCode, m_clock).isEmpty())
        return refuse(ErrorCode::PaymentCodeWrong);
    return plan;
}

// Points pay one's own part of what is no prescription drug; what is left of a settled sale is paid without.
qint64 Checkout::payablePoints() const
{
    const Money value = m_facts.members.pointValue;
    if (!m_draft.member || m_draft.rest || !value.isPositive())
        return 0;
    const Money part = pointsPart(recordOf(m_draft, m_draft.insured() ? m_draft.basket.insuredTotal() : Money()));
    return std::clamp<qint64>(std::min(part, m_draft.due()).units() / value.units(), 0, std::max<qint64>(0, m_draft.member->points));
}

Done Checkout::pointsFit(qint64 points) const
{
    if (points < 0)
        return refuse(ErrorCode::AmountInvalid, {{"text", QString::number(points)}});
    const qint64 has = m_draft.member ? std::max<qint64>(0, m_draft.member->points) : 0; // less than none where what earned them came back
    if (points > has)
        return refuse(ErrorCode::PointsShort, {{"points", has}, {"wanted", points}});
    const qint64 most = payablePoints();
    const auto worth = [this](qint64 count) { return toText(Money::ofUnits(count * m_facts.members.pointValue.units())); };
    return points > most ? Done(refuse(ErrorCode::TenderTooMuch, {{"amount", worth(points)}, {"due", worth(most)}})) : Done();
}

// Once for a sale, however many times its customer pays.
qint64 Checkout::roundCashTo() const
{
    if (!m_draft.rest)
        return m_facts.roundCashTo;
    const auto before = m_store.read([&](Connection &connection) -> Result<std::vector<TenderLine>> {
        return SaleRepository(connection, m_store.sealer()).tenders(m_draft.id);
    });
    return before && takenBy(*before, u"rounding").isZero() ? m_facts.roundCashTo : 1;
}

Result<TenderPlan> Checkout::charged(TenderPlan plan, const QString &code)
{
    if (!plan.mobile.isPositive())
        return plan;
    MobilePay mobile(m_store, *m_mobile.gateway, m_clock, m_mobile.patience);
    YAOGUI_TRY_LET(const Payment payment, mobile.charge(m_draft.id, code, plan.mobile, m_worker.name.id));
    plan.mobileKind = payment.order.kind;
    plan.mobileOrder = payment.order.number;
    plan.payment = payment.id;
    return plan;
}

Done Checkout::giveBackUnless(const Done &done, const TenderPlan &plan)
{
    if (done || plan.payment.isNull())
        return done;
    const auto payment = m_store.read([&](Connection &connection) -> Result<std::optional<Payment>> {
        return PaymentRepository(connection).byId(plan.payment);
    });
    if (payment && *payment) // what cannot be taken back now is tried again; what could not even be written is found at the next start
        static_cast<void>(MobilePay(m_store, *m_mobile.gateway, m_clock).giveUp(**payment, codeName(done.error().code)));
    return done;
}

Result<SaleId> Checkout::payOwn(const TenderPlan &plan, const QString &code)
{
    fallBack();
    if (plan.mobile.isPositive()) {
        m_changed = true;
        YAOGUI_TRY(keep()); // the sale has its number before the service hears of it
        YAOGUI_TRY(m_settling.mayPay(m_draft, m_worker.name));
    }
    YAOGUI_TRY_LET(const TenderPlan taken, charged(plan, code));
    YAOGUI_TRY(giveBackUnless(m_settling.payOwn(m_draft, taken, m_worker.name), taken));
    m_lastSale = m_draft.id;
    startNew();
    return m_lastSale;
}

Result<SaleId> Checkout::payInsured(const TenderPlan &plan, const QString &code)
{
    takeRules(); // what was open when it was pre-settled may be closed by now
    const MedicalCategory *category = m_rules.policy.platform.category(m_draft.person->category);
    if (!category)
        return refuse(ErrorCode::CategoryUnknown, {{"category", m_draft.person->category}});
    YAOGUI_TRY(m_rules.maySettle(*category, m_draft.person->division()));
    YAOGUI_TRY(m_rules.mayTake(m_draft.presettled->split, *category, m_draft.person->division()));
    YAOGUI_TRY(clockIsRight());
    YAOGUI_TRY_LET(const Claim asked, claim());
    SaleId reopened;
    const std::optional<PersonChoice> person = m_draft.person;
    const QByteArray picture = m_facePicture;
    const std::optional<KeptFace> face = m_draft.face;
    const Done settled = m_settling.settle(m_draft, asked, plan.withoutMobile(), m_worker.name, reopened);
    m_lastSale = m_draft.id;
    if (m_draft.state == SaleState::Confirmed)
        return refuse(settled.error()); // nothing left the house; the sale stands as it was
    startNew();
    if (!reopened.isNull()) {
        YAOGUI_TRY(resume(reopened));
        // The person still stands there: nobody scans or looks into the camera again because of one refused line.
        if (!settled && settled.error().code != ErrorCode::CredentialExpired)
            m_draft.person = person;
        priceLines();
        m_changed = true;
        if (m_draft.person && face && !picture.isEmpty())
            YAOGUI_TRY(setFace({picture, face->quality, face->time}));
    }
    if (!settled)
        return refuse(settled.error());
    const SaleId sold = m_lastSale;
    YAOGUI_TRY(takeUpRest(sold));
    if (!m_draft.rest || m_draft.rest->isNegative() || !plan.mobile.isPositive())
        return sold;
    const auto rest = TenderPlan::of({{}, {}, {}, code, std::min(plan.mobile, *m_draft.rest)}, *m_draft.rest, 1);
    if (!rest)
        return refuse(withRest(rest.error()));
    return payRest(*rest, code);
}

Error Checkout::withRest(Error error) const
{
    error.details["sale_id"] = m_draft.id.value;
    error.details["still_due"] = toText(m_draft.due());
    return error;
}

Result<SaleId> Checkout::payRest(const TenderPlan &plan, const QString &code)
{
    const auto paid = [&]() -> Done {
        YAOGUI_TRY(m_settling.mayPay(m_draft, m_worker.name));
        YAOGUI_TRY_LET(const TenderPlan taken, charged(plan, code));
        return giveBackUnless(m_settling.payRest(m_draft, taken, m_worker.name), taken);
    }();
    m_lastSale = m_draft.id;
    if (!paid)
        return refuse(withRest(paid.error()));
    startNew();
    return m_lastSale;
}

Done Checkout::takeUpRest(SaleId id)
{
    YAOGUI_TRY_LET(const Money rest, m_store.read([&](Connection &connection) -> Result<Money> { return PartDueRepository(connection).of(id); }));
    if (rest.isZero())
        return {};
    YAOGUI_TRY_LET(m_draft, m_store.read([&](Connection &connection) { return SaleRepository(connection, m_store.sealer()).draft(id); }));
    m_draft.rest = rest;
    m_changed = false;
    return {};
}

Done Checkout::lookAgain()
{
    if (!m_draft.rest)
        return {};
    const SaleId id = m_draft.id;
    startNew();
    return takeUpRest(id);
}

bool Checkout::isPayment(const Scan &scan) const
{
    if (nextAct() != NextAct::Collect || MobilePay::kindOf(scan.text, m_clock).isEmpty())
        return false;
    const CodeReading reading = m_classifier.classify(scan.text, scan.symbology);
    if (reading.kind == CodeKind::IdentityCard && !m_draft.person)
        return false; // somebody's identity card as well: the person of this sale
    if (m_draft.basket.lineOfCode(GoodsFinder::traceText(reading)) != 0)
        return false;
    const auto box = m_store.read([&](Connection &connection) {
        return GoodsFinder(connection, m_rules.policy, m_clock.today(), m_draft.id).box(reading, m_draft.basket);
    });
    return box ? !box->has_value() : box.error().code == ErrorCode::CodeUnknown;
}

} // namespace yaogui
