// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/Context.h"

namespace yaogui::ctl {

/// What the verbs of care, coverage and books are given, as written on the command line.
struct CareWords {
    QString one, lot, note, from, to, csv, time, humidity, action;
    QString temperature;
    bool doubtful = false;
    QString a4 = {};    ///< a book's PDF
    bool clear = false; ///< people in clear
};

int ledgerCoverage(const Context &context, const CareWords &words);
int ledgerCheckUploads(const Context &context, const CareWords &words);
int noCodeAdd(const Context &context, const CareWords &words);
int noCodeOff(const Context &context, const CareWords &words);
int noCodeList(const Context &context);
int ledgerSigns(const Context &context, const CareWords &words);
int ledgerNotices(const Context &context, const CareWords &words);
int ledgerBook(const Context &context, const CareWords &words);
int careDue(const Context &context);
int careLook(const Context &context, const CareWords &words);
int careDisplay(const Context &context);
int carePutBack(const Context &context, const CareWords &words);
int careCheck(const Context &context, const CareWords &words);
int climateRecord(const Context &context, const CareWords &words);
int climateImport(const Context &context, const CareWords &words);
int tasksList(const Context &context, const CareWords &words);

} // namespace yaogui::ctl
