// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/vision/LinearOutline.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace yaogui {
namespace {

constexpr double alike = 0.6; // correlation with the line that was read; print above and below has less than 0.3
constexpr int mostSamples = 200; // on one line: what counts is that equal places are compared

/// A symbol seen as equal lines along `along`, stacked along `down`; `start` is where the line that was read begins.
struct Bars {
    cv::Point2d start;
    cv::Point2d along; ///< unit vector across the bars, start to stop
    cv::Point2d down;  ///< unit vector along the bars
    double length = 0;
};

using Profile = std::vector<float>;

float greyAt(const cv::Mat &grey, cv::Point2d at)
{
    const int x = cvFloor(at.x);
    const int y = cvFloor(at.y);
    if (x < 0 || y < 0 || x + 1 >= grey.cols || y + 1 >= grey.rows)
        return -1;
    const auto fx = static_cast<float>(at.x - x);
    const auto fy = static_cast<float>(at.y - y);
    const uchar *upper = grey.ptr<uchar>(y) + x;
    const uchar *lower = grey.ptr<uchar>(y + 1) + x;
    const auto mix = [](float a, float b, float part) { return a + (b - a) * part; };
    return mix(mix(upper[0], upper[1], fx), mix(lower[0], lower[1], fx), fy);
}

/// The grey values from one point to another; false when the line leaves the picture.
bool sample(const cv::Mat &grey, cv::Point2d from, cv::Point2d to, std::size_t count, Profile &values)
{
    values.resize(count);
    const cv::Point2d step = (to - from) / static_cast<double>(count);
    cv::Point2d at = from + step / 2;
    for (float &value : values) {
        value = greyAt(grey, at);
        if (value < 0)
            return false;
        at += step;
    }
    return true;
}

/// Brings a line to mean 0 and length 1; gives its contrast.
float normalise(Profile &values)
{
    float sum = 0;
    for (float value : values)
        sum += value;
    const float mean = sum / static_cast<float>(values.size());
    float squares = 0;
    for (float &value : values) {
        value -= mean;
        squares += value * value;
    }
    const float norm = std::sqrt(squares);
    for (float &value : values)
        value /= std::max(norm, 1.0F);
    return norm;
}

/// The direction across the bars, from the gradients around the line that was read.
cv::Point2d acrossBars(const cv::Mat &grey, cv::Point2d start, cv::Point2d stop)
{
    const cv::Rect box = cv::Rect(cv::Point(cvFloor(std::min(start.x, stop.x)), cvFloor(std::min(start.y, stop.y)) - 4),
                                  cv::Point(cvCeil(std::max(start.x, stop.x)) + 1, cvCeil(std::max(start.y, stop.y)) + 5))
        & cv::Rect({}, grey.size());
    cv::Mat dx, dy;
    cv::Sobel(grey(box), dx, CV_32F, 1, 0);
    cv::Sobel(grey(box), dy, CV_32F, 0, 1);
    const double angle = 0.5 * std::atan2(2 * dx.dot(dy), dx.dot(dx) - dy.dot(dy));
    const cv::Point2d across(std::cos(angle), std::sin(angle));
    return across.dot(stop - start) < 0 ? -across : across;
}

/// Follows the bars of one symbol away from the line that was read.
class Follower {
public:
    Follower(const cv::Mat &grey, cv::Point2d start, cv::Point2d stop, cv::Point2d along) : m_grey(grey)
    {
        m_bars = {start, along, {-along.y, along.x}, along.dot(stop - start)};
        // The line that was read crosses every bar wherever it runs; what it shows is what a square line must show.
        const auto count = static_cast<std::size_t>(std::min<double>(m_bars.length, mostSamples));
        m_valid = m_bars.length >= 20 && sample(grey, start, stop, count, m_model);
        m_contrast = m_valid ? normalise(m_model) : 0;
        m_step = std::max(2.0, m_bars.length / 150);
        m_tilt = std::abs(m_bars.down.dot(stop - start));
    }

    /// False when no square line is like the one read. Then `quad` and `along` say nothing.
    bool follow()
    {
        if (!m_valid || !findSeed())
            return false;
        const auto [top, topShift] = extend(-1);
        const auto [bottom, bottomShift] = extend(1);
        if (bottom - top < 4)
            return false;
        m_top = m_bars.start + m_bars.down * top + m_bars.along * topShift;
        m_bottom = m_bars.start + m_bars.down * bottom + m_bars.along * bottomShift;
        return true;
    }
    [[nodiscard]] Quad quad() const
    {
        const cv::Point2d across = m_bars.along * m_bars.length;
        return {cv::Point2f(m_top), cv::Point2f(m_top + across), cv::Point2f(m_bottom + across), cv::Point2f(m_bottom)};
    }
    /// Square to the bars as they were followed: better than the estimate from a few rows.
    [[nodiscard]] cv::Point2d along() const
    {
        const cv::Point2d down = (m_bottom - m_top) / cv::norm(m_bottom - m_top);
        return {down.y, -down.x};
    }

private:
    double likeness(double offset, double shift)
    {
        const cv::Point2d from = m_bars.start + m_bars.down * offset + m_bars.along * shift;
        if (!sample(m_grey, from, from + m_bars.along * m_bars.length, m_model.size(), m_line) || normalise(m_line) < 0.3F * m_contrast)
            return 0;
        double product = 0;
        for (std::size_t i = 0; i < m_line.size(); ++i)
            product += static_cast<double>(m_model[i] * m_line[i]);
        return product;
    }
    bool findSeed()
    {
        for (double distance = 0; distance <= m_tilt + 6; distance += m_step) {
            for (const double offset : {distance, -distance}) {
                if (likeness(offset, 0) >= alike) {
                    m_seed = offset;
                    return true;
                }
            }
        }
        return false;
    }
    /// The last offset whose line is still alike, and its sideways shift: the angle is a little off at first.
    std::pair<double, double> extend(double direction)
    {
        double reached = m_seed;
        double shift = 0;
        int misses = 0;
        for (double offset = m_seed + direction * m_step; misses < 3; offset += direction * m_step) {
            const double expected = offset == m_seed ? 0 : shift * std::abs((offset - m_seed) / std::max(m_step, std::abs(reached - m_seed)));
            double best = 0;
            double bestShift = expected;
            for (const double tried : {expected, expected - 0.4, expected + 0.4}) {
                const double value = likeness(offset, tried);
                if (value > best + 0.01) {
                    best = value;
                    bestShift = tried;
                }
            }
            misses = best < alike ? misses + 1 : 0;
            if (misses == 0) {
                reached = offset;
                shift = bestShift;
            }
        }
        for (double finer = m_step / 2; finer >= 0.5; finer /= 2)
            if (likeness(reached + direction * finer, shift) >= alike)
                reached += direction * finer;
        return {reached, shift};
    }

    const cv::Mat &m_grey;
    Bars m_bars;
    Profile m_model;
    Profile m_line;
    float m_contrast = 0;
    double m_step = 2;
    double m_tilt = 0;
    double m_seed = 0;
    bool m_valid = false;
    cv::Point2d m_top, m_bottom;
};

} // namespace

Quad outlineOfLinear(const cv::Mat &grey, const Quad &lines)
{
    const cv::Point2d start = (lines[0] + lines[3]) / 2;
    const cv::Point2d stop = (lines[1] + lines[2]) / 2;
    if (cv::norm(stop - start) < 20)
        return lines;
    Follower rough(grey, start, stop, acrossBars(grey, start, stop));
    if (!rough.follow())
        return lines;
    Follower better(grey, start, stop, rough.along());
    return better.follow() ? better.quad() : rough.quad();
}

} // namespace yaogui
