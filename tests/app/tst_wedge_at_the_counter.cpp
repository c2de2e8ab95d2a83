// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/WholeCounter.h"
#include "ui/counter/BasketModel.h"
#include "ui/text/Language.h"

#include <QRandomGenerator>
#include <QTableView>

using namespace yaogui;
using namespace yaogui::test;

namespace {

constexpr int boxCount = 500;

QString codeOfBox(int number)
{
    return QString("8100%1%2").arg(number, 3, 10, QChar(u'0')).arg(number * 7919, 13, 10, QChar(u'0'));
}

/// As many drugs as boxes, because a line is a drug of a lot. Their names are what is typed, so that hits lie open under the scans.
QByteArray catalogue()
{
    QByteArray file = "code,generic_name,spec,dosage_form,unit,pack_count,maker,approval_number,trace_prefixes,class,price\n";
    for (int i = 0; i < boxCount; ++i)
        file += QString("W%1,安排%1号颗粒,10g*9袋,颗粒剂,盒,9,某某制药,国药准字Z9997%2,8100%3:1,otc_b,1.%4\n")
                    .arg(i).arg(i, 4, 10, QChar(u'0')).arg(i, 3, 10, QChar(u'0')).arg(i % 100, 2, 10, QChar(u'0')).toUtf8();
    return file;
}

QByteArray stock()
{
    QByteArray file = "drug,lot,production_date,expiry,quantity,cost,trace_codes\n";
    for (int i = 0; i < boxCount; ++i)
        file += QString("W%1,L1,2025-01-01,2099-12-31,1,0.50,%2\n").arg(i).arg(codeOfBox(i)).toUtf8();
    return file;
}

} // namespace

/// A scanner that types, at the real window with the real business behind it.
class WedgeAtTheCounterTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_store.addGoods(catalogue(), stock()); }
    void fiveHundredBoxesWhileTyping();

private:
    TrainingFolder m_store;
};

/// What was typed is compared, and cleared by Esc, before the field is full.
void WedgeAtTheCounterTest::fiveHundredBoxesWhileTyping()
{
    const InstalledLanguage chinese(Language::Chinese);
    WholeCounter counter(m_store, {});
    auto *search = counter.hands.search();
    auto *table = counter.hands.find<QTableView>("basketTable");
    const auto *basket = qobject_cast<const BasketModel *>(table->model());
    KeyPlayer &keys = *counter.keys;
    QHash<const QLineEdit *, QString> before;
    for (const auto *field : counter.window().findChildren<QLineEdit *>())
        before[field] = field->text();
    QRandomGenerator random(20260301);
    QString typed;
    for (int i = 0; i < boxCount; ++i) {
        keys.wait(i == 0 ? 0 : 45); // the scanner comes in while the hand still types
        keys.scan(codeOfBox(i), "\r");
        keys.wait(200);
        const int letters = random.bounded(2, 6);
        for (int k = 0; k < letters; ++k) {
            const QChar c = QString("aphkl20mg 7").at(random.bounded(11));
            keys.character(c, random.bounded(35, 260));
            typed += c;
        }
        QCoreApplication::processEvents(); // lines and hits arrive while the next box is scanned
        if (typed.size() > 100 || i + 1 == boxCount) {
            QTRY_COMPARE_WITH_TIMEOUT(search->text(), typed, patience);
            QVERIFY(search->hasFocus());
            if (i + 1 < boxCount) {
                keys.stroke(Qt::Key_Escape, {}, 500);
                QCOMPARE(search->text(), QString());
                typed.clear();
                keys.wait(500);
            }
        }
    }
    QTRY_COMPARE_WITH_TIMEOUT(basket->rowCount(), boxCount, patience);
    QCOMPARE(counter.refusals(), QStringList());
    for (int i = 0; i < boxCount; ++i) {
        const LineView &line = basket->lineAt(i);
        QCOMPARE(line.traceCodes, QStringList(codeOfBox(i)));
        QCOMPARE(toText(line.quantity), QString("1"));
    }
    QCOMPARE(search->text(), typed);
    for (const auto *field : counter.window().findChildren<QLineEdit *>()) {
        const bool touched = field == search || field->objectName() == "quantityField"; // the latter shows the line's quantity
        QVERIFY2(touched || field->text() == before.value(field), qPrintable(field->objectName() + u' ' + field->text()));
        QVERIFY(field->objectName() != "quantityField" || field->text() == "1");
    }
}

QTEST_MAIN(WedgeAtTheCounterTest)
#include "tst_wedge_at_the_counter.moc"
