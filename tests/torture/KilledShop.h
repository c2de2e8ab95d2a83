// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/journeys/RandomTrade.h"
#include "tests/torture/BooksCheck.h"
#include "tests/torture/StoreroomActs.h"

#include <deque>
#include <functional>
#include <random>

namespace yaogui::torture {

/// A platform that others wrote, in place of the sandbox.
struct OtherPlatform {
    QMap<QString, QString> settings; ///< platform.base_url, platform.credential_url …; empty: the sandbox
    QStringList insuranceCodes;      ///< of persons it knows, each with one insurance
};

/// A shop whose programs are killed at random moments, in turn: each act is a program at work on one store against one platform.
class KilledShop {
public:
    /// Goods for that many kills.
    KilledShop(quint64 seed, int kills, OtherPlatform other);

    /// Starts platform and store; empty, or what went wrong.
    [[nodiscard]] QString open();
    /// One kill: the act whose turn it is begins and is killed at a moment within the time it took when nobody killed it. Empty, or
    /// what went wrong besides.
    [[nodiscard]] QString kill();
    /// Everything that waits is resolved and sent; empty, or what stays.
    [[nodiscard]] QString settle();
    /// `ledger verify` and the check of both books; nothing is at work.
    [[nodiscard]] Findings check();
    /// The platform's books were compared; a platform of others may not show them.
    [[nodiscard]] bool booksSeen() const { return m_booksSeen; }
    [[nodiscard]] StoreroomActs::Done storeroom() const { return m_storeroom.done(); }
    /// Acts that were over before they could be killed.
    [[nodiscard]] int tooLate() const { return m_tooLate; }

private:
    struct Act {
        QString program;
        std::function<QStringList()> arguments; ///< verb and scripts
        int milliseconds = 0;                   ///< unhurt
        int chance = 1;                         ///< killed within so many times that: what comes in steps gets on now and then
    };

    void slowDown();
    [[nodiscard]] QStringList scripts(bool window);
    [[nodiscard]] QStringList taking(const QString &verb);
    [[nodiscard]] QString anySlip();
    void takeBack(qsizetype finished);
    [[nodiscard]] QJsonArray stepsFor(const journey::RandomSale &sale, bool window);
    [[nodiscard]] QString measure(Act &act);
    [[nodiscard]] std::optional<TheirBooks> askForBooks();

    std::mt19937_64 m_random;
    journey::RandomTrade m_trade;
    OtherPlatform m_other;
    journey::Shopfront m_shop;
    StoreroomActs m_storeroom;
    std::vector<Act> m_acts;
    Act m_till;                                 ///< also out of turn, while no shift is open
    std::deque<journey::RandomSale> m_sales;    ///< begun by nobody yet
    std::vector<journey::RandomSale> m_atWork;  ///< given to the program at work
    std::size_t m_turn = 0;
    int m_tooLate = 0;
    bool m_booksSeen = false;
};

} // namespace yaogui::torture
