// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insurance/Person.h"

namespace yaogui {

QString platformCode(CertificateType type)
{
    switch (type) {
    case CertificateType::InsuranceCode: return QStringLiteral("01");
    case CertificateType::IdentityCard: return QStringLiteral("02");
    case CertificateType::SocialCard: return QStringLiteral("03");
    }
    return {};
}

QString toText(ProxyProof proof)
{
    return proof == ProxyProof::BothCards ? QStringLiteral("both_identity_cards") : QStringLiteral("family_code");
}

std::optional<ProxyProof> proxyProofFrom(const QString &text)
{
    for (const ProxyProof proof : {ProxyProof::BothCards, ProxyProof::FamilyCode}) {
        if (toText(proof) == text)
            return proof;
    }
    return std::nullopt;
}

} // namespace yaogui
