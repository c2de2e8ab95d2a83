// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/CountingView.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace yaogui {

/// How a stocktake begins: everything, a zone, a list of drugs, or what expires soon; and from which difference on a second person counts.
class CountStart : public QWidget {
    Q_OBJECT
public:
    CountStart(const Theme &theme, QWidget *parent);
    void show(const CountingView &view);

signals:
    void wanted(yaogui::CountScope scope, const QString &detail, const QString &secondFrom);
    void chosen(const QString &number);

private:
    void showScope();
    [[nodiscard]] CountScope scope() const;

    QComboBox *m_stocktakes, *m_scope, *m_zone;
    QLineEdit *m_detail, *m_second;
    QStackedWidget *m_where;
    QPushButton *m_begin;
};

} // namespace yaogui
