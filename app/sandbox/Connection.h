// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/HttpServer.h"

#include <httplib.h>

#include <string>

namespace yaogui::sandbox {

/// One accepted socket. What is written waits until send(), so that an answer can be withheld as a whole.
class Connection : public httplib::Stream {
public:
    explicit Connection(socket_t socket);
    ~Connection() override;
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Waits for the first byte of a request; false when the peer is gone, idle too long, or `stopEvent` became readable.
    [[nodiscard]] bool waitForRequest(int stopEvent);
    /// Writes the whole answer to the wire.
    [[nodiscard]] bool send();
    /// Throws the answer away; with Reset the peer sees RST instead of an orderly end.
    void cut(Ending ending);

    [[nodiscard]] bool is_readable() const override;
    [[nodiscard]] bool is_writable() const override;
    ssize_t read(char *target, size_t size) override;
    ssize_t write(const char *source, size_t size) override;
    void get_remote_ip_and_port(std::string &ip, int &port) const override;
    void get_local_ip_and_port(std::string &ip, int &port) const override;
    [[nodiscard]] socket_t socket() const override;

private:
    [[nodiscard]] bool fill();

    socket_t m_socket;
    std::string m_in;
    size_t m_taken = 0;
    std::string m_out;
};

} // namespace yaogui::sandbox
