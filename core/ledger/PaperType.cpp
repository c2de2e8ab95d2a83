// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/PaperType.h"

namespace yaogui {

namespace {

struct Kind {
    const char *type;
    QByteArray beginning, end;
    qsizetype within; ///< the end stands within so many last bytes: programs add some of their own
};

tl::unexpected<Error> wrong(const char *detail)
{
    return refuse(ErrorCode::AttachmentInvalid, {{"detail", detail}});
}

} // namespace

Result<QString> paperTypeOf(const QByteArray &bytes)
{
    static const Kind kinds[] = {{"image/jpeg", QByteArray::fromHex("ffd8ff"), QByteArray::fromHex("ffd9"), largestPaper},
                                 {"image/png", QByteArray::fromHex("89504e470d0a1a0a0000000d49484452"), QByteArrayLiteral("IEND"), 1024},
                                 {"application/pdf", QByteArrayLiteral("%PDF-"), QByteArrayLiteral("%%EOF"), 1024}};
    if (bytes.isEmpty())
        return wrong("EMPTY");
    if (bytes.size() > largestPaper)
        return wrong("TOO_LARGE");
    for (const Kind &kind : kinds) {
        if (!bytes.startsWith(kind.beginning))
            continue;
        const qsizetype end = bytes.lastIndexOf(kind.end);
        return end >= kind.beginning.size() && end >= bytes.size() - kind.within ? Result<QString>(QString::fromLatin1(kind.type)) : wrong("TRUNCATED");
    }
    return wrong("NO_PICTURE_OR_PDF");
}

} // namespace yaogui
