// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/StaffView.h"
#include "core/desk/StockDesk.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Look.h"

#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace yaogui {

class ChainPanel;
class CountingDesk;
class CountingPanel;
class MessageStrip;
class ReceivingDesk;
class ReceivingPanel;
class StockModel;
class TrendPanel;
class VariancePanel;

/// What stands in the store, what ends soon, what the counts found, and the life of any box; further sections come by their desks. The desks
/// outlive it.
class StockPage : public QWidget {
    Q_OBJECT
public:
    StockPage(StockDesk &desk, const Theme &theme, QWidget *parent = nullptr);
    void addReceiving(ReceivingDesk &desk);
    void addCounting(CountingDesk &desk);
    /// What the rail calls it.
    [[nodiscard]] static QString title() { return tr("Stock"); }
    /// A scan belongs to the section that is being worked in; elsewhere it is a question for the whole life of what was scanned.
    void takeScan(const QString &text);
    /// The life of a box, slip, receipt or lot.
    void openChain(const QString &what);
    /// Once counting was added.
    void openCounts() { open(Counts); }

signals:
    void secondPersonWanted(const yaogui::ApprovalWish &wish, const yaogui::AgreedAct &again);

protected:
    void showEvent(QShowEvent *event) override;

private:
    enum Section { Stock, Near, Differences, Chain, Receipts, Counts, Trends, Sections };

    QWidget *buildHead();
    QLayout *buildTools();
    void addPanel(Section section, QWidget *panel);
    void addSection(Section section, const QString &name, const QString &words);
    QTableView *addList(StockModel *model, const QString &name, const QString &spokenName);
    void connectDesk();
    void open(Section section);
    void ask(Section section);
    void show(const StockView &view);
    void saySection();
    void sayOf(Section from, Tone tone, const QString &words);
    void showExported(const QString &place);
    void addLeave(QHBoxLayout &row, TableTarget target, const QString &name, const QString &words, const QKeySequence &key);
    [[nodiscard]] TableSheet shownTable() const;
    [[nodiscard]] Section section() const;
    [[nodiscard]] StockModel &list() const { return section() == Near ? *m_near : *m_all; }

    StockDesk &m_desk;
    Theme m_theme;
    StockModel *m_all, *m_near;
    VariancePanel *m_variance;
    ChainPanel *m_chain;
    TrendPanel *m_trends;
    ReceivingPanel *m_receiving = nullptr;
    CountingPanel *m_counting = nullptr;
    QHBoxLayout *m_sections = nullptr;
    QWidget *m_panels[Sections] = {};
    QPushButton *m_buttons[Sections] = {};
    QLineEdit *m_filter;
    MessageStrip *m_strip;
    QStackedWidget *m_stack;
    QTableView *m_tables[2] = {};
};

} // namespace yaogui
