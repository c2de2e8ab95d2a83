// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace yaogui {

/// What the local bureau gives a pharmacy; the settings `platform.*` of the contract.
struct PlatformSettings {
    QString baseUrl;                                          ///< platform.base_url; empty: not configured
    QString path = "/fsi/api/callFsiService/callService";     ///< platform.path; "{infno}" is replaced
    QString paasid;                                           ///< platform.paasid; empty: no x-tif headers
    QString secret;                                           ///< platform.secret
    QString institutionCode;                                  ///< platform.fixmedins_code, 12 characters
    QString institutionName;                                  ///< platform.fixmedins_name
    QString area;                                             ///< platform.mdtrtarea_admvs
    QString receiverSystem;                                   ///< platform.recer_sys_code
    QString version = "V1.0";                                 ///< platform.infver
    QString credentialUrl;                                    ///< platform.credential_url
    int connectTimeoutMs = 10000;                             ///< platform.connect_timeout_ms
    int answerTimeoutMs = 30000;                              ///< platform.answer_timeout_ms
    QString traceNode = "drugtracinfo";                       ///< platform.trace_node in each drugdetail; empty: none
    /// platform.detail_columns, platform.answer_columns: the files of 3202; their order is not confirmed by a national text.
    QStringList detailColumns{"setl_id", "mdtrt_id", "psn_no", "medfee_sumamt", "fund_pay_sumamt", "acct_pay", "refd_setl_flag"};
    QStringList answerColumns{"psn_no", "mdtrt_id", "setl_id", "msgid", "stmt_rslt", "refd_setl_flag", "memo", "medfee_sumamt", "fund_pay_sumamt",
                              "acct_pay"};
    QString orgId;                                            ///< of credential decoding; empty: the institution's code
    QString officeId;                                         ///< likewise
    QString officeName;                                       ///< empty: the institution's name
};

} // namespace yaogui
