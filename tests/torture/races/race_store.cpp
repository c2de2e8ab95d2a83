// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/SettingsRepository.h"
#include "core/store/Store.h"
#include "drivers/keystore/FileKeyStore.h"
#include "tests/torture/races/Races.h"

#include <QTemporaryDir>

#include <atomic>

using namespace yaogui;

namespace {

constexpr int writers = 4;
constexpr int readers = 2;
constexpr int writesOfEach = 50;

// Several ask for the first key at once: one makes it, all have the same.
void oneKey(const QString &path)
{
    std::atomic<int> made = 0;
    std::vector<QByteArray> keys(writers);
    races::together(writers, [&](int number) {
        FileKeyStore store(path);
        const auto key = store.create();
        made += key.has_value() ? 1 : 0;
        keys[static_cast<std::size_t>(number)] = key ? *key : store.load().value_or(QByteArray());
    });
    races::require(made == 1, "one key is made");
    for (const QByteArray &key : keys)
        races::require(key.size() == 32 && key == keys.front(), "all have the same key");
}

int kept(Connection &connection)
{
    return SettingsRepository(connection).all().value("count").toInt();
}

Result<int> oneMore(Connection &connection)
{
    const int count = kept(connection) + 1;
    SettingsRepository(connection).set("count", QString::number(count));
    return count;
}

// Every thread writes through the one writing thread and reads on its own: no write is lost, no reader sees time run backwards.
void writeAndRead(Store &store)
{
    races::together(writers + readers, [&](int number) {
        int seen = 0;
        for (int i = 0; i < writesOfEach; ++i) {
            const auto count = number < writers ? store.write(oneMore) : store.read([](Connection &c) -> Result<int> { return kept(c); });
            races::require(count && *count >= seen, "counting only goes up");
            seen = *count;
        }
    });
    races::require(store.read([](Connection &c) -> Result<int> { return kept(c); }) == writers * writesOfEach, "no write is lost");
}

// Several open the store to write at once: one may, the others are told.
void oneWriter(const QString &folder, const QString &key)
{
    std::vector<std::unique_ptr<Store>> stores(writers);
    races::together(writers, [&](int number) {
        FileKeyStore keys(key);
        auto store = Store::open(folder, Store::Access::Writer, keys);
        if (store)
            stores[static_cast<std::size_t>(number)] = std::move(*store);
        else
            races::require(store.error().code == ErrorCode::StoreInUse, "a second writer is told that the store is in use");
    });
    int opened = 0;
    for (const auto &store : stores)
        opened += store ? 1 : 0;
    races::require(opened == 1, "one may write");
}

} // namespace

int main()
{
    const QTemporaryDir place;
    const QString key = place.filePath("key");
    const QString folder = place.filePath("shop");
    oneKey(key);
    FileKeyStore keys(key);
    races::require(Store::create(folder, Store::Kind::Training, keys).has_value(), "a store is made");
    {
        const auto store = Store::open(folder, Store::Access::Writer, keys);
        races::require(store.has_value(), "the store opens");
        writeAndRead(**store);
    }
    oneWriter(folder, key);
    return 0;
}
