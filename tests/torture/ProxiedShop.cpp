// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/AgreedReturn.h"
#include "tests/torture/ProxiedShop.h"

#include "core/store/Imports.h"
#include "core/store/SettingsRepository.h"

namespace yaogui::torture {

namespace {

constexpr int boxesInLot = 100;
const Money plenty = Money::ofUnits(10'00);

QString boxCode(int number)
{
    return QString("8700001%1").arg(number, 13, 10, QChar(u'0'));
}

QByteArray stock()
{
    QByteArray file = "drug,lot,production_date,expiry,quantity,cost,trace_codes\n";
    for (int first = 0; first < ProxiedShop::boxesThere; first += boxesInLot) {
        QStringList codes;
        for (int i = 0; i < boxesInLot; ++i)
            codes.append(boxCode(first + i));
        file += QString("P-1,L%1,2025-01-01,2099-12-31,%2,0.50,%3\n").arg(first).arg(boxesInLot).arg(codes.join(u';')).toUtf8();
    }
    return file;
}

} // namespace

Done ProxiedShop::fill(const QString &folder) const
{
    YAOGUI_TRY(Shop::create(folder, Store::Kind::Training));
    YAOGUI_TRY_LET(const auto shop, Shop::open({folder, {}, Store::Access::Writer}));
    const QByteArray catalogue = "code,generic_name,unit,insurance_code,trace_prefixes,class,insurance_level,price\n"
                                 "P-1,试药,盒,XR05CBA202A001010100483,8700001:1,otc_a,甲,1.00\n";
    const ImportPaper paper{"stock.csv", shop->clock().now(), "1003"};
    YAOGUI_TRY_LET(const auto drugs, shop->store().write([&](Connection &connection) { return importCatalogue(connection, catalogue, paper, false); }));
    YAOGUI_TRY_LET(const auto boxes, shop->store().write([&](Connection &connection) {
        return importOpenStock(connection, shop->store().sealer(), stock(), paper, false);
    }));
    for (const auto &rejected : {drugs.rejected, boxes.rejected}) {
        if (!rejected.empty())
            return refuse(ErrorCode::TableInvalid, {}, rejected.front().column + u' ' + rejected.front().reason);
    }
    return {};
}

QString ProxiedShop::open(int answerMs)
{
    if (!m_sandbox.start())
        return m_sandbox.problem();
    m_proxy = std::make_unique<FaultProxy>(m_sandbox.port());
    const QString folder = m_folder.filePath("store"), url = QString("http://127.0.0.1:%1").arg(m_proxy->port());
    if (const Done filled = fill(folder); !filled)
        return codeName(filled.error().code) + u' ' + filled.error().cause;
    auto shop = Shop::open({folder,
                            {{"platform.base_url", url}, {"platform.credential_url", url + "/ec/decode"}, {"evidence.face_required", "false"},
                             {"platform.answer_timeout_ms", QString::number(answerMs)}},
                            Store::Access::Writer});
    if (!shop)
        return codeName(shop.error().code);
    m_shop = std::move(*shop);
    m_platform = m_shop->makePlatform();
    return {};
}

Result<SaleId> ProxiedShop::tryToSell(Checkout &checkout)
{
    YAOGUI_TRY(checkout.scan({boxCode(m_sold), {}}));
    YAOGUI_TRY(checkout.identify({CertificateType::IdentityCard, "990101195904040202", {}, "测试癸十", {}}));
    YAOGUI_TRY(checkout.presettle());
    YAOGUI_TRY(checkout.confirm());
    return checkout.pay(plenty);
}

SaleState ProxiedShop::sell()
{
    const auto worker = m_shop->worker("1001");
    Checkout checkout(m_shop->store(), *m_platform, m_shop->clock(), m_shop->rules(), m_shop->facts(), *worker);
    const auto sold = tryToSell(checkout);
    ++m_sold;
    m_newest = checkout.lastSale();
    return m_newest.isNull() ? SaleState::Open : stateOf(m_newest);
}

SaleState ProxiedShop::stateOf(SaleId sale)
{
    const auto state = m_shop->store().read([&](Connection &connection) { return SaleRepository(connection, m_shop->store().sealer()).state(sale); });
    return *state;
}

SaleState ProxiedShop::takeBack()
{
    Returning returning(m_shop->store(), *m_platform, m_shop->clock(), m_shop->facts(), m_shop->rules());
    const auto taken = takeAgreed(returning, m_shop->staff(), {m_newest, ReturnKind::Void, "wrong card", {}, {}}, *m_shop->worker("1001"), "1003");
    return !taken && taken.error().code == ErrorCode::ResultInDoubt ? SaleState::Unknown : stateOf(m_newest);
}

int ProxiedShop::resolve()
{
    const auto round = m_shop->resumeUnfinished(true);
    return round ? round->left : 1;
}

Findings ProxiedShop::check(BooksCheck::Pairing pairing)
{
    TheirBooks theirs = theirBooks(m_sandbox.books("settlement"), m_sandbox.books("settlement_box"), {});
    theirs.reports.reset();
    if (pairing != BooksCheck::Pairing::Both)
        theirs.boxes.reset();
    return BooksCheck(m_shop->store().folder() + "/store.db").compare(theirs, pairing);
}

} // namespace yaogui::torture
