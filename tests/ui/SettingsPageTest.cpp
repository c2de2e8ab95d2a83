// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/CounterRig.h"
#include "ui/settings/RuleModels.h"
#include "ui/settings/SettingsPage.h"
#include "ui/text/ErrorText.h"
#include "ui/text/Language.h"
#include "ui/text/PolicyText.h"
#include "ui/widgets/ElidedLabel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QListView>
#include <QTableView>

namespace yaogui {

/// The settings page under real keys and clicks, on packs in memory.
class SettingsPageTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void railAndKeysOpenThePage();
    void aScanBringsTheCounterBack();
    void aViewFromBehindLeavesTheFilterAlone();
    void aNewDayAsksForItsRules();
    void filterFindsRules_data();
    void filterFindsRules();
    void groupsPartTheRules();
    void arrowsMoveWhileTheCursorIsInTheFilter();
    void aRegionIsChangedByKeyboard();
    void aCashierIsRefusedInPlace();
    void escapeChangesNothing();
    void aPackWithoutChangesSaysSo();
    void refusedFilesSayWhy_data();
    void refusedFilesSayWhy();
    void aFileNamesWhoSigned();
    void aKeyIsComparedBeforeItIsTrusted();
    void refusedKeysSayWhy();
    void businessesAreSaved();
    void suspensionStandsOverTheCounter();
    void noticesSayHowLong_data();
    void noticesSayHowLong();
    void modelsKeepTheRules();

private:
    static void openPage(CounterRig &rig)
    {
        QTRY_VERIFY(rig.search()->hasFocus()); // keys are for an active window
        rig.press(Qt::Key_2, Qt::AltModifier);
        QVERIFY(rig.window.settingsPage()->isVisible());
    }
    static void actAs(CounterRig &rig, const char *id)
    {
        auto *people = rig.find<QComboBox>("peopleCombo");
        people->setCurrentIndex(people->findData(QString::fromLatin1(id)));
    }
    static void readFile(CounterRig &rig, const char *field, const QString &path)
    {
        auto *line = rig.find<QWidget>(field)->findChild<QLineEdit *>(QStringLiteral("pathField"));
        line->setFocus();
        line->clear();
        rig.type(path);
        rig.press(Qt::Key_Return);
    }
    std::unique_ptr<InstalledLanguage> m_language;
};

void SettingsPageTest::initTestCase()
{
    m_language = std::make_unique<InstalledLanguage>(Language::Chinese);
    QVERIFY(m_language->isComplete());
    applyTheme(*qApp, lightTheme());
}

void SettingsPageTest::railAndKeysOpenThePage()
{
    CounterRig rig;
    QTRY_VERIFY(rig.search()->hasFocus());
    openPage(rig);
    QVERIFY(rig.window.settingsPage()->isVisible());
    QVERIFY(rig.find<QLineEdit>("ruleFilter")->hasFocus());
    rig.press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(rig.find<QWidget>("profilePanel")->isVisible());
    rig.press(Qt::Key_3, Qt::ControlModifier);
    QVERIFY(rig.find<QWidget>("keysPanel")->isVisible());
    rig.press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(rig.find<QLineEdit>("ruleFilter")->hasFocus());
    rig.press(Qt::Key_1, Qt::AltModifier);
    QVERIFY(rig.window.counterPage()->isVisible());
    QVERIFY(rig.search()->hasFocus());
    rig.click("railSettings");
    QVERIFY(rig.window.settingsPage()->isVisible());
}

void SettingsPageTest::aScanBringsTheCounterBack()
{
    CounterRig rig;
    openPage(rig);
    rig.scan(FakeDesk::boxA);
    QTRY_VERIFY(rig.window.counterPage()->isVisible());
    QVERIFY(rig.find<QAbstractButton>("railCounter")->isChecked());
    openPage(rig);
    rig.scan(FakeDesk::sold);
    QTRY_VERIFY(rig.window.counterPage()->isVisible());
    QVERIFY(rig.search()->hasFocus());
}

void SettingsPageTest::aViewFromBehindLeavesTheFilterAlone()
{
    CounterRig rig;
    openPage(rig);
    rig.type(QStringLiteral("72"));
    CounterView view;
    view.unsent = 1;
    rig.desk.put(view);
    QTRY_VERIFY(rig.find<QPushButton>("unsentStatus")->text().contains(u'1'));
    QVERIFY(rig.find<QLineEdit>("ruleFilter")->hasFocus());
    rig.type(QStringLiteral(" x"));
    QCOMPARE(rig.find<QLineEdit>("ruleFilter")->text(), QStringLiteral("72 x"));
}

void SettingsPageTest::aNewDayAsksForItsRules()
{
    CounterRig rig;
    QCOMPARE(rig.policy.calls().count(QStringLiteral("open")), 1);
    rig.clock.time = rig.clock.time.addDays(1);
    QTRY_COMPARE_WITH_TIMEOUT(rig.policy.calls().count(QStringLiteral("open")), 2, 60'000);
}

void SettingsPageTest::filterFindsRules_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("rows");
    QTest::newRow("of the sentence") << QStringLiteral("七十二") << 1;
    QTest::newRow("of the value") << QStringLiteral("个人账户") << 1;
    QTest::newRow("of the source") << QStringLiteral("青河医保") << 4;
    QTest::newRow("the requirement, any case") << QStringLiteral("hn-15") << 1;
    QTest::newRow("the name in the pack") << QStringLiteral("rx.validity_hours") << 1;
    QTest::newRow("two words at once") << QStringLiteral("青河 统筹") << 1;
    QTest::newRow("none") << QStringLiteral("火星") << 0;
}

void SettingsPageTest::filterFindsRules()
{
    QFETCH(QString, words);
    QFETCH(int, rows);
    CounterRig rig;
    openPage(rig);
    auto *table = rig.find<QTableView>("rulesTable");
    QCOMPARE(table->model()->rowCount(), 4);
    rig.type(words);
    QCOMPARE(table->model()->rowCount(), rows);
    QCOMPARE(rig.find<QLabel>("rulesEmpty")->isVisible(), rows == 0);
    QVERIFY(rig.text("ruleCount").contains(QString::number(rows)));
    rig.press(Qt::Key_Escape);
    QCOMPARE(table->model()->rowCount(), 4);
}

void SettingsPageTest::groupsPartTheRules()
{
    CounterRig rig;
    openPage(rig);
    auto *groups = rig.find<QComboBox>("ruleGroups");
    int sum = 0;
    for (int row = 1; row < groups->count(); ++row) {
        groups->setCurrentIndex(row);
        sum += rig.find<QTableView>("rulesTable")->model()->rowCount();
    }
    QCOMPARE(sum, 4);
}

void SettingsPageTest::arrowsMoveWhileTheCursorIsInTheFilter()
{
    CounterRig rig;
    openPage(rig);
    QCOMPARE(rig.text("detailKey"), QStringLiteral("policy.warn_days"));
    rig.press(Qt::Key_Down);
    QCOMPARE(rig.text("detailKey"), QStringLiteral("rx.validity_hours"));
    QCOMPARE(rig.text("detailValue"), QStringLiteral("72 小时"));
    QCOMPARE(rig.text("detailRequirement"), QStringLiteral("FJ-17"));
    QCOMPARE(rig.text("detailArticle"), QStringLiteral("五(二)"));
    QVERIFY(rig.text("detailDocument").contains(QStringLiteral("青河省医疗保障局")));
    QVERIFY(rig.text("detailSentence").contains(QStringLiteral("七十二小时")));
    QVERIFY(rig.find<QLineEdit>("ruleFilter")->hasFocus());
}

void SettingsPageTest::aRegionIsChangedByKeyboard()
{
    CounterRig rig;
    openPage(rig);
    actAs(rig, "1003");
    QCOMPARE(rig.text("packName"), QStringLiteral("全国（中性）"));
    QVERIFY(!rig.find<QWidget>("noticeBand")->isVisible());
    rig.press(Qt::Key_F4);
    auto *use = rig.find<QPushButton>("usePackButton");
    QVERIFY(!use->isEnabled());
    auto *regions = rig.find<QComboBox>("regionCombo");
    QVERIFY(regions->hasFocus());
    rig.press(Qt::Key_Down);
    regions->setFocus();
    rig.press(Qt::Key_Down);
    auto *table = rig.find<QTableView>("changeTable");
    QCOMPARE(table->model()->rowCount(), 3);
    const auto cell = [&](int row, int column) { return table->model()->index(row, column).data().toString(); };
    QCOMPARE(cell(0, ChangeModel::Before), QStringLiteral("72 小时"));
    QCOMPARE(cell(0, ChangeModel::After), QStringLiteral("48 小时"));
    QCOMPARE(cell(2, ChangeModel::Before), QStringLiteral("没有规定"));
    QVERIFY(table->model()->index(0, ChangeModel::After).data(DetailRole).toString().contains(QStringLiteral("青河医保〔2026〕1号 五(二)")));
    QVERIFY(rig.text("changeTitle").contains(QStringLiteral("2026-03-01")));
    QVERIFY(use->text().contains(QStringLiteral("青河省")));
    QCOMPARE(rig.text("packName"), QStringLiteral("全国（中性）"));
    rig.press(Qt::Key_F12);
    QCOMPARE(rig.text("packName"), QStringLiteral("青河省"));
    QVERIFY(rig.find<QTableView>("rulesTable")->isVisible());
    QVERIFY(rig.find<QWidget>("noticeBand")->isVisible()); // this pack ends in 39 days
    QVERIFY(rig.find<ElidedLabel>("noticeText")->fullText().contains(QStringLiteral("39")));
    QVERIFY(rig.messageOf("policyStrip").contains(QStringLiteral("青河省 2026.2")));
}

void SettingsPageTest::aCashierIsRefusedInPlace()
{
    CounterRig rig;
    openPage(rig);
    rig.press(Qt::Key_F4);
    readFile(rig, "packFile", FakePolicyDesk::goodFile);
    rig.click("usePackButton");
    QCOMPARE(rig.policy.calls().last(), QStringLiteral("use 1 1001"));
    QCOMPARE(rig.messageOf("changeStrip"), messageFor(Error{ErrorCode::NotPermitted, {}, {}}));
    QCOMPARE(rig.text("packName"), QStringLiteral("全国（中性）"));
    QVERIFY(rig.find<QPushButton>("usePackButton")->isEnabled()); // somebody who may can press it
    actAs(rig, "1003");
    rig.click("usePackButton");
    QCOMPARE(rig.text("packName"), QStringLiteral("青河省"));
}

void SettingsPageTest::escapeChangesNothing()
{
    CounterRig rig;
    openPage(rig);
    rig.click("changePackButton");
    readFile(rig, "packFile", FakePolicyDesk::goodFile);
    rig.press(Qt::Key_Escape);
    QVERIFY(rig.find<QTableView>("rulesTable")->isVisible());
    rig.press(Qt::Key_F4);
    QVERIFY(!rig.find<QPushButton>("usePackButton")->isEnabled()); // what was offered is forgotten
    QVERIFY(rig.policy.calls().filter(QStringLiteral("use")).isEmpty());
}

void SettingsPageTest::aPackWithoutChangesSaysSo()
{
    CounterRig rig;
    openPage(rig);
    rig.press(Qt::Key_F4);
    rig.press(Qt::Key_Down);
    QVERIFY(rig.find<QLabel>("changeEmpty")->isVisible());
    QVERIFY(rig.find<QPushButton>("usePackButton")->isEnabled());
}

void SettingsPageTest::refusedFilesSayWhy_data()
{
    QTest::addColumn<Error>("error");
    const auto invalid = [](const char *reason) {
        return Error{ErrorCode::PolicyInvalid, {{"file", "a.json"}, {"line", 12}, {"key", "rx.hours"}, {"reason", QString::fromLatin1(reason)}}, {}};
    };
    for (const char *reason : {"JSON", "SHAPE", "UNKNOWN_KEY", "VALUE", "DATES", "OVERLAP", "TWICE", "SENTENCE_MISSING", "SOURCE_MISSING",
                               "RULE_MISSING", "INHERITS"})
        QTest::newRow(reason) << invalid(reason);
    for (const char *reason : {"UNREADABLE", "CHANGED"})
        QTest::newRow(reason) << Error{ErrorCode::PolicySignatureWrong, {{"reason", QString::fromLatin1(reason)}}, {}};
    QTest::newRow("untrusted") << Error{ErrorCode::PolicyKeyUntrusted, {{"fingerprint", "0a1b"}}, {}};
    QTest::newRow("laxer") << Error{ErrorCode::PolicyLaxer, {{"key", "rx.validity_hours"}, {"line", 9}, {"value", "96"}, {"base", "72"}}, {}};
    QTest::newRow("unreadable") << Error{ErrorCode::FileUnreadable, {{"file", "a.json"}}, {}};
    QTest::newRow("too large") << Error{ErrorCode::FileTooLarge, {{"file", "a.json"}}, {}};
}

void SettingsPageTest::refusedFilesSayWhy()
{
    QFETCH(Error, error);
    CounterRig rig;
    const QString path = QStringLiteral("/tmp/a.json");
    rig.policy.refuseFile(path, error);
    openPage(rig);
    rig.press(Qt::Key_F4);
    readFile(rig, "packFile", FakePolicyDesk::goodFile);
    QVERIFY(rig.find<QPushButton>("usePackButton")->isEnabled());
    readFile(rig, "packFile", path);
    const QString said = rig.messageOf("changeStrip");
    QCOMPARE(said, messageFor(error));
    const QString reason = error.details["reason"].toString();
    QVERIFY(reason.isEmpty() || (said.contains(nameOfToken(reason)) && !said.contains(reason)));
    QVERIFY(!rig.find<QPushButton>("usePackButton")->isEnabled());
    rig.press(Qt::Key_F12);
    QVERIFY(rig.policy.calls().filter(QStringLiteral("use")).isEmpty());
    QCOMPARE(rig.text("packName"), QStringLiteral("全国（中性）"));
}

void SettingsPageTest::aFileNamesWhoSigned()
{
    CounterRig rig;
    openPage(rig);
    rig.press(Qt::Key_F4);
    readFile(rig, "packFile", FakePolicyDesk::goodFile);
    QVERIFY(rig.text("changeTitle").contains(QStringLiteral("AAAA AAAA")));
}

void SettingsPageTest::aKeyIsComparedBeforeItIsTrusted()
{
    CounterRig rig;
    openPage(rig);
    rig.press(Qt::Key_3, Qt::ControlModifier);
    auto *trust = rig.find<QPushButton>("trustButton");
    QVERIFY(!trust->isEnabled());
    readFile(rig, "keyFile", FakePolicyDesk::goodKey);
    QVERIFY(rig.text("offeredKey").contains(fingerprintText(FakePolicyDesk::fingerprint)));
    rig.click("trustButton");
    QCOMPARE(rig.messageOf("keyStrip"), messageFor(Error{ErrorCode::NotPermitted, {}, {}}));
    actAs(rig, "1003");
    rig.click("trustButton");
    QCOMPARE(rig.find<QListView>("keyList")->model()->index(0, 0).data().toString(), fingerprintText(FakePolicyDesk::fingerprint));
    QVERIFY(!trust->isEnabled());
}

void SettingsPageTest::refusedKeysSayWhy()
{
    CounterRig rig;
    const Error error{ErrorCode::PackKeyUnreadable, {{"file", "x.pem"}}, {}};
    rig.policy.refuseFile(QStringLiteral("/tmp/x.pem"), error);
    openPage(rig);
    rig.press(Qt::Key_3, Qt::ControlModifier);
    readFile(rig, "keyFile", QStringLiteral("/tmp/x.pem"));
    QCOMPARE(rig.messageOf("keyStrip"), messageFor(error));
    QVERIFY(!rig.find<QPushButton>("trustButton")->isEnabled());
}

void SettingsPageTest::businessesAreSaved()
{
    CounterRig rig;
    openPage(rig);
    rig.press(Qt::Key_2, Qt::ControlModifier);
    auto *pool = rig.find<QCheckBox>("business_outpatient_pool");
    auto *save = rig.find<QPushButton>("saveBusinesses");
    QVERIFY(pool->isChecked());
    QVERIFY(!save->isEnabled());
    pool->setFocus();
    rig.press(Qt::Key_Space);
    rig.click("saveBusinesses");
    QCOMPARE(rig.messageOf("profileStrip"), messageFor(Error{ErrorCode::NotPermitted, {}, {}}));
    QVERIFY(pool->isChecked()); // what was not taken does not stand there
    actAs(rig, "1003");
    pool->setFocus();
    rig.press(Qt::Key_Space);
    rig.click("saveBusinesses");
    QCOMPARE(rig.policy.view().profile.open, Businesses({Business::Account, Business::OtherPool}));
    QVERIFY(!pool->isChecked());
    QVERIFY(!save->isEnabled());
}

void SettingsPageTest::suspensionStandsOverTheCounter()
{
    CounterRig rig;
    openPage(rig);
    actAs(rig, "1003");
    rig.press(Qt::Key_2, Qt::ControlModifier);
    const QString offer = rig.find<QPushButton>("suspendButton")->text();
    rig.click("suspendButton");
    QVERIFY(rig.policy.view().profile.suspended);
    QVERIFY(rig.find<QPushButton>("suspendButton")->text() != offer);
    rig.press(Qt::Key_1, Qt::AltModifier);
    QVERIFY(rig.find<QWidget>("noticeBand")->isVisible());
    QVERIFY(rig.find<ElidedLabel>("noticeText")->fullText().contains(QStringLiteral("暂停")));
    rig.click("noticeMore");
    QVERIFY(rig.window.settingsPage()->isVisible());
    rig.click("suspendButton");
    QVERIFY(!rig.find<QWidget>("noticeBand")->isVisible());
}

void SettingsPageTest::noticesSayHowLong_data()
{
    QTest::addColumn<QDate>("validTo");
    QTest::addColumn<bool>("soon");
    QTest::addColumn<bool>("notValid");
    QTest::addColumn<QString>("words");
    QTest::newRow("last day") << QDate(2026, 3, 1) << true << false << QStringLiteral("2026-03-01");
    QTest::newRow("thirty days") << QDate(2026, 3, 31) << true << false << QStringLiteral("30");
    QTest::newRow("far off") << QDate(2027, 3, 31) << false << false << QString();
    QTest::newRow("ended") << QDate(2026, 2, 28) << false << true << QStringLiteral("2026-02-28");
}

void SettingsPageTest::noticesSayHowLong()
{
    QFETCH(QDate, validTo);
    QFETCH(bool, soon);
    QFETCH(bool, notValid);
    QFETCH(QString, words);
    CounterRig rig;
    PolicyView view = rig.policy.view();
    view.validTo = validTo;
    view.runsOutSoon = soon;
    if (notValid)
        view.notValid = Error{ErrorCode::PolicyNotValid, {{"region", "qinghe"}, {"valid_to", validTo.toString(Qt::ISODate)}}, {}};
    rig.policy.put(view);
    QCOMPARE(rig.find<QWidget>("noticeBand")->isVisible(), soon || notValid);
    const QString said = rig.find<ElidedLabel>("noticeText")->fullText();
    QVERIFY2(said.contains(words), qPrintable(said));
}

void SettingsPageTest::modelsKeepTheRules()
{
    FakePolicyDesk desk;
    RuleModel rules;
    RuleFilter filter;
    ChangeModel changes;
    filter.setSourceModel(&rules);
    using Mode = QAbstractItemModelTester::FailureReportingMode;
    const QAbstractItemModelTester one(&rules, Mode::QtTest), two(&filter, Mode::QtTest), three(&changes, Mode::QtTest);
    rules.show(desk.view().rules);
    filter.setWords(QStringLiteral("青河"));
    QCOMPARE(filter.rowCount(), 4);
    rules.show({});
    QCOMPARE(filter.rowCount(), 0);
    connect(&desk, &PolicyDesk::offered, this, [&](const PolicyPreview &preview) { changes.show(preview.changes); });
    desk.offerShipped(FakePolicyDesk::region);
    QCOMPARE(changes.rowCount(), 3);
}

} // namespace yaogui

QTEST_MAIN(yaogui::SettingsPageTest)
#include "SettingsPageTest.moc"
