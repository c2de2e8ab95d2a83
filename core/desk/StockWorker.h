// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/catalogue/PinyinTable.h"
#include "core/catalogue/TableSheet.h"
#include "core/desk/StockView.h"
#include "core/insurance/Claim.h"
#include "core/policy/DayRules.h"
#include "core/store/Store.h"

#include <QObject>

#include <functional>

namespace yaogui {

/// What the stock desk is given by app. The function is called on its own thread.
struct StockTools {
    Store &store;
    const Clock &clock;
    RulesOf rules;
    QString exportFolder; ///< where tables for a spreadsheet go; made when it is not there
    std::function<Result<QString>(const TableSheet &)> print = {}; ///< on paper; gives where it went
    OperatorName worker = {};                                      ///< in whose name tables leave
};

/// Does the stock desk's acts on a thread of its own.
class StockWorker : public QObject {
    Q_OBJECT
public:
    explicit StockWorker(StockTools tools) : m_tools(std::move(tools)) {}
    void signIn(const OperatorName &worker) { m_tools.worker = worker; }
    void show();
    void showVariance(const QString &month);
    void showTrends();
    void showDifferences(const QString &drug);
    void showChain(const QString &what);
    void recallLot(const QString &drug, const QString &lot, const QString &reason);
    void exportTable(const TableSheet &sheet, TableTarget target);

signals:
    void viewChanged(const yaogui::StockView &view);
    void varianceChanged(const yaogui::VarianceView &view);
    void trendsChanged(const yaogui::TrendView &view);
    void differencesChanged(const yaogui::DifferenceView &view);
    void chainChanged(const yaogui::ChainView &view);
    void recalled(const yaogui::RecallView &view);
    void exported(const QString &place);
    void refused(yaogui::StockAct act, const yaogui::Error &error);

private:
    [[nodiscard]] Result<StockView> view() const;
    [[nodiscard]] Result<QString> leave(const TableSheet &sheet, TableTarget target) const;
    [[nodiscard]] Result<VarianceView> variance() const;
    [[nodiscard]] Result<TrendView> trends() const;
    /// Both ends of what the variance is asked for.
    [[nodiscard]] std::pair<QDate, QDate> span() const;

    StockTools m_tools;
    QString m_month; ///< yyyy-MM; empty: the year so far
    PinyinTable m_pinyin;
};

} // namespace yaogui
