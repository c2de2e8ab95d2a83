// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/counter/SearchField.h"

#include <QKeyEvent>

namespace yaogui {

namespace {

constexpr int longestText = 120;
constexpr int pageRows = 6;

} // namespace

SearchField::SearchField(QWidget *parent) : QLineEdit(parent)
{
    setMaxLength(longestText);
    setClearButtonEnabled(false);
    setContextMenuPolicy(Qt::NoContextMenu);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (plain && (takeKey(event->key()) || (text().isEmpty() && takeKeyWhenEmpty(event->key())))) {
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

bool SearchField::takeKey(int key)
{
    switch (key) {
    case Qt::Key_Up: emit movedBy(-1); return true;
    case Qt::Key_Down: emit movedBy(1); return true;
    case Qt::Key_PageUp: emit movedBy(-pageRows); return true;
    case Qt::Key_PageDown: emit movedBy(pageRows); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: emit entered(); return true;
    case Qt::Key_Escape: emit escaped(); return true;
    default: return false;
    }
}

bool SearchField::takeKeyWhenEmpty(int key)
{
    switch (key) {
    case Qt::Key_Plus: emit pieceAdded(1); return true;
    case Qt::Key_Minus: emit pieceAdded(-1); return true;
    case Qt::Key_Delete: emit removeAsked(); return true;
    default: return false;
    }
}

} // namespace yaogui
