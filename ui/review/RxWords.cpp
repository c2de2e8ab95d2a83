// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/review/RxWords.h"

#include "ui/text/AmountText.h"

#include <QCoreApplication>

namespace yaogui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RxWords)
};

QString joined(const QStringList &parts)
{
    QStringList said;
    for (const QString &part : parts) {
        if (!part.trimmed().isEmpty())
            said << part.trimmed();
    }
    return said.join(QStringLiteral(" · "));
}

QString named(const QString &name, const QString &value)
{
    return value.isEmpty() ? QString() : name.arg(value);
}

/// As written; else in full years on the day of the prescription.
QString ageOf(const RxPatient &patient, const QDate &day)
{
    if (!patient.age.isEmpty() || !patient.birth.isValid() || !day.isValid())
        return patient.age;
    const bool before = std::pair(day.month(), day.day()) < std::pair(patient.birth.month(), patient.birth.day());
    return QString::number(day.year() - patient.birth.year() - (before ? 1 : 0));
}

QString minuteText(const QDateTime &time)
{
    return time.isValid() ? time.toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QString();
}

} // namespace

QString rxStateName(RxState state)
{
    switch (state) {
    case RxState::Waiting: return Words::tr("waiting");
    case RxState::InReview: return Words::tr("in review");
    case RxState::Asked: return Words::tr("doctor asked");
    case RxState::Approved: return Words::tr("approved");
    case RxState::Refused: return Words::tr("refused");
    case RxState::Expired: return Words::tr("ended");
    case RxState::Revoked: return Words::tr("revoked");
    case RxState::UsedUp: return Words::tr("all given out");
    }
    return {};
}

QString rxOriginName(RxOrigin origin)
{
    switch (origin) {
    case RxOrigin::Centre: return Words::tr("prescription centre");
    case RxOrigin::InternetHospital: return Words::tr("internet hospital");
    case RxOrigin::FamilyDoctor: return Words::tr("family doctor");
    case RxOrigin::HospitalPaper: return Words::tr("paper of a hospital");
    }
    return {};
}

QString rxPointName(RxPoint point)
{
    switch (point) {
    case RxPoint::Authenticity: return Words::tr("Authentic");
    case RxPoint::Legality: return Words::tr("Legal");
    case RxPoint::Form: return Words::tr("In form");
    case RxPoint::Suitability: return Words::tr("Suitable");
    }
    return {};
}

QString rxRefusalName(const QString &reason)
{
    static constexpr std::pair<const char *, const char *> names[] = {
        {"not_authentic", QT_TRANSLATE_NOOP("RxWords", "not authentic")},       {"not_legal", QT_TRANSLATE_NOOP("RxWords", "doctor or hospital may not prescribe it")},
        {"form", QT_TRANSLATE_NOOP("RxWords", "not in form")},                  {"diagnosis", QT_TRANSLATE_NOOP("RxWords", "drug does not fit the diagnosis")},
        {"dose", QT_TRANSLATE_NOOP("RxWords", "dose or use is not right")},     {"quantity", QT_TRANSLATE_NOOP("RxWords", "too much, or for too long")},
        {"duplicate", QT_TRANSLATE_NOOP("RxWords", "the same drug twice")},     {"interaction", QT_TRANSLATE_NOOP("RxWords", "drugs do not go together")},
        {"contraindication", QT_TRANSLATE_NOOP("RxWords", "not for this patient")}, {"other", QT_TRANSLATE_NOOP("RxWords", "other: see the note")},
    };
    for (const auto &[code, name] : names) {
        if (reason == QLatin1String(code))
            return Words::tr(name);
    }
    return reason;
}

QString rxWeightName(RxFinding::Weight weight)
{
    switch (weight) {
    case RxFinding::Weight::Stop: return Words::tr("✕ Stop");
    case RxFinding::Weight::Ask: return Words::tr("! Look");
    case RxFinding::Weight::Unchecked: return Words::tr("? Not checked");
    case RxFinding::Weight::Note: return Words::tr("· Note");
    }
    return {};
}

Tone toneOf(RxFinding::Weight weight)
{
    switch (weight) {
    case RxFinding::Weight::Stop: return Tone::Stop;
    case RxFinding::Weight::Ask: return Tone::Look;
    default: return Tone::Plain;
    }
}

QString rxTimeLeft(const QDateTime &now, const QDateTime &until)
{
    if (!until.isValid())
        return {};
    const qint64 minutes = now.secsTo(until) / 60;
    if (now >= until)
        return Words::tr("ended");
    return minutes >= 60 ? Words::tr("%1:%2 left").arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0')) : Words::tr("%1 min left").arg(minutes);
}

ChoiceRow rxChoiceRow(const RxRow &row, const QDateTime &now)
{
    constexpr qint64 hurrySeconds = 6 * 3600;
    ChoiceRow choice;
    choice.title = row.patient.isEmpty() ? row.number : row.patient;
    choice.detail = joined({Words::tr("%n line(s)", nullptr, row.lines), row.diagnosis, row.hospital});
    choice.figure = rxTimeLeft(now, row.validUntil);
    choice.figureDetail = row.number;
    const bool hurry = row.validUntil.isValid() && now.secsTo(row.validUntil) < hurrySeconds;
    choice.detailTone = hurry ? Tone::Look : Tone::Plain;
    const bool bad = row.state == RxState::Refused || row.state == RxState::Revoked || row.state == RxState::Expired;
    choice.badges.push_back({rxStateName(row.state), row.state == RxState::Approved ? Tone::Fine : bad ? Tone::Stop : row.state == RxState::Asked ? Tone::Look : Tone::Plain});
    return choice;
}

QString rxPatientText(const Prescription &rx)
{
    const RxPatient &patient = rx.patient;
    return joined({patient.name, patient.gender == u"1" ? Words::tr("male") : patient.gender == u"2" ? Words::tr("female") : patient.gender,
                   named(Words::tr("age %1"), ageOf(patient, rx.issued.date())), named(Words::tr("%1 kg"), patient.weight),
                   patient.allergies.isEmpty() ? Words::tr("allergies not asked") : Words::tr("allergies: %1").arg(patient.allergies),
                   patient.pregnant ? Words::tr("pregnant") : QString(), patient.lactating ? Words::tr("nursing") : QString()});
}

QString rxDiagnosisText(const Prescription &rx)
{
    QStringList names;
    for (const RxDiagnosis &diagnosis : rx.diagnoses)
        names << joined({diagnosis.name, diagnosis.code});
    return names.isEmpty() ? Words::tr("no diagnosis") : names.join(QStringLiteral("; "));
}

QString rxIssuerText(const Prescription &rx)
{
    return joined({rxOriginName(rx.origin), rx.externalNumber, rx.hospital, rx.department, rx.doctor, named(Words::tr("phone %1"), rx.doctorPhone),
                   named(Words::tr("issued %1"), minuteText(rx.issued)), named(Words::tr("hospital's pharmacist %1"), rx.firstReviewer)});
}

QString rxUseText(const RxLine &line)
{
    return joined({line.dose + line.doseUnit, line.route, line.frequency.isEmpty() ? line.frequencyCode : line.frequency,
                   line.days.isEmpty() ? QString() : Words::tr("%1 days").arg(line.days)});
}

QString rxMatchText(const RxView &view, const RxLine &line)
{
    QStringList ours;
    for (const RxMatch &match : view.matches) {
        if (match.line == line.number)
            ours << Words::tr("%1: %2 here").arg(match.drugCode, quantityWithUnit(match.onShelf, line.unit));
    }
    return ours.isEmpty() ? Words::tr("not kept here") : ours.join(QStringLiteral("; "));
}

QString rxHistoryText(const RxView &view)
{
    constexpr std::size_t newest = 4;
    QStringList past;
    for (std::size_t i = 0; i < view.history.size() && i < newest; ++i) {
        const RxPast &one = view.history[i];
        const QString got = Words::tr("%1 %2 ×%3").arg(dateText(one.day), one.drug, quantityText(one.quantity));
        past << (one.until.isValid() ? Words::tr("%1 (lasts until %2)").arg(got, dateText(one.until)) : got);
    }
    return past.isEmpty() ? Words::tr("Got nothing here before.") : Words::tr("Got here before: %1").arg(past.join(QStringLiteral("; ")));
}

} // namespace yaogui
