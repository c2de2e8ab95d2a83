// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/ReviewWorker.h"

#include "core/prescription/UsageLabel.h"
#include "core/sale/Dispensing.h"

namespace yaogui {

namespace {

constexpr int archivePage = 200, historyRows = 50, coverageDays = 30;

// Nobody takes silence for a yes: where no rules are in the program, the page says so.
RxFinding noRules()
{
    RxFinding finding;
    finding.weight = RxFinding::Weight::Unchecked;
    finding.rule = QStringLiteral("none");
    finding.words = {QStringLiteral("本机没有启用审方规则，四项由药师逐项判断"), QStringLiteral("No rules are in use here; all four points are the pharmacist's")};
    return finding;
}

QDate inHandUntil(PrescriptionRepository &prescriptions, const PrescriptionRepository::Past &past)
{
    const auto record = prescriptions.record(past.prescription, past.at);
    return record ? record->lastsUntil(past.line, past.quantity, past.at.date()) : QDate();
}

} // namespace

ReviewWorker::ReviewWorker(const ReviewTools &tools) : m_tools(tools), m_room(tools.store, tools.clock, tools.rules, tools.facts) {}

Result<ReviewView> ReviewWorker::view() const
{
    ReviewView view;
    view.now = m_tools.clock.now();
    view.reviewer = m_tools.worker.id;
    view.signingUnlocked = m_room.isUnlocked(m_tools.worker.id);
    YAOGUI_TRY_LET(std::vector<RxRow> rows, m_room.queue());
    view.rows = std::make_shared<const std::vector<RxRow>>(std::move(rows));
    return view;
}

Result<RxView> ReviewWorker::viewOf(const RxRecord &record) const
{
    RxView view;
    view.record = record;
    YAOGUI_TRY_LET(view.original, m_room.original(record.number));
    std::vector<Drug> drugs(record.rx.lines.size());
    YAOGUI_TRY(m_tools.store.read([&](Connection &connection) -> Done {
        PrescriptionRepository prescriptions(connection, m_tools.store.sealer());
        for (const RxLine &line : record.rx.lines) {
            Drug &own = drugs[static_cast<std::size_t>(line.number - 1)];
            for (const auto &[drug, onShelf] : prescriptions.products(line)) {
                if (!Dispensing::means(line, drug))
                    continue;
                view.matches.push_back({line.number, drug.code, drug.genericName, drug.spec, drug.maker, onShelf});
                if (own.id.isNull())
                    own = drug;
            }
        }
        if (!record.rx.patient.certificate.isEmpty()) {
            for (const auto &past : prescriptions.past(record.id, historyRows))
                view.history.push_back({past.at.date(), past.slip, past.drug, past.spec, past.quantity, inHandUntil(prescriptions, past)});
        }
        return {};
    }));
    view.findings = m_tools.findings ? m_tools.findings(record.rx, drugs, view.history) : std::vector<RxFinding>{noRules()};
    return view;
}

void ReviewWorker::show()
{
    const auto now = view();
    now ? emit viewChanged(*now) : emit refused(ReviewAct::Look, now.error());
}

void ReviewWorker::showOne(const QString &number)
{
    const auto one = m_room.openInClear(number, m_tools.worker).and_then([this](const RxRecord &record) { return viewOf(record); });
    one ? emit oneChanged(*one) : emit refused(ReviewAct::Open, one.error());
}

void ReviewWorker::openOne(const QString &number)
{
    const auto record = m_room.record(number);
    if (!record) {
        emit refused(ReviewAct::Open, record.error());
        return;
    }
    if (record->state == RxState::Waiting) {
        if (const Done taken = m_room.take(number, m_tools.worker); !taken) {
            emit refused(ReviewAct::Open, taken.error());
            return;
        }
        show();
    }
    showOne(number);
}

void ReviewWorker::end(ReviewAct act, const QString &number, const Done &result)
{
    if (!result) {
        emit refused(act, result.error());
        return;
    }
    show();
    if (!number.isEmpty() && act != ReviewAct::PutBack)
        showOne(number);
    emit done(act, number);
}

void ReviewWorker::unlock(const QString &pin, const QString &code)
{
    end(ReviewAct::Unlock, {}, m_room.unlock({m_tools.worker.id, pin, code}).map([](const Operator &) {}));
}

void ReviewWorker::pull(const QString &codeOrIdentity, bool byCode, bool agreed)
{
    const std::unique_ptr<InsurancePlatform> platform = m_tools.platform();
    const std::unique_ptr<PrescriptionCentre> centre = m_tools.centre(*platform);
    PullRoom pulling(m_tools.store, m_tools.clock, *centre, m_room);
    const auto pulled = byCode ? pulling.byCode(codeOrIdentity, agreed, m_tools.worker) : pulling.byIdentity(codeOrIdentity, agreed, m_tools.worker);
    if (!pulled) {
        emit refused(ReviewAct::Pull, pulled.error());
        return;
    }
    show();
    for (const Error &error : pulled->refused)
        emit refused(ReviewAct::Pull, error);
    emit done(ReviewAct::Pull, pulled->numbers.value(0));
}

void ReviewWorker::enter(const Prescription &prescription, const QByteArray &document)
{
    if (prescription.origin == RxOrigin::Centre) { // what the centre has is pulled, never typed (HN-06)
        emit refused(ReviewAct::Enter, Error{ErrorCode::RxIncomplete, {{"field", "origin"}}, {}});
        return;
    }
    const auto number = m_room.takeIn({prescription, document, {}}, m_tools.worker);
    if (!number) {
        emit refused(ReviewAct::Enter, number.error());
        return;
    }
    show();
    emit done(ReviewAct::Enter, *number);
}

void ReviewWorker::advise(const QString &number, const QString &words)
{
    const Done advised = m_room.advise(number, words, m_tools.worker);
    const auto record = advised ? m_room.record(number) : Result<RxRecord>(refuse(advised.error()));
    const auto printed = !record || !m_tools.print ? Result<QString>(QString()) : m_tools.print(makeUsageLabels(*record, m_tools.facts.name, m_tools.clock.today()));
    end(ReviewAct::Advise, number, !advised ? advised : printed.map([](const QString &) {}));
}

void ReviewWorker::find(const QString &text)
{
    auto rows = m_room.archive(text, archivePage);
    if (!rows) {
        emit refused(ReviewAct::Find, rows.error());
        return;
    }
    const QDate today = m_tools.clock.today();
    const auto month = m_tools.store.read([&](Connection &connection) -> Result<ReviewCoverage> {
        return reviewCoverage(connection, today.addDays(1 - coverageDays), today);
    });
    emit found({text, month.value_or(ReviewCoverage()), std::make_shared<const std::vector<RxRow>>(std::move(*rows))});
}

} // namespace yaogui
