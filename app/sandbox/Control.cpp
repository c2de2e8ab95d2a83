// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/People.h"
#include "app/sandbox/Sandbox.h"
#include "app/sandbox/Transactions.h"

#include <QJsonDocument>

namespace yaogui::sandbox {

namespace {

std::optional<QString> readFlag(const QString &key, const QJsonValue &value, bool &target)
{
    if (!value.isBool())
        return key + u": true or false"_qs;
    target = value.toBool();
    return std::nullopt;
}

std::optional<QString> readNumber(const QString &key, const QJsonValue &value, qint64 &target)
{
    if (!value.isDouble())
        return key + u": a number of seconds"_qs;
    target = value.toInteger();
    return std::nullopt;
}

std::optional<QString> readText(const QString &key, const QJsonValue &value, QString &target)
{
    if (!value.isString() || value.toString().isEmpty())
        return key + u": a text"_qs;
    target = value.toString();
    return std::nullopt;
}

} // namespace

HttpReply Sandbox::control(const HttpRequest &request)
{
    const std::lock_guard guard(m_lock);
    if (request.method == u"GET")
        return shown();
    const QJsonDocument body = QJsonDocument::fromJson(request.body);
    if (!body.isObject())
        return jsonReply({{u"error"_qs, u"body: not a JSON object"_qs}}, 400);
    m_books.begin();
    const Settings before = m_settings;
    std::optional<QString> wrong = set(body.object());
    if (wrong) {
        m_settings = before;
        m_books.run("ROLLBACK");
        return jsonReply({{u"error"_qs, *wrong}}, 400);
    }
    m_settings.save(m_books);
    if (!m_books.commit())
        return jsonReply({{u"error"_qs, m_books.error()}}, 500);
    return shown();
}

std::optional<QString> Sandbox::set(const QJsonObject &wish)
{
    if (wish.value(u"clear").toBool()) { // first, so that one request may clear and set anew
        m_faults.clear();
        m_refusedBoxes.clear();
    }
    if (wish.contains(u"fault")) {
        if (wish.value(u"fault") != u"refuse_box"_qs)
            return m_faults.add(wish);
        const QString code = wish.value(u"code").toString();
        if (code.isEmpty())
            return u"code: which box"_qs;
        m_refusedBoxes.append(code);
        return std::nullopt;
    }
    for (auto one = wish.begin(); one != wish.end(); ++one) {
        if (auto wrong = setOne(one.key(), one.value()))
            return wrong;
    }
    return std::nullopt;
}

std::optional<QString> Sandbox::setOne(const QString &key, const QJsonValue &value)
{
    if (key == u"clear")
        return std::nullopt;
    if (key == u"paasid")
        return readText(key, value, m_settings.paasid);
    if (key == u"secret")
        return readText(key, value, m_settings.secret);
    if (key == u"require_sign_in")
        return readFlag(key, value, m_settings.requireSignIn);
    if (key == u"oddities")
        return readFlag(key, value, m_settings.oddities);
    if (key == u"time_offset")
        return readNumber(key, value, m_settings.timeOffset);
    if (key == u"window_seconds")
        return readNumber(key, value, m_settings.windowSeconds);
    if (key == u"credential_seconds")
        return readNumber(key, value, m_settings.credentialSeconds);
    if (key == u"drop_settlement")
        return dropSettlement(m_books, value);
    if (key == u"add_settlement")
        return addSettlement(m_books, value, m_settings.now());
    if (key == u"change_settlement")
        return changeSettlement(m_books, value, m_settings.now());
    if (key == u"prescription")
        return putPrescription(m_books, value, m_settings.now());
    if (key == u"forget_stock")
        m_books.run("DELETE FROM stock_message WHERE fixmedins_bchno = ?", {value});
    else if (key == u"expire_credentials")
        m_books.run("UPDATE credential SET expires = 0");
    else if (key == u"expire_sign_ins")
        m_books.run("UPDATE sign_in SET standing = 0");
    else if (key == u"reset_books")
        resetBooks();
    else if (key == u"person") {
        if (const auto put = putPerson(m_books, value.toObject(), m_settings.now().date().year()); !put)
            return u"person."_qs + put.error().words;
    } else {
        return key + u": unknown"_qs;
    }
    return std::nullopt;
}

void Sandbox::resetBooks()
{
    for (const char *sql : {"DELETE FROM prescription_message", "DELETE FROM prescription_ticket", "DELETE FROM prescription", "DELETE FROM file", "DELETE FROM payment_order", "DELETE FROM procure_delivery", "DELETE FROM procure_item", "DELETE FROM procure_order", "DELETE FROM clearing", "DELETE FROM settlement_box", "DELETE FROM settlement_line", "DELETE FROM settlement", "DELETE FROM reversal",
                            "DELETE FROM sale_message", "DELETE FROM stock_message", "DELETE FROM stock_book", "DELETE FROM message", "DELETE FROM credential", "DELETE FROM sign_in",
                            "DELETE FROM disease", "DELETE FROM accumulation", "DELETE FROM account", "DELETE FROM person"})
        m_books.run(sql);
    loadPersons(m_books, m_settings.now().date().year());
    loadPrescriptions(m_books, m_settings.now());
}

HttpReply Sandbox::shown() const
{
    return jsonReply({{u"settings"_qs, m_settings.shown()},
                      {u"faults"_qs, m_faults.shown()},
                      {u"refused_boxes"_qs, QJsonArray::fromStringList(m_refusedBoxes)}});
}

} // namespace yaogui::sandbox
