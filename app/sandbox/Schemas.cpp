// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/Schemas.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

namespace yaogui::sandbox {

struct Schemas::Entry {
    valijson::Schema schema;
};

namespace {

// The deepest complaint comes first; a missing member is named in its text, anything else by its place.
Refusal readComplaint(valijson::ValidationResults &results)
{
    valijson::ValidationResults::Error error;
    if (!results.popError(error))
        return {static_cast<int>(Fault::Business), u"input: does not fit the interface"_qs};
    const QString text = QString::fromStdString(error.description);
    static const QRegularExpression missing(u"^Missing required property '(.+)'"_qs);
    if (const auto match = missing.match(text); match.hasMatch())
        return {static_cast<int>(Fault::Business), match.captured(1) + u": is required"_qs};
    static const QRegularExpression number(u"^[0-9]+$"_qs);
    QString field;
    for (const std::string &part : error.context) {
        QString name = QString::fromStdString(part);
        name.remove(u'[').remove(u']');
        if (name != u"<root>" && !number.match(name).hasMatch())
            field = name;
    }
    return {static_cast<int>(Fault::Business), (field.isEmpty() ? u"input"_qs : field) + u": "_qs + text};
}

} // namespace

Schemas::Schemas()
{
    const QDir folder(u":/sandbox/schemas"_qs);
    for (const QString &file : folder.entryList({u"*.json"_qs})) {
        QFile source(folder.filePath(file));
        if (!source.open(QIODevice::ReadOnly))
            continue;
        const QJsonValue text(QJsonDocument::fromJson(source.readAll()).object());
        auto entry = std::make_unique<Entry>();
        valijson::SchemaParser().populateSchema(valijson::adapters::QtJsonAdapter(text), entry->schema);
        m_entries.emplace(file.chopped(5), std::move(entry));
    }
}

Schemas::~Schemas() = default;

bool Schemas::knows(const QString &name) const
{
    return m_entries.contains(name);
}

Checked<void> Schemas::check(const QString &name, const QJsonObject &value) const
{
    const auto entry = m_entries.find(name);
    if (entry == m_entries.end())
        return refuse(name, u"is not served here"_qs);
    const QJsonValue target(value);
    valijson::ValidationResults results;
    try {
        if (valijson::Validator().validate(entry->second->schema, valijson::adapters::QtJsonAdapter(target), &results))
            return {};
    } catch (const std::exception &error) { // valijson throws on values it cannot hold, e.g. integers above 2^53
        return refuse(u"input"_qs, QString::fromUtf8(error.what()));
    }
    return tl::unexpected<Refusal>(readComplaint(results));
}

} // namespace yaogui::sandbox
