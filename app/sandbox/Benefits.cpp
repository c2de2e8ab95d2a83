// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/Benefits.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace yaogui::sandbox {

Benefits::Benefits()
{
    QFile file(u":/sandbox/data/benefits.json"_qs);
    if (file.open(QIODevice::ReadOnly))
        m_data = QJsonDocument::fromJson(file.readAll()).object();
}

QString Benefits::planOf(const QString &medType) const
{
    const QJsonObject types = m_data.value(u"med_types").toObject();
    for (qsizetype length = medType.size(); length >= 2; --length) {
        if (const QJsonValue plan = types.value(medType.left(length)); plan.isString())
            return plan.toString();
    }
    return {};
}

QJsonArray Benefits::fundType(const QString &insutype) const
{
    const QJsonObject types = m_data.value(u"fund_types").toObject();
    return types.value(types.contains(insutype) ? insutype : QString()).toArray();
}

LineShare Benefits::shareLine(const FeeLine &line) const
{
    QJsonObject drug;
    qsizetype longest = -1;
    const QJsonArray drugs = m_data.value(u"drugs").toArray();
    for (const auto &one : drugs) {
        const QString prefix = one.toObject().value(u"prefix").toString();
        if (prefix.size() > longest && line.medListCodg.startsWith(prefix)) {
            longest = prefix.size();
            drug = one.toObject();
        }
    }
    LineShare share;
    share.level = drug.value(u"level").toString(u"3"_qs);
    share.limit = figure(drug.value(u"limit"), 6).value_or(0);
    if (share.level == u"3") {
        share.selfpay = 10'000;
        share.ownPay = line.amount;
        return share;
    }
    share.selfpay = drug.value(u"selfpay").toInt();
    if (share.limit > 0 && line.pric > share.limit)
        share.over = line.amount - lineAmount(share.limit, line.cnt).value_or(line.amount);
    share.first = shareOf(line.amount - share.over, share.selfpay);
    share.inScope = line.amount - share.over - share.first;
    return share;
}

Share Benefits::share(const QString &insutype, const QString &plan, const std::vector<FeeLine> &lines, const Standing &standing) const
{
    const QJsonObject plans = m_data.value(u"plans").toObject();
    const QJsonObject rule = plans.value(plans.contains(insutype) ? insutype : QString()).toObject().value(plan).toObject();
    Share sum;
    for (const FeeLine &line : lines) {
        const LineShare one = shareLine(line);
        sum.total += line.amount;
        sum.ownPay += one.ownPay;
        sum.over += one.over;
        sum.first += one.first;
        sum.inScope += one.inScope;
        sum.lines.push_back(one);
    }
    const Fen deductibleLeft = std::max<Fen>(0, figure(rule.value(u"deductible"), 2).value_or(0) - standing.deductibleUsed);
    const Fen capLeft = std::max<Fen>(0, figure(rule.value(u"cap"), 2).value_or(0) - standing.capUsed);
    sum.ratio = rule.value(u"share").toInt();
    sum.deductible = std::min(deductibleLeft, sum.inScope);
    sum.fund = std::min(capLeft, shareOf(sum.inScope - sum.deductible, sum.ratio));
    sum.part = sum.total - sum.fund;
    if (standing.useAccount) {
        sum.account = std::min(standing.balance, sum.part);
        sum.family = std::min(standing.family, sum.part - sum.account);
    }
    sum.cash = sum.part - sum.account - sum.family;
    return sum;
}

} // namespace yaogui::sandbox
