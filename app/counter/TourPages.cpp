// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The tour past the counter: returns, the till, the people, the stock.

#include "app/counter/Tour.h"

#include "core/ledger/Buying.h"
#include "core/ledger/Receiving.h"
#include "core/store/CatalogueRepository.h"
#include "core/store/LedgerRepository.h"
#include "ui/manager/ManagerWords.h"
#include "ui/shell/StaffFrame.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

namespace yaogui {

namespace {

const QString boughtDrug = QStringLiteral("YP00001"); // of the demo catalogue

} // namespace

// The cash sale is taken back: found by its box, agreed to by the pharmacist.
void Tour::addReturn()
{
    const QStringList box = boxes(true, 4);
    m_steps.push_back({"", [this] { press(Qt::Key_1, Qt::AltModifier); }, [](const CounterView &) { return true; }});
    m_steps.push_back({"", [this] { press(Qt::Key_F8); }, [](const CounterView &) { return true; }});
    m_steps.push_back({"26-return-found", [=, this] { scan(box.value(2)); }, [this](const CounterView &) { return m_returnFound; }});
    m_steps.push_back({"", [this] { press(Qt::Key_F12); }, [this](const CounterView &) { return isShown("overrideWho"); }});
    m_steps.push_back({"", [this] { enter("overrideWho", "1002"); }, [](const CounterView &) { return true; }});
    m_steps.push_back({"27-returned", [this] { click("overrideAgree"); }, [this](const CounterView &) { return m_returnDone; }});
}

// The drawer is counted, the shift closed with its sheet, and the next one opened.
void Tour::addTill()
{
    m_steps.push_back({"", [this] { press(Qt::Key_6, Qt::AltModifier); }, [this](const CounterView &) { return m_till.open.has_value(); }});
    m_steps.push_back({"28-till-count",
                       [this] {
                           type("1");
                           press(Qt::Key_Return);
                           type("2");
                       },
                       [](const CounterView &) { return true; }});
    m_steps.push_back({"29-till-close", [this] { press(Qt::Key_F12); }, [this](const CounterView &) { return m_till.count && m_sheetReady; }});
    m_steps.push_back({"30-till-day-sheet",
                       [this] {
                           type("training");
                           press(Qt::Key_F10);
                       },
                       [this](const CounterView &) { return !m_till.open && !m_till.shifts.empty(); }});
    m_steps.push_back({"31-till-open",
                       [this] {
                           type("200");
                           press(Qt::Key_F12);
                       },
                       [this](const CounterView &) { return m_till.open.has_value(); }});
}

// A new member, and a price beyond what a cashier agrees to alone: the manager sees what it was and what it becomes.
void Tour::addMember()
{
    m_steps.push_back({"", [this] { press(Qt::Key_F7); }, awaited([this] { return isShown("memberEntry"); })});
    m_steps.push_back({"12a-new-member",
                       [this] {
                           enter("memberWho", QStringLiteral("13812345678"));
                           click("memberFind");
                       },
                       awaited([this] { return isShown("memberName"); })});
    m_steps.push_back({"12b-member",
                       [this] {
                           enter("memberName", QStringLiteral("陈小红"));
                           click("memberFind");
                       },
                       [](const CounterView &view) { return view.member.has_value(); }});
    m_steps.push_back({"", [this] { press(Qt::Key_G, Qt::ControlModifier); }, awaited([this] { return isShown("priceEntry"); })});
    m_steps.push_back({"12c-another-price",
                       [this] {
                           enter("priceField", QStringLiteral("15%"));
                           enter("priceReason", QStringLiteral("外盒微损"));
                           click("priceButton");
                       },
                       awaited([this] { return isShown("overrideWho"); })});
    m_steps.push_back({"12d-price-agreed",
                       [this] {
                           enter("overrideWho", QStringLiteral("1003"));
                           click("overrideAgree");
                       },
                       [](const CounterView &view) { return !view.lines.empty() && view.lines.front().changedPrice; }});
}

// The counter is locked with a basket in it, the manager signs in, looks after the staff, and is then asked for a yes.
void Tour::addStaff()
{
    const auto always = [](const CounterView &) { return true; };
    const auto signedIn = [this](const QString &number) { return m_staff.worker && m_staff.worker->name.id == number; };
    m_steps.push_back({"", [this] { press(Qt::Key_1, Qt::AltModifier); }, always});
    m_steps.push_back({"32-locked", [this] { m_app.staffDesk().lock(); }, [this](const CounterView &) { return !m_staff.worker; }});
    m_steps.push_back({"", [this] { enter("logInWho", "1003"); }, always});
    m_steps.push_back({"", [this] { click("logInButton"); }, [=](const CounterView &) { return signedIn("1003"); }});
    m_steps.push_back({"", [this] { press(Qt::Key_7, Qt::AltModifier); }, always});
    m_steps.push_back({"33-staff", [this] { enter("staffNumber", "1002"); }, always});
    addSecondFactor();
    m_steps.push_back({"", [this] { press(Qt::Key_1, Qt::AltModifier); }, always});
    m_steps.push_back({"34-second-person",
                       [this] {
                           m_app.window().staffFrame()->askApproval({Act::VoidSale, QStringLiteral("1"), Money::ofUnits(36'50), {}, {}}, [](ApprovalId) {});
                           enter("overrideReason", QStringLiteral("顾客拿错了药"));
                           enter("overrideWho", "1001"); // a cashier, whose yes does not count
                       },
                       always});
    m_steps.push_back({"35-second-person-refused", [this] { click("overrideAgree"); }, always});
}

// Somebody's badge becomes a second factor and a forgotten PIN is replaced; then the counter asks for both.
void Tour::addSecondFactor()
{
    const QString pinGiven = QStringLiteral("604417");
    const auto buyer = [this](auto is) {
        return [=, this](const CounterView &) {
            return std::any_of(m_staff.people.begin(), m_staff.people.end(), [&](const Colleague &one) { return one.worker.name.id == u"1004" && is(one); });
        };
    };
    const auto logIn = [this](const QString &number) {
        m_steps.push_back({"", [this] { m_app.staffDesk().lock(); }, [this](const CounterView &) { return !m_staff.worker; }});
        m_steps.push_back({"", [=, this] { enter("logInWho", number); }, awaited([this] {
                               const auto *button = m_app.window().findChild<QPushButton *>("logInButton");
                               return button && button->isEnabled(); // a wrong try makes the next one wait
                           })});
    };
    m_steps.push_back({"",
                       [this] {
                           enter("staffNumber", "1004");
                           enter("staffBadge", "B-4711");
                           click("staffSetBadge");
                       },
                       buyer([](const Colleague &one) { return one.hasBadge; })});
    m_steps.push_back({"",
                       [this] {
                           enter("staffNumber", "1004");
                           m_app.window().findChild<QComboBox *>("staffFactor")->setCurrentIndex(1);
                           click("staffSetFactor");
                       },
                       buyer([](const Colleague &one) { return one.factor == u"badge"; })});
    m_steps.push_back({"33a-reset-pin",
                       [=, this] {
                           enter("staffNumber", "1004");
                           enter("staffPin", pinGiven);
                           click("staffSetPin");
                       },
                       buyer([](const Colleague &one) { return one.hasPin; })});
    logIn("1004");
    m_steps.push_back({"33b-second-factor",
                       [=, this] {
                           enter("logInPin", pinGiven);
                           click("logInButton");
                       },
                       awaited([this] { return isShown("logInCode"); })});
    logIn("1003");
    m_steps.push_back({"", [this] { click("logInButton"); }, [this](const CounterView &) { return m_staff.worker && m_staff.worker->name.id == u"1003"; }});
}

// The manager's stock: what stands in the store, what ends soon, what counts found, and the life of the box sold and taken back.
void Tour::addStock()
{
    const auto filled = [this](const QString &table) {
        return [this, table](const CounterView &) {
            const auto *view = m_app.window().findChild<QTableView *>(table);
            return view && view->isVisible() && view->model()->rowCount() > 0;
        };
    };
    const QStringList box = boxes(true, 4);
    m_steps.push_back({"", [this] { press(Qt::Key_Escape); }, [this](const CounterView &) { return !isShown("overrideWho"); }});
    m_steps.push_back({"36-stock", [this] { press(Qt::Key_8, Qt::AltModifier); }, filled("stockTable")});
    m_steps.push_back({"37-stock-filter", [this] { enter("stockFilter", "fkzz"); }, filled("stockTable")});
    m_steps.push_back({"", [this] { enter("stockFilter", {}); }, filled("stockTable")});
    m_steps.push_back({"38-expiring", [this] { press(Qt::Key_2, Qt::ControlModifier); }, [this](const CounterView &) { return isShown("nearTable"); }});
    m_steps.push_back({"39-variance", [this] { press(Qt::Key_3, Qt::ControlModifier); }, [this](const CounterView &) { return isShown("variancePercent"); }});
    const auto shown = [this](const char *name) { return [this, name](const CounterView &) { return isShown(QLatin1String(name)); }; };
    m_steps.push_back({"39-charts", [this] { press(Qt::Key_7, Qt::ControlModifier); }, shown("chartExpiry")});
    m_steps.push_back({"", [this] { press(Qt::Key_5, Qt::ControlModifier); }, shown("deliveryTable")});
    m_steps.push_back({"39-receiving", [=, this] { scan(box.value(3).left(19) + QChar(u'9')); }, filled("deliveryTable")});
    m_steps.push_back({"", [this] { press(Qt::Key_6, Qt::ControlModifier); }, shown("countTable")});
    m_steps.push_back({"39-counting", [this] { press(Qt::Key_F6); }, filled("countTable")});
    m_steps.push_back({"", [this] { press(Qt::Key_4, Qt::ControlModifier); }, shown("chainSteps")});
    m_steps.push_back({"40-life-of-a-box", [=, this] { scan(box.value(2)); }, filled("chainSteps")});
}

std::function<bool(const CounterView &)> Tour::awaited(std::function<bool()> there)
{
    return [this, there = std::move(there)](const CounterView &) {
        if (there())
            return true;
        m_settle.start();
        return false;
    };
}

// Six units out of a box that is opened for them, which a colleague checks.
void Tour::addLoose()
{
    constexpr int units = 6;
    const auto many = m_shop.store().read([&](Connection &connection) -> Result<QString> {
        for (const BoxRow &row : LedgerRepository(connection).shelfBoxes({})) {
            const Drug drug = CatalogueRepository(connection).byId(row.drug).value_or(Drug());
            if (drug.drugClass == DrugClass::OtcB && drug.packCount >= units && !TraceRules::isExpired(row.expiry, m_shop.clock().today()))
                return row.traceCode;
        }
        return QString();
    });
    const QString box = many.value_or(QString());
    m_steps.push_back({"", [this] { press(Qt::Key_1, Qt::AltModifier); }, [](const CounterView &) { return true; }});
    m_steps.push_back({"", [this] { press(Qt::Key_U, Qt::ControlModifier); }, [this](const CounterView &) { return isShown("looseEntry"); }});
    m_steps.push_back({"80-loose-sale",
                       [=, this] {
                           scan(box);
                           enter("looseUnits", QString::number(units));
                       },
                       [this](const CounterView &) { return isShown("looseEntry"); }});
    m_steps.push_back({"81-loose-checked-by-another", [this] { click("looseButton"); }, [this](const CounterView &) { return isShown("overrideWho"); }});
    m_steps.push_back({"", [this] { enter("overrideWho", "1003"); }, [](const CounterView &) { return true; }});
    m_steps.push_back({"82-loose-sold", [this] { click("overrideAgree"); },
                       [](const CounterView &view) { return view.lines.size() == 1 && view.lines.front().loose; }});
}

// The manager's duties: what has to be done, a book for the authority, what the platform knows.
void Tour::addManager()
{
    const auto shown = [this](const char *name) { return [this, name](const CounterView &) { return isShown(QLatin1String(name)); }; };
    m_steps.push_back({"", [this] { m_app.staffDesk().lock(); }, [this](const CounterView &) { return !m_staff.worker; }});
    m_steps.push_back({"", [this] { enter("logInWho", "1003"); }, [](const CounterView &) { return true; }});
    m_steps.push_back({"", [this] { click("logInButton"); }, [this](const CounterView &) { return m_staff.worker && m_staff.worker->name.id == u"1003"; }});
    m_steps.push_back({"46-duties", [this] { press(Qt::Key_0, Qt::AltModifier); }, shown("taskTable")});
    m_steps.push_back({"47-book", [this] { press(Qt::Key_2, Qt::ControlModifier); }, shown("bookTable")});
    m_steps.push_back({"48-uploads", [this] { press(Qt::Key_3, Qt::ControlModifier); }, shown("missTable")});
    addBuying();
}

// Three packs of a supplier who may be bought from.
void Tour::receiveDelivery()
{
    const OperatorName buyer{"1004", "赵蕾"}, acceptor{"1005", "孙浩"}, manager{"1003", "陈建国"};
    const Buying::Subject whom{"S1", {}};
    Supplier supplier;
    supplier.code = whom.supplier;
    supplier.name = QStringLiteral("示范医药有限公司");
    const QDate today = m_shop.clock().today(), later = today.addYears(2);
    supplier.licences = {{"business", "示范-1", later}, {"drug_trade", "示范-2", later}};
    Buying buying(m_shop.store(), m_shop.clock(), m_shop.rules());
    const QString line = QStringLiteral("drug,lot,production_date,expiry,quantity,accepted,refusal,price,trace_codes,case_code\n%1,T1,%2,%3,3,3,,8.60,,\n");
    const auto lines = DeliveryLines::fromTable(line.arg(boughtDrug, today.addMonths(-2).toString(Qt::ISODate), later.toString(Qt::ISODate)).toUtf8());
    const bool ready = buying.save(supplier, buyer) && buying.step(whom, FirstStep::Asked, {}, buyer) && buying.step(whom, FirstStep::Checked, {}, manager)
        && buying.step(whom, FirstStep::Approved, {}, manager) && lines
        && Receiving(m_shop.store(), m_shop.clock(), m_shop.rules(), Receiving::Place::Shelf)
               .receive({whom.supplier, "SH-1", today, buyer.id, {}, {}}, *lines, acceptor);
    if (!ready)
        fail("no delivery can be received");
}

// Somebody asks for what is not there; it becomes an order, which is placed and sent; the goods of a delivery get their invoice.
void Tour::addBuying()
{
    const auto rows = [this](const char *table, int count) {
        return awaited([=, this] {
            const auto *view = m_app.window().findChild<QTableView *>(QLatin1String(table));
            return view && view->isVisible() && view->model()->rowCount() >= count;
        });
    };
    const auto order = [this](auto is) {
        return awaited([=, this] {
            const auto *view = m_app.window().findChild<QTableView *>("orderTable");
            return view && view->model()->rowCount() > 0 && is(*view->model());
        });
    };
    const auto placed = [](const QAbstractItemModel &orders) { return orders.index(0, 4).data().toString() == orderStateName(PurchaseState::Placed); };
    const auto answered = [](const QAbstractItemModel &orders) { return !orders.index(0, 5).data().toString().isEmpty(); };
    m_steps.push_back({"",
                       [this] {
                           receiveDelivery();
                           press(Qt::Key_6, Qt::ControlModifier);
                       },
                       awaited([this] { return isShown("shortageTable"); })});
    m_steps.push_back({"49-shortages",
                       [this] {
                           enter("shortageDrug", boughtDrug);
                           enter("shortageQuantity", "500");
                           press(Qt::Key_F7);
                       },
                       rows("shortageTable", 1)});
    m_steps.push_back({"50-plan", [this] { press(Qt::Key_4, Qt::ControlModifier); }, rows("planTable", 1)});
    m_steps.push_back({"", [this] { press(Qt::Key_F6); }, rows("orderTable", 1)});
    m_steps.push_back({"", [this] { press(Qt::Key_F12); }, order(placed)});
    m_steps.push_back({"51-order-sent", [this] { press(Qt::Key_F7); }, order(answered)});
    m_steps.push_back({"52-invoices", [this] { press(Qt::Key_5, Qt::ControlModifier); }, awaited([this] { return isShown("invoiceTable"); })});
}

void Tour::enter(const QString &name, const QString &text)
{
    auto *field = m_app.window().findChild<QLineEdit *>(name);
    field ? field->setText(text) : fail("no field " + name);
}

bool Tour::isShown(const QString &name) const
{
    const auto *widget = m_app.window().findChild<QWidget *>(name);
    return widget && widget->isVisible();
}

} // namespace yaogui
