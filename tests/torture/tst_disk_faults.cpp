// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/torture/DiskSale.h"

#include <QTest>

using namespace yaogui;
using namespace yaogui::torture;

Q_DECLARE_METATYPE(yaogui::torture::DiskFault)

/// One whole sale, from opening the store to closing it, with the disk failing at its first, second … last act.
class DiskFaultsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        faultydisk::install();
        bool given = false;
        m_seed = qEnvironmentVariable("YAOGUI_SEED").toULongLong(&given);
        m_seed = given ? m_seed : 20'260'301;
        const int rounds = qEnvironmentVariableIntValue("YAOGUI_ROUNDS");
        m_rounds = rounds > 0 ? rounds : qEnvironmentVariableIsSet("YAOGUI_LONG") ? 5 : 1;
        m_sale = std::make_unique<DiskSale>();
        qInfo("seed %llu, %d rounds of torn power cuts", m_seed, m_rounds);
    }

    void aWorkingDiskSells()
    {
        for (const auto kind : {DiskSale::Kind::Cash, DiskSale::Kind::Insured}) {
            const DiskRun run = m_sale->run(kind, DiskFault::None, 0, 0);
            QVERIFY(run.acts > 10);
            QVERIFY2(run.opens && run.promised && run.there && run.sellsOn && run.findings.clean(), qPrintable(run.findings.words.join(u'\n')));
        }
    }

    void theSaleIsThereOrNot_data()
    {
        QTest::addColumn<DiskFault>("fault");
        QTest::addColumn<bool>("insured");
        const std::pair<const char *, DiskFault> faults[] = {{"fails", DiskFault::Fail},
                                                             {"tears", DiskFault::Tear},
                                                             {"is full", DiskFault::Full},
                                                             {"loses its power", DiskFault::PowerCut},
                                                             {"loses its power between sectors", DiskFault::PowerCutTorn}};
        for (const auto &[name, fault] : faults) {
            QTest::addRow("%s, cash", name) << fault << false;
            QTest::addRow("%s, insured", name) << fault << true;
        }
    }

    void theSaleIsThereOrNot()
    {
        QFETCH(DiskFault, fault);
        QFETCH(bool, insured);
        const auto kind = insured ? DiskSale::Kind::Insured : DiskSale::Kind::Cash;
        const int rounds = fault == DiskFault::PowerCutTorn ? m_rounds : 1;
        int points = 0, refused = 0, there = 0, promised = 0;
        for (int round = 0; round < rounds; ++round) {
            for (int at = 1;; ++at) {
                const quint64 seed = m_seed + static_cast<quint64>(round) * 1'000'003 + static_cast<quint64>(at);
                const DiskRun run = m_sale->run(kind, fault, at, seed);
                const QString where = QString("act %1 of the disk, seed %2\n%3").arg(at).arg(seed).arg(run.findings.words.join(u'\n'));
                QVERIFY2(run.opens, qPrintable("the store does not open: " + where));
                QVERIFY2(run.findings.clean(), qPrintable(where));
                QVERIFY2(!run.promised || run.there, qPrintable("a finished sale is lost: " + where));
                QVERIFY2(run.trailHolds, qPrintable("the audit trail does not hold: " + where));
                QVERIFY2(run.sellsOn, qPrintable("the next sale is refused: " + where));
                if (!run.struck)
                    break; // past the last act
                ++points;
                refused += run.refused;
                there += run.there ? 1 : 0;
                promised += run.promised ? 1 : 0;
            }
        }
        QVERIFY(points > 10 * rounds && refused > 0 && promised > 0); // it did its work, and not only that
        qInfo("disk %s: %d points, %d acts refused, %d sales finished, %d there; lost 0, doubled 0, half 0", QTest::currentDataTag(), points,
              refused, promised, there);
    }

    /// The check sees a loss where there is one: a disk that pretends to sync keeps nothing.
    void aLyingDiskIsFoundOut()
    {
        int points = 0, losses = 0;
        for (int at = 1;; ++at, ++points) {
            const DiskRun run = m_sale->run(DiskSale::Kind::Insured, DiskFault::PowerCutAfterLies, at, m_seed);
            losses += !run.opens || !run.findings.clean() || (run.promised && !run.there) ? 1 : 0;
            if (!run.struck)
                break;
        }
        QVERIFY(losses > 0);
        qInfo("lying disk: %d points, %d losses seen", points, losses);
    }

private:
    quint64 m_seed = 0;
    int m_rounds = 1;
    std::unique_ptr<DiskSale> m_sale;
};

QTEST_GUILESS_MAIN(DiskFaultsTest)
#include "tst_disk_faults.moc"
