// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/Settlements.h"
#include "app/sandbox/Transactions.h"

#include <zip.h>

namespace yaogui::sandbox {

namespace {

constexpr zip_uint64_t largest = 64 * 1024 * 1024;

QByteArray zipped(const QString &name, const QByteArray &text)
{
    zip_source_t *whole = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(whole);
    zip_t *archive = zip_open_from_source(whole, ZIP_TRUNCATE, nullptr);
    QByteArray bytes;
    if (archive != nullptr) {
        zip_source_t *entry = zip_source_buffer(archive, text.constData(), static_cast<zip_uint64_t>(text.size()), 0);
        zip_stat_t facts;
        if (zip_file_add(archive, name.toUtf8().constData(), entry, ZIP_FL_ENC_UTF_8) >= 0 && zip_close(archive) == 0
            && zip_source_stat(whole, &facts) == 0 && zip_source_open(whole) == 0) {
            bytes.resize(static_cast<qsizetype>(facts.size));
            zip_source_read(whole, bytes.data(), facts.size);
            zip_source_close(whole);
        }
    }
    zip_source_free(whole);
    return bytes;
}

QJsonObject keep(Books &books, const QString &name, const QByteArray &zip, const Call &call)
{
    const QString number = platformNumber(books, u"file_qury_no"_qs, call.now);
    books.insert(u"file"_qs, {{u"file_qury_no"_qs, number}, {u"fixmedins_code"_qs, call.fixmedinsCode}, {u"filename"_qs, name},
                              {u"content"_qs, QString::fromLatin1(zip.toBase64())}, {u"time"_qs, timeText(call.now)}});
    return {{u"file_qury_no"_qs, number}, {u"filename"_qs, name}, {u"dld_endtime"_qs, timeText(call.now.addDays(1))}};
}

} // namespace

Checked<QByteArray> unzipped(const QByteArray &zip)
{
    const auto none = [](const QString &why) { return refuse(u"in"_qs, why); };
    zip_source_t *source = zip_source_buffer_create(zip.constData(), static_cast<zip_uint64_t>(zip.size()), 0, nullptr);
    zip_t *archive = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    if (archive == nullptr) {
        zip_source_free(source);
        return none(u"is no zip"_qs);
    }
    zip_stat_t facts;
    zip_file_t *file = zip_stat_index(archive, 0, 0, &facts) == 0 && facts.size <= largest ? zip_fopen_index(archive, 0, 0) : nullptr;
    QByteArray bytes(file != nullptr ? static_cast<qsizetype>(facts.size) : 0, Qt::Uninitialized);
    const bool whole = file != nullptr && zip_fread(file, bytes.data(), facts.size) == bytes.size();
    if (file != nullptr)
        zip_fclose(file);
    zip_discard(archive);
    if (!whole)
        return none(u"holds no file, a damaged or too large one"_qs);
    return bytes;
}

Checked<QJsonObject> offerFile(Books &books, const QString &name, const QByteArray &text, const Call &call)
{
    const QByteArray zip = zipped(name + u".txt"_qs, text);
    if (zip.isEmpty())
        return refuse(u"file_qury_no"_qs, u"the answer file could not be made"_qs);
    return keep(books, name + u".zip"_qs, zip, call);
}

Output takeFile(Books &books, const Call &call)
{
    const QJsonObject data = call.input.value(u"fsUploadIn").toObject();
    if (data.value(u"fixmedins_code") != call.fixmedinsCode)
        return refuse(u"fixmedins_code"_qs, u"is not the envelope's"_qs);
    const QByteArray zip = QByteArray::fromBase64(data.value(u"in").toString().toLatin1());
    if (const auto file = unzipped(zip); !file)
        return tl::unexpected(file.error());
    QJsonObject ticket = keep(books, data.value(u"filename").toString(), zip, call);
    ticket.insert(u"fixmedins_code"_qs, call.fixmedinsCode);
    return ticket;
}

Output giveFile(Books &books, const Call &call)
{
    const QJsonObject data = call.input.value(u"fsDownloadIn").toObject();
    const QJsonObject row = books.row("SELECT content, filename FROM file WHERE file_qury_no = ? AND fixmedins_code = ?",
                                      {data.value(u"file_qury_no"), call.fixmedinsCode});
    if (row.isEmpty() || data.value(u"fixmedins_code") != call.fixmedinsCode)
        return refuse(u"file_qury_no"_qs, u"no such file"_qs);
    if (row.value(u"filename") != data.value(u"filename"))
        return refuse(u"filename"_qs, u"is not the file's"_qs);
    return QJsonObject{{u"file"_qs, row.value(u"content")}};
}

} // namespace yaogui::sandbox
