// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/TableText.h"

#include <unicode/ucnv.h>
#include <unicode/utf8.h>

#include <memory>

namespace yaogui {

namespace {

struct Utf8Look {
    qsizetype firstBad = -1;     ///< offset of the first byte that is not UTF-8
    bool onlyLastCut = false;    ///< the one fault is a last character that is not complete
    qsizetype goodBytes = 0;     ///< bytes in valid multi-byte characters
    qsizetype badBytes = 0;      ///< other bytes above ASCII
};

Utf8Look lookAtUtf8(const QByteArray &bytes)
{
    Utf8Look look;
    const auto *data = reinterpret_cast<const uint8_t *>(bytes.constData());
    const auto size = static_cast<int32_t>(bytes.size());
    for (int32_t at = 0; at < size;) {
        if (data[at] < 0x80) {
            ++at;
            continue;
        }
        const int32_t start = at;
        UChar32 c = 0;
        U8_NEXT(data, at, size, c);
        if (c >= 0) {
            look.goodBytes += at - start;
            continue;
        }
        look.onlyLastCut = look.firstBad < 0 && at == size && U8_COUNT_TRAIL_BYTES(data[start]) >= size - start;
        if (look.firstBad < 0)
            look.firstBad = start;
        look.badBytes += at - start;
    }
    return look;
}

struct ConverterCloser {
    void operator()(UConverter *converter) const { ucnv_close(converter); }
};

Result<QByteArray> fromGb18030(const QByteArray &bytes)
{
    const auto unknown = [] { return refuse(ErrorCode::EncodingUnknown, {{"reason", "NOT_UTF8_NOT_GB18030"}}); };
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, ConverterCloser> converter(ucnv_open("gb18030", &status));
    if (U_FAILURE(status))
        return unknown();
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    QString text(bytes.size() + 1, Qt::Uninitialized);
    const int32_t length = ucnv_toUChars(converter.get(), reinterpret_cast<UChar *>(text.data()), static_cast<int32_t>(text.size()),
        bytes.constData(), static_cast<int32_t>(bytes.size()), &status);
    if (status == U_TRUNCATED_CHAR_FOUND && bytes.size() > 1) // the file was cut within its last character
        return fromGb18030(bytes.chopped(1));
    if (U_FAILURE(status))
        return unknown();
    text.truncate(length);
    for (const QChar c : std::as_const(text)) {
        if (c.category() == QChar::Other_PrivateUse || c.unicode() == QChar::ReplacementCharacter)
            return unknown(); // no catalogue holds such characters: the bytes mean something else
    }
    return (text.startsWith(QChar::ByteOrderMark) ? text.mid(1) : text).toUtf8();
}

} // namespace

Result<QByteArray> tableTextToUtf8(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF"))
        return refuse(ErrorCode::EncodingUnknown, {{"reason", "UTF16"}, {"offset", 0}});
    if (const qsizetype zero = bytes.indexOf('\0'); zero >= 0)
        return refuse(ErrorCode::EncodingUnknown, {{"reason", "NUL_BYTE"}, {"offset", zero}});
    const bool marked = bytes.startsWith("\xEF\xBB\xBF");
    const Utf8Look look = lookAtUtf8(bytes);
    if (look.firstBad < 0)
        return marked ? bytes.mid(3) : bytes;
    if (look.onlyLastCut && (marked || look.goodBytes > 0))
        return bytes.mid(marked ? 3 : 0, look.firstBad - (marked ? 3 : 0));
    // GB18030 text hardly ever looks like UTF-8; UTF-8 with one broken byte does, and would come out as nonsense Han.
    if (marked || look.goodBytes > look.badBytes)
        return refuse(ErrorCode::EncodingUnknown, {{"reason", "DAMAGED_UTF8"}, {"offset", look.firstBad}});
    return fromGb18030(bytes);
}

} // namespace yaogui
