// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/manager/ManagerWords.h"

#include "ui/text/PolicyTokens.h"

#include <QCoreApplication>

namespace yaogui {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("ManagerWords", text);
}

} // namespace

QString bookName(BookKind kind)
{
    switch (kind) {
    case BookKind::Receiving: return words(QT_TRANSLATE_NOOP("ManagerWords", "Receiving"));
    case BookKind::Care: return words(QT_TRANSLATE_NOOP("ManagerWords", "Care"));
    case BookKind::Temperature: return words(QT_TRANSLATE_NOOP("ManagerWords", "Temperature and humidity"));
    case BookKind::NonConforming: return words(QT_TRANSLATE_NOOP("ManagerWords", "Non-conforming goods"));
    case BookKind::Loose: return words(QT_TRANSLATE_NOOP("ManagerWords", "Loose sales"));
    case BookKind::Special: return words(QT_TRANSLATE_NOOP("ManagerWords", "Ephedrine register"));
    case BookKind::Prescriptions: return words(QT_TRANSLATE_NOOP("ManagerWords", "Prescriptions"));
    }
    return {};
}

QString taskName(TaskKind kind)
{
    switch (kind) {
    case TaskKind::Care: return words(QT_TRANSLATE_NOOP("ManagerWords", "Care is due"));
    case TaskKind::Display: return words(QT_TRANSLATE_NOOP("ManagerWords", "Check the display"));
    case TaskKind::WrongZone: return words(QT_TRANSLATE_NOOP("ManagerWords", "In the wrong zone"));
    case TaskKind::Temperature: return words(QT_TRANSLATE_NOOP("ManagerWords", "Read temperature"));
    case TaskKind::NearExpiry: return words(QT_TRANSLATE_NOOP("ManagerWords", "Ends soon"));
    case TaskKind::OpenedPack: return words(QT_TRANSLATE_NOOP("ManagerWords", "Opened pack ends"));
    case TaskKind::Licence: return words(QT_TRANSLATE_NOOP("ManagerWords", "Licence ends"));
    case TaskKind::FirstSupply: return words(QT_TRANSLATE_NOOP("ManagerWords", "First supply"));
    case TaskKind::Count: return words(QT_TRANSLATE_NOOP("ManagerWords", "Count is open"));
    case TaskKind::Quarantine: return words(QT_TRANSLATE_NOOP("ManagerWords", "Non-conforming"));
    case TaskKind::Recall: return words(QT_TRANSLATE_NOOP("ManagerWords", "Recall stands"));
    case TaskKind::Coverage: return words(QT_TRANSLATE_NOOP("ManagerWords", "Code not sent"));
    case TaskKind::Upload: return words(QT_TRANSLATE_NOOP("ManagerWords", "Message refused"));
    }
    return {};
}

QString zoneName(const QString &zone)
{
    return zone.isEmpty() ? words(QT_TRANSLATE_NOOP("ManagerWords", "Without a zone")) : nameOfToken(zone);
}

QString taskAdvice(const Task &task)
{
    if (task.overdue && task.kind == TaskKind::NearExpiry) // whoever is in a hurry reads the first word
        return words(QT_TRANSLATE_NOOP("ManagerWords", "Expired: set it apart (F8). Enter: the life of the lot."));
    if (task.overdue && task.kind == TaskKind::OpenedPack)
        return words(QT_TRANSLATE_NOOP("ManagerWords", "Its last day is over: what is left is set apart."));
    switch (task.kind) {
    case TaskKind::Care: return words(QT_TRANSLATE_NOOP("ManagerWords", "Look at the goods on the shelf, then say what you found."));
    case TaskKind::Display: return words(QT_TRANSLATE_NOOP("ManagerWords", "Look over the zone, these drugs first, then say what you found."));
    case TaskKind::WrongZone: return words(QT_TRANSLATE_NOOP("ManagerWords", "A count found it there. Put it back where it belongs, then say it is in order."));
    case TaskKind::Temperature: return words(QT_TRANSLATE_NOOP("ManagerWords", "Read the gauge and type both figures, in the morning and after noon."));
    case TaskKind::NearExpiry: return words(QT_TRANSLATE_NOOP("ManagerWords", "Sell it first. Enter: the life of the lot."));
    case TaskKind::OpenedPack: return words(QT_TRANSLATE_NOOP("ManagerWords", "Sell out of it first."));
    case TaskKind::Licence: return words(QT_TRANSLATE_NOOP("ManagerWords", "Ask the supplier for the new one; without it nothing can be bought there."));
    case TaskKind::FirstSupply: return words(QT_TRANSLATE_NOOP("ManagerWords", "The quality post checks it, then the manager approves."));
    case TaskKind::Count: return words(QT_TRANSLATE_NOOP("ManagerWords", "Finish it or drop it. Enter: the counts."));
    case TaskKind::Quarantine: return words(QT_TRANSLATE_NOOP("ManagerWords", "Return it, destroy it or release it. Enter: the life of the lot."));
    case TaskKind::Recall: return words(QT_TRANSLATE_NOOP("ManagerWords", "Send the goods back and reach the buyers."));
    case TaskKind::Coverage: return words(QT_TRANSLATE_NOOP("ManagerWords", "Sold without a code or not sent yet. Enter: what misses."));
    case TaskKind::Upload: return words(QT_TRANSLATE_NOOP("ManagerWords", "The platform refused it. Enter: the outbox."));
    }
    return {};
}

QString orderStateName(PurchaseState state)
{
    switch (state) {
    case PurchaseState::Draft: return words(QT_TRANSLATE_NOOP("ManagerWords", "Draft"));
    case PurchaseState::Placed: return words(QT_TRANSLATE_NOOP("ManagerWords", "Ordered"));
    case PurchaseState::PartDelivered: return words(QT_TRANSLATE_NOOP("ManagerWords", "Came in part"));
    case PurchaseState::Delivered: return words(QT_TRANSLATE_NOOP("ManagerWords", "Came"));
    case PurchaseState::Cancelled: return words(QT_TRANSLATE_NOOP("ManagerWords", "Cancelled"));
    }
    return {};
}

QString sendingName(const PurchaseOrder &order)
{
    switch (order.sent) {
    case OrderSending::NotSent: return {};
    case OrderSending::Sending: return words(QT_TRANSLATE_NOOP("ManagerWords", "No answer yet; send it again"));
    case OrderSending::Taken: return words(QT_TRANSLATE_NOOP("ManagerWords", "Taken as %1")).arg(order.theirNumber);
    case OrderSending::Refused: return words(QT_TRANSLATE_NOOP("ManagerWords", "Refused: %1")).arg(order.theirWords);
    }
    return {};
}

QString shortageStateName(ShortageState state)
{
    switch (state) {
    case ShortageState::Open: return words(QT_TRANSLATE_NOOP("ManagerWords", "To be ordered"));
    case ShortageState::Ordered: return words(QT_TRANSLATE_NOOP("ManagerWords", "Ordered"));
    case ShortageState::Filled: return words(QT_TRANSLATE_NOOP("ManagerWords", "Came"));
    case ShortageState::Dropped: return words(QT_TRANSLATE_NOOP("ManagerWords", "Dropped"));
    }
    return {};
}

QString invoiceStateName(InvoiceState state)
{
    switch (state) {
    case InvoiceState::Open: return words(QT_TRANSLATE_NOOP("ManagerWords", "Without goods"));
    case InvoiceState::Matched: return words(QT_TRANSLATE_NOOP("ManagerWords", "To be paid"));
    case InvoiceState::Paid: return words(QT_TRANSLATE_NOOP("ManagerWords", "Paid"));
    case InvoiceState::Dropped: return words(QT_TRANSLATE_NOOP("ManagerWords", "Dropped"));
    }
    return {};
}

QString missName(const QString &why)
{
    if (why == u"no_code")
        return words(QT_TRANSLATE_NOOP("ManagerWords", "Without a code"));
    if (why == u"waiting")
        return words(QT_TRANSLATE_NOOP("ManagerWords", "Waits in the outbox"));
    return why == u"parked" ? words(QT_TRANSLATE_NOOP("ManagerWords", "Refused by the platform")) : why;
}

} // namespace yaogui
