// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/Papers.h"

#include "core/ledger/PaperType.h"
#include "core/staff/DemandFor.h"
#include "core/store/AuditRepository.h"
#include "core/store/InvoiceRepository.h"
#include "core/store/PaperRepository.h"
#include "core/store/ReceiptRepository.h"
#include "core/store/SupplierRepository.h"

#include <QCryptographicHash>

#include <algorithm>

namespace yaogui {

namespace {

constexpr qsizetype longestName = 200;

QString digestOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

/// What a paper is sealed for: opened as another it fails.
QByteArray purposeOf(const QString &sha256)
{
    return "paper " + sha256.toLatin1();
}

Done exists(Connection &connection, PaperKind kind, const QString &subject)
{
    const QString supplier = subject.section(u'/', 0, 0), rest = subject.section(u'/', 1);
    if (kind == PaperKind::Receipt)
        return ReceiptRepository(connection).byNumber(subject) ? Done() : Done(refuse(ErrorCode::ReceiptUnknown, {{"receipt", subject}}));
    if (kind == PaperKind::Invoice)
        return InvoiceRepository(connection).find(supplier, rest) ? Done()
                                                                  : Done(refuse(ErrorCode::InvoiceUnknown, {{"number", rest}, {"supplier", supplier}}));
    const auto known = SupplierRepository(connection).byCode(supplier);
    if (!known)
        return refuse(ErrorCode::SupplierUnknown, {{"supplier", supplier}});
    const bool has = std::any_of(known->licences.begin(), known->licences.end(), [&](const Licence &licence) { return licence.kind == rest; });
    return has ? Done() : Done(refuse(ErrorCode::ReceiptIncomplete, {{"field", "licence.kind"}}));
}

} // namespace

QString toText(PaperKind kind)
{
    return kind == PaperKind::Receipt ? QStringLiteral("receipt") : kind == PaperKind::Invoice ? QStringLiteral("invoice") : QStringLiteral("licence");
}

std::optional<PaperKind> paperKindFrom(const QString &text)
{
    for (const PaperKind kind : {PaperKind::Receipt, PaperKind::Invoice, PaperKind::Licence}) {
        if (toText(kind) == text)
            return kind;
    }
    return std::nullopt;
}

Result<Attachment> Papers::attach(PaperKind kind, const QString &subject, const QString &name, const QByteArray &bytes, const OperatorName &by)
{
    YAOGUI_TRY_LET(const QString type, paperTypeOf(bytes));
    Attachment wish;
    wish.kind = toText(kind);
    wish.subject = subject;
    wish.name = name.simplified().left(longestName);
    wish.sha256 = digestOf(bytes);
    if (wish.name.isEmpty())
        return refuse(ErrorCode::AttachmentInvalid, {{"detail", "NAME"}});
    const QByteArray sealed = m_store.sealer().seal(bytes, purposeOf(wish.sha256));
    const Act act = kind == PaperKind::Receipt ? Act::ReceiveGoods : Act::Buy;
    return Permits(m_store, m_clock).write(demandFor(act, by, subject), [&](Connection &connection) -> Result<Attachment> {
        YAOGUI_TRY(exists(connection, kind, subject));
        PaperRepository papers(connection);
        const auto there = papers.of(wish.kind, subject);
        if (std::any_of(there.begin(), there.end(), [&](const Attachment &one) { return one.sha256 == wish.sha256; }))
            return refuse(ErrorCode::AttachmentInvalid, {{"detail", "ATTACHED"}});
        if (!papers.has(wish.sha256))
            papers.add(wish.sha256, type, bytes.size(), sealed);
        const Attachment kept = papers.attach(wish, by.id, m_clock.now());
        AuditRepository(connection).append(m_clock.now(), by.id, "paper.attached", subject, {{"kind", wish.kind}, {"name", wish.name}, {"sha256", wish.sha256}});
        return kept;
    });
}

Result<std::vector<Attachment>> Papers::list(PaperKind kind, const QString &subject) const
{
    return m_store.read([&](Connection &connection) -> Result<std::vector<Attachment>> { return PaperRepository(connection).of(toText(kind), subject); });
}

Result<std::vector<Attachment>> Papers::newest(int most) const
{
    return m_store.read([&](Connection &connection) -> Result<std::vector<Attachment>> { return PaperRepository(connection).newest(most); });
}

Result<Papers::Opened> Papers::open(qint64 id, const OperatorName &by)
{
    return Permits(m_store, m_clock).write(demandFor(Act::Read, by, QString::number(id)), [&](Connection &connection) -> Result<Opened> {
        PaperRepository papers(connection);
        const auto known = papers.byId(id);
        if (!known)
            return refuse(ErrorCode::CodeUnknown, {{"text", QString::number(id)}});
        YAOGUI_TRY_LET(QByteArray bytes, m_store.sealer().open(papers.sealed(known->sha256), purposeOf(known->sha256)));
        if (digestOf(bytes) != known->sha256)
            return refuse(ErrorCode::DecryptionFailed, {{"paper", id}});
        AuditRepository(connection).append(m_clock.now(), by.id, "paper.opened", known->subject, {{"kind", known->kind}, {"sha256", known->sha256}});
        return Opened{*known, std::move(bytes)};
    });
}

} // namespace yaogui
