// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/PackRoom.h"
#include "core/ledger/StockRoom.h"
#include "core/sale/PackLabel.h"
#include "core/sale/PiecesLabel.h"
#include "core/store/CatalogueRepository.h"
#include "core/store/PackRepository.h"
#include "tests/core/sale/ReturnRig.h"

#include <QJsonDocument>
#include <QTest>

using namespace yaogui;

namespace {

const auto code = &TestShop::code;

Money plenty()
{
    return Money::ofUnits(1000'00);
}

} // namespace

/// Loose sale (拆零, GSP table): a pack opened by one person and checked by another, units sold out of it, what is told of it.
class TestLooseSale final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_rig = std::make_unique<ReturnRig>();
        m_shop = &m_rig->shop;
        setUnits(7); // does not divide 12.50
    }
    void cleanup()
    {
        const Done held = m_shop->verify();
        QVERIFY2(held, held ? "" : qPrintable(held.error().details["what"].toString()));
        m_rig.reset();
    }

    void aPackIsOpenedByOneAndCheckedByAnother()
    {
        QCOMPARE(codeOf(room().open({code("8100001", 1), {}, {}, {}}, m_cashier)), "APPROVAL_NEEDED");
        const auto pack = open(1);
        QCOMPARE(codeOf(pack), "");
        QCOMPARE(pack->openedBy + pack->checkedBy, "10011002");
        QCOMPARE(pack->unitsLeft, 7);
        QCOMPARE(pack->unitPrice(Price::ofUnits(12'500'000)), *parsePrice(u"1.785714"));
        QCOMPARE(m_shop->boxState(code("8100001", 1)), "opened");
        QCOMPARE(codeOf(m_shop->checkout()->scan({code("8100001", 1), {}})), "CODE_NOT_FOR_SALE"); // no whole box any more
        QCOMPARE(codeOf(open(1)), "CODE_NOT_FOR_SALE");
        m_shop->rules.policy.trace.looseSecondPerson = false;
        QCOMPARE(codeOf(room().open({code("8100001", 2), {}, {}, {}}, m_cashier)), "");
    }

    void whatCannotBeOpened_data()
    {
        QTest::addColumn<QString>("drug");
        QTest::addColumn<QString>("lot");
        QTest::addColumn<QString>("box");
        QTest::addColumn<QString>("refused");
        QTest::newRow("an expired one") << "" << "" << code("8500005", 1) << "EXPIRED";
        QTest::newRow("never seen") << "" << "" << code("8100001", 77) << "CODE_UNKNOWN";
        QTest::newRow("no such lot") << "OTC" << "L7" << "" << "LOT_UNKNOWN";
        QTest::newRow("of one unit") << "BAG" << "B1" << "" << "QUANTITY_INVALID";
        QTest::newRow("without a code") << "FREE" << "F1" << "" << "";
    }
    void whatCannotBeOpened()
    {
        QFETCH(const QString, drug);
        QFETCH(const QString, lot);
        QFETCH(const QString, box);
        QFETCH(const QString, refused);
        m_shop->rules.policy.trace.looseSecondPerson = false;
        QCOMPARE(codeOf(room().open({box, drug, lot, {}}, m_cashier)), refused);
    }

    void untilWhenItIsSoldOutOf_data()
    {
        QTest::addColumn<std::optional<int>>("ruled");
        QTest::addColumn<std::optional<int>>("given");
        QTest::addColumn<int>("days");
        using Days = std::optional<int>;
        QTest::newRow("by the rule") << Days(30) << Days() << 30;
        QTest::newRow("said when opened") << Days() << Days(3) << 3;
        QTest::newRow("said longer than the rule") << Days(30) << Days(60) << 30;
        QTest::newRow("today alone") << Days(30) << Days(0) << 0;
    }
    void untilWhenItIsSoldOutOf()
    {
        QFETCH(const std::optional<int>, ruled);
        QFETCH(const std::optional<int>, given);
        QFETCH(const int, days);
        m_shop->rules.policy.trace.looseDays = ruled;
        const QDate today = m_shop->clock.today();
        const auto pack = open(1, given ? today.addDays(*given) : QDate());
        QCOMPARE(codeOf(pack), "");
        QCOMPARE(pack->useBy, today.addDays(days));
        const auto basket = m_shop->checkout();
        QVERIFY(basket->addLoose("OTC", 1));
        m_shop->clock.advance(QDateTime(today, {}).secsTo(QDateTime(pack->useBy, {})));
        QCOMPARE(codeOf(sell(1)), "");
        m_shop->clock.advance(24 * 3600);
        QCOMPARE(codeOf(sell(1)), "EXPIRED");
        QCOMPARE(codeOf(basket->pay(plenty())), "EXPIRED"); // nor out of a basket of yesterday
        QCOMPARE(codeOf(room().discard(pack->number, "过期", m_cashier)), "");
    }

    void withoutARuleItEndsWithItsLot()
    {
        const auto pack = open(1);
        QCOMPARE(pack->useBy, pack->expiry);
    }

    void aLastDayThatCannotBe()
    {
        const QDate today = m_shop->clock.today();
        QCOMPARE(codeOf(open(1, today.addDays(-1))), "DATE_INVALID");
        QCOMPARE(codeOf(open(1, QDate(2199, 1, 1))), "DATE_INVALID");
        QCOMPARE(m_shop->boxState(code("8100001", 1)), "shelf");
    }

    // All units together never cost more than the pack, and the last one leaves nothing behind.
    void allUnitsTogether_data()
    {
        QTest::addColumn<int>("units");
        QTest::addColumn<QList<int>>("parts");
        QTest::newRow("one by one") << 7 << QList<int>{1, 1, 1, 1, 1, 1, 1};
        QTest::newRow("in two") << 24 << QList<int>{23, 1};
        QTest::newRow("at once") << 3 << QList<int>{3};
        QTest::newRow("thirds") << 9 << QList<int>{3, 3, 3};
    }
    void allUnitsTogether()
    {
        QFETCH(const int, units);
        QFETCH(const QList<int>, parts);
        setUnits(units);
        QVERIFY(open(1));
        Money sum;
        for (const int part : parts) {
            const auto sold = sell(part);
            QCOMPARE(codeOf(sold), "");
            sum += m_rig->returning->sale(*sold)->total;
        }
        QVERIFY2(sum <= Money::ofUnits(12'50) && sum >= Money::ofUnits(12'50 - parts.size()), qPrintable(toText(sum)));
        QCOMPARE(m_shop->number("SELECT quantity FROM balance WHERE location = 'opened'"), 0);
        QCOMPARE(codeOf(sell(1)), "PACK_NOT_OPENED");
    }

    void twoPacksInOneSale()
    {
        QCOMPARE(codeOf(sell(1)), "PACK_NOT_OPENED");
        QVERIFY(open(4)); // L2, expires later
        QVERIFY(open(1));
        const auto checkout = m_shop->checkout();
        QCOMPARE(codeOf(checkout->addLoose("OTC", 15)), "PACK_NOT_OPENED");
        QCOMPARE(codeOf(checkout->addLoose("OTC", 5)), "");
        QCOMPARE(codeOf(checkout->addLoose("OTC", 4)), "");
        const auto &lines = checkout->draft().basket.lines();
        QCOMPARE(lines.size(), 2U);
        QCOMPARE(lines[0].lot->lot + lines[1].lot->lot, "L1L2");
        QCOMPARE(lines[0].loose->units * 10 + lines[1].loose->units, 72);
        QVERIFY(checkout->scan({code("8100001", 2), {}})); // and a whole box beside them
        QCOMPARE(codeOf(checkout->setQuantity(1, Quantity::ofUnits(20'000))), "QUANTITY_INVALID");
        QCOMPARE(codeOf(checkout->pay(plenty())), "");
    }

    // One till holds four of seven: another cannot have more than three, and who comes back finds the four.
    void whatIsOnHoldIsKept()
    {
        QVERIFY(open(1));
        const auto held = m_shop->checkout();
        QVERIFY(held->addLoose("OTC", 4));
        QVERIFY(held->hold());
        QCOMPARE(codeOf(sell(4)), "PACK_NOT_OPENED");
        QCOMPARE(codeOf(sell(3)), "");
        QVERIFY(held->resume(SaleId{m_shop->number("SELECT id FROM sale WHERE state = 'held'")}));
        QCOMPARE(held->draft().basket.lines().front().loose->units, 4);
        QCOMPARE(codeOf(held->pay(plenty())), "");
        QCOMPARE(m_shop->number("SELECT units_left + quantity_left FROM opened_pack"), 0);
    }

    void whatIsOnHoldIsNotKeptTwice()
    {
        QVERIFY(open(1));
        const auto one = m_shop->checkout(), other = m_shop->checkout();
        QVERIFY(one->addLoose("OTC", 5));
        QVERIFY(other->addLoose("OTC", 5));
        QCOMPARE(codeOf(one->hold()), "");
        QCOMPARE(codeOf(other->hold()), "PACK_NOT_OPENED");
        QCOMPARE(codeOf(sell(2)), "");
    }

    // Two baskets at once: the second finds at paying that it is gone.
    void theSameUnitsInTwoBaskets()
    {
        QVERIFY(open(1));
        const auto one = m_shop->checkout(), other = m_shop->checkout();
        QVERIFY(one->addLoose("OTC", 5));
        QVERIFY(other->addLoose("OTC", 5));
        QCOMPARE(codeOf(one->pay(plenty())), "");
        QCOMPARE(codeOf(other->pay(plenty())), "PACK_NOT_OPENED");
        QVERIFY(other->remove(1));
        QVERIFY(other->addLoose("OTC", 2));
        QCOMPARE(codeOf(other->pay(plenty())), "");
    }

    void insuredToo()
    {
        QVERIFY(open(1));
        const auto checkout = m_shop->checkout();
        QVERIFY(checkout->addLoose("OTC", 3));
        QCOMPARE(codeOf(ReturnRig::confirmPerson(*checkout)), "");
        const auto sold = checkout->pay(plenty());
        QCOMPARE(codeOf(sold), "");
        QCOMPARE(m_rig->returning->sale(*sold)->insuredTotal, Money::ofUnits(5'35)); // 3 × 1.785714, rounded down
    }

    void aResultInDoubtKeepsItsUnits()
    {
        QVERIFY(open(1));
        const auto checkout = m_shop->checkout();
        QVERIFY(checkout->addLoose("OTC", 6));
        QCOMPARE(codeOf(ReturnRig::confirmPerson(*checkout)), "");
        m_shop->platform.failNext("2102", PlatformFault::LostAnswer);
        QCOMPARE(codeOf(checkout->pay(plenty())), "RESULT_IN_DOUBT");
        QCOMPARE(codeOf(sell(2)), "PACK_NOT_OPENED");
        QVERIFY(m_rig->resolveDoubts(true));
        QCOMPARE(codeOf(sell(2)), ""); // reversed: they are free again
    }

    void whatComesBack_data()
    {
        QTest::addColumn<ReturnKind>("kind");
        QTest::addColumn<int>("left");
        QTest::newRow("voided: back into the pack") << ReturnKind::Void << 7;
        QTest::newRow("brought back: to quarantine, never into the pack") << ReturnKind::Refund << 4;
    }
    void whatComesBack()
    {
        QFETCH(const ReturnKind, kind);
        QFETCH(const int, left);
        QVERIFY(open(1));
        const auto sold = sell(3);
        QCOMPARE(codeOf(m_rig->take(kind == ReturnKind::Void ? ReturnRig::voided(*sold) : ReturnRig::refunded(*sold))), "");
        QCOMPARE(m_shop->number("SELECT units_left FROM opened_pack"), left);
        QCOMPARE(m_shop->number("SELECT COALESCE(SUM(quantity), 0) > 0 FROM balance WHERE location = 'quarantine'"), kind == ReturnKind::Refund);
    }

    // trace.split_rule: with every part, with the first only, or one code for all.
    void whatThePlatformIsTold_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QStringList>("codes"); // of three parts
        const QString box = code("8100001", 1);
        QTest::newRow("with every part") << "parent_code" << QStringList{box, box, box};
        QTest::newRow("with the first only") << "parent_code_once" << QStringList{box, "", ""};
        QTest::newRow("one code for all") << "fixed_nines" << QStringList{QString(20, u'9'), QString(20, u'9'), QString(20, u'9')};
    }
    void whatThePlatformIsTold()
    {
        QFETCH(const QString, rule);
        QFETCH(const QStringList, codes);
        m_shop->rules.policy.trace.splitRule = rule;
        QVERIFY(open(1));
        QStringList told;
        for (int i = 0; i < 3; ++i) {
            const auto sold = sell(2);
            QCOMPARE(codeOf(sold), "");
            const SaleRecordLine line = m_rig->returning->sale(*sold)->lines.front();
            QVERIFY(line.loose);
            QCOMPARE(line.quantity, Quantity::ofUnits(20'000));
            told.append(line.traceCodes.join(u';'));
        }
        QCOMPARE(told, codes);
    }

    void whatIsLeftIsSetApart()
    {
        const auto pack = open(1);
        QCOMPARE(codeOf(sell(3)), "");
        QCOMPARE(codeOf(room().discard(pack->number, " ", m_cashier)), "REASON_NEEDED");
        QCOMPARE(codeOf(room().discard("L0", "受潮", m_cashier)), "PACK_NOT_OPENED");
        const auto gone = room().discard(pack->number, "受潮", m_cashier);
        QCOMPARE(codeOf(gone), "");
        QCOMPARE(gone->unitsLeft, 0);
        QCOMPARE(codeOf(sell(1)), "PACK_NOT_OPENED");
    }

    void aRecallReachesOpenedPacks_data()
    {
        QTest::addColumn<bool>("byCode");
        QTest::addColumn<int>("sold");
        QTest::newRow("lot, untouched") << false << 0;
        QTest::newRow("lot, begun") << false << 2;
        QTest::newRow("box, untouched") << true << 0;
        QTest::newRow("box, begun") << true << 2;
    }
    void aRecallReachesOpenedPacks()
    {
        QFETCH(const bool, byCode);
        QFETCH(const int, sold);
        QVERIFY(open(1));
        if (sold > 0)
            QCOMPARE(codeOf(sell(sold)), "");
        StockRoom stock(m_shop->store(), m_shop->clock);
        const OperatorName manager{"1003", "店长"};
        const auto found = byCode ? stock.recallBoxes(code("8100001", 1), code("8100001", 1), "召回", manager) : stock.recallLot("OTC", "L1", "召回", manager);
        QCOMPARE(codeOf(found), "");
        QCOMPARE(codeOf(sell(1)), "PACK_NOT_OPENED");
        QCOMPARE(m_shop->number("SELECT quantity FROM balance WHERE location = 'opened'"), 0);
        QCOMPARE(m_shop->boxState(code("8100001", 1)), sold > 0 ? QString("opened") : QString("recalled"));
    }

    void anExpiredPackSellsNoMore()
    {
        m_shop->rules.policy.trace.looseSecondPerson = false;
        QVERIFY(m_shop->store().write([](Connection &connection) -> Done {
            CatalogueRepository catalogue(connection);
            Drug drug = *catalogue.byCode("EDGE");
            drug.packCount = 10;
            catalogue.save(drug);
            return {};
        }));
        QCOMPARE(codeOf(room().open({code("8400004", 1), {}, {}, {}}, m_cashier)), "");
        auto checkout = m_shop->checkout();
        QVERIFY(checkout->addLoose("EDGE", 2));
        m_shop->clock.set(QDateTime(QDate(2026, 3, 11), QTime(0, 0), Qt::OffsetFromUTC, 8 * 3600));
        QCOMPARE(codeOf(checkout->pay(plenty())), "EXPIRED");
        QCOMPARE(codeOf(m_shop->checkout()->addLoose("EDGE", 2)), "EXPIRED");
    }

    void theLabel()
    {
        m_shop->rules.policy.trace.looseDays = 30;
        const auto pack = open(1);
        Drug drug;
        drug.genericName = "布洛芬片";
        drug.spec = "10片";
        QStringList text;
        for (const PrintRow &row : makePackLabel(*pack, drug, "每次1片", "测试药店").rows)
            text += row.cells.join(u' ');
        const QString label = text.join(u'\n');
        for (const QString &word : {QString("测试药店"), QString("布洛芬片"), QString("L1"), QString("2027-03-31"), QString("每次1片"), QString("2026-03-10"), QString("2026-04-09"),
                                    QString("1001/1002"), pack->number})
            QVERIFY2(label.contains(word), qPrintable(word + u'\n' + label));
    }

    // Herbal pieces: doses of so many grams, no trace code by rule.
    void herbalPieces_data()
    {
        QTest::addColumn<QString>("drug");
        QTest::addColumn<int>("doses");
        QTest::addColumn<QString>("grams");
        QTest::addColumn<QString>("refused");
        QTest::addColumn<qint64>("fen");
        QTest::newRow("seven doses of ten grams") << "HERB" << 7 << "10" << "" << qint64(2333);
        QTest::newRow("a tenth of a gram") << "HERB" << 3 << "0.5" << "" << qint64(50);
        QTest::newRow("no dose") << "HERB" << 0 << "10" << "WEIGHT_INVALID" << qint64(0);
        QTest::newRow("no weight") << "HERB" << 7 << "0" << "WEIGHT_INVALID" << qint64(0);
        QTest::newRow("more than there is") << "HERB" << 7 << "20" << "NOT_IN_STOCK" << qint64(0);
        QTest::newRow("no pieces") << "OTC" << 7 << "10" << "WEIGHT_INVALID" << qint64(0);
    }
    void herbalPieces()
    {
        QFETCH(const QString, drug);
        QFETCH(const int, doses);
        QFETCH(const QString, grams);
        QFETCH(const QString, refused);
        QFETCH(const qint64, fen);
        const auto checkout = m_shop->checkout("1002");
        QCOMPARE(codeOf(checkout->addPieces(drug, doses, *parseQuantity(grams), "先煎")), refused);
        if (!refused.isEmpty()) {
            QVERIFY(checkout->draft().basket.isEmpty());
            return;
        }
        const auto sold = checkout->pay(plenty());
        QCOMPARE(codeOf(sold), "");
        const SaleRecord record = *m_rig->returning->sale(*sold);
        QVERIFY(std::abs(record.total.units() - fen) <= 1); // two lots are two lines, each rounded
        QCOMPARE(record.lines.front().doses, doses);
        QCOMPARE(record.lines.front().handling, "先煎");
        const auto label = makePiecesLabel(record);
        QVERIFY(label);
        QStringList text;
        for (const PrintRow &row : label->rows)
            text += row.cells.join(u' ');
        QVERIFY2(text.contains(QString("黄芪 先煎 %1g").arg(grams)) && text.contains(QString("%1剂，每剂").arg(doses)), qPrintable(text.join(u'\n')));
    }

    void noLabelWithoutPieces()
    {
        QVERIFY(open(1));
        QVERIFY(!makePiecesLabel(*m_rig->returning->sale(*sell(1))));
    }

private:
    PackRoom room()
    {
        return PackRoom(m_shop->store(), m_shop->clock, [this](const QDate &) { return m_shop->rules; });
    }
    Result<OpenedPack> open(int box, const QDate &useBy = {})
    {
        PackRoom::Wanted wanted{code("8100001", box), {}, {}, {}, useBy};
        StaffOffice office(m_shop->store(), m_shop->clock, [this](const QDate &) { return m_shop->rules; });
        YAOGUI_TRY_LET(const Approval yes, office.approve(room().demandOf(wanted, m_cashier), "复核", {"1002", {}, {}}));
        wanted.checked = yes.id;
        return room().open(wanted, m_cashier);
    }
    Result<SaleId> sell(int units)
    {
        const auto checkout = m_shop->checkout();
        YAOGUI_TRY(checkout->addLoose("OTC", units));
        return checkout->pay(plenty());
    }
    void setUnits(int units)
    {
        const Done set = m_shop->store().write([=](Connection &connection) -> Done {
            CatalogueRepository catalogue(connection);
            for (const char *name : {"OTC", "FREE"}) {
                Drug drug = *catalogue.byCode(QString::fromLatin1(name));
                drug.packCount = units;
                catalogue.save(drug);
            }
            return {};
        });
        if (!set)
            qFatal("no units");
    }
    std::unique_ptr<ReturnRig> m_rig;
    TestShop *m_shop = nullptr;
    const OperatorName m_cashier{"1001", "收银员"};
};

QTEST_GUILESS_MAIN(TestLooseSale)
#include "tst_loose_sale.moc"
