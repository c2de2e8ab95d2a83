// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace yaogui {

/// One text file of the project; the path counts from the project's root.
struct SourceText {
    QString path;
    QStringList lines; ///< as written
    QStringList code;  ///< the same lines without C++ comments; texts in quotes stay
};

[[nodiscard]] SourceText sourceText(const QString &path, const QString &text);

/// Every text file below `root`, without what is built or belongs to version control.
[[nodiscard]] std::vector<SourceText> readProject(const QString &root);

} // namespace yaogui
