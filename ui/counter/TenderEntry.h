// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Amounts.h"
#include "core/base/Result.h"
#include "ui/theme/Theme.h"

#include <QFrame>

class QLabel;
class QLineEdit;

namespace yaogui {

/// One tender beside cash: its sum, which begins as what is due, and the terminal's reference or the customer's code; or points, and what
/// they are worth. Enter takes it.
class TenderEntry : public QFrame {
    Q_OBJECT
public:
    enum class Kind { None, Terminal, Mobile, Points };

    TenderEntry(const Theme &theme, QWidget *parent = nullptr);
    void begin(Kind kind, Money amount);
    void beginPoints(qint64 most, Money value);
    void end();
    [[nodiscard]] Kind kind() const { return m_kind; }
    /// AMOUNT_INVALID.
    [[nodiscard]] Result<Money> amount() const;
    /// The sum is still the one it began with.
    [[nodiscard]] bool isWhole() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] qint64 points() const;
    /// Of the points; AMOUNT_INVALID when it is no whole number of them.
    [[nodiscard]] Result<Money> worth() const;
    void forgetText();
    [[nodiscard]] bool hasCursor() const;
    void takeCursor();

signals:
    void taken();

private:
    Kind m_kind = Kind::None;
    void showWorth();

    Money m_begun, m_value;
    QLabel *m_name;
    QLineEdit *m_amount, *m_text;
};

} // namespace yaogui
