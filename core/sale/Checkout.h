// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/codes/CodeClassifier.h"
#include "core/desk/CounterView.h"
#include "core/evidence/FaceArchive.h"
#include "core/policy/DayRules.h"
#include "core/ports/CodeSource.h"
#include "core/prescription/RxAsking.h"
#include "core/sale/Settling.h"
#include "core/staff/Approval.h"
#include "core/staff/Operator.h"
#include "core/till/MobilePay.h"

namespace yaogui {

class GoodsFinder;

/// One of `price` and `off` is set.
struct PriceChange {
    int line = 0;
    std::optional<Price> price;
    std::optional<Percent> off;
    QString reason;
    ApprovalId approval; ///< null: none
};

/// The one orchestrator of a sale, for the window and for scripts alike: one sale at a time, from the first scan to the
/// committed slip. Synchronous and single-threaded (the window's business thread, or a script's main thread). An act
/// either happens whole or is refused with a code; a refusal changes nothing.
class Checkout {
public:
    Checkout(Store &store, InsurancePlatform &platform, const Clock &clock, RulesOf rules, StoreFacts facts, Operator worker,
             MobileMeans mobile = {}, RxAsking askCentre = {});

    // Goods. The number given is the line touched; 0 when the scan identified a person or a prescription instead.
    [[nodiscard]] Result<int> scan(const Scan &scan);
    [[nodiscard]] Result<int> add(const QString &drugCode);
    /// So many smallest units of opened packs (拆零), what expires first. CODE_UNKNOWN, PACK_NOT_OPENED.
    [[nodiscard]] Result<int> addLoose(const QString &drugCode, int units);
    /// Herbal pieces: doses of so many grams each, with how they are to be treated. CODE_UNKNOWN, WEIGHT_INVALID.
    [[nodiscard]] Result<int> addPieces(const QString &drugCode, int doses, Quantity grams, const QString &handling);
    [[nodiscard]] Done setQuantity(int line, Quantity quantity);
    [[nodiscard]] Done remove(int line);
    [[nodiscard]] Done chooseLot(int line, const QString &lot);
    [[nodiscard]] Done setOwnPay(int line, bool ownPay);

    // Prices. What goes to the platform keeps its retail price, whoever the customer is and whatever was agreed on.
    /// By phone or member number; another one takes the place of the first. MEMBER_UNKNOWN.
    [[nodiscard]] Done setMember(const QString &phoneOrNumber);
    /// Takes a new one in and sells to them. PHONE_INVALID, MEMBER_EXISTS.
    [[nodiscard]] Done addMember(const QString &phone, const QString &name);
    void forgetMember();
    /// Discount (a percent) or reprice (a price) of one line; the retail price undoes it. Beyond one's own limit with a second person's yes
    /// to demandOf(). REASON_NEEDED, LINE_UNKNOWN, PRICE_FIXED for an insured line, PRICE_LIMIT {most, least}, GIFT_REFUSED.
    [[nodiscard]] Done changePrice(const PriceChange &change);
    /// What a second person agrees to; the sale is kept, so that it has its number.
    [[nodiscard]] Result<Demand> demandOf(const PriceChange &change);

    // The insured person.
    [[nodiscard]] Done identifyByCode(const QString &insuranceCode);
    [[nodiscard]] Done identify(const Credential &credential);
    [[nodiscard]] Done chooseInsurance(const QString &type);
    [[nodiscard]] Done chooseCategory(const QString &category, const QString &disease);
    [[nodiscard]] Done setUseAccount(bool use);
    void forgetPerson();
    /// The sale goes by this prescription too (our number, or the centre's); it is paid only once that is approved. RX_UNKNOWN.
    [[nodiscard]] Done usePrescription(const QString &number);
    [[nodiscard]] Done forgetPrescription(const QString &number);
    /// Who stands at the counter buys for the person, and what they show for it (fund.proxy_proof). PROXY_INCOMPLETE {field}. The picture
    /// is then theirs: one taken before is taken again.
    [[nodiscard]] Done setProxy(const ProxyBuyer &proxy);
    /// The person is here after all.
    [[nodiscard]] Done forgetProxy();
    /// Who takes specially managed drugs away (special.*), where the register needs somebody else than the insured person or their proxy.
    /// REGISTER_INCOMPLETE {field, reason}.
    [[nodiscard]] Done setBuyer(const Buyer &buyer);
    [[nodiscard]] Done setFace(const FaceShot &shot);
    /// Whether the camera gives pictures now. While it does not, evidence.camera_broken says whether an insured sale stops or goes on
    /// without a face, which is then on record.
    void noteCamera(bool givesPictures) { m_cameraAway = !givesPictures; }
    /// A second person's yes to selling without a face while the camera is away (evidence.camera_broken: ask); confirm() uses it up.
    void agreeNoFace(ApprovalId approval) { m_noFace = approval; }

    // Money.
    [[nodiscard]] Done presettle();
    [[nodiscard]] Done confirm();
    /// The finished sale's id. RESULT_IN_DOUBT leaves this checkout with a fresh sale, PLATFORM_REFUSED
    /// with the same lines in a new open sale. A code is charged after the settlement, and before a sale without one is finished; when
    /// that fails (codes of MobilePay, PAYMENT_NOT_CONFIGURED) a sale without insurance stands as before, and a settled one stands here
    /// with `rest`: other tenders may be given for it, or it is put aside (hold) or given back (Returning). A settlement that asks for less
    /// than a terminal has taken leaves a negative `rest`: paying with nothing gives it back in cash. DRAWER_SHORT.
    [[nodiscard]] Result<SaleId> pay(const Tenders &tenders);
    [[nodiscard]] Result<SaleId> pay(Money cash) { return pay(Tenders{cash, {}, {}}); }

    /// Whether this scan is a customer showing a payment code for what is to be collected now, and no box.
    [[nodiscard]] bool isPayment(const Scan &scan) const;

    [[nodiscard]] Done hold();
    /// Also a settled sale of which a part is still due.
    [[nodiscard]] Done resume(SaleId id);
    /// Lines of a sale taken up again cost what its customer saw, until the clerk takes today's prices with this.
    [[nodiscard]] Done takeNewPrices();
    /// Somebody else may have given back the sale that stands here with a rest: then it is gone from here.
    [[nodiscard]] Done lookAgain();
    /// Gives the basket up.
    [[nodiscard]] Done abandon();
    /// Writes the unfinished sale as it stands, unless it stands so already.
    [[nodiscard]] Done keep();
    /// Starts a sale of its own, without touching what was kept.
    void startNew();

    [[nodiscard]] const SaleDraft &draft() const { return m_draft; }
    /// The sale the last pay() worked on, also when it was refused or is in doubt.
    [[nodiscard]] SaleId lastSale() const { return m_lastSale; }
    /// What a screen shows of this sale (heldSales, unsent and the like are the desk's).
    [[nodiscard]] CounterView view() const;
    /// The rules this sale goes by.
    [[nodiscard]] const DayRules &rules() const { return m_rules; }
    [[nodiscard]] const Operator &worker() const { return m_worker; }
    /// Somebody else goes on with this sale at this till; proven before.
    void setWorker(Operator worker) { m_worker = std::move(worker); }
    /// Who serves the lines from now on, for the commission: gives no rights. Empty: the worker.
    void setAssistant(const QString &number) { m_assistant = number; }
    [[nodiscard]] const QString &assistant() const { return m_assistant.isEmpty() ? m_worker.name.id : m_assistant; }
    [[nodiscard]] Settling &settling() { return m_settling; }

private:
    template <typename Find> auto find(Find job) const;
    Result<int> scanGoods(const CodeReading &reading);
    Done mayAdd(const Drug &drug) const;
    /// Everybody this basket needs is there and may (FJ-02); asked at each step, so that who signs out stops it at once.
    Done staffed() const;
    /// The same as it is seen, which is no attempt: PHARMACIST_ABSENT, PHARMACIST_SUSPENDED.
    std::optional<Error> gate() const;
    Result<RxCover> rxCover() const;
    Demand demand(Act act) const;
    Done checkProxy(const ProxyBuyer &proxy) const;
    void changeProxy(const std::optional<ProxyBuyer> &proxy);
    /// Event sale.proxy, where somebody buys for the person.
    void auditProxy(Connection &connection) const;
    /// A line that is taken off or made smaller is an event (C58).
    Done auditLine(const QString &kind, int line) const;
    void takeRules();
    Done mayAct();
    /// Before an act that changes the sale.
    Done mayChange();
    /// Basket or person changed: back before pre-settling, person and face kept.
    void fallBack();
    /// Prices the lines anew; after any change.
    void priceLines();
    /// A second person's yes to a price was for as many as there were: of a drug there is more of now than in `before` it ends, where the
    /// worker's own limit does not reach.
    void endAgreedPrices(const Basket &before);
    Result<Price> priceAfter(const PriceChange &change) const;
    /// The region wants one and there is none.
    bool faceMissing() const;
    /// And the sale does not go on before there is.
    bool faceAwaited() const;
    /// The face is missing, and a second person has to agree.
    bool faceAsked() const;
    Demand noFaceDemand() const;
    Done readyForPlatform() const;
    /// Specially managed drugs: the limit, and who the register names.
    Done specialsMayGo() const;
    [[nodiscard]] bool buyerAwaited() const;
    /// CLOCK_WRONG: before an insured act.
    Done clockIsRight();
    Result<Claim> claim() const;
    // CheckoutPaying.cpp
    Result<TenderPlan> planOf(const Tenders &tenders) const;
    /// What the centre took back or altered after it was reviewed is not sold by.
    Done prescriptionsStand() const;
    qint64 roundCashTo() const;
    /// How many points may pay of this sale; 0 where none may.
    qint64 payablePoints() const;
    Done pointsFit(qint64 points) const;
    /// The refusal with the sale that is settled all the same, and what of it is still due.
    Error withRest(Error error) const;
    Result<TenderPlan> charged(TenderPlan plan, const QString &code);
    /// After `done` failed: the customer gets back what was charged for it.
    Done giveBackUnless(const Done &done, const TenderPlan &plan);
    Result<SaleId> payOwn(const TenderPlan &plan, const QString &code);
    Result<SaleId> payInsured(const TenderPlan &plan, const QString &code);
    Result<SaleId> payRest(const TenderPlan &plan, const QString &code);
    Done takeUpRest(SaleId id);
    PersonView personView() const;
    NextAct nextAct() const;

    Store &m_store;
    InsurancePlatform &m_platform;
    const Clock &m_clock;
    RulesOf m_rulesOf;
    DayRules m_rules;
    QDate m_rulesDay;
    StoreFacts m_facts;
    Operator m_worker;
    MobileMeans m_mobile;
    RxAsking m_askCentre;
    QString m_assistant;
    CodeClassifier m_classifier;
    FaceArchive m_faces;
    Settling m_settling;
    SaleDraft m_draft;
    bool m_changed = false; ///< since it was written
    bool m_cameraAway = false;
    ApprovalId m_noFace;
    QByteArray m_facePicture;
    SaleId m_lastSale;
};

} // namespace yaogui
