// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Sealer.h"
#include "core/member/Member.h"
#include "core/store/Connection.h"

#include <QDateTime>

#include <vector>

namespace yaogui {

/// Members, their points and prices. Use inside one Store::read or Store::write.
class MemberRepository {
public:
    MemberRepository(Connection &connection, const Sealer &sealer) : m_connection(connection), m_sealer(sealer) {}

    /// A phone that is a member's already is refused by the store itself: ask byPhone() first.
    [[nodiscard]] MemberCard add(const QString &number, const QString &phone, const QString &name, const QDateTime &now, const QString &by);
    [[nodiscard]] std::optional<MemberCard> byPhone(const QString &phone);
    [[nodiscard]] std::optional<MemberCard> byNumber(const QString &number);
    [[nodiscard]] std::optional<MemberCard> byId(MemberId id);
    [[nodiscard]] std::vector<MemberCard> list(const QString &after, int most);

    [[nodiscard]] std::optional<Price> price(DrugId drug);
    void setPrice(DrugId drug, const std::optional<Price> &price, const QDateTime &now, const QString &by);

    /// Of a finished sale; none: nothing is written.
    void earn(MemberId member, SaleId sale, qint64 points, const QDateTime &now, const QString &by);
    /// What the sale earned goes back with it; how many points that were.
    qint64 takeBack(SaleId sale, const QDateTime &now, const QString &by);
    [[nodiscard]] qint64 earnedBy(SaleId sale);
    /// As a tender; no more than byId() says they have.
    void spend(MemberId member, SaleId sale, qint64 points, const QDateTime &now, const QString &by);
    /// What the sale was paid with comes back with it; how many points that were.
    qint64 giveBack(SaleId sale, const QDateTime &now, const QString &by);

private:
    [[nodiscard]] qint64 pointsOf(SaleId sale, const QString &kind);
    qint64 undo(SaleId sale, const QString &kind, const QString &counter, const QDateTime &now, const QString &by);
    [[nodiscard]] MemberCard cardOf(const Row &row) const;

    Connection &m_connection;
    const Sealer &m_sealer;
};

} // namespace yaogui
