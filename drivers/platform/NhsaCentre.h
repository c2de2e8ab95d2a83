// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ports/PrescriptionCentre.h"

namespace yaogui {

/// How this store is known to the centre; settings `prescription.*`.
struct CentreSettings {
    QString channel, channelUser; ///< app_chnl_id, app_chnl_user_id
    QString device;               ///< dev_info
};

/// The prescription centre of the first generation: 7201 to 7203 inside the insurance platform's interface (fact sheet 5.1).
class NhsaCentre final : public PrescriptionCentre {
public:
    NhsaCentre(InsurancePlatform &platform, CentreSettings settings) : m_platform(platform), m_settings(std::move(settings)) {}

    [[nodiscard]] Result<Envelope> codeMessage(const QString &code, const OperatorName &worker) override;
    [[nodiscard]] Result<CentreTicket> readCode(const Answer &answer) const override;
    [[nodiscard]] Result<Envelope> listMessage(const Credential &person, const OperatorName &worker) override;
    [[nodiscard]] Result<std::vector<CentreTicket>> readList(const Answer &answer) const override;
    [[nodiscard]] Result<Envelope> downloadMessage(const CentreTicket &ticket, const OperatorName &worker) override;
    [[nodiscard]] Result<CentreDownload> readDownload(const Answer &answer) const override;
    [[nodiscard]] Answer send(const Envelope &envelope) override { return m_platform.send(envelope); }

private:
    InsurancePlatform &m_platform;
    CentreSettings m_settings;
};

/// `output` of 7203. CENTRE_ANSWER_UNREADABLE {field} without a number, a time of issue or a countable line.
[[nodiscard]] Result<CentreDownload> readPrescription(const QJsonObject &output);

} // namespace yaogui
