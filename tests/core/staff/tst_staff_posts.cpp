// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/policy/PolicyKeys.h"
#include "core/staff/Permits.h"
#include "core/store/StaffRepository.h"
#include "tests/support/TestShop.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScopeGuard>
#include <QTest>

namespace yaogui {

namespace {

// Written by hand from GSP's posts, not from posts.json: m manager, q quality, p pharmacist, c cashier, b buyer, a acceptor, t care of
// goods, i inspector. Capital: alone without limit; small: within a limit; in brackets: with a second person's yes only.
struct Allowed {
    Act act;
    const char *posts;
};

constexpr Allowed allowed[] = {
    {Act::Sell, "MPC"},           {Act::SellPrescription, "P"}, {Act::RemoveLine, "MPC"},    {Act::HoldSale, "MPC"},
    {Act::SellWithoutFace, "MP(c)"},
    {Act::AbandonSale, "MPC"},    {Act::VoidSale, "MP(c)"},     {Act::RefundSale, "MP(c)"},  {Act::Discount, "mpc"},
    {Act::Reprice, "mpc"},        {Act::Reprint, "MPC"},        {Act::OpenDrawer, "M(pc)"},  {Act::OpenShift, "MPC"},
    {Act::CashIn, "MPC"},         {Act::CashOut, "Mpc"},        {Act::CountDrawer, "MPC"},   {Act::CloseShift, "MPC"},
    {Act::ChangeSettings, "M"},   {Act::UsePolicy, "M"},        {Act::TrustKey, "M"},        {Act::ChangeProfile, "M"},
    {Act::AcceptClock, "M"},      {Act::AcceptGap, "M"},        {Act::ImportCatalogue, "MQ"}, {Act::OpenStock, "MA"},      {Act::CreateBackup, "MQPC"},
    {Act::MakePhrase, "M"},       {Act::RestoreBackup, "M"},    {Act::SendOutbox, "MQPC"},   {Act::RetryOutbox, "MPC"},
    {Act::Reconcile, "M"},      {Act::ImportStatement, "M"},  {Act::ApplyClearing, "M"},   {Act::AddStaff, "M"},
    {Act::ChangePosts, "M"},      {Act::LockStaff, "MQ"},       {Act::UnlockStaff, "M"},     {Act::ResetPin, "M"},
    {Act::ChangeBadge, "M"},      {Act::RecordRegister, "MQ"},  {Act::SignDuty, "MQPCBAT"},  {Act::Read, "MQPCBATI"},
    {Act::Export, "MQBI"},        {Act::ShowPerson, "MP"},
    {Act::Buy, "MB"},             {Act::CheckFirstSupply, "MQ"}, {Act::ApproveFirstSupply, "M"}, {Act::ReceiveGoods, "MA"},
    {Act::MoveStock, "MQPAT"},    {Act::ReleaseStock, "MQ"},    {Act::ReturnGoods, "MB"},    {Act::DestroyStock, "MQ(pc)"},
    {Act::RecallGoods, "MQ"},     {Act::CountStock, "MQPCAT"},  {Act::ApproveCount, "MQ(pcat)"}, {Act::AdjustStock, "MQ(pcat)"},
    {Act::AddMember, "MPC"},      {Act::MemberPrices, "M"},
    {Act::PayInvoice, "M"},
    {Act::OpenPack, "MPC"},
    {Act::CareForStock, "MQPAT"},
    {Act::MarkNoCode, "MQ"},
    {Act::PullPrescription, "MPC"},
    {Act::EnterPrescription, "MPC"},
    {Act::ReviewPrescription, "P"},
    {Act::DispensePrescription, "MPC"},
    {Act::CheckPrescription, "MPC"},
    {Act::ImportRules, "MQP"},
};

constexpr std::pair<Post, char> letters[] = {{Post::Manager, 'M'}, {Post::Quality, 'Q'},  {Post::LicensedPharmacist, 'P'}, {Post::Cashier, 'C'},
                                             {Post::Buyer, 'B'},   {Post::Acceptor, 'A'}, {Post::Care, 'T'},               {Post::Inspector, 'I'}};

/// What the answer to an act of a post must be: "" or a code. `large`: beyond any limit.
QString expected(const QString &posts, char letter, bool large)
{
    const QString outside = posts.section(u'(', 0, 0);
    if (outside.contains(QChar::fromLatin1(letter)))
        return {};
    const QChar small = QChar::fromLatin1(letter).toLower();
    if (outside.contains(small))
        return large ? QStringLiteral("APPROVAL_NEEDED") : QString();
    return posts.contains(small) ? QStringLiteral("APPROVAL_NEEDED") : QStringLiteral("NOT_PERMITTED");
}

} // namespace

/// Every post against every act, with no window: exactly the allowed ones pass, each refusal is an audit event.
class StaffPostsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_shop = std::make_unique<TestShop>();
        const Done saved = m_shop->store().write([](Connection &connection) -> Done {
            StaffRepository staff(connection);
            for (const auto &[post, letter] : letters)
                staff.save({{QString(QChar::fromLatin1(letter)), "某人"}, post, true, RegisterStatus::Valid});
            return {};
        });
        QVERIFY(saved);
    }

    void theTableNamesEveryAct()
    {
        QCOMPARE(std::size(allowed), allActs().size());
        for (const Act act : allActs())
            QVERIFY2(std::any_of(std::begin(allowed), std::end(allowed), [&](const Allowed &row) { return row.act == act; }), qPrintable(toText(act)));
        for (const Act act : allActs())
            QCOMPARE(actFrom(toText(act)), std::optional(act));
        QCOMPARE(std::size(letters), allPosts().size());
    }

    void postByAct_data()
    {
        QTest::addColumn<int>("act");
        QTest::addColumn<char>("letter");
        QTest::addColumn<bool>("large");
        QTest::addColumn<QString>("code");
        for (const Allowed &row : allowed) {
            for (const auto &[post, letter] : letters) {
                for (const bool large : {false, true})
                    QTest::addRow("%s of %s, %s", qPrintable(toText(row.act)), qPrintable(toText(post)), large ? "large" : "small")
                        << int(row.act) << letter << large << expected(QString::fromLatin1(row.posts), letter, large);
            }
        }
    }
    void postByAct()
    {
        QFETCH(const int, act);
        QFETCH(const char, letter);
        QFETCH(const bool, large);
        QFETCH(const QString, code);
        Demand demand;
        demand.act = static_cast<Act>(act);
        demand.worker = {QString(QChar::fromLatin1(letter)), {}};
        demand.amount = Money::ofUnits(large ? 9'999'999'00 : 1);
        demand.percent = Percent{large ? 10'000 : 1};
        const qint64 refusals = refused();
        QCOMPARE(codeOf(Permits(m_shop->store(), m_shop->clock).ask(demand)), code);
        QCOMPARE(refused(), refusals + (code.isEmpty() ? 0 : 1));
        // The same in the transaction of the act: what is refused has written nothing.
        bool ran = false;
        const Done done = Permits(m_shop->store(), m_shop->clock).write(demand, [&](Connection &) -> Done {
            ran = true;
            return {};
        });
        QCOMPARE(codeOf(done), code);
        QCOMPARE(ran, code.isEmpty());
        QCOMPARE(refused(), refusals + (code.isEmpty() ? 0 : 2));
        if (!code.isEmpty()) {
            QCOMPARE(m_shop->text("SELECT subject FROM audit_event WHERE kind = 'act.refused' ORDER BY id DESC LIMIT 1"), toText(demand.act));
            QCOMPARE(m_shop->text("SELECT operator FROM audit_event WHERE kind = 'act.refused' ORDER BY id DESC LIMIT 1"), demand.worker.id);
        }
    }

    void limits_data()
    {
        QTest::addColumn<int>("act");
        QTest::addColumn<QString>("who");
        QTest::addColumn<int>("percent");
        QTest::addColumn<qint64>("fen");
        QTest::addColumn<QString>("code");
        QTest::newRow("cashier, 5 %") << int(Act::Discount) << "C" << 500 << qint64(0) << "";
        QTest::newRow("cashier, 5.01 %") << int(Act::Discount) << "C" << 501 << qint64(0) << "APPROVAL_NEEDED";
        QTest::newRow("cashier, how much was not said") << int(Act::Discount) << "C" << -1 << qint64(0) << "APPROVAL_NEEDED";
        QTest::newRow("manager, 30 %") << int(Act::Discount) << "M" << 3000 << qint64(0) << "";
        QTest::newRow("manager, 30.01 %") << int(Act::Discount) << "M" << 3001 << qint64(0) << "APPROVAL_NEEDED";
        QTest::newRow("manager reprices, 30 %") << int(Act::Reprice) << "M" << 3000 << qint64(0) << "";
        QTest::newRow("manager reprices, 30.01 %") << int(Act::Reprice) << "M" << 3001 << qint64(0) << "APPROVAL_NEEDED";
        QTest::newRow("cash out, 500.00") << int(Act::CashOut) << "C" << 0 << qint64(50000) << "";
        QTest::newRow("cash out, 500.01") << int(Act::CashOut) << "C" << 0 << qint64(50001) << "APPROVAL_NEEDED";
        QTest::newRow("void of nothing") << int(Act::VoidSale) << "C" << 0 << qint64(0) << "";
        QTest::newRow("void of a fen") << int(Act::VoidSale) << "C" << 0 << qint64(1) << "APPROVAL_NEEDED";
    }
    void limits()
    {
        QFETCH(const int, act);
        QFETCH(const QString, who);
        QFETCH(const int, percent);
        QFETCH(const qint64, fen);
        QFETCH(const QString, code);
        Demand demand;
        demand.act = static_cast<Act>(act);
        demand.worker = {who, {}};
        if (percent >= 0)
            demand.percent = Percent{percent};
        demand.amount = Money::ofUnits(fen);
        QCOMPARE(codeOf(Permits(m_shop->store(), m_shop->clock).ask(demand)), code);
    }

    // A region's pack in place of ours, what it does not name stays; the shop's own where it is narrower still (staff.limits).
    void limitsOfRegionAndShop_data()
    {
        QTest::addColumn<QByteArray>("pack");
        QTest::addColumn<QString>("shop");
        QTest::addColumn<int>("act");
        QTest::addColumn<QString>("who");
        QTest::addColumn<int>("percent");
        QTest::addColumn<qint64>("fen");
        QTest::addColumn<QString>("code");
        const auto add = [](const char *name, const QByteArray &pack, const QString &shop, Act act, const char *who, int percent, qint64 fen, const char *code) {
            QTest::newRow(name) << pack << shop << int(act) << QString::fromLatin1(who) << percent << fen << QString::fromLatin1(code);
        };
        const QByteArray narrower = R"({"discount": {"cashier": {"percent": "2"}}, "cash_out": {"manager": {"amount": "100.00"}}})";
        const QByteArray wider = R"({"refund_sale": {"cashier": {"amount": "50.00"}}, "discount": {"cashier": {"percent": "20"}}})";
        const QByteArray never = R"({"open_drawer": {"manager": {"amount": "0.00"}}})";
        const QByteArray silent;
        add("cashier, 2 %", narrower, "", Act::Discount, "C", 200, 0, "");
        add("cashier, 2.01 %", narrower, "", Act::Discount, "C", 201, 0, "APPROVAL_NEEDED");
        add("pharmacist not named, 5 %", narrower, "", Act::Discount, "P", 500, 0, "");
        add("pharmacist not named, 5.01 %", narrower, "", Act::Discount, "P", 501, 0, "APPROVAL_NEEDED");
        add("manager, 100.00", narrower, "", Act::CashOut, "M", 0, 100'00, "");
        add("manager, 100.01", narrower, "", Act::CashOut, "M", 0, 100'01, "APPROVAL_NEEDED");
        add("refund, 50.00", wider, "", Act::RefundSale, "C", 0, 50'00, "");
        add("refund, 50.01", wider, "", Act::RefundSale, "C", 0, 50'01, "APPROVAL_NEEDED");
        add("void not named", wider, "", Act::VoidSale, "C", 0, 1, "APPROVAL_NEEDED");
        add("shop narrower than the pack", wider, "discount.cashier=3%", Act::Discount, "C", 301, 0, "APPROVAL_NEEDED");
        add("shop narrower, within", wider, "discount.cashier=3%", Act::Discount, "C", 300, 0, "");
        add("shop wider than the pack", narrower, "discount.cashier=30%", Act::Discount, "C", 201, 0, "APPROVAL_NEEDED");
        add("shop wider than ours", silent, "discount.cashier=30%", Act::Discount, "C", 501, 0, "APPROVAL_NEEDED");
        add("shop narrower than ours", silent, "cash_out.cashier=20.00,cash_out.manager=300", Act::CashOut, "C", 0, 20'01, "APPROVAL_NEEDED");
        add("shop limits whom we do not", silent, "cash_out.cashier=20.00,cash_out.manager=300", Act::CashOut, "M", 0, 300'01, "APPROVAL_NEEDED");
        add("the drawer, as it comes", silent, "", Act::OpenDrawer, "M", 0, 0, "");
        add("the drawer never alone, the region", never, "", Act::OpenDrawer, "M", -1, -1, "APPROVAL_NEEDED");
        add("the drawer never alone, the shop", silent, "open_drawer.manager=0", Act::OpenDrawer, "M", -1, -1, "APPROVAL_NEEDED");
    }
    void limitsOfRegionAndShop()
    {
        QFETCH(const QByteArray, pack);
        QFETCH(const QString, shop);
        QFETCH(const int, act);
        QFETCH(const QString, who);
        QFETCH(const int, percent);
        QFETCH(const qint64, fen);
        QFETCH(const QString, code);
        Policy policy;
        QVERIFY(pack.isEmpty() || policyKey("staff.limits")->read(QJsonDocument::fromJson(pack).object(), policy));
        const auto own = actLimitsFrom(shop);
        QVERIFY(own);
        m_shop->store().setLimits([&](const QDate &) { return LimitsInForce{policy.store.limits, *own}; });
        const auto after = qScopeGuard([this] { m_shop->store().setLimits({}); });
        Demand demand;
        demand.act = static_cast<Act>(act);
        demand.worker = {who, {}};
        if (percent >= 0)
            demand.percent = Percent{percent};
        if (fen >= 0)
            demand.amount = Money::ofUnits(fen);
        QCOMPARE(codeOf(Permits(m_shop->store(), m_shop->clock).ask(demand)), code);
    }

    void noLimitThatDoesNotRead_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"discount", "discount.cashier", "discount.cashier=", "discount.nobody=3%", "sell.cashier=3%", "fly.cashier=3%", "discount.cashier=-3%",
                                 "cash_out.cashier=-1", "cash_out.cashier=1.005", "discount.cashier=3%,x"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void noLimitThatDoesNotRead()
    {
        QFETCH(const QString, text);
        QVERIFY(!actLimitsFrom(text));
    }

    void theFileIsRefusedWhenItIsWrong_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("an act nobody knows") << QByteArray("\"sell\"") << QByteArray("\"sel\"");
        QTest::newRow("a post nobody knows") << QByteArray("\"care\":") << QByteArray("\"carer\":");
        QTest::newRow("no first day") << QByteArray("2016-07-13") << QByteArray("13.7.2016");
        QTest::newRow("a limit with three decimals") << QByteArray("500.00") << QByteArray("500.001");
        QTest::newRow("without a source") << QByteArray("\"document\": \"GSP\"") << QByteArray("\"document\": \"\"");
        QTest::newRow("a wait that shrinks") << QByteArray("0, 0, 5") << QByteArray("9, 0, 5");
        QTest::newRow("no JSON") << QByteArray("{") << QByteArray("[");
    }
    void theFileIsRefusedWhenItIsWrong()
    {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        QFile file(":/staff/posts.json");
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray json = file.readAll();
        QString wrong;
        QVERIFY2(!readPostRules(json, wrong).empty(), qPrintable(wrong));
        QVERIFY(json.contains(from));
        QVERIFY(readPostRules(json.replace(from, to), wrong).empty());
        QVERIFY(!wrong.isEmpty());
    }

private:
    qint64 refused() const { return m_shop->number("SELECT COUNT(*) FROM audit_event WHERE kind = 'act.refused'"); }

    std::unique_ptr<TestShop> m_shop;
};

} // namespace yaogui

QTEST_GUILESS_MAIN(yaogui::StaffPostsTest)
#include "tst_staff_posts.moc"
