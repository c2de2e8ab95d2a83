// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The lines of a sale and their codes.

#include "core/store/CatalogueRepository.h"
#include "core/store/LedgerRepository.h"
#include "core/store/SaleRepository.h"

namespace yaogui {

namespace {

qint64 unitsOf(const std::optional<Price> &price)
{
    return price ? price->units() : 0; // no price is zero
}

std::optional<Price> maybePrice(const Row &row, int column)
{
    return row.isNull(column) ? std::optional<Price>() : std::optional(row.price(column));
}

} // namespace

// Lines and codes as their rows have them, to tell whether there is anything to write.
SaleRepository::LineRows SaleRepository::keptLines(SaleId id)
{
    LineRows rows;
    m_connection.each("SELECT drug_id, lot_id, quantity, price, amount, insured, own_pay, COALESCE(retail, price), member_price, changed_price, "
                      "pack_id, units, doses, assistant, reported_code, handling FROM sale_line WHERE sale_id = ? ORDER BY number",
                      [&](const Row &row) {
                          rows.lines.push_back({{row.integer(0), row.integer(1), row.integer(2), row.integer(3), row.integer(4), row.integer(5),
                                                 row.integer(6), row.integer(7), row.integer(8), row.integer(9), row.integer(10), row.integer(11),
                                                 row.integer(12)},
                                                {row.text(13), row.text(14), row.text(15)}});
                      },
                      id);
    m_connection.each("SELECT number, trace_code, boxes FROM sale_line_code WHERE sale_id = ? ORDER BY number, position",
                      [&](const Row &row) { rows.codes.emplace_back(row.number(0), BasketCode{row.text(1), row.number(2)}); }, id);
    return rows;
}

SaleRepository::LineRows SaleRepository::linesOf(const SaleDraft &draft, bool insured)
{
    LineRows rows;
    int number = 0;
    for (const BasketLine &line : draft.basket.lines()) {
        ++number;
        rows.lines.push_back({{line.drug.id.value, line.lot ? line.lot->id.value : 0, line.quantity.units(), line.price.units(),
                               line.amount.units(), insured && line.insurable(), line.ownPay, line.retail.units(), unitsOf(line.memberPrice),
                               unitsOf(line.changedPrice), line.loose ? line.loose->pack.value : 0, line.loose ? line.loose->units : 0, line.doses},
                              {line.assistant, line.loose ? line.loose->reportedCode : QString(), line.handling}});
        for (const BasketCode &code : line.codes)
            rows.codes.emplace_back(number, code);
    }
    return rows;
}

void SaleRepository::addLines(const SaleDraft &draft, bool insured)
{
    int number = 0;
    for (const BasketLine &line : draft.basket.lines()) {
        ++number;
        m_connection.run("INSERT INTO sale_line(sale_id, number, drug_id, lot_id, quantity, price, amount, insured, own_pay, assistant, retail, "
                         "member_price, changed_price, pack_id, units, doses, reported_code, handling) "
                         "VALUES(?,?,?,?,?,?,?,?,?,?,?,NULLIF(?, 0),NULLIF(?, 0),?,NULLIF(?, 0),NULLIF(?, 0),NULLIF(?, ''),NULLIF(?, ''))",
                         draft.id, number, line.drug.id, line.lot ? line.lot->id : LotId(), line.quantity, line.price, line.amount,
                         insured && line.insurable(), line.ownPay, line.assistant.isEmpty() ? QString() : line.assistant, line.retail,
                         unitsOf(line.memberPrice), unitsOf(line.changedPrice), line.loose ? line.loose->pack : PackId(),
                         line.loose ? line.loose->units : 0, line.doses, line.loose ? line.loose->reportedCode : QString(), line.handling);
        int position = 0;
        for (const BasketCode &code : line.codes)
            m_connection.run("INSERT INTO sale_line_code(sale_id, number, position, trace_code, boxes) VALUES(?,?,?,?,?)", draft.id, number,
                             ++position, code.text, code.boxes);
    }
}

void SaleRepository::readLines(SaleDraft &draft)
{
    struct KeptLine {
        BasketLine line;
        LotId lot;
        DrugId drug;
    };
    std::vector<KeptLine> lines;
    m_connection.each("SELECT drug_id, lot_id, quantity, price, amount, own_pay, assistant, COALESCE(retail, price), member_price, changed_price, "
                      "pack_id, (SELECT number FROM opened_pack WHERE id = pack_id), units, reported_code, doses, handling FROM sale_line WHERE sale_id = ? ORDER BY number",
                      [&](const Row &row) {
                          KeptLine kept;
                          kept.drug = row.id<DrugId>(0);
                          kept.lot = row.id<LotId>(1);
                          kept.line.quantity = row.quantity(2);
                          kept.line.price = row.price(3);
                          kept.line.amount = row.money(4);
                          kept.line.ownPay = row.flag(5);
                          kept.line.assistant = row.text(6);
                          kept.line.retail = row.price(7);
                          kept.line.memberPrice = maybePrice(row, 8);
                          kept.line.changedPrice = maybePrice(row, 9);
                          if (!row.isNull(10))
                              kept.line.loose = LoosePart{row.id<PackId>(10), row.text(11), row.number(12), row.text(13)};
                          kept.line.doses = row.number(14);
                          kept.line.handling = row.text(15);
                          lines.push_back(std::move(kept));
                      },
                      draft.id);
    m_connection.each("SELECT number, trace_code, boxes FROM sale_line_code WHERE sale_id = ? ORDER BY number, position",
                      [&](const Row &row) {
                          lines[static_cast<std::size_t>(row.number(0) - 1)].line.codes.push_back({row.text(1), row.number(2)});
                      },
                      draft.id);
    CatalogueRepository catalogue(m_connection);
    LedgerRepository ledger(m_connection);
    for (KeptLine &kept : lines) {
        kept.line.drug = catalogue.byId(kept.drug).value_or(Drug());
        if (!kept.lot.isNull())
            kept.line.lot = ledger.lot(kept.lot);
        kept.line.traced = !kept.line.codes.empty() || kept.lot.isNull();
        draft.basket.restore(std::move(kept.line));
    }
}

} // namespace yaogui
