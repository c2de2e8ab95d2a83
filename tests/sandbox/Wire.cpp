// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sandbox/Wire.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>
#include <QUuid>

#include <httplib.h>

namespace yaogui::wire {

namespace {

const QString institution = u"P99010100001"_qs;

QJsonValue set(const QJsonValue &node, const QStringList &path, const QJsonValue &value)
{
    if (path.isEmpty())
        return value;
    if (node.isArray()) {
        QJsonArray array = node.toArray();
        array[path.first().toInt()] = set(array.at(path.first().toInt()), path.mid(1), value);
        return array;
    }
    QJsonObject object = node.toObject();
    if (path.size() == 1 && value.isUndefined())
        object.remove(path.first());
    else
        object.insert(path.first(), set(object.value(path.first()), path.mid(1), value));
    return object;
}

QString now()
{
    return QDateTime::currentDateTime().toString(u"yyyy-MM-dd HH:mm:ss");
}

} // namespace

QHash<QString, QString> Pharmacy::headers(const QHash<QString, QString> &wrong)
{
    const QString time = QString::number(QDateTime::currentSecsSinceEpoch());
    const QString nonce = QUuid::createUuid().toString(QUuid::Id128);
    const QByteArray sign = QCryptographicHash::hash((time + secret + nonce + time).toUtf8(), QCryptographicHash::Sha256).toHex();
    QHash<QString, QString> all{{u"x-tif-paasid"_qs, u"training"_qs},
                                {u"x-tif-timestamp"_qs, time},
                                {u"x-tif-nonce"_qs, nonce},
                                {u"x-tif-signature"_qs, QString::fromLatin1(sign)}};
    for (auto one = wrong.begin(); one != wrong.end(); ++one)
        all.insert(one.key(), one.value());
    return all;
}

Reply Pharmacy::post(const QString &path, const QByteArray &body, const QHash<QString, QString> &headers, int timeoutSeconds)
{
    httplib::Client client("127.0.0.1", m_port);
    client.set_read_timeout(timeoutSeconds);
    httplib::Headers fields;
    for (auto one = headers.begin(); one != headers.end(); ++one)
        fields.emplace(one.key().toStdString(), one.value().toStdString());
    const auto result = client.Post(path.toStdString(), fields, body.toStdString(), "application/json");
    Reply reply;
    if (!result)
        return reply;
    reply.arrived = true;
    reply.status = result->status;
    reply.raw = QByteArray::fromStdString(result->body);
    reply.body = QJsonDocument::fromJson(reply.raw).object();
    return reply;
}

QJsonObject Pharmacy::envelope(const QString &infno, const QJsonObject &input, const QString &division)
{
    ++m_serial;
    const QString msgid = institution + u"20260101000000"_qs + u"%1"_qs.arg(m_serial, 4, 10, QChar(u'0'));
    QJsonObject body{{u"infno"_qs, infno},
                     {u"msgid"_qs, msgid},
                     {u"mdtrtarea_admvs"_qs, u"990100"_qs},
                     {u"recer_sys_code"_qs, u"YBXT"_qs},
                     {u"infver"_qs, u"V1.0"_qs},
                     {u"opter_type"_qs, u"1"_qs},
                     {u"opter"_qs, u"1001"_qs},
                     {u"opter_name"_qs, u"测试收银"_qs},
                     {u"inf_time"_qs, now()},
                     {u"fixmedins_code"_qs, institution},
                     {u"fixmedins_name"_qs, u"虚构药房"_qs},
                     {u"sign_no"_qs, signNo},
                     {u"input"_qs, input}};
    if (!division.isEmpty())
        body.insert(u"insuplc_admdvs"_qs, division);
    return body;
}

Reply Pharmacy::send(const QJsonObject &envelope, int timeoutSeconds)
{
    Reply reply = post(u"/fsi/api/callFsiService/callService"_qs, QJsonDocument(envelope).toJson(), headers(), timeoutSeconds);
    reply.msgid = envelope.value(u"msgid").toString();
    return reply;
}

Reply Pharmacy::call(const QString &infno, const QJsonObject &input, const QString &division)
{
    return send(envelope(infno, input, division));
}

bool Pharmacy::signIn()
{
    const QJsonObject node{{u"opter_no"_qs, u"1001"_qs}, {u"mac"_qs, u"00-00-00-00-00-00"_qs}, {u"ip"_qs, u"127.0.0.1"_qs}};
    signNo = call(u"9001"_qs, {{u"signIn"_qs, node}}).output().value(u"signinoutb").toObject().value(u"sign_no").toString();
    return !signNo.isEmpty();
}

Reply Pharmacy::decode(const QString &insuranceCode)
{
    const QJsonObject data{{u"orgId"_qs, institution},       {u"businessType"_qs, u"02121"_qs}, {u"operatorId"_qs, u"1001"_qs},
                           {u"operatorName"_qs, u"测试收银"_qs}, {u"officeId"_qs, u"1"_qs},         {u"officeName"_qs, u"虚构药房"_qs},
                           {u"ecQrCode"_qs, insuranceCode}};
    const QJsonObject body{{u"transType"_qs, u"ec.query"_qs}, {u"orgId"_qs, institution}, {u"data"_qs, data}};
    return post(u"/ec/decode"_qs, QJsonDocument(body).toJson(), headers());
}

QString Pharmacy::token(const QString &insuranceCode)
{
    const QString data = decode(insuranceCode).body.value(u"data").toString();
    return QJsonDocument::fromJson(data.toUtf8()).object().value(u"ecToken").toString();
}

Reply Pharmacy::reverse(const QString &psnNo, const QString &omsgid, const QString &oinfno)
{
    return call(u"2601"_qs, {{u"data"_qs, QJsonObject{{u"psn_no"_qs, psnNo}, {u"omsgid"_qs, omsgid}, {u"oinfno"_qs, oinfno}}}});
}

Reply Pharmacy::refund(const QJsonObject &settlement)
{
    return call(u"2103"_qs, {{u"data"_qs, QJsonObject{{u"setl_id"_qs, settlement.value(u"setl_id")},
                                                      {u"mdtrt_id"_qs, settlement.value(u"mdtrt_id")},
                                                      {u"psn_no"_qs, settlement.value(u"psn_no")}}}});
}

QJsonObject claim(const QJsonObject &person, const QList<Line> &lines, const QJsonObject &info)
{
    QJsonArray details;
    qint64 sum = 0;
    for (const Line &line : lines) {
        QJsonArray trace;
        for (const QString &code : line.boxes)
            trace.append(QJsonObject{{u"drug_trac_codg"_qs, code}});
        details.append(QJsonObject{{u"feedetl_sn"_qs, QString::number(details.size() + 1)},
                                   {u"rx_circ_flag"_qs, u"0"_qs},
                                   {u"fee_ocur_time"_qs, now()},
                                   {u"med_list_codg"_qs, line.drug},
                                   {u"medins_list_codg"_qs, u"D1"_qs},
                                   {u"det_item_fee_sumamt"_qs, line.amount},
                                   {u"cnt"_qs, line.count},
                                   {u"pric"_qs, line.price},
                                   {u"drugtracinfo"_qs, trace}});
        sum += fen(line.amount);
    }
    const QJsonObject insurance = person.value(u"insurances").toArray().at(0).toObject();
    QJsonObject head{{u"psn_no"_qs, person.value(u"psn_no")},
                     {u"mdtrt_cert_type"_qs, u"02"_qs},
                     {u"mdtrt_cert_no"_qs, person.value(u"certno")},
                     {u"begntime"_qs, now()},
                     {u"medfee_sumamt"_qs, QString::number(sum / 100) + u".%1"_qs.arg(sum % 100, 2, 10, QChar(u'0'))},
                     {u"insutype"_qs, insurance.value(u"insutype")},
                     {u"acct_used_flag"_qs, u"1"_qs},
                     {u"med_type"_qs, u"41"_qs}};
    for (auto one = info.begin(); one != info.end(); ++one)
        head.insert(one.key(), one.value());
    return {{u"druginfo"_qs, head}, {u"drugdetail"_qs, details}};
}

QJsonObject with(const QJsonObject &object, const QString &path, const QJsonValue &value)
{
    return set(object, path.split(u'.'), value).toObject();
}

qint64 fen(const QJsonValue &amount)
{
    const QString text = amount.isString() ? amount.toString() : QString::number(amount.toDouble(), 'f', 2);
    return QString(text).remove(u'.').toLongLong() * (text.contains(u'.') ? 1 : 100);
}

} // namespace yaogui::wire
