// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/staff/PeopleModel.h"

#include "ui/text/NameText.h"

namespace yaogui {

void PeopleModel::show(const std::vector<Colleague> &people)
{
    beginResetModel();
    m_people = people;
    endResetModel();
}

const Colleague *PeopleModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_people[static_cast<std::size_t>(row)] : nullptr;
}

int PeopleModel::rowOf(const QString &number) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row)->worker.name.id == number)
            return row;
    }
    return -1;
}

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_people.size());
}

int PeopleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString PeopleModel::textOf(const Colleague &person, int column) const
{
    const Operator &worker = person.worker;
    switch (column) {
    case Number: return worker.name.id;
    case Name: return worker.name.name;
    case PostsHeld: return worker.posts ? nameOf(worker.posts) : tr("no post");
    case Duty: return worker.onDuty ? tr("on duty") : QStringLiteral("–");
    case Standing: break;
    }
    QStringList words;
    if (worker.locked)
        words += tr("locked");
    if (person.wrongPins > 0)
        words += tr("wrong PINs: %1").arg(person.wrongPins);
    if (worker.holds(Post::LicensedPharmacist))
        words += nameOf(worker.registered);
    if (person.until.isValid())
        words += tr("until %1").arg(person.until.toString(Qt::ISODate));
    if (person.coming)
        words += tr("from %1: %2").arg(person.comingFrom.toString(Qt::ISODate), nameOf(person.coming));
    if (!person.hasPin)
        words += tr("no PIN");
    if (person.hasBadge)
        words += tr("badge");
    if (person.factor != u"none")
        words += tr("second factor");
    return words.join(QStringLiteral(" · "));
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    const Colleague *person = at(index.row());
    if (!person || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole))
        return {};
    return textOf(*person, index.column());
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number: return tr("Number");
    case Name: return tr("Name");
    case PostsHeld: return tr("Posts");
    case Duty: return tr("Duty");
    case Standing: return tr("Standing");
    default: return {};
    }
}

} // namespace yaogui
