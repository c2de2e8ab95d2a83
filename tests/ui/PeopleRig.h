// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/BusinessStaffDesk.h"
#include "core/desk/BusinessTillDesk.h"
#include "tests/core/staff/StaffRig.h"
#include "tests/ui/CounterRig.h"
#include "ui/shell/StaffFrame.h"
#include "ui/till/TillPage.h"
#include "ui/widgets/MessageStrip.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMutex>
#include <QPushButton>

namespace yaogui {

inline constexpr int patienceMs = 60'000;

/// The real window with the till's page over a real store with people in it, locked: real PINs, real keys.
struct PeopleRig : CounterRig {
    PeopleRig()
        : people(StaffTools{staff.shop.store(), staff.shop.clock, [this](const QDate &) { return staff.shop.rules; }, {}, 0,
                            PinHasher(PinHasher::Strength::Light)}),
          till(TillTools{staff.shop.store(), staff.shop.clock, staff.shop.facts, Operator(), [this](const PrintDocument &) -> Result<QString> {
                             const QMutexLocker lock(&mutex);
                             ++printed;
                             return QString("paper");
                         }})
    {
        auto *page = new TillPage(till, lightTheme());
        QObject::connect(page, &TillPage::secondPersonWanted, &window, &MainWindow::askSecondPerson);
        window.addPage(page, QStringLiteral("railTill"), QStringLiteral("till"), TillPage::title());
        window.offerDrawer(till);
        window.addStaff(people, qApp);
        QObject::connect(&people, &StaffDesk::signedIn, &till, [this](const Operator &worker) { till.signIn(worker); });
        people.open();
    }
    /// By keys, up to the answer.
    void tryPin(const QString &who)
    {
        QTRY_VERIFY_WITH_TIMEOUT(window.staffFrame()->isLocked() && find<QPushButton>("logInButton")->isEnabled(), patienceMs);
        find<QLineEdit>("logInWho")->setFocus();
        find<QLineEdit>("logInWho")->clear();
        type(who);
        press(Qt::Key_Return);
        QVERIFY(find<QLineEdit>("logInPin")->hasFocus());
        type(StaffRig::pinOf(who));
        press(Qt::Key_Return);
    }
    void signIn(const QString &who)
    {
        tryPin(who);
        QTRY_VERIFY_WITH_TIMEOUT(!window.staffFrame()->isLocked(), patienceMs);
    }
    void openShift()
    {
        signIn("1001");
        press(Qt::Key_3, Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(find<QLineEdit>("tillFloat")->hasFocus(), patienceMs);
        type("1000");
        press(Qt::Key_F12);
        QTRY_VERIFY_WITH_TIMEOUT(find<QLineEdit>("pieces10000")->hasFocus(), patienceMs);
    }
    void pay(const QString &amount, const QString &reason)
    {
        QTest::keyClicks(find<QLineEdit>("tillAmount"), amount);
        QTest::keyClicks(find<QLineEdit>("tillReason"), reason);
        press(Qt::Key_F8);
    }
    void awaitQuestion(const char *field) { QTRY_VERIFY_WITH_TIMEOUT(find<QLineEdit>(field)->hasFocus(), patienceMs); }
    void agree(const QString &who, const QString &pin)
    {
        find<QLineEdit>("overrideWho")->setFocus();
        find<QLineEdit>("overrideWho")->clear();
        type(who);
        press(Qt::Key_Return);
        QVERIFY(find<QLineEdit>("overridePin")->hasFocus());
        type(pin);
        press(Qt::Key_Return);
    }
    [[nodiscard]] QWidget *panel() { return find<QWidget>("overridePanel"); }
    [[nodiscard]] qint64 events(const QString &kind) const { return staff.events(kind); }
    [[nodiscard]] int papers()
    {
        const QMutexLocker lock(&mutex);
        return printed;
    }
    StaffRig staff;
    QMutex mutex;
    int printed = 0;
    BusinessStaffDesk people;
    BusinessTillDesk till;
};

} // namespace yaogui
