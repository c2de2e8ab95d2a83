// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reports/ReconciliationWords.h"

#include "ui/text/AmountText.h"

#include <QCoreApplication>

namespace yaogui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReconciliationWords)
};

QString askAdvice(const Difference &difference)
{
    switch (difference.kind) {
    case DifferenceKind::OursOnly:
        return Words::tr("We settled it, the platform does not have it. Do not settle it again: ask the agency, with the slip and the settlement number in hand.");
    case DifferenceKind::TheirsOnly:
        return Words::tr("The platform has it, nobody here made it, and it bears no message number to take it back with. Only the agency can: ask it.");
    case DifferenceKind::AmountsDiffer:
        return Words::tr("Both sides have it, with other amounts. Change nothing: ask the agency which is right, with the slip in hand.");
    case DifferenceKind::StatesDiffer: break;
    }
    return Words::tr("Both sides have it, under different numbers. Change nothing: ask the agency, with both numbers in hand.");
}

QString reverseAdvice(const Difference &difference)
{
    if (difference.kind == DifferenceKind::TheirsOnly)
        return Words::tr("The platform has a settlement that nobody here made. Have it reversed there with its message number before the day is over.");
    if (difference.ours)
        return Words::tr("The money was given back here, but the platform still counts the sale. Have it refunded there as well.");
    return Words::tr("It does not stand here any more, but the platform still counts it. Have it reversed there with its message number.");
}

} // namespace

bool isInDoubt(const Difference &difference)
{
    return difference.ourState == u"unknown" || difference.ourState == u"sent";
}

QString whatDiffers(const Difference &difference)
{
    switch (difference.kind) {
    case DifferenceKind::OursOnly: return Words::tr("Only with us");
    case DifferenceKind::TheirsOnly: return Words::tr("Only on the platform");
    case DifferenceKind::AmountsDiffer: return Words::tr("Amounts differ");
    case DifferenceKind::StatesDiffer: break;
    }
    return Words::tr("States differ");
}

QString whatDiffers(StoreDifference::Between between)
{
    switch (between) {
    case StoreDifference::Between::Ledger: return Words::tr("Ledger (packs)");
    case StoreDifference::Between::Boxes: return Words::tr("Trace codes (boxes)");
    case StoreDifference::Between::Parts: return Words::tr("Settlement (yuan)");
    case StoreDifference::Between::Tenders: break;
    }
    return Words::tr("Money taken (yuan)");
}

QString nextStep(const Difference &difference)
{
    switch (difference.step) {
    case NextStep::Reverse: return Words::tr("Reverse on the platform");
    case NextStep::Book: return Words::tr("Book here as there");
    case NextStep::Ask: break;
    }
    return Words::tr("Ask the agency");
}

QString adviceFor(const Difference &difference)
{
    if (isInDoubt(difference))
        return Words::tr("The answer to this settlement was lost. The program asks about it by itself; the list of results in doubt shows how far it is.");
    switch (difference.step) {
    case NextStep::Reverse: return reverseAdvice(difference);
    case NextStep::Book:
        return Words::tr("The platform has given it back, here it still stands. Take the sale back here by its slip, so that both agree.");
    case NextStep::Ask: break;
    }
    return askAdvice(difference);
}

QString adviceFor(const StoreDifference &difference)
{
    switch (difference.between) {
    case StoreDifference::Between::Ledger:
        return Words::tr("The sale and the stock ledger name different numbers of packs. Count the shelf, then look whether the books were changed by hand.");
    case StoreDifference::Between::Boxes:
        return Words::tr("A box of this sale is not marked as sold by it. Find the box; nobody may sell it until it is clear whose it is.");
    case StoreDifference::Between::Parts:
        return Words::tr("The parts of the sale do not add up to its total, or differ from the platform's answer. Keep the slip; have the audit trail verified.");
    case StoreDifference::Between::Tenders: break;
    }
    return Words::tr("The money taken is not what the sale asks for. Count the drawer and compare with the slip.");
}

QString stateName(const QString &state)
{
    if (state == u"settled")
        return Words::tr("settled");
    if (state == u"refunded")
        return Words::tr("refunded");
    if (state == u"reversed")
        return Words::tr("reversed");
    if (state == u"unknown" || state == u"sent")
        return Words::tr("in doubt");
    if (state == u"open")
        return Words::tr("open");
    return state;
}

QString sideText(const std::optional<ClearingAmounts> &amounts, const QString &state)
{
    if (!amounts)
        return state.isEmpty() ? QStringLiteral("—") : stateName(state);
    return stateName(state) + u' '
           + Words::tr("%1 (fund %2, account %3)").arg(moneyText(amounts->total), moneyText(amounts->fund), moneyText(amounts->account));
}

QString forTheAgency(const Difference &difference)
{
    const auto orDash = [](const QString &text) { return text.isEmpty() ? QStringLiteral("—") : text; };
    return QStringList{whatDiffers(difference),
                       Words::tr("Slip: %1").arg(orDash(difference.slip)),
                       Words::tr("Settlement number: %1").arg(orDash(difference.settlementId)),
                       Words::tr("Visit number: %1").arg(orDash(difference.visitId)),
                       Words::tr("Message number: %1").arg(orDash(difference.messageId)),
                       Words::tr("We: %1").arg(sideText(difference.ours, difference.ourState)),
                       Words::tr("Platform: %1").arg(sideText(difference.theirs, difference.theirState)),
                       Words::tr("Next step: %1").arg(nextStep(difference))}
        .join(u'\n');
}

QString applicationState(const QString &state)
{
    if (state.isEmpty())
        return Words::tr("not applied for yet");
    if (state == u"applied")
        return Words::tr("applied for");
    if (state == u"refused")
        return Words::tr("refused, may be sent again");
    return Words::tr("answer lost: ask the agency");
}

QString figureName(const QString &figure)
{
    if (figure == u"group")
        return Words::tr("not in the statement, or not ours");
    if (figure == u"fund")
        return Words::tr("fund");
    if (figure == u"account")
        return Words::tr("accounts");
    if (figure == u"deducted")
        return Words::tr("deducted");
    if (figure == u"deposit")
        return Words::tr("withheld as deposit");
    return figure == u"paid" ? Words::tr("paid") : figure;
}

} // namespace yaogui
