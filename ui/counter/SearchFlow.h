// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/CounterDesk.h"

#include <QObject>

namespace yaogui {

class CounterLists;
class SearchField;

/// From the typed text to what it becomes: a drug picked from the hits, or a code handed to the desk as if scanned.
/// Hits of an older text are dropped; Enter that came before its hits waits for them.
class SearchFlow : public QObject {
    Q_OBJECT
public:
    SearchFlow(CounterDesk &desk, SearchField &field, CounterLists &lists, QObject *parent);
    /// Closes whatever is open; the text in the field stays.
    void closeLists();
    /// Empties the field and closes whatever is open.
    void clear();

signals:
    void acted();        ///< something was typed or handed to the desk: what was said before is over
    void escapedBasket(); ///< Esc with nothing open and nothing typed
    void cursorFree();   ///< the cursor may go where the next scan belongs

private:
    void edited(const QString &text);
    void showHits(int ticket, const std::vector<DrugHit> &hits);
    void entered();
    void escaped();
    void scanTyped();
    [[nodiscard]] QString typed() const;

    CounterDesk &m_desk;
    SearchField &m_field;
    CounterLists &m_lists;
    int m_ticket = 0;
    bool m_hitsCurrent = false; ///< the hits shown belong to the text in the field
    bool m_enterWaits = false;  ///< Enter came before the hits
};

} // namespace yaogui
