// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/RuleModels.h"

#include "ui/text/PolicyText.h"

#include <QRegularExpression>

#include <algorithm>

namespace yaogui {

namespace {

constexpr int longestInCell = 90;

QString shortened(const QString &text)
{
    return text.size() <= longestInCell ? text : text.left(longestInCell) + u'…';
}

QString sourceDetail(const RuleView &view)
{
    QStringList parts{view.rule.article, nameOf(view.pack), view.rule.requirement};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

/// The beginning of the title, up to what only explains it.
QString shortSource(QString title)
{
    static const QRegularExpression rest(QStringLiteral("[：（(，, ].*$"));
    return title.remove(rest).trimmed();
}

QString side(const std::optional<PolicyRule> &rule, const QString &key)
{
    return shortened(valueText(key, rule ? rule->value : QJsonValue(QJsonValue::Undefined)));
}

QString sideDetail(const std::optional<PolicyRule> &rule)
{
    if (!rule)
        return {};
    return sentenceOf(rule->words) + QStringLiteral(" (") + QStringLiteral("%1 %2").arg(shortSource(rule->title.isEmpty() ? rule->document : rule->title), rule->article).trimmed() + u')';
}

} // namespace

void RuleModel::show(std::vector<RuleView> rules)
{
    beginResetModel();
    m_rules = std::move(rules);
    endResetModel();
}

int RuleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rules.size());
}

int RuleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant RuleModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const RuleView &view = at(index.row());
    const QString value = valueText(view.rule.key, view.rule.value);
    const QString sentence = sentenceOf(view.rule.words);
    const QString group = groupOf(view.rule.key);
    switch (role) {
    case Qt::DisplayRole: return index.column() == Sentence ? sentence : index.column() == Value ? shortened(value) : shortSource(view.document);
    case DetailRole: return index.column() == Sentence ? QString() : index.column() == Value ? group : sourceDetail(view);
    case GroupRole: return group;
    case SearchRole:
        return QStringList{sentence, value, group, view.rule.key, view.rule.source(), view.document, sourceDetail(view)}.join(u' ');
    case Qt::AccessibleTextRole: return QStringList{sentence, value, view.rule.source()}.join(u' ');
    default: return {};
    }
}

QVariant RuleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Sentence ? tr("Rule") : section == Value ? tr("Value") : tr("Source");
}

void RuleFilter::setWords(const QString &text)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void RuleFilter::setGroup(const QString &group)
{
    m_group = group;
    invalidateFilter();
}

bool RuleFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (!m_group.isEmpty() && index.data(GroupRole).toString() != m_group)
        return false;
    const QString text = index.data(SearchRole).toString();
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

void ChangeModel::show(std::vector<RuleChange> changes)
{
    beginResetModel();
    m_changes = std::move(changes);
    endResetModel();
}

int ChangeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

int ChangeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant ChangeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const RuleChange &change = m_changes[static_cast<std::size_t>(index.row())];
    const std::optional<PolicyRule> &rule = index.column() == Before ? change.before : change.after;
    switch (role) {
    case Qt::DisplayRole: return index.column() == About ? groupOf(change.key) : side(rule, change.key);
    case DetailRole: {
        const std::optional<PolicyRule> &any = change.after ? change.after : change.before;
        return index.column() == About ? (any ? any->requirement : QString()) : sideDetail(rule);
    }
    case ChangedRole: return index.column() == After;
    case Qt::AccessibleTextRole: return side(change.before, change.key) + QStringLiteral(" → ") + side(change.after, change.key);
    default: return {};
    }
}

QVariant ChangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == About ? tr("About") : section == Before ? tr("Rule now") : tr("Rule then");
}

} // namespace yaogui
