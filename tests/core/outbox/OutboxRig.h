// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/outbox/Courier.h"
#include "core/store/OutboxRepository.h"
#include "tests/support/TestShop.h"

#include <QJsonDocument>

namespace yaogui {

/// A shop whose sales have messages waiting, and what a test asks of them.
class OutboxRig {
protected:
    static inline const auto code = &TestShop::code;

    void open()
    {
        m_shop = std::make_unique<TestShop>();
        m_courier = std::make_unique<Courier>(m_shop->store(), m_shop->platform, m_shop->clock, OperatorName{"1001", "收银员"});
    }
    void close()
    {
        m_courier.reset();
        m_shop.reset();
    }
    void sell(int sales)
    {
        const auto checkout = m_shop->checkout();
        for (int i = 1; i <= sales; ++i) {
            if (!checkout->scan({code("8100001", i), {}}) || !checkout->pay(Money::ofUnits(12'50)))
                qFatal("not sold");
        }
    }
    /// Of another drug.
    void sellOther()
    {
        const auto checkout = m_shop->checkout();
        if (!checkout->scan({code("8400004", 1), {}}) || !checkout->pay(Money::ofUnits(6'00)))
            qFatal("not sold");
    }
    [[nodiscard]] MessageStory story(OutboxId id)
    {
        return *m_shop->store().read([&](Connection &connection) { return OutboxRepository(connection, m_shop->store().sealer()).story(id); });
    }
    [[nodiscard]] OutboxRepository::Backlog backlog()
    {
        return *m_shop->store().read([&](Connection &connection) -> Result<OutboxRepository::Backlog> {
            return OutboxRepository(connection, m_shop->store().sealer()).backlog();
        });
    }
    [[nodiscard]] Done putBack(OutboxId id)
    {
        return m_shop->store().write([&](Connection &connection) {
            return OutboxRepository(connection, m_shop->store().sealer()).putBack(id, m_shop->clock.now());
        });
    }
    [[nodiscard]] std::vector<WaitingMessage> waiting()
    {
        return *m_shop->store().read([&](Connection &connection) -> Result<std::vector<WaitingMessage>> {
            return OutboxRepository(connection, m_shop->store().sealer()).waiting();
        });
    }
    [[nodiscard]] QJsonObject selinfo(int number) const
    {
        std::vector<QJsonObject> rows;
        for (const Envelope &envelope : m_shop->platform.sent()) {
            if (envelope.infno == "3505")
                rows.push_back(QJsonDocument::fromJson(envelope.body)["input"]["selinfo"].toObject());
        }
        return rows.at(static_cast<std::size_t>(number));
    }

    std::unique_ptr<TestShop> m_shop;
    std::unique_ptr<Courier> m_courier;
};

} // namespace yaogui
