// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/care/Signs.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

static void initSignsResources()
{
    Q_INIT_RESOURCE(signs);
}

namespace yaogui {

namespace {

QJsonObject read()
{
    initSignsResources();
    QFile file(QStringLiteral(":/signs/signs.json"));
    const QJsonDocument document = file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
    if (!document.isObject())
        qFatal("the program's own signs cannot be read");
    return document.object();
}

const QJsonObject &shipped()
{
    static const QJsonObject signs = read();
    return signs;
}

QString sourceOf(const QJsonObject &entry)
{
    const QString document = shipped()["documents"].toObject()[entry["document"].toString()].toString();
    const QString requirement = entry["requirement"].toString();
    return document + u' ' + entry["article"].toString() + (requirement.isEmpty() ? QString() : QStringLiteral("（%1）").arg(requirement));
}

ZoneSign signOf(const QString &zone)
{
    for (const QJsonValue &value : shipped()["zones"].toArray()) {
        const QJsonObject entry = value.toObject();
        if (entry["zone"].toString() == zone)
            return {zone, entry["name"].toString(), entry["below"].toString(), sourceOf(entry)};
    }
    return {zone, zone, {}, {}};
}

} // namespace

QString zoneOnPaper(const QString &zone)
{
    return zone.isEmpty() ? QStringLiteral("未分区") : signOf(zone).name;
}

std::vector<ZoneSign> zoneSigns(const QStringList &zones)
{
    QStringList once = zones;
    once.removeDuplicates();
    once.removeAll(QString());
    if (once.isEmpty()) {
        for (const QJsonValue &value : shipped()["zones"].toArray())
            once.append(value.toObject()["zone"].toString());
    }
    std::vector<ZoneSign> signs;
    for (const QString &zone : once)
        signs.push_back(signOf(zone));
    return signs;
}

std::vector<WallNotice> wallNotices(const QString &region)
{
    std::vector<WallNotice> notices;
    for (const QJsonValue &value : shipped()["notices"].toArray()) {
        const QJsonObject entry = value.toObject();
        const QString only = entry["region"].toString();
        if (only.isEmpty() || only == region)
            notices.push_back({entry["what"].toString(), sourceOf(entry)});
    }
    return notices;
}

PrintDocument wallChecklist(const std::vector<WallNotice> &notices, const QDate &day)
{
    using enum PrintRow::Kind;
    const QString title = QStringLiteral("公示栏与标识检查表");
    PrintDocument document{title, {}};
    document.rows.push_back({Text, {title}, PrintRow::Align::Centre, PrintRow::Size::Large, true});
    document.rows.push_back({Text, {QStringLiteral("检查日期：%1　检查人：＿＿＿＿＿＿").arg(day.toString(Qt::ISODate))}, PrintRow::Align::Centre});
    for (const WallNotice &one : notices) {
        document.rows.push_back({Rule, {}});
        document.rows.push_back({Text, {one.what}, PrintRow::Align::Left, PrintRow::Size::Normal, true});
        document.rows.push_back({Text, {QStringLiteral("依据：") + one.source}, PrintRow::Align::Left, PrintRow::Size::Small});
        document.rows.push_back({Text, {QStringLiteral("□ 符合　□ 不符合，处理：")}});
    }
    document.rows.push_back({Cut, {}});
    return document;
}

} // namespace yaogui
