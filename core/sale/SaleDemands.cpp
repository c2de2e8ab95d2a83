// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sale/SaleDemands.h"

namespace yaogui {

namespace {

std::vector<Demand> demands(bool prescription, bool supervised, const OperatorName &worker, const StoreRules &rules)
{
    Demand sell;
    sell.act = Act::Sell;
    sell.worker = worker;
    sell.needsPharmacist = supervised && rules.pharmacistOnDuty;
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

std::vector<Demand> demandsOf(const Basket &basket, bool insured, const OperatorName &worker, const StoreRules &rules, const std::set<int> &covered)
{
    bool prescription = false, supervised = false;
    int number = 0;
    for (const BasketLine &line : basket.lines()) {
        if (const bool reviewed = covered.contains(++number); reviewed)
            continue;
        prescription = prescription || line.drug.drugClass == DrugClass::Prescription;
        supervised = supervised || line.drug.drugClass == DrugClass::OtcA || (insured && line.insurable());
    }
    return demands(prescription, supervised, worker, rules);
}

} // namespace yaogui
