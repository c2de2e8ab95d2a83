// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/text/ErrorRows.h"

namespace yaogui {

// The rows of prescriptions, their review and their centre. For ErrorText.cpp alone.
inline constexpr ErrorRow reviewErrorRows[] = {
    {ErrorCode::RxUnknown, QT_TRANSLATE_NOOP("ErrorText", "There is no such prescription[: {number}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Pull it from the prescription centre or enter the paper.")},
    {ErrorCode::RxNotReviewed, QT_TRANSLATE_NOOP("ErrorText", "The prescription[ {number}] is not reviewed yet."),
     QT_TRANSLATE_NOOP("ErrorText", "The licensed pharmacist reviews it first; the basket can wait.")},
    {ErrorCode::RxRefused, QT_TRANSLATE_NOOP("ErrorText", "The licensed pharmacist refused this prescription[: {reason}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Take its lines out and tell the customer why.")},
    {ErrorCode::RxExpired, QT_TRANSLATE_NOOP("ErrorText", "This prescription has ended[ at {time}]."),
     QT_TRANSLATE_NOOP("ErrorText", "The customer needs a new one from the doctor.")},
    {ErrorCode::RxRevoked, QT_TRANSLATE_NOOP("ErrorText", "This prescription was revoked[ at {time}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Do not dispense; the customer asks the doctor.")},
    {ErrorCode::RxUsedUp, QT_TRANSLATE_NOOP("ErrorText", "Nothing of this prescription is left[: {drug}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Look at where it was filled; a new one is needed for more.")},
    {ErrorCode::RxAltered, QT_TRANSLATE_NOOP("ErrorText", "The prescription was changed after it was signed[: {detail}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Do not dispense; tell the prescription centre.")},
    {ErrorCode::RxSignatureWrong, QT_TRANSLATE_NOOP("ErrorText", "The signature of this prescription is not right."),
     QT_TRANSLATE_NOOP("ErrorText", "Do not dispense; tell the prescription centre.")},
    {ErrorCode::RxIncomplete, QT_TRANSLATE_NOOP("ErrorText", "The prescription is not complete[: {field}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Fill in what is missing, or ask the doctor.")},
    {ErrorCode::RxOtherPerson, QT_TRANSLATE_NOOP("ErrorText", "The prescription is another person's."),
     QT_TRANSLATE_NOOP("ErrorText", "Compare the name on the prescription with the person at the counter.")},
    {ErrorCode::RxDrugOutside, QT_TRANSLATE_NOOP("ErrorText", "This is not on the prescription, or more than it allows[: {drug}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Sell what the prescription allows.")},
    {ErrorCode::RxTooLate, QT_TRANSLATE_NOOP("ErrorText", "The prescription is later than the drugs' settlement or hand-over."),
     QT_TRANSLATE_NOOP("ErrorText", "Put the sale aside, review first, then scan the boxes again.")},
    {ErrorCode::ConsentMissing, QT_TRANSLATE_NOOP("ErrorText", "The patient has not agreed to the download of the prescription."),
     QT_TRANSLATE_NOOP("ErrorText", "Ask the patient and record the consent.")},
    {ErrorCode::ReviewPointOpen, QT_TRANSLATE_NOOP("ErrorText", "A point of the review is still open[: {point}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Answer all four points, then approve.")},
    {ErrorCode::DoctorSuspended, QT_TRANSLATE_NOOP("ErrorText", "The doctor or the institution is suspended[: {name}]."),
     QT_TRANSLATE_NOOP("ErrorText", "No pooled payment; the customer asks another doctor.")},
    {ErrorCode::HospitalNotListed, QT_TRANSLATE_NOOP("ErrorText", "This internet hospital is not on the published list, or the doctor is from outside[: {name}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Cash only: leave the insurance out of these lines.")},
    {ErrorCode::TcmPharmacistNeeded, QT_TRANSLATE_NOOP("ErrorText", "Herbal pieces are reviewed by a TCM pharmacist."),
     QT_TRANSLATE_NOOP("ErrorText", "Call the TCM pharmacist on duty.")},
    {ErrorCode::SigningKeyLocked, QT_TRANSLATE_NOOP("ErrorText", "Your signing key is locked."),
     QT_TRANSLATE_NOOP("ErrorText", "Unlock it with your PIN and, where set, the second factor.")},
    {ErrorCode::FeeListUnsigned, QT_TRANSLATE_NOOP("ErrorText", "The customer has not signed the fee list."),
     QT_TRANSLATE_NOOP("ErrorText", "Let the customer sign on the pad or the second screen.")},
    {ErrorCode::ArchiveKept, QT_TRANSLATE_NOOP("ErrorText", "This must be kept[ until {until}]."),
     QT_TRANSLATE_NOOP("ErrorText", "It cannot be deleted before.")},
    {ErrorCode::DocumentUnreadable, QT_TRANSLATE_NOOP("ErrorText", "This document cannot be read[: {detail}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Ask for the document again, or photograph the paper.")},
    {ErrorCode::DocumentTooLarge, QT_TRANSLATE_NOOP("ErrorText", "This document is too large[: {size}]."),
     QT_TRANSLATE_NOOP("ErrorText", "At most 20 MB: photograph it again with less detail.")},
    {ErrorCode::RulePackInvalid, QT_TRANSLATE_NOOP("ErrorText", "This is not a pack of prescription rules[: {detail}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Get the file again from where it was published; the rules stay as they were.")},
    {ErrorCode::CentreUnreachable, QT_TRANSLATE_NOOP("ErrorText", "The prescription centre cannot be reached."),
     QT_TRANSLATE_NOOP("ErrorText", "Try again soon; the customer may wait or come back.")},
    {ErrorCode::CentreNotConfigured, QT_TRANSLATE_NOOP("ErrorText", "No prescription centre is set up."),
     QT_TRANSLATE_NOOP("ErrorText", "Set its address in the settings, or enter the paper prescription.")},
    {ErrorCode::CentreRefused, QT_TRANSLATE_NOOP("ErrorText", "The prescription centre refused[: {err_msg}]."),
     QT_TRANSLATE_NOOP("ErrorText", "Read the reason and correct what it names.")},
    {ErrorCode::CentreAnswerUnreadable, QT_TRANSLATE_NOOP("ErrorText", "The prescription centre's answer cannot be read."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing was changed; try again, then call the centre.")},
};

} // namespace yaogui
