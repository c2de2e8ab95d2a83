// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/RandomTrade.h"

#include "tests/journeys/Goods.h"

#include <algorithm>

namespace yaogui::journey {

namespace {

constexpr int drugs = 40;
constexpr int insurableDrugs = 26; // the first ones
constexpr int knownInLot = 110; // of each drug, enough for a thousand sales
constexpr qint64 plenty = 100'000; // fen, more than any basket

QString prefixOf(int drug)
{
    return QString::number(8'200'000 + drug);
}

int numberOf(const QString &box)
{
    return box.left(7).toInt() - 8'200'000;
}

QString yuan(qint64 fen)
{
    return QString("%1.%2").arg(fen / 100).arg(fen % 100, 2, 10, QChar(u'0'));
}

} // namespace

RandomTrade::RandomTrade(quint64 seed, int sales)
    : m_random(seed), m_known(knownInLot * std::max(1, sales / 1000)), m_taken(drugs, 0)
{
    for (int drug = 0; drug < drugs; ++drug) // some have more decimals than money
        m_prices.push_back(QString("%1.%2").arg(upTo(60)).arg(1 + upTo(drug % 4 == 0 ? 9998 : 98), drug % 4 == 0 ? 4 : 2, 10, QChar(u'0')));
}

int RandomTrade::upTo(int most)
{
    return static_cast<int>(m_random() % static_cast<quint64>(most + 1)); // the same on every standard library
}

QByteArray RandomTrade::catalogue() const
{
    QByteArray file = "code,generic_name,unit,insurance_code,trace_prefixes,class,insurance_level,price\n";
    for (int drug = 0; drug < drugs; ++drug) {
        const bool insurable = drug < insurableDrugs;
        file += QString("T-%1,试药%1号,盒,%2,%3:1,%4,%5,%6\n")
                    .arg(drug)
                    .arg(QString::fromLatin1(insurable ? goods::nationalCode : ""), prefixOf(drug), drug % 2 == 0 ? QString("otc_a") : QString("otc_b"),
                         insurable ? (drug % 3 == 0 ? QString("乙") : QString("甲")) : QString("自费"), m_prices[static_cast<std::size_t>(drug)])
                    .toUtf8();
    }
    return file + "T-BAG,试纸袋,个,,,other,,0.30\n";
}

QByteArray RandomTrade::stock() const
{
    QByteArray file = "drug,lot,production_date,expiry,quantity,cost,trace_codes\n";
    for (int drug = 0; drug < drugs; ++drug) {
        for (int lot = 0; lot < m_known / knownInLot; ++lot) {
            QStringList codes;
            for (int number = 1; number <= knownInLot; ++number)
                codes.append(goods::box(prefixOf(drug), lot * knownInLot + number));
            const QString row = QString("T-%1,TL%1-%2,2025-01-01,2099-12-31,%3,1.5,%4\n").arg(drug).arg(lot).arg(knownInLot * 11 / 10);
            file += row.arg(codes.join(u';')).toUtf8();
        }
    }
    return file + "T-BAG,TL,,2099-12-31,100000,0.05,\n";
}

QString RandomTrade::drugOf(const QString &box)
{
    return QString("T-%1").arg(numberOf(box));
}

bool RandomTrade::isInsurable(const QString &box)
{
    return numberOf(box) < insurableDrugs;
}

QString RandomTrade::takeBox(bool insurable)
{
    for (;;) {
        const int drug = insurable ? upTo(insurableDrugs - 1) : insurableDrugs + upTo(drugs - insurableDrugs - 1);
        int &taken = m_taken[static_cast<std::size_t>(drug)];
        if (taken >= boxesOfEach())
            continue;
        ++taken;
        return goods::box(prefixOf(drug), taken);
    }
}

void RandomTrade::addGoods(RandomSale &sale, bool insurable, int count)
{
    for (int i = 0; i < count; ++i) {
        sale.boxes.append(takeBox(insurable));
        sale.steps.append(scan(sale.boxes.last()));
    }
}

QJsonArray RandomTrade::person()
{
    constexpr int usual[] = {1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 15, 16};
    const int number = usual[static_cast<std::size_t>(upTo(static_cast<int>(std::size(usual)) - 1))];
    QJsonArray steps{step("credential", insuranceCode(number))};
    if (number == 3)
        steps.append(step("insurance", oneIn(2) ? "310" : "390"));
    if (number == 4 && oneIn(2))
        steps.append(QJsonObject{{"category", "14"}, {"disease", oneIn(2) ? "M03900" : "M01600"}});
    if (oneIn(5))
        steps.append(step("account", false));
    return steps;
}

RandomSale RandomTrade::refusedSale()
{
    RandomSale sale;
    sale.state = "refused";
    addGoods(sale, true, 1);
    switch (upTo(3)) {
    case 0:
        sale.code = "TRACE_IN_BASKET";
        sale.steps.append(scan(sale.boxes.first()));
        break;
    case 1:
        sale.code = "CASH_SHORT";
        sale.steps.append(pay("0.00"));
        break;
    case 2:
        sale.code = "PERSON_SUSPENDED";
        sale.steps.append(step("credential", insuranceCode(5)));
        break;
    default:
        sale.code = m_surelySold.isEmpty() ? QString("CODE_UNKNOWN") : QString("TRACE_ALREADY_SOLD");
        sale.steps.append(scan(m_surelySold.isEmpty() ? QString("87999990000000000001") : m_surelySold.at(upTo(static_cast<int>(m_surelySold.size()) - 1))));
    }
    return sale;
}

RandomSale RandomTrade::next()
{
    if (oneIn(12))
        return refusedSale();
    RandomSale sale;
    const int kind = upTo(9); // 0–4 insured, 5–6 mixed, 7 own-pay goods, 8–9 insured goods for cash
    addGoods(sale, kind != 7, 1 + upTo(2));
    if (kind == 5 || kind == 6)
        addGoods(sale, false, 1 + upTo(1));
    if (oneIn(4)) {
        sale.steps.append(step("search", "T-BAG"));
        sale.steps.append(step("quantity", 1 + upTo(2)));
    }
    const bool insuredSale = kind <= 6;
    if (insuredSale) {
        for (const QJsonValue &value : person())
            sale.steps.append(value);
        sale.steps.append(step("presettle", true));
        if (oneIn(10)) { // one more box after the split is known
            addGoods(sale, true, 1);
            sale.steps.append(step("presettle", true));
        }
        sale.steps.append(step("confirm", true));
    } else {
        m_surelySold += sale.boxes;
    }
    sale.state = insuredSale ? QString("settled") : QString("paid");
    sale.tendered = plenty + upTo(999);
    sale.steps.append(pay(yuan(sale.tendered)));
    return sale;
}

QJsonObject RandomTrade::fault()
{
    const QList<QJsonObject> faults{
        {{"fault", "no_answer"}, {"infno", "2102"}},
        {{"fault", "no_answer_after_booking"}, {"infno", "2102"}},
        {{"fault", "http_status"}, {"infno", "2102"}},
        {{"fault", "http_status"}, {"infno", "2102"}, {"when", "after"}},
        {{"fault", "reset"}, {"infno", "2102"}},
        {{"fault", "reset"}, {"infno", "2102"}, {"when", "after"}},
        {{"fault", "garbage"}, {"infno", "2102"}},
        {{"fault", "refuse"}, {"infno", "2102"}, {"infcode", -2}, {"err_msg", "fund: not today"}},
        {{"fault", "refuse"}, {"infno", "2102"}, {"infcode", -1}, {"err_msg", "failed inside"}},
        {{"fault", "refuse"}, {"infno", "2102"}, {"infcode", -1}, {"err_msg", "failed inside"}, {"when", "after"}},
        {{"fault", "no_answer"}, {"infno", "2101"}},
    };
    return faults.at(upTo(static_cast<int>(faults.size()) - 1));
}

} // namespace yaogui::journey
