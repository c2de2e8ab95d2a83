// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/manager/CoveragePanel.h"

#include "ui/manager/ManagerWords.h"
#include "ui/text/AmountText.h"
#include "ui/widgets/TextTable.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace yaogui {

CoveragePanel::CoveragePanel(ManagerDesk &desk, const Theme &theme, QWidget *parent)
    : DutyPanel(theme, parent), m_desk(desk), m_percent(new QLabel(this)), m_state(new QLabel(this)),
      m_misses(new TextTableModel(theme, {{tr("Side"), 90}, {tr("Paper"), 210}, {tr("Code"), 130}, {tr("Drug"), 0}, {tr("Boxes"), 80, true}, {tr("Why"), 190}}, this)),
      m_listed(new TextTableModel(theme, {{tr("Code"), 130}, {tr("Drug"), 260}, {tr("Proof"), 0}, {tr("By"), 80}, {tr("Since"), 120}}, this)),
      m_table(makeTextTable(theme, m_misses, QStringLiteral("missTable"), tr("What misses"), this)),
      m_list(makeTextTable(theme, m_listed, QStringLiteral("noCodeTable"), tr("Drugs without codes"), this)), m_drug(makeField(QStringLiteral("noCodeDrug"), tr("Code of the drug"), 200)),
      m_proof(makeField(QStringLiteral("noCodeProof"), tr("Proof: the maker's letter and its number; or why it comes off")))
{
    build();
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        const QString why = m_misses->index(index.row(), 5).data().toString();
        if (why == missName(QStringLiteral("no_code")))
            emit chainWanted(m_misses->index(index.row(), 1).data().toString());
        else
            emit outboxWanted();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        m_drug->setText(m_misses->index(index.row(), 2).data().toString());
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        m_drug->setText(m_listed->index(index.row(), 0).data().toString());
    });
    connect(&m_desk, &ManagerDesk::coverageChanged, this, &CoveragePanel::show);
    connect(&m_desk, &ManagerDesk::done, this, [this](ManagerAct act) {
        if (act == ManagerAct::NoCode)
            m_proof->clear();
    });
}

void CoveragePanel::build()
{
    m_percent->setObjectName(QStringLiteral("coveragePercent"));
    m_percent->setFont(m_theme.font(m_theme.figure(), true));
    m_percent->setProperty("role", QStringLiteral("change"));
    m_state->setObjectName(QStringLiteral("coverageState"));
    m_state->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(m_theme.space(4));
    head->addWidget(m_percent);
    head->addWidget(m_state, 1);
    auto *title = new QLabel(tr("Drugs whose packs bear no code, with what shows it"), this);
    title->setProperty("role", QStringLiteral("panelTitle"));
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme.space(2));
    row->addWidget(m_drug);
    row->addWidget(m_proof, 1);
    const auto act = [&](const char *name, const QString &words, const QKeySequence &key, auto done) {
        QPushButton *button = makeAct(QLatin1String(name), words, key);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, done);
    };
    act("noCodeAdd", tr("Onto the list (F6)"), QKeySequence(Qt::Key_F6), [this] { list(true); });
    act("noCodeOff", tr("Off the list (F7)"), QKeySequence(Qt::Key_F7), [this] { list(false); });
    act("coverageOutbox", tr("Outbox (F8)"), QKeySequence(Qt::Key_F8), [this] { emit outboxWanted(); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.space(2));
    column->addLayout(head);
    column->addWidget(m_table, 2);
    column->addWidget(title);
    column->addWidget(m_list, 1);
    column->addLayout(row);
    setFocusProxy(m_table);
}

void CoveragePanel::list(bool listed)
{
    m_desk.listNoCode(m_drug->text().trimmed(), m_proof->text().trimmed(), listed);
}

void CoveragePanel::open()
{
    m_desk.openCoverage();
}

void CoveragePanel::show(const CoverageView &view)
{
    const Coverage &coverage = view.coverage;
    const bool nothing = coverage.sold.boxes == 0; // which proves nothing
    const Tone tone = !coverage.reached ? Tone::Stop : nothing ? Tone::Plain : Tone::Fine;
    m_percent->setText(nothing ? QStringLiteral("—") : coverage.sold.percent() + u'%');
    setLook(m_percent, "tone", toText(tone));
    m_state->setText(tr("Of %1 boxes sold from %2 to %3 the platform knows %4 by their code. Received: %5% of %6. Left out: %7 that bear no code, %8 without a national code.")
                         .arg(coverage.sold.boxes).arg(dateText(view.from), dateText(view.to)).arg(coverage.sold.sent).arg(coverage.received.percent())
                         .arg(coverage.received.boxes).arg(coverage.sold.excepted).arg(coverage.sold.unmapped));
    std::vector<TextRow> rows;
    for (const auto &[side, words] : {std::pair(&coverage.sold, tr("Sold")), std::pair(&coverage.received, tr("Received"))}) {
        for (const CoverageMiss &miss : side->misses)
            rows.push_back({{words, miss.document, miss.drug, miss.name, QString::number(miss.boxes), missName(miss.why)},
                            miss.why == u"waiting" ? Tone::Look : Tone::Stop});
    }
    const int missing = static_cast<int>(rows.size());
    m_misses->show(std::move(rows));
    std::vector<TextRow> listed;
    for (const NoCodeList::Entry &one : view.noCode)
        listed.push_back({{one.drug, one.name, one.proof, one.worker, one.at.left(10)}, Tone::Plain});
    m_listed->show(std::move(listed));
    emit said(tone,
              missing == 0 ? tr("Nothing misses.") : tr("%n row(s) miss. Enter: the paper or the outbox.", nullptr, missing));
}

TableSheet CoveragePanel::table() const
{
    return {QStringLiteral("coverage"), tr("Boxes the platform does not know"), m_misses->table(), figuresOf(m_misses->columns())};
}

} // namespace yaogui
