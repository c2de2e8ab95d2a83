// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

class QLineEdit;

namespace yaogui {

/// The path of a file: typed, or picked from the system's list; Enter or the button reads it.
class FileField : public QWidget {
    Q_OBJECT
public:
    /// `filter` as QFileDialog wants it; `read` is what the button says.
    FileField(const Theme &theme, const QString &placeholder, const QString &filter, const QString &read, QWidget *parent);

signals:
    void chosen(const QString &path);

private:
    void browse();
    void choose();

    QLineEdit *m_path;
    QString m_filter;
};

} // namespace yaogui
