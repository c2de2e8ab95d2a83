// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/FakeDrugs.h"
#include "ui/counter/BasketModel.h"
#include "ui/counter/SlipView.h"
#include "ui/text/Language.h"
#include "ui/widgets/ChoiceList.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

#include <algorithm>

namespace yaogui {

/// What the lists of the screens hold, under Qt's own model inspector.
class ModelsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_language = std::make_unique<InstalledLanguage>(Language::Chinese); }
    void basketFollowsItsLines();
    void basketTellsOnlyWhatChanged();
    void lineWordsNameTheBox();
    void badgesNameClassAndLevel();
    void aReminderStandsAtItsLine();
    void choicesAreReplaced();
    void slipFitsItsColumns();
    void slipPairsMeetTheRightEdge();

private:
    static LineView line(int number, const QString &lot);
    std::unique_ptr<InstalledLanguage> m_language;
};

LineView ModelsTest::line(int number, const QString &lot)
{
    LineView made;
    made.number = number;
    made.drug = fakeDrugs().front();
    made.lot = lot;
    made.expiry = QDate(2027, 3, 31);
    made.quantity = Quantity::ofUnits(10'000);
    made.amount = Money::ofUnits(36'50);
    made.price = made.drug.price;
    return made;
}

void ModelsTest::basketFollowsItsLines()
{
    BasketModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show({line(1, QStringLiteral("A"))});
    model.show({line(1, QStringLiteral("A")), line(2, QStringLiteral("B")), line(3, QStringLiteral("C"))});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.columnCount(), 4);
    model.setFlash(2);
    model.setNote(3, QStringLiteral("refused"));
    model.show({line(1, QStringLiteral("A")), line(2, QStringLiteral("C"))});
    QCOMPARE(model.lineAt(1).lot, QStringLiteral("C"));
    QVERIFY(model.flashes(1));
    QCOMPARE(model.noteAt(1), QString());
    model.show({});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.rowOf(1), -1);
}

void ModelsTest::basketTellsOnlyWhatChanged()
{
    BasketModel model;
    model.show({line(1, QStringLiteral("A")), line(2, QStringLiteral("B"))});
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.show({line(1, QStringLiteral("A")), line(2, QStringLiteral("B"))});
    QCOMPARE(changed.count(), 0);
    model.show({line(1, QStringLiteral("A")), line(2, QStringLiteral("B2"))});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 1);
    QCOMPARE(reset.count(), 0);
}

void ModelsTest::lineWordsNameTheBox()
{
    LineView made = line(1, QStringLiteral("X12345"));
    made.codesNeeded = 3;
    made.traceCodes = {QStringLiteral("83857930000000879766")};
    QVERIFY(detailOf(made).startsWith(QStringLiteral("待扫码 1/3")));
    made.codesNeeded = 1;
    QVERIFY(detailOf(made).startsWith(QStringLiteral("…879766")));
    QVERIFY(detailOf(made).contains(QStringLiteral("批号 X12345")));
    QVERIFY(detailOf(made).contains(QStringLiteral("2027-03-31")));
    QCOMPARE(titleOf(made), QStringLiteral("阿托伐他汀钙片 立普妥 20mg×7片"));
    BasketModel model;
    model.show({made});
    QCOMPARE(model.index(0, BasketModel::Amount).data().toString(), QStringLiteral("36.50"));
    QCOMPARE(model.index(0, BasketModel::Count).data().toString(), QStringLiteral("×1"));
}

void ModelsTest::aReminderStandsAtItsLine()
{
    LineView reminded = line(1, QStringLiteral("A"));
    RuleFinding finding;
    finding.severity = FindingSeverity::Warn;
    finding.reason = QStringLiteral("AGE_OUTSIDE");
    finding.details = {{"limit", QStringLiteral("儿童")}};
    finding.source.title = QStringLiteral("规则库");
    reminded.reminders = {finding};
    QVERIFY(detailOf(reminded).startsWith(QStringLiteral("医保限定支付“儿童”，患者年龄不符。")));
    QCOMPARE(badgesOf(reminded).back().text, QStringLiteral("警示"));
    BasketModel model;
    model.show({reminded, line(2, QStringLiteral("B"))});
    QVERIFY(model.data(model.index(0, 1), Qt::AccessibleTextRole).toString().contains(QStringLiteral("规则库")));
    QVERIFY(!model.data(model.index(1, 1), Qt::AccessibleTextRole).toString().contains(QStringLiteral("规则库")));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.show({line(1, QStringLiteral("A")), line(2, QStringLiteral("B"))}); // it goes with what brought it
    QCOMPARE(changed.count(), 1);
}

void ModelsTest::badgesNameClassAndLevel()
{
    LineView made = line(1, {});
    made.nearExpiry = true;
    made.drug.storage = QStringLiteral("冷藏 2-8℃");
    const auto texts = [](const LineView &of) {
        QStringList list;
        for (const Badge &badge : badgesOf(of))
            list << badge.text;
        return list;
    };
    QCOMPARE(texts(made), QStringList({QStringLiteral("处方"), QStringLiteral("甲"), QStringLiteral("近效期"), QStringLiteral("冷藏")}));
    made.ownPayByClerk = true;
    made.drug.drugClass = DrugClass::OtcB;
    QCOMPARE(texts(made).mid(0, 2), QStringList({QStringLiteral("乙类OTC"), QStringLiteral("自费")}));
}

void ModelsTest::choicesAreReplaced()
{
    ChoiceModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    ChoiceRow row;
    row.title = QStringLiteral("布洛芬");
    row.spec = QStringLiteral("0.3g×20粒");
    model.show({row, row, row});
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("0.3g")));
    model.show({});
    QCOMPARE(model.rowCount(), 0);
}

void ModelsTest::slipFitsItsColumns()
{
    PrintDocument document;
    document.rows = {{PrintRow::Kind::Text, {QString(90, u'药')}},
                     {PrintRow::Kind::Rule, {}},
                     {PrintRow::Kind::Blank, {}},
                     {PrintRow::Kind::Pair, {QString(40, u'a'), QString(30, u'9')}},
                     {PrintRow::Kind::Drawer, {}},
                     {PrintRow::Kind::Cut, {}}};
    const QStringList lines = slipText(document, 48).split(u'\n');
    QVERIFY(std::all_of(lines.begin(), lines.end(), [](const QString &text) { return columnsOf(text) <= 48; }));
    QCOMPARE(lines.join(QString()).count(u'药'), 90);
}

void ModelsTest::slipPairsMeetTheRightEdge()
{
    PrintDocument document;
    document.rows = {{PrintRow::Kind::Pair, {QStringLiteral("  1 × 36.50"), QStringLiteral("36.50")}},
                     {PrintRow::Kind::Pair, {QStringLiteral("合计"), QStringLiteral("¥36.50")}}};
    for (const QString &text : slipText(document, 48).split(u'\n'))
        QCOMPARE(columnsOf(text), 48);
}

} // namespace yaogui

QTEST_MAIN(yaogui::ModelsTest)
#include "ModelsTest.moc"
