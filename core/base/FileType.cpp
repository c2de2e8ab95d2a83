// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/FileType.h"

namespace yaogui {

namespace {

struct Kind {
    const char *name;
    QByteArray beginning, end;
    qsizetype within; ///< the end stands within so many last bytes, for programs add some of their own; 0: anywhere
};

} // namespace

std::optional<FileType> fileTypeOf(const QByteArray &bytes)
{
    static const Kind kinds[] = {{"jpeg", QByteArray::fromHex("ffd8ff"), QByteArray::fromHex("ffd9"), 0},
                                 {"png", QByteArray::fromHex("89504e470d0a1a0a0000000d49484452"), QByteArrayLiteral("IEND"), 1024},
                                 {"pdf", QByteArrayLiteral("%PDF-"), QByteArrayLiteral("%%EOF"), 1024}};
    for (const Kind &kind : kinds) {
        if (!bytes.startsWith(kind.beginning))
            continue;
        const qsizetype end = bytes.lastIndexOf(kind.end);
        const bool whole = end >= kind.beginning.size() && (kind.within == 0 || end >= bytes.size() - kind.within);
        return FileType{QString::fromLatin1(kind.name), whole};
    }
    return {};
}

} // namespace yaogui
