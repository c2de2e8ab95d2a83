// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/policy/Policy.h"

#include <QMap>
#include <QString>
#include <QStringList>

namespace yaogui {

/// One setting as `settings list` shows it.
struct SettingRow {
    QString key, value, source; ///< source: set, store, policy, default
};

/// The settings of this run. Order: --set, store, policy pack, default (contract).
class Settings {
public:
    Settings() = default;
    Settings(QMap<QString, QString> overrides, QMap<QString, QString> kept, const Policy &policy);

    [[nodiscard]] QString value(const QString &key) const;
    [[nodiscard]] int number(const QString &key) const { return value(key).toInt(); }
    [[nodiscard]] bool flag(const QString &key) const { return value(key) == "true"; }
    /// Set for this run or kept in the store, above the pack.
    [[nodiscard]] bool isOwn(const QString &key) const { return m_overrides.contains(key) || m_kept.contains(key); }
    [[nodiscard]] std::vector<SettingRow> rows() const;

    /// Those set for this run that are no device, address or time-out of this place but the shop's own decision: who may not change settings
    /// may not go round them (ChangeSettings). Secrets hidden.
    [[nodiscard]] std::vector<SettingRow> decidedForThisRun() const;

    /// SETTING_UNKNOWN, SETTING_INVALID {key, value, expected}.
    [[nodiscard]] static Done check(const QString &key, const QString &value);

private:
    QMap<QString, QString> m_overrides, m_kept, m_policy;
};

} // namespace yaogui
