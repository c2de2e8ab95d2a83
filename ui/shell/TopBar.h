// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/ShellInfo.h"
#include "ui/theme/Theme.h"

#include <QDateTime>
#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace yaogui {

class ElidedLabel;

/// Store and counter, who works, the time; in training an amber band above it.
class TopBar : public QFrame {
    Q_OBJECT
public:
    TopBar(const Theme &theme, const ShellInfo &info, QWidget *parent = nullptr);
    /// Something that stands between the place and the people while it lasts: it takes no height from the pages.
    void setNotice(QWidget *notice);
    void showTime(const QDateTime &now);
    /// Who works, who serves (empty: the same), and the pharmacist on duty (empty: none). An empty operator: nobody is signed in.
    void showPeople(const QString &operatorName, const QString &assistant, const QString &pharmacist);

private:
    QHBoxLayout *m_row;
    ElidedLabel *m_people;
    QLabel *m_time;
};

} // namespace yaogui
