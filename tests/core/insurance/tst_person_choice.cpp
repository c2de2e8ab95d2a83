// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insurance/PersonChoice.h"

#include <QJsonDocument>
#include <QTest>

using namespace yaogui;

namespace {

Person personWith(const QStringList &statuses)
{
    Person person{"99001", "01", "110101199003070011", "测试甲", "1", QDate(1990, 3, 7), {}};
    int type = 310;
    for (const QString &status : statuses) {
        person.insurances.push_back({QString::number(type), "11", status, "440300", "某厂", Money::ofUnits(123'45)});
        type += 80;
    }
    return person;
}

} // namespace

class TestPersonChoice final : public QObject {
    Q_OBJECT

private slots:
    void asJsonAndBack_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<bool>("useAccount");
        QTest::newRow("insurance code") << static_cast<int>(CertificateType::InsuranceCode) << true;
        QTest::newRow("identity card") << static_cast<int>(CertificateType::IdentityCard) << false;
        QTest::newRow("social card") << static_cast<int>(CertificateType::SocialCard) << false;
    }
    void asJsonAndBack()
    {
        QFETCH(const int, type);
        QFETCH(const bool, useAccount);
        PersonChoice choice;
        choice.credential = {CertificateType(type), "number", "sn", "测试甲", "440300"};
        choice.person = personWith({"1", "2"});
        choice.diseases = {{"M03900", "高血压", QDate(2020, 1, 1), {}}, {"M01600", "糖尿病", {}, QDate(2030, 12, 31)}};
        choice.insuranceType = "390";
        choice.category = "14";
        choice.diseaseCode = "M01600";
        choice.useAccount = useAccount;
        const QByteArray json = QJsonDocument(choice.toJson()).toJson();
        const PersonChoice back = PersonChoice::fromJson(QJsonDocument::fromJson(json).object());
        QCOMPARE(back.toJson(), choice.toJson());
        QCOMPARE(static_cast<int>(back.credential.type), type);
        QCOMPARE(back.credential.cardSn, "sn");
        QCOMPARE(back.person.birth, QDate(1990, 3, 7));
        QCOMPARE(back.insurance()->type, "390");
        QCOMPARE(back.insurance()->balance, Money::ofUnits(123'45));
        QCOMPARE(back.diseases[0].begin, QDate(2020, 1, 1));
        QVERIFY(!back.diseases[0].end.isValid());
        QCOMPARE(back.diseaseName(), "糖尿病");
        QCOMPARE(back.useAccount, useAccount);
    }

    void theOnlyActiveInsuranceIsChosen_data()
    {
        QTest::addColumn<QStringList>("statuses");
        QTest::addColumn<QString>("chosen");
        QTest::addColumn<bool>("suspended");
        QTest::newRow("one") << QStringList{"1"} << "310" << false;
        QTest::newRow("one without a word") << QStringList{""} << "310" << false;
        QTest::newRow("the second is the active one") << QStringList{"2", "1"} << "390" << false;
        QTest::newRow("two: the clerk chooses") << QStringList{"1", "1"} << "" << false;
        QTest::newRow("paused, TC-18") << QStringList{"2"} << "" << true;
        QTest::newRow("none at all") << QStringList{} << "" << true;
    }
    void theOnlyActiveInsuranceIsChosen()
    {
        QFETCH(const QStringList, statuses);
        QFETCH(const QString, chosen);
        QFETCH(const bool, suspended);
        const auto choice = choiceOf({}, personWith(statuses), {}, "41");
        QCOMPARE(!choice.has_value(), suspended);
        if (suspended) {
            QCOMPARE(choice.error().code, ErrorCode::PersonSuspended);
            QVERIFY(!choice.error().details["name"].toString().contains("测试甲")); // masked
            return;
        }
        QCOMPARE(choice->insuranceType, chosen);
        QCOMPARE(choice->insurance() == nullptr, chosen.isEmpty());
        QCOMPARE(choice->category, "41");
        QVERIFY(choice->useAccount);
    }
};

QTEST_GUILESS_MAIN(TestPersonChoice)
#include "tst_person_choice.moc"
