// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/compose/Shop.h"
#include "core/catalogue/DrugSearch.h"
#include "core/ports/FaceFinder.h"
#include "core/sale/Reminders.h"

#include <QJsonArray>

#include <functional>

namespace yaogui::ctl {

/// Runs the steps of one sale script (contract, "A sale script") against a checkout of its own.
class SaleScript {
public:
    struct Tools {
        Shop &shop;
        std::function<Result<Operator>(const QString &number)> prove; ///< who the script says sells
        InsurancePlatform &platform;
        MobileMeans mobile;
        std::function<const DrugSearch &()> search; ///< made at the first use
        std::function<FaceFinder &()> faces;        ///< loads its network at the first use
        RxAsking askCentre;
    };

    explicit SaleScript(Tools tools) : m_tools(std::move(tools)) {}

    /// Runs the file, prints its one last line, gives its exit code.
    int run(const QString &file);

private:
    Done step(const QJsonObject &step);
    Done goods(const QString &act, const QJsonObject &step);
    Done who(const QString &act, const QJsonObject &step);
    static Result<Tenders> tendersOf(const QJsonObject &pay);
    Done money(const QString &act, const QJsonObject &step);
    Done lessThanAPack(const QString &act, const QJsonObject &wish);
    Done changePrice(const QJsonObject &wish);
    Done searchFor(const QString &text, int pick);
    Done takeFace(const QString &picture);
    Done proxy(const QJsonObject &shown);
    Result<std::optional<SaleSummary>> summaryOf(SaleId id);
    int finish();
    int finishRefused(const Error &error);

    Tools m_tools;
    std::unique_ptr<Checkout> m_checkout;
    QString m_folder;
    SaleId m_finished, m_held;
    int m_line = 0; ///< last touched
    std::vector<RuleFinding> m_reminders; ///< of the basket as it was paid
};

} // namespace yaogui::ctl
