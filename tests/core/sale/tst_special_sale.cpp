// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sale/SpecialSale.h"
#include "core/store/CatalogueRepository.h"
#include "tests/core/sale/ReturnRig.h"
#include "tests/support/TestShop.h"

#include <QFile>
#include <QTest>

using namespace yaogui;

namespace {

const auto code = &TestShop::code;
const Buyer first{QStringLiteral("李小红"), QStringLiteral("11010519491231002X")}; // the example of the standard
const Buyer second{QStringLiteral("王强"), QStringLiteral("110101199003070310")};

Money plenty()
{
    return Money::ofUnits(1000'00);
}

} // namespace

/// Ephedrine compounds (GSP table, section 4): the limit per person and time, the register with its seven fields, what looks suspicious.
class TestSpecialSale final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(SpecialSale::checkBuyer(first, QDate(2026, 3, 10)));
        QVERIFY(SpecialSale::checkBuyer(second, QDate(2026, 3, 10)));
    }
    void init()
    {
        m_rig = std::make_unique<ReturnRig>();
        m_shop = &m_rig->shop;
        m_box = 0;
        const Done named = m_shop->store().write([](Connection &connection) -> Done {
            CatalogueRepository catalogue(connection);
            Drug drug = *catalogue.byCode("OTC");
            drug.genericName = "复方盐酸伪麻黄碱缓释胶囊";
            catalogue.save(drug);
            Drug rx = *catalogue.byCode("RX");
            rx.genericName = "氨酚伪麻美芬片";
            catalogue.save(rx);
            return {};
        });
        QVERIFY(named);
    }
    void cleanup()
    {
        QCOMPARE(codeOf(m_shop->verify()), "");
        m_rig.reset();
    }

    void whichDrugs_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<DrugClass>("drugClass");
        QTest::addColumn<bool>("special");
        QTest::newRow("pseudoephedrine") << "复方盐酸伪麻黄碱缓释胶囊" << DrugClass::OtcA << true;
        QTest::newRow("a compound's short name") << "酚麻美敏片" << DrugClass::OtcA << true;
        QTest::newRow("on prescription too") << "小儿复方麻黄碱桔梗糖浆" << DrugClass::Prescription << true;
        QTest::newRow("the herb in a patent medicine is none") << "麻黄止嗽丸" << DrugClass::OtcB << false;
        QTest::newRow("the herb itself is none") << "麻黄" << DrugClass::HerbalPiece << false;
        QTest::newRow("an ordinary drug") << "布洛芬片" << DrugClass::OtcA << false;
    }
    void whichDrugs()
    {
        QFETCH(const QString, name);
        QFETCH(const DrugClass, drugClass);
        QFETCH(const bool, special);
        Drug drug;
        drug.genericName = name;
        drug.drugClass = drugClass;
        QCOMPARE(m_shop->rules.policy.trace.isSpecial(drug), special);
    }

    void whoBuys_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("identity");
        QTest::addColumn<QString>("field"); // empty: taken
        QTest::newRow("complete") << first.name << " 11010519491231002x " << "";
        QTest::newRow("no name") << " " << first.identity << "buyer";
        QTest::newRow("no number") << first.name << "" << "identity";
        QTest::newRow("wrong check digit") << first.name << "110105194912310021" << "identity";
    }
    void whoBuys()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, identity);
        QFETCH(const QString, field);
        const auto checkout = basket(1);
        QCOMPARE(checkout->view().next, NextAct::EnterBuyer);
        QCOMPARE(codeOf(checkout->pay(plenty())), "REGISTER_INCOMPLETE");
        const Done set = checkout->setBuyer({name, identity});
        QCOMPARE(set ? QString() : set.error().details["field"].toString(), field);
        QCOMPARE(codeOf(checkout->pay(plenty())), field.isEmpty() ? QString() : QString("REGISTER_INCOMPLETE"));
    }

    // Two packs are sold, three are not, in one sale or in several of one day.
    void theLimit_data()
    {
        QTest::addColumn<QList<int>>("packs");
        QTest::addColumn<QString>("refused"); // the last one
        QTest::newRow("one") << QList<int>{1} << "";
        QTest::newRow("CFDA-2012-260 two packs") << QList<int>{2} << "";
        QTest::newRow("CFDA-2012-260 three packs") << QList<int>{3} << "SPECIAL_DRUG_LIMIT";
        QTest::newRow("one and one") << QList<int>{1, 1} << "";
        QTest::newRow("split into two sales") << QList<int>{2, 1} << "SPECIAL_DRUG_LIMIT";
    }
    void theLimit()
    {
        QFETCH(const QList<int>, packs);
        QFETCH(const QString, refused);
        for (qsizetype i = 0; i < packs.size(); ++i)
            QCOMPARE(codeOf(sell(packs[i], first)), i + 1 == packs.size() ? refused : QString());
        QCOMPARE(codeOf(sell(1, second)), ""); // somebody else may
    }

    void theNextDayIsAnotherTime()
    {
        QCOMPARE(codeOf(sell(2, first)), "");
        m_shop->clock.set(QDateTime(QDate(2026, 3, 11), QTime(0, 0), Qt::OffsetFromUTC, 8 * 3600));
        QCOMPARE(codeOf(sell(2, first)), "");
        m_shop->rules.policy.trace.specialDays = 7;
        m_shop->clock.set(QDateTime(QDate(2026, 3, 17), QTime(23, 0), Qt::OffsetFromUTC, 8 * 3600));
        QCOMPARE(codeOf(sell(1, first)), "SPECIAL_DRUG_LIMIT"); // the 11th is the first of seven days
        m_shop->clock.set(QDateTime(QDate(2026, 3, 18), QTime(8, 0), Qt::OffsetFromUTC, 8 * 3600));
        QCOMPARE(codeOf(sell(1, first)), "");
    }

    void aPrescriptionIsEnteredAndNotCounted()
    {
        auto checkout = m_shop->checkout("1002");
        QVERIFY(checkout->scan({code("8200002", 1), {}}));
        QVERIFY(checkout->scan({code("8200002", 2), {}}));
        QVERIFY(checkout->scan({code("8200002", 3), {}}));
        QVERIFY(checkout->setBuyer(first));
        QCOMPARE(codeOf(checkout->pay(plenty())), "");
        QCOMPARE(m_shop->number("SELECT SUM(quantity) FROM special_sale"), 30000);
        QCOMPARE(codeOf(sell(2, first)), "");
    }

    void sevenFieldsAreKeptAndSealed()
    {
        QCOMPARE(codeOf(sell(2, first)), "");
        const auto entries = m_shop->store().read(
            [&](Connection &connection) { return SpecialRepository(connection, m_shop->store().sealer()).entries(QDate(2026, 3, 10), QDate(2026, 3, 10)); });
        QVERIFY(entries && entries->size() == 1);
        const SpecialEntry &entry = entries->front();
        QCOMPARE(entry.name, "复方盐酸伪麻黄碱缓释胶囊");
        QCOMPARE(entry.spec, "10片");
        QCOMPARE(entry.quantity, Quantity::ofUnits(20000));
        QCOMPARE(entry.maker, "某某制药");
        QCOMPARE(entry.lot, "L1");
        QCOMPARE(entry.buyer, first);
        m_shop->close();
        for (const QString &file : {m_shop->databaseFile(), QString(m_shop->databaseFile() + "-wal")}) {
            QFile bytes(file);
            if (!bytes.open(QIODevice::ReadOnly))
                continue;
            const QByteArray all = bytes.readAll();
            QVERIFY(!all.contains(first.identity.toUtf8()) && !all.contains(first.name.toUtf8()));
        }
        m_shop->restart();
    }

    void aMissingFieldOfTheCatalogueStopsIt()
    {
        QVERIFY(m_shop->store().write([](Connection &connection) -> Done {
            CatalogueRepository catalogue(connection);
            Drug drug = *catalogue.byCode("OTC");
            drug.maker.clear();
            catalogue.save(drug);
            return {};
        }));
        const auto sold = sell(1, first);
        QCOMPARE(codeOf(sold), "REGISTER_INCOMPLETE");
        QCOMPARE(sold.error().details["field"].toString(), "maker");
    }

    // The insured person is who buys, unless the card of somebody else is shown.
    void theInsuredPersonNeedNotSayItTwice()
    {
        auto checkout = basket(2);
        QVERIFY(checkout->scan({TestShop::insuranceCode(), {}}));
        QVERIFY(checkout->setFace(TestShop::face()));
        QCOMPARE(checkout->view().buyer->name, "测**人");
        QCOMPARE(codeOf(checkout->presettle()), "");
        QCOMPARE(codeOf(checkout->confirm()), "");
        QCOMPARE(codeOf(checkout->pay(plenty())), "");
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM special_sale"), 1);
        checkout = basket(1);
        QVERIFY(checkout->scan({TestShop::insuranceCode(), {}}));
        QVERIFY(checkout->setFace(TestShop::face()));
        QCOMPARE(codeOf(checkout->presettle()), "SPECIAL_DRUG_LIMIT"); // before anything leaves
        QCOMPARE(m_shop->platform.count("2101"), 1);
    }

    // A sale on hold keeps its buyer, over the end of the program too.
    void theBuyerIsKept()
    {
        auto checkout = basket(1);
        QVERIFY(checkout->setBuyer(first));
        QVERIFY(checkout->keep());
        const SaleId id = checkout->draft().id;
        QVERIFY(checkout->hold());
        checkout.reset();
        m_shop->restart();
        checkout = m_shop->checkout();
        QVERIFY(checkout->resume(id));
        QCOMPARE(*checkout->draft().buyer, first);
        QCOMPARE(codeOf(checkout->pay(plenty())), "");
    }

    void aReturnGivesBack_data()
    {
        QTest::addColumn<ReturnKind>("kind");
        QTest::newRow("void") << ReturnKind::Void;
        QTest::newRow("refund") << ReturnKind::Refund;
    }
    void aReturnGivesBack()
    {
        QFETCH(const ReturnKind, kind);
        const auto sold = sell(2, first);
        QCOMPARE(codeOf(sold), "");
        QCOMPARE(codeOf(sell(1, first)), "SPECIAL_DRUG_LIMIT");
        QCOMPARE(codeOf(m_rig->take(kind == ReturnKind::Void ? ReturnRig::voided(*sold) : ReturnRig::refunded(*sold))), "");
        QCOMPARE(codeOf(sell(2, first)), "");
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM special_sale"), 2); // what was given back stays in the book
    }

    void whatLooksSuspicious()
    {
        QCOMPARE(suspicions(), QStringList());
        QCOMPARE(codeOf(sell(2, first)), "");
        m_shop->clock.advance(24 * 3600);
        QCOMPARE(suspicions(), QStringList());
        QCOMPARE(codeOf(sell(2, first)), "");
        QCOMPARE(suspicions(), QStringList("at_limit"));
        m_shop->clock.advance(24 * 3600);
        QCOMPARE(codeOf(sell(1, first)), "");
        QCOMPARE(suspicions(), QStringList("often"));
        m_shop->clock.advance(60);
        QCOMPARE(codeOf(sell(1, second)), "");
        QCOMPARE(suspicions(), QStringList("often")); // two people in a row are ordinary
        m_shop->clock.advance(60);
        QCOMPARE(codeOf(sell(1, {"赵敏", "440524198801010011"})), "");
        QCOMPARE(suspicions(), QStringList({"often", "in_a_row"}));
        m_shop->clock.advance(31LL * 24 * 3600);
        QCOMPARE(suspicions(), QStringList());
    }

private:
    std::unique_ptr<Checkout> basket(int packs)
    {
        auto checkout = m_shop->checkout();
        for (int i = 0; i < packs; ++i) {
            if (!checkout->scan({code("8100001", ++m_box), {}}))
                qFatal("no box %d", m_box);
        }
        return checkout;
    }
    Result<SaleId> sell(int packs, const Buyer &buyer)
    {
        const auto checkout = basket(packs);
        YAOGUI_TRY(checkout->setBuyer(buyer));
        return checkout->pay(plenty());
    }
    QStringList suspicions()
    {
        const QDate today = m_shop->clock.today();
        const TraceRules &rules = m_shop->rules.policy.trace;
        const auto entries = m_shop->store().read([&](Connection &connection) {
            return SpecialRepository(connection, m_shop->store().sealer()).entries(today.addDays(1 - rules.watch.days), today);
        });
        QStringList patterns;
        for (const QJsonValue &pattern : suspiciousPatterns(*entries, rules))
            patterns.append(pattern["pattern"].toString());
        return patterns;
    }
    std::unique_ptr<ReturnRig> m_rig;
    TestShop *m_shop = nullptr;
    int m_box = 0;
};

QTEST_GUILESS_MAIN(TestSpecialSale)
#include "tst_special_sale.moc"
