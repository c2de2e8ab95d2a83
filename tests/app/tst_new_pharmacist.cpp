// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The review page as a pharmacist uses it on the first day: keys alone, the simulated centre, ten prescriptions of which two would harm.

#include "drivers/simulated/SimulatedScanner.h"
#include "tests/app/WholeCounter.h"

#include <QComboBox>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTextBrowser>

using namespace yaogui;
using namespace yaogui::test;

namespace {

const QString man = QStringLiteral("990101197811230073"), child = QStringLiteral("990101201606010249");

struct Paper {
    QString drug, form, spec, count, dose, unit, often, days, diagnosis, icd;
    QString certno = man;
    QString allergies = QStringLiteral("无");
    QString second = {}; ///< another drug on it, taken the same way
    QString wrong = {};  ///< what must be found; empty: nothing that harms
};

std::vector<Paper> papers()
{
    return {
        {"苯磺酸氨氯地平片", "片剂", "5mg*28片", "1", "5", "mg", "qd", "28", "高血压病", "I10.x00"},
        {"厄贝沙坦片", "片剂", "0.15g*7片", "4", "0.15", "g", "qd", "28", "高血压病", "I10.x00"},
        {"盐酸二甲双胍片", "片剂", "0.25g*60片", "1", "0.5", "g", "bid", "15", "2型糖尿病", "E11.900"},
        {"左氧氟沙星片", "片剂", "0.1g*14片", "1", "0.1", "g", "bid", "7", "急性上呼吸道感染", "J06.900", child, "无", {}, "CON-AGE-01"},
        {"阿托伐他汀钙片", "片剂", "20mg*7片", "4", "20", "mg", "qn", "28", "高脂血症", "E78.500"},
        {"奥美拉唑肠溶胶囊", "胶囊剂", "20mg*14粒", "1", "20", "mg", "qd", "14", "胃炎", "K29.700"},
        {"他达拉非片", "片剂", "5mg*28片", "1", "5", "mg", "qd", "28", "前列腺增生", "N40.x00", man, "无", "单硝酸异山梨酯片", "INT-02"},
        {"格列美脲片", "片剂", "2mg*15片", "2", "2", "mg", "qd", "30", "2型糖尿病", "E11.900"},
        {"孟鲁司特钠片", "片剂", "10mg*5片", "2", "10", "mg", "qn", "10", "变应性鼻炎", "J30.400"},
        {"左甲状腺素钠片", "片剂", "50ug*100片", "1", "50", "ug", "qd", "84", "甲状腺功能减退症", "E03.900"},
    };
}

QString codeOf(int number)
{
    return QStringLiteral("EPC9901010000000000000DAY%1").arg(number, 2, 10, QLatin1Char('0'));
}

QJsonObject drugOf(const Paper &paper, const QString &name)
{
    return {{"med_list_codg", "XTEST"}, {"drug_genname", name}, {"drug_dosform", paper.form}, {"drug_spec", paper.spec}, {"drug_cnt", paper.count},
            {"drug_cnt_unit", "盒"}, {"sin_doscnt", paper.dose}, {"sin_dosunt", paper.unit}, {"used_frqu_codg", paper.often},
            {"used_frqu_name", paper.often}, {"medc_way_dscr", "口服"}, {"medc_days", paper.days}, {"rx_item_type_code", "11"}, {"drug_sel_cnt", "0"}};
}

QJsonObject wishOf(const Paper &paper, int number)
{
    QJsonArray drugs{drugOf(paper, paper.drug)};
    if (!paper.second.isEmpty())
        drugs.append(drugOf(paper, paper.second));
    return {{"prescription", QJsonObject{{"hi_rxno", QStringLiteral("RXDAY%1").arg(number)}, {"epc_qrcd", codeOf(number)}, {"certno", paper.certno},
                                         {"issued_hours", 1}, {"valid_hours", 72}, {"diag_code", paper.icd}, {"diag_name", paper.diagnosis},
                                         {"algs_his", paper.allergies}, {"drugs", drugs}}}};
}

bool stops(const RxView &view)
{
    return std::any_of(view.findings.begin(), view.findings.end(), [](const RxFinding &finding) { return finding.weight == RxFinding::Weight::Stop; });
}

} // namespace

class NewPharmacistTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        connect(&m_counter.app().reviewDesk(), &ReviewDesk::oneChanged, this, [this](const RxView &view) { m_one = view; });
        connect(&m_counter.app().reviewDesk(), &ReviewDesk::done, this, [this](ReviewAct, const QString &number) { m_number = number; });
        connect(&m_counter.app().reviewDesk(), &ReviewDesk::refused, this,
                [this](ReviewAct, const Error &error) { m_refused.append(codeName(error.code)); });
        QSignalSpy in(&m_counter.app().staffDesk(), &StaffDesk::signedIn);
        m_counter.app().staffDesk().lock();
        QTRY_VERIFY_WITH_TIMEOUT(hands().find<QWidget>("logInWho")->isVisible(), patience);
        hands().find<QLineEdit>("logInWho")->setText("1002");
        hands().click("logInButton");
        QTRY_COMPARE_WITH_TIMEOUT(in.count(), 1, patience);
        m_counter.app().listenTo(m_scanner);
        m_scanner.plug();
    }

    // HN-04: the customer shows the code, says yes, and the prescription waits in the queue.
    void tenAreTakenInByTheirCodes()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!hands().find<QWidget>("logInWho")->isVisible() && m_counter.window().focusWidget(), patience);
        const auto reviewing = [this] { // the window may still be busy with who signed in: pressed until it is heard
            hands().press(Qt::Key_9, Qt::AltModifier);
            return hands().find<QWidget>("reviewPage")->isVisible();
        };
        QTRY_VERIFY_WITH_TIMEOUT(reviewing(), patience);
        for (int number = 1; number <= 10; ++number) {
            QVERIFY(m_counter.shop().controlSandbox(wishOf(papers()[static_cast<std::size_t>(number - 1)], number)));
            m_number.clear();
            m_scanner.scan(codeOf(number));
            QTRY_COMPARE_WITH_TIMEOUT(hands().find<QLineEdit>("rxCodeField")->text(), codeOf(number), patience);
            if (number == 1) { // no yes, no question
                hands().press(Qt::Key_F4);
                QTRY_COMPARE_WITH_TIMEOUT(m_refused, QStringList{"CONSENT_MISSING"}, patience);
                hands().find<QWidget>("rxAgreed")->setFocus();
            }
            hands().press(Qt::Key_Space);
            hands().press(Qt::Key_F4);
            QTRY_VERIFY_WITH_TIMEOUT(!m_number.isEmpty(), patience);
            m_paperOf[m_number] = number - 1;
        }
        QCOMPARE(m_paperOf.size(), 10);
    }

    // HN-09, HN-28: the two that would harm bear a stop with its source, and cannot be signed by the one key that signs the others.
    void eightAreSignedAndTwoRefused()
    {
        hands().press(Qt::Key_1, Qt::ControlModifier);
        for (int seen = 0; seen < 10; ++seen) {
            m_one = {};
            hands().press(Qt::Key_F3);
            QTRY_VERIFY_WITH_TIMEOUT(m_one.record.state == RxState::InReview, patience);
            const Paper paper = papers()[static_cast<std::size_t>(m_paperOf.value(m_one.record.number))];
            QCOMPARE(m_one.record.rx.lines.front().genericName, paper.drug);
            const QString said = hands().find<QTextBrowser>("rxFindings")->toPlainText();
            QVERIFY2(stops(m_one) == !paper.wrong.isEmpty(), qUtf8Printable(paper.drug + u'\n' + said));
            stops(m_one) ? refuse(paper) : approve(said);
            if (QTest::currentTestFailed())
                return;
        }
        QCOMPARE(m_signed, 8);
        QCOMPARE(m_refusedPapers, QStringList({"CON-AGE-01", "INT-02"}));
        hands().press(Qt::Key_F3);
        QCOMPARE(hands().messageOf("rxStrip"), "Nothing else waits.");
    }

    // FJ-36: all ten are in the archive, each with who decided.
    void allTenAreInTheArchive()
    {
        QSignalSpy found(&m_counter.app().reviewDesk(), &ReviewDesk::found);
        hands().press(Qt::Key_3, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(found.count(), 1, patience);
        const auto rows = found.first().first().value<RxArchiveView>().rows;
        QCOMPARE(rows->size(), std::size_t(10));
        for (const RxRow &row : *rows) {
            const bool wrong = !papers()[static_cast<std::size_t>(m_paperOf.value(row.number))].wrong.isEmpty();
            QCOMPARE(row.state, wrong ? RxState::Refused : RxState::Approved);
            QCOMPARE(row.worker, "1002");
        }
    }

private:
    WindowHands &hands() { return m_counter.hands; }

    void approve(const QString &said)
    {
        m_refused.clear();
        hands().press(Qt::Key_F12);
        if (m_signed == 0) { // once a duty: in training without a PIN
            QTRY_VERIFY_WITH_TIMEOUT(hands().find<QWidget>("rxPin")->isVisible(), patience);
            hands().press(Qt::Key_Return);
        }
        const bool done = QTest::qWaitFor([this] { return m_one.record.state == RxState::Approved; }, patience);
        QVERIFY2(done, qUtf8Printable(said + m_refused.join(u' ')));
        QVERIFY(m_one.record.review->holds);
        ++m_signed;
    }

    void refuse(const Paper &paper)
    {
        QCOMPARE(m_one.findings.front().rule, paper.wrong); // worst first
        QVERIFY(hands().find<QTextBrowser>("rxFindings")->toPlainText().startsWith("✕ Stop"));
        QVERIFY(!m_one.findings.front().source.zh.isEmpty());
        m_refused.clear();
        hands().press(Qt::Key_F12);
        QTRY_COMPARE_WITH_TIMEOUT(m_refused, QStringList{"REVIEW_POINT_OPEN"}, patience);
        hands().press(Qt::Key_F8);
        auto *reason = hands().find<QComboBox>("rxReason");
        reason->setCurrentIndex(reason->findData(paper.second.isEmpty() ? "contraindication" : "interaction"));
        hands().press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(m_one.record.state, RxState::Refused, patience);
        m_refusedPapers.append(paper.wrong);
    }

    TrainingFolder m_store;
    WholeCounter m_counter{m_store, {}};
    SimulatedScanner m_scanner;
    RxView m_one;
    QString m_number;
    QStringList m_refused, m_refusedPapers;
    QMap<QString, int> m_paperOf;
    int m_signed = 0;
};

QTEST_MAIN(NewPharmacistTest)
#include "tst_new_pharmacist.moc"
