// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/desk/DoubtDesk.h"
#include "ui/theme/Theme.h"

#include <QFrame>
#include <QSet>

class QLabel;
class QVBoxLayout;

namespace yaogui {

/// The list "in doubt": each case with its age, what was heard last and when it is asked about next, and "ask now". Lies over the foot of
/// the page. Desk and clock outlive it.
class DoubtPanel : public QFrame {
    Q_OBJECT
public:
    DoubtPanel(DoubtDesk &desk, const Theme &theme, const Clock &clock, QWidget *parent = nullptr);
    /// Shows itself and asks for the list.
    void open();

private:
    void show(const std::vector<DoubtView> &doubts);
    void addRow(const DoubtView &doubt);
    [[nodiscard]] QString wordsOf(const DoubtView &doubt) const;

    DoubtDesk &m_desk;
    Theme m_theme;
    const Clock &m_clock;
    QLabel *m_head;
    QWidget *m_rows = nullptr;
    QVBoxLayout *m_column;
    QSet<qint64> m_asking; ///< until the list comes again
};

} // namespace yaogui
