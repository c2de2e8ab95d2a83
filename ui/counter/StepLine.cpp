// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/counter/StepLine.h"

#include <QPainter>

namespace yaogui {

namespace {

enum Step { Scanning, Reading, Presettling, Confirming, Collecting, Printing };

Step stepOf(const CounterView &view)
{
    switch (view.next) {
    case NextAct::Scan:
    case NextAct::WaitForCodes:
    case NextAct::Nothing: return Scanning;
    case NextAct::EnterBuyer:
    case NextAct::ChooseInsurance:
    case NextAct::TakeFace: return Reading;
    case NextAct::Presettle: return Presettling;
    case NextAct::Confirm: return Confirming;
    case NextAct::Collect:
    case NextAct::Settle: return Collecting;
    }
    return Scanning;
}

bool isForInsured(int step)
{
    return step == Reading || step == Presettling || step == Confirming;
}

} // namespace

StepLine::StepLine(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme),
      m_names{tr("Scan"), tr("Person"), tr("Pre-settle"), tr("Customer's yes"), tr("Collect"), tr("Slip")}
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StepLine::show(const CounterView &view)
{
    setCurrent(stepOf(view), view.person.has_value() || view.lines.empty());
}

void StepLine::showFinished()
{
    setCurrent(Printing, m_insured);
}

void StepLine::setCurrent(int step, bool insured)
{
    m_current = step;
    m_insured = insured;
    setAccessibleName(m_names.at(step));
    update();
}

QSize StepLine::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(m_theme.base(), true));
    return {metrics.horizontalAdvance(m_names.join(QString())) + m_theme.space(20), m_theme.px(28)};
}

void StepLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &c = m_theme.colours;
    const int gap = m_theme.space(2);
    int x = gap;
    for (int step = 0; step < m_names.size(); ++step) {
        const bool skipped = isForInsured(step) && !m_insured; // a cash sale passes these by
        const QFont font = m_theme.font(m_theme.base(), step == m_current);
        const QString text = step < m_current && !skipped ? QString(QStringLiteral("✓") + m_names.at(step)) : m_names.at(step);
        const QFontMetrics metrics(font);
        const QRect box(x, 0, metrics.horizontalAdvance(text) + gap * 2, height());
        if (step == m_current) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(c.accentSoft);
            painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), m_theme.px(4), m_theme.px(4));
        }
        painter.setFont(font);
        painter.setPen(step == m_current ? c.accent : c.muted);
        painter.drawText(box, Qt::AlignCenter, text);
        x = box.right() + 1;
        if (step + 1 < m_names.size())
            painter.fillRect(QRect(x + m_theme.px(2), height() / 2, gap, 1), c.frame);
        x += gap + m_theme.px(4);
    }
}

} // namespace yaogui
