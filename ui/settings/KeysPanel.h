// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/PolicyView.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QStringListModel;

namespace yaogui {

class MessageStrip;

/// The keys whose packs this store takes, and trusting one more: its fingerprint is shown before it counts.
class KeysPanel : public QWidget {
    Q_OBJECT
public:
    KeysPanel(const Theme &theme, QWidget *parent);
    void show(const PolicyView &view);
    void showKey(const QString &fingerprint);
    void showRefusal(const Error &error);
    void showDone();

signals:
    void fileWanted(const QString &path);
    void trustWanted(const QString &fingerprint);

private:
    void forgetKey();

    QStringListModel *m_keys;
    QListView *m_list;
    QLabel *m_fingerprint;
    QPushButton *m_trust;
    MessageStrip *m_strip;
    QString m_offered;
};

} // namespace yaogui
