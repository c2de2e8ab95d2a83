// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/PrescriptionRepository.h"

#include "core/base/Clock.h"
#include "core/base/Mask.h"
#include "core/base/Sm2.h"
#include "core/store/Counters.h"

#include <QJsonDocument>

#include <algorithm>

namespace yaogui {

namespace {

const QByteArray contentPurpose("prescription.content"), originalPurpose("prescription.original"), ticketPurpose("prescription.ticket"),
    stepPurpose("prescription.step"), personPurpose("prescription.person"), keyPurpose("prescription.signing_key"),
    callPurpose("prescription.call"), consentPurpose("prescription.consent");

QString plain(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

QString timeOrNull(const QDateTime &time)
{
    return time.isValid() ? toIso(time) : QString();
}

// What follows from time and use, and is written nowhere.
RxState standing(const RxRecord &record, const QDateTime &now)
{
    if (record.state == RxState::Approved && record.nothingLeft())
        return RxState::UsedUp;
    const bool over = record.validUntil.isValid() && now >= record.validUntil;
    return over && mayMove(record.state, RxState::Expired) ? RxState::Expired : record.state;
}

} // namespace

QByteArray PrescriptionRepository::sealed(const QJsonObject &json, const QByteArray &purpose) const
{
    return m_sealer.seal(QJsonDocument(json).toJson(QJsonDocument::Compact), purpose);
}

Result<QJsonObject> PrescriptionRepository::opened(const QByteArray &bytes, const QByteArray &purpose) const
{
    YAOGUI_TRY_LET(const QByteArray plainBytes, m_sealer.open(bytes, purpose));
    return QJsonDocument::fromJson(plainBytes).object();
}

QString PrescriptionRepository::add(const NewOne &made)
{
    const QString number = QString("P%1").arg(nextCount(m_connection, "prescription"), 8, 10, QChar(u'0'));
    const bool kept = !made.original.bytes.isEmpty();
    m_connection.run("INSERT INTO prescription(number, origin, external_number, person_key, content, content_key, original, original_type, ticket, state, "
                     "issued_at, valid_until, taken_in_at, taken_in_by, kept_until) VALUES(?,?,?,?,?,?,?,?,?,'waiting',?,?,?,?,?)",
                     number, toText(made.rx.origin), plain(made.rx.externalNumber),
                     m_sealer.digest(made.rx.patient.certificate.toUtf8(), personPurpose), sealed(made.rx.toJson(), contentPurpose),
                     m_sealer.digest(made.rx.canonical(), contentPurpose), kept ? m_sealer.seal(made.original.bytes, originalPurpose) : QByteArray(),
                     kept ? made.original.type : QString(),
                     made.ticket.isEmpty() ? QByteArray() : m_sealer.seal(made.ticket.toUtf8(), ticketPurpose), toIso(made.rx.issued),
                     timeOrNull(made.validUntil), toIso(made.at), made.worker, made.keptUntil);
    RxRecord record;
    record.id = PrescriptionId{m_connection.lastId()};
    addStep(record, {made.at, made.worker, QStringLiteral("taken_in"), RxState::Waiting, RxState::Waiting, {{"origin", toText(made.rx.origin)}}});
    return number;
}

Result<RxRecord> PrescriptionRepository::record(const QString &number, const QDateTime &now)
{
    const auto id = m_connection.first("SELECT id FROM prescription WHERE number = ?", [](const Row &row) { return row.integer(0); }, plain(number));
    return id ? read(*id, now) : Result<RxRecord>(refuse(ErrorCode::RxUnknown, {{"number", number.left(40)}}));
}

Result<RxRecord> PrescriptionRepository::record(PrescriptionId id, const QDateTime &now)
{
    return read(id.value, now);
}

Result<RxRecord> PrescriptionRepository::read(qint64 id, const QDateTime &now, Depth depth)
{
    RxRecord record;
    QByteArray content, contentKey;
    const auto found = m_connection.first(
        "SELECT id, number, state, worker, valid_until, taken_in_at, taken_in_by, paper_place, kept_until, original_type, content, content_key "
        "FROM prescription WHERE id = ?",
        [&](const Row &row) {
            record.id = row.id<PrescriptionId>(0);
            record.number = row.text(1);
            record.state = rxStateFrom(row.text(2)).value_or(RxState::Revoked);
            record.worker = row.text(3);
            record.validUntil = fromIso(row.text(4));
            record.takenInAt = fromIso(row.text(5));
            record.takenInBy = row.text(6);
            record.paperPlace = row.text(7);
            record.keptUntil = row.date(8);
            record.originalType = row.text(9);
            content = row.blob(10);
            contentKey = row.blob(11);
            return true;
        },
        id);
    if (!found)
        return refuse(ErrorCode::RxUnknown, {{"number", id}});
    YAOGUI_TRY_LET(const QJsonObject json, opened(content, contentPurpose));
    record.rx = Prescription::fromJson(json);
    record.contentHolds = m_sealer.digest(record.rx.canonical(), contentPurpose) == contentKey;
    m_connection.each("SELECT u.line, SUM(u.quantity) FROM prescription_use u JOIN sale s ON s.id = u.sale_id WHERE u.prescription_id = ? "
                      "AND s.state IN ('sent', 'unknown', 'settled', 'paid') GROUP BY u.line",
                      [&](const Row &row) { record.used[row.number(0)] = row.quantity(1); }, id);
    if (depth == Depth::Whole)
        YAOGUI_TRY(readSteps(record));
    record.state = standing(record, now);
    return record;
}

Done PrescriptionRepository::readSteps(RxRecord &record)
{
    struct Kept {
        RxStep step;
        QByteArray detail, signature;
        QString key;
    };
    std::vector<Kept> rows;
    m_connection.each("SELECT at, operator, kind, from_state, to_state, detail, signing_key, signature FROM prescription_step WHERE prescription_id = ? "
                      "ORDER BY id",
                      [&](const Row &row) {
                          RxStep step{fromIso(row.text(0)), row.text(1), row.text(2), rxStateFrom(row.text(3)).value_or(RxState::Waiting),
                                      rxStateFrom(row.text(4)).value_or(RxState::Waiting), {}};
                          rows.push_back({std::move(step), row.blob(5), row.blob(7), row.text(6)});
                      },
                      record.id);
    for (Kept &row : rows) {
        YAOGUI_TRY_LET(row.step.detail, opened(row.detail, stepPurpose));
        if (!row.key.isEmpty()) {
            RxReview review = RxReview::fromJson(row.step.detail);
            review.key = row.key;
            review.signature = row.signature;
            review.holds = signatureHolds(record, review);
            record.review = std::move(review);
        }
        record.steps.push_back(std::move(row.step));
    }
    return {};
}

bool PrescriptionRepository::signatureHolds(const RxRecord &record, const RxReview &review)
{
    const auto pem = m_connection.first("SELECT public_pem FROM signing_key WHERE fingerprint = ? AND operator = ?",
                                        [](const Row &row) { return row.text(0).toLatin1(); }, review.key, review.reviewer);
    const auto key = pem ? Sm2Key::ofPem(*pem) : std::nullopt;
    return key && key->fingerprint() == review.key && key->verify(review.signedText(record.rx), review.signature);
}

QString PrescriptionRepository::numberOf(RxOrigin origin, const QString &externalNumber)
{
    return m_connection
        .first("SELECT number FROM prescription WHERE origin = ? AND external_number = ? AND external_number <> '' AND state <> 'revoked'",
               [](const Row &row) { return row.text(0); }, toText(origin), plain(externalNumber))
        .value_or(QString());
}

Result<RxDocument> PrescriptionRepository::original(PrescriptionId id)
{
    RxDocument document;
    QByteArray bytes;
    m_connection.first("SELECT original_type, original FROM prescription WHERE id = ? AND original IS NOT NULL",
                       [&](const Row &row) {
                           document.type = row.text(0);
                           bytes = row.blob(1);
                           return true;
                       },
                       id);
    if (bytes.isEmpty())
        return document;
    YAOGUI_TRY_LET(document.bytes, m_sealer.open(bytes, originalPurpose));
    return document;
}

Result<QString> PrescriptionRepository::ticket(PrescriptionId id)
{
    const QByteArray bytes =
        m_connection.first("SELECT ticket FROM prescription WHERE id = ?", [](const Row &row) { return row.blob(0); }, id).value_or(QByteArray());
    if (bytes.isEmpty())
        return QString();
    YAOGUI_TRY_LET(const QByteArray plainBytes, m_sealer.open(bytes, ticketPurpose));
    return QString::fromUtf8(plainBytes);
}

// The centre counts what this store reported along with what others gave out.
Quantity PrescriptionRepository::reported(const RxRecord &record, int line)
{
    return m_connection
        .first("SELECT SUM(u.quantity) FROM prescription_use u JOIN sale s ON s.id = u.sale_id "
               "JOIN outbox o ON o.key = '7206/' || ? || '/' || s.slip AND o.state = 'sent' WHERE u.prescription_id = ? AND u.line = ?",
               [](const Row &row) { return row.quantity(0); }, record.number, record.id, line)
        .value_or(Quantity());
}

void PrescriptionRepository::refresh(const RxRecord &record, Prescription said, const QString &ticket)
{
    for (RxLine &line : said.lines)
        line.filledElsewhere = std::max(Quantity(), line.filledElsewhere - reported(record, line.number));
    m_connection.run("UPDATE prescription SET content = ?, ticket = ? WHERE id = ?", sealed(said.toJson(), contentPurpose),
                     m_sealer.seal(ticket.toUtf8(), ticketPurpose), record.id);
}

void PrescriptionRepository::addStep(const RxRecord &record, const RxStep &step, const QString &key, const QByteArray &signature)
{
    m_connection.run("INSERT INTO prescription_step(prescription_id, at, operator, kind, from_state, to_state, detail, signing_key, signature) "
                     "VALUES(?,?,?,?,?,?,?,?,?)",
                     record.id, toIso(step.at), step.worker, step.kind, toText(step.from), toText(step.to), sealed(step.detail, stepPurpose),
                     key.isEmpty() ? QString() : key, signature);
    if (step.from == step.to)
        return;
    const bool waits = step.to == RxState::Waiting;
    m_connection.run("UPDATE prescription SET state = ?, worker = ? WHERE id = ?", toText(step.to), waits ? QString() : step.worker, record.id);
}

void PrescriptionRepository::setPaperPlace(PrescriptionId id, const QString &place)
{
    m_connection.run("UPDATE prescription SET paper_place = ? WHERE id = ?", place, id);
}

Result<std::vector<RxRow>> PrescriptionRepository::rowsOf(const std::vector<qint64> &ids, const QDateTime &now)
{
    std::vector<RxRow> rows;
    rows.reserve(ids.size());
    for (const qint64 id : ids) {
        YAOGUI_TRY_LET(const RxRecord record, read(id, now, Depth::Row));
        const Prescription &rx = record.rx;
        rows.push_back({record.number, record.state, rx.origin, maskName(rx.patient.name), rx.hospital, rx.doctor,
                        rx.diagnoses.empty() ? QString() : rx.diagnoses.front().name, static_cast<int>(rx.lines.size()), rx.issued, record.validUntil,
                        record.takenInAt, record.worker});
    }
    return rows;
}

Result<std::vector<RxRow>> PrescriptionRepository::queue(const QDateTime &now)
{
    std::vector<qint64> ids;
    m_connection.each("SELECT id FROM prescription WHERE state IN ('waiting', 'in_review', 'asked', 'approved') ORDER BY valid_until IS NULL, valid_until, id",
                      [&](const Row &row) { ids.push_back(row.integer(0)); });
    YAOGUI_TRY_LET(std::vector<RxRow> rows, rowsOf(ids, now));
    std::erase_if(rows, [](const RxRow &row) { return row.state == RxState::UsedUp || row.state == RxState::Expired; });
    return rows;
}

Result<std::vector<RxRow>> PrescriptionRepository::archive(const QString &text, int most, const QDateTime &now)
{
    std::vector<qint64> ids;
    const auto take = [&](const Row &row) { ids.push_back(row.integer(0)); };
    if (text.isEmpty())
        m_connection.each("SELECT id FROM prescription ORDER BY id DESC LIMIT ?", take, most);
    else
        m_connection.each("SELECT id FROM prescription WHERE number = ? OR external_number = ? OR paper_place = ? ORDER BY id DESC LIMIT ?", take, text,
                          text, text, most);
    return rowsOf(ids, now);
}

QStringList PrescriptionRepository::numbersOfPerson(const QString &certificate)
{
    QStringList numbers;
    m_connection.each("SELECT number FROM prescription WHERE person_key = ? ORDER BY id", [&](const Row &row) { numbers.append(row.text(0)); },
                      m_sealer.digest(certificate.toUtf8(), personPurpose));
    return numbers;
}

Result<std::vector<PrescriptionId>> PrescriptionRepository::approvedFor(const QString &certificate, const QDateTime &now)
{
    std::vector<qint64> ids;
    m_connection.each("SELECT id FROM prescription WHERE person_key = ? AND state = 'approved' ORDER BY id",
                      [&](const Row &row) { ids.push_back(row.integer(0)); }, m_sealer.digest(certificate.toUtf8(), personPurpose));
    std::vector<PrescriptionId> good;
    for (const qint64 id : ids) {
        YAOGUI_TRY_LET(const RxRecord record, read(id, now));
        if (record.state == RxState::Approved)
            good.push_back(record.id);
    }
    return good;
}

Result<std::optional<PrescriptionRepository::Key>> PrescriptionRepository::signingKey(const QString &worker)
{
    auto key = m_connection.first("SELECT fingerprint, public_pem, private_pem FROM signing_key WHERE operator = ? ORDER BY made_at DESC LIMIT 1",
                                  [](const Row &row) { return Key{row.text(0), row.text(1).toUtf8(), row.blob(2)}; }, worker);
    if (!key)
        return std::optional<Key>();
    YAOGUI_TRY_LET(key->privatePem, m_sealer.open(key->privatePem, keyPurpose));
    return key;
}

void PrescriptionRepository::addSigningKey(const Key &key, const QString &worker, const QDateTime &at)
{
    m_connection.run("INSERT INTO signing_key(fingerprint, operator, made_at, public_pem, private_pem) VALUES(?,?,?,?,?)", key.fingerprint, worker,
                     toIso(at), QString::fromLatin1(key.publicPem), m_sealer.seal(key.privatePem, keyPurpose));
}

qint64 PrescriptionRepository::addConsent(const QString &subject, const QString &worker, const QDateTime &at)
{
    m_connection.run("INSERT INTO prescription_consent(at, operator, subject_key) VALUES(?,?,?)", toIso(at), worker,
                     m_sealer.digest(subject.toUtf8(), consentPurpose));
    return m_connection.lastId();
}

qint64 PrescriptionRepository::beginCall(qint64 consent, const QString &infno, const QString &messageId, const QByteArray &request, const QString &worker,
                                         const QDateTime &at)
{
    m_connection.run("INSERT INTO prescription_call(consent_id, at, operator, infno, msgid, request) VALUES(NULLIF(?, 0),?,?,?,?,?)", consent, toIso(at),
                     worker, infno, messageId, m_sealer.seal(request, callPurpose));
    return m_connection.lastId();
}

void PrescriptionRepository::endCall(qint64 call, const QString &outcome, const QByteArray &answer, const QDateTime &at)
{
    m_connection.run("UPDATE prescription_call SET answered_at = ?, outcome = ?, answer = ? WHERE id = ?", toIso(at), outcome,
                     m_sealer.seal(answer, callPurpose), call);
}

} // namespace yaogui
