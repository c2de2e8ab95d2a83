// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stock/StockPage.h"

#include "ui/stock/ChainPanel.h"
#include "ui/stock/StockModel.h"
#include "ui/stock/VariancePanel.h"
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

namespace yaogui {

StockPage::StockPage(StockDesk &desk, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_theme(theme), m_all(new StockModel(theme, StockModel::Shows::All, this)),
      m_near(new StockModel(theme, StockModel::Shows::NearExpiry, this)), m_variance(new VariancePanel(theme, this)), m_chain(new ChainPanel(theme, this)),
      m_filter(new QLineEdit(this)), m_strip(new MessageStrip(theme, 1, this)), m_stack(new QStackedWidget(this))
{
    m_strip->setObjectName(QStringLiteral("stockStrip"));
    m_tables[Stock] = addList(m_all, QStringLiteral("stockTable"), tr("What stands in the store"));
    m_tables[Near] = addList(m_near, QStringLiteral("nearTable"), tr("What ends soon"));
    m_tables[Stock]->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    m_tables[Near]->horizontalHeader()->setSortIndicator(4, Qt::AscendingOrder);
    for (QTableView *table : m_tables)
        table->setSortingEnabled(true);
    m_stack->addWidget(m_variance);
    m_stack->addWidget(m_chain);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(2), theme.space(2), theme.space(2), theme.space(2));
    column->setSpacing(theme.space(2));
    column->addWidget(buildHead());
    column->addWidget(m_strip);
    column->addWidget(m_stack, 1);
    connectDesk();
    open(Stock);
}

QWidget *StockPage::buildHead()
{
    auto *head = new QFrame(this);
    head->setProperty("role", QStringLiteral("panel"));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(m_theme.space(2), m_theme.space(2), m_theme.space(3), m_theme.space(2));
    row->setSpacing(m_theme.space(2));
    addSection(*row, Stock, QStringLiteral("sectionStock"), tr("Stock (Ctrl+1)"));
    addSection(*row, Near, QStringLiteral("sectionNear"), tr("Expiring (Ctrl+2)"));
    addSection(*row, Differences, QStringLiteral("sectionVariance"), tr("Variance (Ctrl+3)"));
    addSection(*row, Chain, QStringLiteral("sectionChain"), tr("Life (Ctrl+4)"));
    m_filter->setObjectName(QStringLiteral("stockFilter"));
    m_filter->setPlaceholderText(tr("Filter: name, initials, code, maker, lot, zone"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumHeight(m_theme.touch());
    m_export = new QPushButton(tr("Save as CSV (F9)"), head);
    m_export->setObjectName(QStringLiteral("stockExportButton"));
    m_export->setMinimumHeight(m_theme.touch());
    giveKey(m_export, QKeySequence(Qt::Key_F9));
    row->addStretch(1);
    row->addWidget(m_filter, 4);
    row->addWidget(m_export);
    return head;
}

void StockPage::addSection(QHBoxLayout &row, Section section, const QString &name, const QString &words)
{
    QPushButton *button = makeSectionButton(m_theme, section, name, words, this);
    button->setMinimumWidth(m_theme.px(150)); // bold when chosen
    connect(button, &QPushButton::clicked, this, [this, section] { open(section); });
    row.addWidget(button);
    m_buttons[section] = button;
}

QTableView *StockPage::addList(StockModel *model, const QString &name, const QString &spokenName)
{
    QTableView *table = makeTable(m_theme, model, model->columns(), name, spokenName, this);
    m_stack->addWidget(table);
    // The lot's life is one key away.
    connect(table, &QTableView::activated, this, [this, model](const QModelIndex &index) {
        const StockRow &row = model->at(index.row());
        takeScan(row.drug + u'/' + row.lot);
    });
    return table;
}

void StockPage::connectDesk()
{
    connect(&m_desk, &StockDesk::viewChanged, this, &StockPage::show);
    connect(&m_desk, &StockDesk::varianceChanged, m_variance, qOverload<const VarianceView &>(&VariancePanel::show));
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
    connect(m_variance, &VariancePanel::drugChosen, this, [this](const QString &drug) { m_desk.openDifferences(drug); });
    connect(m_chain, &ChainPanel::asked, this, [this](const QString &what) { m_desk.openChain(what); });
    connect(m_export, &QPushButton::clicked, this, &StockPage::exportShown);
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
    return static_cast<Section>(m_stack->currentIndex());
}

void StockPage::open(Section section)
{
    m_stack->setCurrentIndex(section);
    m_buttons[section]->setChecked(true);
    const bool isList = section == Stock || section == Near;
    m_filter->setVisible(isList);
    setFocusProxy(isList ? static_cast<QWidget *>(m_filter) : section == Chain ? static_cast<QWidget *>(m_chain) : m_variance);
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
    if (section == Differences)
        m_desk.openVariance();
    else if (section != Chain)
        m_desk.open();
}

void StockPage::takeScan(const QString &text)
{
    open(Chain);
    m_chain->ask(text);
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
    default: m_strip->say(Tone::Plain, tr("Enter on a row goes on to its paper or box.")); break;
    }
}

void StockPage::exportShown()
{
    switch (section()) {
    case Stock: m_desk.exportTable(QStringLiteral("stock"), m_all->table()); break;
    case Near: m_desk.exportTable(QStringLiteral("expiring"), m_near->table()); break;
    case Differences: m_desk.exportTable(QStringLiteral("variance"), m_variance->table()); break;
    default: m_desk.exportTable(QStringLiteral("life"), m_chain->table()); break;
    }
}

void StockPage::showExported(const QString &place)
{
    if (place.isEmpty())
        m_strip->say(Tone::Stop, tr("The table could not be written: is the disk full, or the folder not ours?"));
    else
        m_strip->say(Tone::Fine, tr("Saved: %1").arg(place));
}

} // namespace yaogui
