// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/WholeCounter.h"

#include "app/compose/FaceModel.h"
#include "core/store/CatalogueRepository.h"
#include "core/store/Imports.h"
#include "core/store/LedgerRepository.h"
#include "drivers/camera/OpenCvCamera.h"
#include "ui/widgets/Look.h"

namespace yaogui::test {

namespace {

std::unique_ptr<Shop> openShop(const QString &folder, const QMap<QString, QString> &settings)
{
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        if (!Settings::check(it.key(), it.value()))
            qFatal("no such setting: %s", qUtf8Printable(it.key()));
    }
    auto shop = Shop::open({folder, settings, Store::Access::Writer});
    if (!shop)
        qFatal("the store cannot be opened: %s", qUtf8Printable(codeName(shop.error().code)));
    return std::move(*shop);
}

std::unique_ptr<CounterApp> openCounter(Shop &shop, const QString &pictures)
{
    std::unique_ptr<Camera> camera;
    if (!pictures.isEmpty()) {
        CameraSettings settings;
        settings.source = pictures;
        settings.modelPath = faceModelPath();
        settings.retry = std::chrono::milliseconds(50);
        camera = std::make_unique<OpenCvCamera>(settings, shop.clock());
    }
    const Operator worker = shop.training() ? shop.worker("1001").value() : Operator();
    return std::make_unique<CounterApp>(shop, worker, std::move(camera));
}

} // namespace

TrainingFolder::TrainingFolder()
{
    if (!Shop::create(path(), Store::Kind::Training))
        qFatal("no training store in %s", qUtf8Printable(path()));
}

void TrainingFolder::addGoods(const QByteArray &catalogue, const QByteArray &stock) const
{
    const auto shop = openShop(path(), {});
    const ImportPaper paper{"goods.csv", shop->clock().now(), "1003"};
    const auto drugs = shop->store().write([&](Connection &connection) { return importCatalogue(connection, catalogue, paper, false); });
    const auto boxes = shop->store().write([&](Connection &connection) { return importOpenStock(connection, shop->store().sealer(), stock, paper, false); });
    if (!drugs || !drugs->rejected.empty() || !boxes || !boxes->rejected.empty())
        qFatal("the goods are not taken in");
}

WholeCounter::WholeCounter(const TrainingFolder &store, QMap<QString, QString> settings, const QString &pictures)
    : WholeCounter(store.path(), std::move(settings), pictures)
{
}

WholeCounter::WholeCounter(const QString &folder, QMap<QString, QString> settings, const QString &pictures)
    : m_shop(openShop(folder, settings)), m_app(openCounter(*m_shop, pictures)), hands(m_app->window())
{
    QObject::connect(&m_app->desk(), &CounterDesk::viewChanged, m_app.get(), [this](const CounterView &view) {
        m_view = view;
        m_opened = true;
    });
    QObject::connect(&m_app->desk(), &CounterDesk::finished, m_app.get(), [this](const FinishedSale &sale) { m_finished.push_back(sale); });
    QObject::connect(&m_app->desk(), &CounterDesk::refused, m_app.get(),
                     [this](const Error &error, int) { m_refusals.append(codeName(error.code)); });
    window().resize(1366, 768);
    m_app->start(false);
    if (!QTest::qWaitForWindowActive(&window(), patience) || !QTest::qWaitFor([this] { return m_opened; }, patience))
        qFatal("the counter does not open");
    keys = std::make_unique<KeyPlayer>(window().windowHandle());
}

QStringList WholeCounter::boxes(int count)
{
    const auto found = m_shop->store().read([&](Connection &connection) -> Result<QStringList> {
        QStringList codes, drugs;
        CatalogueRepository catalogue(connection);
        for (const BoxRow &row : LedgerRepository(connection).shelfBoxes({})) {
            const Drug drug = catalogue.byId(row.drug).value_or(Drug());
            const bool otc = drug.drugClass == DrugClass::OtcA || drug.drugClass == DrugClass::OtcB;
            if (otc && !drug.isInsurable() && !drugs.contains(drug.code) && !TraceRules::isExpired(row.expiry, m_shop->clock().today())) {
                codes.append(row.traceCode);
                drugs.append(drug.code);
            }
        }
        return codes.mid(0, count);
    });
    return found.value_or(QStringList());
}

void WholeCounter::scanByKeys(const QString &code)
{
    keys->wait(1000);
    keys->scan(code, "\r");
    keys->wait(1000);
}

void WholeCounter::payCash()
{
    hands.press(Qt::Key_F12);
    hands.type("9999");
    hands.press(Qt::Key_F12);
}

QString WholeCounter::wordsOf(const char *statusButton)
{
    auto *button = hands.find<QPushButton>(statusButton);
    QTest::mouseClick(button, Qt::LeftButton);
    const QString words = button->text() + " | " + hands.text("remedyText");
    hands.click("remedyClose");
    return words;
}

QStringList WholeCounter::alarms()
{
    QStringList alarms;
    for (const auto *button : hands.find<QFrame>("statusStrip")->findChildren<QPushButton *>()) {
        const QString tone = button->property("tone").toString();
        if (tone == toText(Tone::Look) || tone == toText(Tone::Stop))
            alarms.append(button->text());
    }
    return alarms;
}

} // namespace yaogui::test
