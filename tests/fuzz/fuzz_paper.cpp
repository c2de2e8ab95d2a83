// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/PaperType.h"
#include "tests/fuzz/Fuzz.h"

using namespace yaogui;

// A paper to be attached.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::input(data, size);
    const auto type = paperTypeOf(bytes);
    if (!type) {
        fuzz::require(type.error().code == ErrorCode::AttachmentInvalid && !type.error().details["detail"].toString().isEmpty(), "what cannot be attached says why");
        return 0;
    }
    fuzz::require(type->startsWith(u"image/") || *type == u"application/pdf", "a picture or a PDF");
    fuzz::require(!bytes.startsWith("PK") && !bytes.startsWith('<'), "neither an archive nor a page");
    return 0;
}
