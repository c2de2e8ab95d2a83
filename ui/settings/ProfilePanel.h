// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/PolicyView.h"
#include "ui/theme/Theme.h"

#include <QWidget>

#include <map>

class QCheckBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace yaogui {

class MessageStrip;

/// What the store may settle, and the switch that stops all of it at once.
class ProfilePanel : public QWidget {
    Q_OBJECT
public:
    ProfilePanel(const Theme &theme, QWidget *parent);
    void show(const PolicyView &view);
    void showRefusal(const Error &error);
    void showDone();

signals:
    void businessesWanted(const yaogui::Businesses &open);
    void suspendWanted(bool suspended);

private:
    QWidget *buildBusinesses();
    QWidget *buildSuspension();
    [[nodiscard]] Businesses chosen() const;
    void showSave();

    Theme m_theme;
    StoreProfile m_profile;
    std::map<Business, QCheckBox *> m_boxes;
    QPushButton *m_save;
    QLabel *m_state;
    QPushButton *m_suspend;
    MessageStrip *m_strip;
};

} // namespace yaogui
