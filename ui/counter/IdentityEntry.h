// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace yaogui {

/// Card number and serial, or identity number and name, typed in place (F3). The insurance code is scanned, never typed.
class IdentityEntry : public QWidget {
    Q_OBJECT
public:
    IdentityEntry(const Theme &theme, QWidget *parent = nullptr);
    void begin();
    /// Card to identity card, and back (F3).
    void changeWay();
    [[nodiscard]] bool hasCursor() const;

signals:
    void cardEntered(const QString &number, const QString &serial);
    void identityEntered(const QString &number, const QString &name);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Way { Card, Identity };
    void setWay(Way way);
    void submit();
    Way m_way = Way::Card;
    QPushButton *m_card;
    QPushButton *m_identity;
    QLineEdit *m_number;
    QLineEdit *m_second;
};

} // namespace yaogui
