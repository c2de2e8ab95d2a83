// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stock/DeliveryWords.h"

#include <QCoreApplication>
#include <QHash>

namespace yaogui {

QString deliveryFieldName(const QString &field)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("drug"), QT_TRANSLATE_NOOP("StockWords", "Code")},
        {QStringLiteral("generic_name"), QT_TRANSLATE_NOOP("StockWords", "Generic name")},
        {QStringLiteral("maker"), QT_TRANSLATE_NOOP("StockWords", "Maker")},
        {QStringLiteral("dosage_form"), QT_TRANSLATE_NOOP("StockWords", "Dosage form")},
        {QStringLiteral("spec"), QT_TRANSLATE_NOOP("StockWords", "Pack")},
        {QStringLiteral("lot"), QT_TRANSLATE_NOOP("StockWords", "Lot")},
        {QStringLiteral("production_date"), QT_TRANSLATE_NOOP("StockWords", "Made on")},
        {QStringLiteral("expiry"), QT_TRANSLATE_NOOP("StockWords", "Expiry")},
        {QStringLiteral("approval_number"), QT_TRANSLATE_NOOP("StockWords", "Approval number")},
        {QStringLiteral("insurance_code"), QT_TRANSLATE_NOOP("StockWords", "Insurance code")},
        {QStringLiteral("quantity"), QT_TRANSLATE_NOOP("StockWords", "Delivered")},
        {QStringLiteral("accepted"), QT_TRANSLATE_NOOP("StockWords", "Accepted quantity")},
        {QStringLiteral("refusal"), QT_TRANSLATE_NOOP("StockWords", "Why refused")},
        {QStringLiteral("price"), QT_TRANSLATE_NOOP("StockWords", "Cost price")},
        {QStringLiteral("trace_codes"), QT_TRANSLATE_NOOP("StockWords", "Trace codes")},
        {QStringLiteral("case_code"), QT_TRANSLATE_NOOP("StockWords", "Case")},
        {QStringLiteral("supplier"), QT_TRANSLATE_NOOP("StockWords", "Supplier")},
        {QStringLiteral("delivery_note"), QT_TRANSLATE_NOOP("StockWords", "Delivery note")},
        {QStringLiteral("buyer"), QT_TRANSLATE_NOOP("StockWords", "Buyer")},
        {QStringLiteral("purchase_date"), QT_TRANSLATE_NOOP("StockWords", "Bought on")},
        {QStringLiteral("arrived_at"), QT_TRANSLATE_NOOP("StockWords", "Arrived at")},
        {QStringLiteral("temperature"), QT_TRANSLATE_NOOP("StockWords", "Temperature")}};
    const char *found = words.value(field);
    return found ? QCoreApplication::translate("StockWords", found) : field;
}

QString lineFaultText(const QString &reason)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("EMPTY"), QT_TRANSLATE_NOOP("StockWords", "not filled in")},
        {QStringLiteral("NOT_A_NUMBER"), QT_TRANSLATE_NOOP("StockWords", "no number")},
        {QStringLiteral("NEGATIVE"), QT_TRANSLATE_NOOP("StockWords", "below zero")},
        {QStringLiteral("ZERO"), QT_TRANSLATE_NOOP("StockWords", "zero")},
        {QStringLiteral("TOO_MANY_DECIMALS"), QT_TRANSLATE_NOOP("StockWords", "too many decimals")},
        {QStringLiteral("TOO_LARGE"), QT_TRANSLATE_NOOP("StockWords", "too large")},
        {QStringLiteral("TOO_LONG"), QT_TRANSLATE_NOOP("StockWords", "too long")},
        {QStringLiteral("CONTROL_CHARACTER"), QT_TRANSLATE_NOOP("StockWords", "holds signs that cannot be printed")},
        {QStringLiteral("DATE_INVALID"), QT_TRANSLATE_NOOP("StockWords", "no date of this form: 2026-03-10")},
        {QStringLiteral("NOT_A_DATE"), QT_TRANSLATE_NOOP("StockWords", "no date of this form: 2026-03-10")},
        {QStringLiteral("DRUG_UNKNOWN"), QT_TRANSLATE_NOOP("StockWords", "not in the catalogue")},
        {QStringLiteral("DIFFERS_FROM_CATALOGUE"), QT_TRANSLATE_NOOP("StockWords", "differs from the catalogue")},
        {QStringLiteral("DIFFERS_FROM_CODE"), QT_TRANSLATE_NOOP("StockWords", "differs from what the code says")},
        {QStringLiteral("FIRST_APPROVAL_MISSING"), QT_TRANSLATE_NOOP("StockWords", "its first supply is not approved")},
        {QStringLiteral("LOT_WITH_OTHER_EXPIRY"), QT_TRANSLATE_NOOP("StockWords", "this lot is known with another expiry")},
        {QStringLiteral("EXPIRY_BEFORE_PRODUCTION"), QT_TRANSLATE_NOOP("StockWords", "ends before it was made")},
        {QStringLiteral("MADE_IN_FUTURE"), QT_TRANSLATE_NOOP("StockWords", "made in the future")},
        {QStringLiteral("EXPIRED"), QT_TRANSLATE_NOOP("StockWords", "expired")},
        {QStringLiteral("MORE_THAN_DELIVERED"), QT_TRANSLATE_NOOP("StockWords", "more than was delivered")},
        {QStringLiteral("REASON_NEEDED"), QT_TRANSLATE_NOOP("StockWords", "say why less was accepted")},
        {QStringLiteral("BOX_INSIDE_CASE"), QT_TRANSLATE_NOOP("StockWords", "the case and one of its boxes")},
        {QStringLiteral("RECALLED"), QT_TRANSLATE_NOOP("StockWords", "recalled")},
        {QStringLiteral("OF_SEVERAL_DRUGS"), QT_TRANSLATE_NOOP("StockWords", "codes of several drugs")},
        {QStringLiteral("TRACE_WRONG_DRUG"), QT_TRANSLATE_NOOP("StockWords", "the code is another drug's")},
        {QStringLiteral("TRACE_KNOWN"), QT_TRANSLATE_NOOP("StockWords", "the box was received before")},
        {QStringLiteral("DUPLICATE_TRACE"), QT_TRANSLATE_NOOP("StockWords", "a code twice")},
        {QStringLiteral("TOO_MANY_CODES"), QT_TRANSLATE_NOOP("StockWords", "more codes than boxes")},
        {QStringLiteral("CODE_TOO_LONG"), QT_TRANSLATE_NOOP("StockWords", "no such code")},
        {QStringLiteral("CODE_NOT_PRINTABLE"), QT_TRANSLATE_NOOP("StockWords", "no such code")},
        {QStringLiteral("NOT_WHOLE"), QT_TRANSLATE_NOOP("StockWords", "whole packs only")},
        {QStringLiteral("FIELD_COUNT"), QT_TRANSLATE_NOOP("StockWords", "cells are missing or too many")},
        {QStringLiteral("TRUNCATED"), QT_TRANSLATE_NOOP("StockWords", "the line is cut off")},
        {QStringLiteral("NEVER_STOCKED"), QT_TRANSLATE_NOOP("StockWords", "was never here")},
        {QStringLiteral("LOT_UNKNOWN"), QT_TRANSLATE_NOOP("StockWords", "the lot is not known")},
        {QStringLiteral("NOT_IN_SCOPE"), QT_TRANSLATE_NOOP("StockWords", "not in this stocktake")},
        {QStringLiteral("BEING_COUNTED"), QT_TRANSLATE_NOOP("StockWords", "in another count already")},
        {QStringLiteral("CODE_UNKNOWN"), QT_TRANSLATE_NOOP("StockWords", "the code is not known")},
        {QStringLiteral("OTHER_LOT"), QT_TRANSLATE_NOOP("StockWords", "the box is of another lot")},
        {QStringLiteral("BOX_SOLD"), QT_TRANSLATE_NOOP("StockWords", "the box was sold")},
        {QStringLiteral("BOX_RESERVED"), QT_TRANSLATE_NOOP("StockWords", "the box is kept for a sale")},
        {QStringLiteral("BOX_ELSEWHERE"), QT_TRANSLATE_NOOP("StockWords", "the box stands elsewhere by the books")}};
    const char *found = words.value(reason);
    return found ? QCoreApplication::translate("StockWords", found) : reason;
}

} // namespace yaogui
