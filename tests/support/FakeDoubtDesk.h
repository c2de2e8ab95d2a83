// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/DoubtDesk.h"

namespace yaogui {

/// Results in doubt in memory, for tests of screens. What was asked about is answered when the test says so.
class FakeDoubtDesk final : public DoubtDesk {
    Q_OBJECT
public:
    void put(const std::vector<DoubtView> &all)
    {
        doubts = all;
        emit listed(doubts);
    }
    void list() override
    {
        ++lists;
        emit listed(doubts);
    }
    void ask(qint64 saleId) override { asked.append(saleId); }

    std::vector<DoubtView> doubts;
    QList<qint64> asked;
    int lists = 0;
};

} // namespace yaogui
