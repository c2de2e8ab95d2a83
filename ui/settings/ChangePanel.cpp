// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/ChangePanel.h"

#include "ui/settings/FileField.h"
#include "ui/settings/PolicyWords.h"
#include "ui/settings/RuleDelegate.h"
#include "ui/settings/RuleModels.h"
#include "ui/text/AmountText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/PolicyText.h"
#include "ui/widgets/ButtonKey.h"
#include "ui/widgets/MessageStrip.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace yaogui {

ChangePanel::ChangePanel(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_regions(new QComboBox(this)), m_title(new QLabel(this)), m_strip(new MessageStrip(theme, 2, this)),
      m_model(new ChangeModel(this)), m_table(new QTableView(this)), m_empty(new QLabel(this)), m_use(new QPushButton(this))
{
    m_title->setObjectName(QStringLiteral("changeTitle"));
    m_title->setProperty("role", QStringLiteral("panelTitle"));
    m_title->setWordWrap(true);
    m_strip->setObjectName(QStringLiteral("changeStrip"));
    m_table->setObjectName(QStringLiteral("changeTable"));
    m_table->setAccessibleName(tr("What would change"));
    m_table->setModel(m_model);
    dressTable(*m_table, theme);
    m_table->setColumnWidth(ChangeModel::About, theme.px(140));
    m_table->horizontalHeader()->setSectionResizeMode(ChangeModel::Before, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(ChangeModel::After, QHeaderView::Stretch);
    m_empty->setObjectName(QStringLiteral("changeEmpty"));
    m_empty->setProperty("role", QStringLiteral("empty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(2));
    column->addWidget(buildSources());
    column->addWidget(m_title);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_strip);
    column->addWidget(buildActs());
    forgetOffer({});
}

QWidget *ChangePanel::buildSources()
{
    auto *sources = new QWidget(this);
    m_regions->setObjectName(QStringLiteral("regionCombo"));
    m_regions->setAccessibleName(tr("Region of the pack"));
    m_regions->setMinimumHeight(m_theme.touch());
    m_regions->setMinimumWidth(m_theme.px(240));
    m_regions->setPlaceholderText(tr("Choose a region"));
    auto *file = new FileField(m_theme, tr("Or a pack's file; its signature stands beside it (.sig)"), tr("Policy packs (*.json)"),
                               tr("Read the file"), sources);
    file->setObjectName(QStringLiteral("packFile"));
    auto *row = new QHBoxLayout(sources);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_theme.space(3));
    row->addWidget(m_regions);
    row->addWidget(file, 1);
    connect(m_regions, &QComboBox::activated, this, [this] {
        forgetOffer(tr("The pack is being read…"));
        emit regionWanted(m_regions->currentData().toString());
    });
    connect(file, &FileField::chosen, this, [this](const QString &path) {
        m_regions->setCurrentIndex(-1);
        forgetOffer(tr("The pack is being read…"));
        emit fileWanted(path);
    });
    return sources;
}

QWidget *ChangePanel::buildActs()
{
    auto *acts = new QWidget(this);
    auto *leave = new QPushButton(tr("Change nothing (Esc)"), acts);
    leave->setObjectName(QStringLiteral("leaveButton"));
    giveKey(leave, QKeySequence(Qt::Key_Escape));
    m_use->setObjectName(QStringLiteral("usePackButton"));
    m_use->setProperty("role", QStringLiteral("primary"));
    giveKey(m_use, QKeySequence(Qt::Key_F12));
    m_use->setMinimumWidth(m_theme.px(240));
    auto *row = new QHBoxLayout(acts);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_theme.space(2));
    row->addStretch(1);
    for (QPushButton *button : {leave, m_use}) {
        button->setMinimumHeight(m_theme.px(48));
        row->addWidget(button);
    }
    connect(leave, &QPushButton::clicked, this, &ChangePanel::leaveWanted);
    connect(m_use, &QPushButton::clicked, this, &ChangePanel::use);
    return acts;
}

void ChangePanel::forgetOffer(const QString &words)
{
    m_preview.reset();
    m_model->show({});
    m_strip->clear();
    m_title->setText(tr("What would change"));
    m_use->setText(tr("Use this pack (F12)"));
    m_use->setEnabled(false);
    m_table->hide();
    m_empty->show();
    m_empty->setText(words.isEmpty() ? tr("Choose a region or a file: here stands, rule by rule, what it would change. Nothing changes "
                                          "before you say so.")
                                     : words);
}

void ChangePanel::begin(const PolicyView &view)
{
    m_regions->clear();
    for (const RegionChoice &choice : view.shipped)
        m_regions->addItem(sentenceOf(choice.name) + u' ' + choice.version, choice.region);
    m_regions->setCurrentIndex(-1);
    forgetOffer({});
    m_regions->setFocus();
}

void ChangePanel::show(const PolicyPreview &preview)
{
    m_preview = preview;
    const int count = static_cast<int>(preview.changes.size());
    const QString name = packName(preview.pack);
    m_title->setText(count > 0 ? tr("%1 would change %n rule(s) from %2 on · %3", nullptr, count)
                                     .arg(name, dateText(preview.day), signerText(preview.pack))
                               : tr("%1 changes no rule · %2").arg(name, signerText(preview.pack)));
    m_model->show(preview.changes);
    m_table->setVisible(count > 0);
    m_empty->setVisible(count == 0);
    m_empty->setText(tr("Every rule stays as it is."));
    m_strip->clear();
    m_use->setText(tr("Use the pack %1 (F12)").arg(name));
    m_use->setEnabled(true);
    if (count > 0)
        m_table->selectRow(0);
    if (isVisible())
        m_use->setFocus();
}

void ChangePanel::showRefusal(const Error &error)
{
    m_use->setEnabled(m_preview.has_value());
    if (!m_preview)
        m_empty->setText(tr("The rules in force stay as they are."));
    m_strip->say(Tone::Stop, messageFor(error));
    if (m_preview && isVisible())
        m_use->setFocus(); // being disabled took the cursor away
}

void ChangePanel::use()
{
    if (!m_preview)
        return;
    m_use->setEnabled(false); // one press is one act
    m_strip->clear();
    emit useWanted(m_preview->ticket);
}

} // namespace yaogui
