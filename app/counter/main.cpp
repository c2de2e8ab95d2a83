// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/compose/FaceModel.h"
#include "app/compose/LogFile.h"
#include "app/compose/Shop.h"
#include "app/counter/CounterApp.h"
#include "app/counter/StartReport.h"
#include "app/counter/Tour.h"
#include "drivers/camera/OpenCvCamera.h"
#include "ui/text/ErrorText.h"
#include "ui/text/Language.h"

#include <QApplication>
#include <QFileInfo>
#include <QLabel>
#include <QTemporaryDir>

#include <CLI/CLI.hpp>

#include <iostream>

namespace {

using namespace yaogui;

struct Wishes {
    std::string data, tour, language;
    std::vector<std::string> overrides;
    bool hideFaces = false;
    int reportStart = -1; ///< idle seconds before the report; −1: none
};

QMap<QString, QString> overridesOf(const Wishes &wishes)
{
    QMap<QString, QString> overrides;
    for (const std::string &word : wishes.overrides) {
        const QString pair = QString::fromStdString(word);
        overrides[pair.section(u'=', 0, 0)] = pair.section(u'=', 1);
    }
    return overrides;
}

// Without --data the training store, made at the first start; with --data only a store that is there.
Result<std::unique_ptr<Shop>> openShop(const QString &folder, const QMap<QString, QString> &overrides)
{
    const QString place = folder.isEmpty() ? Shop::trainingFolder() : folder;
    if (folder.isEmpty() && !QFileInfo::exists(place + "/store.db")) {
        YAOGUI_TRY(Shop::create(place, Store::Kind::Training));
    }
    for (auto it = overrides.begin(); it != overrides.end(); ++it)
        YAOGUI_TRY(Settings::check(it.key(), it.value()));
    YAOGUI_TRY_LET(std::unique_ptr<Shop> shop, Shop::open({place, overrides, Store::Access::Writer}));
    if (const auto decided = shop->settings().decidedForThisRun(); !shop->training() && !decided.empty())
        return refuse(ErrorCode::NotPermitted, {{"act", toText(Act::ChangeSettings)}, {"key", decided.front().key}}); // nobody has signed in yet
    return shop;
}

// In training the camera shows the training picture unless a source was chosen.
std::unique_ptr<Camera> cameraOf(Shop &shop)
{
    QString source = shop.settings().value("camera.source");
    if (source.isEmpty() && shop.training())
        source = QFileInfo(qEnvironmentVariable("YAOGUI_ASTRONAUT", QCoreApplication::applicationDirPath() + "/../training/astronaut.png")).absolutePath();
    if (source.isEmpty() || !(source.at(0).isDigit() || QFileInfo::exists(source)))
        return nullptr;
    CameraSettings settings;
    settings.source = source;
    settings.modelPath = faceModelPath();
    return std::make_unique<OpenCvCamera>(settings, shop.clock());
}

// The counter cannot open: said in a window of its own and on the console.
int refuseToStart(const Error &error, bool silent)
{
    std::cerr << messageFor(error).toStdString() << std::endl;
    if (silent)
        return exitCodeOf(error.code);
    QLabel words(messageFor(error));
    words.setWindowTitle(QStringLiteral("药柜"));
    words.setMargin(32);
    words.setWordWrap(true);
    words.setMinimumWidth(480);
    words.show();
    QApplication::exec();
    return exitCodeOf(error.code);
}

int runTour(Shop &shop, const Operator &worker, const Wishes &wishes)
{
    CounterApp app(shop, worker, cameraOf(shop));
    app.window().resize(1366, 768);
    app.start(false);
    Tour tour(app, shop, QString::fromStdString(wishes.tour), wishes.hideFaces);
    tour.start();
    const int code = QApplication::exec();
    std::cout << (code == 0 ? "tour: pictures, slip and statement are in " : "tour: not finished; see ") << wishes.tour << std::endl;
    return code;
}

int run(const Wishes &wishes)
{
    const QTemporaryDir scratch;
    const bool tour = !wishes.tour.empty();
    QString folder = QString::fromStdString(wishes.data);
    if (tour && folder.isEmpty()) {
        folder = scratch.path() + "/store"; // each tour starts from the same shop
        if (const Done made = Shop::create(folder, Store::Kind::Training); !made)
            return refuseToStart(made.error(), true);
    }
    auto installed = std::make_unique<InstalledLanguage>(languageFrom(QString::fromStdString(wishes.language))); // a store that does not open is said too
    const auto shop = openShop(folder, overridesOf(wishes));
    if (!shop)
        return refuseToStart(shop.error(), tour);
    const LogFile log((*shop)->store().folder() + "/logs/counter.log");
    const QString language = wishes.language.empty() ? (*shop)->settings().value("ui.language") : QString::fromStdString(wishes.language);
    installed.reset(); // one at a time
    installed = std::make_unique<InstalledLanguage>(languageFrom(language));
    const auto worker = (*shop)->training() ? (*shop)->worker((*shop)->settings().value("counter.operator")) : Operator();
    if (!worker)
        return refuseToStart(worker.error(), tour);
    if (tour)
        return runTour(**shop, *worker, wishes);
    CounterApp app(**shop, *worker, cameraOf(**shop));
    app.window().resize(1366, 768);
    std::unique_ptr<StartReport> report;
    if (wishes.reportStart >= 0)
        report = std::make_unique<StartReport>(app, wishes.reportStart);
    app.start(true);
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    Wishes wishes;
    CLI::App arguments{"The pharmacy counter.", "yaogui"};
    arguments.add_option("--data", wishes.data, "the store; without it the training store in the user's data folder");
    arguments.add_option("--set", wishes.overrides, "key=value, for this run")->take_all();
    arguments.add_option("--tour", wishes.tour, "runs a whole insured sale with simulated devices and writes its pictures there");
    arguments.add_option("--language", wishes.language, "zh_CN or en, for this run");
    arguments.add_flag("--hide-faces", wishes.hideFaces, "pixelates faces in the tour's pictures");
    arguments.add_option("--report-start", wishes.reportStart, "says how the start went, so many idle seconds later, and ends")->group("");
    CLI11_PARSE(arguments, argc, argv);
    const bool display = !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
    if (!display && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setApplicationName("yaogui");
    if (!display && wishes.tour.empty() && wishes.reportStart < 0 && qEnvironmentVariable("QT_QPA_PLATFORM") == "offscreen") {
        std::cerr << "there is no display here, so the counter cannot open; taking the tour into ./out instead" << std::endl;
        wishes.tour = "out";
    }
    return run(wishes);
}
