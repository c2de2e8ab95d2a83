// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/BusinessCountingDesk.h"

#include "core/codes/CodeClassifier.h"
#include "core/codes/TraceText.h"
#include "core/desk/DeskThread.h"
#include "core/store/CatalogueRepository.h"
#include "core/store/LedgerRepository.h"
#include "core/store/StocktakeRepository.h"

#include <algorithm>

namespace yaogui {

namespace {

constexpr int mostStocktakes = 100;

CountLine lineOf(const CountedLot &lot, bool told)
{
    CountLine line{lot.drug, lot.name, lot.lotText, lot.expiry, lot.counted, lot.needsSecond, 0, lot.worker, {}, {}, {}, {}};
    if (lot.counted && !lot.needsSecond)
        line.found = lot.found;
    if (!told)
        return line;
    line.booked = lot.booked;
    line.difference = lot.difference();
    const Quantity off = lot.difference();
    line.worth = amountOf(lot.price, off.isNegative() ? -off : off, Rounding::HalfUp).value_or(Money());
    return line;
}

} // namespace

void CountingWorker::show()
{
    const auto newest = m_counting.newest(mostStocktakes);
    const auto zones = m_tools.store.read([](Connection &connection) -> Result<QStringList> { return StocktakeRepository(connection).zones(); });
    if (!newest || !zones)
        return emit refused(CountAct::Look, newest ? zones.error() : newest.error());
    if (m_number.isEmpty()) { // goes on where somebody left off
        const auto open = std::find_if(newest->begin(), newest->end(), [](const Stocktake &one) { return one.state == StocktakeState::Open; });
        if (open != newest->end())
            m_number = open->number;
    }
    emit viewChanged({*newest, *zones});
    showSheet();
}

Result<CountSheet> CountingWorker::sheet() const
{
    YAOGUI_TRY_LET(const Counting::View view, m_counting.view(m_number));
    CountSheet sheet;
    sheet.stocktake = view.stocktake;
    for (const CountedLot &lot : view.lots) {
        sheet.uncounted += lot.counted ? 0 : 1;
        sheet.second += lot.needsSecond ? 1 : 0;
    }
    for (const CountedLot &lot : view.lots)
        sheet.lines.push_back(lineOf(lot, sheet.isTold()));
    addUnlisted(sheet);
    return sheet;
}

// What was scanned or named stands in the list even before it is written down.
void CountingWorker::addUnlisted(CountSheet &sheet) const
{
    for (const auto &[key, codes] : m_scanned) {
        const auto same = [&key = key](const CountLine &line) { return line.drug == key.first && line.lot == key.second; };
        auto line = std::find_if(sheet.lines.begin(), sheet.lines.end(), same);
        if (line == sheet.lines.end()) {
            sheet.lines.push_back({key.first, {}, key.second, {}, false, false, 0, {}, {}, {}, {}, {}});
            line = sheet.lines.end() - 1;
        }
        line->scanned = static_cast<int>(codes.size());
    }
    const auto last = std::find_if(sheet.lines.begin(), sheet.lines.end(),
                                   [&](const CountLine &line) { return line.drug == m_touched.first && line.lot == m_touched.second; });
    sheet.touched = last == sheet.lines.end() ? -1 : static_cast<int>(last - sheet.lines.begin());
}

void CountingWorker::showSheet()
{
    if (m_number.isEmpty())
        return emit sheetChanged({});
    const auto now = sheet();
    now ? emit sheetChanged(*now) : emit refused(CountAct::Look, now.error());
}

void CountingWorker::begin(CountScope scope, const QString &detail, const QString &secondFrom)
{
    const auto second = secondFrom.isEmpty() ? Result<Money>(Money::ofUnits(Counting::usualSecondFen)) : parseMoney(secondFrom);
    const auto opened = second ? m_counting.open(scope, detail, *second, m_tools.worker) : Result<Stocktake>(refuse(second.error()));
    if (!opened)
        return emit refused(CountAct::Begin, opened.error());
    m_scanned.clear();
    m_number = opened->number;
    show();
}

void CountingWorker::choose(const QString &number)
{
    if (number != m_number)
        m_scanned.clear();
    m_number = number;
    showSheet();
}

Result<CountingWorker::Key> CountingWorker::lotOf(const QString &text, QString &code) const
{
    const CodeReading reading = CodeClassifier(m_tools.clock).classify(text);
    return m_tools.store.read([&](Connection &connection) -> Result<Key> {
        LedgerRepository ledger(connection);
        code = traceTextOf(reading);
        if (const auto box = ledger.box(code)) {
            const auto drug = CatalogueRepository(connection).byId(box->drug);
            const auto lot = ledger.lot(box->lot);
            if (drug && lot)
                return Key{drug->code, lot->lot};
        }
        code.clear();
        const qsizetype slash = text.indexOf(u'/');
        const auto drug = slash > 0 ? CatalogueRepository(connection).byCode(text.left(slash).trimmed()) : std::nullopt;
        return drug ? Result<Key>(Key{drug->code, text.mid(slash + 1).trimmed()}) : refuse(ErrorCode::CodeUnknown, {{"text", text}});
    });
}

void CountingWorker::scan(const QString &text)
{
    QString code;
    const auto key = lotOf(text, code);
    if (!key)
        return emit refused(CountAct::Scan, key.error());
    m_touched = *key;
    QStringList &codes = m_scanned[*key];
    if (!code.isEmpty() && codes.contains(code)) {
        emit entriesRefused({{0, QStringLiteral("DUPLICATE_TRACE"), code}});
        return;
    }
    if (!code.isEmpty())
        codes.append(code);
    showSheet();
}

void CountingWorker::count(const QString &drug, const QString &lot, const QString &quantity)
{
    const auto counted = parseQuantity(quantity);
    if (!counted)
        return emit refused(CountAct::Count, counted.error());
    m_touched = {drug, lot};
    const auto scanned = m_scanned.find(m_touched);
    write({{drug, lot, *counted, scanned == m_scanned.end() ? QStringList() : scanned->second}});
}

void CountingWorker::saveScans()
{
    std::vector<CountEntry> entries;
    for (const auto &[key, codes] : m_scanned) {
        if (!codes.isEmpty())
            entries.push_back({key.first, key.second, {}, codes});
    }
    if (!entries.empty())
        write(entries);
}

void CountingWorker::write(const std::vector<CountEntry> &entries)
{
    const auto wrong = m_counting.count(m_number, entries, m_tools.worker);
    if (!wrong)
        return emit refused(CountAct::Count, wrong.error());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Key key{entries[i].drug, entries[i].lot};
        const auto fault = std::find_if(wrong->begin(), wrong->end(), [&](const RefusedEntry &one) { return one.entry == static_cast<int>(i) + 1; });
        if (fault == wrong->end())
            m_scanned.erase(key);
        else if (const auto scanned = m_scanned.find(key); scanned != m_scanned.end())
            scanned->second.removeAll(fault->subject); // sold meanwhile, or not of this shelf
    }
    showSheet();
    if (!wrong->empty())
        emit entriesRefused(*wrong);
}

void CountingWorker::post(const QString &reason, ApprovalId approval)
{
    const auto result = m_counting.post(m_number, reason, m_tools.worker, approval);
    if (!result)
        return emit refused(CountAct::Post, result.error());
    show();
    emit posted(*result);
}

void CountingWorker::drop()
{
    if (const Done done = m_counting.drop(m_number, m_tools.worker); !done)
        return emit refused(CountAct::Drop, done.error());
    m_scanned.clear();
    m_number.clear();
    show();
}

BusinessCountingDesk::BusinessCountingDesk(CountingTools tools) : m_worker(new CountingWorker(std::move(tools)))
{
    connect(m_worker, &CountingWorker::viewChanged, this, &CountingDesk::viewChanged);
    connect(m_worker, &CountingWorker::sheetChanged, this, &CountingDesk::sheetChanged);
    connect(m_worker, &CountingWorker::entriesRefused, this, &CountingDesk::entriesRefused);
    connect(m_worker, &CountingWorker::posted, this, &CountingDesk::posted);
    connect(m_worker, &CountingWorker::refused, this, &CountingDesk::refused);
    startOn(m_thread, m_worker, QStringLiteral("counting"));
}

BusinessCountingDesk::~BusinessCountingDesk()
{
    stopAfterQueue(m_thread, m_worker);
}

template <typename Act> void BusinessCountingDesk::queue(Act act)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, act = std::move(act)] { act(*worker); }, Qt::QueuedConnection);
}

void BusinessCountingDesk::signIn(const OperatorName &name)
{
    queue([=](CountingWorker &worker) { worker.signIn(name); });
}

void BusinessCountingDesk::open()
{
    queue([](CountingWorker &worker) { worker.show(); });
}

void BusinessCountingDesk::begin(CountScope scope, const QString &detail, const QString &secondFrom)
{
    queue([=](CountingWorker &worker) { worker.begin(scope, detail, secondFrom); });
}

void BusinessCountingDesk::choose(const QString &number)
{
    queue([=](CountingWorker &worker) { worker.choose(number); });
}

void BusinessCountingDesk::scan(const QString &text)
{
    queue([=](CountingWorker &worker) { worker.scan(text); });
}

void BusinessCountingDesk::count(const QString &drug, const QString &lot, const QString &quantity)
{
    queue([=](CountingWorker &worker) { worker.count(drug, lot, quantity); });
}

void BusinessCountingDesk::saveScans()
{
    queue([](CountingWorker &worker) { worker.saveScans(); });
}

void BusinessCountingDesk::post(const QString &reason, ApprovalId approval)
{
    queue([=](CountingWorker &worker) { worker.post(reason, approval); });
}

void BusinessCountingDesk::drop()
{
    queue([](CountingWorker &worker) { worker.drop(); });
}

} // namespace yaogui
