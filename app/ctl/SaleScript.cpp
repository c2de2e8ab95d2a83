// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/SaleScript.h"

#include "app/ctl/Output.h"
#include "app/ctl/SaleJson.h"
#include "core/sale/GoodsFinder.h"
#include "core/store/Imports.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace yaogui::ctl {

namespace {

constexpr qint64 largestScript = 4LL * 1024 * 1024;
constexpr qint64 largestPicture = 64LL * 1024 * 1024;

tl::unexpected<Error> invalid(const QJsonObject &details)
{
    return refuse(ErrorCode::ScriptInvalid, details);
}

// Amounts and counts may stand as text or as JSON numbers.
QString numberText(const QJsonValue &value)
{
    return value.isString() ? value.toString() : value.toVariant().toString();
}

// The value an act takes; wrong ones are found before the first step runs.
bool fits(const QString &act, const QJsonValue &value)
{
    static const QStringList flags{"presettle", "confirm", "hold"};
    static const QStringList numbers{"remove", "own_pay"};
    if (flags.contains(act))
        return value.isBool() && value.toBool();
    if (act == "account")
        return value.isBool();
    if (numbers.contains(act))
        return value.isDouble();
    if (act == "quantity")
        return value.isDouble() || value.isString();
    if (act == "card" || act == "pay")
        return value.isObject();
    return value.isString();
}

const QStringList goodsActs{"scan", "search", "quantity", "remove", "lot", "own_pay"};
const QStringList personActs{"credential", "card", "identity", "insurance", "category", "account", "face"};
const QStringList moneyActs{"presettle", "confirm", "pay", "hold"};

// Every step is one known act with a value of its kind, and nothing comes after the sale is paid or held.
Done checkShape(const QJsonArray &steps)
{
    bool ended = false;
    int number = 0;
    for (const QJsonValue &value : steps) {
        ++number;
        QString act;
        const QStringList keys = value.toObject().keys();
        for (const QString &key : keys) {
            if (goodsActs.contains(key) || moneyActs.contains(key) || (personActs.contains(key) && act.isEmpty()))
                act = key;
        }
        if (ended || act.isEmpty() || !fits(act, value[act]))
            return invalid({{"step", number}, {"act", act}});
        ended = act == "pay" || act == "hold";
    }
    return {};
}

} // namespace

int SaleScript::run(const QString &file)
{
    const auto bytes = fileBytes(file, largestScript);
    if (!bytes)
        return printRefusal(bytes.error());
    QJsonParseError parsed;
    const QJsonObject script = QJsonDocument::fromJson(*bytes, &parsed).object();
    if (parsed.error != QJsonParseError::NoError || !script["steps"].isArray() || !script["operator"].isString())
        return printRefusal(Error{ErrorCode::ScriptInvalid, {{"file", file}, {"offset", parsed.offset}}, parsed.errorString()});
    if (const Done shaped = checkShape(script["steps"].toArray()); !shaped)
        return printRefusal(shaped.error());
    const auto worker = m_tools.shop.worker(script["operator"].toString());
    if (!worker)
        return printRefusal(worker.error());
    m_folder = QFileInfo(file).absolutePath();
    m_checkout = std::make_unique<Checkout>(m_tools.shop.store(), m_tools.platform, m_tools.shop.clock(), m_tools.shop.policy(),
                                            m_tools.shop.facts(), *worker);
    for (const QJsonValue &value : script["steps"].toArray()) {
        const Done done = step(value.toObject());
        const Done kept = m_checkout->keep();
        if (!done)
            return finishRefused(done.error());
        if (!kept)
            return finishRefused(kept.error());
    }
    return finish();
}

Done SaleScript::step(const QJsonObject &step)
{
    const QStringList keys = step.keys();
    for (const QString &key : keys) {
        if (goodsActs.contains(key))
            return goods(key, step);
        if (personActs.contains(key))
            return who(key, step);
        if (moneyActs.contains(key))
            return money(key, step);
    }
    return invalid({{"step", step}});
}

Done SaleScript::goods(const QString &act, const QJsonObject &step)
{
    const QJsonValue value = step[act];
    if (act == "scan") {
        YAOGUI_TRY_LET(const int line, m_checkout->scan({value.toString(), {}}));
        m_line = line > 0 ? line : m_line;
        return {};
    }
    if (act == "search")
        return searchFor(value.toString(), step["pick"].toInt(1));
    const int line = step["line"].toInt(m_line > 0 ? m_line : static_cast<int>(m_checkout->draft().basket.lines().size()));
    if (act == "quantity") {
        YAOGUI_TRY_LET(const Quantity quantity, parseQuantity(numberText(value)));
        return m_checkout->setQuantity(line, quantity);
    }
    if (act == "lot")
        return m_checkout->chooseLot(line, value.toString());
    if (act == "own_pay")
        return m_checkout->setOwnPay(value.toInt(), true);
    m_line = 0;
    return m_checkout->remove(value.toInt());
}

Done SaleScript::searchFor(const QString &text, int pick)
{
    YAOGUI_TRY_LET(const std::vector<DrugHit> hits, m_tools.shop.store().read([&](Connection &connection) -> Result<std::vector<DrugHit>> {
        return GoodsFinder(connection, m_tools.shop.policy(), m_tools.shop.clock().today()).search(m_tools.search(), text);
    }));
    if (pick < 1 || pick > static_cast<int>(hits.size()))
        return refuse(ErrorCode::CodeUnknown, {{"text", text.left(40)}, {"hits", static_cast<int>(hits.size())}, {"pick", pick}});
    YAOGUI_TRY_LET(m_line, m_checkout->add(hits[static_cast<std::size_t>(pick - 1)].drug.code));
    return {};
}

Done SaleScript::who(const QString &act, const QJsonObject &step)
{
    const QJsonValue value = step[act];
    if (act == "credential")
        return m_checkout->identifyByCode(value.toString());
    if (act == "card")
        return m_checkout->identify({CertificateType::SocialCard, value["no"].toString(), value["sn"].toString(), {}, {}});
    if (act == "identity")
        return m_checkout->identify({CertificateType::IdentityCard, value.toString(), {}, step["name"].toString(), {}});
    if (act == "insurance")
        return m_checkout->chooseInsurance(value.toString());
    if (act == "category")
        return m_checkout->chooseCategory(value.toString(), step["disease"].toString());
    if (act == "account")
        return value.isBool() ? m_checkout->setUseAccount(value.toBool()) : Done(invalid({{"step", step}}));
    return takeFace(value.toString());
}

Done SaleScript::takeFace(const QString &picture)
{
    const QString path = QFileInfo(picture).isAbsolute() ? picture : m_folder + u'/' + picture;
    YAOGUI_TRY_LET(const QByteArray bytes, fileBytes(path, largestPicture));
    YAOGUI_TRY_LET(FaceShot shot, m_tools.faces().take(bytes));
    shot.time = m_tools.shop.clock().now();
    return m_checkout->setFace(shot);
}

Done SaleScript::money(const QString &act, const QJsonObject &step)
{
    if (act == "hold") {
        const SaleId held = m_checkout->draft().id;
        YAOGUI_TRY(m_checkout->hold());
        m_held = held;
        return {};
    }
    if (act == "presettle")
        return m_checkout->presettle();
    if (act == "confirm")
        return m_checkout->confirm();
    const QJsonValue cash = step["pay"].toObject().value("cash");
    Money tendered;
    if (!cash.isUndefined() && !cash.isNull()) {
        YAOGUI_TRY_LET(tendered, parseMoney(numberText(cash)));
    }
    YAOGUI_TRY_LET(m_finished, m_checkout->pay(tendered));
    return {};
}

Result<std::optional<SaleSummary>> SaleScript::summaryOf(SaleId id)
{
    Store &store = m_tools.shop.store();
    return store.read([&](Connection &connection) -> Result<std::optional<SaleSummary>> {
        return SaleRepository(connection, store.sealer()).summary(id);
    });
}

int SaleScript::finish()
{
    if (m_finished.isNull()) {
        const auto held = m_held.isNull() ? Result<std::optional<SaleSummary>>() : summaryOf(m_held);
        printLine(held && *held ? saleLine(**held) : draftLine(m_checkout->draft()));
        return 0;
    }
    const auto record = m_checkout->settling().record(m_finished);
    const auto summary = summaryOf(m_finished);
    if (!record || !summary || !*summary)
        return printRefusal(record ? Error{ErrorCode::SaleUnknown, {}, {}} : record.error());
    QJsonObject line = saleLine(**summary);
    QJsonArray warnings;
    const auto printed = m_tools.shop.print(*record);
    if (!printed)
        warnings.append(codeName(printed.error().code)); // paper never touches the sale
    if ((*summary)->cash && record->tendered < *(*summary)->cash)
        warnings.append("CASH_SHORT");
    line["slip_file"] = orNull(printed ? printed->slip : QString());
    line["statement_file"] = orNull(printed ? printed->statement : QString());
    line["warnings"] = warnings;
    printLine(line);
    return 0;
}

int SaleScript::finishRefused(const Error &error)
{
    if (error.code == ErrorCode::ResultInDoubt) {
        const auto summary = summaryOf(m_checkout->lastSale());
        QJsonObject line = summary && *summary ? saleLine(**summary) : QJsonObject();
        line["state"] = "unknown";
        line["slip_file"] = QJsonValue(QJsonValue::Null);
        return printRefusal(error, line);
    }
    const SaleId id = m_checkout->draft().id;
    return printRefusal(error, {{"sale_id", id.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(id.value)}});
}

} // namespace yaogui::ctl
