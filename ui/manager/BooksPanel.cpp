// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/manager/BooksPanel.h"

#include "ui/manager/BookModel.h"
#include "ui/manager/ManagerWords.h"
#include "ui/widgets/ButtonKey.h"
#include "ui/widgets/TextTable.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace yaogui {

BooksPanel::BooksPanel(ManagerDesk &desk, const Theme &theme, QWidget *parent)
    : DutyPanel(theme, parent), m_desk(desk), m_kind(new QComboBox(this)), m_from(new QDateEdit(this)), m_to(new QDateEdit(this)),
      m_clear(new QCheckBox(tr("Names in clear (F7)"), this)), m_model(new BookModel(this)),
      m_table(makeTable(theme, m_model, {}, QStringLiteral("bookTable"), tr("Entries of the book"), this))
{
    buildWish();
    QPushButton *print = makeAct(QStringLiteral("bookPrint"), tr("A4 (F10)"), QKeySequence(Qt::Key_F10));
    print->setProperty("role", QStringLiteral("primary"));
    QPushButton *signs = makeAct(QStringLiteral("signsPrint"), tr("Zone signs (F6)"), QKeySequence(Qt::Key_F6));
    QPushButton *notices = makeAct(QStringLiteral("noticesPrint"), tr("Notice board (F12)"), QKeySequence(Qt::Key_F12));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.space(2));
    auto *dash = new QLabel(QStringLiteral("–"), this);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_kind, m_from, dash, m_to, m_clear})
        row->addWidget(widget);
    row->addStretch(1);
    for (QPushButton *button : {signs, notices, print})
        row->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(2));
    column->addLayout(row);
    column->addWidget(m_table, 1);
    setFocusProxy(m_kind);
    connect(print, &QPushButton::clicked, this, [this] { m_desk.printBook(m_model->book()); });
    connect(signs, &QPushButton::clicked, &m_desk, &ManagerDesk::printSigns);
    connect(notices, &QPushButton::clicked, &m_desk, &ManagerDesk::printNotices);
    connect(&m_desk, &ManagerDesk::bookChanged, this, &BooksPanel::show);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        m_clear->setVisible(namesPeople(kind()));
        m_clear->setChecked(false); // each look at people is asked for
        open();
    });
    for (QDateEdit *day : {m_from, m_to})
        connect(day, &QDateEdit::dateChanged, this, &BooksPanel::open);
    connect(m_clear, &QCheckBox::toggled, this, &BooksPanel::open);
}

void BooksPanel::buildWish()
{
    for (const BookKind one : {BookKind::Prescriptions, BookKind::Special, BookKind::Receiving, BookKind::Care, BookKind::Temperature,
                               BookKind::NonConforming, BookKind::Loose})
        m_kind->addItem(bookName(one), toText(one));
    m_kind->setObjectName(QStringLiteral("bookKind"));
    m_kind->setAccessibleName(tr("Book"));
    m_kind->setMinimumWidth(m_theme.px(220));
    m_clear->setObjectName(QStringLiteral("bookClear"));
    m_clear->setToolTip(tr("Names and identity numbers as the authority has to see them; who looks is noted"));
    giveKey(m_clear, QKeySequence(Qt::Key_F7));
    m_from->setObjectName(QStringLiteral("bookFrom"));
    m_from->setAccessibleName(tr("First day"));
    m_to->setObjectName(QStringLiteral("bookTo"));
    m_to->setAccessibleName(tr("Last day"));
    for (QDateEdit *day : {m_from, m_to}) {
        day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        day->setCalendarPopup(true);
        day->setMinimumWidth(m_theme.px(150));
    }
    for (QWidget *widget : std::initializer_list<QWidget *>{m_kind, m_from, m_to, m_clear})
        widget->setMinimumHeight(m_theme.touch());
}

BookKind BooksPanel::kind() const
{
    return bookKindFrom(m_kind->currentData().toString()).value_or(BookKind::Receiving);
}

void BooksPanel::open()
{
    if (isVisible())
        m_desk.openBook(kind(), m_opened ? m_from->date() : QDate(), m_opened ? m_to->date() : QDate(), m_clear->isChecked());
}

void BooksPanel::show(const BookView &view)
{
    if (view.kind != kind())
        return; // another was chosen meanwhile
    for (const auto &[field, day] : {std::pair(m_from, view.book.from), std::pair(m_to, view.book.to)}) {
        const QSignalBlocker quiet(field);
        field->setDate(day);
    }
    m_opened = true;
    m_model->show(view.book);
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, std::clamp(m_table->columnWidth(column) + m_theme.space(2), m_theme.px(70), m_theme.px(300)));
    const auto rows = static_cast<int>(view.book.rows.size());
    const QString words = tr("%1: %n entries.", nullptr, rows).arg(bookName(view.kind));
    emit said(view.clear ? Tone::Look : Tone::Plain, view.clear ? words + u' ' + tr("Names stand in clear; this look was noted.") : words);
}

TableSheet BooksPanel::table() const
{
    return sheetOf(m_model->book(), QStringLiteral("book-") + toText(kind()));
}

} // namespace yaogui
