// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insurance/ClearingApplying.h"
#include "core/insurance/Reconciler.h"
#include "drivers/platform/CurlTransport.h"
#include "drivers/platform/NhsaPlatform.h"
#include "tests/support/SandboxProcess.h"
#include "tests/support/TestShop.h"

#include <QMap>

namespace yaogui {

/// A small shop with a real store that sells over real HTTP to a sandbox process, both clocks set to 10 March 2026 and moved together.
/// Blocking; one thread.
class ClearingDay {
public:
    ClearingDay();
    /// Empty, or what went wrong.
    [[nodiscard]] QString start();

    static inline const QDate day = QDate(2026, 3, 10);
    /// Our clock, and the platform's `ahead` seconds before it.
    void setClocks(const QDateTime &time, qint64 ahead = 0);
    [[nodiscard]] QDateTime at(const QDate &date, const QTime &time) const { return {date, time, Qt::OffsetFromUTC, 8 * 3600}; }

    /// `grams` of a herb that bears no code, for one of the sandbox's persons; the sale's id, 0 when it was not settled.
    [[nodiscard]] Result<SaleId> sellInsured(int person, int grams, const QString &insurance = {});
    [[nodiscard]] Result<SaleId> sellForCash();
    /// A herb for the insurance, a bag for cash, in one sale.
    [[nodiscard]] Result<SaleId> sellMixed(int person);
    /// 2103 at the platform, and the sale with its goods and money back in the store.
    [[nodiscard]] Done giveBack(SaleId id);
    [[nodiscard]] Result<DoubtRound> resolveDoubts();

    [[nodiscard]] Result<ReconciliationReport> reconcile(const QDate &date, bool everyDetail = false);
    [[nodiscard]] ClearingBooks books();
    /// The settlement of a sale in the sandbox's books.
    [[nodiscard]] QJsonObject row(SaleId id);
    [[nodiscard]] QJsonObject refundRow(SaleId id);
    [[nodiscard]] QString settlementOf(SaleId id);
    /// POST /control; empty, or what was wrong.
    [[nodiscard]] QString plant(const QJsonObject &wish);

    TestShop shop;
    SandboxProcess sandbox;
    PlatformSettings settings;

    [[nodiscard]] NhsaPlatform &platform() { return *m_platform; }

private:
    [[nodiscard]] std::unique_ptr<Checkout> checkout();
    [[nodiscard]] Result<SaleId> finish(Checkout &checkout, int person, const QString &insurance);

    CurlLibrary m_curl;
    CurlTransport m_transport;
    VolatileSignIns m_signIns;
    std::unique_ptr<MessageIds> m_ids;
    std::unique_ptr<NhsaPlatform> m_platform;
};

/// Code, details and cause, for a test that fails.
[[nodiscard]] QString wordsOf(const Error &error);

} // namespace yaogui
