// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Sealer.h"
#include "core/sale/SaleDraft.h"
#include "core/sale/SaleRecord.h"
#include "core/store/Connection.h"

#include <QJsonObject>

#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace yaogui {

/// A row of `sale list`.
struct SaleSummary {
    SaleId id;
    SaleState state = SaleState::Open;
    Money total, insuredTotal;
    std::optional<Money> fund, account, family, cash, change, tendered;
    QString settlementId, messageId, slip, time, worker;
    QStringList boxes;
    std::vector<TenderLine> tenders; ///< as the journal has them
    [[nodiscard]] Money unpaid() const { return state == SaleState::Settled && cash ? stillDue(tenders, *cash) : Money(); }
    [[nodiscard]] Money overpaid() const { return state == SaleState::Settled && cash ? yaogui::overpaid(tenders, *cash) : Money(); }
};

/// One arrow of the state machine with what left and what came back.
struct SettlementStep {
    SaleId sale;
    QDateTime at;
    SaleState from, to;
    QString worker, infno, messageId;
    QByteArray request, answer; ///< in clear here, sealed in the store
    QString note;
};

/// Sales, their lines, faces and settlement steps. Use inside one Store::read or Store::write.
class SaleRepository {
public:
    SaleRepository(Connection &connection, const Sealer &sealer) : m_connection(connection), m_sealer(sealer) {}

    /// Writes the draft as it stands (lines anew, unless they stand so already); gives it an id the first time. The arrow walked since it
    /// was last kept gets its step, with the 2101 it was read from. `shift`: the open one; null when there is none.
    void keep(SaleDraft &draft, const QDateTime &now, const QString &worker, ShiftId shift);
    /// An unfinished sale; its person only when `withPerson`.
    [[nodiscard]] Result<SaleDraft> draft(SaleId id);
    /// Takes the arrow: the new state and its step are true together. TRANSITION_REFUSED when the sale does not stand at its beginning.
    [[nodiscard]] Done take(const SettlementStep &step);
    /// SALE_UNKNOWN.
    [[nodiscard]] Result<SaleState> state(SaleId id);
    /// What a settlement leaves with: its msgid, and how the customer pays.
    void setSent(SaleId id, const QString &messageId, const TenderPlan &plan);
    [[nodiscard]] TenderPlan plannedTenders(SaleId id);
    /// Finishes the sale with the record's amounts, settlement and time; lines and slip are those kept last.
    void finish(const SaleRecord &record);
    void addTender(SaleId id, const TenderLine &line, const QDateTime &now, const QString &worker);
    [[nodiscard]] std::vector<TenderLine> tenders(SaleId id);
    /// The slip of another sale of that day which a terminal's reference was taken for, and which still stands or is under way; empty: none.
    [[nodiscard]] QString slipOfReference(const QString &reference, const QDate &day, SaleId but);
    void addStep(const SettlementStep &step);

    [[nodiscard]] std::optional<SaleSummary> summary(SaleId id);
    /// Insured sales of this certificate that stood at some time, oldest first.
    [[nodiscard]] std::vector<SaleId> ofPerson(const QString &certificate);
    [[nodiscard]] std::vector<SaleSummary> summaries();
    [[nodiscard]] std::vector<SaleId> inState(SaleState state);
    /// Sales a clerk may take up again: held ones, open ones with lines and settled ones of which a part is still due or to be given back,
    /// without `current`.
    struct Waiting {
        SaleId id;
        QString time, firstName;
        int lines = 0;
        Money total; ///< what is still due, of a settled one; negative: to be given back
        bool partDue = false;
    };
    [[nodiscard]] std::vector<Waiting> waiting(SaleId current);
    /// The newest open draft with lines, to go on after a restart.
    [[nodiscard]] std::optional<SaleId> newestOpen();
    /// Request of the sale's newest 2102 that left, and who sent it.
    struct SentMessage {
        QString messageId, worker;
        QDateTime at;
    };
    [[nodiscard]] std::optional<SentMessage> sentMessage(SaleId id);
    /// Who took the money; of an unfinished sale, who began it.
    [[nodiscard]] OperatorName settledBy(SaleId id);
    /// Without a name on record the identity stands for it.
    [[nodiscard]] OperatorName nameOf(const QString &worker);
    /// Who a sale was for and what the platform said of it, without its goods; the settlement is empty where none stands.
    struct Insured {
        PersonChoice person;
        std::optional<Settlement> settlement;
    };
    [[nodiscard]] Result<Insured> insured(SaleId id);
    /// What came back with a step, in clear.
    [[nodiscard]] Result<QByteArray> answerOfStep(qint64 step);
    /// Everything a slip needs; store facts (name, pharmacist …) are the caller's.
    [[nodiscard]] Result<SaleRecord> record(SaleId id);

private:
    struct LineRows {
        std::vector<std::pair<std::array<qint64, 13>, std::array<QString, 3>>> lines; ///< with who served it, code reported, handling
        std::vector<std::pair<int, BasketCode>> codes; ///< with their line's number
        bool operator==(const LineRows &) const = default;
    };
    SaleSummary filled(SaleSummary summary);
    [[nodiscard]] LineRows keptLines(SaleId id);
    [[nodiscard]] static LineRows linesOf(const SaleDraft &draft, bool insured);
    void addLines(const SaleDraft &draft, bool insured);
    void readLines(SaleDraft &draft);
    void keepFace(const SaleDraft &draft);
    void keepPrescriptions(const SaleDraft &draft, const QDateTime &now);
    void walk(const SettlementStep &step);
    void walkTo(const SaleDraft &draft, const QDateTime &now, const QString &worker);
    QByteArray sealed(const QJsonObject &json, const QByteArray &purpose) const;
    Result<QJsonObject> opened(const QByteArray &bytes, const QByteArray &purpose) const;

    Connection &m_connection;
    const Sealer &m_sealer;
};

} // namespace yaogui
