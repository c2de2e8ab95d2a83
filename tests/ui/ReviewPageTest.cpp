// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/FakeReviewDesk.h"
#include "tests/ui/CounterRig.h"
#include "tests/ui/ReviewSamples.h"
#include "ui/review/OriginalView.h"
#include "ui/text/Language.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QListView>
#include <QTableView>
#include <QTemporaryDir>
#include <QRegularExpression>
#include <QTextBrowser>
#include <QToolButton>

namespace yaogui {

using namespace test;

/// The review page in the real window, by keys and clicks, over a desk in memory. With YAOGUI_PICTURES=folder it leaves pictures.
class ReviewPageTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, lightTheme()); }
    void init()
    {
        m_language.reset(); // one at a time
        m_language = std::make_unique<InstalledLanguage>(Language::Chinese);
        QVERIFY(m_language->isComplete());
    }
    void aCleanOneTakesOneKey();
    void whatRulesFoundIsClosedByHand();
    void aLockedKeyAsksForThePinAndSignsThen();
    void aRefusalNeedsAReason();
    void theDoctorIsAskedAndAnswers();
    void theCustomerIsTold();
    void theNextWaitingOneIsOneKeyAway();
    void onlyOneUnderReviewCanBeDecided_data();
    void onlyOneUnderReviewCanBeDecided();
    void theOriginalIsSeen_data();
    void theOriginalIsSeen();
    void aDownloadSaysWhetherThePatientAgreed();
    void aPaperIsTypedAndTakenIn();
    void whatCannotBeReadOnAPaperIsNamed_data();
    void whatCannotBeReadOnAPaperIsNamed();
    void theArchiveFindsAndOpens();
    void theRailCountsWhatWaits();
    void wordsFromOutsideAreNoMarkup();
    void inEnglish();

private:
    struct Page : CounterRig {
        Page() { window.addReview(review); }
        void openPage(const ReviewView &view = queue({row(1, QStringLiteral("张*明"), RxState::Waiting, 4270), row(2, QStringLiteral("李*"), RxState::Asked, 300)}))
        {
            QTRY_VERIFY(search()->hasFocus());
            press(Qt::Key_3, Qt::AltModifier);
            QTRY_VERIFY(review.calls().contains(QStringLiteral("open")));
            review.put(view);
        }
        void openOne(const RxView &view)
        {
            openPage();
            find<QListView>("rxQueue")->setFocus();
            QTRY_VERIFY(find<QListView>("rxQueue")->hasFocus());
            press(Qt::Key_Return);
            QTRY_COMPARE(last(), QStringLiteral("one P000001"));
            review.put(view);
        }
        [[nodiscard]] QString last() const { return review.calls().isEmpty() ? QString() : review.calls().last(); }
        [[nodiscard]] QString said() { return messageOf("rxStrip"); }
        [[nodiscard]] QString point(int number) { return find<QPushButton>(qPrintable(QStringLiteral("rxPoint%1").arg(number)))->text(); }
        void picture(const QString &name)
        {
            const QString folder = qEnvironmentVariable("YAOGUI_PICTURES");
            QCoreApplication::processEvents(); // laid out as a person sees it
            if (!folder.isEmpty() && QDir().mkpath(folder))
                QVERIFY(window.grab().save(folder + u'/' + name + ".png"));
        }
        FakeReviewDesk review;
    };
    std::unique_ptr<InstalledLanguage> m_language;
};

void ReviewPageTest::aCleanOneTakesOneKey()
{
    Page page;
    page.openOne(one(RxState::InReview, {finding(RxFinding::Weight::Note, RxPoint::Suitability, QStringLiteral("饭后服用"))}));
    QVERIFY2(page.text("rxPatient").contains(QString::fromUtf8("张建明")), qUtf8Printable(page.text("rxPatient")));
    QVERIFY(page.point(4).contains(QString::fromUtf8("✓")));
    page.picture("zh-review-1-clean");
    page.press(Qt::Key_F12);
    QTRY_COMPARE(page.last(), QStringLiteral("approve P000001 "));
    QCOMPARE(page.review.points().size(), allRxPoints.size());
    for (const auto &[point, answer] : page.review.points())
        QVERIFY(answer.good);
    page.review.finish(ReviewAct::Approve, QStringLiteral("P000001"));
    QVERIFY2(page.said().contains(QString::fromUtf8("已通过")), qUtf8Printable(page.said()));
}

void ReviewPageTest::whatRulesFoundIsClosedByHand()
{
    Page page;
    page.openOne(one(RxState::InReview, {finding(RxFinding::Weight::Stop, RxPoint::Suitability, QStringLiteral("限65岁以上")),
                                         finding(RxFinding::Weight::Unchecked, RxPoint::Form, QStringLiteral("体重未知，剂量未核对"))}));
    page.picture("zh-review-2-findings");
    const QString found = page.find<QTextBrowser>("rxFindings")->toPlainText();
    QVERIFY2(found.indexOf(QString::fromUtf8("限65岁以上")) < found.indexOf(QString::fromUtf8("体重未知")), qUtf8Printable(found));
    page.press(Qt::Key_F12);
    QTRY_COMPARE(page.last(), QStringLiteral("approve P000001 ")); // core refuses: two points are open
    QCOMPARE(page.review.points().count(RxPoint::Suitability), 0U);
    QCOMPARE(page.review.points().count(RxPoint::Form), 0U);
    page.review.deny(ReviewAct::Approve, {ErrorCode::ReviewPointOpen, {{"point", "suitability"}}, {}});
    QVERIFY(!page.said().isEmpty());
    page.press(Qt::Key_3);
    page.press(Qt::Key_4);
    page.press(Qt::Key_4); // good, then not good
    QVERIFY2(page.point(4).contains(QString::fromUtf8("✕")), qUtf8Printable(page.point(4)));
    page.find<QLineEdit>("rxNote")->setFocus();
    page.type(QStringLiteral("14")); // figures in a field are words, not keys of points
    QCOMPARE(page.find<QLineEdit>("rxNote")->text(), "14");
    page.press(Qt::Key_F12);
    QTRY_COMPARE(page.last(), QStringLiteral("approve P000001 14"));
    QCOMPARE(page.review.points().at(RxPoint::Form).good, true);
    QCOMPARE(page.review.points().at(RxPoint::Suitability).good, false);
}

void ReviewPageTest::aLockedKeyAsksForThePinAndSignsThen()
{
    Page page;
    page.openOne(one(RxState::InReview));
    page.press(Qt::Key_F12);
    page.review.deny(ReviewAct::Approve, {ErrorCode::SigningKeyLocked, {}, {}});
    QTRY_VERIFY(page.find<QLineEdit>("rxPin")->hasFocus());
    page.picture("zh-review-3-pin");
    page.type(QStringLiteral("2580"));
    page.press(Qt::Key_Return);
    QTRY_COMPARE(page.last(), QStringLiteral("unlock 2580 "));
    QVERIFY(page.find<QLineEdit>("rxPin")->text().isEmpty());
    const qsizetype approvals = page.review.calls().count(QStringLiteral("approve P000001 "));
    page.review.finish(ReviewAct::Unlock, {});
    QTRY_COMPARE(page.review.calls().count(QStringLiteral("approve P000001 ")), approvals + 1);
}

void ReviewPageTest::aRefusalNeedsAReason()
{
    Page page;
    page.openOne(one(RxState::InReview));
    page.press(Qt::Key_F8);
    auto *reason = page.find<QComboBox>("rxReason");
    QTRY_VERIFY(reason->hasFocus());
    QCOMPARE(reason->count(), static_cast<int>(rxRefusalReasons().size()));
    while (reason->currentData().toString() != u"dose" && reason->currentIndex() < reason->count() - 1)
        page.press(Qt::Key_Down);
    page.picture("zh-review-4-refuse");
    page.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(page.last(), QStringLiteral("refuse P000001 dose "));
    page.review.finish(ReviewAct::Refuse, QStringLiteral("P000001"));
    QVERIFY(!page.find<QComboBox>("rxReason")->isVisible());
}

void ReviewPageTest::theDoctorIsAskedAndAnswers()
{
    Page page;
    page.openOne(one(RxState::InReview));
    page.press(Qt::Key_F9);
    QTRY_VERIFY(page.find<QLineEdit>("rxQuestion")->hasFocus());
    QVERIFY(page.text("rxDoctorPhone").contains(QStringLiteral("0510-12345678")));
    QCOMPARE(page.find<QLineEdit>("rxWhom")->text(), QString::fromUtf8("周正"));
    page.type(QStringLiteral("剂量"));
    page.press(Qt::Key_Return);
    QTRY_COMPARE(page.last(), QString::fromUtf8("ask P000001 周正 剂量"));
    page.review.put(one(RxState::Asked));
    page.review.finish(ReviewAct::Ask, QStringLiteral("P000001"));
    QVERIFY(!page.find<QPushButton>("rxApprove")->isEnabled());
    page.press(Qt::Key_F9);
    QTRY_VERIFY(page.find<QLineEdit>("rxAnswer")->hasFocus());
    page.type(QStringLiteral("5mg"));
    page.press(Qt::Key_Return);
    QTRY_COMPARE(page.last(), QStringLiteral("answer P000001 5mg"));
}

void ReviewPageTest::theCustomerIsTold() // FJ-03
{
    Page page;
    page.openOne(one(RxState::InReview));
    QVERIFY(!page.find<QPushButton>("rxAdvise")->isEnabled());
    RxView approved = one(RxState::Approved);
    approved.record.review = RxReview();
    approved.record.review->approved = approved.record.review->holds = true;
    page.review.put(approved);
    page.press(Qt::Key_F10);
    QTRY_VERIFY(page.find<QLineEdit>("rxAdvice")->hasFocus());
    page.type(QStringLiteral("饭后服用"));
    page.picture("zh-review-8-advice");
    page.press(Qt::Key_Return);
    QTRY_COMPARE(page.last(), QString::fromUtf8("advise P000001 饭后服用"));
    page.review.finish(ReviewAct::Advise, QStringLiteral("P000001"));
    QVERIFY(!page.find<QLineEdit>("rxAdvice")->isVisible());
    QVERIFY(!page.said().isEmpty());
    RxView next = one(RxState::InReview); // what was said of the last one is gone with it; an age that nobody wrote is reckoned
    next.record.number = QStringLiteral("P000002");
    next.record.rx.patient.age.clear();
    next.record.rx.patient.birth = QDate(2016, 3, 2);
    next.history.front().until = QDate(2026, 3, 20);
    page.review.put(next);
    QVERIFY2(page.said().isEmpty(), qUtf8Printable(page.said()));
    QVERIFY2(page.text("rxPatient").contains(QRegularExpression("\\b9\\b")), qUtf8Printable(page.text("rxPatient"))); // ten tomorrow
    QVERIFY2(page.text("rxHistory").contains("2026-03-20"), qUtf8Printable(page.text("rxHistory")));
}

void ReviewPageTest::theNextWaitingOneIsOneKeyAway()
{
    Page page;
    page.openOne(one(RxState::InReview));
    page.review.put(queue({row(1, QStringLiteral("张*明"), RxState::InReview, 60), row(2, QStringLiteral("李*"), RxState::Asked, 300),
                           row(3, QStringLiteral("王*"), RxState::Waiting, 4000)}));
    page.press(Qt::Key_F3);
    QTRY_COMPARE(page.last(), QStringLiteral("one P000003"));
    page.review.put(queue({}));
    page.press(Qt::Key_F3);
    QVERIFY(!page.said().isEmpty());
    QCOMPARE(page.last(), QStringLiteral("one P000003"));
}

void ReviewPageTest::onlyOneUnderReviewCanBeDecided_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("mine");
    for (const RxState state : allRxStates())
        QTest::addRow("%s", qPrintable(toText(state))) << static_cast<int>(state) << (state == RxState::InReview);
}

void ReviewPageTest::onlyOneUnderReviewCanBeDecided()
{
    QFETCH(const int, state);
    QFETCH(const bool, mine);
    Page page;
    page.openOne(one(static_cast<RxState>(state)));
    QCOMPARE(page.find<QPushButton>("rxApprove")->isEnabled(), mine);
    QCOMPARE(page.find<QPushButton>("rxRefuse")->isEnabled(), mine);
    QCOMPARE(page.find<QPushButton>("rxPutBack")->isEnabled(), mine);
    const qsizetype before = page.review.calls().size();
    if (!mine) {
        for (const Qt::Key key : {Qt::Key_F12, Qt::Key_F8, Qt::Key_F5, Qt::Key_1})
            page.press(key);
        QCOMPARE(page.review.calls().size(), before);
    }
}

void ReviewPageTest::theOriginalIsSeen_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("seen");
    QTest::newRow("picture") << "png" << paper(false) << true;
    QTest::newRow("PDF") << "pdf" << paper(true) << true;
    QTest::newRow("broken PDF") << "pdf" << paper(true).left(300) << false;
    QTest::newRow("broken picture") << "png" << paper(false).left(60) << false;
    QTest::newRow("no picture at all") << "jpeg" << QByteArray("hello") << false;
    QTest::newRow("none") << "" << QByteArray() << false;
}

void ReviewPageTest::theOriginalIsSeen()
{
    QFETCH(const QString, type);
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, seen);
    Page page;
    RxView view = one(RxState::InReview);
    view.original = {type, bytes};
    page.openOne(view);
    auto *original = page.find<OriginalView>("rxOriginal");
    QCOMPARE(original->hasPages(), seen);
    QCOMPARE(page.text("rxOriginalPage").isEmpty(), seen);
    page.press(Qt::Key_F6);
    QCOMPARE(original->isZoomed(), seen);
    if (seen && type == u"pdf")
        page.picture("zh-review-5-pdf-zoomed");
}

void ReviewPageTest::aDownloadSaysWhetherThePatientAgreed()
{
    Page page;
    page.openPage();
    QVERIFY(page.window.takeScan({QStringLiteral("A23456789012345678901234567"), {}}));
    QTRY_VERIFY(page.find<QCheckBox>("rxAgreed")->hasFocus());
    page.press(Qt::Key_F4);
    QTRY_COMPARE(page.last(), QStringLiteral("pull A23456789012345678901234567 0")); // core refuses
    page.review.deny(ReviewAct::Pull, {ErrorCode::ConsentMissing, {}, {}});
    QVERIFY(!page.said().isEmpty());
    page.press(Qt::Key_Space);
    page.press(Qt::Key_F4);
    QTRY_COMPARE(page.last(), QStringLiteral("pull A23456789012345678901234567 1"));
    page.review.finish(ReviewAct::Pull, QStringLiteral("P000004"));
    QVERIFY(page.find<QLineEdit>("rxCodeField")->text().isEmpty());
    QVERIFY(!page.find<QCheckBox>("rxAgreed")->isChecked()); // the next patient is asked anew
}

void ReviewPageTest::aPaperIsTypedAndTakenIn()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("paper.png")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(paper(false)) > 0);
    file.close();
    Page page;
    page.openPage();
    page.press(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(page.find<QLineEdit>("rxCodeField")->hasFocus());
    const std::pair<const char *, const char *> typed[] = {{"paperNumber", "17"}, {"paperHospital", "二院"}, {"paperDoctor", "周正"},
                                                           {"paperIssued", "2026-03-01 09:30"}, {"paperPatient", "张建明"}, {"paperDiagnosis", "高血压"}};
    for (const auto &[name, words] : typed) {
        page.find<QLineEdit>(name)->setFocus();
        page.type(QString::fromUtf8(words));
    }
    auto *model = page.find<QTableView>("paperLines")->model();
    model->setData(model->index(0, 0), QString::fromUtf8("苯磺酸氨氯地平片"));
    model->setData(model->index(0, 2), QStringLiteral("2"));
    model->setData(model->index(0, 3), QString::fromUtf8("盒"));
    auto *pick = page.find<QWidget>("paperPick");
    pick->findChild<QLineEdit *>(QStringLiteral("pathField"))->setText(file.fileName());
    QTest::mouseClick(pick->findChild<QPushButton *>(QStringLiteral("readButton")), Qt::LeftButton);
    QTRY_VERIFY2(page.text("paperFile").contains(QStringLiteral("paper.png")), qUtf8Printable(page.text("paperFile")));
    page.picture("zh-review-6-paper");
    page.press(Qt::Key_F12);
    QTRY_COMPARE(page.last(), QStringLiteral("enter 17 %1").arg(QFileInfo(file).size()));
    const Prescription &rx = page.review.entered();
    QCOMPARE(rx.patient.name, QString::fromUtf8("张建明"));
    QCOMPARE(rx.issued, QDateTime(QDate(2026, 3, 1), QTime(9, 30)));
    QCOMPARE(rx.lines.size(), 1U);
    QCOMPARE(rx.lines[0].quantity, Quantity::ofUnits(20'000));
}

void ReviewPageTest::whatCannotBeReadOnAPaperIsNamed_data()
{
    QTest::addColumn<QString>("issued");
    QTest::addColumn<QString>("quantity");
    QTest::newRow("no time") << "" << "1";
    QTest::newRow("a month too many") << "2026-13-01 09:30" << "1";
    QTest::newRow("no quantity") << "2026-03-01 09:30" << "";
    QTest::newRow("nothing") << "2026-03-01 09:30" << "0";
    QTest::newRow("less than nothing") << "2026-03-01 09:30" << "-2";
    QTest::newRow("words") << "2026-03-01 09:30" << "一盒";
}

void ReviewPageTest::whatCannotBeReadOnAPaperIsNamed()
{
    QFETCH(const QString, issued);
    QFETCH(const QString, quantity);
    Page page;
    page.openPage();
    page.press(Qt::Key_2, Qt::ControlModifier);
    page.find<QLineEdit>("paperIssued")->setText(issued);
    auto *model = page.find<QTableView>("paperLines")->model();
    model->setData(model->index(0, 0), QStringLiteral("x"));
    model->setData(model->index(0, 2), quantity);
    page.press(Qt::Key_F12);
    QTRY_VERIFY2(page.said().contains(QString::fromUtf8("处方不完整")), qUtf8Printable(page.said()));
    QVERIFY(!page.last().startsWith(QStringLiteral("enter")));
}

void ReviewPageTest::theArchiveFindsAndOpens()
{
    Page page;
    page.openPage();
    page.press(Qt::Key_3, Qt::ControlModifier);
    QTRY_COMPARE(page.last(), QStringLiteral("find "));
    QTRY_VERIFY(page.find<QLineEdit>("rxFind")->hasFocus());
    page.type(QStringLiteral("P000002"));
    page.press(Qt::Key_Return);
    QTRY_COMPARE(page.last(), QStringLiteral("find P000002"));
    RxArchiveView view;
    view.rows = std::make_shared<const std::vector<RxRow>>(std::vector<RxRow>{row(2, QStringLiteral("李*"), RxState::Approved, 300)});
    view.month.lines = 4;
    view.month.open.resize(1);
    view.month.open.front().slip = QStringLiteral("2602010007");
    page.review.put(view);
    QVERIFY2(page.text("rxCoverage").contains(QStringLiteral("2602010007")), qUtf8Printable(page.text("rxCoverage"))); // FJ-37: all, or the list
    page.picture("zh-review-7-archive");
    page.find<QLineEdit>("rxPlace")->setText(QString::fromUtf8("柜3-12"));
    page.press(Qt::Key_F9);
    QTRY_COMPARE(page.last(), QString::fromUtf8("paper P000002 柜3-12"));
    page.find<QTableView>("rxArchive")->setFocus();
    page.press(Qt::Key_Return);
    QTRY_COMPARE(page.last(), QStringLiteral("one P000002"));
    QVERIFY(page.find<QListView>("rxQueue")->isVisible());
}

void ReviewPageTest::theRailCountsWhatWaits()
{
    Page page;
    page.openPage(queue({row(1, QStringLiteral("张*明"), RxState::Waiting, 60), row(2, QStringLiteral("李*"), RxState::Asked, 300),
                         row(3, QStringLiteral("王*"), RxState::Approved, 4000)}));
    QCOMPARE(page.find<QToolButton>("railReview")->text(), QString::fromUtf8("审方 2"));
    page.review.put(queue({}));
    QCOMPARE(page.find<QToolButton>("railReview")->text(), QString::fromUtf8("审方"));
}

void ReviewPageTest::wordsFromOutsideAreNoMarkup()
{
    Page page;
    RxView view = one(RxState::InReview, {finding(RxFinding::Weight::Ask, RxPoint::Form, QStringLiteral("<img src=x>a&b"))});
    view.record.rx.patient.name = QStringLiteral("<b>张</b>");
    page.openOne(view);
    QVERIFY(page.text("rxPatient").contains(QStringLiteral("<b>张</b>")));
    QCOMPARE(page.find<QLabel>("rxPatient")->textFormat(), Qt::PlainText);
    QVERIFY(page.find<QTextBrowser>("rxFindings")->toPlainText().contains(QStringLiteral("<img src=x>a&b")));
}

void ReviewPageTest::inEnglish()
{
    m_language.reset();
    m_language = std::make_unique<InstalledLanguage>(Language::English);
    Page page;
    page.openOne(one(RxState::InReview, {finding(RxFinding::Weight::Stop, RxPoint::Legality, QStringLiteral("x"))}));
    QVERIFY(page.point(2).contains(QStringLiteral("Legal")));
    page.picture("en-review-1-findings");
    for (const auto key : {Qt::Key_2, Qt::Key_3}) {
        page.press(key, Qt::ControlModifier);
        page.picture(QStringLiteral("en-review-section-%1").arg(key - Qt::Key_0));
    }
}

} // namespace yaogui

QTEST_MAIN(yaogui::ReviewPageTest)
#include "ReviewPageTest.moc"
