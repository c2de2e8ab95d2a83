// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insurance/Person.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace yaogui {

/// Who buys in the insured person's place: their identity card read, scanned or typed with the name, or the family code that was shown.
class ProxyEntry : public QWidget {
    Q_OBJECT
public:
    ProxyEntry(const Theme &theme, QWidget *parent = nullptr);
    /// What may be shown here.
    void begin(bool byCards, bool byFamilyCode);
    /// True when the text is an identity number, and now stands in its field.
    bool takeScan(const QString &text);
    [[nodiscard]] bool hasCursor() const;

signals:
    void entered(const yaogui::ProxyBuyer &proxy);
    void closed();

protected:
    bool event(QEvent *event) override;

private:
    void submit();
    QLineEdit *m_number;
    QLineEdit *m_name;
    QPushButton *m_read;
    QPushButton *m_family;
};

} // namespace yaogui
