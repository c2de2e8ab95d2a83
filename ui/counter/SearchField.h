// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

namespace yaogui {

/// Where the next scan or search belongs: it has the focus whenever nothing else asks for it. Keys that mean the basket
/// or an open list leave as signals; with text in it, + − and Delete are only text.
class SearchField : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchField(QWidget *parent = nullptr);

signals:
    void movedBy(int rows);
    void entered();
    void escaped();
    void pieceAdded(int pieces);
    void removeAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool takeKey(int key);
    bool takeKeyWhenEmpty(int key);
};

} // namespace yaogui
