// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/journeys/Shopfront.h"

#include <random>

namespace yaogui::torture {

/// What happens in a shop besides selling, each a verb of yaoguictl that may be killed: deliveries come, shelves are counted,
/// prescriptions are entered, reviewed and dispensed, the drawer is counted and the shift closed. What is next is read from the store, as whoever finds it after a crash would.
class StoreroomActs {
public:
    StoreroomActs(journey::Shopfront &shop, std::mt19937_64 &random) : m_shop(shop), m_random(random) {}

    /// Goods and a supplier who may deliver them; empty, or what went wrong.
    [[nodiscard]] QString prepare();
    /// A delivery with its boxes; one in three is the last one again.
    [[nodiscard]] QStringList receiving();
    /// Opens a count of what was delivered, scans its shelves, or closes it; now and then a box is not found.
    [[nodiscard]] QStringList counting();
    /// Enters a prescription, or reviews one that waits.
    [[nodiscard]] QStringList reviewing();
    /// Sells a box on the newest approved prescription, also when it is used up.
    [[nodiscard]] QStringList dispensing();
    /// Cash in or out, a count of the drawer, the end of the shift, and the next one's beginning.
    [[nodiscard]] QStringList tilling();
    /// Nothing is sold until the next shift begins.
    [[nodiscard]] bool tillShut() const;
    /// What came to its end: deliveries posted, counts closed, prescriptions approved, sales on them, shifts.
    struct Done {
        int deliveries = 0, counts = 0, reviews = 0, dispensed = 0, shifts = 0;
    };
    [[nodiscard]] Done done() const;
    /// More given out than prescribed, or given out unreviewed: its number; empty: none.
    [[nodiscard]] QString dispensedWrongly() const;

private:
    [[nodiscard]] QStringList texts(const char *sql) const;
    [[nodiscard]] bool oneIn(quint64 many) { return m_random() % many == 0; }
    [[nodiscard]] QString json(const QString &name, const QJsonObject &object) const;

    journey::Shopfront &m_shop;
    std::mt19937_64 &m_random;
    int m_deliveries = 0, m_prescriptions = 0;
};

} // namespace yaogui::torture
