// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/compose/LogFile.h"

#include <QDir>
#include <QFileInfo>

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace yaogui {

namespace {

constexpr std::size_t fileBytes = 2 * 1024 * 1024;
constexpr std::size_t files = 5;

spdlog::level::level_enum levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return spdlog::level::debug;
    case QtInfoMsg: return spdlog::level::info;
    case QtWarningMsg: return spdlog::level::warn;
    case QtCriticalMsg: return spdlog::level::err;
    case QtFatalMsg: return spdlog::level::critical;
    }
    return spdlog::level::warn;
}

void pass(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    spdlog::log(levelOf(type), "{}: {}", context.category ? context.category : "default", text.toStdString());
}

} // namespace

LogFile::LogFile(const QString &path)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    try {
        auto file = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(path.toStdString(), fileBytes, files);
        auto console = std::make_shared<spdlog::sinks::stderr_sink_mt>();
        console->set_level(spdlog::level::warn);
        auto logger = std::make_shared<spdlog::logger>("yaogui", spdlog::sinks_init_list{file, console});
        logger->flush_on(spdlog::level::info);
        spdlog::set_default_logger(std::move(logger));
    } catch (const spdlog::spdlog_ex &problem) {
        qWarning("log file: %s", problem.what());
        return;
    }
    qInstallMessageHandler(pass);
}

LogFile::~LogFile()
{
    qInstallMessageHandler(nullptr);
    spdlog::shutdown();
}

} // namespace yaogui
