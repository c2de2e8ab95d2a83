// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/KeysPanel.h"

#include "ui/settings/FileField.h"
#include "ui/text/ErrorText.h"
#include "ui/text/PolicyText.h"
#include "ui/widgets/MessageStrip.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStringListModel>
#include <QVBoxLayout>

namespace yaogui {

KeysPanel::KeysPanel(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_keys(new QStringListModel(this)), m_list(new QListView(this)), m_fingerprint(new QLabel(this)),
      m_trust(new QPushButton(tr("Trust this key"), this)), m_strip(new MessageStrip(theme, 2, this))
{
    auto *title = new QLabel(tr("Keys whose packs this store takes"), this);
    title->setProperty("role", QStringLiteral("panelTitle"));
    auto *words = new QLabel(tr("A pack from outside is taken only when one of these keys signed it. Compare the fingerprint with the one the "
                                "publisher tells you, by another way than the file came."), this);
    words->setProperty("role", QStringLiteral("muted"));
    words->setWordWrap(true);
    m_list->setModel(m_keys);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setObjectName(QStringLiteral("keyList"));
    m_list->setAccessibleName(title->text());
    m_list->setFont(theme.font(theme.base()));
    m_list->setWordWrap(true);
    auto *file = new FileField(theme, tr("File with the publisher's public key (.pem)"), tr("Public keys (*.pem)"), tr("Read the key"), this);
    file->setObjectName(QStringLiteral("keyFile"));
    m_fingerprint->setObjectName(QStringLiteral("offeredKey"));
    m_fingerprint->setWordWrap(true);
    m_fingerprint->setMinimumHeight(theme.px(48));
    m_trust->setObjectName(QStringLiteral("trustButton"));
    m_trust->setProperty("role", QStringLiteral("primary"));
    m_trust->setMinimumHeight(theme.touch());
    m_strip->setObjectName(QStringLiteral("keyStrip"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(2));
    for (QWidget *widget : std::initializer_list<QWidget *>{title, words})
        column->addWidget(widget);
    column->addWidget(m_list, 1);
    column->addWidget(file);
    column->addWidget(m_fingerprint);
    column->addWidget(m_trust, 0, Qt::AlignLeft);
    column->addWidget(m_strip);
    connect(file, &FileField::chosen, this, [this](const QString &path) {
        forgetKey();
        emit fileWanted(path);
    });
    connect(m_trust, &QPushButton::clicked, this, [this] {
        m_strip->clear();
        emit trustWanted(m_offered);
    });
    forgetKey();
}

void KeysPanel::forgetKey()
{
    m_offered.clear();
    m_fingerprint->clear();
    m_trust->setEnabled(false);
    m_strip->clear();
}

void KeysPanel::show(const PolicyView &view)
{
    QStringList keys;
    for (const QString &fingerprint : view.trustedKeys)
        keys.append(fingerprintText(fingerprint));
    if (keys.isEmpty())
        keys.append(tr("None yet: only the packs that came with the program can be used."));
    m_keys->setStringList(keys);
}

void KeysPanel::showKey(const QString &fingerprint)
{
    m_offered = fingerprint;
    m_fingerprint->setText(tr("Fingerprint of the key read: %1").arg(fingerprintText(fingerprint)));
    m_trust->setEnabled(true);
    if (isVisible())
        m_trust->setFocus();
}

void KeysPanel::showRefusal(const Error &error)
{
    m_strip->say(Tone::Stop, messageFor(error));
}

void KeysPanel::showDone()
{
    forgetKey();
    m_strip->say(Tone::Fine, tr("The key is trusted; it is recorded with name and time."));
}

} // namespace yaogui
