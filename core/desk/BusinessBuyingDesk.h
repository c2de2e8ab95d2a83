// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/BuyingDesk.h"
#include "core/ledger/Procuring.h"

#include <QThread>

#include <functional>
#include <memory>

namespace yaogui {

/// What the buying desk is given by app.
struct BuyingTools {
    Store &store;
    const Clock &clock;
    RulesOf rules;
    PlanRules plan;
    OperatorName worker;
    std::function<Result<std::unique_ptr<Procurement>>()> makeProcurement = {}; ///< on the worker's thread
};

/// Does the buying desk's acts on a thread of its own.
class BuyingWorker : public QObject {
    Q_OBJECT
public:
    explicit BuyingWorker(BuyingTools tools) : m_tools(std::move(tools)) {}
    void signIn(const OperatorName &worker) { m_tools.worker = worker; }
    void show();
    void draft();
    void place(const QString &order);
    void cancel(const QString &order, const QString &reason);
    void send(const QString &order);
    void ask(const Shortage &shortage, const QString &packs);
    void drop(ShortageId shortage, const QString &reason);
    void invoice(const Invoice &invoice, const QString &amount, const QString &receipt);
    void pay(const Invoicing::Name &name, const QString &account);

signals:
    void viewChanged(const yaogui::BuyingView &view);
    void done(yaogui::BuyingAct act, const QString &what);
    void refused(yaogui::BuyingAct act, const yaogui::Error &error);

private:
    [[nodiscard]] Result<BuyingView> view() const;
    [[nodiscard]] Planning planning() const { return {m_tools.store, m_tools.clock, m_tools.plan}; }
    [[nodiscard]] Ordering ordering() const { return {m_tools.store, m_tools.clock}; }
    [[nodiscard]] Invoicing invoicing() const { return {m_tools.store, m_tools.clock, m_tools.rules}; }
    void end(BuyingAct act, const Result<QString> &outcome);

    BuyingTools m_tools;
};

/// The buying desk over a store: every slot only queues for its worker. Lives on the GUI thread; the tools outlive it.
class BusinessBuyingDesk final : public BuyingDesk {
    Q_OBJECT
public:
    explicit BusinessBuyingDesk(BuyingTools tools);
    ~BusinessBuyingDesk() override;
    /// In whose name the next acts are.
    void signIn(const OperatorName &worker);

    void open() override;
    void draft() override;
    void place(const QString &order) override;
    void cancel(const QString &order, const QString &reason) override;
    void send(const QString &order) override;
    void ask(const QString &drug, const QString &packs, bool special, const QString &note) override;
    void drop(ShortageId shortage, const QString &reason) override;
    void invoice(const QString &supplier, const QString &number, const QDate &date, const QString &amount, const QString &receipt) override;
    void pay(const QString &supplier, const QString &number, const QString &account) override;

private:
    template <typename Act> void post(Act act);

    QThread m_thread;
    BuyingWorker *m_worker; // deleted by its thread
};

} // namespace yaogui
