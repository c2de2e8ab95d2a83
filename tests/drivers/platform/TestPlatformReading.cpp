// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insurance/Refusal.h"
#include "drivers/platform/Credentials.h"
#include "drivers/platform/Reading.h"
#include "tests/drivers/platform/ScriptedTransport.h"

#include <QTest>

using namespace yaogui;

namespace {

QJsonValue json(const QByteArray &text)
{
    return QJsonDocument::fromJson("[" + text + "]").array().first();
}

Answer answerOf(const QByteArray &body, const QString &infno = "2102")
{
    return readAnswer(ScriptedTransport::reply(body), infno);
}

} // namespace

class TestPlatformReading final : public QObject {
    Q_OBJECT

private slots:
    void envelopes_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("meaning"); // "unreadable", or infcode message output
        const auto row = [](const char *name, const char *body, const char *meaning) {
            QTest::newRow(name) << QByteArray(body) << QString::fromUtf8(meaning);
        };
        row("number", R"({"infcode":0,"output":{"a":"1"}})", R"(0  {"a":"1"})");
        row("text", R"({"infcode":"0","output":{"a":"1"}})", R"(0  {"a":"1"})");
        row("zeros", R"({"infcode":"0000","output":{}})", "0  {}");
        row("output as text", "{\"infcode\":0,\"output\":\"{\\\"a\\\":\\\"1\\\"}\"}", R"(0  {"a":"1"})");
        row("output null", R"({"infcode":0,"output":null})", "0  {}");
        row("output \"null\"", R"({"infcode":0,"output":"null"})", "0  {}");
        row("no output", R"({"infcode":0})", "0  {}");
        row("err_msg \"null\"", R"({"infcode":0,"err_msg":"null"})", "0  {}");
        row("refused", R"({"infcode":-1,"err_msg":"余额不足","output":{"a":"1"}})", "-1 余额不足 {}");
        row("refused and settled", R"({"infcode":4,"output":{"setlinfo":{"setl_id":"S1"}}})", "unreadable"); // a bit of a 0
        row("refused as text", R"({"infcode":"-2","err_msg":"x"})", "-2 x {}");
        row("byte order mark", "\xEF\xBB\xBF{\"infcode\":0}", "0  {}");
        row("infcode null", R"({"infcode":null,"output":{"a":"1"}})", "unreadable");
        row("infcode empty", R"({"infcode":""})", "unreadable");
        row("infcode a word", R"({"infcode":"ok"})", "unreadable");
        row("infcode half", R"({"infcode":0.5})", "unreadable");
        row("infcode true", R"({"infcode":true})", "unreadable");
        row("no infcode", R"({"output":{}})", "unreadable");
        row("list", R"([{"infcode":0}])", "unreadable");
        row("text", "busy", "unreadable");
        row("nothing", "", "unreadable");
        row("cut", "{\"infcode\":0,\"output\":{\"setl", "unreadable");
    }
    void envelopes()
    {
        QFETCH(QByteArray, body);
        const Answer answer = answerOf(body);
        const QString read = QString::number(answer.infcode) + u' ' + answer.message + u' '
            + QString::fromUtf8(QJsonDocument(answer.output).toJson(QJsonDocument::Compact));
        QTEST(answer.delivery == Delivery::Unreadable ? QString("unreadable") : read, "meaning");
        QCOMPARE(answer.raw, body);
    }

    void stockAnswersHaveASecondVerdict_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<int>("infcode");
        QTest::newRow("good") << QByteArray(R"({"result":{"retRslt":"1"}})") << 0;
        QTest::newRow("good, number") << QByteArray(R"({"result":{"retRslt":1}})") << 0;
        QTest::newRow("no verdict") << QByteArray("{}") << 0;
        QTest::newRow("failed") << QByteArray(R"({"result":{"retRslt":"0","msgRslt":"重复"}})") << -2;
        QTest::newRow("failed, number") << QByteArray(R"({"result":{"retRslt":0,"msgRslt":"重复"}})") << -2;
        QTest::newRow("failed, list") << QByteArray(R"({"result":[{"retRslt":"0","msgRslt":"重复"}]})") << -2;
    }
    void stockAnswersHaveASecondVerdict()
    {
        QFETCH(QByteArray, output);
        const Answer answer = answerOf("{\"infcode\":0,\"output\":" + output + "}", "3505");
        QTEST(answer.infcode, "infcode");
        QCOMPARE(answer.message, answer.infcode == 0 ? QString() : QString("重复"));
        QCOMPARE(answer.output, answer.infcode == 0 ? QJsonDocument::fromJson(output).object() : QJsonObject());
    }

    void amounts_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("amount");
        const auto row = [](const char *text, const char *amount) {
            QTest::newRow(text) << QByteArray(text) << QString::fromLatin1(amount);
        };
        row("36.5", "36.50");
        row("\"36.50\"", "36.50");
        row("\" 36.5 \"", "36.50");
        row("0", "0.00");
        row("-12.34", "-12.34");
        row("0.1", "0.10");
        row("0.30000000000000004", "0.30");
        row("1.005", "1.01");
        row("\"1.005\"", "1.01");
        row("-1.005", "-1.01");
        row("12.344999", "12.34");
        row("\"12.3400\"", "12.34");
        row("99999999999.99", "99999999999.99");
        row("\"99999999999.99\"", "99999999999.99");
        row("1e2", "100.00");
        row("null", "absent");
        row("\"null\"", "absent");
        row("\"\"", "absent");
        row("\"NULL\"", "absent");
        row("\"abc\"", "refused");
        row("\"1,234.00\"", "refused");
        row("\"1e2\"", "refused");
        row("1e300", "refused");
        row("true", "refused");
        row("{}", "refused");
        row("[]", "refused");
    }
    void amounts()
    {
        QFETCH(QByteArray, text);
        const auto read = amountIn(json(text));
        QTEST(!read ? QString("refused") : !*read ? QString("absent") : toText(**read), "amount");
    }

    void everyFenComesBack()
    {
        for (std::int64_t fen = -30'000; fen <= 300'000; ++fen) {
            const Money money = Money::ofUnits(fen);
            QCOMPARE(amountIn(toText(money).toDouble()).value().value(), money);
            QCOMPARE(amountIn(toText(money)).value().value(), money);
        }
    }

    void dates_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QDate>("date");
        const QDate day(1998, 1, 1);
        for (const char *text :
             {"\"1998-01-01\"", "\"1998.01.01\"", "\"1998/01/01\"", "\"1998/1/1\"", "\"1998-1-1\"", "\"19980101\"", "19980101",
              "\"1998-01-01 23:59:59\"", "\"1998-01-01T23:59:59+08:00\"", "\"19980101235959\"", "\"19980101235959123\"", "\"1998年1月1日\"",
              "\" 1998-01-01 \"", "883584000000", "\"883584000000\"", "883670399000"})
            QTest::newRow(text) << QByteArray(text) << day;
        for (const char *text : {"\"\"", "null", "\"null\"", "\"1998-13-01\"", "\"19981301\"", "\"1998-01\"", "\"yesterday\"", "5",
                                 "\"1998-01-012\"", "\"199801010\"", "{}", "true"})
            QTest::newRow(text) << QByteArray(text) << QDate();
    }
    void dates()
    {
        QFETCH(QByteArray, text);
        QTEST(dateOf(json(text)), "date");
    }

    void persons_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<int>("insurances");
        const QByteArray base = R"({"baseinfo":{"psn_no":"P1","psn_name":"张三","certno":"null","brdy":"1998.01.01"},"insuinfo":)";
        const QByteArray row = R"({"insutype":"310","balc":"12.3","psn_insu_stas":1,"insuplc_admdvs":"440300","emp_name":null})";
        QTest::newRow("list") << base + "[" + row + "," + row + "]}" << 2;
        QTest::newRow("single object") << base + row + "}" << 1;
        QTest::newRow("list as text") << QJsonDocument(QJsonObject{{"baseinfo", QJsonDocument::fromJson(base + "0}")["baseinfo"]},
                                                                   {"insuinfo", QString::fromUtf8("[" + row + "]")}})
                                             .toJson()
                                      << 1;
        QTest::newRow("none") << base + "null}" << 0;
        QTest::newRow("empty text") << base + "\"\"}" << 0;
    }
    void persons()
    {
        QFETCH(QByteArray, output);
        const Person person = readPerson(QJsonDocument::fromJson(output).object()).value();
        QCOMPARE(person.number, QString("P1"));
        QCOMPARE(person.name, QString("张三"));
        QVERIFY(person.certificateNumber.isEmpty());
        QCOMPARE(person.birth, QDate(1998, 1, 1));
        QTEST(static_cast<int>(person.insurances.size()), "insurances");
        for (const Insurance &insurance : person.insurances) {
            QCOMPARE(toText(insurance.balance), QString("12.30"));
            QVERIFY(insurance.isActive());
            QCOMPARE(insurance.division, QString("440300"));
            QVERIFY(insurance.employer.isEmpty());
        }
    }

    void aPersonWithoutNumberIsNone()
    {
        QCOMPARE(readPerson(QJsonObject{{"baseinfo", QJsonObject{{"psn_name", "x"}}}}).error().code, ErrorCode::PlatformAnswerUnreadable);
    }

    void diseases_data()
    {
        QTest::addColumn<QByteArray>("node");
        const QByteArray row = R"({"opsp_dise_code":"M03900","opsp_dise_name":"高血压","begndate":"20250101","enddate":"null"})";
        QTest::newRow("list") << "[" + row + "]";
        QTest::newRow("single object") << row;
    }
    void diseases()
    {
        QFETCH(QByteArray, node);
        const auto read = readDiseases(QJsonDocument::fromJson("{\"feedetail\":" + node + "}").object());
        QCOMPARE(read.size(), std::size_t{1});
        QCOMPARE(read[0].code, QString("M03900"));
        QCOMPARE(read[0].begin, QDate(2025, 1, 1));
        QVERIFY(!read[0].end.isValid());
    }

    void credentials_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("result"); // token|name|division, or the code
        const auto row = [](const char *name, const char *body, const char *result, int status = 200) {
            QTest::newRow(name) << QByteArray(body) << status << QString::fromUtf8(result);
        };
        row("object", R"({"code":0,"data":{"ecToken":"t1","userName":"张三","insuOrg":"440300"}})", "t1|张三|440300");
        row("text", "{\"code\":\"0\",\"data\":\"{\\\"ecToken\\\":\\\"t1\\\",\\\"userName\\\":\\\"张三\\\",\\\"insuOrg\\\":\\\"null\\\"}\"}",
            "t1|张三|");
        row("0000", R"({"code":"0000","data":{"ecToken":"t1","userName":"null"}})", "t1||");
        row("expired", R"({"code":-1,"message":"二维码已过期"})", "CREDENTIAL_EXPIRED");
        row("spent", R"({"code":"500","message":"该码已失效"})", "CREDENTIAL_EXPIRED");
        row("used", R"({"code":"500","message":"该码已使用"})", "CREDENTIAL_EXPIRED");
        row("late", R"({"code":"500","message":"二维码超时"})", "CREDENTIAL_EXPIRED");
        row("Expired", R"({"code":"500","message":"QR code Expired"})", "CREDENTIAL_EXPIRED");
        row("payment code", R"({"code":500159,"message":"请使用医保电子凭证二维码"})", "CREDENTIAL_REFUSED");
        row("refused without words", R"({"code":"X1"})", "CREDENTIAL_REFUSED");
        row("no token", R"({"code":0,"data":{}})", "PLATFORM_ANSWER_UNREADABLE");
        row("no code", R"({"data":{"ecToken":"t1"}})", "PLATFORM_ANSWER_UNREADABLE");
        row("html", "<html>", "PLATFORM_ANSWER_UNREADABLE");
        row("503", R"({"code":0,"data":{"ecToken":"t1"}})", "PLATFORM_UNREACHABLE", 503);
    }
    void credentials()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        const auto credential = readCredential({HttpOutcome::Replied, status, body, {}});
        QTEST(credential ? credential->number + u'|' + credential->name + u'|' + credential->division : codeName(credential.error().code),
              "result");
    }

    void aRefusedCredentialNamesCodeAndMessage()
    {
        const Error error = readCredential(ScriptedTransport::reply(R"({"code":500159,"message":"请使用医保电子凭证二维码"})")).error();
        QCOMPARE(error.details["infcode"].toString(), QString("500159"));
        QCOMPARE(error.details["err_msg"].toString(), QString("请使用医保电子凭证二维码"));
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("infno");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *infno, const char *message, const char *code) {
            QTest::addRow("%s %s", infno, message) << QString::fromLatin1(infno) << QString::fromUtf8(message) << QString::fromLatin1(code);
        };
        row("1101", "电子凭证token已过期", "CREDENTIAL_EXPIRED");
        row("2101", "ecToken expired", "CREDENTIAL_EXPIRED");
        row("2102", "医保码已失效，请重新扫码", "CREDENTIAL_EXPIRED");
        row("2102", "凭证已使用", "CREDENTIAL_EXPIRED");
        row("2102", "余额不足", "PLATFORM_REFUSED");
        row("2102", "药品批件已过期", "PLATFORM_REFUSED"); // something else has expired
        row("2102", "凭证类型不正确", "PLATFORM_REFUSED");
        row("2102", "签到已失效", "PLATFORM_REFUSED");
        row("3505", "token已过期", "PLATFORM_REFUSED"); // shows no credential
    }
    void refusals()
    {
        QFETCH(QString, infno);
        QFETCH(QString, message);
        const Answer answer = answerOf(QJsonDocument(QJsonObject{{"infcode", -1}, {"err_msg", message}}).toJson());
        const Error error = refusalOf(answer, infno);
        QTEST(codeName(error.code), "code");
        QCOMPARE(error.details, (QJsonObject{{"infno", infno}, {"infcode", -1}, {"err_msg", message}}));
    }

    void whatIsNotAnsweredIsNoRefusal()
    {
        Answer answer;
        QCOMPARE(refusalOf(answer, "1101").code, ErrorCode::PlatformUnreachable);
        answer.delivery = Delivery::NoAnswer;
        answer.httpStatus = 503;
        QCOMPARE(refusalOf(answer, "1101").code, ErrorCode::PlatformUnreachable);
        QCOMPARE(refusalOf(answer, "1101").details["http_status"].toInt(), 503);
        answer.delivery = Delivery::Unreadable;
        QCOMPARE(refusalOf(answer, "1101").code, ErrorCode::PlatformAnswerUnreadable);
    }
};

QTEST_GUILESS_MAIN(TestPlatformReading)
#include "TestPlatformReading.moc"
