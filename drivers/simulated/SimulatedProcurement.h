// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ports/Procurement.h"

#include <deque>
#include <map>

namespace yaogui {

/// A procurement subsystem in memory, with books of its own and scripted answers. One thread.
class SimulatedProcurement final : public Procurement {
public:
    enum class Next { Take, Refuse, LoseRequest, LoseAnswer, Unreachable };
    /// What the next orders come to, in this order; afterwards they are taken.
    void script(Next next) { m_next.push_back(next); }
    /// Neither queries nor anything else but orders is answered.
    void setSilent(bool silent) { m_silent = silent; }
    void deliver(const ProcurementDelivery &delivery) { m_deliveries.push_back(delivery); }
    void list(const ListedPrice &price) { m_prices.push_back(price); }

    [[nodiscard]] ProcurementAnswer order(const ProcurementOrder &order) override;
    [[nodiscard]] ProcurementAnswer query(const QString &key) override;
    [[nodiscard]] Result<std::vector<ProcurementDelivery>> deliveries(const QString &key) override;
    [[nodiscard]] Result<std::vector<ListedPrice>> prices(const QStringList &insuranceCodes) override;

    /// How often an order left for it, and how many it took.
    [[nodiscard]] int sent() const { return m_sent; }
    [[nodiscard]] int taken() const { return static_cast<int>(m_orders.size()); }
    [[nodiscard]] const std::map<QString, ProcurementOrder> &orders() const { return m_orders; }

private:
    std::map<QString, ProcurementOrder> m_orders;
    std::vector<ProcurementDelivery> m_deliveries;
    std::vector<ListedPrice> m_prices;
    std::deque<Next> m_next;
    bool m_silent = false;
    int m_sent = 0;
};

} // namespace yaogui
