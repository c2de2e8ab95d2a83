// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/torture/KilledShop.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QProcess>
#include <QTest>

namespace yaogui::torture {

using namespace journey;

namespace {

constexpr int patience = 120'000;
constexpr int salesAtOnce = 5;

/// The answer to a GET as a JSON array; nothing when it is none.
std::optional<QJsonArray> fetch(QNetworkAccessManager &network, const QString &url)
{
    const std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(QUrl(url))));
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, patience) || reply->error() != QNetworkReply::NoError)
        return std::nullopt;
    const QJsonDocument answer = QJsonDocument::fromJson(reply->readAll());
    return answer.isArray() ? std::optional(answer.array()) : std::nullopt;
}

} // namespace

KilledShop::KilledShop(quint64 seed, int kills, OtherPlatform other)
    : m_random(seed), m_trade(seed, kills * salesAtOnce + 100), m_other(std::move(other)), m_storeroom(m_shop, m_random)
{
    m_acts = {
        {"yaoguictl", [this] { return QStringList{"sale", "run"} + scripts(false); }},
        {"torture_counter", [this] { return scripts(true); }},
        {"yaoguictl", [this] { return taking("void"); }},
        {"yaoguictl", [this] { return QStringList{"sale", "run"} + scripts(false); }},
        {"yaoguictl", [] { return QStringList{"outbox", "send"}; }},
        {"yaoguictl", [this] { return taking("refund"); }},
    };
    if (!m_other.settings.isEmpty())
        return; // what others wrote may take no reports of stock
    for (const auto act : {&StoreroomActs::receiving, &StoreroomActs::counting, &StoreroomActs::reviewing, &StoreroomActs::dispensing})
        m_acts.push_back({"yaoguictl", [this, act] { return (m_storeroom.*act)(); }, 0, 2});
    m_till = {"yaoguictl", [this] { return m_storeroom.tilling(); }, 0, 2};
    m_acts.push_back(m_till);
    m_acts.insert(m_acts.begin() + 5, m_till); // a shift ends in two acts: counted, closed
}

QString KilledShop::open()
{
    if (const QString problem = m_shop.prepare(m_trade.catalogue(), m_trade.stock()); !problem.isEmpty())
        return problem;
    if (const QString problem = m_storeroom.prepare(); !problem.isEmpty())
        return problem;
    for (auto it = m_other.settings.begin(); it != m_other.settings.end(); ++it)
        m_shop.set(it.key(), it.value());
    for (Act &act : m_acts) {
        if (const QString problem = measure(act); !problem.isEmpty())
            return problem;
    }
    return m_other.settings.isEmpty() ? measure(m_till) : QString();
}

// A slow platform: most of the time something is on its way, and kills meet it there.
void KilledShop::slowDown()
{
    if (!m_other.settings.isEmpty())
        return;
    m_shop.sandbox().control({{"clear", true}});
    for (const char *infno : {"2102", "2103", "2601", "3505", "3506"}) {
        const QString when = m_random() % 2 == 0 ? QString("before") : QString("after");
        m_shop.sandbox().control({{"fault", "delay"}, {"infno", QString::fromLatin1(infno)}, {"ms", static_cast<int>(m_random() % 120)},
                                  {"when", when}, {"times", 0}});
    }
}

QStringList KilledShop::scripts(bool window)
{
    QStringList files;
    if (window)
        files.append(m_shop.script({QJsonObject{{"return", anySlip()}}}));
    while (files.size() < salesAtOnce) {
        if (m_sales.empty())
            m_sales.push_back(m_trade.next());
        m_atWork.push_back(m_sales.front());
        m_sales.pop_front();
        files.append(m_shop.script(stepsFor(m_atWork.back(), window)));
    }
    return files;
}

// One of the newest sales, whatever became of it: also one that was given back already, or whose return was killed on its way.
QString KilledShop::anySlip()
{
    Connection connection(m_shop.data() + "/store.db", Connection::Mode::Reader);
    QStringList slips;
    connection.each("SELECT slip FROM sale WHERE state IN ('settled', 'paid', 'refunded') ORDER BY id DESC LIMIT 12",
                    [&](const Row &row) { slips.append(row.text(0)); });
    return slips.isEmpty() ? QString("none") : slips.at(static_cast<qsizetype>(m_random() % static_cast<quint64>(slips.size())));
}

// A refund of the first line leaves a rest on hold: somebody sells it, or gives it up.
QStringList KilledShop::taking(const QString &verb)
{
    QStringList words{"sale", verb, anySlip(), "--reason", "wrong card", "--approved-by", "1003", "--operator", "1001"};
    if (verb == "refund" && m_random() % 2 == 0)
        words += {"--lines", "1"};
    return words;
}

QJsonArray KilledShop::stepsFor(const RandomSale &sale, bool window)
{
    QJsonArray steps;
    for (const QJsonValue &value : sale.steps) {
        QJsonObject step = value.toObject();
        const QString act = step.keys().value(0);
        const bool choice = act == "insurance" || act == "category" || act == "account" || act == "disease";
        if ((window && (choice || act == "search" || act == "quantity")) || (choice && !m_other.insuranceCodes.isEmpty()))
            continue; // no scanner does it, or the other platform's persons have nothing to choose
        if (act == "credential" && !m_other.insuranceCodes.isEmpty())
            step[act] = m_other.insuranceCodes.at(static_cast<qsizetype>(m_random() % static_cast<quint64>(m_other.insuranceCodes.size())));
        steps.append(step);
    }
    return steps;
}

// The sale that was killed may have happened or not; those after it never began and come again.
void KilledShop::takeBack(qsizetype finished)
{
    for (std::size_t i = m_atWork.size(); i > static_cast<std::size_t>(finished) + 1; --i)
        m_sales.push_front(m_atWork[i - 1]);
    m_atWork.clear();
}

QString KilledShop::measure(Act &act)
{
    slowDown();
    QElapsedTimer timer;
    timer.start();
    const Outcome done = runProgram(act.program, m_shop.frame() + act.arguments(), patience / 1000);
    act.milliseconds = static_cast<int>(timer.elapsed());
    m_atWork.clear();
    const bool worked = std::any_of(done.lines.begin(), done.lines.end(), [](const QJsonObject &line) { return line.value("followed").toBool(); });
    const bool window = act.program == "torture_counter";
    return done.exitCode < 0 || done.exitCode == 4 || (window && !worked) ? act.program + " unhurt: " + done.story() : QString();
}

QString KilledShop::kill()
{
    slowDown();
    const Act &act = m_storeroom.tillShut() ? m_till : m_acts[m_turn++ % m_acts.size()]; // nothing else could happen
    const auto moment = static_cast<int>(m_random() % static_cast<quint64>(act.chance * act.milliseconds + 1));
    QProcess process;
    process.start(programPath(act.program), m_shop.frame() + act.arguments());
    if (!process.waitForStarted(patience))
        return act.program + " does not start";
    const bool over = process.waitForFinished(moment);
    if (!over) {
        process.kill();
        if (!process.waitForFinished(patience))
            return act.program + " does not die";
    }
    const Outcome outcome = outcomeOf(process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError());
    const bool window = act.program == "torture_counter";
    takeBack(std::max<qsizetype>(0, outcome.lines.size() - (window ? 1 : 0))); // its first script sells nothing
    if (!over)
        return {};
    ++m_tooLate;
    const bool ended = process.exitStatus() == QProcess::NormalExit && outcome.exitCode >= 0 && outcome.exitCode <= 3;
    return ended ? QString() : act.program + " ended by itself: " + outcome.story();
}

QString KilledShop::settle()
{
    m_shop.sandbox().control({{"clear", true}});
    Outcome last;
    for (int round = 0; round < 5; ++round) {
        last = m_shop.ctl({"outbox", "send"}, patience / 1000);
        if (last.exitCode == 0)
            return {};
    }
    return "something stays unsent or in doubt: " + last.story();
}

std::optional<TheirBooks> KilledShop::askForBooks()
{
    QNetworkAccessManager network;
    const QString base = m_other.settings.value("platform.base_url", m_shop.sandbox().baseUrl().toString());
    const auto table = [&](const char *name) { return fetch(network, base + "/books?table=" + QString::fromLatin1(name)); };
    const auto settlements = table("settlement");
    const auto boxes = table("settlement_box");
    const auto messages = table("sale_message");
    if (!settlements || !boxes || !messages)
        return std::nullopt;
    return theirBooks(*settlements, *boxes, *messages);
}

Findings KilledShop::check()
{
    const auto theirs = askForBooks();
    m_booksSeen = theirs.has_value();
    Findings found = BooksCheck(m_shop.data() + "/store.db").compare(theirs);
    if (const QString number = m_storeroom.dispensedWrongly(); !number.isEmpty()) {
        ++found.ledgerOff;
        found.words.append("dispensed unreviewed, or more than was prescribed: " + number);
    }
    if (const Outcome verified = m_shop.ctl({"ledger", "verify"}, patience / 1000); verified.exitCode != 0) {
        ++found.ledgerOff;
        found.words.append(verified.story());
    }
    return found;
}

} // namespace yaogui::torture
