// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stock/StockPage.h"

#include "ui/stock/ChainPanel.h"
#include "ui/stock/CountingPanel.h"
#include "ui/stock/ReceivingPanel.h"
#include "ui/stock/StockModel.h"
#include "ui/stock/TrendPanel.h"
#include "ui/stock/VariancePanel.h"
#include "ui/text/AmountText.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/ButtonKey.h"
#include "ui/widgets/MessageStrip.h"
#include "ui/widgets/SectionButton.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace yaogui {

StockPage::StockPage(StockDesk &desk, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_theme(theme), m_all(new StockModel(theme, StockModel::Shows::All, this)),
      m_near(new StockModel(theme, StockModel::Shows::NearExpiry, this)), m_variance(new VariancePanel(theme, this)), m_chain(new ChainPanel(theme, this)), m_trends(new TrendPanel(theme, this)),
      m_filter(new QLineEdit(this)), m_strip(new MessageStrip(theme, 1, this)), m_stack(new QStackedWidget(this))
{
    m_strip->setObjectName(QStringLiteral("stockStrip"));
    m_tables[Stock] = addList(m_all, QStringLiteral("stockTable"), tr("What stands in the store"));
    m_tables[Near] = addList(m_near, QStringLiteral("nearTable"), tr("What ends soon"));
    m_tables[Stock]->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    m_tables[Near]->horizontalHeader()->setSortIndicator(4, Qt::AscendingOrder);
    for (QTableView *table : m_tables)
        table->setSortingEnabled(true);
    addPanel(Stock, m_tables[Stock]);
    addPanel(Near, m_tables[Near]);
    addPanel(Differences, m_variance);
    addPanel(Chain, m_chain);
    addPanel(Trends, m_trends);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(2), theme.space(2), theme.space(2), theme.space(2));
    column->setSpacing(theme.space(2));
    column->addWidget(buildHead());
    column->addLayout(buildTools());
    column->addWidget(m_stack, 1);
    connectDesk();
    open(Stock);
}

void StockPage::addPanel(Section section, QWidget *panel)
{
    m_panels[section] = panel;
    m_stack->addWidget(panel);
}

void StockPage::addReceiving(ReceivingDesk &desk)
{
    m_receiving = new ReceivingPanel(desk, m_theme, this);
    addPanel(Receipts, m_receiving);
    addSection(Receipts, QStringLiteral("sectionReceiving"), tr("Receiving (Ctrl+5)"));
    connect(m_receiving, &ReceivingPanel::said, this, [this](Tone tone, const QString &words) { sayOf(Receipts, tone, words); });
    connect(m_receiving, &ReceivingPanel::chainWanted, this, &StockPage::openChain);
}

void StockPage::addCounting(CountingDesk &desk)
{
    m_counting = new CountingPanel(desk, m_theme, this);
    addPanel(Counts, m_counting);
    addSection(Counts, QStringLiteral("sectionCounting"), tr("Counting (Ctrl+6)"));
    connect(m_counting, &CountingPanel::said, this, [this](Tone tone, const QString &words) { sayOf(Counts, tone, words); });
    connect(m_counting, &CountingPanel::chainWanted, this, &StockPage::openChain);
    connect(m_counting, &CountingPanel::secondPersonWanted, this, &StockPage::secondPersonWanted);
}

// Answers come late: another section may be open by then.
void StockPage::sayOf(Section from, Tone tone, const QString &words)
{
    if (section() == from)
        m_strip->say(tone, words);
}

QWidget *StockPage::buildHead()
{
    auto *head = new QFrame(this);
    head->setProperty("role", QStringLiteral("panel"));
    m_sections = new QHBoxLayout;
    m_sections->setSpacing(m_theme.space(2));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(m_theme.space(2), m_theme.space(2), m_theme.space(3), m_theme.space(2));
    row->addLayout(m_sections);
    row->addStretch(1);
    addSection(Stock, QStringLiteral("sectionStock"), tr("Stock (Ctrl+1)"));
    addSection(Near, QStringLiteral("sectionNear"), tr("Expiring (Ctrl+2)"));
    addSection(Differences, QStringLiteral("sectionVariance"), tr("Variance (Ctrl+3)"));
    addSection(Chain, QStringLiteral("sectionChain"), tr("Life (Ctrl+4)"));
    addSection(Trends, QStringLiteral("sectionTrends"), tr("Charts (Ctrl+7)"));
    return head;
}

QLayout *StockPage::buildTools()
{
    m_filter->setObjectName(QStringLiteral("stockFilter"));
    m_filter->setPlaceholderText(tr("Filter: name, initials, code, maker, lot, zone"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumHeight(m_theme.touch());
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme.space(2));
    row->addWidget(m_strip, 3);
    row->addWidget(m_filter, 2);
    addLeave(*row, TableTarget::Csv, QStringLiteral("stockExportButton"), tr("CSV (F9)"), QKeySequence(Qt::Key_F9));
    addLeave(*row, TableTarget::Xlsx, QStringLiteral("stockExcelButton"), tr("Excel (Ctrl+E)"), QKeySequence(Qt::CTRL | Qt::Key_E));
    addLeave(*row, TableTarget::Paper, QStringLiteral("stockPrintButton"), tr("Print (Ctrl+P)"), QKeySequence(Qt::CTRL | Qt::Key_P));
    return row;
}

void StockPage::addLeave(QHBoxLayout &row, TableTarget target, const QString &name, const QString &words, const QKeySequence &key)
{
    auto *button = new QPushButton(words, this);
    button->setObjectName(name);
    button->setMinimumHeight(m_theme.touch());
    giveKey(button, key);
    row.addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, target] { m_desk.exportTable(shownTable(), target); });
}

void StockPage::addSection(Section section, const QString &name, const QString &words)
{
    QPushButton *button = makeSectionButton(m_theme, section, name, words, this);
    button->setMinimumWidth(m_theme.px(150)); // bold when chosen
    connect(button, &QPushButton::clicked, this, [this, section] { open(section); });
    const bool chartsStand = m_buttons[Trends] != nullptr; // they come last, as their key does
    m_sections->insertWidget(m_sections->count() - (chartsStand ? 1 : 0), button);
    m_buttons[section] = button;
}

QTableView *StockPage::addList(StockModel *model, const QString &name, const QString &spokenName)
{
    QTableView *table = makeTable(m_theme, model, model->columns(), name, spokenName, this);
    // The lot's life is one key away.
    connect(table, &QTableView::activated, this, [this, model](const QModelIndex &index) {
        const StockRow &row = model->at(index.row());
        openChain(row.drug + u'/' + row.lot);
    });
    return table;
}

void StockPage::connectDesk()
{
    connect(&m_desk, &StockDesk::viewChanged, this, &StockPage::show);
    connect(&m_desk, &StockDesk::varianceChanged, m_variance, qOverload<const VarianceView &>(&VariancePanel::show));
    connect(&m_desk, &StockDesk::trendsChanged, m_trends, &TrendPanel::show);
    connect(&m_desk, &StockDesk::differencesChanged, m_variance, qOverload<const DifferenceView &>(&VariancePanel::show));
    connect(&m_desk, &StockDesk::chainChanged, this, [this](const ChainView &view) {
        m_chain->show(view);
        saySection();
    });
    connect(&m_desk, &StockDesk::exported, this, &StockPage::showExported);
    connect(&m_desk, &StockDesk::refused, this, [this](StockAct act, const Error &error) {
        if (act == StockAct::Chain)
            m_chain->clear(); // nothing else may look like the answer
        m_strip->say(Tone::Stop, messageFor(error));
    });
    connect(m_variance, &VariancePanel::chainWanted, this, &StockPage::openChain);
    connect(m_variance, &VariancePanel::monthChosen, this, [this](const QString &month) { m_desk.openVariance(month); });
    connect(m_variance, &VariancePanel::drugChosen, this, [this](const QString &drug) { m_desk.openDifferences(drug); });
    connect(&m_desk, &StockDesk::recalled, this, [this](const RecallView &view) {
        m_strip->say(Tone::Look, tr("Recalled by %1: %2 set apart. Sales with some of it: %3; they stand below.").arg(view.document, quantityText(view.kept)).arg(view.buyers));
    });
    connect(m_chain, &ChainPanel::recallWanted, this, [this](const QString &drug, const QString &lot, const QString &reason) { m_desk.recallLot(drug, lot, reason); });
    connect(m_chain, &ChainPanel::asked, this, [this](const QString &what) { m_desk.openChain(what); });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        list().filter(text);
        saySection();
    });
    connect(m_filter, &QLineEdit::returnPressed, this, [this] {
        QTableView *table = m_tables[section()];
        table->setFocus(Qt::TabFocusReason);
        table->selectRow(0);
    });
}

StockPage::Section StockPage::section() const
{
    const auto *shown = std::find(std::begin(m_panels), std::end(m_panels), m_stack->currentWidget());
    return static_cast<Section>(shown - std::begin(m_panels));
}

void StockPage::open(Section section)
{
    m_stack->setCurrentWidget(m_panels[section]);
    m_buttons[section]->setChecked(true);
    const bool isList = section == Stock || section == Near;
    m_filter->setVisible(isList);
    setFocusProxy(isList ? static_cast<QWidget *>(m_filter) : m_panels[section]);
    if (isList)
        list().filter(m_filter->text());
    saySection();
    if (!isVisible())
        return;
    setFocus(Qt::OtherFocusReason);
    ask(section);
}

void StockPage::ask(Section section)
{
    switch (section) {
    case Stock:
    case Near: m_desk.open(); break;
    case Differences: m_desk.openVariance(m_variance->month()); break;
    case Trends: m_desk.openTrends(); break;
    case Receipts: m_receiving->open(); break;
    case Counts: m_counting->open(); break;
    default: break;
    }
}

void StockPage::takeScan(const QString &text)
{
    if (section() == Receipts)
        m_receiving->takeScan(text);
    else if (section() == Counts)
        m_counting->takeScan(text);
    else
        openChain(text);
}

void StockPage::openChain(const QString &what)
{
    open(Chain);
    m_chain->ask(what);
}

// Sales went on behind the page.
void StockPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    ask(section());
}

void StockPage::show(const StockView &view)
{
    m_all->show(view);
    m_near->show(view);
    saySection();
}

void StockPage::saySection()
{
    switch (section()) {
    case Stock: m_strip->say(Tone::Plain, tr("%n row(s). Enter on one: the life of its lot.", nullptr, m_all->rowCount())); break;
    case Near: {
        const int expired = m_near->expired();
        const QString words = tr("%n row(s) end soon.", nullptr, m_near->rowCount());
        m_strip->say(expired > 0 ? Tone::Stop : Tone::Plain, expired > 0 ? words + u' ' + tr("%n of them expired: set them apart.", nullptr, expired) : words);
        break;
    }
    case Differences: m_strip->say(Tone::Plain, tr("What counts and corrections of insured drugs found this year, at retail prices.")); break;
    case Trends: m_strip->say(Tone::Plain, tr("The last twelve months and the next. F9 or Ctrl+E gives the figures.")); break;
    case Receipts:
    case Counts: m_strip->clear(); break; // its own panel has the word
    default: m_strip->say(Tone::Plain, tr("Enter on a row goes on to its paper or box.")); break;
    }
}

TableSheet StockPage::shownTable() const
{
    switch (section()) {
    case Near: return {QStringLiteral("expiring"), tr("What ends soon"), m_near->table(), figuresOf(m_near->columns())};
    case Differences: return m_variance->table();
    case Chain: return m_chain->table();
    case Trends: return m_trends->table();
    case Receipts: return m_receiving->table();
    case Counts: return m_counting->table();
    default: return {QStringLiteral("stock"), tr("What stands in the store"), m_all->table(), figuresOf(m_all->columns())};
    }
}

void StockPage::showExported(const QString &place)
{
    if (place.isEmpty())
        m_strip->say(Tone::Stop, tr("The table could not be written or printed: is the disk full, the folder not ours, the printer off?"));
    else
        m_strip->say(Tone::Fine, tr("Done: %1").arg(place));
}

} // namespace yaogui
