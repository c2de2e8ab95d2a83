// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// resources/policy/pack.schema.json says the same as core: the same keys, the shipped packs fit, and what core refuses for its
// shape the schema refuses too.

#include "core/policy/PolicyPack.h"
#include "tests/core/policy/Packs.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include <set>

using namespace yaogui;
using namespace yaogui::test;

namespace {

QJsonObject inside(QJsonObject object, const QStringList &path)
{
    for (const QString &name : path)
        object = object[name].toObject();
    return object;
}

const QJsonArray junk{true,
                      0,
                      1,
                      -1,
                      1.5,
                      1'000'000,
                      "",
                      " ",
                      "x",
                      "2026/10/01",
                      "2026-10-01T00:00",
                      "1.234",
                      "1001",
                      "-1",
                      QJsonValue(),
                      QJsonArray{},
                      QJsonArray{"x"},
                      QJsonArray{1},
                      QJsonArray{QJsonValue(QJsonArray{"buy", "buy"})},
                      QJsonObject{},
                      QJsonObject{{"x", 1}},
                      QJsonObject{{"x", "y"}}};

std::vector<QJsonValue> mutationsOfList(const QJsonArray &list)
{
    std::vector<QJsonValue> made;
    for (const QJsonValue &more : junk) {
        QJsonArray longer = list;
        longer.append(more);
        made.emplace_back(longer);
    }
    if (list.isEmpty())
        return made;
    QJsonArray twice = list;
    twice.append(list.first());
    made.emplace_back(twice);
    return made;
}

std::vector<QJsonValue> mutationsOfObject(const QJsonObject &object)
{
    std::vector<QJsonValue> made;
    QJsonObject more = object;
    more["unheard_of"] = 1;
    made.emplace_back(more);
    for (const QString &field : object.keys()) {
        QJsonObject less = object;
        less.remove(field);
        made.emplace_back(less);
        for (const QJsonValue &other : junk) {
            QJsonObject changed = object;
            changed[field] = other;
            made.emplace_back(changed);
        }
    }
    return made;
}

/// Everything a value could be mistaken for.
std::vector<QJsonValue> mutationsOf(const QJsonValue &value)
{
    std::vector<QJsonValue> made(junk.begin(), junk.end());
    const auto add = [&](const std::vector<QJsonValue> &more) { made.insert(made.end(), more.begin(), more.end()); };
    if (value.isObject())
        add(mutationsOfObject(value.toObject()));
    if (value.isArray())
        add(mutationsOfList(value.toArray()));
    if (value.isArray() && value.toArray().first().isObject()) {
        for (const QJsonValue &changed : mutationsOfObject(value.toArray().first().toObject()))
            made.emplace_back(QJsonArray{changed});
    }
    return made;
}

} // namespace

class TestPolicySchema final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_text = QJsonDocument::fromJson(packFile("pack.schema.json")).object();
        QVERIFY(!m_text.isEmpty());
        const QJsonValue text(m_text);
        valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(valijson::adapters::QtJsonAdapter(text), m_schema);
    }

    void itHasTheKeysOfCore()
    {
        const QStringList inSchema = inside(m_text, {"properties", "rules", "properties"}).keys();
        QStringList inCore;
        std::set<QString> required;
        for (const PolicyKey &key : policyKeys()) {
            inCore.append(key.name);
            if (key.required)
                required.insert(key.name);
        }
        inCore.sort();
        QCOMPARE(inSchema, inCore);
        std::set<QString> inNational;
        for (const QJsonValue &name : inside(m_text["oneOf"].toArray().first().toObject(), {"properties", "rules"})["required"].toArray())
            inNational.insert(name.toString());
        QCOMPARE(inNational, required);
    }

    void shippedPacksFit_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : shippedNames())
            QTest::newRow(qPrintable(name)) << name;
    }
    void shippedPacksFit()
    {
        QFETCH(const QString, name);
        QVERIFY2(fits(QJsonDocument::fromJson(packFile(name + ".json")).object()), qPrintable(m_complaint));
    }

    void noValueThatCoreRefuses_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("good");
        for (const PolicyKey &key : policyKeys()) {
            for (const QString &name : shippedNames()) {
                const QJsonArray entries =
                    QJsonDocument::fromJson(packFile(name + ".json")).object()["rules"].toObject()[key.name].toArray();
                if (!entries.isEmpty())
                    QTest::addRow("%s, %s", qPrintable(key.name), qPrintable(name))
                        << key.name << entries.first().toObject().value("value");
            }
        }
        QTest::newRow("staff.limits, which no shipped pack sets")
            << "staff.limits" << QJsonValue(QJsonObject{{"discount", QJsonObject{{"cashier", QJsonObject{{"percent", "5"}}}}},
                                                        {"cash_out", QJsonObject{{"manager", QJsonObject{{"amount", "500.00"}}}}}});
    }
    void noValueThatCoreRefuses()
    {
        QFETCH(const QString, key);
        QFETCH(const QJsonValue, good);
        QVERIFY2(readsAndFits(key, good) == std::pair(true, true), qPrintable(m_complaint));
        int refused = 0;
        for (const QJsonValue &value : mutationsOf(good)) {
            const auto [reads, fits] = readsAndFits(key, value);
            const QByteArray tried = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
            QVERIFY2(reads == fits, tried.constData());
            refused += reads ? 0 : 1;
        }
        QVERIFY(refused > 10);
    }

    void noFileThatCoreRefuses_data()
    {
        QTest::addColumn<QString>("place");    // of the head, or "entry.…" of a rule
        QTest::addColumn<QJsonValue>("value"); // undefined: left out
        const QJsonValue absent(QJsonValue::Undefined);
        const auto row = [](const char *name, const char *place, const QJsonValue &value) {
            QTest::newRow(name) << QString::fromLatin1(place) << value;
        };
        for (const char *field : {"kind", "region", "inherits", "version", "name", "valid_from", "documents", "rules"})
            row(qPrintable(QString("no %1").arg(QString::fromLatin1(field))), field, absent);
        row("kind unknown", "kind", "city");
        row("kind national", "kind", "national");
        row("region with capitals", "region", "Trial");
        row("region national", "region", "national");
        row("region a number", "region", 5);
        row("inherits from a region", "inherits", "hunan");
        row("empty version", "version", "");
        row("long version", "version", QString(41, 'x'));
        row("name as text", "name", "Trial");
        row("name in one language", "name", QJsonObject{{"zh", "试用"}});
        row("first day unclear", "valid_from", "2026/01/01");
        row("last day with a time", "valid_to", "2026-01-01T00:00");
        row("no document", "documents", QJsonObject{});
        row("a document without title", "documents", QJsonObject{{"DOC", ""}});
        row("a member nobody knows", "edition", 2);
        row("rules as a list", "rules", QJsonArray{});
        row("an unknown key", "rules", QJsonObject{{"rx.validity_hour", QJsonArray{QJsonObject()}}});
        row("a key without list", "rules", QJsonObject{{"price.index", true}});
        row("a key without entry", "rules", QJsonObject{{"price.index", QJsonArray{}}});
        row("no value", "entry.value", absent);
        row("no document named", "entry.document", absent);
        row("no Chinese", "entry.zh", absent);
        row("no English", "entry.en", absent);
        row("a blank sentence", "entry.en", " ");
        row("a field nobody knows", "entry.unit", "h");
        row("from unclear", "entry.from", "soon");
        row("to as number", "entry.to", 20'261'231);
    }
    void noFileThatCoreRefuses()
    {
        QFETCH(const QString, place);
        QFETCH(const QJsonValue, value);
        QJsonObject pack = emptyPack("region", "trial", "national");
        addRule(pack, "price.index", true);
        QVERIFY(readPack(written(pack), "trial"));
        QVERIFY2(fits(pack), qPrintable(m_complaint));
        QJsonObject entry = pack["rules"].toObject()["price.index"].toArray().first().toObject();
        const bool inEntry = place.startsWith(u"entry.");
        QJsonObject &changed = inEntry ? entry : pack;
        const QString field = inEntry ? place.mid(6) : place;
        if (value.isUndefined())
            changed.remove(field);
        else
            changed[field] = value;
        if (inEntry)
            pack["rules"] = QJsonObject{{"price.index", QJsonArray{entry}}};
        QVERIFY(!readPack(written(pack), "trial"));
        QVERIFY(!fits(pack));
    }

private:
    bool fits(const QJsonObject &pack)
    {
        const QJsonValue value(pack);
        valijson::ValidationResults results;
        const bool right = valijson::Validator().validate(m_schema, valijson::adapters::QtJsonAdapter(value), &results);
        m_complaint.clear();
        valijson::ValidationResults::Error error;
        while (results.popError(error))
            m_complaint += QString::fromStdString(error.context.back() + ": " + error.description) + '\n';
        return right;
    }
    std::pair<bool, bool> readsAndFits(const QString &key, const QJsonValue &value)
    {
        QJsonObject pack = emptyPack("region", "trial", "national");
        addRule(pack, key, value);
        return {readPack(written(pack), "trial").has_value(), fits(pack)};
    }

    QJsonObject m_text;
    valijson::Schema m_schema;
    QString m_complaint;
};

QTEST_GUILESS_MAIN(TestPolicySchema)
#include "tst_policy_schema.moc"
