// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace yaogui {

/// A file of this room's resources (catalogue.qrc), by its alias; empty if there is none.
[[nodiscard]] QByteArray catalogueResource(const QString &alias);

} // namespace yaogui
