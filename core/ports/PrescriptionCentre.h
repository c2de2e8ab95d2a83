// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ports/InsurancePlatform.h"
#include "core/prescription/Prescription.h"

namespace yaogui {

/// What a download is asked for with; good for one.
struct CentreTicket {
    QString text;
    bool ofCode = false; ///< epc_token of a code; else auth_rxno of a person's list
    QString division;    ///< insuplc_admdvs
};

struct CentreDownload {
    Prescription rx;
    QByteArray original; ///< may be empty
};

/// The centre prescriptions circulate through (fact sheet 5). Messages are made, written down by the caller, sent once, and read: nothing
/// below this port repeats a request. Worker threads, one call at a time per object.
/// Reading errors: CENTRE_UNREACHABLE, CENTRE_REFUSED {infno, infcode, err_msg}, CENTRE_ANSWER_UNREADABLE {infno, field}; RX_EXPIRED and
/// RX_REVOKED where the refusal says so.
class PrescriptionCentre {
public:
    virtual ~PrescriptionCentre() = default;

    /// 7201: what the code on a prescription stands for.
    [[nodiscard]] virtual Result<Envelope> codeMessage(const QString &code, const OperatorName &worker) = 0;
    [[nodiscard]] virtual Result<CentreTicket> readCode(const Answer &answer) const = 0;
    /// 7202: a person's prescriptions, by identity number or social card.
    [[nodiscard]] virtual Result<Envelope> listMessage(const Credential &person, const OperatorName &worker) = 0;
    [[nodiscard]] virtual Result<std::vector<CentreTicket>> readList(const Answer &answer) const = 0;
    /// 7203.
    [[nodiscard]] virtual Result<Envelope> downloadMessage(const CentreTicket &ticket, const OperatorName &worker) = 0;
    [[nodiscard]] virtual Result<CentreDownload> readDownload(const Answer &answer) const = 0;

    /// Gives an envelope to the wire, once.
    [[nodiscard]] virtual Answer send(const Envelope &envelope) = 0;
};

} // namespace yaogui
