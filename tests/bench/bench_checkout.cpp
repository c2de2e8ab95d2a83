// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whole insured checkouts through the desk against the sandbox's process, as a clerk makes them: two drugs, three boxes, the insurance
// code, a face, pre-settling, the customer's yes, cash; from the first scan to the finished sale. What the platform took to answer is
// measured at the transport in the same sale and taken off: the rest is ours.

#include "app/compose/Shop.h"
#include "core/desk/BusinessDesk.h"
#include "core/store/Imports.h"
#include "tests/bench/BigStore.h"

#include <benchmark/benchmark.h>

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTemporaryDir>

using namespace yaogui;
using namespace yaogui::bench;

namespace {

constexpr int sales = 400;
constexpr int firstSales = 20; // the sign-in, pages and caches: not counted
const Money plenty = Money::ofUnits(1'000'00);

QString box(int drug, int number)
{
    return QString("810000%1%2").arg(drug).arg(number, 13, 10, QChar(u'0'));
}

QByteArray catalogue()
{
    return "code,generic_name,unit,insurance_code,trace_prefixes,class,insurance_level,price\n"
           "B-1,试药一号,盒,XR05CBA202A001010100483,8100001:1,otc_a,甲,11.10\n"
           "B-2,试药二号,盒,XR05CBA202A001010100483,8100002:1,otc_b,乙,7.35\n";
}

QByteArray stock()
{
    QByteArray file = "drug,lot,production_date,expiry,quantity,cost,trace_codes\n";
    for (int drug = 1; drug <= 2; ++drug) {
        for (int lot = 0; lot <= 2 * sales / 100; ++lot) {
            QStringList codes;
            for (int i = 0; i < 100; ++i)
                codes.append(box(drug, lot * 100 + i));
            file += QString("B-%1,L%1-%2,2025-01-01,2099-12-31,100,1.00,%3\n").arg(drug).arg(lot).arg(codes.join(u';')).toUtf8();
        }
    }
    return file;
}

/// Carries as the counter's own does, and keeps how long the selling thread waited for answers.
class TimedTransport final : public Transport {
public:
    HttpReply post(const HttpRequest &request) override
    {
        const double begun = milliseconds(CLOCK_MONOTONIC);
        HttpReply reply = m_carrier.post(request);
        if (QThread::currentThread()->objectName() == u"selling")
            m_waited.store(m_waited.load() + milliseconds(CLOCK_MONOTONIC) - begun);
        return reply;
    }
    [[nodiscard]] double waited() const { return m_waited.load(); }

private:
    CurlTransport m_carrier;
    std::atomic<double> m_waited = 0; ///< written by one thread
};

/// A training store of its own with the goods, and the sandbox beside it.
class Place {
public:
    [[nodiscard]] bool open()
    {
        const QTemporaryDir probe; // the disk of the large stores when there is one, else the system's
        m_folder = std::make_unique<QTemporaryDir>(qEnvironmentVariable("YAOGUI_BENCH_DIR", QFileInfo(probe.path()).path()) + "/checkout-XXXXXX");
        if (!Shop::create(path(), Store::Kind::Training))
            return false;
        auto shop = Shop::open({path(), {}, Store::Access::Writer});
        auto sandbox = SandboxServer::start(m_folder->filePath("sandbox"));
        if (!shop || !sandbox)
            return false;
        m_shop = std::move(*shop);
        m_sandbox = std::move(*sandbox);
        Store &store = m_shop->store();
        const ImportPaper paper{"bench.csv", m_shop->clock().now(), "1003"};
        const auto drugs = store.write([&](Connection &connection) { return importCatalogue(connection, catalogue(), paper, false); });
        const auto boxes = store.write([&](Connection &connection) { return importOpenStock(connection, store.sealer(), stock(), paper, false); });
        m_ids = std::make_unique<StoredMessageIds>(m_shop->store(), m_shop->clock(), m_shop->settings().value("platform.fixmedins_code"));
        m_signIns = std::make_unique<StoredSignIns>(m_shop->store());
        return drugs && drugs->rejected.empty() && boxes && boxes->rejected.empty();
    }
    [[nodiscard]] Shop &shop() { return *m_shop; }
    [[nodiscard]] TimedTransport &transport() { return m_transport; }
    [[nodiscard]] DeskTools tools()
    {
        return {m_shop->store(), m_shop->clock(), m_shop->rules(), m_shop->facts(), *m_shop->worker("1001"), [this] { return platform(); },
                [this](const PrintDocument &document) -> Result<QString> {
                    YAOGUI_TRY_LET(const std::unique_ptr<Printer> printer, m_shop->makePrinter());
                    return printer->print(document);
                },
                {}};
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath("store"); }
    [[nodiscard]] std::unique_ptr<InsurancePlatform> platform()
    {
        PlatformSettings settings;
        settings.baseUrl = m_sandbox->baseUrl();
        settings.credentialUrl = m_sandbox->baseUrl() + "/ec/decode";
        settings.paasid = m_shop->settings().value("platform.paasid");
        settings.secret = m_shop->settings().value("platform.secret");
        settings.institutionCode = m_shop->settings().value("platform.fixmedins_code");
        settings.institutionName = m_shop->settings().value("platform.fixmedins_name");
        settings.area = m_shop->settings().value("platform.mdtrtarea_admvs");
        settings.receiverSystem = m_shop->settings().value("platform.recer_sys_code");
        return std::make_unique<NhsaPlatform>(settings, *m_ids, m_shop->clock(), m_transport, *m_signIns);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Shop> m_shop;
    std::unique_ptr<SandboxServer> m_sandbox;
    std::unique_ptr<StoredMessageIds> m_ids;
    std::unique_ptr<StoredSignIns> m_signIns;
    TimedTransport m_transport;
};

/// The clerk: each act when the screen shows what the one before came to.
class Clerk {
public:
    explicit Clerk(Place &place) : m_transport(place.transport()), m_desk(place.tools())
    {
        QObject::connect(&m_desk, &CounterDesk::viewChanged, &m_desk, [this](const CounterView &view) {
            m_view = view;
            m_opened = true;
        });
        QObject::connect(&m_desk, &CounterDesk::finished, &m_desk, [this](const FinishedSale &sale) { m_settled += sale.state == SaleState::Settled ? 1 : 0; });
        QObject::connect(&m_desk, &CounterDesk::refused, &m_desk, [this](const Error &error) { m_problem = codeName(error.code) + u' ' + error.cause; });
        m_desk.open();
        waitFor([this] { return m_opened; });
    }

    /// False when the sale was refused.
    bool sell(int number)
    {
        const int before = m_settled;
        const double begun = milliseconds(CLOCK_MONOTONIC), waited = m_transport.waited(), processor = milliseconds(CLOCK_PROCESS_CPUTIME_ID);
        act("scan", [&] { m_desk.scan({box(1, 2 * number), "code128"}); }, [this] { return codes() == 1; });
        act("scan", [&] { m_desk.scan({box(1, 2 * number + 1), "code128"}); }, [this] { return codes() == 2; });
        act("scan", [&] { m_desk.scan({box(2, number), "code128"}); }, [this] { return codes() == 3; });
        act("identify", [&] { m_desk.scan({"4240000000000000001000990000", "qr"}); }, [this] { return m_view.person.has_value() && idle(); });
        act("face", [&] { m_desk.offerFace(m_face); }, [this] { return m_view.faceTaken && idle(); });
        act("presettle", [&] { m_desk.presettle(); }, [this] { return m_view.split.has_value() && idle(); });
        act("confirm", [&] { m_desk.confirm(); }, [this] { return m_view.state == SaleState::Confirmed && idle(); });
        act("pay", [&] { m_desk.pay(plenty); }, [&] { return m_settled > before; });
        m_wall.push_back(milliseconds(CLOCK_MONOTONIC) - begun);
        m_http.push_back(m_transport.waited() - waited);
        m_processor.push_back(milliseconds(CLOCK_PROCESS_CPUTIME_ID) - processor);
        waitFor([this] { return m_view.lines.empty() && m_view.unsent == 0 && idle(); }); // the courier is not measured
        return m_problem.isEmpty();
    }
    void forget()
    {
        m_wall.clear();
        m_http.clear();
        m_processor.clear();
        m_ours.clear();
    }
    void report(benchmark::State &state) const
    {
        std::vector<double> ours;
        for (std::size_t i = 0; i < m_wall.size(); ++i)
            ours.push_back(m_wall[i] - m_http[i]);
        state.counters["whole_p50_ms"] = percentile(m_wall, 0.5);
        state.counters["answers_p50_ms"] = percentile(m_http, 0.5);
        state.counters["ours_p50_ms"] = percentile(ours, 0.5);
        state.counters["ours_p90_ms"] = percentile(ours, 0.9);
        state.counters["ours_p99_ms"] = percentile(ours, 0.99);
        state.counters["cpu_p50_ms"] = percentile(m_processor, 0.5);
        for (const auto &[name, times] : m_ours)
            state.counters["ours_" + name] = percentile(times, 0.5);
    }
    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    [[nodiscard]] bool idle() const { return m_view.work == DeskWork::None; }
    [[nodiscard]] int codes() const
    {
        int count = 0;
        for (const LineView &line : m_view.lines)
            count += static_cast<int>(line.traceCodes.size());
        return count;
    }
    template <typename Reached> void waitFor(Reached reached)
    {
        while (!reached() && m_problem.isEmpty())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    template <typename Act, typename Reached> void act(const std::string &name, Act wanted, Reached reached)
    {
        const double begun = milliseconds(CLOCK_MONOTONIC), waited = m_transport.waited();
        wanted();
        waitFor(reached);
        m_ours[name].push_back(milliseconds(CLOCK_MONOTONIC) - begun - (m_transport.waited() - waited));
    }

    TimedTransport &m_transport;
    CounterView m_view;
    bool m_opened = false;
    int m_settled = 0;
    QString m_problem;
    const FaceShot m_face{QByteArray(40'000, 'f'), {0.9, 80, 0, 0, 300, 120, 0}, QDateTime::currentDateTime()};
    std::vector<double> m_wall, m_http, m_processor;
    std::map<std::string, std::vector<double>> m_ours; ///< by act, without the answers
    BusinessDesk m_desk; // last: its signals reach everything above
};

void checkout(benchmark::State &state)
{
    Place place;
    if (!place.open()) {
        state.SkipWithError("no store");
        return;
    }
    Clerk clerk(place);
    int number = 0;
    while (number < firstSales && clerk.sell(number))
        ++number;
    clerk.forget();
    for (auto _ : state) {
        if (!clerk.sell(number++)) {
            state.SkipWithError(qPrintable(clerk.problem()));
            return;
        }
    }
    clerk.report(state);
}

BENCHMARK(checkout)->Unit(benchmark::kMillisecond)->Iterations(sales - firstSales)->UseRealTime();

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules("yaogui.platform=false"); // a line for each message; a counter writes them to its file
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
