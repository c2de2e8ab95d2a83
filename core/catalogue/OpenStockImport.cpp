// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/OpenStockImport.h"

#include "core/catalogue/FieldChecks.h"

#include <QSet>

#include <algorithm>

namespace yaogui {

namespace {

enum Cell { DrugCell, LotCell, ProductionCell, ExpiryCell, QuantityCell, CostCell, TraceCell };

QStringList columnNames()
{
    return {"drug", "lot", "production_date", "expiry", "quantity", "cost", "trace_codes"};
}

/// Trace codes are text of up to 100 printable ASCII characters, never numbers; GS separates the parts of a GS1 string.
QString faultOfTraceCode(const QString &code)
{
    constexpr qsizetype longest = 100;
    constexpr char16_t groupSeparator = 0x1D;
    if (code.size() > longest)
        return QStringLiteral("CODE_TOO_LONG");
    const bool printable = std::all_of(code.begin(), code.end(), [](QChar c) { return (c > u' ' && c <= u'~') || c == groupSeparator; });
    return printable ? QString() : QStringLiteral("CODE_NOT_PRINTABLE");
}

class Importer {
public:
    Importer(OpenStockImport &import, const StockDirectory &directory) : m_import(import), m_directory(directory) {}

    void take(const TableRow &row)
    {
        m_line = {};
        m_line.line = row.line;
        m_codesOfLine.clear();
        for (const auto step : {&Importer::takeDrug, &Importer::takeDates, &Importer::takeFigures, &Importer::takeCodes}) {
            if (!(this->*step)(row))
                return;
        }
        m_codes.unite(m_codesOfLine);
        m_import.lines.push_back(m_line);
    }

private:
    bool takeDrug(const TableRow &row)
    {
        const auto code = field::neededText(row.cells[DrugCell], 100);
        if (!code)
            return reject(DrugCell, code.error());
        const auto drug = m_directory.drugByCode(*code);
        if (!drug)
            return reject(DrugCell, QStringLiteral("DRUG_UNKNOWN"));
        m_drug = *drug;
        m_line.drug = drug->id;
        m_line.drugCode = *code;
        const auto lot = field::neededText(row.cells[LotCell], 50);
        if (!lot)
            return reject(LotCell, lot.error());
        m_line.lot = *lot;
        return true;
    }

    bool takeDates(const TableRow &row)
    {
        if (const QString &cell = row.cells[ProductionCell]; !cell.isEmpty()) {
            const auto day = field::date(cell);
            if (!day)
                return reject(ProductionCell, day.error());
            m_line.productionDate = *day;
        }
        const auto expiry = field::date(row.cells[ExpiryCell]);
        if (!expiry)
            return reject(ExpiryCell, expiry.error());
        m_line.expiry = *expiry;
        if (m_line.productionDate.isValid() && m_line.expiry <= m_line.productionDate)
            return reject(ExpiryCell, QStringLiteral("EXPIRY_BEFORE_PRODUCTION"));
        return true;
    }

    bool takeFigures(const TableRow &row)
    {
        const auto quantity = field::quantity(row.cells[QuantityCell]);
        if (!quantity)
            return reject(QuantityCell, quantity.error());
        if (m_drug.drugClass != DrugClass::HerbalPiece && quantity->units() % onePack != 0)
            return reject(QuantityCell, QStringLiteral("NOT_WHOLE"));
        const auto cost = field::costPrice(row.cells[CostCell]);
        if (!cost)
            return reject(CostCell, cost.error());
        m_line.quantity = *quantity;
        m_line.cost = *cost;
        return true;
    }

    bool takeCodes(const TableRow &row)
    {
        std::int64_t boxes = 0;
        for (const QString &part : row.cells[TraceCell].split(u';', Qt::SkipEmptyParts)) {
            const QString code = part.trimmed();
            if (code.isEmpty())
                continue;
            const std::int64_t before = boxes;
            if (const QString fault = faultOf(code, boxes); !fault.isEmpty())
                return reject(TraceCell, fault);
            m_codesOfLine.insert(code);
            m_line.traceCodes.append(code);
            m_line.boxes.push_back(static_cast<int>(boxes - before));
        }
        return boxes <= m_line.quantity.units() / onePack || reject(TraceCell, QStringLiteral("TOO_MANY_CODES"));
    }

    QString faultOf(const QString &code, std::int64_t &boxes) const
    {
        if (const QString fault = faultOfTraceCode(code); !fault.isEmpty())
            return fault;
        if (m_codes.contains(code) || m_codesOfLine.contains(code))
            return QStringLiteral("DUPLICATE_TRACE");
        if (m_directory.isTraceCodeKnown && m_directory.isTraceCodeKnown(code))
            return QStringLiteral("TRACE_KNOWN");
        const auto owner = m_directory.ownerOfTraceCode ? m_directory.ownerOfTraceCode(code) : std::nullopt;
        if (owner && owner->drug != m_line.drug)
            return QStringLiteral("TRACE_WRONG_DRUG");
        boxes += owner ? owner->boxes : 1;
        return {};
    }

    bool reject(Cell column, const QString &reason)
    {
        m_import.rejected.push_back({m_line.line, columnNames().at(column), reason});
        return false;
    }

    static constexpr std::int64_t onePack = 10'000; // units of Quantity

    OpenStockImport &m_import;
    const StockDirectory &m_directory;
    OpenStockLine m_line;
    Drug m_drug;
    QSet<QString> m_codes;
    QSet<QString> m_codesOfLine;
};

} // namespace

Result<OpenStockImport> OpenStockImport::parse(const QByteArray &bytes, const StockDirectory &directory)
{
    OpenStockImport import;
    Importer importer(import, directory);
    const TableReading reading{columnNames(), {"drug", "lot", "expiry", "quantity"}, [&](const TableRow &row) { importer.take(row); },
        import.rejected};
    YAOGUI_TRY(readTable(bytes, reading));
    return import;
}

Result<OpenStockImport> OpenStockImport::read(const QString &path, const StockDirectory &directory)
{
    return readTableBytes(path).and_then([&](const QByteArray &bytes) { return parse(bytes, directory); });
}

} // namespace yaogui
