// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ports/PrescriptionCentre.h"
#include "core/prescription/ReviewRoom.h"

namespace yaogui {

/// Brings prescriptions in from the centre (HN-04, FJ-16, FJ-30). The patient's yes is on disk before anything is asked, each question is on
/// disk before it leaves, and none is asked again by itself. Worker threads; waits for the network.
/// Codes: CONSENT_MISSING; those of PrescriptionCentre, ReviewRoom::takeIn and Permits.
class PullRoom {
public:
    PullRoom(Store &store, const Clock &clock, PrescriptionCentre &centre, ReviewRoom &room)
        : m_store(store), m_clock(clock), m_centre(centre), m_room(room)
    {
    }

    struct Pulled {
        QStringList numbers;        ///< taken in, or here already
        std::vector<Error> refused; ///< of a list: what could not be had
    };
    [[nodiscard]] Result<Pulled> byCode(const QString &code, bool agreed, const OperatorName &by);
    [[nodiscard]] Result<Pulled> byIdentity(const QString &identity, bool agreed, const OperatorName &by);
    /// Asks the centre whether it still says the same, under the yes that was given: what it no longer lists is revoked (RX_REVOKED), what
    /// says something else too (RX_ALTERED).
    [[nodiscard]] Done refresh(const QString &number, const OperatorName &by);
    /// The same right before a sale by it (HN-26): RX_REVOKED, RX_ALTERED and RX_EXPIRED stop the sale. A centre that cannot say does not
    /// stop what was reviewed here; event prescription.not_asked is then on record.
    [[nodiscard]] Done stillStands(const QString &number, const OperatorName &by);

private:
    Result<qint64> consent(const QString &subject, bool agreed, const OperatorName &by);
    Result<Answer> ask(qint64 consent, const Envelope &envelope, const OperatorName &by);
    Result<std::vector<CentreTicket>> listed(qint64 consent, const QString &identity, const OperatorName &by);
    Result<CentreDownload> download(qint64 consent, const CentreTicket &ticket, const OperatorName &by);

    Store &m_store;
    const Clock &m_clock;
    PrescriptionCentre &m_centre;
    ReviewRoom &m_room;
};

} // namespace yaogui
