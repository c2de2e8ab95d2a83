// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <functional>
#include <memory>

namespace yaogui::sandbox {

struct HttpRequest {
    QString method;
    QString path;
    QHash<QString, QString> headers;    ///< names in lower case
    QHash<QString, QString> parameters; ///< of the query
    QByteArray body;
};

/// How a connection goes on after a request: the answer is written, or the wire is cut without one.
enum class Ending { Answer, Close, Reset };

struct HttpReply {
    int status = 200;
    QByteArray body;
    QByteArray type = "application/json; charset=utf-8";
    Ending ending = Ending::Answer;
    QByteArray signatureHeader = {}, signature = {}; ///< of an answer that is signed
};

/// HTTP on 127.0.0.1 whose connections can be cut on request. The handler is called from several threads at once.
class HttpServer {
public:
    using Handler = std::function<HttpReply(const HttpRequest &)>;
    explicit HttpServer(Handler handler);
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    /// Port 0 lets the system choose. Returns the port, or -1.
    [[nodiscard]] int bind(int port);
    /// Serves until stop(); false when it ended by an error.
    [[nodiscard]] bool serve();
    /// From any thread.
    void stop();

private:
    class Cuttable;
    std::unique_ptr<Cuttable> m_server;
};

} // namespace yaogui::sandbox
