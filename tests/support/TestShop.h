// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/policy/DayRules.h"
#include "core/sale/Checkout.h"
#include "core/store/SaleRepository.h"
#include "core/store/Store.h"
#include "drivers/keystore/FileKeyStore.h"
#include "drivers/simulated/SimulatedPlatform.h"

#include <QMutex>
#include <QTemporaryDir>

#include <memory>

namespace yaogui {

/// A clock that moves only when told.
class ManualClock final : public Clock {
public:
    explicit ManualClock(QDateTime now) : m_now(std::move(now)) {}
    [[nodiscard]] QDateTime now() const override;
    void set(const QDateTime &now);
    void advance(qint64 seconds);

private:
    mutable QMutex m_mutex;
    QDateTime m_now;
};

/// A small shop in a real SQLite store, on 10 March 2026, with the platform's twin. Its goods (code: price; lot: packs, how
/// many of them with known codes):
/// OTC 12.50, A, 8100001 (one) and 8100009 (ten): L1 to 2027-03-31: 5, 3; L2 to 2028-01-31: 25, 2
/// RX 30.00, prescription, B, 8200002: R1: 3, 2 · OWN 19.90, unmapped, 8300003: W1: 5, 2
/// HERB 0.333333, herbal, A: H1 to 2027-01-31: 5; H2: 100 · BAG 0.30: B1: 1000 · FREE 8.80, B, of the no-code list: F1: 10
/// EDGE 6.00, A, 8400004: E1 to today: 2, 2 · OLD 7.00, A, 8500005: O1 to 2026-01-31: 2, 1
class TestShop {
public:
    TestShop();

    [[nodiscard]] Store &store() { return *m_store; }
    [[nodiscard]] QString folder() const { return m_folder.filePath("shop"); }
    [[nodiscard]] QString databaseFile() const { return folder() + "/store.db"; }
    /// Closes the store as a program that ends, and opens it again as one that starts.
    void restart();
    /// The same where it may not succeed: what opening said.
    [[nodiscard]] Done reopen();
    void close() { m_store.reset(); }
    [[nodiscard]] std::unique_ptr<Checkout> checkout(const QString &worker = "1001", MobileMeans mobile = {});

    /// The n-th trace code of a prefix; the known ones count from 1.
    [[nodiscard]] static QString code(const QString &prefix, int number);
    [[nodiscard]] static FaceShot face();
    /// The insurance code of the usual person (310 with 100.00 on the account, and nothing else).
    [[nodiscard]] static QString insuranceCode() { return "4240000000000000000000000001"; }
    /// Has 310 and 390.
    [[nodiscard]] static QString secondInsuranceCode() { return "4240000000000000000000000002"; }
    /// All insurances paused.
    [[nodiscard]] static QString pausedInsuranceCode() { return "4240000000000000000000000003"; }

    /// One number out of the store, over a connection of the test's own.
    [[nodiscard]] qint64 number(const char *sql) const;
    [[nodiscard]] QString text(const char *sql) const;
    [[nodiscard]] Done verify();
    [[nodiscard]] std::vector<SaleSummary> sales();
    [[nodiscard]] SaleState stateOf(SaleId id);
    [[nodiscard]] QString boxState(const QString &traceCode);

    ManualClock clock;
    SimulatedMessageIds ids;
    SimulatedPlatform platform;
    DayRules rules;
    StoreFacts facts;

private:
    void fill();

    QTemporaryDir m_folder;
    FileKeyStore m_keys;
    std::unique_ptr<Store> m_store;
};

/// The whole insured road up to the customer's yes: two boxes of OTC of lot L1, 25.00.
[[nodiscard]] Done confirmInsured(Checkout &checkout);

/// A Done or Result as text for QCOMPARE: "" or the name of its code.
template <typename T> [[nodiscard]] QString codeOf(const Result<T> &result)
{
    return result ? QString() : codeName(result.error().code);
}

} // namespace yaogui
