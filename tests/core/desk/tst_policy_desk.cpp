// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/BusinessPolicyDesk.h"
#include "core/policy/ShippedPacks.h"
#include "core/store/StaffRepository.h"
#include "tests/support/TestShop.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace yaogui;

namespace {

constexpr int patienceMs = 60'000;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

/// The policy desk over a real store, on 10 March 2026: what a page is told and what the store keeps.
class TestPolicyDesk final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_shop = std::make_unique<TestShop>();
        QVERIFY(m_shop->store().write([](Connection &connection) -> Done {
            StaffRepository(connection).save({{"1003", "陈建国"}, Post::Manager, false});
            return {};
        }));
        m_rules = std::make_unique<RulesInForce>(*ShippedPacks::book());
        openDesk();
    }
    void cleanup()
    {
        m_desk.reset();
        QCOMPARE(codeOf(m_shop->verify()), "");
    }

    void theViewNamesPacksRulesAndPeople()
    {
        QCOMPARE(m_view.packs.size(), 1U);
        QCOMPARE(m_view.head()->region, "national");
        QVERIFY(m_view.head()->signedBy.isEmpty());
        QVERIFY(m_view.rules.size() > 50);
        for (const RuleView &rule : m_view.rules)
            QVERIFY2(!rule.rule.words.zh.isEmpty() && !rule.rule.words.en.isEmpty() && !rule.document.isEmpty(), qPrintable(rule.rule.key));
        QCOMPARE(m_view.people.front().name.id, "1001");
        QVERIFY(m_view.people.size() > 1); // a training store
        QStringList shipped;
        for (const RegionChoice &choice : m_view.shipped)
            shipped.append(choice.region);
        QCOMPARE(shipped.first(), "national");
        QVERIFY(shipped.contains("fujian"));
    }

    void aShippedRegionIsPreviewedThenUsed()
    {
        m_desk->offerShipped("fujian");
        QTRY_VERIFY_WITH_TIMEOUT(m_preview, patienceMs);
        QCOMPARE(m_preview->day, QDate(2026, 3, 10));
        QVERIFY(!m_preview->changes.empty());
        QCOMPARE(m_rules->book().region(), "national"); // nothing counts yet
        m_desk->use(m_preview->ticket, "1003");
        QTRY_COMPARE_WITH_TIMEOUT(m_done, 1, patienceMs);
        QCOMPARE(m_view.head()->region, "fujian");
        QCOMPARE(m_view.head()->to, QDate(2026, 12, 31));
        QVERIFY(!m_view.runsOutSoon);
        QCOMPARE(m_rules->book().region(), "fujian");
        QCOMPARE(m_shop->number("SELECT count(*) FROM policy_pack WHERE region = 'fujian' AND operator = '1003'"), 1);
        QCOMPARE(m_shop->number("SELECT count(*) FROM audit_event WHERE kind = 'policy.used'"), 1);
    }

    void aPackThatEndsIsAnnouncedAndThenMissed_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<bool>("soon");
        QTest::addColumn<bool>("valid");
        QTest::newRow("sixty-one days before") << QDate(2026, 10, 31) << false << true;
        QTest::newRow("sixty days before") << QDate(2026, 11, 1) << true << true;
        QTest::newRow("last day") << QDate(2026, 12, 31) << true << true;
        QTest::newRow("the day after") << QDate(2027, 1, 1) << false << false;
    }
    void aPackThatEndsIsAnnouncedAndThenMissed()
    {
        QFETCH(const QDate, day);
        QFETCH(const bool, soon);
        QFETCH(const bool, valid);
        useShipped("fujian");
        m_shop->clock.set(QDateTime(day, QTime(9, 0)));
        m_desk->open();
        QTRY_COMPARE_WITH_TIMEOUT(m_view.today, day, patienceMs);
        QCOMPARE(m_view.runsOutSoon, soon);
        QCOMPARE(!m_view.notValid, valid);
        QCOMPARE(m_view.head()->region, "fujian"); // named even when it has ended
        QVERIFY(m_view.rules.size() > 50);         // without it the national ones
    }

    void aCashierChangesNothing()
    {
        m_desk->offerShipped("hunan");
        QTRY_VERIFY_WITH_TIMEOUT(m_preview, patienceMs);
        m_desk->use(m_preview->ticket, "1001");
        QTRY_COMPARE_WITH_TIMEOUT(lastRefusal(), "NOT_PERMITTED", patienceMs);
        m_desk->setSuspended(true, "1001");
        m_desk->setBusinesses({Business::Account}, "1001");
        QTRY_COMPARE_WITH_TIMEOUT(m_refusals.size(), 3, patienceMs);
        QCOMPARE(lastRefusal(), "NOT_PERMITTED");
        QVERIFY(!m_rules->profile().suspended);
        QCOMPARE(m_rules->profile().open.size(), 3U);
        m_desk->setSuspended(true, "4711");
        QTRY_COMPARE_WITH_TIMEOUT(lastRefusal(), "OPERATOR_UNKNOWN", patienceMs);
    }

    void anOlderOfferIsNotUsed()
    {
        m_desk->offerShipped("hunan");
        QTRY_VERIFY_WITH_TIMEOUT(m_preview, patienceMs);
        const int old = m_preview->ticket;
        m_desk->offerShipped("wuxi");
        m_desk->use(old, "1003");
        QTRY_COMPARE_WITH_TIMEOUT(m_refusals, QStringList("STEP_OUT_OF_ORDER"), patienceMs);
        QCOMPARE(m_rules->book().region(), "national");
    }

    void suspensionAndBusinessesCountAtOnceAndAreKept()
    {
        m_desk->setBusinesses({Business::Account}, "1003");
        m_desk->setSuspended(true, "1003");
        QTRY_COMPARE_WITH_TIMEOUT(m_done, 2, patienceMs);
        QVERIFY(m_rules->on(m_shop->clock.today()).profile.suspended);
        QCOMPARE(m_view.profile.open, Businesses{Business::Account});
        QCOMPARE(m_shop->text("SELECT value FROM setting WHERE key = 'store.settlement_suspended'"), "true");
        QCOMPARE(m_shop->text("SELECT value FROM setting WHERE key = 'store.businesses'"), "account");
    }

    void aSignedFileNeedsATrustedKey()
    {
        const QString key = file("key.pem");
        QCOMPARE(QProcess::execute("openssl", {"genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:SM2", "-out", key}), 0);
        QJsonObject root = QJsonDocument::fromJson(ShippedPacks::bytesOf("wuxi")).object();
        root["region"] = "qinghe";
        const QByteArray pack = QJsonDocument(root).toJson();
        const auto signature = PackSignature::sign(pack, contentOf(key));
        QVERIFY(signature);
        QVERIFY(write(file("qinghe.json"), pack));
        m_desk->offerFile(file("qinghe.json"));
        QTRY_COMPARE_WITH_TIMEOUT(m_refusals, QStringList("POLICY_SIGNATURE_WRONG"), patienceMs); // no .sig beside it
        QVERIFY(write(file("qinghe.json.sig"), *signature));
        m_desk->offerFile(file("qinghe.json"));
        QTRY_COMPARE_WITH_TIMEOUT(lastRefusal(), "POLICY_KEY_UNTRUSTED", patienceMs);
        m_desk->trust("of nothing", "1003");
        QTRY_COMPARE_WITH_TIMEOUT(lastRefusal(), "STEP_OUT_OF_ORDER", patienceMs);
        m_desk->offerKey(key);
        QTRY_VERIFY_WITH_TIMEOUT(!m_key.isEmpty(), patienceMs);
        m_desk->trust(m_key, "1003");
        QTRY_COMPARE_WITH_TIMEOUT(m_done, 1, patienceMs);
        QVERIFY(m_view.trustedKeys.contains(m_key));
        m_desk->offerFile(file("qinghe.json"));
        QTRY_VERIFY_WITH_TIMEOUT(m_preview, patienceMs);
        QCOMPARE(m_preview->pack.signedBy, m_key);
        m_desk->use(m_preview->ticket, "1003");
        QTRY_COMPARE_WITH_TIMEOUT(m_done, 2, patienceMs);
        QCOMPARE(m_view.head()->region, "qinghe");
        QCOMPARE(m_view.head()->signedBy, m_key);
    }

    void unreadableFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::newRow("none") << QByteArray() << "FILE_UNREADABLE";
        QTest::newRow("no pack") << QByteArray("{") << "POLICY_INVALID";
        QTest::newRow("too large") << QByteArray(2'000'001, ' ') << "FILE_TOO_LARGE";
    }
    void unreadableFilesAreRefused()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, code);
        if (!bytes.isEmpty())
            QVERIFY(write(file("a.json"), bytes));
        m_desk->offerFile(file("a.json"));
        QTRY_COMPARE_WITH_TIMEOUT(m_refusals, QStringList(code), patienceMs);
        QVERIFY(!m_preview);
    }

    void aKeyThatIsNoneIsRefused()
    {
        QVERIFY(write(file("no.pem"), "-----BEGIN NOTHING-----"));
        m_desk->offerKey(file("no.pem"));
        QTRY_COMPARE_WITH_TIMEOUT(m_refusals, QStringList("PACK_KEY_UNREADABLE"), patienceMs);
        m_desk->offerKey(file("absent.pem"));
        QTRY_COMPARE_WITH_TIMEOUT(lastRefusal(), "FILE_UNREADABLE", patienceMs);
    }

private:
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + name); }

    [[nodiscard]] QString lastRefusal() const { return m_refusals.value(m_refusals.size() - 1); }

    void openDesk()
    {
        m_refusals.clear();
        m_preview.reset();
        m_done = 0;
        m_key.clear();
        m_view = {};
        m_desk = std::make_unique<BusinessPolicyDesk>(
            PolicyTools{m_shop->store(), m_shop->clock, *m_rules, {{"1001", "王芳"}, Post::Cashier, true}});
        connect(m_desk.get(), &PolicyDesk::viewChanged, this, [this](const PolicyView &view) { m_view = view; });
        connect(m_desk.get(), &PolicyDesk::offered, this, [this](const PolicyPreview &preview) { m_preview = preview; });
        connect(m_desk.get(), &PolicyDesk::keyOffered, this, [this](const QString &key) { m_key = key; });
        connect(m_desk.get(), &PolicyDesk::done, this, [this] { ++m_done; });
        connect(m_desk.get(), &PolicyDesk::refused, this,
                [this](PolicyAct, const Error &error) { m_refusals.append(codeName(error.code)); });
        m_desk->open();
        QTRY_VERIFY_WITH_TIMEOUT(!m_view.rules.empty(), patienceMs);
    }

    void useShipped(const QString &region)
    {
        m_desk->offerShipped(region);
        QTRY_VERIFY_WITH_TIMEOUT(m_preview, patienceMs);
        m_desk->use(m_preview->ticket, "1003");
        QTRY_COMPARE_WITH_TIMEOUT(m_done, 1, patienceMs);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<TestShop> m_shop;
    std::unique_ptr<RulesInForce> m_rules;
    std::unique_ptr<BusinessPolicyDesk> m_desk;
    PolicyView m_view;
    std::optional<PolicyPreview> m_preview;
    QString m_key;
    int m_done = 0;
    QStringList m_refusals;
};

QTEST_GUILESS_MAIN(TestPolicyDesk)
#include "tst_policy_desk.moc"
