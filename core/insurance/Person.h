// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Amounts.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace yaogui {

/// mdtrt_cert_type: what the person showed.
enum class CertificateType { InsuranceCode, IdentityCard, SocialCard };
/// "01", "02", "03" as the platform writes them.
[[nodiscard]] QString platformCode(CertificateType type);

/// What identifies the person towards the platform (1101, 2101, 2102).
struct Credential {
    CertificateType type = CertificateType::InsuranceCode;
    QString number;   ///< ecToken, identity number, or social-card number
    QString cardSn;   ///< social card only
    QString name;     ///< as read; may be empty
    QString division; ///< insuplc_admdvs when the decoding told it; else empty
};

/// What a buyer in the insured person's place shows (fund.proxy_proof, FJ-27).
enum class ProxyProof {
    BothCards,  ///< 双方身份证: the buyer's identity card beside the insured person's credential
    FamilyCode, ///< 亲情码: the insurance code itself was shown by a relative
};
/// As packs and scripts write them: both_identity_cards, family_code.
[[nodiscard]] QString toText(ProxyProof proof);
[[nodiscard]] std::optional<ProxyProof> proxyProofFrom(const QString &text);

/// Who buys in the insured person's place (代购人). Personal data: encrypted at rest, masked on screen and paper.
struct ProxyBuyer {
    ProxyProof proof = ProxyProof::BothCards;
    QString number; ///< identity number of the buyer; may be empty with a family code
    QString name;   ///< may be empty with a family code
    bool operator==(const ProxyBuyer &) const = default;
};

/// One row of 1101 `insuinfo`.
struct Insurance {
    QString type;       ///< insutype, e.g. "310"
    QString personType; ///< psn_type
    QString status;     ///< psn_insu_stas; "1" or empty is active
    QString division;   ///< insuplc_admdvs
    QString employer;
    Money balance;      ///< personal account
    [[nodiscard]] bool isActive() const { return status.isEmpty() || status == u"1"; }
};

/// One row of 5301 `feedetail`.
struct Disease {
    QString code;
    QString name;
    QDate begin;
    QDate end; ///< invalid: open
};

/// The insured person as 1101 answers. Personal data: encrypted at rest, masked on screen.
struct Person {
    QString number; ///< psn_no
    QString certificateType; ///< psn_cert_type
    QString certificateNumber;
    QString name;
    QString gender;
    QDate birth;
    std::vector<Insurance> insurances;
};

} // namespace yaogui
