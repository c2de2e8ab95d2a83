// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reports/DayPanel.h"

#include "ui/reports/ReconciliationWords.h"
#include "ui/text/AmountText.h"
#include "ui/text/NameText.h"
#include "ui/widgets/ButtonKey.h"
#include "ui/widgets/TextTable.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace yaogui {

namespace {

QString both(const QString &ours, const std::optional<QString> &theirs)
{
    return ours + QStringLiteral(" / ") + theirs.value_or(QStringLiteral("?"));
}

} // namespace

DayPanel::DayPanel(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme),
      m_groups(new TextTableModel(theme,
                                  {{tr("Insurance"), 0}, {tr("Type"), 46}, {tr("Agency"), 72}, {tr("Count: we / platform"), 92, true},
                                   {tr("Total: we / platform"), 161, true}, {tr("Fund: we / platform"), 161, true},
                                   {tr("Account: we / platform"), 161, true}, {tr("Result"), 80}},
                                  this)),
      m_sums(new TextTableModel(theme, {{tr("Within the store"), 0}, {tr("Sales"), 92, true}, {tr("Books"), 92, true}, {tr("Result"), 80}}, this)),
      m_differences(new TextTableModel(theme,
                                       {{tr("What differs"), 128}, {tr("Slip"), 148}, {tr("Settlement number"), 274}, {tr("We"), 0}, {tr("Platform"), 0},
                                        {tr("Next step"), 134}},
                                       this)),
      m_table(makeTextTable(theme, m_differences, QStringLiteral("differences"), tr("Differences"), this)), m_empty(new QLabel(this)),
      m_advice(new QLabel(this)), m_head(new QLabel(this)), m_lead(new QPushButton(this)), m_print(new QPushButton(tr("Print the day (F9)"), this))
{
    m_empty->setObjectName(QStringLiteral("reconcileEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setProperty("role", QStringLiteral("empty"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(2));
    column->addWidget(buildSums());
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(buildFoot());
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &DayPanel::showAdvice);
    connect(m_lead, &QPushButton::clicked, this, &DayPanel::follow);
    connect(m_print, &QPushButton::clicked, this, &DayPanel::printWanted);
}

QWidget *DayPanel::buildSums()
{
    auto *sums = new QWidget(this);
    auto *row = new QHBoxLayout(sums);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_theme.space(2));
    row->addWidget(makeTextTable(m_theme, m_groups, QStringLiteral("clearingGroups"), tr("Groups of the clearing"), sums), 1);
    QTableView *own = makeTextTable(m_theme, m_sums, QStringLiteral("threeWay"), tr("Within the store"), sums);
    own->setFixedWidth(m_theme.px(384));
    row->addWidget(own);
    sums->setFixedHeight(m_theme.px(30 + 4 * 34 + 6));
    return sums;
}

QWidget *DayPanel::buildFoot()
{
    auto *foot = new QWidget(this);
    m_advice->setObjectName(QStringLiteral("reconcileAdvice"));
    m_advice->setWordWrap(true);
    m_advice->setMinimumHeight(m_theme.px(48));
    m_head->setObjectName(QStringLiteral("auditHead"));
    m_head->setProperty("role", QStringLiteral("caption"));
    m_head->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_lead->setObjectName(QStringLiteral("leadButton"));
    m_print->setObjectName(QStringLiteral("printDayButton"));
    giveKey(m_lead, QKeySequence(Qt::Key_F4));
    giveKey(m_print, QKeySequence(Qt::Key_F9));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(m_theme.space(3));
    buttons->addWidget(m_advice, 1);
    m_csv = makeExport(TableTarget::Csv, QStringLiteral("differencesCsvButton"), tr("CSV (F7)"), QKeySequence(Qt::Key_F7));
    m_excel = makeExport(TableTarget::Xlsx, QStringLiteral("differencesExcelButton"), tr("Excel (Ctrl+E)"), QKeySequence(Qt::CTRL | Qt::Key_E));
    for (QPushButton *button : {m_lead, m_csv, m_excel, m_print}) {
        button->setMinimumHeight(m_theme.touch());
        buttons->addWidget(button);
    }
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.space(1));
    column->addLayout(buttons);
    column->addWidget(m_head);
    return foot;
}

QPushButton *DayPanel::makeExport(TableTarget target, const QString &name, const QString &words, const QKeySequence &key)
{
    auto *button = new QPushButton(words, this);
    button->setObjectName(name);
    giveKey(button, key);
    connect(button, &QPushButton::clicked, this, [this, target] {
        const QString day = m_view.day.toString(QStringLiteral("yyyyMMdd"));
        emit exportWanted({QStringLiteral("differences-") + day, tr("Differences of %1").arg(m_view.day.toString(Qt::ISODate)), m_differences->table(),
                           figuresOf(m_differences->columns())},
                          target);
    });
    return button;
}

void DayPanel::giveFocus()
{
    if (m_table->isVisible())
        m_table->setFocus();
}

void DayPanel::show(const ReconciliationView &view)
{
    m_view = view;
    showGroups();
    showDifferences();
    m_print->setEnabled(view.report.has_value() && !view.working);
    for (QPushButton *button : {m_csv, m_excel})
        button->setVisible(view.report && view.report->count() > 0);
    m_head->setText(view.report ? tr("Day report no. %1 · audit head %2 · in full %3").arg(view.sequence).arg(view.shortHead, view.head) : QString());
    showAdvice();
}

void DayPanel::showGroups()
{
    std::vector<TextRow> groups, sums;
    for (const GroupResult &group : m_view.report ? m_view.report->groups : std::vector<GroupResult>()) {
        const auto money = [&](Money ClearingAmounts::*part) {
            return both(moneyText(group.ours.amounts.*part), group.theirs ? std::optional(moneyText(group.theirs->amounts.*part)) : std::nullopt);
        };
        groups.push_back({{insuranceTypeName(group.group.insuranceType), group.group.clearingType, group.group.agency,
                           both(QString::number(group.ours.count), group.theirs ? std::optional(QString::number(group.theirs->count)) : std::nullopt),
                           money(&ClearingAmounts::total), money(&ClearingAmounts::fund), money(&ClearingAmounts::account),
                           group.balanced ? tr("✓ agrees") : tr("✗ differs")},
                          group.balanced ? Tone::Fine : Tone::Look});
    }
    for (const StoreSums &one : m_view.report ? m_view.report->sums : std::vector<StoreSums>()) {
        sums.push_back({{whatDiffers(one.between), one.expected, one.found, one.differences == 0 ? tr("✓ agrees") : tr("✗ differs")},
                        one.differences == 0 ? Tone::Fine : Tone::Look});
    }
    m_groups->show(std::move(groups));
    m_sums->show(std::move(sums));
}

void DayPanel::showDifferences()
{
    std::vector<TextRow> rows;
    if (m_view.report) {
        for (const Difference &one : m_view.report->differences) {
            rows.push_back({{whatDiffers(one), one.slip, one.settlementId, sideText(one.ours, one.ourState), sideText(one.theirs, one.theirState), nextStep(one)},
                            Tone::Look});
        }
        for (const StoreDifference &one : m_view.report->store) {
            rows.push_back({{whatDiffers(one.between), one.slip, {}, tr("by the sale %1").arg(one.expected), tr("in the books %1").arg(one.found), tr("Look into it")},
                            Tone::Look});
        }
    }
    const bool something = !rows.empty();
    m_differences->show(std::move(rows));
    m_table->setVisible(something);
    m_empty->setVisible(!something);
    if (something)
        m_table->selectRow(0);
    m_empty->setText(m_view.working  ? QString()
                     : m_view.report ? tr("Nothing differs on this day: neither with the platform nor within the store.")
                                     : tr("This day has not been reconciled yet. F12 compares it with the platform."));
}

const Difference *DayPanel::chosen() const
{
    const int row = m_table->currentIndex().row();
    return m_view.report && row >= 0 && row < static_cast<int>(m_view.report->differences.size())
               ? &m_view.report->differences[static_cast<std::size_t>(row)]
               : nullptr;
}

void DayPanel::showAdvice()
{
    const Difference *difference = chosen();
    const int row = m_table->currentIndex().row();
    const bool own = m_view.report && !difference && row >= 0 && row < m_differences->rowCount();
    if (difference)
        m_advice->setText(adviceFor(*difference));
    else if (own)
        m_advice->setText(adviceFor(m_view.report->store[static_cast<std::size_t>(row) - m_view.report->differences.size()]));
    else
        m_advice->clear();
    m_lead->setVisible(difference != nullptr);
    m_lead->setText(difference && isInDoubt(*difference) ? tr("Results in doubt (F4)") : tr("Copy both sides (F4)"));
}

void DayPanel::follow()
{
    const Difference *difference = chosen();
    if (!difference)
        return;
    if (isInDoubt(*difference)) {
        emit doubtsWanted();
        return;
    }
    QGuiApplication::clipboard()->setText(forTheAgency(*difference));
    emit copied();
}

} // namespace yaogui
