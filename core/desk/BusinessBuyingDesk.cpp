// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/BusinessBuyingDesk.h"

#include "core/desk/DeskThread.h"

#include <algorithm>

namespace yaogui {

namespace {

constexpr int mostShown = 200;

Result<QString> numberOf(const Result<PurchaseOrder> &order)
{
    return order ? Result<QString>(order->number) : refuse(order.error());
}

Result<QString> numberOf(const Result<Invoice> &invoice)
{
    return invoice ? Result<QString>(invoice->number) : refuse(invoice.error());
}

} // namespace

Result<BuyingView> BuyingWorker::view() const
{
    BuyingView view;
    view.today = m_tools.clock.today();
    YAOGUI_TRY_LET(view.plan, planning().plan());
    std::erase_if(view.plan, [](const PlanLine &line) { return !line.proposed.isPositive(); });
    YAOGUI_TRY_LET(view.shortages, planning().shortages());
    YAOGUI_TRY_LET(view.orders, ordering().newest(mostShown));
    for (PurchaseOrder &order : view.orders) {
        YAOGUI_TRY_LET(order, ordering().order(order.number));
    }
    YAOGUI_TRY_LET(Invoicing::Disagreements open, invoicing().check(mostShown));
    view.goods = std::move(open.goods);
    YAOGUI_TRY_LET(view.invoices, invoicing().newest(mostShown));
    return view;
}

void BuyingWorker::show()
{
    const auto now = view();
    now ? emit viewChanged(*now) : emit refused(BuyingAct::Look, now.error());
}

void BuyingWorker::end(BuyingAct act, const Result<QString> &outcome)
{
    if (!outcome)
        return emit refused(act, outcome.error());
    emit done(act, *outcome);
    show();
}

void BuyingWorker::draft()
{
    const auto plan = planning().plan();
    if (!plan)
        return emit refused(BuyingAct::Draft, plan.error());
    const auto orders = ordering().draft(*plan, m_tools.worker);
    end(BuyingAct::Draft, orders ? Result<QString>(QString::number(orders->size())) : refuse(orders.error()));
}

void BuyingWorker::place(const QString &order)
{
    end(BuyingAct::Place, numberOf(ordering().place(order, m_tools.worker)));
}

void BuyingWorker::cancel(const QString &order, const QString &reason)
{
    end(BuyingAct::Cancel, numberOf(ordering().cancel(order, reason, m_tools.worker)));
}

// Refused or without an answer, the order keeps what is known of its way: it is shown again.
void BuyingWorker::send(const QString &order)
{
    auto subsystem = m_tools.makeProcurement ? m_tools.makeProcurement() : refuse(ErrorCode::ProcurementNotConfigured);
    if (!subsystem)
        return emit refused(BuyingAct::Send, subsystem.error());
    const auto sent = Procuring(m_tools.store, m_tools.clock, **subsystem).send(order, m_tools.worker);
    if (!sent)
        show();
    end(BuyingAct::Send, numberOf(sent));
}

void BuyingWorker::ask(const Shortage &shortage, const QString &packs)
{
    Shortage wanted = shortage;
    const auto figure = parseQuantity(packs);
    if (!figure)
        return emit refused(BuyingAct::Ask, figure.error());
    wanted.quantity = *figure;
    const auto asked = planning().ask(wanted, m_tools.worker);
    end(BuyingAct::Ask, asked ? Result<QString>(asked->name) : refuse(asked.error()));
}

void BuyingWorker::drop(ShortageId shortage, const QString &reason)
{
    const auto dropped = planning().drop(shortage, reason, m_tools.worker);
    end(BuyingAct::Drop, dropped ? Result<QString>(dropped->name) : refuse(dropped.error()));
}

void BuyingWorker::invoice(const Invoice &wish, const QString &amount, const QString &receipt)
{
    Invoice invoice = wish;
    const auto figure = parseMoney(amount);
    if (!figure)
        return emit refused(BuyingAct::Invoice, figure.error());
    invoice.amount = *figure;
    end(BuyingAct::Invoice, numberOf(invoicing().record(invoice, {receipt}, m_tools.worker)));
}

void BuyingWorker::pay(const Invoicing::Name &name, const QString &account)
{
    const auto known = invoicing().newest(mostShown);
    if (!known)
        return emit refused(BuyingAct::Pay, known.error());
    const auto found = std::find_if(known->begin(), known->end(), [&](const Invoice &one) { return one.supplier == name.supplier && one.number == name.number; });
    InvoicePayment payment;
    payment.amount = found == known->end() ? Money() : found->amount - found->paid();
    payment.paidOn = m_tools.clock.today();
    payment.account = account;
    end(BuyingAct::Pay, numberOf(invoicing().pay(name, payment, m_tools.worker)));
}

template <typename Act> void BusinessBuyingDesk::post(Act act)
{
    QMetaObject::invokeMethod(m_worker, [act, worker = m_worker] { act(*worker); }, Qt::QueuedConnection);
}

BusinessBuyingDesk::BusinessBuyingDesk(BuyingTools tools) : m_worker(new BuyingWorker(std::move(tools)))
{
    connect(m_worker, &BuyingWorker::viewChanged, this, &BuyingDesk::viewChanged);
    connect(m_worker, &BuyingWorker::done, this, &BuyingDesk::done);
    connect(m_worker, &BuyingWorker::refused, this, &BuyingDesk::refused);
    startOn(m_thread, m_worker, QStringLiteral("buying"));
}

BusinessBuyingDesk::~BusinessBuyingDesk()
{
    stopAfterQueue(m_thread, m_worker);
}

void BusinessBuyingDesk::signIn(const OperatorName &worker)
{
    post([=](BuyingWorker &to) { to.signIn(worker); });
}

void BusinessBuyingDesk::open()
{
    post([](BuyingWorker &worker) { worker.show(); });
}

void BusinessBuyingDesk::draft()
{
    post([](BuyingWorker &worker) { worker.draft(); });
}

void BusinessBuyingDesk::place(const QString &order)
{
    post([=](BuyingWorker &worker) { worker.place(order); });
}

void BusinessBuyingDesk::cancel(const QString &order, const QString &reason)
{
    post([=](BuyingWorker &worker) { worker.cancel(order, reason); });
}

void BusinessBuyingDesk::send(const QString &order)
{
    post([=](BuyingWorker &worker) { worker.send(order); });
}

void BusinessBuyingDesk::ask(const QString &drug, const QString &packs, bool special, const QString &note)
{
    Shortage wanted;
    wanted.drug = drug;
    wanted.special = special;
    wanted.note = note;
    post([=](BuyingWorker &worker) { worker.ask(wanted, packs); });
}

void BusinessBuyingDesk::drop(ShortageId shortage, const QString &reason)
{
    post([=](BuyingWorker &worker) { worker.drop(shortage, reason); });
}

void BusinessBuyingDesk::invoice(const QString &supplier, const QString &number, const QDate &date, const QString &amount, const QString &receipt)
{
    Invoice invoice;
    invoice.supplier = supplier;
    invoice.number = number;
    invoice.date = date;
    post([=](BuyingWorker &worker) { worker.invoice(invoice, amount, receipt); });
}

void BusinessBuyingDesk::pay(const QString &supplier, const QString &number, const QString &account)
{
    post([=](BuyingWorker &worker) { worker.pay({supplier, number}, account); });
}

} // namespace yaogui
