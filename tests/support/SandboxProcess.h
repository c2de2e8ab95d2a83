// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>
#include <QUrl>

namespace yaogui {

/// A running yaogui-sandbox on a folder of its own, for tests. The program is looked for in the environment's YAOGUI_BIN_DIR.
/// Every call blocks, on an event loop of its own wherever HTTP is spoken; used from one thread.
class SandboxProcess {
public:
    SandboxProcess();
    /// Ends the process (SIGTERM, and SIGKILL when that does not help).
    ~SandboxProcess();
    SandboxProcess(const SandboxProcess &) = delete;
    SandboxProcess &operator=(const SandboxProcess &) = delete;

    /// Starts on the same folder each time; false with problem() when the first line with the port does not come.
    [[nodiscard]] bool start();
    /// SIGTERM, then waits; the books stay. True when it ended by itself with exit code 0.
    bool stop();
    /// SIGKILL, as a power cut would; the books stay.
    void kill();
    [[nodiscard]] QString problem() const { return m_problem; }

    [[nodiscard]] int port() const { return m_port; }
    /// http://127.0.0.1:port
    [[nodiscard]] QUrl baseUrl() const;
    /// For `platform.credential_url`.
    [[nodiscard]] QUrl credentialUrl() const;
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }

    /// POST /control; what is set afterwards, or {"error": …}.
    QJsonObject control(const QJsonObject &wish);
    /// All rows of a table of the books, in order.
    [[nodiscard]] QJsonArray books(const QString &table);
    /// Rows of the message log of one transaction ("2102", "decode", …): what arrived, answered or not.
    [[nodiscard]] QJsonArray messages(const QString &infno);
    [[nodiscard]] QJsonArray persons();
    /// The person with this number's last digits, e.g. 4 for the one with chronic diseases (app/sandbox/README.md).
    [[nodiscard]] QJsonObject person(int number);

private:
    [[nodiscard]] QByteArray fetch(const QString &path, const QByteArray *body);

    QTemporaryDir m_folder;
    QProcess m_process;
    QNetworkAccessManager m_network;
    QString m_problem;
    int m_port = 0;
};

} // namespace yaogui
