// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/ReceivingView.h"

#include <QObject>

namespace yaogui {

/// The receiving screen's only door (验收). It holds the delivery being written, so that a scan, a file and the typing come in one order. Slots
/// return at once; what came of them arrives as signals, in the order of the acts. Codes: those of Receiving and of readTable().
class ReceivingDesk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

public slots:
    virtual void open() = 0;
    /// Begins anew; what was not kept is gone.
    virtual void start() = 0;
    /// Goes on with a draft: what it holds stays, further lines come to it.
    virtual void takeUp(const QString &number) = 0;
    /// A supplier's delivery file: its lines come to those that stand there.
    virtual void readFile(const QString &path) = 0;
    /// A trace code, a GS1 code, a product's barcode or the store's own code of a drug.
    virtual void scan(const QString &text) = 0;
    virtual void addLine() = 0;
    virtual void setCell(int line, int column, const QString &text) = 0;
    virtual void removeLine(int line) = 0;
    /// The good lines are put into a draft.
    virtual void keep(const yaogui::DeliveryHead &head) = 0;
    /// Everything good: it is on the shelf. Else the good lines wait in a draft and the others stay here to be mended.
    virtual void accept(const yaogui::DeliveryHead &head) = 0;
    virtual void drop(const QString &number) = 0;

signals:
    void viewChanged(const yaogui::ReceivingView &view);
    void deliveryChanged(const yaogui::IncomingGoods &delivery);
    /// The head of a draft that is taken up.
    void headGiven(const yaogui::DeliveryHead &head);
    void received(const yaogui::ReceiptOutcome &outcome);
    void dropped(const QString &number);
    void refused(yaogui::ReceivingAct act, const yaogui::Error &error);
};

} // namespace yaogui
