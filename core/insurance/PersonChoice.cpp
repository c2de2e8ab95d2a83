// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insurance/PersonChoice.h"

#include "core/base/Mask.h"

#include <QJsonArray>

#include <algorithm>

namespace yaogui {

namespace {

QJsonObject credentialToJson(const Credential &credential)
{
    return {{"type", platformCode(credential.type)}, {"number", credential.number}, {"card_sn", credential.cardSn},
            {"name", credential.name}, {"division", credential.division}};
}

Credential credentialFromJson(const QJsonObject &json)
{
    Credential credential;
    for (const CertificateType type : {CertificateType::InsuranceCode, CertificateType::IdentityCard, CertificateType::SocialCard}) {
        if (platformCode(type) == json["type"].toString())
            credential.type = type;
    }
    credential.number = json["number"].toString();
    credential.cardSn = json["card_sn"].toString();
    credential.name = json["name"].toString();
    credential.division = json["division"].toString();
    return credential;
}

QJsonArray insurancesToJson(const std::vector<Insurance> &insurances)
{
    QJsonArray rows;
    for (const Insurance &insurance : insurances) {
        rows.append(QJsonObject{{"type", insurance.type}, {"person_type", insurance.personType}, {"status", insurance.status},
                                {"division", insurance.division}, {"employer", insurance.employer},
                                {"balance", toText(insurance.balance)}});
    }
    return rows;
}

std::vector<Insurance> insurancesFromJson(const QJsonArray &rows)
{
    std::vector<Insurance> insurances;
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        insurances.push_back({row["type"].toString(), row["person_type"].toString(), row["status"].toString(), row["division"].toString(),
                              row["employer"].toString(), parseMoney(row["balance"].toString()).value_or(Money())});
    }
    return insurances;
}

QJsonArray diseasesToJson(const std::vector<Disease> &diseases)
{
    QJsonArray rows;
    for (const Disease &disease : diseases) {
        rows.append(QJsonObject{{"code", disease.code}, {"name", disease.name}, {"begin", disease.begin.toString(Qt::ISODate)},
                                {"end", disease.end.toString(Qt::ISODate)}});
    }
    return rows;
}

std::vector<Disease> diseasesFromJson(const QJsonArray &rows)
{
    std::vector<Disease> diseases;
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        diseases.push_back({row["code"].toString(), row["name"].toString(), QDate::fromString(row["begin"].toString(), Qt::ISODate),
                            QDate::fromString(row["end"].toString(), Qt::ISODate)});
    }
    return diseases;
}

QJsonObject proxyToJson(const ProxyBuyer &proxy)
{
    return {{"proof", toText(proxy.proof)}, {"number", proxy.number}, {"name", proxy.name}};
}

std::optional<ProxyBuyer> proxyFromJson(const QJsonObject &json)
{
    const auto proof = proxyProofFrom(json["proof"].toString());
    return proof ? std::optional(ProxyBuyer{*proof, json["number"].toString(), json["name"].toString()}) : std::nullopt;
}

} // namespace

const Insurance *PersonChoice::insurance() const
{
    const auto found = std::find_if(person.insurances.begin(), person.insurances.end(),
                                    [this](const Insurance &insurance) { return insurance.type == insuranceType; });
    return found == person.insurances.end() || insuranceType.isEmpty() ? nullptr : &*found;
}

QString PersonChoice::division() const
{
    if (const Insurance *chosen = insurance())
        return chosen->division;
    return person.insurances.empty() ? credential.division : person.insurances.front().division;
}

QString PersonChoice::diseaseName() const
{
    for (const Disease &disease : diseases) {
        if (disease.code == diseaseCode)
            return disease.name;
    }
    return {};
}

QJsonObject PersonChoice::toJson() const
{
    const QJsonObject who{{"number", person.number}, {"certificate_type", person.certificateType},
                          {"certificate_number", person.certificateNumber}, {"name", person.name}, {"gender", person.gender},
                          {"birth", person.birth.toString(Qt::ISODate)}, {"insurances", insurancesToJson(person.insurances)}};
    QJsonObject json{{"credential", credentialToJson(credential)}, {"person", who}, {"diseases", diseasesToJson(diseases)},
                     {"insurance_type", insuranceType}, {"category", category}, {"disease", diseaseCode}, {"use_account", useAccount}};
    if (proxy)
        json["proxy"] = proxyToJson(*proxy);
    return json;
}

PersonChoice PersonChoice::fromJson(const QJsonObject &json)
{
    PersonChoice choice;
    choice.credential = credentialFromJson(json["credential"].toObject());
    const QJsonObject who = json["person"].toObject();
    choice.person.number = who["number"].toString();
    choice.person.certificateType = who["certificate_type"].toString();
    choice.person.certificateNumber = who["certificate_number"].toString();
    choice.person.name = who["name"].toString();
    choice.person.gender = who["gender"].toString();
    choice.person.birth = QDate::fromString(who["birth"].toString(), Qt::ISODate);
    choice.person.insurances = insurancesFromJson(who["insurances"].toArray());
    choice.diseases = diseasesFromJson(json["diseases"].toArray());
    choice.insuranceType = json["insurance_type"].toString();
    choice.category = json["category"].toString();
    choice.diseaseCode = json["disease"].toString();
    choice.useAccount = json["use_account"].toBool(true);
    choice.proxy = proxyFromJson(json["proxy"].toObject());
    return choice;
}

Result<PersonChoice> choiceOf(Credential credential, Person person, std::vector<Disease> diseases, const QString &category)
{
    PersonChoice choice;
    choice.credential = std::move(credential);
    choice.person = std::move(person);
    choice.diseases = std::move(diseases);
    choice.category = category;
    int active = 0;
    for (const Insurance &insurance : choice.person.insurances) {
        if (!insurance.isActive())
            continue;
        ++active;
        choice.insuranceType = insurance.type;
    }
    if (active == 0)
        return refuse(ErrorCode::PersonSuspended, {{"name", maskName(choice.person.name)}, {"insurance", choice.person.insurances.empty() ? QString() : choice.person.insurances.front().type}});
    if (active > 1)
        choice.insuranceType.clear();
    return choice;
}

} // namespace yaogui
