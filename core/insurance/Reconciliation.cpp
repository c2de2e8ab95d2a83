// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insurance/Reconciliation.h"

#include <QHash>
#include <QSet>

namespace yaogui {

namespace {

const QString settled = QStringLiteral("settled");
const QString refunded = QStringLiteral("refunded");

bool inDoubt(const QString &state)
{
    return state == u"unknown" || state == u"sent";
}

/// One comparison; what was told about a visit's refund is not told again.
class Comparison {
public:
    Comparison(const std::vector<ClearingEntry> &ours, const std::vector<ClearingLine> &theirs, const OwnBooks &books)
        : m_ours(ours), m_theirs(theirs), m_books(books)
    {
        for (const ClearingEntry &entry : ours) {
            m_byId[entry.settlementId] = &entry;
            if (!entry.refund)
                m_settledByVisit[entry.visitId] = &entry;
        }
    }

    std::vector<Difference> run()
    {
        for (const ClearingLine &line : m_theirs) {
            if (!line.amounts)
                continue;
            const ClearingEntry *entry = m_byId.value(line.settlementId);
            entry ? both(*entry, line) : theirsOnly(line);
        }
        for (const ClearingEntry &entry : m_ours) {
            if (!m_met.contains(entry.settlementId))
                oursOnly(entry);
        }
        return std::move(m_found);
    }

private:
    static Difference about(const ClearingEntry &entry)
    {
        Difference difference;
        difference.settlementId = entry.settlementId;
        difference.visitId = entry.visitId;
        difference.messageId = entry.messageId;
        difference.slip = entry.slip;
        difference.sale = entry.sale;
        difference.refund = entry.refund;
        difference.ours = entry.amounts;
        difference.ourState = entry.refund || entry.undone ? refunded : settled;
        return difference;
    }

    static Difference about(const ClearingLine &line)
    {
        Difference difference;
        difference.settlementId = line.settlementId;
        difference.visitId = line.visitId;
        difference.messageId = line.messageId;
        difference.refund = line.isRefund();
        difference.theirs = line.amounts;
        difference.theirState = line.isRefund() || line.refunded ? refunded : settled;
        return difference;
    }

    void tell(Difference difference, DifferenceKind kind, NextStep step)
    {
        difference.kind = kind;
        difference.step = step;
        m_found.push_back(std::move(difference));
    }

    void both(const ClearingEntry &entry, const ClearingLine &line)
    {
        m_met.insert(entry.settlementId);
        Difference difference = about(entry);
        difference.theirs = line.amounts;
        difference.theirState = line.isRefund() || line.refunded ? refunded : settled;
        if (entry.amounts != *line.amounts) {
            tell(difference, DifferenceKind::AmountsDiffer, NextStep::Ask);
            return;
        }
        // The other way round the refund itself is missing and is told as such: regions differ in whether they mark both.
        if (!entry.refund && line.refunded && !entry.undone && !m_refundTold.contains(entry.visitId)) {
            m_refundTold.insert(entry.visitId);
            tell(difference, DifferenceKind::StatesDiffer, NextStep::Book);
        }
    }

    void theirsOnly(const ClearingLine &line)
    {
        Difference difference = about(line);
        const auto known = line.messageId.isEmpty() ? std::nullopt : m_books.byMessage(line.messageId);
        if (known) {
            difference.sale = known->sale;
            difference.slip = known->slip;
            difference.ourState = known->state;
        }
        line.isRefund() ? refundOfTheirs(difference, known.has_value()) : settlementOfTheirs(difference, known);
    }

    void settlementOfTheirs(Difference difference, const std::optional<KnownSale> &known)
    {
        if (!known) // nobody of ours sent it: with its message number it can be taken back, without only the agency can
            return tell(difference, DifferenceKind::TheirsOnly, difference.messageId.isEmpty() ? NextStep::Ask : NextStep::Reverse);
        const auto entry = m_byId.constFind(known->settlementId);
        if (!known->settlementId.isEmpty()) { // settled on both sides, under two numbers
            if (entry != m_byId.constEnd()) {
                m_met.insert(known->settlementId);
                difference.ours = (*entry)->amounts;
            }
            return tell(difference, DifferenceKind::StatesDiffer, NextStep::Ask);
        }
        const bool record = inDoubt(known->state) && m_books.doubtsByRecord;
        tell(difference, DifferenceKind::StatesDiffer, record ? NextStep::Book : NextStep::Reverse);
    }

    void refundOfTheirs(Difference difference, bool sentByUs)
    {
        if (m_refundTold.contains(difference.visitId))
            return;
        m_refundTold.insert(difference.visitId);
        const auto entry = m_settledByVisit.constFind(difference.visitId);
        const auto sale = entry != m_settledByVisit.constEnd()
            ? std::optional(KnownSale{(*entry)->sale, (*entry)->slip, (*entry)->settlementId, (*entry)->undone ? refunded : settled})
            : m_books.byVisit(difference.visitId);
        if (!sale)
            return tell(difference, DifferenceKind::TheirsOnly, NextStep::Ask);
        difference.sale = sale->sale;
        difference.slip = sale->slip;
        difference.ourState = sale->state;
        if (sale->state == refunded) // refunded on both sides, under two numbers
            return tell(difference, DifferenceKind::StatesDiffer, NextStep::Ask);
        const bool takeBack = sentByUs && !m_books.doubtsByRecord;
        tell(difference, DifferenceKind::StatesDiffer, takeBack ? NextStep::Reverse : NextStep::Book);
    }

    void oursOnly(const ClearingEntry &entry)
    {
        Difference difference = about(entry);
        if (!entry.refund || !standsThere(entry.visitId))
            return tell(difference, DifferenceKind::OursOnly, NextStep::Ask);
        difference.theirState = settled; // we gave the money back, the platform still pays
        tell(difference, DifferenceKind::StatesDiffer, NextStep::Reverse);
    }

    [[nodiscard]] bool standsThere(const QString &visitId) const
    {
        bool settlement = false, refund = false;
        for (const ClearingLine &line : m_theirs) {
            if (line.visitId != visitId || !line.amounts)
                continue;
            refund = refund || line.isRefund() || line.refunded;
            settlement = settlement || !line.isRefund();
        }
        return settlement && !refund;
    }

    const std::vector<ClearingEntry> &m_ours;
    const std::vector<ClearingLine> &m_theirs;
    const OwnBooks &m_books;
    QHash<QString, const ClearingEntry *> m_byId, m_settledByVisit;
    QSet<QString> m_met, m_refundTold;
    std::vector<Difference> m_found;
};

} // namespace

QString toText(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::OursOnly: return QStringLiteral("ours_only");
    case DifferenceKind::TheirsOnly: return QStringLiteral("theirs_only");
    case DifferenceKind::AmountsDiffer: return QStringLiteral("amounts_differ");
    case DifferenceKind::StatesDiffer: break;
    }
    return QStringLiteral("states_differ");
}

QString toText(NextStep step)
{
    switch (step) {
    case NextStep::Reverse: return QStringLiteral("reverse");
    case NextStep::Book: return QStringLiteral("book");
    case NextStep::Ask: break;
    }
    return QStringLiteral("ask");
}

ClearingSums operator+(ClearingSums sums, const ClearingEntry &entry)
{
    sums.amounts.total += entry.amounts.total;
    sums.amounts.fund += entry.amounts.fund;
    sums.amounts.account += entry.amounts.account;
    sums.cash += entry.cash;
    sums.family += entry.family;
    sums.inScope += entry.inScope;
    ++sums.count;
    return sums;
}

std::vector<Difference> compareSettlements(const std::vector<ClearingEntry> &ours, const std::vector<ClearingLine> &theirs, const OwnBooks &books)
{
    return Comparison(ours, theirs, books).run();
}

std::map<ClearingGroup, ClearingSums> sumsByGroup(const std::vector<ClearingEntry> &entries, bool refundsCounted)
{
    std::map<ClearingGroup, ClearingSums> sums;
    for (const ClearingEntry &entry : entries) {
        ClearingSums &sum = sums[entry.group];
        if (refundsCounted || !entry.refund)
            sum = sum + entry;
    }
    return sums;
}

} // namespace yaogui
