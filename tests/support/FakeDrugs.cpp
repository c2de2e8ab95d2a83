// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/FakeDrugs.h"

namespace yaogui {

namespace {

struct Row {
    const char16_t *code, *name, *trade, *spec, *form, *unit, *maker, *ean, *prefix;
    DrugClass drugClass;
    InsuranceLevel level;
    qint64 fen;
    const char16_t *storage;
};

constexpr Row rows[] = {
    {u"D001", u"阿托伐他汀钙片", u"立普妥", u"20mg×7片", u"片剂", u"盒", u"辉瑞制药有限公司", u"6901234567885", u"8385793", DrugClass::Prescription,
     InsuranceLevel::A, 36'50, u"常温"},
    {u"D002", u"布洛芬缓释胶囊", u"芬必得", u"0.3g×20粒", u"胶囊剂", u"盒", u"中美天津史克制药有限公司", u"6901234567892", u"8385794", DrugClass::OtcA,
     InsuranceLevel::B, 18'60, u"常温"},
    {u"D003", u"重组人胰岛素注射液（预填充笔芯装）", u"诺和灵", u"3ml:300单位×1支", u"注射剂", u"支", u"诺和诺德（中国）制药有限公司", u"6901234567908",
     u"8385795", DrugClass::Prescription, InsuranceLevel::A, 47'80, u"冷藏 2-8℃"},
    {u"D004", u"复方感冒灵颗粒", u"", u"14g×10袋", u"颗粒剂", u"盒", u"华润三九医药股份有限公司", u"6901234567915", u"8385796", DrugClass::OtcB,
     InsuranceLevel::B, 12'00, u"常温"},
    {u"D005", u"硝苯地平控释片", u"拜新同", u"30mg×28片", u"片剂", u"盒", u"拜耳医药保健有限公司", u"6901234567922", u"8385797", DrugClass::Prescription,
     InsuranceLevel::A, 116'40, u"遮光"},
    {u"D006", u"维生素D滴剂（胶囊型）", u"星鲨", u"400单位×60粒", u"滴剂", u"盒", u"国药控股星鲨制药（厦门）有限公司", u"6901234567939", u"8385798",
     DrugClass::OtcB, InsuranceLevel::OwnPay, 68'00, u"阴凉"},
    {u"G001", u"购物袋", u"", u"中号", u"", u"个", u"", u"6909999999998", u"", DrugClass::Other, InsuranceLevel::None, 30, u""},
};

QString text(const char16_t *value)
{
    return QString::fromUtf16(value);
}

} // namespace

std::vector<Drug> fakeDrugs()
{
    std::vector<Drug> drugs;
    for (const Row &row : rows) {
        Drug drug;
        drug.id = DrugId{static_cast<qint64>(drugs.size()) + 1};
        drug.code = text(row.code);
        drug.genericName = text(row.name);
        drug.tradeName = text(row.trade);
        drug.spec = text(row.spec);
        drug.dosageForm = text(row.form);
        drug.unit = text(row.unit);
        drug.maker = text(row.maker);
        drug.ean = text(row.ean);
        drug.drugClass = row.drugClass;
        drug.level = row.level;
        drug.storage = text(row.storage);
        drug.insuranceCode = drug.isMedicine() ? QStringLiteral("XC000") + drug.code : QString();
        drug.price = Price::ofUnits(row.fen * 10'000);
        if (*row.prefix)
            drug.prefixes.push_back({text(row.prefix), 1});
        drugs.push_back(drug);
    }
    return drugs;
}

} // namespace yaogui
