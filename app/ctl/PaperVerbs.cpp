// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/Acting.h"
#include "app/ctl/Output.h"
#include "app/ctl/ProcurementVerbs.h"
#include "core/ledger/Papers.h"
#include "core/ledger/PaperType.h"

#include <QFile>
#include <QFileInfo>

namespace yaogui::ctl {

namespace {

constexpr int mostPapers = 1000;

const QString buyerNumber = QStringLiteral("1004"), acceptorNumber = QStringLiteral("1005"), managerNumber = QStringLiteral("1003"); // in training

QJsonObject paperLine(const Attachment &paper)
{
    return {{"paper", paper.id}, {"kind", paper.kind}, {"subject", paper.subject}, {"name", paper.name}, {"type", paper.type}, {"bytes", paper.bytes},
            {"sha256", paper.sha256}, {"operator", paper.worker}, {"at", paper.at}};
}

Result<PaperKind> kindOf(const QString &text)
{
    const auto kind = paperKindFrom(text);
    return kind ? Result<PaperKind>(*kind) : refuse(ErrorCode::UseInvalid, {{"reason", "receipt, invoice or licence"}});
}

/// A new file: what stands there already is never overwritten.
Done writeNew(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return refuse(ErrorCode::FileUnreadable, {{"file", path}}, file.errorString());
    return {};
}

} // namespace

int paperAdd(const Context &context, const ProcurementWords &words)
{
    return writing(context, [&](Shop &shop) {
        const auto kind = kindOf(words.one);
        if (!kind)
            return printRefusal(kind.error());
        const auto by = actor(shop, context, *kind == PaperKind::Receipt ? acceptorNumber : buyerNumber);
        if (!by)
            return printRefusal(by.error());
        const QString name = words.note.isEmpty() ? QFileInfo(words.three).fileName() : words.note;
        const auto kept = fileBytes(words.three, largestPaper).and_then([&](const QByteArray &bytes) {
            return Papers(shop.store(), shop.clock()).attach(*kind, words.two, name, bytes, by->name);
        });
        if (!kept)
            return printRefusal(kept.error());
        QJsonObject line = paperLine(*kept);
        line["state"] = "attached";
        printLine(line);
        return 0;
    });
}

int paperList(const Context &context, const ProcurementWords &words)
{
    return reading(context, [&](Shop &shop) {
        const Papers papers(shop.store(), shop.clock());
        const auto found = words.one.isEmpty() ? papers.newest(mostPapers)
                                               : kindOf(words.one).and_then([&](PaperKind kind) { return papers.list(kind, words.two); });
        if (!found)
            return printRefusal(found.error());
        for (const Attachment &paper : *found)
            printLine(paperLine(paper));
        return 0;
    });
}

int paperOut(const Context &context, const ProcurementWords &words)
{
    return writing(context, [&](Shop &shop) {
        const auto by = actor(shop, context, managerNumber);
        if (!by)
            return printRefusal(by.error());
        const auto opened = Papers(shop.store(), shop.clock()).open(words.one.toLongLong(), by->name);
        if (!opened)
            return printRefusal(opened.error());
        if (const Done written = writeNew(words.two, opened->bytes); !written)
            return printRefusal(written.error());
        QJsonObject line = paperLine(opened->attachment);
        line["state"] = "written";
        line["file"] = words.two;
        printLine(line);
        return 0;
    });
}

} // namespace yaogui::ctl
