// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/CareVerbs.h"
#include "app/ctl/LedgerArguments.h"

namespace yaogui::ctl {

/// The verbs of care, coverage and books.
class CareArguments {
public:
    using AddVerb = LedgerArguments::AddVerb;
    /// `care`, `climate` and `tasks` are groups of their own.
    void add(CLI::App *ledger, CLI::App *care, CLI::App *climate, CLI::App *tasks, const AddVerb &verb);

private:
    struct Texts {
        std::string one, lot, note, from, to, csv, time, humidity, action, temperature;
        std::string a4;
        bool doubtful = false, clear = false;
    };
    [[nodiscard]] CareWords words() const;
    void addCare(CLI::App *care, CLI::App *climate, const AddVerb &verb);

    Texts m_texts;
};

} // namespace yaogui::ctl
