// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sale/Document.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <vector>

namespace yaogui {

/// A sign over a zone of the shelf (FJ-04, ZW-16), for one A4 page.
struct ZoneSign {
    QString zone;   ///< as `stock.zones` and the store name it
    QString name;   ///< in large letters
    QString below;  ///< the zone it is part of; may be empty
    QString source; ///< paper, article and requirement; empty for a zone of the store's own
    bool operator==(const ZoneSign &) const = default;
};

/// The zone's name for paper: that of its sign, or as the store calls it.
[[nodiscard]] QString zoneOnPaper(const QString &zone);
/// A sign each, in this order, none twice; without a zone, all that the program knows.
[[nodiscard]] std::vector<ZoneSign> zoneSigns(const QStringList &zones);

/// What the public has to see in the store (公示栏, ZW-22), and which paper asks for it.
struct WallNotice {
    QString what, source;
};
[[nodiscard]] std::vector<WallNotice> wallNotices(const QString &region);
/// As a checklist, each with a box to tick.
[[nodiscard]] PrintDocument wallChecklist(const std::vector<WallNotice> &notices, const QDate &day);

} // namespace yaogui
