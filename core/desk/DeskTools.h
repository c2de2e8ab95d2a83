// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/catalogue/DrugSearch.h"
#include "core/policy/DayRules.h"
#include "core/ports/InsurancePlatform.h"
#include "core/ports/PaymentGateway.h"
#include "core/prescription/RxAsking.h"
#include "core/sale/Document.h"
#include "core/sale/StoreFacts.h"
#include "core/staff/Operator.h"
#include "core/store/Store.h"

#include <chrono>
#include <functional>
#include <memory>

namespace yaogui {

/// The index over all drugs of the store: about 0.8 s for 100,000. Any thread but the GUI's.
[[nodiscard]] Result<DrugSearch> searchOver(const Store &store);

/// What the desk is given by app. The functions are called on the desk's own threads.
struct DeskTools {
    Store &store;
    const Clock &clock;
    RulesOf rules;
    StoreFacts facts;
    Operator worker;
    std::function<std::unique_ptr<InsurancePlatform>()> makePlatform; ///< one client per thread that talks
    std::function<Result<QString>(const PrintDocument &)> print;      ///< bounded in time
    QString printerPlace;                                             ///< for the status strip
    std::function<Result<DrugSearch>(const Store &)> buildSearch = searchOver;
    /// Likewise; gives null where no payment service is set up.
    std::function<std::unique_ptr<PaymentGateway>()> makePayments = {};
    std::chrono::seconds payPatience{45}; ///< for a customer who types a password
    /// Whether the printer could print, asked at the start and every so often while it is in trouble; empty: nobody knows before it prints.
    std::function<Done()> printerReady = {};
    static constexpr std::chrono::milliseconds usualLook{5'000};
    std::chrono::milliseconds printerLook = usualLook;
    /// Over the platform's client of the selling thread; empty: the centre is not asked before a sale.
    std::function<RxAsking(InsurancePlatform &)> makeAsking = {};
};

} // namespace yaogui
