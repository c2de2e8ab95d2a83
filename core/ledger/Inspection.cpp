// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/LotMove.h"
#include "core/ledger/Receiving.h"
#include "core/staff/DemandFor.h"
#include "core/store/AuditRepository.h"
#include "core/store/SupplierRepository.h"

#include <algorithm>

namespace yaogui {

namespace {

/// Puts what was found into a line of the draft; the reason why it cannot be, with its column.
std::optional<RejectedLine> apply(const Finding &finding, ReceiptLine &line)
{
    const auto reject = [&](const char *column, const char *reason) {
        return std::optional(RejectedLine{finding.line, QString::fromLatin1(column), QString::fromLatin1(reason)});
    };
    if (finding.accepted.isNegative())
        return reject("accepted", "NEGATIVE");
    if (finding.accepted > line.delivered)
        return reject("accepted", "MORE_THAN_DELIVERED");
    if (line.drug.drugClass != DrugClass::HerbalPiece && finding.accepted.units() % packs(1).units() != 0)
        return reject("accepted", "NOT_WHOLE");
    line.accepted = finding.accepted;
    line.refusal = finding.refusal.simplified().left(200);
    if (line.accepted < line.delivered && line.refusal.isEmpty())
        return reject("refusal", "REASON_NEEDED");
    if (finding.codes) {
        std::erase_if(line.codes, [&](const ReceiptCode &code) { return !finding.codes->contains(code.text); });
        if (static_cast<qsizetype>(line.codes.size()) != finding.codes->size())
            return reject("trace_codes", "NOT_ANNOUNCED");
    }
    qint64 boxes = 0;
    for (const ReceiptCode &code : line.codes)
        boxes += code.boxes;
    return packs(boxes) > line.accepted ? reject("trace_codes", "TOO_MANY_CODES") : std::nullopt;
}

/// Every finding in its line; those that do not fit stand in `rejected`.
std::vector<ReceiptLine> applied(const std::vector<Finding> &findings, std::vector<ReceiptLine> lines, std::vector<RejectedLine> &rejected)
{
    for (const Finding &finding : findings) {
        const auto line = std::find_if(lines.begin(), lines.end(), [&](const ReceiptLine &one) { return one.line == finding.line; });
        const auto misfit = line == lines.end() ? RejectedLine{finding.line, QStringLiteral("line"), QStringLiteral("LINE_UNKNOWN")} : apply(finding, *line);
        if (misfit)
            rejected.push_back(*misfit);
    }
    return lines;
}

} // namespace

Result<ReceiptOutcome> Receiving::inspect(const QString &number, const std::vector<Finding> &findings, const Arrival &arrival, const OperatorName &acceptor)
{
    return Permits(m_store, m_clock).write(demandFor(Act::ReceiveGoods, acceptor, number), [&](Connection &connection) -> Result<ReceiptOutcome> {
        YAOGUI_TRY_LET(const ReceiptRepository::Kept draft, openDraft(connection, number));
        const ReceiptHead head{draft.supplier, draft.deliveryNote, draft.purchasedOn, draft.buyer, arrival.at, arrival.temperature, draft.order, false};
        YAOGUI_TRY(mayReceive(connection, head, acceptor));
        ReceiptRepository receipts(connection);
        std::vector<RejectedLine> rejected;
        const std::vector<ReceiptLine> lines = applied(findings, receipts.lines(draft.id), rejected);
        if (!rejected.empty())
            return refuse(ErrorCode::TableInvalid, {{"rejected", rejectedJson(rejected)}});
        QString kept = number;
        if (findings.empty()) {
            receipts.setArrival(draft.id, head);
        } else { // a draft's lines stand as they came; what was found is a draft of its own in its place
            receipts.setState(draft.id, ReceiptState::Dropped, draft.acceptor, m_clock.now());
            const auto made = receipts.add(head, SupplierRepository(connection).byCode(draft.supplier)->id, acceptor.id, m_clock.now());
            receipts.takeArrival(draft.id, made.id);
            for (const ReceiptLine &line : lines)
                receipts.takeLine(draft.id, made.id, line);
            kept = made.number;
        }
        AuditRepository(connection).append(m_clock.now(), acceptor.id, "receipt.inspected", kept,
                                           {{"findings", static_cast<qint64>(findings.size())}, {"instead_of", kept == number ? QString() : number}});
        return outcomeOf(kept, lines);
    });
}

} // namespace yaogui
