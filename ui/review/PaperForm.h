// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/ReviewView.h"
#include "ui/theme/Theme.h"

#include <QWidget>

#include <map>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QStandardItemModel;
class QTableView;

namespace yaogui {

/// A prescription on paper, typed as it is written there, with its picture or PDF. It judges nothing but what it cannot read: a time
/// or a quantity.
class PaperForm : public QWidget {
    Q_OBJECT
public:
    PaperForm(const Theme &theme, QWidget *parent);
    void clear();

signals:
    void entered(const yaogui::Prescription &rx, const QByteArray &document);
    /// RX_INCOMPLETE {field}, DOCUMENT_UNREADABLE, DOCUMENT_TOO_LARGE.
    void refused(const yaogui::Error &error);

private:
    void addField(QGridLayout &grid, const QString &name, const QString &words, int row, int column);
    void buildLines(QGridLayout &grid);
    void readFile(const QString &path);
    void showFile(const QByteArray &bytes, const QString &path);
    void send();
    [[nodiscard]] QString text(const QString &name) const;
    [[nodiscard]] Result<Prescription> read() const;
    [[nodiscard]] Result<std::vector<RxLine>> readLines() const;

    Theme m_theme;
    QComboBox *m_origin;
    std::map<QString, QLineEdit *> m_fields;
    QStandardItemModel *m_lines;
    QTableView *m_table;
    QLabel *m_file;
    QByteArray m_document;
};

} // namespace yaogui
