// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/StockDesk.h"

#include <QStringList>

namespace yaogui {

/// A stock desk in memory, for tests of screens. Answers come when the test says so.
class FakeStockDesk : public StockDesk {
    Q_OBJECT
public:
    using StockDesk::StockDesk;

    void put(const StockView &view) { emit viewChanged(view); }
    void put(const VarianceView &view) { emit varianceChanged(view); }
    void put(const DifferenceView &view) { emit differencesChanged(view); }
    void refuse(StockAct act, const Error &error) { emit refused(act, error); }
    void saved(const QString &place) { emit exported(place); }
    [[nodiscard]] const QStringList &calls() const { return m_calls; }
    [[nodiscard]] const std::vector<QStringList> &table() const { return m_table; }

    void open() override { m_calls << QStringLiteral("open"); }
    void openTrends() override { m_calls << QStringLiteral("trends"); }
    void openVariance(const QString &month = {}) override { m_calls << QStringLiteral("variance ").append(month).trimmed(); }
    void openDifferences(const QString &drug) override { m_calls << QStringLiteral("differences ") + drug; }
    void openChain(const QString &what) override { m_calls << QStringLiteral("chain ") + what; }
    void recallLot(const QString &drug, const QString &lot, const QString &) override { m_calls << QStringLiteral("recall ") + drug + u'/' + lot; }
    void exportTable(const TableSheet &sheet, TableTarget) override
    {
        m_calls << QStringLiteral("export ") + sheet.name;
        m_table = sheet.rows;
    }

private:
    QStringList m_calls;
    std::vector<QStringList> m_table;
};

} // namespace yaogui
