// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sale/RecordWords.h"

namespace yaogui {

SaleRecord worded(SaleRecord record, const Policy &policy)
{
    record.insuranceTypeName = policy.platform.insuranceTypeName(record.insuranceTypeName);
    if (const MedicalCategory *category = policy.platform.category(record.categoryName))
        record.categoryName = category->name;
    return record;
}

} // namespace yaogui
