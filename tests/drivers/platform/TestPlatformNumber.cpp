// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insurance/PlatformNumber.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace yaogui;

namespace {

QString written(const QJsonValue &value)
{
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.mid(1, json.size() - 2));
}

/// The text without the zeros that carry nothing.
QString bare(QString text)
{
    if (text.contains(u'.')) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(u'.'))
            text.chop(1);
    }
    return text;
}

template <typename Amount> bool isExact(Amount amount)
{
    const QString text = written(platformNumber(amount));
    if (text == bare(toText(amount)))
        return true;
    qWarning().noquote() << toText(amount) << "is written" << text;
    return false;
}

} // namespace

class TestPlatformNumber final : public QObject {
    Q_OBJECT

private slots:
    void everyFenOfACountersSaleIsExact()
    {
        for (std::int64_t fen = 0; fen <= 200'000; ++fen)
            QVERIFY(isExact(Money::ofUnits(fen)));
        for (std::int64_t fen = 200'001; fen <= 100'000'000; fen += 997)
            QVERIFY(isExact(Money::ofUnits(fen)));
    }

    void amountsOfAnySizeAreExact()
    {
        QRandomGenerator random(1);
        for (int i = 0; i < 60'000; ++i) {
            const std::int64_t bits = static_cast<std::int64_t>(random.generate64() >> 1);
            QVERIFY(isExact(Money::ofUnits(bits % 100'000'000'000'000 * (i % 2 == 0 ? 1 : -1))));
            QVERIFY(isExact(Quantity::ofUnits(1 + bits % 10'000'000'000)));
            QVERIFY(isExact(Price::ofUnits(100 + bits % 1'000'000'000'000'00))); // 0.0001 to 100,000,000 yuan
        }
    }

    // Smaller prices are written with an exponent, which is the same JSON number.
    void theSmallestPricesReadBackAsThemselves()
    {
        for (std::int64_t units = 1; units < 100; ++units) {
            const QString text = written(platformNumber(Price::ofUnits(units)));
            QCOMPARE(parsePrice(QString::number(text.toDouble(), 'f', 6)).value(), Price::ofUnits(units));
        }
    }

    void theWellKnownArtefactsDoNotAppear_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"0.3", "0.1", "0.7", "1.1", "2.675", "1.005", "4.35", "19.99", "1234567.89", "99999999999.99", "33.333333"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void theWellKnownArtefactsDoNotAppear()
    {
        QFETCH(QString, text);
        QCOMPARE(written(platformNumber(parsePrice(text).value())), text);
    }
};

QTEST_GUILESS_MAIN(TestPlatformNumber)
#include "TestPlatformNumber.moc"
