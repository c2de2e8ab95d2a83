// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/StockRoom.h"

#include "core/ledger/MayLeave.h"
#include "core/outbox/StockMessages.h"
#include "core/store/AuditRepository.h"
#include "core/store/CatalogueRepository.h"
#include "core/store/StockRepository.h"
#include "core/store/SupplierRepository.h"

#include <QCryptographicHash>

#include <algorithm>

namespace yaogui {

namespace {

using enum BoxState;

constexpr qsizetype longestReason = 200;

/// Where a way may take from, where it gives to, and in which states its boxes are before and after.
struct Road {
    StockWay way;
    const char *name, *kind;
    Act act;
    QStringList from;
    const char *to;
    std::vector<BoxState> before;
    BoxState after;
};

const Road &roadOf(StockWay way)
{
    static const Road roads[] = {
        {StockWay::Place, "place", "place", Act::MoveStock, {"receiving"}, "shelf", {Received}, Shelf},
        {StockWay::Quarantine, "quarantine", "quarantine", Act::MoveStock, {"shelf", "receiving"}, "quarantine", {Shelf, Received}, Quarantine},
        {StockWay::Release, "release", "release", Act::ReleaseStock, {"quarantine"}, "shelf", {Quarantine, Recalled}, Shelf},
        {StockWay::Return, "return", "purchase_return", Act::ReturnGoods, {"quarantine", "shelf", "receiving"}, "supplier",
         {Quarantine, Recalled, Shelf, Received}, Supplier},
        {StockWay::Destroy, "destroy", "destroy", Act::DestroyStock, {"quarantine"}, "destroyed", {Quarantine, Recalled}, Destroyed},
        {StockWay::Adjust, "adjust", "adjust", Act::AdjustStock, {"shelf", "quarantine"}, "loss_gain", {Shelf, Quarantine, Recalled}, Missing},
    };
    return *std::find_if(std::begin(roads), std::end(roads), [&](const Road &road) { return road.way == way; });
}

bool needsSecond(StockWay way)
{
    return way == StockWay::Destroy || way == StockWay::Adjust;
}

Result<QString> reasonOf(const QString &text)
{
    const QString reason = text.simplified().left(longestReason);
    return reason.isEmpty() ? Result<QString>(refuse(ErrorCode::ReasonNeeded)) : reason;
}

struct Goods {
    Drug drug;
    LotId lot;
};

Result<Goods> goodsOf(Connection &connection, const QString &code, const QString &lot)
{
    const auto drug = CatalogueRepository(connection).byCode(code);
    if (!drug)
        return refuse(ErrorCode::CodeUnknown, {{"text", code}});
    const auto id = LedgerRepository(connection).lotOf(drug->id, lot);
    return id ? Result<Goods>(Goods{*drug, *id}) : refuse(ErrorCode::LotUnknown, {{"drug", code}, {"lot", lot}});
}

/// Without a quantity, what the named boxes hold.
Quantity quantityOf(LedgerRepository &ledger, const StockLine &line)
{
    if (!line.quantity.isZero())
        return line.quantity;
    qint64 boxes = 0;
    for (const QString &code : line.codes) {
        const auto box = ledger.box(code);
        boxes += box ? box->boxes : 0;
    }
    return packs(boxes);
}

Result<Money> worthOf(Price price, Quantity quantity)
{
    return amountOf(price, quantity.isNegative() ? -quantity : quantity, Rounding::HalfUp);
}

Result<QString> approverOf(Connection &connection, ApprovalId id)
{
    const auto approval = connection.first("SELECT approver FROM approval WHERE id = ?", [](const Row &row) { return row.text(0); }, id);
    return approval ? Result<QString>(*approval) : refuse(ErrorCode::ApprovalNeeded);
}

// A yes is for this paper and no other: where its text is too long to be kept whole, its digest stands for the rest.
QString subjectOf(const StockPaper &paper)
{
    constexpr int digits = 16;
    QStringList lines;
    for (const StockLine &line : paper.lines) {
        QStringList parts{line.drug + u'/' + line.lot, line.from};
        if (!line.quantity.isZero())
            parts.append(toText(line.quantity));
        parts.append(line.codes.join(u'+'));
        parts.removeAll(QString());
        lines.append(parts.join(u' '));
    }
    const QString whole = lines.join(u',');
    if (whole.size() <= longestReason)
        return whole;
    const QByteArray digest = QCryptographicHash::hash(whole.toUtf8(), QCryptographicHash::Sha256).toHex().left(digits);
    return whole.left(longestReason - digits - 1) + u'#' + QString::fromLatin1(digest);
}

} // namespace

QString toText(StockWay way)
{
    return QString::fromLatin1(roadOf(way).name);
}

Result<Demand> StockRoom::demandOf(StockWay way, const StockPaper &paper, const OperatorName &by) const
{
    Demand demand;
    demand.act = roadOf(way).act;
    demand.worker = by;
    demand.secondPerson = needsSecond(way);
    demand.subject = subjectOf(paper);
    if (!needsSecond(way))
        return demand;
    YAOGUI_TRY_LET(demand.amount, m_store.read([&](Connection &connection) -> Result<Money> {
        LedgerRepository ledger(connection);
        Money sum = Money::ofUnits(1); // goods worth nothing are no small thing either
        for (const StockLine &line : paper.lines) {
            const auto drug = CatalogueRepository(connection).byCode(line.drug);
            YAOGUI_TRY_LET(const Money worth, worthOf(drug ? drug->price : Price(), quantityOf(ledger, line)));
            sum += worth;
        }
        return sum;
    }));
    return demand;
}

Result<Demand> StockRoom::undoDemand(qint64 movement, const OperatorName &by) const
{
    Demand demand;
    demand.act = Act::AdjustStock;
    demand.worker = by;
    demand.subject = QString::number(movement);
    demand.secondPerson = true;
    YAOGUI_TRY_LET(demand.amount, m_store.read([&](Connection &connection) -> Result<Money> {
        const auto known = StockRepository(connection).movement(movement);
        const auto drug = known ? LedgerRepository(connection).drugOf(known->movement.lot) : std::nullopt;
        const auto article = drug ? CatalogueRepository(connection).byId(*drug) : std::nullopt;
        return article ? worthOf(article->price, known->movement.quantity) : refuse(ErrorCode::MovementUnknown, {{"movement", movement}});
    }));
    return demand;
}

Result<QString> StockRoom::move(StockWay way, const StockPaper &paper, const OperatorName &by)
{
    YAOGUI_TRY_LET(Demand demand, demandOf(way, paper, by));
    demand.approval = paper.approval;
    return Permits(m_store, m_clock).write(demand, [&](Connection &connection) -> Result<QString> {
        YAOGUI_TRY_LET(const QString reason, reasonOf(paper.reason));
        if (paper.lines.empty())
            return refuse(ErrorCode::QuantityInvalid, {{"quantity", "0"}});
        if (way == StockWay::Return && !SupplierRepository(connection).byCode(paper.supplier))
            return refuse(ErrorCode::SupplierUnknown, {{"supplier", paper.supplier}});
        LotMove move;
        move.movement = {m_clock.now(), QString::fromLatin1(roadOf(way).kind), StockRepository(connection).nextNumber(u'M', m_clock.today()), {}, {}, {}, {}, {}, by.id};
        move.grounds.reason = reason;
        if (needsSecond(way)) {
            YAOGUI_TRY_LET(move.grounds.approver, approverOf(connection, paper.approval));
        }
        StockMessages messages(connection, m_store.sealer(), m_clock.now());
        int number = 0;
        for (const StockLine &line : paper.lines) {
            ++number;
            if (Done taken = takeLine(connection, way, line, move); !taken) {
                Error error = taken.error();
                error.details["line"] = number;
                error.details["drug"] = line.drug;
                error.details["lot"] = line.lot;
                return refuse(error);
            }
        }
        messages.addMoved(paper.supplier);
        AuditRepository(connection).append(m_clock.now(), by.id, "stock." + toText(way), move.movement.document,
                                           {{"lines", number}, {"reason", reason}, {"approver", move.grounds.approver}, {"supplier", paper.supplier}});
        return move.movement.document;
    });
}

Done StockRoom::takeLine(Connection &connection, StockWay way, const StockLine &line, LotMove move) const
{
    const Road &road = roadOf(way);
    LedgerRepository ledger(connection);
    YAOGUI_TRY_LET(const Goods goods, goodsOf(connection, line.drug, line.lot));
    const QString at = line.from.isEmpty() ? road.from.front() : line.from;
    if (!road.from.contains(at))
        return refuse(ErrorCode::LocationUnknown, {{"location", at}});
    move.movement.lot = goods.lot;
    move.movement.from = at;
    move.movement.to = QString::fromLatin1(road.to);
    move.movement.quantity = quantityOf(ledger, line);
    move.codes = line.codes;
    move.from = road.before;
    move.to = road.after;
    if (way == StockWay::Adjust && line.quantity.isPositive()) { // found again: what a count missed comes back
        std::swap(move.movement.from, move.movement.to);
        move.from = {Missing};
        move.to = at == u"shelf" ? Shelf : Quarantine;
    } else if (way == StockWay::Adjust) {
        move.movement.quantity = line.quantity.isZero() ? move.movement.quantity : -line.quantity;
    }
    if (way == StockWay::Release) {
        LotStock standing;
        standing.lot = line.lot;
        const auto known = ledger.standing(goods.lot);
        standing.expiry = known->expiry;
        standing.blocked = known->blocked;
        YAOGUI_TRY(mayLeave(standing, m_clock.today(), goods.drug.genericName));
    }
    if (goods.drug.drugClass != DrugClass::HerbalPiece && move.movement.quantity.units() % packs(1).units() != 0)
        return refuse(ErrorCode::QuantityInvalid, {{"quantity", toText(move.movement.quantity)}});
    return post(connection, move);
}

Result<QString> StockRoom::undo(qint64 movement, const QString &reason, const OperatorName &by, ApprovalId approval)
{
    YAOGUI_TRY_LET(Demand demand, undoDemand(movement, by));
    demand.approval = approval;
    return Permits(m_store, m_clock).write(demand, [&](Connection &connection) -> Result<QString> {
        YAOGUI_TRY_LET(const QString why, reasonOf(reason));
        StockRepository stock(connection);
        const auto known = stock.movement(movement);
        if (!known)
            return refuse(ErrorCode::MovementUnknown, {{"movement", movement}});
        const Movement &made = known->movement;
        if ((made.kind != u"adjust" && made.kind != u"count") || known->isUndoing || known->undone)
            return refuse(ErrorCode::TransitionRefused, {{"movement", movement}, {"kind", made.kind}, {"undone", known->undone}});
        LotMove move;
        move.movement = {m_clock.now(), "adjust", stock.nextNumber(u'M', m_clock.today()), made.lot, made.to, made.from, made.quantity, {}, by.id};
        YAOGUI_TRY_LET(const QString approver, approverOf(connection, approval));
        move.grounds = {why, approver, movement};
        const bool loss = made.to == u"loss_gain";
        const BoxState there = made.from == u"quarantine" || made.to == u"quarantine" ? Quarantine : Shelf;
        move.from = {loss ? Missing : there};
        move.to = loss ? there : Missing;
        move.codes = stock.codesOf(made.lot, move.from.front(), made.document);
        StockMessages messages(connection, m_store.sealer(), m_clock.now());
        YAOGUI_TRY(post(connection, move));
        messages.addMoved();
        AuditRepository(connection).append(m_clock.now(), by.id, "stock.undone", move.movement.document,
                                           {{"movement", movement}, {"reason", why}, {"approver", approver}});
        return move.movement.document;
    });
}

} // namespace yaogui
