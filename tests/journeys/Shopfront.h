// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/journeys/Ctl.h"
#include "tests/support/SandboxProcess.h"

#include <QJsonArray>
#include <QMap>
#include <QTemporaryDir>

#include <memory>

namespace yaogui::journey {

/// A training store of its own with a sandbox of its own, driven by yaoguictl. Beside the demo goods it has those of
/// Goods.h. No face is asked for unless a test sets it. Blocking; one thread.
class Shopfront {
public:
    Shopfront();
    Shopfront(const Shopfront &) = delete;
    Shopfront &operator=(const Shopfront &) = delete;

    /// Once: starts the sandbox and makes the store that fresh() copies. Empty, or what went wrong.
    [[nodiscard]] QString prepare(const QByteArray &catalogue, const QByteArray &stock);
    /// A new copy of the store; the sandbox's books as new, no faults, settings as at first.
    [[nodiscard]] QString fresh();

    /// yaoguictl with the store and the settings of this run.
    [[nodiscard]] Outcome ctl(const QStringList &arguments, int patienceSeconds = 60) const;
    /// The arguments ctl() puts in front.
    [[nodiscard]] QStringList frame() const;
    /// `sale run` of one script.
    [[nodiscard]] Outcome sell(const QJsonArray &steps, const QString &worker = "1001");
    /// Writes a script; its path.
    [[nodiscard]] QString script(const QJsonArray &steps, const QString &worker = "1001");
    /// A file in the run's folder; its path.
    [[nodiscard]] QString file(const QString &name, const QByteArray &bytes) const;
    /// `sale show`.
    [[nodiscard]] QJsonObject sale(const QJsonValue &id) const;

    [[nodiscard]] SandboxProcess &sandbox() { return *m_sandbox; }
    [[nodiscard]] QString data() const { return m_data; }
    [[nodiscard]] QString folder() const { return m_run->path(); }
    void set(const QString &key, const QString &value) { m_set[key] = value; }

private:
    std::unique_ptr<SandboxProcess> m_sandbox;
    QTemporaryDir m_model;
    std::unique_ptr<QTemporaryDir> m_run;
    QString m_data;
    QMap<QString, QString> m_set;
    int m_scripts = 0;
};

[[nodiscard]] inline QJsonObject step(const QString &act, const QJsonValue &value)
{
    return {{act, value}};
}
[[nodiscard]] inline QJsonObject scan(const QString &code)
{
    return step("scan", code);
}
[[nodiscard]] inline QJsonObject pay(const QString &cash)
{
    return step("pay", QJsonObject{{"cash", cash}});
}
/// The insurance code of one of the sandbox's persons (its README).
[[nodiscard]] QString insuranceCode(int person);
/// Credential, pre-settlement and confirmation, after these goods.
[[nodiscard]] QJsonArray insured(int person, const QJsonArray &goods);

} // namespace yaogui::journey
