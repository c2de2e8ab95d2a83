// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace yaogui {

/// For grids whose rows change behind whoever types: what stands in an open editor is the hand's own and is never replaced.
class TypingDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        if (editor->property(begun).toBool())
            return;
        editor->setProperty(begun, true);
        QStyledItemDelegate::setEditorData(editor, index);
    }

private:
    static constexpr const char *begun = "begun";
};

} // namespace yaogui
