// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/compose/Shop.h"
#include "tests/support/SandboxProcess.h"
#include "tests/torture/BooksCheck.h"
#include "tests/torture/FaultProxy.h"

#include <QTemporaryDir>

#include <memory>

namespace yaogui::torture {

/// A shop whose way to the platform goes through a proxy, with one kind of goods of which every box is known: 1.00 each.
class ProxiedShop {
public:
    static constexpr int boxesThere = 20'000;

    /// Empty, or what went wrong. `answerMs`: how long the shop waits for an answer.
    [[nodiscard]] QString open(int answerMs);

    /// An insured sale of the next box: its state when the counter is done with it; Open when it did not come to paying.
    [[nodiscard]] SaleState sell();
    /// The newest sale is voided: its state afterwards; Unknown while the refund is in doubt.
    [[nodiscard]] SaleState takeBack();
    /// One round about everything that is in doubt; how much still is.
    [[nodiscard]] int resolve();
    /// Both books, without what was reported by 3505: nothing is sent here.
    [[nodiscard]] Findings check(BooksCheck::Pairing pairing = BooksCheck::Pairing::Both);
    [[nodiscard]] FaultProxy &proxy() { return *m_proxy; }

private:
    [[nodiscard]] Done fill(const QString &folder) const;
    [[nodiscard]] Result<SaleId> tryToSell(Checkout &checkout);
    [[nodiscard]] SaleState stateOf(SaleId sale);

    SandboxProcess m_sandbox;
    QTemporaryDir m_folder;
    std::unique_ptr<FaultProxy> m_proxy;
    std::unique_ptr<Shop> m_shop;
    std::unique_ptr<InsurancePlatform> m_platform;
    int m_sold = 0;
    SaleId m_newest;
};

} // namespace yaogui::torture
