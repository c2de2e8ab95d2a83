// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/counter/CounterApp.h"
#include "tests/support/KeyPlayer.h"
#include "tests/support/WindowHands.h"

#include <QTemporaryDir>

#include <memory>

namespace yaogui::test {

/// A bound for what must come; a loaded machine may need some of it.
inline constexpr int patience = 60'000;

/// A training store, made once and opened again by each counter that needs one.
class TrainingFolder {
public:
    TrainingFolder();
    [[nodiscard]] QString path() const { return m_folder.filePath("store"); }
    /// Two files of `catalogue import` and `ledger open-stock`.
    void addGoods(const QByteArray &catalogue, const QByteArray &stock) const;

private:
    QTemporaryDir m_folder;
};

/// The whole counter with its window open and its own sandbox running. One at a time per store.
class WholeCounter {
public:
    /// `pictures`: the camera's folder; empty: no camera.
    WholeCounter(const TrainingFolder &store, QMap<QString, QString> settings, const QString &pictures = {});
    /// The same on a store that is there.
    WholeCounter(const QString &folder, QMap<QString, QString> settings, const QString &pictures = {});

    [[nodiscard]] Shop &shop() { return *m_shop; }
    [[nodiscard]] CounterApp &app() { return *m_app; }
    [[nodiscard]] MainWindow &window() { return m_app->window(); }
    [[nodiscard]] const CounterView &view() const { return m_view; }
    [[nodiscard]] const std::vector<FinishedSale> &finished() const { return m_finished; }
    [[nodiscard]] const QStringList &refusals() const { return m_refusals; }
    void forgetRefusals() { m_refusals.clear(); }
    /// Boxes that can be sold now, each of another drug that needs no prescription and goes to no insurance.
    [[nodiscard]] QStringList boxes(int count);
    /// What a keyboard wedge types, with its Enter.
    void scanByKeys(const QString &code);
    /// Enough cash for the basket and the key for it; the finished sale is shown afterwards.
    void payCash();
    /// What a button of the status strip says in words, with what its line says when it is clicked: "Printer  trouble | Printer: …".
    [[nodiscard]] QString wordsOf(const char *statusButton);
    /// The buttons of the strip that ask for attention.
    [[nodiscard]] QStringList alarms();

private:
    std::unique_ptr<Shop> m_shop;
    std::unique_ptr<CounterApp> m_app;
    CounterView m_view;
    std::vector<FinishedSale> m_finished;
    QStringList m_refusals;
    bool m_opened = false;

public:
    WindowHands hands;
    std::unique_ptr<KeyPlayer> keys;
};

} // namespace yaogui::test
