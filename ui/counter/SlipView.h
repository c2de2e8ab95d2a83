// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sale/Document.h"
#include "ui/theme/Theme.h"

#include <QPlainTextEdit>

namespace yaogui {

/// A printed paper on the screen, in the columns of the printer.
class SlipView : public QPlainTextEdit {
    Q_OBJECT
public:
    SlipView(const Theme &theme, QWidget *parent = nullptr);
    void show(const PrintDocument &document);
};

/// The document as lines of at most this many columns; a Han character takes two.
[[nodiscard]] QString slipText(const PrintDocument &document, int columns);
[[nodiscard]] int columnsOf(const QString &text);

} // namespace yaogui
