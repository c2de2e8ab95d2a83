// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/Imports.h"

#include "core/outbox/StockMessages.h"
#include "core/store/AuditRepository.h"
#include "core/store/CatalogueRepository.h"
#include "core/store/LedgerRepository.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <set>

namespace yaogui {

namespace {

// Of a prefix that now belongs to a drug which the file does not bring along.
bool prefixTaken(CatalogueRepository &catalogue, const Drug &drug, const std::set<QString> &codesInFile)
{
    for (const TracePrefix &prefix : drug.prefixes) {
        const auto owner = catalogue.ownerOfPrefix(prefix.prefix);
        const auto other = owner ? catalogue.byId(owner->drug) : std::nullopt;
        if (other && other->code != drug.code && !codesInFile.contains(other->code))
            return true;
    }
    return false;
}

StockDirectory directoryOf(Connection &connection)
{
    StockDirectory directory;
    directory.drugByCode = [&connection](const QString &code) { return CatalogueRepository(connection).byCode(code); };
    directory.ownerOfTraceCode = [&connection](const QString &code) { return CatalogueRepository(connection).ownerOfTraceCode(code); };
    directory.isTraceCodeKnown = [&connection](const QString &code) { return LedgerRepository(connection).box(code).has_value(); };
    return directory;
}

Done postOpening(LedgerRepository &ledger, const OpenStockLine &line, const ImportPaper &paper)
{
    YAOGUI_TRY_LET(const LotId lot, ledger.ensureLot(line.drug, line.lot, line.productionDate, line.expiry));
    ledger.post({paper.at, "opening", paper.document, lot, "opening", "shelf", line.quantity, line.cost, paper.worker});
    for (qsizetype i = 0; i < line.traceCodes.size(); ++i) {
        BoxFacts box;
        box.traceCode = line.traceCodes[i];
        box.boxes = line.boxes[static_cast<std::size_t>(i)];
        box.drug = line.drug;
        box.lot = lot;
        ledger.setBox(box, paper.at, paper.document, paper.worker);
    }
    return {};
}

} // namespace

Result<QByteArray> fileBytes(const QString &path, qint64 most)
{
    QFile file(path);
    if (!QFileInfo(path).isFile()) // a pipe or a device would never end, a folder has nothing to read
        return refuse(ErrorCode::FileUnreadable, {{"file", path}}, QStringLiteral("no regular file"));
    if (!file.open(QIODevice::ReadOnly))
        return refuse(ErrorCode::FileUnreadable, {{"file", path}}, file.errorString());
    const QByteArray bytes = file.read(most + 1); // it may grow while it is read
    if (bytes.size() > most)
        return refuse(ErrorCode::FileTooLarge, {{"file", path}, {"bytes", file.size()}});
    return bytes;
}

Result<ImportReport> importCatalogue(Connection &connection, const QByteArray &file, const ImportPaper &paper, bool partial)
{
    YAOGUI_TRY_LET(CatalogueImport parsed, CatalogueImport::parse(file));
    CatalogueRepository catalogue(connection);
    ImportReport report{0, parsed.rejected};
    std::set<QString> codes;
    for (const CatalogueLine &line : parsed.lines)
        codes.insert(line.drug.code);
    std::erase_if(parsed.lines, [&](const CatalogueLine &line) {
        const bool taken = prefixTaken(catalogue, line.drug, codes);
        if (taken)
            report.rejected.push_back({line.line, "trace_prefixes", "PREFIX_TAKEN"});
        return taken;
    });
    if (!report.rejected.empty() && !partial)
        return report;
    // A prefix may change hands between two drugs of the file: all old ones go first.
    for (const CatalogueLine &line : parsed.lines)
        connection.run("DELETE FROM trace_prefix WHERE drug_id = (SELECT id FROM drug WHERE code = ?)", line.drug.code);
    QJsonObject prices;
    for (const CatalogueLine &line : parsed.lines) {
        const auto before = catalogue.byCode(line.drug.code);
        if (before && before->price != line.drug.price)
            prices[line.drug.code] = QJsonArray{toText(before->price), toText(line.drug.price)};
        catalogue.save(line.drug);
        ++report.imported;
    }
    AuditRepository(connection).append(paper.at, paper.worker, "catalogue.imported", paper.document, {{"lines", report.imported}, {"prices", prices}});
    return report;
}

Result<ImportReport> importOpenStock(Connection &connection, const Sealer &sealer, const QByteArray &file, const ImportPaper &paper, bool partial)
{
    YAOGUI_TRY_LET(const OpenStockImport parsed, OpenStockImport::parse(file, directoryOf(connection)));
    ImportReport report{0, parsed.rejected};
    LedgerRepository ledger(connection);
    StockMessages messages(connection, sealer, paper.at);
    for (const OpenStockLine &line : parsed.lines) {
        if (!report.rejected.empty() && !partial)
            break;
        if (const Done posted = postOpening(ledger, line, paper); !posted) {
            const QJsonObject &details = posted.error().details;
            report.rejected.push_back({line.line, details["column"].toString(), details["reason"].toString()});
            continue;
        }
        ++report.imported;
    }
    if (!report.rejected.empty() && !partial) {
        // Rolls back what was posted before the first bad line was met.
        QJsonArray rows;
        for (const RejectedLine &line : report.rejected)
            rows.append(QJsonObject{{"line", line.line}, {"column", line.column}, {"reason", line.reason}});
        return refuse(ErrorCode::TableInvalid, {{"rejected", rows}});
    }
    messages.addMoved();
    AuditRepository(connection).append(paper.at, paper.worker, "stock.opening", paper.document, {{"lines", report.imported}});
    return report;
}

} // namespace yaogui
