// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/Benefits.h"
#include "app/sandbox/Books.h"
#include "app/sandbox/Call.h"
#include "app/sandbox/Faults.h"
#include "app/sandbox/HttpServer.h"
#include "app/sandbox/Schemas.h"
#include "app/sandbox/ServiceSignature.h"
#include "app/sandbox/Settings.h"

#include <QStringList>

#include <condition_variable>
#include <mutex>

namespace yaogui::sandbox {

/// Every outside system behind one HTTP handler. handle() is called from many threads; what touches the books is
/// done one request at a time, each in one SQLite transaction.
class Sandbox {
public:
    /// False with error() when the books cannot be opened.
    [[nodiscard]] bool open(const QString &folder);
    [[nodiscard]] HttpReply handle(const HttpRequest &request);
    /// Ends delays that are under way.
    void stop();
    [[nodiscard]] QString error() const { return m_books.error(); }

private:
    /// What of a request is worth logging.
    struct Arrival {
        QString infno, msgid, fixmedinsCode, opter, verdict, words, fault;
        bool taken = false;
        QJsonValue infcode;
    };

    [[nodiscard]] HttpReply business(const HttpRequest &request);
    [[nodiscard]] HttpReply serve(const HttpRequest &request, const Service &service);
    [[nodiscard]] QJsonObject answerOf(const Service &service, const QString &operation, const QJsonObject &body, const QString &refusal);
    [[nodiscard]] QByteArray work(const HttpRequest &request, const Checked<QJsonObject> &body, const std::vector<SetFault> &faults,
                                  Arrival &arrival);
    [[nodiscard]] Output transact(const HttpRequest &request, const Checked<QJsonObject> &body, const std::vector<SetFault> &faults,
                                  Arrival &arrival);
    [[nodiscard]] Output serve(const Call &call);
    [[nodiscard]] Output decodeCode(const HttpRequest &request, const Checked<QJsonObject> &body, const std::vector<SetFault> &faults);
    void log(const HttpRequest &request, const Arrival &arrival);
    [[nodiscard]] std::optional<HttpReply> fail(const std::vector<SetFault> &faults, bool after);

    [[nodiscard]] HttpReply showBooks(const HttpRequest &request);
    [[nodiscard]] HttpReply showPersons();
    // Control.cpp
    [[nodiscard]] HttpReply control(const HttpRequest &request);
    [[nodiscard]] std::optional<QString> set(const QJsonObject &wish);
    [[nodiscard]] std::optional<QString> setOne(const QString &key, const QJsonValue &value);
    [[nodiscard]] HttpReply shown() const;
    void resetBooks();

    std::mutex m_lock; ///< books, settings, refused boxes
    Books m_books;
    Settings m_settings;
    QStringList m_refusedBoxes;
    Faults m_faults;
    Schemas m_schemas;
    Benefits m_benefits;

    std::mutex m_sleepLock;
    std::condition_variable m_wake;
    bool m_stopping = false;
};

[[nodiscard]] HttpReply jsonReply(const QJsonObject &body, int status = 200);

} // namespace yaogui::sandbox
