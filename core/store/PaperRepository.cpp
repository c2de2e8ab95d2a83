// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/PaperRepository.h"

namespace yaogui {

namespace {

#define YAOGUI_ATTACHMENT \
    "SELECT a.id, a.kind, a.subject, a.name, p.type, a.sha256, p.bytes, a.operator, a.at FROM attachment a JOIN paper p ON p.sha256 = a.sha256 "

Attachment attachmentOf(const Row &row)
{
    return {row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.integer(6), row.text(7), row.text(8)};
}

} // namespace

bool PaperRepository::has(const QString &sha256)
{
    return m_connection.first("SELECT 1 FROM paper WHERE sha256 = ?", [](const Row &) { return true; }, sha256).value_or(false);
}

void PaperRepository::add(const QString &sha256, const QString &type, qint64 bytes, const QByteArray &sealed)
{
    m_connection.run("INSERT INTO paper(sha256, type, bytes, sealed) VALUES(?,?,?,?)", sha256, type, bytes, sealed);
}

QByteArray PaperRepository::sealed(const QString &sha256)
{
    return m_connection.first("SELECT sealed FROM paper WHERE sha256 = ?", [](const Row &row) { return row.blob(0); }, sha256).value_or(QByteArray());
}

Attachment PaperRepository::attach(const Attachment &attachment, const QString &worker, const QDateTime &at)
{
    m_connection.run("INSERT INTO attachment(kind, subject, name, sha256, operator, at) VALUES(?,?,?,?,?,?)", attachment.kind, attachment.subject,
                     attachment.name, attachment.sha256, worker, toIso(at));
    return *byId(m_connection.lastId());
}

std::optional<Attachment> PaperRepository::byId(qint64 id)
{
    return m_connection.first(YAOGUI_ATTACHMENT "WHERE a.id = ?", attachmentOf, id);
}

std::vector<Attachment> PaperRepository::of(const QString &kind, const QString &subject)
{
    std::vector<Attachment> found;
    m_connection.each(YAOGUI_ATTACHMENT "WHERE a.kind = ? AND a.subject = ? ORDER BY a.id", [&](const Row &row) { found.push_back(attachmentOf(row)); }, kind,
                      subject);
    return found;
}

std::vector<Attachment> PaperRepository::newest(int most)
{
    std::vector<Attachment> found;
    m_connection.each(YAOGUI_ATTACHMENT "ORDER BY a.id DESC LIMIT ?", [&](const Row &row) { found.push_back(attachmentOf(row)); }, most);
    return found;
}

} // namespace yaogui
