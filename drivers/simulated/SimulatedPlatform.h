// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ports/InsurancePlatform.h"

#include <QHash>
#include <QMutex>
#include <QQueue>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace yaogui {

/// What goes wrong with one message.
enum class PlatformFault {
    NotSent,     ///< no connection
    LostRequest, ///< it left and never arrived: no answer, nothing booked
    LostAnswer,  ///< booked, and the answer was lost
    ServerError, ///< booked, and a 503 came back
    FailedInside, ///< booked, and infcode -1 came back
    Garbage,     ///< booked, and the answer cannot be read
    OtherPerson, ///< lies: booked, and the answer speaks of another person
    OtherTotal,  ///< lies: booked, and the answer speaks of another total
    OtherParts,  ///< lies: booked, and the answer splits the total otherwise
    NoNumber,    ///< lies: booked, and the answer bears no settlement id
};

/// One settlement in the twin's books.
struct SimulatedSettlement {
    QString messageId;
    QString settlementId;
    QString visitId;
    QString personNumber;
    QString insuranceType;
    Split split;
    bool reversed = false; ///< by 2601
    bool refunded = false; ///< by 2103
    QString refundMessageId; ///< of the newest 2103 that gave it back
};

/// Message ids that count: "P00000000001" + fourteen zeros + 0001, 0002 …
class SimulatedMessageIds final : public MessageIds {
public:
    [[nodiscard]] Result<QString> next() override;

private:
    int m_last = 0;
};

/// The insurance platform in memory, for tests of the business. It keeps books, counts every message, and does what the
/// test has scripted; it never sleeps. Scripting and counting from any thread.
class SimulatedPlatform final : public InsurancePlatform {
public:
    /// Of a total and a balance that may be used (zero when the account may not), who pays what.
    using Splitter = std::function<Split(Money total, Money usableBalance)>;

    explicit SimulatedPlatform(MessageIds &ids);

    // The script
    /// `certificateNumber` is what 1101 is asked with: the token, the identity number or the card number.
    void addPerson(const QString &certificateNumber, const Person &person, const std::vector<Disease> &diseases = {});
    void addInsuranceCode(const QString &code, const Credential &credential);
    /// Without it: the fund pays 60 %, the account what is left as far as it goes, cash the rest.
    void setSplitter(Splitter splitter);
    /// Faults and refusals of one infno ("decode" for the insurance code) are used up in the order they were scripted.
    void failNext(const QString &infno, PlatformFault fault);
    void refuseNext(const QString &infno, int infcode, const QString &message);
    /// "Jam": nothing gets through until it is taken away.
    void setJammed(bool jammed);
    /// What the answers' respond_time would have told.
    void setClockOffset(std::optional<qint64> seconds);
    /// "Slow": runs in the calling thread after the booking and before the answer; a test waits here for what it likes.
    void setBeforeAnswer(std::function<void(const QString &infno)> hook);

    // What happened
    [[nodiscard]] int count(const QString &infno) const; ///< messages given to the wire, jammed ones too
    [[nodiscard]] QStringList journal() const;           ///< their infnos, in order
    [[nodiscard]] std::vector<Envelope> sent() const;    ///< envelopes given to send()
    [[nodiscard]] std::vector<SimulatedSettlement> settlements() const;

    [[nodiscard]] Done signIn(const OperatorName &worker) override;
    [[nodiscard]] Done signOut(const OperatorName &worker) override;
    [[nodiscard]] Result<Credential> decode(const QString &insuranceCode, const OperatorName &worker) override;
    [[nodiscard]] Result<Person> person(const Credential &credential, const OperatorName &worker) override;
    [[nodiscard]] Result<std::vector<Disease>> diseases(const QString &personNumber, const QString &division,
                                                        const OperatorName &worker) override;
    [[nodiscard]] Result<Settlement> preSettle(const Claim &claim) override;
    [[nodiscard]] Result<Envelope> settleMessage(const Claim &claim) override;
    [[nodiscard]] Result<Settlement> readSettlement(const Answer &answer, const QString &personNumber, Money total) const override;
    [[nodiscard]] Result<Envelope> reverseMessage(const QString &personNumber, const QString &division, const QString &originalId,
                                                  const QString &originalInfno, const OperatorName &worker) override;
    [[nodiscard]] Result<Envelope> refundMessage(const QString &settlementId, const QString &visitId, const QString &personNumber,
                                                 const QString &division, const OperatorName &worker) override;
    [[nodiscard]] Result<Envelope> stockMessage(const QString &infno, const QJsonObject &input, const OperatorName &worker) override;
    /// "5201" in the script and the journal.
    [[nodiscard]] Result<std::optional<RecordedSettlement>> record(const RecordQuestion &question) override;
    [[nodiscard]] std::optional<qint64> clockOffset() const override;
    [[nodiscard]] Answer send(const Envelope &envelope) override;

private:
    struct Event {
        std::optional<PlatformFault> fault;
        int infcode = 0;
        QString message;
    };
    struct Insured {
        Person person;
        std::vector<Disease> diseases;
    };
    [[nodiscard]] Event takeEvent(const QString &infno);
    [[nodiscard]] Result<std::optional<PlatformFault>> ask(const QString &infno);
    [[nodiscard]] Result<Envelope> wrap(const QString &infno, const QJsonObject &input);
    [[nodiscard]] Answer book(const QString &infno, const QString &messageId, const QJsonObject &input);
    [[nodiscard]] Answer bookSettlement(const QString &messageId, const QJsonObject &drugInfo);
    [[nodiscard]] Answer refund(const QString &messageId, const QString &settlementId);
    [[nodiscard]] Answer reverse(const QString &originalId);
    [[nodiscard]] Split splitOf(const QString &personNumber, const QString &insuranceType, bool useAccount, Money total) const;
    void moveBalance(const QString &personNumber, const QString &insuranceType, Money by);
    [[nodiscard]] std::function<void(const QString &)> hook() const;

    MessageIds &m_ids;
    mutable QMutex m_mutex; ///< guards all below
    QHash<QString, Insured> m_insured; ///< by certificate number
    QHash<QString, Credential> m_codes;
    Splitter m_splitter;
    QHash<QString, QQueue<Event>> m_events;
    bool m_jammed = false;
    std::optional<qint64> m_clockOffset;
    std::function<void(const QString &)> m_beforeAnswer;
    QStringList m_journal;
    std::vector<Envelope> m_sent;
    std::vector<SimulatedSettlement> m_settlements;
};

} // namespace yaogui
