// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/BusinessDesk.h"

#include "core/desk/CourierDoubts.h"
#include "core/desk/CourierWorker.h"
#include "core/desk/DeskThread.h"
#include "core/desk/DeskWorker.h"
#include "core/desk/PrintWorker.h"
#include "core/desk/SearchWorker.h"

namespace yaogui {

BusinessDesk::BusinessDesk(const DeskTools &tools)
    : m_worker(new DeskWorker(tools)), m_courier(new CourierWorker(tools)), m_doubts(std::make_unique<CourierDoubts>(*m_courier)), m_printer(new PrintWorker(tools)), m_searcher(new SearchWorker(tools))
{
    connect(m_worker, &DeskWorker::viewChanged, this, &CounterDesk::viewChanged);
    connect(m_worker, &DeskWorker::refused, this, &CounterDesk::refused);
    connect(m_worker, &DeskWorker::lineTouched, this, &CounterDesk::lineTouched);
    connect(m_worker, &DeskWorker::paymentCodeRead, this, &CounterDesk::paymentCodeRead);
    connect(m_worker, &DeskWorker::searchDone, this, &CounterDesk::searchDone);
    connect(m_worker, &DeskWorker::finished, this, &CounterDesk::finished);
    connect(m_worker, &DeskWorker::heldListed, this, &CounterDesk::heldListed);
    connect(m_worker, &DeskWorker::deviceChanged, this, &CounterDesk::deviceChanged);
    connect(m_courier, &CourierWorker::storeTrouble, this, &CounterDesk::refused);
    connect(m_courier, &CourierWorker::deviceChanged, this, &CounterDesk::deviceChanged);
    connect(m_printer, &PrintWorker::deviceChanged, this, &CounterDesk::deviceChanged);
    connect(m_worker, &DeskWorker::opened, m_courier, &CourierWorker::start); // it would count no doubt before the sale left behind is one
    connect(m_worker, &DeskWorker::printWanted, m_printer, &PrintWorker::print);
    connect(m_worker, &DeskWorker::outsideWanted, m_courier, &CourierWorker::work);
    connect(m_worker, &DeskWorker::platformLost, m_courier, &CourierWorker::noteTrouble);
    connect(m_courier, &CourierWorker::outsideChanged, m_worker, &DeskWorker::setOutside);
    connect(m_courier, &CourierWorker::doubtEnded, m_worker, &DeskWorker::endDoubt);
    connect(m_courier, &CourierWorker::refundEnded, m_worker, &DeskWorker::endRefund);
    connect(m_worker, &DeskWorker::searchWanted, m_searcher, &SearchWorker::build);
    connect(m_searcher, &SearchWorker::built, m_worker, &DeskWorker::setSearch);
    connect(m_searcher, &SearchWorker::failed, m_worker, &DeskWorker::searchFailed);
    startOn(m_sellingThread, m_worker, "selling");
    startOn(m_courierThread, m_courier, "courier");
    startOn(m_printThread, m_printer, "printing");
    startOn(m_searchThread, m_searcher, "indexing");
}

BusinessDesk::~BusinessDesk()
{
    cancelCharge();
    stopAfterQueue(m_sellingThread, m_worker);
    stopAfterQueue(m_courierThread, m_courier);
    stopAfterQueue(m_printThread, m_printer);
    stopAfterQueue(m_searchThread, m_searcher);
}

template <typename Act> void BusinessDesk::post(Act act)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, act = std::move(act)] { act(*worker); }, Qt::QueuedConnection);
}

void BusinessDesk::signIn(const Operator &signedIn)
{
    post([=](DeskWorker &worker) { worker.signIn(signedIn); });
}

void BusinessDesk::lock()
{
    post([](DeskWorker &worker) { worker.lock(); });
}

void BusinessDesk::serve(const QString &number)
{
    post([=](DeskWorker &worker) { worker.serve(number); });
}

void BusinessDesk::open()
{
    post([](DeskWorker &worker) { worker.open(); });
    QMetaObject::invokeMethod(m_printer, &PrintWorker::start, Qt::QueuedConnection);
}

void BusinessDesk::scan(const Scan &scan)
{
    post([=](DeskWorker &worker) { worker.scan(scan); });
}

void BusinessDesk::search(const QString &text, int ticket)
{
    post([=](DeskWorker &worker) { worker.search(text, ticket); });
}

void BusinessDesk::addDrug(const QString &drugCode)
{
    post([=](DeskWorker &worker) { worker.touch([=](Checkout &checkout) { return checkout.add(drugCode); }); });
}

void BusinessDesk::sellLoose(const LooseWish &wish)
{
    post([=](DeskWorker &worker) { worker.sellLoose(wish); });
}

void BusinessDesk::addPieces(const PiecesWish &wish)
{
    post([=](DeskWorker &worker) {
        worker.touch([=](Checkout &checkout) { return checkout.addPieces(wish.drug, wish.doses, wish.grams, wish.handling); });
    });
}

void BusinessDesk::setQuantity(int line, Quantity quantity)
{
    post([=](DeskWorker &worker) { worker.act([=](Checkout &checkout) { return checkout.setQuantity(line, quantity); }, line); });
}

void BusinessDesk::removeLine(int line)
{
    post([=](DeskWorker &worker) { worker.act([=](Checkout &checkout) { return checkout.remove(line); }, line); });
}

void BusinessDesk::chooseLot(int line, const QString &lot)
{
    post([=](DeskWorker &worker) { worker.act([=](Checkout &checkout) { return checkout.chooseLot(line, lot); }, line); });
}

void BusinessDesk::setOwnPay(int line, bool ownPay)
{
    post([=](DeskWorker &worker) { worker.act([=](Checkout &checkout) { return checkout.setOwnPay(line, ownPay); }, line); });
}

void BusinessDesk::changePrice(const PriceWish &wish)
{
    PriceChange change{wish.line, wish.price, std::nullopt, wish.reason, ApprovalId{wish.approval}};
    if (wish.basisPoints)
        change.off = Percent{*wish.basisPoints};
    post([=](DeskWorker &worker) { worker.act([=](Checkout &checkout) { return checkout.changePrice(change); }, wish.line); });
}

void BusinessDesk::setMember(const QString &phoneOrNumber)
{
    post([=](DeskWorker &worker) { worker.act([=](Checkout &checkout) { return checkout.setMember(phoneOrNumber); }); });
}

void BusinessDesk::addMember(const QString &phone, const QString &name)
{
    post([=](DeskWorker &worker) { worker.act([=](Checkout &checkout) { return checkout.addMember(phone, name); }); });
}

void BusinessDesk::forgetMember()
{
    post([](DeskWorker &worker) {
        worker.act([](Checkout &checkout) -> Done {
            checkout.forgetMember();
            return {};
        });
    });
}

void BusinessDesk::identifyByCard(const QString &number, const QString &serial)
{
    const Credential card{CertificateType::SocialCard, number, serial, {}, {}};
    post([=](DeskWorker &worker) { worker.act([=](Checkout &checkout) { return checkout.identify(card); }, 0, DeskWork::Identifying); });
}

void BusinessDesk::identifyByIdentity(const QString &number, const QString &name)
{
    const Credential card{CertificateType::IdentityCard, number, {}, name, {}};
    post([=](DeskWorker &worker) { worker.act([=](Checkout &checkout) { return checkout.identify(card); }, 0, DeskWork::Identifying); });
}

void BusinessDesk::chooseInsurance(const QString &insuranceType)
{
    post([=](DeskWorker &worker) { worker.act([=](Checkout &checkout) { return checkout.chooseInsurance(insuranceType); }); });
}

void BusinessDesk::chooseCategory(const QString &category, const QString &disease)
{
    post([=](DeskWorker &worker) { worker.act([=](Checkout &checkout) { return checkout.chooseCategory(category, disease); }); });
}

void BusinessDesk::setUseAccount(bool use)
{
    post([=](DeskWorker &worker) { worker.act([=](Checkout &checkout) { return checkout.setUseAccount(use); }); });
}

void BusinessDesk::forgetPerson()
{
    post([](DeskWorker &worker) {
        worker.act([](Checkout &checkout) {
            checkout.forgetPerson();
            return Done();
        });
    });
}

void BusinessDesk::setProxy(const ProxyBuyer &proxy)
{
    post([=](DeskWorker &worker) { worker.act([=](Checkout &checkout) { return checkout.setProxy(proxy); }); });
}

void BusinessDesk::setBuyer(const Buyer &buyer)
{
    post([=](DeskWorker &worker) { worker.act([=](Checkout &checkout) { return checkout.setBuyer(buyer); }); });
}

void BusinessDesk::forgetProxy()
{
    post([](DeskWorker &worker) { worker.act([](Checkout &checkout) { return checkout.forgetProxy(); }); });
}

void BusinessDesk::offerFace(const FaceShot &shot)
{
    post([=](DeskWorker &worker) { worker.act([=](Checkout &checkout) { return checkout.setFace(shot); }); });
}

void BusinessDesk::noteCamera(bool givesPictures)
{
    post([=](DeskWorker &worker) { worker.noteCamera(givesPictures); });
}

void BusinessDesk::agreeNoFace(qint64 approval)
{
    post([=](DeskWorker &worker) {
        worker.act([=](Checkout &checkout) -> Done {
            checkout.agreeNoFace(ApprovalId{approval});
            return {};
        });
    });
}

void BusinessDesk::presettle()
{
    post([](DeskWorker &worker) { worker.act([](Checkout &checkout) { return checkout.presettle(); }, 0, DeskWork::Presettling); });
}

void BusinessDesk::confirm()
{
    post([](DeskWorker &worker) { worker.act([](Checkout &checkout) { return checkout.confirm(); }); });
}

void BusinessDesk::payBy(const Tenders &tenders)
{
    post([=](DeskWorker &worker) { worker.pay(tenders); });
}

void BusinessDesk::cancelCharge()
{
    m_worker->patience().end(); // not queued: the selling thread waits for it
}

void BusinessDesk::hold()
{
    post([](DeskWorker &worker) { worker.act([](Checkout &checkout) { return checkout.hold(); }); });
}

void BusinessDesk::resume(qint64 saleId)
{
    post([=](DeskWorker &worker) { worker.act([=](Checkout &checkout) { return checkout.resume(SaleId{saleId}); }); });
}

void BusinessDesk::takeNewPrices()
{
    post([](DeskWorker &worker) { worker.act([](Checkout &checkout) { return checkout.takeNewPrices(); }); });
}

void BusinessDesk::listHeld()
{
    post([](DeskWorker &worker) { worker.listHeld(); });
}

void BusinessDesk::abandon()
{
    post([](DeskWorker &worker) { worker.act([](Checkout &checkout) { return checkout.abandon(); }); });
}

void BusinessDesk::reprint(qint64 saleId)
{
    post([=](DeskWorker &worker) { worker.reprint(SaleId{saleId}); });
}

void BusinessDesk::lookAtDuty()
{
    post([](DeskWorker &worker) { worker.lookAtDuty(); });
}

void BusinessDesk::lookOutside()
{
    post([](DeskWorker &worker) { worker.lookAgain(); });
    QMetaObject::invokeMethod(m_courier, &CourierWorker::work, Qt::QueuedConnection);
}

void BusinessDesk::sendNow()
{
    QMetaObject::invokeMethod(m_courier, &CourierWorker::workOnAll, Qt::QueuedConnection);
}

} // namespace yaogui
