// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/counter/Tour.h"

#include "core/sale/SlipLayout.h"
#include "core/store/CatalogueRepository.h"
#include "core/store/LedgerRepository.h"
#include "ui/counter/CounterPage.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

namespace yaogui {

namespace {

constexpr int restMs = 250;
constexpr int patienceMs = 60'000;
const char *const insuredPerson = "4240000000000000001000990000"; // of the sandbox: deductible of the year already met

void pixelate(QPixmap &picture, const QRect &where)
{
    constexpr int coarse = 9;
    const QPixmap face = picture.copy(where);
    const QPixmap blocks = face.scaled(coarse, coarse, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                               .scaled(face.size(), Qt::IgnoreAspectRatio, Qt::FastTransformation);
    QPainter(&picture).drawPixmap(where.topLeft(), blocks);
}

} // namespace

Tour::Tour(CounterApp &app, Shop &shop, QString folder, bool hideFaces)
    : m_app(app), m_shop(shop), m_folder(std::move(folder)), m_hideFaces(hideFaces)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(restMs);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_settle, &QTimer::timeout, this, &Tour::look);
    connect(&m_patience, &QTimer::timeout, this, [this] { fail("not reached: " + m_steps[m_at].name); });
    connect(&app.desk(), &CounterDesk::viewChanged, this, [this](const CounterView &view) {
        m_view = view;
        m_settle.start();
    });
    connect(&app.desk(), &CounterDesk::finished, this, [this](const FinishedSale &sale) {
        m_finished = sale;
        ++m_finishedSales;
    });
    connect(&app.desk(), &CounterDesk::refused, this, [this] { ++m_refusals; });
    connect(&app.policyDesk(), &PolicyDesk::viewChanged, this, [this](const PolicyView &view) {
        m_policy = view;
        m_settle.start();
    });
    connect(&app.policyDesk(), &PolicyDesk::offered, this, [this](const PolicyPreview &preview) {
        m_preview = preview;
        m_settle.start();
    });
    connect(&app.returnDesk(), &ReturnDesk::found, this, [this] {
        m_returnFound = true;
        m_settle.start();
    });
    connect(&app.returnDesk(), &ReturnDesk::taken, this, [this] {
        m_returnDone = true;
        m_settle.start();
    });
    connect(&app.outboxDesk(), &OutboxDesk::viewChanged, this, [this](const OutboxView &view) {
        m_outbox = view;
        m_settle.start();
    });
    connect(&app.reconciliationDesk(), &ReconciliationDesk::viewChanged, this, [this](const ReconciliationView &view) {
        m_report = view.working ? std::nullopt : view.report;
        m_settle.start();
    });
    connect(&app.reconciliationDesk(), &ReconciliationDesk::monthChanged, this, [this](const ClearingView &view) {
        m_month = view;
        m_settle.start();
    });
    connect(&app.tillDesk(), &TillDesk::viewChanged, this, [this](const TillView &view) {
        m_till = view;
        m_settle.start();
    });
    connect(&app.tillDesk(), &TillDesk::sheetReady, this, [this] {
        m_sheetReady = true;
        m_settle.start();
    });
    connect(&app.staffDesk(), &StaffDesk::viewChanged, this, [this](const StaffView &view) {
        m_staff = view;
        m_settle.start();
    });
    watchReview();
    app.listenTo(m_scanner);
}

void Tour::start()
{
    if (!QDir().mkpath(m_folder)) {
        fail("the folder cannot be made: " + m_folder);
        return;
    }
    m_scanner.plug();
    addSteps();
    m_patience.start();
    m_settle.start();
}

void Tour::addSteps()
{
    const auto lines = [](std::size_t count) { return [count](const CounterView &view) { return view.lines.size() == count; }; };
    const QStringList insured = boxes(true, 2);
    m_steps.push_back({"01-empty-counter", [] {}, [](const CounterView &view) { return view.next == NextAct::Scan; }});
    m_steps.push_back({"02-first-box", [=, this] { scan(insured.value(0)); }, lines(1)});
    m_steps.push_back({"03-same-box-refused", [=, this] { scan(insured.value(0)); }, [this](const CounterView &) { return m_refusals == 1; }});
    m_steps.push_back({"04-search", [this] { type("gwd"); }, [](const CounterView &) { return true; }});
    m_steps.push_back({"05-mixed-basket", [this] { press(Qt::Key_Return); }, lines(2)});
    m_steps.push_back({"", [=, this] { scan(insured.value(1)); }, lines(3)});
    addInsuredSale();
    addEndings();
    addSettings();
    addOutbox();
    addReconciliation();
    addReturn();
    addTill();
    addStaff();
    addStock();
    addReview();
    addLoose();
    addManager();
}

void Tour::addInsuredSale()
{
    m_steps.push_back({"06-insured-person", [this] { scan(QString::fromLatin1(insuredPerson)); },
                       [](const CounterView &view) { return view.person && view.faceTaken && view.next == NextAct::Presettle; }});
    m_steps.push_back({"", [this] { press(Qt::Key_D, Qt::ControlModifier); }, awaited([this] { return isShown("proxyNumberField"); })});
    m_steps.push_back({"06a-proxy-buyer",
                       [this] {
                           enter("proxyNumberField", QStringLiteral("990101196203040010"));
                           enter("proxyNameField", QStringLiteral("测试丁四"));
                       },
                       [](const CounterView &) { return true; }});
    m_steps.push_back({"", [this] { press(Qt::Key_Escape); }, awaited([this] { return !isShown("proxyNumberField"); })});
    m_steps.push_back({"07-split-before-paying", [this] { press(Qt::Key_F12); }, [](const CounterView &view) { return view.split.has_value(); }});
    m_steps.push_back({"08-customer-confirmed", [this] { press(Qt::Key_F12); },
                       [](const CounterView &view) { return view.state == SaleState::Confirmed && view.work == DeskWork::None; }});
    m_steps.push_back({"09-cash-entered", [this] { type("500"); }, [](const CounterView &) { return true; }});
    m_steps.push_back({"10-settled", [this] { press(Qt::Key_F12); }, [this](const CounterView &) { return m_finishedSales == 1; }});
    m_steps.push_back({"11-all-sent", [] {}, [](const CounterView &view) { return view.unsent == 0; }});
}

void Tour::addEndings()
{
    const QStringList box = boxes(true, 4);
    m_steps.push_back({"12-cash-sale",
                       [=, this] {
                           refuseStockMessages();
                           scan(box.value(2));
                       },
                       [](const CounterView &view) { return view.lines.size() == 1; }});
    addMember();
    m_steps.push_back({"", [this] { press(Qt::Key_F12); }, [](const CounterView &) { return true; }});
    m_steps.push_back({"", [this] { type("1000"); }, [](const CounterView &) { return true; }});
    m_steps.push_back({"13-cash-paid", [this] { press(Qt::Key_F12); }, [this](const CounterView &) { return m_finishedSales == 2; }});
    m_steps.push_back({"", [=, this] { scan(box.value(3)); }, [](const CounterView &view) { return view.lines.size() == 1; }});
    m_steps.push_back({"", [this] { scan(QString::fromLatin1(insuredPerson)); },
                       [](const CounterView &view) { return view.faceTaken && view.next == NextAct::Presettle; }});
    m_steps.push_back({"", [this] { press(Qt::Key_F12); }, [](const CounterView &view) { return view.split.has_value(); }});
    m_steps.push_back({"", [this] { press(Qt::Key_F12); },
                       [](const CounterView &view) { return view.state == SaleState::Confirmed && view.work == DeskWork::None; }});
    m_steps.push_back({"14-in-doubt",
                       [this] {
                           sandboxFault();
                           press(Qt::Key_F12);
                           if (m_view.due.isPositive())
                               press(Qt::Key_F12); // the first goes to the cash field
                       },
                       [](const CounterView &view) { return view.notice == DeskNotice::InDoubt; }});
    m_steps.push_back({"15-doubt-reversed", [this] { m_app.desk().sendNow(); },
                       [](const CounterView &view) { return view.notice == DeskNotice::Reversed && view.inDoubt == 0; }});
}

// A change of region as a manager makes it, and the switch that stops insurance; the counter then says so.
void Tour::addSettings()
{
    const QString region = QStringLiteral("fujian");
    m_steps.push_back({"", [this] { press(Qt::Key_2, Qt::AltModifier); }, [this](const CounterView &) { return !m_policy.rules.empty(); }});
    m_steps.push_back({"16-policy-rules", [this] { pick("peopleCombo", "1003"); }, [](const CounterView &) { return true; }});
    m_steps.push_back({"", [this] { press(Qt::Key_F4); }, [](const CounterView &) { return true; }});
    m_steps.push_back({"17-policy-change", [=, this] { pick("regionCombo", region); },
                       [=, this](const CounterView &) { return m_preview && m_preview->pack.region == region; }});
    m_steps.push_back({"18-policy-of-a-region", [this] { press(Qt::Key_F12); },
                       [=, this](const CounterView &) { return m_policy.head() && m_policy.head()->region == region; }});
    m_steps.push_back({"", [this] { press(Qt::Key_2, Qt::ControlModifier); }, [](const CounterView &) { return true; }});
    m_steps.push_back({"19-insurance-suspended", [this] { click("suspendButton"); }, [this](const CounterView &) { return m_policy.profile.suspended; }});
    m_steps.push_back({"20-counter-suspended", [this] { press(Qt::Key_1, Qt::AltModifier); }, [](const CounterView &) { return true; }});
}

// What was refused three times is put aside; the page says why and what can be done.
void Tour::addOutbox()
{
    m_steps.push_back({"", [this] { press(Qt::Key_3, Qt::AltModifier); }, [this](const CounterView &) { return !m_outbox.rows.empty(); }});
    m_steps.push_back({"21-outbox-put-aside",
                       [this] {
                           for (int round = 0; round < 3; ++round)
                               press(Qt::Key_F12);
                       },
                       [this](const CounterView &) { return m_outbox.parked > 0; }});
}

// The evening: nothing differs; then the platform's books are bent, and each difference says what comes next.
void Tour::addReconciliation()
{
    m_steps.push_back({"22-reconcile-not-yet", [this] { press(Qt::Key_5, Qt::AltModifier); }, [](const CounterView &) { return true; }});
    m_steps.push_back({"23-reconciled-agrees",
                       [this] {
                           pick("reconcilePeople", "1003");
                           press(Qt::Key_F12);
                       },
                       [this](const CounterView &) { return m_report && m_report->balanced(); }});
    m_steps.push_back({"24-reconciled-differences",
                       [this] {
                           plantDifferences();
                           press(Qt::Key_F12);
                       },
                       [this](const CounterView &) { return m_report && m_report->count() == 4; }});
    m_steps.push_back({"25-clearing-month", [this] { press(Qt::Key_2, Qt::ControlModifier); }, [this](const CounterView &) { return m_month.has_value(); }});
}

void Tour::plantDifferences()
{
    const auto settlement = m_shop.store().read([](Connection &connection) -> Result<QString> {
        return connection.first("SELECT setl_id FROM sale WHERE state = 'settled' AND setl_id IS NOT NULL", [](const Row &row) { return row.text(0); })
            .value_or(QString());
    });
    const QString like = settlement.value_or(QString());
    for (const QJsonObject &wish : {QJsonObject{{"add_settlement", QJsonObject{{"like", like}}}},
                                    QJsonObject{{"add_settlement", QJsonObject{{"like", like}, {"msgid", ""}}}},
                                    QJsonObject{{"add_settlement", QJsonObject{{"like", like}, {"insutype", "390"}}}},
                                    QJsonObject{{"change_settlement", QJsonObject{{"setl_id", like}, {"fund_pay_sumamt", "0.01"}}}}}) {
        if (!m_shop.controlSandbox(wish))
            fail("the sandbox takes no difference");
    }
}

void Tour::look()
{
    if (m_at >= m_steps.size())
        return;
    const Step &step = m_steps[m_at];
    if (step.act) {
        const auto act = std::exchange(m_steps[m_at].act, nullptr);
        act();
        m_settle.start();
        return;
    }
    if (!step.reached(m_view))
        return; // the next view asks again
    next();
}

void Tour::next()
{
    const Step &step = m_steps[m_at];
    if (!step.name.isEmpty())
        picture(step.name);
    if (step.name == "10-settled")
        papers();
    ++m_at;
    m_patience.start();
    if (m_at == m_steps.size()) {
        m_patience.stop();
        QCoreApplication::exit(0);
        return;
    }
    m_settle.start();
}

void Tour::picture(const QString &name)
{
    QPixmap picture = m_app.window().grab();
    if (m_hideFaces) {
        if (const auto *face = m_app.window().findChild<QLabel *>("faceLabel"); face && face->isVisible())
            pixelate(picture, QRect(face->mapTo(&m_app.window(), QPoint()), face->size()));
    }
    if (!picture.save(m_folder + u'/' + name + ".png"))
        fail("the picture cannot be written: " + name);
}

void Tour::papers()
{
    if (!m_finished)
        return;
    const int columns = columnsForPaper(m_shop.settings().number("printer.width_mm"));
    const auto write = [&](const QString &name, const PrintDocument &document) {
        QFile file(m_folder + u'/' + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(plainText(document, columns).toUtf8()) < 0)
            fail("the paper cannot be written: " + name);
    };
    write("slip.txt", m_finished->slip);
    if (m_finished->statement)
        write("statement.txt", *m_finished->statement);
}

void Tour::fail(const QString &why)
{
    qWarning("tour: %s", qUtf8Printable(why));
    if (m_at < m_steps.size() && m_app.window().isVisible())
        m_app.window().grab().save(m_folder + "/failed.png");
    QCoreApplication::exit(3);
}

void Tour::scan(const QString &text)
{
    m_scanner.scan(text);
}

void Tour::type(const QString &text)
{
    QWidget *focus = QApplication::focusWidget() ? QApplication::focusWidget() : m_app.window().focusWidget();
    for (const QChar c : text) {
        const int key = c.toUpper().unicode();
        QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, QString(c));
        QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier, QString(c));
        if (focus) {
            QCoreApplication::sendEvent(focus, &down);
            QCoreApplication::sendEvent(focus, &up);
        }
    }
}

void Tour::press(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget() ? QApplication::focusWidget() : &m_app.window();
    QKeyEvent shortcut(QEvent::ShortcutOverride, key, modifiers);
    QKeyEvent down(QEvent::KeyPress, key, modifiers);
    QKeyEvent up(QEvent::KeyRelease, key, modifiers);
    for (QKeyEvent *event : {&shortcut, &down, &up})
        QCoreApplication::sendEvent(focus, event);
}

void Tour::pick(const QString &name, const QString &data)
{
    auto *list = m_app.window().findChild<QComboBox *>(name);
    const int row = list ? list->findData(data) : -1;
    if (row < 0) {
        fail("no " + data + " in " + name);
        return;
    }
    list->setCurrentIndex(row);
    emit list->activated(row);
}

void Tour::click(const QString &name)
{
    auto *button = m_app.window().findChild<QPushButton *>(name);
    button ? button->click() : fail("no button " + name);
}

QStringList Tour::boxes(bool insured, int count)
{
    const auto found = m_shop.store().read([&](Connection &connection) -> Result<QStringList> {
        QStringList codes;
        QStringList drugs;
        CatalogueRepository catalogue(connection);
        for (const BoxRow &row : LedgerRepository(connection).shelfBoxes({})) {
            const Drug drug = catalogue.byId(row.drug).value_or(Drug());
            const bool otc = drug.drugClass == DrugClass::OtcA || drug.drugClass == DrugClass::OtcB;
            if (codes.size() < count && otc && drug.isInsurable() == insured && !drugs.contains(drug.code)
                && !TraceRules::isExpired(row.expiry, m_shop.clock().today())) {
                codes.append(row.traceCode);
                drugs.append(drug.code);
            }
        }
        return codes;
    });
    return found.value_or(QStringList());
}

void Tour::refuseStockMessages()
{
    if (!m_shop.controlSandbox({{"fault", "refuse_row"}, {"infno", "3505"}, {"times", 0}, {"err_msg", "批号与目录不符"}}))
        fail("the sandbox takes no fault");
}

// The platform books the next settlement, its answer is lost, and so is the first question about it: what the counter
// must live with.
void Tour::sandboxFault()
{
    for (const QJsonObject &fault : {QJsonObject{{"fault", "no_answer_after_booking"}, {"infno", "2102"}, {"times", 1}},
                                     QJsonObject{{"fault", "no_answer"}, {"infno", "2601"}, {"times", 1}}}) {
        if (!m_shop.controlSandbox(fault))
            fail("the sandbox takes no fault");
    }
}

} // namespace yaogui
