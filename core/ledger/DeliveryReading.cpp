// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/DeliveryReading.h"

#include "core/catalogue/FieldChecks.h"
#include "core/codes/CodeClassifier.h"
#include "core/codes/TraceText.h"
#include "core/ledger/Buying.h"
#include "core/policy/TraceRules.h"
#include "core/store/CatalogueRepository.h"
#include "core/store/LedgerRepository.h"
#include "core/store/ReceiptRepository.h"

namespace yaogui {

namespace {

enum Cell { DrugCell, NameCell, MakerCell, FormCell, SpecCell, LotCell, ProductionCell, ExpiryCell, ApprovalCell, InsuranceCell, QuantityCell,
            AcceptedCell, RefusalCell, PriceCell, TraceCell, CaseCell };

constexpr std::int64_t onePack = 10'000; // units of Quantity
constexpr qsizetype longestCode = 100, longestText = 200;

std::optional<RejectedLine> reject(const TableRow &row, Cell column, const QString &reason)
{
    return RejectedLine{row.line, DeliveryLines::columns().at(column), reason};
}

QString cellOf(const QJsonValue &value)
{
    if (!value.isArray())
        return value.toVariant().toString().trimmed();
    QStringList parts;
    for (const QJsonValue &part : value.toArray())
        parts.append(part.toString());
    return parts.join(u';');
}

} // namespace

const QStringList &DeliveryLines::columns()
{
    static const QStringList names{"drug", "generic_name", "maker", "dosage_form", "spec", "lot", "production_date", "expiry", "approval_number",
                                   "insurance_code", "quantity", "accepted", "refusal", "price", "trace_codes", "case_code"};
    return names;
}

Result<DeliveryLines> DeliveryLines::fromTable(const QByteArray &bytes)
{
    DeliveryLines delivery;
    const TableReading reading{columns(), {"lot", "production_date", "expiry", "quantity", "price"},
                               [&](const TableRow &row) { delivery.rows.push_back(row); }, delivery.rejected};
    YAOGUI_TRY(readTable(bytes, reading));
    return delivery;
}

DeliveryLines DeliveryLines::fromJson(const QJsonArray &lines)
{
    DeliveryLines delivery;
    int number = 0;
    for (const QJsonValue &value : lines) {
        TableRow row{++number, {}};
        for (const QString &column : columns())
            row.cells.append(cellOf(value[column]));
        delivery.rows.push_back(std::move(row));
    }
    return delivery;
}

std::optional<ReceiptLine> DeliveryReading::take(const TableRow &row, std::vector<RejectedLine> &rejected)
{
    ReceiptLine line;
    return read(row, line, rejected) ? std::optional(std::move(line)) : std::nullopt;
}

bool DeliveryReading::read(const TableRow &row, ReceiptLine &line, std::vector<RejectedLine> &rejected)
{
    line = {};
    line.line = row.line;
    m_printed = {};
    m_owner = {};
    Fault fault = takeCodes(row, line);
    line.lot = m_printed.lot;
    line.productionDate = m_printed.production;
    line.expiry = m_printed.expiry;
    for (const auto step : {&DeliveryReading::takeDrug, &DeliveryReading::takeDates}) {
        if (!fault)
            fault = (this->*step)(row, line);
    }
    for (const auto step : {&DeliveryReading::takeWords, &DeliveryReading::takeFigures}) {
        if (!fault)
            fault = (this->*step)(row, line);
    }
    for (const auto step : {&DeliveryReading::checkLot, &DeliveryReading::checkBoxes}) {
        if (!fault)
            fault = (this->*step)(row, line);
    }
    if (fault) {
        rejected.push_back(*fault);
        return false;
    }
    for (const ReceiptCode &code : line.codes)
        m_codes.insert(code.text);
    if (!row.cells[CaseCell].isEmpty())
        m_cases.insert(row.cells[CaseCell]);
    m_expiries[{line.drug.id, line.lot}] = line.expiry;
    return true;
}

DeliveryReading::Fault DeliveryReading::takeCodes(const TableRow &row, ReceiptLine &line)
{
    for (const QString &part : row.cells[TraceCell].split(u';', Qt::SkipEmptyParts)) {
        const QString text = part.trimmed();
        if (text.isEmpty())
            continue;
        if (Fault fault = takeCode(row, text, line))
            return fault;
    }
    return {};
}

// What the code itself says fills what the paper leaves out; two codes that say different things are two lines.
DeliveryReading::Fault DeliveryReading::takeCode(const TableRow &row, const QString &text, ReceiptLine &line)
{
    const CodeReading reading = CodeClassifier(m_clock).classify(text);
    const QString code = traceTextOf(reading);
    if (code.isEmpty() || code.size() > longestCode)
        return reject(row, TraceCell, QStringLiteral("CODE_TOO_LONG"));
    if (std::any_of(code.begin(), code.end(), [](QChar c) { return c <= u' ' || c > u'~'; }))
        return reject(row, TraceCell, QStringLiteral("CODE_NOT_PRINTABLE"));
    const auto inLine = [&] { return std::any_of(line.codes.begin(), line.codes.end(), [&](const ReceiptCode &other) { return other.text == code; }); };
    if (m_codes.contains(code) || inLine())
        return reject(row, TraceCell, QStringLiteral("DUPLICATE_TRACE"));
    const auto owner = CatalogueRepository(m_connection).ownerOf(reading);
    if (owner && !m_owner.isNull() && m_owner != owner->drug)
        return reject(row, TraceCell, QStringLiteral("OF_SEVERAL_DRUGS"));
    if (owner)
        m_owner = owner->drug;
    const CodeFields &fields = reading.fields;
    const bool differs = (!m_printed.lot.isEmpty() && !fields.lot.isEmpty() && m_printed.lot != fields.lot)
        || (m_printed.expiry.isValid() && fields.expiry.isValid() && m_printed.expiry != fields.expiry);
    if (differs)
        return reject(row, TraceCell, QStringLiteral("DIFFERS_FROM_CODE"));
    if (!fields.lot.isEmpty())
        m_printed.lot = fields.lot;
    if (fields.expiry.isValid())
        m_printed.expiry = fields.expiry;
    if (fields.productionDate.isValid())
        m_printed.production = fields.productionDate;
    line.codes.push_back({code, owner ? owner->boxes : 1, row.cells[CaseCell]});
    return {};
}

DeliveryReading::Fault DeliveryReading::takeDrug(const TableRow &row, ReceiptLine &line)
{
    CatalogueRepository catalogue(m_connection);
    const QString &code = row.cells[DrugCell];
    const auto drug = code.isEmpty() ? catalogue.byId(m_owner) : catalogue.byCode(code);
    if (!drug)
        return reject(row, DrugCell, code.isEmpty() ? QStringLiteral("EMPTY") : QStringLiteral("DRUG_UNKNOWN"));
    if (!m_owner.isNull() && m_owner != drug->id)
        return reject(row, TraceCell, QStringLiteral("TRACE_WRONG_DRUG"));
    line.drug = *drug;
    if (!Buying::mayBuy(m_connection, *drug))
        return reject(row, DrugCell, QStringLiteral("FIRST_APPROVAL_MISSING"));
    return {};
}

// The catalogue fills what the paper leaves out. A medicine has a maker, form, spec and approval; an insured one its insurance code.
DeliveryReading::Fault DeliveryReading::takeWords(const TableRow &row, ReceiptLine &line) const
{
    const Drug &drug = line.drug;
    const bool medicine = drug.isMedicine(), pieces = drug.drugClass == DrugClass::HerbalPiece;
    struct Field {
        Cell cell;
        const QString &known;
        QString &into;
        bool needed;
    };
    for (const Field &one : {Field{NameCell, drug.genericName, line.genericName, true}, Field{MakerCell, drug.maker, line.maker, medicine},
                             Field{FormCell, drug.dosageForm, line.dosageForm, medicine && !pieces}, Field{SpecCell, drug.spec, line.spec, medicine},
                             Field{ApprovalCell, drug.approvalNumber, line.approvalNumber, medicine && !pieces},
                             Field{InsuranceCell, drug.insuranceCode, line.insuranceCode, drug.isInsurable()}}) {
        const auto text = field::text(row.cells[one.cell], longestText);
        if (!text)
            return reject(row, one.cell, text.error());
        const bool identity = one.cell == NameCell || one.cell == ApprovalCell || one.cell == InsuranceCell;
        if (identity && !text->isEmpty() && !one.known.isEmpty() && *text != one.known)
            return reject(row, one.cell, QStringLiteral("DIFFERS_FROM_CATALOGUE"));
        one.into = text->isEmpty() ? one.known : *text;
        if (one.needed && one.into.isEmpty())
            return reject(row, one.cell, QStringLiteral("EMPTY"));
    }
    return {};
}

DeliveryReading::Fault DeliveryReading::takeDates(const TableRow &row, ReceiptLine &line)
{
    const auto lot = field::text(row.cells[LotCell], 50);
    if (!lot)
        return reject(row, LotCell, lot.error());
    line.lot = lot->isEmpty() ? m_printed.lot : *lot;
    if (line.lot.isEmpty())
        return reject(row, LotCell, QStringLiteral("EMPTY"));
    if (!m_printed.lot.isEmpty() && m_printed.lot != line.lot)
        return reject(row, LotCell, QStringLiteral("DIFFERS_FROM_CODE"));
    for (const auto &[cell, printed, into] : {std::tuple(ProductionCell, m_printed.production, &line.productionDate),
                                              std::tuple(ExpiryCell, m_printed.expiry, &line.expiry)}) {
        const QString &text = row.cells[cell];
        const auto day = text.isEmpty() && printed.isValid() ? field::Checked<QDate>(printed) : field::date(text);
        if (!day)
            return reject(row, cell, day.error());
        if (printed.isValid() && *day != printed)
            return reject(row, cell, QStringLiteral("DIFFERS_FROM_CODE"));
        *into = *day;
    }
    if (line.expiry <= line.productionDate)
        return reject(row, ExpiryCell, QStringLiteral("EXPIRY_BEFORE_PRODUCTION"));
    if (line.productionDate > m_clock.today())
        return reject(row, ProductionCell, QStringLiteral("MADE_IN_FUTURE"));
    return {};
}

DeliveryReading::Fault DeliveryReading::takeFigures(const TableRow &row, ReceiptLine &line) const
{
    const auto delivered = field::quantity(row.cells[QuantityCell]);
    if (!delivered)
        return reject(row, QuantityCell, delivered.error());
    line.delivered = *delivered;
    line.accepted = *delivered;
    if (const QString &cell = row.cells[AcceptedCell]; cell == u"0") {
        line.accepted = Quantity();
    } else if (!cell.isEmpty()) {
        const auto accepted = field::quantity(cell);
        if (!accepted)
            return reject(row, AcceptedCell, accepted.error());
        line.accepted = *accepted;
    }
    for (const auto &[quantity, cell] : {std::pair(line.delivered, QuantityCell), std::pair(line.accepted, AcceptedCell)}) {
        if (line.drug.drugClass != DrugClass::HerbalPiece && quantity.units() % onePack != 0)
            return reject(row, cell, QStringLiteral("NOT_WHOLE"));
    }
    if (line.accepted > line.delivered)
        return reject(row, AcceptedCell, QStringLiteral("MORE_THAN_DELIVERED"));
    const auto refusal = field::text(row.cells[RefusalCell], longestText);
    if (!refusal)
        return reject(row, RefusalCell, refusal.error());
    line.refusal = *refusal;
    if (line.accepted < line.delivered && line.refusal.isEmpty())
        return reject(row, RefusalCell, QStringLiteral("REASON_NEEDED"));
    if (line.accepted.isPositive() && TraceRules::isExpired(line.expiry, m_clock.today()))
        return reject(row, ExpiryCell, QStringLiteral("EXPIRED"));
    if (row.cells[PriceCell].isEmpty())
        return reject(row, PriceCell, QStringLiteral("EMPTY"));
    const auto cost = field::costPrice(row.cells[PriceCell]);
    if (!cost)
        return reject(row, PriceCell, cost.error());
    line.cost = *cost;
    return {};
}

DeliveryReading::Fault DeliveryReading::checkLot(const TableRow &row, const ReceiptLine &line)
{
    LedgerRepository ledger(m_connection);
    const auto here = m_expiries.find({line.drug.id, line.lot});
    if (here != m_expiries.end() && here->second != line.expiry)
        return reject(row, ExpiryCell, QStringLiteral("LOT_WITH_OTHER_EXPIRY"));
    const auto known = ledger.lotOf(line.drug.id, line.lot);
    if (!known)
        return {};
    const auto standing = ledger.standing(*known);
    if (standing && standing->expiry != line.expiry)
        return reject(row, ExpiryCell, QStringLiteral("LOT_WITH_OTHER_EXPIRY"));
    if (standing && !standing->blocked.isEmpty() && line.accepted.isPositive())
        return reject(row, LotCell, QStringLiteral("RECALLED"));
    return {};
}

DeliveryReading::Fault DeliveryReading::checkBoxes(const TableRow &row, const ReceiptLine &line)
{
    LedgerRepository ledger(m_connection);
    ReceiptRepository receipts(m_connection);
    const QString &parent = row.cells[CaseCell];
    if (!parent.isEmpty() && (m_codes.contains(parent) || ledger.box(parent)))
        return reject(row, CaseCell, QStringLiteral("BOX_INSIDE_CASE"));
    std::int64_t boxes = 0;
    for (const ReceiptCode &code : line.codes) {
        if (ledger.box(code.text) || receipts.inDraft(code.text))
            return reject(row, TraceCell, QStringLiteral("TRACE_KNOWN"));
        if (m_cases.contains(code.text) || code.text == parent || ledger.isCase(code.text))
            return reject(row, TraceCell, QStringLiteral("BOX_INSIDE_CASE"));
        if (ledger.recallOf(code.text))
            return reject(row, TraceCell, QStringLiteral("RECALLED"));
        boxes += code.boxes;
    }
    if (boxes > line.accepted.units() / onePack)
        return reject(row, TraceCell, QStringLiteral("TOO_MANY_CODES"));
    return {};
}

} // namespace yaogui
