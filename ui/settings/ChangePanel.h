// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/PolicyView.h"
#include "ui/theme/Theme.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace yaogui {

class ChangeModel;
class MessageStrip;

/// Another pack, what it would change, and the act itself. Nothing counts before its button was pressed.
class ChangePanel : public QWidget {
    Q_OBJECT
public:
    ChangePanel(const Theme &theme, QWidget *parent);
    /// The regions there are; forgets what was offered.
    void begin(const PolicyView &view);
    void show(const PolicyPreview &preview);
    void showRefusal(const Error &error);

signals:
    void regionWanted(const QString &region);
    void fileWanted(const QString &path);
    void useWanted(int ticket);
    void leaveWanted();

private:
    QWidget *buildSources();
    QWidget *buildActs();
    void forgetOffer(const QString &words);
    void use();

    Theme m_theme;
    QComboBox *m_regions;
    QLabel *m_title;
    MessageStrip *m_strip;
    ChangeModel *m_model;
    QTableView *m_table;
    QLabel *m_empty;
    QPushButton *m_use;
    std::optional<PolicyPreview> m_preview;
};

} // namespace yaogui
