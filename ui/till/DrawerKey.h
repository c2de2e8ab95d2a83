// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/StaffView.h"
#include "core/desk/TillDesk.h"

#include <QObject>

namespace yaogui {

/// Opens the drawer without a sale from any page: one key, one event in the audit trail, and a second person's yes where one is needed.
class DrawerKey : public QObject {
    Q_OBJECT
public:
    /// The desk outlives this.
    explicit DrawerKey(TillDesk &desk, QObject *parent = nullptr);
    void open();

signals:
    void secondPersonWanted(const yaogui::ApprovalWish &wish, const yaogui::AgreedAct &again);
    void refused(const yaogui::Error &error);

private:
    void ask(ApprovalId approval);
    void answer(TillAct act, const Error *error);

    TillDesk &m_desk;
    int m_asked = 0; ///< not answered yet
};

} // namespace yaogui
