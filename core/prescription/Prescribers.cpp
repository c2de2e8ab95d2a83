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

struct ListRows {
    const char *newest, *all, *add, *event;
};

#define YAOGUI_LIST(table, event)                                                                                                  \
    ListRows{"SELECT from_day <= ?2 AND COALESCE(to_day >= ?2, 1), name FROM " table " WHERE code = ?1 ORDER BY id DESC LIMIT 1",     \
             "SELECT code, name, from_day, to_day FROM " table " l WHERE id = (SELECT MAX(id) FROM " table " WHERE code = l.code) ORDER BY code", \
             "INSERT INTO " table "(code, name, from_day, to_day, operator, at) VALUES(?,?,?,?,?,?)", event}

const ListRows &rowsOf(Prescribers::List list)
{
    static const ListRows published = YAOGUI_LIST("published_hospital", "prescription.hospital_published");
    static const ListRows suspended = YAOGUI_LIST("suspended_prescriber", "prescription.prescriber_suspended");
    return list == Prescribers::List::Published ? published : suspended;
}

/// The name it stands under on that day; nothing when it does not.
std::optional<QString> standing(Connection &connection, Prescribers::List list, const QString &code, const QDate &day)
{
    return connection
        .first(rowsOf(list).newest, [](const Row &row) { return row.flag(0) ? std::optional(row.text(1)) : std::nullopt; },
               code.isNull() ? QStringLiteral("") : code, day.toString(Qt::ISODate))
        .value_or(std::nullopt);
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

Done Prescribers::note(List list, const ListedPrescriber &prescriber, const OperatorName &by)
{
    for (const auto &[field, text] : {std::pair("code", prescriber.code), std::pair("name", prescriber.name)}) {
        if (text.trimmed().isEmpty())
            return refuse(ErrorCode::RxIncomplete, {{"field", QLatin1String(field)}});
    }
    const QDate from = prescriber.from.isValid() ? prescriber.from : m_clock.today();
    if (prescriber.to.isValid() && prescriber.to < from)
        return refuse(ErrorCode::DateImpossible, {{"field", "to"}});
    return Permits(m_store, m_clock).write(demandFor(Act::ImportRules, by, prescriber.code), [&](Connection &connection) -> Done {
        connection.run(rowsOf(list).add, prescriber.code.trimmed(), prescriber.name.trimmed(), isoOrNull(from), isoOrNull(prescriber.to), by.id,
                       toIso(m_clock.now()));
        AuditRepository(connection).append(m_clock.now(), by.id, QString::fromLatin1(rowsOf(list).event), prescriber.code,
                                           {{"name", prescriber.name}, {"from", isoOrNull(from)}, {"to", isoOrNull(prescriber.to)}});
        return {};
    });
}

Result<std::vector<ListedPrescriber>> Prescribers::noted(List list) const
{
    return m_store.read([list](Connection &connection) -> Result<std::vector<ListedPrescriber>> {
        std::vector<ListedPrescriber> rows;
        connection.each(rowsOf(list).all, [&](const Row &row) { rows.push_back({row.text(0), row.text(1), row.date(2), row.date(3)}); });
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
    for (const QString &code : {rx.doctorCode, rx.hospitalCode}) {
        if (const auto name = standing(connection, List::Suspended, code, rules.day))
            return refuse(ErrorCode::DoctorSuspended, {{"name", *name}});
    }
    if (rx.origin == RxOrigin::InternetHospital && !standing(connection, List::Published, rx.hospitalCode, rules.day))
        return cashOnly(rx.hospital, "hospital");
    return isRightDoctor(rx, rules) ? Done() : Done(cashOnly(rx.doctor, "doctor"));
}

} // namespace yaogui
