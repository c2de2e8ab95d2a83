// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/LedgerArguments.h"
#include "core/prescription/Prescribers.h"

#include <vector>

namespace yaogui::ctl {

/// What the verbs of prescriptions are given, as written on the command line.
struct RxWords {
    QString one, two, identity, document, note, reason, whom, phone, question, place, out, name, from, to;
    QStringList good;
    bool agreed = false, allGood = false, clear = false, off = false;
};

int rxPull(const Context &context, const RxWords &words);
int rxEnter(const Context &context, const RxWords &words);
int rxList(const Context &context);
int rxShow(const Context &context, const RxWords &words);
int rxReview(const Context &context, const RxWords &words);
int rxRefuse(const Context &context, const RxWords &words);
int rxAsk(const Context &context, const RxWords &words);
int rxAnswer(const Context &context, const RxWords &words);
int rxRefresh(const Context &context, const RxWords &words);
int rxArchive(const Context &context, const RxWords &words);
int rxAdvise(const Context &context, const RxWords &words);
int rxCoverage(const Context &context, const RxWords &words);
int rxListed(const Context &context, Prescribers::List list);
int rxNote(const Context &context, const RxWords &words, Prescribers::List list);
int rxTcm(const Context &context, const RxWords &words);

/// `rx …`.
class RxArguments {
public:
    void add(CLI::App *rx, const LedgerArguments::AddVerb &verb);

private:
    struct Texts {
        std::string one, two, identity, document, note, reason, whom, phone, question, place, out, name, from, to;
        std::vector<std::string> good;
        bool agreed = false, allGood = false, clear = false, off = false;
    };
    [[nodiscard]] RxWords words() const;

    Texts m_texts;
};

} // namespace yaogui::ctl
