// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <map>

namespace yaogui {

/// A setting of several named values: "loss=104,surplus=103".
[[nodiscard]] inline std::map<QString, QString> namedTexts(const QString &setting)
{
    std::map<QString, QString> texts;
    for (const QString &part : setting.split(u',', Qt::SkipEmptyParts))
        texts[part.section(u'=', 0, 0).trimmed()] = part.section(u'=', 1).trimmed();
    return texts;
}

} // namespace yaogui
