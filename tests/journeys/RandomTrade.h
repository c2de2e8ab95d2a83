// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/journeys/Shopfront.h"

#include <random>

namespace yaogui::journey {

/// A random sale: its script and what must come of it when nothing fails.
struct RandomSale {
    QJsonArray steps;
    QString state;       ///< settled, paid or refused
    QString code;        ///< of a refusal
    qint64 tendered = 0; ///< fen
    QStringList boxes;   ///< scanned in it
};

/// A shop's day from one seed: goods for that many sales, of which nearly every box is known, and sales of every kind.
class RandomTrade {
public:
    RandomTrade(quint64 seed, int sales);

    [[nodiscard]] QByteArray catalogue() const;
    [[nodiscard]] QByteArray stock() const;
    [[nodiscard]] RandomSale next();
    /// A fault that meets one of the next insured sales; the states it may leave that sale in are unknown or refused.
    [[nodiscard]] QJsonObject fault();

    /// Of each drug, before the first sale; a tenth of them is seen first at the till.
    [[nodiscard]] int boxesOfEach() const { return m_known + m_known / 10; }
    /// Own code of the box's drug.
    [[nodiscard]] static QString drugOf(const QString &box);
    /// Goes to the platform when an insured person buys it.
    [[nodiscard]] static bool isInsurable(const QString &box);

private:
    [[nodiscard]] int upTo(int most); ///< 0 … most
    [[nodiscard]] bool oneIn(int chances) { return upTo(chances - 1) == 0; }
    [[nodiscard]] QString takeBox(bool insurable);
    [[nodiscard]] QJsonArray person();
    [[nodiscard]] RandomSale refusedSale();
    void addGoods(RandomSale &sale, bool insurable, int count);

    std::mt19937_64 m_random;
    int m_known;                    ///< boxes of each drug whose code the store knows
    std::vector<QString> m_prices;  ///< of each drug
    std::vector<int> m_taken;       ///< boxes of each drug that are gone
    QStringList m_surelySold;
};

} // namespace yaogui::journey
