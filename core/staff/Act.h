// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace yaogui {

// Every act that changes something or shows what not everybody may see, with its name in posts.json, audit trail and refusals.
#define YAOGUI_ACTS(X)                          \
    X(Sell, "sell")                             \
    X(SellPrescription, "sell_prescription")    \
    X(SellWithoutFace, "sell_without_face")     \
    X(RemoveLine, "remove_line")                \
    X(HoldSale, "hold_sale")                    \
    X(AbandonSale, "abandon_sale")              \
    X(VoidSale, "void_sale")                    \
    X(RefundSale, "refund_sale")                \
    X(Discount, "discount")                     \
    X(Reprice, "reprice")                       \
    X(Reprint, "reprint")                       \
    X(OpenDrawer, "open_drawer")                \
    X(OpenShift, "open_shift")                  \
    X(CashIn, "cash_in")                        \
    X(CashOut, "cash_out")                      \
    X(CountDrawer, "count_drawer")              \
    X(CloseShift, "close_shift")                \
    X(ChangeSettings, "change_settings")        \
    X(UsePolicy, "use_policy")                  \
    X(TrustKey, "trust_key")                    \
    X(ChangeProfile, "change_profile")          \
    X(AcceptClock, "accept_clock")              \
    X(AcceptGap, "accept_gap")                  \
    X(ImportCatalogue, "import_catalogue")      \
    X(OpenStock, "open_stock")                  \
    X(Buy, "buy")                               \
    X(CheckFirstSupply, "check_first_supply")   \
    X(ApproveFirstSupply, "approve_first_supply")\
    X(ReceiveGoods, "receive_goods")            \
    X(MoveStock, "move_stock")                  \
    X(ReleaseStock, "release_stock")            \
    X(ReturnGoods, "return_goods")              \
    X(DestroyStock, "destroy_stock")            \
    X(RecallGoods, "recall_goods")              \
    X(CountStock, "count_stock")                \
    X(ApproveCount, "approve_count")            \
    X(AdjustStock, "adjust_stock")              \
    X(CreateBackup, "create_backup")            \
    X(MakePhrase, "make_phrase")                \
    X(RestoreBackup, "restore_backup")          \
    X(SendOutbox, "send_outbox")                \
    X(RetryOutbox, "retry_outbox")              \
    X(Reconcile, "reconcile")                   \
    X(ImportStatement, "import_statement")      \
    X(ApplyClearing, "apply_clearing")          \
    X(AddStaff, "add_staff")                    \
    X(ChangePosts, "change_posts")              \
    X(LockStaff, "lock_staff")                  \
    X(UnlockStaff, "unlock_staff")              \
    X(ResetPin, "reset_pin")                    \
    X(ChangeBadge, "change_badge")              \
    X(RecordRegister, "record_register")        \
    X(SignDuty, "sign_duty")                    \
    X(Read, "read")                             \
    X(Export, "export")                         \
    X(ShowPerson, "show_person")                \
    X(AddMember, "add_member")                  \
    X(MemberPrices, "member_prices")            \
    X(PayInvoice, "pay_invoice") \
    X(OpenPack, "open_pack") \
    X(CareForStock, "care_for_stock") \
    X(MarkNoCode, "mark_no_code") \
    X(PullPrescription, "pull_prescription") \
    X(EnterPrescription, "enter_prescription") \
    X(ReviewPrescription, "review_prescription") \
    X(DispensePrescription, "dispense_prescription") \
    X(CheckPrescription, "check_prescription") \
    X(ImportRules, "import_rules")

enum class Act {
#define YAOGUI_ACT(id, name) id,
    YAOGUI_ACTS(YAOGUI_ACT)
#undef YAOGUI_ACT
};

[[nodiscard]] QString toText(Act act);
[[nodiscard]] std::optional<Act> actFrom(const QString &text);
[[nodiscard]] const std::vector<Act> &allActs();

} // namespace yaogui
