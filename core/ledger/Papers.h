// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/staff/Permits.h"

namespace yaogui {

/// What a paper is attached to: a receipt by its number, an invoice as SUPPLIER/NUMBER, a supplier's licence as SUPPLIER/KIND.
enum class PaperKind { Receipt, Invoice, Licence };
[[nodiscard]] QString toText(PaperKind kind);
[[nodiscard]] std::optional<PaperKind> paperKindFrom(const QString &text);

struct Attachment {
    qint64 id = 0;
    QString kind, subject, name, type, sha256; ///< sha256: of the paper as it came
    qint64 bytes = 0;
    QString worker, at;
};

/// Paper kept as picture or PDF (验收, 首营): sealed in the store under the digest of its content, once however often it is attached; it goes
/// with every backup. Taking one out is an audit event. Waits for the store: not for the GUI's thread.
/// Codes: those of Permits and paperTypeOf, ATTACHMENT_INVALID also {detail: NAME, ATTACHED}, RECEIPT_UNKNOWN, INVOICE_UNKNOWN,
/// SUPPLIER_UNKNOWN, RECEIPT_INCOMPLETE {field licence.kind}, CODE_UNKNOWN (no such attachment), DECRYPTION_FAILED.
class Papers {
public:
    Papers(Store &store, const Clock &clock) : m_store(store), m_clock(clock) {}

    [[nodiscard]] Result<Attachment> attach(PaperKind kind, const QString &subject, const QString &name, const QByteArray &bytes,
                                            const OperatorName &by);
    [[nodiscard]] Result<std::vector<Attachment>> list(PaperKind kind, const QString &subject) const;
    [[nodiscard]] Result<std::vector<Attachment>> newest(int most) const;
    struct Opened {
        Attachment attachment;
        QByteArray bytes;
    };
    [[nodiscard]] Result<Opened> open(qint64 id, const OperatorName &by);

private:
    Store &m_store;
    const Clock &m_clock;
};

} // namespace yaogui
