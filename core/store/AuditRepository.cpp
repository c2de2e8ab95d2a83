// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/AuditRepository.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace yaogui {

namespace {

QString hashOf(const QString &previous, const QStringList &fields)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(previous.toUtf8());
    for (const QString &field : fields) {
        const QByteArray bytes = field.toUtf8();
        hash.addData(QByteArray::number(bytes.size()) + ':'); // lengths keep neighbouring fields apart
        hash.addData(bytes);
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

void AuditRepository::append(const QDateTime &at, const QString &worker, const QString &kind, const QString &subject, const QJsonObject &detail)
{
    const QString previous = m_connection.first("SELECT hash FROM audit_event ORDER BY id DESC LIMIT 1", [](const Row &row) { return row.text(0); })
                                 .value_or(QString());
    const QString text = QString::fromUtf8(QJsonDocument(detail).toJson(QJsonDocument::Compact));
    const QString time = toIso(at);
    m_connection.run("INSERT INTO audit_event(at, operator, kind, subject, detail, hash) VALUES(?,?,?,?,?,?)", time, worker, kind, subject, text,
                     hashOf(previous, {time, worker, kind, subject, text}));
}

qint64 AuditRepository::firstBroken()
{
    QString previous;
    qint64 broken = 0;
    m_connection.each("SELECT id, at, operator, kind, subject, detail, hash FROM audit_event ORDER BY id", [&](const Row &row) {
        if (broken == 0 && row.text(6) != hashOf(previous, {row.text(1), row.text(2), row.text(3), row.text(4), row.text(5)}))
            broken = row.integer(0);
        previous = row.text(6);
    });
    return broken;
}

} // namespace yaogui
