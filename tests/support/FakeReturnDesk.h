// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/ReturnDesk.h"

#include <QStringList>

namespace yaogui {

/// Keeps what was asked; a test answers by emitting the signals itself.
class FakeReturnDesk final : public ReturnDesk {
    Q_OBJECT
public:
    void find(const QString &slipOrBox) override { searches.append(slipOrBox); }
    void take(const ReturnRequest &request) override { requests.push_back(request); }

    QStringList searches;
    std::vector<ReturnRequest> requests;
};

} // namespace yaogui
