// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/PolicyView.h"
#include "ui/theme/Theme.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace yaogui {

/// One rule with all there is to say about it.
class RuleDetail : public QScrollArea {
    Q_OBJECT
public:
    RuleDetail(const Theme &theme, QWidget *parent);
    void show(const RuleView &view);
    void clear();

private:
    QLabel *addPart(QVBoxLayout &column, const QString &caption, const QString &name);

    Theme m_theme;
    QWidget *m_inner;
    QLabel *m_sentence, *m_value, *m_document, *m_article, *m_requirement, *m_period, *m_pack, *m_key;
};

} // namespace yaogui
