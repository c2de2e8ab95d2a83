// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/Expect.h"
#include "tests/journeys/Goods.h"
#include "tests/journeys/Shopfront.h"

#include <QFile>

using namespace yaogui::journey;
using namespace yaogui::journey::goods;

/// The verbs of coverage, the list of drugs without a code, care, climate, tasks and books, through the real program.
class TestContractCare final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QCOMPARE(m_shop.prepare(catalogue(), stock()), QString()); }
    void init() { QCOMPARE(m_shop.fresh(), QString()); }

    // WX-19: what was sold and not yet told is named; told, it is 100 %.
    void coverageReachesAHundred()
    {
        YAOGUI_EXPECT(m_shop.sell({scan(otcBox(1)), pay("10")}), 0, "paid");
        const Outcome before = m_shop.ctl({"ledger", "coverage"});
        YAOGUI_EXPECT(before, 0, "short");
        QCOMPARE(before.text("percent"), QString("0.00"));
        QCOMPARE(before.lines.front()["why"].toString() + before.lines.front()["drug"].toString(), "waiting" + otc);
        QVERIFY(taskSubjects("coverage").contains(before.lines.front()["document"].toString()));
        QCOMPARE(m_shop.ctl({"outbox", "send"}).exitCode, 0);
        const Outcome after = m_shop.ctl({"ledger", "coverage"});
        YAOGUI_EXPECT(after, 0, "good");
        QCOMPARE(after.text("percent"), QString("100.00"));
        QCOMPARE(after.lines.size(), 1);
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "coverage", "--from", "nonsense"}), 2, "DATE_INVALID");
    }

    void aDrugOfTheListIsSoldWithoutACode()
    {
        YAOGUI_EXPECT_REFUSED(m_shop.sell({scan(otcEan), pay("10")}), 1, "TRACE_MISSING");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "nocode", "add", otc}), 1, "NO_CODE_PROOF_MISSING");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "nocode", "add", otc, "--proof", "x", "--operator", "1001"}), 1, "NOT_PERMITTED");
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "nocode", "add", otc, "--proof", "厂家说明"}), 0, "listed");
        QCOMPARE(m_shop.ctl({"ledger", "nocode", "list"}).lines.front()["proof"].toString(), QString("厂家说明"));
        YAOGUI_EXPECT(m_shop.sell({scan(otcEan), pay("10")}), 0, "paid");
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "coverage"}), 0, "good");
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "nocode", "off", otc, "--reason", "有码了"}), 0, "off");
        YAOGUI_EXPECT_REFUSED(m_shop.sell({scan(otcEan), pay("10")}), 1, "TRACE_MISSING");
    }

    void temperatureIsATaskUntilItIsRead()
    {
        QVERIFY(taskSubjects("temperature").contains("常温"));
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"climate", "record", "常温", "31", "--humidity", "50"}), 2, "TEMPERATURE_INVALID");
        YAOGUI_EXPECT(m_shop.ctl({"climate", "record", "常温", "31", "--humidity", "50", "--action", "开空调"}), 0, "recorded");
        QVERIFY(!taskSubjects("temperature").contains("常温"));
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"tasks", "list", "nonsense"}), 1, "TASK_UNKNOWN");
        const QString file = m_shop.file("t.csv", "time,place,temperature,humidity\n2026-01-05T09:00:00+08:00,常温,20,50\n2026-01-05T09:00:00+08:00,某处,20,50\n");
        const Outcome imported = m_shop.ctl({"climate", "import", file});
        QVERIFY2(imported.exitCode == 2 && imported.last()["imported"].toInt() == 1, qPrintable(imported.story()));
        const QString csv = m_shop.folder() + "/book.csv";
        const Outcome book = m_shop.ctl({"ledger", "book", "temperature", "--from", "2026-01-05", "--to", "2026-01-05", "--csv", csv});
        YAOGUI_EXPECT(book, 0, "book");
        QCOMPARE(book.lines.front()["temperature"].toString(), QString("20.0"));
        QFile written(csv);
        QVERIFY(written.open(QIODevice::ReadOnly) && written.readAll().contains("存放处"));
        const QString paper = m_shop.folder() + "/book.pdf";
        const Outcome printed = m_shop.ctl({"ledger", "book", "--kind", "temperature", "--from", "2026-01-05", "--to", "2026-01-05", "--out", paper});
        YAOGUI_EXPECT(printed, 0, "book");
        QCOMPARE(printed.text("file"), paper);
        QFile pages(paper);
        QVERIFY(pages.open(QIODevice::ReadOnly) && pages.readAll().startsWith("%PDF"));
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "book", "nonsense"}), 2, "USE_INVALID");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "book", "care", "--from", "2026-01-05", "--to", "2026-01-04"}), 2, "DATE_INVALID");
    }

    void careIsWrittenDown()
    {
        YAOGUI_EXPECT(m_shop.ctl({"care", "look", otc, "L1", "--doubtful", "--note", "受潮"}), 0, "looked");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"care", "look", otc, "L1", "--doubtful"}), 2, "REASON_NEEDED");
        QCOMPARE(m_shop.ctl({"ledger", "book", "care"}).lines.front()["note"].toString(), QString("受潮"));
        QCOMPARE(m_shop.ctl({"care", "due"}).exitCode, 0);
        YAOGUI_EXPECT(m_shop.ctl({"verify"}), 0, "verified");
    }

    // ZW-24: each zone is looked over by plan, what stands nowhere in particular as well.
    void theDisplayIsCheckedZoneByZone()
    {
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "zone", otc, "negotiated"}), 0, "set");
        const Outcome due = m_shop.ctl({"care", "display"});
        QCOMPARE(due.exitCode, 0);
        QVERIFY2(due.lines.isEmpty(), qPrintable(due.story())); // came in today
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"care", "check", "nowhere"}), 1, "STOCK_SHORT");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"care", "check", "negotiated", "--operator", "1001"}), 1, "NOT_PERMITTED");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"care", "check", "negotiated", "--doubtful"}), 2, "REASON_NEEDED");
        YAOGUI_EXPECT(m_shop.ctl({"care", "check", "negotiated", "--doubtful", "--note", "标签脱落"}), 0, "checked");
        YAOGUI_EXPECT(m_shop.ctl({"care", "check"}), 0, "checked");
        const Outcome book = m_shop.ctl({"ledger", "book", "care"});
        QCOMPARE(book.lines.size(), 3);
        QCOMPARE(book.lines.front()["note"].toString(), QString("标签脱落"));
        QVERIFY2(book.lines.front()["name"].toString().startsWith("陈列检查") && book.lines.front()["zone"].toString() == u"国谈药品", qPrintable(book.story()));
        YAOGUI_EXPECT(m_shop.ctl({"verify"}), 0, "verified");
    }

    // FJ-04: found by a zone's count.
    void whatStandsWrongIsATaskUntilItIsPutBack()
    {
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "zone", otc, "negotiated"}), 0, "set");
        const Outcome opened = m_shop.ctl({"ledger", "count", "open", "zone", "negotiated"});
        QCOMPARE(opened.exitCode, 0);
        const QString file = m_shop.file("count.json", QString("{\"counts\": [{\"drug\": \"%1\", \"lot\": \"L3\", \"counted\": 1}]}").arg(rx).toUtf8());
        QVERIFY(m_shop.ctl({"ledger", "count", "add", opened.text("stocktake"), file}).exitCode != 0);
        QCOMPARE(taskSubjects("wrong_zone"), QStringList(rx + "/negotiated"));
        YAOGUI_EXPECT(m_shop.ctl({"care", "putback", rx, "negotiated"}), 0, "back");
        QVERIFY(taskSubjects("wrong_zone").isEmpty());
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"care", "putback", rx, "negotiated"}), 1, "CODE_UNKNOWN");
    }

    // FJ-04, ZW-22: signs and the checklist on A4, each with the paper that asks for it.
    void whatHangsInTheStoreIsPrinted()
    {
        const QString signs = m_shop.folder() + "/signs.pdf", notices = m_shop.folder() + "/notices.pdf";
        QCOMPARE(m_shop.ctl({"ledger", "signs"}).last()["signs"].toInt(), 6); // no zone yet
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "zone", otc, "negotiated"}), 0, "set");
        const Outcome printed = m_shop.ctl({"ledger", "signs", "--a4", signs});
        YAOGUI_EXPECT(printed, 0, "signs");
        QCOMPARE(printed.last()["signs"].toInt(), 1);
        QVERIFY2(printed.lines.front()["name"].toString() == u"国谈药品" && printed.lines.front()["source"].toString().contains("FJ-04"), qPrintable(printed.story()));
        const Outcome listed = m_shop.ctl({"ledger", "notices", "--a4", notices});
        YAOGUI_EXPECT(listed, 0, "notices");
        QVERIFY(listed.last()["notices"].toInt() == listed.lines.size() - 1 && listed.lines.size() > 5);
        for (const QString &name : {signs, notices}) {
            QFile pages(name);
            QVERIFY2(pages.open(QIODevice::ReadOnly) && pages.readAll().startsWith("%PDF"), qPrintable(name));
        }
    }

    void everyVerbIsExplained()
    {
        for (const QString &verb : QStringList{"ledger coverage", "ledger check-uploads", "ledger nocode add", "ledger nocode off", "ledger nocode list", "ledger book", "ledger signs", "ledger notices", "care due",
                                               "care look", "care display", "care check", "care putback", "climate record", "climate import", "tasks list"}) {
            const Outcome one = runProgram("yaoguictl", QStringList{"help"} + verb.split(u' '));
            QVERIFY2(one.exitCode == 0 && one.lines.size() == 1 && one.text("verb") == verb, qPrintable(verb + u'\n' + one.story()));
        }
    }

private:
    QStringList taskSubjects(const QString &kind)
    {
        QStringList subjects;
        for (const QJsonObject &row : m_shop.ctl({"tasks", "list", kind}).lines)
            subjects.append(row["subject"].toString());
        return subjects;
    }

    Shopfront m_shop;
};

QTEST_GUILESS_MAIN(TestContractCare)
#include "tst_contract_care.moc"
