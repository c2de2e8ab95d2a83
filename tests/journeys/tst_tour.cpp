// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/Ctl.h"

#include <QDir>
#include <QImage>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace yaogui::journey;

/// `yaogui --tour`: a whole insured sale through the real window leaves its pictures and papers.
class TourTest : public QObject {
    Q_OBJECT

private slots:
    void aTourLeavesPicturesAndPapers_data();
    void aTourLeavesPicturesAndPapers();

private:
    void checkPictures(const QDir &folder) const;
    void checkPapers(const QDir &folder) const;
};

void TourTest::aTourLeavesPicturesAndPapers_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::newRow("Chinese") << QStringList();
    QTest::newRow("English") << QStringList{"--language", "en"};
}

void TourTest::aTourLeavesPicturesAndPapers()
{
    QFETCH(QStringList, more);
    const QTemporaryDir folder;
    const Outcome tour = runProgram("yaogui", QStringList{"--tour", folder.path()} + more, 300);
    QVERIFY2(tour.exitCode == 0, qPrintable(tour.story()));
    checkPictures(QDir(folder.path()));
    checkPapers(QDir(folder.path()));
}

void TourTest::checkPictures(const QDir &folder) const
{
    const QStringList names = folder.entryList({"*.png"}, QDir::Files, QDir::Name);
    const QStringList wanted{"01-empty-counter",   "02-first-box",          "03-same-box-refused",   "04-search",       "05-mixed-basket",
                             "06-insured-person",  "06a-proxy-buyer",  "07-split-before-paying", "08-customer-confirmed", "09-cash-entered", "10-settled",
                             "11-all-sent",        "12-cash-sale",          "12a-new-member", "12b-member", "12c-another-price", "12d-price-agreed", "13-cash-paid",          "14-in-doubt",     "15-doubt-reversed",
                             "16-policy-rules",    "17-policy-change",      "18-policy-of-a-region", "19-insurance-suspended", "20-counter-suspended",
                             "21-outbox-put-aside",
                             "22-reconcile-not-yet", "23-reconciled-agrees",  "24-reconciled-differences", "25-clearing-month",
                             "26-return-found",    "27-returned",
                             "28-till-count", "29-till-close", "30-till-day-sheet", "31-till-open",
                             "32-locked",          "33-staff",              "33a-reset-pin", "33b-second-factor", "34-second-person",      "35-second-person-refused",
                             "36-stock",           "37-stock-filter",       "38-expiring",           "39-variance",           "40-life-of-a-box",
                             "46-duties",          "47-book",               "48-uploads",            "49-shortages",          "50-plan",
                             "51-order-sent",      "52-invoices",
                             "60-review-take-in",  "61-review-queue",       "62-review-open",        "63-review-ask",         "64-review-asked",
                             "65-review-points",   "66-review-unlock",      "67-review-approved",    "68-review-stop",        "69-review-refuse",
                             "70-review-refused",  "71-review-archive", "80-loose-sale",
                             "81-loose-checked-by-another", "82-loose-sold"};
    for (const QString &name : wanted)
        QVERIFY2(names.contains(name + ".png"), qPrintable(name + u'\n' + names.join(u'\n')));
    QVERIFY(!names.contains("failed.png"));
    for (const QString &name : names) {
        const QImage picture(folder.filePath(name));
        QCOMPARE(picture.size(), QSize(1366, 768));
        QSet<QRgb> colours;
        for (int y = 0; y < picture.height(); y += 7) {
            for (int x = 0; x < picture.width(); x += 7)
                colours.insert(picture.pixel(x, y));
        }
        QVERIFY2(colours.size() > 10, qPrintable(name + " is blank"));
    }
}

void TourTest::checkPapers(const QDir &folder) const
{
    for (const QString &name : QStringList{"slip.txt", "statement.txt"}) {
        QFile file(folder.filePath(name));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
        const QString text = QString::fromUtf8(file.readAll());
        for (const QString &part : QStringList{"统筹基金", "个人账户", "\\*"})
            QVERIFY2(text.contains(QRegularExpression(part)), qPrintable(name + u' ' + part + u'\n' + text));
        const QString own = name == "slip.txt" ? QString("追溯码 8\\d{19}") : QString("参保人签名");
        QVERIFY2(text.contains(QRegularExpression(own)), qPrintable(name + u' ' + own + u'\n' + text));
        QVERIFY2(!text.contains("测试癸十") && !text.contains("990101195904040202"), "the person stands in clear on the paper");
    }
}

QTEST_GUILESS_MAIN(TourTest)
#include "tst_tour.moc"
