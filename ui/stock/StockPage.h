// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/StockDesk.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace yaogui {

class ChainPanel;
class MessageStrip;
class StockModel;
class VariancePanel;

/// What stands in the store, what ends soon, what the counts found, and the life of any box. The desk outlives it.
class StockPage : public QWidget {
    Q_OBJECT
public:
    StockPage(StockDesk &desk, const Theme &theme, QWidget *parent = nullptr);
    /// What the rail calls it.
    [[nodiscard]] static QString title() { return tr("Stock"); }
    /// A scan is a question for the whole life of what was scanned.
    void takeScan(const QString &text);

protected:
    void showEvent(QShowEvent *event) override;

private:
    enum Section { Stock, Near, Differences, Chain, Sections };

    QWidget *buildHead();
    void addSection(QHBoxLayout &row, Section section, const QString &name, const QString &words);
    QTableView *addList(StockModel *model, const QString &name, const QString &spokenName);
    void connectDesk();
    void open(Section section);
    void ask(Section section);
    void show(const StockView &view);
    void saySection();
    void showExported(const QString &place);
    void exportShown();
    [[nodiscard]] Section section() const;
    [[nodiscard]] StockModel &list() const { return section() == Near ? *m_near : *m_all; }

    StockDesk &m_desk;
    Theme m_theme;
    StockModel *m_all, *m_near;
    VariancePanel *m_variance;
    ChainPanel *m_chain;
    QPushButton *m_buttons[Sections] = {};
    QPushButton *m_export = nullptr;
    QLineEdit *m_filter;
    MessageStrip *m_strip;
    QStackedWidget *m_stack;
    QTableView *m_tables[2] = {};
};

} // namespace yaogui
