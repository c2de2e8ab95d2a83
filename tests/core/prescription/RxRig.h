// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/prescription/ReviewRoom.h"
#include "core/staff/StaffOffice.h"
#include "tests/support/TestShop.h"

#include <QTest>

namespace yaogui {

/// The test shop with its pharmacist's review room; 1006 is a second pharmacist, not on duty.
struct RxRig {
    RxRig()
    {
        const Done staffed = shop.store().write([](Connection &connection) -> Done {
            StaffRepository(connection).save({{"1006", "药师乙"}, Post::LicensedPharmacist, true, RegisterStatus::Valid});
            return {};
        });
        if (!staffed)
            qFatal("the pharmacists cannot be taken on");
        shop.facts.pharmacistCertNo = "110101198001010011";
        shop.facts.pharmacistPracticeNo = "HY001";
    }

    [[nodiscard]] RulesOf rules()
    {
        return [this](const QDate &) { return shop.rules; };
    }

    /// Two packs of RX for the usual person, made an hour ago, good for three days.
    [[nodiscard]] Prescription prescription(const QString &number = "HX0001") const
    {
        Prescription rx;
        rx.origin = RxOrigin::Centre;
        rx.externalNumber = number;
        rx.hospital = "测试医院";
        rx.hospitalCode = "H99010100001";
        rx.department = "内科";
        rx.doctor = "李医生";
        rx.doctorCode = "D990101000001";
        rx.issued = shop.clock.now().addSecs(-3600);
        rx.validUntil = rx.issued.addDays(3);
        rx.patient.name = "测试甲人";
        rx.patient.certificate = "110101199003070001";
        rx.patient.gender = "1";
        rx.patient.age = "36";
        rx.diagnoses = {{"J06.900", "急性上呼吸道感染", true}};
        RxLine line;
        line.number = 1;
        line.insuranceCode = "XRX";
        line.genericName = "阿莫西林胶囊";
        line.quantity = *parseQuantity(u"2");
        line.unit = "盒";
        line.dose = "0.5g";
        line.frequency = "tid";
        line.days = "5";
        rx.lines = {line};
        return rx;
    }
    [[nodiscard]] static RxPoints allGood()
    {
        RxPoints points;
        for (const RxPoint point : allRxPoints)
            points[point] = {true, {}};
        return points;
    }
    [[nodiscard]] Result<QString> takeIn(const Prescription &rx) { return room.takeIn({rx, {}, "TICKET"}, pharmacist); }
    /// Taken in, reviewed and signed.
    [[nodiscard]] QString approved(const Prescription &rx)
    {
        const auto number = takeIn(rx);
        const bool done = number && room.unlockProven(pharmacist) && room.take(*number, pharmacist)
            && room.approve(*number, allGood(), {}, pharmacist);
        return done ? *number : QString();
    }
    [[nodiscard]] RxState state(const QString &number) const { return room.record(number)->state; }

    TestShop shop;
    ReviewRoom room{shop.store(), shop.clock, rules(), shop.facts};
    const OperatorName cashier{"1001", "收银员"}, pharmacist{"1002", "药师"}, other{"1006", "药师乙"};
};

} // namespace yaogui
