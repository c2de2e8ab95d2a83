// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/staff/PostRules.h"

#include "core/policy/RuleShapes.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

static void initStaffResources()
{
    Q_INIT_RESOURCE(staff);
}

namespace yaogui {

namespace {

/// Reads one entry; the first thing that is wrong is kept.
class EntryReader {
public:
    explicit EntryReader(QJsonObject entry) : m_entry(std::move(entry)) {}

    PostRules read()
    {
        PostRules rules;
        rules.from = shapes::dateFrom(m_entry["from"]).value_or(QDate());
        rules.to = shapes::dateFrom(m_entry["to"]).value_or(QDate());
        expect(rules.from.isValid() && (m_entry["to"].isNull() || rules.to.isValid()), "from, to");
        const QJsonObject posts = part("posts")["value"].toObject();
        for (auto it = posts.begin(); it != posts.end(); ++it)
            rules.acts[postOf(it.key())] = actsOf(it.value());
        const auto limits = shapes::actLimits().parse(part("limits")["value"]);
        expect(limits.has_value(), "limits");
        rules.limits = limits.value_or(ActLimits());
        rules.secondPerson = actsOf(part("second_person")["value"]);
        rules.approvalMinutes = count(part("second_person")["minutes"]);
        rules.registered = actsOf(part("registered")["value"]);
        rules.setup = actsOf(part("setup")["value"]);
        const QJsonObject separation = part("separation")["value"].toObject();
        for (auto it = separation.begin(); it != separation.end(); ++it)
            rules.separation[postOf(it.key())] = it.value().toString();
        const QJsonObject wrong = part("wrong_pins");
        for (const QJsonValue &seconds : wrong["seconds"].toArray())
            rules.wrongPinSeconds.push_back(seconds.toInt(-1));
        expect(!rules.wrongPinSeconds.empty() && std::is_sorted(rules.wrongPinSeconds.begin(), rules.wrongPinSeconds.end())
                   && rules.wrongPinSeconds.front() >= 0,
               "wrong_pins");
        rules.lockAfter = count(wrong["lock_after"]);
        rules.autoLockMinutes = count(part("auto_lock")["minutes"]);
        return rules;
    }
    [[nodiscard]] const QString &wrong() const { return m_wrong; }

private:
    void expect(bool holds, const QString &what)
    {
        if (!holds && m_wrong.isEmpty())
            m_wrong = what;
    }
    QJsonObject part(const QString &name)
    {
        const QJsonObject part = m_entry[name].toObject();
        expect(!part["document"].toString().isEmpty() && !part["zh"].toString().isEmpty() && !part["en"].toString().isEmpty(), name);
        return part;
    }
    Post postOf(const QString &word)
    {
        const auto post = postFrom(word);
        expect(post.has_value(), word);
        return post.value_or(Post::Inspector);
    }
    Act actOf(const QString &word)
    {
        const auto act = actFrom(word);
        expect(act.has_value(), word);
        return act.value_or(Act::Read);
    }
    std::set<Act> actsOf(const QJsonValue &words)
    {
        std::set<Act> acts;
        for (const QJsonValue &word : words.toArray())
            acts.insert(actOf(word.toString()));
        return acts;
    }
    int count(const QJsonValue &value)
    {
        expect(value.toInt() > 0, "a number above 0");
        return value.toInt();
    }
    QJsonObject m_entry;
    QString m_wrong;
};

const std::vector<PostRules> &shippedRules()
{
    static const std::vector<PostRules> rules = [] {
        initStaffResources();
        QFile file(QStringLiteral(":/staff/posts.json"));
        QString wrong;
        std::vector<PostRules> read = readPostRules(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray(), wrong);
        if (read.empty())
            qFatal("posts.json: %s", qUtf8Printable(wrong)); // comes with the program and is tested: nobody may act without it
        return read;
    }();
    return rules;
}

template <typename Value> std::optional<Value> wider(const std::optional<Value> &a, const std::optional<Value> &b)
{
    return a && b ? std::max(a, b) : std::nullopt; // one that is absent is no limit
}

template <typename Value> std::optional<Value> narrower(const std::optional<Value> &a, const std::optional<Value> &b)
{
    return a && b ? std::min(a, b) : a ? a : b;
}

ActLimit narrower(const ActLimit &a, const ActLimit &b)
{
    return {narrower(a.percent, b.percent), narrower(a.amount, b.amount)};
}

const ActLimit *figureOf(const ActLimits &limits, Act act, Post post)
{
    const auto limited = limits.find(act);
    if (limited == limits.end())
        return nullptr;
    const auto found = limited->second.find(post);
    return found == limited->second.end() ? nullptr : &found->second;
}

} // namespace

std::optional<ActLimit> PostRules::limitOf(Posts posts, Act act, const LimitsInForce &inForce) const
{
    std::optional<ActLimit> widest;
    for (const auto &[post, may] : acts) {
        if (!posts.testFlag(post) || !may.contains(act))
            continue;
        const ActLimit *region = figureOf(inForce.region, act, post);
        const ActLimit *usual = region ? region : figureOf(limits, act, post);
        const ActLimit *shop = figureOf(inForce.shop, act, post);
        const ActLimit own = narrower(usual ? *usual : ActLimit(), shop ? *shop : ActLimit());
        widest = widest ? ActLimit{wider(widest->percent, own.percent), wider(widest->amount, own.amount)} : own;
    }
    return widest;
}

int PostRules::waitAfter(int wrongPins) const
{
    if (wrongPins <= 0)
        return 0;
    return wrongPinSeconds[std::min(static_cast<std::size_t>(wrongPins), wrongPinSeconds.size()) - 1];
}

std::vector<PostRules> readPostRules(const QByteArray &json, QString &wrong)
{
    std::vector<PostRules> all;
    const QJsonArray entries = QJsonDocument::fromJson(json).object()["entries"].toArray();
    for (const QJsonValue &entry : entries) {
        EntryReader reader(entry.toObject());
        all.push_back(reader.read());
        if (!reader.wrong().isEmpty()) {
            wrong = reader.wrong();
            return {};
        }
    }
    if (all.empty())
        wrong = QStringLiteral("entries");
    std::sort(all.begin(), all.end(), [](const PostRules &a, const PostRules &b) { return a.from < b.from; });
    for (std::size_t i = 1; i < all.size(); ++i) {
        if (!all[i - 1].to.isValid() || all[i - 1].to >= all[i].from) {
            wrong = QStringLiteral("entries overlap");
            return {};
        }
    }
    return all;
}

const PostRules &postRules(const QDate &day)
{
    const std::vector<PostRules> &all = shippedRules();
    const auto later = std::find_if(all.begin(), all.end(), [&](const PostRules &rules) { return rules.from > day; });
    return later == all.begin() ? all.front() : *std::prev(later); // a day before the first: better these than none
}

} // namespace yaogui
