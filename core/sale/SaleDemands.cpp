// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sale/SaleDemands.h"

namespace yaogui {

namespace {

std::vector<Demand> demands(bool prescription, bool classA, const OperatorName &worker, const StoreRules &rules)
{
    Demand sell;
    sell.act = Act::Sell;
    sell.worker = worker;
    sell.needsPharmacist = classA && rules.pharmacistOnDuty;
    if (!prescription)
        return {sell};
    Demand dispense = sell;
    dispense.act = Act::SellPrescription;
    dispense.needsPharmacist = rules.pharmacistOnDuty;
    return {sell, dispense};
}

} // namespace

std::vector<Demand> demandsOf(const Drug &drug, const OperatorName &worker, const StoreRules &rules)
{
    return demands(drug.drugClass == DrugClass::Prescription, drug.drugClass == DrugClass::OtcA, worker, rules);
}

std::vector<Demand> demandsOf(const Basket &basket, const OperatorName &worker, const StoreRules &rules, const std::set<int> &covered)
{
    bool prescription = false, classA = false;
    int number = 0;
    for (const BasketLine &line : basket.lines()) {
        ++number;
        prescription = prescription || (line.drug.drugClass == DrugClass::Prescription && !covered.contains(number));
        classA = classA || line.drug.drugClass == DrugClass::OtcA;
    }
    return demands(prescription, classA, worker, rules);
}

} // namespace yaogui
