// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/SaleRepository.h"

#include "core/insurance/SettlementJson.h"
#include "core/store/MemberRepository.h"
#include "core/store/PrescriptionRepository.h"

#include <QJsonDocument>

namespace yaogui {

namespace {

const QByteArray personPurpose("sale.person");
const QByteArray settlementPurpose("sale.settlement");
const QByteArray buyerPurpose("sale.buyer");
const QByteArray messagePurpose("settlement_step.message");

MemberId memberOf(const SaleDraft &draft)
{
    return draft.member ? draft.member->id : MemberId();
}

QJsonObject qualityToJson(const FaceQuality &quality)
{
    return {{"score", quality.score}, {"eye_distance", quality.eyeDistance}, {"yaw", quality.yaw}, {"roll", quality.rollDegrees},
            {"sharpness", quality.sharpness}, {"brightness", quality.brightness}, {"others", quality.others}};
}

} // namespace

QByteArray SaleRepository::sealed(const QJsonObject &json, const QByteArray &purpose) const
{
    return m_sealer.seal(QJsonDocument(json).toJson(QJsonDocument::Compact), purpose);
}

Result<QJsonObject> SaleRepository::opened(const QByteArray &bytes, const QByteArray &purpose) const
{
    YAOGUI_TRY_LET(const QByteArray plain, m_sealer.open(bytes, purpose));
    return QJsonDocument::fromJson(plain).object();
}

void SaleRepository::keep(SaleDraft &draft, const QDateTime &now, const QString &worker, ShiftId shift)
{
    const bool insured = draft.insured();
    const Money insuredTotal = insured ? draft.basket.insuredTotal() : Money();
    const QByteArray person = draft.person ? sealed(draft.person->toJson(), personPurpose) : QByteArray();
    const QByteArray personKey = draft.person ? m_sealer.digest(draft.person->person.certificateNumber.toUtf8(), personPurpose) : QByteArray();
    const QByteArray settlement = draft.presettled ? sealed(toJson(*draft.presettled), settlementPurpose) : QByteArray();
    const QByteArray buyer = draft.buyer ? sealed({{"name", draft.buyer->name}, {"identity", draft.buyer->identity}}, buyerPurpose) : QByteArray();
    const QString slip = draft.slipNumber.isEmpty() ? QString() : draft.slipNumber;
    if (draft.id.isNull()) {
        draft.openedAt = now;
        m_connection.run("INSERT INTO sale(state, operator, shift_id, opened_at, changed_at, total, insured_total, person, settlement, slip, replaces, "
                         "member_id, buyer, person_key) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                         toText(SaleState::Open), worker, shift, toIso(now), toIso(now), draft.basket.total(), insuredTotal, person, settlement,
                         slip, draft.replaces, memberOf(draft), buyer, personKey);
        draft.id = SaleId{m_connection.lastId()};
        walkTo(draft, now, worker);
        addLines(draft, insured);
        keepPrescriptions(draft, now);
        if (draft.face)
            keepFace(draft);
        return;
    }
    walkTo(draft, now, worker);
    m_connection.run("UPDATE sale SET changed_at = ?, total = ?, insured_total = ?, person = ?, settlement = ?, slip = ?, "
                     "shift_id = COALESCE(?, shift_id), member_id = ?, buyer = ?, person_key = ? WHERE id = ?",
                     toIso(now), draft.basket.total(), insuredTotal, person, settlement, slip, shift, memberOf(draft), buyer, personKey, draft.id);
    if (keptLines(draft.id) != linesOf(draft, insured)) {
        m_connection.run("DELETE FROM sale_line_code WHERE sale_id = ?", draft.id);
        m_connection.run("DELETE FROM sale_line WHERE sale_id = ?", draft.id);
        addLines(draft, insured);
    }
    keepPrescriptions(draft, now);
    keepFace(draft);
}

std::vector<SaleId> SaleRepository::ofPerson(const QString &certificate)
{
    std::vector<SaleId> sales;
    m_connection.each("SELECT id FROM sale WHERE person_key = ? AND state IN ('settled', 'paid', 'refunded') ORDER BY id",
                      [&](const Row &row) { sales.push_back(row.id<SaleId>(0)); }, m_sealer.digest(certificate.toUtf8(), personPurpose));
    return sales;
}

void SaleRepository::keepPrescriptions(const SaleDraft &draft, const QDateTime &now)
{
    PrescriptionRepository prescriptions(m_connection, m_sealer);
    prescriptions.setOfSale(draft.id, draft.prescriptions);
    std::vector<DrugId> taken;
    for (const BasketLine &line : draft.basket.lines()) {
        if (line.drug.drugClass == DrugClass::Prescription)
            taken.push_back(line.drug.id);
    }
    prescriptions.keepFirstTaken(draft.id, taken, now);
}

void SaleRepository::keepFace(const SaleDraft &draft)
{
    if (!draft.face) {
        m_connection.run("DELETE FROM face WHERE sale_id = ?", draft.id); // forgotten with its person, before anything left
        return;
    }
    m_connection.run("INSERT INTO face(sale_id, file, sha256, quality, taken_at, shows) VALUES(?,?,?,?,?,?) ON CONFLICT(file) DO NOTHING", draft.id,
                     draft.face->file, draft.face->sha256,
                     QString::fromUtf8(QJsonDocument(qualityToJson(draft.face->quality)).toJson(QJsonDocument::Compact)),
                     toIso(draft.face->time), draft.face->ofProxy ? QStringLiteral("proxy") : QStringLiteral("insured"));
}

Result<SaleDraft> SaleRepository::draft(SaleId id)
{
    SaleDraft draft;
    QByteArray person, settlement, buyer;
    MemberId member;
    const auto found = m_connection.first("SELECT id, state, opened_at, person, settlement, slip, replaces, member_id, buyer FROM sale WHERE id = ?",
                                          [&](const Row &row) {
                                              draft.id = row.id<SaleId>(0);
                                              draft.state = SaleStage::kept(saleStateFrom(row.text(1)).value_or(SaleState::Open));
                                              draft.openedAt = fromIso(row.text(2));
                                              person = row.blob(3);
                                              settlement = row.blob(4);
                                              draft.slipNumber = row.text(5);
                                              draft.replaces = row.id<SaleId>(6);
                                              member = row.id<MemberId>(7);
                                              buyer = row.blob(8);
                                              return true;
                                          },
                                          id);
    if (!found)
        return refuse(ErrorCode::SaleUnknown, {{"sale_id", id.value}});
    readLines(draft);
    draft.prescriptions = PrescriptionRepository(m_connection, m_sealer).ofSale(id);
    if (!member.isNull())
        draft.member = MemberRepository(m_connection, m_sealer).byId(member);
    if (!person.isEmpty()) {
        YAOGUI_TRY_LET(const QJsonObject json, opened(person, personPurpose));
        draft.person = PersonChoice::fromJson(json);
    }
    if (!buyer.isEmpty()) {
        YAOGUI_TRY_LET(const QJsonObject json, opened(buyer, buyerPurpose));
        draft.buyer = Buyer{json["name"].toString(), json["identity"].toString()};
    }
    if (!settlement.isEmpty()) {
        YAOGUI_TRY_LET(const QJsonObject json, opened(settlement, settlementPurpose));
        draft.presettled = settlementFromJson(json);
    }
    draft.face = m_connection.first("SELECT file, sha256, taken_at, shows FROM face WHERE sale_id = ? ORDER BY id DESC LIMIT 1",
                                    [](const Row &row) {
                                        return KeptFace{row.text(0), row.text(1), {}, fromIso(row.text(2)), row.text(3) == u"proxy"};
                                    },
                                    id);
    return draft;
}

Result<SaleState> SaleRepository::state(SaleId id)
{
    const auto kept = m_connection.first("SELECT state FROM sale WHERE id = ?", [](const Row &row) { return saleStateFrom(row.text(0)); }, id);
    if (!kept || !*kept)
        return refuse(ErrorCode::SaleUnknown, {{"sale_id", id.value}});
    return **kept;
}

void SaleRepository::walk(const SettlementStep &step)
{
    addStep(step);
    if (step.to == SaleState::Refunded) // its time stays the sale's; the return has one of its own
        m_connection.run("UPDATE sale SET state = ? WHERE id = ?", toText(step.to), step.sale);
    else
        m_connection.run("UPDATE sale SET state = ?, changed_at = ? WHERE id = ?", toText(step.to), toIso(step.at), step.sale);
}

Done SaleRepository::take(const SettlementStep &step)
{
    YAOGUI_TRY_LET(const SaleState now, state(step.sale));
    if (now != step.from)
        return refuse(ErrorCode::TransitionRefused, {{"from", toText(now)}, {"to", toText(step.to)}});
    YAOGUI_TRY(checkTransition(step.from, step.to));
    walk(step);
    return {};
}

// A basket that changed, or a sale put aside, has gone by way of Open in memory.
void SaleRepository::walkTo(const SaleDraft &draft, const QDateTime &now, const QString &worker)
{
    SettlementStep step;
    step.sale = draft.id;
    step.at = now;
    step.worker = worker;
    step.from = state(draft.id).value_or(SaleState::Open);
    if (step.from == draft.state)
        return;
    if (!mayFollow(step.from, draft.state)) {
        step.to = SaleState::Open;
        walk(step);
        step.from = step.to;
    }
    step.to = draft.state;
    if (step.to == SaleState::Presettled && draft.presettled) {
        const Exchange &source = draft.presettled->source;
        step.infno = source.infno;
        step.messageId = source.messageId;
        step.request = source.request;
        step.answer = source.answer;
    }
    walk(step);
}

void SaleRepository::setSent(SaleId id, const QString &messageId, const TenderPlan &plan)
{
    m_connection.run("UPDATE sale SET msgid = ?, tendered = ?, tenders = ? WHERE id = ?", messageId, plan.tendered(),
                     QString::fromUtf8(QJsonDocument(toJson(plan)).toJson(QJsonDocument::Compact)), id);
}

// A sale that was sent before there were other tenders than cash has its sum alone.
TenderPlan SaleRepository::plannedTenders(SaleId id)
{
    struct Kept {
        QString tenders;
        Money tendered;
    };
    const auto kept = m_connection.first("SELECT tenders, COALESCE(tendered, 0) FROM sale WHERE id = ?",
                                         [](const Row &row) { return Kept{row.text(0), row.money(1)}; }, id);
    if (!kept || kept->tenders.isEmpty()) {
        TenderPlan plan;
        plan.cash = kept ? kept->tendered : Money();
        return plan;
    }
    return tenderPlanFrom(QJsonDocument::fromJson(kept->tenders.toUtf8()).object());
}

void SaleRepository::finish(const SaleRecord &record)
{
    if (const auto &settlement = record.settlement) {
        m_connection.run("UPDATE sale SET fund = ?, account = ?, family = ?, setl_id = ?, mdtrt_id = ?, settlement = ? WHERE id = ?",
                         settlement->split.fund, settlement->split.account, settlement->split.family, settlement->settlementId,
                         settlement->visitId, sealed(toJson(*settlement), settlementPurpose), record.id);
    }
    // Last: from here on the row stands.
    m_connection.run("UPDATE sale SET state = ?, changed_at = ?, cash = ?, tendered = ?, change = ? WHERE id = ?", toText(record.state),
                     toIso(record.time), record.due, record.tendered, record.change, record.id);
}

void SaleRepository::addTender(SaleId id, const TenderLine &line, const QDateTime &now, const QString &worker)
{
    m_connection.run("INSERT INTO tender(sale_id, at, kind, amount, operator, reference) VALUES(?,?,?,?,?,?)", id, toIso(now), line.kind, line.amount,
                     worker, line.reference.isEmpty() ? QString() : line.reference);
}

std::vector<TenderLine> SaleRepository::tenders(SaleId id)
{
    std::vector<TenderLine> lines;
    m_connection.each("SELECT kind, amount, reference FROM tender WHERE sale_id = ? ORDER BY id",
                      [&](const Row &row) { lines.push_back({row.text(0), row.money(1), row.text(2)}); }, id);
    return lines;
}

void SaleRepository::addStep(const SettlementStep &step)
{
    const auto kept = [&](const QByteArray &bytes) { return bytes.isEmpty() ? QByteArray() : m_sealer.seal(bytes, messagePurpose); };
    m_connection.run("INSERT INTO settlement_step(sale_id, at, from_state, to_state, operator, infno, msgid, request, answer, note) "
                     "VALUES(?,?,?,?,?,?,?,?,?,?)",
                     step.sale, toIso(step.at), toText(step.from), toText(step.to), step.worker,
                     step.infno.isEmpty() ? QString() : step.infno, step.messageId.isEmpty() ? QString() : step.messageId, kept(step.request),
                     kept(step.answer), step.note.isNull() ? QStringLiteral("") : step.note);
}

std::optional<SaleRepository::SentMessage> SaleRepository::sentMessage(SaleId id)
{
    return m_connection.first("SELECT msgid, operator, at FROM settlement_step WHERE sale_id = ? AND infno = '2102' AND to_state = 'sent' "
                              "ORDER BY id DESC LIMIT 1",
                              [](const Row &row) { return SentMessage{row.text(0), row.text(1), fromIso(row.text(2))}; }, id);
}

OperatorName SaleRepository::settledBy(SaleId id)
{
    const auto worker = m_connection.first("SELECT COALESCE((SELECT operator FROM settlement_step WHERE sale_id = s.id AND from_state <> to_state "
                                           "AND to_state IN ('settled', 'paid') ORDER BY id LIMIT 1), s.operator) FROM sale s WHERE s.id = ?",
                                           [](const Row &row) { return row.text(0); }, id);
    return nameOf(worker.value_or(QString()));
}

OperatorName SaleRepository::nameOf(const QString &worker)
{
    const auto name = m_connection.first("SELECT name FROM operator WHERE id = ?", [](const Row &row) { return row.text(0); }, worker);
    return {worker, name.value_or(worker)};
}

Result<SaleRepository::Insured> SaleRepository::insured(SaleId id)
{
    struct Kept {
        QByteArray person, settlement;
    };
    const auto kept = m_connection.first("SELECT person, CASE WHEN setl_id IS NULL THEN NULL ELSE settlement END FROM sale WHERE id = ?",
                                         [](const Row &row) { return Kept{row.blob(0), row.blob(1)}; }, id);
    if (!kept)
        return refuse(ErrorCode::SaleUnknown, {{"sale_id", id.value}});
    Insured insured;
    if (!kept->person.isEmpty()) {
        YAOGUI_TRY_LET(const QJsonObject json, opened(kept->person, personPurpose));
        insured.person = PersonChoice::fromJson(json);
    }
    if (!kept->settlement.isEmpty()) {
        YAOGUI_TRY_LET(const QJsonObject json, opened(kept->settlement, settlementPurpose));
        insured.settlement = settlementFromJson(json);
    }
    return insured;
}

Result<QByteArray> SaleRepository::answerOfStep(qint64 step)
{
    const auto kept = m_connection.first("SELECT answer FROM settlement_step WHERE id = ?", [](const Row &row) { return row.blob(0); }, step);
    return !kept || kept->isEmpty() ? Result<QByteArray>(QByteArray()) : m_sealer.open(*kept, messagePurpose);
}

Result<SaleRecord> SaleRepository::record(SaleId id)
{
    YAOGUI_TRY_LET(const SaleDraft kept, draft(id));
    const SaleSummary row = *summary(id);
    SaleRecord record = recordOf(kept, row.insuredTotal);
    record.time = fromIso(row.time);
    record.worker = settledBy(id);
    record.due = row.cash.value_or(Money());
    record.tenders = row.tenders;
    record.change = row.change.value_or(Money());
    record.tendered = record.tenders.empty() ? row.tendered.value_or(record.due + record.change) : takenIn(record.tenders);
    record.unpaid = record.tenders.empty() ? row.unpaid() : stillDue(record.tenders, record.due); // also of one given back since
    record.overpaid = row.overpaid();
    record.messageId = row.messageId;
    record.points = MemberRepository(m_connection, m_sealer).earnedBy(id);
    if (!row.settlementId.isEmpty())
        record.settlement = kept.presettled;
    return record;
}

} // namespace yaogui
