// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/Connection.h"
#include "tests/journeys/Expect.h"
#include "tests/journeys/Goods.h"
#include "tests/journeys/Shopfront.h"

#include <QFileInfo>
#include <QProcess>

using namespace yaogui::journey;
using namespace yaogui::journey::goods;

/// The contract's verbs around the store: init, settings, catalogue, ledger, lists, help.
class ContractStoreTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QCOMPARE(m_shop.prepare(catalogue(), stock()), QString()); }
    void init() { QCOMPARE(m_shop.fresh(), QString()); }

    void initOnceOnly();
    void aRealStoreStartsEmpty();
    void theTrainingStoreIsStocked();
    void withoutAStore();
    void settingsHaveAnOrder();
    void wrongSettings_data();
    void wrongSettings();
    void readingWorksBesideAWriter();
    void everyVerbIsExplained();
    void wrongUse_data();
    void wrongUse();
    void catalogueFiles_data();
    void catalogueFiles();
    void rejectedLinesStopAnImport();
    void aKnownCodeUpdates();
    void openStockIsCheckedLineByLine();
    void searchGivesADrugALine();
    void boxesOnTheShelf();
    void balanceAndVerify();
    void saleListAndShow();

private:
    /// The line of this own code in `catalogue search`; empty when it is not there.
    [[nodiscard]] QJsonObject drug(const QString &code) const;
    [[nodiscard]] QString settingOf(const Outcome &list, const QString &key, const QString &field) const;

    Shopfront m_shop;
};

void ContractStoreTest::initOnceOnly()
{
    const QString folder = m_shop.folder() + "/another";
    const Outcome made = runProgram("yaoguictl", {"--data", folder, "init", "--training"});
    QVERIFY2(made.exitCode == 0 && made.stray.isEmpty() && made.lines.size() == 1, qPrintable(made.story()));
    const QFileInfo store(folder + "/store.db");
    const QDateTime touched = store.lastModified();
    const Outcome before = runProgram("yaoguictl", {"--data", folder, "ledger", "balance"});
    const Outcome again = runProgram("yaoguictl", {"--data", folder, "init"});
    YAOGUI_EXPECT_REFUSED(again, 1, "STORE_EXISTS");
    QCOMPARE(QFileInfo(folder + "/store.db").lastModified(), touched);
    QCOMPARE(runProgram("yaoguictl", {"--data", folder, "ledger", "balance"}).lines, before.lines);
}

void ContractStoreTest::aRealStoreStartsEmpty()
{
    const QStringList data{"--data", m_shop.folder() + "/real"};
    QCOMPARE(runProgram("yaoguictl", data + QStringList{"init"}).exitCode, 0);
    QVERIFY(runProgram("yaoguictl", data + QStringList{"ledger", "boxes", "--all"}).lines.isEmpty());
    const QString script = m_shop.script({scan(otcBox(1))});
    YAOGUI_EXPECT_REFUSED(runProgram("yaoguictl", data + QStringList{"sale", "run", script}), 1, "OPERATOR_UNKNOWN");
}

void ContractStoreTest::theTrainingStoreIsStocked()
{
    const Outcome boxes = m_shop.ctl({"ledger", "boxes"});
    const Outcome all = m_shop.ctl({"ledger", "boxes", "--all"});
    const auto ours = [](const QJsonObject &line) { return line.value("drug").toString().startsWith("J-"); };
    const auto demo = boxes.lines.size() - std::count_if(boxes.lines.begin(), boxes.lines.end(), ours);
    QVERIFY2(demo >= 500, qPrintable(QString::number(demo)));
    const auto has = [&](const QString &field, auto fits) {
        return std::any_of(all.lines.begin(), all.lines.end(), [&](const QJsonObject &line) { return !ours(line) && fits(line.value(field)); });
    };
    QVERIFY(has("class", [](const QJsonValue &value) { return value.toString() == "prescription"; }));
    const QString today = QDate::currentDate().toString(Qt::ISODate);
    QVERIFY(has("expiry", [&](const QJsonValue &value) { return value.toString() < today; }));
    const QString soon = QDate::currentDate().addMonths(6).toString(Qt::ISODate);
    QVERIFY(has("expiry", [&](const QJsonValue &value) { return value.toString() >= today && value.toString() < soon; }));
    for (const QString &worker : QStringList{"1001", "1002"})
        YAOGUI_EXPECT(m_shop.sell({scan(otcBox(worker == "1001" ? 1 : 2)), pay("10")}, worker), 0, "paid");
    YAOGUI_EXPECT_REFUSED(m_shop.sell({scan(otcBox(3))}, "1006"), 1, "OPERATOR_UNKNOWN");
    for (const QString &worker : QStringList{"1003", "1004", "1005"})
        QVERIFY2(m_shop.sell({}, worker).text("code") != "OPERATOR_UNKNOWN", qPrintable(worker));
}

void ContractStoreTest::withoutAStore()
{
    for (const QStringList &verb : {QStringList{"sale", "list"}, QStringList{"outbox", "send"}, QStringList{"ledger", "verify"}}) {
        const Outcome missing = runProgram("yaoguictl", QStringList{"--data", m_shop.folder() + "/nowhere"} + verb);
        YAOGUI_EXPECT_REFUSED(missing, 2, "STORE_MISSING");
    }
    QVERIFY(!QFileInfo::exists(m_shop.folder() + "/nowhere"));
}

QString ContractStoreTest::settingOf(const Outcome &list, const QString &key, const QString &field) const
{
    for (const QJsonObject &line : list.lines) {
        if (line.value("key").toString() == key)
            return line.value(field).toString();
    }
    return "not listed";
}

QJsonObject ContractStoreTest::drug(const QString &code) const
{
    for (const QJsonObject &line : m_shop.ctl({"catalogue", "search", code}).lines) {
        if (line.value("code").toString() == code)
            return line;
    }
    return {};
}

void ContractStoreTest::settingsHaveAnOrder()
{
    const QStringList data{"--data", m_shop.data()};
    const auto list = [&](const QStringList &more = {}) { return runProgram("yaoguictl", data + more + QStringList{"settings", "list"}); };
    const QString key = "evidence.face_required";
    QCOMPARE(settingOf(list(), "platform.answer_timeout_ms", "value"), QString("30000"));
    QCOMPARE(settingOf(list(), "platform.connect_timeout_ms", "value"), QString("10000"));
    QCOMPARE(settingOf(list(), "platform.path", "value"), QString("/fsi/api/callFsiService/callService"));
    QCOMPARE(settingOf(list(), "platform.answer_timeout_ms", "source"), QString("default"));
    QCOMPARE(settingOf(list(), key, "value"), QString("true")); // training asks for a face
    QCOMPARE(settingOf(list(), key, "source"), QString("policy"));
    QCOMPARE(runProgram("yaoguictl", data + QStringList{"settings", "set", key, "false"}).exitCode, 0);
    QCOMPARE(settingOf(list(), key, "value"), QString("false"));
    QCOMPARE(settingOf(list(), key, "source"), QString("store"));
    const QStringList forThisRun{"--set", key + "=true"};
    QCOMPARE(settingOf(list(forThisRun), key, "value"), QString("true"));
    QCOMPARE(settingOf(list(forThisRun), key, "source"), QString("set"));
    QCOMPARE(settingOf(list(), key, "value"), QString("false")); // --set keeps nothing
    const QStringList named{"platform.base_url", "platform.path", "platform.paasid", "platform.secret", "platform.fixmedins_code",
                            "platform.fixmedins_name", "platform.mdtrtarea_admvs", "platform.recer_sys_code", "platform.infver",
                            "platform.credential_url", "platform.connect_timeout_ms", "platform.answer_timeout_ms", "platform.trace_node",
                            "evidence.face_required", "store.name", "store.pharmacist_name", "store.pharmacist_certno",
                            "store.pharmacist_prac_cert_no", "printer.target", "printer.width_mm"};
    const Outcome all = list();
    for (const QString &name : named)
        QVERIFY2(settingOf(all, name, "key") == name, qPrintable(name));
}

void ContractStoreTest::wrongSettings_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("code");
    QTest::newRow("unknown key") << QStringList{"settings", "set", "no.such.key", "1"} << "SETTING_UNKNOWN";
    QTest::newRow("unknown --set") << QStringList{"--set", "no.such.key=1", "settings", "list"} << "SETTING_UNKNOWN";
    QTest::newRow("--set without =") << QStringList{"--set", "printer.width_mm", "settings", "list"} << "USE_INVALID";
    QTest::newRow("width") << QStringList{"settings", "set", "printer.width_mm", "57"} << "SETTING_INVALID";
    QTest::newRow("institution of 11") << QStringList{"settings", "set", "platform.fixmedins_code", "P9901010000"} << "SETTING_INVALID";
    QTest::newRow("timeout 0") << QStringList{"settings", "set", "platform.answer_timeout_ms", "0"} << "SETTING_INVALID";
    QTest::newRow("control character") << QStringList{"settings", "set", "store.name", "a\x01z"} << "SETTING_INVALID";
    QTest::newRow("no address") << QStringList{"settings", "set", "platform.base_url", "ftp://x"} << "SETTING_INVALID";
}

void ContractStoreTest::wrongSettings()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, code);
    YAOGUI_EXPECT_REFUSED(runProgram("yaoguictl", QStringList{"--data", m_shop.data()} + arguments), 2, code);
}

void ContractStoreTest::readingWorksBesideAWriter()
{
    // The decoding of the insurance code hangs: this yaoguictl holds the store as its writer.
    m_shop.sandbox().control({{"fault", "delay"}, {"ms", 60'000}, {"infno", "decode"}});
    QProcess writer;
    writer.start(programPath("yaoguictl"), m_shop.frame() + QStringList{"sale", "run", m_shop.script({scan(otcBox(1)), step("credential", insuranceCode(1))})});
    QVERIFY(writer.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(m_shop.ctl({"sale", "list"}).lines.size() == 1, 30'000); // its first box is kept
    const QList<QStringList> reading{{"settings", "list"}, {"catalogue", "search", "gmkl"}, {"ledger", "balance"}, {"ledger", "boxes"},
                                     {"ledger", "verify"}, {"sale", "list"}, {"sale", "show", "1"}, {"outbox", "list"}, {"help"}};
    for (const QStringList &verb : reading) {
        const Outcome read = m_shop.ctl(verb);
        QVERIFY2(read.exitCode == 0, qPrintable(verb.join(u' ') + u'\n' + read.story()));
    }
    const QList<QStringList> writing{{"settings", "set", "store.name", "x"}, {"catalogue", "import", m_shop.file("c.csv", catalogue())},
                                     {"ledger", "open-stock", m_shop.file("s.csv", stock())}, {"outbox", "send"},
                                     {"sale", "run", m_shop.script({scan(otcBox(2))})}};
    for (const QStringList &verb : writing)
        YAOGUI_EXPECT_REFUSED(m_shop.ctl(verb), 1, "STORE_IN_USE");
    QCOMPARE(writer.state(), QProcess::Running);
    writer.kill();
    QVERIFY(writer.waitForFinished());
    YAOGUI_EXPECT(m_shop.sell({scan(otcBox(2)), pay("10")}), 0, "paid"); // a killed process frees the lock
    QCOMPARE(m_shop.sandbox().control({{"clear", true}}).contains("error"), false);
}

void ContractStoreTest::everyVerbIsExplained()
{
    const QStringList verbs{"init", "settings set", "settings list", "catalogue import", "catalogue search", "ledger open-stock",
                            "codes classify", "codes read", "faces find", "sale run", "sale list", "sale show", "outbox list", "outbox send",
                            "ledger balance", "ledger boxes", "ledger verify", "help"};
    const Outcome all = runProgram("yaoguictl", {"help"});
    QVERIFY2(all.exitCode == 0 && all.lines.size() >= verbs.size(), qPrintable(all.story()));
    for (const QString &verb : verbs) {
        const Outcome one = runProgram("yaoguictl", QStringList{"help"} + verb.split(u' '));
        QVERIFY2(one.exitCode == 0 && one.lines.size() == 1 && one.text("verb") == verb, qPrintable(verb + u'\n' + one.story()));
        for (const QString &field : QStringList{"input", "output", "exit"})
            QVERIFY2(one.last().contains(field), qPrintable(verb + u' ' + field));
    }
    QCOMPARE(runProgram("yaoguictl", {"help", "nonsense"}).exitCode, 2);
    const Outcome flag = runProgram("yaoguictl", {"--help"});
    QVERIFY2(flag.exitCode == 0 && flag.stray.isEmpty(), qPrintable(flag.story())); // stdout holds JSON only
}

void ContractStoreTest::wrongUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("unknown verb") << QStringList{"fly"};
    QTest::newRow("verb without its file") << QStringList{"catalogue", "import"};
    QTest::newRow("group without verb") << QStringList{"sale"};
    QTest::newRow("unknown option") << QStringList{"ledger", "boxes", "--nonsense"};
    QTest::newRow("a file that is not there") << QStringList{"catalogue", "import", "/nonexistent.csv"};
    QTest::newRow("a script that is not there") << QStringList{"sale", "run", "/nonexistent.json"};
}

void ContractStoreTest::wrongUse()
{
    QFETCH(QStringList, arguments);
    const Outcome wrong = m_shop.ctl(arguments);
    QVERIFY2(wrong.exitCode == 2 && wrong.stray.isEmpty() && wrong.text("state") == "refused", qPrintable(wrong.story()));
}

void ContractStoreTest::catalogueFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text = "price,class,generic_name,code,trace_prefixes\n12.5,otc_a,板蓝根颗粒,F-1,8385793:1;8385794:10\n";
    QTest::newRow("UTF-8") << text.toUtf8();
    QTest::newRow("with BOM") << QByteArray("\xEF\xBB\xBF" + text.toUtf8());
    QTest::newRow("CRLF") << text.toUtf8().replace("\n", "\r\n");
    // 板蓝根颗粒 in GB18030
    QTest::newRow("GB18030") << text.toUtf8().replace(QString("板蓝根颗粒").toUtf8(), QByteArray::fromHex("b0e5c0b6b8f9bfc5c1a3"));
}

void ContractStoreTest::catalogueFiles()
{
    QFETCH(QByteArray, bytes);
    const Outcome imported = m_shop.ctl({"catalogue", "import", m_shop.file("one.csv", bytes)});
    QVERIFY2(imported.exitCode == 0, qPrintable(imported.story()));
    QCOMPARE(imported.last(), QJsonObject({{"imported", 1}, {"rejected", QJsonArray()}}));
    const QJsonObject found = drug("F-1");
    QCOMPARE(found.value("generic_name").toString(), QString("板蓝根颗粒"));
    QCOMPARE(found.value("price").toString(), QString("12.50"));
}

void ContractStoreTest::rejectedLinesStopAnImport()
{
    const QString file = m_shop.file("bad.csv", "code,generic_name,class,price\nB-1,好药,otc_a,1.00\nB-2,坏药,otc_a,-1\nB-3,,otc_a,2\nB-4,怪药,magic,2\n");
    const Outcome refused = m_shop.ctl({"catalogue", "import", file});
    QVERIFY2(refused.exitCode == 2, qPrintable(refused.story()));
    QCOMPARE(refused.last().value("imported").toInt(-1), 0);
    const QJsonArray rejected = refused.last().value("rejected").toArray();
    QCOMPARE(rejected.size(), 3);
    const QStringList columns{"price", "generic_name", "class"};
    for (int i = 0; i < 3; ++i) {
        const QJsonObject row = rejected.at(i).toObject();
        QCOMPARE(row.value("line").toInt(), i + 3); // the header is line 1
        QCOMPARE(row.value("column").toString(), columns.at(i));
        QVERIFY(!row.value("reason").toString().isEmpty());
    }
    QVERIFY(drug("B-1").isEmpty());
    const Outcome partly = m_shop.ctl({"catalogue", "import", file, "--partial"});
    QVERIFY2(partly.exitCode == 0, qPrintable(partly.story()));
    QCOMPARE(partly.last().value("imported").toInt(), 1);
    QCOMPARE(partly.last().value("rejected").toArray().size(), 3);
    QVERIFY(!drug("B-1").isEmpty() && drug("B-2").isEmpty());
}

void ContractStoreTest::aKnownCodeUpdates()
{
    const QString file = m_shop.file("update.csv", "code,generic_name,class,price,trace_prefixes\nJ-OWN,旅途润喉片,otc_b,8.00,8100003:1\n");
    QCOMPARE(m_shop.ctl({"catalogue", "import", file}).exitCode, 0);
    QCOMPARE(drug(own).value("price").toString(), QString("8.00"));
    const Outcome paid = m_shop.sell({scan(ownBox(1)), pay("8.00")}); // the stock stayed
    YAOGUI_EXPECT(paid, 0, "paid");
    // Who changed which price is on record.
    yaogui::Connection records(m_shop.data() + "/store.db", yaogui::Connection::Mode::Reader);
    const auto imported = records.first("SELECT operator || ' ' || detail FROM audit_event WHERE kind = 'catalogue.imported' ORDER BY id DESC LIMIT 1",
                                        [](const yaogui::Row &row) { return row.text(0); });
    QVERIFY2(imported && imported->startsWith("1003 ") && imported->contains("\"J-OWN\":[\"7.35\",\"8.00\"]"), qUtf8Printable(imported.value_or("")));
}

void ContractStoreTest::openStockIsCheckedLineByLine()
{
    const QString file = m_shop.file("stock2.csv", "drug,lot,production_date,expiry,quantity,cost,trace_codes\n"
                                                   "J-NONE,N1,2026-01-01,2099-01-01,3,5.5," + noneBox(1).toLatin1() + "\n"
                                                   "X-0,N1,2026-01-01,2099-01-01,3,5.5,\n"
                                                   "J-NONE,N1,2026-01-01,2099-01-01,1,5.5," + otcBox(1).toLatin1() + "\n"
                                                   "J-NONE,N2,2026-01-01,yesterday,1,5.5,\n");
    const Outcome refused = m_shop.ctl({"ledger", "open-stock", file});
    QVERIFY2(refused.exitCode == 2 && refused.last().value("imported").toInt(-1) == 0, qPrintable(refused.story()));
    QStringList columns;
    for (const QJsonValue &row : refused.last().value("rejected").toArray())
        columns.append(row.toObject().value("column").toString());
    QCOMPARE(columns, QStringList({"drug", "trace_codes", "expiry"}));
    YAOGUI_EXPECT_REFUSED(m_shop.sell({scan(noneBox(1))}), 1, "NOT_IN_STOCK");
    const Outcome partly = m_shop.ctl({"ledger", "open-stock", file, "--partial"});
    QVERIFY2(partly.exitCode == 0 && partly.last().value("imported").toInt() == 1, qPrintable(partly.story()));
    YAOGUI_EXPECT(m_shop.sell({scan(noneBox(1)), pay("15")}), 0, "paid");
}

void ContractStoreTest::searchGivesADrugALine()
{
    for (const QString &text : QStringList{"lvtuganmaokeli", "ltgmkl", "感冒颗", "国药准字Z99970001", "6901234500011", "J-OTC"}) {
        const Outcome found = m_shop.ctl({"catalogue", "search", text});
        const bool ours = std::any_of(found.lines.begin(), found.lines.end(), [](const QJsonObject &line) { return line.value("code").toString() == otc; });
        QVERIFY2(found.exitCode == 0 && ours, qPrintable(text + u'\n' + found.story()));
    }
    const Outcome nothing = m_shop.ctl({"catalogue", "search", "没有这种药"});
    QVERIFY(nothing.exitCode == 0 && nothing.lines.isEmpty() && nothing.stray.isEmpty());
    const QJsonObject bagLine = drug(bag);
    QVERIFY(bagLine.value("insurance_code").isNull() && isPrice(bagLine.value("price")));
}

void ContractStoreTest::boxesOnTheShelf()
{
    const auto boxes = [&](const QStringList &more) { return m_shop.ctl(QStringList{"ledger", "boxes"} + more).lines; };
    QCOMPARE(boxes({"--drug", otc}).size(), 20);
    QCOMPARE(boxes({"--drug", rx}).size(), 0); // 1001 may not sell it
    QCOMPARE(boxes({"--drug", old}).size(), 0);
    QCOMPARE(boxes({"--drug", rx, "--all"}).size(), 2);
    const QList<QJsonObject> expired = boxes({"--drug", old, "--all"});
    QCOMPARE(expired.size(), 2);
    QCOMPARE(expired.first().value("sellable").toBool(true), false);
    const QJsonObject box = boxes({"--drug", otc}).first();
    QCOMPARE(box.value("trace_code").toString(), otcBox(1));
    QCOMPARE(box.value("drug").toString(), otc);
    QCOMPARE(box.value("lot").toString(), QString("L1"));
    QVERIFY(isDay(box.value("expiry")) && isPrice(box.value("price")) && box.value("sellable").toBool());
    QVERIFY(!box.value("class").toString().isEmpty());
    YAOGUI_EXPECT(m_shop.sell({scan(otcBox(1)), pay("10")}), 0, "paid");
    QCOMPARE(boxes({"--drug", otc, "--all"}).size(), 19); // sold: no longer on the shelf
}

void ContractStoreTest::balanceAndVerify()
{
    const Outcome balance = m_shop.ctl({"ledger", "balance"});
    QCOMPARE(balance.exitCode, 0);
    const auto found = std::find_if(balance.lines.begin(), balance.lines.end(), [](const QJsonObject &line) {
        return line.value("drug").toString() == otc && line.value("location").toString() == "shelf";
    });
    QVERIFY(found != balance.lines.end());
    QCOMPARE(found->value("lot").toString(), QString("L1"));
    QCOMPARE(found->value("quantity").toString(), QString("40"));
    QCOMPARE(m_shop.ctl({"ledger", "verify"}).exitCode, 0);
}

void ContractStoreTest::saleListAndShow()
{
    YAOGUI_EXPECT(m_shop.sell({scan(otcBox(1)), pay("20")}), 0, "paid");
    const Outcome settled = m_shop.sell(QJsonArray{scan(otcBox(2)), step("credential", insuranceCode(10)), step("presettle", true),
                                                   step("confirm", true), pay("10")});
    YAOGUI_EXPECT(settled, 0, "settled");
    const Outcome list = m_shop.ctl({"sale", "list"});
    QCOMPARE(list.lines.size(), 2);
    for (const QJsonObject &line : list.lines) {
        for (const QString &field : QStringList{"sale_id", "state", "total", "insured_total", "fund", "account", "family", "cash", "setl_id", "msgid",
                                    "slip", "time", "boxes"})
            QVERIFY2(line.contains(field), qPrintable(field + u'\n' + list.story()));
        QVERIFY(isAmount(line.value("total")) && isAmount(line.value("insured_total")) && isAmount(line.value("cash")));
        QVERIFY(isTime(line.value("time")) && line.value("boxes").isArray());
        const bool insuredSale = line.value("state").toString() == "settled";
        QCOMPARE(line.value("setl_id").isNull(), !insuredSale);
        QCOMPARE(line.value("msgid").isNull(), !insuredSale);
        QCOMPARE(isAmount(line.value("fund")), insuredSale);
    }
    QCOMPARE(m_shop.sale(settled.last().value("sale_id")).value("boxes").toArray(), QJsonArray{otcBox(2)});
    YAOGUI_EXPECT_REFUSED(m_shop.ctl({"sale", "show", "99"}), 1, "SALE_UNKNOWN");
    YAOGUI_EXPECT_REFUSED(m_shop.ctl({"sale", "show", "abc"}), 1, "SALE_UNKNOWN");
    const Outcome waiting = m_shop.ctl({"outbox", "list"});
    QCOMPARE(waiting.lines.size(), 2);
    for (const QJsonObject &line : waiting.lines)
        QVERIFY2(isTime(line.value("created")), qPrintable(waiting.story()));
    const Outcome sent = m_shop.ctl({"outbox", "send"});
    QVERIFY2(sent.exitCode == 0 && sent.last().value("sent").toInt() == 2, qPrintable(sent.story()));
    QVERIFY(m_shop.ctl({"outbox", "list"}).lines.isEmpty());
    QCOMPARE(m_shop.sandbox().books("sale_message").size(), 2);
}

QTEST_GUILESS_MAIN(ContractStoreTest)
#include "tst_contract_store.moc"
