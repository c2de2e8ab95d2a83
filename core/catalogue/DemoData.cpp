// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/DemoData.h"

#include "core/catalogue/CatalogueResources.h"
#include "core/catalogue/TableFile.h"

#include <QStringList>

namespace yaogui::demo {

namespace {

/// "+420d" is 420 days after today, "-300d" 300 days before.
QString dayText(QString offset, QDate today)
{
    offset.chop(1);
    return today.addDays(offset.toInt()).toString(Qt::ISODate);
}

} // namespace

QByteArray catalogueFile()
{
    return catalogueResource("demo/catalogue.csv");
}

QByteArray openStockFile(QDate today)
{
    const QStringList columns{"drug", "lot", "production_date", "expiry", "quantity", "cost", "trace_codes"};
    QByteArray file = tableLine(columns);
    std::vector<RejectedLine> rejected;
    const TableReading reading{columns, columns,
        [&](const TableRow &row) {
            QStringList cells = row.cells;
            for (const qsizetype date : {2, 3})
                cells[date] = dayText(cells[date], today);
            file += tableLine(cells);
        },
        rejected};
    return readTable(catalogueResource("demo/stock.csv"), reading) && rejected.empty() ? file : QByteArray();
}

} // namespace yaogui::demo
