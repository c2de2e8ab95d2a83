// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/OutboxDesk.h"
#include "ui/theme/Theme.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QListView;
class QPlainTextEdit;
class QPushButton;

namespace yaogui {

class ChoiceModel;
class MessageStrip;

/// What waits for the platform, since when and why, parked messages first; with "send now", "explain" and "try again".
/// Looks anew while it is seen. The chosen message stays chosen as long as it waits.
class OutboxPage : public QWidget {
    Q_OBJECT
public:
    /// The desk outlives the page.
    OutboxPage(OutboxDesk &desk, const Theme &theme, QWidget *parent = nullptr);

public slots:
    void giveFocus();
    /// Something outside changed: looks again if it is seen.
    void refresh();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildList(const Theme &theme);
    QWidget *buildButtons(const Theme &theme);
    QPushButton *addButton(const Theme &theme, const QString &name, const QString &words, const QKeySequence &keys);
    void connectDesk();
    void show(const OutboxView &view);
    void choose();
    void showStory(const OutboxStory &story);
    void closeStory();
    [[nodiscard]] const OutboxRow *chosen() const;

    OutboxDesk &m_desk;
    OutboxView m_view;
    bool m_shown = false; ///< a first view has come
    QLabel *m_summary;
    ChoiceModel *m_model;
    QListView *m_list;
    QLabel *m_empty;
    QLabel *m_why;
    QPlainTextEdit *m_story;
    MessageStrip *m_strip;
    QPushButton *m_send = nullptr;
    QPushButton *m_explain = nullptr;
    QPushButton *m_retry = nullptr;
    QTimer m_look;
};

} // namespace yaogui
