// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/torture/StoreroomActs.h"

#include "core/store/Connection.h"
#include "tests/journeys/Goods.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace yaogui::torture {

using namespace journey;

namespace {

constexpr int firstBox = 10'000;   // nobody has seen those before
constexpr int boxesOfEach = 3;     // in a delivery
constexpr int packsPrescribed = 2;

} // namespace

QString StoreroomActs::prepare()
{
    const QString supplier = json("supplier.json", {{"supplier", "S1"}, {"name", "旅途医药"},
                                                    {"licences", QJsonArray{QJsonObject{{"kind", "business"}, {"number", "B1"}, {"valid_until", "2099-12-31"}},
                                                                            QJsonObject{{"kind", "drug_trade"}, {"number", "T1"}, {"valid_until", "2099-12-31"}}}}});
    std::vector<QStringList> steps{{"catalogue", "import", m_shop.file("goods.csv", goods::catalogue())}, {"supplier", "save", supplier}};
    for (const QStringList &what : {QStringList{"--supplier", "S1"}, QStringList{"--drug", goods::otc}, QStringList{"--drug", goods::rx}}) {
        for (const char *step : {"asked", "checked", "approved"})
            steps.push_back(QStringList{"supplier", "first", QString::fromLatin1(step)} + what);
    }
    for (const QStringList &step : steps) {
        if (const Outcome done = m_shop.ctl(step); done.exitCode != 0)
            return done.story();
    }
    return {};
}

QStringList StoreroomActs::receiving()
{
    if (m_deliveries == 0 || !oneIn(3))
        ++m_deliveries;
    QByteArray rows = "drug,lot,production_date,expiry,quantity,price,trace_codes\n";
    for (const bool prescription : {false, true}) {
        QStringList codes;
        for (int i = 0; i < boxesOfEach; ++i) {
            const int number = firstBox + m_deliveries * boxesOfEach + i;
            codes.append(prescription ? goods::rxBox(number) : goods::otcBox(number));
        }
        rows += QString("%1,K%2,2025-06-01,2099-01-01,%3,6.10,%4\n").arg(prescription ? goods::rx : goods::otc).arg(m_deliveries).arg(boxesOfEach)
                    .arg(codes.join(u';')).toUtf8();
    }
    return {"ledger", "receive", m_shop.file("delivery.csv", rows), "--supplier", "S1", "--note", QString("KN-%1").arg(m_deliveries), "--purchased", "2026-01-05"};
}

QStringList StoreroomActs::counting()
{
    const QString open = texts("SELECT number FROM stocktake WHERE state = 'open'").value(0);
    if (open.isEmpty())
        return {"ledger", "count", "open", "list", goods::otc + u',' + goods::rx};
    if (!texts("SELECT c.id FROM stocktake_count c JOIN stocktake s ON s.id = c.stocktake_id WHERE s.state = 'open' LIMIT 1").isEmpty())
        return {"ledger", "count", "post", open, "--reason", "盘亏"};
    QMap<QString, QJsonArray> shelves;
    for (const QString &box : texts("SELECT d.code || ' ' || l.lot || ' ' || b.trace_code FROM box b JOIN lot l ON l.id = b.lot_id JOIN drug d ON d.id = l.drug_id "
                                    "WHERE b.state = 'shelf' AND d.code IN ('J-OTC', 'J-RX')"))
        shelves[box.section(u' ', 0, 1)].append(box.section(u' ', 2));
    QJsonArray counts;
    for (auto shelf = shelves.begin(); shelf != shelves.end(); ++shelf) {
        if (oneIn(8))
            shelf->removeFirst();
        counts.append(QJsonObject{{"drug", shelf.key().section(u' ', 0, 0)}, {"lot", shelf.key().section(u' ', 1)}, {"trace_codes", *shelf}});
    }
    return {"ledger", "count", "add", open, json("count.json", {{"counts", counts}})};
}

QStringList StoreroomActs::reviewing()
{
    const QString waiting = texts("SELECT number FROM prescription WHERE state IN ('waiting', 'in_review') ORDER BY id").value(0);
    if (!waiting.isEmpty() && !oneIn(4))
        return {"rx", "review", waiting, "--all-good"};
    const QJsonObject line{{"generic_name", "旅途降压片"}, {"quantity", QString::number(packsPrescribed)}, {"dose", "1片"}, {"frequency", "bid"}, {"days", 14}};
    const QJsonObject paper{{"origin", "hospital_paper"}, {"external_number", QString("K-%1").arg(++m_prescriptions)}, {"hospital", "某医院"}, {"doctor", "王医生"},
                            {"issued", QDateTime::currentDateTime().addSecs(-3600).toOffsetFromUtc(8 * 3600).toString(Qt::ISODateWithMs)},
                            {"patient", QJsonObject{{"name", "张三丰"}}}, {"diagnoses", QJsonArray{QJsonObject{{"name", "高血压"}}}}, {"lines", QJsonArray{line}}};
    return {"rx", "enter", json("rx.json", paper), "--document", m_shop.file("rx.png", QByteArray::fromHex("89504e470d0a1a0a0000000d49484452") + "IEND")};
}

QStringList StoreroomActs::dispensing()
{
    const QString number = texts("SELECT number FROM prescription WHERE state = 'approved' ORDER BY id DESC").value(0);
    const QString box = texts("SELECT b.trace_code FROM box b JOIN lot l ON l.id = b.lot_id JOIN drug d ON d.id = l.drug_id "
                              "WHERE b.state = 'shelf' AND d.code = 'J-RX' ORDER BY b.trace_code").value(0);
    return {"sale", "run", m_shop.script({step("prescription", number), scan(box), pay("100.00")})};
}

bool StoreroomActs::tillShut() const
{
    return texts("SELECT id FROM shift WHERE closed_at IS NULL").isEmpty();
}

QStringList StoreroomActs::tilling()
{
    if (tillShut())
        return {"till", "open", "--float", QString::number(m_random() % 300)};
    const bool counted = !texts("SELECT c.id FROM till_count c JOIN shift s ON s.id = c.shift_id WHERE s.closed_at IS NULL LIMIT 1").isEmpty();
    if (counted && !oneIn(3))
        return {"till", "close", "--reason", "数错"};
    if (oneIn(3))
        return {"till", oneIn(2) ? QString("in") : QString("out"), QString::number(1 + m_random() % 50), "--reason", "零钱"};
    return {"till", "count", QString("100=%1").arg(1 + m_random() % 9), QString("0.1=%1").arg(1 + m_random() % 9)};
}

StoreroomActs::Done StoreroomActs::done() const
{
    const auto number = [this](const char *sql) { return texts(sql).value(0).toInt(); };
    return {number("SELECT COUNT(*) FROM receipt WHERE state = 'posted'"), number("SELECT COUNT(*) FROM stocktake WHERE state = 'posted'"),
            number("SELECT COUNT(*) FROM prescription WHERE state = 'approved'"),
            number("SELECT COUNT(DISTINCT u.sale_id) FROM prescription_use u JOIN sale s ON s.id = u.sale_id WHERE s.state = 'paid'"),
            number("SELECT COUNT(*) FROM shift WHERE closed_at IS NOT NULL")};
}

QString StoreroomActs::dispensedWrongly() const
{
    QString sql = "SELECT p.number FROM prescription p JOIN prescription_use u ON u.prescription_id = p.id JOIN sale s ON s.id = u.sale_id "
                  "WHERE s.state IN ('sent', 'unknown', 'settled', 'paid') GROUP BY p.id HAVING SUM(u.quantity) > %1 OR p.state <> 'approved'";
    const QString tooMuch = texts(sql.arg(parseQuantity(QString::number(packsPrescribed)).value().units()).toUtf8().constData()).value(0);
    const QString unreviewed = texts("SELECT s.slip FROM sale s JOIN sale_line l ON l.sale_id = s.id JOIN drug d ON d.id = l.drug_id WHERE s.state IN ('settled', 'paid') "
                                     "AND d.code = 'J-RX' AND s.id NOT IN (SELECT sale_id FROM prescription_use)").value(0);
    return tooMuch.isEmpty() ? unreviewed : tooMuch;
}

QStringList StoreroomActs::texts(const char *sql) const
{
    QStringList found;
    Connection connection(m_shop.data() + "/store.db", Connection::Mode::Reader);
    connection.each(sql, [&](const Row &row) { found.append(row.text(0)); });
    return found;
}

QString StoreroomActs::json(const QString &name, const QJsonObject &object) const
{
    return m_shop.file(name, QJsonDocument(object).toJson());
}

} // namespace yaogui::torture
