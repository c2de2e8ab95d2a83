// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "drivers/vision/FaceDetector.h"

namespace yaogui {

/// Makes every face but one unrecognisable, in place: few large squares, then blurred. Nothing that shows a queue may
/// leave this folder without (FJ-05a). The kept face's own box stays as it is.
void hideOthers(cv::Mat &bgr, const std::vector<Face> &faces, const Face &kept);

/// Hides, looks again with `detector` and hides what it still finds; gives how many other faces were hidden, or nothing
/// when one could not be hidden: such a picture must not be used.
[[nodiscard]] Result<int> hideOthersSurely(cv::Mat &bgr, const std::vector<Face> &faces, const Face &kept, FaceDetector &detector);

} // namespace yaogui
