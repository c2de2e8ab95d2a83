// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/counter/HelpPanel.h"

#include <QGridLayout>
#include <QLabel>

#include <utility>

namespace yaogui {

HelpPanel::HelpPanel(const Theme &theme, QWidget *parent) : QFrame(parent)
{
    setProperty("role", QStringLiteral("panel"));
    const std::pair<QString, QString> rows[] = {
        {QStringLiteral("F12"), tr("The large button: the next step of the sale")},
        {QStringLiteral("F2"), tr("Search: name, pinyin initials, approval number, barcode")},
        {QStringLiteral("↑ ↓ Enter"), tr("Move and choose in a list; without a list, move in the basket")},
        {QStringLiteral("+  −  Del"), tr("One piece more or less, remove the line (while the search is empty)")},
        {QStringLiteral("F4"), tr("Type the quantity of the line")},
        {QStringLiteral("Ctrl+L  Ctrl+O  Ctrl+G"), tr("Lot of the line; own pay or insurance; another price")},
        {QStringLiteral("Ctrl+U  Ctrl+J"), tr("Loose units of a pack; herbal pieces by doses and grams")},
        {QStringLiteral("F3  F7  Ctrl+B  Ctrl+D"), tr("Insured person; member; without one, for cash; somebody buys for them")},
        {QStringLiteral("F5  F6  Ctrl+N  Ctrl+Del"), tr("Hold, resume; today's prices for it; empty the basket (twice)")},
        {QStringLiteral("F9  F10  Shift+F9"), tr("Card; mobile payment, again cancels it; the member's points")},
        {QStringLiteral("Ctrl+P  Shift+F6"), tr("Print the last slip again; open the drawer without a sale")},
        {QStringLiteral("F11  Ctrl+H"), tr("Lock the counter; say who serves")},
        {QStringLiteral("Esc"), tr("Close what is open; F1 closes this help")}};
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(theme.space(4), theme.space(2), theme.space(4), theme.space(2));
    grid->setHorizontalSpacing(theme.space(4));
    grid->setVerticalSpacing(theme.space(1)); // all keys fit the smallest screen
    auto *title = new QLabel(tr("Keys"), this);
    title->setProperty("role", QStringLiteral("panelTitle"));
    grid->addWidget(title, 0, 0, 1, 2);
    int at = 1;
    for (const auto &[keys, words] : rows) {
        auto *key = new QLabel(keys, this);
        key->setFont(theme.font(theme.base(), true));
        auto *text = new QLabel(words, this);
        text->setWordWrap(true);
        grid->addWidget(key, at, 0, Qt::AlignTop);
        grid->addWidget(text, at++, 1);
    }
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(at, 1);
}

} // namespace yaogui
