// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ledger/Buying.h"
#include "core/ledger/Counting.h"
#include "core/ledger/Receiving.h"
#include "core/ledger/StockRoom.h"
#include "core/store/CatalogueRepository.h"
#include "core/store/StaffRepository.h"
#include "tests/support/TestShop.h"

#include <QTest>

namespace yaogui {

/// The test shop with everybody stock needs, and a supplier S1 from whom it may buy. Beside the shop's goods: COLD (冷藏), never here
/// before and approved, prefix 8600006; NEW, never here and not approved, 8700007.
struct LedgerRig {
    LedgerRig()
    {
        const Done staffed = shop.store().write([](Connection &connection) -> Done {
            StaffRepository staff(connection);
            staff.save({{"1005", "验收员"}, Post::Acceptor, false});
            staff.save({{"1006", "质量员"}, Post::Quality, false});
            CatalogueRepository catalogue(connection);
            for (const auto &[code, prefix, storage] : {std::tuple(QString("COLD"), QString("8600006"), QString("冷藏")),
                                                      std::tuple(QString("NEW"), QString("8700007"), QString("常温"))}) {
                Drug drug = *catalogue.byCode("RX");
                drug.id = {};
                drug.code = code;
                drug.genericName = code;
                drug.storage = storage;
                drug.insuranceCode = "X" + code;
                drug.prefixes = {{prefix, 1}};
                catalogue.save(drug);
            }
            for (const Drug &known : catalogue.all()) {
                Drug drug = known; // what the shop's catalogue leaves out and a receipt wants
                if (drug.approvalNumber.isEmpty())
                    drug.approvalNumber = "国药准字H2026" + drug.code;
                catalogue.save(drug);
            }
            return {};
        });
        const Buying::Subject supplier{"S1", {}}, cold{{}, "COLD"};
        Supplier usual;
        usual.code = "S1";
        usual.name = "某医药公司";
        usual.licences = {{"business", "B1", QDate(2026, 12, 31)}, {"drug_trade", "T1", QDate(2026, 6, 30)}};
        bool ready = staffed && buying().save(usual, buyer);
        for (const Buying::Subject &subject : {supplier, cold}) {
            ready = ready && buying().step(subject, FirstStep::Asked, {}, buyer) && buying().step(subject, FirstStep::Checked, {}, quality)
                && buying().step(subject, FirstStep::Approved, {}, manager);
        }
        if (!ready)
            qFatal("the ledger's shop cannot be made ready");
    }

    [[nodiscard]] RulesOf rules()
    {
        return [this](const QDate &) { return shop.rules; };
    }
    [[nodiscard]] Buying buying() { return Buying(shop.store(), shop.clock, rules()); }
    [[nodiscard]] Receiving receiving(Receiving::Place place = Receiving::Place::Shelf)
    {
        return Receiving(shop.store(), shop.clock, rules(), place);
    }
    [[nodiscard]] StockRoom room() { return StockRoom(shop.store(), shop.clock); }
    [[nodiscard]] Counting counting() { return Counting(shop.store(), shop.clock, rules()); }

    [[nodiscard]] static ReceiptHead head(const QString &note = "N1") { return {"S1", note, QDate(2026, 3, 9), "1004", {}, {}}; }
    [[nodiscard]] static QByteArray columns() { return "drug,lot,production_date,expiry,quantity,accepted,refusal,price,trace_codes,case_code\n"; }
    /// Lines of a file with these columns.
    [[nodiscard]] static DeliveryLines delivery(const QByteArray &lines)
    {
        return *DeliveryLines::fromTable(columns() + lines);
    }
    [[nodiscard]] Result<ReceiptOutcome> receive(const QByteArray &lines, const QString &note = "N1")
    {
        return receiving().receive(head(note), delivery(lines), acceptor);
    }
    /// A second person's yes, given by 1003 or whoever is named.
    [[nodiscard]] ApprovalId yes(const Result<Demand> &wanted, const OperatorName &approver)
    {
        if (!wanted)
            return {};
        const Demand &demand = *wanted;
        Approval approval;
        approval.amount = demand.amount;
        const auto made = shop.store().write([&](Connection &connection) -> Result<ApprovalId> {
            approval.act = demand.act;
            approval.subject = demand.subject;
            approval.worker = demand.worker;
            approval.approver = approver;
            approval.reason = "看过";
            approval.expires = shop.clock.now().addSecs(300);
            return StaffRepository(connection).add(approval, shop.clock.now());
        });
        return made.value_or(ApprovalId());
    }
    [[nodiscard]] Result<QString> adjust(StockPaper paper, const OperatorName &by)
    {
        paper.approval = yes(room().demandOf(StockWay::Adjust, paper, by), manager);
        return room().move(StockWay::Adjust, paper, by);
    }
    [[nodiscard]] qint64 at(const char *lot, const char *location)
    {
        const QByteArray sql = QByteArray("SELECT COALESCE((SELECT quantity / 10000 FROM balance JOIN lot ON lot.id = lot_id WHERE lot = '") + lot
            + "' AND location = '" + location + "'), 0)";
        return shop.number(sql.constData());
    }

    TestShop shop;
    const OperatorName cashier{"1001", "收银员"}, pharmacist{"1002", "药师"}, manager{"1003", "店长"}, buyer{"1004", "采购员"}, acceptor{"1005", "验收员"},
        quality{"1006", "质量员"};
};

/// Nothing of the ledger's invariants is broken.
#define YAOGUI_LEDGER_HOLDS(rig)                                                                                              \
    do {                                                                                                                      \
        const Done ledgerHeld = (rig).shop.verify();                                                                          \
        const QString broken = ledgerHeld ? QString() : ledgerHeld.error().details["what"].toString();                        \
        QVERIFY2(ledgerHeld, qPrintable(broken));                                                                             \
    } while (false)

} // namespace yaogui
