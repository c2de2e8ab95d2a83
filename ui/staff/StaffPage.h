// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/StaffDesk.h"
#include "ui/theme/Theme.h"

#include <QList>
#include <QMap>
#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace yaogui {

class MessageStrip;
class PeopleModel;

/// Who works here: one's own duty, the list, and for the manager taking people on, posts, PINs, badges, locks and the register.
class StaffPage : public QWidget {
    Q_OBJECT
public:
    /// The desk outlives the page.
    StaffPage(StaffDesk &desk, const Theme &theme, QWidget *parent = nullptr);
    void showView(const StaffView &view);
    void giveFocus();

signals:
    void secondPersonWanted(const yaogui::ApprovalWish &wish, const yaogui::AgreedAct &again);

private:
    QWidget *buildHead();
    QWidget *buildForm();
    QWidget *buildPosts();
    QWidget *buildActs();
    QPushButton *act(const QString &name, const QString &words);
    void choose(int row);
    void showActs();
    [[nodiscard]] Posts ticked() const;
    [[nodiscard]] QString number() const;
    /// Nothing when a day is not one; said then.
    [[nodiscard]] std::optional<PostDays> days();
    void say(StaffAct act);
    void wish(const AgreedAct &act);
    void takeRefusal(StaffAct act, const Error &error);

    StaffDesk &m_desk;
    Theme m_theme;
    StaffView m_view;
    AgreedAct m_wanted; ///< not answered yet
    PeopleModel *m_people;
    QLabel *m_who;
    QPushButton *m_duty;
    QPushButton *m_leave;
    QTableView *m_list;
    QLineEdit *m_number;
    QLineEdit *m_name;
    QLineEdit *m_pin;
    QLineEdit *m_badge;
    QLineEdit *m_from;
    QLineEdit *m_to;
    QComboBox *m_factor;
    QMap<int, QCheckBox *> m_posts; ///< by post
    QPushButton *m_add;
    QPushButton *m_savePosts;
    QPushButton *m_setPin;
    QPushButton *m_setBadge;
    QPushButton *m_setFactor;
    QPushButton *m_lock;
    QPushButton *m_register;
    QList<QWidget *> m_form; ///< for the manager only
    MessageStrip *m_strip;
};

} // namespace yaogui
