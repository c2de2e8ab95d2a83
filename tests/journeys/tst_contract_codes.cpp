// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/Expect.h"
#include "tests/support/CodePictures.h"

#include <QImage>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace yaogui::journey;
using yaogui::test::CodePicture;
using yaogui::test::Symbol;

/// The contract's verbs about codes and faces: they need no store.
class ContractCodesTest : public QObject {
    Q_OBJECT

private slots:
    void kinds_data();
    void kinds();
    void fields();
    void manyTextsAtOnce();
    void picturesAreRead();
    void anUnreadablePictureStopsNothing();
    void facesAreFound();

private:
    [[nodiscard]] QString save(const QString &name, const CodePicture &picture) const;

    QTemporaryDir m_folder;
};

void ContractCodesTest::kinds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("alternative");
    QTest::addColumn<QString>("warning");
    const auto row = [](const char *kind, const QString &text, const QString &alternative = {}, const QString &warning = {}) {
        QTest::addRow("%s %s", kind, qPrintable(text.left(30))) << text << alternative << warning;
    };
    row("trace", "83857930000879766660");
    row("trace_other", "701234567890123456789012345", "prescription_code");
    row("gs1", "(01)06901234567892(17)271231(10)A21B(21)S77");
    row("ean", "6901234567892");
    row("in_store", "2000010012343");
    row("insurance_code", "4240000000000000000100990000");
    row("prescription_code", "A1234567890123456789012345B");
    row("wechat_pay", "134567890123456789");
    row("alipay_pay", "281234567890123456");
    row("unionpay_pay", "6212345678901234567");
    row("identity_card", "32010219900307005X");
    row("drug_code", "XA02BCA001A001010100001");
    row("drug_code", "ZA01AAA0001010100001");
    row("standard_code", "86901110000020");
    row("approval_number", "国药准字H20010001");
    row("web_address", "https://example.cn/drug?id=12");
    row("unknown", "hello");
    row("unknown", "opc1234567890123456789012345", {}, "OPEN_PLATFORM_CODE");
    row("unknown", "6901234567893", {}, "CHECK_DIGIT");
}

void ContractCodesTest::kinds()
{
    QFETCH(QString, text);
    QFETCH(QString, alternative);
    QFETCH(QString, warning);
    const Outcome read = runProgram("yaoguictl", {"codes", "classify", text});
    QVERIFY2(read.exitCode == 0 && read.lines.size() == 1 && read.stray.isEmpty(), qPrintable(read.story()));
    const QJsonObject line = read.last();
    QCOMPARE(line.value("text").toString(), text);
    QCOMPARE(line.value("kind").toString(), QString::fromUtf8(QTest::currentDataTag()).section(u' ', 0, 0));
    QVERIFY(line.value("fields").isObject() && line.value("alternatives").isArray() && line.value("warnings").isArray());
    if (!alternative.isEmpty())
        QVERIFY2(line.value("alternatives").toArray().contains(alternative), qPrintable(read.story()));
    if (!warning.isEmpty())
        QVERIFY2(line.value("warnings").toArray().contains(warning), qPrintable(read.story()));
}

void ContractCodesTest::fields()
{
    const Outcome read = runProgram("yaoguictl", {"codes", "classify", "(01)06901234567892(17)271231(11)260101(10)A21B(21)S77", "32010219900307005X",
                                                  "83857930000879766660"});
    QCOMPARE(read.lines.size(), 3);
    const QJsonObject gs1 = read.lines.at(0).value("fields").toObject();
    QCOMPARE(gs1.value("gtin").toString(), QString("06901234567892"));
    QCOMPARE(gs1.value("lot").toString(), QString("A21B"));
    QCOMPARE(gs1.value("expiry").toString(), QString("2027-12-31"));
    QCOMPARE(gs1.value("production_date").toString(), QString("2026-01-01"));
    QCOMPARE(gs1.value("serial").toString(), QString("S77"));
    QVERIFY(gs1.contains("birth_date") && gs1.value("birth_date").isNull());
    QCOMPARE(read.lines.at(1).value("fields").toObject().value("birth_date").toString(), QString("1990-03-07"));
    QCOMPARE(read.lines.at(2).value("fields").toObject().value("prefix").toString(), QString("8385793"));
}

void ContractCodesTest::manyTextsAtOnce()
{
    const Outcome read = runProgram("yaoguictl", {"codes", "classify", "a\x01" "b", QString(10'000, u'8'), "x"});
    QVERIFY2(read.exitCode == 0 && read.lines.size() == 3 && read.stray.isEmpty(), qPrintable(read.story().left(500)));
    QCOMPARE(read.lines.at(1).value("kind").toString(), QString("unknown"));
}

QString ContractCodesTest::save(const QString &name, const CodePicture &picture) const
{
    const cv::Mat &grey = picture.grey();
    const QImage image(grey.data, grey.cols, grey.rows, static_cast<qsizetype>(grey.step), QImage::Format_Grayscale8);
    const QString path = m_folder.filePath(name);
    return image.save(path) ? path : QString();
}

void ContractCodesTest::picturesAreRead()
{
    CodePicture picture;
    const auto outline = picture.place(Symbol::Code128, "83857930000879766660", {{500, 200}, 3, 0, false});
    picture.place(Symbol::Gs1DataMatrix, "[01]06901234567892[10]A21B[21]S77", {{900, 500}, 5, 0, false});
    const QString path = save("two.png", picture);
    const Outcome read = runProgram("yaoguictl", {"codes", "read", path});
    QVERIFY2(read.exitCode == 0 && read.lines.size() == 1, qPrintable(read.story()));
    QCOMPARE(read.text("file"), path);
    QVERIFY(read.last().value("ms").isDouble());
    QMap<QString, QJsonObject> bySymbology;
    for (const QJsonValue &code : read.last().value("codes").toArray())
        bySymbology[code.toObject().value("symbology").toString()] = code.toObject();
    QCOMPARE(bySymbology.keys(), QStringList({"code128", "datamatrix"}));
    QCOMPARE(bySymbology["code128"].value("text").toString(), QString("83857930000879766660"));
    QCOMPARE(bySymbology["code128"].value("kind").toString(), QString("trace"));
    QCOMPARE(bySymbology["datamatrix"].value("text").toString(), QString("010690123456789210A21B") + QChar(0x1d) + "21S77");
    QCOMPARE(bySymbology["datamatrix"].value("kind").toString(), QString("gs1"));
    const QJsonArray corners = bySymbology["code128"].value("corners").toArray();
    QCOMPARE(corners.size(), 4);
    for (int i = 0; i < 4; ++i) {
        const cv::Point2f &drawn = outline.at(static_cast<std::size_t>(i));
        const QJsonArray corner = corners.at(i).toArray();
        const double away = std::hypot(corner.at(0).toDouble() - static_cast<double>(drawn.x), corner.at(1).toDouble() - static_cast<double>(drawn.y));
        QVERIFY2(away < 20, qPrintable(QString("corner %1 is %2 pixels away").arg(i).arg(away)));
    }
}

void ContractCodesTest::anUnreadablePictureStopsNothing()
{
    CodePicture picture;
    picture.place(Symbol::Ean13, "6901234567892", {{640, 360}, 3, 0, false});
    const QString good = save("good.png", picture);
    QFile broken(m_folder.filePath("broken.png"));
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("no picture") > 0);
    broken.close();
    for (const QStringList &verb : {QStringList{"codes", "read"}, QStringList{"faces", "find"}}) {
        const Outcome read = runProgram("yaoguictl", verb + QStringList{broken.fileName(), m_folder.filePath("missing.png"), good});
        QVERIFY2(read.exitCode == 2 && read.lines.size() == 3 && read.stray.isEmpty(), qPrintable(read.story()));
        for (int i = 0; i < 2; ++i)
            QVERIFY2(!read.lines.at(i).value("error").toString().isEmpty() && read.lines.at(i).contains("file"), qPrintable(read.story()));
        QVERIFY2(read.last().value(verb.first()).isArray(), qPrintable(read.story()));
    }
}

void ContractCodesTest::facesAreFound()
{
    const QString astronaut = qEnvironmentVariable("YAOGUI_ASTRONAUT");
    QVERIFY2(QFile::exists(astronaut), "YAOGUI_ASTRONAUT is not there; ./check.sh fetches it");
    const Outcome found = runProgram("yaoguictl", {"faces", "find", astronaut});
    QVERIFY2(found.exitCode == 0, qPrintable(found.story()));
    const QJsonArray faces = found.last().value("faces").toArray();
    QCOMPARE(faces.size(), 1);
    const QJsonObject face = faces.first().toObject();
    QCOMPARE(face.value("box").toArray().size(), 4);
    QVERIFY(face.value("score").toDouble() > 0.5 && face.value("score").toDouble() <= 1);
    QVERIFY(face.value("points").isObject() && face.value("quality").isObject() && found.last().value("ms").isDouble());
}

QTEST_GUILESS_MAIN(ContractCodesTest)
#include "tst_contract_codes.moc"
