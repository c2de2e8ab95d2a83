// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/FileField.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace yaogui {

FileField::FileField(const Theme &theme, const QString &placeholder, const QString &filter, const QString &read, QWidget *parent)
    : QWidget(parent), m_path(new QLineEdit(this)), m_filter(filter)
{
    m_path->setObjectName(QStringLiteral("pathField"));
    m_path->setPlaceholderText(placeholder);
    m_path->setAccessibleName(placeholder);
    m_path->setMinimumHeight(theme.touch());
    auto *pick = new QPushButton(tr("Browse…"), this);
    pick->setObjectName(QStringLiteral("browseButton"));
    auto *take = new QPushButton(read, this);
    take->setObjectName(QStringLiteral("readButton"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.space(2));
    row->addWidget(m_path, 1);
    for (QPushButton *button : {pick, take}) {
        button->setMinimumHeight(theme.touch());
        row->addWidget(button);
    }
    connect(pick, &QPushButton::clicked, this, &FileField::browse);
    connect(take, &QPushButton::clicked, this, &FileField::choose);
    connect(m_path, &QLineEdit::returnPressed, this, &FileField::choose);
}

void FileField::browse()
{
    auto *dialog = new QFileDialog(this, m_path->placeholderText(), m_path->text(), m_filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_path->setText(path);
        choose();
    });
    dialog->open();
}

void FileField::choose()
{
    if (const QString path = m_path->text().trimmed(); !path.isEmpty())
        emit chosen(path);
    else
        m_path->setFocus();
}

} // namespace yaogui
