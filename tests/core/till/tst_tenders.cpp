// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sale/Slip.h"
#include "core/sale/SlipLayout.h"
#include "tests/support/TestShop.h"

#include <QTest>

using namespace yaogui;

namespace {

Money yuan(const QString &text)
{
    return *parseMoney(text);
}

} // namespace

/// Mixed tenders, change and rounding down: exact to the fen.
class TestTenders final : public QObject {
    Q_OBJECT

private slots:
    void tendersMakeUpWhatIsDue_data()
    {
        QTest::addColumn<QString>("due");
        QTest::addColumn<QString>("cash");
        QTest::addColumn<QString>("terminal");
        QTest::addColumn<QString>("reference");
        QTest::addColumn<qint64>("roundTo");
        QTest::addColumn<QString>("lines"); // or the code
        const auto row = [](const char *name, const char *due, const char *cash, const char *terminal, const char *reference, qint64 roundTo, const char *lines) {
            const auto text = [](const char *word) { return QString::fromLatin1(word); };
            QTest::newRow(name) << text(due) << text(cash) << text(terminal) << text(reference) << roundTo << text(lines);
        };
        row("cash as due", "12.50", "12.50", "0", "", 1, "cash 12.50");
        row("change", "12.50", "20", "0", "", 1, "cash 20.00 change -7.50");
        row("short by a fen", "12.50", "12.49", "0", "", 1, "CASH_SHORT");
        row("nothing due", "0", "0", "0", "", 1, "");
        row("mixed", "12.57", "2.57", "10", "REF1", 1, "cash 2.57 terminal 10.00");
        row("mixed with change", "12.57", "5", "10", "REF1", 1, "cash 5.00 terminal 10.00 change -2.43");
        row("terminal alone", "12.57", "0", "12.57", "REF1", 1, "terminal 12.57");
        row("terminal gives no change", "12.57", "0", "12.58", "REF1", 1, "TENDER_TOO_MUCH");
        row("terminal without its number", "12.57", "0", "12.57", "  ", 1, "REFERENCE_MISSING");
        row("negative", "12.57", "20", "-1", "REF1", 1, "AMOUNT_INVALID");
        row("rounded to a jiao", "36.57", "36.50", "0", "", 10, "cash 36.50 rounding 0.07");
        row("rounded, with change", "36.57", "40", "0", "", 10, "cash 40.00 rounding 0.07 change -3.50");
        row("rounded to a yuan", "36.57", "36", "0", "", 100, "cash 36.00 rounding 0.57");
        row("the cash part alone is rounded", "36.57", "6.50", "30.07", "REF1", 100, "cash 6.50 terminal 30.07 rounding 0.50 change -0.50");
        row("the terminal's part is not", "36.57", "0", "36.57", "REF1", 100, "terminal 36.57");
        row("short even of the rounded sum", "36.57", "36.49", "0", "", 10, "CASH_SHORT");
        row("less than a yuan is left", "0.57", "0", "0", "", 100, "rounding 0.57");
    }
    void tendersMakeUpWhatIsDue()
    {
        QFETCH(const QString, due);
        QFETCH(const QString, cash);
        QFETCH(const QString, terminal);
        QFETCH(const QString, reference);
        QFETCH(const qint64, roundTo);
        QFETCH(const QString, lines);
        const auto plan = TenderPlan::of({yuan(cash), yuan(terminal), reference}, yuan(due), roundTo);
        if (!plan) {
            QCOMPARE(codeOf(plan), lines);
            return;
        }
        QStringList words;
        Money sum;
        for (const TenderLine &line : plan->lines()) {
            words << line.kind << toText(line.amount);
            sum += line.amount;
        }
        QCOMPARE(words.join(u' '), lines);
        QCOMPARE(sum, yuan(due));
    }

    void aMixedSaleStandsInJournalAndOnPaper()
    {
        TestShop shop;
        shop.facts.roundCashTo = 10;
        const auto checkout = shop.checkout();
        QVERIFY(checkout->scan({TestShop::code("8100001", 1), {}})); // 12.50
        QVERIFY(checkout->add("HERB"));                              // 0.33
        const auto paid = checkout->pay(Tenders{yuan("3.00"), yuan("10.00"), "T-4711"});
        QCOMPARE(codeOf(paid), "");
        QCOMPARE(shop.text("SELECT group_concat(kind || amount, ' ') FROM (SELECT * FROM tender ORDER BY id)"), "cash300 terminal1000 rounding3 change-20");
        QCOMPARE(shop.number("SELECT SUM(amount) FROM tender"), 12'83);
        const auto record = checkout->settling().record(*paid);
        QVERIFY(record);
        const QString paper = plainText(makeSlip(*record), 48);
        for (const char *word : {"T-4711", "银行卡终端", "抹零"})
            QVERIFY2(paper.contains(QString::fromUtf8(word)), qUtf8Printable(paper));
        QCOMPARE(codeOf(shop.verify()), "");
    }

    // The terminal's slip is not forgotten when the answer of the settlement is.
    void aDoubtKnowsItsTenders()
    {
        TestShop shop;
        const auto checkout = shop.checkout();
        QVERIFY(checkout->scan({TestShop::code("8300003", 1), {}})); // 19.90, own pay
        QVERIFY(confirmInsured(*checkout));
        shop.platform.failNext("2102", PlatformFault::LostAnswer);
        QCOMPARE(codeOf(checkout->pay(Tenders{yuan("20.00"), yuan("19.00"), "T-1"})), "RESULT_IN_DOUBT");
        shop.restart();
        shop.rules.policy.platform.doubt = "record";
        QVERIFY(shop.checkout()->settling().resolveDoubts(true));
        QCOMPARE(shop.number("SELECT COUNT(*) FROM sale WHERE state = 'settled'"), 1);
        QCOMPARE(shop.text("SELECT kind || amount || reference FROM tender WHERE kind = 'terminal'"), "terminal1900T-1");
        QCOMPARE(shop.number("SELECT SUM(amount) FROM tender"), shop.number("SELECT cash FROM sale WHERE state = 'settled'"));
    }
};

QTEST_GUILESS_MAIN(TestTenders)
#include "tst_tenders.moc"
