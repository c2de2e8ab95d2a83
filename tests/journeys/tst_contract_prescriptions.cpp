// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/Expect.h"
#include "tests/journeys/Goods.h"
#include "tests/journeys/Shopfront.h"

#include <QFile>

using namespace yaogui::journey;
using namespace yaogui::journey::goods;

/// Prescriptions without a window: from the sandbox's centre to the slip, and back to its books.
class TestContractPrescriptions final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCOMPARE(m_shop.prepare(catalogue(), stock()), QString());
        QCOMPARE(m_shop.fresh(), QString());
        m_shop.sandbox().control({{"prescription", wish("RXJ1", code())}});
    }

    // HN-04: no consent, no question; the yes and each question are on record.
    void pulledOnlyWithThePatientsYes()
    {
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"rx", "pull", code()}), 1, "CONSENT_MISSING");
        QCOMPARE(asked("7201"), 0);
        const Outcome pulled = m_shop.ctl({"rx", "pull", code(), "--agreed"});
        YAOGUI_EXPECT(pulled, 0, "waiting");
        m_number = pulled.text("number");
        QCOMPARE(asked("7201"), 1);
        QCOMPARE(asked("7203"), 1);
        QCOMPARE(pulled.text("original"), "pdf");
        QVERIFY2(!pulled.story().contains("990101198503120037"), qUtf8Printable(pulled.story()));
        const Outcome list = m_shop.ctl({"rx", "list"});
        QCOMPARE(list.lines.size(), 1);
        QCOMPARE(list.text("patient"), "测**一");
    }

    void notSoldBeforeItIsReviewed()
    {
        const QJsonArray steps{step("prescription", m_number), scan(rxBox(1)), pay("1000.00")};
        YAOGUI_EXPECT_REFUSED(m_shop.sell(steps), 1, "PRESCRIPTION_NEEDED");
        YAOGUI_EXPECT_REFUSED(m_shop.sell({step("prescription", "P00009999")}), 1, "RX_UNKNOWN");
    }

    void reviewedOnFourPointsAndSigned()
    {
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"rx", "review", m_number, "--all-good", "--operator", "1001"}), 1, "NOT_PERMITTED");
        const Outcome open = m_shop.ctl({"rx", "review", m_number, "--good", "authenticity", "--good", "legality", "--good", "form"});
        YAOGUI_EXPECT_REFUSED(open, 1, "REVIEW_POINT_OPEN");
        QCOMPARE(open.details()["point"].toString(), "suitability");
        const Outcome signedOne = m_shop.ctl({"rx", "review", m_number, "--all-good"});
        YAOGUI_EXPECT(signedOne, 0, "approved");
        QVERIFY(signedOne.last()["review"].toObject()["holds"].toBool());
    }

    // What was signed, the cashier sells; the centre hears of the review before it hears what was given out.
    void soldByTheCashierAndWrittenOff()
    {
        const Outcome sold = m_shop.sell({step("prescription", m_number), scan(rxBox(1)), pay("1000.00")});
        YAOGUI_EXPECT(sold, 0, "paid");
        QCOMPARE(m_shop.ctl({"rx", "show", m_number}).last()["left"].toArray(), QJsonArray{"1"});
        YAOGUI_EXPECT(m_shop.ctl({"outbox", "send"}), 0, QString());
        QStringList told;
        for (const QJsonValue &row : m_shop.sandbox().books("prescription_message"))
            told << row["infno"].toString() + u' ' + row["hi_rxno"].toString();
        QCOMPARE(told, QStringList({"7204 RXJ1", "7206 RXJ1"}));
        YAOGUI_EXPECT(m_shop.ctl({"verify"}), 0, "verified");
        // What the centre has heard of from here is not counted as given out elsewhere.
        QCOMPARE(m_shop.ctl({"rx", "refresh", m_number}).last()["left"].toArray(), QJsonArray{"1"});
    }

    // FJ-20, HN-26: asked right before the sale, the centre says what another pharmacy gave out, and what it took back.
    void askedAgainBeforeTheSale()
    {
        m_shop.sandbox().control({{"prescription", wish("RXJ2", "EPC99010100000000000000JRX2")}});
        const Outcome pulled = m_shop.ctl({"rx", "pull", "EPC99010100000000000000JRX2", "--agreed"});
        YAOGUI_EXPECT(pulled, 0, "waiting");
        const QString number = pulled.text("number");
        YAOGUI_EXPECT(m_shop.ctl({"rx", "review", number, "--all-good"}), 0, "approved");
        const QJsonArray steps{step("prescription", number), scan(rxBox(2)), pay("1000.00")};
        m_shop.sandbox().control({{"prescription", QJsonObject{{"hi_rxno", "RXJ2"}, {"drug_sel_cnt", "2"}}}});
        YAOGUI_EXPECT_REFUSED(m_shop.sell(steps), 1, "RX_USED_UP");
        m_shop.sandbox().control({{"prescription", QJsonObject{{"hi_rxno", "RXJ2"}, {"drug_sel_cnt", "0"}}}});
        YAOGUI_EXPECT(m_shop.ctl({"rx", "refresh", number}), 0, "approved");
        m_shop.sandbox().control({{"prescription", QJsonObject{{"hi_rxno", "RXJ2"}, {"state", "revoked"}}}});
        YAOGUI_EXPECT_REFUSED(m_shop.sell(steps), 1, "RX_REVOKED");
        QCOMPARE(m_shop.ctl({"rx", "show", number}).text("state"), "revoked");
    }

    // WX-23: by the prescription, by the issuer's number, by the person; the person is told masked only.
    void theWholeChain()
    {
        const QString pdf = m_shop.file("chain.pdf", {});
        const Outcome byNumber = m_shop.ctl({"ledger", "chain", "--prescription", m_number, "--out", pdf});
        QCOMPARE(byNumber.exitCode, 0);
        QCOMPARE(byNumber.text("kind") + ' ' + byNumber.text("state"), QString("prescription approved"));
        const QJsonArray steps = byNumber.last()["steps"].toArray();
        QVERIFY(steps.size() >= 3);
        QCOMPARE(steps.first()["kind"].toString() + ' ' + steps.last()["state"].toString(), QString("taken_in approved"));
        QCOMPARE(byNumber.last()["sales"].toArray().size(), 1);
        QCOMPARE(byNumber.last()["sales"][0]["boxes"][0]["trace_code"].toString(), rxBox(1));
        QVERIFY(!byNumber.last()["sales"][0]["uploads"].toArray().isEmpty());
        QFile paper(pdf);
        QVERIFY(paper.open(QIODevice::ReadOnly) && paper.readAll().startsWith("%PDF-"));
        QCOMPARE(m_shop.ctl({"ledger", "chain", "--prescription", "RXJ1"}).last(), byNumber.last());
        QCOMPARE(m_shop.ctl({"ledger", "chain", m_number}).last(), byNumber.last());
        const Outcome byPerson = m_shop.ctl({"ledger", "chain", "--person", "990101198503120037"});
        QCOMPARE(byPerson.exitCode, 0);
        QCOMPARE(byPerson.last()["prescriptions"][0]["prescription"].toString(), m_number);
        QCOMPARE(byPerson.last()["sales"], byNumber.last()["sales"]);
        QVERIFY2(!byPerson.story().contains("990101198503120037"), qUtf8Printable(byPerson.story()));
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "chain", "--prescription", "P00009999"}), 1, "RX_UNKNOWN");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "chain", "--person", "990101199007080042"}), 1, "CODE_UNKNOWN");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "chain", "--person", m_number}), 1, "CODE_UNKNOWN");
        QCOMPARE(m_shop.ctl({"ledger", "chain", m_number, "--person", "1"}).exitCode, 2);
    }

    void allThatWasSoldWasReviewed() // FJ-37
    {
        const Outcome coverage = m_shop.ctl({"rx", "coverage"});
        YAOGUI_EXPECT(coverage, 0, "whole");
        QCOMPARE(coverage.text("percent"), "100.00");
        QCOMPARE(coverage.last()["lines"].toInt(), 1);
        QCOMPARE(coverage.last()["approved"].toInt(), 1);
        QCOMPARE(m_shop.ctl({"rx", "coverage", "--from", "2020-01-01", "--to", "2020-01-31"}).last()["lines"].toInt(), 0);
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"rx", "coverage", "--from", "soon"}), 2, "DATE_INVALID");
    }

    void adviceIsKeptAndPrinted() // FJ-03
    {
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"rx", "advise", m_number, "饭后服用", "--operator", "1001"}), 1, "NOT_PERMITTED");
        const Outcome advised = m_shop.ctl({"rx", "advise", m_number, "饭后服用"});
        QCOMPARE(advised.exitCode, 0);
        QCOMPARE(m_shop.ctl({"rx", "show", m_number}).last()["steps"].toArray().last()["kind"].toString(), "advised");
    }

    void theAuthoritysLists() // HN-05, HN-12
    {
        const Outcome published = m_shop.ctl({"rx", "publish", "H1", "--name", "某互联网医院", "--from", "2026-01-01"});
        QCOMPARE(published.exitCode, 0);
        QCOMPARE(m_shop.ctl({"rx", "hospitals"}).text("code"), "H1");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"rx", "publish", "H2"}), 1, "RX_INCOMPLETE");
        QCOMPARE(m_shop.ctl({"rx", "suspend", "D9", "--name", "某医", "--from", "2026-01-01", "--to", "2026-01-31"}).exitCode, 0);
        QCOMPARE(m_shop.ctl({"rx", "suspended"}).text("to"), "2026-01-31");
        QCOMPARE(m_shop.ctl({"rx", "tcm", "1002"}).exitCode, 0);
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"rx", "tcm", "4711"}), 1, "OPERATOR_UNKNOWN");
    }

    void revokedAtTheCentre() // HN-26
    {
        m_shop.sandbox().control({{"prescription", QJsonObject{{"hi_rxno", "RXJ1"}, {"state", "revoked"}}}});
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"rx", "refresh", m_number}), 1, "RX_REVOKED");
        QCOMPARE(m_shop.ctl({"rx", "show", m_number}).text("state"), "revoked");
        YAOGUI_EXPECT_REFUSED(m_shop.sell({step("prescription", m_number), scan(rxBox(2)), pay("1000.00")}), 1, "PRESCRIPTION_NEEDED");
    }

    void onPaper() // HN-24, FJ-36
    {
        const QByteArray picture = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452") + QByteArray("\0\1\2", 3) + "IEND";
        const QString paper = m_shop.file("rx.json", R"({"origin":"hospital_paper","external_number":"Z-77","hospital":"某医院","doctor":"王医生",
            "issued":"2026-01-05T09:00:00.000+08:00","patient":{"name":"张三丰"},"diagnoses":[{"name":"咳嗽"}],
            "lines":[{"generic_name":"甲","quantity":"1","dose":"1/2片","frequency":"bid","days":3}]})");
        const Outcome entered = m_shop.ctl({"rx", "enter", paper, "--document", m_shop.file("rx.png", picture)});
        YAOGUI_EXPECT(entered, 0, "waiting");
        const QString number = entered.text("number");
        YAOGUI_EXPECT(m_shop.ctl({"rx", "ask", number, "--whom", "王医生", "--question", "剂量?"}), 0, "asked");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"rx", "review", number, "--all-good"}), 1, "TRANSITION_REFUSED");
        YAOGUI_EXPECT(m_shop.ctl({"rx", "answer", number, "照写"}), 0, "in_review");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"rx", "refuse", number}), 2, "REASON_NEEDED");
        YAOGUI_EXPECT(m_shop.ctl({"rx", "refuse", number, "--reason", "dose"}), 0, "refused");
        QCOMPARE(m_shop.ctl({"rx", "archive", number, "--place", "A-1"}).text("paper_place"), "A-1");
        QCOMPARE(m_shop.ctl({"rx", "archive", "A-1"}).text("number"), number);
        const QString out = m_shop.file("out.png", {});
        QCOMPARE(m_shop.ctl({"rx", "archive", number, "--out", out}).exitCode, 0);
        QFile written(out);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll(), picture);
        const QString typed = m_shop.file("typed.json", R"({"origin":"prescription_centre"})");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"rx", "enter", typed}), 1, "RX_INCOMPLETE"); // HN-06
    }

private:
    static QString code() { return "EPC99010100000000000000JRX1"; }
    static QJsonObject wish(const QString &number, const QString &qr)
    {
        return {{"hi_rxno", number},
                {"epc_qrcd", qr},
                {"certno", "990101198503120037"},
                {"issued_hours", 2},
                {"valid_hours", 72},
                {"diag_code", "J06.900"},
                {"diag_name", "急性上呼吸道感染"},
                {"drugs", QJsonArray{QJsonObject{{"drug_genname", "旅途降压片"},
                                                 {"drug_cnt", "2"},
                                                 {"sin_doscnt", "1/2"},
                                                 {"sin_dosunt", "片"},
                                                 {"used_frqu_name", "bid"},
                                                 {"medc_days", "7"},
                                                 {"rx_item_type_code", "11"},
                                                 {"drug_sel_cnt", "0"}}}}};
    }
    int asked(const QString &infno)
    {
        int count = 0;
        for (const QJsonValue &row : m_shop.sandbox().books("message"))
            count += row["infno"].toString() == infno ? 1 : 0;
        return count;
    }

    Shopfront m_shop;
    QString m_number;
};

QTEST_GUILESS_MAIN(TestContractPrescriptions)
#include "tst_contract_prescriptions.moc"
