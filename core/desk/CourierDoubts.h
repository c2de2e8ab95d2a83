// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/CourierWorker.h"
#include "core/desk/DoubtDesk.h"

namespace yaogui {

/// The list "in doubt" as the courier knows it: he alone asks about doubts while the counter is open, so nobody asks twice at once.
class CourierDoubts final : public DoubtDesk {
    Q_OBJECT
public:
    explicit CourierDoubts(CourierWorker &courier) : m_courier(courier)
    {
        connect(&courier, &CourierWorker::doubtsListed, this, &DoubtDesk::listed);
    }

    void list() override { QMetaObject::invokeMethod(&m_courier, &CourierWorker::listDoubts, Qt::QueuedConnection); }
    void ask(qint64 saleId) override
    {
        QMetaObject::invokeMethod(&m_courier, [courier = &m_courier, saleId] { courier->askDoubt(saleId); }, Qt::QueuedConnection);
    }

private:
    CourierWorker &m_courier;
};

} // namespace yaogui
