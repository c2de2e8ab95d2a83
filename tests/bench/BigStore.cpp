// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/BigStore.h"

#include "app/compose/Shop.h"
#include "core/catalogue/CatalogueImport.h"
#include "core/catalogue/DemoData.h"
#include "core/store/CatalogueRepository.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <random>

namespace yaogui::bench {

namespace {

QString prefixOf(int drug)
{
    return u'8' + QString::number(drug).rightJustified(6, u'0');
}

// Set-wise, as no verb would do it: a million rows in seconds.
void addBoxes(Connection &connection, const QString &now, const QString &expiry, int boxesPerDrug)
{
    connection.run("INSERT INTO lot(drug_id, lot, production_date, expiry) SELECT id, 'BENCH' || id, '2025-01-01', ? FROM drug "
                   "WHERE code LIKE 'Y_______'",
                   expiry);
    connection.run("INSERT INTO movement(at, kind, document, lot_id, from_location, to_location, quantity, operator) "
                   "SELECT ?, 'opening', 'bench', id, 'opening', 'shelf', ? * 10000, '1003' FROM lot WHERE lot LIKE 'BENCH%'",
                   now, boxesPerDrug);
    connection.run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
                   "INSERT INTO box(trace_code, drug_id, lot_id, state) SELECT p.prefix || printf('%013d', i), p.drug_id, lot.id, 'shelf' "
                   "FROM trace_prefix p JOIN lot ON lot.drug_id = p.drug_id AND lot.lot LIKE 'BENCH%' JOIN n ORDER BY p.prefix, i",
                   boxesPerDrug);
    connection.run("INSERT INTO box_event(trace_code, at, state, document, operator) SELECT trace_code, ?, 'shelf', 'bench', '1003' FROM box "
                   "JOIN lot ON lot.id = box.lot_id WHERE lot.lot LIKE 'BENCH%'",
                   now);
}

// Two boxes of each drug, one sale each, slip B and the lot's number.
void addSales(Connection &connection, const QString &now, int boxesPerDrug)
{
    const int firstSold = boxesPerDrug - 1;
    connection.run("INSERT INTO sale(state, operator, opened_at, changed_at, slip, total, cash, tendered, change) "
                   "SELECT 'open', '1002', ?1, ?1, 'B' || lot.id, drug.price * 2 / 10000, drug.price * 2 / 10000, drug.price * 2 / 10000, 0 "
                   "FROM lot JOIN drug ON drug.id = lot.drug_id WHERE lot.lot LIKE 'BENCH%'",
                   now);
    connection.run("INSERT INTO sale_line(sale_id, number, drug_id, lot_id, quantity, price, amount) "
                   "SELECT sale.id, 1, lot.drug_id, lot.id, 20000, drug.price, sale.total FROM lot JOIN drug ON drug.id = lot.drug_id "
                   "JOIN sale ON sale.slip = 'B' || lot.id WHERE lot.lot LIKE 'BENCH%'");
    connection.run("INSERT INTO sale_line_code(sale_id, number, position, trace_code) SELECT l.sale_id, 1, "
                   "CAST(substr(box.trace_code, 8) AS INTEGER) - ?1 + 1, box.trace_code FROM sale_line l JOIN box ON box.lot_id = l.lot_id "
                   "WHERE box.state = 'shelf' AND CAST(substr(box.trace_code, 8) AS INTEGER) >= ?1",
                   firstSold);
    connection.run("INSERT INTO movement(at, kind, document, lot_id, from_location, to_location, quantity, operator) "
                   "SELECT ?, 'sale', 'B' || lot_id, lot_id, 'shelf', 'customer', 20000, '1002' FROM sale_line",
                   now);
    connection.run("UPDATE box SET state = 'sold', sale_id = c.sale_id FROM sale_line_code c WHERE c.trace_code = box.trace_code");
    connection.run("INSERT INTO box_event(trace_code, at, state, document, operator) SELECT trace_code, ?, 'sold', 'bench', '1002' "
                   "FROM sale_line_code",
                   now);
    connection.run("UPDATE sale SET state = 'paid'");
}

Done fill(const QString &folder, int boxesPerDrug)
{
    YAOGUI_TRY(Shop::create(folder, Store::Kind::Training));
    Shop::Options options;
    options.folder = folder;
    YAOGUI_TRY_LET(const std::unique_ptr<Shop> shop, Shop::open(options));
    const QString now = toIso(shop->clock().now());
    const QString expiry = shop->clock().today().addYears(5).toString(Qt::ISODate);
    return shop->store().write([&](Connection &connection) -> Done {
        connection.run("DELETE FROM trace_prefix"); // the demo's may be among ours
        CatalogueRepository catalogue(connection);
        for (const Drug &drug : manyDrugs(drugCount))
            catalogue.save(drug);
        addBoxes(connection, now, expiry, boxesPerDrug);
        if (boxesPerDrug >= 10)
            addSales(connection, now, boxesPerDrug);
        return {};
    });
}

} // namespace

std::vector<Drug> manyDrugs(std::size_t count)
{
    const auto import = CatalogueImport::parse(demo::catalogueFile());
    if (!import || import->lines.empty())
        return {};
    std::mt19937 random(1);
    std::vector<Drug> drugs;
    drugs.reserve(count);
    while (drugs.size() < count) {
        Drug drug = import->lines[drugs.size() % import->lines.size()].drug;
        const QString number = QString::number(drugs.size()).rightJustified(7, u'0');
        drug.id.value = static_cast<qint64>(drugs.size() + 1);
        drug.code = u'Y' + number;
        drug.ean = "690123" + number;
        drug.approvalNumber = "国药准字H" + number;
        drug.prefixes = {{prefixOf(static_cast<int>(drugs.size())), 1}};
        if (drugs.size() % 2 == 0)
            drug.drugClass = DrugClass::OtcA;
        drug.tradeName.clear();
        for (int i = 0; i < 3; ++i)
            drug.tradeName += QChar(static_cast<char16_t>(0x4E00 + random() % 8'000));
        drugs.push_back(drug);
    }
    return drugs;
}

QString bigStore(int boxesPerDrug)
{
    static const QTemporaryDir passing;
    const QString place = qEnvironmentVariable("YAOGUI_BENCH_DIR", passing.path());
    const QString folder = place + QString("/store-%1x%2").arg(drugCount).arg(boxesPerDrug);
    if (QFileInfo::exists(folder + "/store.db"))
        return folder;
    const QString unfinished = folder + ".new";
    QDir(unfinished).removeRecursively();
    QDir().mkpath(place);
    qInfo("making a store with %d drugs and %d boxes of each …", drugCount, boxesPerDrug);
    if (const Done filled = fill(unfinished, boxesPerDrug); !filled) {
        qWarning("not made: %s", qUtf8Printable(codeName(filled.error().code) + ' ' + filled.error().cause));
        return {};
    }
    return QDir().rename(unfinished, folder) ? folder : QString();
}

QString traceCode(int drug, int box)
{
    return prefixOf(drug) + QString::number(box).rightJustified(13, u'0');
}

double milliseconds(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double percentile(std::vector<double> values, double part)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1))];
}

} // namespace yaogui::bench
