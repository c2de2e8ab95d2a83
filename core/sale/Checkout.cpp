// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sale/Checkout.h"

#include "core/base/Mask.h"
#include "core/insurance/ClockGuard.h"
#include "core/sale/GoodsFinder.h"
#include "core/sale/LooseSale.h"
#include "core/sale/RestGoods.h"
#include "core/sale/SaleDemands.h"
#include "core/staff/Permits.h"
#include "core/store/AuditRepository.h"
#include "core/store/CatalogueRepository.h"
#include "core/store/Counters.h"
#include "core/store/LastEvent.h"
#include "core/store/TillRepository.h"

#include <QJsonArray>

namespace yaogui {

namespace {

// What an abandoned basket held, for the trail: nobody gives goods away and empties the basket afterwards unseen.
QJsonObject goodsOf(const Basket &basket)
{
    QJsonArray goods;
    for (const BasketLine &line : basket.lines())
        goods.append(QJsonObject{{"drug", line.drug.code}, {"quantity", toText(line.quantity)}, {"amount", toText(line.amount)}, {"codes", line.codesHave()}});
    return {{"lines", goods.size()}, {"total", toText(basket.total())}, {"goods", goods}};
}

} // namespace

Checkout::Checkout(Store &store, InsurancePlatform &platform, const Clock &clock, RulesOf rules, StoreFacts facts, Operator worker, MobileMeans mobile,
                   RxAsking askCentre)
    : m_store(store), m_platform(platform), m_clock(clock), m_rulesOf(std::move(rules)), m_facts(facts), m_worker(std::move(worker)), m_mobile(std::move(mobile)),
      m_askCentre(std::move(askCentre)), m_classifier(clock), m_faces(store.facesFolder(), store.sealer()), m_settling(store, platform, clock, std::move(facts), m_rulesOf)
{
    takeRules();
}

void Checkout::takeRules()
{
    m_rulesDay = m_clock.today();
    m_rules = m_rulesOf(m_rulesDay);
}

template <typename Find> auto Checkout::find(Find job) const
{
    return m_store.read([&](Connection &connection) {
        GoodsFinder finder(connection, m_rules.policy, m_clock.today(), m_draft.id);
        return job(finder, connection);
    });
}

Done Checkout::mayAct()
{
    if (m_rulesDay != m_clock.today())
        takeRules(); // a new day may have other rules
    const bool open = m_draft.state == SaleState::Open || m_draft.state == SaleState::Presettled || m_draft.state == SaleState::Confirmed;
    if (!open)
        return refuse(ErrorCode::StepOutOfOrder, {{"state", toText(m_draft.state)}});
    return Permits(m_store, m_clock).ask(demand(Act::Sell));
}

Done Checkout::mayChange()
{
    YAOGUI_TRY(mayAct());
    m_changed = true; // also when the act is refused: written once too often is better than once too seldom
    return {};
}

void Checkout::fallBack()
{
    if (m_draft.state != SaleState::Open) {
        static_cast<void>(m_draft.state.moveTo(SaleState::Open)); // from any state in which a basket may change
        m_changed = true;
    }
    m_draft.presettled.reset();
    priceLines();
}

Result<int> Checkout::scan(const Scan &scan)
{
    YAOGUI_TRY(mayChange());
    const CodeReading reading = m_classifier.classify(scan.text, scan.symbology);
    if (reading.warns(CodeWarning::tooLong))
        return refuse(ErrorCode::ScanTooLong, {{"length", scan.text.size()}});
    if (reading.warns(CodeWarning::openPlatformCode))
        return refuse(ErrorCode::OpenPlatformCode);
    switch (reading.kind) {
    case CodeKind::InsuranceCode: return identifyByCode(reading.text).map([] { return 0; });
    case CodeKind::IdentityCard:
        return identify({CertificateType::IdentityCard, reading.text, {}, {}, {}}).map([] { return 0; });
    default: return scanGoods(reading);
    }
}

Result<int> Checkout::scanGoods(const CodeReading &reading)
{
    YAOGUI_TRY_LET(const std::vector<FoundBox> boxes, find([&](GoodsFinder &finder, Connection &) { return finder.boxes(reading, m_draft.basket); }));
    if (!boxes.empty()) {
        const Drug &drug = boxes.front().drug;
        YAOGUI_TRY(mayAdd(drug));
        if (!m_rules.policy.trace.bearsTraceCode(drug))
            return add(drug.code); // has a code although its kind need not bear one: sold by quantity
        Basket after = m_draft.basket; // a case whole or not at all
        int line = 0;
        for (const FoundBox &box : boxes) {
            YAOGUI_TRY_LET(line, after.addBox(box));
        }
        std::swap(m_draft.basket, after);
        endAgreedPrices(after);
        m_draft.basket.serve(line, assistant());
        fallBack();
        return line;
    }
    if (Dispensing::found(m_store, reading.text, m_clock.now())) // the number a prescription is called by
        return usePrescription(reading.text).map([] { return 0; });
    for (const CodeKind payment : {CodeKind::WechatPay, CodeKind::AlipayPay, CodeKind::UnionpayPay, CodeKind::PrescriptionCode}) {
        if (reading.kind == payment)
            return refuse(ErrorCode::CodeNotForSale, {{"kind", toText(reading.kind)}});
    }
    YAOGUI_TRY_LET(const Drug drug, find([&](GoodsFinder &finder, Connection &) { return finder.drug(reading); }));
    return add(drug.code);
}

Result<int> Checkout::add(const QString &drugCode)
{
    YAOGUI_TRY(mayChange());
    std::vector<LotStock> lots;
    YAOGUI_TRY_LET(const Drug drug, find([&](GoodsFinder &finder, Connection &connection) -> Result<Drug> {
        const auto found = CatalogueRepository(connection).byCode(drugCode);
        if (!found)
            return refuse(ErrorCode::CodeUnknown, {{"text", drugCode.left(40)}});
        YAOGUI_TRY_LET(lots, finder.sellableLots(*found));
        return *found;
    }));
    YAOGUI_TRY(mayAdd(drug));
    const Basket before = m_draft.basket;
    YAOGUI_TRY_LET(const int line, m_draft.basket.addOne(drug, m_rules.policy.trace.bearsTraceCode(drug), lots));
    endAgreedPrices(before);
    m_draft.basket.serve(line, assistant());
    fallBack();
    return line;
}

Done Checkout::setQuantity(int line, Quantity quantity)
{
    YAOGUI_TRY(mayChange());
    const auto &lines = m_draft.basket.lines();
    if (line < 1 || line > static_cast<int>(lines.size()))
        return refuse(ErrorCode::LineUnknown, {{"line", line}, {"lines", static_cast<int>(lines.size())}});
    const Drug &drug = lines[static_cast<std::size_t>(line - 1)].drug;
    YAOGUI_TRY_LET(const std::vector<LotStock> lots, find([&](GoodsFinder &finder, Connection &) { return finder.sellableLots(drug); }));
    Basket after = m_draft.basket;
    YAOGUI_TRY(after.setQuantity(line, quantity, lots));
    if (quantity < lines[static_cast<std::size_t>(line - 1)].quantity)
        YAOGUI_TRY(auditLine(QStringLiteral("sale.line_lowered"), line));
    std::swap(m_draft.basket, after);
    endAgreedPrices(after);
    fallBack();
    return {};
}

Done Checkout::remove(int line)
{
    YAOGUI_TRY(mayChange());
    Basket after = m_draft.basket;
    YAOGUI_TRY(after.remove(line));
    YAOGUI_TRY(auditLine(QStringLiteral("sale.line_removed"), line));
    m_draft.basket = std::move(after);
    fallBack();
    return {};
}

Done Checkout::chooseLot(int line, const QString &lot)
{
    YAOGUI_TRY(mayChange());
    YAOGUI_TRY(m_draft.basket.chooseLot(line, lot));
    fallBack();
    return {};
}

Done Checkout::setOwnPay(int line, bool ownPay)
{
    YAOGUI_TRY(mayChange());
    YAOGUI_TRY(m_draft.basket.setOwnPay(line, ownPay));
    fallBack();
    return {};
}

Done Checkout::readyForPlatform() const
{
    if (m_draft.basket.isEmpty())
        return refuse(ErrorCode::BasketEmpty);
    int number = 0;
    for (const BasketLine &line : m_draft.basket.lines()) {
        ++number;
        if (line.waits())
            return refuse(ErrorCode::TraceMissing,
                          {{"line", number}, {"drug", line.drug.genericName}, {"have", line.codesHave()}, {"need", line.codesNeeded()}});
    }
    return {};
}

Result<Claim> Checkout::claim() const
{
    YAOGUI_TRY_LET(const RxCover cover, rxCover());
    const PersonChoice &who = *m_draft.person;
    Claim claim;
    claim.worker = m_worker.name;
    claim.personNumber = who.person.number;
    claim.credential = who.credential;
    claim.division = who.insurance()->division;
    claim.insuranceType = who.insuranceType;
    claim.medicalCategory = who.category;
    claim.diseaseCode = who.diseaseCode;
    claim.diseaseName = who.diseaseName();
    claim.useAccount = who.useAccount;
    claim.proxy = who.proxy;
    claim.time = m_clock.now();
    claim.total = m_draft.basket.insuredTotal();
    claim.slipNumber = m_draft.slipNumber;
    int number = 0;
    for (const BasketLine &line : m_draft.basket.lines()) {
        ++number;
        if (!line.insurable())
            continue;
        ClaimLine fee;
        fee.feeDetailNo = QString("%1-%2").arg(m_draft.id.value).arg(number);
        fee.insuranceCode = line.drug.insuranceCode;
        fee.ownCode = line.drug.code;
        fee.price = line.price;
        fee.quantity = line.charged();
        fee.amount = line.amount;
        fee.traceCodes = line.reportedCodes();
        fee.looseSale = line.loose.has_value();
        if (const RxRecord *rx = cover.of(number)) {
            fee.prescription = rx->rx.externalNumber.isEmpty() ? rx->number : rx->rx.externalNumber;
            fee.circulated = rx->rx.origin == RxOrigin::Centre;
            fee.doctorCode = rx->rx.doctorCode;
            fee.doctor = rx->rx.doctor;
        }
        claim.lines.push_back(std::move(fee));
    }
    return claim;
}

Done Checkout::clockIsRight()
{
    YAOGUI_TRY_LET(const QDateTime last, m_store.read([](Connection &connection) -> Result<QDateTime> { return lastEvent(connection); }));
    const auto check = [&] {
        return checkClock(m_clock.now(), last, m_platform.clockOffset(),
                          m_rules.profile.clockMinutes.value_or(m_rules.policy.platform.clockMinutes));
    };
    Done right = check();
    if (!right && right.error().details.contains("minutes")) {
        // One answer may have told a spoilt time, or somebody has set the clock since: the platform's is heard once more.
        static_cast<void>(m_platform.signIn(m_worker.name));
        right = check();
    }
    return right;
}

Done Checkout::presettle()
{
    YAOGUI_TRY(mayAct());
    YAOGUI_TRY(readyForPlatform());
    YAOGUI_TRY(specialsMayGo());
    YAOGUI_TRY(staffed());
    if (!m_draft.person)
        return refuse(ErrorCode::CredentialMissing);
    if (!m_draft.insured())
        return refuse(ErrorCode::NothingInsured);
    if (!m_draft.person->insurance())
        return refuse(ErrorCode::InsuranceNeeded);
    takeRules(); // a suspension counts from this moment on
    const MedicalCategory *category = m_rules.policy.platform.category(m_draft.person->category);
    if (!category)
        return refuse(ErrorCode::CategoryUnknown, {{"category", m_draft.person->category}});
    YAOGUI_TRY(m_rules.maySettle(*category, m_draft.person->division()));
    int number = 0;
    for (const BasketLine &line : m_draft.basket.lines()) {
        ++number;
        if (const Done payable = line.insurable() ? m_rules.mayInsure(line.drug, *category) : Done(); !payable) {
            Error error = payable.error();
            error.details["line"] = number;
            return refuse(error);
        }
    }
    if (category->needsDisease && m_draft.person->diseaseCode.isEmpty())
        return refuse(ErrorCode::DiseaseNeeded, {{"category", category->code}});
    if (faceAwaited())
        return refuse(ErrorCode::FaceMissing);
    YAOGUI_TRY(clockIsRight());
    fallBack();
    YAOGUI_TRY(keep()); // the sale has its number before the platform hears of it
    if (faceAsked())
        YAOGUI_TRY(Permits(m_store, m_clock).ask(noFaceDemand()));
    YAOGUI_TRY_LET(const Claim asked, claim());
    YAOGUI_TRY_LET(const Settlement answer, m_platform.preSettle(asked));
    YAOGUI_TRY(clockIsRight()); // the answer may be the first that told the platform's
    YAOGUI_TRY(m_rules.mayTake(answer.split, *category, m_draft.person->division()));
    m_draft.presettled = answer;
    YAOGUI_TRY(m_draft.state.moveTo(SaleState::Presettled));
    m_changed = true;
    return keep();
}

Done Checkout::confirm()
{
    if (m_draft.state != SaleState::Presettled)
        return refuse(ErrorCode::StepOutOfOrder, {{"state", toText(m_draft.state)}, {"act", "confirm"}});
    const SaleDraft before = m_draft;
    YAOGUI_TRY_LET(const RxCover cover, rxCover());
    std::vector<Demand> wanted = Dispensing::demands(cover, m_draft, m_worker.name, m_rules.policy.store);
    if (faceAsked())
        wanted.push_back(noFaceDemand());
    const Done confirmed = Permits(m_store, m_clock).write(wanted, [&](Connection &connection) -> Done {
        YAOGUI_TRY(m_draft.state.moveTo(SaleState::Confirmed));
        if (m_draft.slipNumber.isEmpty())
            m_draft.slipNumber = nextSlipNumber(connection, m_clock.today());
        const ShiftId shift = TillRepository(connection).openShift();
        SaleRepository(connection, m_store.sealer()).keep(m_draft, m_clock.now(), m_worker.name.id, shift);
        if (faceMissing())
            AuditRepository(connection).append(m_clock.now(), m_worker.name.id, "sale.without_face", m_draft.slipNumber,
                                               {{"sale_id", m_draft.id.value}, {"rule", "evidence.camera_broken"}, {"approval", m_noFace.value}});
        auditProxy(connection);
        return {};
    });
    if (confirmed)
        m_changed = false;
    else
        m_draft = before;
    if (!confirmed && confirmed.error().code == ErrorCode::ApprovalInvalid)
        m_noFace = {}; // another yes is asked for
    return confirmed;
}

void Checkout::startNew()
{
    m_draft = SaleDraft();
    m_facePicture.clear();
    m_noFace = {};
    m_changed = false;
    takeRules();
}

Done Checkout::keep()
{
    if (!m_changed || (m_draft.id.isNull() && m_draft.basket.isEmpty() && !m_draft.person))
        return {};
    SaleDraft kept = m_draft; // a number drawn in a transaction that fails must not stay
    YAOGUI_TRY(m_store.write([&](Connection &connection) -> Done {
        const ShiftId shift = TillRepository(connection).openShift();
        SaleRepository(connection, m_store.sealer()).keep(kept, m_clock.now(), m_worker.name.id, shift);
        return {};
    }));
    m_draft = std::move(kept);
    m_changed = false;
    return {};
}

Done Checkout::hold()
{
    if (m_draft.rest) { // it waits where it stands: what is due of it is in the list until it is paid or given back
        startNew();
        return {};
    }
    if (m_draft.basket.isEmpty())
        return refuse(ErrorCode::BasketEmpty);
    YAOGUI_TRY(mayChange());
    fallBack();
    YAOGUI_TRY(m_settling.setHeld(m_draft, true, m_worker.name));
    startNew();
    return {};
}

Done Checkout::resume(SaleId id)
{
    if (!m_draft.basket.isEmpty())
        return refuse(ErrorCode::StepOutOfOrder, {{"act", "resume"}});
    YAOGUI_TRY(Permits(m_store, m_clock).ask(demand(Act::Sell)));
    YAOGUI_TRY_LET(SaleDraft draft, m_store.read([&](Connection &connection) { return SaleRepository(connection, m_store.sealer()).draft(id); }));
    if (draft.state == SaleState::Settled) {
        YAOGUI_TRY(takeUpRest(id));
        return m_draft.rest ? Done() : Done(refuse(ErrorCode::NothingHeld, {{"sale_id", id.value}, {"state", toText(draft.state)}}));
    }
    const bool unfinished = draft.state == SaleState::Open || draft.state == SaleState::Held || draft.state == SaleState::Presettled
        || draft.state == SaleState::Confirmed;
    if (!unfinished)
        return refuse(ErrorCode::NothingHeld, {{"sale_id", id.value}, {"state", toText(draft.state)}});
    if (draft.state == SaleState::Held)
        YAOGUI_TRY(m_settling.setHeld(draft, false, m_worker.name));
    m_draft = std::move(draft);
    m_changed = true;
    fallBack();
    m_facePicture.clear();
    m_noFace = {};
    if (m_draft.face)
        m_facePicture = m_faces.open(*m_draft.face).value_or(QByteArray());
    return keep();
}

Done Checkout::takeNewPrices()
{
    YAOGUI_TRY(mayChange());
    if (!m_draft.replaces.isNull()) // what a customer keeps of a sale given back costs what it cost
        return refuse(ErrorCode::StepOutOfOrder, {{"act", "new_prices"}});
    m_draft.basket.takeNewPrices();
    fallBack();
    return keep();
}

Done Checkout::abandon()
{
    YAOGUI_TRY(mayChange());
    SaleDraft empty;
    empty.id = m_draft.id;
    empty.openedAt = m_draft.openedAt;
    if (empty.id.isNull() && m_draft.basket.isEmpty()) {
        YAOGUI_TRY(Permits(m_store, m_clock).ask(demand(Act::AbandonSale)));
    } else {
        YAOGUI_TRY(Permits(m_store, m_clock).write(demand(Act::AbandonSale), [&](Connection &connection) -> Done {
            const QDateTime now = m_clock.now();
            if (!empty.id.isNull()) {
                SaleRepository(connection, m_store.sealer()).keep(empty, now, m_worker.name.id, TillRepository(connection).openShift()); // lines and person are gone
                RestGoods(connection, now, m_worker.name.id).end(empty);
            }
            AuditRepository(connection).append(now, m_worker.name.id, "sale.abandoned", QString::number(empty.id.value), goodsOf(m_draft.basket));
            return {};
        }));
    }
    startNew(); // and nobody goes on under its number
    return {};
}

} // namespace yaogui
