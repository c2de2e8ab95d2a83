// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/prescription/Prescribers.h"

#include "core/staff/DemandFor.h"
#include "core/staff/Permits.h"
#include "core/store/AuditRepository.h"
#include "core/store/StaffRepository.h"

namespace yaogui {

namespace {

QString isoOrNull(const QDate &day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

bool isPublished(Connection &connection, const QString &code, const QDate &day)
{
    return connection
        .first("SELECT from_day <= ?2 AND COALESCE(to_day >= ?2, 1) FROM published_hospital WHERE code = ?1 ORDER BY id DESC LIMIT 1",
               [](const Row &row) { return row.flag(0); }, code.isNull() ? QStringLiteral("") : code, day.toString(Qt::ISODate))
        .value_or(false);
}

// D, the division of the register, a number: D430101000123.
bool isInProvince(const QString &doctor, const QString &division)
{
    constexpr qsizetype provinceDigits = 2;
    return doctor.size() > provinceDigits && doctor.mid(1, provinceDigits) == division.left(provinceDigits);
}

bool isRightDoctor(const Prescription &rx, const DayRules &rules)
{
    const QString &wanted = rules.policy.rx.prescriberCheck;
    if (wanted == u"registered" || wanted.isEmpty())
        return true;
    const bool anyProvince = wanted != u"in_province_insurance_doctor" || rx.origin != RxOrigin::InternetHospital;
    return !rx.doctorCode.isEmpty() && (anyProvince || isInProvince(rx.doctorCode, rules.profile.division));
}

tl::unexpected<Error> cashOnly(const QString &name, const char *why)
{
    return refuse(ErrorCode::HospitalNotListed, {{"name", name}, {"why", QLatin1String(why)}});
}

} // namespace

Done Prescribers::publish(const PublishedHospital &hospital, const OperatorName &by)
{
    for (const auto &[field, text] : {std::pair("code", hospital.code), std::pair("name", hospital.name)}) {
        if (text.trimmed().isEmpty())
            return refuse(ErrorCode::RxIncomplete, {{"field", QLatin1String(field)}});
    }
    const QDate from = hospital.from.isValid() ? hospital.from : m_clock.today();
    if (hospital.to.isValid() && hospital.to < from)
        return refuse(ErrorCode::DateImpossible, {{"field", "to"}});
    return Permits(m_store, m_clock).write(demandFor(Act::ImportRules, by, hospital.code), [&](Connection &connection) -> Done {
        connection.run("INSERT INTO published_hospital(code, name, from_day, to_day, operator, at) VALUES(?,?,?,?,?,?)", hospital.code.trimmed(),
                       hospital.name.trimmed(), isoOrNull(from), isoOrNull(hospital.to), by.id, toIso(m_clock.now()));
        AuditRepository(connection).append(m_clock.now(), by.id, "prescription.hospital_published", hospital.code,
                                           {{"name", hospital.name}, {"from", isoOrNull(from)}, {"to", isoOrNull(hospital.to)}});
        return {};
    });
}

Result<std::vector<PublishedHospital>> Prescribers::published() const
{
    return m_store.read([](Connection &connection) -> Result<std::vector<PublishedHospital>> {
        std::vector<PublishedHospital> rows;
        connection.each("SELECT code, name, from_day, to_day FROM published_hospital p WHERE id = (SELECT MAX(id) FROM published_hospital WHERE "
                        "code = p.code) ORDER BY code",
                        [&](const Row &row) { rows.push_back({row.text(0), row.text(1), row.date(2), row.date(3)}); });
        return rows;
    });
}

Done Prescribers::setTcm(const QString &pharmacist, bool tcm, const OperatorName &by)
{
    return Permits(m_store, m_clock).write(demandFor(Act::RecordRegister, by, pharmacist), [&](Connection &connection) -> Done {
        if (!StaffRepository(connection).byId(pharmacist, m_clock.today()))
            return refuse(ErrorCode::OperatorUnknown, {{"operator", pharmacist}});
        connection.run("INSERT INTO tcm_pharmacist(pharmacist, tcm, operator, at) VALUES(?,?,?,?)", pharmacist, int(tcm), by.id, toIso(m_clock.now()));
        AuditRepository(connection).append(m_clock.now(), by.id, "staff.tcm_pharmacist", pharmacist, {{"tcm", tcm}});
        return {};
    });
}

bool Prescribers::isTcm(Connection &connection, const QString &pharmacist)
{
    return connection.first("SELECT tcm FROM tcm_pharmacist WHERE pharmacist = ? ORDER BY id DESC LIMIT 1", [](const Row &row) { return row.flag(0); }, pharmacist)
        .value_or(false);
}

Done Prescribers::mayBePooled(Connection &connection, const Prescription &rx, const DayRules &rules)
{
    const QStringList &sources = rules.policy.rx.sources;
    if (!sources.isEmpty() && !sources.contains(toText(rx.origin)))
        return cashOnly(rx.hospital, "source");
    if (rx.origin == RxOrigin::InternetHospital && !isPublished(connection, rx.hospitalCode, rules.day))
        return cashOnly(rx.hospital, "hospital");
    return isRightDoctor(rx, rules) ? Done() : Done(cashOnly(rx.doctor, "doctor"));
}

} // namespace yaogui
