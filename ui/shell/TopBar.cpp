// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/TopBar.h"

#include "ui/widgets/ElidedLabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yaogui {

TopBar::TopBar(const Theme &theme, const ShellInfo &info, QWidget *parent) : QFrame(parent), m_row(new QHBoxLayout), m_people(new ElidedLabel(this)), m_time(new QLabel(this))
{
    setProperty("role", QStringLiteral("topBar"));
    auto *place = new ElidedLabel(this);
    place->setObjectName(QStringLiteral("placeLabel"));
    place->setFont(theme.font(theme.row(), true));
    place->setFullText(tr("Yaogui") + QStringLiteral("  ") + info.storeName + QStringLiteral(" · ") + info.counterName);
    m_people->setObjectName(QStringLiteral("peopleLabel"));
    m_people->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    showPeople(info.operatorName, {}, info.pharmacistName);
    m_time->setObjectName(QStringLiteral("clockLabel"));
    m_time->setFont(theme.font(theme.row(), true));
    m_row->setContentsMargins(theme.space(4), 0, theme.space(4), 0);
    m_row->setSpacing(theme.space(6));
    m_row->addWidget(place, 1);
    m_row->addWidget(m_people);
    m_row->addWidget(m_time);
    auto *bar = new QWidget(this);
    bar->setFixedHeight(theme.px(40));
    bar->setLayout(m_row);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (info.training) {
        auto *band = new QLabel(tr("Training mode: nothing here is real, no money and no insurance is moved"), this);
        band->setObjectName(QStringLiteral("trainingBand"));
        band->setProperty("role", QStringLiteral("band"));
        band->setAlignment(Qt::AlignCenter);
        band->setFixedHeight(theme.px(24));
        column->addWidget(band);
    }
    column->addWidget(bar);
}

void TopBar::showPeople(const QString &operatorName, const QString &assistant, const QString &pharmacist)
{
    const QString dot = QStringLiteral(" · ");
    QString words = operatorName.isEmpty() ? tr("Nobody is signed in") : tr("Cashier %1").arg(operatorName);
    if (!assistant.isEmpty())
        words += dot + tr("served by %1").arg(assistant);
    m_people->setFullText(words + dot + (pharmacist.isEmpty() ? tr("No licensed pharmacist on duty") : tr("Licensed pharmacist %1 on duty").arg(pharmacist)));
}

void TopBar::setNotice(QWidget *notice)
{
    constexpr int behindPlace = 1, wide = 3;
    m_row->insertWidget(behindPlace, notice, wide);
}

void TopBar::showTime(const QDateTime &now)
{
    m_time->setText(now.toString(QStringLiteral("HH:mm")));
}

} // namespace yaogui
