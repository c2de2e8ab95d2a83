// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/outbox/UploadCheck.h"

#include "core/insurance/Refusal.h"
#include "core/outbox/Lane.h"
#include "core/store/OutboxRepository.h"

#include <QJsonDocument>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace yaogui {

/// One of our messages.
struct UploadCheck::Sent {
    QString infno, drug, serial;
    Quantity quantity;
    bool taken = false;
};

namespace {

/// Which query tells of a message, and how the answer names its quantity.
struct Asking {
    const char *infno, *query, *quantity;
};
constexpr Asking askings[] = {{"3502", "3509", "cnt"}, {"3503", "3510", "purcRetnCnt"}, {"3504", "3510", "purcRetnCnt"}, {"3505", "3511", "selRetnCnt"},
                              {"3506", "3511", "selRetnCnt"}};

const Asking *askingOf(const QString &infno)
{
    const auto found = std::find_if(std::begin(askings), std::end(askings), [&](const Asking &one) { return infno == QLatin1String(one.infno); });
    return found == std::end(askings) ? nullptr : &*found;
}

Quantity quantityFrom(const QJsonValue &value)
{
    const auto quantity = parseQuantity(value.isDouble() ? QString::number(value.toDouble(), 'f', Quantity::decimals) : value.toString());
    return quantity.value_or(Quantity());
}

Quantity quantityOf(const QJsonObject &row)
{
    for (const char *name : {"cnt", "purc_retn_cnt", "sel_retn_cnt"}) {
        if (row.contains(QLatin1String(name)))
            return quantityFrom(row[QLatin1String(name)]);
    }
    return {};
}

} // namespace

QString toText(UploadDifference::Kind kind)
{
    switch (kind) {
    case UploadDifference::Kind::OursOnly: return "ours_only";
    case UploadDifference::Kind::TheirsOnly: return "theirs_only";
    case UploadDifference::Kind::AmountsDiffer: return "amounts_differ";
    }
    return {};
}

Result<std::vector<UploadCheck::Sent>> UploadCheck::sent(const QDate &from, const QDate &to) const
{
    return m_store.read([&](Connection &connection) -> Result<std::vector<Sent>> {
        std::vector<OutboxId> ids;
        connection.each("SELECT id FROM outbox WHERE created_at >= ? AND created_at < ? AND lane IN ('3502', '3503', '3504', '3505', '3506') ORDER BY id",
                        [&](const Row &row) { ids.push_back(row.id<OutboxId>(0)); }, from.toString(Qt::ISODate), to.addDays(1).toString(Qt::ISODate));
        std::vector<Sent> messages;
        OutboxRepository outbox(connection, m_store.sealer());
        for (const OutboxId id : ids) {
            YAOGUI_TRY_LET(const MessageStory story, outbox.story(id));
            const Lane *lane = laneOf(story.message.lane);
            const QJsonObject row = QJsonDocument::fromJson(story.payload).object()[QStringView(lane->node)].toObject();
            messages.push_back({story.message.lane, row["fixmedins_hilist_id"].toString(), row["fixmedins_bchno"].toString(), quantityOf(row),
                                !story.sentAt.isEmpty()});
        }
        return messages;
    });
}

Result<QJsonArray> UploadCheck::ask(const QString &query, const QString &drug, const QDate &from, const QDate &to)
{
    const QJsonObject data{{"fixmedins_code", m_institution}, {"medins_list_codg", drug}, {"begndate", from.toString(Qt::ISODate)},
                           {"enddate", to.toString(Qt::ISODate)}};
    YAOGUI_TRY_LET(const Envelope envelope, m_platform.stockMessage(query, {{"data", data}}, m_worker));
    const Answer answer = m_platform.send(envelope);
    if (answer.delivery != Delivery::Answered || answer.infcode != 0)
        return refuse(refusalOf(answer, query));
    for (const QJsonValue &node : answer.output) { // regions name the list as they like
        if (node.isArray())
            return node.toArray();
    }
    return QJsonArray();
}

Result<UploadCheckReport> UploadCheck::compare(const QDate &from, const QDate &to)
{
    using Kind = UploadDifference::Kind;
    YAOGUI_TRY_LET(const std::vector<Sent> ours, sent(from, to));
    UploadCheckReport report;
    std::set<QString> drugs;
    for (const Sent &one : ours)
        drugs.insert(one.drug);
    std::map<std::pair<QString, QString>, std::pair<QString, Quantity>> theirs; // query and serial → drug and quantity
    for (const QString &drug : drugs) {
        for (const auto &[query, quantity] : {std::pair("3509", "cnt"), std::pair("3510", "purcRetnCnt"), std::pair("3511", "selRetnCnt")}) {
            YAOGUI_TRY_LET(const QJsonArray rows, ask(QString::fromLatin1(query), drug, from, to));
            for (const QJsonValue &row : rows)
                theirs[{QString::fromLatin1(query), row["fixmedinsBchno"].toString()}] = {drug, quantityFrom(row[QLatin1String(quantity)])};
        }
    }
    for (const Sent &one : ours) {
        const auto found = theirs.find({QString::fromLatin1(askingOf(one.infno)->query), one.serial});
        const bool there = found != theirs.end();
        report.waiting += one.taken ? 0 : 1;
        report.compared += one.taken ? 1 : 0;
        if (one.taken && !there)
            report.differences.push_back({Kind::OursOnly, one.infno, one.serial, one.drug, one.quantity, {}});
        else if (there && found->second.second != one.quantity)
            report.differences.push_back({Kind::AmountsDiffer, one.infno, one.serial, one.drug, one.quantity, found->second.second});
        if (there)
            theirs.erase(found);
    }
    for (const auto &[key, value] : theirs)
        report.differences.push_back({Kind::TheirsOnly, key.first, key.second, value.first, {}, value.second});
    return report;
}

} // namespace yaogui
