// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/Expect.h"
#include "tests/journeys/Goods.h"
#include "tests/journeys/Shopfront.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>

using namespace yaogui::journey;
using namespace yaogui::journey::goods;

namespace {

QJsonArray rule(const QJsonValue &value, const char16_t *zh, const char *en)
{
    return {QJsonObject{{"value", value}, {"document", "T"}, {"article", "1"}, {"zh", QString::fromUtf16(zh)}, {"en", QString::fromLatin1(en)}}};
}

QJsonObject pack(const QJsonObject &rules, const QString &kind = "region", const QString &region = "testland", const QString &inherits = "national")
{
    return {{"kind", kind},
            {"region", region},
            {"inherits", inherits},
            {"version", "1"},
            {"name", QJsonObject{{"zh", "试验市"}, {"en", "Testland"}}},
            {"valid_from", "2026-01-01"},
            {"documents", QJsonObject{{"T", "试验文件"}}},
            {"rules", rules}};
}

QJsonObject strictRules()
{
    return {{"evidence.face_required", rule(true, u"结算要人脸。", "A face is needed.")},
            {"rx.validity_hours", rule(48, u"处方四十八小时有效。", "A prescription is valid for 48 hours.")}};
}

} // namespace

/// `yaoguictl policy …`: packs as files, signed, trusted, compared, used.
class ContractPolicyTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QCOMPARE(m_shop.prepare(catalogue(), stock()), QString()); }
    void init() { QCOMPARE(m_shop.fresh(), QString()); }

    void aSignedPackCountsAtOnce();
    void anUnsignedOrChangedPackIsRefused();
    void aKeyIsTrustedByTheManagerOnly();
    void aStoresOwnPackMayOnlyBeStricter();
    void limitsOfARegionCountAtOnce();
    void wrongPacksAreNamedWithTheirLine_data();
    void wrongPacksAreNamedWithTheirLine();
    void aRegionThatComesWithTheProgram();
    void aPackOfAnotherTimeLeavesNoStoreWithoutRules_data();
    void aPackOfAnotherTimeLeavesNoStoreWithoutRules();
    void theTrainingKeyIsForTrainingOnly();
    void suspendedNoSettlementCallLeaves();
    void wrongUse();

private:
    [[nodiscard]] QString write(const QString &name, const QJsonObject &pack) const
    {
        return m_shop.file(name, QJsonDocument(pack).toJson());
    }
    [[nodiscard]] static QString trainingKey() { return qEnvironmentVariable("YAOGUI_SOURCE_DIR") + "/resources/policy/training.pem"; }
    /// A key of its own, made by the openssl command; its path.
    [[nodiscard]] QString newKey() const;
    /// What `policy explain` gives.
    [[nodiscard]] QJsonValue valueOf(const QString &key) const { return m_shop.ctl({"policy", "explain", key}).last().value("value"); }

    Shopfront m_shop;
};

QString ContractPolicyTest::newKey() const
{
    const QString path = m_shop.folder() + "/other.pem";
    QProcess openssl;
    openssl.start("openssl", {"genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:SM2", "-out", path});
    return openssl.waitForFinished(60'000) && openssl.exitCode() == 0 ? path : QString();
}

void ContractPolicyTest::aSignedPackCountsAtOnce()
{
    const QString file = write("testland.json", pack(strictRules()));
    QCOMPARE(m_shop.ctl({"policy", "explain", "rx.validity_hours"}).last().value("value"), QJsonValue(QJsonValue::Null));
    YAOGUI_EXPECT(m_shop.ctl({"policy", "sign", file, "--key", trainingKey()}), 0, "signed");
    YAOGUI_EXPECT(m_shop.ctl({"policy", "check", file}), 0, "good");
    const Outcome compared = m_shop.ctl({"policy", "diff", file});
    QVERIFY2(compared.exitCode == 0 && compared.lines.size() == 1, qPrintable(compared.story())); // a face was needed before
    QCOMPARE(compared.last().value("key").toString(), "rx.validity_hours");
    QCOMPARE(compared.last().value("after").toObject().value("zh").toString(), "处方四十八小时有效。");
    QCOMPARE(valueOf("rx.validity_hours"), QJsonValue(QJsonValue::Null)); // looking changes nothing
    const Outcome used = m_shop.ctl({"policy", "use", file});
    YAOGUI_EXPECT(used, 0, "used");
    QCOMPARE(used.lines.size(), 2); // the difference first
    const Outcome explained = m_shop.ctl({"policy", "explain", "rx.validity_hours", "--date", "2026-05-01"});
    QCOMPARE(explained.last().value("value").toInt(), 48);
    QCOMPARE(explained.text("document"), "试验文件");
    QCOMPARE(explained.text("pack"), "testland");
    const Outcome shown = m_shop.ctl({"policy", "show"});
    QCOMPARE(shown.lines.first().value("region").toString(), "testland");
    QVERIFY(shown.lines.size() > 50);
    YAOGUI_EXPECT_REFUSED(m_shop.ctl({"policy", "explain", "rx.validity_hours", "--date", "2025-12-31"}), 1, "POLICY_NOT_VALID");
    YAOGUI_EXPECT(m_shop.ctl({"ledger", "verify"}), 0, "verified");
}

void ContractPolicyTest::anUnsignedOrChangedPackIsRefused()
{
    const QString file = write("testland.json", pack(strictRules()));
    YAOGUI_EXPECT_REFUSED(m_shop.ctl({"policy", "use", file}), 1, "POLICY_SIGNATURE_WRONG");
    YAOGUI_EXPECT(m_shop.ctl({"policy", "sign", file, "--key", trainingKey()}), 0, "signed");
    QFile bytes(file);
    QVERIFY(bytes.open(QIODevice::Append) && bytes.write("\n") == 1);
    bytes.close();
    YAOGUI_EXPECT_REFUSED(m_shop.ctl({"policy", "use", file}), 1, "POLICY_SIGNATURE_WRONG");
    YAOGUI_EXPECT_REFUSED(m_shop.ctl({"policy", "check", file}), 1, "POLICY_SIGNATURE_WRONG");
    QCOMPARE(valueOf("rx.validity_hours"), QJsonValue(QJsonValue::Null));
}

void ContractPolicyTest::aKeyIsTrustedByTheManagerOnly()
{
    const QString key = newKey();
    QVERIFY(!key.isEmpty());
    const QString file = write("testland.json", pack(strictRules()));
    YAOGUI_EXPECT(m_shop.ctl({"policy", "sign", file, "--key", key}), 0, "signed");
    YAOGUI_EXPECT_REFUSED(m_shop.ctl({"policy", "use", file}), 1, "POLICY_KEY_UNTRUSTED");
    YAOGUI_EXPECT_REFUSED(m_shop.ctl({"policy", "trust", key, "--operator", "1001"}), 1, "NOT_PERMITTED");
    YAOGUI_EXPECT_REFUSED(m_shop.ctl({"policy", "use", file}), 1, "POLICY_KEY_UNTRUSTED");
    YAOGUI_EXPECT(m_shop.ctl({"policy", "trust", key, "--operator", "1003"}), 0, "trusted");
    YAOGUI_EXPECT(m_shop.ctl({"policy", "trust", key}), 0, "trusted"); // once more changes nothing
    YAOGUI_EXPECT_REFUSED(m_shop.ctl({"policy", "use", file, "--operator", "1001"}), 1, "NOT_PERMITTED");
    YAOGUI_EXPECT(m_shop.ctl({"policy", "use", file}), 0, "used");
    YAOGUI_EXPECT_REFUSED(m_shop.ctl({"policy", "trust", m_shop.file("no.pem", "no key")}), 2, "PACK_KEY_UNREADABLE");
}

void ContractPolicyTest::aStoresOwnPackMayOnlyBeStricter()
{
    const QJsonObject stricter{{"trace.near_expiry_months", rule(9, u"九个月起算近效期。", "Near expiry from nine months.")}};
    const QString good = write("own.json", pack(stricter, "local", "own", "national"));
    YAOGUI_EXPECT(m_shop.ctl({"policy", "sign", good, "--key", trainingKey()}), 0, "signed");
    YAOGUI_EXPECT(m_shop.ctl({"policy", "use", good}), 0, "used");
    QCOMPARE(valueOf("trace.near_expiry_months").toInt(), 9);
    const QJsonObject laxer{{"trace.near_expiry_months", rule(3, u"三个月起算近效期。", "Near expiry from three months.")}};
    const QString bad = write("lax.json", pack(laxer, "local", "own", "national"));
    YAOGUI_EXPECT(m_shop.ctl({"policy", "sign", bad, "--key", trainingKey()}), 0, "signed");
    const Outcome refused = m_shop.ctl({"policy", "use", bad});
    YAOGUI_EXPECT_REFUSED(refused, 1, "POLICY_LAXER");
    QCOMPARE(refused.details().value("key").toString(), "trace.near_expiry_months");
    QVERIFY(refused.details().value("line").toInt() > 1);
    QCOMPARE(valueOf("trace.near_expiry_months").toInt(), 9); // the old pack stays
}

// What a clerk may pay out alone (staff.limits); a store sets its own as a setting, not as a pack.
void ContractPolicyTest::limitsOfARegionCountAtOnce()
{
    const QJsonObject tenYuan{{"cash_out", QJsonObject{{"cashier", QJsonObject{{"amount", "10.00"}}}}}};
    const QJsonObject limits{{"staff.limits", rule(tenYuan, u"收银员单独支出现金以十元为限。", "A cashier pays out ten yuan alone.")}};
    const QString local = write("own-limits.json", pack(limits, "local", "own", "national"));
    YAOGUI_EXPECT(m_shop.ctl({"policy", "sign", local, "--key", trainingKey()}), 0, "signed");
    QCOMPARE(m_shop.ctl({"policy", "use", local}).exitCode, 1);
    QJsonObject region = strictRules();
    region["staff.limits"] = limits["staff.limits"];
    const QString file = write("limits.json", pack(region));
    YAOGUI_EXPECT(m_shop.ctl({"policy", "sign", file, "--key", trainingKey()}), 0, "signed");
    YAOGUI_EXPECT(m_shop.ctl({"policy", "use", file}), 0, "used");
    YAOGUI_EXPECT(m_shop.ctl({"till", "in", "100.00", "--reason", "零钱"}), 0, "in");
    const Outcome beyond = m_shop.ctl({"till", "out", "10.01", "--reason", "快递"});
    YAOGUI_EXPECT_REFUSED(beyond, 1, "APPROVAL_NEEDED");
    QCOMPARE(beyond.details().value("limit").toString(), "10.00");
    YAOGUI_EXPECT(m_shop.ctl({"till", "out", "10.00", "--reason", "快递"}), 0, "out");
}

void ContractPolicyTest::wrongPacksAreNamedWithTheirLine_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("hasLine");
    QTest::newRow("unknown key") << QByteArray("rx.validity_hours") << QByteArray("rx.validity_years") << "UNKNOWN_KEY" << true;
    QTest::newRow("wrong value") << QByteArray("\"value\": 48") << QByteArray("\"value\": \"soon\"") << "VALUE" << true;
    QTest::newRow("missing sentence") << QByteArray("A face is needed.") << QByteArray("") << "SENTENCE_MISSING" << true;
    QTest::newRow("unknown document") << QByteArray("\"T\": ") << QByteArray("\"X\": ") << "SOURCE_MISSING" << true;
    QTest::newRow("no JSON") << QByteArray("{\n") << QByteArray("{{\n") << "JSON" << true;
}

void ContractPolicyTest::wrongPacksAreNamedWithTheirLine()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QFETCH(const QString, reason);
    QFETCH(const bool, hasLine);
    QByteArray bytes = QJsonDocument(pack(strictRules())).toJson();
    QVERIFY(bytes.contains(from));
    bytes.replace(from, to);
    const QString file = m_shop.file("wrong.json", bytes);
    const Outcome refused = m_shop.ctl({"policy", "use", file});
    YAOGUI_EXPECT_REFUSED(refused, 2, "POLICY_INVALID");
    QCOMPARE(refused.details().value("reason").toString(), reason);
    QCOMPARE(refused.details().value("line").toInt() > 0, hasLine);
    YAOGUI_EXPECT_REFUSED(m_shop.ctl({"policy", "sign", file, "--key", trainingKey()}), 2, "POLICY_INVALID");
}

void ContractPolicyTest::aRegionThatComesWithTheProgram()
{
    YAOGUI_EXPECT(m_shop.ctl({"policy", "use", "fujian"}), 0, "used");
    QCOMPARE(valueOf("rx.validity_hours").toInt(), 72);
    YAOGUI_EXPECT_REFUSED(m_shop.ctl({"policy", "explain", "rx.validity_hours", "--date", "2027-01-01"}), 1, "POLICY_NOT_VALID");
    YAOGUI_EXPECT(m_shop.ctl({"policy", "use", "hunan"}), 0, "used");
    QCOMPARE(valueOf("price.vbp_markup_max").toObject().value("over_percent").toString(), "15");
    YAOGUI_EXPECT(m_shop.ctl({"policy", "use", "national"}), 0, "used");
    QCOMPARE(valueOf("rx.validity_hours"), QJsonValue(QJsonValue::Null));
}

void ContractPolicyTest::suspendedNoSettlementCallLeaves()
{
    m_shop.set("store.settlement_suspended", "true");
    const QJsonArray goods{scan(otcBox(1))};
    YAOGUI_EXPECT_REFUSED(m_shop.sell(insured(10, goods)), 1, "SETTLEMENT_SUSPENDED");
    QVERIFY(m_shop.sandbox().books("settlement").isEmpty());
    YAOGUI_EXPECT(m_shop.sell(QJsonArray{scan(otcBox(2)), pay("10.00")}), 0, "paid");
    m_shop.set("store.settlement_suspended", "false");
    m_shop.set("store.businesses", "account");
    YAOGUI_EXPECT_REFUSED(m_shop.sell(QJsonArray{scan(otcBox(3)), step("credential", insuranceCode(10)), QJsonObject{{"category", "11"}}}), 1,
                          "BUSINESS_NOT_OPEN");
}

void ContractPolicyTest::aPackOfAnotherTimeLeavesNoStoreWithoutRules_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("not yet valid") << "2999-01-01" << "2999-12-31";
    QTest::newRow("no longer valid") << "2020-01-01" << "2020-12-31";
}

void ContractPolicyTest::aPackOfAnotherTimeLeavesNoStoreWithoutRules()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QJsonObject other = pack(strictRules());
    other["valid_from"] = from;
    other["valid_to"] = to;
    const QString file = write("other.json", other);
    YAOGUI_EXPECT(m_shop.ctl({"policy", "sign", file, "--key", trainingKey()}), 0, "signed");
    for (const QString &verb : QStringList{"check", "diff", "use"})
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"policy", verb, file}), 1, "POLICY_NOT_VALID");
    YAOGUI_EXPECT(m_shop.ctl({"policy", "use", "hunan"}), 0, "used");
    other["version"] = "2999.1";
    other["region"] = "hunan"; // beside the pack that holds today it takes nothing away
    const QString next = write("next.json", other);
    YAOGUI_EXPECT(m_shop.ctl({"policy", "sign", next, "--key", trainingKey()}), 0, "signed");
    YAOGUI_EXPECT(m_shop.ctl({"policy", "use", next}), 0, "used");
    QCOMPARE(valueOf("rx.prescriber_check").toString(), "in_province_insurance_doctor");
}

void ContractPolicyTest::theTrainingKeyIsForTrainingOnly()
{
    const QString real = m_shop.folder() + "/real";
    QCOMPARE(runProgram("yaoguictl", {"--data", real, "init"}).exitCode, 0);
    YAOGUI_EXPECT_REFUSED(runProgram("yaoguictl", {"--data", real, "policy", "trust", trainingKey()}), 2, "PACK_KEY_UNREADABLE");
    YAOGUI_EXPECT(runProgram("yaoguictl", {"--data", real, "policy", "trust", newKey()}), 0, "trusted");
    YAOGUI_EXPECT(m_shop.ctl({"policy", "trust", trainingKey()}), 0, "trusted");
}

void ContractPolicyTest::wrongUse()
{
    YAOGUI_EXPECT_REFUSED(m_shop.ctl({"policy", "show", "--date", "2026-12-01x"}), 2, "DATE_INVALID");
    YAOGUI_EXPECT_REFUSED(m_shop.ctl({"policy", "show", "--date", "2026-12-01T00:00"}), 2, "DATE_INVALID");
    YAOGUI_EXPECT_REFUSED(m_shop.ctl({"policy", "explain", "no.such.key"}), 2, "POLICY_KEY_UNKNOWN");
    YAOGUI_EXPECT_REFUSED(m_shop.ctl({"policy", "explain", "rx.validity_hours", "--date", "tomorrow"}), 2, "DATE_INVALID");
    YAOGUI_EXPECT_REFUSED(m_shop.ctl({"policy", "use", "atlantis"}), 2, "FILE_UNREADABLE");
    YAOGUI_EXPECT_REFUSED(m_shop.ctl({"policy", "use", "national", "--operator", "9999"}), 1, "OPERATOR_UNKNOWN");
    YAOGUI_EXPECT_REFUSED(m_shop.ctl({"settings", "set", "store.businesses", "gambling"}), 2, "SETTING_INVALID");
}

QTEST_GUILESS_MAIN(ContractPolicyTest)
#include "tst_contract_policy.moc"
