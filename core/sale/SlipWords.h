// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// Every word printed on slip and statement, in one place: paper for the customer, the store's files and the insurer is
/// Chinese whatever language the screens speak.
namespace yaogui::slipwords {

inline const QString training = QStringLiteral("训练");
inline const QString trainingNote = QStringLiteral("训练小票 不作凭证");
inline const QString institutionCode = QStringLiteral("机构编码");
inline const QString slipNumber = QStringLiteral("小票号");
inline const QString time = QStringLiteral("时间");
inline const QString worker = QStringLiteral("收银员");
inline const QString pharmacist = QStringLiteral("执业药师");
inline const QString lot = QStringLiteral("批号 ");
inline const QString expiry = QStringLiteral("有效期至 ");
inline const QString traceCode = QStringLiteral("追溯码 ");
inline const QString insuredPart = QStringLiteral("医保部分");
inline const QString insuredTotal = QStringLiteral("医保合计");
inline const QString ownPayPart = QStringLiteral("自费部分");
inline const QString ownPayTotal = QStringLiteral("自费合计");
inline const QString fund = QStringLiteral("统筹基金");
inline const QString account = QStringLiteral("个人账户");
inline const QString family = QStringLiteral("家庭共济");
inline const QString cash = QStringLiteral("个人现金支付");
inline const QString total = QStringLiteral("合计");
inline const QString due = QStringLiteral("应收");
inline const QString tendered = QStringLiteral("实收");
inline const QString terminal = QStringLiteral("银行卡终端");
inline const QString wechat = QStringLiteral("微信支付");
inline const QString alipay = QStringLiteral("支付宝");
inline const QString unionpay = QStringLiteral("云闪付");
inline const QString unpaid = QStringLiteral("未收");
inline const QString overpaid = QStringLiteral("多收未退");
inline const QString rounding = QStringLiteral("抹零");
inline const QString change = QStringLiteral("找零");
inline const QString person = QStringLiteral("参保人");
inline const QString identity = QStringLiteral("证件号");
inline const QString proxy = QStringLiteral("代购人");
inline const QString familyCode = QStringLiteral("亲情码");
inline const QString insuranceType = QStringLiteral("险种");
inline const QString category = QStringLiteral("医疗类别");
inline const QString disease = QStringLiteral("病种");
inline const QString settlementId = QStringLiteral("结算编号");
inline const QString noReturns = QStringLiteral("除质量原因外，药品一经售出不得退换");

inline const QString retailPrice = QStringLiteral("  原价 ");
inline const QString member = QStringLiteral("会员");
inline const QString byPoints = QStringLiteral("积分抵扣");
inline const QString points = QStringLiteral("本次积分");
inline const QString reprint = QStringLiteral("补打 第%1次");

inline const QString returned = QStringLiteral("退货");
inline const QString voided = QStringLiteral("撤销：药品未离店");
inline const QString cameBack = QStringLiteral("退回：药品已收回");
inline const QString returnNumber = QStringLiteral("退货单号");
inline const QString originalSlip = QStringLiteral("原小票号");
inline const QString originalTime = QStringLiteral("原销售时间");
inline const QString returnedPoints = QStringLiteral("积分退回");
inline const QString returnedTerminal = QStringLiteral("刷卡终端退回");
inline const QString returnedMobile = QStringLiteral("原路退回");
inline const QString approver = QStringLiteral("复核人");
inline const QString reason = QStringLiteral("原因");
inline const QString keptLines = QStringLiteral("顾客留下，另行结算");
inline const QString returnedTotal = QStringLiteral("退货合计");
inline const QString returnSettlementId = QStringLiteral("退费结算编号");
inline const QString returnedFund = QStringLiteral("退回统筹基金");
inline const QString returnedAccount = QStringLiteral("退回个人账户");
inline const QString returnedFamily = QStringLiteral("退回家庭共济");
inline const QString returnedCash = QStringLiteral("退还现金");

inline const QString statement = QStringLiteral("医保结算单");
inline const QString firstCopy = QStringLiteral("第一联 存根");
inline const QString secondCopy = QStringLiteral("第二联 顾客");
inline const QString visitId = QStringLiteral("就诊编号");
inline const QString messageId = QStringLiteral("报文编号");
inline const QString settlementTime = QStringLiteral("结算时间");
inline const QString insuranceCode = QStringLiteral("医保编码 ");
inline const QString claimTotal = QStringLiteral("医疗费总额");
inline const QString fullyOwnPay = QStringLiteral("全自费金额");
inline const QString overLimit = QStringLiteral("超限价自费");
inline const QString firstSelfPay = QStringLiteral("先行自付");
inline const QString inScope = QStringLiteral("符合政策范围");
inline const QString deductible = QStringLiteral("起付线");
inline const QString balanceAfter = QStringLiteral("账户余额");
inline const QString signature = QStringLiteral("参保人签名：");

inline const QString daySheet = QStringLiteral("医保对账日报");
inline const QString day = QStringLiteral("对账日");
inline const QString sequence = QStringLiteral("对账单号");
inline const QString manager = QStringLiteral("对账人");
inline const QString clearingType = QStringLiteral("清算类别");
inline const QString ours = QStringLiteral("  本店");
inline const QString theirs = QStringLiteral("  平台");
inline const QString result = QStringLiteral("  结果");
inline const QString balances = QStringLiteral("平");
inline const QString doesNotBalance = QStringLiteral("不平");
inline const QString notKnown = QStringLiteral("未知");
inline const QString loose = QStringLiteral("（拆零单位）");
inline const QString doses = QStringLiteral("剂");
inline const QString piecesLabel = QStringLiteral("中药饮片标签");
inline const QString inEachDose = QStringLiteral("，每剂");
inline const QString spec = QStringLiteral("规格");
inline const QString maker = QStringLiteral("厂家");
inline const QString dose = QStringLiteral("用法用量");
inline const QString useBy = QStringLiteral("拆零后有效期至");
inline const QString openedOn = QStringLiteral("拆零日期");
inline const QString openedBy = QStringLiteral("拆零/复核");
inline const QString packNumber = QStringLiteral("拆零号");
inline const QString nothing = QStringLiteral("无");
inline const QString noSettlements = QStringLiteral("当日无医保结算");
inline const QString threeWay = QStringLiteral("店内三方核对（销售 / 账册）");
inline const QString betweenLedger = QStringLiteral("库存账");
inline const QString betweenBoxes = QStringLiteral("追溯码");
inline const QString betweenParts = QStringLiteral("结算构成");
inline const QString betweenTenders = QStringLiteral("收款");
inline const QString differences = QStringLiteral("差异条数");
inline const QString oursOnly = QStringLiteral("只有本店有");
inline const QString theirsOnly = QStringLiteral("只有平台有");
inline const QString amountsDiffer = QStringLiteral("金额不符");
inline const QString statesDiffer = QStringLiteral("状态不符");
inline const QString nextStep = QStringLiteral("  下一步");
inline const QString stepReverse = QStringLiteral("在平台冲正");
inline const QString stepBook = QStringLiteral("按平台补记");
inline const QString stepAsk = QStringLiteral("询问经办机构");
inline const QString auditHead = QStringLiteral("审计链首号");
inline const QString auditHeadUse = QStringLiteral("请存档。核对：yaoguictl verify --against 首号");

} // namespace yaogui::slipwords
