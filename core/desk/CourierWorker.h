// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/CounterView.h"
#include "core/desk/DeskTools.h"
#include "core/desk/DoubtDesk.h"
#include "core/ports/Device.h"
#include "core/sale/Settling.h"

#include <QObject>
#include <QTimer>

namespace yaogui {

/// What the outside has not taken yet, for every screen.
struct OutsideState {
    int unsent = 0;
    QString oldestUnsent; ///< ISO; empty when nothing waits
    int inDoubt = 0;
    bool reachable = true;
    int parked = 0; ///< of the unsent: a person must look at them
    bool operator==(const OutsideState &) const = default;
};

/// Takes messages out and asks about doubts, by itself and when poked; on the courier thread with a platform client of
/// its own, so that a slow platform never holds up a sale.
class CourierWorker : public QObject {
    Q_OBJECT
public:
    explicit CourierWorker(const DeskTools &tools);

public slots:
    void start();
    /// What is due.
    void work();
    /// Everything, also what was told to wait.
    void workOnAll();
    /// The selling thread could not reach the platform: look until it is there again.
    void noteTrouble();
    void listDoubts();
    void askDoubt(qint64 saleId);

signals:
    void outsideChanged(const yaogui::OutsideState &outside);
    void doubtsListed(const std::vector<yaogui::DoubtView> &doubts);
    /// Reversed, Refused or Settled.
    void doubtEnded(qint64 saleId, yaogui::SaleState state);
    /// A refund in doubt: undone, and the sale stands as before; or done as recorded, by the return's number.
    void refundEnded(qint64 undoneSale, qint64 doneReturn);
    /// The store's file is damaged: found behind the window, while the counter already runs.
    void storeTrouble(const yaogui::Error &error, int line);
    void deviceChanged(const yaogui::DeviceState &state);

private:
    void round(bool everything);
    void takeBackPayments(bool everything);
    bool tellEnds(const DoubtRound &round);
    [[nodiscard]] bool signOfLife();
    void tell(bool reachable);
    [[nodiscard]] std::vector<DoubtView> doubts() const;

    DeskTools m_tools;
    std::unique_ptr<InsurancePlatform> m_platform;
    std::unique_ptr<PaymentGateway> m_payments;
    int m_roundsBetween = 0, m_roundsToWait = 0; ///< until the payment service is asked again
    QTimer m_timer;
    OutsideState m_told;
    std::vector<DoubtView> m_doubtsTold;
    bool m_toldOnce = false;
    bool m_trouble = false;
    bool m_retell = false;
};

} // namespace yaogui

Q_DECLARE_METATYPE(yaogui::OutsideState)
