// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/care/Books.h"
#include "core/care/Care.h"
#include "core/care/Climate.h"
#include "core/care/Display.h"
#include "core/care/Tasks.h"
#include "core/ledger/PackRoom.h"
#include "core/ledger/WrongZone.h"
#include "core/store/SpecialRepository.h"
#include "core/store/StockRepository.h"
#include "tests/core/ledger/LedgerRig.h"

namespace yaogui {

/// Care of goods, temperature and humidity, the list of tasks and the books (GSP). It is 10 March 2026.
class TestCare : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_rig = std::make_unique<LedgerRig>();
        m_rules.temperature = {{"常温", "10..30"}, {"冷藏", "2..8"}};
        m_rules.humidity = "35..75";
    }
    void cleanup() { m_rig.reset(); }

    void aReadingIsRefusedForItsReason_data()
    {
        QTest::addColumn<QStringList>("written"); // time, place, temperature, humidity, action
        QTest::addColumn<QString>("reason");      // empty: kept
        QTest::newRow("good") << QStringList{"", "常温", "22.5", "50", ""} << "";
        QTest::newRow("the upper end") << QStringList{"", "冷藏", "8.0", "75", ""} << "";
        QTest::newRow("the lower end") << QStringList{"", "冷藏", "2", "35", ""} << "";
        QTest::newRow("too warm") << QStringList{"", "冷藏", "8.1", "50", ""} << "ACTION_NEEDED";
        QTest::newRow("too warm, and what was done") << QStringList{"", "冷藏", "8.1", "50", "移到备用冰箱"} << "";
        QTest::newRow("too damp") << QStringList{"", "常温", "20", "75.1", ""} << "ACTION_NEEDED";
        QTest::newRow("below zero") << QStringList{"", "冷藏", "-0.5", "", ""} << "ACTION_NEEDED";
        QTest::newRow("no such place") << QStringList{"", "地下室", "20", "50", ""} << "PLACE_UNKNOWN";
        QTest::newRow("no number") << QStringList{"", "常温", "warm", "50", ""} << "TEMPERATURE";
        QTest::newRow("two decimals") << QStringList{"", "常温", "20.25", "50", ""} << "TEMPERATURE";
        QTest::newRow("impossible") << QStringList{"", "常温", "99", "50", "x"} << "TEMPERATURE";
        QTest::newRow("more than wet") << QStringList{"", "常温", "20", "100.1", "x"} << "HUMIDITY";
        QTest::newRow("tomorrow") << QStringList{"2026-03-11T09:00:00+08:00", "常温", "20", "50", ""} << "FUTURE";
        QTest::newRow("no time") << QStringList{"yesterday", "常温", "20", "50", ""} << "TIME";
    }
    void aReadingIsRefusedForItsReason()
    {
        QFETCH(QStringList, written);
        QFETCH(QString, reason);
        const auto kept = climate().record({written[0], written[1], written[2], written[3], written[4]}, m_rig->pharmacist);
        QCOMPARE(codeOf(kept), reason.isEmpty() ? QString() : QStringLiteral("TEMPERATURE_INVALID"));
        QCOMPARE(kept ? QString() : kept.error().details["reason"].toString(), reason);
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM climate_reading"), reason.isEmpty() ? 1 : 0);
    }

    void readingsOfAFile()
    {
        const QByteArray file = "time,place,temperature,humidity,action\n2026-03-09T09:00:00+08:00,常温,20,50,\n2026-03-09T09:00:00+08:00,常温,21,50,\n"
                                "2026-03-09T15:00:00+08:00,冷藏,12,,\n2026-03-09T15:00:00+08:00,常温,24,,\n";
        const auto imported = climate().import(file, m_rig->pharmacist);
        QVERIFY(imported);
        QCOMPARE(imported->imported, 2); // good lines are not lost
        QCOMPARE(imported->rejected, (std::vector<RejectedLine>{{3, {}, "TWICE"}, {4, {}, "ACTION_NEEDED"}}));
        QCOMPARE(codeOf(climate().import(file, m_rig->cashier)), QString("NOT_PERMITTED"));
        QVERIFY(m_rig->shop.store().verifyAudit());
    }

    void careIsDueUntilItIsDone()
    {
        const QDate day = m_rig->shop.clock.today();
        QVERIFY(due(day).empty()); // came in today
        QCOMPARE(due(day.addMonths(3).addDays(-1)).size(), keyLots());
        const auto all = due(day.addMonths(3));
        QVERIFY(all.size() > keyLots());
        Care care(m_rig->shop.store(), m_rig->shop.clock);
        QCOMPARE(codeOf(care.look("OTC", "L1", true, {}, m_rig->cashier)), QString("NOT_PERMITTED"));
        QCOMPARE(codeOf(care.look("OTC", "nothing", true, {}, m_rig->pharmacist)), QString("LOT_UNKNOWN"));
        QCOMPARE(codeOf(care.look("OTC", "L1", false, {}, m_rig->pharmacist)), QString("REASON_NEEDED"));
        QVERIFY(care.look("OTC", "L2", true, {}, m_rig->pharmacist));
        QVERIFY(care.look("OTC", "L1", false, "包装受潮", m_rig->pharmacist));
        QCOMPARE(book(BookKind::Care).rows.size(), std::size_t(2));
        QCOMPARE(book(BookKind::Care).rows[1].mid(4, 1) + book(BookKind::Care).rows[1].mid(7, 2), (QStringList{"L1", "可疑", "包装受潮"}));
    }

    // ZW-24: by zone, monthly from the last check, or from the day the oldest of its goods came in.
    void eachZoneIsCheckedByPlan()
    {
        const QDate day = m_rig->shop.clock.today();
        QVERIFY(m_rig->shop.store().write([](Connection &connection) -> Done {
            StockRepository(connection).setZone(CatalogueRepository(connection).byCode("OTC")->id, "negotiated");
            return {};
        }));
        QVERIFY(zonesDue(day.addMonths(1).addDays(-1)).empty());
        QCOMPARE(zonesDue(day.addMonths(1)).size(), std::size_t(2));
        m_rig->shop.clock.set(QDateTime(day.addMonths(1), QTime(9, 0)));
        QVERIFY(has(TaskKind::Display, "negotiated") && has(TaskKind::Display, ""));
        Display display(m_rig->shop.store(), m_rig->shop.clock);
        QCOMPARE(codeOf(display.check("negotiated", true, {}, m_rig->cashier)), QString("NOT_PERMITTED"));
        QCOMPARE(codeOf(display.check("nowhere", true, {}, m_rig->pharmacist)), QString("STOCK_SHORT"));
        QCOMPARE(codeOf(display.check("negotiated", false, " ", m_rig->pharmacist)), QString("REASON_NEEDED"));
        QVERIFY(display.check("negotiated", true, {}, m_rig->pharmacist));
        QVERIFY(!has(TaskKind::Display, "negotiated") && has(TaskKind::Display, ""));
        const auto next = zonesDue(day.addMonths(2));
        QVERIFY(std::any_of(next.begin(), next.end(), [](const DisplayDue &zone) { return zone.zone == u"negotiated"; }));
        QVERIFY(std::any_of(next.begin(), next.end(), [](const DisplayDue &zone) { return zone.zone.isEmpty() && !zone.focus.isEmpty(); })); // what ends soon
        const Book checked = book(BookKind::Care, day.addMonths(1));
        QCOMPARE(checked.rows.size(), std::size_t(1));
        QCOMPARE(checked.rows[0].last(), QString("国谈药品"));
        QVERIFY(m_rig->shop.store().verifyAudit());
    }

    // FJ-04: what a zone's count finds of another zone's drugs is listed until it was put back, or stands right by then.
    void aCountFindsWhatStandsInTheWrongZone()
    {
        const auto zone = [this](const QString &drug, const QString &name) {
            return m_rig->shop.store().write([&](Connection &connection) -> Done {
                StockRepository(connection).setZone(CatalogueRepository(connection).byCode(drug)->id, name);
                return {};
            });
        };
        QVERIFY(zone("OTC", "negotiated") && zone("RX", "listed"));
        const auto opened = m_rig->counting().open(CountScope::Zone, "negotiated", {}, m_rig->manager);
        QVERIFY(opened);
        const std::vector<CountEntry> entries{{"RX", "R1", packs(1), {}}};
        for (int times = 0; times < 2; ++times)
            QCOMPARE(m_rig->counting().count(opened->number, entries, m_rig->manager)->size(), std::size_t(1));
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM wrong_zone"), 1);
        QVERIFY(has(TaskKind::WrongZone, "RX/negotiated"));
        WrongZones zones(m_rig->shop.store(), m_rig->shop.clock);
        QCOMPARE(codeOf(zones.putBack("RX", "negotiated", {}, m_rig->cashier)), QString("NOT_PERMITTED"));
        QCOMPARE(codeOf(zones.putBack("RX", "listed", {}, m_rig->pharmacist)), QString("CODE_UNKNOWN"));
        QVERIFY(zones.putBack("RX", "negotiated", "放回挂网区", m_rig->pharmacist));
        QVERIFY(!has(TaskKind::WrongZone, "RX/negotiated"));
        QCOMPARE(codeOf(zones.putBack("RX", "negotiated", {}, m_rig->pharmacist)), QString("CODE_UNKNOWN"));
        QVERIFY(m_rig->counting().count(opened->number, entries, m_rig->manager)); // there again
        QVERIFY(has(TaskKind::WrongZone, "RX/negotiated"));
        QVERIFY(zone("RX", "negotiated"));
        QVERIFY(!has(TaskKind::WrongZone, "RX/negotiated"));
        QVERIFY(m_rig->shop.store().verifyAudit());
    }

    void tasksGoWhenTheirCauseDoes()
    {
        QVERIFY(!has(TaskKind::Temperature, "常温")); // nothing stands there
        QVERIFY(m_rig->shop.store().write([](Connection &connection) -> Done {
            CatalogueRepository catalogue(connection);
            Drug drug = *catalogue.byCode("OTC");
            drug.storage = "常温（10–30℃）";
            drug.packCount = 10;
            catalogue.save(drug);
            return {};
        }));
        QVERIFY(has(TaskKind::Temperature, "常温"));
        QVERIFY(climate().record({{}, "常温", "20", "50", {}}, m_rig->pharmacist));
        QVERIFY(!has(TaskKind::Temperature, "常温"));
        QVERIFY(has(TaskKind::NearExpiry, "EDGE/E1"));
        QVERIFY(!has(TaskKind::NearExpiry, "OTC/L2"));
        m_rig->shop.rules.policy.trace.looseSecondPerson = false;
        const QDate today = m_rig->shop.clock.today();
        const auto pack = PackRoom(m_rig->shop.store(), m_rig->shop.clock, [this](const QDate &) { return m_rig->shop.rules; })
                              .open({TestShop::code("8100001", 1), {}, {}, {}, today.addDays(8)}, m_rig->cashier);
        QVERIFY2(pack, pack ? "" : qPrintable(codeOf(pack)));
        QVERIFY(!has(TaskKind::OpenedPack, pack->number));
        m_rig->shop.clock.advance(24 * 3600);
        QVERIFY(has(TaskKind::OpenedPack, pack->number));
        QVERIFY(!has(TaskKind::FirstSupply, "NEW"));
        QVERIFY(m_rig->buying().step({{}, "NEW"}, FirstStep::Asked, {}, m_rig->buyer));
        QVERIFY(has(TaskKind::FirstSupply, "NEW"));
        const auto opened = m_rig->counting().open(CountScope::List, "OTC", {}, m_rig->manager);
        QVERIFY(opened && has(TaskKind::Count, opened->number));
        QVERIFY(m_rig->counting().drop(opened->number, m_rig->manager));
        QVERIFY(!has(TaskKind::Count, opened->number));
        StockPaper apart{{{"OTC", "L1", packs(1), {}, {}}}, "破损", {}, {}};
        QVERIFY(m_rig->room().move(StockWay::Quarantine, apart, m_rig->pharmacist));
        QVERIFY(has(TaskKind::Quarantine, "OTC/L1"));
        QCOMPARE(taskKindFrom(u"licence").value_or(TaskKind::Care), TaskKind::Licence);
        QVERIFY(!taskKindFrom(u"nothing"));
    }

    void booksTellASpanOfDays()
    {
        QVERIFY(m_rig->receive("OTC,L9,2025-06-01,2028-01-01,3,2,破损,6.10,,\n"));
        const Book received = book(BookKind::Receiving);
        QCOMPARE(received.rows.size(), std::size_t(1));
        QCOMPARE(received.rows[0][received.keys.indexOf("supplier")] + received.rows[0][received.keys.indexOf("accepted")], QString("某医药公司2"));
        QVERIFY(received.rows[0][received.keys.indexOf("refusal")] == "破损");
        StockPaper apart{{{"OTC", "L1", packs(1), {}, {}}}, "破损", {}, {}};
        QVERIFY(m_rig->room().move(StockWay::Quarantine, apart, m_rig->pharmacist));
        QCOMPARE(book(BookKind::NonConforming).rows.size(), std::size_t(1));
        QCOMPARE(book(BookKind::Loose).rows.size(), std::size_t(0));
        QCOMPARE(book(BookKind::NonConforming, QDate(2026, 3, 11)).rows.size(), std::size_t(0)); // the day behind
        QVERIFY(tableOf(received).startsWith("\xEF\xBB\xBF验收时间,"));
        const PrintDocument paper = makeBook(received);
        QVERIFY(paper.rows.size() == 5 && paper.rows[3].cells[0].contains("拒收原因：破损"));
        QVERIFY2(paper.rows[3].cells[0].startsWith("验收时间：2026-03-10 ") && !paper.rows[3].cells[0].contains("+0"), qUtf8Printable(paper.rows[3].cells[0]));
        QCOMPARE(codeOf(Books(m_rig->shop.store(), m_rig->shop.clock).of(BookKind::Care, QDate(2026, 3, 11), QDate(2026, 3, 10))), QString("DATE_INVALID"));
    }

    // GSP section 4: the register's seven fields; who looks at them in clear leaves a trace.
    void aBookWithPeopleIsMaskedUntilShown()
    {
        QVERIFY(m_rig->shop.store().write([&](Connection &connection) -> Done {
            const QString now = toIso(m_rig->shop.clock.now());
            connection.run("INSERT INTO sale(state, operator, opened_at, changed_at) VALUES('open', '1001', ?, ?)", now, now);
            SpecialEntry entry;
            entry.sale = SaleId{connection.lastId()};
            entry.number = 1;
            entry.at = m_rig->shop.clock.now();
            entry.worker = "1001";
            entry.drug = CatalogueRepository(connection).byCode("OTC")->id;
            entry.name = "复方盐酸伪麻黄碱缓释胶囊";
            entry.spec = "10粒";
            entry.maker = "某制药";
            entry.lot = "L1";
            entry.quantity = packs(1);
            entry.buyer = {"张三丰", "11010519491231002X"};
            SpecialRepository(connection, m_rig->shop.store().sealer()).add(entry);
            return {};
        }));
        const Book masked = book(BookKind::Special);
        QCOMPARE(masked.rows.size(), std::size_t(1));
        for (const char *field : {"name", "spec", "quantity", "maker", "lot", "buyer", "identity"})
            QVERIFY2(!masked.rows[0][masked.keys.indexOf(QLatin1String(field))].isEmpty(), field);
        QVERIFY(!masked.rows[0].contains("张三丰") && !masked.rows[0].contains("11010519491231002X"));
        const Books books(m_rig->shop.store(), m_rig->shop.clock);
        const QDate day(2026, 3, 10);
        QCOMPARE(codeOf(books.shown(BookKind::Special, day, day, m_rig->cashier)), QString("NOT_PERMITTED"));
        const auto clear = books.shown(BookKind::Special, day, day, m_rig->manager);
        QVERIFY(clear && clear->rows[0].contains("11010519491231002X"));
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM audit_event WHERE kind = 'book.shown'"), 1);
        QVERIFY(m_rig->shop.store().verifyAudit());
    }

private:
    Climate climate() { return Climate(m_rig->shop.store(), m_rig->shop.clock, m_rules); }
    std::vector<CareDue> due(const QDate &until)
    {
        return *m_rig->shop.store().read([&](Connection &connection) -> Result<std::vector<CareDue>> {
            return Care::due(connection, m_rules, m_rig->shop.rules.policy.trace, until, m_rig->shop.clock.today());
        });
    }
    std::vector<DisplayDue> zonesDue(const QDate &until)
    {
        return *m_rig->shop.store().read([&](Connection &connection) -> Result<std::vector<DisplayDue>> {
            return Display::due(connection, m_rules, m_rig->shop.rules.policy.trace, until, m_rig->shop.clock.today());
        });
    }
    /// Cold or near their expiry: due after one month.
    std::size_t keyLots()
    {
        const auto all = due(m_rig->shop.clock.today().addMonths(3));
        return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [](const CareDue &one) { return one.key; }));
    }
    bool has(TaskKind kind, const QString &subject)
    {
        const auto tasks = *m_rig->shop.store().read([&](Connection &connection) -> Result<std::vector<Task>> {
            return openTasks(connection, m_rules, m_rig->shop.rules.policy.trace, m_rig->shop.clock.now());
        });
        return std::any_of(tasks.begin(), tasks.end(), [&](const Task &task) { return task.kind == kind && task.subject == subject; });
    }
    Book book(BookKind kind, const QDate &day = QDate(2026, 3, 10))
    {
        return *Books(m_rig->shop.store(), m_rig->shop.clock).of(kind, day, day);
    }

    CareRules m_rules;
    std::unique_ptr<LedgerRig> m_rig;
};

} // namespace yaogui

QTEST_GUILESS_MAIN(yaogui::TestCare)
#include "tst_care.moc"
