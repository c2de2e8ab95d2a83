// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/ChainPaper.h"

#include "core/care/Books.h"

#include <QHash>

namespace yaogui {

namespace {

using Words = QHash<QString, QString>;
using Kind = ChainStep::Kind;

QString word(const Words &words, const QString &code)
{
    return words.value(code, code);
}

const Words &kinds()
{
    static const Words words{{"box", "追溯码"}, {"sale", "销售单"}, {"receipt", "验收单"}, {"lot", "批号"}, {"prescription", "处方"}, {"person", "购药人"}};
    return words;
}

const Words &wordsOf(Kind kind)
{
    static const Words receipts{{"draft", "到货待验收"}, {"posted", "验收入库"}, {"dropped", "到货作废"}};
    static const Words boxes{{"received", "已收货"}, {"shelf", "上架"}, {"reserved", "销售占用"}, {"opened", "拆零"}, {"sold", "售出"}, {"quarantine", "转不合格区"},
                             {"recalled", "召回"}, {"destroyed", "销毁"}, {"supplier", "退供应商"}, {"missing", "盘点未见"}};
    static const Words movements{{"opening", "期初"}, {"sale", "售出"}, {"sale_return", "退回"}, {"receipt", "入库"}, {"place", "上架"}, {"quarantine", "转不合格区"},
                                 {"release", "解除隔离"}, {"purchase_return", "退供应商"}, {"destroy", "销毁"}, {"count", "盘点"}, {"adjust", "调整"},
                                 {"open", "拆零开封"}, {"loose_sale", "拆零售出"}};
    static const Words sales{{"settled", "销售，医保已结算"}, {"paid", "销售，已付款"}, {"refunded", "销售，已退"}, {"sent", "结算已发出"}, {"unknown", "结算结果待查"}};
    static const Words uploads{{"waiting", "上报待发"}, {"sent", "已上报"}, {"parked", "上报被拒"}};
    static const Words reviews{{"waiting", "处方接收"}, {"in_review", "处方审核中"}, {"asked", "处方询问医师"}, {"approved", "处方审核通过"}, {"refused", "处方审核不通过"},
                               {"revoked", "处方作废"}};
    static const Words returns;
    switch (kind) {
    case Kind::Receipt: return receipts;
    case Kind::Box: return boxes;
    case Kind::Movement: return movements;
    case Kind::Sale: return sales;
    case Kind::Upload: return uploads;
    case Kind::Prescription: return reviews;
    case Kind::Return: break;
    }
    return returns;
}

QString joined(QStringList parts, QStringView between)
{
    parts.removeAll(QString());
    return parts.join(between.toString());
}

QString stepText(const ChainStep &step)
{
    const QString what = step.kind == Kind::Return ? QStringLiteral("退货") : word(wordsOf(step.kind), step.state);
    return joined({readable(step.at), what, step.document, step.detail, step.worker.isEmpty() ? QString() : QStringLiteral("经办 ") + step.worker}, u"；");
}

} // namespace

PrintDocument makeChainPaper(const ChainView &chain)
{
    using enum PrintRow::Kind;
    const QString title = QStringLiteral("追溯链条");
    PrintDocument paper{title, {}};
    paper.rows.push_back({Text, {title}, PrintRow::Align::Centre, PrintRow::Size::Large, true});
    paper.rows.push_back({Text, {word(kinds(), chain.kind) + u'：' + chain.what}});
    const QString goods = joined({joined({chain.name, chain.drug}, u" "), chain.lot.isEmpty() ? QString() : QStringLiteral("批号 ") + chain.lot,
                                  chain.expiry.isEmpty() ? QString() : QStringLiteral("有效期至 ") + chain.expiry,
                                  chain.recall.isEmpty() ? QString() : QStringLiteral("召回 ") + chain.recall}, u"；");
    if (!goods.isEmpty())
        paper.rows.push_back({Text, {goods}});
    for (const ChainStep &step : chain.steps) {
        paper.rows.push_back({Rule, {}});
        paper.rows.push_back({Text, {stepText(step)}});
    }
    paper.rows.push_back({Cut, {}});
    return paper;
}

} // namespace yaogui
