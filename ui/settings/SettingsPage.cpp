// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/SettingsPage.h"

#include "ui/settings/ChangePanel.h"
#include "ui/settings/KeysPanel.h"
#include "ui/settings/PacksHead.h"
#include "ui/settings/PolicyWords.h"
#include "ui/settings/ProfilePanel.h"
#include "ui/settings/RulesPanel.h"
#include "ui/text/ErrorText.h"
#include "ui/text/NameText.h"
#include "ui/widgets/MessageStrip.h"
#include "ui/widgets/SectionButton.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace yaogui {

SettingsPage::SettingsPage(PolicyDesk &desk, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_theme(theme), m_people(new QComboBox(this)), m_post(new QLabel(this)), m_stack(new QStackedWidget(this)),
      m_policy(new QStackedWidget(this)), m_head(new PacksHead(theme, this)), m_strip(new MessageStrip(theme, 2, this)),
      m_rules(new RulesPanel(theme, this)), m_change(new ChangePanel(theme, this)), m_profile(new ProfilePanel(theme, this)),
      m_keys(new KeysPanel(theme, this))
{
    m_strip->setObjectName(QStringLiteral("policyStrip"));
    m_profile->setObjectName(QStringLiteral("profilePanel"));
    m_keys->setObjectName(QStringLiteral("keysPanel"));
    m_stack->addWidget(buildPolicy());
    m_stack->addWidget(m_profile);
    m_stack->addWidget(m_keys);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.space(2), theme.space(2), theme.space(2), theme.space(2));
    row->setSpacing(theme.space(2));
    row->addWidget(buildSections());
    row->addWidget(m_stack, 1);
    connectDesk();
    connectPanels();
    open(Policy);
}

QWidget *SettingsPage::buildSections()
{
    auto *side = new QFrame(this);
    side->setProperty("role", QStringLiteral("panel"));
    side->setFixedWidth(m_theme.px(200));
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(m_theme.space(2), m_theme.space(2), m_theme.space(2), m_theme.space(2));
    column->setSpacing(m_theme.space(2));
    addSection(*column, Policy, QStringLiteral("sectionPolicy"), tr("Policy"));
    addSection(*column, Profile, QStringLiteral("sectionProfile"), tr("Insurance business"));
    addSection(*column, Keys, QStringLiteral("sectionKeys"), tr("Trusted keys"));
    column->addStretch(1);
    auto *caption = new QLabel(tr("Changes under the name of"), side);
    caption->setProperty("role", QStringLiteral("caption"));
    caption->setWordWrap(true);
    m_people->setObjectName(QStringLiteral("peopleCombo"));
    m_people->setAccessibleName(caption->text());
    m_people->setMinimumHeight(m_theme.touch());
    m_people->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    column->addWidget(caption);
    column->addWidget(m_people);
    m_post->setObjectName(QStringLiteral("postLabel"));
    m_post->setProperty("role", QStringLiteral("muted"));
    column->addWidget(m_post);
    connect(m_people, &QComboBox::currentIndexChanged, this, &SettingsPage::showPost);
    return side;
}

void SettingsPage::addSection(QVBoxLayout &column, Section section, const QString &name, const QString &words)
{
    QPushButton *button = makeSectionButton(m_theme, section, name, words, this);
    button->setToolTip(QStringLiteral("Ctrl+%1").arg(static_cast<int>(section) + 1));
    column.addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, section] { open(section); });
    m_sections.push_back(button);
}

QWidget *SettingsPage::buildPolicy()
{
    auto *policy = new QWidget(this);
    m_policy->addWidget(m_rules);
    m_policy->addWidget(m_change);
    auto *column = new QVBoxLayout(policy);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.space(2));
    column->addWidget(m_head);
    column->addWidget(m_strip);
    column->addWidget(m_policy, 1);
    return policy;
}

void SettingsPage::connectDesk()
{
    connect(&m_desk, &PolicyDesk::viewChanged, this, &SettingsPage::show);
    connect(&m_desk, &PolicyDesk::offered, m_change, &ChangePanel::show);
    connect(&m_desk, &PolicyDesk::keyOffered, m_keys, &KeysPanel::showKey);
    connect(&m_desk, &PolicyDesk::done, this, &SettingsPage::showDone);
    connect(&m_desk, &PolicyDesk::refused, this, &SettingsPage::showRefusal);
}

void SettingsPage::connectPanels()
{
    connect(m_head, &PacksHead::changeWanted, this, &SettingsPage::beginChange);
    connect(m_change, &ChangePanel::leaveWanted, this, &SettingsPage::endChange);
    connect(m_change, &ChangePanel::regionWanted, &m_desk, &PolicyDesk::offerShipped);
    connect(m_change, &ChangePanel::fileWanted, &m_desk, &PolicyDesk::offerFile);
    connect(m_change, &ChangePanel::useWanted, this, [this](int ticket) { m_desk.use(ticket, worker()); });
    connect(m_profile, &ProfilePanel::businessesWanted, this, [this](const Businesses &open) { m_desk.setBusinesses(open, worker()); });
    connect(m_profile, &ProfilePanel::suspendWanted, this, [this](bool suspended) { m_desk.setSuspended(suspended, worker()); });
    connect(m_keys, &KeysPanel::fileWanted, &m_desk, &PolicyDesk::offerKey);
    connect(m_keys, &KeysPanel::trustWanted, this, [this](const QString &fingerprint) { m_desk.trust(fingerprint, worker()); });
}

QString SettingsPage::worker() const
{
    return m_people->currentData().toString();
}

void SettingsPage::open(Section section)
{
    m_stack->setCurrentIndex(section);
    m_sections[static_cast<std::size_t>(section)]->setChecked(true);
    giveFocus();
}

void SettingsPage::giveFocus()
{
    if (!isVisible())
        return;
    if (m_stack->currentIndex() != Policy)
        m_stack->currentWidget()->setFocus();
    else if (m_policy->currentWidget() == m_rules)
        m_rules->giveFocus();
}

void SettingsPage::show(const PolicyView &view)
{
    m_view = view;
    m_head->show(view);
    m_rules->show(view);
    m_profile->show(view);
    m_keys->show(view);
    showPeople();
    m_strip->say(Tone::Plain, tr("Each rule with its source. Sales go by the rules of their day."));
}

void SettingsPage::showPeople()
{
    const QString chosen = worker();
    m_people->clear();
    for (const Operator &person : m_view.people)
        m_people->addItem(person.name.name + u' ' + person.name.id, person.name.id);
    m_people->setCurrentIndex(std::max(0, m_people->findData(chosen)));
    m_people->setEnabled(m_people->count() > 1);
}

void SettingsPage::showPost()
{
    const int row = m_people->currentIndex();
    m_post->setText(row < 0 ? QString() : nameOf(m_view.people[static_cast<std::size_t>(row)].posts));
}

void SettingsPage::showDone(PolicyAct act)
{
    switch (act) {
    case PolicyAct::Use:
        endChange();
        m_strip->say(Tone::Fine, tr("%1 is in force. The change is recorded with name and time.").arg(packName(*m_view.head())));
        break;
    case PolicyAct::Trust: m_keys->showDone(); break;
    case PolicyAct::Profile: m_profile->showDone(); break;
    case PolicyAct::Look:
    case PolicyAct::Offer: break;
    }
}

void SettingsPage::showRefusal(PolicyAct act, const Error &error)
{
    switch (act) {
    case PolicyAct::Look: m_strip->say(Tone::Stop, messageFor(error)); break;
    case PolicyAct::Offer:
    case PolicyAct::Use: m_change->showRefusal(error); break;
    case PolicyAct::Trust: m_keys->showRefusal(error); break;
    case PolicyAct::Profile:
        m_profile->show(m_view); // what was ticked does not hold
        m_profile->showRefusal(error);
        break;
    }
}

void SettingsPage::beginChange()
{
    m_policy->setCurrentWidget(m_change);
    m_change->begin(m_view);
}

void SettingsPage::endChange()
{
    m_policy->setCurrentWidget(m_rules);
    giveFocus();
}

} // namespace yaogui
