// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ports/PrescriptionCentre.h"

#include <functional>

namespace yaogui {

/// The prescription centre in memory: what stands in `prescriptions` can be listed and downloaded. One thread.
class SimulatedCentre final : public PrescriptionCentre {
public:
    std::vector<CentreDownload> prescriptions; ///< the code on each is its external number
    Delivery delivery = Delivery::Answered;    ///< what becomes of the next sends
    QStringList sent;                          ///< infno and what was asked, in order
    std::function<void()> onSend;              ///< before each answer

    [[nodiscard]] Result<Envelope> codeMessage(const QString &code, const OperatorName &worker) override;
    [[nodiscard]] Result<CentreTicket> readCode(const Answer &answer) const override;
    [[nodiscard]] Result<Envelope> listMessage(const Credential &person, const OperatorName &worker) override;
    [[nodiscard]] Result<std::vector<CentreTicket>> readList(const Answer &answer) const override;
    [[nodiscard]] Result<Envelope> downloadMessage(const CentreTicket &ticket, const OperatorName &worker) override;
    [[nodiscard]] Result<CentreDownload> readDownload(const Answer &answer) const override;
    [[nodiscard]] Answer send(const Envelope &envelope) override;

private:
    [[nodiscard]] Envelope envelope(const QString &infno, const QString &asked);
    [[nodiscard]] const CentreDownload *find(const QString &number) const;

    int m_count = 0;
};

} // namespace yaogui
