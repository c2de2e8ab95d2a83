// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/desk/StaffView.h"
#include "core/desk/CounterDesk.h"
#include "core/desk/PolicyDesk.h"
#include "core/desk/ReturnDesk.h"
#include "core/ports/CodeSource.h"
#include "ui/shell/ShellInfo.h"
#include "ui/shell/StatusStrip.h"
#include "ui/theme/Theme.h"

#include <QDate>
#include <QMainWindow>
#include <QMap>
#include <QTimer>

class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace yaogui {

class ClockDesk;
class ClockPanel;
class CounterPage;
class DoubtDesk;
class DoubtPanel;
class ManagerDesk;
class ManagerPage;
class NoticeBand;
class OutboxDesk;
class OutboxPage;
class ReturnPage;
class SettingsPage;
class StaffDesk;
class StaffFrame;
class ReviewDesk;
class ReviewPage;
class StockDesk;
class StockPage;
class TillDesk;
class TopBar;
class Tones;

/// The frame around the pages. Desks, clock and tones outlive it.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(CounterDesk &desk, PolicyDesk &policy, ReturnDesk &returns, const ShellInfo &info, const Theme &theme, const Clock &clock, Tones &tones);
    [[nodiscard]] CounterPage *counterPage() const { return m_counter; }
    /// A further page with its button in the rail; the window owns it.
    void addPage(QWidget *page, const QString &railName, const QString &icon, const QString &words);
    [[nodiscard]] SettingsPage *settingsPage() const { return m_settings; }

    /// From now on the strip's "in doubt" opens the list of them. The desk outlives this.
    void listDoubtsOf(DoubtDesk &doubts);
    /// From now on a clock that jumped back may be accepted in the window. The desk outlives this.
    void offerClock(ClockDesk &clock);
    /// The counter's key for the drawer without a sale. Once; the desk outlives the window.
    void offerDrawer(TillDesk &desk);
    /// As if "in doubt" in the strip were pressed.
    void showDoubts();
    /// The page of what waits, with its button on the rail and in the strip. Once; the desk outlives the window.
    void addOutbox(OutboxDesk &desk);

    /// The stock page with its button on the rail; scans on it are its own. Once; the desk outlives the window.
    void addStock(StockDesk &desk);
    /// Once it was added; its further sections are given to itself.
    [[nodiscard]] StockPage *stockPage() const { return m_stock; }
    /// The page of the manager's duties with its button on the rail; what is done elsewhere leads to the stock page and the outbox, which
    /// were added before. Once; the desk outlives the window.
    void addManager(ManagerDesk &desk);
    /// Once it was added; its further sections are given to itself.
    [[nodiscard]] ManagerPage *managerPage() const { return m_manager; }
    /// The licensed pharmacist's page with its button on the rail, which counts what waits; scans on it are its own. Once; the desk
    /// outlives the window.
    void addReview(ReviewDesk &desk);
    /// People: their page, signing in, the lock, who serves, a second person's yes. Once; the desk outlives the window, keys and hands are
    /// watched at `application`.
    void addStaff(StaffDesk &desk, QObject *application);
    [[nodiscard]] StaffFrame *staffFrame() const { return m_staff; }
    /// A scan that was a badge where one was asked for, or a sale to be taken back on the page that is seen; false: it is the counter's.
    bool takeScan(const yaogui::Scan &scan);

public slots:
    /// Of devices the desk does not know (scanner, camera); those of the desk come by themselves.
    void showDevice(const yaogui::DeviceState &state);
    /// Where every page's secondPersonWanted goes; see README.md.
    void askSecondPerson(const yaogui::ApprovalWish &wish, const yaogui::AgreedAct &again);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildRail();
    QToolButton *addRailButton(QVBoxLayout &column, const QString &name, const QString &icon, const QString &words, QWidget *page);
    void connectPolicy();
    void connectReturns();
    void showPage(QWidget *page);
    void tick();
    void buildRemedy();
    void toggleRemedy(const QString &key);
    void sayRemedy();
    void placeRemedy();
    CounterDesk &m_desk;
    PolicyDesk &m_policy;
    const Clock &m_clock;
    Theme m_theme;
    TopBar *m_top;
    CounterPage *m_counter;
    SettingsPage *m_settings;
    OutboxPage *m_outbox = nullptr;
    ManagerPage *m_manager = nullptr;
    ReturnPage *m_returns;
    NoticeBand *m_notice;
    QStackedWidget *m_pages;
    QVBoxLayout *m_rail = nullptr;
    QMap<QWidget *, QToolButton *> m_railButtons;
    StatusStrip *m_status;
    QFrame *m_remedy = nullptr; ///< a line over the foot of the page, not a dialog
    QLabel *m_remedyText = nullptr;
    QPushButton *m_remedySend = nullptr;
    QPushButton *m_remedyList = nullptr; ///< opens the page of what waits
    QString m_remedyKey;
    DoubtPanel *m_doubts = nullptr;
    ClockPanel *m_clockPanel = nullptr;
    QWidget *m_watermark = nullptr;
    StaffFrame *m_staff = nullptr;
    StockPage *m_stock = nullptr;
    ReviewPage *m_review = nullptr;
    QTimer m_tick;
    QDate m_day; ///< of the rules shown
};

} // namespace yaogui
