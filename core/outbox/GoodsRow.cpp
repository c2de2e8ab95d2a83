// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/outbox/GoodsRow.h"

#include <QJsonArray>

namespace yaogui {

bool isReported(const Drug &drug)
{
    return drug.isMedicine() && !drug.insuranceCode.isEmpty();
}

QJsonObject goodsRow(const Drug &drug, const MessageLot &lot, const QString &serial)
{
    QJsonArray codes;
    for (const QString &code : lot.traceCodes)
        codes.append(QJsonObject{{"drug_trac_codg", code}});
    return {
        {"med_list_codg", drug.insuranceCode},
        {"fixmedins_hilist_id", drug.code},
        {"fixmedins_hilist_name", drug.genericName},
        {"fixmedins_bchno", serial},
        {"manu_lotnum", lot.lot},
        {"manu_date", lot.production.toString(Qt::ISODate)},
        {"expy_end", lot.expiry.toString(Qt::ISODate)},
        {"rx_flag", drug.drugClass == DrugClass::Prescription ? "1" : "0"},
        {"drugtracinfo", codes},
    };
}

} // namespace yaogui
