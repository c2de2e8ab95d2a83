// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/PolicyView.h"
#include "ui/theme/Theme.h"

#include <QFrame>

class QLabel;

namespace yaogui {

class ElidedLabel;

/// A line over all pages while the store may not settle, or soon will not be able to; gone when there is nothing to say.
class NoticeBand : public QFrame {
    Q_OBJECT
public:
    NoticeBand(const Theme &theme, QWidget *parent);
    void show(const PolicyView &view);

signals:
    void moreWanted();

private:
    Theme m_theme;
    QLabel *m_sign;
    ElidedLabel *m_words;
};

} // namespace yaogui
