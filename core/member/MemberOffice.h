// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/member/Member.h"
#include "core/staff/Operator.h"
#include "core/store/Imports.h"
#include "core/store/Store.h"

#include <vector>

namespace yaogui {

/// Takes members in, finds them, and sets what they pay. Each act is permitted (Permits) to `by` and is an audit event without personal
/// data. Waits for the store: not for the GUI's thread.
class MemberOffice {
public:
    MemberOffice(Store &store, const Clock &clock) : m_store(store), m_clock(clock) {}

    /// `name` may be empty. PHONE_INVALID, MEMBER_EXISTS {number}.
    [[nodiscard]] Result<MemberCard> add(const QString &phone, const QString &name, const OperatorName &by);
    /// By phone or member number ("M000017", "17"). MEMBER_UNKNOWN.
    [[nodiscard]] Result<MemberCard> find(const QString &phoneOrNumber) const;
    /// By number, from behind `after` on, at the most `most`.
    [[nodiscard]] Result<std::vector<MemberCard>> list(const QString &after, int most) const;

    /// CSV `drug,member_price`: a known code sets it anew, an empty price takes it away. Reasons beside those of RejectedLine:
    /// UNKNOWN_DRUG, ABOVE_RETAIL. One rejected line means that nothing was imported.
    [[nodiscard]] Result<ImportReport> importPrices(const QByteArray &file, const OperatorName &by);
    struct DrugPrice {
        QString drug, name;
        Price retail, member;
    };
    [[nodiscard]] Result<std::vector<DrugPrice>> prices() const;

private:
    Store &m_store;
    const Clock &m_clock;
};

} // namespace yaogui
