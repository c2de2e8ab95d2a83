// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/DeliveryDraft.h"
#include "core/desk/ReceivingDesk.h"
#include "core/ledger/Receiving.h"
#include "core/policy/DayRules.h"

#include <QThread>

namespace yaogui {

/// What the receiving desk is given by app.
struct ReceivingTools {
    Store &store;
    const Clock &clock;
    RulesOf rules;
    OperatorName worker; ///< who accepts
    Receiving::Place place = Receiving::Place::Shelf;
};

/// Does the receiving desk's acts on a thread of its own.
class ReceivingWorker : public QObject {
    Q_OBJECT
public:
    explicit ReceivingWorker(ReceivingTools tools) : m_tools(std::move(tools)), m_receiving(m_tools.store, m_tools.clock, m_tools.rules, m_tools.place) {}
    void signIn(const OperatorName &worker) { m_tools.worker = worker; }
    void show();
    void start();
    void takeUp(const QString &number);
    void readFile(const QString &path);
    void scan(const QString &text);
    /// Does something to the delivery and shows it anew.
    void change(const std::function<void(DeliveryDraft &)> &act);
    void keep(const DeliveryHead &head);
    void accept(const DeliveryHead &head);
    void drop(const QString &number);

signals:
    void viewChanged(const yaogui::ReceivingView &view);
    void deliveryChanged(const yaogui::IncomingGoods &delivery);
    void headGiven(const yaogui::DeliveryHead &head);
    void received(const yaogui::ReceiptOutcome &outcome);
    void dropped(const QString &number);
    void refused(yaogui::ReceivingAct act, const yaogui::Error &error);

private:
    [[nodiscard]] Result<ReceivingView> view() const;
    [[nodiscard]] static Result<ReceiptHead> headOf(const DeliveryHead &words);
    void end(ReceivingAct act, const Result<ReceiptOutcome> &outcome);

    ReceivingTools m_tools;
    Receiving m_receiving;
    DeliveryDraft m_draft;
};

/// The receiving desk over a store: every slot only queues for its worker. Lives on the GUI thread; the tools outlive it.
class BusinessReceivingDesk final : public ReceivingDesk {
    Q_OBJECT
public:
    explicit BusinessReceivingDesk(ReceivingTools tools);
    ~BusinessReceivingDesk() override;
    void signIn(const OperatorName &worker);

    void open() override;
    void start() override;
    void takeUp(const QString &number) override;
    void readFile(const QString &path) override;
    void scan(const QString &text) override;
    void addLine() override;
    void setCell(int line, int column, const QString &text) override;
    void removeLine(int line) override;
    void keep(const DeliveryHead &head) override;
    void accept(const DeliveryHead &head) override;
    void drop(const QString &number) override;

private:
    template <typename Act> void post(Act act);

    QThread m_thread;
    ReceivingWorker *m_worker; // deleted by its thread
};

} // namespace yaogui
