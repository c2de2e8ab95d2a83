// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/keystore/FileKeyStore.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace yaogui {

namespace {

constexpr qsizetype keySize = 32;

/// Closes on leaving the block.
class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool isOpen() const { return m_number >= 0; }
    bool close()
    {
        const int number = std::exchange(m_number, -1);
        return number < 0 || ::close(number) == 0;
    }

private:
    int m_number;
};

tl::unexpected<Error> unusable(const QString &reason, int systemError = 0)
{
    return refuse(ErrorCode::KeyMissing, {{"reason", reason}},
                  systemError == 0 ? QString() : QString::fromLocal8Bit(std::strerror(systemError)));
}

bool writeAll(int descriptor, const QByteArray &bytes)
{
    qsizetype written = 0;
    while (written < bytes.size()) {
        const ssize_t step = ::write(descriptor, bytes.constData() + written, static_cast<std::size_t>(bytes.size() - written));
        if (step < 0 && errno == EINTR)
            continue;
        if (step <= 0)
            return false;
        written += step;
    }
    return true;
}

QByteArray readUpTo(int descriptor, qsizetype most)
{
    QByteArray bytes(most, Qt::Uninitialized);
    qsizetype got = 0;
    while (got < most) {
        const ssize_t step = ::read(descriptor, bytes.data() + got, static_cast<std::size_t>(most - got));
        if (step < 0 && errno == EINTR)
            continue;
        if (step <= 0)
            break;
        got += step;
    }
    bytes.truncate(got);
    return bytes;
}

/// A power cut after this leaves the new name in the folder.
bool syncFolderOf(const QString &path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const Descriptor descriptor(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return descriptor.isOpen() && ::fsync(descriptor.number()) == 0;
}

Done writeNewFile(const QByteArray &name, const QByteArray &bytes)
{
    Descriptor descriptor(::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR));
    if (!descriptor.isOpen())
        return unusable("unwritable", errno);
    // The mask of the process may only take rights away; this makes them exactly 0600.
    const bool good =
        ::fchmod(descriptor.number(), S_IRUSR | S_IWUSR) == 0 && writeAll(descriptor.number(), bytes) && ::fsync(descriptor.number()) == 0;
    const int systemError = errno;
    if (good && descriptor.close())
        return {};
    ::unlink(name.constData());
    return unusable("unwritable", systemError);
}

} // namespace

FileKeyStore::FileKeyStore(QString path) : m_path(std::move(path)) {}

Result<QByteArray> FileKeyStore::load()
{
    // O_NONBLOCK: a pipe in place of the file must not stop the start.
    const Descriptor descriptor(::open(QFile::encodeName(m_path).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (!descriptor.isOpen())
        return unusable(errno == ENOENT ? QString("absent") : errno == ELOOP ? QString("not_a_file") : QString("unreadable"), errno);
    struct stat state = {};
    if (::fstat(descriptor.number(), &state) != 0)
        return unusable("unreadable", errno);
    if (!S_ISREG(state.st_mode))
        return unusable("not_a_file");
    if ((state.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return unusable("not_private");
    QByteArray key = readUpTo(descriptor.number(), keySize + 1);
    if (key.size() != keySize)
        return unusable("wrong_size");
    return key;
}

Result<QByteArray> FileKeyStore::create()
{
    if (sodium_init() < 0)
        return unusable("unwritable");
    QByteArray key(keySize, Qt::Uninitialized);
    randombytes_buf(key.data(), static_cast<std::size_t>(keySize));
    YAOGUI_TRY(keep(key));
    return key;
}

Done FileKeyStore::keep(const QByteArray &key)
{
    if (key.size() != keySize)
        return unusable("wrong_size");
    std::array<unsigned char, 8> tail = {};
    randombytes_buf(tail.data(), tail.size());
    const QByteArray suffix =
        QByteArray::fromRawData(reinterpret_cast<const char *>(tail.data()), static_cast<qsizetype>(tail.size())).toHex();
    const QByteArray name = QFile::encodeName(m_path);
    const QByteArray whole = name + "." + suffix + ".new";
    YAOGUI_TRY(writeNewFile(whole, key));
    // link(2) gives the finished file its name only when nobody has that name: never over an existing key.
    const bool linked = ::link(whole.constData(), name.constData()) == 0;
    const int systemError = errno;
    ::unlink(whole.constData());
    if (!linked)
        return unusable(systemError == EEXIST ? QString("exists") : QString("unwritable"), systemError);
    if (!syncFolderOf(m_path))
        return unusable("unwritable", errno);
    return {};
}

} // namespace yaogui
