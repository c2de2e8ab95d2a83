// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/counter/CounterApp.h"
#include "drivers/simulated/SimulatedScanner.h"

#include <QElapsedTimer>
#include <QTimer>

#include <functional>
#include <vector>

namespace yaogui {

/// A whole insured sale through the real window with simulated devices: real clicks and keys, real HTTP to the sandbox,
/// a PNG of each step and the printed papers. Ends the program: 0 when every step was reached, 3 otherwise.
class Tour : public QObject {
    Q_OBJECT
public:
    Tour(CounterApp &app, Shop &shop, QString folder, bool hideFaces);
    void start();

private:
    struct Step {
        QString name; ///< of the picture; empty: none
        std::function<void()> act;
        std::function<bool(const CounterView &)> reached;
    };

    void addSteps();
    void addInsuredSale();
    void addEndings();
    void addReturn();
    void addSettings();
    void addOutbox();
    void addReconciliation();
    void addTill();
    void addMember();
    void addStaff();
    void addSecondFactor();
    void addStock();
    void addManager();
    void addBuying();
    void receiveDelivery();
    void watchReview();
    void addTakingIn();
    void addReview();
    void addLoose();
    void plantDifferences();
    void next();
    void look();
    void picture(const QString &name);
    void papers();
    /// The prescription on the desk is in this state.
    [[nodiscard]] std::function<bool(const CounterView &)> rxIs(RxState state);
    /// For what no view tells of: asked until it is there.
    [[nodiscard]] std::function<bool(const CounterView &)> awaited(std::function<bool()> there);
    void fail(const QString &why);
    void scan(const QString &text);
    void type(const QString &text);
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Picks the entry with this data of a named list, as a hand would.
    void pick(const QString &name, const QString &data);
    void click(const QString &name);
    void enter(const QString &name, const QString &text);
    [[nodiscard]] bool isShown(const QString &name) const;
    [[nodiscard]] QStringList boxes(bool insured, int count);
    void sandboxFault();
    void refuseStockMessages();

    CounterApp &m_app;
    Shop &m_shop;
    QString m_folder;
    bool m_hideFaces;
    SimulatedScanner m_scanner;
    CounterView m_view;
    PolicyView m_policy;
    OutboxView m_outbox;
    TillView m_till;
    bool m_sheetReady = false; ///< of the till
    StaffView m_staff;
    RxView m_rx;
    int m_pulled = 0; ///< prescriptions
    std::optional<PolicyPreview> m_preview;
    std::optional<ReconciliationReport> m_report; ///< of the day, the newest
    std::optional<ClearingView> m_month;
    std::optional<FinishedSale> m_finished;
    int m_finishedSales = 0;
    int m_refusals = 0;
    bool m_returnFound = false;
    bool m_returnDone = false;
    std::vector<Step> m_steps;
    std::size_t m_at = 0;
    QTimer m_settle;   ///< the screen comes to rest before a picture
    QTimer m_patience; ///< a step that is not reached ends the tour
};

} // namespace yaogui
