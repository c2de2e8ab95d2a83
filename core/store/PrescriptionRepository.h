// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/base/Sealer.h"
#include "core/catalogue/Drug.h"
#include "core/prescription/RxRecord.h"
#include "core/store/Connection.h"

namespace yaogui {

/// Prescriptions as they are kept. Use inside one Store::read or Store::write. DECRYPTION_FAILED where something sealed cannot be opened.
class PrescriptionRepository {
public:
    PrescriptionRepository(Connection &connection, const Sealer &sealer) : m_connection(connection), m_sealer(sealer) {}

    struct NewOne {
        Prescription rx;
        RxDocument original;  ///< empty bytes: none
        QString ticket;       ///< epc_token or auth_rxno; empty: not from the centre
        QDateTime validUntil; ///< invalid: no end
        QDate keptUntil;
        QDateTime at;
        QString worker;
    };
    /// With its first step; gives our number.
    [[nodiscard]] QString add(const NewOne &made);
    /// As it stands at `now`. RX_UNKNOWN {number}.
    [[nodiscard]] Result<RxRecord> record(const QString &number, const QDateTime &now);
    [[nodiscard]] Result<RxRecord> record(PrescriptionId id, const QDateTime &now);
    /// Our number of the one of this origin and external number that was not revoked; empty: none.
    [[nodiscard]] QString numberOf(RxOrigin origin, const QString &externalNumber);
    [[nodiscard]] Result<RxDocument> original(PrescriptionId id);
    [[nodiscard]] Result<QString> ticket(PrescriptionId id);
    /// A later download says more of what was given out, by others and by what this store has reported, and has a ticket of its own.
    void refresh(const RxRecord &record, Prescription said, const QString &ticket);

    /// The step and the state it leads to. A decision bears its key and signature.
    void addStep(const RxRecord &record, const RxStep &step, const QString &key = {}, const QByteArray &signature = {});
    void setPaperPlace(PrescriptionId id, const QString &place);

    /// What is not decided, and what is approved and not used up; what ends soonest first.
    [[nodiscard]] Result<std::vector<RxRow>> queue(const QDateTime &now);
    /// Newest first; `text`: our or an external number or a paper place, whole; empty: all.
    [[nodiscard]] Result<std::vector<RxRow>> archive(const QString &text, int most, const QDateTime &now);
    /// Our numbers of all of this certificate, oldest first.
    [[nodiscard]] QStringList numbersOfPerson(const QString &certificate);
    /// Approved ones of this certificate that are still good.
    [[nodiscard]] Result<std::vector<PrescriptionId>> approvedFor(const QString &certificate, const QDateTime &now);

    /// Newest signing key of somebody, private half in clear; nothing: none yet.
    struct Key {
        QString fingerprint;
        QByteArray publicPem, privatePem;
    };
    [[nodiscard]] Result<std::optional<Key>> signingKey(const QString &worker);
    void addSigningKey(const Key &key, const QString &worker, const QDateTime &at);

    /// The patient's yes; `subject`: the code or certificate shown.
    [[nodiscard]] qint64 addConsent(const QString &subject, const QString &worker, const QDateTime &at);
    [[nodiscard]] qint64 beginCall(qint64 consent, const QString &infno, const QString &messageId, const QByteArray &request, const QString &worker,
                                   const QDateTime &at);
    void endCall(qint64 call, const QString &outcome, const QByteArray &answer, const QDateTime &at);

    // For who reviews.
    /// Drugs that may be what a line means, with what of them may be sold from the shelf.
    [[nodiscard]] std::vector<std::pair<Drug, Quantity>> products(const RxLine &line);
    struct Past {
        QDateTime at;
        QString slip, drug, spec;
        Quantity quantity;
        PrescriptionId prescription;
        int line = 0; ///< of it
    };
    /// What the same person got under prescriptions here; newest first.
    [[nodiscard]] std::vector<Past> past(PrescriptionId id, int most);

    // Sales.
    [[nodiscard]] std::vector<PrescriptionId> ofSale(SaleId sale);
    void setOfSale(SaleId sale, const std::vector<PrescriptionId> &prescriptions);
    /// When a drug first came into this sale's basket and stayed; `drugs`: the prescription drugs in it now.
    void keepFirstTaken(SaleId sale, const std::vector<DrugId> &drugs, const QDateTime &now);
    [[nodiscard]] std::optional<QDateTime> firstTaken(SaleId sale, DrugId drug);
    void addUse(SaleId sale, const RxUse &use, const QString &worker, const QDateTime &at);
    [[nodiscard]] std::vector<RxUse> usesOf(SaleId sale);

private:
    /// The steps with the signature are the dear part; a row of a list shows none of them.
    enum class Depth { Row, Whole };
    [[nodiscard]] Result<RxRecord> read(qint64 id, const QDateTime &now, Depth depth = Depth::Whole);
    [[nodiscard]] Done readSteps(RxRecord &record);
    [[nodiscard]] Quantity reported(const RxRecord &record, int line);
    [[nodiscard]] bool signatureHolds(const RxRecord &record, const RxReview &review);
    [[nodiscard]] Result<std::vector<RxRow>> rowsOf(const std::vector<qint64> &ids, const QDateTime &now);
    [[nodiscard]] Result<QJsonObject> opened(const QByteArray &sealed, const QByteArray &purpose) const;
    [[nodiscard]] QByteArray sealed(const QJsonObject &json, const QByteArray &purpose) const;

    Connection &m_connection;
    const Sealer &m_sealer;
};

} // namespace yaogui
