// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/Refusal.h"

#include <QJsonObject>

#include <map>
#include <memory>

namespace yaogui::sandbox {

/// The JSON schemas of schemas/*.json: one for the envelope, one for the input of each transaction.
/// Read-only after construction; check() may be called from several threads.
class Schemas {
public:
    Schemas();
    ~Schemas();
    Schemas(const Schemas &) = delete;
    Schemas &operator=(const Schemas &) = delete;

    [[nodiscard]] bool knows(const QString &name) const;
    /// Refuses with the first field that does not fit, as a business refusal.
    [[nodiscard]] Checked<void> check(const QString &name, const QJsonObject &value) const;

private:
    struct Entry;
    std::map<QString, std::unique_ptr<Entry>> m_entries;
};

} // namespace yaogui::sandbox
