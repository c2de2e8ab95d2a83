// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sale/Dispensing.h"

#include "core/prescription/Prescribers.h"
#include "core/sale/SaleDemands.h"
#include "core/staff/Separation.h"
#include "core/store/AuditRepository.h"
#include "core/store/PrescriptionRepository.h"
#include "core/store/Store.h"

#include <algorithm>

namespace yaogui {

namespace {

Done usable(const RxRecord &record)
{
    const QJsonObject which{{"number", record.number}};
    if (!record.contentHolds)
        return refuse(ErrorCode::RxAltered, which);
    switch (record.state) {
    case RxState::Waiting:
    case RxState::InReview:
    case RxState::Asked: return refuse(ErrorCode::RxNotReviewed, which);
    case RxState::Refused: return refuse(ErrorCode::RxRefused, which);
    case RxState::Expired: return refuse(ErrorCode::RxExpired, which);
    case RxState::Revoked: return refuse(ErrorCode::RxRevoked, which);
    case RxState::UsedUp: return refuse(ErrorCode::RxUsedUp, which);
    case RxState::Approved: break;
    }
    return record.review && record.review->approved && record.review->holds ? Done() : Done(refuse(ErrorCode::RxSignatureWrong, which));
}

Done isOf(const RxRecord &record, const SaleDraft &draft)
{
    if (!draft.person)
        return {}; // paid by whoever collects it; on insurance there is always a person
    const RxPatient &patient = record.rx.patient;
    const Person &person = draft.person->person;
    const bool same = patient.certificate.isEmpty() ? patient.name == person.name : patient.certificate == person.certificateNumber;
    return same ? Done() : Done(refuse(ErrorCode::RxOtherPerson, {{"number", record.number}}));
}

/// Takes `wanted` of the lines that mean the drug, if there is so much left of them together.
bool takeFrom(RxRecord &record, const Drug &drug, Quantity wanted, int saleLine, std::vector<RxUse> &uses)
{
    std::vector<RxUse> taken;
    for (const RxLine &line : record.rx.lines) {
        const Quantity left = record.leftOf(line);
        if (!Dispensing::means(line, drug) || !left.isPositive() || !wanted.isPositive())
            continue;
        const Quantity part = std::min(left, wanted);
        taken.push_back({record.id, line.number, saleLine, part});
        wanted -= part;
    }
    if (wanted.isPositive())
        return false;
    for (const RxUse &use : taken)
        record.used[use.line] += use.quantity;
    uses.insert(uses.end(), taken.begin(), taken.end());
    return true;
}

bool namesDrug(const RxRecord &record, const Drug &drug)
{
    return std::any_of(record.rx.lines.begin(), record.rx.lines.end(), [&](const RxLine &line) { return Dispensing::means(line, drug); });
}

/// One line of the sale against the prescriptions it goes by.
class LineGate {
public:
    LineGate(Connection &connection, const Sealer &sealer, RxCover &cover, const SaleDraft &draft, const DayRules &rules)
        : m_connection(connection), m_prescriptions(connection, sealer), m_cover(cover), m_draft(draft), m_rules(rules)
    {
    }

    Done pass(const BasketLine &line, int number)
    {
        const bool pooled = m_draft.insured() && line.insurable();
        const RxRecord *meant = nullptr;
        for (auto &[id, record] : m_cover.records) {
            if (!namesDrug(record, line.drug))
                continue;
            meant = &record;
            if (!takeFrom(record, line.drug, line.quantity, number, m_cover.uses))
                continue;
            const auto taken = m_prescriptions.firstTaken(m_draft.id, line.drug.id);
            if (taken && record.rx.issued > *taken)
                return refuse(ErrorCode::RxTooLate, {{"number", record.number}, {"drug", line.drug.genericName}, {"line", number}});
            return pooled ? Prescribers::mayBePooled(m_connection, record.rx, m_rules) : Done();
        }
        if (meant)
            return refuse(ErrorCode::RxUsedUp, {{"number", meant->number}, {"drug", line.drug.genericName}, {"line", number}});
        if (!m_rules.policy.rx.wantsReview(pooled))
            return {}; // the pharmacist at the till answers for it
        const ErrorCode code = m_cover.records.empty() ? ErrorCode::RxNotReviewed : ErrorCode::RxDrugOutside;
        return refuse(code, {{"drug", line.drug.genericName}, {"line", number}});
    }

private:
    Connection &m_connection;
    PrescriptionRepository m_prescriptions;
    RxCover &m_cover;
    const SaleDraft &m_draft;
    const DayRules &m_rules;
};

} // namespace

const RxRecord *RxCover::of(int saleLine) const
{
    const auto use = std::find_if(uses.begin(), uses.end(), [saleLine](const RxUse &one) { return one.saleLine == saleLine; });
    return use == uses.end() ? nullptr : &records.at(use->prescription);
}

std::set<int> RxCover::lines() const
{
    std::set<int> lines;
    for (const RxUse &use : uses)
        lines.insert(use.saleLine);
    return lines;
}

// The doctor may prescribe by generic name; the pharmacy gives an equal product (fact sheet 5.3).
bool Dispensing::means(const RxLine &line, const Drug &drug)
{
    if (!line.insuranceCode.isEmpty() && line.insuranceCode == drug.insuranceCode)
        return true;
    const auto agrees = [](const QString &asked, const QString &have) { return asked.isEmpty() || asked == have; };
    return line.genericName == drug.genericName && agrees(line.form, drug.dosageForm) && agrees(line.spec, drug.spec);
}

Result<RxCover> Dispensing::cover(Connection &connection, const Sealer &sealer, const SaleDraft &draft, const DayRules &rules, const QDateTime &now)
{
    PrescriptionRepository prescriptions(connection, sealer);
    RxCover cover;
    for (const PrescriptionId id : draft.prescriptions) {
        YAOGUI_TRY_LET(RxRecord record, prescriptions.record(id, now));
        YAOGUI_TRY(usable(record));
        YAOGUI_TRY(isOf(record, draft));
        cover.records.emplace(id, std::move(record));
    }
    LineGate gate(connection, sealer, cover, draft, rules);
    int number = 0;
    for (const BasketLine &line : draft.basket.lines()) {
        ++number;
        if (line.drug.drugClass == DrugClass::Prescription)
            YAOGUI_TRY(gate.pass(line, number));
    }
    return cover;
}

Result<RxCover> Dispensing::cover(const Store &store, const SaleDraft &draft, const DayRules &rules, const QDateTime &now)
{
    return store.read([&](Connection &connection) { return cover(connection, store.sealer(), draft, rules, now); });
}

Result<RxRecord> Dispensing::found(const Store &store, const QString &number, const QDateTime &now)
{
    return store.read([&](Connection &connection) -> Result<RxRecord> {
        PrescriptionRepository prescriptions(connection, store.sealer());
        const QString ours = prescriptions.numberOf(RxOrigin::Centre, number.trimmed());
        return prescriptions.record(ours.isEmpty() ? number.trimmed() : ours, now);
    });
}

Result<bool> Dispensing::names(const Store &store, const SaleDraft &draft, const Drug &drug, const QDateTime &now)
{
    if (draft.prescriptions.empty())
        return false;
    return store.read([&](Connection &connection) -> Result<bool> {
        for (const PrescriptionId id : draft.prescriptions) {
            YAOGUI_TRY_LET(const RxRecord record, PrescriptionRepository(connection, store.sealer()).record(id, now));
            if (usable(record) && namesDrug(record, drug))
                return true;
        }
        return false;
    });
}

std::vector<Demand> Dispensing::demands(const RxCover &cover, const SaleDraft &draft, const OperatorName &worker, const StoreRules &rules)
{
    std::vector<Demand> wanted = demandsOf(draft.basket, draft.insured(), worker, rules, cover.lines());
    if (!cover.records.empty() && !cover.uses.empty()) {
        Demand dispense;
        dispense.act = Act::DispensePrescription;
        dispense.worker = worker;
        dispense.subject = cover.records.begin()->second.number;
        wanted.push_back(dispense);
    }
    return wanted;
}

Result<RxCover> Dispensing::use(Connection &connection, const Sealer &sealer, const SaleDraft &draft, const DayRules &rules, const Dispenser &by,
                                const QDateTime &now)
{
    YAOGUI_TRY_LET(RxCover used, cover(connection, sealer, draft, rules, now));
    PrescriptionRepository prescriptions(connection, sealer);
    std::set<QString> reviewedByThemselves;
    for (const RxUse &use : used.uses) {
        const RxRecord &record = used.records.at(use.prescription);
        const OperatorName reviewer{record.review->reviewer, record.review->reviewerName};
        YAOGUI_TRY(mayAlsoDo(rules.policy.store, {QStringLiteral("review"), reviewer}, {QStringLiteral("dispense"), by.worker}, by.smallStore));
        if (reviewer.id == by.worker.id && reviewedByThemselves.insert(record.number).second)
            AuditRepository(connection).append(now, by.worker.id, "prescription.same_person", record.number, {{"acts", "review,dispense"}});
        prescriptions.addUse(draft.id, use, by.worker.id, now);
    }
    return used;
}

} // namespace yaogui
