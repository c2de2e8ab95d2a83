// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/prescription/rules/Questions.h"

#include "core/prescription/rules/ShippedRules.h"
#include "tests/core/policy/Packs.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace yaogui::test {

const RuleBook &shippedBook()
{
    static const RuleBook book = [] {
        auto packs = ShippedRules::packs();
        if (!packs)
            qFatal("%s", qUtf8Printable(packs.error().details["detail"].toString()));
        return RuleBook(std::move(*packs));
    }();
    return book;
}

RulePack packWith(const QByteArray &rules, const QByteArray &terms, const QByteArray &groups)
{
    QJsonArray entries;
    for (const QJsonValue &row : QJsonDocument::fromJson(rules).array()) {
        QJsonObject entry{{"id", QString("T-%1").arg(entries.size() + 1)}, {"severity", "warn"}, {"document", "T"}, {"zh", "试"}, {"en", "test"}};
        const QJsonObject own = row.toObject();
        for (auto it = own.begin(); it != own.end(); ++it)
            entry[it.key()] = *it;
        entries.append(entry);
    }
    const QJsonObject root{{"name", "test"},
                           {"version", "1"},
                           {"title", QJsonObject{{"zh", "试"}, {"en", "test"}}},
                           {"date", "2026-05-01"},
                           {"documents", QJsonObject{{"T", QJsonObject{{"title", "试"}, {"number", "1"}, {"date", "2026-04-01"}}}}},
                           {"terms", QJsonDocument::fromJson(terms).object()},
                           {"groups", QJsonDocument::fromJson(groups).object()},
                           {"rules", entries}};
    auto pack = readRulePack(QJsonDocument(root).toJson(), QStringLiteral("test.json"));
    if (!pack)
        qFatal("%s", qUtf8Printable(pack.error().details["detail"].toString()));
    return std::move(*pack);
}

RuleQuestion question(std::vector<RuleLine> lines)
{
    RuleQuestion question;
    question.today = QDate(2026, 6, 1);
    question.prescribed = question.today;
    question.sex = Sex::Female;
    question.birth = QDate(1986, 5, 20);
    question.weight = Quantity::ofUnits(55'0000);
    question.pregnant = false;
    question.lactating = false;
    question.allergies = QStringList();
    question.insuranceType = QStringLiteral("310");
    question.category = QStringLiteral("41");
    question.institutionLevel = 3;
    question.care = CareSetting::Outpatient;
    question.diseases = QStringList{QStringLiteral("J06.9")};
    question.lines = std::move(lines);
    return question;
}

RuleLine line(const QString &genericName, const QString &insuranceCode)
{
    RuleLine line;
    line.drug.id = DrugId{1};
    line.drug.genericName = genericName;
    line.drug.insuranceCode = insuranceCode;
    line.drug.spec = QStringLiteral("0.1g*30片");
    line.drug.unit = QStringLiteral("盒");
    line.drug.packCount = 30;
    line.drug.drugClass = DrugClass::Prescription;
    line.dose = QStringLiteral("1片");
    line.frequency = QStringLiteral("qd");
    line.days = 30;
    line.quantity = Quantity::ofUnits(1'0000);
    line.courseDaysUsed = 0;
    return line;
}

std::vector<RuleFinding> asked(const RuleBook &book, const RuleQuestion &question)
{
    static const Policy fujian = policyOf("fujian");
    return book.findings(question, fujian);
}

QStringList said(const RuleBook &book, const RuleQuestion &question, const std::vector<RuleKind> &kinds)
{
    QStringList words;
    for (const RuleFinding &finding : asked(book, question)) {
        if (kinds.empty() || std::find(kinds.begin(), kinds.end(), finding.kind) != kinds.end())
            words.append(QString("%1 %2 %3").arg(toText(finding.severity), finding.reason).arg(finding.line));
    }
    return words;
}

} // namespace yaogui::test
