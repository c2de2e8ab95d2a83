// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/Shopfront.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>

namespace yaogui::journey {

namespace {

bool copyFolder(const QString &from, const QString &to)
{
    QDirIterator all(from, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    bool copied = QDir().mkpath(to);
    while (copied && all.hasNext()) { // a folder comes before what is in it
        const QString source = all.next();
        const QString target = to + source.mid(from.size());
        copied = all.fileInfo().isDir() ? QDir().mkpath(target) : QFile::copy(source, target);
    }
    return copied;
}

} // namespace

Shopfront::Shopfront() : m_sandbox(std::make_unique<SandboxProcess>()) {}

QString Shopfront::prepare(const QByteArray &catalogue, const QByteArray &stock)
{
    if (!m_sandbox->start())
        return m_sandbox->problem();
    m_data = m_model.filePath("store");
    m_run = std::make_unique<QTemporaryDir>();
    const QList<QStringList> acts{{"init", "--training"},
                                  {"catalogue", "import", file("catalogue.csv", catalogue)},
                                  {"ledger", "open-stock", file("stock.csv", stock)}};
    for (const QStringList &act : acts) {
        if (const Outcome done = ctl(act); done.exitCode != 0)
            return act.join(u' ') + u'\n' + done.story();
    }
    return fresh();
}

QString Shopfront::fresh()
{
    m_run = std::make_unique<QTemporaryDir>();
    m_data = m_run->filePath("store");
    m_set = {{"evidence.face_required", "false"},
             {"platform.base_url", m_sandbox->baseUrl().toString()},
             {"platform.credential_url", m_sandbox->credentialUrl().toString()}};
    if (!copyFolder(m_model.filePath("store"), m_data))
        return "the store cannot be copied";
    const QJsonObject control = m_sandbox->control({{"clear", true}, {"reset_books", true}});
    return control.contains("error") ? control.value("error").toString() : QString();
}

QStringList Shopfront::frame() const
{
    QStringList arguments{"--data", m_data};
    for (auto it = m_set.begin(); it != m_set.end(); ++it)
        arguments << "--set" << it.key() + u'=' + it.value();
    return arguments;
}

Outcome Shopfront::ctl(const QStringList &arguments, int patienceSeconds) const
{
    return runProgram("yaoguictl", frame() + arguments, patienceSeconds);
}

QString Shopfront::file(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_run->filePath(name));
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    return written ? file.fileName() : QString();
}

QString Shopfront::script(const QJsonArray &steps, const QString &worker)
{
    const QJsonObject script{{"operator", worker}, {"steps", steps}};
    return file(QString("script-%1.json").arg(++m_scripts), QJsonDocument(script).toJson());
}

Outcome Shopfront::sell(const QJsonArray &steps, const QString &worker)
{
    return ctl({"sale", "run", script(steps, worker)});
}

QJsonObject Shopfront::sale(const QJsonValue &id) const
{
    return ctl({"sale", "show", id.toVariant().toString()}).last();
}

QString insuranceCode(int person)
{
    return QString("424%1%2").arg(person, 17, 10, QChar(u'0')).arg("00990000");
}

QJsonArray insured(int person, const QJsonArray &goods)
{
    QJsonArray steps = goods;
    steps.append(step("credential", insuranceCode(person)));
    steps.append(step("presettle", true));
    steps.append(step("confirm", true));
    return steps;
}

} // namespace yaogui::journey
