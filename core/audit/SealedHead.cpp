// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/audit/SealedHead.h"

#include <QFile>
#include <QtEndian>

#include <fcntl.h>
#include <unistd.h>

namespace yaogui {

namespace {

constexpr qsizetype slotSize = 512; // a sector: written whole or not at all
constexpr qsizetype numbersSize = 24;
constexpr qsizetype recordSize = numbersSize + 2 * AuditChain::macSize;
constexpr quint64 mark = 0x59474845'41443031; // "YGHEAD01"
const QByteArray purpose = "head";

QByteArray record(const SealedHead::Reading &head, const AuditChain &chain)
{
    QByteArray bytes(numbersSize, Qt::Uninitialized);
    qToBigEndian(mark, bytes.data());
    qToBigEndian(head.counter, bytes.data() + 8);
    qToBigEndian(head.head.id, bytes.data() + 16);
    bytes += head.head.mac.leftJustified(AuditChain::macSize, '\0', true);
    return bytes + chain.macOf(purpose, bytes);
}

std::optional<SealedHead::Reading> parsed(const QByteArray &bytes, const AuditChain &chain)
{
    if (bytes.size() != recordSize || qFromBigEndian<quint64>(bytes.constData()) != mark)
        return std::nullopt;
    const QByteArray sealed = bytes.first(recordSize - AuditChain::macSize);
    if (chain.macOf(purpose, sealed) != bytes.last(AuditChain::macSize))
        return std::nullopt;
    SealedHead::Reading reading;
    reading.found = SealedHead::Found::Head;
    reading.counter = qFromBigEndian<quint64>(bytes.constData() + 8);
    reading.head = {qFromBigEndian<qint64>(bytes.constData() + 16), bytes.mid(numbersSize, AuditChain::macSize)};
    return reading;
}

} // namespace

SealedHead::Reading SealedHead::read(const QString &file, const AuditChain &chain)
{
    QFile bytes(file);
    if (!bytes.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {};
    Reading newest;
    newest.found = Found::Unreadable;
    for (const qsizetype slot : {qsizetype(0), slotSize}) {
        if (!bytes.seek(slot))
            continue;
        const auto one = parsed(bytes.read(recordSize), chain);
        if (one && (newest.found != Found::Head || one->counter > newest.counter))
            newest = *one;
    }
    return newest;
}

Result<std::unique_ptr<SealedHead>> SealedHead::open(const QString &file, const AuditChain &chain)
{
    const Reading before = read(file, chain);
    const int number = ::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (number < 0)
        return refuse(ErrorCode::StoreWriteFailed, {{"file", file}}, "head cannot be opened");
    std::unique_ptr<SealedHead> head(new SealedHead(number, chain, before.counter));
    if (::ftruncate(number, 2 * slotSize) != 0 || ::fsync(number) != 0)
        return refuse(ErrorCode::StoreWriteFailed, {{"file", file}}, "head cannot be made");
    return head;
}

SealedHead::~SealedHead()
{
    ::close(m_file);
}

bool SealedHead::write(const AuditHead &head)
{
    Reading reading;
    reading.counter = ++m_counter;
    reading.head = head;
    const QByteArray bytes = record(reading, m_chain);
    const off_t slot = m_counter % 2 == 0 ? 0 : slotSize;
    return ::pwrite(m_file, bytes.constData(), static_cast<std::size_t>(bytes.size()), slot) == bytes.size();
}

} // namespace yaogui
