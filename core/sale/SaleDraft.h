// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/evidence/FaceShot.h"
#include "core/insurance/Claim.h"
#include "core/insurance/PersonChoice.h"
#include "core/member/Member.h"
#include "core/prescription/Prescription.h"
#include "core/sale/Basket.h"
#include "core/sale/Buyer.h"
#include "core/insurance/SaleState.h"

#include <optional>

namespace yaogui {

/// A face already kept for a sale: sealed file in the store's faces folder.
struct KeptFace {
    QString file;
    QString sha256; ///< of the clear JPEG
    FaceQuality quality;
    QDateTime time;
    bool ofProxy = false; ///< it shows who bought in the insured person's place
};

/// A sale that is not finished: what Checkout works on and the store keeps between steps.
struct SaleDraft {
    SaleId id; ///< null until first kept
    SaleStage state;
    QDateTime openedAt;
    Basket basket;
    std::optional<PersonChoice> person;
    std::optional<MemberCard> member;
    std::optional<Buyer> buyer; ///< typed or scanned for the register; see registeredBuyer()
    std::optional<KeptFace> face;
    std::optional<Settlement> presettled; ///< answer of the newest 2101
    QString slipNumber;
    std::vector<PrescriptionId> prescriptions; ///< those it goes by
    SaleId replaces; ///< the reversed or refused sale whose lines these are
    std::optional<Money> rest; ///< it is settled, and this is still due, or negative: to be given back; nothing else can change then

    [[nodiscard]] bool insured() const { return person.has_value() && basket.insuredTotal().isPositive(); }
    [[nodiscard]] Money ownPayTotal() const { return insured() ? basket.total() - basket.insuredTotal() : basket.total(); }
    /// Who the register of specially managed drugs names: who was entered, else a proxy, else the person of this sale.
    [[nodiscard]] std::optional<Buyer> registeredBuyer() const
    {
        if (buyer || !person)
            return buyer;
        const auto &proxy = person->proxy;
        const Buyer shown = proxy ? Buyer{proxy->name, proxy->number} : Buyer{person->person.name, person->person.certificateNumber};
        return shown.name.isEmpty() || shown.identity.isEmpty() ? std::nullopt : std::optional(shown);
    }
    /// What is still to be collected: the cash part of the split plus own-pay lines.
    [[nodiscard]] Money due() const
    {
        if (rest)
            return *rest;
        return insured() ? (presettled ? presettled->split.cash : Money()) + ownPayTotal() : basket.total();
    }
};

} // namespace yaogui
