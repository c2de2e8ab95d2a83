// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/policy/ShippedPacks.h"

#include <QDir>
#include <QFile>

static void initPolicyResources()
{
    Q_INIT_RESOURCE(policy);
}

namespace yaogui::ShippedPacks {

namespace {

QByteArray resource(const QString &name)
{
    initPolicyResources();
    QFile file(":/policy/" + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QStringList regions()
{
    initPolicyResources();
    QStringList names;
    for (const QString &file : QDir(":/policy").entryList({"*.json"}, QDir::Files, QDir::Name)) {
        const QString name = file.chopped(5);
        if (name != u"national" && !name.contains(u'.'))
            names.append(name);
    }
    return names;
}

QByteArray bytesOf(const QString &region)
{
    return region == u"national" || regions().contains(region) ? resource(region + ".json") : QByteArray();
}

Result<PolicyPack> pack(const QString &region)
{
    return readPack(bytesOf(region), region + ".json");
}

Result<PolicyBook> book()
{
    YAOGUI_TRY_LET(PolicyPack national, pack(QStringLiteral("national")));
    return PolicyBook(std::move(national));
}

Result<PackKey> trainingKey()
{
    return PackSignature::keyOf(resource("training.pem"));
}

} // namespace yaogui::ShippedPacks
