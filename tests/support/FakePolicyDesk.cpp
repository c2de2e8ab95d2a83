// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/FakePolicyDesk.h"

#include <QJsonArray>
#include <QJsonObject>

namespace yaogui {

namespace {

PolicyRule rule(const char *key, const QJsonValue &value, const QString &zh, const QString &en, const QString &requirement = {})
{
    PolicyRule made;
    made.key = QString::fromLatin1(key);
    made.value = value;
    made.document = QStringLiteral("青河医保〔2026〕1号");
    made.article = QStringLiteral("五(二)");
    made.requirement = requirement;
    made.words = {zh, en};
    return made;
}

QJsonObject cap(const QString &over)
{
    return {{"over_percent", over}, {"channels", QJsonArray{"counter", "online"}}, {"kinds", QJsonArray{"volume_procured"}},
            {"pledged_only", true}, {"action", "stop"}};
}

std::vector<RuleView> rules()
{
    const QString title = QStringLiteral("青河省医疗保障局关于定点零售药店管理的通知");
    std::vector<RuleView> made;
    for (const PolicyRule &one :
         {rule("policy.warn_days", 60, QStringLiteral("政策包到期前六十天提醒。"), QStringLiteral("A pack is announced to end sixty days before.")),
          rule("rx.validity_hours", 72, QStringLiteral("处方自上传起七十二小时内有效。"),
               QStringLiteral("A prescription holds for seventy-two hours from its upload."), QStringLiteral("FJ-17")),
          rule("fund.counter", QJsonArray{"account", "outpatient_pool"}, QStringLiteral("柜台可用个人账户和门诊统筹支付。"),
               QStringLiteral("At the counter the personal account and the outpatient pooled fund may pay.")),
          rule("price.vbp_markup_max", cap(QStringLiteral("15")), QStringLiteral("集采中选药品售价不超过中选价的百分之一百一十五。"),
               QStringLiteral("A selected drug sells for at most 115 % of its selected price."), QStringLiteral("HN-15"))})
        made.push_back({one, PolicyPack::Kind::National, title});
    return made;
}

PackView regionPack(const QString &signedBy)
{
    return {PolicyPack::Kind::Region, FakePolicyDesk::region, QStringLiteral("2026.2"), {QStringLiteral("青河省"), QStringLiteral("Qinghe")},
            QDate(2024, 1, 1), QDate(2026, 4, 9), signedBy};
}

} // namespace

FakePolicyDesk::FakePolicyDesk(QObject *parent) : PolicyDesk(parent)
{
    m_view.today = QDate(2026, 3, 1);
    const TwoTongues national{QStringLiteral("全国（中性）"), QStringLiteral("National (neutral)")};
    m_view.packs = {{PolicyPack::Kind::National, QStringLiteral("national"), QStringLiteral("2026.1"), national, QDate(2024, 1, 1), {}, {}}};
    m_view.rules = rules();
    m_view.shipped = {{QStringLiteral("national"), QStringLiteral("2026.1"), national},
                      {region, QStringLiteral("2026.2"), {QStringLiteral("青河省"), QStringLiteral("Qinghe")}}};
    m_view.people = {{{QStringLiteral("1001"), QStringLiteral("王芳")}, Post::Cashier, true},
                     {{QStringLiteral("1003"), QStringLiteral("陈建国")}, Post::Manager, false}};
}

void FakePolicyDesk::put(const PolicyView &view)
{
    m_view = view;
    emit viewChanged(m_view);
}

void FakePolicyDesk::open()
{
    m_calls << QStringLiteral("open");
    emit viewChanged(m_view);
}

void FakePolicyDesk::offerRegion(const QString &signedBy)
{
    const auto ruleOf = [this](int row) { return m_view.rules[static_cast<std::size_t>(row)].rule; };
    PolicyRule shorter = ruleOf(1), fewer = ruleOf(2);
    shorter.value = 48;
    shorter.words = {QStringLiteral("处方自上传起四十八小时内有效。"), QStringLiteral("A prescription holds for forty-eight hours from its upload.")};
    fewer.value = QJsonArray{"account"};
    const PolicyRule added = rule("clean.years", 3, QStringLiteral("三年内未因骗保受处罚。"), QStringLiteral("No penalty for fraud in three years."));
    m_preview = {m_preview.ticket + 1, regionPack(signedBy), m_view.today,
                 {{shorter.key, ruleOf(1), shorter}, {fewer.key, ruleOf(2), fewer}, {added.key, {}, added}}};
    emit offered(m_preview);
}

void FakePolicyDesk::offerShipped(const QString &name)
{
    m_calls << QStringLiteral("offerShipped ") + name;
    if (name == region)
        offerRegion({});
    else
        emit offered({++m_preview.ticket, m_view.packs.front(), m_view.today, {}});
}

void FakePolicyDesk::offerFile(const QString &path)
{
    m_calls << QStringLiteral("offerFile ") + path;
    if (m_refusals.contains(path))
        emit refused(PolicyAct::Offer, m_refusals[path]);
    else
        offerRegion(fingerprint);
}

bool FakePolicyDesk::may(PolicyAct act, const QString &operatorId)
{
    if (operatorId == u"1003")
        return true;
    emit refused(act, Error{ErrorCode::NotPermitted, {{"act", "policy"}, {"operator", operatorId}}, {}});
    return false;
}

void FakePolicyDesk::changed(PolicyAct act)
{
    emit viewChanged(m_view);
    emit done(act);
}

void FakePolicyDesk::use(int ticket, const QString &operatorId)
{
    m_calls << QStringLiteral("use %1 %2").arg(ticket).arg(operatorId);
    if (!may(PolicyAct::Use, operatorId))
        return;
    m_view.packs.push_back(m_preview.pack);
    for (const RuleChange &change : m_preview.changes)
        m_view.rules.push_back({*change.after, PolicyPack::Kind::Region, change.after->document});
    m_view.validTo = m_preview.pack.to;
    m_view.runsOutSoon = true;
    changed(PolicyAct::Use);
}

void FakePolicyDesk::offerKey(const QString &path)
{
    m_calls << QStringLiteral("offerKey ") + path;
    if (m_refusals.contains(path))
        emit refused(PolicyAct::Trust, m_refusals[path]);
    else
        emit keyOffered(fingerprint);
}

void FakePolicyDesk::trust(const QString &key, const QString &operatorId)
{
    m_calls << QStringLiteral("trust ") + key + u' ' + operatorId;
    if (!may(PolicyAct::Trust, operatorId))
        return;
    m_view.trustedKeys << key;
    changed(PolicyAct::Trust);
}

void FakePolicyDesk::setBusinesses(const Businesses &open, const QString &operatorId)
{
    m_calls << QStringLiteral("setBusinesses %1 %2").arg(open.size()).arg(operatorId);
    if (!may(PolicyAct::Profile, operatorId))
        return;
    m_view.profile.open = open;
    changed(PolicyAct::Profile);
}

void FakePolicyDesk::setSuspended(bool suspended, const QString &operatorId)
{
    m_calls << QStringLiteral("setSuspended %1 %2").arg(suspended).arg(operatorId);
    if (!may(PolicyAct::Profile, operatorId))
        return;
    m_view.profile.suspended = suspended;
    changed(PolicyAct::Profile);
}

} // namespace yaogui
