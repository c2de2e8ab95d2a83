// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/catalogue/DrugSearch.h"
#include "core/catalogue/OpenStockImport.h"
#include "core/codes/CodeReading.h"
#include "core/policy/Policy.h"
#include "core/sale/Basket.h"
#include "core/store/Connection.h"

#include <QDate>

#include <optional>

namespace yaogui {

/// Finds what a scan stands for among the store's goods, and whether it may go to a customer now. One function per kind
/// of goods; every way into a basket comes through here. Use inside one Store::read.
/// Errors: TRACE_IN_BASKET, TRACE_ALREADY_SOLD, TRACE_RESERVED, CODE_UNKNOWN, CODE_NOT_FOR_SALE, GOODS_BLOCKED, NOT_IN_STOCK, EXPIRED.
class GoodsFinder {
public:
    /// `sale`: boxes reserved for this one are its own.
    GoodsFinder(Connection &connection, const Policy &policy, const QDate &today, SaleId sale = {})
        : m_connection(connection), m_policy(policy), m_today(today), m_sale(sale)
    {
    }

    /// What a scan puts into the basket: one box as box() finds it, or all boxes on the shelf that came in the scanned case. Empty when
    /// the text is neither. BOX_INSIDE_CASE {trace_code, case} where one of them lies in the basket already: nothing counts twice.
    Result<std::vector<FoundBox>> boxes(const CodeReading &reading, const Basket &basket);
    /// A box by its trace code (any text, also GS1), known or never seen. Empty when the text is no box's.
    Result<std::optional<FoundBox>> box(const CodeReading &reading, const Basket &basket);
    /// The drug an EAN, own code, insurance code or approval number names; CODE_UNKNOWN when none or several.
    Result<Drug> drug(const CodeReading &reading);
    /// Lots that may be sold today, first expiry first; EXPIRED when only expired stock is left, NOT_IN_STOCK when none is.
    Result<std::vector<LotStock>> sellableLots(const Drug &drug);

    /// What the index finds, goods in stock before those that are not, each with what the clerk compares.
    std::vector<DrugHit> search(const DrugSearch &index, const QString &text, int most = DrugSearch::mostHits);

    /// The text a box is kept and reported under: without GS.
    [[nodiscard]] static QString traceText(const CodeReading &reading);

private:
    Done notRecalled(const QString &code, const Drug &drug);
    Result<FoundBox> knownBox(const BoxFacts &facts);
    Result<FoundBox> newBox(const QString &code, const Drug &drug, int boxes, const CodeReading &reading, const Basket &basket);
    DrugHit hitOf(const Drug &drug);

    Connection &m_connection;
    const Policy &m_policy;
    QDate m_today;
    SaleId m_sale;
};

} // namespace yaogui
