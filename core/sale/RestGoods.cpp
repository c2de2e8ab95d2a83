// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sale/RestGoods.h"

#include "core/sale/SaleBoxes.h"

#include <unordered_map>

namespace yaogui {

RestGoods::RestGoods(Connection &connection, QDateTime now, QString worker)
    : m_ledger(connection), m_returns(connection), m_now(std::move(now)), m_worker(std::move(worker))
{
}

void RestGoods::begin(const SaleDraft &rest, ReturnId of)
{
    m_returns.addRest(rest.id, of);
    reserve({}, rest, of);
}

QStringList RestGoods::codes(SaleId sale)
{
    QStringList codes;
    if (const auto of = m_returns.restOf(sale)) {
        for (const KeptGoods &goods : m_returns.keptGoods(*of))
            codes.append(goods.traceCode);
    }
    return codes;
}

void RestGoods::carry(SaleId from, const SaleDraft &to)
{
    const auto of = m_returns.restOf(from);
    if (!of)
        return;
    m_returns.endRest(from, m_now);
    m_returns.addRest(to.id, *of);
    reserve(from, to, *of);
}

void RestGoods::reserve(SaleId from, const SaleDraft &to, ReturnId of)
{
    for (const KeptGoods &goods : m_returns.keptGoods(of)) {
        if (goods.traceCode.isEmpty())
            continue;
        const auto known = m_ledger.box(goods.traceCode);
        const bool free = known && (known->state == BoxState::Shelf || (known->state == BoxState::Reserved && known->sale == from));
        if (free)
            m_ledger.setBox({goods.traceCode, goods.drug, goods.lot, goods.boxes, BoxState::Reserved, to.id, {}, {}}, m_now, documentOf(to), m_worker);
    }
}

void RestGoods::end(const SaleDraft &sale)
{
    const auto of = m_returns.restOf(sale.id);
    if (!of)
        return;
    std::unordered_map<LotId, Quantity> uncoded; // of this sale, by lot
    for (const BasketLine &line : sale.basket.lines()) {
        if (line.codes.empty() && line.lot && !line.loose)
            uncoded[line.lot->id] += line.quantity;
    }
    for (const KeptGoods &goods : m_returns.keptGoods(*of)) {
        if (!goods.traceCode.isEmpty()) {
            const auto known = m_ledger.box(goods.traceCode);
            if (known && known->state == BoxState::Reserved && known->sale == sale.id)
                comeBack(goods, goods.quantity, sale);
            continue;
        }
        Quantity &sold = uncoded[goods.lot];
        const Quantity stays = std::min(sold, goods.quantity);
        sold -= stays;
        if (goods.quantity > stays)
            comeBack(goods, goods.quantity - stays, sale);
    }
    m_returns.endRest(sale.id, m_now);
}

void RestGoods::comeBack(const KeptGoods &goods, Quantity quantity, const SaleDraft &sale)
{
    const QString document = documentOf(sale);
    m_ledger.post({m_now, "sale_return", document, goods.lot, "shelf", "quarantine", quantity, std::nullopt, m_worker});
    if (!goods.traceCode.isEmpty())
        m_ledger.setBox({goods.traceCode, goods.drug, goods.lot, goods.boxes, BoxState::Quarantine, {}, {}, {}}, m_now, document, m_worker);
}

} // namespace yaogui
