// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/CountingDesk.h"
#include "core/ledger/Counting.h"

#include <QThread>

#include <map>

namespace yaogui {

/// What the counting desk is given by app.
struct CountingTools {
    Store &store;
    const Clock &clock;
    RulesOf rules;
    OperatorName worker; ///< who counts
};

/// Does the counting desk's acts on a thread of its own.
class CountingWorker : public QObject {
    Q_OBJECT
public:
    explicit CountingWorker(CountingTools tools) : m_tools(std::move(tools)), m_counting(m_tools.store, m_tools.clock, m_tools.rules) {}
    void signIn(const OperatorName &worker) { m_tools.worker = worker; }
    void show();
    void begin(CountScope scope, const QString &detail, const QString &secondFrom);
    void choose(const QString &number);
    void scan(const QString &text);
    void count(const QString &drug, const QString &lot, const QString &quantity);
    void saveScans();
    void post(const QString &reason, ApprovalId approval);
    void drop();

signals:
    void viewChanged(const yaogui::CountingView &view);
    void sheetChanged(const yaogui::CountSheet &sheet);
    void entriesRefused(const std::vector<yaogui::RefusedEntry> &entries);
    void posted(const yaogui::StocktakeResult &result);
    void refused(yaogui::CountAct act, const yaogui::Error &error);

private:
    using Key = std::pair<QString, QString>; ///< drug and lot
    void write(const std::vector<CountEntry> &entries);
    void showSheet();
    [[nodiscard]] Result<CountSheet> sheet() const;
    [[nodiscard]] Result<Key> lotOf(const QString &text, QString &code) const;
    void addUnlisted(CountSheet &sheet) const;

    CountingTools m_tools;
    Counting m_counting;
    QString m_number;
    std::map<Key, QStringList> m_scanned; ///< of lots that are being scanned; empty: named by hand
    Key m_touched;
};

/// The counting desk over a store: every slot only queues for its worker. Lives on the GUI thread; the tools outlive it.
class BusinessCountingDesk final : public CountingDesk {
    Q_OBJECT
public:
    explicit BusinessCountingDesk(CountingTools tools);
    ~BusinessCountingDesk() override;
    void signIn(const OperatorName &worker);

    void open() override;
    void begin(CountScope scope, const QString &detail, const QString &secondFrom) override;
    void choose(const QString &number) override;
    void scan(const QString &text) override;
    void count(const QString &drug, const QString &lot, const QString &quantity) override;
    void saveScans() override;
    void post(const QString &reason, ApprovalId approval) override;
    void drop() override;

private:
    template <typename Act> void queue(Act act);

    QThread m_thread;
    CountingWorker *m_worker; // deleted by its thread
};

} // namespace yaogui
