// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/PackRoom.h"
#include "core/ledger/StockRoom.h"
#include "core/store/AuditRepository.h"
#include "core/store/CatalogueRepository.h"
#include "core/store/PackRepository.h"
#include "core/store/StockRepository.h"

#include <algorithm>
#include <map>

namespace yaogui {

namespace {

Demand demandFor(Act act, const OperatorName &by, const QString &subject)
{
    Demand demand;
    demand.act = act;
    demand.worker = by;
    demand.subject = subject;
    return demand;
}

Result<LotId> lotNamed(Connection &connection, const QString &code, const QString &lot)
{
    const auto drug = CatalogueRepository(connection).byCode(code);
    if (!drug)
        return refuse(ErrorCode::CodeUnknown, {{"text", code}});
    const auto id = LedgerRepository(connection).lotOf(drug->id, lot);
    return id ? Result<LotId>(*id) : refuse(ErrorCode::LotUnknown, {{"drug", code}, {"lot", lot}});
}

struct Fitting {
    QStringList codes;
    Quantity quantity;
};

/// As many as fit: what a held sale keeps stays where it is, and the block of its lot holds it.
Fitting codesWithin(const std::vector<BoxFacts> &boxes, Quantity most)
{
    Fitting fitting;
    for (const BoxFacts &box : boxes) {
        if (fitting.quantity + packs(box.boxes) > most)
            continue;
        fitting.quantity += packs(box.boxes);
        fitting.codes.append(box.traceCode);
    }
    return fitting;
}

/// Sets apart what a recall found, at one location of one lot.
class SettingApart {
public:
    SettingApart(Connection &connection, const QString &document, const QString &reason, const QDateTime &now, const QString &worker)
        : m_connection(connection), m_ledger(connection), m_document(document), m_reason(reason), m_now(now), m_worker(worker)
    {
    }

    Done take(LotId lot, const QString &location, const QStringList &codes, Quantity quantity, RecallFound &found)
    {
        LotMove move;
        move.movement = {m_now, "quarantine", m_document, lot, location, "quarantine", quantity, {}, m_worker};
        move.grounds.reason = m_reason;
        move.codes = codes;
        move.from = {BoxState::Shelf, BoxState::Received};
        move.to = BoxState::Recalled;
        YAOGUI_TRY(post(m_connection, move));
        found.kept += quantity;
        found.boxes += static_cast<int>(codes.size());
        return {};
    }
    /// What of a lot is free at a location. Where a sale under way keeps a part of what several boxes' code stands for, that code stays, and
    /// the block of its lot holds it.
    Done takeFree(LotId lot, const QString &location, BoxState state, RecallFound &found)
    {
        const Quantity free = freeAt(m_ledger, lot, location);
        if (!free.isPositive())
            return {};
        const auto [codes, coded] = codesWithin(m_ledger.boxesOf(lot, state), free);
        const Quantity quantity = coded + std::clamp(uncodedAt(m_ledger, lot, location), Quantity(), free - coded);
        return quantity.isPositive() ? take(lot, location, codes, quantity, found) : Done();
    }
    /// An opened pack of it, as far as sales under way leave.
    void takeOpened(const OpenedPack &pack, RecallFound &found)
    {
        if (pack.unitsLeft < 1)
            return;
        Movement paper;
        paper.at = m_now;
        paper.document = m_document;
        paper.worker = m_worker;
        PackRoom::setApart(m_connection, pack, paper, m_reason, BoxState::Recalled);
        found.kept += pack.quantityLeft;
    }
    /// Where it is beyond reach, its life names the recall all the same.
    void note(const BoxFacts &box) { m_ledger.setBox(box, m_now, m_document, m_worker); }
    /// One that is kept apart already.
    void mark(BoxFacts box, RecallFound &found)
    {
        box.state = BoxState::Recalled;
        m_ledger.setBox(box, m_now, m_document, m_worker);
        ++found.boxes;
    }

private:
    Connection &m_connection;
    LedgerRepository m_ledger;
    QString m_document, m_reason;
    QDateTime m_now;
    QString m_worker;
};

} // namespace

Result<RecallFound> StockRoom::recallLot(const QString &drug, const QString &lot, const QString &reason, const OperatorName &by)
{
    return Permits(m_store, m_clock).write(demandFor(Act::RecallGoods, by, drug + u'/' + lot), [&](Connection &connection) -> Result<RecallFound> {
        if (reason.simplified().isEmpty())
            return refuse(ErrorCode::ReasonNeeded);
        YAOGUI_TRY_LET(const LotId id, lotNamed(connection, drug, lot));
        StockRepository stock(connection);
        LedgerRepository ledger(connection);
        RecallFound found;
        found.document = stock.nextNumber(u'C', m_clock.today());
        stock.addRecall(found.document, id, reason.simplified(), m_clock.now(), by.id);
        stock.block(id);
        SettingApart apart(connection, found.document, reason.simplified(), m_clock.now(), by.id);
        YAOGUI_TRY(apart.takeFree(id, QStringLiteral("shelf"), BoxState::Shelf, found));
        YAOGUI_TRY(apart.takeFree(id, QStringLiteral("receiving"), BoxState::Received, found));
        for (const BoxFacts &box : ledger.boxesOf(id, BoxState::Quarantine))
            apart.mark(box, found);
        for (const OpenedPack &pack : PackRepository(connection).openOfLot(id))
            apart.takeOpened(pack, found);
        found.buyers = stock.buyersOf(id);
        AuditRepository(connection).append(m_clock.now(), by.id, "stock.recalled", found.document,
                                           {{"drug", drug}, {"lot", lot}, {"reason", reason.simplified()}, {"kept", toText(found.kept)}});
        return found;
    });
}

Result<RecallFound> StockRoom::recallBoxes(const QString &first, const QString &last, const QString &reason, const OperatorName &by)
{
    return Permits(m_store, m_clock).write(demandFor(Act::RecallGoods, by, first), [&](Connection &connection) -> Result<RecallFound> {
        if (reason.simplified().isEmpty())
            return refuse(ErrorCode::ReasonNeeded);
        if (first.isEmpty() || first.size() != last.size() || first > last)
            return refuse(ErrorCode::CodeUnknown, {{"text", first}, {"to", last}});
        StockRepository stock(connection);
        LedgerRepository ledger(connection);
        RecallFound found;
        found.document = stock.nextNumber(u'C', m_clock.today());
        stock.addRecall(found.document, first, last, reason.simplified(), m_clock.now(), by.id);
        SettingApart apart(connection, found.document, reason.simplified(), m_clock.now(), by.id);
        std::map<std::pair<LotId, QString>, std::vector<BoxFacts>> standing;
        for (const BoxFacts &box : stock.boxesBetween(first, last)) {
            if (box.state == BoxState::Quarantine)
                apart.mark(box, found);
            if (box.state == BoxState::Reserved || box.state == BoxState::Sold || box.state == BoxState::Opened)
                apart.note(box);
            if (const auto pack = box.state == BoxState::Opened ? PackRepository(connection).byCode(box.traceCode) : std::nullopt)
                apart.takeOpened(*pack, found);
            if (box.state == BoxState::Shelf || box.state == BoxState::Received)
                standing[std::pair(box.lot, box.state == BoxState::Shelf ? QStringLiteral("shelf") : QStringLiteral("receiving"))].push_back(box);
        }
        for (const auto &[where, boxes] : standing) {
            // Never more than is free: an unscanned box of a held sale may be one of them.
            const auto [codes, quantity] = codesWithin(boxes, freeAt(ledger, where.first, where.second));
            if (quantity.isPositive())
                YAOGUI_TRY(apart.take(where.first, where.second, codes, quantity, found));
        }
        found.held = stock.heldBetween(first, last);
        found.buyers = stock.buyersOf(first, last);
        AuditRepository(connection).append(m_clock.now(), by.id, "stock.recalled", found.document,
                                           {{"from", first}, {"to", last}, {"reason", reason.simplified()}, {"kept", toText(found.kept)}});
        return found;
    });
}

Done StockRoom::liftRecall(const QString &document, const QString &reason, const OperatorName &by)
{
    return Permits(m_store, m_clock).write(demandFor(Act::ReleaseStock, by, document), [&](Connection &connection) -> Done {
        return lift(connection, document, {{"recall", document}}, reason, by);
    });
}

Done StockRoom::liftRecall(const QString &drug, const QString &lot, const QString &reason, const OperatorName &by)
{
    return Permits(m_store, m_clock).write(demandFor(Act::ReleaseStock, by, drug + u'/' + lot), [&](Connection &connection) -> Done {
        YAOGUI_TRY_LET(const LotId id, lotNamed(connection, drug, lot));
        return lift(connection, LedgerRepository(connection).standing(id)->blocked, {{"drug", drug}, {"lot", lot}}, reason, by);
    });
}

Done StockRoom::lift(Connection &connection, const QString &document, QJsonObject subject, const QString &reason, const OperatorName &by) const
{
    if (reason.simplified().isEmpty())
        return refuse(ErrorCode::ReasonNeeded);
    StockRepository stock(connection);
    const auto recall = stock.recall(document);
    if (!recall) {
        subject["state"] = "free";
        return refuse(ErrorCode::StepOutOfOrder, subject);
    }
    stock.liftRecall(*recall, reason.simplified(), m_clock.now(), by.id);
    subject["reason"] = reason.simplified();
    AuditRepository(connection).append(m_clock.now(), by.id, "stock.recall_lifted", document, subject);
    return {};
}

} // namespace yaogui
