// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/compose/SandboxServer.h"
#include "app/compose/Settings.h"
#include "core/backup/BackupOffice.h"
#include "core/base/Clock.h"
#include "core/care/CareRules.h"
#include "core/policy/PolicyOffice.h"
#include "core/ports/PaymentGateway.h"
#include "core/ports/Printer.h"
#include "core/ports/Procurement.h"
#include "core/prescription/rules/RulesOffice.h"
#include "core/sale/Checkout.h"
#include "core/sale/Reprint.h"
#include "core/sale/Returning.h"
#include "core/staff/StaffOffice.h"
#include "core/store/Counters.h"
#include "core/store/StaffRepository.h"
#include "core/store/Store.h"
#include "drivers/platform/CurlTransport.h"
#include "drivers/platform/NhsaCentre.h"
#include "drivers/platform/NhsaPlatform.h"

#include <memory>

namespace yaogui {

/// An opened store with everything joined to it; what a program of ours starts from. Made and used on one thread; the
/// parts it gives out say themselves where they may be used.
class Shop {
public:
    struct Options {
        QString folder; ///< empty: the training store in the user's data folder
        QMap<QString, QString> overrides;
        Store::Access access = Store::Access::Writer;
    };

    /// Where the training store lives without --data.
    [[nodiscard]] static QString trainingFolder();
    /// `init`: a new store; the training one filled.
    [[nodiscard]] static Done create(const QString &folder, Store::Kind kind);
    /// A recovery phrase for a real store that was just made; backups are sealed to it and it is kept nowhere.
    [[nodiscard]] static Result<QString> makePhrase(const QString &folder);
    /// The first person of a real store that has nobody yet.
    [[nodiscard]] static Result<Operator> makeOwner(const QString &folder, const NewPerson &person, const QString &pin);
    /// `backup restore`: with the phrase when there is one, else with the key of the store in `ownFolder` (empty: the training one),
    /// whose backup it must be.
    struct RestoreWish {
        QString file, target, phrase, ownFolder;
    };
    [[nodiscard]] static Result<Restored> restore(const RestoreWish &wish);
    [[nodiscard]] static Result<std::unique_ptr<Shop>> open(const Options &options);

    [[nodiscard]] Store &store() { return *m_store; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] const Settings &settings() const { return m_settings; }
    /// The rules in force, for any thread.
    [[nodiscard]] RulesInForce &rulesInForce() { return *m_rules; }
    [[nodiscard]] RulesOf rules() const;
    [[nodiscard]] Policy policyToday() const { return m_rules->on(m_clock.today()).policy; }
    [[nodiscard]] PolicyOffice &policyOffice() { return *m_office; }
    [[nodiscard]] RulesOffice &rulesOffice() { return *m_rulesOffice; }
    [[nodiscard]] BackupOffice &backupOffice() { return *m_backups; }
    [[nodiscard]] StaffOffice &staff() { return *m_staff; }
    [[nodiscard]] StoreFacts facts() const;
    [[nodiscard]] CareRules careRules() const;
    [[nodiscard]] bool training() const { return m_store->kind() == Store::Kind::Training; }

    /// A training store without a configured platform gets its sandbox now; a real one must have one for insured sales,
    /// and sells for cash without.
    [[nodiscard]] Done startOutside();
    /// Sets a fault of the training sandbox (its README lists them); SANDBOX_FAILED without one.
    [[nodiscard]] Done controlSandbox(const QJsonObject &wish);
    /// A client of the platform of its own; one per thread that talks.
    [[nodiscard]] std::unique_ptr<InsurancePlatform> makePlatform();
    /// The same with its clearing side.
    [[nodiscard]] std::unique_ptr<NhsaPlatform> makeNhsaPlatform();
    /// The centre of prescriptions, over that platform.
    [[nodiscard]] std::unique_ptr<PrescriptionCentre> makeCentre(InsurancePlatform &platform) const;
    /// Asks that centre before a sale, as prescription.ask_again says; on the platform client's thread, and not after it is gone.
    [[nodiscard]] RxAsking makeAsking(InsurancePlatform &platform);
    /// The payment service, likewise one per thread; null where none is set up. Training without one pays at the sandbox.
    [[nodiscard]] std::unique_ptr<PaymentGateway> makePayments();
    /// The region's procurement subsystem, likewise. Training without one orders at the sandbox. PROCUREMENT_NOT_CONFIGURED.
    [[nodiscard]] Result<std::unique_ptr<Procurement>> makeProcurement();
    [[nodiscard]] Result<std::unique_ptr<Printer>> makePrinter() const;
    /// OPERATOR_UNKNOWN.
    [[nodiscard]] Result<Operator> worker(const QString &id);
    /// True when a settlement was left unfinished or in doubt.
    [[nodiscard]] bool hasUnfinished();
    /// What every writing act does first: what was sent and not concluded is in doubt, and is asked about; what was charged and not
    /// taken is given back.
    [[nodiscard]] Result<DoubtRound> resumeUnfinished(bool everything);
    /// What was charged and not taken, and what refunds owe, goes back to the customers' payment codes. Gives how many still stand.
    [[nodiscard]] Result<int> takeBackPayments();
    /// Slip and, for insured sales, statement, given to the printer. The files or addresses they went to.
    struct Printed {
        QString slip, statement, label; ///< of herbal pieces
    };
    [[nodiscard]] Result<Printed> print(const SaleRecord &record, const std::optional<ReprintMark> &mark = {}) const;
    /// Any other paper.
    [[nodiscard]] Result<QString> print(const PrintDocument &paper) const;
    /// The slip of a void or refund.
    [[nodiscard]] Result<QString> print(const ReturnRecord &record) const;

private:
    Shop() = default;
    Done openRules();
    PlatformSettings platformSettings() const;

    SystemClock m_clock;
    CurlLibrary m_curl;
    CurlTransport m_transport;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<RulesInForce> m_rules;
    std::unique_ptr<PolicyOffice> m_office;
    std::unique_ptr<RulesOffice> m_rulesOffice;
    std::unique_ptr<KeyStore> m_keys;
    std::unique_ptr<BackupOffice> m_backups;
    std::unique_ptr<StaffOffice> m_staff;
    Settings m_settings;
    std::unique_ptr<StoredMessageIds> m_ids;
    std::unique_ptr<StoredSignIns> m_signIns;
    std::unique_ptr<SandboxServer> m_sandbox;
};

} // namespace yaogui
