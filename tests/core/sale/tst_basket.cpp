// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/TestShop.h"

#include <QRandomGenerator>
#include <QTest>

using namespace yaogui;

namespace {

Quantity packs(int count)
{
    return Quantity::ofUnits(count * 10'000LL);
}

Drug drugOf(qint64 id, const QString &price, DrugClass drugClass = DrugClass::OtcA)
{
    Drug drug;
    drug.id = DrugId{id};
    drug.code = QString("D%1").arg(id);
    drug.genericName = drug.code;
    drug.drugClass = drugClass;
    drug.price = *parsePrice(price);
    drug.insuranceCode = "X1";
    drug.level = InsuranceLevel::A;
    return drug;
}

LotStock lotOf(qint64 id, int onShelf)
{
    return {LotId{id}, QString("L%1").arg(id), {}, QDate(2027, 1, static_cast<int>(id)), packs(onShelf), packs(onShelf)};
}

FoundBox boxOf(const Drug &drug, const LotStock &lot, const QString &code, int boxes = 1)
{
    return {drug, lot, {code, boxes}, false, {}};
}

/// All a basket shows, to see that nothing changed.
QStringList stateOf(const Basket &basket)
{
    QStringList rows;
    for (const BasketLine &line : basket.lines()) {
        QStringList codes;
        for (const BasketCode &code : line.codes)
            codes.append(QString("%1*%2").arg(code.text).arg(code.boxes));
        rows.append(QString("%1 %2 %3 %4 %5 [%6] %7").arg(line.drug.code, line.lot ? line.lot->lot : QString("-"), toText(line.quantity), toText(line.price),
                                                         toText(line.amount), codes.join(u' '), line.ownPay ? QString("own") : QString()));
    }
    return rows;
}

} // namespace

class TestBasket final : public QObject {
    Q_OBJECT

private slots:
    void boxesOfOneLotShareALine()
    {
        Basket basket;
        QCOMPARE(*basket.addBox(boxOf(one, lotOf(1, 9), "a")), 1);
        QCOMPARE(*basket.addBox(boxOf(one, lotOf(1, 9), "b")), 1);
        QCOMPARE(*basket.addBox(boxOf(one, lotOf(2, 9), "c")), 2);
        QCOMPARE(stateOf(basket), QStringList({"D1 L1 2 12.50 25.00 [a*1 b*1] ", "D1 L2 1 12.50 12.50 [c*1] "}));
        QCOMPARE(basket.total(), Money::ofUnits(37'50));
        QCOMPARE(basket.lineOfCode("c"), 2);
        QCOMPARE(basket.lineOfCode("z"), 0);
    }

    void theSameBoxTwiceIsRefused()
    {
        Basket basket;
        QVERIFY(basket.addBox(boxOf(one, lotOf(1, 9), "a")));
        const QStringList before = stateOf(basket);
        const auto again = basket.addBox(boxOf(one, lotOf(1, 9), "a"));
        QCOMPARE(codeOf(again), "TRACE_IN_BASKET");
        QCOMPARE(again.error().details["line"].toInt(), 1);
        QCOMPARE(stateOf(basket), before);
    }

    void aTracedDrugWaitsForItsCodes()
    {
        Basket basket;
        const std::vector<LotStock> lots{lotOf(1, 2), lotOf(2, 9)};
        QVERIFY(basket.addOne(one, true, lots));
        QVERIFY(basket.setQuantity(1, packs(3), lots));
        QCOMPARE(basket.lines()[0].codesNeeded(), 3);
        QVERIFY(basket.addBox(boxOf(one, lotOf(1, 2), "a")));
        QCOMPARE(basket.lines()[0].codesHave(), 1); // 待扫码 1/3
        QVERIFY(basket.lines()[0].waits());
        QCOMPARE(basket.waitingLine(), 1);
        QVERIFY(basket.addBox(boxOf(one, lotOf(2, 9), "b"))); // another lot: a line of its own, one less to wait for
        QCOMPARE(stateOf(basket), QStringList({"D1 L1 2 12.50 25.00 [a*1] ", "D1 L2 1 12.50 12.50 [b*1] "}));
        QVERIFY(basket.addBox(boxOf(one, lotOf(1, 2), "c")));
        QVERIFY(!basket.lines()[0].waits() && !basket.lines()[1].waits());
        QCOMPARE(basket.total(), Money::ofUnits(37'50));
    }

    void whileALineWaitsAnotherDrugsBoxIsWrong()
    {
        Basket basket;
        QVERIFY(basket.addOne(one, true, {lotOf(1, 9)}));
        const QStringList before = stateOf(basket);
        QCOMPARE(codeOf(basket.addBox(boxOf(two, lotOf(3, 9), "x"))), "TRACE_WRONG_DRUG");
        QCOMPARE(stateOf(basket), before);
    }

    void fewerPiecesDropTheLastCodes()
    {
        Basket basket;
        for (const char *code : {"a", "b", "c"})
            QVERIFY(basket.addBox(boxOf(one, lotOf(1, 9), QString::fromLatin1(code))));
        QVERIFY(basket.setQuantity(1, packs(1), {lotOf(1, 9)}));
        QCOMPARE(stateOf(basket), QStringList({"D1 L1 1 12.50 12.50 [a*1] "}));
        QVERIFY(basket.setQuantity(1, packs(2), {lotOf(1, 9)}));
        QVERIFY(basket.lines()[0].waits());
    }

    void aPackOfTenGivenUpLeavesNoLotBehind()
    {
        Basket basket;
        QVERIFY(basket.addBox(boxOf(one, lotOf(1, 30), "pack", 10)));
        QVERIFY(basket.setQuantity(1, packs(4), {lotOf(1, 30)}));
        QCOMPARE(stateOf(basket), QStringList({"D1 - 4 12.50 50.00 [] "}));
        QVERIFY(basket.lines()[0].waits());
    }

    void aPackOfTenDoesNotSwallowCodesScannedBefore()
    {
        Basket basket;
        const std::vector<LotStock> lots{lotOf(1, 30)};
        QVERIFY(basket.addOne(one, true, lots));
        QVERIFY(basket.setQuantity(1, packs(3), lots));
        QVERIFY(basket.addBox(boxOf(one, lots[0], "a")));
        QVERIFY(basket.addBox(boxOf(one, lots[0], "b")));
        QVERIFY(basket.addBox(boxOf(one, lots[0], "pack", 10)));
        QCOMPARE(stateOf(basket), QStringList({"D1 L1 12 12.50 150.00 [a*1 b*1 pack*10] "}));
    }

    void untracedGoodsGoFirstExpiryFirst()
    {
        Basket basket;
        const std::vector<LotStock> lots{lotOf(1, 5), lotOf(2, 100)};
        QVERIFY(basket.addOne(herb, false, lots));
        QVERIFY(basket.setQuantity(1, *parseQuantity(u"7.5"), lots));
        QCOMPARE(stateOf(basket), QStringList({"D3 L1 5 0.333333 1.67 [] ", "D3 L2 2.5 0.333333 0.83 [] "}));
        QCOMPARE(basket.total(), Money::ofUnits(2'50));
        QVERIFY(basket.setQuantity(2, packs(1), lots)); // 5 + 1
        QCOMPARE(basket.quantityOf(herb.id), packs(6));
        QCOMPARE(codeOf(basket.setQuantity(2, packs(101), lots)), "NOT_IN_STOCK");
        QCOMPARE(basket.quantityOf(herb.id), packs(6));
    }

    void aLineIsRoundedOnce_data()
    {
        QTest::addColumn<QString>("price");
        QTest::addColumn<QString>("quantity");
        QTest::addColumn<QString>("amount");
        QTest::newRow("exact") << "12.50" << "3" << "37.50";
        QTest::newRow("half up") << "0.125" << "1" << "0.13";
        QTest::newRow("just below half") << "0.124999" << "1" << "0.12";
        QTest::newRow("not each piece for itself") << "0.333333" << "3" << "1.00";
        QTest::newRow("part of a pack") << "0.10" << "0.05" << "0.01";
        QTest::newRow("less than half a fen") << "0.000001" << "1" << "0.00";
    }
    void aLineIsRoundedOnce()
    {
        QFETCH(const QString, price);
        QFETCH(const QString, quantity);
        QFETCH(const QString, amount);
        Basket basket;
        const Drug drug = drugOf(9, price, DrugClass::HerbalPiece);
        QVERIFY(basket.addOne(drug, false, {lotOf(1, 100)}));
        QVERIFY(basket.setQuantity(1, *parseQuantity(quantity), {lotOf(1, 100)}));
        QCOMPARE(toText(basket.lines()[0].amount), amount);
        QCOMPARE(basket.total(), basket.lines()[0].amount);
    }

    void impossibleQuantitiesAreRefused_data()
    {
        QTest::addColumn<QString>("quantity");
        QTest::addColumn<QString>("code");
        QTest::newRow("zero") << "0" << "QUANTITY_INVALID";
        QTest::newRow("negative") << "-1" << "QUANTITY_INVALID";
        QTest::newRow("part of a box") << "1.5" << "QUANTITY_INVALID";
        QTest::newRow("beyond all") << "10001" << "QUANTITY_INVALID";
        QTest::newRow("the largest number there is") << "99999999999" << "QUANTITY_INVALID";
        QTest::newRow("more than the shelf") << "10" << "NOT_IN_STOCK";
    }
    void impossibleQuantitiesAreRefused()
    {
        QFETCH(const QString, quantity);
        QFETCH(const QString, code);
        Basket basket;
        QVERIFY(basket.addOne(one, true, {lotOf(1, 9)}));
        const QStringList before = stateOf(basket);
        QCOMPARE(codeOf(basket.setQuantity(1, *parseQuantity(quantity), {lotOf(1, 9)})), code);
        QCOMPARE(stateOf(basket), before);
    }

    void anAmountBeyondMoneyIsRefused()
    {
        Basket basket;
        const Drug dear = drugOf(8, "999999999999.99");
        const LotStock lot = lotOf(1, 20'000);
        QVERIFY(basket.addOne(dear, false, {lot}));
        const QStringList before = stateOf(basket);
        const Done done = basket.setQuantity(1, packs(10'000), {lot});
        QVERIFY(!done || basket.total() == *amountOf(dear.price, packs(10'000), Rounding::HalfUp)); // exact or refused, never wrapped
        if (!done)
            QCOMPARE(stateOf(basket), before);
    }

    void linesThatAreNotThere()
    {
        Basket basket;
        for (const int line : {-1, 0, 1}) {
            QCOMPARE(codeOf(basket.remove(line)), "LINE_UNKNOWN");
            QCOMPARE(codeOf(basket.setQuantity(line, packs(1), {})), "LINE_UNKNOWN");
            QCOMPARE(codeOf(basket.setOwnPay(line, true)), "LINE_UNKNOWN");
            QCOMPARE(codeOf(basket.chooseLot(line, "L1")), "LINE_UNKNOWN");
        }
    }

    void theClerkPicksTheLot()
    {
        Basket basket;
        FoundBox box = boxOf(one, lotOf(1, 5), "new");
        box.firstSeen = true;
        box.lotChoices = {lotOf(1, 5), lotOf(2, 5), lotOf(3, 0)};
        QVERIFY(basket.addBox(box));
        QCOMPARE(codeOf(basket.chooseLot(1, "L9")), "LOT_UNKNOWN");
        QCOMPARE(codeOf(basket.chooseLot(1, "L3")), "NOT_IN_STOCK");
        QCOMPARE(codeOf(basket.chooseLot(1, "L2")), "");
        QCOMPARE(basket.lines()[0].lot->lot, "L2");
    }

    void onlyInsurableLinesCountAsInsured()
    {
        Basket basket;
        QVERIFY(basket.addOne(one, false, {lotOf(1, 9)}));
        Drug bag = drugOf(7, "0.30", DrugClass::Other);
        QVERIFY(basket.addOne(bag, false, {lotOf(4, 9)}));
        QVERIFY(basket.addOne(two, false, {lotOf(3, 9)}));
        QCOMPARE(toText(basket.insuredTotal()), "32.49");
        QVERIFY(basket.setOwnPay(3, true));
        QCOMPARE(toText(basket.insuredTotal()), "12.50");
        QCOMPARE(toText(basket.total()), "32.79");
    }

    // Whatever is done in whatever order: total = sum of lines, no line has more codes than it needs, none is empty, and a
    // refusal changes nothing.
    void randomActsKeepTheRules()
    {
        const quint32 seed = qEnvironmentVariableIsSet("YAOGUI_SEED") ? qEnvironmentVariableIntValue("YAOGUI_SEED") & 0x7fffffff : 20260310;
        const int rounds = qEnvironmentVariableIsSet("YAOGUI_LONG") ? 2000 : 150;
        QRandomGenerator random(seed);
        for (int round = 0; round < rounds; ++round) {
            Basket basket;
            for (int act = 0; act < 60; ++act) {
                const QStringList before = stateOf(basket);
                const QString refusal = actAtRandom(basket, random);
                const QByteArray where = QString("seed %1 round %2 act %3 %4\n%5").arg(seed).arg(round).arg(act).arg(refusal, stateOf(basket).join(u'\n')).toUtf8();
                if (!refusal.isEmpty())
                    QVERIFY2(stateOf(basket) == before, where.constData());
                QVERIFY2(holds(basket), where.constData());
            }
        }
    }

private:
    QString actAtRandom(Basket &basket, QRandomGenerator &random) const
    {
        const Drug &drug = *std::array{&one, &two, &herb}[random.bounded(3U)];
        const bool traced = drug.id != herb.id;
        const qint64 firstLot = drug.id.value * 2 - 1;
        const std::vector<LotStock> lots{lotOf(firstLot, 6), lotOf(firstLot + 1, 30)};
        const int line = random.bounded(5);
        switch (random.bounded(6)) {
        case 0:
        case 1: {
            const int boxes = random.bounded(4) == 0 ? 10 : 1;
            const QString code = QString("%1-%2-%3").arg(drug.id.value).arg(boxes).arg(random.bounded(12));
            return traced ? codeOf(basket.addBox(boxOf(drug, lots[random.bounded(2U)], code, boxes))) : QString();
        }
        case 2: return codeOf(basket.addOne(drug, traced, lots));
        case 3: {
            const auto &lines = basket.lines();
            if (line < 1 || line > static_cast<int>(lines.size()))
                return codeOf(basket.setQuantity(line, packs(1), lots));
            const qint64 first = lines[static_cast<std::size_t>(line - 1)].drug.id.value * 2 - 1;
            return codeOf(basket.setQuantity(line, Quantity::ofUnits(random.bounded(-1, 40) * 5'000LL), {lotOf(first, 6), lotOf(first + 1, 30)}));
        }
        case 4: return codeOf(basket.remove(line));
        default: return codeOf(basket.setOwnPay(line, random.bounded(2) == 0));
        }
    }

    static bool holds(const Basket &basket)
    {
        Money sum;
        QStringList codes;
        for (const BasketLine &line : basket.lines()) {
            sum += line.amount;
            if (!line.quantity.isPositive() || line.amount != *amountOf(line.price, line.quantity, Rounding::HalfUp))
                return false;
            if (line.codesHave() > line.codesNeeded() || (!line.codes.empty() && !line.lot))
                return false;
            for (const BasketCode &code : line.codes)
                codes.append(code.text);
        }
        return basket.total() == sum && codes.removeDuplicates() == 0;
    }

    const Drug one = drugOf(1, "12.50");
    const Drug two = drugOf(2, "19.99");
    const Drug herb = drugOf(3, "0.333333", DrugClass::HerbalPiece);
};

QTEST_GUILESS_MAIN(TestBasket)
#include "tst_basket.moc"
