// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/MainWindow.h"

#include "ui/counter/CounterPage.h"
#include "ui/counter/PersonPanel.h"
#include "ui/manager/ManagerPage.h"
#include "ui/outbox/OutboxPage.h"
#include "ui/returns/ReturnPage.h"
#include "ui/review/ReviewPage.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/ClockPanel.h"
#include "ui/shell/DoubtPanel.h"
#include "ui/shell/NoticeBand.h"
#include "ui/shell/StaffFrame.h"
#include "ui/shell/TopBar.h"
#include "ui/shell/Watermark.h"
#include "ui/staff/StaffPage.h"
#include "ui/stock/StockPage.h"
#include "ui/till/DrawerKey.h"
#include "ui/widgets/ButtonKey.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace yaogui {

MainWindow::MainWindow(CounterDesk &desk, PolicyDesk &policy, ReturnDesk &returns, const ShellInfo &info, const Theme &theme, const Clock &clock, Tones &tones)
    : m_desk(desk), m_policy(policy), m_clock(clock), m_theme(theme), m_top(new TopBar(theme, info, this)),
      m_counter(new CounterPage(desk, theme, tones, this)), m_settings(new SettingsPage(policy, theme, this)),
      m_returns(new ReturnPage(returns, theme, this)),
      m_notice(new NoticeBand(theme, this)), m_pages(new QStackedWidget(this)), m_status(new StatusStrip(theme, this))
{
    setWindowTitle(info.training ? tr("Yaogui – training") : tr("Yaogui"));
    m_counter->setObjectName(QStringLiteral("counterPage"));
    m_settings->setObjectName(QStringLiteral("settingsPage"));
    m_notice->setObjectName(QStringLiteral("noticeBand"));
    m_status->setObjectName(QStringLiteral("statusStrip"));
    m_pages->addWidget(m_counter);
    m_pages->addWidget(m_settings);
    m_returns->setObjectName(QStringLiteral("returnPage"));
    m_pages->addWidget(m_returns);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(buildRail());
    middle->addWidget(m_pages, 1);
    auto *central = new QWidget(this);
    central->setObjectName(QStringLiteral("central"));
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addLayout(middle, 1);
    column->addWidget(m_status);
    setCentralWidget(central);
    m_top->setNotice(m_notice);
    buildRemedy();
    if (info.training)
        m_watermark = new Watermark(theme, tr("Training"), central);
    connect(m_status, &StatusStrip::remedyWanted, this, &MainWindow::toggleRemedy);
    connect(&desk, &CounterDesk::viewChanged, m_status, &StatusStrip::showView);
    connect(&desk, &CounterDesk::viewChanged, this, &MainWindow::sayRemedy);
    connect(&desk, &CounterDesk::deviceChanged, this, &MainWindow::showDevice);
    connectPolicy();
    connectReturns();
    tick();
    constexpr int tickMs = 1000;
    connect(&m_tick, &QTimer::timeout, this, &MainWindow::tick);
    m_tick.start(tickMs);
    resize(theme.px(1366), theme.px(768));
}

QWidget *MainWindow::buildRail()
{
    auto *rail = new QFrame(this);
    rail->setProperty("role", QStringLiteral("rail"));
    rail->setFixedWidth(m_theme.px(72));
    auto *column = new QVBoxLayout(rail);
    column->setContentsMargins(0, m_theme.space(2), 0, 0);
    column->setSpacing(0); // ten pages on a screen of 768 lines
    addRailButton(*column, QStringLiteral("railCounter"), QStringLiteral("till"), tr("Counter"), m_counter)->setChecked(true);
    addRailButton(*column, QStringLiteral("railSettings"), QStringLiteral("settings"), tr("Settings"), m_settings);
    m_rail = new QVBoxLayout; // pages that come later
    m_rail->setSpacing(0);
    column->addLayout(m_rail);
    column->addStretch(1);
    return rail;
}

void MainWindow::addPage(QWidget *page, const QString &railName, const QString &icon, const QString &words)
{
    m_pages->addWidget(page);
    addRailButton(*m_rail, railName, icon, words, page);
}

QToolButton *MainWindow::addRailButton(QVBoxLayout &column, const QString &name, const QString &icon, const QString &words, QWidget *page)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(words);
    button->setIcon(iconOf(m_theme, icon, m_theme.colours.accent));
    button->setIconSize({m_theme.px(26), m_theme.px(26)});
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    const QString keys = QStringLiteral("Alt+%1").arg((m_railButtons.size() + 1) % 10); // the tenth is 0
    giveKey(button, QKeySequence(keys));
    button->setToolTip(keys);
    button->setFocusPolicy(Qt::NoFocus);
    button->setFixedSize(m_theme.px(72), m_theme.px(64));
    column.addWidget(button);
    m_railButtons[page] = button;
    connect(button, &QToolButton::clicked, this, [this, page] { showPage(page); });
    return button;
}

void MainWindow::addOutbox(OutboxDesk &desk)
{
    m_outbox = new OutboxPage(desk, m_theme, this);
    m_outbox->setObjectName(QStringLiteral("outboxPage"));
    m_pages->addWidget(m_outbox);
    addRailButton(*m_rail, QStringLiteral("railOutbox"), QStringLiteral("upload"), tr("Outbox"), m_outbox);
    connect(&m_desk, &CounterDesk::viewChanged, m_outbox, &OutboxPage::refresh);
    connect(m_remedyList, &QPushButton::clicked, this, [this] {
        m_remedy->hide();
        showPage(m_outbox);
    });
}

void MainWindow::addStaff(StaffDesk &desk, QObject *application)
{
    auto *page = new StaffPage(desk, m_theme, this);
    page->setObjectName(QStringLiteral("staffPage"));
    connect(page, &StaffPage::secondPersonWanted, this, &MainWindow::askSecondPerson);
    addPage(page, QStringLiteral("railStaff"), QStringLiteral("person"), tr("Staff"));
    m_staff = new StaffFrame(desk, m_theme, centralWidget(), application);
    connect(&desk, &StaffDesk::viewChanged, this, [this](const StaffView &view) {
        m_top->showPeople(view.worker ? view.worker->name.name : QString(), view.assistant, view.pharmacist);
    });
    connect(m_staff, &StaffFrame::unlocked, this, [this] { showPage(m_pages->currentWidget()); });
    const auto key = [&](const QKeySequence &keys, auto act) { connect(new QShortcut(keys, this), &QShortcut::activated, this, act); };
    key(QKeySequence(Qt::Key_F11), [this, &desk] {
        if (!m_staff->isLocked())
            desk.lock();
    });
    key(QKeySequence(Qt::CTRL | Qt::Key_H), [this] { m_staff->askWhoServes(); });
}

void MainWindow::addStock(StockDesk &desk)
{
    m_stock = new StockPage(desk, m_theme);
    m_stock->setObjectName(QStringLiteral("stockPage"));
    connect(m_stock, &StockPage::secondPersonWanted, this, &MainWindow::askSecondPerson);
    addPage(m_stock, QStringLiteral("railStock"), QStringLiteral("search"), StockPage::title());
}

void MainWindow::addManager(ManagerDesk &desk)
{
    m_manager = new ManagerPage(desk, m_theme);
    m_manager->setObjectName(QStringLiteral("managerPage"));
    addPage(m_manager, QStringLiteral("railManager"), QStringLiteral("duties"), ManagerPage::title());
    connect(m_manager, &ManagerPage::outboxWanted, this, [this] { showPage(m_outbox); });
    connect(m_manager, &ManagerPage::chainWanted, this, [this](const QString &what) {
        showPage(m_stock);
        m_stock->openChain(what);
    });
    connect(m_manager, &ManagerPage::countsWanted, this, [this] {
        showPage(m_stock);
        m_stock->openCounts();
    });
}

void MainWindow::addReview(ReviewDesk &desk)
{
    m_review = new ReviewPage(desk, m_theme);
    m_review->setObjectName(QStringLiteral("reviewPage"));
    addPage(m_review, QStringLiteral("railReview"), QStringLiteral("prescription"), ReviewPage::title());
    connect(m_review, &ReviewPage::waitingChanged, this, [this](int count) {
        m_railButtons.value(m_review)->setText(count > 0 ? ReviewPage::title() + QStringLiteral(" %1").arg(count) : ReviewPage::title());
    });
}

void MainWindow::askSecondPerson(const ApprovalWish &wish, const AgreedAct &again)
{
    if (m_staff)
        m_staff->askApproval(wish, again);
}

bool MainWindow::takeScan(const Scan &scan)
{
    if (m_staff && m_staff->takeScan(scan))
        return true;
    if (m_pages->currentWidget() == m_counter)
        return m_counter->personPanel()->takeScan(scan.text) || m_counter->takeScan(scan);
    if (m_pages->currentWidget() == m_returns)
        m_returns->find(scan.text);
    else if (m_stock && m_pages->currentWidget() == m_stock)
        m_stock->takeScan(scan.text);
    else if (m_review && m_pages->currentWidget() == m_review)
        m_review->takeScan(scan.text);
    else
        return false;
    return true;
}

void MainWindow::connectPolicy()
{
    connect(&m_policy, &PolicyDesk::viewChanged, m_notice, &NoticeBand::show);
    connect(m_notice, &NoticeBand::moreWanted, this, [this] { showPage(m_settings); });
    // A box under the scanner belongs to the counter: its answer must not stay unseen.
    connect(&m_desk, &CounterDesk::lineTouched, this, [this] { showPage(m_counter); });
    connect(&m_desk, &CounterDesk::refused, this, [this] { showPage(m_counter); });
}

// The return page belongs to the counter: the rail shows that one.
void MainWindow::connectReturns()
{
    connect(m_counter, &CounterPage::returnWanted, this, [this](const QString &slip) {
        m_pages->setCurrentWidget(m_returns);
        m_returns->open();
        m_returns->find(slip);
    });
    connect(m_counter, &CounterPage::secondPersonWanted, this, &MainWindow::askSecondPerson);
    connect(m_returns, &ReturnPage::secondPersonWanted, this, &MainWindow::askSecondPerson);
    connect(m_returns, &ReturnPage::left, this, [this](qint64 restSale) {
        showPage(m_counter);
        if (restSale != 0)
            m_desk.resume(restSale);
    });
}

void MainWindow::showPage(QWidget *page)
{
    m_railButtons.value(page == m_returns ? m_counter : page)->setChecked(true);
    m_pages->setCurrentWidget(page);
    if (page == m_returns)
        m_returns->giveFocus();
    else if (page == m_counter)
        m_counter->giveFocus();
    else if (page == m_outbox)
        m_outbox->giveFocus();
    else if (page == m_settings)
        m_settings->giveFocus();
    else
        page->setFocus();
}

// With a new day other rules may hold, and a pack has a day less.
void MainWindow::tick()
{
    m_top->showTime(m_clock.now());
    if (m_day.isValid() && m_day != m_clock.today())
        m_policy.open();
    m_day = m_clock.today();
}

void MainWindow::buildRemedy()
{
    m_remedy = new QFrame(centralWidget());
    m_remedy->setObjectName(QStringLiteral("remedy"));
    m_remedy->setProperty("role", QStringLiteral("remedy"));
    m_remedyText = new QLabel(m_remedy);
    m_remedyText->setObjectName(QStringLiteral("remedyText"));
    m_remedyText->setWordWrap(true);
    m_remedySend = new QPushButton(tr("Send now"), m_remedy);
    m_remedySend->setObjectName(QStringLiteral("sendNowButton"));
    m_remedyList = new QPushButton(tr("Show the list"), m_remedy);
    m_remedyList->setObjectName(QStringLiteral("showOutboxButton"));
    auto *close = new QPushButton(tr("Close"), m_remedy);
    close->setObjectName(QStringLiteral("remedyClose"));
    auto *row = new QHBoxLayout(m_remedy);
    row->setContentsMargins(m_theme.space(4), m_theme.space(2), m_theme.space(4), m_theme.space(2));
    row->setSpacing(m_theme.space(3));
    row->addWidget(m_remedyText, 1);
    for (QPushButton *button : {m_remedyList, m_remedySend, close}) {
        button->setMinimumHeight(m_theme.touch());
        button->setFocusPolicy(Qt::NoFocus);
        row->addWidget(button);
    }
    m_remedy->hide();
    connect(close, &QPushButton::clicked, m_remedy, &QWidget::hide);
    connect(m_remedySend, &QPushButton::clicked, this, [this] {
        m_desk.sendNow();
        m_remedy->hide();
    });
}

void MainWindow::listDoubtsOf(DoubtDesk &doubts)
{
    m_doubts = new DoubtPanel(doubts, m_theme, m_clock, centralWidget());
}

void MainWindow::offerClock(ClockDesk &clock)
{
    m_clockPanel = new ClockPanel(clock, m_theme, centralWidget());
    connect(&m_desk, &CounterDesk::refused, this, [this](const Error &error) {
        m_clockPanel->offerFor(error);
        placeRemedy();
    });
}

void MainWindow::offerDrawer(TillDesk &desk)
{
    auto *key = new DrawerKey(desk, this);
    connect(m_counter, &CounterPage::drawerWanted, key, &DrawerKey::open);
    connect(key, &DrawerKey::secondPersonWanted, this, &MainWindow::askSecondPerson);
    connect(key, &DrawerKey::refused, m_counter, [this](const Error &error) { m_counter->showRefusal(error, 0); });
}

void MainWindow::showDoubts()
{
    if (m_doubts == nullptr || !m_doubts->isVisible())
        toggleRemedy(QStringLiteral("inDoubt"));
}

void MainWindow::toggleRemedy(const QString &key)
{
    const bool list = m_doubts != nullptr && key == u"inDoubt" && m_status->remedyOf(key).canSend; // there are some
    if (m_doubts != nullptr && (m_doubts->isVisible() || !list))
        m_doubts->hide();
    else if (list) {
        m_remedy->hide();
        m_doubts->open();
        placeRemedy();
    }
    if (list)
        return;
    if (m_remedy->isVisible() && m_remedyKey == key) {
        m_remedy->hide();
        return;
    }
    m_remedyKey = key;
    sayRemedy();
    m_remedy->show();
    placeRemedy();
    m_remedy->raise();
}

// An open line follows what it is about.
void MainWindow::sayRemedy()
{
    const StatusStrip::Remedy remedy = m_status->remedyOf(m_remedyKey);
    m_remedyText->setText(remedy.text);
    m_remedySend->setVisible(remedy.canSend);
    m_remedyList->setVisible(m_outbox && remedy.key == u"unsent");
}

void MainWindow::placeRemedy()
{
    const int height = m_theme.px(64);
    m_remedy->setGeometry(0, m_status->y() - height, centralWidget()->width(), height);
    const int tall = m_theme.px(260);
    if (m_doubts != nullptr)
        m_doubts->setGeometry(0, m_status->y() - tall, centralWidget()->width(), tall);
    const int clock = m_theme.px(128);
    if (m_clockPanel != nullptr)
        m_clockPanel->setGeometry(0, m_status->y() - clock, centralWidget()->width(), clock);
}

void MainWindow::showDevice(const DeviceState &state)
{
    m_status->showDevice(state);
    sayRemedy();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    placeRemedy();
    if (m_watermark)
        m_watermark->setGeometry(centralWidget()->rect());
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        m_remedy->hide();
        for (QWidget *panel : std::initializer_list<QWidget *>{m_doubts, m_clockPanel}) {
            if (panel != nullptr)
                panel->hide();
        }
    }
    QMainWindow::keyPressEvent(event);
}

} // namespace yaogui
