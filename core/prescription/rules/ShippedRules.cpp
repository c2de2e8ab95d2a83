// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/prescription/rules/ShippedRules.h"

#include <QFile>

static void initRulesResources() { Q_INIT_RESOURCE(rules); }

namespace yaogui::ShippedRules {

QStringList names() { return {"nhsa", "safety"}; }

QByteArray bytesOf(const QString &name)
{
    initRulesResources();
    QFile file(":/rules/" + name + ".json");
    return names().contains(name) && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<std::vector<RulePack>> packs()
{
    std::vector<RulePack> read;
    for (const QString &name : names()) {
        YAOGUI_TRY_LET(RulePack pack, readRulePack(bytesOf(name), name + ".json"));
        read.push_back(std::move(pack));
    }
    return read;
}

} // namespace yaogui::ShippedRules
