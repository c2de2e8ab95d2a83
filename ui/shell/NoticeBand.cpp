// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/NoticeBand.h"

#include "ui/settings/PolicyWords.h"
#include "ui/widgets/Badge.h"
#include "ui/widgets/ElidedLabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace yaogui {

NoticeBand::NoticeBand(const Theme &theme, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_sign(new QLabel(this)), m_words(new ElidedLabel(this))
{
    setProperty("role", QStringLiteral("notice"));
    m_words->setObjectName(QStringLiteral("noticeText"));
    auto *more = new QPushButton(tr("Details"), this);
    more->setObjectName(QStringLiteral("noticeMore"));
    more->setProperty("role", QStringLiteral("status"));
    more->setFocusPolicy(Qt::NoFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.space(2), 0, theme.space(), 0);
    row->setSpacing(theme.space(2));
    row->addWidget(m_sign);
    row->addWidget(m_words, 1);
    row->addWidget(more);
    setFixedHeight(theme.px(32));
    connect(more, &QPushButton::clicked, this, &NoticeBand::moreWanted);
    hide();
}

void NoticeBand::show(const PolicyView &view)
{
    const std::vector<Notice> notices = noticesFor(view);
    setVisible(!notices.empty());
    if (notices.empty())
        return;
    QStringList texts;
    for (const Notice &notice : notices)
        texts.append(notice.text);
    const Tone tone = notices.front().tone;
    m_words->setFullText(texts.join(QStringLiteral("  ·  ")));
    m_sign->setPixmap(pictureOf(tone == Tone::Stop ? QStringLiteral("cross") : QStringLiteral("alert"), inkOf(m_theme, tone), m_theme.px(20)));
    setLook(this, "tone", toText(tone));
    setLook(m_words, "tone", toText(tone));
}

} // namespace yaogui
