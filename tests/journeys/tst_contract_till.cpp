// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/Expect.h"
#include "tests/journeys/Goods.h"
#include "tests/journeys/Shopfront.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace yaogui::journey;
using namespace yaogui::journey::goods;

/// The till verbs of a training store.
class TestContractTill final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCOMPARE(m_shop.prepare(catalogue(), stock()), QString());
        QCOMPARE(m_shop.fresh(), QString());
    }

    // One day, from the shift that opened by itself to the next one.
    void aDayAtTheTill()
    {
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"till", "open", "--float", "100.00"}), 1, "SHIFT_ALREADY_OPEN");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"till", "sheet"}), 1, "COUNT_MISSING");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"till", "close"}), 1, "COUNT_MISSING");
        YAOGUI_EXPECT(m_shop.ctl({"till", "in", "100.00", "--reason", "零钱"}), 0, "in");
        YAOGUI_EXPECT(m_shop.ctl({"till", "out", "40.50", "--reason", "快递"}), 0, "out");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"till", "out", "60.00", "--reason", "x"}), 1, "DRAWER_SHORT");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"till", "in", "1.005", "--reason", "x"}), 2, "AMOUNT_INVALID");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"till", "in", "-5", "--reason", "x"}), 2, "AMOUNT_INVALID");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"till", "in", "5"}), 1, "TILL_REASON_MISSING");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"till", "in", "5", "--reason", "x", "--operator", "1004"}), 1, "NOT_PERMITTED");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"till", "drawer", "--reason", "换零"}), 1, "APPROVAL_NEEDED");
        YAOGUI_EXPECT(m_shop.ctl({"till", "drawer", "--reason", "换零", "--approver", "1003"}), 0, "drawer");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"till", "count", "100=-1"}), 2, "COUNT_INVALID");
        const Outcome count = m_shop.ctl({"till", "count", "50=1", "5=1", "1=4"});
        YAOGUI_EXPECT(count, 0, "counted");
        QCOMPARE(count.text("expected"), "59.50");
        QCOMPARE(count.text("difference"), "-0.50");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"till", "close"}), 1, "TILL_REASON_MISSING");
        const Outcome closed = m_shop.ctl({"till", "close", "--reason", "少找"});
        YAOGUI_EXPECT(closed, 0, "closed");
        QCOMPARE(closed.text("state"), "closed");
        QCOMPARE(closed.text("expected"), "59.50");
        QVERIFY(QFile::exists(closed.text("sheet_file")));
        YAOGUI_EXPECT(m_shop.ctl({"verify", "--against", closed.text("head")}), 0, "verified");

        const Outcome again = m_shop.ctl({"till", "sheet", "--print"});
        YAOGUI_EXPECT(again, 0, "closed");
        QVERIFY(again.last()["reprint"].toBool());
        QCOMPARE(again.text("head"), closed.text("head"));
        const Outcome read = m_shop.ctl({"till", "sheet", "--shift", "1"});
        QVERIFY2(read.text("text").contains("短款"), qUtf8Printable(read.story()));
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"till", "sheet", "--shift", "9"}), 1, "SHIFT_UNKNOWN");
        const QTemporaryDir folder;
        const Outcome a4 = m_shop.ctl({"till", "sheet", "--a4", folder.filePath("sheet.pdf")});
        YAOGUI_EXPECT(a4, 0, "closed");
        QCOMPARE(a4.text("sheet_file"), folder.filePath("sheet.pdf"));
        QVERIFY(a4.last()["reprint"].toBool());
        QProcess reader;
        reader.start("pdftotext", {"-layout", a4.text("sheet_file"), "-"});
        QVERIFY(reader.waitForFinished(60'000));
        // A font has one glyph for a character and the radical that looks like it, and the reader may name either.
        const QString words = QString::fromUtf8(reader.readAllStandardOutput()).normalized(QString::NormalizationForm_KC);
        for (const QString &word : {QStringLiteral("日结单"), QStringLiteral("补打"), QStringLiteral("59.50"), QStringLiteral("少找"), closed.text("head")})
            QVERIFY2(words.contains(word), qUtf8Printable(word + u'\n' + words));
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"till", "sheet", "--a4", "x.pdf", "--operator", "1004"}), 1, "NOT_PERMITTED");
    }

    void nothingIsSoldUntilTheNextOne()
    {
        YAOGUI_EXPECT_REFUSED(m_shop.sell({scan(otcBox(1)), pay("500.00")}), 1, "SHIFT_NOT_OPEN");
        const Outcome opened = m_shop.ctl({"till", "open", "--float", "59.00"});
        YAOGUI_EXPECT(opened, 0, "open");
        QCOMPARE(opened.last()["held"].toArray().size(), 1); // what was scanned is kept
        QCOMPARE(opened.text("float"), "59.00");
        YAOGUI_EXPECT(m_shop.sell({scan(otcBox(2)), pay("500.00")}), 0, "paid");
        const Outcome shown = m_shop.ctl({"till", "show"});
        QCOMPARE(shown.lines.size(), 2);
        QCOMPARE(shown.lines[0]["state"].toString(), "open");
        QVERIFY(!shown.lines[0].contains("expected")); // who counts does not know it
    }

    // What each assistant sold, for commissions, and each tender; after the count, which is blind.
    void theSheetSaysWhoSoldAndWhatWasTaken()
    {
        YAOGUI_EXPECT(m_shop.ctl({"till", "count", "50=1"}), 0, "counted");
        const Outcome sheet = m_shop.ctl({"till", "sheet"});
        YAOGUI_EXPECT(sheet, 0, "open");
        const QString total = sheet.last()["sales"].toObject()["total"].toString();
        QCOMPARE(sheet.last()["sales"].toObject()["count"].toInt(), 1);
        const QJsonArray assistants = sheet.last()["assistants"].toArray();
        QCOMPARE(assistants.size(), 1);
        QCOMPARE(assistants[0].toObject()["operator"].toString(), "1001");
        QCOMPARE(assistants[0].toObject()["sold"].toString(), total);
        const QJsonArray tenders = sheet.last()["tenders"].toArray();
        QCOMPARE(tenders.size(), 1);
        QCOMPARE(tenders[0].toObject()["kind"].toString() + u' ' + tenders[0].toObject()["taken"].toString(), "cash " + total);
    }

private:
    Shopfront m_shop;
};

QTEST_GUILESS_MAIN(TestContractTill)
#include "tst_contract_till.moc"
