// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sale/Returning.h"
#include "tests/support/AgreedReturn.h"
#include "tests/support/TestShop.h"

namespace yaogui {

/// The small shop with sales to take back.
struct ReturnRig {
    ReturnRig() : returning(make()) {}
    ~ReturnRig() { returning.reset(); }
    ReturnRig(const ReturnRig &) = delete;
    ReturnRig &operator=(const ReturnRig &) = delete;

    [[nodiscard]] std::unique_ptr<Returning> make()
    {
        return std::make_unique<Returning>(shop.store(), shop.platform, shop.clock, shop.facts,
                                           [this](const QDate &) { return shop.rules; });
    }
    void restart()
    {
        returning.reset();
        shop.restart();
        returning = make();
    }
    [[nodiscard]] Operator worker(const QString &id = "1001") { return shop.checkout(id)->worker(); }
    /// `second` agrees first; empty: nobody.
    [[nodiscard]] Result<ReturnRecord> take(const ReturnRequest &request, const QString &second = "1002", const QString &who = "1001")
    {
        if (second.isEmpty())
            return returning->take(request, worker(who));
        const StaffOffice office(shop.store(), shop.clock, [this](const QDate &) { return shop.rules; });
        return takeAgreed(*returning, office, request, worker(who), second);
    }

    [[nodiscard]] Result<DoubtRound> resolveDoubts(bool everything) { return shop.checkout()->settling().resolveDoubts(everything); }

    [[nodiscard]] static ReturnRequest voided(SaleId sale) { return {sale, ReturnKind::Void, "错卡", {}, {}}; }
    [[nodiscard]] static ReturnRequest refunded(SaleId sale) { return {sale, ReturnKind::Refund, "顾客退药", {}, {}}; }
    /// Of two lines the second comes back.
    [[nodiscard]] static ReturnRequest partial(SaleId sale) { return {sale, ReturnKind::Refund, "错卡", {}, {2}}; }

    /// One box of OTC, 12.50; with two lines one of OWN too, 19.90.
    SaleId sellForCash(bool twoLines = false)
    {
        const auto checkout = shop.checkout();
        scan(*checkout, twoLines);
        return checkout->pay(Money::ofUnits(100'00)).value();
    }
    /// Two boxes of OTC, 25.00; with two lines one of OTC and one of OWN.
    SaleId sellInsured(bool twoLines = false)
    {
        const auto checkout = shop.checkout();
        if (twoLines)
            scan(*checkout, true);
        const Done confirmed = twoLines ? confirmPerson(*checkout) : confirmInsured(*checkout);
        if (!confirmed)
            qFatal("not confirmed: %s", qUtf8Printable(codeOf(confirmed)));
        return checkout->pay(Money::ofUnits(100'00)).value();
    }
    SaleId intoDoubt()
    {
        const SaleId sale = sellInsured();
        shop.platform.failNext("2103", PlatformFault::LostAnswer);
        if (codeOf(take(voided(sale))) != "RESULT_IN_DOUBT")
            qFatal("not in doubt");
        return sale;
    }
    [[nodiscard]] static Done confirmPerson(Checkout &checkout)
    {
        YAOGUI_TRY(checkout.scan({TestShop::insuranceCode(), {}}));
        YAOGUI_TRY(checkout.setFace(TestShop::face()));
        YAOGUI_TRY(checkout.presettle());
        return checkout.confirm();
    }

    TestShop shop;
    std::unique_ptr<Returning> returning;

private:
    static void scan(Checkout &checkout, bool twoLines)
    {
        if (!checkout.scan({TestShop::code("8100001", 1), {}}) || (twoLines && !checkout.scan({TestShop::code("8300003", 1), {}})))
            qFatal("not scanned");
    }
};

} // namespace yaogui
