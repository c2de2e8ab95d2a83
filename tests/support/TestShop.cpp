// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/TestShop.h"

#include "core/policy/ShippedPacks.h"
#include "core/store/CatalogueRepository.h"
#include "core/store/Imports.h"
#include "core/store/LedgerRepository.h"
#include "core/store/StaffRepository.h"

#include <QTest>

namespace yaogui {

namespace {

Drug drug(const QString &code, const QString &name, DrugClass drugClass, InsuranceLevel level, const QString &price,
          std::vector<TracePrefix> prefixes)
{
    Drug drug;
    drug.code = code;
    drug.genericName = name;
    drug.spec = "10片";
    drug.unit = "盒";
    drug.dosageForm = "片剂";
    drug.maker = "某某制药";
    drug.drugClass = drugClass;
    drug.level = level;
    drug.price = *parsePrice(price);
    drug.prefixes = std::move(prefixes);
    if (level != InsuranceLevel::None)
        drug.insuranceCode = "X" + code;
    return drug;
}

std::vector<Drug> goods()
{
    using enum DrugClass;
    using enum InsuranceLevel;
    std::vector<Drug> drugs{
        drug("OTC", "布洛芬片", OtcA, A, "12.50", {{"8100001", 1}, {"8100009", 10}}),
        drug("RX", "阿莫西林胶囊", Prescription, B, "30.00", {{"8200002", 1}}),
        drug("OWN", "维生素C片", OtcB, None, "19.90", {{"8300003", 1}}),
        drug("HERB", "黄芪", HerbalPiece, A, "0.333333", {}),
        drug("BAG", "购物袋", Other, None, "0.30", {}),
        drug("FREE", "医用生理氯化钠", OtcA, B, "8.80", {}),
        drug("EDGE", "板蓝根颗粒", OtcA, A, "6.00", {{"8400004", 1}}),
        drug("OLD", "感冒灵颗粒", OtcA, A, "7.00", {{"8500005", 1}}),
    };
    drugs[0].ean = "6901234567892";
    drugs[5].approvalNumber = "国药准字H99999001";
    return drugs;
}

// drug, lot, production, expiry, packs, cost, known codes
const QByteArray stock = "drug,lot,production_date,expiry,quantity,cost,trace_codes\n"
                         "OTC,L1,2025-03-31,2027-03-31,5,6.00,81000010000000000001;81000010000000000002;81000010000000000003\n"
                         "OTC,L2,2026-01-31,2028-01-31,25,6.00,81000010000000000004;81000010000000000005\n"
                         "RX,R1,2025-03-31,2028-03-31,3,15.00,82000020000000000001;82000020000000000002\n"
                         "OWN,W1,2025-03-31,2028-03-31,5,9.00,83000030000000000001;83000030000000000002\n"
                         "HERB,H1,2025-01-31,2027-01-31,5,0.10,\n"
                         "HERB,H2,2025-06-30,2028-06-30,100,0.10,\n"
                         "BAG,B1,2025-01-31,2030-01-31,1000,0.05,\n"
                         "FREE,F1,2025-01-31,2028-01-31,10,3.00,\n"
                         "EDGE,E1,2024-03-10,2026-03-10,2,3.00,84000040000000000001;84000040000000000002\n"
                         "OLD,O1,2024-01-31,2026-01-31,2,3.00,85000050000000000001\n";

Person personOf(const QString &number, std::vector<Insurance> insurances)
{
    Person person;
    person.number = number;
    person.certificateType = "01";
    person.certificateNumber = "11010119900307" + number.right(4);
    person.name = "测试甲人";
    person.gender = "1";
    person.birth = QDate(1990, 3, 7);
    person.insurances = std::move(insurances);
    return person;
}

Insurance insurance(const QString &type, const QString &status)
{
    return {type, "11", status, "440300", {}, Money::ofUnits(100'00)};
}

} // namespace

QDateTime ManualClock::now() const
{
    const QMutexLocker lock(&m_mutex);
    return m_now;
}

void ManualClock::set(const QDateTime &now)
{
    const QMutexLocker lock(&m_mutex);
    m_now = now;
}

void ManualClock::advance(qint64 seconds)
{
    const QMutexLocker lock(&m_mutex);
    m_now = m_now.addSecs(seconds);
}

TestShop::TestShop()
    : clock(QDateTime(QDate(2026, 3, 10), QTime(10, 0), Qt::OffsetFromUTC, 8 * 3600)), platform(ids), rules{*ShippedPacks::book()->at(clock.today()), {}, {}},
      m_keys(m_folder.filePath("key"))
{
    facts = {"测试药店", "P00000000001", "440300", "药师乙", "440300199001010001", "ZY0001", true};
    if (!Store::create(folder(), Store::Kind::Training, m_keys))
        qFatal("no store in %s", qUtf8Printable(folder()));
    restart();
    fill();
    const auto person = [&](const QString &code, const QString &token, const Person &who) {
        platform.addInsuranceCode(code, {CertificateType::InsuranceCode, token, {}, {}, "440300"});
        platform.addPerson(token, who, {{"M03900", "高血压", {}, {}}});
    };
    person(insuranceCode(), "token-1", personOf("990000000000000011", {insurance("310", "1")}));
    person(secondInsuranceCode(), "token-2", personOf("990000000000000022", {insurance("310", "1"), insurance("390", "1")}));
    person(pausedInsuranceCode(), "token-3", personOf("990000000000000033", {insurance("310", "2")}));
}

void TestShop::fill()
{
    const Done filled = m_store->write([](Connection &connection) -> Done {
        StaffRepository staff(connection);
        staff.save({{"1001", "收银员"}, Post::Cashier, true});
        staff.save({{"1002", "药师"}, Post::LicensedPharmacist, true, RegisterStatus::Valid});
        staff.save({{"1003", "店长"}, Post::Manager, false});
        staff.save({{"1004", "采购员"}, Post::Buyer, false});
        for (const Drug &article : goods())
            CatalogueRepository(connection).save(article);
        return {};
    });
    const auto stocked = m_store->write([&](Connection &connection) {
        return importOpenStock(connection, m_store->sealer(), stock, {"opening.csv", clock.now(), "1003"}, false);
    });
    if (!filled || !stocked || !stocked->rejected.empty())
        qFatal("the shop cannot be stocked");
}

void TestShop::restart()
{
    if (const Done opened = reopen(); !opened)
        qFatal("store not opened: %s", qUtf8Printable(codeName(opened.error().code)));
}

Done TestShop::reopen()
{
    m_store.reset();
    YAOGUI_TRY_LET(m_store, Store::open(folder(), Store::Access::Writer, m_keys));
    return {};
}

std::unique_ptr<Checkout> TestShop::checkout(const QString &worker, MobileMeans mobile)
{
    const auto found = m_store->read([&](Connection &connection) -> Result<std::optional<Operator>> {
        return StaffRepository(connection).byId(worker, clock.today());
    });
    return std::make_unique<Checkout>(*m_store, platform, clock, [this](const QDate &) { return rules; }, facts, **found, std::move(mobile));
}

QString TestShop::code(const QString &prefix, int number)
{
    return prefix + QString("%1").arg(number, 13, 10, QChar(u'0'));
}

FaceShot TestShop::face()
{
    FaceShot shot;
    shot.jpeg = QByteArray("\xff\xd8 a face in clear \xff\xd9");
    shot.quality.score = 0.9;
    shot.time = QDateTime(QDate(2026, 3, 10), QTime(10, 0), Qt::OffsetFromUTC, 8 * 3600);
    return shot;
}

qint64 TestShop::number(const char *sql) const
{
    Connection connection(databaseFile(), Connection::Mode::Reader);
    return connection.first(sql, [](const Row &row) { return row.integer(0); }).value_or(-1);
}

QString TestShop::text(const char *sql) const
{
    Connection connection(databaseFile(), Connection::Mode::Reader);
    return connection.first(sql, [](const Row &row) { return row.text(0); }).value_or(QString());
}

Done TestShop::verify()
{
    return m_store->read([](Connection &connection) { return LedgerRepository(connection).verify(); });
}

std::vector<SaleSummary> TestShop::sales()
{
    return *m_store->read([&](Connection &connection) -> Result<std::vector<SaleSummary>> {
        return SaleRepository(connection, m_store->sealer()).summaries();
    });
}

SaleState TestShop::stateOf(SaleId id)
{
    for (const SaleSummary &sale : sales()) {
        if (sale.id == id)
            return sale.state;
    }
    qFatal("no such sale");
}

QString TestShop::boxState(const QString &traceCode)
{
    const auto box = m_store->read([&](Connection &connection) -> Result<std::optional<BoxFacts>> { return LedgerRepository(connection).box(traceCode); });
    return *box ? toText((*box)->state) : QString("never seen");
}

Done confirmInsured(Checkout &checkout)
{
    YAOGUI_TRY(checkout.scan({TestShop::code("8100001", 1), {}}));
    YAOGUI_TRY(checkout.scan({TestShop::code("8100001", 2), {}}));
    YAOGUI_TRY(checkout.scan({TestShop::insuranceCode(), {}}));
    YAOGUI_TRY(checkout.setFace(TestShop::face()));
    YAOGUI_TRY(checkout.presettle());
    return checkout.confirm();
}

} // namespace yaogui
