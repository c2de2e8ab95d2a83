// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/PacksHead.h"

#include "ui/settings/PolicyWords.h"
#include "ui/text/PolicyText.h"
#include "ui/widgets/ButtonKey.h"
#include "ui/widgets/ElidedLabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace yaogui {

PacksHead::PacksHead(const Theme &theme, QWidget *parent)
    : QFrame(parent), m_name(new QLabel(this)), m_facts(new ElidedLabel(this)), m_others(new ElidedLabel(this))
{
    setProperty("role", QStringLiteral("panel"));
    m_name->setObjectName(QStringLiteral("packName"));
    m_name->setFont(theme.font(theme.title(), true));
    m_facts->setObjectName(QStringLiteral("packFacts"));
    m_others->setObjectName(QStringLiteral("otherPacks"));
    m_others->setProperty("role", QStringLiteral("muted"));
    auto *change = new QPushButton(tr("Change the pack… (F4)"), this);
    change->setObjectName(QStringLiteral("changePackButton"));
    giveKey(change, QKeySequence(Qt::Key_F4));
    change->setMinimumHeight(theme.touch());
    auto *words = new QVBoxLayout;
    words->setSpacing(theme.space(1));
    words->addWidget(m_facts);
    words->addWidget(m_others);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.space(3), theme.space(2), theme.space(3), theme.space(2));
    row->setSpacing(theme.space(4));
    row->addWidget(m_name);
    row->addLayout(words, 1);
    row->addWidget(change);
    connect(change, &QPushButton::clicked, this, &PacksHead::changeWanted);
}

void PacksHead::show(const PolicyView &view)
{
    const PackView *head = view.head();
    if (!head)
        return;
    m_name->setText(sentenceOf(head->name));
    m_facts->setFullText(packFacts(*head, view.today));
    QStringList others;
    for (const PackView &pack : view.packs) {
        if (&pack == head)
            continue;
        const bool own = pack.kind == PolicyPack::Kind::Local;
        others.append((own ? tr("Stricter rules of the store: %1") : tr("Inherits: %1"))
                          .arg(sentenceOf(pack.name) + QStringLiteral(" · ") + packFacts(pack, view.today)));
    }
    if (others.isEmpty())
        others.append(tr("No region chosen: the neutral national rules hold."));
    m_others->setFullText(others.join(QStringLiteral("   ")));
}

} // namespace yaogui
