// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/TableSheet.h"
#include "core/desk/StockView.h"

#include <QObject>

namespace yaogui {

/// The stock page's only door. Slots return at once and are safe on the GUI thread; what came of them arrives as signals, in the order of
/// the acts. Reading changes nothing and needs no permission; no person is named in any answer but by number.
class StockDesk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

public slots:
    virtual void open() = 0;
    /// From the year's first day to today; or of a month (yyyy-MM).
    virtual void openVariance(const QString &month = {}) = 0;
    virtual void openTrends() = 0;
    /// The movements behind one drug's difference in the time that was opened last.
    virtual void openDifferences(const QString &drug) = 0;
    /// A trace code, a slip, a receipt's number or DRUG/LOT. CODE_UNKNOWN {text}.
    virtual void openChain(const QString &what) = 0;
    /// From now on none of the lot leaves to a customer; what is on the shelf is set apart. Codes: those of StockRoom::recallLot. Its chain follows.
    virtual void recallLot(const QString &drug, const QString &lot, const QString &reason) = 0;
    /// Writes a table for a spreadsheet, or prints it.
    virtual void exportTable(const yaogui::TableSheet &sheet, yaogui::TableTarget target) = 0;

signals:
    void viewChanged(const yaogui::StockView &view);
    void varianceChanged(const yaogui::VarianceView &view);
    void trendsChanged(const yaogui::TrendView &view);
    void differencesChanged(const yaogui::DifferenceView &view);
    void chainChanged(const yaogui::ChainView &view);
    void recalled(const yaogui::RecallView &view);
    /// Where the table is: a file, or the printer's name; empty: it could not be written.
    void exported(const QString &place);
    void refused(yaogui::StockAct act, const yaogui::Error &error);
};

} // namespace yaogui
