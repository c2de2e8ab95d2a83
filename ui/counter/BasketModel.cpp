// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/counter/BasketModel.h"

#include "ui/text/AmountText.h"
#include "ui/text/FindingText.h"
#include "ui/text/NameText.h"

#include <QCoreApplication>

#include <algorithm>

namespace yaogui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(BasketModel)
};

constexpr int traceTail = 6; // what a clerk compares with the box in the hand

QString codesText(const LineView &line)
{
    if (line.waitsForCodes())
        return Words::tr("Waiting for codes %1/%2").arg(line.traceCodes.size()).arg(line.codesNeeded);
    if (line.traceCodes.isEmpty())
        return {};
    const QString tail = QStringLiteral("…") + line.traceCodes.last().right(traceTail);
    return line.traceCodes.size() == 1 ? tail
                                       : Words::tr("%1 and %n more", nullptr, static_cast<int>(line.traceCodes.size()) - 1).arg(tail);
}

} // namespace

QString titleOf(const LineView &line)
{
    QStringList parts{line.drug.genericName, line.drug.tradeName, line.drug.spec};
    parts.removeAll(QString());
    return parts.join(u' ');
}

QString detailOf(const LineView &line)
{
    QStringList parts;
    if (!line.reminders.empty())
        parts << findingText(line.reminders.front());
    if (line.loose)
        parts << Words::tr("loose, by the unit");
    if (line.doses > 0)
        parts << Words::tr("doses %1", "of herbal pieces").arg(line.doses);
    parts << codesText(line);
    if (!line.lot.isEmpty())
        parts << Words::tr("Lot %1").arg(line.lot);
    if (line.expiry.isValid())
        parts << Words::tr("until %1").arg(dateText(line.expiry));
    if (line.price < line.retail)
        parts << Words::tr("retail %1").arg(priceText(line.retail));
    parts << line.drug.maker;
    parts.removeAll(QString());
    return parts.join(QStringLiteral("  "));
}

std::vector<Badge> badgesOf(const Drug &drug, bool nearExpiry)
{
    std::vector<Badge> badges;
    if (drug.drugClass == DrugClass::Prescription)
        badges.push_back({nameOf(drug.drugClass), Tone::Accent});
    else if (drug.drugClass == DrugClass::OtcA || drug.drugClass == DrugClass::OtcB)
        badges.push_back({nameOf(drug.drugClass), Tone::Plain});
    badges.push_back({nameOf(drug.level), Tone::Plain});
    if (nearExpiry)
        badges.push_back({Words::tr("near expiry"), Tone::Look});
    if (drug.isCold())
        badges.push_back({Words::tr("cold"), Tone::Accent});
    return badges;
}

std::vector<Badge> badgesOf(const LineView &line)
{
    Drug drug = line.drug;
    if (line.ownPayByClerk)
        drug.level = InsuranceLevel::OwnPay;
    std::vector<Badge> badges = badgesOf(drug, line.nearExpiry);
    if (line.memberPrice)
        badges.push_back({Words::tr("member price"), Tone::Accent});
    if (line.newPrice)
        badges.push_back({Words::tr("now %1").arg(priceText(*line.newPrice)), Tone::Look});
    if (line.changedPrice)
        badges.push_back({Words::tr("price changed"), Tone::Look});
    if (!line.reminders.empty())
        badges.push_back({nameOf(line.reminders.front().severity), Tone::Look});
    return badges;
}

QString memberText(const MemberCard &member)
{
    QStringList who{member.number, member.maskedName, member.maskedPhone};
    who.removeAll(QString());
    return Words::tr("Member %1, %n point(s)", nullptr, static_cast<int>(member.points)).arg(who.join(u' '));
}

void BasketModel::show(const std::vector<LineView> &lines)
{
    const int before = rowCount();
    const int after = static_cast<int>(lines.size());
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_lines.resize(lines.size());
        endRemoveRows();
    }
    const int kept = rowCount();
    for (int row = 0; row < kept; ++row) {
        const auto at = static_cast<std::size_t>(row);
        if (m_lines[at] == lines[at])
            continue;
        m_lines[at] = lines[at];
        rowChanged(row);
    }
    if (after > kept) {
        beginInsertRows({}, kept, after - 1);
        m_lines.insert(m_lines.end(), lines.begin() + kept, lines.end());
        endInsertRows();
    }
}

void BasketModel::setFlash(int lineNumber)
{
    const int before = rowOf(m_flash);
    m_flash = lineNumber;
    rowChanged(before);
    rowChanged(rowOf(m_flash));
}

void BasketModel::setNote(int lineNumber, const QString &words)
{
    const int before = rowOf(m_noteLine);
    m_noteLine = words.isEmpty() ? 0 : lineNumber;
    m_note = words;
    rowChanged(before);
    rowChanged(rowOf(m_noteLine));
}

void BasketModel::rowChanged(int row)
{
    if (row >= 0)
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

int BasketModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int BasketModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

int BasketModel::rowOf(int lineNumber) const
{
    const auto found =
        std::find_if(m_lines.begin(), m_lines.end(), [lineNumber](const LineView &line) { return line.number == lineNumber; });
    return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

QString BasketModel::noteAt(int row) const
{
    return lineAt(row).number == m_noteLine ? m_note : QString();
}

QVariant BasketModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LineView &line = lineAt(index.row());
    if (role == Qt::ToolTipRole || (role == Qt::AccessibleTextRole && index.column() == Article)) {
        const QString note = noteAt(index.row());
        QStringList rows{titleOf(line), note.isEmpty() ? detailOf(line) : note};
        for (const RuleFinding &reminder : line.reminders)
            rows << findingText(reminder) + u' ' + ruleSentence(reminder) + u' ' + sourceText(reminder.source);
        return rows.join(u'\n');
    }
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((index.column() == Article ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Number: return line.number;
    case Article: return titleOf(line);
    case Count: return QString(QStringLiteral("×") + quantityText(line.quantity));
    case Amount: return moneyText(line.amount);
    default: return {};
    }
}

QVariant BasketModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number: return QString();
    case Article: return tr("Article");
    case Count: return tr("Quantity");
    case Amount: return tr("Amount");
    default: return {};
    }
}

} // namespace yaogui
