// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/ReviewDesk.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace yaogui {

class PaperForm;

/// Prescriptions come in: from the centre, by the code on the customer's telephone or by the identity card, once the patient has
/// agreed; or from paper.
class TakeInPanel : public QWidget {
    Q_OBJECT
public:
    TakeInPanel(ReviewDesk &desk, const Theme &theme, QWidget *parent);
    /// As a scanner sends it.
    void takeScan(const QString &text);
    /// What was asked for came in.
    void finish();

signals:
    void refused(const yaogui::Error &error);

private:
    void pull();

    ReviewDesk &m_desk;
    QLineEdit *m_code;
    QCheckBox *m_agreed;
    PaperForm *m_paper;
};

} // namespace yaogui
