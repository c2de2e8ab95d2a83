// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/architecture/Rules.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

namespace yaogui {
namespace {

const QString cpp = u"^(core|ui|drivers|app|tests(?!/architecture))/.*\\.(h|cpp)$"_qs;
const QString ours = u"^(core|ui|drivers|app)/.*\\.(h|cpp)$"_qs;
const QString self = u"^tests/architecture/"_qs; ///< holds the bad examples, so most rules spare it

/// What a business value is called; a binary fraction must not stand beside it.
const QString moneyWord = u"(price|money|amount|quantity|cash|fund|fee|cost|yuan|fen|total|change)"_qs;

auto noLine(const QString &pattern, QStringList SourceText::*part = &SourceText::code)
{
    return [forbidden = QRegularExpression(pattern), part](const SourceText &file) {
        QStringList breaches;
        for (qsizetype i = 0; i < (file.*part).size(); ++i)
            if (forbidden.match((file.*part).at(i)).hasMatch())
                breaches += u"%1:%2: %3"_qs.arg(file.path).arg(i + 1).arg((file.*part).at(i).trimmed());
        return breaches;
    };
}

QStringList withoutHead(const SourceText &file)
{
    const QString head = file.lines.mid(0, 3).join(u'\n');
    const bool both = head.contains(u"SPDX-FileCopyrightText: ") && head.contains(u"SPDX-License-Identifier: GPL-3.0-or-later");
    return both ? QStringList() : QStringList(file.path + u": the two SPDX lines are missing"_qs);
}

QStringList withoutPragma(const SourceText &file)
{
    return file.lines.contains(u"#pragma once"_qs) ? QStringList() : QStringList(file.path + u": #pragma once is missing"_qs);
}

QStringList tooLong(const SourceText &file)
{
    constexpr qsizetype most = 450;
    const auto lines = file.lines.size();
    return lines <= most ? QStringList() : QStringList(u"%1: %2 lines; it usually holds two things"_qs.arg(file.path).arg(lines));
}

/// Qt headers that do not lie in Qt Core's own folder.
QStringList beyondQtCore(const SourceText &file)
{
    static const QRegularExpression include(u"^#include <(?:Qt\\w+/)?(Q\\w+|q\\w+\\.h)>"_qs);
    static const QStringList folders = QString::fromUtf8(QTCORE_HEADERS).split(u':');
    QStringList breaches;
    for (const QString &line : file.code) {
        const auto match = include.match(line);
        const auto has = [&](const QString &folder) { return QFileInfo::exists(folder + u'/' + match.captured(1)); };
        if (match.hasMatch() && std::none_of(folders.begin(), folders.end(), has))
            breaches += u"%1: %2"_qs.arg(file.path, line.trimmed());
    }
    return breaches;
}

std::vector<Rule> whoMayKnowWhom()
{
    return {
        {u"core knows nobody above it"_qs, u"^core/"_qs, {}, noLine(u"#include \"(ui|drivers|app|tests)/"_qs),
         u"core/sale/A.cpp"_qs, u"#include \"drivers/printer/Printers.h\""_qs, u"#include \"core/ports/Printer.h\""_qs},
        {u"core needs no screen, network, camera or code reader"_qs, u"^core/.*\\.(h|cpp)$"_qs, {},
         noLine(u"#include <(Qt(Gui|Widgets|Network|SerialPort|PrintSupport|Svg)/|opencv2|ZXing|curl/|httplib|zint|benchmark)"_qs),
         u"core/codes/A.cpp"_qs, u"#include <ZXing/ReadBarcode.h>"_qs, u"#include <sodium.h>"_qs},
        {u"core and ui/text take only Qt Core from Qt"_qs, u"^(core|ui/text)/.*\\.(h|cpp)$"_qs, {}, beyondQtCore,
         u"ui/text/A.h"_qs, u"#include <QWidget>"_qs, u"#include <QString>\n#include <QtCore/QObject>"_qs},
        {u"core/base knows only itself"_qs, u"^core/base/"_qs, {}, noLine(u"#include \"(?!core/base/)"_qs),
         u"core/base/A.h"_qs, u"#include \"core/sale/Basket.h\""_qs, u"#include \"core/base/Result.h\""_qs},
        {u"core/codes knows only core/base"_qs, u"^core/codes/"_qs, {}, noLine(u"#include \"(?!core/(base|codes)/)"_qs),
         u"core/codes/A.h"_qs, u"#include \"core/catalogue/Drug.h\""_qs, u"#include \"core/base/Result.h\""_qs},
        {u"what core expects of the outside knows neither store nor screens"_qs, u"^core/ports/"_qs, {},
         noLine(u"#include \"core/(store|desk|outbox)/"_qs),
         u"core/ports/A.h"_qs, u"#include \"core/store/Store.h\""_qs, u"#include \"core/insurance/Person.h\""_qs},
        {u"drivers see neither ui nor app, nor the store"_qs, u"^drivers/"_qs, {}, noLine(u"#include \"(ui|app|tests|core/(store|desk|outbox))/"_qs),
         u"drivers/camera/A.cpp"_qs, u"#include \"ui/shell/MainWindow.h\""_qs, u"#include \"core/ports/Camera.h\""_qs},
        {u"ui sees neither drivers nor app"_qs, u"^ui/"_qs, {}, noLine(u"#include \"(drivers|app|tests)/"_qs),
         u"ui/shell/A.cpp"_qs, u"#include \"drivers/camera/OpenCvCamera.h\""_qs, u"#include \"core/ports/Camera.h\""_qs},
        // Beside the doors of core/desk: plain values that doors carry, named one by one.
        {u"ui reaches the business only through core/desk"_qs, u"^ui/"_qs, {},
         noLine(u"#include \"core/(?!desk/(BackupDesk|ClockDesk|Counter|DoubtDesk|ReturnDesk|TillDesk|(Buying|Counting|Manager|Outbox|Policy|Receiving|Reconciliation|Review|Staff|Stock)(Desk|View))|base/|ports/(Camera|CodeSource|Device)\\.h|catalogue/Drug(Words)?\\.h|evidence/FaceShot\\.h|"
                u"insurance/(Claim|Person|SaleState)\\.h|prescription/rules/RuleFinding\\.h|sale/Document\\.h|staff/(Act|Operator)\\.h|till/(CashCount|Tenders)\\.h)"_qs),
         u"ui/counter/A.cpp"_qs, u"#include \"core/sale/Checkout.h\""_qs, u"#include \"core/desk/CounterDesk.h\"\n#include \"core/catalogue/Drug.h\""_qs},
        {u"ui/text knows words and values, no window"_qs, u"^ui/text/"_qs, {}, noLine(u"#include \"ui/(?!text/)"_qs),
         u"ui/text/A.cpp"_qs, u"#include \"ui/widgets/Badge.h\""_qs, u"#include \"ui/text/AmountText.h\""_qs},
        {u"the sandbox shares nothing with the client"_qs, u"^app/sandbox/"_qs, {}, noLine(u"#include \"(?!app/sandbox/)|yaogui_(core|driver|ui|compose)"_qs),
         u"app/sandbox/A.cpp"_qs, u"#include \"core/insurance/Claim.h\""_qs, u"#include \"app/sandbox/Books.h\""_qs},
        {u"one file reads codes with ZXing"_qs, cpp, u"^drivers/vision/SymbolSearch\\.cpp$"_qs, noLine(u"#include <ZXing/|ZXing::"_qs),
         u"drivers/vision/A.cpp"_qs, u"#include <ZXing/Result.h>"_qs, u"#include <opencv2/core.hpp>"_qs},
        {u"one file runs the face network"_qs, cpp, u"^drivers/vision/FaceDetector\\.(h|cpp)$"_qs, noLine(u"#include <opencv2/dnn|cv::dnn"_qs),
         u"app/compose/A.cpp"_qs, u"cv::dnn::Net net;"_qs, u"cv::Mat picture;"_qs},
    };
}

std::vector<Rule> howItIsWritten()
{
    return {
        {u"no event loop inside another: exec() only in main"_qs, ours, u"^app/[a-z]+/main\\.cpp$"_qs,
         noLine(u"(?<!statement\\.)\\bexec\\(\\s*\\)|\\bQEventLoop\\b|\\bprocessEvents\\("_qs),
         u"ui/shell/A.cpp"_qs, u"    dialog.exec();"_qs, u"    return statement.exec(); // not dialog.exec()"_qs},
        {u"everything arrives by constructor: no instance(), no friends"_qs, cpp, {}, noLine(u"::instance\\(\\)|\\bqApp->|\\bfriend\\b(?!.*\\boperator)"_qs),
         u"core/sale/A.h"_qs, u"    friend class TestBasket;"_qs, u"    friend constexpr Decimal operator+(Decimal a, Decimal b);"_qs},
        {u"signals are connected by function"_qs, cpp, {}, noLine(u"\\b(SIGNAL|SLOT)\\("_qs),
         u"ui/shell/A.cpp"_qs, u"connect(a, SIGNAL(clicked()), b, SLOT(go()));"_qs, u"connect(a, &Button::clicked, b, &Page::go);"_qs},
        {u"money, prices and quantities are never binary fractions"_qs, cpp, u"^app/sandbox/Settle\\.cpp$"_qs,
         noLine(u"(?i)\\b(double|float)\\b\\W+(\\w*%1\\w*|m_\\w*%1\\w*)\\b"_qs.arg(moneyWord)),
         u"core/sale/A.h"_qs, u"    double unitPrice = 0;"_qs, u"    double sharpness = 0;\n    Price unitPrice; // a double click costs nothing"_qs},
        {u"time comes from the Clock"_qs, u"^(core|ui|drivers)/.*\\.(h|cpp)$"_qs, u"^core/base/Clock\\."_qs,
         noLine(u"::currentDate(Time|TimeUtc)?\\(|\\btime\\(nullptr\\)|system_clock::now"_qs),
         u"core/till/A.cpp"_qs, u"const auto now = QDateTime::currentDateTime();"_qs, u"const auto now = clock.now();"_qs},
        {u"nothing waits by sleeping"_qs, u"^(core|ui|app|tests)/.*\\.(h|cpp)$"_qs, self + u"|^tests/bench/"_qs,
         noLine(u"\\bsleep_(for|until)\\(|QThread::[mu]?sleep\\(|\\bu?sleep\\(|\\bq(Wait\\((?!0\\))|Sleep\\()"_qs),
         u"tests/ui/A.cpp"_qs, u"QTest::qWait(500);"_qs, u"QTRY_COMPARE(spy.count(), 1);"_qs},
        {u"words for people stand in ui: no tr() below it"_qs, u"^(core|drivers)/.*\\.(h|cpp)$"_qs, {}, noLine(u"\\btr\\(|QCoreApplication::translate\\("_qs),
         u"core/sale/A.cpp"_qs, u"return tr(\"Sold out\");"_qs, u"return fail(ErrorCode::NotInStock);"_qs},
        {u"business lists are models, never item widgets"_qs, u"^ui/"_qs, {}, noLine(u"\\bQ(Table|List|Tree)Widget\\b"_qs),
         u"ui/counter/A.h"_qs, u"    QTableWidget *m_basket;"_qs, u"    QTableView *m_basket;"_qs},
        {u"every source file says whose it is and under which licence"_qs,
         u"(\\.(h|cpp|cmake|sh)|CMakeLists\\.txt|\\.ci/(run|setup\\.sh))$"_qs, {}, withoutHead, u"core/base/A.h"_qs, u"#pragma once\n"_qs,
         u"// SPDX-FileCopyrightText: 2026 The Yaogui authors\n// SPDX-License-Identifier: GPL-3.0-or-later\n"_qs},
        {u"a header is read once"_qs, u"\\.h$"_qs, {}, withoutPragma, u"core/base/A.h"_qs, u"#ifndef A_H\n"_qs, u"#pragma once\n"_qs},
        {u"no source file over 450 lines"_qs, u"\\.(h|cpp|cmake|sh)$"_qs, {}, tooLong, u"ui/counter/A.cpp"_qs, u"\n"_qs.repeated(451), u"\n"_qs.repeated(450)},
    };
}

std::vector<Rule> standsAlone()
{
    const QString host = u"([\\w-]+\\.)*(example|invalid|localhost|w3\\.org|gnu\\.org|apache\\.org|json-schema\\.org|example\\.(cn|com|org))"_qs;
    return {
        {u"no path of one machine"_qs, u"."_qs, self, noLine(u"(?<![\\w.$}])/(work|home/[a-z]+|root|Users)/[\\w.]"_qs, &SourceText::lines),
         u"README.md"_qs, u"see /home/li/notes.txt"_qs, u"see resources/demo/README.md and build/dev/home/x"_qs},
        {u"no host of one network, registry or mirror"_qs, u"."_qs, self + u"|^LICENSE|LICENSE[^/]*$"_qs,
         noLine(u"(https?|ftp)://(?=[\\w-]+\\.[\\w-])(?!%1[:/\"'<>) ]|%1$|127\\.)"_qs.arg(host), &SourceText::lines),
         u".ci/setup.sh"_qs, u"URIs: http://mirror.li.net/debian"_qs, u"<svg xmlns=\"http://www.w3.org/2000/svg\"> http://127.0.0.1:%1"_qs},
    };
}

} // namespace

const std::vector<Rule> &houseRules()
{
    static const std::vector<Rule> rules = [] {
        std::vector<Rule> all;
        for (auto &&part : {whoMayKnowWhom(), howItIsWritten(), standsAlone()})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    return rules;
}

bool speaksOf(const Rule &rule, const QString &path)
{
    const bool spared = !rule.except.isEmpty() && QRegularExpression(rule.except).match(path).hasMatch();
    return !spared && QRegularExpression(rule.where).match(path).hasMatch();
}

QStringList roomsWithoutReadme(const QStringList &paths)
{
    QSet<QString> rooms;
    for (const QString &path : paths) {
        const QStringList parts = path.split(u'/');
        if (parts.size() < 2 || parts.first().startsWith(u'.'))
            continue;
        rooms += parts.first();
        if (parts.size() > 2)
            rooms += parts.at(0) + u'/' + parts.at(1);
    }
    QStringList missing;
    for (const QString &room : rooms)
        if (!paths.contains(room + u"/README.md"_qs))
            missing += room;
    missing.sort();
    return missing;
}

} // namespace yaogui
