// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sale/Document.h"
#include "core/sale/SaleReturn.h"

#include <QMetaType>
#include <QObject>

namespace yaogui {

/// A finished sale as the return page shows it.
struct ReturnCase {
    SaleRecord sale;
};

struct FinishedReturn {
    ReturnRecord record;
    PrintDocument slip;
};

/// The return page's only door. Every slot returns at once and is safe on the GUI thread; what came of it arrives as signals on
/// the caller's loop, in the order of the acts.
class ReturnDesk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

public slots:
    /// By slip number or any box of the sale; SALE_UNKNOWN. Answers with found, also for a sale that can no longer come back.
    virtual void find(const QString &slipOrBox) = 0;
    /// Answers with taken, or refused (Returning::take): APPROVAL_NEEDED asks for a second person's yes in the request.
    virtual void take(const yaogui::ReturnRequest &request) = 0;

signals:
    void found(const yaogui::ReturnCase &sale);
    void taken(const yaogui::FinishedReturn &finished);
    void refused(const yaogui::Error &error);
};

} // namespace yaogui

Q_DECLARE_METATYPE(yaogui::ReturnCase)
Q_DECLARE_METATYPE(yaogui::FinishedReturn)
