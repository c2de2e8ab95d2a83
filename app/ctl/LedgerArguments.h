// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/LedgerVerbs.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <string>

namespace yaogui::ctl {

/// The verbs of suppliers, receiving, stock and counting, as subcommands.
class LedgerArguments {
public:
    using Act = std::function<int(const Context &)>;
    using AddVerb = std::function<CLI::App *(CLI::App *, const char *, Act)>;

    /// `ledger`: the group that stands already; `supplier`: a new one.
    void add(CLI::App *ledger, CLI::App *supplier, const AddVerb &verb);

private:
    struct Texts {
        std::string one, two, supplier, note, purchased, buyer, arrived, temperature, drug, lot, from, to, reason, approver, second, order, out;
        bool lift = false, clear = false, more = false;
    };
    [[nodiscard]] LedgerWords words() const;
    void addSupplier(CLI::App *supplier, const AddVerb &verb);
    void addReceiving(CLI::App *ledger, const AddVerb &verb);
    void addMoves(CLI::App *ledger, const AddVerb &verb);
    void addSpecial(CLI::App *ledger, const AddVerb &verb);
    void addCounts(CLI::App *ledger, const AddVerb &verb);

    Texts m_texts;
};

} // namespace yaogui::ctl
