// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/PolicyDesk.h"
#include "ui/theme/Theme.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace yaogui {

class ChangePanel;
class KeysPanel;
class MessageStrip;
class PacksHead;
class ProfilePanel;
class RulesPanel;

/// What this store goes by: policy packs, insurance businesses, trusted keys. Shows the newest PolicyView and hands every act
/// to the desk, which decides; a refusal stands where the act was asked for.
class SettingsPage : public QWidget {
    Q_OBJECT
public:
    /// The desk outlives the page.
    SettingsPage(PolicyDesk &desk, const Theme &theme, QWidget *parent = nullptr);

public slots:
    /// The cursor goes to the open section.
    void giveFocus();

private:
    enum Section { Policy, Profile, Keys };

    QWidget *buildSections();
    QWidget *buildPolicy();
    void addSection(QVBoxLayout &column, Section section, const QString &name, const QString &words);
    void connectDesk();
    void connectPanels();
    void open(Section section);
    void show(const PolicyView &view);
    void showPeople();
    void showPost();
    void showDone(PolicyAct act);
    void showRefusal(PolicyAct act, const Error &error);
    void beginChange();
    void endChange();
    [[nodiscard]] QString worker() const;

    PolicyDesk &m_desk;
    Theme m_theme;
    PolicyView m_view;
    std::vector<QPushButton *> m_sections;
    QComboBox *m_people;
    QLabel *m_post;
    QStackedWidget *m_stack;
    QStackedWidget *m_policy;
    PacksHead *m_head;
    MessageStrip *m_strip;
    RulesPanel *m_rules;
    ChangePanel *m_change;
    ProfilePanel *m_profile;
    KeysPanel *m_keys;
};

} // namespace yaogui
