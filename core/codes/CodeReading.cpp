// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/codes/CodeReading.h"

#include <algorithm>

namespace yaogui {

QString toText(CodeKind kind)
{
    switch (kind) {
    case CodeKind::Trace: return "trace";
    case CodeKind::TraceOther: return "trace_other";
    case CodeKind::Gs1: return "gs1";
    case CodeKind::Ean: return "ean";
    case CodeKind::InStore: return "in_store";
    case CodeKind::InsuranceCode: return "insurance_code";
    case CodeKind::PrescriptionCode: return "prescription_code";
    case CodeKind::WechatPay: return "wechat_pay";
    case CodeKind::AlipayPay: return "alipay_pay";
    case CodeKind::UnionpayPay: return "unionpay_pay";
    case CodeKind::IdentityCard: return "identity_card";
    case CodeKind::DrugCode: return "drug_code";
    case CodeKind::StandardCode: return "standard_code";
    case CodeKind::ApprovalNumber: return "approval_number";
    case CodeKind::WebAddress: return "web_address";
    case CodeKind::Unknown: break;
    }
    return "unknown";
}

bool CodeReading::mayBe(CodeKind wanted) const
{
    return kind == wanted || std::find(alternatives.begin(), alternatives.end(), wanted) != alternatives.end();
}

} // namespace yaogui
