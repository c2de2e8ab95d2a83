// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/FakeStaffDesk.h"
#include "tests/ui/CounterRig.h"
#include "ui/returns/ReturnPage.h"
#include "ui/text/Language.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStyleOptionViewItem>
#include <QTreeView>

namespace yaogui {

/// The return page under real keys and clicks.
class ReturnPageTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_language = std::make_unique<InstalledLanguage>(Language::Chinese);
        applyTheme(*qApp, lightTheme());
    }

    void f8OpensThePageAndEscapeLeavesIt()
    {
        CounterRig rig;
        openPage(rig);
        rig.press(Qt::Key_Escape);
        QTRY_VERIFY(rig.search()->hasFocus());
        QVERIFY(!page(rig)->isVisible());
    }

    void aScanLooksForItsSale()
    {
        CounterRig rig;
        openPage(rig);
        rig.window.takeScan({FakeDesk::boxA, {}});
        QCOMPARE(rig.returns.searches, QStringList{FakeDesk::boxA});
        rig.window.takeScan({FakeDesk::boxA, {}}); // while it is being looked for
        QCOMPARE(rig.returns.searches.size(), 1);
        QVERIFY(rig.desk.view().lines.empty());
    }

    void aSlipNumberIsTyped()
    {
        CounterRig rig;
        openPage(rig);
        rig.type("S20260301000001");
        rig.press(Qt::Key_Return);
        QCOMPARE(rig.returns.searches, QStringList{"S20260301000001"});
    }

    // Asked for when the business asks for one, and the same return goes on with the yes.
    void aVoidNeedsASecondPerson()
    {
        FakeStaffDesk staff;
        CounterRig rig;
        staff.worker = staff.people[0].worker;
        rig.window.addStaff(staff, qApp);
        staff.open();
        openFound(rig, true);
        QVERIFY(rig.text("returnCash").contains("5.00"));
        QVERIFY(rig.text("returnParts").contains("12.00"));
        for (int press = 0; press < 3; ++press) {
            rig.press(Qt::Key_F12);
            rig.click("returnAct");
        }
        QCOMPARE(rig.returns.requests.size(), 1U); // n presses, one effect
        ReturnRequest request = rig.returns.requests[0];
        QCOMPARE(request.kind, ReturnKind::Void);
        QCOMPARE(request.sale, SaleId{7});
        QVERIFY(!request.reason.isEmpty() && request.lines.empty() && request.approval.isNull());
        emit rig.returns.refused(Error{ErrorCode::ApprovalNeeded, {{"act", "void_sale"}, {"subject", "7"}, {"amount", "20.00"}}, {}});
        QTRY_VERIFY(rig.find<QLineEdit>("overrideWho")->hasFocus()); // the reason stands already
        QCOMPARE(rig.find<QLineEdit>("overrideReason")->text(), request.reason);
        QVERIFY(rig.text("overrideWhat").contains("20.00"));
        rig.type("1002");
        rig.press(Qt::Key_Return);
        rig.type("560182");
        rig.press(Qt::Key_Return);
        QCOMPARE(rig.returns.requests.size(), 2U);
        QCOMPARE(staff.calls.last(), "approve|void_sale|7|" + request.reason + "|1002|560182|");
        QCOMPARE(rig.returns.requests[1].approval, ApprovalId{17});
        QCOMPARE(rig.returns.requests[1].sale, SaleId{7});
        QVERIFY(page(rig)->isVisible() && !rig.find<QWidget>("overridePanel")->isVisible());
        rig.press(Qt::Key_F12);
        QCOMPARE(rig.returns.requests.size(), 2U); // still under way
    }

    // A yes to one sale is not taken for the next one on the page, nor one that comes after "do not".
    void aYesThatComesTooLateIsNotUsed()
    {
        FakeStaffDesk staff;
        CounterRig rig;
        staff.worker = staff.people[0].worker;
        rig.window.addStaff(staff, qApp);
        staff.open();
        openFound(rig, true);
        const Error needed{ErrorCode::ApprovalNeeded, {{"act", "void_sale"}, {"subject", "7"}, {"amount", "20.00"}}, {}};
        rig.press(Qt::Key_F12);
        emit rig.returns.refused(needed);
        QTRY_VERIFY(rig.find<QLineEdit>("overrideWho")->hasFocus());
        rig.press(Qt::Key_Escape);
        QTRY_VERIFY(!rig.find<QWidget>("overridePanel")->isVisible());
        QVERIFY(page(rig)->isVisible());
        emit staff.approved(*wishAfter(needed, rig.returns.requests[0].reason), 18);
        QCOMPARE(rig.returns.requests.size(), 1U);

        rig.press(Qt::Key_F12);
        emit rig.returns.refused(needed);
        QTRY_VERIFY(rig.find<QLineEdit>("overrideWho")->hasFocus());
        ReturnCase other = sold(true, SaleState::Settled);
        other.sale.id = SaleId{8};
        emit rig.returns.found(other);
        emit staff.approved(*wishAfter(needed, rig.returns.requests[1].reason), 19);
        QCOMPARE(rig.returns.requests.size(), 2U);
    }

    void someLinesComeBackAndTheRestIsSettled()
    {
        CounterRig rig;
        openFound(rig, true);
        chooseRefund(rig);
        clickLine(rig, 0);
        QVERIFY(rig.text("returnParts").contains("10.00"));
        rig.press(Qt::Key_F12);
        QCOMPARE(rig.returns.requests.size(), 1U);
        QCOMPARE(rig.returns.requests[0].kind, ReturnKind::Refund);
        QCOMPARE(rig.returns.requests[0].lines, std::vector<int>{2});
        FinishedReturn finished = done();
        finished.record.what.rest = SaleId{9};
        emit rig.returns.taken(finished);
        QVERIFY(rig.messageOf("returnStrip").contains("R20260301000001"));
        rig.desk.forgetCalls();
        rig.press(Qt::Key_F12);
        QTRY_VERIFY(!page(rig)->isVisible());
        QCOMPARE(rig.desk.count("resume 9"), 1);
    }

    void noLineIsNoReturn()
    {
        CounterRig rig;
        openFound(rig, true);
        chooseRefund(rig);
        for (int row = 0; row < 2; ++row)
            clickLine(rig, row);
        QVERIFY(!act(rig)->isEnabled());
    }

    void whatWasGivenBackCannotBeTaken()
    {
        CounterRig rig;
        openFound(rig, true, SaleState::Refunded);
        QVERIFY(!act(rig)->isEnabled());
        QVERIFY(rig.messageOf("returnStrip").contains("已经退过"));
    }

    void aRefusalIsSaidAndTheActIsFreeAgain()
    {
        CounterRig rig;
        openFound(rig, true);
        rig.press(Qt::Key_F12);
        emit rig.returns.refused(Error{ErrorCode::RefundTooLate, {{"settled", "2026-02-27"}}, {}});
        QVERIFY(rig.messageOf("returnStrip").contains("医保经办机构"));
        QVERIFY(act(rig)->isEnabled());
    }

    // Nobody leaves before the end is known; a refund in doubt is said as one.
    void aReturnUnderWayKeepsThePage()
    {
        CounterRig rig;
        openFound(rig, true);
        rig.click("returnAct");
        QVERIFY(!rig.find<QPushButton>("returnBack")->isEnabled());
        rig.press(Qt::Key_Escape);
        QVERIFY(page(rig)->isVisible());
        rig.window.takeScan({FakeDesk::boxA, {}});
        QCOMPARE(rig.returns.searches.size(), 1);
        rig.press(Qt::Key_1, Qt::AltModifier); // the rail
        rig.press(Qt::Key_F8);
        QCOMPARE(rig.find<QTreeView>("returnLines")->model()->rowCount(), 2);
        emit rig.returns.refused(Error{ErrorCode::ResultInDoubt, {{"slip", "R20260301000001"}}, {}});
        QVERIFY2(rig.messageOf("returnStrip").contains("先不要付款"), qPrintable(rig.messageOf("returnStrip")));
        rig.press(Qt::Key_Escape);
        QVERIFY(!page(rig)->isVisible());
    }

    void doneStaysUntilTheNext()
    {
        CounterRig rig;
        openFound(rig, false);
        rig.press(Qt::Key_F12);
        emit rig.returns.taken(done());
        QVERIFY(rig.messageOf("returnStrip").contains("5.00"));
        rig.click("returnAct");
        QCOMPARE(rig.returns.requests.size(), 1U);
        QVERIFY(rig.find<QLineEdit>("returnSearch")->text().isEmpty());
        QVERIFY(page(rig)->isVisible());
    }

private:
    static ReturnPage *page(CounterRig &rig) { return rig.find<ReturnPage>("returnPage"); }
    static QPushButton *act(CounterRig &rig) { return rig.find<QPushButton>("returnAct"); }
    static void openPage(CounterRig &rig)
    {
        QTRY_VERIFY(rig.search()->hasFocus());
        rig.press(Qt::Key_F8);
        QVERIFY(page(rig)->isVisible());
        QTRY_VERIFY(rig.find<QLineEdit>("returnSearch")->hasFocus());
    }
    /// On its circle: behind its words a radio button takes no click.
    static void chooseRefund(CounterRig &rig)
    {
        auto *refund = rig.find<QRadioButton>("returnRefund");
        QTest::mouseClick(refund, Qt::LeftButton, {}, QPoint(10, refund->height() / 2));
        QVERIFY(refund->isChecked());
    }
    /// On the box before the line.
    static void clickLine(CounterRig &rig, int row)
    {
        auto *lines = rig.find<QTreeView>("returnLines");
        QStyleOptionViewItem option;
        option.initFrom(lines);
        option.rect = lines->visualRect(lines->model()->index(row, 0));
        option.features |= QStyleOptionViewItem::HasCheckIndicator;
        const QRect box = lines->style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option, lines);
        QTest::mouseClick(lines->viewport(), Qt::LeftButton, {}, box.center());
    }
    static ReturnCase sold(bool insured, SaleState state)
    {
        ReturnCase sale;
        sale.sale.id = SaleId{7};
        sale.sale.state = state;
        sale.sale.slipNumber = "S20260301000001";
        sale.sale.time = QDateTime(QDate(2026, 3, 1), QTime(9, 0));
        for (const QString &name : {QString("感冒颗粒"), QString("润喉片")}) {
            SaleRecordLine line;
            line.drug.genericName = name;
            line.quantity = Quantity::ofUnits(10'000);
            line.amount = Money::ofUnits(10'00);
            sale.sale.lines.push_back(line);
        }
        sale.sale.total = Money::ofUnits(20'00);
        sale.sale.due = Money::ofUnits(5'00);
        if (insured) {
            sale.sale.settlement = Settlement();
            sale.sale.settlement->split.total = Money::ofUnits(20'00);
            sale.sale.settlement->split.fund = Money::ofUnits(12'00);
            sale.sale.settlement->split.account = Money::ofUnits(3'00);
        }
        return sale;
    }
    static FinishedReturn done()
    {
        FinishedReturn finished;
        finished.record.what.slip = "R20260301000001";
        finished.record.what.cash = Money::ofUnits(5'00);
        finished.record.sale.due = Money::ofUnits(5'00);
        finished.record.what.state = ReturnState::Refunded;
        return finished;
    }
    static void openFound(CounterRig &rig, bool insured, SaleState state = SaleState::Settled)
    {
        openPage(rig);
        rig.type("S20260301000001");
        rig.press(Qt::Key_Return);
        emit rig.returns.found(sold(insured, state));
        QCOMPARE(rig.find<QTreeView>("returnLines")->model()->rowCount(), 2);
    }
    std::unique_ptr<InstalledLanguage> m_language;
};

} // namespace yaogui

QTEST_MAIN(yaogui::ReturnPageTest)
#include "ReturnPageTest.moc"
