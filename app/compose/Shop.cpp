// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/compose/Shop.h"

#include "app/compose/TrainingStore.h"
#include "core/base/NamedTexts.h"
#include "core/care/NoCodeList.h"
#include "core/policy/ShippedPacks.h"
#include "core/prescription/PullRoom.h"
#include "core/sale/PiecesLabel.h"
#include "core/sale/RecordWords.h"
#include "core/sale/ReturnSlip.h"
#include "core/sale/Slip.h"
#include "core/sale/Statement.h"
#include "core/store/SettingsRepository.h"
#include "core/till/MobilePay.h"
#include "drivers/keystore/FileKeyStore.h"
#include "drivers/payment/HttpPaymentGateway.h"
#include "drivers/prescription/SealedRoute.h"
#include "drivers/printer/PrinterFactory.h"
#include "drivers/procurement/HttpProcurement.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>

namespace yaogui {

namespace {

FileKeyStore keysOf(const QString &folder)
{
    return FileKeyStore(folder + "/store.key");
}

} // namespace

QString Shop::trainingFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/yaogui/training";
}

Done Shop::create(const QString &folder, Store::Kind kind)
{
    FileKeyStore keys = keysOf(folder);
    YAOGUI_TRY(Store::create(folder, kind, keys));
    if (kind != Store::Kind::Training)
        return {};
    YAOGUI_TRY_LET(const std::unique_ptr<Store> store, Store::open(folder, Store::Access::Writer, keys));
    return fillTrainingStore(*store, SystemClock());
}

Result<std::unique_ptr<Shop>> Shop::open(const Options &options)
{
    const QString folder = options.folder.isEmpty() ? trainingFolder() : options.folder;
    std::unique_ptr<Shop> shop(new Shop);
    FileKeyStore keys = keysOf(folder);
    YAOGUI_TRY_LET(shop->m_store, Store::open(folder, options.access, keys));
    YAOGUI_TRY(shop->openRules());
    YAOGUI_TRY_LET(const auto kept, shop->m_store->read([](Connection &connection) -> Result<QMap<QString, QString>> {
        return SettingsRepository(connection).all();
    }));
    Settings &settings = shop->m_settings = Settings(options.overrides, kept, shop->policyToday());
    const auto limits = actLimitsFrom(settings.value("staff.limits"));
    if (!limits)
        return refuse(ErrorCode::SettingInvalid, {{"key", "staff.limits"}, {"value", settings.value("staff.limits")}});
    shop->m_store->setLimits([rules = shop->m_rules.get(), own = *limits](const QDate &day) { return LimitsInForce{rules->limitsOn(day), own}; });
    if (settings.isOwn("evidence.face_required"))
        shop->m_rules->setFaceRequired(settings.flag("evidence.face_required"));
    shop->m_rules->setProfile({businessesFrom(settings.value("store.businesses")).value_or(Businesses()),
                               settings.flag("store.settlement_suspended"), settings.value("platform.mdtrtarea_admvs"),
                               settings.isOwn("platform.clock_minutes") ? std::optional(settings.number("platform.clock_minutes")) : std::nullopt});
    shop->m_keys = std::make_unique<FileKeyStore>(keysOf(folder));
    shop->m_backups = std::make_unique<BackupOffice>(*shop->m_store, *shop->m_keys, shop->m_clock, settings.value("backup.folder"),
                                                     KeepRule{settings.number("backup.keep"), settings.number("backup.keep_days"),
                                                              settings.number("backup.keep_months")});
    shop->m_staff = std::make_unique<StaffOffice>(*shop->m_store, shop->m_clock, shop->rules());
    shop->m_ids = std::make_unique<StoredMessageIds>(*shop->m_store, shop->m_clock, shop->m_settings.value("platform.fixmedins_code"));
    shop->m_signIns = std::make_unique<StoredSignIns>(*shop->m_store);
    return shop;
}

Result<QString> Shop::makePhrase(const QString &folder)
{
    YAOGUI_TRY_LET(const std::unique_ptr<Shop> shop, open({folder, {}, Store::Access::Writer}));
    return shop->backupOffice().newPhrase(QStringLiteral("setup"));
}

Result<Operator> Shop::makeOwner(const QString &folder, const NewPerson &person, const QString &pin)
{
    YAOGUI_TRY_LET(const std::unique_ptr<Shop> shop, open({folder, {}, Store::Access::Writer}));
    return shop->staff().makeOwner(person, pin);
}

Result<Restored> Shop::restore(const RestoreWish &wish)
{
    Restoring restoring{wish.file, wish.target, {}, wish.phrase, {}, [](const QString &folder) -> std::unique_ptr<KeyStore> {
                            return std::make_unique<FileKeyStore>(keysOf(folder));
                        }};
    const QString own = wish.ownFolder.isEmpty() && wish.phrase.isEmpty() ? trainingFolder() : wish.ownFolder;
    if (wish.phrase.isEmpty() || QFileInfo::exists(own + "/store.db")) {
        FileKeyStore keys = keysOf(own);
        const auto store = Store::open(own, Store::Access::ReadOnly, keys);
        if (store)
            restoring.store = (*store)->id();
        else if (store.error().code != ErrorCode::StoreDamaged) // a damaged one cannot say its name; its key opens no other's backup
            return refuse(store.error());
        YAOGUI_TRY_LET(restoring.storeKey, keys.load());
    }
    return yaogui::restore(restoring, SystemClock(), QStringLiteral("setup"));
}

Done Shop::openRules()
{
    YAOGUI_TRY_LET(PolicyBook book, ShippedPacks::book());
    m_rules = std::make_unique<RulesInForce>(std::move(book));
    m_office = std::make_unique<PolicyOffice>(*m_store, m_clock, *m_rules);
    YAOGUI_TRY(m_office->load());
    m_rulesOffice = std::make_unique<RulesOffice>(*m_store, m_clock, *m_rules);
    return m_rulesOffice->load();
}

RulesOf Shop::rules() const
{
    QStringList noCode; // the store's own list beside the pack's
    (void)m_store->read([&](Connection &connection) -> Done {
        for (const NoCodeList::Entry &entry : NoCodeList::standing(connection))
            noCode.append(entry.drug);
        return {};
    });
    return [rules = m_rules.get(), noCode](const QDate &day) {
        DayRules made = rules->on(day);
        made.policy.trace.noCodeList += noCode;
        return made;
    };
}

CareRules Shop::careRules() const
{
    return {m_settings.number("care.months"), m_settings.number("care.key_months"), namedTexts(m_settings.value("care.temperature")),
            m_settings.value("care.humidity"), m_settings.number("care.display_months")};
}

StoreFacts Shop::facts() const
{
    StoreFacts facts;
    facts.name = m_settings.value("store.name");
    facts.institutionCode = m_settings.value("platform.fixmedins_code");
    facts.area = m_settings.value("platform.mdtrtarea_admvs");
    facts.pharmacistName = m_settings.value("store.pharmacist_name");
    facts.pharmacistCertNo = m_settings.value("store.pharmacist_certno");
    facts.pharmacistPracticeNo = m_settings.value("store.pharmacist_prac_cert_no");
    const QString rounding = m_settings.value("till.rounding");
    facts.roundCashTo = rounding == u"yuan" ? 100 : rounding == u"jiao" ? 10 : 1;
    facts.members = {Percent{m_settings.number("member.discount_percent") * 100}, m_settings.number("member.yuan_per_point"),
                     Money::ofUnits(m_settings.number("member.fen_per_point"))};
    facts.training = training();
    facts.smallStore = m_settings.flag("store.small");
    return facts;
}

Done Shop::startOutside()
{
    if (m_sandbox || !training() || !m_settings.value("platform.base_url").isEmpty())
        return {};
    YAOGUI_TRY_LET(m_sandbox, SandboxServer::start(m_store->folder() + "/sandbox"));
    return {};
}

Done Shop::controlSandbox(const QJsonObject &wish)
{
    if (!m_sandbox)
        return refuse(ErrorCode::SandboxFailed);
    HttpRequest request;
    request.url = m_sandbox->baseUrl() + "/control";
    request.body = QJsonDocument(wish).toJson(QJsonDocument::Compact);
    const HttpReply reply = m_transport.post(request);
    return reply.outcome == HttpOutcome::Replied ? Done() : Done(refuse(ErrorCode::SandboxFailed, {}, reply.cause));
}

PlatformSettings Shop::platformSettings() const
{
    PlatformSettings settings;
    settings.baseUrl = m_sandbox ? m_sandbox->baseUrl() : m_settings.value("platform.base_url");
    settings.credentialUrl = m_sandbox ? m_sandbox->baseUrl() + "/ec/decode" : m_settings.value("platform.credential_url");
    settings.path = m_settings.value("platform.path");
    settings.paasid = m_settings.value("platform.paasid");
    settings.secret = m_settings.value("platform.secret");
    settings.institutionCode = m_settings.value("platform.fixmedins_code");
    settings.institutionName = m_settings.value("platform.fixmedins_name");
    settings.area = m_settings.value("platform.mdtrtarea_admvs");
    settings.receiverSystem = m_settings.value("platform.recer_sys_code");
    settings.version = m_settings.value("platform.infver");
    settings.connectTimeoutMs = m_settings.number("platform.connect_timeout_ms");
    settings.answerTimeoutMs = m_settings.number("platform.answer_timeout_ms");
    settings.traceNode = m_settings.value("platform.trace_node");
    settings.detailColumns = m_settings.value("platform.detail_columns").split(u',');
    settings.answerColumns = m_settings.value("platform.answer_columns").split(u',');
    return settings;
}

std::unique_ptr<InsurancePlatform> Shop::makePlatform()
{
    if (m_settings.value("prescription.base_url").isEmpty())
        return makeNhsaPlatform();
    constexpr qsizetype numberSize = 32; // of SM2's private number; the point follows
    const auto bytes = [this](const char *key) { return QByteArray::fromHex(m_settings.value(QLatin1String(key)).toLatin1()); };
    const QByteArray own = bytes("prescription.own_key");
    const auto ownKey = Sm2Key::ofPrivate(own.left(numberSize), own.mid(numberSize));
    const auto centreKey = Sm2Key::ofPublic(bytes("prescription.centre_key"));
    SealedRouteSettings route{m_settings.value("prescription.base_url"), routesFrom(m_settings.value("prescription.paths")),
                              {QString(), QString(), ownKey.value_or(Sm2Key::made()), centreKey.value_or(Sm2Key::made())},
                              m_settings.number("platform.connect_timeout_ms"), m_settings.number("platform.answer_timeout_ms")};
    if (ownKey && centreKey) { // without both, CENTRE_NOT_CONFIGURED says so before anything leaves
        route.agreement.appId = m_settings.value("prescription.app_id");
        route.agreement.appSecret = m_settings.value("prescription.app_secret");
    }
    route.agreement.signedData = m_settings.value("prescription.signed_data") == u"sealed" ? SignedData::Sealed : SignedData::Plain;
    route.agreement.escapeNonAscii = m_settings.flag("prescription.escape");
    return std::make_unique<SealedRoute>(makeNhsaPlatform(), std::move(route), *m_ids, m_clock, m_transport);
}

std::unique_ptr<NhsaPlatform> Shop::makeNhsaPlatform()
{
    return std::make_unique<NhsaPlatform>(platformSettings(), *m_ids, m_clock, m_transport, *m_signIns);
}

std::unique_ptr<PrescriptionCentre> Shop::makeCentre(InsurancePlatform &platform) const
{
    const QString user = m_settings.value("prescription.channel_user");
    return std::make_unique<NhsaCentre>(platform, CentreSettings{m_settings.value("prescription.channel"),
                                                                 user.isEmpty() ? m_settings.value("platform.fixmedins_code") : user,
                                                                 m_settings.value("prescription.device")});
}

RxAsking Shop::makeAsking(InsurancePlatform &platform)
{
    if (!m_settings.flag("prescription.ask_again"))
        return {};
    return [this, centre = std::shared_ptr<PrescriptionCentre>(makeCentre(platform))](const QString &number, const OperatorName &by) {
        ReviewRoom room(store(), clock(), rules(), facts());
        return PullRoom(store(), clock(), *centre, room).stillStands(number, by);
    };
}

std::unique_ptr<PaymentGateway> Shop::makePayments()
{
    PaymentSettings settings{m_settings.value("payment.url"), m_settings.value("payment.merchant"), m_settings.value("payment.secret"),
                             m_settings.number("payment.connect_timeout_ms"), m_settings.number("payment.answer_timeout_ms")};
    if (settings.url.isEmpty() && m_sandbox)
        settings = {m_sandbox->baseUrl() + "/pay", "training", "training", settings.connectTimeoutMs, settings.answerTimeoutMs};
    if (settings.url.isEmpty())
        return nullptr;
    return std::make_unique<HttpPaymentGateway>(settings, m_transport, m_clock);
}

Result<std::unique_ptr<Procurement>> Shop::makeProcurement()
{
    ProcurementSettings settings{m_settings.value("procurement.url"), m_settings.value("procurement.store"), m_settings.value("procurement.secret"),
                                 m_settings.number("procurement.connect_timeout_ms"), m_settings.number("procurement.answer_timeout_ms")};
    if (settings.url.isEmpty()) {
        YAOGUI_TRY(startOutside());
        if (m_sandbox)
            settings = {m_sandbox->baseUrl() + "/procure", "training", "training", settings.connectTimeoutMs, settings.answerTimeoutMs};
    }
    if (settings.url.isEmpty())
        return refuse(ErrorCode::ProcurementNotConfigured);
    return std::make_unique<HttpProcurement>(settings, m_transport, m_clock);
}

Result<int> Shop::takeBackPayments()
{
    YAOGUI_TRY_LET(const auto owed, m_store->read([](Connection &connection) -> Result<std::vector<Payment>> {
        return PaymentRepository(connection).standing();
    }));
    if (owed.empty())
        return 0;
    YAOGUI_TRY(startOutside());
    const std::unique_ptr<PaymentGateway> payments = makePayments();
    return payments ? MobilePay(*m_store, *payments, m_clock).takeBackLeftOvers() : Result<int>(static_cast<int>(owed.size()));
}

Result<std::unique_ptr<Printer>> Shop::makePrinter() const
{
    PrinterSettings settings;
    settings.target = m_settings.value("printer.target");
    settings.address = m_settings.value("printer.address");
    settings.widthMm = m_settings.number("printer.width_mm");
    settings.folder = m_store->slipsFolder();
    settings.twoByteFontsOnly = m_settings.flag("printer.two_byte_fonts");
    return yaogui::makePrinter(settings);
}

Result<Operator> Shop::worker(const QString &id)
{
    YAOGUI_TRY_LET(const auto found, m_store->read([&](Connection &connection) -> Result<std::optional<Operator>> {
        return StaffRepository(connection).byId(id, m_clock.today());
    }));
    if (!found)
        return refuse(ErrorCode::OperatorUnknown, {{"operator", id}});
    return *found;
}

bool Shop::hasUnfinished()
{
    const auto found = m_store->read([](Connection &connection) -> Result<bool> {
        return connection.first("SELECT 1 FROM sale WHERE state IN ('sent', 'unknown') UNION ALL "
                                "SELECT 1 FROM sale_return WHERE state IN ('sent', 'unknown') LIMIT 1", [](const Row &) { return true; }).has_value();
    });
    return found.value_or(true);
}

Result<DoubtRound> Shop::resumeUnfinished(bool everything)
{
    YAOGUI_TRY(MobilePay::recover(*m_store, m_clock));
    YAOGUI_TRY_LET(const int owed, takeBackPayments());
    if (owed > 0)
        qWarning("charges still to be given back: %d", owed); // told; the next act tries again
    if (!hasUnfinished())
        return DoubtRound();
    YAOGUI_TRY(startOutside());
    const std::unique_ptr<InsurancePlatform> platform = makePlatform();
    Settling settling(*m_store, *platform, m_clock, facts(), rules());
    YAOGUI_TRY(settling.recover());
    YAOGUI_TRY_LET(const DoubtRound round, settling.resolveDoubts(everything));
    for (const SaleId id : round.settled) {
        YAOGUI_TRY_LET(const SaleRecord settled, settling.record(id));
        if (const auto printed = print(settled); !printed)
            qWarning("the slip of a late settlement: %s", qUtf8Printable(codeName(printed.error().code)));
    }
    for (const ReturnId id : round.refunded) {
        YAOGUI_TRY_LET(const ReturnRecord returned, Returning(*m_store, *platform, m_clock, facts(), rules()).record(id));
        if (const auto printed = print(returned); !printed)
            qWarning("the slip of a late refund: %s", qUtf8Printable(codeName(printed.error().code)));
    }
    return round;
}

Result<Shop::Printed> Shop::print(const SaleRecord &committed, const std::optional<ReprintMark> &mark) const
{
    const auto paper = [&](const PrintDocument &document) { return mark ? marked(withoutDrawer(document), *mark) : document; };
    const SaleRecord record = worded(committed, policyToday());
    YAOGUI_TRY_LET(const std::unique_ptr<Printer> printer, makePrinter());
    Printed printed;
    YAOGUI_TRY_LET(printed.slip, printer->print(paper(makeSlip(record))));
    if (record.settlement) {
        YAOGUI_TRY_LET(printed.statement, printer->print(paper(makeStatement(record))));
    }
    if (const auto label = mark ? std::nullopt : makePiecesLabel(record)) {
        YAOGUI_TRY_LET(printed.label, printer->print(*label));
    }
    return printed;
}

Result<QString> Shop::print(const PrintDocument &paper) const
{
    YAOGUI_TRY_LET(const std::unique_ptr<Printer> printer, makePrinter());
    return printer->print(paper);
}

Result<QString> Shop::print(const ReturnRecord &returned) const
{
    YAOGUI_TRY_LET(const std::unique_ptr<Printer> printer, makePrinter());
    return printer->print(makeReturnSlip(returned));
}

} // namespace yaogui
