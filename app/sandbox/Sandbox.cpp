// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/Sandbox.h"

#include "app/sandbox/Answer.h"
#include "app/sandbox/Gate.h"
#include "app/sandbox/Payments.h"
#include "app/sandbox/People.h"
#include "app/sandbox/Procurement.h"
#include "app/sandbox/Transactions.h"

#include <QJsonDocument>

#include <chrono>

namespace yaogui::sandbox {

namespace {

constexpr QStringView decodePath = u"/ec/decode";

const std::vector<Service> &services()
{
    static const std::vector<Service> all{{u"pay"_qs, u"merchant"_qs, {u"charge"_qs, u"query"_qs, u"cancel"_qs}},
                                          {u"procure"_qs, u"store"_qs, {u"order"_qs, u"query"_qs, u"delivery"_qs, u"price"_qs}}};
    return all;
}

QString text(const Checked<QJsonObject> &body, QStringView key)
{
    return body ? body->value(key).toString().left(100) : QString();
}

const SetFault *find(const std::vector<SetFault> &faults, QStringView kind)
{
    const auto found = std::find_if(faults.begin(), faults.end(), [kind](const SetFault &fault) { return fault.kind == kind; });
    return found == faults.end() ? nullptr : &*found;
}

QString names(const std::vector<SetFault> &faults)
{
    QStringList list;
    for (const SetFault &fault : faults)
        list.append(fault.kind);
    return list.join(u',');
}

} // namespace

HttpReply jsonReply(const QJsonObject &body, int status)
{
    return {status, QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

bool Sandbox::open(const QString &folder)
{
    if (!m_books.open(folder))
        return false;
    m_books.begin();
    m_settings.load(m_books);
    if (m_books.row("SELECT 1 AS known FROM person").isEmpty())
        loadPersons(m_books, m_settings.now().date().year());
    loadPrescriptions(m_books, m_settings.now());
    return m_books.commit();
}

void Sandbox::stop()
{
    const std::lock_guard guard(m_sleepLock);
    m_stopping = true;
    m_wake.notify_all();
}

HttpReply Sandbox::handle(const HttpRequest &request)
{
    const bool reading = request.method == u"GET";
    if (reading && request.path == u"/books")
        return showBooks(request);
    if (reading && request.path == u"/persons")
        return showPersons();
    if (request.path == u"/control")
        return control(request);
    if (reading)
        return jsonReply({{u"error"_qs, u"GET serves /books, /persons and /control"_qs}}, 404);
    for (const Service &service : services()) {
        if (request.path.startsWith(u'/' + service.name + u'/'))
            return serve(request, service);
    }
    return business(request);
}

// Delays, then cuts or spoils the answer, as set for this side of the booking.
std::optional<HttpReply> Sandbox::fail(const std::vector<SetFault> &faults, bool after)
{
    if (const SetFault *delay = find(faults, u"delay"); delay != nullptr && delay->after == after) {
        std::unique_lock guard(m_sleepLock);
        m_wake.wait_for(guard, std::chrono::milliseconds(delay->milliseconds), [this] { return m_stopping; });
    }
    for (const SetFault &fault : faults) {
        if (fault.after != after)
            continue;
        if (fault.kind == u"no_answer" || fault.kind == u"no_answer_after_booking")
            return HttpReply{200, {}, "application/json", Ending::Close};
        if (fault.kind == u"reset")
            return HttpReply{200, {}, "application/json", Ending::Reset};
        if (fault.kind == u"http_status")
            return HttpReply{fault.status, "<html><body>gateway</body></html>", "text/html"};
        if (fault.kind == u"garbage")
            return HttpReply{200, "<<<{\"infcode\":0,\"output\":{", "application/json"};
    }
    return std::nullopt;
}

HttpReply Sandbox::business(const HttpRequest &request)
{
    const auto body = readBody(request);
    const bool decoding = request.path == decodePath;
    Arrival arrival{decoding ? u"decode"_qs : text(body, u"infno"), text(body, u"msgid"), text(body, u"fixmedins_code"),
                    text(body, u"opter"), u"not processed"_qs, {}, {}, false, {}};
    const auto faults = m_faults.take(arrival.infno);
    arrival.fault = names(faults);
    if (const auto failed = fail(faults, false)) {
        const std::lock_guard guard(m_lock);
        m_books.begin();
        log(request, arrival);
        return m_books.commit() ? *failed : jsonReply({{u"error"_qs, m_books.error()}}, 500);
    }
    HttpReply reply;
    {
        const std::lock_guard guard(m_lock);
        m_books.begin();
        reply.body = work(request, body, faults, arrival);
        log(request, arrival);
        if (!m_books.commit())
            return jsonReply({{u"error"_qs, m_books.error()}}, 500);
    }
    if (arrival.infno == u"9102" && arrival.verdict == u"ok")
        reply.type = "application/octet-stream";
    if (const auto failed = fail(faults, true))
        return *failed;
    return reply;
}

QJsonObject Sandbox::answerOf(const Service &service, const QString &operation, const QJsonObject &body, const QString &refusal)
{
    return service.name == u"pay" ? payOrder(m_books, operation, body, refusal)
                                  : procure(m_books, operation, body, refusal, m_settings.now().date());
}

// A service's faults are named by it and the operation: pay.charge, procure.order …
HttpReply Sandbox::serve(const HttpRequest &request, const Service &service)
{
    const QString operation = request.path.mid(service.name.size() + 2);
    const auto body = readBody(request);
    Arrival arrival{service.name + u'.' + operation, text(body, u"order"), {}, {}, u"not processed"_qs, {}, {}, false, {}};
    const auto faults = m_faults.take(arrival.infno);
    arrival.fault = names(faults);
    const auto cut = fail(faults, false);
    HttpReply reply = jsonReply({{u"message"_qs, u"this is %1, signed"_qs.arg(service.operations.join(u", "_qs))}}, 401);
    {
        const std::lock_guard guard(m_lock);
        m_books.begin();
        if (!cut && service.operations.contains(operation) && body && checkServiceSignature(m_books, m_settings, request, service, operation)) {
            const SetFault *wish = find(faults, u"refuse");
            reply = jsonReply(answerOf(service, operation, *body, wish != nullptr ? wish->words : QString()));
            reply.signatureHeader = "x-" + service.name.toLatin1() + "-signature";
            reply.signature = answerSignature(m_settings, request, service, operation, reply.body);
            arrival.verdict = u"ok"_qs;
        }
        log(request, arrival);
        if (!m_books.commit())
            return jsonReply({{u"error"_qs, m_books.error()}}, 500);
    }
    return cut ? *cut : fail(faults, true).value_or(reply);
}

QByteArray Sandbox::work(const HttpRequest &request, const Checked<QJsonObject> &body, const std::vector<SetFault> &faults,
                         Arrival &arrival)
{
    const bool decoding = request.path == decodePath;
    Output output = decoding ? decodeCode(request, body, faults) : transact(request, body, faults, arrival);
    arrival.verdict = output ? u"ok"_qs : u"refused"_qs;
    arrival.infcode = output ? 0 : output.error().infcode;
    arrival.words = output ? QString() : output.error().words;
    if (output && arrival.infno == u"9102") // a file leaves as it is
        return QByteArray::fromBase64(output->value(u"file").toString().toLatin1());
    return decoding ? decodeBody(text(body, u"orgId"), output) : answerBody(m_books, m_settings, output);
}

Output Sandbox::transact(const HttpRequest &request, const Checked<QJsonObject> &body, const std::vector<SetFault> &faults,
                         Arrival &arrival)
{
    if (const auto signature = checkSignature(m_books, m_settings, request); !signature)
        return tl::unexpected(signature.error());
    if (find(faults, u"wrong_time"))
        return refuseMessage(u"x-tif-timestamp"_qs, u"is not within the window (on request of the training)"_qs);
    if (!body)
        return tl::unexpected(body.error());
    const auto call = checkEnvelope(m_books, m_settings, m_schemas, *body);
    if (!call)
        return tl::unexpected(call.error());
    arrival.taken = true;
    const SetFault *refusal = find(faults, u"refuse");
    if (refusal != nullptr && !refusal->after)
        return tl::unexpected<Refusal>({refusal->infcode, refusal->words});
    if (const SetFault *wish = find(faults, u"refuse_row"))
        return QJsonObject{{u"result"_qs, QJsonObject{{u"retRslt"_qs, u"0"_qs}, {u"msgRslt"_qs, wish->words}}}};
    m_books.mark();
    Output output = serve(*call);
    output ? m_books.keepMark() : m_books.dropMark();
    if (refusal != nullptr) // it failed inside, too late
        return tl::unexpected<Refusal>({refusal->infcode, refusal->words});
    if (output && find(faults, u"repeated"))
        return tl::unexpected<Refusal>({static_cast<int>(Fault::Business), u"数据重复上传 (已存在)"_qs});
    return output;
}

Output Sandbox::serve(const Call &call)
{
    if (call.infno == u"9001")
        return signIn(m_books, call);
    if (call.infno == u"9002")
        return signOut(m_books, call);
    if (call.infno == u"1101")
        return personInformation(m_books, call);
    if (call.infno == u"5301")
        return diseases(m_books, call);
    if (call.infno == u"5201")
        return visits(m_books, call);
    if (call.infno == u"5203")
        return settlementQuery(m_books, call);
    if (call.infno == u"2101" || call.infno == u"2102")
        return settle(m_books, m_benefits, call, call.infno == u"2102", m_refusedBoxes);
    if (call.infno.startsWith(u"720"))
        return centre(m_books, call);
    if (call.infno == u"2103")
        return refund(m_books, call);
    if (call.infno == u"2601")
        return reverse(m_books, call);
    if (call.infno == u"3201")
        return compareTotals(m_books, call, m_settings.oddities);
    if (call.infno == u"3202")
        return compareDetail(m_books, call);
    if (call.infno == u"3203")
        return applyForClearing(m_books, call);
    if (call.infno == u"9101")
        return takeFile(m_books, call);
    if (call.infno == u"9102")
        return giveFile(m_books, call);
    if (call.infno == u"3505" || call.infno == u"3506")
        return saleMessage(m_books, call);
    if (call.infno == u"3507")
        return takeBack(m_books, call);
    if (call.infno == u"3509" || call.infno == u"3510" || call.infno == u"3511")
        return stockQuery(m_books, call);
    return stockMessage(m_books, call); // the schemas know nothing else than 3501 to 3504
}

Output Sandbox::decodeCode(const HttpRequest &request, const Checked<QJsonObject> &body, const std::vector<SetFault> &faults)
{
    if (const auto signature = checkSignature(m_books, m_settings, request); !signature)
        return tl::unexpected(signature.error());
    if (!body)
        return tl::unexpected(body.error());
    if (const auto fits = m_schemas.check(u"decode"_qs, *body); !fits)
        return tl::unexpected(fits.error());
    if (const SetFault *wish = find(faults, u"refuse"))
        return tl::unexpected<Refusal>({wish->infcode, wish->words});
    const QJsonObject data = body->value(u"data").toObject();
    if (data.value(u"orgId") != body->value(u"orgId"))
        return refuseMessage(u"orgId"_qs, u"differs between the request and its data"_qs);
    return decode(m_books, data, m_settings.now(), m_settings.credentialSeconds);
}

void Sandbox::log(const HttpRequest &request, const Arrival &arrival)
{
    m_books.insert(u"message"_qs, {{u"time"_qs, timeText(m_settings.now())}, {u"path"_qs, request.path.left(200)},
                                   {u"infno"_qs, arrival.infno}, {u"msgid"_qs, arrival.msgid},
                                   {u"fixmedins_code"_qs, arrival.fixmedinsCode}, {u"opter"_qs, arrival.opter},
                                   {u"taken"_qs, arrival.taken}, {u"verdict"_qs, arrival.verdict}, {u"infcode"_qs, arrival.infcode},
                                   {u"err_msg"_qs, arrival.words}, {u"fault"_qs, arrival.fault}});
}

HttpReply Sandbox::showBooks(const HttpRequest &request)
{
    const QString table = request.parameters.value(u"table"_qs);
    const std::lock_guard guard(m_lock);
    if (!m_books.shows(table))
        return jsonReply({{u"error"_qs, u"table: unknown"_qs}}, 404);
    return {200, QJsonDocument(m_books.table(table)).toJson(QJsonDocument::Compact)};
}

HttpReply Sandbox::showPersons()
{
    const std::lock_guard guard(m_lock);
    return {200, QJsonDocument(listPersons(m_books)).toJson(QJsonDocument::Compact)};
}

} // namespace yaogui::sandbox
