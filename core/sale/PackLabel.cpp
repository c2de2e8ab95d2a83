// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sale/PackLabel.h"

#include "core/sale/SlipRows.h"
#include "core/sale/SlipWords.h"

namespace yaogui {

namespace words = slipwords;
using sliprows::addPair;

PrintDocument makePackLabel(const OpenedPack &pack, const Drug &drug, const QString &dose, const QString &storeName)
{
    PrintDocument label;
    label.name = pack.number;
    label.rows.push_back({.cells = {storeName}, .align = PrintRow::Align::Centre});
    label.rows.push_back({.cells = {drug.genericName}, .size = PrintRow::Size::Large, .bold = true});
    const std::pair<QString, QString> pairs[] = {{words::spec, drug.spec}, {words::maker, drug.maker}, {words::lot, pack.lotText},
                                                 {words::expiry, pack.expiry.toString(Qt::ISODate)}, {words::useBy, pack.useBy.toString(Qt::ISODate)}, {words::dose, dose},
                                                 {words::openedOn, pack.at.date().toString(Qt::ISODate)},
                                                 {words::openedBy, pack.openedBy + u'/' + pack.checkedBy}, {words::packNumber, pack.number}};
    for (const auto &[name, value] : pairs)
        addPair(label.rows, name, value);
    label.rows.push_back({.kind = PrintRow::Kind::Cut, .cells = {}});
    return label;
}

} // namespace yaogui
