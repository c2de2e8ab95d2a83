// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace yaogui {

/// How bad a refusal is; decides where the window says it and with which exit code a program ends.
enum class Severity {
    Rule,        ///< refused by a rule: shown at its field, exit 1
    Use,         ///< wrong use or input: exit 2
    Outside,     ///< outside world, a device, or a result in doubt: status strip, exit 3
    DataAtRisk,  ///< the store itself is in danger: stops the work, exit 4
};

// Every code of the program, with its name to the outside (contract) and its severity.
#define YAOGUI_ERROR_CODES(X)                              \
    X(TraceInBasket, "TRACE_IN_BASKET", Rule)              \
    X(TraceAlreadySold, "TRACE_ALREADY_SOLD", Rule)        \
    X(TraceReserved, "TRACE_RESERVED", Rule)               \
    X(TraceWrongDrug, "TRACE_WRONG_DRUG", Rule)            \
    X(TraceMissing, "TRACE_MISSING", Rule)                 \
    X(TraceNotWanted, "TRACE_NOT_WANTED", Rule)            \
    X(CodeUnknown, "CODE_UNKNOWN", Rule)                   \
    X(CodeNotForSale, "CODE_NOT_FOR_SALE", Rule)           \
    X(OpenPlatformCode, "OPEN_PLATFORM_CODE", Rule)        \
    X(NotInStock, "NOT_IN_STOCK", Rule)                    \
    X(Expired, "EXPIRED", Rule)                            \
    X(LotUnknown, "LOT_UNKNOWN", Rule)                     \
    X(PrescriptionNeeded, "PRESCRIPTION_NEEDED", Rule)     \
    X(CredentialExpired, "CREDENTIAL_EXPIRED", Rule)       \
    X(CredentialMissing, "CREDENTIAL_MISSING", Rule)       \
    X(CredentialRefused, "CREDENTIAL_REFUSED", Rule)       \
    X(PersonSuspended, "PERSON_SUSPENDED", Rule)           \
    X(InsuranceNeeded, "INSURANCE_NEEDED", Rule)           \
    X(InsuranceUnknown, "INSURANCE_UNKNOWN", Rule)         \
    X(DiseaseNeeded, "DISEASE_NEEDED", Rule)               \
    X(DiseaseUnknown, "DISEASE_UNKNOWN", Rule)             \
    X(CategoryUnknown, "CATEGORY_UNKNOWN", Rule)           \
    X(FaceMissing, "FACE_MISSING", Rule)                   \
    X(FaceNone, "FACE_NONE", Rule)                         \
    X(FaceSeveral, "FACE_SEVERAL", Rule)                   \
    X(FaceUnclear, "FACE_UNCLEAR", Rule)                   \
    X(CashShort, "CASH_SHORT", Rule)                       \
    X(BasketEmpty, "BASKET_EMPTY", Rule)                   \
    X(LineUnknown, "LINE_UNKNOWN", Rule)                   \
    X(QuantityInvalid, "QUANTITY_INVALID", Rule)           \
    X(NothingInsured, "NOTHING_INSURED", Rule)             \
    X(StepOutOfOrder, "STEP_OUT_OF_ORDER", Rule)           \
    X(TransitionRefused, "TRANSITION_REFUSED", Rule)       \
    X(PlatformRefused, "PLATFORM_REFUSED", Rule)           \
    X(OperatorUnknown, "OPERATOR_UNKNOWN", Rule)           \
    X(NotPermitted, "NOT_PERMITTED", Rule)                 \
    X(OperatorLocked, "OPERATOR_LOCKED", Rule)             \
    X(OperatorExists, "OPERATOR_EXISTS", Rule)             \
    X(OtherOperator, "OTHER_OPERATOR", Rule)               \
    X(OwnerMissing, "OWNER_MISSING", Rule)                 \
    X(LastOwner, "LAST_OWNER", Rule)                       \
    X(PinWrong, "PIN_WRONG", Rule)                         \
    X(PinDelayed, "PIN_DELAYED", Rule)                     \
    X(PinNotSet, "PIN_NOT_SET", Rule)                      \
    X(SecondFactorWrong, "SECOND_FACTOR_WRONG", Rule)      \
    X(BadgeTaken, "BADGE_TAKEN", Rule)                     \
    X(BadgeUnknown, "BADGE_UNKNOWN", Rule)                 \
    X(ApprovalNeeded, "APPROVAL_NEEDED", Rule)             \
    X(ApprovalInvalid, "APPROVAL_INVALID", Rule)           \
    X(SamePerson, "SAME_PERSON", Rule)                     \
    X(PostsSeparate, "POSTS_SEPARATE", Rule)               \
    X(PharmacistAbsent, "PHARMACIST_ABSENT", Rule)         \
    X(PharmacistSuspended, "PHARMACIST_SUSPENDED", Rule)   \
    X(CounterLocked, "COUNTER_LOCKED", Rule)               \
    X(NothingHeld, "NOTHING_HELD", Rule)                   \
    X(SaleUnknown, "SALE_UNKNOWN", Rule)                   \
    X(StoreInUse, "STORE_IN_USE", Rule)                    \
    X(ShiftNotOpen, "SHIFT_NOT_OPEN", Rule)                \
    X(ShiftAlreadyOpen, "SHIFT_ALREADY_OPEN", Rule)        \
    X(ShiftChanged, "SHIFT_CHANGED", Rule)                 \
    X(ShiftUnknown, "SHIFT_UNKNOWN", Rule)                 \
    X(CountMissing, "COUNT_MISSING", Rule)                 \
    X(CountStale, "COUNT_STALE", Rule)                     \
    X(TillReasonMissing, "TILL_REASON_MISSING", Rule)      \
    X(DrawerShort, "DRAWER_SHORT", Rule)                   \
    X(TenderTooMuch, "TENDER_TOO_MUCH", Rule)              \
    X(ReferenceMissing, "REFERENCE_MISSING", Rule)         \
    X(PaymentCodeWrong, "PAYMENT_CODE_WRONG", Rule)        \
    X(PaymentRefused, "PAYMENT_REFUSED", Rule)             \
    X(PolicyNotValid, "POLICY_NOT_VALID", Rule)            \
    X(PolicyLaxer, "POLICY_LAXER", Rule)                   \
    X(PolicyKeyUntrusted, "POLICY_KEY_UNTRUSTED", Rule)    \
    X(PolicySignatureWrong, "POLICY_SIGNATURE_WRONG", Rule) \
    X(SettlementSuspended, "SETTLEMENT_SUSPENDED", Rule)   \
    X(BusinessNotOpen, "BUSINESS_NOT_OPEN", Rule)          \
    X(FundNotAllowed, "FUND_NOT_ALLOWED", Rule)            \
    X(DrugNotPayable, "DRUG_NOT_PAYABLE", Rule)            \
    X(StoreExists, "STORE_EXISTS", Rule)                   \
    X(BackupNotConfigured, "BACKUP_NOT_CONFIGURED", Rule)  \
    X(BackupOtherStore, "BACKUP_OTHER_STORE", Rule)        \
    X(BackupKeyWrong, "BACKUP_KEY_WRONG", Rule)            \
    X(ClearingApplied, "CLEARING_APPLIED", Rule)           \
    X(Stopped, "STOPPED", Rule)                                        \
    X(MonthNotOver, "MONTH_NOT_OVER", Rule)                \
    X(AlreadyRefunded, "ALREADY_REFUNDED", Rule)           \
    X(RefundInDoubt, "REFUND_IN_DOUBT", Rule)              \
    X(RefundTooLate, "REFUND_TOO_LATE", Rule)              \
    X(SaleNotFinished, "SALE_NOT_FINISHED", Rule)          \
    X(MemberUnknown, "MEMBER_UNKNOWN", Rule)               \
    X(MemberExists, "MEMBER_EXISTS", Rule)                 \
    X(PointsShort, "POINTS_SHORT", Rule)                   \
    X(PriceFixed, "PRICE_FIXED", Rule)                     \
    X(PriceLimit, "PRICE_LIMIT", Rule)                     \
    X(GiftRefused, "GIFT_REFUSED", Rule)                   \
    X(ProxyIncomplete, "PROXY_INCOMPLETE", Rule)           \
    X(SupplierUnknown, "SUPPLIER_UNKNOWN", Rule)           \
    X(SupplierExists, "SUPPLIER_EXISTS", Rule)             \
    X(SupplierLocked, "SUPPLIER_LOCKED", Rule)             \
    X(FirstApprovalMissing, "FIRST_APPROVAL_MISSING", Rule) \
    X(ReceiptIncomplete, "RECEIPT_INCOMPLETE", Rule)       \
    X(ReceiptUnknown, "RECEIPT_UNKNOWN", Rule)             \
    X(LotConflict, "LOT_CONFLICT", Rule)                   \
    X(DateImpossible, "DATE_IMPOSSIBLE", Rule)             \
    X(BoxTwice, "BOX_TWICE", Rule)                         \
    X(BoxInsideCase, "BOX_INSIDE_CASE", Rule)              \
    X(BoxKnown, "BOX_KNOWN", Rule)                         \
    X(BoxStateWrong, "BOX_STATE_WRONG", Rule)              \
    X(StockShort, "STOCK_SHORT", Rule)                     \
    X(LocationUnknown, "LOCATION_UNKNOWN", Rule)           \
    X(ColdChainMissing, "COLD_CHAIN_MISSING", Rule)        \
    X(DrugNeverStocked, "DRUG_NEVER_STOCKED", Rule)        \
    X(StocktakeUnknown, "STOCKTAKE_UNKNOWN", Rule)         \
    X(StocktakeClosed, "STOCKTAKE_CLOSED", Rule)           \
    X(ZoneBeingCounted, "ZONE_BEING_COUNTED", Rule)        \
    X(SecondCountNeeded, "SECOND_COUNT_NEEDED", Rule)      \
    X(GoodsBlocked, "GOODS_BLOCKED", Rule)                 \
    X(PackNotOpened, "PACK_NOT_OPENED", Rule)              \
    X(SpecialDrugLimit, "SPECIAL_DRUG_LIMIT", Rule)        \
    X(RegisterIncomplete, "REGISTER_INCOMPLETE", Rule)     \
    X(MovementUnknown, "MOVEMENT_UNKNOWN", Rule)           \
    X(OrderUnknown, "ORDER_UNKNOWN", Rule) \
    X(InvoiceMismatch, "INVOICE_MISMATCH", Rule) \
    X(InvoiceUnknown, "INVOICE_UNKNOWN", Rule) \
    X(NoCodeProofMissing, "NO_CODE_PROOF_MISSING", Rule) \
    X(WeightInvalid, "WEIGHT_INVALID", Rule) \
    X(TaskUnknown, "TASK_UNKNOWN", Rule) \
    X(RxUnknown, "RX_UNKNOWN", Rule) \
    X(RxNotReviewed, "RX_NOT_REVIEWED", Rule) \
    X(RxRefused, "RX_REFUSED", Rule) \
    X(RxExpired, "RX_EXPIRED", Rule) \
    X(RxRevoked, "RX_REVOKED", Rule) \
    X(RxUsedUp, "RX_USED_UP", Rule) \
    X(RxAltered, "RX_ALTERED", Rule) \
    X(RxSignatureWrong, "RX_SIGNATURE_WRONG", Rule) \
    X(RxIncomplete, "RX_INCOMPLETE", Rule) \
    X(RxOtherPerson, "RX_OTHER_PERSON", Rule) \
    X(RxDrugOutside, "RX_DRUG_OUTSIDE", Rule) \
    X(RxTooLate, "RX_TOO_LATE", Rule) \
    X(ConsentMissing, "CONSENT_MISSING", Rule) \
    X(ReviewPointOpen, "REVIEW_POINT_OPEN", Rule) \
    X(DoctorSuspended, "DOCTOR_SUSPENDED", Rule) \
    X(HospitalNotListed, "HOSPITAL_NOT_LISTED", Rule) \
    X(TcmPharmacistNeeded, "TCM_PHARMACIST_NEEDED", Rule) \
    X(SigningKeyLocked, "SIGNING_KEY_LOCKED", Rule) \
    X(FeeListUnsigned, "FEE_LIST_UNSIGNED", Rule) \
    X(ArchiveKept, "ARCHIVE_KEPT", Rule) \
    X(CentreRefused, "CENTRE_REFUSED", Rule) \
    X(UseInvalid, "USE_INVALID", Use)                      \
    X(OperatorNeeded, "OPERATOR_NEEDED", Use)              \
    X(PinInvalid, "PIN_INVALID", Use)                      \
    X(PostUnknown, "POST_UNKNOWN", Use)                    \
    X(StaffFieldInvalid, "STAFF_FIELD_INVALID", Use)       \
    X(ReasonNeeded, "REASON_NEEDED", Use)                  \
    X(ScriptInvalid, "SCRIPT_INVALID", Use)                \
    X(SettingUnknown, "SETTING_UNKNOWN", Use)              \
    X(SettingInvalid, "SETTING_INVALID", Use)              \
    X(FileUnreadable, "FILE_UNREADABLE", Use)              \
    X(FileTooLarge, "FILE_TOO_LARGE", Use)                 \
    X(EncodingUnknown, "ENCODING_UNKNOWN", Use)            \
    X(TableInvalid, "TABLE_INVALID", Use)                  \
    X(PictureUnreadable, "PICTURE_UNREADABLE", Use)        \
    X(PictureTooLarge, "PICTURE_TOO_LARGE", Use)           \
    X(AmountInvalid, "AMOUNT_INVALID", Use)                \
    X(AmountOverflow, "AMOUNT_OVERFLOW", Use)              \
    X(CountInvalid, "COUNT_INVALID", Use)                  \
    X(DateInvalid, "DATE_INVALID", Use)                    \
    X(ScanTooLong, "SCAN_TOO_LONG", Use)                   \
    X(StoreMissing, "STORE_MISSING", Use)                  \
    X(PolicyInvalid, "POLICY_INVALID", Use)                \
    X(PolicyKeyUnknown, "POLICY_KEY_UNKNOWN", Use)         \
    X(PackKeyUnreadable, "PACK_KEY_UNREADABLE", Use)       \
    X(PhraseInvalid, "PHRASE_INVALID", Use)                \
    X(PhoneInvalid, "PHONE_INVALID", Use)                  \
    X(AttachmentInvalid, "ATTACHMENT_INVALID", Use) \
    X(TemperatureInvalid, "TEMPERATURE_INVALID", Use) \
    X(DocumentUnreadable, "DOCUMENT_UNREADABLE", Use) \
    X(DocumentTooLarge, "DOCUMENT_TOO_LARGE", Use) \
    X(RulePackInvalid, "RULE_PACK_INVALID", Use) \
    X(PlatformUnreachable, "PLATFORM_UNREACHABLE", Outside)\
    X(PlatformNotConfigured, "PLATFORM_NOT_CONFIGURED", Outside) \
    X(PlatformAnswerUnreadable, "PLATFORM_ANSWER_UNREADABLE", Outside) \
    X(PlatformNotSignedIn, "PLATFORM_NOT_SIGNED_IN", Outside) \
    X(ResultInDoubt, "RESULT_IN_DOUBT", Outside)           \
    X(PaymentInDoubt, "PAYMENT_IN_DOUBT", Outside)         \
    X(PaymentUnreachable, "PAYMENT_UNREACHABLE", Outside)  \
    X(PaymentNotConfigured, "PAYMENT_NOT_CONFIGURED", Outside) \
    X(SandboxFailed, "SANDBOX_FAILED", Outside)            \
    X(LateAnswer, "LATE_ANSWER", Outside)                  \
    X(ClockWrong, "CLOCK_WRONG", Outside)                  \
    X(PrinterTrouble, "PRINTER_TROUBLE", Outside)          \
    X(PrinterPaperOut, "PRINTER_PAPER_OUT", Outside)       \
    X(ScannerTrouble, "SCANNER_TROUBLE", Outside)          \
    X(CameraTrouble, "CAMERA_TROUBLE", Outside)            \
    X(FaceModelMissing, "FACE_MODEL_MISSING", Outside)     \
    X(BackupFailed, "BACKUP_FAILED", Outside)              \
    X(ProcurementUnreachable, "PROCUREMENT_UNREACHABLE", Outside) \
    X(ProcurementNotConfigured, "PROCUREMENT_NOT_CONFIGURED", Outside) \
    X(ScaleTrouble, "SCALE_TROUBLE", Outside) \
    X(CentreUnreachable, "CENTRE_UNREACHABLE", Outside) \
    X(CentreNotConfigured, "CENTRE_NOT_CONFIGURED", Outside) \
    X(CentreAnswerUnreadable, "CENTRE_ANSWER_UNREADABLE", Outside) \
    X(StoreNewer, "STORE_NEWER", DataAtRisk)               \
    X(StoreDamaged, "STORE_DAMAGED", DataAtRisk)           \
    X(StoreWriteFailed, "STORE_WRITE_FAILED", DataAtRisk)  \
    X(StoreFull, "STORE_FULL", DataAtRisk)                 \
    X(MigrationChanged, "MIGRATION_CHANGED", DataAtRisk)   \
    X(KeyMissing, "KEY_MISSING", DataAtRisk)               \
    X(DecryptionFailed, "DECRYPTION_FAILED", DataAtRisk)   \
    X(LedgerBroken, "LEDGER_BROKEN", DataAtRisk)           \
    X(StoreReadOnly, "STORE_READ_ONLY", DataAtRisk)        \
    X(StoreLocked, "STORE_LOCKED", DataAtRisk)             \
    X(AuditBroken, "AUDIT_BROKEN", DataAtRisk)             \
    X(AuditCut, "AUDIT_CUT", DataAtRisk)                   \
    X(BackupDamaged, "BACKUP_DAMAGED", DataAtRisk)

enum class ErrorCode {
#define YAOGUI_X(id, name, severity) id,
    YAOGUI_ERROR_CODES(YAOGUI_X)
#undef YAOGUI_X
};

/// The name that leaves the program, e.g. "TRACE_ALREADY_SOLD".
[[nodiscard]] QString codeName(ErrorCode code);
[[nodiscard]] Severity severityOf(ErrorCode code);
/// 1 rule, 2 use, 3 outside, 4 data at risk.
[[nodiscard]] int exitCodeOf(ErrorCode code);

} // namespace yaogui
