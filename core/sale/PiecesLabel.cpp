// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sale/PiecesLabel.h"

#include "core/sale/SlipRows.h"
#include "core/sale/SlipWords.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace yaogui {

namespace words = slipwords;

namespace {

struct Herb {
    SaleRecordLine line;
    Quantity grams; ///< of all doses
};

/// A drug that came out of several lots is one herb.
std::vector<Herb> herbsOf(const SaleRecord &record)
{
    std::vector<Herb> herbs;
    for (const SaleRecordLine &line : record.lines) {
        if (line.doses < 1)
            continue;
        const auto known = std::find_if(herbs.begin(), herbs.end(), [&](const Herb &herb) { return herb.line.drug.id == line.drug.id; });
        if (known == herbs.end())
            herbs.push_back({line, line.quantity});
        else
            known->grams += line.quantity;
    }
    return herbs;
}

} // namespace

std::optional<PrintDocument> makePiecesLabel(const SaleRecord &record)
{
    const std::vector<Herb> herbs = herbsOf(record);
    if (herbs.empty())
        return std::nullopt;
    PrintDocument label;
    label.name = record.slipNumber + QStringLiteral("-pieces");
    sliprows::Rows &rows = label.rows;
    sliprows::addCentred(rows, words::piecesLabel, PrintRow::Size::Normal, true);
    sliprows::addText(rows, sliprows::joined({record.maskedName, record.slipNumber, record.time.date().toString(Qt::ISODate)}));
    int doses = 0;
    for (const auto &[line, grams] : herbs) {
        if (line.doses != std::exchange(doses, line.doses))
            sliprows::addCentred(rows, QString::number(doses) + words::doses + words::inEachDose, PrintRow::Size::Large, true);
        sliprows::addPair(rows, sliprows::joined({line.drug.genericName, line.handling}),
                          toText(Quantity::ofUnits(grams.units() / line.doses)) + u'g');
    }
    sliprows::addText(rows, record.storeName);
    sliprows::addKind(rows, PrintRow::Kind::Cut);
    return label;
}

} // namespace yaogui
