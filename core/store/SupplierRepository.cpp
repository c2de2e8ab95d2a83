// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/SupplierRepository.h"

#include <algorithm>

namespace yaogui {

namespace {

Supplier supplierOf(const Row &row)
{
    Supplier supplier;
    supplier.id = row.id<SupplierId>(0);
    supplier.code = row.text(1);
    supplier.name = row.text(2);
    return supplier;
}

FirstStep stepFrom(const QString &text)
{
    for (const FirstStep step : {FirstStep::Asked, FirstStep::Checked, FirstStep::Approved}) {
        if (toText(step) == text)
            return step;
    }
    return FirstStep::Refused; // the step that buys nothing
}

} // namespace

SupplierId SupplierRepository::save(const Supplier &supplier, const QDateTime &at, const QString &worker)
{
    m_connection.run("INSERT INTO supplier(code, name, added_by, added_at) VALUES(?,?,?,?) ON CONFLICT(code) DO UPDATE SET name = excluded.name",
                     supplier.code, supplier.name, worker, toIso(at));
    const Supplier known = *byCode(supplier.code);
    for (const Licence &licence : supplier.licences) {
        if (std::find(known.licences.begin(), known.licences.end(), licence) == known.licences.end())
            m_connection.run("INSERT INTO supplier_licence(supplier_id, kind, number, valid_until, recorded_by, recorded_at) VALUES(?,?,?,?,?,?)",
                             known.id, licence.kind, licence.number, licence.validUntil, worker, toIso(at));
    }
    return known.id;
}

Supplier SupplierRepository::whole(Supplier supplier)
{
    m_connection.each("SELECT kind, number, valid_until, MAX(id) FROM supplier_licence WHERE supplier_id = ? GROUP BY kind ORDER BY kind",
                      [&](const Row &row) { supplier.licences.push_back({row.text(0), row.text(1), row.date(2)}); }, supplier.id);
    const std::vector<Step> done = steps({supplier.id, {}});
    supplier.step = done.empty() ? FirstStep::None : done.back().step;
    return supplier;
}

std::optional<Supplier> SupplierRepository::byCode(const QString &code)
{
    auto found = m_connection.first("SELECT id, code, name FROM supplier WHERE code = ?", supplierOf, code);
    return found ? std::optional(whole(std::move(*found))) : std::nullopt;
}

std::optional<Supplier> SupplierRepository::byId(SupplierId id)
{
    auto found = m_connection.first("SELECT id, code, name FROM supplier WHERE id = ?", supplierOf, id);
    return found ? std::optional(whole(std::move(*found))) : std::nullopt;
}

std::vector<Supplier> SupplierRepository::all()
{
    std::vector<Supplier> suppliers;
    m_connection.each("SELECT id, code, name FROM supplier ORDER BY code", [&](const Row &row) { suppliers.push_back(supplierOf(row)); });
    for (Supplier &supplier : suppliers)
        supplier = whole(std::move(supplier));
    return suppliers;
}

std::vector<SupplierRepository::Step> SupplierRepository::steps(const Subject &subject)
{
    std::vector<Step> steps;
    const auto take = [&](const Row &row) {
        const FirstStep step = stepFrom(row.text(0));
        if (step == FirstStep::Asked)
            steps.clear();
        steps.push_back({step, row.text(1), row.text(2), fromIso(row.text(3))});
    };
    if (subject.drug.isNull())
        m_connection.each("SELECT step, operator, note, at FROM first_supply WHERE supplier_id = ? ORDER BY id", take, subject.supplier);
    else
        m_connection.each("SELECT step, operator, note, at FROM first_supply WHERE drug_id = ? ORDER BY id", take, subject.drug);
    return steps;
}

void SupplierRepository::addStep(const Subject &subject, const Step &step)
{
    m_connection.run("INSERT INTO first_supply(at, supplier_id, drug_id, step, operator, note) VALUES(?,?,?,?,?,?)", toIso(step.at), subject.supplier,
                     subject.drug, toText(step.step), step.worker, step.note.isEmpty() ? QStringLiteral("") : step.note);
}

} // namespace yaogui
