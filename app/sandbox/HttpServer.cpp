// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/HttpServer.h"

#include "app/sandbox/Connection.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <cstdint>

namespace yaogui::sandbox {

namespace {

// One thread serves one connection: here the handler tells the connection's loop how to end, which
// the library's handler signature has no room for.
thread_local Ending t_ending = Ending::Answer;

constexpr size_t workers = 32; // delayed answers and idle connections hold one each
constexpr size_t largestBody = 8 * 1024 * 1024;

HttpRequest take(const httplib::Request &request)
{
    HttpRequest taken{QString::fromStdString(request.method), QString::fromStdString(request.path), {}, {},
                      QByteArray::fromStdString(request.body)};
    for (const auto &[name, value] : request.headers)
        taken.headers.insert(QString::fromStdString(name).toLower(), QString::fromStdString(value));
    for (const auto &[name, value] : request.params)
        taken.parameters.insert(QString::fromStdString(name), QString::fromStdString(value));
    return taken;
}

} // namespace

class HttpServer::Cuttable : public httplib::Server {
public:
    explicit Cuttable(HttpServer::Handler handler) : m_stopEvent(::eventfd(0, EFD_CLOEXEC))
    {
        const auto serve = [handler = std::move(handler)](const httplib::Request &request, httplib::Response &response) {
            const HttpReply reply = handler(take(request));
            t_ending = reply.ending;
            response.status = reply.status;
            if (!reply.signature.isEmpty())
                response.set_header(reply.signatureHeader.toStdString(), reply.signature.toStdString());
            response.set_content(reply.body.toStdString(), reply.type.toStdString());
        };
        Get(".*", serve);
        Post(".*", serve);
        set_payload_max_length(largestBody);
        new_task_queue = [] { return new httplib::ThreadPool(workers); };
    }
    ~Cuttable() override { ::close(m_stopEvent); }

    void wakeIdle()
    {
        const std::uint64_t one = 1;
        [[maybe_unused]] const ssize_t written = ::write(m_stopEvent, &one, sizeof one);
    }

private:
    // Replaces the library's loop, which writes an answer in any case.
    bool process_and_close_socket(socket_t socket) override
    {
        Connection connection(socket);
        while (connection.waitForRequest(m_stopEvent)) {
            bool closed = false;
            t_ending = Ending::Answer;
            const bool done = process_request(connection, false, closed, nullptr);
            if (t_ending != Ending::Answer) {
                connection.cut(t_ending);
                return false;
            }
            if (!connection.send() || !done || closed)
                break;
        }
        return true;
    }

    int m_stopEvent;
};

HttpServer::HttpServer(Handler handler) : m_server(std::make_unique<Cuttable>(std::move(handler))) {}

HttpServer::~HttpServer() = default;

int HttpServer::bind(int port)
{
    if (port == 0)
        return m_server->bind_to_any_port("127.0.0.1");
    return m_server->bind_to_port("127.0.0.1", port) ? port : -1;
}

bool HttpServer::serve()
{
    return m_server->listen_after_bind();
}

void HttpServer::stop()
{
    m_server->wakeIdle();
    m_server->stop();
}

} // namespace yaogui::sandbox
