// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/BusinessStockDesk.h"
#include "drivers/pages/PagePrinter.h"
#include "tests/support/TestShop.h"
#include "tests/ui/CounterRig.h"

#include <QDir>
#include <QTableView>
#include <QTemporaryDir>

namespace yaogui {

/// Over the desk a test gives.
struct StockHands : CounterRig {
    explicit StockHands(StockDesk &stock) { window.addStock(stock); }
    void openPage()
    {
        QTRY_VERIFY(search()->hasFocus()); // keys are for an active window
        press(Qt::Key_3, Qt::AltModifier);
        QTRY_VERIFY(find<QLineEdit>("stockFilter")->hasFocus());
    }
    [[nodiscard]] QAbstractItemModel *model(const char *table) { return find<QTableView>(table)->model(); }
    [[nodiscard]] QString cell(const char *table, int row, int column) { return model(table)->index(row, column).data().toString(); }
    [[nodiscard]] QString said() { return messageOf("stockStrip"); }
    void picture(const QString &name)
    {
        const QString folder = qEnvironmentVariable("YAOGUI_PICTURES");
        if (!folder.isEmpty() && QDir().mkpath(folder))
            QVERIFY(window.grab().save(folder + u'/' + name + ".png"));
    }
};

/// A real store behind it.
struct StockRig {
    StockRig() : desk(StockTools{shop.store(), shop.clock, [this](const QDate &) { return shop.rules; }, tables.path() + QStringLiteral("/yaogui"),
                          [this](const TableSheet &sheet) { return PagePrinter(QStringLiteral("file"), tables.path()).print(sheet, shop.clock.now()); },
                          {QStringLiteral("1003"), {}}}),
          page(desk)
    {
    }
    TestShop shop;
    QTemporaryDir tables;
    BusinessStockDesk desk;
    StockHands page;
};

} // namespace yaogui
