// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/review/RxSheet.h"

#include "ui/review/OriginalView.h"
#include "ui/review/RxWords.h"
#include "ui/text/AmountText.h"
#include "ui/widgets/Look.h"
#include "ui/widgets/TextTable.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace yaogui {

RxSheet::RxSheet(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_patient(addLabel(QStringLiteral("rxPatient"))), m_diagnosis(addLabel(QStringLiteral("rxDiagnosis"))),
      m_issuer(addLabel(QStringLiteral("rxIssuer"))), m_history(addLabel(QStringLiteral("rxHistory"))),
      m_lines(new TextTableModel(theme, {{tr("Drug"), 0}, {tr("Use"), 180}, {tr("Quantity"), 70, true}, {tr("Left"), 60, true}, {tr("Ours"), 120}}, this)),
      m_table(makeTextTable(theme, m_lines, QStringLiteral("rxLines"), tr("What is prescribed"), this)), m_original(new OriginalView(theme, this))
{
    m_table->setWordWrap(true); // nothing of a dose is ever cut off
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_patient->setProperty("role", QStringLiteral("panelTitle"));
    m_issuer->setProperty("role", QStringLiteral("muted"));
    m_history->setProperty("role", QStringLiteral("muted"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(1));
    for (QLabel *label : {m_patient, m_diagnosis, m_issuer})
        column->addWidget(label);
    column->addWidget(m_table, 3);
    column->addWidget(m_history);
    column->addWidget(m_original, 4);
    clear();
}

QLabel *RxSheet::addLabel(const QString &name)
{
    auto *label = new QLabel(this);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText); // names come from outside
    label->setWordWrap(true);
    return label;
}

void RxSheet::show(const RxView &view)
{
    const Prescription &rx = view.record.rx;
    m_patient->setText(rxPatientText(rx));
    m_diagnosis->setText(tr("Diagnosis: %1").arg(rxDiagnosisText(rx)));
    m_issuer->setText(rxIssuerText(rx));
    m_history->setText(rxHistoryText(view));
    std::vector<TextRow> rows;
    for (const RxLine &line : rx.lines) {
        const QString name = QStringList{line.genericName, line.tradeName, line.spec}.join(u' ').simplified();
        rows.push_back({{name, rxUseText(line), quantityWithUnit(line.quantity, line.unit), quantityText(view.record.leftOf(line)), rxMatchText(view, line)},
                        Tone::Plain});
    }
    m_lines->show(std::move(rows));
    m_original->show(view.original);
}

void RxSheet::clear()
{
    m_patient->setText(tr("No prescription is open"));
    m_diagnosis->setText(tr("Choose one at the left; Enter opens it for review."));
    for (QLabel *label : {m_issuer, m_history})
        label->clear();
    m_lines->show({});
    m_original->show({});
}

void RxSheet::zoom()
{
    m_original->zoom();
}

} // namespace yaogui
