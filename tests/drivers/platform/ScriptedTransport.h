// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/ports/InsurancePlatform.h"
#include "drivers/platform/Transport.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QQueue>

#include <vector>

namespace yaogui {

/// Answers each infno ("ec.query" for the decoding) from its own queue; an empty queue answers success without output.
class ScriptedTransport final : public Transport {
public:
    [[nodiscard]] HttpReply post(const HttpRequest &request) override
    {
        m_requests.push_back(request);
        const QJsonObject body = QJsonDocument::fromJson(request.body).object();
        const QString name = body["infno"].toString(body["transType"].toString());
        m_journal.append(name);
        QQueue<HttpReply> &queue = m_replies[name];
        if (!queue.isEmpty())
            return queue.dequeue();
        return reply(R"({"infcode":0,"code":0,"output":{}})");
    }

    static HttpReply reply(const QByteArray &body) { return {HttpOutcome::Replied, 200, body, {}}; }
    void answer(const QString &name, const QByteArray &body) { m_replies[name].enqueue(reply(body)); }
    void answer(const QString &name, const HttpReply &what) { m_replies[name].enqueue(what); }
    void refuse(const QString &name, const QString &message)
    {
        answer(name, QJsonDocument(QJsonObject{{"infcode", -1}, {"code", -1}, {"err_msg", message}, {"message", message}}).toJson());
    }
    void signInAs(const QString &number)
    {
        answer("9001", QByteArray(R"({"infcode":0,"output":{"signinoutb":{"sign_no":")") + number.toUtf8() + "\"}}}");
    }

    [[nodiscard]] const QStringList &journal() const { return m_journal; }
    [[nodiscard]] const std::vector<HttpRequest> &requests() const { return m_requests; }
    [[nodiscard]] QJsonObject body(std::size_t index) const { return QJsonDocument::fromJson(m_requests.at(index).body).object(); }
    [[nodiscard]] QJsonObject lastBody() const { return body(m_requests.size() - 1); }

private:
    QHash<QString, QQueue<HttpReply>> m_replies;
    QStringList m_journal;
    std::vector<HttpRequest> m_requests;
};

class CountingIds final : public MessageIds {
public:
    [[nodiscard]] Result<QString> next() override { return QString("P4403000000120260301103205%1").arg(++m_last, 4, 10, QChar(u'0')); }

private:
    int m_last = 0;
};

class SetClock final : public Clock {
public:
    QDateTime time = QDateTime(QDate(2026, 3, 1), QTime(10, 32, 5));
    [[nodiscard]] QDateTime now() const override { return time; }
};

} // namespace yaogui
