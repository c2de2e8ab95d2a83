// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/backup/BackupPage.h"

#include "ui/text/ErrorText.h"
#include "ui/widgets/MessageStrip.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QStringListModel>
#include <QVBoxLayout>

namespace yaogui {

namespace {

QString timeOf(const BackupRow &row)
{
    return row.header.madeAt.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

} // namespace

BackupPage::BackupPage(BackupDesk &desk, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_theme(theme), m_last(new QLabel(this)), m_place(new QLabel(this)), m_now(new QPushButton(tr("Back up now"), this)),
      m_rows(new QStringListModel(this)), m_list(new QListView(this)), m_target(new QLineEdit(this)), m_phrase(new QLineEdit(this)), m_restore(new QPushButton(tr("Restore"), this)),
      m_strip(new MessageStrip(theme, 2, this))
{
    m_strip->setObjectName(QStringLiteral("backupStrip"));
    m_list->setObjectName(QStringLiteral("backupList"));
    m_list->setModel(m_rows);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Backups"));
    m_list->setFont(theme.font(theme.base()));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(4), theme.space(4), theme.space(4), theme.space(4));
    column->setSpacing(theme.space(3));
    column->addWidget(buildHead());
    column->addWidget(m_list, 1);
    column->addWidget(buildRestore());
    column->addWidget(m_strip);
    connect(m_now, &QPushButton::clicked, this, [this] {
        setBusy(true);
        m_desk.backUpNow();
    });
    connect(m_restore, &QPushButton::clicked, this, &BackupPage::askRestore);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { m_restore->setEnabled(chosen() >= 0); });
    connect(&desk, &BackupDesk::viewChanged, this, &BackupPage::showView);
    connect(&desk, &BackupDesk::refused, this, [this](BackupAct act, const Error &error) {
        if (act != BackupAct::Look)
            setBusy(false);
        m_strip->say(Tone::Stop, messageFor(error));
    });
    connect(&desk, &BackupDesk::done, this, [this](BackupAct act, const QString &place) {
        setBusy(false);
        m_phrase->clear();
        m_strip->say(Tone::Fine, act == BackupAct::Restore
                                     ? tr("Restored into %1. Close the counter and start it with this folder to work there.").arg(place)
                                     : tr("The backup was made, opened again and found whole."));
    });
    showView(BackupView());
}

QWidget *BackupPage::buildHead()
{
    auto *head = new QWidget(this);
    m_last->setObjectName(QStringLiteral("lastBackup"));
    m_last->setFont(m_theme.font(m_theme.row(), true));
    m_place->setObjectName(QStringLiteral("backupPlace"));
    m_place->setProperty("role", QStringLiteral("muted"));
    m_place->setWordWrap(true);
    m_now->setObjectName(QStringLiteral("backUpNow"));
    m_now->setProperty("role", QStringLiteral("primary"));
    m_now->setMinimumHeight(m_theme.touch());
    auto *words = new QVBoxLayout;
    words->addWidget(m_last);
    words->addWidget(m_place);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addLayout(words, 1);
    row->addWidget(m_now);
    return head;
}

QWidget *BackupPage::buildRestore()
{
    auto *panel = new QWidget(this);
    m_target->setObjectName(QStringLiteral("restoreTarget"));
    m_phrase->setObjectName(QStringLiteral("restorePhrase"));
    m_phrase->setPlaceholderText(tr("only when the key of the store is gone"));
    m_restore->setObjectName(QStringLiteral("restoreButton"));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_target, m_phrase, m_restore})
        widget->setMinimumHeight(m_theme.touch());
    auto *form = new QFormLayout(panel);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("Restore into a new folder"), m_target);
    form->addRow(tr("Recovery phrase"), m_phrase);
    form->addRow(m_restore);
    return panel;
}

int BackupPage::chosen() const
{
    return m_list->currentIndex().row();
}

void BackupPage::showView(const BackupView &view)
{
    m_view = view;
    m_last->setText(view.rows.empty() ? tr("No backup yet") : tr("Last backup %1, opened again and found whole").arg(timeOf(view.rows.front())));
    const QString phrase = view.hasPhrase ? tr("sealed to this store's key and to its recovery phrase") : tr("sealed to this store's key only: there is no recovery phrase");
    m_place->setText(view.folder.isEmpty() ? tr("No second place is set (backup.folder)") : view.folder + QStringLiteral(" · ") + phrase);
    QStringList lines;
    for (const BackupRow &row : view.rows)
        lines += timeOf(row) + QStringLiteral("   ") + QLocale().formattedDataSize(row.bytes);
    m_rows->setStringList(lines);
    if (m_target->text().isEmpty())
        m_target->setText(view.freshFolder);
    m_now->setEnabled(!view.folder.isEmpty());
    m_restore->setEnabled(chosen() >= 0);
}

void BackupPage::askRestore()
{
    const auto row = static_cast<std::size_t>(chosen());
    if (row >= m_view.rows.size())
        return;
    setBusy(true);
    m_desk.restore(m_view.rows[row].file, m_target->text().trimmed(), m_phrase->text());
}

void BackupPage::setBusy(bool busy)
{
    m_now->setEnabled(!busy && !m_view.folder.isEmpty());
    m_restore->setEnabled(!busy && chosen() >= 0);
    if (busy)
        m_strip->say(Tone::Plain, tr("Working… sales go on meanwhile."));
}

} // namespace yaogui
