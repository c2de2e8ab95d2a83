// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/policy/PolicyKeys.h"

#include "core/base/Amounts.h"
#include "core/policy/RuleShapes.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace yaogui {

namespace {

using namespace shapes;

/// A key whose value goes to one member of one group of rules.
template <typename Area, typename Member, typename Value>
PolicyKey key(const char *name, Area Policy::*area, Member Area::*member, Shape<Value> shape, Strictness strictness = Strictness::Fixed)
{
    PolicyKey made{QString::fromLatin1(name), shape.expected, strictness, true, false, shape.words, {}};
    made.read = [area, member, parse = std::move(shape.parse)](const QJsonValue &json, Policy &policy) {
        auto value = parse(json);
        if (value)
            policy.*area.*member = std::move(*value);
        return value.has_value();
    };
    return made;
}

/// A key a region may be silent about.
template <typename... Args> PolicyKey optionalKey(Args &&...args)
{
    PolicyKey made = key(std::forward<Args>(args)...);
    made.required = false;
    return made;
}

/// A key where the stricter of region and national holds.
template <typename... Args> PolicyKey floorKey(Args &&...args)
{
    PolicyKey made = key(std::forward<Args>(args)...);
    made.floor = true;
    return made;
}

PolicyKey warnDays()
{
    PolicyKey made{"policy.warn_days", "1..400", Strictness::Higher, true, false, {}, {}};
    made.read = [](const QJsonValue &json, Policy &policy) {
        const auto days = count(1, 400).parse(json);
        policy.warnDays = days.value_or(policy.warnDays);
        return days.has_value();
    };
    return made;
}

PolicyKey watchKey(const char *name, int SpecialWatch::*member, int most, Strictness strictness)
{
    PolicyKey made{QString::fromLatin1(name), count(1, most).expected, strictness, true, false, {}, {}};
    made.read = [member, most](const QJsonValue &json, Policy &policy) {
        const auto number = count(1, most).parse(json);
        if (number)
            policy.trace.watch.*member = *number;
        return number.has_value();
    };
    return made;
}

template <typename Member> PolicyKey calendarKey(const char *name, Member WorkingDays::*member)
{
    PolicyKey made{QString::fromLatin1(name), dates().expected, Strictness::Fixed, true, false, {}, {}};
    made.read = [member](const QJsonValue &json, Policy &policy) {
        const auto days = dates().parse(json);
        if (days)
            policy.store.calendar.*member = *days;
        return days.has_value();
    };
    return made;
}

std::vector<PolicyKey> prescriptionKeys()
{
    constexpr auto area = &Policy::rx;
    using R = PrescriptionRules;
    return {
        optionalKey("rx.validity_hours", area, &R::validityHours, count(1, 8760), Strictness::Lower),
        key("rx.validity_starts", area, &R::validityStarts, oneOf({"issued", "uploaded"}), Strictness::Earlier),
        optionalKey("rx.max_supply_weeks", area, &R::maxSupplyWeeks, count(1, 52), Strictness::Lower),
        floorKey("rx.archive_years", area, &R::archiveYears, count(1, 50), Strictness::Higher),
        optionalKey("rx.followup_months", area, &R::followupMonths, count(1, 24), Strictness::Lower),
        key("rx.rules_warn_days", area, &R::rulesWarnDays, count(1, 3650), Strictness::Lower),
        key("rx.prescriber_check", area, &R::prescriberCheck,
            oneOf({"responsible_doctor", "in_province_insurance_doctor", "insurance_doctor", "registered"}), Strictness::Earlier),
        key("rx.sources", area, &R::sources, someOf({"prescription_centre", "published_internet_hospital", "family_doctor", "hospital_paper"}),
            Strictness::Fewer),
        key("rx.consent_required", area, &R::consentRequired, yesNo(), Strictness::Yes),
        key("rx.second_review_required", area, &R::secondReviewRequired, yesNo(), Strictness::Yes),
        key("rx.reviewed_for", area, &R::reviewedFor, oneOf({"all", "insured", "none"}), Strictness::Earlier),
        key("rx.tcm_pharmacist_for_pieces", area, &R::tcmPharmacistForPieces, yesNo(), Strictness::Yes),
        key("rx.partial_fill", area, &R::partialFill, yesNo(), Strictness::No),
        key("rx.special_disease_only", area, &R::specialDiseaseOnly, yesNo(), Strictness::Yes),
        key("rx.approval_form_required", area, &R::approvalFormRequired, yesNo(), Strictness::Yes),
        key("rx.remote_review", area, &R::remoteReview, yesNo(), Strictness::No),
        key("rx.patient_confirms_fees", area, &R::patientConfirmsFees, yesNo(), Strictness::Yes),
        key("rx.province_ca", area, &R::provinceCa, yesNo(), Strictness::Yes),
    };
}

std::vector<PolicyKey> priceKeys()
{
    constexpr auto area = &Policy::price;
    using R = PriceRules;
    return {
        optionalKey("price.vbp_markup_max", area, &R::selected, cap(CapReference::Selected), Strictness::Cap),
        optionalKey("price.listed_cap", area, &R::listed, cap(CapReference::Listed), Strictness::Cap),
        optionalKey("price.negotiated_cap", area, &R::negotiated, cap(CapReference::Negotiated), Strictness::Cap),
        optionalKey("price.hospital_cap", area, &R::hospital, cap(CapReference::Hospital), Strictness::Cap),
        optionalKey("price.adjust_days", area, &R::adjustDays, count(1, 366), Strictness::Lower),
        optionalKey("price.adjust_warn_days", area, &R::adjustWarnDays, counts(1, 366)),
        optionalKey("price.channel_gap", area, &R::channelGap, percent(), Strictness::Lower),
        key("price.index", area, &R::indexWatched, yesNo(), Strictness::Yes),
        optionalKey("price.change_interval_days", area, &R::changeIntervalDays, count(1, 366), Strictness::Higher),
        key("price.double_label", area, &R::doubleLabel, yesNo(), Strictness::Yes),
        key("price.listing_source", area, &R::listingSource, text(80)),
    };
}

std::vector<PolicyKey> traceKeys()
{
    constexpr auto area = &Policy::trace;
    using R = TraceRules;
    return {
        key("trace.codeless_classes", area, &R::codelessClasses, drugClasses(), Strictness::Fewer),
        key("trace.no_code_list", area, &R::noCodeList, texts(), Strictness::Fewer),
        key("trace.near_expiry_months", area, &R::nearExpiryMonths, count(1, 60), Strictness::Higher),
        key("trace.split_rule", area, &R::splitRule, oneOf({"parent_code", "parent_code_once", "fixed_nines"})),
        key("trace.fund_needs_code_from", area, &R::fundNeedsCodeFrom, date()),
        key("trace.everything_uploaded_from", area, &R::everythingUploadedFrom, date()),
        key("trace.upload_rate", area, &R::uploadRate, percent(), Strictness::Higher),
        key("special.ephedrine_packs", area, &R::ephedrinePacks, count(0, 20), Strictness::Lower),
        key("special.drug_names", area, &R::specialNames, texts(), Strictness::More),
        key("special.period_days", area, &R::specialDays, count(1, 366), Strictness::Higher),
        watchKey("special.watch_days", &SpecialWatch::days, 366, Strictness::Higher),
        watchKey("special.watch_times", &SpecialWatch::times, 100, Strictness::Lower),
        watchKey("special.watch_minutes", &SpecialWatch::minutes, 1440, Strictness::Higher),
        watchKey("special.watch_people", &SpecialWatch::people, 100, Strictness::Lower),
        key("special.loose_second_person", area, &R::looseSecondPerson, yesNo(), Strictness::Yes),
        optionalKey("special.loose_days", area, &R::looseDays, count(1, 366), Strictness::Lower),
        optionalKey("stock.variance_pct", area, &R::varianceEnd, percent(), Strictness::Lower),
        key("stock.variance_bands", area, &R::varianceBands, percents()),
        optionalKey("stock.false_available", area, &R::falseAvailable, count(1, 100), Strictness::Lower),
        key("stock.zones", area, &R::zones, someOf({"insurance", "volume_procured", "negotiated", "listed", "special_storage", "cold"}),
            Strictness::More),
    };
}

std::vector<PolicyKey> fundKeys()
{
    constexpr auto area = &Policy::fund;
    using R = FundRules;
    return {
        key("fund.counter", area, &R::counter, businesses(), Strictness::Fewer),
        key("fund.online", area, &R::online, businesses(), Strictness::Fewer),
        key("fund.cross_region", area, &R::crossRegion, businesses(), Strictness::Fewer),
        key("fund.excluded_kinds", area, &R::excludedKinds,
            someOf({"narcotic", "psychotropic", "anabolic_or_peptide", "special_grade_antibiotic", "frozen_injection", "herbal_piece",
                    "hospital_preparation"}),
            Strictness::More),
        key("fund.account_goods", area, &R::accountGoods, drugClasses(), Strictness::Fewer),
        key("fund.online_classes", area, &R::onlineClasses, drugClasses(), Strictness::Fewer),
        key("fund.family_account", area, &R::familyAccount, yesNo(), Strictness::No),
        key("fund.proxy_proof", area, &R::proxyProof, someOf({"both_identity_cards", "family_code"}), Strictness::Fewer),
        key("fund.failed_check", area, &R::failedCheck, oneOf({"not_settled", "settled"}), Strictness::Earlier),
        key("fund.delivery_insured", area, &R::deliveryInsured, yesNo(), Strictness::No),
        key("fund.dual_channel_first", area, &R::dualChannelFirst, yesNo()),
        key("channel.third_party", area, &R::thirdParty, yesNo(), Strictness::No),
        key("channel.third_party_services", area, &R::thirdPartyServices, someOf({"delivery", "ordering", "payment"}), Strictness::Fewer),
        key("offline.insured", area, &R::offlineInsured, oneOf({"cash_or_hold"})),
        key("network.zones_isolated", area, &R::zonesIsolated, yesNo(), Strictness::Yes),
    };
}

std::vector<PolicyKey> evidenceKeys()
{
    constexpr auto area = &Policy::evidence;
    using R = EvidenceRules;
    return {
        key("evidence.face_required", area, &R::faceRequired, yesNo(), Strictness::Yes),
        key("evidence.camera_broken", area, &R::cameraBroken, action(), Strictness::Earlier),
        key("evidence.items_shown", area, &R::itemsShown, yesNo(), Strictness::Yes),
        key("evidence.whole_video", area, &R::wholeVideo, yesNo(), Strictness::Yes),
        key("evidence.cameras", area, &R::cameras, someOf({"settlement", "dispensing", "cashier"}), Strictness::More),
        key("evidence.video_dispatch", area, &R::videoDispatch, yesNo(), Strictness::Yes),
        key("av.retention_months", area, &R::retentionMonths, count(1, 120), Strictness::Higher),
        key("av.retention_basis", area, &R::retentionBasis, text(200)),
        floorKey("retention.records_years", area, &R::recordYears, count(1, 50), Strictness::Higher),
    };
}

std::vector<PolicyKey> storeKeys()
{
    constexpr auto area = &Policy::store;
    using R = StoreRules;
    return {
        optionalKey("clean.years", area, &R::cleanYears, count(1, 20), Strictness::Higher),
        optionalKey("reapply", area, &R::reapply, reapply()),
        optionalKey("report.dual_channel", area, &R::dualChannelReportDay, count(1, 28), Strictness::Lower),
        optionalKey("pay.ward_goods", area, &R::wardPaymentDay, count(1, 28), Strictness::Lower),
        optionalKey("report.internet", area, &R::internetReportMonths, count(1, 12), Strictness::Lower),
        optionalKey("dual.min_patients", area, &R::dualMinPatients, count(1, 10'000)),
        optionalKey("dual.idle_months", area, &R::dualIdleMonths, count(1, 60)),
        optionalKey("dual.notice_days", area, &R::noticeDays, count(1, 366), Strictness::Lower),
        optionalKey("dual.benefit", area, &R::benefit, benefit()),
        optionalKey("dual.deposit", area, &R::deposit, percent()),
        optionalKey("dual.audit", area, &R::auditDays, count(1, 60)),
        optionalKey("agency.clocks", area, &R::clocks, clocks()),
        optionalKey("agency.deadlines", area, &R::deadlines, deadlines()),
        optionalKey("online.sku_min", area, &R::onlineNames, count(1, 1'000'000)),
        optionalKey("perf.score_min", area, &R::scoreMin, count(1, 100)),
        key("staff.pharmacist_on_duty", area, &R::pharmacistOnDuty, yesNo(), Strictness::Yes),
        key("staff.separations", area, &R::separations,
            pairs({"buy", "accept", "request", "approve", "review", "dispense", "check", "count", "recount", "settle"}), Strictness::More),
        optionalKey("staff.limits", area, &R::limits, actLimits()),
        key("staff.small_store_may_combine", area, &R::smallStoreMayCombine, yesNo(), Strictness::No),
        calendarKey("calendar.holidays", &WorkingDays::holidays),
        calendarKey("calendar.worked", &WorkingDays::worked),
    };
}

std::vector<PolicyKey> platformKeys()
{
    constexpr auto area = &Policy::platform;
    using R = PlatformDialect;
    return {
        key("platform.path", area, &R::path, text(500)),
        key("platform.recer_sys_code", area, &R::receiverSystem, text(10)),
        key("platform.infver", area, &R::version, text(6)),
        key("platform.trace_node", area, &R::traceNode, text(40)),
        key("platform.headers", area, &R::headers, names()),
        key("platform.batch_messages", area, &R::batchMessages, names()),
        key("platform.clearing_types", area, &R::clearingTypes, names()),
        key("platform.refunds_counted", area, &R::refundsCounted, yesNo()),
        key("platform.doubt", area, &R::doubt, oneOf({"reversal", "record"})),
        key("platform.clock_minutes", area, &R::clockMinutes, count(1, 999), Strictness::Lower),
        key("platform.refund_after_clearing", area, &R::refundAfterClearing, oneOf({"agency", "platform"}), Strictness::Earlier),
        key("platform.medical_categories", area, &R::categories, categories()),
        key("platform.insurance_types", area, &R::insuranceTypes, names()),
    };
}

std::vector<PolicyKey> allKeys()
{
    std::vector<PolicyKey> all{warnDays()};
    for (auto group : {prescriptionKeys(), priceKeys(), traceKeys(), fundKeys(), evidenceKeys(), storeKeys(), platformKeys()})
        all.insert(all.end(), group.begin(), group.end());
    return all;
}

bool hasAll(const QJsonArray &all, const QJsonArray &some)
{
    return std::all_of(some.begin(), some.end(), [&](const QJsonValue &row) { return all.contains(row); });
}

/// Numbers of packs are whole numbers or texts with two decimals.
qint64 hundredths(const QJsonValue &value)
{
    constexpr qint64 hundred = 100;
    const auto asPercent = percentFrom(value);
    return asPercent ? asPercent->basisPoints : value.toInteger() * hundred;
}

bool isLaxerCap(const QJsonObject &local, const QJsonObject &base)
{
    return hundredths(local["over_percent"]) > hundredths(base["over_percent"])
        || !hasAll(local["channels"].toArray(), base["channels"].toArray()) || !hasAll(local["kinds"].toArray(), base["kinds"].toArray())
        || (local["pledged_only"].toBool() && !base["pledged_only"].toBool())
        || actionFrom(local["action"].toString()).value_or(RuleAction::Warn) > actionFrom(base["action"].toString()).value_or(RuleAction::Stop);
}

} // namespace

const std::vector<PolicyKey> &policyKeys()
{
    static const std::vector<PolicyKey> keys = allKeys();
    return keys;
}

const PolicyKey *policyKey(const QString &name)
{
    const auto &keys = policyKeys();
    const auto found = std::find_if(keys.begin(), keys.end(), [&](const PolicyKey &key) { return key.name == name; });
    return found == keys.end() ? nullptr : &*found;
}

bool isLaxer(const PolicyKey &key, const QJsonValue &value, const QJsonValue &base)
{
    if (base.isUndefined())
        return key.strictness == Strictness::Fixed;
    switch (key.strictness) {
    case Strictness::Fixed: return value != base;
    case Strictness::Lower: return hundredths(value) > hundredths(base);
    case Strictness::Higher: return hundredths(value) < hundredths(base);
    case Strictness::Yes: return base.toBool() && !value.toBool();
    case Strictness::No: return value.toBool() && !base.toBool();
    case Strictness::Fewer: return !hasAll(base.toArray(), value.toArray());
    case Strictness::More: return !hasAll(value.toArray(), base.toArray());
    case Strictness::Earlier: return key.words.indexOf(value.toString()) > key.words.indexOf(base.toString());
    case Strictness::Cap: break;
    }
    return isLaxerCap(value.toObject(), base.toObject());
}

} // namespace yaogui
