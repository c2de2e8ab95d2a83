// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/camera/NewestFrame.h"
#include "tests/torture/races/Races.h"

#include <atomic>

using namespace yaogui;

namespace {

constexpr int frames = 5000;

cv::Mat numbered(int number)
{
    return cv::Mat(1, 1, CV_32S, cv::Scalar(number)).clone();
}

// One thread captures, one looks, one waits out a pause; whoever looks sees newer and newer frames, and close() lets all go.
void captureAndLook()
{
    NewestFrame place;
    std::atomic<int> taken = 0;
    races::together(3, [&](int role) {
        if (role == 0) {
            for (int number = 1; number <= frames; ++number)
                place.put(numbered(number));
            while (taken.load() != frames)
                std::this_thread::yield();
            place.close();
        } else if (role == 1) {
            cv::Mat frame;
            while (place.take(frame)) {
                races::require(frame.at<int>(0, 0) > taken.load(), "the newest frame wins");
                taken = frame.at<int>(0, 0);
            }
        } else {
            races::require(!place.pause(std::chrono::hours(1)), "a closed place ends a pause");
        }
    });
    cv::Mat frame;
    races::require(!place.take(frame) && taken == frames, "the last frame was seen, and none after closing");
}

} // namespace

int main()
{
    for (int round = 0; round < 5; ++round)
        captureAndLook();
    return 0;
}
