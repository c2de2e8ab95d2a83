// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/architecture/SourceText.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace yaogui {
namespace {

/// Cuts comments off line after line; a block comment may span several.
class CommentCutter
{
public:
    QString cut(const QString &line)
    {
        QString code;
        bool quoted = false;
        for (qsizetype i = 0; i < line.size(); ++i) {
            const auto here = QStringView(line).mid(i);
            if (m_inBlock) {
                m_inBlock = !here.startsWith(u"*/");
                i += m_inBlock ? 0 : 1;
            } else if (!quoted && here.startsWith(u"//")) {
                break;
            } else if (!quoted && here.startsWith(u"/*")) {
                m_inBlock = true;
                ++i;
            } else if (here.startsWith(u'\\') || here.startsWith(u"'\"'")) {
                code += here.left(2); // an escaped character, or a quotation mark by itself, opens no text
                ++i;
                i += here.startsWith(u'\'') ? 1 : 0;
            } else {
                quoted = quoted != here.startsWith(u'"');
                code += line.at(i);
            }
        }
        return code;
    }

private:
    bool m_inBlock = false;
};

bool isText(const QString &path)
{
    static const QRegularExpression text(
        u"(\\.(h|cpp|txt|cmake|md|sh|json|sql|qrc|qss|ts|csv|py|yml)|/\\.(clang-format|editorconfig)|\\.ci/[a-z]+)$"_qs);
    return text.match(path).hasMatch();
}

} // namespace

SourceText sourceText(const QString &path, const QString &text)
{
    SourceText source{path, text.split(u'\n'), {}};
    if (source.lines.last().isEmpty())
        source.lines.removeLast();
    CommentCutter cutter;
    for (const QString &line : source.lines)
        source.code += cutter.cut(line);
    return source;
}

std::vector<SourceText> readProject(const QString &root)
{
    std::vector<SourceText> sources;
    const QDir home(root);
    for (const QString &part : {u"core"_qs, u"ui"_qs, u"drivers"_qs, u"app"_qs, u"tests"_qs, u"resources"_qs, u"translations"_qs, u".ci"_qs}) {
        QDirIterator files(home.filePath(part), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            QFile file(path);
            if (isText(path) && file.open(QIODevice::ReadOnly))
                sources.push_back(sourceText(home.relativeFilePath(path), QString::fromUtf8(file.readAll())));
        }
    }
    for (const QString &name : home.entryList({u"*.txt"_qs, u"*.md"_qs, u"*.json"_qs, u"*.sh"_qs}, QDir::Files)) {
        QFile file(home.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            sources.push_back(sourceText(name, QString::fromUtf8(file.readAll())));
    }
    return sources;
}

} // namespace yaogui
