// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/backup/BackupFile.h"

#include <QFile>
#include <QFileInfo>

#include <sodium.h>

#include <unistd.h>

namespace yaogui {

namespace {

constexpr qint64 pieceSize = 65'536;
constexpr qint64 sealedSize = pieceSize + crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr qint64 streamFront = crypto_secretstream_xchacha20poly1305_HEADERBYTES;

unsigned char *bytes(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

const unsigned char *bytes(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

tl::unexpected<Error> failed(const QString &file, const QString &cause)
{
    return refuse(ErrorCode::BackupFailed, {{"reason", "write"}, {"folder", QFileInfo(file).path()}}, cause);
}

tl::unexpected<Error> damaged(const QString &file, const char *reason)
{
    return refuse(ErrorCode::BackupDamaged, {{"reason", QString::fromLatin1(reason)}, {"file", QFileInfo(file).fileName()}});
}

/// Removes what was half written, unless it is kept.
struct HalfFile {
    QString name;
    bool whole = false;
    ~HalfFile()
    {
        if (!whole)
            QFile::remove(name);
    }
};

bool settled(QFile &file)
{
    return file.flush() && ::fsync(file.handle()) == 0;
}

} // namespace

QByteArray BackupFile::newKey()
{
    static_assert(keySize == crypto_secretstream_xchacha20poly1305_KEYBYTES);
    QByteArray key(keySize, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_keygen(bytes(key));
    return key;
}

Done BackupFile::seal(const QString &plain, const QString &target, const BackupHeader &header, const QByteArray &key)
{
    QFile from(plain), to(target);
    if (!from.open(QIODevice::ReadOnly))
        return refuse(ErrorCode::FileUnreadable, {{"file", plain}});
    if (!to.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return failed(target, to.errorString());
    HalfFile half{target};
    QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner);
    QByteArray front = header.toBytes(), streamHeader(streamFront, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_state state;
    crypto_secretstream_xchacha20poly1305_init_push(&state, bytes(streamHeader), bytes(key));
    bool good = to.write(front + streamHeader) == front.size() + streamFront;
    for (bool last = false; good && !last;) {
        const QByteArray piece = from.read(pieceSize);
        last = from.atEnd();
        QByteArray sealed(piece.size() + crypto_secretstream_xchacha20poly1305_ABYTES, Qt::Uninitialized);
        crypto_secretstream_xchacha20poly1305_push(&state, bytes(sealed), nullptr, bytes(piece), static_cast<unsigned long long>(piece.size()), bytes(front),
                                                   static_cast<unsigned long long>(front.size()),
                                                   last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
        good = to.write(sealed) == sealed.size();
        front.clear(); // authenticated with the first piece
    }
    if (!good || !settled(to))
        return failed(target, to.errorString());
    half.whole = true;
    return {};
}

Result<BackupFront> BackupFile::front(const QString &file)
{
    QFile from(file);
    if (!from.open(QIODevice::ReadOnly))
        return refuse(ErrorCode::FileUnreadable, {{"file", file}});
    auto front = readFront(from.read(BackupHeader::largest + 64));
    if (!front)
        front.error().details["file"] = QFileInfo(file).fileName();
    return front;
}

Done BackupFile::open(const QString &file, const BackupFront &front, const QByteArray &key, const QString &plain)
{
    QFile from(file), to(plain);
    if (!from.open(QIODevice::ReadOnly) || !from.seek(front.raw.size()))
        return refuse(ErrorCode::FileUnreadable, {{"file", file}});
    if (!to.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return failed(plain, to.errorString());
    HalfFile half{plain};
    const QByteArray streamHeader = from.read(streamFront);
    crypto_secretstream_xchacha20poly1305_state state;
    if (streamHeader.size() != streamFront || crypto_secretstream_xchacha20poly1305_init_pull(&state, bytes(streamHeader), bytes(key)) != 0)
        return damaged(file, "truncated");
    QByteArray additional = front.raw;
    unsigned char tag = 0;
    while (!from.atEnd() && tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL) {
        const QByteArray sealed = from.read(sealedSize);
        if (sealed.size() < crypto_secretstream_xchacha20poly1305_ABYTES)
            return damaged(file, "truncated");
        QByteArray piece(sealed.size() - crypto_secretstream_xchacha20poly1305_ABYTES, Qt::Uninitialized);
        if (crypto_secretstream_xchacha20poly1305_pull(&state, bytes(piece), nullptr, &tag, bytes(sealed), static_cast<unsigned long long>(sealed.size()),
                                                       bytes(additional), static_cast<unsigned long long>(additional.size()))
            != 0)
            return damaged(file, "altered");
        if (to.write(piece) != piece.size())
            return failed(plain, to.errorString());
        additional.clear();
    }
    if (tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL || !from.atEnd() || to.pos() != front.header.bytes)
        return damaged(file, "truncated");
    if (!settled(to))
        return failed(plain, to.errorString());
    half.whole = true;
    return {};
}

} // namespace yaogui
