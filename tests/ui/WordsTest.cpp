// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/AmountText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/Language.h"
#include "ui/text/NameText.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

namespace yaogui {

namespace {

struct Entry {
    QString key; ///< context and source
    QStringList translations;
    QString type;
};

std::vector<Entry> entriesOf(const QString &file)
{
    QFile input(file);
    std::vector<Entry> entries;
    if (!input.open(QIODevice::ReadOnly))
        return entries;
    QXmlStreamReader xml(&input);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"source")
            entries.push_back({context + u'|' + xml.readElementText(), {}, {}});
        else if (xml.name() == u"translation") {
            entries.back().type = xml.attributes().value(QStringLiteral("type")).toString();
            entries.back().translations << xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
        }
    }
    return entries;
}

QStringList keysOf(const std::vector<Entry> &entries)
{
    QStringList keys;
    for (const Entry &entry : entries)
        keys << entry.key;
    keys.sort();
    return keys;
}

QString sourceFolder()
{
    return qEnvironmentVariable("YAOGUI_SOURCE_DIR");
}

QJsonObject someDetails()
{
    QJsonObject details;
    for (const char *key :
         {"slip", "drug", "wanted", "text", "folder", "from", "to", "file", "reason", "err_msg", "due", "cash", "hint", "name"})
        details.insert(QString::fromLatin1(key), QString(u'«' + QString::fromLatin1(key) + u'»'));
    details.insert(QStringLiteral("line"), 3);
    return details;
}

} // namespace

class WordsTest : public QObject {
    Q_OBJECT
private slots:
    void everyCodeHasWords_data();
    void everyCodeHasWords();
    void detailsStandInTheWords();
    void absentDetailsLeaveNoHole();
    void hugeDetailsAreCut();
    void everyNameIsTranslated();
    void remediesSayWhatToDo();
    void figures();
    void translationsAreComplete_data();
    void translationsAreComplete();
    void translationsAreFresh();
    void languageComesFromTheSetting();
    void pluralsAreEnglish();
};

void WordsTest::everyCodeHasWords_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<bool>("english");
    for (const bool english : {false, true}) {
#define YAOGUI_X(id, name, severity) QTest::addRow("%s %s", name, english ? "en" : "zh") << ErrorCode::id << english;
        YAOGUI_ERROR_CODES(YAOGUI_X)
#undef YAOGUI_X
    }
}

void WordsTest::everyCodeHasWords()
{
    QFETCH(ErrorCode, code);
    QFETCH(bool, english);
    const InstalledLanguage language(english ? Language::English : Language::Chinese);
    QVERIFY(language.isComplete());
    for (const QJsonObject &details : {QJsonObject(), someDetails()}) {
        const ErrorWords words = wordsFor(Error{code, details, {}});
        QVERIFY(words.what != codeName(code));
        QVERIFY(words.what.size() > (english ? 12 : 4));
        QVERIFY(words.next.size() > (english ? 12 : 4));
        for (const QString &text : {words.what, words.next}) {
            for (const char16_t sign : {u'{', u'}', u'[', u']'})
                QVERIFY2(!text.contains(QChar(sign)), qPrintable(text));
            for (const char *hole : {"  ", " .", "“”", "（）", " ,"})
                QVERIFY2(!text.contains(QString::fromUtf8(hole)), qPrintable(text));
            const bool hasHan = text.contains(QRegularExpression(QStringLiteral("\\p{Han}")));
            QCOMPARE(hasHan, !english);
        }
    }
}

void WordsTest::detailsStandInTheWords()
{
    const InstalledLanguage language(Language::Chinese);
    const Error sold{ErrorCode::TraceAlreadySold, {{QStringLiteral("slip"), QStringLiteral("S0007")}}, {}};
    QVERIFY(wordsFor(sold).what.contains(QStringLiteral("小票 S0007")));
    const Error refused{ErrorCode::PlatformRefused,
                        {{QStringLiteral("infno"), QStringLiteral("2102")}, {QStringLiteral("err_msg"), QStringLiteral("超限")}},
                        {}};
    QVERIFY(messageFor(refused).contains(QStringLiteral("2102")));
    QVERIFY(messageFor(refused).contains(QStringLiteral("超限")));
}

void WordsTest::absentDetailsLeaveNoHole()
{
    QCOMPARE(fillDetails(QStringLiteral("sold[ on {slip}][ at {time}]."), {{QStringLiteral("time"), QStringLiteral("9")}}),
             QStringLiteral("Sold at 9."));
    QCOMPARE(fillDetails(QStringLiteral("[{drug} ]is {state}"), {{QStringLiteral("state"), 4}}), QStringLiteral("Is 4"));
    QCOMPARE(fillDetails(QStringLiteral("wrong[, wait {seconds} s]"), {{QStringLiteral("seconds"), 0}}), QStringLiteral("Wrong")); // no wait yet
    QCOMPARE(fillDetails(QStringLiteral("wrong[, wait {seconds} s]"), {{QStringLiteral("seconds"), 3}}), QStringLiteral("Wrong, wait 3 s"));
    QCOMPARE(fillDetails(QStringLiteral("open [ and {"), {}), QStringLiteral("Open [ and {"));
}

void WordsTest::hugeDetailsAreCut()
{
    const Error unknown{ErrorCode::CodeUnknown, {{QStringLiteral("text"), QString(10'000, u'8')}}, {}};
    QVERIFY(wordsFor(unknown).what.size() < 250);
}

void WordsTest::everyNameIsTranslated()
{
    const InstalledLanguage language(Language::Chinese);
    QStringList names;
    for (int state = 0; state <= static_cast<int>(SaleState::Refused); ++state)
        names << nameOf(static_cast<SaleState>(state));
    for (int value = 0; value <= static_cast<int>(DrugClass::Other); ++value)
        names << nameOf(static_cast<DrugClass>(value)).remove(QStringLiteral("OTC"));
    for (int level = 0; level <= static_cast<int>(InsuranceLevel::OwnPay); ++level)
        names << nameOf(static_cast<InsuranceLevel>(level));
    for (int work = 1; work <= static_cast<int>(DeskWork::Saving); ++work)
        names << nameOf(static_cast<DeskWork>(work));
    for (int hint = 1; hint <= static_cast<int>(FaceHint::Several); ++hint)
        names << hintFor(static_cast<FaceHint>(hint));
    for (const char *type : {"310", "390", "320", "340", "510", "999"})
        names << insuranceTypeName(QString::fromLatin1(type));
    static const QRegularExpression han(QStringLiteral("\\p{Han}"));
    for (const QString &name : names)
        QVERIFY2(name.contains(han), qPrintable(name));
    QCOMPARE(insuranceTypeName(QStringLiteral("999")), QStringLiteral("险种 999"));
}

void WordsTest::remediesSayWhatToDo()
{
    const InstalledLanguage language(Language::Chinese);
    const DeviceState paper{DeviceKind::Printer, DeviceHealth::Trouble, QStringLiteral("PRINTER_PAPER_OUT"),
                            QStringLiteral("/dev/usb/lp0")};
    QVERIFY(remedyFor(paper).contains(QStringLiteral("请换纸卷")));
    QVERIFY(remedyFor(paper).contains(QStringLiteral("/dev/usb/lp0")));
    for (int kind = 0; kind <= static_cast<int>(DeviceKind::Backup); ++kind) {
        for (const DeviceHealth health : {DeviceHealth::Off, DeviceHealth::Ready, DeviceHealth::Trouble})
            QVERIFY(remedyFor({static_cast<DeviceKind>(kind), health, {}, {}}).size() > 8);
    }
}

void WordsTest::figures()
{
    QCOMPARE(moneyText(Money::ofUnits(1'204'55)), QStringLiteral("1,204.55"));
    QCOMPARE(moneyText(Money::ofUnits(-1'234'567'89)), QStringLiteral("-1,234,567.89"));
    QCOMPARE(moneyText(Money::ofUnits(-999'00)), QStringLiteral("-999.00"));
    QCOMPARE(moneyText(Money::ofUnits(5)), QStringLiteral("0.05"));
    QCOMPARE(moneyWithSign(Money::ofUnits(-5)), QStringLiteral("-¥0.05"));
    QCOMPARE(quantityWithUnit(Quantity::ofUnits(30'000), QStringLiteral("盒")), QStringLiteral("3 盒"));
    QCOMPARE(dateText(QDate(2027, 3, 31)), QStringLiteral("2027-03-31"));
    QCOMPARE(dateText(QDate()), QString());
    QCOMPARE(clockText(QStringLiteral("2026-03-01T10:05:00.000+08:00")).size(), 5);
    QCOMPARE(clockText(QStringLiteral("nonsense")), QString());
}

void WordsTest::translationsAreComplete_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("zh") << QStringLiteral("yaogui_zh_CN.ts");
    QTest::newRow("en plurals") << QStringLiteral("yaogui_en.ts");
}

void WordsTest::translationsAreComplete()
{
    QFETCH(QString, file);
    const std::vector<Entry> entries = entriesOf(sourceFolder() + QStringLiteral("/translations/") + file);
    QVERIFY(!entries.empty());
    for (const Entry &entry : entries) {
        QVERIFY2(entry.type.isEmpty(), qPrintable(entry.key + u' ' + entry.type));
        QVERIFY2(!entry.translations.isEmpty() && !entry.translations.first().isEmpty(), qPrintable(entry.key));
    }
}

void WordsTest::translationsAreFresh()
{
    const QTemporaryDir folder;
    const QString fresh = folder.filePath(QStringLiteral("fresh.ts"));
    QProcess lupdate;
    lupdate.setWorkingDirectory(sourceFolder());
    lupdate.start(QString::fromUtf16(YAOGUI_LUPDATE),
                  {QStringLiteral("-silent"), QStringLiteral("-I"), QStringLiteral("."), QStringLiteral("ui"),
                   QStringLiteral("-target-language"), QStringLiteral("zh_CN"), QStringLiteral("-ts"), fresh});
    QVERIFY(lupdate.waitForFinished());
    QCOMPARE(lupdate.exitCode(), 0);
    const QStringList wanted = keysOf(entriesOf(fresh));
    const QStringList present = keysOf(entriesOf(sourceFolder() + QStringLiteral("/translations/yaogui_zh_CN.ts")));
    QVERIFY(wanted.size() > 200);
    QStringList missing;
    for (const QString &key : wanted) {
        if (!present.contains(key))
            missing << key;
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    QCOMPARE(present.size(), wanted.size()); // nothing stale either
}

void WordsTest::languageComesFromTheSetting()
{
    QCOMPARE(languageFrom(QString()), Language::Chinese);
    QCOMPARE(languageFrom(QStringLiteral("zh_CN")), Language::Chinese);
    QCOMPARE(languageFrom(QStringLiteral("en_GB")), Language::English);
}

void WordsTest::pluralsAreEnglish()
{
    const InstalledLanguage language(Language::English);
    QCOMPARE(QCoreApplication::translate("yaogui::BasketPanel", "%n line(s)", nullptr, 1), QStringLiteral("1 line"));
    QCOMPARE(QCoreApplication::translate("yaogui::BasketPanel", "%n line(s)", nullptr, 2), QStringLiteral("2 lines"));
}

} // namespace yaogui

QTEST_GUILESS_MAIN(yaogui::WordsTest)
#include "WordsTest.moc"
