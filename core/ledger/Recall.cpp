// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/StockRoom.h"
#include "core/store/AuditRepository.h"
#include "core/store/CatalogueRepository.h"
#include "core/store/StockRepository.h"

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

/// As many as fit: what a held sale keeps stays where it is, and the block of its lot holds it.
QStringList codesWithin(const std::vector<BoxFacts> &boxes, Quantity most)
{
    QStringList codes;
    qint64 count = 0;
    for (const BoxFacts &box : boxes) {
        count += box.boxes;
        if (packs(count) > most)
            break;
        codes.append(box.traceCode);
    }
    return codes;
}

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
        stock.block(id, found.document);
        SettingApart apart(connection, found.document, reason.simplified(), m_clock.now(), by.id);
        for (const auto &[location, state] : {std::pair(QStringLiteral("shelf"), BoxState::Shelf), std::pair(QStringLiteral("receiving"), BoxState::Received)}) {
            if (const Quantity free = freeAt(ledger, id, location); free.isPositive())
                YAOGUI_TRY(apart.take(id, location, codesWithin(ledger.boxesOf(id, state), free), free, found));
        }
        for (const BoxFacts &box : ledger.boxesOf(id, BoxState::Quarantine))
            apart.mark(box, found);
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
        RecallFound found;
        found.document = stock.nextNumber(u'C', m_clock.today());
        stock.addRecall(found.document, first, last, reason.simplified(), m_clock.now(), by.id);
        SettingApart apart(connection, found.document, reason.simplified(), m_clock.now(), by.id);
        std::map<std::pair<LotId, QString>, std::vector<BoxFacts>> standing;
        for (const BoxFacts &box : stock.boxesBetween(first, last)) {
            if (box.state == BoxState::Quarantine)
                apart.mark(box, found);
            if (box.state == BoxState::Shelf || box.state == BoxState::Received)
                standing[std::pair(box.lot, box.state == BoxState::Shelf ? QStringLiteral("shelf") : QStringLiteral("receiving"))].push_back(box);
        }
        for (const auto &[where, boxes] : standing) {
            qint64 count = 0;
            for (const BoxFacts &box : boxes)
                count += box.boxes;
            YAOGUI_TRY(apart.take(where.first, where.second, codesWithin(boxes, packs(count)), packs(count), found));
        }
        found.buyers = stock.buyersOf(first, last);
        AuditRepository(connection).append(m_clock.now(), by.id, "stock.recalled", found.document,
                                           {{"from", first}, {"to", last}, {"reason", reason.simplified()}, {"kept", toText(found.kept)}});
        return found;
    });
}

Done StockRoom::liftRecall(const QString &drug, const QString &lot, const QString &reason, const OperatorName &by)
{
    return Permits(m_store, m_clock).write(demandFor(Act::ReleaseStock, by, drug + u'/' + lot), [&](Connection &connection) -> Done {
        if (reason.simplified().isEmpty())
            return refuse(ErrorCode::ReasonNeeded);
        YAOGUI_TRY_LET(const LotId id, lotNamed(connection, drug, lot));
        const auto standing = LedgerRepository(connection).standing(id);
        if (standing->blocked.isEmpty())
            return refuse(ErrorCode::StepOutOfOrder, {{"drug", drug}, {"lot", lot}, {"state", "free"}});
        StockRepository(connection).block(id, {});
        AuditRepository(connection).append(m_clock.now(), by.id, "stock.recall_lifted", standing->blocked,
                                           {{"drug", drug}, {"lot", lot}, {"reason", reason.simplified()}});
        return {};
    });
}

} // namespace yaogui
