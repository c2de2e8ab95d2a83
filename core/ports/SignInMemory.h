// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QHash>
#include <QString>

namespace yaogui {

/// What 9001 gave an operator: good for the day it was given on, until the platform says otherwise.
struct SignIn {
    QString number; ///< sign_no; empty: none
    QDate day;
};

/// Where sign_no survives between two starts of the program. Called from the thread that talks to the platform.
class SignInMemory {
public:
    virtual ~SignInMemory() = default;
    /// An empty SignIn when there is none.
    [[nodiscard]] virtual SignIn load(const QString &operatorId) const = 0;
    /// An empty SignIn forgets.
    virtual void save(const QString &operatorId, const SignIn &signIn) = 0;
};

/// Keeps them while the program runs: the next start signs in anew.
class VolatileSignIns final : public SignInMemory {
public:
    [[nodiscard]] SignIn load(const QString &operatorId) const override { return m_signIns.value(operatorId); }
    void save(const QString &operatorId, const SignIn &signIn) override { m_signIns[operatorId] = signIn; }

private:
    QHash<QString, SignIn> m_signIns;
};

} // namespace yaogui
