// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/ScriptReading.h"

#include <QJsonDocument>
#include <QStringList>

namespace yaogui::ctl {

namespace {

const QStringList goodsActs{"scan", "search", "quantity", "remove", "lot", "own_pay", "reprice", "loose", "pieces"};
const QStringList personActs{"credential", "card", "identity", "insurance", "category", "account", "face", "proxy", "member", "buyer", "prescription"};
const QStringList moneyActs{"presettle", "confirm", "pay", "hold", "resume", "new_prices"};

ActKind kindOf(const QString &name)
{
    if (goodsActs.contains(name))
        return ActKind::Goods;
    if (personActs.contains(name))
        return ActKind::Person;
    return moneyActs.contains(name) ? ActKind::Money : ActKind::None;
}

// The value an act takes; wrong ones are found before the first step runs.
bool fits(const QString &act, const QJsonValue &value)
{
    static const QStringList flags{"presettle", "confirm", "hold", "new_prices"};
    static const QStringList numbers{"remove", "own_pay", "resume"};
    if (flags.contains(act))
        return value.isBool() && value.toBool();
    if (act == "account")
        return value.isBool();
    if (numbers.contains(act))
        return value.isDouble();
    if (act == "quantity")
        return value.isDouble() || value.isString();
    if (act == "card" || act == "pay" || act == "proxy" || act == "buyer" || act == "loose" || act == "pieces" || act == "reprice")
        return value.isObject();
    return value.isString();
}

Done checkShape(const QJsonArray &steps)
{
    bool ended = false;
    int number = 0;
    for (const QJsonValue &value : steps) {
        ++number;
        const Act act = actOf(value.toObject());
        if (ended || act.kind == ActKind::None || !fits(act.name, value[act.name]))
            return refuse(ErrorCode::ScriptInvalid, {{"step", number}, {"act", act.name}});
        ended = act.name == "pay" || act.name == "hold";
    }
    return {};
}

} // namespace

Act actOf(const QJsonObject &step)
{
    Act act;
    const QStringList names = step.keys();
    for (const QString &name : names) {
        const ActKind kind = kindOf(name);
        if (kind == ActKind::None)
            continue;
        if (act.kind != ActKind::None)
            return {};
        act = {kind, name};
    }
    return act;
}

QString numberText(const QJsonValue &value)
{
    return value.isString() ? value.toString() : value.toVariant().toString();
}

Result<ScriptText> readScript(const QByteArray &json)
{
    QJsonParseError parsed;
    const QJsonObject script = QJsonDocument::fromJson(json, &parsed).object();
    if (parsed.error != QJsonParseError::NoError || !script["steps"].isArray() || !script["operator"].isString())
        return refuse(ErrorCode::ScriptInvalid, {{"offset", parsed.offset}}, parsed.errorString());
    ScriptText text{script["operator"].toString(), script["steps"].toArray()};
    YAOGUI_TRY(checkShape(text.steps));
    return text;
}

} // namespace yaogui::ctl
