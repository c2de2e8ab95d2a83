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

    void everyVerbIsExplained()
    {
        for (const QString &verb : QStringList{"ledger coverage", "ledger check-uploads", "ledger nocode add", "ledger nocode off", "ledger nocode list", "ledger book", "care due",
                                               "care look", "climate record", "climate import", "tasks list"}) {
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
