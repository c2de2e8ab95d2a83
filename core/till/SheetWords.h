// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// Every word of the day sheet: paper is Chinese whatever language the screens speak.
namespace yaogui::sheetwords {

inline const QString sheet = QStringLiteral("日结单");
inline const QString interim = QStringLiteral("班次未结 仅供核对");
inline const QString reprint = QStringLiteral("补打");
inline const QString training = QStringLiteral("训练");
inline const QString shift = QStringLiteral("班次");
inline const QString opened = QStringLiteral("开班");
inline const QString openedBy = QStringLiteral("开班人");
inline const QString closed = QStringLiteral("结班");
inline const QString closedBy = QStringLiteral("结班人");
inline const QString institutionCode = QStringLiteral("机构编码");
inline const QString sales = QStringLiteral("销售");
inline const QString refunds = QStringLiteral("退货撤销");
inline const QString count = QStringLiteral("笔数");
inline const QString total = QStringLiteral("合计");
inline const QString insured = QStringLiteral("医保合计");
inline const QString fund = QStringLiteral("统筹基金");
inline const QString account = QStringLiteral("个人账户");
inline const QString family = QStringLiteral("家庭共济");
inline const QString personal = QStringLiteral("个人支付");
inline const QString tenders = QStringLiteral("收款方式");
inline const QString givenBack = QStringLiteral("退款");
inline const QString cash = QStringLiteral("现金");
inline const QString rounding = QStringLiteral("抹零");
inline const QString wechat = QStringLiteral("微信支付");
inline const QString alipay = QStringLiteral("支付宝");
inline const QString unionpay = QStringLiteral("云闪付");
inline const QString terminal = QStringLiteral("银行卡终端");
inline const QString points = QStringLiteral("积分抵扣");
inline const QString assistants = QStringLiteral("营业员业绩");
inline const QString drawer = QStringLiteral("钱箱");
inline const QString openingFloat = QStringLiteral("备用金");
inline const QString cashSales = QStringLiteral("现金收入");
inline const QString cashRefunds = QStringLiteral("现金退款");
inline const QString cashIn = QStringLiteral("存入");
inline const QString cashOut = QStringLiteral("取出");
inline const QString drawerOpenings = QStringLiteral("无销售开箱次数");
inline const QString expected = QStringLiteral("应有现金");
inline const QString counted = QStringLiteral("盘点现金");
inline const QString counts = QStringLiteral("盘点次数");
inline const QString over = QStringLiteral("长款");
inline const QString missing = QStringLiteral("短款");
inline const QString balanced = QStringLiteral("差额");
inline const QString reason = QStringLiteral("原因");
inline const QString pieces = QStringLiteral(" 元 × ");
inline const QString notCounted = QStringLiteral("未盘点");
inline const QString left = QStringLiteral("转入下一班");
inline const QString nothingLeft = QStringLiteral("无未了事项");
inline const QString unsent = QStringLiteral("未上传报文");
inline const QString parked = QStringLiteral("其中搁置");
inline const QString doubt = QStringLiteral("结果未定 ");
inline const QString cashHeld = QStringLiteral("  已收现金");
inline const QString held = QStringLiteral("挂单 ");
inline const QString unpaid = QStringLiteral("未收齐 ");
inline const QString overpaid = QStringLiteral("多收未退 ");
inline const QString paymentsInDoubt = QStringLiteral("移动支付未定");
inline const QString head = QStringLiteral("审计封印");
inline const QString signature = QStringLiteral("签字：");

} // namespace yaogui::sheetwords
