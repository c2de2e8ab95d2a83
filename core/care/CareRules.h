// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <map>

namespace yaogui {

/// How often goods are looked after and how warm and damp it may be (settings care.*).
struct CareRules {
    static constexpr char16_t usualTemperature[] = u"常温=10..30,阴凉=0..20,冷藏=2..8";
    static constexpr char16_t usualHumidity[] = u"35..75";

    int months = 3;    ///< goods on the shelf at least so often (养护)
    int keyMonths = 1; ///< cold and near-expiry goods
    std::map<QString, QString> temperature; ///< place → "low..high" in degrees Celsius
    QString humidity;                       ///< "low..high" in percent; empty: not watched
    int displayMonths = 1; ///< each zone is looked over at least so often (陈列检查)
};

} // namespace yaogui
