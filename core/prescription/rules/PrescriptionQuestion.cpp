// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/prescription/rules/PrescriptionQuestion.h"

#include <QRegularExpression>

namespace yaogui {

namespace {

/// "55", "55 kg", "55公斤".
std::optional<Quantity> weightFrom(const QString &text)
{
    static const QRegularExpression kilograms(
        QRegularExpression::anchoredPattern(QStringLiteral("\\s*([0-9]{1,3}(?:\\.[0-9]{1,4})?)\\s*(?:kg|KG|公斤|千克)?\\s*")));
    const auto number = parseQuantity(kilograms.match(text).captured(1));
    return number && number->isPositive() ? std::optional(*number) : std::nullopt;
}

/// Empty: not asked; 无 and its like: none.
std::optional<QStringList> allergiesFrom(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[、，,；;/\\s]+"));
    static const QRegularExpression none(
        QRegularExpression::anchoredPattern(QStringLiteral("(?:无|没有|否认)(?:药物|食物)?(?:过敏)?(?:史)?")));
    const QString written = text.trimmed();
    if (written.isEmpty())
        return {};
    return none.match(written).hasMatch() ? QStringList() : written.split(between, Qt::SkipEmptyParts);
}

std::optional<Sex> sexOf(const QString &written)
{
    if (written == u"男" || written == u"女")
        return written == u"男" ? Sex::Male : Sex::Female;
    return sexFrom(written);
}

Drug drugOf(const RxLine &line, const Drug &own)
{
    Drug drug = own;
    if (own.id.isNull()) {
        drug.genericName = line.genericName;
        drug.spec = line.spec;
        drug.dosageForm = line.form;
        drug.unit = line.unit;
        drug.drugClass = line.kind == RxKind::Pieces ? DrugClass::HerbalPiece : DrugClass::Prescription;
    }
    if (drug.insuranceCode.isEmpty())
        drug.insuranceCode = line.insuranceCode;
    return drug;
}

RuleLine lineOf(const RxLine &written, const Drug &own)
{
    RuleLine line;
    line.drug = drugOf(written, own);
    line.dose = written.dose;
    line.doseUnit = written.doseUnit;
    line.frequency = written.frequency.isEmpty() ? written.frequencyCode : written.frequency;
    bool isNumber = false;
    if (const int days = written.days.trimmed().toInt(&isNumber); isNumber && days > 0)
        line.days = days;
    line.quantity = written.quantity;
    return line;
}

} // namespace

RuleQuestion questionOf(const Prescription &rx, const std::vector<Drug> &drugs, const QDate &today)
{
    RuleQuestion question;
    question.today = today;
    question.prescribed = rx.issued.date();
    question.sex = sexOf(rx.patient.gender);
    question.birth = rx.patient.birth;
    question.weight = weightFrom(rx.patient.weight);
    question.pregnant = rx.patient.pregnant ? std::optional(true) : std::nullopt;
    question.lactating = rx.patient.lactating ? std::optional(true) : std::nullopt;
    question.allergies = allergiesFrom(rx.patient.allergies);
    question.insured = !rx.patient.insuranceType.isEmpty();
    question.insuranceType = rx.patient.insuranceType;
    question.category = rx.medicalCategory;
    question.care = CareSetting::Outpatient; // what a pharmacy fills is no ward's order
    question.diseases = QStringList{rx.diseaseCode};
    for (const RxDiagnosis &diagnosis : rx.diagnoses)
        question.diseases.append(diagnosis.code);
    question.diseases.removeAll(QString());
    for (std::size_t i = 0; i < rx.lines.size(); ++i)
        question.lines.push_back(lineOf(rx.lines[i], i < drugs.size() ? drugs[i] : Drug()));
    return question;
}

} // namespace yaogui
