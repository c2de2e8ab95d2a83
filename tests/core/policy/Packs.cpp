// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/policy/Packs.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace yaogui::test {

namespace {

template <typename T> T sure(Result<T> result, const QString &what)
{
    if (!result)
        qFatal("%s: %s", qPrintable(what), QJsonDocument(result.error().details).toJson(QJsonDocument::Compact).constData());
    return std::move(*result);
}

} // namespace

QByteArray packFile(const QString &name)
{
    QFile file(qEnvironmentVariable("YAOGUI_SOURCE_DIR") + "/resources/policy/" + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList shippedNames() { return {"national", "fujian", "hunan", "wuxi", "tongchuan", "zhongwei"}; }

QJsonObject emptyPack(const QString &kind, const QString &region, const QString &inherits)
{
    QJsonObject pack{{"kind", kind},
                     {"region", region},
                     {"version", "1"},
                     {"name", QJsonObject{{"zh", "试用"}, {"en", "Trial"}}},
                     {"valid_from", "2024-01-01"},
                     {"documents", QJsonObject{{"DOC", "文件 1"}}},
                     {"rules", QJsonObject()}};
    if (!inherits.isEmpty())
        pack["inherits"] = inherits;
    return pack;
}

void addRule(QJsonObject &pack, const QString &key, const QJsonValue &value, const QString &from, const QString &to)
{
    QJsonObject entry{{"value", value}, {"document", "DOC"}, {"article", "一"}, {"zh", "一句话。"}, {"en", "A sentence."}};
    if (!from.isEmpty())
        entry["from"] = from;
    if (!to.isEmpty())
        entry["to"] = to;
    QJsonObject rules = pack["rules"].toObject();
    QJsonArray entries = rules[key].toArray();
    entries.append(entry);
    rules[key] = entries;
    pack["rules"] = rules;
}

QByteArray written(const QJsonObject &pack) { return QJsonDocument(pack).toJson(); }

PolicyPack packOf(const QJsonObject &pack) { return sure(readPack(written(pack), "test"), pack["region"].toString()); }

PolicyPack shippedPack(const QString &name) { return sure(readPack(packFile(name + ".json"), name), name); }

PolicyBook bookOf(const QString &region)
{
    PolicyBook book(shippedPack("national"));
    if (region != u"national" && !book.use(shippedPack(region)))
        qFatal("%s cannot be used", qPrintable(region));
    return book;
}

Policy policyOf(const QString &region) { return sure(bookOf(region).at(QDate(2026, 6, 1)), region); }

} // namespace yaogui::test
