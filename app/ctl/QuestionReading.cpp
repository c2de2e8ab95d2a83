// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/QuestionReading.h"

#include "core/catalogue/DrugWords.h"
#include "core/policy/RuleShapes.h"

#include <QJsonArray>

namespace yaogui::ctl {

namespace {

/// Reads fields of one object, each once, and remembers the first that is wrong; what nobody asked for is wrong too.
class Fields {
public:
    explicit Fields(const QJsonObject &json) : m_left(json) {}

    /// Undefined when it is absent or null.
    QJsonValue take(const char *name)
    {
        const QJsonValue value = m_left.take(QLatin1String(name));
        return value.isNull() ? QJsonValue(QJsonValue::Undefined) : value;
    }
    void text(const char *name, QString &into)
    {
        if (const QJsonValue value = take(name); value.isString())
            into = value.toString();
        else if (!value.isUndefined())
            wrong(name);
    }
    void texts(const char *name, QStringList &into)
    {
        const QJsonValue value = take(name);
        for (const QJsonValue &row : value.toArray()) {
            if (!row.isString())
                wrong(name);
            into.append(row.toString());
        }
        if (!value.isUndefined() && !value.isArray())
            wrong(name);
    }
    void day(const char *name, QDate &into)
    {
        read(name, into, [](const QJsonValue &value) { return shapes::dateFrom(value); });
    }
    template <typename T> void yesNo(const char *name, T &into)
    {
        read(name, into, [](const QJsonValue &value) { return value.isBool() ? std::optional(value.toBool()) : std::nullopt; });
    }
    template <typename T> void count(const char *name, int least, int most, T &into)
    {
        read(name, into, [=](const QJsonValue &value) {
            const int number = value.toInt(least - 1);
            return number >= least && number <= most ? std::optional(number) : std::nullopt;
        });
    }
    template <typename T> void quantity(const char *name, T &into)
    {
        read(name, into, [](const QJsonValue &value) {
            const auto number = parseQuantity(value.toString());
            return number && number->isPositive() ? std::optional(*number) : std::nullopt;
        });
    }
    /// `of` gives an optional; nothing there: the field is wrong.
    template <typename T, typename Of> void read(const char *name, T &into, Of of)
    {
        const QJsonValue value = take(name);
        if (value.isUndefined())
            return;
        if (const auto found = of(value))
            into = *found;
        else
            wrong(name);
    }
    void wrong(const char *name)
    {
        if (m_wrong.isEmpty())
            m_wrong = QString::fromLatin1(name);
    }
    [[nodiscard]] Done whole() const
    {
        const QString field = !m_wrong.isEmpty() || m_left.isEmpty() ? m_wrong : m_left.begin().key();
        return field.isEmpty() ? Done() : Done(refuse(ErrorCode::ScriptInvalid, {{"reason", field.left(80)}}));
    }

private:
    QJsonObject m_left;
    QString m_wrong;
};

constexpr int mostDays = 3'660;
constexpr int mostLines = 1'000;

Result<RuleLine> lineFrom(const QJsonObject &json, const DrugByCode &drugs)
{
    Fields fields(json);
    RuleLine line;
    QString code;
    fields.text("drug", code);
    if (!code.isEmpty()) {
        const auto drug = drugs(code);
        if (!drug)
            return refuse(ErrorCode::CodeUnknown, {{"code", code.left(80)}});
        line.drug = *drug;
    }
    fields.text("generic_name", line.drug.genericName);
    fields.text("insurance_code", line.drug.insuranceCode);
    fields.text("spec", line.drug.spec);
    fields.text("unit", line.drug.unit);
    fields.count("pack_count", 1, 100'000, line.drug.packCount);
    fields.read("class", line.drug.drugClass, [](const QJsonValue &value) { return drugClassOf(value.toString()); });
    fields.text("dose", line.dose);
    fields.text("dose_unit", line.doseUnit);
    fields.text("frequency", line.frequency);
    fields.count("days", 0, mostDays, line.days);
    fields.quantity("quantity", line.quantity);
    fields.count("course_days_used", 0, mostDays, line.courseDaysUsed);
    fields.yesNo("insured", line.insured);
    if (line.drug.genericName.isEmpty())
        fields.wrong("generic_name");
    YAOGUI_TRY(fields.whole());
    return line;
}

Done readLists(Fields &fields, RuleQuestion &question, const DrugByCode &drugs)
{
    const QJsonArray lines = fields.take("lines").toArray();
    if (lines.size() > mostLines)
        fields.wrong("lines");
    for (const QJsonValue &row : lines) {
        YAOGUI_TRY_LET(RuleLine line, lineFrom(row.toObject(), drugs));
        question.lines.push_back(std::move(line));
    }
    const QJsonArray kept = fields.take("in_hand").toArray();
    for (const QJsonValue &row : kept) {
        Fields own(row.toObject());
        InHand inHand;
        own.text("generic_name", inHand.genericName);
        own.day("until", inHand.until);
        YAOGUI_TRY(own.whole());
        question.inHand.push_back(inHand);
    }
    return {};
}

} // namespace

Result<RuleQuestion> questionFrom(const QJsonObject &json, const QDate &today, const DrugByCode &drugs)
{
    Fields fields(json);
    RuleQuestion question;
    question.today = today;
    QString occasion = QStringLiteral("review");
    fields.text("occasion", occasion);
    if (occasion != u"review" && occasion != u"sale")
        fields.wrong("occasion");
    question.occasion = occasion == u"sale" ? RuleQuestion::Occasion::Sale : RuleQuestion::Occasion::Review;
    fields.day("prescribed", question.prescribed);
    fields.read("sex", question.sex, [](const QJsonValue &value) {
        const QString word = value.toString();
        return word == u"male" ? std::optional(Sex::Male) : word == u"female" ? std::optional(Sex::Female) : std::nullopt;
    });
    fields.day("birth", question.birth);
    fields.quantity("weight", question.weight);
    fields.yesNo("pregnant", question.pregnant);
    fields.yesNo("lactating", question.lactating);
    if (json.contains("allergies"))
        fields.texts("allergies", question.allergies.emplace());
    fields.yesNo("insured", question.insured);
    fields.text("insurance_type", question.insuranceType);
    fields.text("category", question.category);
    fields.count("institution_level", 1, 3, question.institutionLevel);
    fields.read("care", question.care, [](const QJsonValue &value) {
        const auto care = value.toString() == u"inpatient" ? CareSetting::Inpatient : CareSetting::Outpatient;
        return QStringList{"inpatient", "outpatient"}.contains(value.toString()) ? std::optional(care) : std::nullopt;
    });
    fields.texts("diseases", question.diseases);
    YAOGUI_TRY(readLists(fields, question, drugs));
    YAOGUI_TRY(fields.whole());
    return question;
}

} // namespace yaogui::ctl
