// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/platform/CurlTransport.h"

#include <curl/curl.h>

#include <algorithm>
#include <chrono>
#include <memory>

namespace yaogui {

namespace {

struct FreeHandle {
    void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
};
struct FreeList {
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};
using Handle = std::unique_ptr<CURL, FreeHandle>;
using List = std::unique_ptr<curl_slist, FreeList>;

/// What the callbacks see of one POST.
struct Exchange {
    bool mayHaveLeft = false;
    bool headerEnded = false;
    bool tooLarge = false;
    QByteArray answer;
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    std::chrono::milliseconds patience{};          ///< for the answer, from the connection on
    std::chrono::steady_clock::time_point sentAt{};
};

/// libcurl calls this when the connection (and its TLS) stands, right before the first byte of the request.
int aboutToSend(void *exchange, char *, char *, int, int)
{
    static_cast<Exchange *>(exchange)->mayHaveLeft = true;
    static_cast<Exchange *>(exchange)->sentAt = std::chrono::steady_clock::now();
    return CURL_PREREQFUNC_OK;
}

/// About every second: libcurl's own time-out counts the connection as well, ours begins after it.
int stillPatient(void *target, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    const auto *exchange = static_cast<const Exchange *>(target);
    const bool over = exchange->mayHaveLeft && std::chrono::steady_clock::now() - exchange->sentAt > exchange->patience;
    return over ? 1 : 0; // anything else than 0 ends the transfer
}

std::size_t takeAnswer(char *bytes, std::size_t, std::size_t count, void *target)
{
    auto *exchange = static_cast<Exchange *>(target);
    const auto size = static_cast<qsizetype>(count);
    exchange->tooLarge = size > CurlTransport::largestAnswer - exchange->answer.size();
    if (exchange->tooLarge)
        return 0; // ends the transfer
    exchange->answer.append(bytes, size);
    return count;
}

/// To libcurl a connection closed within the header is an answer without a body; to us it is none.
std::size_t takeHeader(char *line, std::size_t, std::size_t count, void *target)
{
    const QByteArray text = QByteArray::fromRawData(line, static_cast<qsizetype>(count));
    auto *exchange = static_cast<Exchange *>(target);
    if (text.startsWith("HTTP/")) {
        exchange->headerEnded = false; // a 100 may have come before
        exchange->headers.clear();
    } else if (text == "\r\n" || text == "\n") {
        exchange->headerEnded = true;
    } else if (const qsizetype colon = text.indexOf(':'); colon > 0) {
        exchange->headers.emplace_back(text.left(colon).toLower(), text.mid(colon + 1).trimmed());
    }
    return count;
}

List headersOf(const HttpRequest &request)
{
    List list;
    const auto add = [&list](const QByteArray &line) {
        curl_slist *longer = curl_slist_append(list.get(), line.constData());
        if (longer != nullptr) {
            static_cast<void>(list.release());
            list.reset(longer);
        }
    };
    add("Content-Type: application/json");
    add("Expect:"); // removes it: no second thoughts between header and body
    for (const auto &[name, value] : request.headers)
        add(name + ": " + value);
    return list;
}

bool hasLineBreak(const HttpRequest &request)
{
    for (const auto &[name, value] : request.headers) {
        if (value.contains('\r') || value.contains('\n'))
            return true;
    }
    return false;
}

void setOnce(CURL *handle)
{
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L); // worker threads
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(handle, CURLOPT_FRESH_CONNECT, 1L); // libcurl repeats only on a reused connection: there is none
    curl_easy_setopt(handle, CURLOPT_FORBID_REUSE, 1L);
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle, CURLOPT_PROXY, ""); // also none from the environment
    curl_easy_setopt(handle, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 2L);
}

void setRequest(CURL *handle, const HttpRequest &request, curl_slist *headers, Exchange &exchange)
{
    const long connectMs = std::max(1L, static_cast<long>(request.connectTimeoutMs)); // 0 would mean "for ever" to libcurl
    curl_easy_setopt(handle, CURLOPT_URL, request.url.toUtf8().constData());
    curl_easy_setopt(handle, CURLOPT_POST, 1L);
    curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
    curl_easy_setopt(handle, CURLOPT_POSTFIELDS, request.body.constData());
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, connectMs);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, connectMs + std::max(1L, static_cast<long>(request.answerTimeoutMs)));
    exchange.patience = std::chrono::milliseconds(std::max(1, request.answerTimeoutMs));
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, stillPatient);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, &exchange);
    curl_easy_setopt(handle, CURLOPT_PREREQFUNCTION, aboutToSend);
    curl_easy_setopt(handle, CURLOPT_PREREQDATA, &exchange);
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, takeHeader);
    curl_easy_setopt(handle, CURLOPT_HEADERDATA, &exchange);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, takeAnswer);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &exchange);
}

HttpOutcome outcomeOf(CURLcode code, const Exchange &exchange)
{
    if (!exchange.mayHaveLeft)
        return HttpOutcome::NotSent;
    if (exchange.tooLarge)
        return HttpOutcome::TooLarge;
    return code == CURLE_OK && exchange.headerEnded ? HttpOutcome::Replied : HttpOutcome::NoAnswer;
}

} // namespace

CurlLibrary::CurlLibrary()
{
    curl_global_init(CURL_GLOBAL_DEFAULT);
}

CurlLibrary::~CurlLibrary()
{
    curl_global_cleanup();
}

HttpReply CurlTransport::post(const HttpRequest &request)
{
    if (hasLineBreak(request))
        return {HttpOutcome::NotSent, 0, {}, "a header with a line break"};
    const Handle handle(curl_easy_init());
    if (!handle)
        return {HttpOutcome::NotSent, 0, {}, "libcurl gave no handle"};
    const List headers = headersOf(request);
    Exchange exchange;
    setOnce(handle.get());
    setRequest(handle.get(), request, headers.get(), exchange);
    const CURLcode code = curl_easy_perform(handle.get());
    long status = 0;
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
    HttpReply reply;
    reply.outcome = outcomeOf(code, exchange);
    reply.status = static_cast<int>(status);
    reply.body = exchange.answer;
    reply.headers = exchange.headers;
    if (reply.outcome != HttpOutcome::Replied)
        reply.cause = code == CURLE_OK ? QString("the answer ended within its header") : QString::fromUtf8(curl_easy_strerror(code));
    return reply;
}

} // namespace yaogui
