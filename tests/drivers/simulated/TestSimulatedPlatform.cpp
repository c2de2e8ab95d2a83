// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insurance/Refusal.h"
#include "drivers/simulated/SimulatedPlatform.h"

#include <QTest>

using namespace yaogui;

namespace {

const OperatorName worker{"1001", "W"};

Claim claim()
{
    Claim claim;
    claim.worker = worker;
    claim.personNumber = "P1";
    claim.insuranceType = "310";
    claim.total = Money::ofUnits(10001);
    return claim;
}

struct Town {
    Town()
    {
        Person person;
        person.number = "P1";
        person.insurances = {{"310", "11", "1", "440300", {}, Money::ofUnits(3000)}};
        platform.addPerson("token", person, {{"M03900", "D", {}, {}}});
        platform.addInsuranceCode("424", {CertificateType::InsuranceCode, "token", {}, {}, {}});
    }
    [[nodiscard]] Money balance()
    {
        return platform.person({CertificateType::InsuranceCode, "token", {}, {}, {}}, worker)->insurances[0].balance;
    }
    SimulatedMessageIds ids;
    SimulatedPlatform platform{ids};
};

} // namespace

class TestSimulatedPlatform final : public QObject {
    Q_OBJECT

private slots:
    void settlesAndTakesBack()
    {
        Town town;
        QCOMPARE(town.platform.decode("424", worker)->number, QString("token"));
        QCOMPARE(town.platform.diseases("P1", "440300", worker)->size(), std::size_t{1});
        const Settlement preview = town.platform.preSettle(claim()).value();
        QVERIFY(preview.settlementId.isEmpty());
        QCOMPARE(town.balance(), Money::ofUnits(3000)); // 2101 moves nothing
        const Envelope envelope = town.platform.settleMessage(claim()).value();
        const Settlement settled = town.platform.readSettlement(town.platform.send(envelope), "P1", claim().total).value();
        QCOMPARE(settled.split, preview.split);
        const Split &split = settled.split;
        QCOMPARE(split.fund + split.account + split.family + split.cash, split.total);
        QCOMPARE(settled.senderMessageId, envelope.messageId);
        QCOMPARE(town.balance(), Money());
        const Envelope refund = town.platform.refundMessage(settled.settlementId, settled.visitId, "P1", "440300", worker).value();
        QCOMPARE(town.platform.send(refund).infcode, 0);
        QCOMPARE(town.balance(), Money::ofUnits(3000));
        QVERIFY(town.platform.send(refund).infcode != 0); // not twice
        QCOMPARE(town.balance(), Money::ofUnits(3000));
        QCOMPARE(town.platform.count("2102"), 1);
        QCOMPARE(town.platform.count("2103"), 2);
    }

    void faults_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<int>("delivery");
        QTest::addColumn<int>("booked");
        const auto row = [](const char *name, PlatformFault fault, Delivery delivery, int booked) {
            QTest::newRow(name) << static_cast<int>(fault) << static_cast<int>(delivery) << booked;
        };
        row("not sent", PlatformFault::NotSent, Delivery::NotSent, 0);
        row("lost request", PlatformFault::LostRequest, Delivery::NoAnswer, 0);
        row("lost answer", PlatformFault::LostAnswer, Delivery::NoAnswer, 1);
        row("server error", PlatformFault::ServerError, Delivery::NoAnswer, 1);
        row("garbage", PlatformFault::Garbage, Delivery::Unreadable, 1);
        row("another person", PlatformFault::OtherPerson, Delivery::Answered, 1);
        row("another total", PlatformFault::OtherTotal, Delivery::Answered, 1);
        row("no number", PlatformFault::NoNumber, Delivery::Answered, 1);
    }
    void faults()
    {
        QFETCH(int, fault);
        Town town;
        town.platform.failNext("2102", static_cast<PlatformFault>(fault));
        const Envelope envelope = town.platform.settleMessage(claim()).value();
        const Answer answer = town.platform.send(envelope);
        QTEST(static_cast<int>(answer.delivery), "delivery");
        QVERIFY(!town.platform.readSettlement(answer, "P1", claim().total));
        QTEST(static_cast<int>(town.platform.settlements().size()), "booked");
        const Envelope reversal = town.platform.reverseMessage("P1", "440300", envelope.messageId, "2102", worker).value();
        QCOMPARE(town.platform.send(reversal).infcode, 0);
        QCOMPARE(town.balance(), Money::ofUnits(3000));
    }

    void refusesJamsAndIsSlow()
    {
        Town town;
        town.platform.refuseNext("2102", -2, "余额不足");
        const Answer refused = town.platform.send(town.platform.settleMessage(claim()).value());
        QCOMPARE(refusalOf(refused, "2102").code, ErrorCode::PlatformRefused);
        QVERIFY(town.platform.settlements().empty());
        town.platform.refuseNext("1101", -1, "token已过期");
        QCOMPARE(town.platform.person({CertificateType::InsuranceCode, "token", {}, {}, {}}, worker).error().code,
                 ErrorCode::CredentialExpired);
        town.platform.setJammed(true);
        QCOMPARE(town.platform.preSettle(claim()).error().code, ErrorCode::PlatformUnreachable);
        town.platform.setJammed(false);
        QStringList heard;
        town.platform.setBeforeAnswer([&](const QString &infno) { heard.append(infno); });
        QVERIFY(town.platform.preSettle(claim()));
        QCOMPARE(heard, QStringList("2101"));
        QCOMPARE(town.platform.journal(), QStringList({"2102", "1101", "2101", "2101"}));
    }
};

QTEST_GUILESS_MAIN(TestSimulatedPlatform)
#include "TestSimulatedPlatform.moc"
