// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/DeskWorker.h"

#include "core/codes/CodeClassifier.h"
#include "core/sale/GoodsFinder.h"
#include "core/sale/PiecesLabel.h"
#include "core/sale/RecordWords.h"
#include "core/sale/ReturnSlip.h"
#include "core/sale/Returning.h"
#include "core/sale/Slip.h"
#include "core/sale/Statement.h"
#include "core/staff/Permits.h"
#include "core/store/PartDueRepository.h"
#include "core/store/ReturnRepository.h"

#include <utility>

namespace yaogui {

namespace {

constexpr std::chrono::milliseconds askEvery{1000};

} // namespace

DeskWorker::DeskWorker(const DeskTools &tools)
    : m_tools(tools), m_patience(askEvery, static_cast<int>(tools.payPatience / askEvery)), m_locked(tools.worker.name.id.isEmpty()) {}

// Made on the selling thread: the platform client and the checkout belong to it.
void DeskWorker::open()
{
    m_platform = m_tools.makePlatform();
    m_payments = m_tools.makePayments ? m_tools.makePayments() : nullptr;
    m_checkout = std::make_unique<Checkout>(m_tools.store, *m_platform, m_tools.clock, m_tools.rules, m_tools.facts, m_tools.worker,
                                            MobileMeans{m_payments.get(), [this](int asked) { return waitForCustomer(asked); }},
                                            m_tools.makeAsking ? m_tools.makeAsking(*m_platform) : RxAsking());
    m_checkout->noteCamera(m_pictures);
    if (const Done recovered = m_checkout->settling().recover(); !recovered)
        emit refused(recovered.error(), 0);
    if (const Done recovered = MobilePay::recover(m_tools.store, m_tools.clock); !recovered)
        emit refused(recovered.error(), 0);
    const Done resumed = m_locked ? Done() : resumeOpen();
    noteUnfinished();
    end(resumed, 0);
    emit opened();
    wantSearch(); // behind the first view: the window is there already
}

// By whoever is the first to sign in.
Done DeskWorker::resumeOpen()
{
    // Whoever may not sell looks at what there is, and leaves it to the next who may.
    Demand sells;
    sells.act = Act::Sell;
    sells.worker = m_checkout->worker().name;
    const bool may = m_tools.store.read([&](Connection &connection) { return Permits(m_tools.store, m_tools.clock).check(connection, sells, m_tools.clock.now()); }).has_value();
    if (!may)
        return {};
    m_resumed = true;
    const auto open = m_tools.store.read([&](Connection &connection) -> Result<std::optional<SaleId>> {
        if (const auto due = PartDueRepository(connection).newest())
            return due; // settled, and its customer has not paid all of it
        if (const auto rest = ReturnRepository(connection).unfinishedRest())
            return rest; // somebody's money was given back whole: what he keeps is settled first
        return SaleRepository(connection, m_tools.store.sealer()).newestOpen();
    });
    return open && *open ? m_checkout->resume(**open) : Done();
}

void DeskWorker::signIn(const Operator &worker)
{
    m_tools.worker = worker;
    m_locked = false;
    if (!m_checkout)
        return;
    m_checkout->setWorker(worker);
    const Done resumed = m_resumed ? Done() : resumeOpen();
    if (!m_checkout->draft().basket.isEmpty() && m_notice == DeskNotice::None && resumed)
        show();
    else
        end(resumed, 0);
}

void DeskWorker::lookAtDuty()
{
    if (m_checkout && !m_locked)
        show();
}

void DeskWorker::serve(const QString &number)
{
    if (m_checkout)
        m_checkout->setAssistant(number);
}

bool DeskWorker::isClosed()
{
    if (m_locked)
        emit refused(Error{ErrorCode::CounterLocked, {}, {}}, 0);
    return m_locked;
}

// What the last run of the program left behind is said before anything else.
void DeskWorker::noteUnfinished()
{
    const auto doubts = m_tools.store.read([&](Connection &connection) -> Result<int> {
        return DoubtRepository(connection).count();
    });
    m_outside.inDoubt = doubts.value_or(0);
    if (!m_checkout->draft().basket.isEmpty())
        m_notice = DeskNotice::Resumed;
    else if (m_outside.inDoubt > 0)
        m_notice = DeskNotice::InDoubt;
}

void DeskWorker::begin(DeskWork work)
{
    if (m_notice == DeskNotice::Resumed)
        m_notice = DeskNotice::None; // the clerk went on
    m_work = work;
    if (work != DeskWork::None)
        show();
}

void DeskWorker::end(const Done &done, int line)
{
    m_work = DeskWork::None;
    if (!done) {
        notePlatform(done.error());
        if (done.error().code != ErrorCode::ResultInDoubt) // the notice says it, and takes it back when it ends
            emit refused(done.error(), line);
    }
    show(); // what the clerk sees comes before the disk
    if (const Done kept = m_checkout->keep(); !kept)
        emit refused(kept.error(), 0);
}

void DeskWorker::notePlatform(const Error &error)
{
    if (error.code != ErrorCode::PlatformUnreachable && error.code != ErrorCode::ResultInDoubt && error.code != ErrorCode::PlatformNotConfigured)
        return;
    m_outside.reachable = false;
    emit deviceChanged({DeviceKind::Platform, DeviceHealth::Trouble, codeName(ErrorCode::PlatformUnreachable), {}});
    emit platformLost(); // the courier notices by itself when it is back
}

void DeskWorker::show()
{
    CounterView view = m_checkout->view();
    const auto waiting = m_tools.store.read([&](Connection &connection) -> Result<int> {
        return static_cast<int>(SaleRepository(connection, m_tools.store.sealer()).waiting(m_checkout->draft().id).size());
    });
    view.heldSales = waiting.value_or(0);
    view.work = m_work;
    if (!view.lines.empty() && m_notice == DeskNotice::InDoubt)
        m_notice = DeskNotice::None; // the next sale has begun; the strip still counts the doubt
    view.notice = m_work == DeskWork::None ? m_notice : DeskNotice::Working;
    view.inDoubt = m_outside.inDoubt;
    view.unsent = m_outside.unsent;
    view.parked = m_outside.parked;
    view.oldestUnsent = m_outside.oldestUnsent;
    view.platformReachable = m_outside.reachable;
    emit viewChanged(view);
}

void DeskWorker::setOutside(const OutsideState &outside)
{
    m_outside = outside;
    if (m_checkout)
        show();
}

void DeskWorker::noteCamera(bool givesPictures)
{
    m_pictures = givesPictures;
    if (!m_checkout)
        return;
    m_checkout->noteCamera(givesPictures);
    show();
}

void DeskWorker::endDoubt(qint64 saleId, SaleState state)
{
    m_notice = state == SaleState::Settled ? DeskNotice::LateSettled : DeskNotice::Reversed;
    if (!m_checkout)
        return;
    if (state == SaleState::Settled)
        printAgain(SaleId{saleId}, std::nullopt);
    show();
}

void DeskWorker::endRefund(qint64 undoneSale, qint64 doneReturn)
{
    m_notice = undoneSale != 0 ? DeskNotice::RefundUndone : DeskNotice::LateRefunded;
    if (!m_checkout)
        return;
    if (doneReturn != 0) {
        const auto record = Returning(m_tools.store, *m_platform, m_tools.clock, m_tools.facts, m_tools.rules).record(ReturnId{doneReturn});
        if (record)
            emit printWanted(makeReturnSlip(*record));
        else
            emit refused(record.error(), 0);
    }
    show();
}

void DeskWorker::scan(const Scan &scan)
{
    if (m_checkout && !m_locked && m_checkout->isPayment(scan)) {
        emit paymentCodeRead(scan.text);
        return;
    }
    const CodeReading reading = CodeClassifier(m_tools.clock).classify(scan.text, scan.symbology);
    const bool person = reading.kind == CodeKind::InsuranceCode || reading.kind == CodeKind::IdentityCard;
    touch([&](Checkout &checkout) { return checkout.scan(scan); }, person ? DeskWork::Decoding : DeskWork::None);
}

void DeskWorker::wantSearch()
{
    if (m_search || m_searchComing)
        return;
    m_searchComing = true;
    emit searchWanted();
}

void DeskWorker::setSearch(const DrugSearch &search)
{
    m_searchComing = false;
    m_search = search;
    for (const Question &question : std::exchange(m_questions, {}))
        answer(question);
}

// What was asked stays asked: the next keystroke has the index built again, and all are answered then.
void DeskWorker::searchFailed(const Error &error)
{
    m_searchComing = false;
    emit refused(error, 0);
}

void DeskWorker::search(const QString &text, int ticket)
{
    if (m_search) {
        answer({text, ticket});
        return;
    }
    m_questions.push_back({text, ticket}); // finding nothing would be a wrong answer
    wantSearch();
}

void DeskWorker::answer(const Question &question)
{
    constexpr int shownHits = 12;
    auto hits = m_tools.store.read([&](Connection &connection) -> Result<std::vector<DrugHit>> {
        return GoodsFinder(connection, m_checkout->rules().policy, m_tools.clock.today()).search(*m_search, question.text, shownHits);
    });
    if (hits && CodeClassifier(m_tools.clock).classify(question.text).kind == CodeKind::Trace) {
        for (DrugHit &hit : *hits)
            hit.isBox = true;
    }
    emit searchDone(question.ticket, hits.value_or(std::vector<DrugHit>()));
}

// While the customer types a password; the screen says so.
bool DeskWorker::waitForCustomer(int asked)
{
    if (asked == 0) {
        m_work = DeskWork::AwaitingPassword;
        show();
    }
    return m_patience.wait(asked);
}

void DeskWorker::lookAgain()
{
    if (!m_checkout || !m_checkout->draft().rest)
        return;
    const Done looked = m_checkout->lookAgain();
    end(looked, 0);
}

void DeskWorker::pay(const Tenders &tenders)
{
    if (isClosed())
        return;
    m_patience.begin();
    const bool settling = m_checkout->draft().insured() && !m_checkout->draft().rest;
    begin(settling ? DeskWork::Settling : tenders.mobileCode.isNull() ? DeskWork::Saving : DeskWork::Charging);
    const auto paid = m_checkout->pay(tenders);
    m_notice = DeskNotice::None;
    if (paid && !m_checkout->draft().rest)
        finish(*paid);
    else if (!paid && paid.error().code == ErrorCode::ResultInDoubt)
        m_notice = DeskNotice::InDoubt;
    end(paid ? Done() : Done(refuse(paid.error())), 0);
    emit outsideWanted();
}

void DeskWorker::finish(SaleId id)
{
    const auto committed = m_checkout->settling().record(id);
    if (!committed) {
        emit refused(committed.error(), 0);
        return;
    }
    const SaleRecord record = worded(*committed, m_checkout->rules().policy);
    FinishedSale sale;
    sale.saleId = id.value;
    sale.state = record.state;
    sale.slipNumber = record.slipNumber;
    sale.total = record.total;
    sale.collected = record.due;
    sale.change = record.change;
    sale.slip = makeSlip(record);
    emit printWanted(sale.slip);
    if (record.settlement) {
        sale.split = record.settlement->split;
        sale.statement = makeStatement(record);
        emit printWanted(*sale.statement);
    }
    if (const auto label = makePiecesLabel(record))
        emit printWanted(*label);
    emit finished(sale);
}

void DeskWorker::reprint(SaleId id)
{
    if (isClosed())
        return;
    const auto mark = noteReprint(m_tools.store, m_tools.clock, id, m_tools.worker.name);
    if (!mark)
        emit refused(mark.error(), 0);
    else
        printAgain(id, *mark);
}

// Without a mark: on paper for the first time, of a sale that was settled late.
void DeskWorker::printAgain(SaleId id, const std::optional<ReprintMark> &mark)
{
    const auto committed = m_checkout->settling().record(id);
    if (!committed) {
        emit refused(committed.error(), 0);
        return;
    }
    const SaleRecord record = worded(*committed, m_checkout->rules().policy);
    std::vector<PrintDocument> papers{withoutDrawer(makeSlip(record))}; // no cash changes hands now
    if (record.settlement)
        papers.push_back(makeStatement(record));
    for (const PrintDocument &paper : papers)
        emit printWanted(mark ? marked(paper, *mark) : paper);
}

void DeskWorker::listHeld()
{
    const auto rows = m_tools.store.read([&](Connection &connection) -> Result<std::vector<HeldSale>> {
        std::vector<HeldSale> held;
        for (const auto &row : SaleRepository(connection, m_tools.store.sealer()).waiting(m_checkout->draft().id))
            held.push_back({row.id.value, row.time, row.lines, row.total, row.firstName, row.partDue});
        return held;
    });
    emit heldListed(rows.value_or(std::vector<HeldSale>()));
}

} // namespace yaogui
