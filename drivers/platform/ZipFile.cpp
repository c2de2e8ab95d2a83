// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/platform/ZipFile.h"

#include "core/catalogue/ZipEntry.h"

#include <zip.h>

#include <memory>

namespace yaogui {

namespace {

struct CloseSource {
    void operator()(zip_source_t *source) const { zip_source_free(source); }
};
struct DiscardArchive {
    void operator()(zip_t *archive) const { zip_discard(archive); }
};
using Source = std::unique_ptr<zip_source_t, CloseSource>;
using Archive = std::unique_ptr<zip_t, DiscardArchive>;

/// All that a finished source holds.
QByteArray bytesOf(zip_source_t *source)
{
    zip_stat_t facts;
    if (zip_source_stat(source, &facts) != 0 || (facts.valid & ZIP_STAT_SIZE) == 0 || zip_source_open(source) != 0)
        return {};
    QByteArray bytes(static_cast<qsizetype>(facts.size), Qt::Uninitialized);
    const zip_int64_t read = zip_source_read(source, bytes.data(), facts.size);
    zip_source_close(source);
    return read == bytes.size() ? bytes : QByteArray();
}

} // namespace

QByteArray zipOf(const QString &name, const QByteArray &content)
{
    const Source whole(zip_source_buffer_create(nullptr, 0, 0, nullptr));
    if (!whole)
        return {};
    zip_source_keep(whole.get()); // the archive gives its own hold back when it is closed
    Archive archive(zip_open_from_source(whole.get(), ZIP_TRUNCATE, nullptr));
    if (!archive) {
        zip_source_free(whole.get());
        return {};
    }
    zip_source_t *entry = zip_source_buffer(archive.get(), content.constData(), static_cast<zip_uint64_t>(content.size()), 0);
    if (!entry || zip_file_add(archive.get(), name.toUtf8().constData(), entry, ZIP_FL_ENC_UTF_8) < 0) {
        zip_source_free(entry);
        return {};
    }
    if (zip_close(archive.get()) != 0)
        return {};
    (void)archive.release(); // closed: it is gone
    return bytesOf(whole.get());
}

Result<QByteArray> firstFileOf(const QByteArray &zip, qint64 most)
{
    const auto bytes = zipEntry(zip, {}, most);
    if (!bytes)
        return refuse(ErrorCode::PlatformAnswerUnreadable, {{"infno", "9102"}, {"field", "file"}}, QString::fromLatin1(bytes.error()));
    return *bytes;
}

} // namespace yaogui
