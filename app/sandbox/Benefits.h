// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/Figures.h"

#include <QJsonArray>
#include <QJsonObject>

#include <vector>

namespace yaogui::sandbox {

/// One fee line as claimed.
struct FeeLine {
    QString feedetlSn;
    QString medListCodg;
    QString medinsListCodg;
    std::int64_t pric = 0; ///< 10^-6 yuan
    std::int64_t cnt = 0;  ///< 10^-4 packs
    Fen amount = 0;
    QJsonArray boxes; ///< {code, split} each
};

/// What the drug table says about a line, and how its amount falls apart.
struct LineShare {
    QString level;          ///< chrgitm_lv: 1 甲, 2 乙, 3 own pay
    int selfpay = 0;        ///< selfpay_prop in ten-thousandths
    std::int64_t limit = 0; ///< pric_uplmt_amt, 10^-6 yuan; 0 without
    Fen ownPay = 0, over = 0, first = 0, inScope = 0;
};

/// Where the person stands before the claim.
struct Standing {
    Fen deductibleUsed = 0;
    Fen capUsed = 0;
    Fen balance = 0;
    Fen family = 0;
    bool useAccount = true;
};

/// total = fund + part and part = account + family + cash, exactly.
struct Share {
    Fen total = 0, ownPay = 0, over = 0, first = 0, inScope = 0, deductible = 0;
    Fen fund = 0, part = 0, account = 0, family = 0, cash = 0;
    int ratio = 0; ///< ten-thousandths
    std::vector<LineShare> lines;
};

/// The invented plans and the drug table of data/benefits.json.
class Benefits {
public:
    Benefits();
    /// "ordinary" or "chronic"; empty for a med_type nobody sells under here.
    [[nodiscard]] QString planOf(const QString &medType) const;
    [[nodiscard]] Share share(const QString &insutype, const QString &plan, const std::vector<FeeLine> &lines,
                              const Standing &standing) const;
    /// {fund_pay_type, fund_pay_type_name}
    [[nodiscard]] QJsonArray fundType(const QString &insutype) const;

private:
    [[nodiscard]] LineShare shareLine(const FeeLine &line) const;
    QJsonObject m_data;
};

} // namespace yaogui::sandbox
