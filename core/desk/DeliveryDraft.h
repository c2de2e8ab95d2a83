// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/desk/ReceivingView.h"

namespace yaogui {

/// The lines of a delivery while they are being written, read against the store each time. Not thread-safe: the worker's.
class DeliveryDraft {
public:
    /// The draft it goes on with; what else stood here is forgotten.
    void start(const QString &draft = {}, int kept = 0);
    void add(const DeliveryLines &lines);
    void addLine();
    void setCell(int line, int column, const QString &text);
    void removeLine(int line);
    /// A code joins the line of its drug and lot, or begins one. False: it stands here already. Inside one Store::read.
    [[nodiscard]] bool scan(Connection &connection, const Clock &clock, const QString &text);
    /// Fills in and finds the faults anew. Inside one Store::read.
    void check(Connection &connection, const Clock &clock);
    /// After the good lines were kept in a draft: only the others stay.
    void keepOnly(const std::vector<RejectedLine> &rejected, const QString &draft, int kept);

    [[nodiscard]] const IncomingGoods &delivery() const { return m_delivery; }
    [[nodiscard]] DeliveryLines lines() const;

private:
    DeliveryRow *row(int line);
    DeliveryRow &append();

    IncomingGoods m_delivery;
    int m_last = 0;       ///< number of the newest line
    QSet<int> m_scanned; ///< lines whose quantity follows their codes
};

} // namespace yaogui
