// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/Amounts.h"

#include <QTest>

#include <openssl/bn.h>

#include <limits>
#include <memory>
#include <random>

using namespace yaogui;

namespace {

struct Free {
    void operator()(BIGNUM *number) const { BN_free(number); }
    void operator()(BN_CTX *context) const { BN_CTX_free(context); }
    void operator()(char *text) const { OPENSSL_free(text); }
};
using Big = std::unique_ptr<BIGNUM, Free>;

Big big(qint64 value)
{
    BIGNUM *number = nullptr;
    BN_dec2bn(&number, QByteArray::number(value).constData());
    return Big(number);
}

QString text(const BIGNUM *number)
{
    return QString::fromLatin1(std::unique_ptr<char, Free>(BN_bn2dec(number)).get());
}

/// price × quantity ÷ 10^8 by OpenSSL's big numbers: |p·q| doubled plus the divisor, divided by twice the divisor, is half up.
QString expectedFen(qint64 price, qint64 quantity, Rounding rounding)
{
    const std::unique_ptr<BN_CTX, Free> context(BN_CTX_new());
    const Big product(BN_new());
    const Big quotient(BN_new());
    BN_mul(product.get(), big(price).get(), big(quantity).get(), context.get());
    const bool negative = BN_is_negative(product.get()) != 0;
    BN_set_negative(product.get(), 0);
    BN_lshift1(product.get(), product.get());
    if (rounding == Rounding::HalfUp)
        BN_add(product.get(), product.get(), big(100'000'000).get());
    BN_div(quotient.get(), nullptr, product.get(), big(200'000'000).get(), context.get());
    BN_set_negative(quotient.get(), negative && BN_is_zero(quotient.get()) == 0 ? 1 : 0);
    return text(quotient.get());
}

} // namespace

class AmountsTest : public QObject {
    Q_OBJECT
private slots:
    void roundsALine_data();
    void roundsALine();
    void agreesWithBigNumbers();
    void refusesALineThatDoesNotFit();
    void parses_data();
    void parses();
    void refusesWhatIsNoFigure_data();
    void refusesWhatIsNoFigure();
    void writesWhatItReads();
    void addsExactly();
    void ordersBySize();
};

void AmountsTest::roundsALine_data()
{
    QTest::addColumn<QString>("price");
    QTest::addColumn<QString>("quantity");
    QTest::addColumn<QString>("halfUp");
    QTest::addColumn<QString>("down");
    QTest::newRow("whole") << "36.50" << "2" << "73.00" << "73.00";
    QTest::newRow("half a fen goes up") << "0.005" << "1" << "0.01" << "0.00";
    QTest::newRow("just below half") << "0.004999" << "1" << "0.00" << "0.00";
    QTest::newRow("binary fractions would fail: 1.005") << "1.005" << "1" << "1.01" << "1.00";
    QTest::newRow("2.675") << "2.675" << "1" << "2.68" << "2.67";
    QTest::newRow("a third of a pack") << "10" << "0.3333" << "3.33" << "3.33";
    QTest::newRow("six decimals times four") << "0.123456" << "0.0001" << "0.00" << "0.00";
    QTest::newRow("return: away from zero") << "0.005" << "-1" << "-0.01" << "0.00";
    QTest::newRow("return below half") << "0.004999" << "-1" << "0.00" << "0.00";
    QTest::newRow("dear and many") << "999999999999.999999" << "1" << "1000000000000.00" << "999999999999.99";
}

void AmountsTest::roundsALine()
{
    QFETCH(QString, price);
    QFETCH(QString, quantity);
    QFETCH(QString, halfUp);
    QFETCH(QString, down);
    const Price p = parsePrice(price).value();
    const Quantity q = parseQuantity(quantity).value();
    QCOMPARE(toText(amountOf(p, q, Rounding::HalfUp).value()), halfUp);
    QCOMPARE(toText(amountOf(p, q, Rounding::Down).value()), down);
}

void AmountsTest::agreesWithBigNumbers()
{
    std::mt19937_64 random(20260301);
    int refused = 0;
    for (int i = 0; i < 20'000; ++i) {
        // Every magnitude alike, up to the edge of the type.
        const auto draw = [&] { return static_cast<qint64>(random()) >> (random() % 63); };
        const qint64 price = draw();
        const qint64 quantity = i % 3 == 0 ? 10'000 * (draw() % 1'000) : draw();
        for (const Rounding rounding : {Rounding::HalfUp, Rounding::Down}) {
            const QString expected = expectedFen(price, quantity, rounding);
            const auto amount = amountOf(Price::ofUnits(price), Quantity::ofUnits(quantity), rounding);
            bool fits = false;
            const qint64 fen = expected.toLongLong(&fits);
            QCOMPARE(amount.has_value(), fits);
            if (fits)
                QCOMPARE(amount->units(), fen);
            else
                ++refused;
        }
    }
    QVERIFY2(refused > 100, "the draw never reached the edge");
}

void AmountsTest::refusesALineThatDoesNotFit()
{
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    const auto amount = amountOf(Price::ofUnits(most), Quantity::ofUnits(most), Rounding::HalfUp);
    QVERIFY(!amount);
    QCOMPARE(amount.error().code, ErrorCode::AmountOverflow);
    QVERIFY(amount.error().details.contains(u"price"));
}

void AmountsTest::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("micro"); // as a price
    QTest::addColumn<QString>("shown");
    QTest::newRow("whole") << "36" << qint64(36'000'000) << "36.00";
    QTest::newRow("one decimal") << "36.5" << qint64(36'500'000) << "36.50";
    QTest::newRow("six decimals") << "0.000001" << qint64(1) << "0.000001";
    QTest::newRow("needless zeros") << "1.2300000000" << qint64(1'230'000) << "1.23";
    QTest::newRow("leading zeros") << "007.10" << qint64(7'100'000) << "7.10";
    QTest::newRow("plus") << "+3" << qint64(3'000'000) << "3.00";
    QTest::newRow("minus") << "-0.01" << qint64(-10'000) << "-0.01";
    QTest::newRow("minus zero") << "-0" << qint64(0) << "0.00";
    QTest::newRow("blanks around") << " 5.25 " << qint64(5'250'000) << "5.25";
    QTest::newRow("twelve digits") << "999999999999" << qint64(999'999'999'999'000'000) << "999999999999.00";
}

void AmountsTest::parses()
{
    QFETCH(QString, text);
    QFETCH(qint64, micro);
    QFETCH(QString, shown);
    const auto price = parsePrice(text);
    QVERIFY(price.has_value());
    QCOMPARE(price->units(), micro);
    QCOMPARE(toText(*price), shown);
}

void AmountsTest::refusesWhatIsNoFigure_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", " ", "-", "+", ".", ".5", "5.", "1.2.3", "1,000", "1e3", "0x10", "NaN", "inf", "1 2", "--1", "+-1",
             "1000000000000", "1.0000001", "\u0661\u0662", "\uFF11\uFF12", "\u5341", "1.\u0660", "\u00A512.00"})
        QTest::newRow(text) << QString::fromUtf8(text);
    QTest::newRow("ten thousand digits") << QString(10'000, u'9');
    QTest::newRow("a control character") << QString("1\x01");
}

void AmountsTest::refusesWhatIsNoFigure()
{
    QFETCH(QString, text);
    for (const auto &code : {parseMoney(text).map([](Money) { return 0; }), parsePrice(text).map([](Price) { return 0; }),
             parseQuantity(text).map([](Quantity) { return 0; })}) {
        QVERIFY2(!code, qPrintable(text));
        QCOMPARE(code.error().code, ErrorCode::AmountInvalid);
        QVERIFY(code.error().details.value(u"text").toString().size() <= 40);
    }
}

void AmountsTest::writesWhatItReads()
{
    std::mt19937_64 random(7);
    for (int i = 0; i < 20'000; ++i) {
        const qint64 units = static_cast<qint64>(random() % 1'999'999'999'999'999) - 999'999'999'999'999;
        const qint64 fen = units / 10;
        QCOMPARE(parseMoney(toText(Money::ofUnits(fen)))->units(), fen);
        QCOMPARE(parsePrice(toText(Price::ofUnits(units)))->units(), units);
        QCOMPARE(parseQuantity(toText(Quantity::ofUnits(units)))->units(), units);
    }
    const qint64 lowest = std::numeric_limits<qint64>::min();
    QCOMPARE(toText(Money::ofUnits(lowest)), QString("-92233720368547758.08"));
    QCOMPARE(toText(Quantity::ofUnits(2'500)), QString("0.25"));
    QCOMPARE(toText(Quantity::ofUnits(30'000)), QString("3"));
    QCOMPARE(toText(Money::ofUnits(-5)), QString("-0.05"));
    QVERIFY(!parseMoney(u"0.001"));
    QVERIFY(!parseQuantity(u"0.00001"));
}

void AmountsTest::addsExactly()
{
    Money total;
    for (int i = 0; i < 1'000; ++i)
        total += Money::ofUnits(10); // 0.10 a thousand times
    QCOMPARE(toText(total), QString("100.00"));
    total -= Money::ofUnits(1);
    QCOMPARE(toText(total), QString("99.99"));
    QCOMPARE(-total, Money::ofUnits(-9'999));
}

void AmountsTest::ordersBySize()
{
    QVERIFY(Money::ofUnits(-1) < Money());
    QVERIFY(Money::ofUnits(-1).isNegative());
    QVERIFY(Money().isZero());
    QVERIFY(Money::ofUnits(1).isPositive());
    QVERIFY(Price::ofUnits(2) > Price::ofUnits(1));
}

QTEST_APPLESS_MAIN(AmountsTest)
#include "tst_amounts.moc"
