// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// sign_packs KEY.pem FILE…: writes FILE.sig beside each pack. For whoever edits resources/policy.

#include "core/policy/PackSignature.h"
#include "core/policy/PolicyPack.h"

#include <QCoreApplication>
#include <QFile>
#include <QTextStream>

using namespace yaogui;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool signFile(const QString &path, const QByteArray &key)
{
    QTextStream words(stderr);
    const QByteArray pack = contentOf(path);
    if (const auto read = readPack(pack, path); !read) {
        words << path << ": " << read.error().details["reason"].toString() << ' ' << read.error().details["key"].toString() << ", line "
              << read.error().details["line"].toInt() << '\n';
        return false;
    }
    const auto signature = PackSignature::sign(pack, key);
    QFile file(path + ".sig");
    const bool written = signature && file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(*signature) == signature->size();
    if (!written)
        words << path << ": not signed\n";
    return written;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3) {
        QTextStream(stderr) << "sign_packs KEY.pem FILE...\n";
        return 2;
    }
    const QByteArray key = contentOf(arguments[1]);
    bool all = true;
    for (const QString &path : arguments.mid(2))
        all = signFile(path, key) && all;
    return all ? 0 : 1;
}
