// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/compose/TrainingStore.h"

#include "core/catalogue/DemoData.h"
#include "core/store/Imports.h"
#include "core/policy/ShippedPacks.h"
#include "core/store/PolicyRepository.h"
#include "core/store/SettingsRepository.h"
#include "core/store/StaffRepository.h"
#include "core/store/TillRepository.h"

namespace yaogui {

namespace {

void addPeople(StaffRepository &staff)
{
    staff.save({{"1001", "王芳"}, Post::Cashier, true});
    staff.save({{"1002", "李敏"}, Post::LicensedPharmacist, true, RegisterStatus::Valid});
    staff.save({{"1003", "陈建国"}, Post::Manager, false});
    staff.save({{"1004", "赵蕾"}, Post::Buyer, false});
    staff.save({{"1005", "孙浩"}, Post::Acceptor, false});
}

void addSettings(SettingsRepository &settings)
{
    settings.set("store.name", "药柜示范药店");
    settings.set("store.pharmacist_name", "李敏");
    settings.set("store.pharmacist_certno", "990101198001010018");
    settings.set("store.pharmacist_prac_cert_no", "TRAIN-0001");
    settings.set("platform.paasid", "training");
    settings.set("platform.secret", "training");
    settings.set("platform.fixmedins_code", "P99010100001");
    settings.set("platform.fixmedins_name", "药柜示范药店");
    settings.set("platform.mdtrtarea_admvs", "990101");
    settings.set("prescription.ask_again", "true"); // the sandbox lists whatever is valid
}

Done expectWhole(const Result<ImportReport> &report, const char *what)
{
    if (!report)
        return refuse(report.error());
    if (!report->rejected.empty())
        return refuse(ErrorCode::TableInvalid, {{"line", report->rejected.front().line}, {"reason", report->rejected.front().reason}},
                      QString::fromLatin1(what));
    return {};
}

} // namespace

Done fillTrainingStore(Store &store, const Clock &clock)
{
    YAOGUI_TRY(store.write([&](Connection &connection) -> Done {
        StaffRepository staff(connection);
        addPeople(staff);
        SettingsRepository settings(connection);
        addSettings(settings);
        static_cast<void>(TillRepository(connection).open(clock.now(), "1001", {}));
        YAOGUI_TRY_LET(const PackKey key, ShippedPacks::trainingKey());
        PolicyRepository(connection).trust(key, clock.now(), "1003");
        return {};
    }));
    return store.write([&](Connection &connection) -> Done {
        const QDateTime now = clock.now();
        YAOGUI_TRY(expectWhole(importCatalogue(connection, demo::catalogueFile(), {"demo/catalogue.csv", now, "1003"}, false), "demo catalogue"));
        return expectWhole(importOpenStock(connection, store.sealer(), demo::openStockFile(now.date()), {"demo/stock.csv", now, "1003"}, false), "demo stock");
    });
}

} // namespace yaogui
