// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/SaleScript.h"

#include "app/ctl/Acting.h"
#include "app/ctl/Output.h"
#include "app/ctl/RulesVerbs.h"
#include "app/ctl/SaleJson.h"
#include "app/ctl/ScriptReading.h"
#include "core/sale/GoodsFinder.h"
#include "core/store/Imports.h"

#include <QFileInfo>

namespace yaogui::ctl {

namespace {

constexpr qint64 largestScript = 4LL * 1024 * 1024;
constexpr qint64 largestPicture = 64LL * 1024 * 1024;

} // namespace

int SaleScript::run(const QString &file)
{
    const auto bytes = fileBytes(file, largestScript);
    if (!bytes)
        return printRefusal(bytes.error());
    auto script = readScript(*bytes);
    if (!script) {
        script.error().details["file"] = file;
        return printRefusal(script.error());
    }
    const auto worker = m_tools.prove(script->worker);
    if (!worker)
        return printRefusal(worker.error());
    m_folder = QFileInfo(file).absolutePath();
    m_checkout = std::make_unique<Checkout>(m_tools.shop.store(), m_tools.platform, m_tools.shop.clock(), m_tools.shop.rules(),
                                            m_tools.shop.facts(), *worker, m_tools.mobile, m_tools.askCentre);
    for (const QJsonValue &value : std::as_const(script->steps)) {
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
    const Act act = actOf(step);
    switch (act.kind) {
    case ActKind::Goods: return goods(act.name, step);
    case ActKind::Person: return who(act.name, step);
    case ActKind::Money: return money(act.name, step);
    case ActKind::None: break;
    }
    return refuse(ErrorCode::ScriptInvalid, {{"step", step}});
}

Done SaleScript::goods(const QString &act, const QJsonObject &step)
{
    const QJsonValue value = step[act];
    if (act == "scan") {
        YAOGUI_TRY_LET(const int line, m_checkout->scan({value.toString(), {}}));
        m_line = line > 0 ? line : m_line;
        return {};
    }
    if (act == "loose" || act == "pieces")
        return lessThanAPack(act, value.toObject());
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
    if (act == "reprice")
        return changePrice(value.toObject());
    m_line = 0;
    return m_checkout->remove(value.toInt());
}

Done SaleScript::lessThanAPack(const QString &act, const QJsonObject &wish)
{
    const QString drug = wish["drug"].toString();
    if (act == "loose") {
        YAOGUI_TRY_LET(m_line, m_checkout->addLoose(drug, wish["units"].toInt()));
        return {};
    }
    YAOGUI_TRY_LET(const Quantity grams, parseQuantity(numberText(wish["grams"])));
    YAOGUI_TRY_LET(m_line, m_checkout->addPieces(drug, wish["doses"].toInt(1), grams, wish["handling"].toString()));
    return {};
}

// With an approver, whose PIN is the next line of stdin where they have one.
Done SaleScript::changePrice(const QJsonObject &wish)
{
    PriceChange change;
    change.line = wish["line"].toInt(m_line);
    change.reason = wish["reason"].toString();
    const QJsonValue off = wish["percent"];
    if (off.isUndefined()) {
        YAOGUI_TRY_LET(change.price, parsePrice(numberText(wish["price"])));
    } else {
        YAOGUI_TRY_LET(const Money hundredths, parseMoney(numberText(off)));
        if (hundredths.isNegative() || hundredths.units() > 10'000)
            return refuse(ErrorCode::AmountInvalid, {{"text", numberText(off)}});
        change.off = Percent{static_cast<int>(hundredths.units())};
    }
    if (const QString approver = wish["approver"].toString(); !approver.isEmpty()) {
        YAOGUI_TRY_LET(const Demand demand, m_checkout->demandOf(change));
        YAOGUI_TRY_LET(const Approval given, secondPerson(m_tools.shop, demand, approver, change.reason));
        change.approval = given.id;
    }
    return m_checkout->changePrice(change);
}

Done SaleScript::searchFor(const QString &text, int pick)
{
    YAOGUI_TRY_LET(const std::vector<DrugHit> hits, m_tools.shop.store().read([&](Connection &connection) -> Result<std::vector<DrugHit>> {
        return GoodsFinder(connection, m_checkout->rules().policy, m_tools.shop.clock().today()).search(m_tools.search(), text);
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
        return m_checkout->setUseAccount(value.toBool());
    if (act == "prescription")
        return m_checkout->usePrescription(value.toString());
    if (act == "proxy")
        return proxy(value.toObject());
    if (act == "buyer")
        return m_checkout->setBuyer({value["name"].toString(), value["identity"].toString()});
    if (act == "member") {
        if (!value.toString().isEmpty())
            return m_checkout->setMember(value.toString());
        m_checkout->forgetMember();
        return {};
    }
    return takeFace(value.toString());
}

Done SaleScript::proxy(const QJsonObject &shown)
{
    if (shown["family_code"].toBool())
        return m_checkout->setProxy({ProxyProof::FamilyCode, {}, {}});
    return m_checkout->setProxy({ProxyProof::BothCards, shown["identity"].toString(), shown["name"].toString()});
}

Done SaleScript::takeFace(const QString &picture)
{
    const QString path = QFileInfo(picture).isAbsolute() ? picture : m_folder + u'/' + picture;
    YAOGUI_TRY_LET(const QByteArray bytes, fileBytes(path, largestPicture));
    YAOGUI_TRY_LET(FaceShot shot, m_tools.faces().take(bytes));
    shot.time = m_tools.shop.clock().now();
    return m_checkout->setFace(shot);
}

Result<Tenders> SaleScript::tendersOf(const QJsonObject &pay)
{
    const auto money = [](const QJsonValue &value) {
        return value.isUndefined() || value.isNull() ? Result<Money>(Money()) : parseMoney(numberText(value));
    };
    for (const QString &key : pay.keys()) {
        if (key != u"cash" && key != u"terminal" && key != u"mobile" && key != u"points")
            return refuse(ErrorCode::ScriptInvalid, {{"reason", key}});
    }
    const QJsonObject terminal = pay["terminal"].toObject();
    const QJsonObject mobile = pay["mobile"].toObject();
    Tenders tenders;
    YAOGUI_TRY_LET(tenders.cash, money(pay["cash"]));
    YAOGUI_TRY_LET(tenders.terminal, money(terminal["amount"]));
    tenders.reference = terminal["reference"].toString();
    if (const QJsonValue points = pay["points"]; !points.isUndefined()) {
        tenders.points = points.toInteger(-1);
        if (tenders.points < 0)
            return refuse(ErrorCode::ScriptInvalid, {{"reason", "points"}});
    }
    if (!pay.contains("mobile"))
        return tenders;
    if (!mobile["code"].isString())
        return refuse(ErrorCode::ScriptInvalid, {{"reason", "mobile"}});
    tenders.mobileCode = mobile["code"].toString();
    YAOGUI_TRY_LET(tenders.mobile, money(mobile["amount"]));
    return tenders;
}

Done SaleScript::money(const QString &act, const QJsonObject &step)
{
    if (act == "hold") {
        const SaleId held = m_checkout->draft().id;
        YAOGUI_TRY(m_checkout->hold());
        m_held = held;
        return {};
    }
    if (act == "resume")
        return m_checkout->resume(SaleId{step[act].toInteger()});
    if (act == "new_prices")
        return m_checkout->takeNewPrices();
    if (act == "presettle")
        return m_checkout->presettle();
    if (act == "confirm")
        return m_checkout->confirm();
    YAOGUI_TRY_LET(const Tenders tenders, tendersOf(step["pay"].toObject()));
    m_reminders = remindersOf(m_checkout->draft(), m_checkout->rules());
    YAOGUI_TRY_LET(m_finished, m_checkout->pay(tenders));
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
        QJsonObject line = held && *held ? saleLine(**held) : draftLine(m_checkout->draft());
        line["reminders"] = remindersJson(remindersOf(m_checkout->draft(), m_checkout->rules()));
        printLine(line);
        return 0;
    }
    const auto record = m_checkout->settling().record(m_finished);
    const auto summary = summaryOf(m_finished);
    if (!record || !summary || !*summary)
        return printRefusal(record ? Error{ErrorCode::SaleUnknown, {}, {}} : record.error());
    QJsonObject line = withPrices(saleLine(**summary), *record);
    QJsonArray warnings;
    const auto printed = m_tools.shop.print(*record);
    if (!printed)
        warnings.append(codeName(printed.error().code)); // paper never touches the sale
    if ((*summary)->cash && record->tendered < *(*summary)->cash)
        warnings.append("CASH_SHORT");
    line["slip_file"] = orNull(printed ? printed->slip : QString());
    line["statement_file"] = orNull(printed ? printed->statement : QString());
    if (printed && !printed->label.isEmpty())
        line["label_file"] = printed->label;
    line["warnings"] = warnings;
    line["reminders"] = remindersJson(m_reminders);
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
    if (m_checkout->draft().rest) { // settled, and a tender failed: its part stays due
        if (const auto summary = summaryOf(m_checkout->lastSale()); summary && *summary)
            return printRefusal(error, saleLine(**summary));
    }
    const SaleId id = m_checkout->draft().id;
    return printRefusal(error, {{"sale_id", id.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(id.value)}});
}

} // namespace yaogui::ctl
