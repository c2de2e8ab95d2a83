// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "drivers/vision/SymbolSearch.h"

namespace yaogui {

/// The outline of a linear symbol from the few lines that were read of it: the bars are followed up and down to where
/// they end. `lines` is returned as it is when they cannot be followed.
[[nodiscard]] Quad outlineOfLinear(const cv::Mat &grey, const Quad &lines);

} // namespace yaogui
