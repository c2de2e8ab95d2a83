// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/catalogue/Drug.h"
#include "core/ledger/LotStock.h"
#include "core/ledger/OpenedPack.h"

#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace yaogui {

/// A scanned trace code on a line; `boxes` > 1 for a middle pack or case.
struct BasketCode {
    QString text;
    int boxes = 1;
    bool operator==(const BasketCode &) const = default;
};

/// One drug of one lot. A traced drug found otherwise than by its box has no lot until a box is scanned.
struct BasketLine {
    Drug drug;
    bool traced = false; ///< bears trace codes by rule
    std::optional<LotStock> lot;
    Quantity quantity;
    Price price;
    Money amount;
    std::vector<BasketCode> codes;
    bool ownPay = false; ///< taken out of the insured part by the clerk
    QString assistant;   ///< number of who served it; empty: from before this was kept
    std::vector<LotStock> lotChoices; ///< lots the clerk may pick for what bears no known code
    Price retail;        ///< of the catalogue when the drug came into the basket: what the platform is told
    std::optional<Price> memberPrice; ///< likewise, once a member was there
    std::optional<Price> changedPrice; ///< agreed on at the counter
    std::optional<LoosePart> loose;    ///< taken from an opened pack: prices are then of one unit
    int doses = 0;                     ///< of herbal pieces (剂); 0: weighed as one
    QString handling;                  ///< of herbal pieces: first decocted (先煎), wrapped (包煎) …

    /// What is multiplied by the price: packs, or units of an opened one.
    [[nodiscard]] Quantity charged() const { return loose ? Quantity::ofUnits(loose->units * 10'000LL) : quantity; }
    /// Of so much each. Parts of an opened pack are rounded down, so that together they never cost more than it.
    [[nodiscard]] Result<Money> amountAt(Price each) const { return amountOf(each, charged(), loose ? Rounding::Down : Rounding::HalfUp); }

    /// What platform and papers are told: the codes of its boxes, or of the pack it was taken from.
    [[nodiscard]] QStringList reportedCodes() const;
    [[nodiscard]] int codesNeeded() const;
    [[nodiscard]] int codesHave() const;
    [[nodiscard]] bool waits() const { return codesHave() < codesNeeded(); }
    /// Taken up again, it costs what its customer saw; the catalogue says otherwise by now.
    [[nodiscard]] bool priceChanged() const { return !loose && drug.price != retail; } // units keep the price their pack had
    [[nodiscard]] bool insurable() const { return drug.isInsurable() && !ownPay; }
};

/// A box as the store found it for the basket.
struct FoundBox {
    Drug drug;
    LotStock lot;
    BasketCode code;
    bool firstSeen = false;           ///< the store did not know the code
    std::vector<LotStock> lotChoices; ///< when first seen: every lot it may be of
};

/// The lines before paying. Pure: knows neither store nor screen. Line numbers are 1…n; methods that add give the line
/// they touched. Errors: LINE_UNKNOWN, QUANTITY_INVALID, NOT_IN_STOCK, TRACE_IN_BASKET, TRACE_WRONG_DRUG, LOT_UNKNOWN.
class Basket {
public:
    [[nodiscard]] const std::vector<BasketLine> &lines() const { return m_lines; }
    [[nodiscard]] bool isEmpty() const { return m_lines.empty(); }
    [[nodiscard]] Money total() const;
    [[nodiscard]] Money insuredTotal() const; ///< were a person identified; always at retail
    /// 0 when no line has it.
    [[nodiscard]] int lineOfCode(const QString &code) const;
    /// On the shelf: parts of opened packs do not count.
    [[nodiscard]] Quantity quantityOf(DrugId drug) const;
    /// Of the lot, without what stands in a code the store knew before.
    [[nodiscard]] Quantity quantityOfLot(LotId lot) const;
    /// The line last touched, if it waits for codes; else 0.
    [[nodiscard]] int waitingLine() const;

    Result<int> addBox(const FoundBox &box);
    /// One more of a drug that came by search, EAN or own code; `lots` are its sellable lots, first expiry first.
    Result<int> addOne(const Drug &drug, bool traced, const std::vector<LotStock> &lots);
    /// So many units of an opened pack; more of the same pack adds up. `reportedCode` as LoosePart has it. QUANTITY_INVALID where it would
    /// cost less than a fen, PACK_NOT_OPENED where less is left.
    Result<int> addLoose(const Drug &drug, const OpenedPack &pack, int units, const QString &reportedCode);
    [[nodiscard]] int unitsOf(PackId pack) const;
    [[nodiscard]] bool hasLoose() const;
    /// What the ledger takes of an opened pack for the line, as it is now.
    void setLooseQuantity(int line, Quantity quantity);
    /// Doses and handling of a drug's lines.
    void notePieces(DrugId drug, int doses, const QString &handling);
    Done setQuantity(int line, Quantity quantity, const std::vector<LotStock> &lots);
    Done chooseLot(int line, const QString &lot);
    Done setOwnPay(int line, bool ownPay);
    /// What is to be paid for each line: its retail price where it goes to the platform (`insured`: a person is there), else the lowest of
    /// retail, member's and changed price.
    void price(bool insured);
    /// `of` is asked for the lines that have no member price yet.
    void setMemberPrices(const std::function<Price(const BasketLine &line)> &of);
    void clearMemberPrices();
    /// Every line at what the catalogue says now; another price was agreed on for the old one, and ends with it.
    void takeNewPrices();
    /// Nothing: at retail again.
    Done setChangedPrice(int line, std::optional<Price> price);
    Done remove(int line);
    /// Who serves the line's drug, unless somebody did before.
    void serve(int line, const QString &assistant);
    void clear() { *this = Basket(); }
    /// Puts a kept line back as it was.
    void restore(BasketLine line) { m_lines.push_back(std::move(line)); }

private:
    Done checkLine(int line) const;
    Done reprice(BasketLine &line) const;
    [[nodiscard]] Price priceOf(const BasketLine &line) const;
    Done allocate(int line, Quantity wanted, const std::vector<LotStock> &lots);
    int touch(std::size_t index);
    [[nodiscard]] int findLine(DrugId drug, std::optional<LotId> lot) const;

    std::vector<BasketLine> m_lines;
    int m_touched = 0;
    bool m_insured = false;
};

} // namespace yaogui
