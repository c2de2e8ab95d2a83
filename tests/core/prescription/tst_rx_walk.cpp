// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/prescription/PullRoom.h"
#include "core/store/Imports.h"
#include "drivers/simulated/SimulatedCentre.h"
#include "tests/core/prescription/RxRig.h"

#include <algorithm>

using namespace yaogui;

namespace {

enum class Move { Pull, Review, Fill, Pay, DutyOff, End };
constexpr std::array<Move, 6> allMoves{Move::Pull, Move::Review, Move::Fill, Move::Pay, Move::DutyOff, Move::End};

QByteArray nameOf(Move move)
{
    static const QByteArrayList names{"pull", "review", "fill", "pay", "duty off", "end"};
    return names[static_cast<int>(move)];
}

/// What ends a prescription: its time, the centre's word that was heard here, or what only the centre knows until it is asked.
enum class Ending { Time, Heard, Unheard };

/// What must be true, kept beside the real shop.
struct Model {
    bool pulled = false, approved = false, over = false, offDuty = false, attached = false, scanned = false, paid = false;
    [[nodiscard]] bool mayBePaid() const { return attached && scanned && approved && !over && !paid; }
};

} // namespace

/// Every order in which a prescription can be pulled, reviewed, brought to the till, paid, and ended by time or by the centre, with the
/// pharmacists leaving at any moment: nothing is given out that was not reviewed and is not good (FJ-30), and what was reviewed is.
class RxWalkTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_rig = std::make_unique<RxRig>();
        TestShop &shop = m_rig->shop;
        const auto stocked = shop.store().write([&](Connection &connection) {
            return importOpenStock(connection, shop.store().sealer(), "drug,lot,production_date,expiry,quantity,cost,trace_codes\nRX,R9,2025-03-31,2029-03-31,9000,15.00,\n",
                                   {"more.csv", shop.clock.now(), "1003"}, false);
        });
        QVERIFY(stocked && stocked->rejected.empty());
        QVERIFY(m_rig->room.unlockProven(m_rig->pharmacist));
    }

    void everyOrder_data()
    {
        QTest::addColumn<QString>("worker");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<Ending>("ending");
        QTest::newRow("cashier, expires") << "1001" << "none" << Ending::Time;
        QTest::newRow("pharmacist where all want a review, revoked") << "1006" << "all" << Ending::Heard;
        QTest::newRow("cashier, revoked at the centre alone") << "1001" << "all" << Ending::Unheard;
    }
    void everyOrder()
    {
        QFETCH(QString, worker);
        QFETCH(QString, wanted);
        QFETCH(Ending, ending);
        m_rig->shop.rules.policy.rx.reviewedFor = wanted;
        m_ending = ending;
        m_wrong.clear();
        std::array<Move, 6> order = allMoves;
        int paid = 0, walks = 0;
        do {
            begin(worker);
            for (const Move move : order)
                take(move);
            take(Move::Pay); // and once more at the end
            if (!m_wrong.isEmpty()) {
                QByteArrayList names;
                for (const Move move : order)
                    names << nameOf(move);
                QFAIL(qPrintable(QString::fromLatin1(names.join(", ")) + ": " + m_wrong));
            }
            paid += m_model.paid ? 1 : 0;
            ++walks;
        } while (std::next_permutation(order.begin(), order.end()));
        QCOMPARE(walks, 720);
        // Pull, review, fill and pay in that order, and neither the end nor the leaving too early.
        QVERIFY2(paid > 0 && paid < walks / 10, qPrintable(QString::number(paid)));
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM prescription_use u JOIN sale s ON s.id = u.sale_id WHERE s.state = 'paid'"),
                 m_rig->shop.number("SELECT COUNT(*) FROM sale WHERE state = 'paid'"));
        QVERIFY(m_rig->shop.verify());
    }

private:
    void begin(const QString &worker)
    {
        m_model = {};
        StaffOffice staff(m_rig->shop.store(), m_rig->shop.clock, m_rig->rules());
        for (const QString &number : {QStringLiteral("1002"), QStringLiteral("1006")})
            check(staff.signDuty(number, true, {number, number}).has_value(), "duty begins");
        check(m_rig->room.unlockProven(m_rig->pharmacist).has_value(), "unlock"); // a key is open for the day, and the walks take several
        TestShop &shop = m_rig->shop;
        m_till = std::make_unique<Checkout>(shop.store(), shop.platform, shop.clock, m_rig->rules(), shop.facts, shop.checkout(worker)->worker(),
                                            MobileMeans{}, asking());
        ++m_count;
        m_rx = m_rig->prescription(QString("W%1").arg(m_count));
        m_rx.validUntil = m_rig->shop.clock.now().addSecs(600);
        m_centre.prescriptions = {{m_rx, {}}};
        m_number.clear();
    }

    RxAsking asking()
    {
        return [this](const QString &number, const OperatorName &by) {
            return PullRoom(m_rig->shop.store(), m_rig->shop.clock, m_centre, m_rig->room).stillStands(number, by);
        };
    }
    [[nodiscard]] bool knownOver() const { return m_model.over && m_ending != Ending::Unheard; }

    void check(bool good, const QString &what)
    {
        if (!good && m_wrong.isEmpty())
            m_wrong = what;
    }

    void take(Move move)
    {
        switch (move) {
        case Move::Pull: pull(); break;
        case Move::Review: review(); break;
        case Move::Fill: fill(); break;
        case Move::Pay: pay(); break;
        case Move::DutyOff: offDuty(); break;
        case Move::End: end(); break;
        }
        static_cast<void>(m_till->keep());
    }

    void pull()
    {
        const auto number = m_rig->room.takeIn({m_rx, {}, "T"}, m_rig->cashier);
        check(number.has_value() == (!m_model.over || m_ending != Ending::Time), "pull");
        if (number) {
            m_number = *number;
            m_model.pulled = true;
            m_model.over = m_model.over && m_ending != Ending::Heard; // what was never here could not be revoked
        }
    }

    void review()
    {
        const bool done = m_rig->room.take(m_number, m_rig->pharmacist) && m_rig->room.approve(m_number, RxRig::allGood(), {}, m_rig->pharmacist);
        check(done == (m_model.pulled && !knownOver() && !m_model.offDuty), "review");
        m_model.approved = done;
    }

    void fill()
    {
        m_model.attached = m_model.pulled && m_till->usePrescription(m_number).has_value();
        m_model.scanned = m_till->scan({TestShop::code("8200002", 1000 + m_count), {}}).has_value();
        check(!m_model.scanned || m_till->worker().name.id == u"1006" || (m_model.approved && !knownOver()), "a cashier took a prescription drug");
    }

    void pay()
    {
        const bool done = m_till->pay(*parseMoney(u"30.00")).has_value();
        check(!done || m_model.mayBePaid(), "paid what may not be");
        check(done || !m_model.mayBePaid(), "not paid what may be");
        m_model.paid = m_model.paid || done;
    }

    void offDuty()
    {
        StaffOffice staff(m_rig->shop.store(), m_rig->shop.clock, m_rig->rules());
        for (const QString &number : {QStringLiteral("1002"), QStringLiteral("1006")})
            check(staff.signDuty(number, false, {"1003", "店长"}).has_value(), "duty");
        m_model.offDuty = true;
    }

    void end()
    {
        m_model.over = true;
        if (m_ending == Ending::Heard)
            m_model.over = m_model.pulled && m_rig->room.revoke(m_number, "withdrawn", m_rig->cashier).has_value();
        else if (m_ending == Ending::Unheard)
            m_centre.prescriptions.clear();
        else
            m_rig->shop.clock.advance(601);
    }

    std::unique_ptr<RxRig> m_rig;
    std::unique_ptr<Checkout> m_till;
    Prescription m_rx;
    Model m_model;
    QString m_number, m_wrong;
    Ending m_ending = Ending::Time;
    SimulatedCentre m_centre;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(RxWalkTest)
#include "tst_rx_walk.moc"
