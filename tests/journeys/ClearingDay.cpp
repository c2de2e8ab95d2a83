// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/ClearingDay.h"

#include "core/sale/Returning.h"
#include "core/store/Counters.h"
#include "core/store/StaffRepository.h"

#include <QJsonDocument>

namespace yaogui {

namespace {

const OperatorName worker{"1001", "收银员"};

QString insuranceCode(int person)
{
    return QString("424%1%2").arg(person, 17, 10, QChar(u'0')).arg("00990000");
}

} // namespace

QString wordsOf(const Error &error)
{
    return codeName(error.code) + u' ' + QString::fromUtf8(QJsonDocument(error.details).toJson(QJsonDocument::Compact)) + error.cause;
}

ClearingDay::ClearingDay()
{
    qputenv("TZ", "CST-8"); // the platform's clock stands in China
}

QString ClearingDay::start()
{
    if (!sandbox.start())
        return sandbox.problem();
    settings.baseUrl = sandbox.baseUrl().toString();
    settings.credentialUrl = sandbox.credentialUrl().toString();
    settings.paasid = "training";
    settings.secret = "training";
    settings.institutionCode = shop.facts.institutionCode;
    settings.institutionName = "测试药店";
    settings.area = "990101";
    settings.receiverSystem = "YBXT";
    m_ids = std::make_unique<StoredMessageIds>(shop.store(), shop.clock, settings.institutionCode);
    m_platform = std::make_unique<NhsaPlatform>(settings, *m_ids, shop.clock, m_transport, m_signIns);
    shop.rules.profile.clockMinutes = 60; // the two clocks are far apart around midnight on purpose
    setClocks(at(day, QTime(11, 0)));
    return plant({{"window_seconds", 1'000'000}, {"credential_seconds", 1'000'000}});
}

void ClearingDay::setClocks(const QDateTime &time, qint64 ahead)
{
    shop.clock.set(time);
    sandbox.control({{"time_offset", time.toSecsSinceEpoch() + ahead - QDateTime::currentSecsSinceEpoch()}});
}

QString ClearingDay::plant(const QJsonObject &wish)
{
    return sandbox.control(wish).value("error").toString();
}

std::unique_ptr<Checkout> ClearingDay::checkout()
{
    return std::make_unique<Checkout>(shop.store(), *m_platform, shop.clock, [this](const QDate &) { return shop.rules; }, shop.facts,
                                      Operator{worker, Post::Cashier, true});
}

Result<SaleId> ClearingDay::finish(Checkout &checkout, int person, const QString &insurance)
{
    YAOGUI_TRY(checkout.scan({insuranceCode(person), {}}));
    if (!insurance.isEmpty())
        YAOGUI_TRY(checkout.chooseInsurance(insurance));
    YAOGUI_TRY(checkout.setFace(TestShop::face()));
    YAOGUI_TRY(checkout.presettle());
    YAOGUI_TRY(checkout.confirm());
    return checkout.pay(Money::ofUnits(100'00));
}

Result<SaleId> ClearingDay::sellInsured(int person, int grams, const QString &insurance)
{
    const auto counter = checkout();
    YAOGUI_TRY_LET(const int line, counter->add("HERB"));
    YAOGUI_TRY(counter->setQuantity(line, Quantity::ofUnits(grams * 10'000)));
    return finish(*counter, person, insurance);
}

Result<SaleId> ClearingDay::sellMixed(int person)
{
    const auto counter = checkout();
    YAOGUI_TRY(counter->add("BAG"));
    YAOGUI_TRY(counter->add("FREE"));
    return finish(*counter, person, {});
}

Result<SaleId> ClearingDay::sellForCash()
{
    const auto counter = checkout();
    YAOGUI_TRY(counter->add("BAG"));
    return counter->pay(Money::ofUnits(1'00));
}

Done ClearingDay::giveBack(SaleId id)
{
    Returning returning(shop.store(), *m_platform, shop.clock, shop.facts, [this](const QDate &) { return shop.rules; });
    const Operator pharmacist{{"1002", "药师"}, Post::LicensedPharmacist, true};
    return returning.take({id, ReturnKind::Refund, "退药", {}, {}}, pharmacist).map([](const ReturnRecord &) {});
}

Result<DoubtRound> ClearingDay::resolveDoubts()
{
    Settling settling(shop.store(), *m_platform, shop.clock, shop.facts, [this](const QDate &) { return shop.rules; });
    YAOGUI_TRY(settling.recover());
    return settling.resolveDoubts(true);
}

ClearingBooks ClearingDay::books()
{
    return {shop.store(), *m_platform, shop.clock, shop.rules.policy.platform};
}

Result<ReconciliationReport> ClearingDay::reconcile(const QDate &date, bool everyDetail)
{
    return Reconciler(shop.store(), *m_platform, books(), shop.clock, settings.area).reconcile({date, date}, everyDetail, {"1003", "陈建国"});
}

QString ClearingDay::settlementOf(SaleId id)
{
    for (const SaleSummary &sale : shop.sales()) {
        if (sale.id == id)
            return sale.settlementId;
    }
    return {};
}

QJsonObject ClearingDay::row(SaleId id)
{
    const QString wanted = settlementOf(id);
    for (const QJsonValue &value : sandbox.books("settlement")) {
        if (value["setl_id"].toString() == wanted)
            return value.toObject();
    }
    return {};
}

QJsonObject ClearingDay::refundRow(SaleId id)
{
    const QString wanted = settlementOf(id);
    for (const QJsonValue &value : sandbox.books("settlement")) {
        if (value["refers"].toString() == wanted)
            return value.toObject();
    }
    return {};
}

} // namespace yaogui
