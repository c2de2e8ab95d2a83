// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/policy/Policy.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace yaogui;

class TestPolicy final : public QObject {
    Q_OBJECT

private slots:
    void theNationalPackIsWhole()
    {
        const auto policy = nationalPolicy();
        QVERIFY(policy);
        QVERIFY(policy->faceRequired);
        QCOMPARE(policy->categories.front().code, "41");
        QVERIFY(policy->category("14")->needsDisease);
        QVERIFY(policy->category("unknown") == nullptr);
        QCOMPARE(policy->insuranceTypeName("310"), "职工基本医疗保险");
        QCOMPARE(policy->insuranceTypeName("999"), "999");
    }

    void aMissingOrWrongValueIsNamed_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value"); // undefined: left out
        const auto add = [](const char *name, const char *key, const QJsonValue &value) { QTest::newRow(name) << QString::fromLatin1(key) << value; };
        const QJsonValue absent(QJsonValue::Undefined);
        add("region missing", "region", absent);
        add("region a number", "region", 7);
        add("face missing", "evidence.face_required", absent);
        add("face a text", "evidence.face_required", "true");
        add("face a number", "evidence.face_required", 1);
        add("months missing", "trace.near_expiry_months", absent);
        add("months a text", "trace.near_expiry_months", "6");
        add("months zero", "trace.near_expiry_months", 0);
        add("months negative", "trace.near_expiry_months", -6);
        add("a class nobody knows", "trace.codeless_classes", QJsonArray{"糖果"});
        add("categories missing", "platform.medical_categories", absent);
        add("no category", "platform.medical_categories", QJsonArray{});
        add("categories a text", "platform.medical_categories", "41");
        add("a category without name", "platform.medical_categories", QJsonArray{QJsonObject{{"code", "41"}}});
    }
    void aMissingOrWrongValueIsNamed()
    {
        QFETCH(const QString, key);
        QFETCH(const QJsonValue, value);
        QJsonObject root = QJsonDocument::fromJson(m_pack).object();
        QVERIFY(parsePolicy(QJsonDocument(root).toJson()));
        QJsonObject rules = root["rules"].toObject();
        QJsonObject &place = key == "region" ? root : rules;
        if (value.isUndefined())
            place.remove(key);
        else
            place[key] = value;
        root["rules"] = rules;
        const auto policy = parsePolicy(QJsonDocument(root).toJson());
        QVERIFY(!policy);
        QCOMPARE(policy.error().code, ErrorCode::PolicyInvalid);
        QCOMPARE(policy.error().details["key"].toString(), key);
    }

    void whatIsNoPackIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not JSON") << QByteArray("region: national");
        QTest::newRow("an array") << QByteArray("[]");
        QTest::newRow("cut") << QByteArray("{\"region\":\"x\",");
    }
    void whatIsNoPackIsRefused()
    {
        QFETCH(const QByteArray, json);
        QVERIFY(!parsePolicy(json));
    }

    void whatBearsATraceCode_data()
    {
        QTest::addColumn<int>("drugClass");
        QTest::addColumn<QString>("approval");
        QTest::addColumn<bool>("bears");
        const auto row = [](const char *name, DrugClass drugClass, const char *approval, bool bears) {
            QTest::newRow(name) << static_cast<int>(drugClass) << QString::fromUtf8(approval) << bears;
        };
        row("prescription", DrugClass::Prescription, "国药准字H1", true);
        row("OTC without approval number", DrugClass::OtcA, "", true);
        row("herbal piece", DrugClass::HerbalPiece, "", false);
        row("bag", DrugClass::Other, "", false);
        row("of the no-code list", DrugClass::OtcA, "国药准字H99999001", false);
    }
    void whatBearsATraceCode()
    {
        QFETCH(const int, drugClass);
        QFETCH(const QString, approval);
        QFETCH(const bool, bears);
        Drug drug;
        drug.drugClass = DrugClass(drugClass);
        drug.approvalNumber = approval;
        QCOMPARE(nationalPolicy()->bearsTraceCode(drug), bears);
    }

    void expiryIsACalendarMatter()
    {
        const Policy policy = *nationalPolicy();
        const QDate expiry(2026, 8, 31);
        QVERIFY(!Policy::isExpired(expiry, expiry));
        QVERIFY(Policy::isExpired(expiry, expiry.addDays(1)));
        QVERIFY(policy.isNearExpiry(expiry, QDate(2026, 3, 1)));
        QVERIFY(!policy.isNearExpiry(expiry, QDate(2026, 2, 28))); // six calendar months later is 28 August
    }

private:
    const QByteArray m_pack = [] {
        QFile file(qEnvironmentVariable("YAOGUI_SOURCE_DIR") + "/resources/policy/national.json");
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }();
};

QTEST_GUILESS_MAIN(TestPolicy)
#include "tst_policy.moc"
