// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/HttpServer.h"
#include "app/sandbox/Sandbox.h"
#include "app/sandbox/Shutdown.h"

#include <CLI/CLI.hpp>

#include <csignal>
#include <iostream>
#include <string>

int main(int argc, char **argv)
{
    std::string data;
    int port = 0;
    int parent = 0;
    CLI::App arguments{"Every outside system of a pharmacy counter, for training and tests.", "yaogui-sandbox"};
    arguments.add_option("--data", data, "folder of the sandbox's own books")->required();
    arguments.add_option("--port", port, "port on 127.0.0.1; 0 lets the system choose")->check(CLI::Range(0, 65535));
    arguments.add_option("--parent-pid", parent, "ends by itself when this process is gone")->check(CLI::PositiveNumber);
    CLI11_PARSE(arguments, argc, argv);
    std::signal(SIGPIPE, SIG_IGN); // a reader of our first line may have gone

    yaogui::sandbox::Sandbox sandbox;
    if (!sandbox.open(QString::fromStdString(data))) {
        std::cerr << "cannot open the books: " << sandbox.error().toStdString() << '\n';
        return 4;
    }
    yaogui::sandbox::HttpServer server([&sandbox](const auto &request) { return sandbox.handle(request); });
    const yaogui::sandbox::Shutdown shutdown(parent, [&sandbox, &server] {
        sandbox.stop();
        server.stop();
    });
    const int bound = server.bind(port);
    if (bound < 0) {
        std::cerr << "cannot listen on 127.0.0.1:" << port << '\n';
        return 3;
    }
    std::cout << "{\"port\":" << bound << '}' << std::endl;
    return server.serve() ? 0 : 3;
}
