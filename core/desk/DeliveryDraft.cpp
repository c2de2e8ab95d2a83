// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/DeliveryDraft.h"

#include "core/codes/CodeClassifier.h"
#include "core/codes/TraceText.h"
#include "core/store/CatalogueRepository.h"

#include <algorithm>

namespace yaogui {

namespace {

int columnOf(const char *name)
{
    static const QHash<QString, int> places = [] {
        QHash<QString, int> all;
        for (const QString &column : DeliveryLines::columns())
            all.insert(column, static_cast<int>(all.size()));
        return all;
    }();
    return places.value(QLatin1String(name));
}

QStringList codesOf(const QString &cell)
{
    return cell.split(u';', Qt::SkipEmptyParts);
}

QString dayText(const QDate &day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

/// What was typed, and where nothing was, what the catalogue and the codes say.
QStringList shownOf(const QStringList &typed, const ReceiptLine &line)
{
    const Drug &drug = line.drug;
    const std::pair<const char *, QString> known[] = {
        {"drug", drug.code}, {"generic_name", drug.genericName}, {"maker", drug.maker}, {"dosage_form", drug.dosageForm}, {"spec", drug.spec},
        {"lot", line.lot}, {"production_date", dayText(line.productionDate)}, {"expiry", dayText(line.expiry)},
        {"approval_number", drug.approvalNumber}, {"insurance_code", drug.insuranceCode},
        {"accepted", line.accepted.isPositive() ? toText(line.accepted) : QString()}};
    QStringList shown = typed;
    for (const auto &[name, text] : known) {
        QString &cell = shown[columnOf(name)];
        if (cell.isEmpty())
            cell = text;
    }
    return shown;
}

/// The reading names the first fault of a line; what else is still blank is named with it.
void nameBlanks(DeliveryRow &row)
{
    for (const char *name : {"drug", "lot", "production_date", "expiry", "quantity", "price"}) {
        const QString column = QLatin1String(name);
        const bool named = std::any_of(row.faults.begin(), row.faults.end(), [&](const RejectedLine &fault) { return fault.column == column; });
        if (row.shown.at(columnOf(name)).isEmpty() && !named)
            row.faults.push_back({row.line, column, QStringLiteral("EMPTY")});
    }
}

} // namespace

void DeliveryDraft::start(const QString &draft, int kept)
{
    m_delivery = {};
    m_delivery.draft = draft;
    m_delivery.kept = kept;
    m_scanned.clear();
}

DeliveryRow *DeliveryDraft::row(int line)
{
    auto &rows = m_delivery.rows;
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const DeliveryRow &row) { return row.line == line; });
    return found == rows.end() ? nullptr : &*found;
}

DeliveryRow &DeliveryDraft::append()
{
    DeliveryRow fresh;
    fresh.line = ++m_last;
    for (qsizetype i = 0; i < DeliveryLines::columns().size(); ++i)
        fresh.typed.append(QString());
    m_delivery.rows.push_back(std::move(fresh));
    m_delivery.touched = m_last;
    return m_delivery.rows.back();
}

void DeliveryDraft::add(const DeliveryLines &lines)
{
    for (const TableRow &one : lines.rows)
        append().typed = one.cells;
}

void DeliveryDraft::addLine()
{
    append();
}

void DeliveryDraft::setCell(int line, int column, const QString &text)
{
    DeliveryRow *changed = row(line);
    if (!changed)
        return;
    changed->typed[column] = text.simplified();
    m_delivery.touched = line;
    if (column == columnOf("quantity"))
        m_scanned.remove(line); // from now on the figure of the paper
}

void DeliveryDraft::removeLine(int line)
{
    auto &rows = m_delivery.rows;
    rows.erase(std::remove_if(rows.begin(), rows.end(), [&](const DeliveryRow &row) { return row.line == line; }), rows.end());
    m_scanned.remove(line);
    m_delivery.touched = rows.empty() ? 0 : rows.back().line;
}

bool DeliveryDraft::scan(Connection &connection, const Clock &clock, const QString &text)
{
    const CodeReading reading = CodeClassifier(clock).classify(text);
    const QString code = traceTextOf(reading);
    const int codes = columnOf("trace_codes"), quantity = columnOf("quantity"), drug = columnOf("drug"), lot = columnOf("lot");
    for (const DeliveryRow &row : m_delivery.rows) {
        for (const QString &known : codesOf(row.typed[codes])) {
            if (traceTextOf(CodeClassifier(clock).classify(known)) == code)
                return false;
        }
    }
    CatalogueRepository catalogue(connection);
    const bool traced = reading.kind != CodeKind::Ean && reading.kind != CodeKind::InStore;
    const auto owner = catalogue.ownerOf(reading);
    const auto known = owner ? catalogue.byId(owner->drug) : catalogue.byCode(text.trimmed());
    const auto fits = [&](const DeliveryRow &row) {
        return known && row.shown.value(drug) == known->code && (reading.fields.lot.isEmpty() || row.shown.value(lot).isEmpty() || row.shown.value(lot) == reading.fields.lot);
    };
    const auto last = std::find_if(m_delivery.rows.rbegin(), m_delivery.rows.rend(), fits);
    DeliveryRow &into = last == m_delivery.rows.rend() ? append() : *last;
    m_delivery.touched = into.line;
    if (into.typed[drug].isEmpty() && known)
        into.typed[drug] = known->code;
    if (!traced || (!owner && known)) // names the drug, is no box
        return true;
    const bool counts = into.typed[quantity].isEmpty() || m_scanned.contains(into.line);
    into.typed[codes] = into.typed[codes].isEmpty() ? reading.text : into.typed[codes] + u';' + reading.text;
    if (counts) {
        m_scanned.insert(into.line);
        into.typed[quantity] = QString::number(into.typed[quantity].toInt() + (owner ? owner->boxes : 1));
    }
    return true;
}

void DeliveryDraft::check(Connection &connection, const Clock &clock)
{
    DeliveryReading reading(connection, clock);
    m_delivery.cold = false;
    for (DeliveryRow &row : m_delivery.rows) {
        ReceiptLine line;
        row.faults.clear();
        const bool good = reading.read({row.line, row.typed}, line, row.faults);
        row.shown = shownOf(row.typed, line);
        row.codes = static_cast<int>(codesOf(row.typed[columnOf("trace_codes")]).size());
        if (!good)
            nameBlanks(row);
        m_delivery.cold = m_delivery.cold || line.drug.isCold();
    }
}

void DeliveryDraft::keepOnly(const std::vector<RejectedLine> &rejected, const QString &draft, int kept)
{
    auto &rows = m_delivery.rows;
    const auto good = [&](const DeliveryRow &row) {
        return std::none_of(rejected.begin(), rejected.end(), [&](const RejectedLine &fault) { return fault.line == row.line; });
    };
    rows.erase(std::remove_if(rows.begin(), rows.end(), good), rows.end());
    m_delivery.draft = draft;
    m_delivery.kept = kept;
}

DeliveryLines DeliveryDraft::lines() const
{
    DeliveryLines lines;
    for (const DeliveryRow &row : m_delivery.rows)
        lines.rows.push_back({row.line, row.typed});
    return lines;
}

} // namespace yaogui
