// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Sealer.h"
#include "core/store/Connection.h"

#include <QJsonObject>

namespace yaogui {

/// What is asked by. Anything: whichever of them it is.
enum class ChainBy { Anything, Prescription, Person };

/// The whole story behind a box, a slip, a receipt, a lot, a prescription or a person (WX-23): supplier, receipt, shelf, review, sale,
/// settlement, face, messages. `what` is a trace code, a slip number, a receipt's number, DRUG/LOT, our or the issuer's number of a prescription,
/// or the number of a person's certificate. Tells no person's name, and a certificate only masked. Inside one Store::read.
/// Field `kind`: box, sale, receipt, lot, prescription, person. CODE_UNKNOWN, also of a person nothing is known of; RX_UNKNOWN where a prescription is asked for.
[[nodiscard]] Result<QJsonObject> chainOf(Connection &connection, const Sealer &sealer, const QString &what, ChainBy by = ChainBy::Anything);

} // namespace yaogui
