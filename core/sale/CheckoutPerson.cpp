// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The insured person of a sale: who it is, what was chosen, and the face.

#include "core/base/Mask.h"
#include "core/codes/CheckDigits.h"
#include "core/sale/Checkout.h"
#include "core/sale/SpecialSale.h"
#include "core/store/AuditRepository.h"

#include <algorithm>

namespace yaogui {

Done Checkout::identifyByCode(const QString &insuranceCode)
{
    YAOGUI_TRY(mayChange());
    takeRules();
    YAOGUI_TRY(m_rules.maySettle());
    YAOGUI_TRY_LET(const Credential credential, m_platform.decode(insuranceCode, m_worker.name));
    return identify(credential);
}

Done Checkout::identify(const Credential &credential)
{
    YAOGUI_TRY(mayChange());
    takeRules();
    YAOGUI_TRY(m_rules.maySettle());
    YAOGUI_TRY(clockIsRight());
    YAOGUI_TRY_LET(Person person, m_platform.person(credential, m_worker.name));
    YAOGUI_TRY_LET(PersonChoice choice, choiceOf(credential, std::move(person), {}, m_rules.policy.platform.categories.front().code));
    const QString division = choice.division();
    if (!division.isEmpty()) {
        if (const auto offered = m_rules.categories(division); !offered.empty())
            choice.category = offered.front().code;
        // Without the registrations the ordinary categories still settle; the clerk sees that there are none.
        if (auto diseases = m_platform.diseases(choice.person.number, division, m_worker.name))
            choice.diseases = std::move(*diseases);
    }
    if (m_draft.person && m_draft.person->person.number != choice.person.number) {
        m_draft.face.reset(); // another person: nobody settles with a stranger's picture
        m_facePicture.clear();
    } else if (m_draft.person && m_draft.person->proxy && m_draft.person->proxy->proof == ProxyProof::BothCards) {
        choice.proxy = m_draft.person->proxy; // the same person once more: who buys for them still stands there
    } else if (m_draft.face && m_draft.face->ofProxy) {
        m_draft.face.reset(); // of a family code that was not shown again
        m_facePicture.clear();
    }
    m_draft.person = std::move(choice);
    fallBack();
    return {};
}

Done Checkout::chooseInsurance(const QString &type)
{
    YAOGUI_TRY(mayChange());
    if (!m_draft.person)
        return refuse(ErrorCode::CredentialMissing);
    for (const Insurance &insurance : m_draft.person->person.insurances) {
        if (insurance.type != type)
            continue;
        if (!insurance.isActive())
            return refuse(ErrorCode::PersonSuspended, {{"insurance", type}});
        m_draft.person->insuranceType = type;
        fallBack();
        return {};
    }
    return refuse(ErrorCode::InsuranceUnknown, {{"insurance", type}});
}

Done Checkout::chooseCategory(const QString &category, const QString &disease)
{
    YAOGUI_TRY(mayChange());
    if (!m_draft.person)
        return refuse(ErrorCode::CredentialMissing);
    const MedicalCategory *known = m_rules.policy.platform.category(category);
    if (!known)
        return refuse(ErrorCode::CategoryUnknown, {{"category", category}});
    YAOGUI_TRY(m_rules.maySettle(*known, m_draft.person->division()));
    if (!disease.isEmpty()) {
        const auto &diseases = m_draft.person->diseases;
        if (std::none_of(diseases.begin(), diseases.end(), [&](const Disease &row) { return row.code == disease; }))
            return refuse(ErrorCode::DiseaseUnknown, {{"disease", disease}});
    }
    m_draft.person->category = category;
    m_draft.person->diseaseCode = disease;
    fallBack();
    return {};
}

Done Checkout::setUseAccount(bool use)
{
    YAOGUI_TRY(mayChange());
    if (!m_draft.person)
        return refuse(ErrorCode::CredentialMissing);
    m_draft.person->useAccount = use;
    fallBack();
    return {};
}

void Checkout::forgetPerson()
{
    if (!mayChange())
        return;
    m_draft.person.reset();
    m_draft.face.reset();
    m_facePicture.clear();
    fallBack();
}

Done Checkout::checkProxy(const ProxyBuyer &proxy) const
{
    constexpr qsizetype longestName = 50;
    const auto incomplete = [](const char *field, const char *reason) {
        return refuse(ErrorCode::ProxyIncomplete, {{"field", QLatin1String(field)}, {"reason", QLatin1String(reason)}});
    };
    const FundRules &fund = m_rules.policy.fund;
    const bool family = proxy.proof == ProxyProof::FamilyCode;
    if (!fund.proxyProof.contains(toText(proxy.proof)) || (family && !fund.familyAccount))
        return incomplete(family ? "both_identity_cards" : "family_code", "not_allowed");
    if (family)
        return m_draft.person->credential.type == CertificateType::InsuranceCode ? Done() : Done(incomplete("family_code", "missing"));
    if (!identityBirthDate(proxy.number, m_clock.today()).isValid() || !closesIdentitySum(proxy.number))
        return incomplete("proxy_identity", proxy.number.isEmpty() ? "missing" : "wrong");
    if (proxy.number == m_draft.person->person.certificateNumber)
        return incomplete("proxy_identity", "same_person");
    if (proxy.name.isEmpty() || proxy.name.size() > longestName)
        return incomplete("proxy_name", "missing");
    return {};
}

void Checkout::changeProxy(const std::optional<ProxyBuyer> &proxy)
{
    if (m_draft.person->proxy != proxy) {
        m_draft.face.reset(); // it shows somebody else
        m_facePicture.clear();
    }
    m_draft.person->proxy = proxy;
    fallBack();
}

Done Checkout::setProxy(const ProxyBuyer &proxy)
{
    YAOGUI_TRY(mayChange());
    if (!m_draft.person)
        return refuse(ErrorCode::CredentialMissing);
    takeRules();
    const bool family = proxy.proof == ProxyProof::FamilyCode; // who showed it is in the code itself
    const ProxyBuyer shown = family ? ProxyBuyer{proxy.proof, {}, {}} : ProxyBuyer{proxy.proof, proxy.number.trimmed().toUpper(), proxy.name.trimmed()};
    YAOGUI_TRY(checkProxy(shown));
    changeProxy(shown);
    return {};
}

Done Checkout::forgetProxy()
{
    YAOGUI_TRY(mayChange());
    if (m_draft.person)
        changeProxy(std::nullopt);
    return {};
}

Done Checkout::setBuyer(const Buyer &buyer)
{
    YAOGUI_TRY(mayChange());
    const Buyer shown{buyer.name.simplified(), buyer.identity.trimmed().toUpper()};
    YAOGUI_TRY(SpecialSale::checkBuyer(shown, m_clock.today()));
    m_draft.buyer = shown;
    fallBack();
    return {};
}

bool Checkout::buyerAwaited() const
{
    return !m_draft.rest && !m_draft.registeredBuyer() && SpecialSale(m_rules.policy.trace, m_draft).concerned();
}

Done Checkout::specialsMayGo() const
{
    const SpecialSale special(m_rules.policy.trace, m_draft);
    if (!special.concerned())
        return {};
    return m_store.read([&](Connection &connection) { return special.check(connection, m_store.sealer(), m_clock.today()); });
}

void Checkout::auditProxy(Connection &connection) const
{
    if (!m_draft.insured() || !m_draft.person->proxy)
        return;
    const ProxyBuyer &proxy = *m_draft.person->proxy;
    AuditRepository(connection).append(m_clock.now(), m_worker.name.id, "sale.proxy", m_draft.slipNumber,
                                       {{"sale_id", m_draft.id.value}, {"proof", toText(proxy.proof)}, {"name", maskName(proxy.name)},
                                        {"identity", maskIdentity(proxy.number)}});
}

bool Checkout::faceMissing() const
{
    return m_rules.policy.evidence.faceRequired && m_draft.insured() && !m_draft.face;
}

bool Checkout::faceAwaited() const
{
    return faceMissing() && !(m_cameraAway && m_rules.policy.evidence.cameraBroken != RuleAction::Stop);
}

bool Checkout::faceAsked() const
{
    return faceMissing() && m_cameraAway && m_rules.policy.evidence.cameraBroken == RuleAction::Ask;
}

Demand Checkout::noFaceDemand() const
{
    Demand wanted = demand(Act::SellWithoutFace);
    wanted.secondPerson = true;
    wanted.approval = m_noFace;
    return wanted;
}

Done Checkout::setFace(const FaceShot &shot)
{
    YAOGUI_TRY(mayChange());
    YAOGUI_TRY_LET(m_draft.face, m_faces.keep(shot));
    m_draft.face->ofProxy = m_draft.person && m_draft.person->proxy;
    m_facePicture = shot.jpeg;
    return m_draft.state == SaleState::Confirmed ? keep() : Done(); // nothing else writes it before it is settled
}

} // namespace yaogui
