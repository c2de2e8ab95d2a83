// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/audit/AuditChain.h"
#include "core/base/Result.h"

#include <QString>

#include <optional>

namespace yaogui {

/// The newest event of the chain, kept in a small file beside the key and sealed like an event, so that a database whose
/// last rows were cut off, or that was replaced by an older copy, is told by it. Written after each commit: the database
/// is never behind an honest head, so a crash between the two alarms nobody; a head that is behind alarms nobody either,
/// since events beyond it cannot be made without the key. Two slots written in turn: a torn one leaves the other. A
/// whole folder replaced by its older copy takes its head along: that only a backup or a day sheet can tell. One thread.
class SealedHead {
public:
    enum class Found { Nothing, Unreadable, Head };
    struct Reading {
        Found found = Found::Nothing;
        AuditHead head;
        quint64 counter = 0; ///< how often it was written
    };

    [[nodiscard]] static QString fileIn(const QString &folder) { return folder + QStringLiteral("/store.head"); }
    [[nodiscard]] static Reading read(const QString &file, const AuditChain &chain);

    /// Makes the file when there is none. STORE_WRITE_FAILED.
    [[nodiscard]] static Result<std::unique_ptr<SealedHead>> open(const QString &file, const AuditChain &chain);
    ~SealedHead();
    SealedHead(const SealedHead &) = delete;
    SealedHead &operator=(const SealedHead &) = delete;
    /// False when the disk refused.
    bool write(const AuditHead &head);

private:
    SealedHead(int file, const AuditChain &chain, quint64 counter) : m_file(file), m_chain(chain), m_counter(counter) {}
    int m_file;
    AuditChain m_chain;
    quint64 m_counter;
};

} // namespace yaogui
