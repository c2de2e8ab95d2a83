// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/CounterView.h"
#include "core/evidence/FaceShot.h"
#include "core/ports/CodeSource.h"
#include "core/till/Tenders.h"

#include <QObject>

namespace yaogui {

/// The counter screen's only door to the business. Every slot returns at once and is safe to call from the GUI thread
/// (the implementation queues it to the business thread); what came of it arrives as signals on the caller's loop.
/// Acts are taken in order; an act that is out of order is refused with STEP_OUT_OF_ORDER, never remembered.
class CounterDesk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

public slots:
    /// Sends viewChanged once; the first call of a screen.
    virtual void open() = 0;
    /// Whatever a scanner or the camera read: a box, a product, an insurance code, an identity card number …
    virtual void scan(const yaogui::Scan &scan) = 0;
    /// Answers with searchDone carrying the same ticket; older tickets may be dropped.
    virtual void search(const QString &text, int ticket) = 0;
    virtual void addDrug(const QString &drugCode) = 0;
    /// Opens the box first where one is named, and prints its label; who checks it is asked by APPROVAL_NEEDED (wishAfter()). PACK_NOT_OPENED.
    virtual void sellLoose(const yaogui::LooseWish &wish) = 0;
    /// WEIGHT_INVALID where they are no herbal pieces, too, or doses or grams cannot be.
    virtual void addPieces(const yaogui::PiecesWish &wish) = 0;
    virtual void setQuantity(int line, yaogui::Quantity quantity) = 0;
    virtual void removeLine(int line) = 0;
    virtual void chooseLot(int line, const QString &lot) = 0;
    /// Takes a line out of the insured part, or back in.
    virtual void setOwnPay(int line, bool ownPay) = 0;
    /// Beyond the operator's limit refused with APPROVAL_NEEDED (wishAfter()).
    virtual void changePrice(const yaogui::PriceWish &wish) = 0;

    /// By phone or number. MEMBER_UNKNOWN.
    virtual void setMember(const QString &phoneOrNumber) = 0;
    /// Takes a new member in and sells to them.
    virtual void addMember(const QString &phone, const QString &name) = 0;
    virtual void forgetMember() = 0;

    virtual void identifyByCard(const QString &number, const QString &serial) = 0;
    virtual void identifyByIdentity(const QString &number, const QString &name) = 0;
    virtual void chooseInsurance(const QString &insuranceType) = 0;
    virtual void chooseCategory(const QString &category, const QString &disease) = 0;
    virtual void setUseAccount(bool use) = 0;
    /// Today's prices for the lines of a sale that was taken up again.
    virtual void takeNewPrices() = 0;
    /// The person leaves the sale: it becomes a cash sale.
    virtual void forgetPerson() = 0;
    /// Who stands here buys for the person.
    virtual void setProxy(const yaogui::ProxyBuyer &proxy) = 0;
    virtual void forgetProxy() = 0;
    /// Who takes specially managed drugs away. REGISTER_INCOMPLETE.
    virtual void setBuyer(const yaogui::Buyer &buyer) = 0;
    virtual void offerFace(const yaogui::FaceShot &shot) = 0;
    /// False while no face can be taken: the camera is away, or there is none.
    virtual void noteCamera(bool givesPictures) = 0;
    /// A second person's yes to this sale without a face, after APPROVAL_NEEDED; what was refused is asked for again.
    virtual void agreeNoFace(qint64 approval) = 0;

    virtual void presettle() = 0;
    /// The customer's yes.
    virtual void confirm() = 0;
    /// Cash handed over; with the split's due at 0 it is 0 (结算).
    virtual void pay(yaogui::Money cash) = 0;
    /// By any tenders. What is still due afterwards is in the view (partDue), and why in refused().
    virtual void payBy(const yaogui::Tenders &tenders) = 0;
    /// The customer does not type the password: the charge under way is taken back. At any time, also while an act is under way.
    virtual void cancelCharge() = 0;

    virtual void hold() = 0;
    virtual void resume(qint64 saleId) = 0;
    virtual void listHeld() = 0;
    /// Empties the basket: the sale is given up before anything left the house.
    virtual void abandon() = 0;
    virtual void reprint(qint64 saleId) = 0;
    virtual void sendNow() = 0;

signals:
    void viewChanged(const yaogui::CounterView &view);
    /// A refused act. `line` is the basket line it concerns, or 0.
    void refused(const yaogui::Error &error, int line);
    /// A scan or search gave this line (new, or one more piece): flash it and sound one tone.
    void lineTouched(int line);
    /// A customer's payment code, shown while there is something to collect: nothing was done with it yet.
    void paymentCodeRead(const QString &code);
    void searchDone(int ticket, const std::vector<yaogui::DrugHit> &hits);
    void finished(const yaogui::FinishedSale &sale);
    void heldListed(const std::vector<yaogui::HeldSale> &held);
    void deviceChanged(const yaogui::DeviceState &state);
};

} // namespace yaogui

Q_DECLARE_METATYPE(std::vector<yaogui::DrugHit>)
Q_DECLARE_METATYPE(std::vector<yaogui::HeldSale>)
