// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/PaperType.h"

#include "core/base/FileType.h"

namespace yaogui {

namespace {

tl::unexpected<Error> wrong(const char *detail)
{
    return refuse(ErrorCode::AttachmentInvalid, {{"detail", detail}});
}

} // namespace

Result<QString> paperTypeOf(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return wrong("EMPTY");
    if (bytes.size() > largestPaper)
        return wrong("TOO_LARGE");
    const auto type = fileTypeOf(bytes);
    if (!type)
        return wrong("NO_PICTURE_OR_PDF");
    if (!type->whole)
        return wrong("TRUNCATED");
    return (type->name == u"pdf" ? QStringLiteral("application/") : QStringLiteral("image/")) + type->name;
}

} // namespace yaogui
