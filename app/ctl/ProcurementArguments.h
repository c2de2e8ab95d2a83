// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/LedgerArguments.h"
#include "app/ctl/ProcurementVerbs.h"

#include <vector>

namespace yaogui::ctl {

/// The verbs of planning, ordering, invoices and papers, as subcommands of `ledger`.
class ProcurementArguments {
public:
    void add(CLI::App *ledger, const LedgerArguments::AddVerb &verb);

private:
    using AddVerb = LedgerArguments::AddVerb;
    struct Texts {
        std::string one, two, three, note, reason, date, amount, account, reference;
        std::vector<std::string> many;
        bool special = false, all = false, plan = false;
    };
    [[nodiscard]] ProcurementWords words() const;
    static CLI::App *group(CLI::App *parent, const char *name);
    void addPlanning(CLI::App *ledger, const AddVerb &verb);
    void addOrders(CLI::App *ledger, const AddVerb &verb);
    void addInvoices(CLI::App *ledger, const AddVerb &verb);
    void addPapers(CLI::App *ledger, const AddVerb &verb);

    Texts m_texts;
};

} // namespace yaogui::ctl
