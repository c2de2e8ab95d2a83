// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sale/SaleRecord.h"

namespace yaogui::test {

/// One insured sale with an own-pay part, in full.
inline SaleRecord sampleMixedSale()
{
    Drug tablets;
    tablets.code = "A0001";
    tablets.genericName = "阿托伐他汀钙片";
    tablets.tradeName = "立普妥";
    tablets.dosageForm = "片剂";
    tablets.spec = "20mg×7片";
    tablets.unit = "盒";
    tablets.maker = "示例制药（大连）有限公司";
    tablets.insuranceCode = "XC10AAA061A001010100483";
    Drug capsules;
    capsules.genericName = "布洛芬缓释胶囊";
    capsules.dosageForm = "胶囊剂";
    capsules.spec = "0.3g×24粒";
    capsules.unit = "盒";
    capsules.maker = "示例药业股份有限公司";
    capsules.insuranceCode = "XM01AEB173E001010100001";
    Drug bag;
    bag.genericName = "购物袋";
    bag.unit = "个";

    SaleRecord record;
    record.id = SaleId{7};
    record.state = SaleState::Settled;
    record.slipNumber = "20260301000007";
    record.time = QDateTime(QDate(2026, 3, 1), QTime(10, 32, 5));
    record.worker = {"1001", "王芳"};
    record.storeName = "无锡示范药店";
    record.institutionCode = "P32020000001";
    record.pharmacistName = "李敏";
    record.lines = {
        {tablets, "X12345", QDate(2025, 3, 2), QDate(2027, 3, 1), Quantity::ofUnits(10000), Price::ofUnits(36500000), Money::ofUnits(3650),
         {"83857930000879766660"}, true},
        {capsules, "B2401", QDate(2025, 1, 5), QDate(2027, 12, 31), Quantity::ofUnits(20000), Price::ofUnits(18600000), Money::ofUnits(3720),
         {"81234560000000000011", "81234560000000000028"}, true},
        {bag, {}, {}, {}, Quantity::ofUnits(10000), Price::ofUnits(300000), Money::ofUnits(30), {}, false},
    };
    record.total = Money::ofUnits(7400);
    record.insuredTotal = Money::ofUnits(7370);
    record.ownPayTotal = Money::ofUnits(30);
    Settlement settlement;
    settlement.settlementId = "320200G0000123456";
    settlement.visitId = "320200V0000654321";
    settlement.time = "2026-03-01 10:32:04";
    settlement.split = {Money::ofUnits(7370), Money::ofUnits(1230), Money::ofUnits(4000), Money::ofUnits(0), Money::ofUnits(2140),
                        Money::ofUnits(116455), Money::ofUnits(0), Money::ofUnits(0), Money::ofUnits(372), Money::ofUnits(6998),
                        Money::ofUnits(0)};
    record.settlement = settlement;
    record.due = Money::ofUnits(2170);
    record.tendered = Money::ofUnits(5000);
    record.change = Money::ofUnits(2830);
    record.messageId = "P32020000001202603011032040001";
    record.maskedName = "张*明";
    record.maskedIdentity = "320***********1234";
    record.insuranceTypeName = "职工基本医疗保险";
    record.categoryName = "普通购药";
    record.diseaseName = "高血压";
    return record;
}

} // namespace yaogui::test
