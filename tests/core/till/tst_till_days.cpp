// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/member/MemberOffice.h"
#include "core/till/ShiftJson.h"
#include "core/till/ShiftSheet.h"
#include "core/till/Till.h"
#include "drivers/simulated/SimulatedGateway.h"
#include "tests/support/AgreedReturn.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

using namespace yaogui;

namespace {

const OperatorName clerk{"1001", "收银员"};
constexpr int days = 30;
constexpr int actsADay = 14;
const QString code = QStringLiteral("134567890123456789");

/// What the drawer ought to hold, kept by hand beside the program.
struct Drawer {
    Money cash, sales, taken, in, out; // taken: in cash, by sales
    Money terminal, mobile, points, refunds, cashBack, terminalBack, mobileBack, pointsBack;
    int count = 0, returned = 0;
};

/// The largest notes first.
CashCount piecesOf(Money sum)
{
    CashCount count;
    std::int64_t left = sum.units();
    for (const int value : CashCount::series) {
        static_cast<void>(count.set(Money::ofUnits(value), left / value));
        left %= value;
    }
    return count;
}

} // namespace

/// Any random day closes to the fen, and its sheet equals the journal. YAOGUI_SEED repeats one.
class TestTillDays final : public QObject {
    Q_OBJECT

private slots:
    void anyDayClosesToTheFen()
    {
        const QByteArray wanted = qgetenv("YAOGUI_SEED");
        const quint32 seed = wanted.isEmpty() ? QRandomGenerator::global()->generate() : wanted.toUInt();
        qInfo("YAOGUI_SEED=%u", seed);
        m_random.seed(seed);
        TestShop shop;
        shop.facts.members = {{}, 1, Money::ofUnits(1)};
        QVERIFY(MemberOffice(shop.store(), shop.clock).add("13812345678", "陈小红", clerk));
        auto till = std::make_unique<Till>(shop.store(), shop.clock);
        Money left;
        for (int day = 0; day < days; ++day) {
            const Money openingFloat = left + Money::ofUnits(m_random.bounded(0, 3) * 100'00);
            QCOMPARE(codeOf(till->open(openingFloat, clerk)), "");
            m_drawer = {};
            m_drawer.cash = openingFloat;
            m_checkout = checkout(shop);
            if (day == 0)
                payByPointsAndGiveBack(shop);
            for (int i = 0; i < actsADay; ++i) {
                act(shop, *till);
                shop.clock.advance(m_random.bounded(1, 3 * 3600)); // any hour, over midnight too
                if (m_random.bounded(12) == 0) {
                    m_checkout.reset();
                    till.reset();
                    shop.restart();
                    till = std::make_unique<Till>(shop.store(), shop.clock);
                    QVERIFY(MobilePay::recover(shop.store(), shop.clock));
                    QVERIFY(MobilePay(shop.store(), m_gateway, shop.clock).takeBackLeftOvers());
                    m_checkout = checkout(shop);
                }
                if (QTest::currentTestFailed())
                    return;
            }
            endDay(shop, *till, left);
            if (QTest::currentTestFailed())
                return;
        }
        QCOMPARE(codeOf(shop.verify()), "");
        QVERIFY(shop.store().verifyAudit());
        QVERIFY(MobilePay::recover(shop.store(), shop.clock));
        QCOMPARE(*MobilePay(shop.store(), m_gateway, shop.clock).takeBackLeftOvers(), 0);
        QCOMPARE(m_gateway.taken().units(), shop.number("SELECT COALESCE(SUM(amount), 0) FROM tender WHERE kind = 'wechat'")); // to the fen at the service too
        everyTenderIsInOneShift(shop, *till);
        pointsClose(shop);
        QVERIFY(shop.number("SELECT COUNT(*) FROM sale_return WHERE state = 'refunded'") > 0);
    }

private:
    void act(TestShop &shop, Till &till)
    {
        const Money amount = Money::ofUnits(m_random.bounded(1, 50'00));
        switch (m_random.bounded(12)) {
        case 0:
            QCOMPARE(codeOf(till.move(CashMove::In, amount, "零钱", clerk)), "");
            m_drawer.cash += amount;
            m_drawer.in += amount;
            return;
        case 1: {
            const bool there = amount <= m_drawer.cash;
            QCOMPARE(codeOf(till.move(CashMove::Out, amount, "杂费", clerk)), there ? QString() : QString("DRAWER_SHORT"));
            if (there) {
                m_drawer.cash -= amount;
                m_drawer.out += amount;
            }
            return;
        }
        case 2:
            if (m_checkout->add("BAG"))
                QCOMPARE(codeOf(m_checkout->hold()), "");
            return;
        case 3: resume(shop); return;
        case 4: QCOMPARE(codeOf(till.count(piecesOf(m_drawer.cash), clerk)), ""); return;
        case 5: shortPayment(); return;
        case 6: giveBack(shop); return;
        case 7: sellByCode(); return;
        case 8: sellInsuredByCode(shop); return;
        case 9: chargeThatNoSaleTakes(); return;
        default: sell(); return;
        }
    }
    void sell()
    {
        const char *codes[] = {"BAG", "HERB", "FREE"};
        for (int lines = m_random.bounded(1, 4); lines > 0; --lines) {
            if (!m_checkout->add(QString::fromLatin1(codes[m_random.bounded(3)]))) {
                QCOMPARE(codeOf(m_checkout->abandon()), ""); // sold out
                return;
            }
        }
        if (m_random.bounded(2) == 0)
            QCOMPARE(codeOf(m_checkout->setMember("1")), "");
        finish();
    }
    // Once at least, whatever the days bring by themselves.
    void payByPointsAndGiveBack(TestShop &shop)
    {
        for (const bool earned : {false, true}) {
            for (int bags = 0; bags < 5; ++bags)
                QVERIFY(m_checkout->add("BAG"));
            QCOMPARE(codeOf(m_checkout->setMember("1")), "");
            QCOMPARE(m_checkout->view().payablePoints > 0, earned);
            finish(m_checkout->view().payablePoints);
        }
        giveBack(shop, m_checkout->lastSale());
    }
    void finish() { finish(m_random.bounded(m_checkout->view().payablePoints + 1)); }
    // By cash, by the terminal's slip, by points, or by several of them.
    void finish(qint64 spent)
    {
        const Money due = m_checkout->draft().due();
        Tenders tenders;
        tenders.points = spent;
        const Money points = Money::ofUnits(tenders.points); // a fen each
        if (points < due && m_random.bounded(3) == 0) {
            tenders.terminal = Money::ofUnits(m_random.bounded(1, static_cast<int>((due - points).units()) + 1));
            tenders.reference = "T" + QString::number(++m_terminalSlips);
        }
        const Money cash = due - tenders.terminal - points;
        if (cash.isPositive())
            tenders.cash = cash + Money::ofUnits(m_random.bounded(0, 20'00));
        QCOMPARE(codeOf(m_checkout->pay(tenders)), "");
        m_drawer.cash += cash;
        m_drawer.taken += cash;
        m_drawer.terminal += tenders.terminal;
        m_drawer.points += points;
        m_drawer.sales += due;
        ++m_drawer.count;
    }
    // Of this day or of one before, whole or one line of several; each part goes back the way it came.
    void giveBack(TestShop &shop)
    {
        const qint64 finished = shop.number("SELECT COUNT(*) FROM sale WHERE state = 'paid'");
        if (finished == 0)
            return;
        const QByteArray nth = "SELECT id FROM sale WHERE state = 'paid' ORDER BY id LIMIT 1 OFFSET " + QByteArray::number(m_random.bounded(finished));
        giveBack(shop, SaleId{shop.number(nth.constData())});
    }
    void giveBack(TestShop &shop, SaleId id)
    {
        Returning returning(shop.store(), shop.platform, shop.clock, shop.facts, [&shop](const QDate &) { return shop.rules; });
        const auto sale = returning.sale(id);
        QCOMPARE(codeOf(sale), "");
        if (sale->cashKept() > m_drawer.cash)
            return;
        ReturnRequest request;
        request.sale = id;
        request.kind = m_random.bounded(2) == 0 ? ReturnKind::Void : ReturnKind::Refund;
        request.reason = "拿错";
        if (request.kind == ReturnKind::Refund && sale->lines.size() > 1 && m_random.bounded(2) == 0)
            request.lines = {1};
        Operator worker;
        worker.name = clerk;
        QCOMPARE(codeOf(returning.take(agreedIn(shop, request), worker)), "");
        m_drawer.cash -= sale->cashKept();
        m_drawer.cashBack += sale->cashKept();
        m_drawer.mobileBack += sale->takenByMobile();
        m_drawer.terminalBack += sale->takenBy(u"terminal");
        m_drawer.pointsBack += sale->takenBy(u"points");
        m_drawer.refunds += sale->total;
        ++m_drawer.returned;
    }
    SimulatedGateway::Next scripted()
    {
        using enum SimulatedGateway::Next;
        const auto next = std::array{Pay, Pay, Refuse, Password, LoseRequest, LoseAnswer, Unreachable}[static_cast<std::size_t>(m_random.bounded(7))];
        m_gateway.script(next);
        return next;
    }
    static bool pays(SimulatedGateway::Next next) { return next == SimulatedGateway::Next::Pay || next == SimulatedGateway::Next::LoseAnswer; }
    // Part cash, the rest by a code; a refused one is paid in cash.
    void sellByCode()
    {
        if (!m_checkout->add("BAG") || !m_checkout->add("BAG"))
            return;
        const Money due = m_checkout->draft().due();
        const Money cash = Money::ofUnits(m_random.bounded(0, static_cast<int>(due.units())));
        const auto next = scripted();
        const auto paid = m_checkout->pay({cash, {}, {}, code, {}});
        QCOMPARE(paid.has_value(), pays(next));
        if (!paid) {
            finish();
            return;
        }
        m_drawer.cash += cash;
        m_drawer.taken += cash;
        m_drawer.mobile += due - cash;
        m_drawer.sales += due;
        ++m_drawer.count;
    }
    // The insurance settles; what the code leaves due is paid at once, or after a restart, in cash.
    void sellInsuredByCode(TestShop &shop)
    {
        if (!m_checkout->add("HERB") || !m_checkout->add("BAG"))
            return;
        QCOMPARE(codeOf(m_checkout->scan({TestShop::insuranceCode(), {}})), "");
        QCOMPARE(codeOf(m_checkout->setFace(TestShop::face())), "");
        QCOMPARE(codeOf(m_checkout->presettle()), "");
        QCOMPARE(codeOf(m_checkout->confirm()), "");
        const Money due = m_checkout->draft().due();
        const Money total = m_checkout->draft().basket.total();
        const auto next = scripted();
        const auto paid = m_checkout->pay({{}, {}, {}, code, {}});
        QCOMPARE(paid.has_value(), pays(next));
        m_drawer.sales += total;
        ++m_drawer.count;
        if (paid) {
            m_drawer.mobile += due;
            return;
        }
        QCOMPARE(*m_checkout->draft().rest, due);
        if (m_random.bounded(2) == 0) {
            const SaleId sale = m_checkout->lastSale();
            m_checkout = checkout(shop);
            QCOMPARE(codeOf(m_checkout->resume(sale)), "");
        }
        QCOMPARE(codeOf(m_checkout->pay(due)), "");
        m_drawer.cash += due;
        m_drawer.taken += due;
    }
    // The program ends between a charge and its sale: nobody's money, and given back at the next start.
    void chargeThatNoSaleTakes()
    {
        if (!m_checkout->add("BAG") || !m_checkout->keep())
            return;
        m_gateway.script(SimulatedGateway::Next::Pay);
        QCOMPARE(codeOf(m_charge(m_checkout->draft().id)), "");
        finish();
    }
    void shortPayment()
    {
        if (!m_checkout->add("BAG"))
            return;
        QCOMPARE(codeOf(m_checkout->pay(m_checkout->draft().due() - Money::ofUnits(1))), "CASH_SHORT");
        finish();
    }
    void resume(TestShop &shop)
    {
        const qint64 held = shop.number("SELECT COALESCE(MIN(id), 0) FROM sale WHERE state = 'held'");
        if (held == 0 || !m_checkout->draft().basket.isEmpty())
            return;
        QCOMPARE(codeOf(m_checkout->resume(SaleId{held})), "");
        finish();
    }

    // Counted right or by some fen wrong; what is left is the next day's float.
    void endDay(TestShop &shop, Till &till, Money &left)
    {
        const bool wrong = m_random.bounded(4) == 0 && m_drawer.cash > Money::ofUnits(100);
        const Money there = wrong ? m_drawer.cash - Money::ofUnits(m_random.bounded(1, 100)) : m_drawer.cash;
        const auto count = till.count(piecesOf(there), clerk);
        QCOMPARE(codeOf(count), "");
        QCOMPARE(count->expected, m_drawer.cash);
        QCOMPARE(count->difference(), there - m_drawer.cash);
        const auto report = till.close(wrong ? "数错" : QString(), clerk);
        QCOMPARE(codeOf(report), "");
        equalsTheDay(*report);
        paperEqualsTheJournal(shop, *report);
        const auto again = till.report(report->shift.id);
        QCOMPARE(toJson(*again), toJson(*report));
        QCOMPARE(static_cast<qint64>(report->left.held.size()), shop.number("SELECT COUNT(*) FROM sale WHERE state = 'held'"));
        left = there;
        QCOMPARE(codeOf(m_checkout->pay(Money())), "BASKET_EMPTY");
    }
    void equalsTheDay(const ShiftReport &report)
    {
        QCOMPARE(report.figures.expected(), m_drawer.cash);
        QCOMPARE(report.figures.sales.count, m_drawer.count);
        QCOMPARE(report.figures.sales.total, m_drawer.sales);
        QCOMPARE(report.figures.refunds.count, m_drawer.returned);
        QCOMPARE(report.figures.refunds.total, m_drawer.refunds);
        QCOMPARE(report.figures.tender("cash").taken, m_drawer.taken);
        QCOMPARE(report.figures.tender("cash").givenBack, m_drawer.cashBack);
        QCOMPARE(report.figures.tender("terminal").taken, m_drawer.terminal);
        QCOMPARE(report.figures.tender("terminal").givenBack, m_drawer.terminalBack);
        QCOMPARE(report.figures.tender("wechat").taken, m_drawer.mobile);
        QCOMPARE(report.figures.tender("wechat").givenBack, m_drawer.mobileBack);
        QCOMPARE(report.figures.tender("points").taken, m_drawer.points);
        QCOMPARE(report.figures.tender("points").givenBack, m_drawer.pointsBack);
        Money sold, givenBack;
        for (const AssistantSum &sum : report.figures.assistants) {
            sold += sum.sold;
            givenBack += sum.givenBack;
        }
        QCOMPARE(sold, m_drawer.sales);
        QCOMPARE(givenBack, m_drawer.refunds);
        QCOMPARE(report.figures.cashIn, m_drawer.in);
        QCOMPARE(report.figures.cashOut, m_drawer.out);
    }
    // What members have is what their journal says, and what they paid with it is what the till took.
    static void pointsClose(TestShop &shop)
    {
        QCOMPARE(shop.number("SELECT SUM(points) FROM member"), shop.number("SELECT SUM(points) FROM member_points"));
        QCOMPARE(shop.number("SELECT -SUM(points) FROM member_points WHERE kind IN ('spent', 'given_back')"),
                 shop.number("SELECT SUM(amount) FROM tender WHERE kind = 'points'"));
        QVERIFY(shop.number("SELECT COUNT(*) FROM member_points WHERE kind = 'spent'") > 0);
        QVERIFY(shop.number("SELECT COUNT(*) FROM member_points WHERE kind = 'given_back'") > 0);
    }
    // The paper beside the rows themselves, tender by tender: what was taken, of how many sales, and what was given back.
    void paperEqualsTheJournal(TestShop &shop, const ShiftReport &report)
    {
        std::map<QString, QString> paper;
        for (const PrintRow &row : makeShiftSheet(report, shop.facts, false).rows) {
            if (row.kind == PrintRow::Kind::Pair)
                paper.emplace(row.cells[0], row.cells[1]);
        }
        const std::pair<const char *, QString> kinds[] = {{"cash", QStringLiteral("现金")},
                                                          {"terminal", QStringLiteral("银行卡终端")},
                                                          {"wechat", QStringLiteral("微信支付")},
                                                          {"points", QStringLiteral("积分抵扣")}};
        for (const auto &[kind, name] : kinds) {
            const QByteArray of = "FROM tender WHERE id > " + QByteArray::number(m_lastTender) + " AND kind = '" + kind + "' AND amount ";
            const QByteArray change = QByteArray(kind) == "cash" ? "+ (SELECT COALESCE(SUM(amount), 0) FROM tender WHERE kind = 'change' AND id > "
                    + QByteArray::number(m_lastTender) + ")" : QByteArray();
            const qint64 sales = shop.number(("SELECT COUNT(DISTINCT sale_id) " + of + "> 0").constData());
            const Money taken = Money::ofUnits(shop.number(("SELECT COALESCE(SUM(amount), 0) " + change + " " + of + "> 0").constData()));
            const Money back = Money::ofUnits(shop.number(("SELECT COALESCE(SUM(amount), 0) " + of + "< 0").constData()));
            const QString row = name + QStringLiteral(" (%1)").arg(sales);
            QVERIFY2(sales == 0 || paper[row] == toText(taken), qUtf8Printable(row + u' ' + toText(taken) + u' ' + paper[row]));
            const QString backRow = name + QStringLiteral(" 退款");
            QVERIFY2(back.isZero() || paper[backRow] == toText(back), qUtf8Printable(backRow + u' ' + toText(back) + u' ' + paper[backRow]));
        }
        m_lastTender = shop.number("SELECT COALESCE(MAX(id), 0) FROM tender");
    }
    void everyTenderIsInOneShift(TestShop &shop, Till &till)
    {
        Money sum;
        const std::vector<Shift> shifts = *till.shifts(days + 1);
        QCOMPARE(shifts.size(), std::size_t(days));
        for (const Shift &shift : shifts) {
            const auto report = till.report(shift.id);
            for (const TenderSum &tender : report->figures.tenders)
                sum += tender.taken - tender.givenBack;
        }
        QCOMPARE(sum.units(), shop.number("SELECT SUM(amount) FROM tender"));
    }

    std::unique_ptr<Checkout> checkout(TestShop &shop)
    {
        m_charge = [this, &shop](SaleId sale) {
            return MobilePay(shop.store(), m_gateway, shop.clock, [](int) { return false; }).charge(sale, code, Money::ofUnits(30), "1001");
        };
        return shop.checkout("1001", {&m_gateway, [](int asked) { return asked < 2; }});
    }

    QRandomGenerator m_random;
    SimulatedGateway m_gateway;
    std::function<Result<Payment>(SaleId)> m_charge;
    std::unique_ptr<Checkout> m_checkout;
    Drawer m_drawer;
    int m_terminalSlips = 0;
    qint64 m_lastTender = 0; ///< of the day before
};

QTEST_GUILESS_MAIN(TestTillDays)
#include "tst_till_days.moc"
