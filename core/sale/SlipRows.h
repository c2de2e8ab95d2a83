// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sale/Document.h"
#include "core/sale/SaleRecord.h"

#include <QString>

#include <vector>

/// The rows slip and statement are made of.
namespace yaogui::sliprows {

using Rows = std::vector<PrintRow>;

void addText(Rows &rows, const QString &text);
void addCentred(Rows &rows, const QString &text, PrintRow::Size size = PrintRow::Size::Normal, bool bold = false);
/// Left out when the value is empty.
void addPair(Rows &rows, const QString &name, const QString &value);
void addAmount(Rows &rows, const QString &name, Money amount, bool bold = false);
void addKind(Rows &rows, PrintRow::Kind kind);
/// "1 generic trade"; names may take several lines.
void addNames(Rows &rows, int number, const Drug &drug);
/// "price × quantity unit" left, the amount right.
void addQuantity(Rows &rows, const SaleRecordLine &line);
/// fund, personal account, family account, cash part.
void addSplit(Rows &rows, const Split &split);
/// Who bought in the insured person's place, masked; nothing when it was the person.
void addProxy(Rows &rows, const SaleRecord &record);
/// Parts that are there, with one space between.
[[nodiscard]] QString joined(const QStringList &parts);
/// Local wall time, "2026-03-01 10:32:05".
[[nodiscard]] QString timeText(const QDateTime &time);
[[nodiscard]] QString workerText(const OperatorName &worker);

/// What a tender other than cash is called on paper: 微信支付 …
[[nodiscard]] QString tenderName(const QString &kind);

} // namespace yaogui::sliprows
