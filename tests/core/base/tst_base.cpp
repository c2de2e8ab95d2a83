// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/Clock.h"
#include "core/base/ErrorCode.h"
#include "core/base/Mask.h"
#include "core/base/Result.h"

#include <QSet>
#include <QTest>
#include <QTimeZone>

using namespace yaogui;

class BaseTest : public QObject {
    Q_OBJECT
private slots:
    void masksNames_WX28_data();
    void masksNames_WX28();
    void masksNumbers_WX28_data();
    void masksNumbers_WX28();
    void writesTimesWithOffset();
    void readsTimesBack_data();
    void readsTimesBack();
    void knowsEveryCodeByName();
    void endsWithTheContractsExitCode();
    void handsErrorsUp();
};

void BaseTest::masksNames_WX28_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("masked");
    QTest::newRow("none") << "" << "";
    QTest::newRow("one") << "王" << "*";
    QTest::newRow("two") << "李四" << "李*";
    QTest::newRow("three") << "张小明" << "张*明";
    QTest::newRow("four") << "欧阳小明" << "欧**明";
}

void BaseTest::masksNames_WX28()
{
    QFETCH(QString, name);
    QTEST(maskName(name), "masked");
}

void BaseTest::masksNumbers_WX28_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("masked");
    QTest::newRow("none") << "" << "";
    QTest::newRow("too short to show any") << "1234567" << "*******";
    QTest::newRow("eight") << "12345678" << "123*5678";
    QTest::newRow("phone") << "13800005678" << "138****5678";
    QTest::newRow("identity") << "32010019900101123X" << "320***********123X";
}

void BaseTest::masksNumbers_WX28()
{
    QFETCH(QString, number);
    const QString masked = maskIdentity(number);
    QTEST(masked, "masked");
    QCOMPARE(masked.size(), number.size());
}

void BaseTest::writesTimesWithOffset()
{
    const QDateTime time(QDate(2026, 3, 1), QTime(10, 32, 5, 123), Qt::OffsetFromUTC, 8 * 3600);
    QCOMPARE(toIso(time), QString("2026-03-01T10:32:05.123+08:00"));
    QCOMPARE(fromIso(toIso(time)), time);
    QCOMPARE(toIso(time.toUTC()).left(23), QString("2026-03-01T02:32:05.123"));
    QVERIFY(!fromIso("yesterday").isValid());
    QVERIFY(!fromIso("2026-02-30T00:00:00.000+08:00").isValid());
}

void BaseTest::readsTimesBack_data()
{
    QTest::addColumn<int>("offset");
    for (const int offset : {-43'200, -12'600, 0, 20'700, 28'800, 50'400})
        QTest::addRow("%d", offset) << offset;
}

void BaseTest::readsTimesBack()
{
    QFETCH(int, offset);
    const QDateTime time(QDate(2024, 2, 29), QTime(23, 59, 59, 999), Qt::OffsetFromUTC, offset);
    QCOMPARE(fromIso(toIso(time)).toMSecsSinceEpoch(), time.toMSecsSinceEpoch());
    QCOMPARE(fromIso(toIso(time)).date(), QDate(2024, 2, 29));
}

void BaseTest::knowsEveryCodeByName()
{
    QSet<QString> names;
    int count = 0;
#define YAOGUI_X(id, name, severity)                                     \
    QCOMPARE(codeName(ErrorCode::id), QString(name));                    \
    QVERIFY(severityOf(ErrorCode::id) == Severity::severity);            \
    names.insert(codeName(ErrorCode::id));                               \
    ++count;
    YAOGUI_ERROR_CODES(YAOGUI_X)
#undef YAOGUI_X
    QCOMPARE(names.size(), count); // no two codes with one name
}

void BaseTest::endsWithTheContractsExitCode()
{
    QCOMPARE(exitCodeOf(ErrorCode::TraceAlreadySold), 1);
    QCOMPARE(exitCodeOf(ErrorCode::TableInvalid), 2);
    QCOMPARE(exitCodeOf(ErrorCode::PlatformUnreachable), 3);
    QCOMPARE(exitCodeOf(ErrorCode::StoreDamaged), 4);
}

namespace {

Result<int> half(int number)
{
    if (number % 2 != 0)
        return refuse(ErrorCode::UseInvalid, {{"number", number}}, QStringLiteral("odd"));
    return number / 2;
}

Result<int> quarter(int number)
{
    YAOGUI_TRY_LET(const int once, half(number));
    YAOGUI_TRY(half(once));
    return half(once);
}

} // namespace

void BaseTest::handsErrorsUp()
{
    QCOMPARE(quarter(12).value(), 3);
    const auto refused = quarter(6);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::UseInvalid);
    QCOMPARE(refused.error().details.value(u"number").toInt(), 3);
    QCOMPARE(refused.error().cause, QString("odd"));
}

QTEST_APPLESS_MAIN(BaseTest)
#include "tst_base.moc"
