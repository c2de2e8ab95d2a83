// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/torture/KilledShop.h"

#include <QCommandLineParser>
#include <QTest>

using namespace yaogui;
using namespace yaogui::torture;

namespace {

constexpr int killsInShop = 250; // then a new shop with new books: each check stays quick

struct Wishes {
    int kills = 0;
    quint64 seed = 0;
    OtherPlatform other;
};

} // namespace

/// Programs killed at random moments while they sell, void and refund; then both books agree to the fen and to the box.
class KillsTest : public QObject {
    Q_OBJECT

public:
    explicit KillsTest(Wishes wishes) : m_wishes(std::move(wishes)) {}

private slots:
    void nothingIsLostOrDoubled()
    {
        qInfo("seed %llu, %d kills", m_wishes.seed, m_wishes.kills);
        StoreroomActs::Done storeroom;
        int killed = 0, sales = 0, settled = 0, paid = 0, reversed = 0, refunded = 0, tooLate = 0;
        for (int shops = 0; killed < m_wishes.kills; ++shops) {
            const int kills = m_wishes.other.settings.isEmpty() ? std::min(killsInShop, m_wishes.kills - killed) : m_wishes.kills;
            KilledShop shop(m_wishes.seed + static_cast<quint64>(shops), kills, m_wishes.other);
            QString problem = shop.open();
            QVERIFY2(problem.isEmpty(), qPrintable(problem));
            for (int i = 0; i < kills; ++i, ++killed) {
                problem = shop.kill();
                QVERIFY2(problem.isEmpty(), qPrintable(QString("kill %1: %2").arg(killed).arg(problem)));
            }
            problem = shop.settle();
            QVERIFY2(problem.isEmpty(), qPrintable(problem));
            const Findings found = shop.check();
            QVERIFY2(found.clean(), qPrintable(found.summary() + u'\n' + found.words.join(u'\n')));
            QVERIFY(shop.booksSeen() || !m_wishes.other.settings.isEmpty());
            sales += found.sales;
            settled += found.settled;
            paid += found.paid;
            reversed += found.reversed;
            refunded += found.refunded;
            tooLate += shop.tooLate();
            const StoreroomActs::Done done = shop.storeroom();
            storeroom = {storeroom.deliveries + done.deliveries, storeroom.counts + done.counts, storeroom.reviews + done.reviews,
                         storeroom.dispensed + done.dispensed, storeroom.shifts + done.shifts};
            qInfo("%d kills so far; this shop: %s%s", killed, qPrintable(found.summary()),
                  shop.booksSeen() ? "" : "; the platform does not show its books");
        }
        QVERIFY(settled > 0 && paid > 0 && (refunded > 0 || m_wishes.kills < killsInShop / 5));
        qInfo("deliveries %d, counts %d, prescriptions approved %d, sold on them %d, shifts closed %d: none half posted, none unreviewed, each to the fen",
              storeroom.deliveries, storeroom.counts, storeroom.reviews, storeroom.dispensed, storeroom.shifts);
        const bool all = storeroom.deliveries > 0 && storeroom.reviews > 0 && storeroom.dispensed > 0 && storeroom.shifts > 0; // a count takes three acts in a row
        QVERIFY(all || !m_wishes.other.settings.isEmpty() || m_wishes.kills < killsInShop);
        qInfo("kills %d (%d came too late), sales %d, settled %d, paid %d, reversed %d, refunded %d; lost 0, doubled 0, boxes astray 0, drawer off 0, in doubt 0",
              killed, tooLate, sales, settled, paid, reversed, refunded);
    }

private:
    Wishes m_wishes;
};

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption kills("kills", "how many", "n"), seed("seed", "repeats a run", "n"),
        set("set", "key=value of the programs, as platform.base_url of a platform that others wrote", "pair"),
        person("person", "an insurance code which that platform knows", "code");
    parser.addHelpOption();
    parser.addOptions({kills, seed, set, person});
    parser.process(application);
    Wishes wishes;
    wishes.kills = parser.isSet(kills)                             ? parser.value(kills).toInt()
        : qEnvironmentVariableIsSet("YAOGUI_KILLS")                ? qEnvironmentVariableIntValue("YAOGUI_KILLS")
        : qEnvironmentVariableIsSet("YAOGUI_LONG")                 ? 1000
                                                                   : 100;
    bool given = false;
    wishes.seed = (parser.isSet(seed) ? parser.value(seed) : qEnvironmentVariable("YAOGUI_SEED")).toULongLong(&given);
    if (!given)
        wishes.seed = std::random_device()();
    for (const QString &pair : parser.values(set))
        wishes.other.settings[pair.section(u'=', 0, 0)] = pair.section(u'=', 1);
    wishes.other.insuranceCodes = parser.values(person);
    KillsTest test(std::move(wishes));
    return QTest::qExec(&test, QStringList{QCoreApplication::applicationFilePath()});
}

#include "tst_kills.moc"
