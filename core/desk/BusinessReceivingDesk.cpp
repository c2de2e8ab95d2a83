// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/BusinessReceivingDesk.h"

#include "core/desk/DeskThread.h"
#include "core/ledger/Buying.h"
#include "core/store/StaffRepository.h"
#include "core/store/SupplierRepository.h"

#include <algorithm>

namespace yaogui {

namespace {

constexpr int mostReceipts = 200;

Error fieldFault(ErrorCode code, const char *field, const QString &text)
{
    return {code, {{"field", QLatin1String(field)}, {"text", text}, {"date", text}}, {}};
}

SupplierChoice choiceOf(const Supplier &supplier, const QDate &today)
{
    SupplierChoice choice{supplier.code, supplier.name, {}, {}};
    if (const Done may = Buying::mayBuyFrom(supplier, today); !may)
        choice.locked = may.error();
    const auto &licences = supplier.licences;
    const auto first = std::min_element(licences.begin(), licences.end(), [](const Licence &a, const Licence &b) { return a.validUntil < b.validUntil; });
    if (first != licences.end())
        choice.endsFirst = *first;
    return choice;
}

DeliveryHead wordsOf(const ReceiptRepository::Kept &kept)
{
    DeliveryHead head{kept.supplier, kept.deliveryNote, kept.purchasedOn.toString(Qt::ISODate), kept.buyer, {}, {}, kept.order};
    if (!kept.arrivedAt.isEmpty())
        head.arrivedAt = fromIso(kept.arrivedAt).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    if (kept.arrivalTemperature) {
        const QString figure = toText(Money::ofUnits(*kept.arrivalTemperature * 10));
        head.arrivalTemperature = figure.left(figure.size() - 1);
    }
    return head;
}

} // namespace

Result<ReceivingView> ReceivingWorker::view() const
{
    return m_tools.store.read([&](Connection &connection) -> Result<ReceivingView> {
        ReceivingView view;
        view.today = m_tools.clock.today();
        for (const Supplier &supplier : SupplierRepository(connection).all())
            view.suppliers.push_back(choiceOf(supplier, view.today));
        for (const Operator &one : StaffRepository(connection).all(view.today)) {
            if (!one.locked && postRules(view.today).limitOf(one.posts, Act::Buy))
                view.buyers.push_back(one);
        }
        view.receipts = ReceiptRepository(connection).newest(mostReceipts);
        return view;
    });
}

void ReceivingWorker::show()
{
    const auto now = view();
    now ? emit viewChanged(*now) : emit refused(ReceivingAct::Look, now.error());
}

void ReceivingWorker::change(const std::function<void(DeliveryDraft &)> &act)
{
    act(m_draft);
    const Done checked = m_tools.store.read([&](Connection &connection) -> Done {
        m_draft.check(connection, m_tools.clock);
        return {};
    });
    if (!checked)
        emit refused(ReceivingAct::Look, checked.error());
    emit deliveryChanged(m_draft.delivery());
}

void ReceivingWorker::start()
{
    change([](DeliveryDraft &draft) { draft.start(); });
}

void ReceivingWorker::takeUp(const QString &number)
{
    const auto kept = m_tools.store.read([&](Connection &connection) -> Result<ReceiptRepository::Kept> {
        const auto known = ReceiptRepository(connection).byNumber(number);
        if (!known)
            return refuse(ErrorCode::ReceiptUnknown, {{"receipt", number}});
        return known->state == ReceiptState::Draft ? Result<ReceiptRepository::Kept>(*known)
                                                   : refuse(ErrorCode::StepOutOfOrder, {{"receipt", number}, {"state", toText(known->state)}});
    });
    if (!kept)
        return emit refused(ReceivingAct::TakeUp, kept.error());
    emit headGiven(wordsOf(*kept));
    change([&](DeliveryDraft &draft) { draft.start(kept->number, kept->lines); });
}

void ReceivingWorker::readFile(const QString &path)
{
    const auto bytes = readTableBytes(path);
    const auto lines = bytes ? DeliveryLines::fromTable(*bytes) : Result<DeliveryLines>(refuse(bytes.error()));
    if (!lines)
        return emit refused(ReceivingAct::File, lines.error());
    change([&](DeliveryDraft &draft) { draft.add(*lines); });
    if (!lines->rejected.empty()) { // could not even be cut into cells
        const RejectedLine &first = lines->rejected.front();
        emit refused(ReceivingAct::File, {ErrorCode::TableInvalid, {{"line", first.line}, {"column", first.column}, {"reason", first.reason}}, {}});
    }
}

void ReceivingWorker::scan(const QString &text)
{
    const auto fresh = m_tools.store.read([&](Connection &connection) -> Result<bool> { return m_draft.scan(connection, m_tools.clock, text); });
    if (fresh && !*fresh)
        return emit refused(ReceivingAct::Scan, {ErrorCode::BoxKnown, {{"trace_code", text}}, {}});
    if (!fresh)
        return emit refused(ReceivingAct::Scan, fresh.error());
    change([](DeliveryDraft &) {});
}

Result<ReceiptHead> ReceivingWorker::headOf(const DeliveryHead &words)
{
    ReceiptHead head{words.supplier, words.deliveryNote.simplified(), {}, words.buyer, {}, {}, words.order};
    if (!words.purchasedOn.isEmpty()) {
        head.purchasedOn = QDate::fromString(words.purchasedOn, Qt::ISODate);
        if (!head.purchasedOn.isValid())
            return refuse(fieldFault(ErrorCode::DateImpossible, "purchase_date", words.purchasedOn));
    }
    if (!words.arrivedAt.isEmpty()) {
        head.arrivedAt = QDateTime::fromString(words.arrivedAt, QStringLiteral("yyyy-MM-dd HH:mm"));
        if (!head.arrivedAt.isValid())
            return refuse(fieldFault(ErrorCode::DateImpossible, "arrived_at", words.arrivedAt));
    }
    const auto degrees = temperatureFrom(words.arrivalTemperature);
    if (!degrees)
        return refuse(fieldFault(degrees.error().code, "temperature", words.arrivalTemperature));
    head.arrivalTemperature = *degrees;
    return head;
}

void ReceivingWorker::end(ReceivingAct act, const Result<ReceiptOutcome> &outcome)
{
    if (!outcome)
        return emit refused(act, outcome.error());
    change([&](DeliveryDraft &draft) {
        if (outcome->state == ReceiptState::Posted)
            draft.start();
        else
            draft.keepOnly(outcome->rejected, outcome->number, outcome->lines);
    });
    show();
    emit received(*outcome);
}

void ReceivingWorker::keep(const DeliveryHead &head)
{
    const auto whole = headOf(head);
    end(ReceivingAct::Keep, whole ? m_receiving.announce(*whole, m_draft.lines(), m_tools.worker) : Result<ReceiptOutcome>(refuse(whole.error())));
}

void ReceivingWorker::accept(const DeliveryHead &head)
{
    const auto whole = headOf(head);
    end(ReceivingAct::Accept, whole ? m_receiving.receive(*whole, m_draft.lines(), m_tools.worker) : Result<ReceiptOutcome>(refuse(whole.error())));
}

void ReceivingWorker::drop(const QString &number)
{
    if (const Done done = m_receiving.drop(number, m_tools.worker); !done)
        return emit refused(ReceivingAct::Drop, done.error());
    if (m_draft.delivery().draft == number)
        start();
    show();
    emit dropped(number);
}

BusinessReceivingDesk::BusinessReceivingDesk(ReceivingTools tools) : m_worker(new ReceivingWorker(std::move(tools)))
{
    connect(m_worker, &ReceivingWorker::viewChanged, this, &ReceivingDesk::viewChanged);
    connect(m_worker, &ReceivingWorker::deliveryChanged, this, &ReceivingDesk::deliveryChanged);
    connect(m_worker, &ReceivingWorker::headGiven, this, &ReceivingDesk::headGiven);
    connect(m_worker, &ReceivingWorker::received, this, &ReceivingDesk::received);
    connect(m_worker, &ReceivingWorker::dropped, this, &ReceivingDesk::dropped);
    connect(m_worker, &ReceivingWorker::refused, this, &ReceivingDesk::refused);
    startOn(m_thread, m_worker, QStringLiteral("receiving"));
}

BusinessReceivingDesk::~BusinessReceivingDesk()
{
    stopAfterQueue(m_thread, m_worker);
}

template <typename Act> void BusinessReceivingDesk::post(Act act)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, act = std::move(act)] { act(*worker); }, Qt::QueuedConnection);
}

void BusinessReceivingDesk::signIn(const OperatorName &name)
{
    post([=](ReceivingWorker &worker) { worker.signIn(name); });
}

void BusinessReceivingDesk::open()
{
    post([](ReceivingWorker &worker) { worker.show(); });
}

void BusinessReceivingDesk::start()
{
    post([](ReceivingWorker &worker) { worker.start(); });
}

void BusinessReceivingDesk::takeUp(const QString &number)
{
    post([=](ReceivingWorker &worker) { worker.takeUp(number); });
}

void BusinessReceivingDesk::readFile(const QString &path)
{
    post([=](ReceivingWorker &worker) { worker.readFile(path); });
}

void BusinessReceivingDesk::scan(const QString &text)
{
    post([=](ReceivingWorker &worker) { worker.scan(text); });
}

void BusinessReceivingDesk::addLine()
{
    post([](ReceivingWorker &worker) { worker.change([](DeliveryDraft &draft) { draft.addLine(); }); });
}

void BusinessReceivingDesk::setCell(int line, int column, const QString &text)
{
    post([=](ReceivingWorker &worker) { worker.change([&](DeliveryDraft &draft) { draft.setCell(line, column, text); }); });
}

void BusinessReceivingDesk::removeLine(int line)
{
    post([=](ReceivingWorker &worker) { worker.change([&](DeliveryDraft &draft) { draft.removeLine(line); }); });
}

void BusinessReceivingDesk::keep(const DeliveryHead &head)
{
    post([=](ReceivingWorker &worker) { worker.keep(head); });
}

void BusinessReceivingDesk::accept(const DeliveryHead &head)
{
    post([=](ReceivingWorker &worker) { worker.accept(head); });
}

void BusinessReceivingDesk::drop(const QString &number)
{
    post([=](ReceivingWorker &worker) { worker.drop(number); });
}

} // namespace yaogui
