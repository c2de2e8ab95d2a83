// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/PolicyWorker.h"

#include "core/desk/DeskPeople.h"
#include "core/policy/ShippedPacks.h"
#include "core/store/Imports.h"

#include <QFileInfo>

#include <algorithm>

namespace yaogui {

namespace {

constexpr qint64 largestPack = 2'000'000;
constexpr qint64 largestSmallFile = 16'384; ///< a signature, a key

PackView packView(const PolicyPack &pack, const QString &signedBy)
{
    return {pack.kind, pack.region, pack.version, pack.name, pack.from, pack.to, signedBy};
}

/// Who signed the pack when it was used; empty for one that came with the program.
QString signerOf(const PolicyPack &pack, const std::vector<UsedPack> &used)
{
    const auto found = std::find_if(used.rbegin(), used.rend(), [&](const UsedPack &row) { return row.bytes == pack.bytes; });
    return found == used.rend() ? QString() : found->signedBy;
}

std::vector<PackView> packsOf(const PolicyBook &book, const QDate &day, const std::vector<UsedPack> &used)
{
    const PolicyPack *region = book.regionPack(day) ? book.regionPack(day) : book.newestRegionPack();
    std::vector<PackView> packs;
    for (const PolicyPack *pack : {&book.national(), region, book.localPack()}) {
        if (pack)
            packs.push_back(packView(*pack, signerOf(*pack, used)));
    }
    return packs;
}

RuleView ruleView(const PolicyRule &rule, const PolicyPack &pack)
{
    const auto title = pack.documents.find(rule.document);
    return {rule, pack.kind, title == pack.documents.end() ? rule.document : title->second};
}

/// Without a valid pack of the region the national rules are what cash sales go by.
std::vector<RuleView> rulesOf(const PolicyBook &book, const QDate &day)
{
    std::vector<RuleView> rules;
    for (const PolicyKey &key : policyKeys()) {
        const auto found = book.explain(key.name, day);
        if (found && *found)
            rules.push_back(ruleView(*found->rule, *found->pack));
        else if (const PolicyRule *national = found ? nullptr : book.national().rule(key.name, day))
            rules.push_back(ruleView(*national, book.national()));
    }
    return rules;
}

Result<QByteArray> readSmall(const QString &path)
{
    return fileBytes(path, largestSmallFile);
}

} // namespace

PolicyWorker::PolicyWorker(const PolicyTools &tools) : m_tools(tools), m_office(tools.store, tools.clock, tools.rules) {}

const std::vector<RegionChoice> &PolicyWorker::shipped()
{
    if (m_shipped.empty()) {
        for (const QString &region : QStringList{QStringLiteral("national")} + ShippedPacks::regions()) {
            if (const auto pack = ShippedPacks::pack(region))
                m_shipped.push_back({region, pack->version, pack->name});
        }
    }
    return m_shipped;
}

Result<PolicyView> PolicyWorker::view()
{
    const PolicyBook book = m_tools.rules.book();
    PolicyView view;
    view.today = m_tools.clock.today();
    const DayRules rules = m_tools.rules.on(view.today);
    YAOGUI_TRY_LET(const std::vector<UsedPack> used, m_tools.store.read([](Connection &connection) -> Result<std::vector<UsedPack>> {
        return PolicyRepository(connection).all();
    }));
    YAOGUI_TRY_LET(const std::vector<PackKey> keys, m_office.trustedKeys());
    YAOGUI_TRY_LET(view.people, peopleAt(m_tools.store, m_tools.worker, m_tools.clock.today()));
    for (const PackKey &key : keys)
        view.trustedKeys.append(key.fingerprint);
    view.packs = packsOf(book, view.today, used);
    view.rules = rulesOf(book, view.today);
    view.notValid = rules.notValid;
    view.validTo = rules.policy.validTo;
    view.runsOutSoon = !rules.notValid && rules.policy.runsOutSoon(view.today);
    view.profile = rules.profile;
    view.shipped = shipped();
    return view;
}

void PolicyWorker::show()
{
    if (const auto now = view())
        emit viewChanged(*now);
    else
        emit refused(PolicyAct::Look, now.error());
}

void PolicyWorker::end(PolicyAct act, const Done &result)
{
    if (!result) {
        emit refused(act, result.error());
        return;
    }
    show();
    emit done(act);
}

void PolicyWorker::offer(Result<OfferedPack> pack)
{
    m_offered.reset();
    ++m_ticket;
    const auto preview = pack ? m_office.preview(*pack) : refuse(pack.error());
    if (!preview) {
        emit refused(PolicyAct::Offer, preview.error());
        return;
    }
    emit offered({m_ticket, packView(pack->pack, pack->signedBy), preview->day, preview->changes});
    m_offered = std::move(*pack);
}

void PolicyWorker::offerShipped(const QString &region)
{
    offer(PolicyOffice::offerShipped(region));
}

void PolicyWorker::offerFile(const QString &path)
{
    const auto bytes = fileBytes(path, largestPack);
    if (!bytes) {
        offer(refuse(bytes.error()));
        return;
    }
    // Without a signature beside it the pack is refused as one with a wrong signature, not as a missing file.
    offer(m_office.offer(*bytes, readSmall(path + ".sig").value_or(QByteArray()), QFileInfo(path).fileName()));
}

void PolicyWorker::use(int ticket, const QString &operatorId)
{
    end(PolicyAct::Use, [&]() -> Done {
        if (!m_offered || ticket != m_ticket)
            return refuse(ErrorCode::StepOutOfOrder);
        YAOGUI_TRY_LET(const Operator worker, personAt(m_tools.store, m_tools.worker, operatorId, m_tools.clock.today()));
        YAOGUI_TRY(m_office.use(*m_offered, worker));
        m_offered.reset();
        return {};
    }());
}

void PolicyWorker::offerKey(const QString &path)
{
    const auto key = [&]() -> Result<PackKey> {
        YAOGUI_TRY_LET(m_offeredKey, readSmall(path));
        auto found = PackSignature::keyOf(m_offeredKey);
        if (!found)
            found.error().details["file"] = QFileInfo(path).fileName();
        return found;
    }();
    if (key)
        emit keyOffered(key->fingerprint);
    else
        emit refused(PolicyAct::Trust, key.error());
}

void PolicyWorker::trust(const QString &fingerprint, const QString &operatorId)
{
    end(PolicyAct::Trust, [&]() -> Done {
        const auto key = PackSignature::keyOf(m_offeredKey);
        if (!key || key->fingerprint != fingerprint)
            return refuse(ErrorCode::StepOutOfOrder);
        YAOGUI_TRY_LET(const Operator worker, personAt(m_tools.store, m_tools.worker, operatorId, m_tools.clock.today()));
        YAOGUI_TRY(m_office.trust(m_offeredKey, worker));
        return {};
    }());
}

Done PolicyWorker::setProfile(const StoreProfile &profile, const QString &operatorId)
{
    YAOGUI_TRY_LET(const Operator worker, personAt(m_tools.store, m_tools.worker, operatorId, m_tools.clock.today()));
    return m_office.setProfile(profile, worker);
}

void PolicyWorker::setBusinesses(const Businesses &open, const QString &operatorId)
{
    StoreProfile profile = m_tools.rules.profile();
    profile.open = open;
    end(PolicyAct::Profile, setProfile(profile, operatorId));
}

void PolicyWorker::setSuspended(bool suspended, const QString &operatorId)
{
    StoreProfile profile = m_tools.rules.profile();
    profile.suspended = suspended;
    end(PolicyAct::Profile, setProfile(profile, operatorId));
}

} // namespace yaogui
