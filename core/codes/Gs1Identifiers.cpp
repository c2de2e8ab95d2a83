// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/codes/Gs1.h"

#include "core/codes/CheckDigits.h"

#include <array>

namespace yaogui {
namespace {

struct Row {
    QStringView begins; ///< with what the identifier begins; the longest that fits counts
    Gs1Identifier identifier;
};

constexpr bool number = true;
constexpr bool any = false;

// digits, minimum, maximum, numeric. 23x, 43xx and 7xxx hold more, but nothing that stands on a box of drugs.
constexpr std::array rows{
    Row{u"00", {2, 18, 18, number}},   Row{u"01", {2, 14, 14, number}},   Row{u"02", {2, 14, 14, number}},
    Row{u"10", {2, 1, 20, any}},       Row{u"11", {2, 6, 6, number}},     Row{u"12", {2, 6, 6, number}},
    Row{u"13", {2, 6, 6, number}},     Row{u"15", {2, 6, 6, number}},     Row{u"16", {2, 6, 6, number}},
    Row{u"17", {2, 6, 6, number}},     Row{u"20", {2, 2, 2, number}},     Row{u"21", {2, 1, 20, any}},
    Row{u"22", {2, 1, 20, any}},       Row{u"235", {3, 1, 28, any}},      Row{u"240", {3, 1, 30, any}},
    Row{u"241", {3, 1, 30, any}},      Row{u"242", {3, 1, 6, number}},    Row{u"243", {3, 1, 20, any}},
    Row{u"250", {3, 1, 30, any}},      Row{u"251", {3, 1, 30, any}},      Row{u"253", {3, 13, 30, any}},
    Row{u"254", {3, 1, 20, any}},      Row{u"255", {3, 13, 25, number}},  Row{u"30", {2, 1, 8, number}},
    Row{u"31", {4, 6, 6, number}},     Row{u"32", {4, 6, 6, number}},     Row{u"33", {4, 6, 6, number}},
    Row{u"34", {4, 6, 6, number}},     Row{u"35", {4, 6, 6, number}},     Row{u"36", {4, 6, 6, number}},
    Row{u"37", {2, 1, 8, number}},     Row{u"390", {4, 1, 15, number}},   Row{u"391", {4, 4, 18, number}},
    Row{u"392", {4, 1, 15, number}},   Row{u"393", {4, 4, 18, number}},   Row{u"394", {4, 4, 4, number}},
    Row{u"395", {4, 6, 6, number}},    Row{u"400", {3, 1, 30, any}},      Row{u"401", {3, 1, 30, any}},
    Row{u"402", {3, 17, 17, number}},  Row{u"403", {3, 1, 30, any}},      Row{u"41", {3, 13, 13, number}},
    Row{u"420", {3, 1, 20, any}},      Row{u"421", {3, 4, 12, any}},      Row{u"422", {3, 3, 3, number}},
    Row{u"423", {3, 3, 15, number}},   Row{u"424", {3, 3, 3, number}},    Row{u"425", {3, 3, 15, number}},
    Row{u"426", {3, 3, 3, number}},    Row{u"427", {3, 1, 3, any}},       Row{u"7001", {4, 13, 13, number}},
    Row{u"7002", {4, 1, 30, any}},     Row{u"7003", {4, 10, 10, number}}, Row{u"7004", {4, 1, 4, number}},
    Row{u"7005", {4, 1, 12, any}},     Row{u"7006", {4, 6, 6, number}},   Row{u"7007", {4, 6, 12, number}},
    Row{u"7008", {4, 1, 3, any}},      Row{u"7009", {4, 1, 10, any}},     Row{u"7010", {4, 1, 2, any}},
    Row{u"7020", {4, 1, 20, any}},     Row{u"7021", {4, 1, 20, any}},     Row{u"7022", {4, 1, 20, any}},
    Row{u"7023", {4, 1, 30, any}},     Row{u"703", {4, 4, 30, any}},      Row{u"71", {3, 1, 20, any}},
    Row{u"723", {4, 2, 30, any}},      Row{u"7240", {4, 1, 20, any}},     Row{u"8001", {4, 14, 14, number}},
    Row{u"8002", {4, 1, 20, any}},     Row{u"8003", {4, 14, 30, any}},    Row{u"8004", {4, 1, 30, any}},
    Row{u"8005", {4, 6, 6, number}},   Row{u"8006", {4, 18, 18, number}}, Row{u"8007", {4, 1, 34, any}},
    Row{u"8008", {4, 8, 12, number}},  Row{u"8010", {4, 1, 30, any}},     Row{u"8011", {4, 1, 12, number}},
    Row{u"8012", {4, 1, 20, any}},     Row{u"8017", {4, 18, 18, number}}, Row{u"8018", {4, 18, 18, number}},
    Row{u"8020", {4, 1, 25, any}},     Row{u"8110", {4, 1, 70, any}},     Row{u"8200", {4, 1, 70, any}},
    Row{u"90", {2, 1, 30, any}},       Row{u"9", {2, 1, 90, any}},
};

} // namespace

std::optional<Gs1Identifier> gs1IdentifierAt(QStringView text)
{
    const Row *best = nullptr;
    for (const Row &row : rows)
        if (text.startsWith(row.begins) && (best == nullptr || row.begins.size() > best->begins.size()))
            best = &row;
    if (best == nullptr || text.size() < best->identifier.digits || !isDigits(text.first(best->identifier.digits)))
        return std::nullopt;
    return best->identifier;
}

} // namespace yaogui
