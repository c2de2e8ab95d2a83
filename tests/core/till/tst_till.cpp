// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/audit/HeadText.h"
#include "core/sale/SlipLayout.h"
#include "core/till/ShiftSheet.h"
#include "core/till/Till.h"
#include "tests/support/TestShop.h"

#include <QTest>

using namespace yaogui;

namespace {

const OperatorName clerk{"1001", "收银员"};
const OperatorName buyer{"1004", "采购员"};
const OperatorName manager{"1003", "店长"};

Money yuan(const char *text)
{
    return *parseMoney(QString::fromLatin1(text));
}

CashCount counted(const QStringList &pieces)
{
    return *CashCount::parse(pieces);
}

} // namespace

class TestTill final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_shop = std::make_unique<TestShop>();
        m_till = std::make_unique<Till>(m_shop->store(), m_shop->clock);
    }

    void piecesAreCountedByTheirValue_data()
    {
        QTest::addColumn<QStringList>("pieces");
        QTest::addColumn<QString>("total");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QStringList &pieces, const char *total, const char *code = "") {
            QTest::newRow(name) << pieces << QString::fromLatin1(total) << QString::fromLatin1(code);
        };
        row("nothing", {}, "0.00");
        row("every value", {"100=1", "50=1", "20=1", "10=1", "5=1", "1=1", "0.5=1", "0.2=1", "0.10=1", "0.05=1", "0.02=1", "0.01=1"}, "186.88");
        row("many", {"100=3", "0.5=12"}, "306.00");
        row("none of it", {"100=0", "1=2"}, "2.00");
        row("negative", {"100=-1"}, "", "COUNT_INVALID");
        row("half a note", {"100=0.5"}, "", "COUNT_INVALID");
        row("no such value", {"30=1"}, "", "COUNT_INVALID");
        row("three decimals", {"0.005=1"}, "", "COUNT_INVALID");
        row("twice", {"100=1", "100.00=2"}, "", "COUNT_INVALID");
        row("no number", {"100"}, "", "COUNT_INVALID");
        row("more than there can be", {"100=100001"}, "", "COUNT_INVALID");
    }
    void piecesAreCountedByTheirValue()
    {
        QFETCH(const QStringList, pieces);
        QFETCH(const QString, total);
        QFETCH(const QString, code);
        const auto count = CashCount::parse(pieces);
        QCOMPARE(codeOf(count), code);
        if (count)
            QCOMPARE(toText(count->total()), total);
    }

    void aDayClosesToTheFen()
    {
        const auto shift = m_till->open(yuan("200.00"), clerk);
        QVERIFY(shift);
        QCOMPARE(codeOf(sell(1, "20.00")), ""); // 12.50
        QVERIFY(m_till->move(CashMove::In, yuan("50.00"), "零钱", clerk));
        QVERIFY(m_till->move(CashMove::Out, yuan("30.00"), "快递费", clerk));
        QVERIFY(m_till->move(CashMove::Drawer, {}, "换零", manager));
        const auto count = m_till->count(counted({"100=2", "20=1", "10=1", "1=2", "0.5=1"}), clerk);
        QVERIFY(count);
        QCOMPARE(toText(count->expected), "232.50");
        QCOMPARE(toText(count->difference()), "0.00");
        const auto report = m_till->close({}, clerk, shift->id);
        QCOMPARE(codeOf(report), "");
        QVERIFY(!report->shift.isOpen());
        QCOMPARE(report->figures.sales.count, 1);
        QCOMPARE(toText(report->figures.tender("cash").taken), "12.50");
        QCOMPARE(report->figures.drawerOpenings, 1);
        QVERIFY(report->head.id > 0);
        QCOMPARE(m_shop->text("SELECT kind FROM audit_event WHERE id = (SELECT MAX(id) FROM audit_event)"), "till.closed");
        QCOMPARE(report->head.id, m_shop->number("SELECT MAX(id) FROM audit_event"));
        QVERIFY(m_shop->store().verifyAudit());
    }

    void nobodySellsIntoAClosedShift()
    {
        QVERIFY(m_till->open({}, clerk));
        const auto stale = m_shop->checkout(); // a window that was open before the other one closed the shift
        QVERIFY(stale->scan({TestShop::code("8100001", 1), {}}));
        QVERIFY(stale->keep());
        closeEmpty();
        QCOMPARE(codeOf(stale->pay(yuan("20.00"))), "SHIFT_NOT_OPEN");
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM tender"), 0);
        QCOMPARE(m_shop->boxState(TestShop::code("8100001", 1)), "shelf");
        QCOMPARE(codeOf(m_till->move(CashMove::In, yuan("1.00"), "x", clerk)), "SHIFT_NOT_OPEN");
        QVERIFY(m_till->open({}, clerk));
        QCOMPARE(codeOf(stale->pay(yuan("20.00"))), ""); // the same basket, in the new shift
        QCOMPARE(m_till->report()->figures.sales.count, 1);
    }

    void nobodySettlesIntoAClosedShift()
    {
        QVERIFY(m_till->open({}, clerk));
        const auto stale = m_shop->checkout();
        QVERIFY(confirmInsured(*stale));
        closeEmpty();
        QCOMPARE(codeOf(stale->pay(Money())), "SHIFT_NOT_OPEN");
        QCOMPARE(m_shop->platform.settlements().size(), std::size_t(0)); // nothing left the house
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM sale WHERE state = 'confirmed'"), 1);
    }

    void theFirstShiftOfATrainingStoreOpensByItself()
    {
        QCOMPARE(codeOf(sell(1, "12.50")), "");
        QCOMPARE(m_till->shifts(9)->size(), std::size_t(1));
        QVERIFY(m_till->count(counted({"10=1", "1=2", "0.5=1"}), clerk));
        QCOMPARE(codeOf(m_till->close({}, clerk)), "");
        QCOMPARE(codeOf(sell(2, "12.50")), "SHIFT_NOT_OPEN");
    }

    void whatIsOpenHeldAndInDoubtIsListedAndGoesOn()
    {
        QVERIFY(m_till->open({}, clerk));
        const auto checkout = m_shop->checkout();
        QVERIFY(checkout->scan({TestShop::code("8300003", 1), {}}));
        QVERIFY(checkout->hold());
        QVERIFY(confirmInsured(*checkout));
        m_shop->platform.failNext("2102", PlatformFault::LostAnswer);
        QCOMPARE(codeOf(checkout->pay(yuan("5.00"))), "RESULT_IN_DOUBT");
        QVERIFY(m_till->count({}, clerk));
        const auto closed = m_till->close({}, clerk);
        QCOMPARE(codeOf(closed), "");
        QCOMPARE(closed->left.doubts.size(), std::size_t(1));
        QCOMPARE(closed->left.doubts[0].cash, yuan("5.00"));
        QCOMPARE(closed->left.held.size(), std::size_t(1));
        QCOMPARE(m_shop->boxState(TestShop::code("8300003", 1)), "reserved");
        const QString paper = plainText(makeShiftSheet(*closed, m_shop->facts, false), 48);
        QVERIFY2(paper.contains("结果未定") && paper.contains("挂单") && paper.contains("已收现金"), qUtf8Printable(paper));

        const auto next = m_till->open(yuan("5.00"), clerk);
        QVERIFY(next);
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM sale WHERE state = 'held' AND shift_id = 2"), 1);
        const auto held = m_shop->number("SELECT id FROM sale WHERE state = 'held'");
        const auto other = m_shop->checkout();
        QCOMPARE(codeOf(other->resume(SaleId{held})), "");
        QCOMPARE(codeOf(other->pay(yuan("20.00"))), "");
        QCOMPARE(codeOf(other->resume(SaleId{held})), "NOTHING_HELD"); // once, by one
        QCOMPARE(m_till->report(next->id)->figures.sales.count, 1);
        QCOMPARE(m_till->report(closed->shift.id)->left, closed->left); // as it was then
    }

    // A doubt that ends when nobody is there belongs to the next shift, and to one alone.
    void everyRowIsInExactlyOneShift()
    {
        QVERIFY(m_till->open({}, clerk));
        QCOMPARE(codeOf(sell(1, "12.50")), "");
        const auto checkout = m_shop->checkout();
        QVERIFY(checkout->scan({TestShop::code("8100001", 2), {}}));
        QVERIFY(checkout->scan({TestShop::insuranceCode(), {}}));
        QVERIFY(checkout->setFace(TestShop::face()));
        QVERIFY(checkout->presettle());
        QVERIFY(checkout->confirm());
        m_shop->platform.failNext("2102", PlatformFault::LostAnswer);
        QCOMPARE(codeOf(checkout->pay(yuan("5.00"))), "RESULT_IN_DOUBT");
        QVERIFY(m_till->count(counted({"10=1", "1=2", "0.5=1"}), clerk));
        QVERIFY(m_till->close({}, clerk));
        m_shop->rules.policy.platform.doubt = "record";
        QVERIFY(m_shop->checkout()->settling().resolveDoubts(true));
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM sale WHERE state = 'settled'"), 1);
        m_shop->clock.set(m_shop->clock.now().addDays(1));
        QVERIFY(m_till->open({}, clerk));
        QCOMPARE(m_till->report(ShiftId{1})->figures.sales.count, 1);
        QCOMPARE(m_till->report(ShiftId{2})->figures.sales.count, 1);
        QCOMPARE(m_till->report(ShiftId{1})->figures.tender("cash").taken + m_till->report(ShiftId{2})->figures.tender("cash").taken,
                 Money::ofUnits(m_shop->number("SELECT SUM(amount) FROM tender")));
    }

    void aClockSetBackOpensNoYesterday()
    {
        QVERIFY(m_till->open({}, clerk));
        closeEmpty();
        m_shop->clock.set(m_shop->clock.now().addDays(-1));
        QCOMPARE(codeOf(m_till->open({}, clerk)), "CLOCK_WRONG");
        const auto reopened = m_shop->store().write([](Connection &connection) -> Done {
            connection.run("UPDATE shift SET closed_at = NULL WHERE id = 1");
            return {};
        });
        QCOMPARE(codeOf(reopened), "STORE_WRITE_FAILED");
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM shift WHERE closed_at IS NULL"), 0);
    }

    void everythingWrongIsRefusedInWordsWithAnEvent_data()
    {
        QTest::addColumn<QString>("act");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const char *code) { QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(code); };
        row("open twice", "SHIFT_ALREADY_OPEN");
        row("a negative beginning", "AMOUNT_INVALID");
        row("a beginning too large", "AMOUNT_OVERFLOW");
        row("cash in without a reason", "TILL_REASON_MISSING");
        row("cash in of nothing", "AMOUNT_INVALID");
        row("cash out beyond the drawer", "DRAWER_SHORT");
        row("close without a count", "COUNT_MISSING");
        row("close after cash moved", "COUNT_STALE");
        row("close with an unexplained difference", "TILL_REASON_MISSING");
        row("another window's shift", "SHIFT_CHANGED");
        row("a buyer", "NOT_PERMITTED");
    }
    void everythingWrongIsRefusedInWordsWithAnEvent()
    {
        QFETCH(const QString, act);
        QFETCH(const QString, code);
        const bool opens = !act.contains("beginning");
        if (opens)
            QVERIFY(m_till->open(yuan("100.00"), clerk));
        const qint64 entries = m_shop->number("SELECT COUNT(*) FROM till_cash");
        QCOMPARE(attempt(act), code);
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM audit_event WHERE kind IN ('till.refused', 'act.refused')"), 1);
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM shift WHERE closed_at IS NULL"), opens ? 1 : 0);
        QVERIFY(act.contains("moved") || m_shop->number("SELECT COUNT(*) FROM till_cash") == entries);
    }

    // By the second count it is known what ought to be there: the first one still wants its reason, and stands on the paper.
    void aFirstCountIsNotForgotten()
    {
        QVERIFY(m_till->open(yuan("100.00"), clerk));
        QVERIFY(m_till->count(counted({"50=1"}), clerk));
        QVERIFY(m_till->count(counted({"100=1"}), clerk));
        QCOMPARE(codeOf(m_till->close({}, clerk)), "TILL_REASON_MISSING");
        const auto report = m_till->close("先漏数一张", clerk);
        QCOMPARE(codeOf(report), "");
        QCOMPARE(toText(report->counts.front().difference()), "-50.00");
        QCOMPARE(report->shift.reason, QString::fromUtf8("先漏数一张"));
        const QString paper = plainText(makeShiftSheet(*report, m_shop->facts, false), 48);
        for (const char *word : {"-50.00", "差额", "先漏数一张"})
            QVERIFY2(paper.contains(QString::fromUtf8(word)), qUtf8Printable(paper));
        QVERIFY(m_shop->text("SELECT detail FROM audit_event WHERE kind = 'till.closed'").contains("-50.00"));
    }

    // In pieces it is the same money.
    void theCashOutLimitIsOfTheShift()
    {
        QVERIFY(m_till->open(yuan("2000.00"), clerk));
        QCOMPARE(codeOf(m_till->move(CashMove::Out, yuan("300.00"), "存行", clerk)), "");
        QCOMPARE(codeOf(m_till->move(CashMove::Out, yuan("200.01"), "存行", clerk)), "APPROVAL_NEEDED");
        QCOMPARE(codeOf(m_till->move(CashMove::Out, yuan("200.00"), "存行", clerk)), "");
        const auto over = m_till->move(CashMove::Out, yuan("0.01"), "存行", clerk);
        QCOMPARE(codeOf(over), "APPROVAL_NEEDED");
        QCOMPARE(over.error().details["amount"].toString(), "500.01"); // what a colleague agrees to
    }

    void aDifferenceIsWrittenDownWithItsReason()
    {
        QVERIFY(m_till->open(yuan("100.00"), clerk));
        QVERIFY(m_till->count(counted({"50=1"}), clerk));
        QVERIFY(m_till->count(counted({"50=1", "20=2", "5=1"}), clerk));
        const auto report = m_till->close("  找错 零钱 ", clerk);
        QCOMPARE(codeOf(report), "");
        QCOMPARE(toText(report->count()->difference()), "-5.00");
        QCOMPARE(report->counts.size(), std::size_t(2));
        const QString paper = plainText(makeShiftSheet(*report, m_shop->facts, false), 48);
        for (const char *word : {"日结单", "短款", "-5.00", "找错 零钱", "50.00 元 × 1", "无未了事项"})
            QVERIFY2(paper.contains(QString::fromUtf8(word)), qUtf8Printable(paper));
        QVERIFY(paper.contains(shortHeadText(report->head)));
        QVERIFY(!paper.contains("补打"));
        QVERIFY(plainText(makeShiftSheet(*report, m_shop->facts, true), 48).contains("补打"));
        QVERIFY(m_till->noteReprint(report->shift.id, clerk));
        QCOMPARE(m_till->report()->head.id, report->head.id); // the paper stays the same
    }

    // Power lost in the middle of a close: open with its count, or closed with everything.
    void aCloseIsWholeOrNotAtAll()
    {
        QVERIFY(m_till->open({}, clerk));
        QVERIFY(m_till->count({}, clerk));
        QVERIFY(m_shop->store().write([](Connection &connection) -> Done {
            connection.database().exec("CREATE TRIGGER no_event BEFORE INSERT ON audit_event WHEN NEW.kind = 'till.closed' BEGIN SELECT RAISE(ABORT, 'lost'); END");
            return {};
        }));
        QCOMPARE(codeOf(m_till->close({}, clerk)), "STORE_WRITE_FAILED");
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM shift WHERE closed_at IS NULL"), 1);
        QVERIFY(m_shop->store().write([](Connection &connection) -> Done {
            connection.database().exec("DROP TRIGGER no_event");
            return {};
        }));
        QCOMPARE(codeOf(m_till->close({}, clerk)), "");
    }

private:
    Done sell(int box, const char *cash)
    {
        const auto checkout = m_shop->checkout();
        YAOGUI_TRY(checkout->scan({TestShop::code("8100001", box), {}}));
        YAOGUI_TRY(checkout->pay(yuan(cash)));
        return {};
    }
    void closeEmpty()
    {
        QVERIFY(m_till->count({}, clerk));
        QVERIFY(m_till->close({}, clerk));
    }
    QString attempt(const QString &act)
    {
        if (act == "open twice")
            return codeOf(m_till->open({}, clerk));
        if (act == "a negative beginning")
            return codeOf(m_till->open(yuan("-1.00"), clerk));
        if (act == "a beginning too large")
            return codeOf(m_till->open(yuan("99999999.00"), clerk));
        if (act == "cash in without a reason")
            return codeOf(m_till->move(CashMove::In, yuan("1.00"), "  ", clerk));
        if (act == "cash in of nothing")
            return codeOf(m_till->move(CashMove::In, {}, "x", clerk));
        if (act == "cash out beyond the drawer")
            return codeOf(m_till->move(CashMove::Out, yuan("100.01"), "x", clerk));
        if (act == "close without a count")
            return codeOf(m_till->close("x", clerk));
        if (act == "another window's shift")
            return codeOf(m_till->move(CashMove::In, yuan("1.00"), "x", clerk, ShiftId{77}));
        if (act == "a buyer")
            return codeOf(m_till->move(CashMove::Out, yuan("1.00"), "x", buyer));
        static_cast<void>(m_till->count({}, clerk));
        if (act == "close after cash moved")
            static_cast<void>(m_till->move(CashMove::In, yuan("1.00"), "x", clerk));
        return codeOf(m_till->close({}, clerk));
    }

    std::unique_ptr<TestShop> m_shop;
    std::unique_ptr<Till> m_till;
};

QTEST_GUILESS_MAIN(TestTill)
#include "tst_till.moc"
