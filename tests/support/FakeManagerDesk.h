// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/ManagerDesk.h"

namespace yaogui {

/// A manager's desk that answers nothing, for tests of what stands beside it.
class FakeManagerDesk : public ManagerDesk {
public:
    void openTasks() override {}
    void look(const QString &, const QString &, bool, const QString &) override {}
    void checkZone(const QString &, bool, const QString &) override {}
    void putBack(const QString &, const QString &, const QString &) override {}
    void record(const QString &, const QString &, const QString &, const QString &) override {}
    void readClimate(const QString &) override {}
    void setApart(const QString &, const QString &, const QString &) override {}
    void openBook(BookKind, const QDate &, const QDate &, bool) override {}
    void printBook(const Book &) override {}
    void printSigns() override {}
    void printNotices() override {}
    void openCoverage() override {}
    void listNoCode(const QString &, const QString &, bool) override {}
    void exportTable(const TableSheet &, TableTarget) override {}
};

} // namespace yaogui
