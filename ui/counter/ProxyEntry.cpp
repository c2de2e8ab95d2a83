// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/counter/ProxyEntry.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

namespace yaogui {

namespace {

QPushButton *button(const Theme &theme, const char *name, const QString &text, QWidget *parent)
{
    auto *made = new QPushButton(text, parent);
    made->setObjectName(QString::fromLatin1(name));
    made->setMinimumHeight(theme.touch());
    made->setFocusPolicy(Qt::NoFocus);
    return made;
}

QLineEdit *field(const Theme &theme, const char *name, const QString &words, QWidget *parent)
{
    auto *made = new QLineEdit(parent);
    made->setObjectName(QString::fromLatin1(name));
    made->setPlaceholderText(words);
    made->setAccessibleName(words);
    made->setMinimumHeight(theme.touch());
    made->setMaxLength(50);
    made->setContextMenuPolicy(Qt::NoContextMenu);
    return made;
}

} // namespace

ProxyEntry::ProxyEntry(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_number(field(theme, "proxyNumberField", tr("The buyer's identity number: scan the card, or type"), this)),
      m_name(field(theme, "proxyNameField", tr("The buyer's name"), this)), m_read(button(theme, "proxyReadButton", tr("Take  Enter"), this)),
      m_family(button(theme, "proxyFamilyButton", tr("Family code shown  Ctrl+D"), this))
{
    m_read->setProperty("role", QStringLiteral("primary"));
    auto *close = button(theme, "proxyCloseButton", tr("Back  Esc"), this);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, theme.space(), 0);
    grid->setHorizontalSpacing(theme.space(2));
    grid->setVerticalSpacing(theme.space());
    grid->addWidget(m_family, 0, 0, 1, 2);
    grid->addWidget(close, 0, 2);
    grid->addWidget(m_number, 1, 0, 1, 3);
    grid->addWidget(m_name, 2, 0, 1, 2);
    grid->addWidget(m_read, 2, 2);
    grid->setColumnStretch(0, 1);
    grid->setRowStretch(3, 1);
    connect(m_read, &QPushButton::clicked, this, &ProxyEntry::submit);
    connect(close, &QPushButton::clicked, this, &ProxyEntry::closed);
    connect(m_family, &QPushButton::clicked, this, [this] { emit entered({ProxyProof::FamilyCode, {}, {}}); });
    connect(m_number, &QLineEdit::returnPressed, m_name, [this] { m_name->setFocus(); });
    connect(m_name, &QLineEdit::returnPressed, this, &ProxyEntry::submit);
}

void ProxyEntry::begin(bool byCards, bool byFamilyCode)
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_number, m_name, m_read})
        part->setVisible(byCards);
    m_family->setVisible(byFamilyCode);
    m_number->clear();
    m_name->clear();
    if (byCards)
        m_number->setFocus();
    else
        setFocus();
}

bool ProxyEntry::takeScan(const QString &text)
{
    static const QRegularExpression identity(QStringLiteral("^[0-9]{17}[0-9Xx]$"));
    if (!isVisible() || !m_number->isVisible() || !identity.match(text.trimmed()).hasMatch())
        return false;
    m_number->setText(text.trimmed());
    m_name->setFocus();
    return true;
}

bool ProxyEntry::hasCursor() const
{
    return m_number->hasFocus() || m_name->hasFocus() || hasFocus();
}

void ProxyEntry::submit()
{
    const QString number = m_number->text().trimmed();
    const QString name = m_name->text().trimmed();
    if (number.isEmpty() || name.isEmpty()) {
        (number.isEmpty() ? m_number : m_name)->setFocus();
        return;
    }
    emit entered({ProxyProof::BothCards, number, name});
}

// Escape and Ctrl+D are keys of the counter as well; in here they are this entry's.
bool ProxyEntry::event(QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return QWidget::event(event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool escape = key->key() == Qt::Key_Escape;
    const bool family = key->key() == Qt::Key_D && key->modifiers() == Qt::ControlModifier;
    if (!escape && !family)
        return QWidget::event(event);
    if (event->type() == QEvent::KeyPress && escape)
        emit closed();
    else if (event->type() == QEvent::KeyPress && m_family->isVisible())
        emit entered({ProxyProof::FamilyCode, {}, {}});
    event->accept();
    return true;
}

} // namespace yaogui
