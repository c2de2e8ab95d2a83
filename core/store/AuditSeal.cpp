// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/AuditSeal.h"

#include "core/base/Clock.h"
#include "core/store/AuditRepository.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace yaogui {

namespace {

constexpr qsizetype mostRowBytes = 1'000'000; // of one event

QString compact(const QJsonObject &detail)
{
    return QString::fromUtf8(QJsonDocument(detail).toJson(QJsonDocument::Compact));
}

// Of the store's own doing, without an event of business behind it: the machine's time.
AuditEntry ownEvent(const QString &kind, const QString &subject = QStringLiteral(""), const QJsonObject &detail = {})
{
    return {0, toIso(SystemClock().now()), QStringLiteral("store"), kind, subject, compact(detail), {}};
}

} // namespace

AuditSeal::AuditSeal(Connection &connection, const QByteArray &storeKey, QString folder)
    : m_connection(connection), m_folder(std::move(folder)), m_chain(storeKey), m_trail(connection)
{
}

void AuditSeal::readLast()
{
    m_last = {};
    m_lastHolds = true;
    std::vector<std::pair<AuditEntry, QByteArray>> newest = AuditRepository(m_connection).newest(2);
    if (!newest.empty()) {
        m_last = {newest[0].first.id, newest[0].second};
        m_lastHolds = m_chain.macOf(newest.size() > 1 ? newest[1].second : QByteArray(), newest[0].first) == newest[0].second;
    }
    m_next = m_last;
}

void AuditSeal::base(const QString &broken)
{
    readLast();
    m_trail.learn();
    QByteArray rows, lastTable;
    bool first = true;
    const auto flush = [&] {
        AuditEntry entry = ownEvent(QStringLiteral("audit.based"), first ? QStringLiteral("first") : QStringLiteral("more"),
                                    broken.isEmpty() || !first ? QJsonObject() : QJsonObject{{"broken_before", broken}});
        entry.rows = std::exchange(rows, QByteArray());
        write(std::move(entry));
        lastTable.clear();
        first = false;
    };
    RowTrail::walk(m_connection, [&](const QByteArray &table, const QByteArray &key, const QByteArray &digest) {
        RowTrail::add(rows, table, table == lastTable, key, digest);
        lastTable = table;
        if (rows.size() > mostRowBytes)
            flush();
    });
    flush();
    m_trail.forget();
}

Done AuditSeal::settle()
{
    readLast();
    const QString file = SealedHead::fileIn(m_folder);
    const SealedHead::Reading reading = SealedHead::read(file, m_chain);
    const bool whole = reading.found == SealedHead::Found::Head;
    if (!whole && !m_lastHolds)
        return refuse(ErrorCode::DecryptionFailed, {{"folder", m_folder}}, "the key did not seal this store's audit trail");
    YAOGUI_TRY_LET(m_head, SealedHead::open(file, m_chain));
    if (whole && knows(reading.head)) {
        m_head->write(m_last);
        return {};
    }
    Transaction transaction(m_connection, Transaction::Kind::Write);
    begin();
    write(ownEvent(QStringLiteral("audit.gap"), whole ? QStringLiteral("cut") : QStringLiteral("head"),
                   {{"head", reading.head.id}, {"mac", QString::fromLatin1(reading.head.mac.toHex())}}));
    transaction.commit();
    committed();
    return {};
}

// The empty head of an upgrade knows of nothing.
bool AuditSeal::knows(const AuditHead &head)
{
    return head.id == 0 || AuditRepository(m_connection).macOf(head.id) == head.mac;
}

void AuditSeal::begin()
{
    m_trail.forget();
    m_connection.auditEvents().clear();
    m_next = m_last;
}

void AuditSeal::write(AuditEntry entry)
{
    entry.id = m_next.id + 1;
    const QByteArray mac = m_chain.macOf(m_next.mac, entry);
    AuditRepository(m_connection).insert(entry, mac);
    m_next = {entry.id, mac};
}

void AuditSeal::seal()
{
    std::vector<AuditEntry> &events = m_connection.auditEvents();
    if (events.empty() && !m_trail.isEmpty())
        events.push_back(ownEvent(QStringLiteral("rows")));
    if (events.empty())
        return;
    events.back().rows = m_trail.take();
    for (AuditEntry &event : events)
        write(std::move(event));
    events.clear();
}

void AuditSeal::committed()
{
    if (m_next == m_last)
        return;
    m_last = m_next;
    if (m_head && !m_head->write(m_last))
        qWarning("the head of the audit trail was not written");
}

} // namespace yaogui
