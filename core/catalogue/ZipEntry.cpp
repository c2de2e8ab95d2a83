// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/ZipEntry.h"

#include <zip.h>

#include <memory>

namespace yaogui {

namespace {

struct DiscardArchive {
    void operator()(zip_t *archive) const { zip_discard(archive); }
};
struct CloseFile {
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};

} // namespace

tl::expected<QByteArray, const char *> zipEntry(const QByteArray &zip, const QString &path, qint64 most)
{
    zip_source_t *source = zip_source_buffer_create(zip.constData(), static_cast<zip_uint64_t>(zip.size()), 0, nullptr);
    const std::unique_ptr<zip_t, DiscardArchive> archive(source != nullptr ? zip_open_from_source(source, ZIP_RDONLY, nullptr) : nullptr);
    if (!archive) {
        zip_source_free(source);
        return tl::unexpected<const char *>("not a zip");
    }
    const zip_int64_t index = path.isEmpty() ? 0 : zip_name_locate(archive.get(), path.toUtf8().constData(), ZIP_FL_ENC_UTF_8);
    zip_stat_t facts;
    if (index < 0 || zip_stat_index(archive.get(), static_cast<zip_uint64_t>(index), 0, &facts) != 0 || (facts.valid & ZIP_STAT_SIZE) == 0)
        return tl::unexpected<const char *>("the zip has no such file");
    if (facts.size > static_cast<zip_uint64_t>(most))
        return tl::unexpected<const char *>("the file is too large");
    const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(archive.get(), static_cast<zip_uint64_t>(index), 0));
    QByteArray bytes(static_cast<qsizetype>(facts.size), Qt::Uninitialized);
    if (!file || zip_fread(file.get(), bytes.data(), facts.size) != bytes.size())
        return tl::unexpected<const char *>("the file in the zip is damaged");
    return bytes;
}

} // namespace yaogui
