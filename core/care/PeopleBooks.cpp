// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/care/PeopleBooks.h"

#include "core/base/Clock.h"
#include "core/base/Mask.h"
#include "core/store/PrescriptionRepository.h"
#include "core/store/SpecialRepository.h"

namespace yaogui {

namespace {

QString momentOf(const QDateTime &at)
{
    return at.isValid() ? at.toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QString();
}

QString wordFor(RxOrigin origin)
{
    switch (origin) {
    case RxOrigin::Centre: return QStringLiteral("电子处方中心");
    case RxOrigin::InternetHospital: return QStringLiteral("互联网医院");
    case RxOrigin::FamilyDoctor: return QStringLiteral("家庭医生");
    case RxOrigin::HospitalPaper: return QStringLiteral("医院纸质处方");
    }
    return {};
}

QString wordFor(RxState state)
{
    switch (state) {
    case RxState::Waiting: return QStringLiteral("待审");
    case RxState::InReview: return QStringLiteral("审核中");
    case RxState::Asked: return QStringLiteral("询问医师");
    case RxState::Approved: return QStringLiteral("通过");
    case RxState::Refused: return QStringLiteral("不通过");
    case RxState::Expired: return QStringLiteral("过期");
    case RxState::Revoked: return QStringLiteral("作废");
    case RxState::UsedUp: return QStringLiteral("已调配");
    }
    return {};
}

// Written by a system it is a number, by a doctor a word.
QString sexOf(const QString &written)
{
    return written == u"1" ? QStringLiteral("男") : written == u"2" ? QStringLiteral("女") : written;
}

QStringList rowOf(const RxRecord &record, bool clear)
{
    const Prescription &rx = record.rx;
    QStringList diagnoses, drugs;
    for (const RxDiagnosis &one : rx.diagnoses)
        diagnoses.append(one.name);
    for (const RxLine &line : rx.lines)
        drugs.append(QStringLiteral("%1 %2 × %3%4").arg(line.genericName, line.spec, toText(line.quantity), line.unit));
    const QString comma = QStringLiteral("、");
    return {momentOf(record.takenInAt),
            record.number,
            wordFor(rx.origin),
            rx.externalNumber,
            momentOf(rx.issued),
            rx.hospital,
            rx.doctor,
            clear ? rx.patient.name : maskName(rx.patient.name),
            sexOf(rx.patient.gender),
            rx.patient.age,
            clear ? rx.patient.certificate : maskIdentity(rx.patient.certificate),
            diagnoses.join(comma),
            drugs.join(comma),
            wordFor(record.state),
            record.review ? record.review->reviewerName : QString(),
            record.review ? momentOf(record.review->at) : QString(),
            record.paperPlace,
            record.keptUntil.toString(Qt::ISODate)};
}

} // namespace

Result<std::vector<QStringList>> specialRows(Connection &connection, const Sealer &sealer, const PeopleWish &wish)
{
    YAOGUI_TRY_LET(const std::vector<SpecialEntry> entries, SpecialRepository(connection, sealer).entries(wish.from, wish.to));
    std::vector<QStringList> rows;
    for (const SpecialEntry &one : entries) {
        rows.push_back({momentOf(one.at), one.slip, one.name, one.spec, toText(one.quantity), one.maker, one.lot,
                        wish.clear ? one.buyer.name : maskName(one.buyer.name), wish.clear ? one.buyer.identity : maskIdentity(one.buyer.identity),
                        one.worker, one.counts ? QStringLiteral("是") : QStringLiteral("否")});
    }
    return rows;
}

Result<std::vector<QStringList>> prescriptionRows(Connection &connection, const Sealer &sealer, const PeopleWish &wish)
{
    std::vector<PrescriptionId> found;
    connection.each("SELECT id FROM prescription WHERE taken_in_at >= ? AND taken_in_at < ? ORDER BY taken_in_at, id",
                    [&](const Row &row) { found.push_back(PrescriptionId{row.integer(0)}); }, wish.from.toString(Qt::ISODate),
                    wish.to.addDays(1).toString(Qt::ISODate));
    PrescriptionRepository repository(connection, sealer);
    std::vector<QStringList> rows;
    for (const PrescriptionId id : found) {
        YAOGUI_TRY_LET(const RxRecord record, repository.record(id, wish.now));
        rows.push_back(rowOf(record, wish.clear));
    }
    return rows;
}

} // namespace yaogui
