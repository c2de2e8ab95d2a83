// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/OutboxDesk.h"

#include <QStringList>

#include <optional>

namespace yaogui {

/// What waits, in memory, for tests of screens. Answers come at once.
class FakeOutboxDesk : public OutboxDesk {
    Q_OBJECT
public:
    using OutboxDesk::OutboxDesk;

    void put(const OutboxView &view)
    {
        m_view = view;
        emit viewChanged(m_view);
    }
    void refuseNext(const Error &error) { m_refusal = error; }
    [[nodiscard]] const QStringList &calls() const { return m_calls; }
    void forgetCalls() { m_calls.clear(); }

    void look() override { emit viewChanged(m_view); }
    void explain(qint64 id) override
    {
        m_calls << QStringLiteral("explain %1").arg(id);
        if (refuses())
            return;
        OutboxStory story;
        for (const OutboxRow &row : m_view.rows) {
            if (row.id == id)
                story.row = row;
        }
        story.tries.push_back({QStringLiteral("2026-03-01T10:00:00.000+08:00"), QStringLiteral("P00000000001202603011000000001"),
                               QStringLiteral("2026-03-01T10:00:01.000+08:00"), story.row.reason, 200, 0,
                               QStringLiteral("{\"infno\":\"3505\"}"), QStringLiteral("{\"infcode\":0}"), QString(64, u'a')});
        emit explained(story);
    }
    void retry(qint64 id) override
    {
        m_calls << QStringLiteral("retry %1").arg(id);
        if (refuses())
            return;
        for (OutboxRow &row : m_view.rows) {
            if (row.id == id)
                row.parked = false;
        }
        m_view.parked = 0;
        emit viewChanged(m_view);
        emit putBack(id);
    }
    void sendNow() override
    {
        m_calls << QStringLiteral("sendNow");
        emit viewChanged(m_view);
    }

private:
    bool refuses()
    {
        if (!m_refusal)
            return false;
        emit refused(*std::exchange(m_refusal, std::nullopt));
        return true;
    }

    OutboxView m_view;
    std::optional<Error> m_refusal;
    QStringList m_calls;
};

} // namespace yaogui
