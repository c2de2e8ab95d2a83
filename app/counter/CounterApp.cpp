// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/counter/CounterApp.h"
#include "app/counter/ReviewFindings.h"

#include "drivers/pages/PagePrinter.h"
#include "drivers/printer/PdfPrinter.h"
#include "drivers/printer/SignPages.h"
#include "ui/backup/BackupPage.h"
#include "ui/counter/CounterPage.h"
#include "ui/manager/ManagerPage.h"
#include "ui/reports/ReconciliationPage.h"
#include "ui/stock/StockPage.h"
#include "ui/text/NameText.h"
#include "ui/till/TillPage.h"

#include <QApplication>
#include <QStandardPaths>
#include <QTimer>

namespace yaogui {

namespace {

/// Where tables, books and day sheets go.
QString tablesFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + QStringLiteral("/yaogui");
}

ShellInfo shellInfo(Shop &shop, const Operator &worker)
{
    ShellInfo info;
    info.storeName = shop.settings().value("store.name");
    info.counterName = shop.settings().value("store.counter_name");
    info.operatorName = worker.name.name;
    const auto pharmacist = shop.store().read([&](Connection &connection) -> Result<std::optional<Operator>> {
        return StaffRepository(connection).pharmacistOnDuty(shop.clock().today());
    });
    info.pharmacistName = pharmacist && *pharmacist ? (*pharmacist)->name.name : QString();
    info.training = shop.training();
    return info;
}

} // namespace

CounterApp::CounterApp(Shop &shop, Operator worker, std::unique_ptr<Camera> camera)
    : m_shop(shop), m_theme(shop.settings().flag("ui.dark") ? darkTheme() : lightTheme()), m_camera(std::move(camera))
{
    applyTheme(*qApp, m_theme);
    const ShellInfo info = shellInfo(shop, worker);
    m_backupDesk = std::make_unique<BusinessBackupDesk>(backupTools(worker.name.id));
    m_policyDesk = std::make_unique<BusinessPolicyDesk>(PolicyTools{shop.store(), shop.clock(), shop.rulesInForce(), worker});
    m_outboxDesk = std::make_unique<BusinessOutboxDesk>(OutboxTools{shop.store(), shop.clock(), worker.name});
    const Operator atCounter = worker;
    m_returnDesk = std::make_unique<BusinessReturnDesk>(deskTools(worker));
    m_desk = std::make_unique<BusinessDesk>(deskTools(std::move(worker)));
    m_window = std::make_unique<MainWindow>(*m_desk, *m_policyDesk, *m_returnDesk, info, m_theme, shop.clock(), m_tones);
    m_window->listDoubtsOf(m_desk->doubts());
    m_window->addOutbox(*m_outboxDesk);
    addBackups();
    addReconciliation(atCounter);
    addTill(atCounter);
    addStaff(atCounter);
    addStock(atCounter);
    addReview(atCounter.name);
    addManager(atCounter);
    connect(m_returnDesk.get(), &ReturnDesk::taken, m_desk.get(), &BusinessDesk::lookOutside);
    connect(m_returnDesk.get(), &ReturnDesk::refused, m_desk.get(), [this](const Error &error) {
        if (error.code == ErrorCode::ResultInDoubt) // counted in the strip, and asked about
            m_desk->lookOutside();
    });
    connect(m_outboxDesk.get(), &BusinessOutboxDesk::sendWanted, m_desk.get(), &CounterDesk::sendNow);
    connect(m_desk.get(), &CounterDesk::viewChanged, this, &CounterApp::watchFace);
    if (m_camera) {
        CounterPage *page = m_window->counterPage();
        connect(m_camera.get(), &Camera::preview, page, &CounterPage::showPreview);
        connect(m_camera.get(), &Camera::faceHint, page, &CounterPage::showFaceHint);
        connect(m_camera.get(), &Camera::faceTaken, m_desk.get(), &CounterDesk::offerFace);
        connect(m_camera.get(), &Camera::faceTaken, this, [this] { m_faceWanted = false; }); // a refused one is taken again
        connect(m_camera.get(), &Camera::stateChanged, m_desk.get(),
                [this](const DeviceState &state) { m_desk->noteCamera(state.health != DeviceHealth::Trouble); });
        listenTo(*m_camera);
    } else {
        m_desk->noteCamera(false);
    }
    if (shop.settings().flag("scanner.wedge")) {
        m_wedge = std::make_unique<WedgeFilter>();
        listenTo(*m_wedge);
    }
    if (const QString port = shop.settings().value("scanner.serial_port"); !port.isEmpty()) {
        SerialScannerOptions options;
        options.port = port;
        options.baudRate = shop.settings().number("scanner.serial_baud");
        m_serial = std::make_unique<SerialScanner>(options);
        listenTo(*m_serial);
    }
    if (const QString port = shop.settings().value("scale.serial_port"); !port.isEmpty()) {
        SerialScaleOptions options;
        options.port = port;
        options.baudRate = shop.settings().number("scale.serial_baud");
        m_scale = std::make_unique<SerialScale>(options);
        CounterPage *page = m_window->counterPage();
        connect(m_scale.get(), &Scale::weighed, page, [page](const Weight &weight) { page->takeWeight(weight.grams, weight.still); });
        connect(m_scale.get(), &Scale::stateChanged, page, [page, port](const QString &code) {
            if (!code.isEmpty())
                page->showRefusal(Error{ErrorCode::ScaleTrouble, {{"detail", port}}, {}}, 0);
        });
    }
}

CounterApp::~CounterApp()
{
    if (m_wedge)
        m_wedge->stop(qApp);
    if (m_camera)
        m_camera->stop();
}

void CounterApp::addBackups()
{
    auto *page = new BackupPage(*m_backupDesk, m_theme);
    page->setObjectName(QStringLiteral("backupPage"));
    m_window->addPage(page, QStringLiteral("railBackup"), QStringLiteral("shield"), nameOf(DeviceKind::Backup));
    connect(m_backupDesk.get(), &BackupDesk::deviceChanged, m_window.get(), &MainWindow::showDevice);
}

void CounterApp::addStaff(const Operator &worker)
{
    m_staffDesk = std::make_unique<BusinessStaffDesk>(StaffTools{m_shop.store(), m_shop.clock(), m_shop.rules(), worker.name.id,
                                                                 m_shop.settings().number("counter.lock_minutes")});
    m_window->addStaff(*m_staffDesk, qApp);
    connect(m_staffDesk.get(), &StaffDesk::signedIn, this, &CounterApp::signIn);
    connect(m_staffDesk.get(), &StaffDesk::viewChanged, m_desk.get(), &BusinessDesk::lookAtDuty);
    connect(m_staffDesk.get(), &StaffDesk::locked, this, [this] { m_desk->lock(); });
    connect(m_staffDesk.get(), &StaffDesk::served, this, [this](const QString &number) { m_desk->serve(number); });
}

// From here on every door acts in this name.
void CounterApp::signIn(const Operator &worker)
{
    m_desk->signIn(worker);
    m_policyDesk->signIn(worker);
    m_outboxDesk->signIn(worker.name);
    m_reconciliationDesk->signIn(worker);
    m_stockDesk->signIn(worker.name);
    m_clockDesk->signIn(worker);
    m_tillDesk->signIn(worker);
    m_returnDesk->signIn(worker);
    m_receivingDesk->signIn(worker.name);
    m_countingDesk->signIn(worker.name);
    m_reviewDesk->signIn(worker.name);
    m_managerDesk->signIn(worker.name);
    m_buyingDesk->signIn(worker.name);
    m_backupDesk->signIn(worker.name.id);
    m_policyDesk->open(); // its list of people begins with who is here
}

BackupTools CounterApp::backupTools(const QString &worker)
{
    Shop &shop = m_shop;
    return {shop.store(), shop.clock(), shop.backupOffice(), shop.settings().value("backup.folder"), worker,
            [own = shop.store().folder()](const QString &file, const QString &target, const QString &phrase) {
                return Shop::restore({file, target, phrase, own});
            }};
}

std::function<Result<QString>(const PrintDocument &)> CounterApp::printing()
{
    return [&shop = m_shop](const PrintDocument &document) -> Result<QString> {
        YAOGUI_TRY_LET(const std::unique_ptr<Printer> printer, shop.makePrinter());
        return printer->print(document);
    };
}

DeskTools CounterApp::deskTools(Operator worker)
{
    Shop &shop = m_shop;
    return {shop.store(),
            shop.clock(),
            shop.rules(),
            shop.facts(),
            std::move(worker),
            [&shop] { return shop.makePlatform(); },
            printing(),
            shop.settings().value("printer.target"),
            searchOver,
            [&shop] { return shop.makePayments(); },
            std::chrono::seconds(shop.settings().number("payment.wait_seconds")),
            [&shop]() -> Done {
                YAOGUI_TRY_LET(const std::unique_ptr<Printer> printer, shop.makePrinter());
                return printer->ready();
            },
            DeskTools::usualLook,
            [&shop](InsurancePlatform &platform) { return shop.makeAsking(platform); }};
}

void CounterApp::addReconciliation(const Operator &worker)
{
    Shop &shop = m_shop;
    m_reconciliationDesk = std::make_unique<BusinessReconciliationDesk>(ReconciliationTools{
        shop.store(), shop.clock(), shop.rules(), shop.facts(), worker, [&shop] { return shop.makePlatform(); },
        [&shop]() -> std::unique_ptr<ClearingHouse> { return shop.makeNhsaPlatform(); }, printing(), tablesFolder()});
    auto *page = new ReconciliationPage(*m_reconciliationDesk, m_theme);
    page->setObjectName(QStringLiteral("reconciliationPage"));
    m_window->addPage(page, QStringLiteral("railReconcile"), QStringLiteral("check"), ReconciliationPage::title());
    connect(page, &ReconciliationPage::doubtsWanted, m_window.get(), &MainWindow::showDoubts);
    m_clockDesk = std::make_unique<BusinessClockDesk>(shop.store(), shop.clock(), worker);
    m_window->offerClock(*m_clockDesk);
}

void CounterApp::addTill(const Operator &worker)
{
    const QString folder = tablesFolder() + u'/';
    m_tillDesk = std::make_unique<BusinessTillDesk>(TillTools{m_shop.store(), m_shop.clock(), m_shop.facts(), worker, printing(),
                                                              [folder](const PrintDocument &sheet) { return PdfPrinter(folder).print(sheet); }});
    auto *page = new TillPage(*m_tillDesk, m_theme);
    page->setObjectName(QStringLiteral("tillPage"));
    connect(page, &TillPage::secondPersonWanted, m_window.get(), &MainWindow::askSecondPerson);
    m_window->offerDrawer(*m_tillDesk);
    m_window->addPage(page, QStringLiteral("railTill"), QStringLiteral("drawer"), TillPage::title());
}

void CounterApp::addStock(const Operator &worker)
{
    Shop &shop = m_shop;
    const QString tables = tablesFolder();
    m_stockDesk = std::make_unique<BusinessStockDesk>(StockTools{
        shop.store(), shop.clock(), shop.rules(), tables, [&shop, pages = PagePrinter(shop.settings().value("printer.pages"), tables)](const TableSheet &sheet) {
            return pages.print(sheet, shop.clock().now());
        }, worker.name});
    m_window->addStock(*m_stockDesk);
    const auto place = shop.settings().value("buying.place") == u"receiving" ? Receiving::Place::Receiving : Receiving::Place::Shelf;
    m_receivingDesk = std::make_unique<BusinessReceivingDesk>(ReceivingTools{shop.store(), shop.clock(), shop.rules(), worker.name, place});
    m_window->stockPage()->addReceiving(*m_receivingDesk);
    m_countingDesk = std::make_unique<BusinessCountingDesk>(CountingTools{shop.store(), shop.clock(), shop.rules(), worker.name});
    m_window->stockPage()->addCounting(*m_countingDesk);
}

void CounterApp::addManager(const Operator &worker)
{
    Shop &shop = m_shop;
    const QString tables = tablesFolder();
    m_managerDesk = std::make_unique<BusinessManagerDesk>(ManagerTools{
        shop.store(), shop.clock(), shop.rules(), shop.careRules(), worker.name, tables,
        [tables](const PrintDocument &book) { return PdfPrinter(tables + u'/').print(book); },
        [&shop, pages = PagePrinter(shop.settings().value("printer.pages"), tables)](const TableSheet &sheet) { return pages.print(sheet, shop.clock().now()); },
        [tables](const std::vector<ZoneSign> &signs) { return writeSigns(signs, tables + QStringLiteral("/zone-signs.pdf")); }});
    m_window->addManager(*m_managerDesk);
    m_buyingDesk = std::make_unique<BusinessBuyingDesk>(
        BuyingTools{shop.store(), shop.clock(), shop.rules(), {shop.settings().number("buying.sales_days"), shop.settings().number("buying.cover_days")}, worker.name,
                    [&shop] { return shop.makeProcurement(); }});
    m_window->managerPage()->addBuying(*m_buyingDesk);
}

void CounterApp::addReview(const OperatorName &worker)
{
    Shop &shop = m_shop;
    m_reviewDesk = std::make_unique<BusinessReviewDesk>(ReviewTools{shop.store(), shop.clock(), shop.rules(), shop.facts(), worker,
                                                                    [&shop] { return shop.makePlatform(); },
                                                                    [&shop](InsurancePlatform &platform) { return shop.makeCentre(platform); },
                                                                    [&shop](const Prescription &rx, const std::vector<Drug> &drugs, const std::vector<RxPast> &past) {
                                                                        const QDate today = shop.clock().today();
                                                                        return rxFindings(shop.rules()(today), rx, drugs, past, today);
                                                                    },
                                                                    printing()});
    m_window->addReview(*m_reviewDesk);
}

void CounterApp::listenTo(CodeSource &source)
{
    connect(&source, &CodeSource::scanned, this, [this](const Scan &scan) {
        if (!m_window->takeScan(scan)) // a badge or a sale to take back, where one is asked for
            m_desk->scan(scan);
    });
    connect(&source, &CodeSource::stateChanged, m_window.get(), &MainWindow::showDevice);
}

void CounterApp::start(bool maximised)
{
    if (maximised)
        m_window->showMaximized();
    else
        m_window->show();
    QTimer::singleShot(0, this, &CounterApp::startOutside);
}

void CounterApp::startOutside()
{
    if (const Done outside = m_shop.startOutside(); !outside)
        emit m_desk->refused(outside.error(), 0);
    m_staffDesk->open();
    m_desk->open();
    m_policyDesk->open();
    m_backupDesk->open();
    if (m_wedge)
        m_wedge->start(qApp);
    if (m_serial)
        m_serial->start();
    if (m_scale)
        m_scale->start();
    if (m_camera)
        m_camera->start();
}

// The camera looks for a face exactly while the sale wants one.
void CounterApp::watchFace(const CounterView &view)
{
    const bool wanted = view.faceNeeded && view.person.has_value();
    if (!m_camera || wanted == m_faceWanted)
        return;
    m_faceWanted = wanted;
    if (wanted)
        m_camera->takeFace();
    else
        m_camera->cancelFace();
}

} // namespace yaogui
