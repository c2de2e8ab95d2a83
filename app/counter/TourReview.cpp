// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The tour at the licensed pharmacist's desk.

#include "app/counter/Tour.h"

#include <QLineEdit>

namespace yaogui {

namespace {

// Of the sandbox: a child with a quinolone, a partly filled one, two drugs, a plain one.
const char *const shownCodes[] = {"EPC990101000000000000000005", "EPC990101000000000000000002", "EPC990101000000000000000004",
                                  "EPC990101000000000000000001"};
const char *const childsPrescription = "RX990101000000000005"; // the last to end, so the last to be looked at

} // namespace

void Tour::watchReview()
{
    connect(&m_app.reviewDesk(), &ReviewDesk::oneChanged, this, [this](const RxView &view) {
        m_rx = view;
        m_settle.start();
    });
    connect(&m_app.reviewDesk(), &ReviewDesk::done, this, [this](ReviewAct act) {
        m_pulled += act == ReviewAct::Pull ? 1 : 0;
        m_settle.start();
    });
    connect(&m_app.reviewDesk(), &ReviewDesk::found, this, [this] { m_settle.start(); });
}

std::function<bool(const CounterView &)> Tour::rxIs(RxState state)
{
    return [this, state](const CounterView &) { return m_rx.record.state == state; };
}

// The pharmacist signs in, and the customers' prescriptions are downloaded with their yes.
void Tour::addTakingIn()
{
    const auto always = [](const CounterView &) { return true; };
    m_steps.push_back({"", [this] { m_app.staffDesk().lock(); }, [this](const CounterView &) { return !m_staff.worker; }});
    m_steps.push_back({"", [this] { enter("logInWho", "1002"); }, always});
    m_steps.push_back({"", [this] { click("logInButton"); },
                       [this](const CounterView &) { return m_staff.worker && m_staff.worker->name.id == u"1002"; }});
    m_steps.push_back({"", [this] { press(Qt::Key_9, Qt::AltModifier); }, [this](const CounterView &) { return isShown("reviewPage"); }});
    int pulled = 0;
    for (const char *const code : shownCodes) {
        const auto shown = [this, code](const CounterView &) { return isShown("rxCodeField") && m_app.window().findChild<QLineEdit *>("rxCodeField")->text() == QLatin1String(code); };
        m_steps.push_back({QLatin1String(pulled == 0 ? "60-review-take-in" : ""), [this, code] { scan(QString::fromLatin1(code)); }, shown});
        ++pulled;
        m_steps.push_back({"",
                           [this] {
                               press(Qt::Key_Space);
                               press(Qt::Key_F4);
                           },
                           [this, pulled](const CounterView &) { return m_pulled == pulled; }});
    }
}

// One is refused, the doctor is asked about another, a third is approved and signed; the archive has them all.
void Tour::addReview()
{
    addTakingIn();
    const auto always = [](const CounterView &) { return true; };
    m_steps.push_back({"61-review-queue", [this] { press(Qt::Key_1, Qt::ControlModifier); }, [this](const CounterView &) { return isShown("rxQueue"); }});
    m_steps.push_back({"62-review-open", [this] { press(Qt::Key_F3); }, rxIs(RxState::InReview)});
    m_steps.push_back({"63-review-ask",
                       [this] {
                           press(Qt::Key_F9);
                           enter("rxQuestion", QStringLiteral("剂量与疗程请再确认"));
                       },
                       always});
    m_steps.push_back({"64-review-asked", [this] { click("rxAskConfirm"); }, rxIs(RxState::Asked)});
    m_steps.push_back({"", [this] { press(Qt::Key_F3); }, rxIs(RxState::InReview)});
    m_steps.push_back({"65-review-points",
                       [this] {
                           for (const int key : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4})
                               press(key);
                       },
                       always});
    m_steps.push_back({"66-review-unlock", [this] { press(Qt::Key_F12); }, [this](const CounterView &) { return isShown("rxPin"); }});
    m_steps.push_back({"67-review-approved", [this] { click("rxUnlock"); }, rxIs(RxState::Approved)});
    m_steps.push_back({"", [this] { press(Qt::Key_F3); }, rxIs(RxState::InReview)});
    const QString child = QString::fromLatin1(childsPrescription);
    m_steps.push_back({"68-review-stop", [this] { press(Qt::Key_F3); }, [=, this](const CounterView &) { return m_rx.record.rx.externalNumber == child; }});
    m_steps.push_back({"69-review-refuse",
                       [this] {
                           press(Qt::Key_F8);
                           pick("rxReason", "contraindication");
                       },
                       always});
    m_steps.push_back({"70-review-refused", [this] { click("rxRefuseConfirm"); }, rxIs(RxState::Refused)});
    m_steps.push_back({"71-review-archive", [this] { press(Qt::Key_3, Qt::ControlModifier); }, [this](const CounterView &) { return isShown("rxArchive"); }});
}

} // namespace yaogui
