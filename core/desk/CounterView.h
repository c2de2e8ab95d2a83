// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Amounts.h"
#include "core/base/Result.h"
#include "core/catalogue/Drug.h"
#include "core/insurance/Claim.h"
#include "core/insurance/Person.h"
#include "core/ports/Camera.h"
#include "core/prescription/rules/RuleFinding.h"
#include "core/sale/Document.h"
#include "core/insurance/SaleState.h"
#include "core/member/Member.h"
#include "core/sale/Buyer.h"

#include <QDate>
#include <QMetaType>
#include <QStringList>

#include <optional>
#include <vector>

namespace yaogui {

struct LotChoice {
    QString lot;
    QDate expiry;
    Quantity stock;
    bool operator==(const LotChoice &) const = default;
};

/// One basket line as the counter shows it.
struct LineView {
    int number = 0; ///< 1…n as shown and as scripts name it
    Drug drug;
    QString lot;
    QDate expiry;
    bool nearExpiry = false;
    Quantity quantity;
    Price price;
    Money amount;
    QStringList traceCodes;
    int codesNeeded = 0; ///< 0: bears none by rule; else one per pack
    bool insured = false;       ///< goes to the platform when a person is identified
    bool ownPayByClerk = false; ///< insurable, but taken out by the clerk
    std::vector<LotChoice> lotChoices; ///< more than one: the clerk may pick
    bool loose = false; ///< units of an opened pack
    int doses = 0;      ///< of herbal pieces
    Price retail;               ///< above `price` where the line costs less
    bool memberPrice = false;   ///< because the customer is a member
    bool changedPrice = false;  ///< because it was agreed on at the counter
    std::optional<Price> newPrice = {}; ///< what the catalogue says by now, where that is not `retail`
    std::vector<RuleFinding> reminders = {}; ///< what the rules say of it before settling (HN-28), worst first; hints, never a stop
    /// What is weighed or counted out bears a label: it is put in anew, not counted up and down.
    [[nodiscard]] bool isCountable() const { return !loose && doses == 0; }
    [[nodiscard]] bool waitsForCodes() const { return codesNeeded > static_cast<int>(traceCodes.size()); }
    bool operator==(const LineView &) const = default;
};

struct CategoryView {
    QString code; ///< med_type
    QString name;
    bool needsDisease = false;
    bool operator==(const CategoryView &) const = default;
};

/// The identified person, masked already; clear text never reaches a screen here.
struct PersonView {
    QString maskedName;
    QString maskedIdentity;
    std::vector<Insurance> insurances;
    int chosenInsurance = -1; ///< −1: the clerk must choose
    std::vector<CategoryView> categories;
    QString category;
    std::vector<Disease> diseases;
    QString disease; ///< code; empty when the category needs none
    bool useAccount = true;
    std::optional<ProxyBuyer> proxy; ///< masked
    bool proxyByCards = false, proxyByFamilyCode = false; ///< what a proxy may show here, with this credential
};

/// A line is to cost something else. One of `price` and `basisPoints` (off the retail price, in hundredths of a percent) is set.
struct PriceWish {
    int line = 0;
    std::optional<Price> price;
    std::optional<int> basisPoints;
    QString reason;
    qint64 approval = 0; ///< of a second person; 0: none
};

/// Smallest units out of an opened pack (拆零).
struct LooseWish {
    QString what; ///< own code of the drug; or a box's trace code, which is opened for it
    int units = 0;
    qint64 approval = 0; ///< of whoever checked the opening; 0: none
};

/// Herbal pieces (中药饮片): so many doses of so many grams each.
struct PiecesWish {
    QString drug; ///< own code
    int doses = 0;
    Quantity grams;
    QString handling; ///< first decocted, wrapped …; may be empty
};

/// What the right side says when it is not about money. The words are in ui/text.
enum class DeskNotice {
    None,
    Working,        ///< a call is under way: `work` says which
    InDoubt,        ///< the last 2102 is in doubt and is being resolved; the next sale can begin
    Reversed,       ///< a doubt ended in reversal: lines stand again, to be confirmed anew
    LateSettled,    ///< a doubt ended as settled
    RefundUndone,   ///< a refund in doubt was reversed: the sale stands, nothing is paid out
    LateRefunded,   ///< a refund in doubt went through: its cash is still to be paid out
    Resumed,        ///< the program ended before this sale did; it stands open again
};
enum class DeskWork { None, Decoding, Identifying, Presettling, Settling, Saving, Charging, AwaitingPassword };

/// The next act of the clerk: the large button and its key.
enum class NextAct { Scan, WaitForCodes, EnterBuyer, ChooseInsurance, TakeFace, Presettle, Confirm, Collect, Settle, Nothing };

/// The whole counter at one moment. A screen is a pure function of the newest one.
struct CounterView {
    SaleState state = SaleState::Open;
    qint64 saleId = 0;
    std::vector<LineView> lines;
    Money total;       ///< all lines
    Money insuredTotal;
    Money ownPayTotal;
    std::optional<PersonView> person;
    std::optional<MemberCard> member;
    qint64 payablePoints = 0; ///< of the member, that may pay here; 0: none
    Money pointValue;         ///< of one of them
    bool specialGoods = false;  ///< the basket has specially managed drugs: the register names who takes them
    std::optional<Buyer> buyer; ///< masked
    bool faceNeeded = false;
    bool faceTaken = false;
    bool cameraAway = false; ///< a face is missing because the camera gives no picture; the sale goes on without unless faceNeeded
    bool faceAsked = false;  ///< then a second person has to agree to going on without
    QByteArray facePicture; ///< JPEG of the taken face, for the person's panel; empty without
    std::optional<Split> split; ///< only after pre-settling; blank before, never zero
    bool partDue = false; ///< the sale is settled, and `due` of it is still to be paid by any tender
    QString slipNumber;   ///< of a confirmed or settled sale
    Money due;         ///< still to be collected; meaningful from Confirmed on, or for a cash sale
    NextAct next = NextAct::Scan;
    std::optional<Error> gate; ///< nothing of this basket is paid while it stands: no pharmacist is on duty, or none is valid in the register
    DeskNotice notice = DeskNotice::None;
    DeskWork work = DeskWork::None;
    int heldSales = 0;
    int inDoubt = 0;
    int unsent = 0;
    int parked = 0; ///< of the unsent: put aside until a person looks
    QString oldestUnsent; ///< ISO time; empty when nothing waits
    bool platformReachable = true;
};

/// A finished sale: what the slip view and the change display show.
struct FinishedSale {
    qint64 saleId = 0;
    SaleState state = SaleState::Paid;
    QString slipNumber;
    Money total, collected, change;
    std::optional<Split> split;
    PrintDocument slip;
    std::optional<PrintDocument> statement; ///< 医保结算单, insured sales
};

struct HeldSale {
    qint64 saleId = 0;
    QString time; ///< ISO
    int lines = 0;
    Money total;
    QString firstName; ///< of the first drug
    bool partDue = false; ///< settled; `total` is what is still due
};

} // namespace yaogui

Q_DECLARE_METATYPE(yaogui::CounterView)
Q_DECLARE_METATYPE(yaogui::FinishedSale)
Q_DECLARE_METATYPE(yaogui::Error)
Q_DECLARE_METATYPE(yaogui::HeldSale)
Q_DECLARE_METATYPE(yaogui::PriceWish)
