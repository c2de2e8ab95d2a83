// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/review/ArchivePanel.h"

#include "ui/review/RxWords.h"
#include "ui/widgets/ButtonKey.h"
#include "ui/widgets/Look.h"
#include "ui/widgets/TextTable.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace yaogui {

namespace {

QString openSlips(const ReviewCoverage &month)
{
    constexpr std::size_t most = 6;
    QStringList slips;
    for (std::size_t i = 0; i < month.open.size() && i < most; ++i)
        slips << month.open[i].slip + u' ' + month.open[i].drug;
    return slips.join(QStringLiteral("; ")) + (month.open.size() > most ? QStringLiteral(" …") : QString());
}

} // namespace

ArchivePanel::ArchivePanel(ReviewDesk &desk, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_field(new QLineEdit(this)),
      m_model(new TextTableModel(theme, {{tr("Number"), 110}, {tr("Patient"), 120}, {tr("Hospital"), 0}, {tr("Diagnosis"), 220}, {tr("Issued"), 150},
                                         {tr("Taken in"), 150}, {tr("By"), 90}, {tr("State"), 110}}, this)),
      m_table(makeTextTable(theme, m_model, QStringLiteral("rxArchive"), tr("Prescriptions kept"), this)), m_place(new QLineEdit(this)), m_coverage(new QLabel(this))
{
    m_field->setObjectName(QStringLiteral("rxFind"));
    m_field->setPlaceholderText(tr("Number of ours or on the prescription; empty: the newest; Enter"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setMinimumHeight(theme.touch());
    m_place->setObjectName(QStringLiteral("rxPlace"));
    m_place->setPlaceholderText(tr("Where the paper of the chosen one lies: folder, page"));
    m_place->setAccessibleName(m_place->placeholderText());
    m_place->setMinimumHeight(theme.touch());
    auto *keep = new QPushButton(tr("Note the place (F9)"), this);
    keep->setObjectName(QStringLiteral("rxKeepPlace"));
    keep->setMinimumHeight(theme.touch());
    giveKey(keep, QKeySequence(Qt::Key_F9));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.space(2));
    row->addWidget(m_place, 1);
    row->addWidget(keep);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(2));
    m_coverage->setObjectName(QStringLiteral("rxCoverage"));
    m_coverage->setWordWrap(true);
    column->addWidget(m_field);
    column->addWidget(m_coverage);
    column->addWidget(m_table, 1);
    column->addLayout(row);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::returnPressed, this, [this] { m_desk.find(m_field->text().trimmed()); });
    connect(m_table, &QTableView::activated, this, [this] { emit chosen(chosenNumber()); });
    connect(keep, &QPushButton::clicked, this, [this] {
        if (const QString number = chosenNumber(); !number.isEmpty())
            m_desk.setPaperPlace(number, m_place->text().trimmed());
    });
}

void ArchivePanel::find(const QString &text)
{
    m_field->setText(text);
    m_desk.find(text);
}

void ArchivePanel::show(const RxArchiveView &view)
{
    m_view = view;
    const auto minute = [](const QDateTime &time) { return time.isValid() ? time.toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QString(); };
    std::vector<TextRow> rows;
    for (const RxRow &row : *view.rows) {
        const bool bad = row.state == RxState::Refused || row.state == RxState::Revoked || row.state == RxState::Expired;
        rows.push_back({{row.number, row.patient, row.hospital, row.diagnosis, minute(row.issued), minute(row.takenInAt), row.worker, rxStateName(row.state)},
                        bad ? Tone::Stop : row.state == RxState::Approved ? Tone::Fine : Tone::Plain});
    }
    m_model->show(std::move(rows));
    const ReviewCoverage &month = view.month;
    const int reviewed = month.lines - static_cast<int>(month.open.size());
    const QString share = tr("Thirty days: lines sold on prescription and reviewed here: %1 of %2.").arg(reviewed).arg(month.lines);
    m_coverage->setText(month.whole() ? share : share + u' ' + tr("Not reviewed: %1").arg(openSlips(month)));
    setLook(m_coverage, "tone", toText(month.whole() ? Tone::Fine : Tone::Look));
    if (!view.rows->empty())
        m_table->selectRow(0);
}

QString ArchivePanel::chosenNumber() const
{
    const int row = m_table->currentIndex().isValid() ? m_table->currentIndex().row() : -1;
    return row >= 0 && row < static_cast<int>(m_view.rows->size()) ? (*m_view.rows)[static_cast<std::size_t>(row)].number : QString();
}

} // namespace yaogui
