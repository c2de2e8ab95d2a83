// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/BackupWorker.h"

namespace yaogui {

namespace {

constexpr int lookEveryMs = 60'000;
constexpr qint64 hour = 3600;

} // namespace

BackupWorker::BackupWorker(const BackupTools &tools) : m_tools(tools), m_timer(this)
{
    m_timer.setInterval(lookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &BackupWorker::work);
}

void BackupWorker::start()
{
    m_open = true;
    m_timer.start();
    tell(m_tools.folder.isEmpty() ? DeviceHealth::Off : DeviceHealth::Ready);
    show();
    work();
}

Result<BackupView> BackupWorker::view() const
{
    BackupView view;
    view.folder = m_tools.folder;
    view.hasPhrase = m_tools.office.hasPhrase();
    view.freshFolder = m_tools.store.folder() + m_tools.clock.now().toString(QStringLiteral("'-restored-'yyyyMMdd-HHmm"));
    if (view.folder.isEmpty())
        return view;
    YAOGUI_TRY_LET(view.rows, m_tools.office.list());
    std::erase_if(view.rows, [&](const BackupRow &row) { return row.unreadable || row.header.store != m_tools.store.id(); });
    return view;
}

void BackupWorker::show()
{
    if (const auto now = view())
        emit viewChanged(*now);
    else
        emit refused(BackupAct::Look, now.error());
}

void BackupWorker::tell(DeviceHealth health, const QString &code)
{
    emit deviceChanged({DeviceKind::Backup, health, code, m_tools.folder});
}

Done BackupWorker::backUp()
{
    const auto made = m_tools.office.create(m_tools.worker);
    if (!made) {
        tell(made.error().code == ErrorCode::BackupNotConfigured ? DeviceHealth::Off : DeviceHealth::Trouble, codeName(made.error().code));
        return refuse(made.error());
    }
    tell(DeviceHealth::Ready);
    show();
    return {};
}

// Tried again each minute until it is done; the strip says so meanwhile.
void BackupWorker::work()
{
    const auto now = view();
    if (m_tools.folder.isEmpty() || (now && !now->rows.empty() && now->rows.front().header.madeAt.secsTo(m_tools.clock.now()) < hour))
        return;
    if (const Done made = backUp(); !made)
        qWarning("backup: %s", qUtf8Printable(codeName(made.error().code)));
}

Done BackupWorker::may(Act act) const
{
    Demand demand;
    demand.act = act;
    demand.worker = {m_tools.worker, {}};
    return Permits(m_tools.store, m_tools.clock).ask(demand);
}

void BackupWorker::backUpNow()
{
    const Done allowed = may(Act::CreateBackup);
    if (const Done made = allowed ? backUp() : allowed; !made)
        emit refused(BackupAct::Create, made.error());
    else
        emit done(BackupAct::Create, m_tools.folder);
}

void BackupWorker::restore(const QString &file, const QString &target, const QString &phrase)
{
    const Done allowed = may(Act::RestoreBackup);
    if (const auto restored = allowed ? m_tools.restore(file, target, phrase) : refuse(allowed.error()); !restored)
        emit refused(BackupAct::Restore, restored.error());
    else
        emit done(BackupAct::Restore, target);
    show();
}

void BackupWorker::close()
{
    m_timer.stop();
    if (!m_open || m_tools.folder.isEmpty())
        return;
    const auto now = view();
    // The backup's own event is the one after its head.
    const auto newest = m_tools.store.read([](Connection &connection) -> Result<qint64> {
        const auto events = AuditRepository(connection).newest(1);
        return events.empty() ? 0 : events.front().first.id;
    });
    if (now && newest && !now->rows.empty() && *newest <= now->rows.front().header.head.id + 1)
        return;
    if (const Done made = backUp(); !made)
        qWarning("backup at close: %s", qUtf8Printable(codeName(made.error().code)));
}

} // namespace yaogui
