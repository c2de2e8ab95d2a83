// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/CounterView.h"
#include "ui/theme/Theme.h"

#include <QStackedWidget>

namespace yaogui {

class ChoiceList;

/// What opens over the basket: search hits, held sales, the lots of a line, the help. Closed, the basket is seen.
class CounterLists : public QStackedWidget {
    Q_OBJECT
public:
    /// Takes the basket as its ground page.
    CounterLists(const Theme &theme, QWidget *basket, QWidget *parent = nullptr);
    void showHits(const QString &text, const std::vector<DrugHit> &hits);
    void showHeld(const std::vector<HeldSale> &held);
    void showLots(const LineView &line);
    void toggleHelp();
    void close();
    [[nodiscard]] bool isOpen() const { return currentIndex() != 0; }
    [[nodiscard]] bool showsHits() const { return isOpen() && m_kind == Kind::Hits; }
    [[nodiscard]] int hitCount() const { return static_cast<int>(m_hits.size()); }
    void moveBy(int rows);
    void chooseCurrent();

signals:
    void drugChosen(const QString &drugCode);
    void boxChosen(); ///< the text itself, as if scanned
    void heldChosen(qint64 saleId);
    void lotChosen(int line, const QString &lot);
    void closeWanted();

private:
    enum class Kind { None, Hits, Held, Lots, Help };
    void chosen(int row);
    void open(Kind kind);
    ChoiceList *m_list;
    QWidget *m_help;
    Kind m_kind = Kind::None;
    std::vector<DrugHit> m_hits;
    std::vector<HeldSale> m_held;
    LineView m_line;
};

} // namespace yaogui
