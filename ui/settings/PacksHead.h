// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/PolicyView.h"
#include "ui/theme/Theme.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace yaogui {

class ElidedLabel;

/// Which packs the store goes by: the region's large, the others in a line below; and the way to change them.
class PacksHead : public QFrame {
    Q_OBJECT
public:
    PacksHead(const Theme &theme, QWidget *parent);
    void show(const PolicyView &view);

signals:
    void changeWanted();

private:
    QLabel *m_name;
    ElidedLabel *m_facts;
    ElidedLabel *m_others;
};

} // namespace yaogui
