// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/counter/CounterWords.h"

#include "ui/text/AmountText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/NameText.h"

#include <QCoreApplication>

#include <algorithm>

namespace yaogui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CounterWords)
};

} // namespace

RefusalPlace placeOf(const Error &error, int line)
{
    if (severityOf(error.code) == Severity::DataAtRisk)
        return RefusalPlace::Stopped;
    if (line > 0)
        return RefusalPlace::Goods;
    switch (error.code) {
    case ErrorCode::CredentialExpired:
    case ErrorCode::CredentialMissing:
    case ErrorCode::CredentialRefused:
    case ErrorCode::OpenPlatformCode:
    case ErrorCode::PersonSuspended:
    case ErrorCode::InsuranceNeeded:
    case ErrorCode::InsuranceUnknown:
    case ErrorCode::DiseaseNeeded:
    case ErrorCode::DiseaseUnknown:
    case ErrorCode::CategoryUnknown:
    case ErrorCode::FaceMissing:
    case ErrorCode::FaceNone:
    case ErrorCode::FaceSeveral:
    case ErrorCode::FaceUnclear:
    case ErrorCode::CashShort:
    case ErrorCode::AmountInvalid:
    case ErrorCode::TenderTooMuch:
    case ErrorCode::ReferenceMissing:
    case ErrorCode::PaymentCodeWrong:
    case ErrorCode::PaymentRefused:
    case ErrorCode::PaymentUnreachable:
    case ErrorCode::PaymentNotConfigured:
    case ErrorCode::PaymentInDoubt:
    case ErrorCode::PlatformRefused:
    case ErrorCode::PlatformUnreachable:
    case ErrorCode::PlatformNotConfigured:
    case ErrorCode::PlatformAnswerUnreadable:
    case ErrorCode::PlatformNotSignedIn:
    case ErrorCode::ClockWrong:
    case ErrorCode::LateAnswer:
    case ErrorCode::ResultInDoubt: return RefusalPlace::Person;
    default: return RefusalPlace::Goods;
    }
}

Tone toneOf(const Error &error)
{
    return severityOf(error.code) == Severity::Outside ? Tone::Look : Tone::Stop;
}

bool offersCash(const Error &error, const CounterView &view)
{
    return error.code == ErrorCode::PlatformUnreachable && view.person && !view.lines.empty();
}

QString cashOrHold()
{
    return Words::tr("The insurance platform cannot be reached. Ctrl+B sells this for cash, F5 holds it until the line is back.");
}

bool hasOldPrices(const CounterView &view)
{
    return std::any_of(view.lines.begin(), view.lines.end(), [](const LineView &line) { return line.newPrice.has_value(); });
}

Saying guidanceFor(const CounterView &view, bool newsSeen)
{
    if (view.partDue && view.due.isNegative() && view.work == DeskWork::None)
        return {Tone::Look, Words::tr("%1 was settled for less than the terminal has taken. Give the rest back in cash, then go on with the large "
                                      "button; F5 puts it aside.").arg(view.slipNumber)};
    if (view.partDue && view.work == DeskWork::None)
        return {Tone::Look, Words::tr("The insurance has settled %1. If the customer leaves without paying the rest, F8 gives everything back; F5 puts it aside.")
                                .arg(view.slipNumber)};
    if (view.notice == DeskNotice::Reversed && !newsSeen)
        return {Tone::Look,
                Words::tr("The settlement in doubt was reversed: nothing was charged. The goods stand in an open sale again (F6); ask the "
                          "customer and settle anew.")};
    if (view.notice == DeskNotice::LateSettled && !newsSeen)
        return {Tone::Fine, Words::tr("The settlement in doubt went through after all. The slip can be handed out.")};
    if (view.notice == DeskNotice::RefundUndone && !newsSeen)
        return {Tone::Look, Words::tr("The refund in doubt was taken back: the sale stands as before. Pay nothing out; the refund can be asked for "
                                      "again (F8).")};
    if (view.notice == DeskNotice::LateRefunded && !newsSeen)
        return {Tone::Look, Words::tr("The refund in doubt went through after all. Pay out the cash on the return slip; what the customer keeps is on "
                                      "hold (F6).")};
    if (view.notice == DeskNotice::Resumed && !newsSeen) {
        const QString open = Words::tr("The program ended before this sale did. Nothing was charged for it: go on with the large button.");
        return {Tone::Look, view.inDoubt > 0 ? open + u' ' + doubtWords().tell : open};
    }
    if (view.gate) {
        const ErrorWords words = wordsFor(*view.gate);
        return {Tone::Stop, words.what + u' ' + words.next};
    }
    if (hasOldPrices(view) && view.next != NextAct::Confirm)
        return {Tone::Look, Words::tr("Prices have changed since this sale was put aside. The customer pays what was shown; Ctrl+N takes today's prices.")};
    switch (view.next) {
    case NextAct::Scan: return {Tone::Plain, Words::tr("Scan a box, or search by name.")};
    case NextAct::WaitForCodes: return {Tone::Look, Words::tr("Scan the trace code of every box marked “waiting for codes”.")};
    case NextAct::EnterBuyer:
        return {Tone::Look, Words::tr("Specially managed drug: the register names who takes it. Ask for the identity card, Ctrl+D.")};
    case NextAct::ChooseInsurance:
    case NextAct::TakeFace:
    case NextAct::Presettle:
        return {Tone::Plain, view.person ? QString() : Words::tr("Scan the next box, or go on with the large button.")};
    case NextAct::Confirm: return {Tone::Plain, Words::tr("Tell the customer the split; with the customer's yes go on.")};
    case NextAct::Collect:
    case NextAct::Settle:
        if (view.person)
            return {};
        return {Tone::Plain, Words::tr("Scan the next box or the insurance code; or collect.")};
    case NextAct::Nothing: return {};
    }
    return {};
}

Saying personGuidanceFor(const CounterView &view, FaceHint hint)
{
    if (view.next == NextAct::TakeFace && view.work == DeskWork::None && view.cameraAway)
        return {Tone::Look, Words::tr("The camera gives no picture, and without a face nothing is settled. Plug it in; or Ctrl+B sells this for "
                                      "cash, F5 holds it.")};
    if (view.faceAsked && view.work == DeskWork::None && (view.next == NextAct::Presettle || view.next == NextAct::Confirm))
        return {Tone::Look, Words::tr("The camera gives no picture: without a face this sale goes on only with a colleague's yes.")};
    if (view.cameraAway && view.work == DeskWork::None && (view.next == NextAct::Presettle || view.next == NextAct::Confirm))
        return {Tone::Look, Words::tr("The camera gives no picture: this sale goes on without a face, and that is recorded.")};
    if (view.next == NextAct::TakeFace && view.work == DeskWork::None) {
        const QString words = hintFor(hint == FaceHint::None ? FaceHint::NoFace : hint);
        return {Tone::Look, words};
    }
    if (view.next == NextAct::ChooseInsurance)
        return {Tone::Look, Words::tr("Choose the insurance this sale belongs to.")};
    if (view.work == DeskWork::AwaitingPassword)
        return {Tone::Look, Words::tr("The customer types the password on the phone. F10 cancels the payment.")};
    if (view.partDue && view.due.isNegative() && view.work == DeskWork::None)
        return {Tone::Look, Words::tr("%1 too much was taken: give it back in cash.").arg(moneyWithSign(-view.due))};
    if (view.partDue && view.work == DeskWork::None)
        return {Tone::Look, Words::tr("%1 is still due: cash, F9 card, or scan a payment code.").arg(moneyWithSign(view.due))};
    if (view.next == NextAct::Collect && view.work == DeskWork::None)
        return {Tone::Plain, Words::tr("Type the cash received, or scan the payment code; F9 card. Enter takes exactly the due.")};
    if (!view.platformReachable && view.split == std::nullopt)
        return {Tone::Look, view.person && !view.lines.empty()
                    ? cashOrHold()
                    : Words::tr("The insurance platform cannot be reached. Cash sales go on.")};
    return {};
}

} // namespace yaogui
