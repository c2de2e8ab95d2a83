// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/review/TakeInPanel.h"

#include "ui/review/PaperForm.h"
#include "ui/widgets/ButtonKey.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace yaogui {

TakeInPanel::TakeInPanel(ReviewDesk &desk, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_code(new QLineEdit(this)), m_agreed(new QCheckBox(tr("The patient agrees to the download"), this)),
      m_paper(new PaperForm(theme, this))
{
    m_code->setObjectName(QStringLiteral("rxCodeField"));
    m_code->setPlaceholderText(tr("From the centre: scan the prescription code, or type the identity number"));
    m_code->setAccessibleName(m_code->placeholderText());
    m_code->setMinimumHeight(theme.touch());
    m_agreed->setObjectName(QStringLiteral("rxAgreed"));
    m_agreed->setMinimumHeight(theme.touch());
    auto *pull = new QPushButton(tr("Download (F4)"), this);
    pull->setObjectName(QStringLiteral("rxPull"));
    pull->setProperty("role", QStringLiteral("primary"));
    pull->setMinimumHeight(theme.touch());
    giveKey(pull, QKeySequence(Qt::Key_F4));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.space(2));
    row->addWidget(m_code, 1);
    row->addWidget(m_agreed);
    row->addWidget(pull);
    auto *title = new QLabel(tr("Or from paper, as it is written there"), this);
    title->setProperty("role", QStringLiteral("panelTitle"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(2));
    column->addLayout(row);
    column->addWidget(title);
    column->addWidget(m_paper, 1);
    setFocusProxy(m_code);
    connect(pull, &QPushButton::clicked, this, &TakeInPanel::pull);
    connect(m_code, &QLineEdit::returnPressed, this, [this] { m_agreed->setFocus(); });
    connect(m_paper, &PaperForm::entered, &m_desk, &ReviewDesk::enter);
    connect(m_paper, &PaperForm::refused, this, &TakeInPanel::refused);
}

void TakeInPanel::pull()
{
    const QString text = m_code->text().trimmed();
    if (text.isEmpty())
        return m_code->setFocus();
    static const QRegularExpression identityNumber(QStringLiteral("^[0-9]{17}[0-9Xx]$"));
    if (identityNumber.match(text).hasMatch())
        m_desk.pullByIdentity(text, m_agreed->isChecked());
    else
        m_desk.pullByCode(text, m_agreed->isChecked());
}

void TakeInPanel::takeScan(const QString &text)
{
    m_code->setText(text);
    m_agreed->setChecked(false); // each patient is asked anew
    m_agreed->setFocus();
}

void TakeInPanel::finish()
{
    m_code->clear();
    m_agreed->setChecked(false);
    m_paper->clear();
    m_code->setFocus();
}

} // namespace yaogui
