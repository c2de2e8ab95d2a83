// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/CounterDesk.h"
#include "core/desk/DeskTools.h"

#include <QThread>

namespace yaogui {

class DeskWorker;
class CourierWorker;
class DoubtDesk;
class PrintWorker;
class SearchWorker;

/// The counter's business behind its door: one thread sells (DeskWorker), one takes messages out and ends doubts
/// (CourierWorker), one prints (PrintWorker), one builds the search (SearchWorker). Every slot only queues. Lives on the GUI thread.
class BusinessDesk final : public CounterDesk {
    Q_OBJECT
public:
    explicit BusinessDesk(const DeskTools &tools);
    /// Waits for the act under way, at the longest a platform time-out.
    ~BusinessDesk() override;

    /// See DeskWorker.
    void signIn(const Operator &worker);
    void lock();
    void serve(const QString &number);

    /// The list "in doubt"; lives as long as this.
    [[nodiscard]] DoubtDesk &doubts() { return *m_doubts; }

    /// What is due goes out now: somebody else has made messages, or a doubt, or gave back the sale that stands here.
    void lookOutside();
    /// Who is on duty has changed: what the basket waits for may have, too.
    void lookAtDuty();

    void open() override;
    void scan(const Scan &scan) override;
    void search(const QString &text, int ticket) override;
    void addDrug(const QString &drugCode) override;
    void sellLoose(const LooseWish &wish) override;
    void addPieces(const PiecesWish &wish) override;
    void setQuantity(int line, Quantity quantity) override;
    void removeLine(int line) override;
    void chooseLot(int line, const QString &lot) override;
    void setOwnPay(int line, bool ownPay) override;
    void changePrice(const PriceWish &wish) override;
    void setMember(const QString &phoneOrNumber) override;
    void addMember(const QString &phone, const QString &name) override;
    void forgetMember() override;
    void identifyByCard(const QString &number, const QString &serial) override;
    void identifyByIdentity(const QString &number, const QString &name) override;
    void chooseInsurance(const QString &insuranceType) override;
    void chooseCategory(const QString &category, const QString &disease) override;
    void setUseAccount(bool use) override;
    void forgetPerson() override;
    void setProxy(const ProxyBuyer &proxy) override;
    void setBuyer(const Buyer &buyer) override;
    void forgetProxy() override;
    void offerFace(const FaceShot &shot) override;
    void noteCamera(bool givesPictures) override;
    void agreeNoFace(qint64 approval) override;
    void presettle() override;
    void confirm() override;
    void pay(Money cash) override { payBy({cash, {}, {}}); }
    void payBy(const Tenders &tenders) override;
    void cancelCharge() override;
    void hold() override;
    void resume(qint64 saleId) override;
    void takeNewPrices() override;
    void listHeld() override;
    void abandon() override;
    void reprint(qint64 saleId) override;
    void sendNow() override;

private:
    template <typename Act> void post(Act act);

    QThread m_sellingThread, m_courierThread, m_printThread, m_searchThread;
    DeskWorker *m_worker;   // each deleted by its thread
    CourierWorker *m_courier;
    std::unique_ptr<DoubtDesk> m_doubts;
    PrintWorker *m_printer;
    SearchWorker *m_searcher;
};

} // namespace yaogui
