// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/policy/RuleValues.h"

#include <QByteArray>
#include <QJsonValue>

#include <vector>

namespace yaogui {

/// One rule of a pack on its days, with the place it comes from and what it says, in both languages.
struct PolicyRule {
    QString key;
    QJsonValue value;
    QDate from, to;       ///< null: as long as the pack
    QString document;     ///< short name, one of the pack's documents
    QString title;        ///< that document's title
    QString article;      ///< e.g. 五(二)
    QString requirement;  ///< e.g. FJ-17; may be empty
    TwoTongues words;
    int line = 0;         ///< in the file

    [[nodiscard]] bool holdsOn(const QDate &day) const { return (from.isNull() || from <= day) && (to.isNull() || day <= to); }
    [[nodiscard]] QString source() const { return article.isEmpty() ? document : document + ' ' + article; }
};

/// A file of rules as it was read: national (inherited by all), of a region, or a store's own (stricter, never laxer).
struct PolicyPack {
    enum class Kind { National, Region, Local };

    Kind kind = Kind::National;
    QString region;
    QString inherits; ///< region of a local pack; "national" for a region's
    QString version;
    TwoTongues name;
    QDate from, to;   ///< null `to`: open
    std::map<QString, QString> documents; ///< short name → title, number, day
    std::vector<PolicyRule> rules;
    QByteArray bytes; ///< the file, as signed

    [[nodiscard]] bool holdsOn(const QDate &day) const { return from <= day && (to.isNull() || day <= to); }
    [[nodiscard]] const PolicyRule *rule(const QString &key, const QDate &day) const;
};

/// Reads and checks a pack's file (resources/policy/pack.schema.json says its shape). POLICY_INVALID {file, line, key, reason,
/// expected}: reason is JSON, SHAPE, UNKNOWN_KEY, VALUE, DATES, OVERLAP, TWICE, SENTENCE_MISSING, SOURCE_MISSING, RULE_MISSING
/// or INHERITS; FILE_TOO_LARGE. At most 1,000 rules. `file` is for the words only.
[[nodiscard]] Result<PolicyPack> readPack(const QByteArray &bytes, const QString &file);

} // namespace yaogui
