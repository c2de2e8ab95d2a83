// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/ports/FaceFinder.h"

#include <QString>

#include <memory>

namespace yaogui {

/// Where the build and the installation put the face network: ../share/yaogui/models beside the programs.
[[nodiscard]] QString faceModelPath();
[[nodiscard]] std::unique_ptr<FaceFinder> makeFaceFinder(const Clock &clock);

} // namespace yaogui
