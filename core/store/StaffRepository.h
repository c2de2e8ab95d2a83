// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ports/SignInMemory.h"
#include "core/staff/Operator.h"
#include "core/store/Store.h"

#include <QDateTime>

#include <vector>

namespace yaogui {

/// Operators, the open shift, and who is on duty. Use inside one Store::read or Store::write.
class StaffRepository {
public:
    explicit StaffRepository(Connection &connection) : m_connection(connection) {}

    void save(const Operator &worker);
    [[nodiscard]] std::optional<Operator> byId(const QString &id);
    [[nodiscard]] std::vector<Operator> all();
    /// The licensed pharmacist on duty, if there is one.
    [[nodiscard]] std::optional<Operator> pharmacistOnDuty();
    /// The open shift; opens one when there is none.
    ShiftId ensureShift(const QDateTime &now, const QString &operatorId);

private:
    Connection &m_connection;
};

/// sign_no of 9001, kept over restarts of the program.
class StoredSignIns final : public SignInMemory {
public:
    explicit StoredSignIns(Store &store) : m_store(store) {}
    [[nodiscard]] SignIn load(const QString &operatorId) const override;
    void save(const QString &operatorId, const SignIn &signIn) override;

private:
    Store &m_store;
};

} // namespace yaogui
