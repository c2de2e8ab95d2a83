// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/NameText.h"

#include <QCoreApplication>

namespace yaogui {

namespace {

struct Names {
    Q_DECLARE_TR_FUNCTIONS(Names)
};

struct ActName {
    Act act;
    const char *name;
};

constexpr ActName actNames[] = {
    {Act::Sell, QT_TRANSLATE_NOOP("Names", "selling")},
    {Act::SellPrescription, QT_TRANSLATE_NOOP("Names", "selling a prescription drug")},
    {Act::RemoveLine, QT_TRANSLATE_NOOP("Names", "taking a line off")},
    {Act::HoldSale, QT_TRANSLATE_NOOP("Names", "putting a sale aside")},
    {Act::AbandonSale, QT_TRANSLATE_NOOP("Names", "giving a basket up")},
    {Act::VoidSale, QT_TRANSLATE_NOOP("Names", "voiding a sale")},
    {Act::RefundSale, QT_TRANSLATE_NOOP("Names", "refunding a sale")},
    {Act::Discount, QT_TRANSLATE_NOOP("Names", "giving a discount")},
    {Act::Reprice, QT_TRANSLATE_NOOP("Names", "changing a price")},
    {Act::SellWithoutFace, QT_TRANSLATE_NOOP("Names", "an insured sale without a face")},
    {Act::Reprint, QT_TRANSLATE_NOOP("Names", "printing a slip again")},
    {Act::OpenDrawer, QT_TRANSLATE_NOOP("Names", "opening the drawer without a sale")},
    {Act::OpenShift, QT_TRANSLATE_NOOP("Names", "opening a shift")},
    {Act::CashIn, QT_TRANSLATE_NOOP("Names", "putting cash in")},
    {Act::CashOut, QT_TRANSLATE_NOOP("Names", "taking cash out")},
    {Act::CountDrawer, QT_TRANSLATE_NOOP("Names", "counting the drawer")},
    {Act::CloseShift, QT_TRANSLATE_NOOP("Names", "closing a shift")},
    {Act::ChangeSettings, QT_TRANSLATE_NOOP("Names", "changing settings")},
    {Act::UsePolicy, QT_TRANSLATE_NOOP("Names", "using another rule pack")},
    {Act::TrustKey, QT_TRANSLATE_NOOP("Names", "trusting a key")},
    {Act::ChangeProfile, QT_TRANSLATE_NOOP("Names", "changing the store's standing")},
    {Act::AcceptClock, QT_TRANSLATE_NOOP("Names", "accepting the clock")},
    {Act::AcceptGap, QT_TRANSLATE_NOOP("Names", "accepting a gap of the trail")},
    {Act::ImportCatalogue, QT_TRANSLATE_NOOP("Names", "importing the catalogue")},
    {Act::OpenStock, QT_TRANSLATE_NOOP("Names", "entering opening stock")},
    {Act::Buy, QT_TRANSLATE_NOOP("Names", "buying")},
    {Act::CheckFirstSupply, QT_TRANSLATE_NOOP("Names", "checking first supply")},
    {Act::ApproveFirstSupply, QT_TRANSLATE_NOOP("Names", "approving first supply")},
    {Act::ReceiveGoods, QT_TRANSLATE_NOOP("Names", "receiving goods")},
    {Act::MoveStock, QT_TRANSLATE_NOOP("Names", "moving stock")},
    {Act::ReleaseStock, QT_TRANSLATE_NOOP("Names", "releasing stock")},
    {Act::ReturnGoods, QT_TRANSLATE_NOOP("Names", "returning goods to a supplier")},
    {Act::DestroyStock, QT_TRANSLATE_NOOP("Names", "destroying stock")},
    {Act::RecallGoods, QT_TRANSLATE_NOOP("Names", "recalling goods")},
    {Act::CountStock, QT_TRANSLATE_NOOP("Names", "counting stock")},
    {Act::ApproveCount, QT_TRANSLATE_NOOP("Names", "approving a count")},
    {Act::AdjustStock, QT_TRANSLATE_NOOP("Names", "correcting stock")},
    {Act::CreateBackup, QT_TRANSLATE_NOOP("Names", "making a backup")},
    {Act::MakePhrase, QT_TRANSLATE_NOOP("Names", "making a recovery phrase")},
    {Act::RestoreBackup, QT_TRANSLATE_NOOP("Names", "restoring a backup")},
    {Act::SendOutbox, QT_TRANSLATE_NOOP("Names", "sending what waits")},
    {Act::RetryOutbox, QT_TRANSLATE_NOOP("Names", "putting a message back")},
    {Act::Reconcile, QT_TRANSLATE_NOOP("Names", "reconciling")},
    {Act::ImportStatement, QT_TRANSLATE_NOOP("Names", "importing a statement")},
    {Act::ApplyClearing, QT_TRANSLATE_NOOP("Names", "applying for clearing")},
    {Act::AddStaff, QT_TRANSLATE_NOOP("Names", "taking somebody on")},
    {Act::ChangePosts, QT_TRANSLATE_NOOP("Names", "changing posts")},
    {Act::LockStaff, QT_TRANSLATE_NOOP("Names", "locking somebody")},
    {Act::UnlockStaff, QT_TRANSLATE_NOOP("Names", "unlocking somebody")},
    {Act::ResetPin, QT_TRANSLATE_NOOP("Names", "resetting a PIN")},
    {Act::ChangeBadge, QT_TRANSLATE_NOOP("Names", "changing a badge")},
    {Act::RecordRegister, QT_TRANSLATE_NOOP("Names", "recording the register")},
    {Act::SignDuty, QT_TRANSLATE_NOOP("Names", "signing for duty")},
    {Act::Read, QT_TRANSLATE_NOOP("Names", "reading")},
    {Act::Export, QT_TRANSLATE_NOOP("Names", "exporting")},
    {Act::ShowPerson, QT_TRANSLATE_NOOP("Names", "showing personal data")},
    {Act::AddMember, QT_TRANSLATE_NOOP("Names", "taking in a member")},
    {Act::MemberPrices, QT_TRANSLATE_NOOP("Names", "setting member prices")},
    {Act::PayInvoice, QT_TRANSLATE_NOOP("Names", "paying a supplier's invoice")},
    {Act::OpenPack, QT_TRANSLATE_NOOP("Names", "opening a pack for loose sale")},
    {Act::CareForStock, QT_TRANSLATE_NOOP("Names", "care and display checks")},
    {Act::MarkNoCode, QT_TRANSLATE_NOOP("Names", "putting a drug on the no-code list")},
    {Act::PullPrescription, QT_TRANSLATE_NOOP("Names", "pulling a prescription")},
    {Act::EnterPrescription, QT_TRANSLATE_NOOP("Names", "entering a paper prescription")},
    {Act::ReviewPrescription, QT_TRANSLATE_NOOP("Names", "reviewing a prescription")},
    {Act::DispensePrescription, QT_TRANSLATE_NOOP("Names", "dispensing a prescription")},
    {Act::CheckPrescription, QT_TRANSLATE_NOOP("Names", "checking what was dispensed")},
    {Act::ImportRules, QT_TRANSLATE_NOOP("Names", "importing prescription rules")},
};

} // namespace

QString nameOf(Act act)
{
    for (const ActName &row : actNames) {
        if (row.act == act)
            return Names::tr(row.name);
    }
    return toText(act);
}

QString nameOf(Posts posts)
{
    QStringList names;
    for (const Post post : allPosts()) {
        if (posts.testFlag(post))
            names.append(nameOf(post));
    }
    return names.join(Names::tr(", "));
}

QString nameOf(RegisterStatus status)
{
    switch (status) {
    case RegisterStatus::Unknown: return Names::tr("not known in the register");
    case RegisterStatus::Valid: return Names::tr("valid in the register");
    case RegisterStatus::Suspended: return Names::tr("suspended in the register");
    }
    return {};
}

} // namespace yaogui
