// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/ErrorText.h"

#include "core/base/Clock.h"
#include "ui/text/NameText.h"
#include "ui/text/PolicyTokens.h"

#include <QCoreApplication>
#include <QJsonValue>

namespace yaogui {

namespace {

struct Row {
    ErrorCode code;
    const char *what;
    const char *next;
};

// One row per code; a test walks all codes. Braces name details, brackets hold a part that goes when its detail is absent.
constexpr Row rows[] = {
    {ErrorCode::TraceInBasket, QT_TRANSLATE_NOOP("ErrorText", "This box is in the basket already[ (line {line})]."),
     QT_TRANSLATE_NOOP("ErrorText", "Scan the next box.")},
    {ErrorCode::TraceAlreadySold, QT_TRANSLATE_NOOP("ErrorText", "This box was already sold[ on slip {slip}][ at {time}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Do not hand it out: put it aside, take another box and tell the manager.")},
    {ErrorCode::TraceReserved, QT_TRANSLATE_NOOP("ErrorText", "This box stands in another sale that is not finished[ (number "
                                    "{sale_id})]."),
     QT_TRANSLATE_NOOP("ErrorText", "Take another box, or finish the other sale first.")},
    {ErrorCode::TraceWrongDrug, QT_TRANSLATE_NOOP("ErrorText", "This code belongs to another drug[: {box_drug}][, not to {line_drug}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Compare name and spec on the box, then scan the right box.")},
    {ErrorCode::TraceMissing, QT_TRANSLATE_NOOP("ErrorText", "[{drug}: ]trace codes are still missing[, {have} of {need} scanned]."),
     QT_TRANSLATE_NOOP("ErrorText", "Scan the trace code of every box of this line, or lower the quantity.")},
    {ErrorCode::TraceNotWanted, QT_TRANSLATE_NOOP("ErrorText", "This line already has all its trace codes."),
     QT_TRANSLATE_NOOP("ErrorText", "Raise the quantity first if one more box is sold.")},
    {ErrorCode::CodeUnknown, QT_TRANSLATE_NOOP("ErrorText", "No drug is known for the code[ {text}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Search by name or pinyin initials; ask the manager to add the code to the catalogue.")},
    {ErrorCode::CodeNotForSale, QT_TRANSLATE_NOOP("ErrorText", "This code cannot be sold here or used here."),
     QT_TRANSLATE_NOOP("ErrorText", "Scan the trace code or the product barcode on the box; put a box that was taken off sale aside.")},
    {ErrorCode::OpenPlatformCode, QT_TRANSLATE_NOOP("ErrorText", "This is a code of an open platform, not of the national insurance."),
     QT_TRANSLATE_NOOP("ErrorText", "Ask the customer to show the insurance code in the insurance app.")},
    {ErrorCode::NotInStock, QT_TRANSLATE_NOOP("ErrorText", "[{name} ]is not in stock here[, available {available}][, wanted {wanted}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Lower the quantity, choose another drug or lot, or receive the goods first.")},
    {ErrorCode::Expired, QT_TRANSLATE_NOOP("ErrorText", "[{drug} ][lot {lot} ]has expired[ on {expiry}] and must not be sold."),
     QT_TRANSLATE_NOOP("ErrorText", "Take the box off the shelf and hand out one of another lot.")},
    {ErrorCode::LotUnknown, QT_TRANSLATE_NOOP("ErrorText", "The lot[ {lot}] is not known for this drug."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose one of the lots on the shelf, or receive the lot first.")},
    {ErrorCode::PrescriptionNeeded, QT_TRANSLATE_NOOP("ErrorText", "[{drug} ]needs a prescription."),
     QT_TRANSLATE_NOOP("ErrorText", "Register the reviewed prescription first, or take the line out.")},
    {ErrorCode::CredentialExpired, QT_TRANSLATE_NOOP("ErrorText", "The insurance code has expired."),
     QT_TRANSLATE_NOOP("ErrorText", "Ask the customer to refresh the code and scan it again.")},
    {ErrorCode::CredentialMissing, QT_TRANSLATE_NOOP("ErrorText", "No insured person has been identified."),
     QT_TRANSLATE_NOOP("ErrorText", "Scan the insurance code, or enter the card (F3).")},
    {ErrorCode::CredentialRefused, QT_TRANSLATE_NOOP("ErrorText", "The platform did not accept the credential[: {err_msg}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Compare what was entered with the card, or use the insurance code.")},
    {ErrorCode::PersonSuspended, QT_TRANSLATE_NOOP("ErrorText", "The insurance of this person is suspended[ (type {insurance})]."),
     QT_TRANSLATE_NOOP("ErrorText", "Sell for own pay, or send the person to the insurance office.")},
    {ErrorCode::InsuranceNeeded, QT_TRANSLATE_NOOP("ErrorText", "The person has several insurances."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose the insurance this sale belongs to.")},
    {ErrorCode::InsuranceUnknown, QT_TRANSLATE_NOOP("ErrorText", "The person does not have this insurance[ ({insurance})]."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose one of the insurances in the list.")},
    {ErrorCode::DiseaseNeeded, QT_TRANSLATE_NOOP("ErrorText", "This medical category needs a disease."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose the disease, or the ordinary purchase.")},
    {ErrorCode::DiseaseUnknown, QT_TRANSLATE_NOOP("ErrorText", "The disease[ {disease}] is not registered for this person."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose one of the registered diseases.")},
    {ErrorCode::CategoryUnknown, QT_TRANSLATE_NOOP("ErrorText", "The medical category[ {category}] is not used here."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose one of the categories in the list.")},
    {ErrorCode::FaceMissing, QT_TRANSLATE_NOOP("ErrorText", "The face has not been taken yet."),
     QT_TRANSLATE_NOOP("ErrorText", "Ask the customer to look into the camera.")},
    {ErrorCode::FaceNone, QT_TRANSLATE_NOOP("ErrorText", "No face was seen in the picture."),
     QT_TRANSLATE_NOOP("ErrorText", "Ask the customer to step in front of the camera.")},
    {ErrorCode::FaceSeveral, QT_TRANSLATE_NOOP("ErrorText", "Several faces are equally near."),
     QT_TRANSLATE_NOOP("ErrorText", "Ask the others to step back, then try again.")},
    {ErrorCode::FaceUnclear, QT_TRANSLATE_NOOP("ErrorText", "The face is not clear enough[: {hint}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Ask the customer to come closer and face the screen.")},
    {ErrorCode::CashShort, QT_TRANSLATE_NOOP("ErrorText", "The cash[ {cash}] is less than the due[ {due}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Enter the whole amount received.")},
    {ErrorCode::BasketEmpty, QT_TRANSLATE_NOOP("ErrorText", "The basket is empty."),
     QT_TRANSLATE_NOOP("ErrorText", "Scan a box or search a drug.")},
    {ErrorCode::LineUnknown, QT_TRANSLATE_NOOP("ErrorText", "This line is no longer in the basket."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose the line again.")},
    {ErrorCode::QuantityInvalid, QT_TRANSLATE_NOOP("ErrorText", "The quantity[ {quantity}] is not possible here."),
     QT_TRANSLATE_NOOP("ErrorText", "Enter a whole number of boxes above zero; remove the line to sell none.")},
    {ErrorCode::StepOutOfOrder, QT_TRANSLATE_NOOP("ErrorText", "This step is not possible now[ (the sale is {state})]."),
     QT_TRANSLATE_NOOP("ErrorText", "Follow the large button: it names the next step.")},
    {ErrorCode::TransitionRefused, QT_TRANSLATE_NOOP("ErrorText", "The sale cannot go[ from “{from}”][ to “{to}”]."),
     QT_TRANSLATE_NOOP("ErrorText", "Follow the large button: it names the next step.")},
    {ErrorCode::PlatformRefused, QT_TRANSLATE_NOOP("ErrorText", "The insurance platform refused[ ({infno})][: {err_msg}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Correct what it names and try again; or take the line out of the insured part.")},
    {ErrorCode::NothingInsured, QT_TRANSLATE_NOOP("ErrorText", "No line of this sale goes to the insurance."),
     QT_TRANSLATE_NOOP("ErrorText", "Add an insurable drug, put a line back to insurance, or take the person out and sell for cash.")},
    {ErrorCode::OperatorUnknown, QT_TRANSLATE_NOOP("ErrorText", "The operator[ {operator}] is not known."),
     QT_TRANSLATE_NOOP("ErrorText", "Sign in with a number of this store.")},
    {ErrorCode::OperatorLocked, QT_TRANSLATE_NOOP("ErrorText", "This person[ ({operator})] is locked."),
     QT_TRANSLATE_NOOP("ErrorText", "The manager unlocks on the page of staff.")},
    {ErrorCode::OperatorExists, QT_TRANSLATE_NOOP("ErrorText", "The number[ {operator}] is somebody's already."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose another number: one is never given twice.")},
    {ErrorCode::OtherOperator, QT_TRANSLATE_NOOP("ErrorText", "Nobody acts under another's name[ ({operator})]."),
     QT_TRANSLATE_NOOP("ErrorText", "Sign in yourself, or let the other sign in.")},
    {ErrorCode::OwnerMissing, QT_TRANSLATE_NOOP("ErrorText", "Nobody works in this store yet."),
     QT_TRANSLATE_NOOP("ErrorText", "Make the owner first, with a PIN of their own.")},
    {ErrorCode::LastOwner, QT_TRANSLATE_NOOP("ErrorText", "This is the last one who may run the store."),
     QT_TRANSLATE_NOOP("ErrorText", "Give the post of manager to somebody else first.")},
    {ErrorCode::PinWrong, QT_TRANSLATE_NOOP("ErrorText", "The PIN is wrong[. Wait {seconds} s][; {left} more tries]."),
     QT_TRANSLATE_NOOP("ErrorText", "Enter your own PIN again; a forgotten one is reset by the manager.")},
    {ErrorCode::PinDelayed, QT_TRANSLATE_NOOP("ErrorText", "Too many wrong PINs[: {seconds} s more to wait]."),
     QT_TRANSLATE_NOOP("ErrorText", "Wait; a forgotten PIN is reset by the manager.")},
    {ErrorCode::PinNotSet, QT_TRANSLATE_NOOP("ErrorText", "No PIN has been set for[ {operator}]."),
     QT_TRANSLATE_NOOP("ErrorText", "The manager sets one on the page of staff.")},
    {ErrorCode::SecondFactorWrong, QT_TRANSLATE_NOOP("ErrorText", "The second proof is missing or wrong[. Wait {seconds} s][; {left} more tries]."),
     QT_TRANSLATE_NOOP("ErrorText", "Enter the code of your authenticator, or hold your badge to the scanner.")},
    {ErrorCode::BadgeTaken, QT_TRANSLATE_NOOP("ErrorText", "This badge or number belongs to somebody already."),
     QT_TRANSLATE_NOOP("ErrorText", "Use a badge of their own: one badge is one person.")},
    {ErrorCode::BadgeUnknown, QT_TRANSLATE_NOOP("ErrorText", "This badge is nobody's here."),
     QT_TRANSLATE_NOOP("ErrorText", "Use your number, or have the badge registered.")},
    {ErrorCode::ApprovalNeeded, QT_TRANSLATE_NOOP("ErrorText", "This needs a second person's yes[: beyond {limit}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Ask a colleague with the right to it to agree here, with a reason.")},
    {ErrorCode::ApprovalInvalid, QT_TRANSLATE_NOOP("ErrorText", "The second person's yes does not hold for this."),
     QT_TRANSLATE_NOOP("ErrorText", "Ask again: a yes counts once, for a few minutes, and for what it was given.")},
    {ErrorCode::SamePerson, QT_TRANSLATE_NOOP("ErrorText", "Who asks and who agrees must be two people."),
     QT_TRANSLATE_NOOP("ErrorText", "Ask a colleague with the right to it.")},
    {ErrorCode::PostsSeparate, QT_TRANSLATE_NOOP("ErrorText", "One person may not hold both posts[: {one}][ and {other}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Give one of them to somebody else.")},
    {ErrorCode::PharmacistAbsent, QT_TRANSLATE_NOOP("ErrorText", "No licensed pharmacist is on duty."),
     QT_TRANSLATE_NOOP("ErrorText", "Prescription and class A drugs wait until one signs in for duty.")},
    {ErrorCode::PharmacistSuspended, QT_TRANSLATE_NOOP("ErrorText", "This pharmacist is not valid in the insurance's register."),
     QT_TRANSLATE_NOOP("ErrorText", "Another pharmacist goes on; the manager records what the register says.")},
    {ErrorCode::CounterLocked, QT_TRANSLATE_NOOP("ErrorText", "The counter is locked."),
     QT_TRANSLATE_NOOP("ErrorText", "Sign in; the basket is still there.")},
    {ErrorCode::NotPermitted, QT_TRANSLATE_NOOP("ErrorText", "Your post does not permit this."),
     QT_TRANSLATE_NOOP("ErrorText", "Ask somebody whose post permits it.")},
    {ErrorCode::NothingHeld, QT_TRANSLATE_NOOP("ErrorText", "No sale is on hold."),
     QT_TRANSLATE_NOOP("ErrorText", "Put a sale on hold with F5 first.")},
    {ErrorCode::SaleUnknown, QT_TRANSLATE_NOOP("ErrorText", "The sale[ {sale_id}] is not known."),
     QT_TRANSLATE_NOOP("ErrorText", "Look it up in the list of sales.")},
    {ErrorCode::ShiftNotOpen, QT_TRANSLATE_NOOP("ErrorText", "No shift is open at the till."),
     QT_TRANSLATE_NOOP("ErrorText", "Open a shift with its float first.")},
    {ErrorCode::ShiftAlreadyOpen, QT_TRANSLATE_NOOP("ErrorText", "A shift is open already[: {shift}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Count and close it before the next one is opened.")},
    {ErrorCode::ShiftChanged, QT_TRANSLATE_NOOP("ErrorText", "The shift[ {shift}] is not the open one any more."),
     QT_TRANSLATE_NOOP("ErrorText", "Look at the till again; nothing was changed.")},
    {ErrorCode::ShiftUnknown, QT_TRANSLATE_NOOP("ErrorText", "There is no such shift[: {shift}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Look it up in the list of shifts.")},
    {ErrorCode::CountMissing, QT_TRANSLATE_NOOP("ErrorText", "The drawer has not been counted."),
     QT_TRANSLATE_NOOP("ErrorText", "Count coins and notes first.")},
    {ErrorCode::CountStale, QT_TRANSLATE_NOOP("ErrorText", "Cash moved after the drawer was counted."),
     QT_TRANSLATE_NOOP("ErrorText", "Count the drawer again.")},
    {ErrorCode::TillReasonMissing, QT_TRANSLATE_NOOP("ErrorText", "A reason is needed."),
     QT_TRANSLATE_NOOP("ErrorText", "Write in a few words why.")},
    {ErrorCode::DrawerShort, QT_TRANSLATE_NOOP("ErrorText", "There is less than that in the drawer[: {amount}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Check the amount.")},
    {ErrorCode::TenderTooMuch, QT_TRANSLATE_NOOP("ErrorText", "More than what is due[: {amount}][, due {due}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Only cash may be more than what is due.")},
    {ErrorCode::ReferenceMissing, QT_TRANSLATE_NOOP("ErrorText", "The terminal's reference number is missing."),
     QT_TRANSLATE_NOOP("ErrorText", "Type the number of the terminal's slip.")},
    {ErrorCode::PaymentCodeWrong, QT_TRANSLATE_NOOP("ErrorText", "This is not a payment code."),
     QT_TRANSLATE_NOOP("ErrorText", "Ask the customer to show the payment code again.")},
    {ErrorCode::PaymentRefused, QT_TRANSLATE_NOOP("ErrorText", "The payment was refused[: {message}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Its part is still due: take another tender.")},
    {ErrorCode::CountInvalid, QT_TRANSLATE_NOOP("ErrorText", "This cannot be counted[: {text}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Only coins and notes of the series, from 0 pieces on.")},
    {ErrorCode::PaymentInDoubt, QT_TRANSLATE_NOOP("ErrorText", "The result of the payment is not known yet."),
     QT_TRANSLATE_NOOP("ErrorText", "It is asked about again; do not take the money twice.")},
    {ErrorCode::PaymentUnreachable, QT_TRANSLATE_NOOP("ErrorText", "The payment service cannot be reached."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing was charged: take another tender, or try again.")},
    {ErrorCode::PaymentNotConfigured, QT_TRANSLATE_NOOP("ErrorText", "No payment service is set up."),
     QT_TRANSLATE_NOOP("ErrorText", "Enter its address in the settings, or take another tender.")},
    {ErrorCode::StoreInUse, QT_TRANSLATE_NOOP("ErrorText", "Another program is writing to this store[ ({folder})]."),
     QT_TRANSLATE_NOOP("ErrorText", "Close the other program, then start again.")},
    {ErrorCode::StoreExists, QT_TRANSLATE_NOOP("ErrorText", "A store exists here already[ ({folder})]; nothing was changed."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose another folder, or open the existing store.")},
    {ErrorCode::ClearingApplied, QT_TRANSLATE_NOOP("ErrorText", "Clearing[ of {month}] was applied for already[: {state}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Ask the agency what became of it; a second application would count twice.")},
    {ErrorCode::MonthNotOver, QT_TRANSLATE_NOOP("ErrorText", "The month[ {month}] is not over yet."),
     QT_TRANSLATE_NOOP("ErrorText", "Apply when its last day is reconciled.")},
    {ErrorCode::OperatorNeeded, QT_TRANSLATE_NOOP("ErrorText", "Who does this was not said."),
     QT_TRANSLATE_NOOP("ErrorText", "Name them with --operator; the PIN comes on the first line of input.")},
    {ErrorCode::PinInvalid, QT_TRANSLATE_NOOP("ErrorText", "This cannot be a PIN."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose 6 to 12 digits, not all the same and no plain run.")},
    {ErrorCode::PostUnknown, QT_TRANSLATE_NOOP("ErrorText", "There is no such post[: {posts}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose among manager, quality, licensed_pharmacist, cashier, buyer, acceptor, care, inspector.")},
    {ErrorCode::StaffFieldInvalid, QT_TRANSLATE_NOOP("ErrorText", "Something about this person cannot be kept[: {field}]."),
     QT_TRANSLATE_NOOP("ErrorText", "A number has up to 16 letters and digits, a name up to 40 characters, a badge 2 to 64.")},
    {ErrorCode::ReasonNeeded, QT_TRANSLATE_NOOP("ErrorText", "A reason is missing."),
     QT_TRANSLATE_NOOP("ErrorText", "Say in a few words why.")},
    {ErrorCode::UseInvalid, QT_TRANSLATE_NOOP("ErrorText", "The command was not understood[: {reason}][: {verb}][: {set}]."),
     QT_TRANSLATE_NOOP("ErrorText", "See the help for how it is written.")},
    {ErrorCode::ScriptInvalid, QT_TRANSLATE_NOOP("ErrorText", "The script is not right[: {file}][: {reason}][ (step {step})]."),
     QT_TRANSLATE_NOOP("ErrorText", "Correct the script and run it again.")},
    {ErrorCode::SettingUnknown, QT_TRANSLATE_NOOP("ErrorText", "There is no setting[ {key}]."),
     QT_TRANSLATE_NOOP("ErrorText", "List the settings to see their names.")},
    {ErrorCode::SettingInvalid, QT_TRANSLATE_NOOP("ErrorText", "The value[ {value}] does not fit the setting[ {key}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Enter a value of the kind the setting asks for.")},
    {ErrorCode::FileUnreadable, QT_TRANSLATE_NOOP("ErrorText", "The file cannot be read[: {file}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Check the name and the permissions of the file.")},
    {ErrorCode::FileTooLarge, QT_TRANSLATE_NOOP("ErrorText", "The file is too large[: {file}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Split it into smaller files.")},
    {ErrorCode::EncodingUnknown, QT_TRANSLATE_NOOP("ErrorText", "The file is written in an unknown encoding[: {file}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Save it as UTF-8 or GB18030.")},
    {ErrorCode::TableInvalid, QT_TRANSLATE_NOOP("ErrorText", "The table is not right[: {reason}][, line {line}][, column {column}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Correct the named place and import again.")},
    {ErrorCode::PictureUnreadable, QT_TRANSLATE_NOOP("ErrorText", "The picture cannot be read[: {file}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Use a JPEG or PNG picture.")},
    {ErrorCode::PictureTooLarge, QT_TRANSLATE_NOOP("ErrorText", "The picture is too large[: {file}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Use a smaller picture.")},
    {ErrorCode::AmountInvalid, QT_TRANSLATE_NOOP("ErrorText", "This is not an amount[: {text}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Enter digits and at most two decimals, for example 36.50.")},
    {ErrorCode::AmountOverflow, QT_TRANSLATE_NOOP("ErrorText", "The amount is too large[: {price} × {quantity}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Check price and quantity.")},
    {ErrorCode::DateInvalid, QT_TRANSLATE_NOOP("ErrorText", "This is not a date[: {text}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Write it as 2027-03-31.")},
    {ErrorCode::ScanTooLong, QT_TRANSLATE_NOOP("ErrorText", "The scanned text is too long[ ({length} characters)]."),
     QT_TRANSLATE_NOOP("ErrorText", "Scan the code on the box once more, alone.")},
    {ErrorCode::StoreMissing, QT_TRANSLATE_NOOP("ErrorText", "There is no store here[ ({folder})]."),
     QT_TRANSLATE_NOOP("ErrorText", "Make one first, or name the right folder.")},
    {ErrorCode::PolicyInvalid, QT_TRANSLATE_NOOP("ErrorText", "The policy pack[ {file}] is not right[: {key}][ (line {line})][: {reason}][, "
                                    "expected {expected}]."),
     QT_TRANSLATE_NOOP("ErrorText", "The rules in force stay. Correct the named place, sign the pack again and use it.")},
    {ErrorCode::PolicyKeyUnknown, QT_TRANSLATE_NOOP("ErrorText", "No rule has this name[: {key}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Compare with the list of rules.")},
    {ErrorCode::PackKeyUnreadable, QT_TRANSLATE_NOOP("ErrorText", "This is not a key for signing packs[: {file}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Use a PEM file with an SM2 key that has no password.")},
    {ErrorCode::PolicyNotValid, QT_TRANSLATE_NOOP("ErrorText", "There are no valid rules of the region[ {region}][ for {date}][; they ended "
                                    "on {valid_to}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Cash sales go on. Ask the manager for the new policy pack of the region.")},
    {ErrorCode::PolicyLaxer, QT_TRANSLATE_NOOP("ErrorText", "The store's own rule is laxer than the region's[: {key}][ (line {line})][, {value} "
                                    "instead of {base}]."),
     QT_TRANSLATE_NOOP("ErrorText", "The rules in force stay. A store may only be stricter.")},
    {ErrorCode::PolicyKeyUntrusted, QT_TRANSLATE_NOOP("ErrorText", "The pack is signed with a key this store does not trust[ ({fingerprint})]."),
     QT_TRANSLATE_NOOP("ErrorText", "The rules in force stay. Check where the pack comes from; trust its key first.")},
    {ErrorCode::PolicySignatureWrong, QT_TRANSLATE_NOOP("ErrorText", "The signature of the pack is wrong or missing[: {reason}]."),
     QT_TRANSLATE_NOOP("ErrorText", "The rules in force stay. Fetch the pack again from where it is published.")},
    {ErrorCode::SettlementSuspended, QT_TRANSLATE_NOOP("ErrorText", "Insurance settlement of this store is suspended."),
     QT_TRANSLATE_NOOP("ErrorText", "Sell for own pay; the manager lifts the suspension when the agency does.")},
    {ErrorCode::BusinessNotOpen, QT_TRANSLATE_NOOP("ErrorText", "This store may not settle this business[: {business}][ (category {category})]."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose another medical category, or sell for own pay.")},
    {ErrorCode::DrugNotPayable, QT_TRANSLATE_NOOP("ErrorText", "[{drug}: ]the region pays no such goods from this money[ (line {line})][: {business}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Set the line to own pay (Ctrl+O), or choose another medical category.")},
    {ErrorCode::FundNotAllowed, QT_TRANSLATE_NOOP("ErrorText", "The platform would pay[ {amount}] from money this store may not take[: {business}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing was settled. Choose another category, or sell for own pay.")},
    {ErrorCode::PlatformUnreachable, QT_TRANSLATE_NOOP("ErrorText", "The insurance platform cannot be reached."),
     QT_TRANSLATE_NOOP("ErrorText", "Cash sales go on. Check the network; try the insured sale again later.")},
    {ErrorCode::PlatformNotConfigured, QT_TRANSLATE_NOOP("ErrorText", "The insurance platform is not set up[: {setting}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Ask the manager to fill in the platform settings.")},
    {ErrorCode::PlatformAnswerUnreadable, QT_TRANSLATE_NOOP("ErrorText", "The insurance platform gave an answer that cannot be read."),
     QT_TRANSLATE_NOOP("ErrorText", "Try once more; tell the platform's service if it stays so.")},
    {ErrorCode::PlatformNotSignedIn, QT_TRANSLATE_NOOP("ErrorText", "The insurance platform did not accept the sign-in[: {err_msg}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Check the operator and the platform settings, then try again.")},
    {ErrorCode::ResultInDoubt, QT_TRANSLATE_NOOP("ErrorText", "The result of the settlement is not known yet."),
     QT_TRANSLATE_NOOP("ErrorText", "It is being checked automatically. Do not settle again; the next sale can begin.")},
    {ErrorCode::LateAnswer, QT_TRANSLATE_NOOP("ErrorText", "An answer came after the settlement was ended already; it was recorded and changes nothing."),
     QT_TRANSLATE_NOOP("ErrorText", "Go on with the next sale.")},
    {ErrorCode::ClockWrong, QT_TRANSLATE_NOOP("ErrorText", "The clock of this computer is wrong[: it is before the last event of the store, {last}][: it is "
                                    "{minutes} minutes from the insurance platform's]."),
     QT_TRANSLATE_NOOP("ErrorText", "Cash sales go on, insured ones stop. Set date and time right; if they are, the manager says so at the counter or with “yaoguictl clock accept”.")},
    {ErrorCode::SandboxFailed, QT_TRANSLATE_NOOP("ErrorText", "The training platform did not start[: {program}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Start the program again.")},
    {ErrorCode::PrinterTrouble, QT_TRANSLATE_NOOP("ErrorText", "The printer does not answer[ ({place})]."),
     QT_TRANSLATE_NOOP("ErrorText", "The sale is safe. Check cable and power, then print the slip again.")},
    {ErrorCode::PrinterPaperOut, QT_TRANSLATE_NOOP("ErrorText", "The printer is out of paper."),
     QT_TRANSLATE_NOOP("ErrorText", "The sale is safe. Put in a new roll, then print the slip again.")},
    {ErrorCode::ScannerTrouble, QT_TRANSLATE_NOOP("ErrorText", "The scanner does not answer[ ({place})]."),
     QT_TRANSLATE_NOOP("ErrorText", "Plug it in again; until then type the code into the search field.")},
    {ErrorCode::CameraTrouble, QT_TRANSLATE_NOOP("ErrorText", "The camera gives no picture[ ({place})]."),
     QT_TRANSLATE_NOOP("ErrorText", "Plug it in again; cash sales and the scanner go on.")},
    {ErrorCode::FaceModelMissing, QT_TRANSLATE_NOOP("ErrorText", "The file for finding faces is missing[: {file}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Install the program again.")},
    {ErrorCode::StoreNewer, QT_TRANSLATE_NOOP("ErrorText", "The store was written by a newer program[ (version {version})]."),
     QT_TRANSLATE_NOOP("ErrorText", "Install the newer program; nothing was changed.")},
    {ErrorCode::StoreDamaged, QT_TRANSLATE_NOOP("ErrorText", "The store is damaged[: {found}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Stop selling, keep the computer as it is, and restore the last backup.")},
    {ErrorCode::StoreWriteFailed, QT_TRANSLATE_NOOP("ErrorText", "The store could not be written[ ({folder})][ ({file})]."),
     QT_TRANSLATE_NOOP("ErrorText", "Stop selling; check the disk, then start again. The last sale may not be saved.")},
    {ErrorCode::StoreFull, QT_TRANSLATE_NOOP("ErrorText", "The disk is full."),
     QT_TRANSLATE_NOOP("ErrorText", "Stop selling; make room on the disk, then start again.")},
    {ErrorCode::MigrationChanged, QT_TRANSLATE_NOOP("ErrorText", "A part of the program that shapes the store was changed[ (number "
                                    "{version})]."),
     QT_TRANSLATE_NOOP("ErrorText", "Install the program again from its source; nothing was changed.")},
    {ErrorCode::KeyMissing, QT_TRANSLATE_NOOP("ErrorText", "The key of this store is missing."),
     QT_TRANSLATE_NOOP("ErrorText", "Bring back the key file from its safe copy; without it personal data cannot be read.")},
    {ErrorCode::DecryptionFailed, QT_TRANSLATE_NOOP("ErrorText", "Protected data could not be read: the key does not fit or the data "
                                    "were changed."),
     QT_TRANSLATE_NOOP("ErrorText", "Bring back the right key file, or restore the last backup.")},
    {ErrorCode::LedgerBroken, QT_TRANSLATE_NOOP("ErrorText", "The stock ledger does not add up[: {what}][ {subject}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Stop selling and tell the manager; run the ledger check.")},
    {ErrorCode::BackupNotConfigured, QT_TRANSLATE_NOOP("ErrorText", "No second place for backups is set."),
     QT_TRANSLATE_NOOP("ErrorText", "Set backup.folder to a folder on another disk.")},
    {ErrorCode::BackupOtherStore, QT_TRANSLATE_NOOP("ErrorText", "This backup belongs to another store[: {store}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing was changed. Choose a backup of this store.")},
    {ErrorCode::BackupKeyWrong, QT_TRANSLATE_NOOP("ErrorText", "The key or the recovery phrase does not open this backup[: {file}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing was changed. Use the phrase that was shown when the store was made.")},
    {ErrorCode::PhraseInvalid, QT_TRANSLATE_NOOP("ErrorText", "This is not a recovery phrase[: group {group} is mistyped][: {reason}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Type its ten groups of five digits as they were written down.")},
    {ErrorCode::BackupFailed, QT_TRANSLATE_NOOP("ErrorText", "The backup could not be made[: {reason}][ ({folder})]."),
     QT_TRANSLATE_NOOP("ErrorText", "Sales go on. Check the second place: is the disk there, and has it room?")},
    {ErrorCode::StoreReadOnly, QT_TRANSLATE_NOOP("ErrorText", "The store's file may only be read[ ({folder})]."),
     QT_TRANSLATE_NOOP("ErrorText", "The last sale was not saved. Give this user the right to write the file, then try again.")},
    {ErrorCode::StoreLocked, QT_TRANSLATE_NOOP("ErrorText", "Another program holds the store's file[ ({folder})]."),
     QT_TRANSLATE_NOOP("ErrorText", "The last sale was not saved. Close the other program, then try again.")},
    {ErrorCode::AuditBroken, QT_TRANSLATE_NOOP("ErrorText", "The audit trail does not hold[: {what}][ {subject}][ (event {event})]. Something was changed, added or taken away by hand."),
     QT_TRANSLATE_NOOP("ErrorText", "Tell the manager; keep the computer as it is and compare with the last backup.")},
    {ErrorCode::AuditCut, QT_TRANSLATE_NOOP("ErrorText", "The store is older than its own record[: event {event} was written and is missing]."),
     QT_TRANSLATE_NOOP("ErrorText", "Its last rows were cut off, or the file was replaced by an older copy. Keep the computer as it is and compare with the last backup.")},
    {ErrorCode::BackupDamaged, QT_TRANSLATE_NOOP("ErrorText", "The backup is damaged or not whole[: {file}][: {reason}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing was changed. Use an older backup.")},
};

const Row *rowOf(ErrorCode code)
{
    for (const Row &row : rows) {
        if (row.code == code)
            return &row;
    }
    return nullptr;
}

QString translated(const char *source)
{
    return QCoreApplication::translate("ErrorText", source);
}

struct Details {
    Q_DECLARE_TR_FUNCTIONS(Details)
};

QString backupReason(const QString &token)
{
    if (token == u"folder")
        return Details::tr("the folder cannot be used");
    if (token == u"same_place")
        return Details::tr("the second place is within the store's own folder");
    if (token == u"write")
        return Details::tr("it could not be written");
    if (token == u"mark")
        return Details::tr("it is no backup");
    if (token == u"header" || token == u"altered")
        return Details::tr("it was altered");
    if (token == u"truncated")
        return Details::tr("its end is missing");
    if (token == u"length")
        return Details::tr("it needs fifty digits");
    if (token == u"not_digits")
        return Details::tr("it holds digits only");
    return {};
}

/// Tokens that core uses between programs, as a person says them.
QString spoken(const QString &key, const QString &value)
{
    if (key == u"state" || key == u"from" || key == u"to") {
        const std::optional<SaleState> state = saleStateFrom(value);
        return state ? nameOf(*state) : value;
    }
    if (key == u"insurance")
        return insuranceTypeName(value);
    if (const QString words = key == u"reason" ? backupReason(value) : QString(); !words.isEmpty())
        return words;
    if (key == u"reason" || key == u"business")
        return nameOfToken(value);
    if ((key == u"time" || key == u"last") && fromIso(value).isValid())
        return fromIso(value).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    if (key == u"hint" && value == u"closer")
        return Details::tr("too far away");
    if (key == u"hint" && value == u"frontal")
        return Details::tr("turned away");
    if (key == u"hint" && value == u"light")
        return Details::tr("too dark or too bright");
    if (key == u"hint" && value == u"sharp")
        return Details::tr("blurred");
    return value;
}

QString detailText(const QJsonObject &details, const QString &key)
{
    constexpr int longest = 120; // a scanned text may be huge; the sentence must stay readable
    const QJsonValue value = details.value(key);
    const bool noNumberYet = key.endsWith(u"_id") && value.toInteger() == 0 && value.isDouble();
    if (noNumberYet)
        return {};
    return value.isDouble() ? QString::number(value.toInteger()) : spoken(key, value.toString().left(longest));
}

/// Replaces the "{key}"s of one part; `complete` turns false when a detail is absent.
QString fillPart(const QString &part, const QJsonObject &details, bool &complete)
{
    QString text;
    qsizetype at = 0;
    for (qsizetype open = part.indexOf(u'{'); open >= 0; open = part.indexOf(u'{', at)) {
        const qsizetype close = part.indexOf(u'}', open);
        if (close < 0)
            break;
        const QString value = detailText(details, part.mid(open + 1, close - open - 1));
        complete = complete && !value.isEmpty();
        text += part.mid(at, open - at) + value;
        at = close + 1;
    }
    return text + part.mid(at);
}

} // namespace

QString fillDetails(const QString &sentence, const QJsonObject &details)
{
    QString text;
    qsizetype at = 0;
    bool complete = true;
    for (qsizetype open = sentence.indexOf(u'['); open >= 0; open = sentence.indexOf(u'[', at)) {
        const qsizetype close = sentence.indexOf(u']', open);
        if (close < 0)
            break;
        text += fillPart(sentence.mid(at, open - at), details, complete);
        bool hasAll = true;
        const QString optional = fillPart(sentence.mid(open + 1, close - open - 1), details, hasAll);
        if (hasAll)
            text += optional;
        at = close + 1;
    }
    text += fillPart(sentence.mid(at), details, complete);
    if (!text.isEmpty())
        text[0] = text[0].toUpper(); // the first part may have gone
    return text;
}

ErrorWords wordsFor(const Error &error)
{
    const Row *row = rowOf(error.code);
    if (!row)
        return {codeName(error.code), codeName(error.code)};
    return {fillDetails(translated(row->what), error.details), fillDetails(translated(row->next), error.details)};
}

QString messageFor(const Error &error)
{
    const ErrorWords words = wordsFor(error);
    return words.what + u' ' + words.next;
}

ErrorWords wordsForCodeName(const QString &name)
{
    for (const Row &row : rows) {
        if (codeName(row.code) == name)
            return wordsFor(Error{row.code, {}, {}});
    }
    return {name, {}};
}

} // namespace yaogui
