// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/vision/PictureFile.h"
#include "tests/fuzz/Fuzz.h"

using namespace yaogui;

// A picture file. What is decoded is never larger than the header was allowed to say.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray file = fuzz::input(data, size);
    for (const auto &picture : {decodeGrey(file), decodeColour(file)}) {
        if (!picture) {
            const ErrorCode code = picture.error().code;
            fuzz::require(code == ErrorCode::PictureUnreadable || code == ErrorCode::PictureTooLarge, "a bad picture is said to be one");
            continue;
        }
        fuzz::require(!picture->empty() && picture->total() <= 64'000'000, "a picture has pixels, and not too many");
        fuzz::require(picture->depth() == CV_8U && (picture->channels() == 1 || picture->channels() == 3), "a picture is grey or coloured");
    }
    return 0;
}
