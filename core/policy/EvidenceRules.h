// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/policy/RuleValues.h"

namespace yaogui {

/// What is seen and kept of a settlement (evidence.*, av.*).
struct EvidenceRules {
    bool faceRequired = true;      ///< evidence.face_required (FJ-05a)
    RuleAction cameraBroken = RuleAction::Stop; ///< evidence.camera_broken: an insured sale while the camera gives no picture
    bool itemsShown = false;       ///< evidence.items_shown (FJ-05a)
    bool wholeVideo = false;       ///< evidence.whole_video (FJ-05a)
    QStringList cameras;           ///< evidence.cameras (ZW-28): settlement, dispensing
    bool videoDispatch = false;    ///< evidence.video_dispatch (FJ-05c)
    int retentionMonths = 6;       ///< av.retention_months (FJ-05b), calendar months
    QString retentionBasis;        ///< av.retention_basis: the legal ground, for notice and record
    int recordYears = 5;           ///< retention.records_years: stock and settlement records

    /// From this day on the picture may be erased, by rule and with a record of it.
    [[nodiscard]] QDate pictureKeptUntil(const QDate &taken) const { return taken.addMonths(retentionMonths); }
};

} // namespace yaogui
