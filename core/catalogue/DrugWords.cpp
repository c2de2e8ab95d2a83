// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/DrugWords.h"

namespace yaogui {

namespace {

/// Case, width, blanks and joining marks do not matter: "ＯＴＣ 甲", "otc-a" and "OTC_A" are looked up as written in the tables.
QString plain(QStringView word)
{
    QString text = word.toString().normalized(QString::NormalizationForm_KC).toLower();
    text.removeIf([](QChar c) { return c.isSpace() || c == u'_' || c == u'-' || c == u'(' || c == u')'; });
    return text;
}

template <typename Kind> struct Word {
    QStringView word;
    Kind kind;
};

constexpr Word<DrugClass> classWords[] = {
    {u"处方", DrugClass::Prescription}, {u"处方药", DrugClass::Prescription}, {u"rx", DrugClass::Prescription},
    {u"prescription", DrugClass::Prescription}, {u"prescriptiondrug", DrugClass::Prescription}, {u"处方类", DrugClass::Prescription},
    {u"甲类otc", DrugClass::OtcA}, {u"otc甲", DrugClass::OtcA}, {u"otc甲类", DrugClass::OtcA}, {u"otca", DrugClass::OtcA},
    {u"甲类非处方药", DrugClass::OtcA}, {u"非处方药甲类", DrugClass::OtcA}, {u"非处方药甲", DrugClass::OtcA}, {u"甲类", DrugClass::OtcA},
    {u"乙类otc", DrugClass::OtcB}, {u"otc乙", DrugClass::OtcB}, {u"otc乙类", DrugClass::OtcB}, {u"otcb", DrugClass::OtcB},
    {u"乙类非处方药", DrugClass::OtcB}, {u"非处方药乙类", DrugClass::OtcB}, {u"非处方药乙", DrugClass::OtcB}, {u"乙类", DrugClass::OtcB},
    {u"otc", DrugClass::OtcB}, {u"非处方药", DrugClass::OtcB}, {u"非处方", DrugClass::OtcB},
    {u"中药饮片", DrugClass::HerbalPiece}, {u"饮片", DrugClass::HerbalPiece}, {u"中药材", DrugClass::HerbalPiece},
    {u"中草药", DrugClass::HerbalPiece}, {u"herbal", DrugClass::HerbalPiece}, {u"herbalpiece", DrugClass::HerbalPiece},
    {u"herbalpieces", DrugClass::HerbalPiece}, {u"herb", DrugClass::HerbalPiece}, {u"tcmpiece", DrugClass::HerbalPiece},
    {u"医疗器械", DrugClass::Device}, {u"器械", DrugClass::Device}, {u"医用耗材", DrugClass::Device}, {u"耗材", DrugClass::Device},
    {u"device", DrugClass::Device}, {u"devices", DrugClass::Device}, {u"medicaldevice", DrugClass::Device},
    {u"保健食品", DrugClass::HealthFood}, {u"保健品", DrugClass::HealthFood}, {u"healthfood", DrugClass::HealthFood},
    {u"health", DrugClass::HealthFood}, {u"supplement", DrugClass::HealthFood},
    {u"食品", DrugClass::Other}, {u"日用品", DrugClass::Other}, {u"化妆品", DrugClass::Other}, {u"消毒产品", DrugClass::Other},
    {u"消毒用品", DrugClass::Other}, {u"非药品", DrugClass::Other}, {u"其他", DrugClass::Other}, {u"其它", DrugClass::Other},
    {u"百货", DrugClass::Other}, {u"商品", DrugClass::Other}, {u"other", DrugClass::Other}, {u"others", DrugClass::Other},
    {u"goods", DrugClass::Other}, {u"nondrug", DrugClass::Other}, {u"food", DrugClass::Other}, {u"cosmetic", DrugClass::Other},
};

constexpr Word<InsuranceLevel> levelWords[] = {
    {u"", InsuranceLevel::None}, {u"无", InsuranceLevel::None}, {u"none", InsuranceLevel::None},
    {u"甲", InsuranceLevel::A}, {u"甲类", InsuranceLevel::A}, {u"1", InsuranceLevel::A}, {u"01", InsuranceLevel::A}, {u"a", InsuranceLevel::A},
    {u"乙", InsuranceLevel::B}, {u"乙类", InsuranceLevel::B}, {u"2", InsuranceLevel::B}, {u"02", InsuranceLevel::B}, {u"b", InsuranceLevel::B},
    {u"丙", InsuranceLevel::OwnPay}, {u"丙类", InsuranceLevel::OwnPay}, {u"自费", InsuranceLevel::OwnPay}, {u"3", InsuranceLevel::OwnPay},
    {u"03", InsuranceLevel::OwnPay}, {u"c", InsuranceLevel::OwnPay}, {u"ownpay", InsuranceLevel::OwnPay},
};

template <typename Kind, std::size_t size> std::optional<Kind> lookUp(const Word<Kind> (&words)[size], const QString &word)
{
    for (const Word<Kind> &entry : words) {
        if (entry.word == word)
            return entry.kind;
    }
    return std::nullopt;
}

} // namespace

std::optional<DrugClass> drugClassOf(QStringView word)
{
    return lookUp(classWords, plain(word));
}

std::optional<InsuranceLevel> insuranceLevelOf(QStringView word)
{
    return lookUp(levelWords, plain(word));
}

QString wordOf(DrugClass drugClass)
{
    switch (drugClass) {
    case DrugClass::Prescription: return QStringLiteral("prescription");
    case DrugClass::OtcA: return QStringLiteral("otc_a");
    case DrugClass::OtcB: return QStringLiteral("otc_b");
    case DrugClass::HerbalPiece: return QStringLiteral("herbal");
    case DrugClass::Device: return QStringLiteral("device");
    case DrugClass::HealthFood: return QStringLiteral("health_food");
    case DrugClass::Other: return QStringLiteral("other");
    }
    return {};
}

QString wordOf(InsuranceLevel level)
{
    switch (level) {
    case InsuranceLevel::None: return {};
    case InsuranceLevel::A: return QStringLiteral("甲");
    case InsuranceLevel::B: return QStringLiteral("乙");
    case InsuranceLevel::OwnPay: return QStringLiteral("自费");
    }
    return {};
}

} // namespace yaogui
