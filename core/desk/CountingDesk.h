// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Amounts.h"
#include "core/desk/CountingView.h"
#include "core/staff/Approval.h"

#include <QObject>

namespace yaogui {

/// The counting screen's only door (盘点). It holds the boxes that were scanned and not yet written down. Slots return at once; what came of them
/// arrives as signals, in the order of the acts. Codes: those of Counting.
class CountingDesk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

public slots:
    virtual void open() = 0;
    /// `detail` as Counting::open has it; `secondFrom` empty: the usual.
    virtual void begin(yaogui::CountScope scope, const QString &detail, const QString &secondFrom) = 0;
    virtual void choose(const QString &number) = 0;
    /// A box, or DRUG/LOT for a lot that stands here and is not on the list.
    virtual void scan(const QString &text) = 0;
    /// What stands there of a lot, besides the boxes scanned for it.
    virtual void count(const QString &drug, const QString &lot, const QString &quantity) = 0;
    /// Writes down what was scanned: of each such lot these are all boxes.
    virtual void saveScans() = 0;
    virtual void post(const QString &reason, yaogui::ApprovalId approval) = 0;
    virtual void drop() = 0;

signals:
    void viewChanged(const yaogui::CountingView &view);
    void sheetChanged(const yaogui::CountSheet &sheet);
    /// Entries that were not taken; the others were.
    void entriesRefused(const std::vector<yaogui::RefusedEntry> &entries);
    void posted(const yaogui::StocktakeResult &result);
    void refused(yaogui::CountAct act, const yaogui::Error &error);
};

} // namespace yaogui
