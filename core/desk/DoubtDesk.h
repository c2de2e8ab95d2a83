// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Amounts.h"

#include <QMetaType>
#include <QObject>
#include <QString>

#include <vector>

namespace yaogui {

/// One settlement, or one refund, whose result is not known.
struct DoubtView {
    qint64 saleId = 0;
    QString slip;
    Money total;
    QString since, next;  ///< ISO times
    int tries = 0;
    QString lastCode;     ///< name of a code; empty before the first try
    QString lastWords;    ///< what the platform said with it; may be empty
    bool refund = false;  ///< of a sale that was settled; nothing is paid out meanwhile
    bool operator==(const DoubtView &) const = default;
};

/// The door of the list "in doubt". Every slot returns at once; the list comes by itself whenever it changed.
class DoubtDesk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

public slots:
    virtual void list() = 0;
    /// Asks the platform about this one now, whenever its next try would be.
    virtual void ask(qint64 saleId) = 0;

signals:
    void listed(const std::vector<yaogui::DoubtView> &doubts);
};

} // namespace yaogui

Q_DECLARE_METATYPE(yaogui::DoubtView)
Q_DECLARE_METATYPE(std::vector<yaogui::DoubtView>)
