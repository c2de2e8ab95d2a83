// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/AuditRepository.h"

#include "core/outbox/Verdict.h"
#include "core/store/RowTrail.h"

#include <QCryptographicHash>
#include <QHash>
#include <QJsonDocument>

namespace yaogui {

namespace {

// Of events from before there were seals.
QByteArray oldHashOf(const QByteArray &previous, const AuditEntry &entry)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(previous);
    for (const QString *field : {&entry.at, &entry.worker, &entry.kind, &entry.subject, &entry.detail}) {
        const QByteArray bytes = field->toUtf8();
        hash.addData(QByteArray::number(bytes.size()) + ':'); // lengths keep neighbouring fields apart
        hash.addData(bytes);
    }
    return hash.result().toHex();
}

AuditEntry entryOf(const Row &row)
{
    return {row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.blob(6)};
}

QByteArray sealOf(const Row &row)
{
    return row.isNull(7) ? row.text(8).toLatin1() : row.blob(7);
}

const QString gapKind = QStringLiteral("audit.gap");
const QString gapAcceptedKind = QStringLiteral("audit.gap_accepted");

QString reasonOf(const QString &detail)
{
    return QJsonDocument::fromJson(detail.toUtf8()).object()["reason"].toString();
}

struct Voucher {
    QByteArray digest;
    qint64 event = 0;
};

// The first thing that does not hold, by the event that should vouch for it.
struct Broken {
    QString what, subject;
    qint64 event = 0;
};

QByteArray nameOf(const QByteArray &table, const QByteArray &key)
{
    return table + '\x1e' + key;
}

Error errorOf(const Broken &broken)
{
    return {ErrorCode::AuditBroken, {{"what", broken.what}, {"subject", broken.subject}, {"event", broken.event}}, {}};
}

/// Walks the events in order, checks each seal and gathers what they vouch for.
class Walk {
public:
    Walk(const AuditChain &chain, const std::optional<AuditHead> &head) : m_chain(chain), m_head(head), m_headFound(!head || head->id == 0) {}

    void take(const Row &row)
    {
        if (m_broken)
            return;
        const AuditEntry entry = entryOf(row);
        const bool sealed = !row.isNull(7);
        const QByteArray expected = sealed ? m_chain.macOf(m_previous, entry) : oldHashOf(m_previous, entry);
        if (sealOf(row) != expected || (m_report.events > 0 && !sealed) || !gather(entry)) {
            m_broken = Broken{QStringLiteral("audit_event"), QString::number(entry.id), entry.id};
            return;
        }
        m_previous = expected;
        if (!sealed)
            return;
        ++m_report.events;
        m_report.head = {entry.id, expected};
        m_report.headTime = entry.at;
        m_headFound = m_headFound || *m_head == m_report.head;
        noteGap(entry);
    }

    /// The rows as they stand against what was gathered.
    void compare(Connection &connection)
    {
        if (m_broken || m_report.events == 0)
            return;
        RowTrail::walk(connection, [&](const QByteArray &table, const QByteArray &key, const QByteArray &digest) {
            const auto found = m_vouchers.find(nameOf(table, key));
            ++m_report.rows;
            const bool known = found != m_vouchers.end();
            if (!known || found->digest != digest)
                note({QString::fromUtf8(table), QString::fromUtf8(key).replace(QChar(0x1f), u' '), known ? found->event : 0});
            if (known)
                m_vouchers.erase(found);
        });
        for (auto row = m_vouchers.cbegin(); row != m_vouchers.cend(); ++row) // what is left has no row any more
            note({QString::fromUtf8(row.key().left(row.key().indexOf('\x1e'))),
                  QString::fromUtf8(row.key().mid(row.key().indexOf('\x1e') + 1)).replace(QChar(0x1f), u' '), row->event});
        compareOutbox(connection);
    }

    [[nodiscard]] Result<AuditReport> verdict() const
    {
        if (m_broken)
            return refuse(errorOf(*m_broken));
        if (!m_headFound)
            return refuse(ErrorCode::AuditCut, {{"event", m_head->id}, {"newest", m_report.head.id}});
        for (const AuditGap &gap : m_report.gaps) {
            if (!gap.accepted())
                return refuse(ErrorCode::AuditCut, {{"event", gap.event}, {"noticed", gap.noticed}}, "noticed at an earlier start");
        }
        return m_report;
    }

private:
    // Whether a message was sent stands in no seal of its own; the tries, which do, say it.
    void compareOutbox(Connection &connection)
    {
        const auto forged = connection.first("SELECT o.id FROM outbox o WHERE (o.state = 'sent') <> EXISTS (SELECT 1 FROM outbox_try t "
                                             "WHERE t.message_id = o.id AND t.verdict IN (?, ?)) ORDER BY o.id LIMIT 1",
                                             [](const Row &row) { return row.text(0); }, toText(Verdict::Accepted), toText(Verdict::AlreadyThere));
        if (forged)
            note({QStringLiteral("outbox"), *forged, 0});
    }
    void noteGap(const AuditEntry &entry)
    {
        if (entry.kind == gapKind)
            m_report.gaps.push_back({entry.id, entry.at, {}, {}, {}});
        if (entry.kind != gapAcceptedKind)
            return;
        for (AuditGap &gap : m_report.gaps) {
            if (QString::number(gap.event) == entry.subject && !gap.accepted())
                gap = {gap.event, gap.noticed, entry.worker, entry.at, reasonOf(entry.detail)};
        }
    }
    bool gather(const AuditEntry &entry)
    {
        if (entry.kind == u"audit.based" && entry.subject == u"first")
            m_vouchers.clear();
        return RowTrail::read(entry.rows, [&](const RowTrail::Entry &row) {
            if (row.deleted())
                m_vouchers.remove(nameOf(row.table, row.key));
            else
                m_vouchers[nameOf(row.table, row.key)] = {row.digest, entry.id};
        });
    }
    void note(const Broken &broken)
    {
        if (!m_broken || broken.event < m_broken->event)
            m_broken = broken;
    }

    const AuditChain &m_chain;
    const std::optional<AuditHead> &m_head;
    bool m_headFound;
    QByteArray m_previous;
    QHash<QByteArray, Voucher> m_vouchers;
    AuditReport m_report;
    std::optional<Broken> m_broken;
};

} // namespace

void AuditRepository::append(const QDateTime &at, const QString &worker, const QString &kind, const QString &subject, const QJsonObject &detail)
{
    m_connection.auditEvents().push_back(
        {0, toIso(at), worker, kind, subject, QString::fromUtf8(QJsonDocument(detail).toJson(QJsonDocument::Compact)), {}});
}

void AuditRepository::insert(const AuditEntry &entry, const QByteArray &mac)
{
    const auto orEmpty = [](const QString &text) { return text.isNull() ? QStringLiteral("") : text; };
    m_connection.run("INSERT INTO audit_event(id, at, operator, kind, subject, detail, hash, rows, mac) VALUES(?,?,?,?,?,?,'',?,?)", entry.id, entry.at,
                     orEmpty(entry.worker), entry.kind, orEmpty(entry.subject), entry.detail, entry.rows, mac);
}

std::vector<std::pair<AuditEntry, QByteArray>> AuditRepository::newest(int most)
{
    std::vector<std::pair<AuditEntry, QByteArray>> events;
    m_connection.each("SELECT id, at, operator, kind, subject, detail, rows, mac, hash FROM audit_event ORDER BY id DESC LIMIT ?",
                      [&](const Row &row) { events.emplace_back(entryOf(row), sealOf(row)); }, most);
    return events;
}

QByteArray AuditRepository::macOf(qint64 id)
{
    return m_connection.first("SELECT mac FROM audit_event WHERE id = ?", [](const Row &row) { return row.blob(0); }, id).value_or(QByteArray());
}

std::vector<AuditGap> AuditRepository::openGaps()
{
    std::vector<AuditGap> gaps;
    m_connection.each("SELECT id, at FROM audit_event g WHERE kind = ? AND NOT EXISTS (SELECT 1 FROM audit_event a WHERE a.kind = ? AND a.id > g.id "
                      "AND a.subject = CAST(g.id AS TEXT)) ORDER BY id",
                      [&](const Row &row) { gaps.push_back({row.integer(0), row.text(1), {}, {}, {}}); }, gapKind, gapAcceptedKind);
    return gaps;
}

AuditHead AuditRepository::headOf(const QString &kind, const QDateTime &at)
{
    return m_connection.first("SELECT id, mac FROM audit_event WHERE kind = ? AND at = ? AND mac IS NOT NULL ORDER BY id DESC LIMIT 1",
                              [](const Row &row) { return AuditHead{row.integer(0), row.blob(1)}; }, kind, toIso(at)).value_or(AuditHead());
}

Result<AuditReport> AuditRepository::verify(const AuditChain &chain, const std::optional<AuditHead> &head)
{
    Walk walk(chain, head);
    m_connection.each("SELECT id, at, operator, kind, subject, detail, rows, mac, hash FROM audit_event ORDER BY id", [&](const Row &row) { walk.take(row); });
    walk.compare(m_connection);
    return walk.verdict();
}

} // namespace yaogui
