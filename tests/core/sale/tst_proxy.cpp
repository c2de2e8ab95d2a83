// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sale/Slip.h"
#include "core/sale/Statement.h"
#include "tests/support/TestShop.h"

#include <QFile>
#include <QTest>

using namespace yaogui;

namespace {

const auto code = &TestShop::code;
const QString buyersCard = QStringLiteral("11010519491231002X"); // the example of the standard

ProxyBuyer byCards(const QString &number = buyersCard, const QString &name = QStringLiteral("李小红"))
{
    return {ProxyProof::BothCards, number, name};
}

QString textOf(const PrintDocument &paper)
{
    QStringList text;
    for (const PrintRow &row : paper.rows)
        text += row.cells.join(u' ');
    return text.join(u'\n');
}

} // namespace

/// Somebody buys in the insured person's place: what they show, what stays of it, and whose picture is taken.
class TestProxy final : public QObject {
    Q_OBJECT

private slots:
    // The customer looks into the camera once more after saying yes.
    void aFaceTakenAfterTheYesIsKept()
    {
        TestShop shop;
        const auto checkout = shop.checkout();
        QCOMPARE(codeOf(confirmInsured(*checkout)), "");
        shop.clock.advance(60);
        FaceShot shot = TestShop::face();
        shot.time = shop.clock.now();
        QCOMPARE(codeOf(checkout->setFace(shot)), "");
        const auto sold = checkout->pay(Money::ofUnits(100'00));
        QCOMPARE(codeOf(sold), "");
        const auto kept = shop.store().read([&](Connection &connection) { return SaleRepository(connection, shop.store().sealer()).draft(*sold); });
        QCOMPARE(kept->face->time, shot.time);
    }

    void init()
    {
        m_shop = std::make_unique<TestShop>();
        m_shop->rules.policy.evidence.faceRequired = true;
    }
    void cleanup()
    {
        QCOMPARE(codeOf(m_shop->verify()), "");
        m_shop.reset();
    }

    void whatAProxyHasToShow_data()
    {
        QTest::addColumn<QStringList>("rule");
        QTest::addColumn<bool>("byCode");
        QTest::addColumn<ProxyBuyer>("proxy");
        QTest::addColumn<QString>("field"); // empty: taken
        const QStringList both{"both_identity_cards", "family_code"}, cards{"both_identity_cards"}, family{"family_code"};
        const ProxyBuyer familyCode{ProxyProof::FamilyCode, {}, {}};
        QTest::newRow("both cards") << both << true << byCards() << "";
        QTest::newRow("small x, blanks around") << both << true << byCards(" 11010519491231002x ", " 李小红 ") << "";
        QTest::newRow("FJ-27: the second card is missing") << both << true << byCards("") << "proxy_identity";
        QTest::newRow("wrong check digit") << both << true << byCards("110105194912310021") << "proxy_identity";
        QTest::newRow("no day of birth") << both << true << byCards("110105194913310021") << "proxy_identity";
        QTest::newRow("no name") << both << true << byCards(buyersCard, "  ") << "proxy_name";
        QTest::newRow("family code") << both << true << familyCode << "";
        QTest::newRow("a family code is no card") << both << false << familyCode << "family_code";
        QTest::newRow("only cards count here") << cards << true << familyCode << "both_identity_cards";
        QTest::newRow("only the family code counts here") << family << true << byCards() << "family_code";
        QTest::newRow("no proxies here") << QStringList() << true << byCards() << "family_code";
    }
    void whatAProxyHasToShow()
    {
        QFETCH(const QStringList, rule);
        QFETCH(const bool, byCode);
        QFETCH(const ProxyBuyer, proxy);
        QFETCH(const QString, field);
        m_shop->rules.policy.fund.proxyProof = rule;
        const auto checkout = begun(byCode);
        const Done set = checkout->setProxy(proxy);
        QCOMPARE(set ? QString() : set.error().details["field"].toString(), field);
        QCOMPARE(codeOf(set), field.isEmpty() ? QString() : QStringLiteral("PROXY_INCOMPLETE"));
        QCOMPARE(checkout->draft().person->proxy.has_value(), field.isEmpty());
        if (field.isEmpty() && proxy.proof == ProxyProof::BothCards)
            QCOMPARE(*checkout->draft().person->proxy, byCards());
    }

    void nobodyIsTheirOwnProxy()
    {
        m_shop->platform.addPerson(buyersCard, insured(buyersCard), {});
        const auto checkout = m_shop->checkout();
        QVERIFY(checkout->scan({code("8100001", 1), {}}));
        QCOMPARE(codeOf(checkout->setProxy(byCards())), "CREDENTIAL_MISSING");
        QVERIFY(checkout->scan({buyersCard, {}}));
        const Done set = checkout->setProxy(byCards());
        QCOMPARE(codeOf(set), "PROXY_INCOMPLETE");
        QCOMPARE(set.error().details["reason"].toString(), "same_person");
    }

    // The picture is theirs who stand at the counter: a change of buyer takes it anew, and its row says whose it is.
    void thePictureIsTheBuyers()
    {
        const auto checkout = begun(true);
        QVERIFY(checkout->setFace(TestShop::face()));
        QVERIFY(checkout->setProxy(byCards()));
        QVERIFY(!checkout->draft().face);
        QCOMPARE(codeOf(checkout->presettle()), "FACE_MISSING");
        QVERIFY(checkout->setFace(TestShop::face()));
        QVERIFY(checkout->setProxy(byCards())); // the same once more takes nothing away
        QVERIFY(checkout->draft().face);
        QVERIFY(checkout->keep());
        QCOMPARE(m_shop->text("SELECT shows FROM face"), "proxy");
        QVERIFY(checkout->forgetProxy());
        QVERIFY(!checkout->draft().face);
        QVERIFY(checkout->setFace(TestShop::face()));
        QVERIFY(checkout->keep());
        QCOMPARE(m_shop->text("SELECT shows FROM face ORDER BY id DESC LIMIT 1"), "insured");
    }

    void whatStaysOfIt_data()
    {
        QTest::addColumn<ProxyBuyer>("proxy");
        QTest::addColumn<QString>("paper");
        QTest::newRow("both cards") << byCards() << "代购人 李*红 110***********002X";
        QTest::newRow("family code") << ProxyBuyer{ProxyProof::FamilyCode, {}, {}} << "代购人 亲情码";
    }
    void whatStaysOfIt()
    {
        QFETCH(const ProxyBuyer, proxy);
        QFETCH(const QString, paper);
        const auto checkout = begun(true);
        QVERIFY(checkout->setProxy(proxy));
        QVERIFY(checkout->setFace(TestShop::face()));
        QCOMPARE(codeOf(checkout->presettle()), "");
        QCOMPARE(codeOf(checkout->confirm()), "");
        const auto sale = checkout->pay(Money::ofUnits(100'00));
        QCOMPARE(codeOf(sale), "");
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM audit_event WHERE kind = 'sale.proxy'"), 1);
        QVERIFY(m_shop->text("SELECT detail FROM audit_event WHERE kind = 'sale.proxy'").contains(toText(proxy.proof)));
        const auto record = checkout->settling().record(*sale);
        QVERIFY(record);
        QVERIFY2(textOf(makeSlip(*record)).contains(paper), qPrintable(textOf(makeSlip(*record))));
        QVERIFY(textOf(makeStatement(*record)).contains(paper));
        m_shop->close();
        QFile file(m_shop->databaseFile());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.contains(buyersCard.toUtf8()) && !bytes.contains("李小红")); // sealed, in the trail masked
        m_shop->restart();
    }

    // Holding, and a program that ended, keep who buys and their picture.
    void itSurvivesHoldAndRestart()
    {
        auto checkout = begun(true);
        QVERIFY(checkout->setProxy(byCards()));
        QVERIFY(checkout->setFace(TestShop::face()));
        QVERIFY(checkout->keep());
        const SaleId id = checkout->draft().id;
        QVERIFY(checkout->hold());
        QCOMPARE(codeOf(checkout->resume(id)), "");
        QCOMPARE(*checkout->draft().person->proxy, byCards());
        checkout.reset();
        m_shop->restart();
        checkout = m_shop->checkout();
        QCOMPARE(codeOf(checkout->resume(id)), "");
        QCOMPARE(*checkout->draft().person->proxy, byCards());
        QVERIFY(checkout->draft().face && checkout->draft().face->ofProxy);
        const auto view = checkout->view();
        QCOMPARE(view.person->proxy->name, "李*红");
        QVERIFY(!view.person->proxy->number.contains("19491231"));
    }

    // The same person read once more keeps their buyer; another person, and a family code that was not shown again, do not.
    void readingAgain()
    {
        const auto checkout = begun(true);
        QVERIFY(checkout->setProxy(byCards()));
        QVERIFY(checkout->setFace(TestShop::face()));
        QVERIFY(checkout->scan({TestShop::insuranceCode(), {}}));
        QVERIFY(checkout->draft().person->proxy && checkout->draft().face);
        QVERIFY(checkout->scan({TestShop::secondInsuranceCode(), {}}));
        QVERIFY(!checkout->draft().person->proxy && !checkout->draft().face);
        QVERIFY(checkout->setProxy({ProxyProof::FamilyCode, {}, {}}));
        QVERIFY(checkout->setFace(TestShop::face()));
        QVERIFY(checkout->scan({TestShop::secondInsuranceCode(), {}}));
        QVERIFY(!checkout->draft().person->proxy && !checkout->draft().face);
    }

private:
    static Person insured(const QString &number)
    {
        Person person;
        person.number = "990000000000000044";
        person.certificateNumber = number;
        person.name = "李小红";
        person.insurances = {{"310", "11", "1", "440300", {}, Money::ofUnits(100'00)}};
        return person;
    }
    std::unique_ptr<Checkout> begun(bool byCode)
    {
        auto checkout = m_shop->checkout();
        if (!byCode)
            m_shop->platform.addPerson("CARD1", insured("110101199003070020"), {});
        const bool goods = checkout->scan({code("8100001", 1), {}}).has_value();
        const bool person = byCode ? checkout->scan({TestShop::insuranceCode(), {}}).has_value()
                                   : checkout->identify({CertificateType::SocialCard, "CARD1", "SN1", {}, {}}).has_value();
        if (!goods || !person)
            qFatal("no sale to begin with");
        return checkout;
    }
    std::unique_ptr<TestShop> m_shop;
};

QTEST_GUILESS_MAIN(TestProxy)
#include "tst_proxy.moc"
