// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sale/Document.h"
#include "core/till/Shift.h"

#include <QMetaType>
#include <QObject>

namespace yaogui {

enum class TillAct { Look, Open, Move, Count, Close, Print, Save };

/// What the till's screen shows. Nothing in it tells what ought to be in the drawer before it was counted.
struct TillView {
    std::optional<Shift> open;
    std::vector<Shift> shifts;        ///< the newest first
    std::vector<CashEntry> entries;   ///< of the open shift
    LeftOver left;                    ///< what it would leave now
    std::optional<CountResult> count; ///< the last of the open shift
    bool countStale = false;          ///< cash moved after it
};

/// The screen's only door to the drawer. Slots return at once; what came of them arrives as signals, in the order of the acts. Each act
/// names the shift the screen shows: SHIFT_CHANGED when another window has closed it (core/till/Till.h has the other codes).
class TillDesk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

public slots:
    /// Sends viewChanged.
    virtual void open() = 0;
    virtual void openShift(yaogui::Money openingFloat) = 0;
    virtual void moveCash(yaogui::CashMove move, yaogui::Money amount, const QString &reason, yaogui::ShiftId shift, yaogui::ApprovalId approval = {}) = 0;
    virtual void count(const yaogui::CashCount &count, yaogui::ShiftId shift) = 0;
    virtual void closeShift(const QString &reason, yaogui::ShiftId shift) = 0;
    /// Answers with sheetReady. COUNT_MISSING for a shift that nobody has counted.
    virtual void showSheet(yaogui::ShiftId shift) = 0;
    /// On paper; of a closed shift marked as a reprint.
    virtual void printSheet(yaogui::ShiftId shift) = 0;
    /// The same on A4, as a file; answers with sheetSaved.
    virtual void saveSheet(yaogui::ShiftId shift) = 0;

signals:
    void viewChanged(const yaogui::TillView &view);
    void sheetReady(const yaogui::PrintDocument &sheet, yaogui::ShiftId shift);
    void sheetSaved(const QString &file);
    /// The new view was sent before.
    void done(yaogui::TillAct act);
    void refused(yaogui::TillAct act, const yaogui::Error &error);
};

} // namespace yaogui

Q_DECLARE_METATYPE(yaogui::TillView)
