// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/ReceivingView.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace yaogui {

/// What a delivery says of itself: supplier, its paper, day, buyer, and of cold goods the arrival. What is refused is said under its field.
class ReceivingHead : public QWidget {
    Q_OBJECT
public:
    ReceivingHead(const Theme &theme, QWidget *parent);
    void show(const ReceivingView &view);
    void show(const DeliveryHead &head);
    /// Time and temperature are wanted.
    void showCold(bool cold);
    void clear();
    [[nodiscard]] DeliveryHead head() const;
    /// Marks the field a refusal is about and puts the cursor there; false: it is about none of them.
    bool point(const Error &error);
    void unmark();

private:
    QLineEdit *addField(const QString &name, const QString &field, int width);
    QComboBox *addChoice(const QString &name, const QString &field, int width);
    void sayLicence();
    [[nodiscard]] QWidget *fieldOf(const Error &error) const;

    Theme m_theme;
    ReceivingView m_view;
    QComboBox *m_supplier, *m_buyer;
    QLineEdit *m_note, *m_day, *m_arrived, *m_temperature;
    QLabel *m_licence;
    QString m_order; ///< the draft's
};

} // namespace yaogui
