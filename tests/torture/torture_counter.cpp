// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The real counter with its window open, selling what scripts say: something to kill. The acts are those of `sale run`, as far as a
// scanner and the large button reach: scan, credential, presettle, confirm, pay; and `return` voids the sale of a slip. Prints a line for
// each script. With --power the disk keeps only what was synced, and the first byte on stdin is the power cut.

#include "core/desk/ReturnDesk.h"
#include "core/desk/StaffDesk.h"
#include "tests/app/WholeCounter.h"
#include "tests/torture/FaultyDisk.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <iostream>
#include <limits>

#include <unistd.h>

using namespace yaogui;
using namespace yaogui::test;

namespace {

const Money plenty = Money::ofUnits(1'000'00);

/// Hands and eyes of the clerk.
class Clerk {
public:
    explicit Clerk(WholeCounter &counter) : m_counter(counter) {}

    /// What the start before left on the counter is sold for cash, or given up.
    void clear()
    {
        if (m_counter.view().lines.empty())
            return;
        desk().forgetPerson();
        if (!pay())
            giveUp();
    }

    /// True when the script was followed to its end.
    bool follow(const QJsonArray &steps)
    {
        m_counter.forgetRefusals();
        for (const QJsonValue &step : steps) {
            if (!act(step.toObject())) {
                giveUp();
                return false;
            }
        }
        return true;
    }

private:
    [[nodiscard]] CounterDesk &desk() { return m_counter.app().desk(); }
    [[nodiscard]] const CounterView &view() const { return m_counter.view(); }
    [[nodiscard]] qsizetype codes() const
    {
        qsizetype count = 0;
        for (const LineView &line : view().lines)
            count += line.traceCodes.size();
        return count;
    }
    /// False when the act was refused, or nothing came of it.
    template <typename Reached> bool await(Reached reached)
    {
        const bool came = QTest::qWaitFor([&] { return !m_counter.refusals().isEmpty() || (view().work == DeskWork::None && reached()); }, patience);
        return came && m_counter.refusals().isEmpty();
    }
    bool act(const QJsonObject &step)
    {
        if (step.contains("scan")) {
            const qsizetype before = codes();
            m_counter.scanByKeys(step["scan"].toString());
            return await([&] { return codes() > before; });
        }
        if (step.contains("credential")) {
            m_counter.scanByKeys(step["credential"].toString());
            return await([&] { return view().person.has_value(); });
        }
        if (step.contains("presettle")) {
            desk().presettle();
            return await([&] { return view().split.has_value(); });
        }
        if (step.contains("confirm")) {
            desk().confirm();
            return await([&] { return view().state == SaleState::Confirmed; });
        }
        if (step.contains("return"))
            return takeBack(step["return"].toString());
        return !step.contains("pay") || pay();
    }
    // The desk of the return page answers once for each of the two acts, whatever it says.
    bool takeBack(const QString &slip)
    {
        ReturnDesk &returns = m_counter.app().returnDesk();
        std::optional<ReturnCase> sale;
        bool done = false, over = false;
        QObject here;
        QObject::connect(&returns, &ReturnDesk::found, &here, [&](const ReturnCase &found) { sale = found; });
        QObject::connect(&returns, &ReturnDesk::taken, &here, [&] { done = true; });
        StaffDesk &staff = m_counter.app().staffDesk();
        QObject::connect(&returns, &ReturnDesk::refused, &here, [&](const Error &error) {
            const auto wish = wishAfter(error);
            wish ? staff.approve(*wish, "wrong card", "1003", {}, {}) : static_cast<void>(over = true);
        });
        QObject::connect(&staff, &StaffDesk::approved, &here, [&](const ApprovalWish &, qint64 approval) {
            returns.take({sale->sale.id, ReturnKind::Void, "wrong card", ApprovalId{approval}, {}});
        });
        QObject::connect(&staff, &StaffDesk::refused, &here, [&] { over = true; });
        returns.find(slip);
        if (!QTest::qWaitFor([&] { return sale || over; }, patience) || !sale)
            return false;
        returns.take({sale->sale.id, ReturnKind::Void, "wrong card", {}, {}});
        return QTest::qWaitFor([&] { return done || over; }, patience) && done;
    }
    bool pay()
    {
        const std::size_t before = m_counter.finished().size();
        desk().pay(plenty);
        return await([&] { return m_counter.finished().size() > before; });
    }
    void giveUp()
    {
        m_counter.forgetRefusals();
        desk().abandon();
        static_cast<void>(await([&] { return view().lines.empty(); }));
    }

    WholeCounter &m_counter;
};

void waitForThePowerCut()
{
    torture::faultydisk::install();
    torture::faultydisk::plan(torture::DiskFault::PowerCut, std::numeric_limits<int>::max());
    std::thread([] {
        char sign = 0;
        if (::read(STDIN_FILENO, &sign, 1) == 1)
            torture::faultydisk::powerOff();
    }).detach();
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QApplication::setApplicationName("yaogui");
    QCommandLineParser parser;
    const QCommandLineOption data("data", "the store", "folder"), set("set", "key=value", "pair"), power("power", "stdin cuts it");
    parser.addOptions({data, set, power});
    parser.process(application);
    if (parser.isSet(power))
        waitForThePowerCut();
    QMap<QString, QString> settings;
    for (const QString &pair : parser.values(set))
        settings[pair.section(u'=', 0, 0)] = pair.section(u'=', 1);
    WholeCounter counter(parser.value(data), settings);
    Clerk clerk(counter);
    clerk.clear();
    for (const QString &script : parser.positionalArguments()) {
        QFile file(script);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no script %s", qUtf8Printable(script));
        const bool followed = clerk.follow(QJsonDocument::fromJson(file.readAll()).object()["steps"].toArray());
        std::cout << (followed ? "{\"followed\":true}" : "{\"followed\":false}") << std::endl;
    }
    return 0;
}
