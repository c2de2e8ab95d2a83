// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/policy/Policy.h"

#include <algorithm>
#include <cstdlib>

namespace yaogui {

namespace {

__extension__ using Wide = __int128; // products of money and shares
constexpr int wholeInBasisPoints = 10'000;
constexpr qint64 unitsPerFen = 10'000; // Price has six decimals, Money two

bool contains(const std::vector<DrugClass> &classes, DrugClass drugClass)
{
    return std::find(classes.begin(), classes.end(), drugClass) != classes.end();
}

/// part / whole ≥ share, without dividing.
bool reaches(qint64 part, qint64 whole, Percent share)
{
    return static_cast<Wide>(part) * wholeInBasisPoints >= static_cast<Wide>(whole) * share.basisPoints;
}

} // namespace

bool WorkingDays::isWorkingDay(const QDate &day) const
{
    const QString written = day.toString(Qt::ISODate);
    if (worked.contains(written))
        return true;
    return day.dayOfWeek() <= Qt::Friday && !holidays.contains(written);
}

QDate WorkingDays::after(const QDate &from, int days) const
{
    QDate day = from;
    while (days > 0) {
        day = day.addDays(1);
        if (isWorkingDay(day))
            --days;
    }
    return day;
}

bool PrescriptionRules::isValid(const Times &times, const QDateTime &now) const
{
    const QDateTime &start = validityStarts == u"issued" ? times.issued : times.uploaded;
    if (now < start)
        return false; // a clock that is wrong proves nothing
    if (times.expires.isValid())
        return now < times.expires;
    return !validityHours || start.secsTo(now) < qint64(*validityHours) * 3600;
}

bool PrescriptionRules::allowsFollowup(const QDate &visit, const QDate &today) const
{
    return visit <= today && (!followupMonths || today <= visit.addMonths(*followupMonths));
}

bool PriceCap::holdsFor(const QString &channel, const QString &kind, bool pledged) const
{
    return channels.contains(channel) && kinds.contains(kind) && (pledged || !pledgedOnly);
}

Price PriceCap::limit(Price referencePrice) const
{
    const auto raised = static_cast<Wide>(referencePrice.units()) * (wholeInBasisPoints + over.basisPoints);
    const auto fen = raised / wholeInBasisPoints / unitsPerFen;
    return std::max(referencePrice, Price::ofUnits(static_cast<qint64>(fen) * unitsPerFen)); // a reference of less than whole fen
}

PriceRules::Follow PriceRules::followOf(const QDate &listingChanged, const QDate &today) const
{
    if (!adjustDays)
        return Follow::InTime;
    const qint64 day = listingChanged.daysTo(today);
    if (day > *adjustDays)
        return Follow::Late;
    const bool warned = std::any_of(adjustWarnDays.begin(), adjustWarnDays.end(), [day](int warnDay) { return day >= warnDay; });
    return warned ? Follow::Warn : Follow::InTime;
}

bool PriceRules::allowsGap(Price online, Price offline) const
{
    if (!channelGap)
        return true;
    const qint64 gap = std::abs(online.units() - offline.units());
    return static_cast<Wide>(gap) * wholeInBasisPoints <= static_cast<Wide>(offline.units()) * channelGap->basisPoints;
}

bool PriceRules::allowsChange(const QDate &lastChange, const QDate &today) const
{
    return !changeIntervalDays || !lastChange.isValid() || lastChange.daysTo(today) >= *changeIntervalDays;
}

bool TraceRules::bearsTraceCode(const Drug &drug) const
{
    if (contains(codelessClasses, drug.drugClass))
        return false;
    return !noCodeList.contains(drug.code) && (drug.approvalNumber.isEmpty() || !noCodeList.contains(drug.approvalNumber));
}

bool TraceRules::isSpecial(const Drug &drug) const
{
    return drug.isMedicine() && drug.drugClass != DrugClass::HerbalPiece
        && std::any_of(specialNames.begin(), specialNames.end(), [&](const QString &name) { return drug.genericName.contains(name); });
}

bool TraceRules::reachesUploadRate(qint64 uploaded, qint64 sold) const
{
    return reaches(uploaded, sold, uploadRate);
}

bool TraceRules::endsContract(Money difference, Money booked) const
{
    return varianceEnd && !difference.isZero() && reaches(std::abs(difference.units()), booked.units(), *varianceEnd);
}

int TraceRules::bandOf(Money difference, Money booked) const
{
    if (difference.isZero())
        return 0;
    return static_cast<int>(std::count_if(varianceBands.begin(), varianceBands.end(),
                                          [&](Percent band) { return reaches(std::abs(difference.units()), booked.units(), band); }));
}

QString toText(Business business)
{
    switch (business) {
    case Business::Account: return QStringLiteral("account");
    case Business::OutpatientPool: return QStringLiteral("outpatient_pool");
    case Business::OtherPool: break;
    }
    return QStringLiteral("other_pool");
}

std::optional<Business> businessFrom(const QString &word)
{
    for (const Business business : {Business::Account, Business::OutpatientPool, Business::OtherPool}) {
        if (word == toText(business))
            return business;
    }
    return {};
}

bool FundRules::isExcluded(const Drug &drug, const SpecialKinds &kinds) const
{
    const auto out = [this](const char16_t *kind, bool is) { return is && excludedKinds.contains(QStringView(kind)); };
    return out(u"narcotic", kinds.narcotic) || out(u"psychotropic", kinds.psychotropic)
        || out(u"anabolic_or_peptide", kinds.anabolicOrPeptide && !kinds.insulin) || out(u"special_grade_antibiotic", kinds.specialGradeAntibiotic)
        || out(u"frozen_injection", kinds.frozenInjection) || out(u"herbal_piece", drug.drugClass == DrugClass::HerbalPiece)
        || out(u"hospital_preparation", kinds.hospitalPreparation);
}

bool FundRules::payableOnline(DrugClass drugClass) const
{
    return contains(onlineClasses, drugClass);
}

bool FundRules::payableFromAccount(DrugClass drugClass) const
{
    return contains(accountGoods, drugClass);
}

Money DualBenefit::estimate(Money amount, Money alreadyBorne, Money alreadyPaid, bool isEmployee) const
{
    const Money open = std::max(Money(), deductible - alreadyBorne);
    const Money paid = std::max(Money(), amount - open);
    const Percent share = isEmployee ? employee : resident;
    const Money cap = isEmployee ? employeeCap : residentCap;
    const Money fund = Money::ofUnits(static_cast<qint64>(static_cast<Wide>(paid.units()) * share.basisPoints / wholeInBasisPoints));
    return std::min(fund, std::max(Money(), cap - alreadyPaid));
}

bool StoreRules::isClean(const QDate &penalty, const QDate &today) const
{
    return !cleanYears || !penalty.isValid() || penalty.addYears(*cleanYears) <= today;
}

QDate StoreRules::dueOf(const std::optional<int> &dayOfNextMonth, const QDate &day)
{
    if (!dayOfNextMonth)
        return {};
    const QDate next = day.addMonths(1);
    return QDate(next.year(), next.month(), *dayOfNextMonth);
}

QDate StoreRules::noticeDue(const QDate &changed) const
{
    return noticeDays ? calendar.after(changed, *noticeDays) : QDate();
}

QDate StoreRules::auditDue(const QDate &handedIn) const
{
    return auditDays ? calendar.after(handedIn, *auditDays) : QDate();
}

bool StoreRules::leavesDualChannel(const QDate &lastService, const QDate &today) const
{
    return dualIdleMonths && today > lastService.addMonths(*dualIdleMonths);
}

Money StoreRules::depositOf(Money pooled) const
{
    if (!deposit)
        return {};
    const auto share = static_cast<Wide>(pooled.units()) * deposit->basisPoints;
    return Money::ofUnits(static_cast<qint64>((share + wholeInBasisPoints / 2) / wholeInBasisPoints));
}

bool StoreRules::separates(const QString &oneAct, const QString &otherAct) const
{
    return std::any_of(separations.begin(), separations.end(), [&](const auto &pair) {
        return (pair.first == oneAct && pair.second == otherAct) || (pair.first == otherAct && pair.second == oneAct);
    });
}

bool StoreRules::mayApplyAgain(const std::optional<int> &months, const QDate &left, const QDate &today) const
{
    return !months || today >= left.addMonths(*months);
}

const MedicalCategory *PlatformDialect::category(const QString &code) const
{
    const auto found = std::find_if(categories.begin(), categories.end(), [&](const MedicalCategory &row) { return row.code == code; });
    return found == categories.end() ? nullptr : &*found;
}

QString PlatformDialect::insuranceTypeName(const QString &code) const
{
    const auto found = insuranceTypes.find(code);
    return found == insuranceTypes.end() ? code : found->second;
}

} // namespace yaogui
