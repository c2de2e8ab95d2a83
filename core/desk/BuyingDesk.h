// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ledger/Invoicing.h"
#include "core/ledger/Ordering.h"

#include <QMetaType>
#include <QObject>

namespace yaogui {

/// What buying is about now.
struct BuyingView {
    QDate today;
    std::vector<PlanLine> plan;        ///< only what is proposed
    std::vector<PurchaseOrder> orders; ///< the newest first, with their lines
    std::vector<Shortage> shortages;   ///< that are not over
    std::vector<InvoiceRepository::Uninvoiced> goods;
    std::vector<Invoice> invoices; ///< the newest first
};

enum class BuyingAct { Look, Draft, Place, Cancel, Send, Ask, Drop, Invoice, Pay };

/// The door of buying: plan, orders and their way to the procurement subsystem, shortages, invoices and payments. Slots return at once and are safe on the GUI thread; what came of
/// them arrives as signals, in the order of the acts; after an act that was done comes the new view. Codes: those of Planning, Ordering,
/// Procuring and Invoicing; PROCUREMENT_NOT_CONFIGURED; a figure that is none: QUANTITY_INVALID, AMOUNT_INVALID.
class BuyingDesk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

public slots:
    virtual void open() = 0;
    /// A draft for each supplier of the plan.
    virtual void draft() = 0;
    virtual void place(const QString &order) = 0;
    virtual void cancel(const QString &order, const QString &reason) = 0;
    /// To the region's procurement subsystem (HN-17); what it said is in the order.
    virtual void send(const QString &order) = 0;
    /// Somebody asked for what is not there; packs as typed. A special order says who waits for it.
    virtual void ask(const QString &drug, const QString &packs, bool special, const QString &note) = 0;
    /// Nobody waits for it any more.
    virtual void drop(yaogui::ShortageId shortage, const QString &reason) = 0;
    /// The invoice for one receipt's goods; amount as typed.
    virtual void invoice(const QString &supplier, const QString &number, const QDate &date, const QString &amount, const QString &receipt) = 0;
    /// Of an invoice, what is left of it, today.
    virtual void pay(const QString &supplier, const QString &number, const QString &account) = 0;

signals:
    void viewChanged(const yaogui::BuyingView &view);
    /// `what`: number of the order or invoice, how many drafts …
    void done(yaogui::BuyingAct act, const QString &what);
    void refused(yaogui::BuyingAct act, const yaogui::Error &error);
};

} // namespace yaogui
