// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/PolicyTokens.h"

#include <QCoreApplication>

namespace yaogui {

namespace {

struct Row {
    const char *token;
    const char *words;
};

constexpr Row rows[] = {
    {"account", QT_TRANSLATE_NOOP("PolicyTokens", "personal account")},
    {"outpatient_pool", QT_TRANSLATE_NOOP("PolicyTokens", "outpatient pooled fund")},
    {"other_pool", QT_TRANSLATE_NOOP("PolicyTokens", "other pooled funds")},
    {"stop", QT_TRANSLATE_NOOP("PolicyTokens", "stopped")},
    {"ask", QT_TRANSLATE_NOOP("PolicyTokens", "a second person is asked")},
    {"warn", QT_TRANSLATE_NOOP("PolicyTokens", "warned")},
    {"counter", QT_TRANSLATE_NOOP("PolicyTokens", "at the counter")},
    {"online", QT_TRANSLATE_NOOP("PolicyTokens", "online")},
    {"volume_procured", QT_TRANSLATE_NOOP("PolicyTokens", "centrally procured")},
    {"negotiated", QT_TRANSLATE_NOOP("PolicyTokens", "negotiated")},
    {"listed", QT_TRANSLATE_NOOP("PolicyTokens", "listed")},
    {"all", QT_TRANSLATE_NOOP("PolicyTokens", "all")},
    {"insured", QT_TRANSLATE_NOOP("PolicyTokens", "what the insurance pays")},
    {"none", QT_TRANSLATE_NOOP("PolicyTokens", "none")},
    {"other", QT_TRANSLATE_NOOP("PolicyTokens", "other")},
    {"registered", QT_TRANSLATE_NOOP("PolicyTokens", "registered doctor")},
    {"insurance_doctor", QT_TRANSLATE_NOOP("PolicyTokens", "insurance doctor")},
    {"in_province_insurance_doctor", QT_TRANSLATE_NOOP("PolicyTokens", "insurance doctor of the province")},
    {"responsible_doctor", QT_TRANSLATE_NOOP("PolicyTokens", "responsible doctor on file")},
    {"prescription_centre", QT_TRANSLATE_NOOP("PolicyTokens", "prescription centre")},
    {"published_internet_hospital", QT_TRANSLATE_NOOP("PolicyTokens", "published internet hospital")},
    {"family_doctor", QT_TRANSLATE_NOOP("PolicyTokens", "family doctor")},
    {"hospital_paper", QT_TRANSLATE_NOOP("PolicyTokens", "paper of a hospital")},
    {"parent_code", QT_TRANSLATE_NOOP("PolicyTokens", "code of the opened pack")},
    {"parent_code_once", QT_TRANSLATE_NOOP("PolicyTokens", "code of the opened pack, with its first part only")},
    {"fixed_nines", QT_TRANSLATE_NOOP("PolicyTokens", "the fixed code of nines")},
    {"insurance", QT_TRANSLATE_NOOP("PolicyTokens", "insurance zone")},
    {"special_storage", QT_TRANSLATE_NOOP("PolicyTokens", "special storage")},
    {"cold", QT_TRANSLATE_NOOP("PolicyTokens", "cold storage")},
    {"narcotic", QT_TRANSLATE_NOOP("PolicyTokens", "narcotics")},
    {"psychotropic", QT_TRANSLATE_NOOP("PolicyTokens", "psychotropics")},
    {"anabolic_or_peptide", QT_TRANSLATE_NOOP("PolicyTokens", "anabolics and peptide hormones")},
    {"special_grade_antibiotic", QT_TRANSLATE_NOOP("PolicyTokens", "antibiotics of the special grade")},
    {"frozen_injection", QT_TRANSLATE_NOOP("PolicyTokens", "frozen injections")},
    {"herbal_piece", QT_TRANSLATE_NOOP("PolicyTokens", "herbal pieces")},
    {"hospital_preparation", QT_TRANSLATE_NOOP("PolicyTokens", "hospital preparations")},
    {"delivery", QT_TRANSLATE_NOOP("PolicyTokens", "delivery")},
    {"ordering", QT_TRANSLATE_NOOP("PolicyTokens", "ordering")},
    {"payment", QT_TRANSLATE_NOOP("PolicyTokens", "payment")},
    {"cash_or_hold", QT_TRANSLATE_NOOP("PolicyTokens", "cash, or on hold")},
    {"settlement", QT_TRANSLATE_NOOP("PolicyTokens", "settlement place")},
    {"dispensing", QT_TRANSLATE_NOOP("PolicyTokens", "dispensing place")},
    {"cashier", QT_TRANSLATE_NOOP("PolicyTokens", "cash desk")},
    {"buy", QT_TRANSLATE_NOOP("PolicyTokens", "buy")},
    {"accept", QT_TRANSLATE_NOOP("PolicyTokens", "accept")},
    {"request", QT_TRANSLATE_NOOP("PolicyTokens", "request")},
    {"approve", QT_TRANSLATE_NOOP("PolicyTokens", "approve")},
    {"review", QT_TRANSLATE_NOOP("PolicyTokens", "review")},
    {"dispense", QT_TRANSLATE_NOOP("PolicyTokens", "dispense")},
    {"check", QT_TRANSLATE_NOOP("PolicyTokens", "check")},
    {"count", QT_TRANSLATE_NOOP("PolicyTokens", "count")},
    {"recount", QT_TRANSLATE_NOOP("PolicyTokens", "recount")},
    {"settle", QT_TRANSLATE_NOOP("PolicyTokens", "settle")},
    {"reversal", QT_TRANSLATE_NOOP("PolicyTokens", "reversed (2601)")},
    {"record", QT_TRANSLATE_NOOP("PolicyTokens", "asked for by our number (5201, 5203)")},
    {"agency", QT_TRANSLATE_NOOP("PolicyTokens", "at the agency")},
    {"platform", QT_TRANSLATE_NOOP("PolicyTokens", "by the platform")},
    {"JSON", QT_TRANSLATE_NOOP("PolicyTokens", "not a readable file")},
    {"SHAPE", QT_TRANSLATE_NOOP("PolicyTokens", "not shaped as a pack")},
    {"UNKNOWN_KEY", QT_TRANSLATE_NOOP("PolicyTokens", "unknown key")},
    {"VALUE", QT_TRANSLATE_NOOP("PolicyTokens", "not an allowed value")},
    {"DATES", QT_TRANSLATE_NOOP("PolicyTokens", "dates are wrong")},
    {"OVERLAP", QT_TRANSLATE_NOOP("PolicyTokens", "dates overlap")},
    {"OLDER", QT_TRANSLATE_NOOP("PolicyTokens", "is not newer than the pack in force")},
    {"TWICE", QT_TRANSLATE_NOOP("PolicyTokens", "stands there twice")},
    {"SENTENCE_MISSING", QT_TRANSLATE_NOOP("PolicyTokens", "the sentence in Chinese or English is missing")},
    {"SOURCE_MISSING", QT_TRANSLATE_NOOP("PolicyTokens", "the source is missing")},
    {"RULE_MISSING", QT_TRANSLATE_NOOP("PolicyTokens", "a rule every pack needs is missing")},
    {"INHERITS", QT_TRANSLATE_NOOP("PolicyTokens", "belongs to another region")},
    {"UNREADABLE", QT_TRANSLATE_NOOP("PolicyTokens", "there is no readable signature")},
    {"CHANGED", QT_TRANSLATE_NOOP("PolicyTokens", "the pack is not what was signed")},
    {"uploaded", QT_TRANSLATE_NOOP("PolicyTokens", "from its upload")},
    {"issued", QT_TRANSLATE_NOOP("PolicyTokens", "from its issue")},
    {"both_identity_cards", QT_TRANSLATE_NOOP("PolicyTokens", "both identity cards")},
    {"family_code", QT_TRANSLATE_NOOP("PolicyTokens", "family code")},
    {"not_settled", QT_TRANSLATE_NOOP("PolicyTokens", "not settled")},
    {"settled", QT_TRANSLATE_NOOP("PolicyTokens", "settled")},
};

} // namespace

QString nameOfToken(const QString &token)
{
    for (const Row &row : rows) {
        if (token == QLatin1String(row.token))
            return QCoreApplication::translate("PolicyTokens", row.words);
    }
    return token;
}

} // namespace yaogui
