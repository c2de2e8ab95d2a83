// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/ProfilePanel.h"

#include "ui/settings/PolicyWords.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/MessageStrip.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace yaogui {

namespace {

QLabel *addWords(QVBoxLayout &column, QWidget *parent, const QString &text, const char *role)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setProperty("role", QString::fromLatin1(role));
    column.addWidget(label);
    return label;
}

QFrame *panel(const Theme &theme, QWidget *parent, QVBoxLayout *&column)
{
    auto *frame = new QFrame(parent);
    frame->setProperty("role", QStringLiteral("panel"));
    column = new QVBoxLayout(frame);
    column->setContentsMargins(theme.space(4), theme.space(3), theme.space(4), theme.space(3));
    column->setSpacing(theme.space(2));
    return frame;
}

} // namespace

ProfilePanel::ProfilePanel(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_save(new QPushButton(tr("Save the businesses"), this)), m_state(nullptr),
      m_suspend(new QPushButton(this)), m_strip(new MessageStrip(theme, 2, this))
{
    m_strip->setObjectName(QStringLiteral("profileStrip"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(2));
    column->addWidget(buildBusinesses());
    column->addWidget(buildSuspension());
    column->addWidget(m_strip);
    column->addStretch(1);
}

QWidget *ProfilePanel::buildBusinesses()
{
    QVBoxLayout *column = nullptr;
    QFrame *frame = panel(m_theme, this, column);
    addWords(*column, frame, tr("Businesses this store may settle"), "panelTitle");
    addWords(*column, frame, tr("As the agreement with the insurance office says. What is not ticked is not offered at the counter and is refused."),
             "muted");
    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(m_theme.space(4));
    column->addLayout(grid);
    for (const Business business : {Business::Account, Business::OutpatientPool, Business::OtherPool}) {
        auto *box = new QCheckBox(businessName(business), frame);
        box->setObjectName(QStringLiteral("business_") + toText(business));
        box->setMinimumHeight(m_theme.px(32));
        box->setFont(m_theme.font(m_theme.row()));
        auto *words = new QLabel(businessWords(business), frame);
        words->setProperty("role", QStringLiteral("muted"));
        words->setWordWrap(true);
        const int row = grid->rowCount();
        grid->addWidget(box, row, 0);
        grid->addWidget(words, row, 1);
        connect(box, &QCheckBox::toggled, this, &ProfilePanel::showSave);
        m_boxes[business] = box;
    }
    m_save->setObjectName(QStringLiteral("saveBusinesses"));
    m_save->setProperty("role", QStringLiteral("primary"));
    m_save->setMinimumHeight(m_theme.touch());
    column->addWidget(m_save, 0, Qt::AlignLeft);
    connect(m_save, &QPushButton::clicked, this, [this] {
        m_strip->clear();
        emit businessesWanted(chosen());
    });
    return frame;
}

QWidget *ProfilePanel::buildSuspension()
{
    QVBoxLayout *column = nullptr;
    QFrame *frame = panel(m_theme, this, column);
    m_state = addWords(*column, frame, {}, "panelTitle");
    m_state->setObjectName(QStringLiteral("suspensionState"));
    addWords(*column, frame,
             tr("When the insurance office suspends this store, press it at once: from the next step of a sale on no settlement leaves the "
                "store, also in a sale that is open now. Cash sales go on. Both ways are recorded with name and time."),
             "muted");
    m_suspend->setObjectName(QStringLiteral("suspendButton"));
    m_suspend->setMinimumHeight(m_theme.touch());
    column->addWidget(m_suspend, 0, Qt::AlignLeft);
    connect(m_suspend, &QPushButton::clicked, this, [this] {
        m_strip->clear();
        emit suspendWanted(!m_profile.suspended);
    });
    return frame;
}

Businesses ProfilePanel::chosen() const
{
    Businesses open;
    for (const auto &[business, box] : m_boxes) {
        if (box->isChecked())
            open.insert(business);
    }
    return open;
}

void ProfilePanel::showSave()
{
    m_save->setEnabled(chosen() != m_profile.open);
}

void ProfilePanel::show(const PolicyView &view)
{
    m_profile = view.profile;
    for (const auto &[business, box] : m_boxes)
        box->setChecked(m_profile.open.contains(business));
    showSave();
    m_state->setText(m_profile.suspended ? tr("Insurance settlement is suspended") : tr("Insurance settlement is on"));
    setLook(m_state, "tone", toText(m_profile.suspended ? Tone::Stop : Tone::Plain));
    m_suspend->setText(m_profile.suspended ? tr("Resume insurance settlement") : tr("Suspend insurance settlement"));
    setLook(m_suspend, "tone", toText(m_profile.suspended ? Tone::Plain : Tone::Stop));
}

void ProfilePanel::showRefusal(const Error &error)
{
    m_strip->say(Tone::Stop, messageFor(error));
}

void ProfilePanel::showDone()
{
    m_strip->say(Tone::Fine, tr("Saved and recorded. It counts from the next step of a sale on."));
}

} // namespace yaogui
