// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/policy/Policy.h"

#include "core/catalogue/DrugWords.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

static void initPolicyResources()
{
    Q_INIT_RESOURCE(policy);
}

namespace yaogui {

namespace {

tl::unexpected<Error> invalid(const QString &key)
{
    return refuse(ErrorCode::PolicyInvalid, {{"key", key}});
}

Done readCategories(const QJsonArray &rows, Policy &policy)
{
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        const MedicalCategory category{row["code"].toString(), row["name"].toString(), row["needs_disease"].toBool()};
        if (category.code.isEmpty() || category.name.isEmpty())
            return invalid("platform.medical_categories");
        policy.categories.push_back(category);
    }
    return policy.categories.empty() ? Done(invalid("platform.medical_categories")) : Done();
}

Done readCodelessClasses(const QJsonArray &rows, Policy &policy)
{
    for (const QJsonValue &value : rows) {
        const auto drugClass = drugClassOf(value.toString());
        if (!drugClass)
            return invalid("trace.codeless_classes");
        policy.codelessClasses.push_back(*drugClass);
    }
    return {};
}

} // namespace

bool Policy::bearsTraceCode(const Drug &drug) const
{
    if (std::find(codelessClasses.begin(), codelessClasses.end(), drug.drugClass) != codelessClasses.end())
        return false;
    return !noCodeList.contains(drug.code) && (drug.approvalNumber.isEmpty() || !noCodeList.contains(drug.approvalNumber));
}

const MedicalCategory *Policy::category(const QString &code) const
{
    const auto found = std::find_if(categories.begin(), categories.end(), [&](const MedicalCategory &c) { return c.code == code; });
    return found == categories.end() ? nullptr : &*found;
}

QString Policy::insuranceTypeName(const QString &code) const
{
    const auto found = insuranceTypes.find(code);
    return found == insuranceTypes.end() ? code : found->second;
}

Result<Policy> parsePolicy(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const QJsonObject rules = root["rules"].toObject();
    Policy policy;
    policy.region = root["region"].toString();
    if (policy.region.isEmpty())
        return invalid("region");
    const QJsonValue face = rules["evidence.face_required"];
    const QJsonValue months = rules["trace.near_expiry_months"];
    if (!face.isBool())
        return invalid("evidence.face_required");
    if (!months.isDouble() || months.toInt() < 1)
        return invalid("trace.near_expiry_months");
    policy.faceRequired = face.toBool();
    policy.nearExpiryMonths = months.toInt();
    YAOGUI_TRY(readCodelessClasses(rules["trace.codeless_classes"].toArray(), policy));
    for (const QJsonValue &value : rules["trace.no_code_list"].toArray())
        policy.noCodeList.append(value.toString());
    YAOGUI_TRY(readCategories(rules["platform.medical_categories"].toArray(), policy));
    const QJsonObject types = rules["platform.insurance_types"].toObject();
    for (auto it = types.begin(); it != types.end(); ++it)
        policy.insuranceTypes[it.key()] = it.value().toString();
    return policy;
}

Result<Policy> nationalPolicy()
{
    initPolicyResources();
    QFile file(":/policy/national.json");
    if (!file.open(QIODevice::ReadOnly))
        return invalid("national.json");
    return parsePolicy(file.readAll());
}

} // namespace yaogui
