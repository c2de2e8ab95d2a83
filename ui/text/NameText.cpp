// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/NameText.h"

#include "ui/text/ErrorText.h"

#include <QCoreApplication>

namespace yaogui {

namespace {

struct Names {
    Q_DECLARE_TR_FUNCTIONS(Names)
};

} // namespace

QString nameOf(SaleState state)
{
    switch (state) {
    case SaleState::Open: return Names::tr("open");
    case SaleState::Held: return Names::tr("on hold");
    case SaleState::Presettled: return Names::tr("pre-settled");
    case SaleState::Confirmed: return Names::tr("confirmed");
    case SaleState::Sent: return Names::tr("settlement sent");
    case SaleState::Unknown: return Names::tr("in doubt");
    case SaleState::Settled: return Names::tr("settled");
    case SaleState::Paid: return Names::tr("paid");
    case SaleState::Reversed: return Names::tr("reversed");
    case SaleState::Refunded: return Names::tr("refunded");
    case SaleState::Refused: return Names::tr("refused");
    }
    return {};
}

QString nameOf(DrugClass drugClass)
{
    switch (drugClass) {
    case DrugClass::Prescription: return Names::tr("Rx");
    case DrugClass::OtcA: return Names::tr("OTC A");
    case DrugClass::OtcB: return Names::tr("OTC B");
    case DrugClass::HerbalPiece: return Names::tr("herbal piece");
    case DrugClass::Device: return Names::tr("device");
    case DrugClass::HealthFood: return Names::tr("health food");
    case DrugClass::Other: return Names::tr("other goods");
    }
    return {};
}

QString nameOf(InsuranceLevel level)
{
    switch (level) {
    case InsuranceLevel::A: return Names::tr("list A");
    case InsuranceLevel::B: return Names::tr("list B");
    case InsuranceLevel::None:
    case InsuranceLevel::OwnPay: return Names::tr("own pay");
    }
    return {};
}

QString nameOf(Post post)
{
    switch (post) {
    case Post::Cashier: return Names::tr("cashier");
    case Post::LicensedPharmacist: return Names::tr("licensed pharmacist");
    case Post::Manager: return Names::tr("manager");
    case Post::Buyer: return Names::tr("buyer");
    case Post::Acceptor: return Names::tr("acceptor");
    case Post::Quality: return Names::tr("quality manager");
    case Post::Care: return Names::tr("care of goods");
    case Post::Inspector: return Names::tr("inspector");
    }
    return {};
}

QString nameOf(DeviceKind kind)
{
    switch (kind) {
    case DeviceKind::Platform: return Names::tr("Platform");
    case DeviceKind::Scanner: return Names::tr("Scanner");
    case DeviceKind::Camera: return Names::tr("Camera");
    case DeviceKind::Printer: return Names::tr("Printer");
    case DeviceKind::Backup: return Names::tr("Backup");
    }
    return {};
}

QString nameOf(DeviceHealth health)
{
    switch (health) {
    case DeviceHealth::Off: return Names::tr("not set up");
    case DeviceHealth::Ready: return Names::tr("ready");
    case DeviceHealth::Trouble: return Names::tr("trouble");
    }
    return {};
}

QString nameOf(DeskWork work)
{
    switch (work) {
    case DeskWork::None: return {};
    case DeskWork::Decoding: return Names::tr("Reading the insurance code…");
    case DeskWork::Identifying: return Names::tr("Asking the platform for the person…");
    case DeskWork::Presettling: return Names::tr("Pre-settling…");
    case DeskWork::Settling: return Names::tr("Settling…");
    case DeskWork::Saving: return Names::tr("Saving…");
    case DeskWork::Charging: return Names::tr("Charging the payment code…");
    case DeskWork::AwaitingPassword: return Names::tr("Waiting for the customer's password…");
    }
    return {};
}

QString hintFor(FaceHint hint)
{
    switch (hint) {
    case FaceHint::None: return {};
    case FaceHint::NoFace: return Names::tr("Please look into the camera");
    case FaceHint::Closer: return Names::tr("Please come closer");
    case FaceHint::Frontal: return Names::tr("Please face the screen");
    case FaceHint::Light: return Names::tr("Too dark or too bright: please turn towards the light");
    case FaceHint::Still: return Names::tr("Please hold still");
    case FaceHint::Several: return Names::tr("Several faces: the buyer alone, please");
    }
    return {};
}

QString insuranceTypeName(const QString &type)
{
    if (type == u"310")
        return Names::tr("Employee insurance");
    if (type == u"390")
        return Names::tr("Resident insurance");
    if (type == u"320")
        return Names::tr("Civil-servant subsidy");
    if (type == u"340")
        return Names::tr("Retired-cadre insurance");
    if (type == u"510")
        return Names::tr("Maternity insurance");
    return Names::tr("Insurance type %1").arg(type);
}

QString medicalCategoryName(const QString &code, const QString &packName)
{
    if (code == u"41")
        return Names::tr("Ordinary purchase");
    if (code == u"14")
        return Names::tr("Chronic and special diseases");
    if (code == u"140104")
        return Names::tr("Pharmacy, chronic and special diseases");
    if (code == u"11")
        return Names::tr("Ordinary outpatient");
    if (code == u"15")
        return Names::tr("Special drugs");
    if (code == u"9901")
        return Names::tr("Outpatient, two diseases");
    return packName;
}

QString remedyFor(const DeviceState &state)
{
    const QString place = state.place.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(state.place);
    const QString head = nameOf(state.kind) + place + QStringLiteral(": ");
    if (state.health == DeviceHealth::Ready)
        return head + Names::tr("works.");
    if (!state.code.isEmpty()) {
        const ErrorWords words = wordsForCodeName(state.code);
        return head + words.what + u' ' + words.next;
    }
    switch (state.kind) {
    case DeviceKind::Platform: return head + Names::tr("not connected. Cash sales go on; insured sales wait until the line is back.");
    case DeviceKind::Scanner: return head + Names::tr("not connected. Plug it in; until then type the code into the search field.");
    case DeviceKind::Camera: return head + Names::tr("not connected. Plug it in; cash sales and sales without a face go on.");
    case DeviceKind::Printer: return head + Names::tr("not connected. Sales go on; the slip can be printed again later.");
    case DeviceKind::Backup: return head + Names::tr("no second place is set. Sales go on; should this disk die, they are lost with it.");
    }
    return head;
}

QString auditHeadWords(qint64 head)
{
    return Names::tr("Nothing was changed by hand. Were the whole folder replaced by an older copy, only a comparison would tell: event %1 must not be "
                     "older than the one on the last day sheet or in the last backup.")
        .arg(head);
}

QString auditPaperWords()
{
    return Names::tr("Nothing was changed by hand, and the head on the paper is in the trail: the store is not an older copy from before that paper.");
}

QString auditGapWords(const QString &noticed, const QString &worker, const QString &reason)
{
    return Names::tr("Intact since %1. The gap noticed then was accepted by %2: %3").arg(noticed, worker, reason);
}

DoubtWords doubtWords()
{
    return {Names::tr("The settlement was sent, but no clear answer came back."),
            Names::tr("The result is being checked automatically: what the platform booked is reversed, or taken over as booked. Nothing is settled twice."),
            Names::tr("Tell the customer: “The insurance system has not answered yet. Please wait a moment and do not pay again.”")};
}

} // namespace yaogui
