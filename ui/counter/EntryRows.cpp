// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/counter/EntryRows.h"

#include "core/desk/CounterView.h"
#include "ui/text/AmountText.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace yaogui {

EntryRow::EntryRow(const Theme &theme, const QString &name, QWidget *parent) : QFrame(parent), m_theme(theme)
{
    setObjectName(name);
    setProperty("role", QStringLiteral("panel"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.space(2), theme.space(), theme.space(2), theme.space());
    row->setSpacing(theme.space(2));
    hide();
}

QLineEdit *EntryRow::field(const QString &name, const QString &words, int width)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(name);
    edit->setPlaceholderText(words);
    edit->setAccessibleName(words);
    edit->setMinimumHeight(m_theme.touch());
    edit->setMinimumWidth(m_theme.px(width));
    edit->setMaxLength(200);
    edit->setContextMenuPolicy(Qt::NoContextMenu);
    return edit;
}

QPushButton *EntryRow::button(const QString &name, const QString &words)
{
    auto *made = new QPushButton(words, this);
    made->setObjectName(name);
    made->setMinimumHeight(m_theme.touch());
    made->setFocusPolicy(Qt::NoFocus);
    return made;
}

void EntryRow::addToRow(QWidget *widget, int stretch)
{
    static_cast<QHBoxLayout *>(layout())->addWidget(widget, stretch);
}

bool EntryRow::hasCursor() const
{
    return isVisible() && focusWidget() && focusWidget()->hasFocus();
}

void EntryRow::end()
{
    if (!isVisible())
        return;
    hide();
    emit ended();
}

void EntryRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        end();
    else
        QFrame::keyPressEvent(event);
}

PriceEntry::PriceEntry(const Theme &theme, QWidget *parent)
    : EntryRow(theme, QStringLiteral("priceEntry"), parent), m_what(new QLabel(this)),
      m_price(field(QStringLiteral("priceField"), tr("Price, or 5%"), 120)),
      m_reason(field(QStringLiteral("priceReason"), tr("Reason"), 90))
{
    m_what->setObjectName(QStringLiteral("priceWhat"));
    auto *change = button(QStringLiteral("priceButton"), tr("Change  Enter"));
    change->setProperty("role", QStringLiteral("primary"));
    auto *back = button(QStringLiteral("priceBack"), tr("Back  Esc"));
    addToRow(m_what);
    addToRow(m_price);
    addToRow(m_reason, 1);
    addToRow(change);
    addToRow(back);
    connect(m_price, &QLineEdit::returnPressed, m_reason, [this] { m_reason->setFocus(); });
    connect(m_reason, &QLineEdit::returnPressed, this, &PriceEntry::submit);
    connect(change, &QPushButton::clicked, this, &PriceEntry::submit);
    connect(back, &QPushButton::clicked, this, &PriceEntry::end);
}

void PriceEntry::begin(const LineView &line)
{
    m_line = line.number;
    m_what->setText(tr("Line %1, retail %2").arg(line.number).arg(priceText(line.retail)));
    m_price->clear();
    m_reason->clear();
    show();
    m_price->setFocus();
}

void PriceEntry::submit()
{
    QString text = m_price->text().trimmed();
    const QString reason = m_reason->text().simplified();
    if (text.isEmpty() || reason.isEmpty()) {
        (text.isEmpty() ? m_price : m_reason)->setFocus();
        return;
    }
    const bool percent = text.endsWith(u'%') || text.endsWith(QChar(u'％'));
    if (percent)
        text.chop(1);
    PriceWish wish;
    wish.line = m_line;
    wish.reason = reason;
    if (percent) {
        if (const auto hundredths = parseMoney(text.trimmed()); hundredths && hundredths->units() <= 10'000)
            wish.basisPoints = static_cast<int>(hundredths->units()); // two decimals, as a percent has here
    } else if (const auto price = parsePrice(text)) {
        wish.price = *price;
    }
    if (!wish.price && !wish.basisPoints) {
        emit invalid(Error{ErrorCode::AmountInvalid, {{QStringLiteral("text"), m_price->text()}}, {}}, m_line);
        m_price->setFocus();
        m_price->selectAll();
        return;
    }
    end();
    emit wanted(wish);
}

MemberEntry::MemberEntry(const Theme &theme, QWidget *parent)
    : EntryRow(theme, QStringLiteral("memberEntry"), parent), m_what(new QLabel(this)),
      m_who(field(QStringLiteral("memberWho"), tr("Phone or member number"), 130)), m_name(field(QStringLiteral("memberName"), tr("Name, if told"), 90)),
      m_find(button(QStringLiteral("memberFind"), {})), m_without(button(QStringLiteral("memberWithout"), tr("Without member  Del")))
{
    m_find->setProperty("role", QStringLiteral("primary"));
    auto *back = button(QStringLiteral("memberBack"), tr("Back  Esc"));
    addToRow(m_what);
    addToRow(m_who, 1);
    addToRow(m_name, 1);
    addToRow(m_find);
    addToRow(m_without);
    addToRow(back);
    m_who->installEventFilter(this);
    connect(m_who, &QLineEdit::returnPressed, this, &MemberEntry::submit);
    connect(m_name, &QLineEdit::returnPressed, this, &MemberEntry::submit);
    connect(m_who, &QLineEdit::textEdited, this, [this] { setNew(false); });
    connect(m_find, &QPushButton::clicked, this, &MemberEntry::submit);
    connect(m_without, &QPushButton::clicked, this, &MemberEntry::forgetWanted);
    connect(back, &QPushButton::clicked, this, &MemberEntry::end);
    setNew(false);
}

void MemberEntry::begin(const std::optional<MemberCard> &member)
{
    m_who->clear();
    m_name->clear();
    m_without->setVisible(member.has_value());
    setNew(false);
    show();
    m_who->setFocus();
}

void MemberEntry::setNew(bool isNew)
{
    m_new = isNew;
    m_name->setVisible(isNew);
    m_what->setText(isNew ? tr("New member") : tr("Member"));
    m_find->setText(isNew ? tr("Take in  Enter") : tr("Find  Enter"));
}

void MemberEntry::offerNew()
{
    setNew(true);
    m_name->setFocus();
}

void MemberEntry::submit()
{
    const QString who = m_who->text().trimmed();
    if (who.isEmpty())
        m_who->setFocus();
    else if (m_new)
        emit addWanted(who, m_name->text().simplified());
    else
        emit findWanted(who);
}

bool MemberEntry::eventFilter(QObject *watched, QEvent *event)
{
    const bool removes = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete;
    if (watched != m_who || !removes || !m_who->text().isEmpty() || !m_without->isVisible())
        return QFrame::eventFilter(watched, event);
    emit forgetWanted();
    return true;
}

} // namespace yaogui
