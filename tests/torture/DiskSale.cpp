// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/torture/DiskSale.h"

#include <QDirIterator>
#include <QFile>

namespace yaogui::torture {

namespace {

const Money plenty = Money::ofUnits(100'00);

bool isOfTheDisk(const Error &error)
{
    return error.code == ErrorCode::StoreWriteFailed || error.code == ErrorCode::StoreReadOnly || error.code == ErrorCode::StoreLocked || error.code == ErrorCode::StoreFull || error.code == ErrorCode::StoreDamaged
        || error.code == ErrorCode::StoreMissing;
}

/// A clerk at the counter: what the disk refused is tried once more.
class Clerk {
public:
    Clerk(Checkout &checkout, int &refused) : m_checkout(checkout), m_refused(refused) {}

    Done scan(const QString &code)
    {
        return tried([&]() -> Done {
            YAOGUI_TRY(m_checkout.scan({code, {}}));
            return {};
        });
    }
    Done serveInsured()
    {
        YAOGUI_TRY(scan(TestShop::insuranceCode()));
        YAOGUI_TRY(tried([&] { return m_checkout.setFace(TestShop::face()); }));
        YAOGUI_TRY(tried([&] { return m_checkout.presettle(); }));
        return tried([&] { return m_checkout.confirm(); });
    }
    Result<SaleId> takeMoney()
    {
        return tried([&] { return m_checkout.pay(plenty); });
    }

private:
    template <typename Act> auto tried(Act act) -> decltype(act())
    {
        auto done = act();
        if (done || !isOfTheDisk(done.error()))
            return done;
        ++m_refused;
        return act();
    }

    Checkout &m_checkout;
    int &m_refused;
};

} // namespace

DiskSale::DiskSale()
{
    m_shop.close();
    QDirIterator files(m_shop.folder(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the shop's files cannot be read");
        m_morning[file.fileName()] = file.readAll();
    }
}

void DiskSale::putBack()
{
    QStringList there;
    QDirIterator files(m_shop.folder(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        there.append(files.next());
    for (const QString &name : std::as_const(there))
        QFile::remove(name);
    for (auto file = m_morning.cbegin(); file != m_morning.cend(); ++file) {
        QFile target(file.key());
        if (!target.open(QIODevice::WriteOnly) || target.write(file.value()) != file.value().size())
            qFatal("the shop's files cannot be written");
    }
}

DiskRun DiskSale::run(Kind kind, DiskFault fault, int at, quint64 seed)
{
    putBack();
    const std::size_t settlementsBefore = m_shop.platform.settlements().size();
    faultydisk::plan(fault, at, seed);
    DiskRun run;
    const Done opened = m_shop.reopen();
    const SaleId promised = opened ? sell(kind, run.refused) : SaleId();
    m_shop.close();
    run.acts = faultydisk::acts();
    run.struck = faultydisk::struck();
    faultydisk::powerOn();
    after(run, promised, settlementsBefore);
    m_shop.close();
    return run;
}

SaleId DiskSale::sell(Kind kind, int &refused)
{
    const std::unique_ptr<Checkout> checkout = m_shop.checkout();
    Clerk clerk(*checkout, refused);
    for (const QString &code : {TestShop::code("8100001", 1), TestShop::code("8300003", 1)}) {
        if (!clerk.scan(code))
            return {};
    }
    if (kind == Kind::Insured && !clerk.serveInsured())
        return {};
    return clerk.takeMoney().value_or(SaleId());
}

void DiskSale::after(DiskRun &run, SaleId promised, std::size_t settlementsBefore)
{
    run.promised = !promised.isNull();
    run.opens = m_shop.reopen().has_value();
    if (!run.opens)
        return;
    Settling settling(m_shop.store(), m_shop.platform, m_shop.clock, m_shop.facts, [this](const QDate &) { return m_shop.rules; });
    const bool resumed = settling.recover() && settling.resolveDoubts(true);
    run.trailHolds = m_shop.store().verifyAudit().has_value();
    run.findings = BooksCheck(m_shop.databaseFile()).compare(theirBooks(m_shop.platform, settlementsBefore));
    run.there = run.findings.settled + run.findings.paid == 1;
    run.sellsOn = resumed && sellAnother();
}

bool DiskSale::sellAnother()
{
    const std::unique_ptr<Checkout> checkout = m_shop.checkout();
    return checkout->scan({TestShop::code("8100001", 2), {}}) && checkout->pay(plenty);
}

} // namespace yaogui::torture
