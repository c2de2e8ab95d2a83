// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reports/MonthPanel.h"

#include "ui/reports/ReconciliationWords.h"
#include "ui/settings/FileField.h"
#include "ui/text/AmountText.h"
#include "ui/text/NameText.h"
#include "ui/widgets/TextTable.h"

#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace yaogui {

MonthPanel::MonthPanel(const Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_applications(new TextTableModel(theme,
                                        {{tr("Type"), 70}, {tr("Way"), 70}, {tr("Agency"), 100}, {tr("Count"), 80, true}, {tr("Total"), 140, true},
                                         {tr("Fund"), 140, true}, {tr("Account"), 140, true}, {tr("State"), 0}},
                                        this)),
      m_differences(new TextTableModel(theme,
                                       {{tr("Insurance"), 160}, {tr("Type"), 70}, {tr("Agency"), 100}, {tr("Figure"), 0}, {tr("By our books"), 150, true},
                                        {tr("In the statement"), 150, true}, {tr("Next step"), 160}},
                                       this)),
      m_applicationTable(makeTextTable(theme, m_applications, QStringLiteral("applications"), tr("Clearing applications"), this)),
      m_differenceTable(makeTextTable(theme, m_differences, QStringLiteral("statementDifferences"), tr("Differences of the statement"), this)),
      m_noApplications(new QLabel(tr("This month has no insured settlements: there is nothing to apply for."), this)), m_statement(new QLabel(this)),
      m_file(new FileField(theme, tr("The agency's statement of this month (CSV)"), tr("Statements (*.csv);;All files (*)"), tr("Import"), this))
{
    m_file->setObjectName(QStringLiteral("statementFile"));
    m_noApplications->setObjectName(QStringLiteral("noApplications"));
    m_noApplications->setProperty("role", QStringLiteral("empty"));
    m_noApplications->setAlignment(Qt::AlignCenter);
    m_statement->setObjectName(QStringLiteral("statementState"));
    m_statement->setWordWrap(true);
    auto *applied = new QLabel(tr("Clearing applications of the month (3203)"), this);
    auto *statement = new QLabel(tr("The agency's statement"), this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(2));
    for (QLabel *title : {applied, statement})
        title->setProperty("role", QStringLiteral("panelTitle"));
    column->addWidget(applied);
    column->addWidget(m_applicationTable, 1);
    column->addWidget(m_noApplications, 1);
    column->addWidget(statement);
    column->addWidget(m_file);
    column->addWidget(m_statement);
    column->addWidget(m_differenceTable, 1);
    setFocusProxy(m_file);
    connect(m_file, &FileField::chosen, this, &MonthPanel::fileChosen);
}

void MonthPanel::show(const ClearingView &view)
{
    showApplications(view);
    showStatement(view);
}

void MonthPanel::showApplications(const ClearingView &view)
{
    std::vector<TextRow> rows;
    for (const ClearingRow &row : view.rows) {
        const ClearingSums &sums = row.application.sums;
        const Tone tone = row.state == u"applied" ? Tone::Fine : row.state.isEmpty() ? Tone::Plain : Tone::Look;
        rows.push_back({{row.application.clearingType, row.application.clearingWay, row.application.agency, QString::number(sums.count),
                         moneyText(sums.amounts.total), moneyText(sums.amounts.fund), moneyText(sums.amounts.account), applicationState(row.state)},
                        tone});
    }
    m_applicationTable->setVisible(!rows.empty());
    m_noApplications->setVisible(rows.empty());
    m_applications->show(std::move(rows));
}

void MonthPanel::showStatement(const ClearingView &view)
{
    std::vector<TextRow> rows;
    for (const StatementDifference &one : view.differences) {
        rows.push_back({{insuranceTypeName(one.group.insuranceType), one.group.clearingType, one.group.agency, figureName(one.figure), moneyText(one.expected),
                         moneyText(one.found), tr("Ask the agency")},
                        Tone::Look});
    }
    m_differences->show(std::move(rows));
    m_differenceTable->setVisible(!view.differences.empty());
    if (!view.imported)
        m_statement->setText(tr("No statement of this month was imported yet."));
    else if (view.differences.empty())
        m_statement->setText(tr("%1, imported %2 by %3: it agrees with our books.").arg(view.file, view.at.toString(QStringLiteral("yyyy-MM-dd HH:mm")), view.worker));
    else
        m_statement->setText(tr("%1, imported %2 by %3: these figures differ from our books.")
                                 .arg(view.file, view.at.toString(QStringLiteral("yyyy-MM-dd HH:mm")), view.worker));
}

} // namespace yaogui
