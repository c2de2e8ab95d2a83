// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/SandboxProcess.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

/// A client of the sandbox's own tests: it writes messages by hand and sees the wire. The counter's driver has no part in it.
namespace yaogui::wire {

struct Reply {
    bool arrived = false; ///< an HTTP answer came
    int status = 0;
    QByteArray raw;
    QJsonObject body; ///< empty when not JSON
    QString msgid;    ///< of the request
    [[nodiscard]] int infcode() const { return body.value(u"infcode").toInt(-999); }
    [[nodiscard]] QString words() const { return body.value(u"err_msg").toString(); }
    [[nodiscard]] QJsonObject output() const { return body.value(u"output").toObject(); }
    [[nodiscard]] QJsonObject settlement() const { return output().value(u"setlinfo").toObject(); }
};

struct Line {
    QString drug = u"XR05CBA202A001010100483"_qs;
    QString price = u"10.00"_qs;
    QString count = u"1"_qs;
    QString amount = u"10.00"_qs;
    QStringList boxes;
};

/// A pharmacy that signs its requests.
class Pharmacy {
public:
    /// Message numbers begin after `serial`.
    explicit Pharmacy(const SandboxProcess &sandbox, int serial = 0) : m_port(sandbox.port()), m_serial(serial) {}

    /// The x-tif headers; what `wrong` holds replaces them.
    [[nodiscard]] QHash<QString, QString> headers(const QHash<QString, QString> &wrong = {});
    /// POST of any body.
    [[nodiscard]] Reply post(const QString &path, const QByteArray &body, const QHash<QString, QString> &headers, int timeoutSeconds = 30);

    /// An envelope around the input, with a fresh msgid.
    [[nodiscard]] QJsonObject envelope(const QString &infno, const QJsonObject &input, const QString &division = u"990101"_qs);
    [[nodiscard]] Reply send(const QJsonObject &envelope, int timeoutSeconds = 30);
    [[nodiscard]] Reply call(const QString &infno, const QJsonObject &input, const QString &division = u"990101"_qs);

    /// 9001; later envelopes carry the number.
    [[nodiscard]] bool signIn();
    [[nodiscard]] Reply decode(const QString &insuranceCode);
    /// ecToken of a decoded code; empty when refused.
    [[nodiscard]] QString token(const QString &insuranceCode);
    [[nodiscard]] Reply reverse(const QString &psnNo, const QString &omsgid, const QString &oinfno = u"2102"_qs);
    [[nodiscard]] Reply refund(const QJsonObject &settlement);

    QString signNo;
    QString secret = u"training"_qs;

private:
    int m_port;
    int m_serial;
};

/// `druginfo` and `drugdetail` for a person of /persons, by identity card. `info` replaces fields of druginfo.
[[nodiscard]] QJsonObject claim(const QJsonObject &person, const QList<Line> &lines, const QJsonObject &info = {});
/// The input with one member set (or taken away by an undefined value); path like "drugdetail.0.pric".
[[nodiscard]] QJsonObject with(const QJsonObject &object, const QString &path, const QJsonValue &value);
[[nodiscard]] qint64 fen(const QJsonValue &amount);

} // namespace yaogui::wire
