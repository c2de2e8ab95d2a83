// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/till/TillPage.h"

#include "ui/counter/SlipView.h"
#include "ui/text/AmountText.h"
#include "ui/text/ErrorText.h"
#include "ui/till/CountGrid.h"
#include "ui/widgets/ButtonKey.h"
#include "ui/widgets/MessageStrip.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace yaogui {

namespace {

QString timeText(const QDateTime &time)
{
    return time.toString(QStringLiteral("MM-dd HH:mm"));
}

} // namespace

QString TillPage::title()
{
    return tr("Till");
}

TillPage::TillPage(TillDesk &desk, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_theme(theme), m_head(new QLabel(this)), m_difference(new QLabel(this)), m_left(new QPlainTextEdit(this)),
      m_stack(new QStackedWidget(this)), m_grid(new CountGrid(theme, this)), m_shifts(new QComboBox(this)), m_sheet(new SlipView(theme, this)),
      m_strip(new MessageStrip(theme, 1, this))
{
    m_strip->setObjectName(QStringLiteral("tillStrip"));
    m_head->setObjectName(QStringLiteral("tillHead"));
    m_head->setFont(theme.font(theme.title(), true));
    m_float = addField(QStringLiteral("tillFloat"), tr("Cash in the drawer to begin with, in yuan"));
    m_open = addButton(QStringLiteral("tillOpenButton"), tr("Open the shift (F12)"), QKeySequence(Qt::Key_F12));
    m_open->setProperty("role", QStringLiteral("primary"));
    m_stack->addWidget(buildOpening());
    m_stack->addWidget(buildShift());
    auto *work = new QVBoxLayout;
    work->setSpacing(theme.space(2));
    work->addWidget(m_head);
    work->addWidget(m_strip);
    work->addWidget(m_stack, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.space(3), theme.space(3), theme.space(3), theme.space(3));
    row->setSpacing(theme.space(3));
    row->addLayout(work, 1);
    row->addWidget(buildSheet());
    connectDesk();
    showView(TillView());
}

QPushButton *TillPage::addButton(const QString &name, const QString &words, const QKeySequence &key)
{
    auto *button = new QPushButton(words, this);
    button->setObjectName(name);
    button->setMinimumHeight(m_theme.touch());
    giveKey(button, key);
    return button;
}

QLineEdit *TillPage::addField(const QString &name, const QString &hint)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(name);
    field->setPlaceholderText(hint);
    field->setAccessibleName(hint);
    field->setMinimumHeight(m_theme.touch());
    return field;
}

QFrame *TillPage::addPanel(const QString &title, QVBoxLayout *&column)
{
    auto *panel = new QFrame(this);
    panel->setProperty("role", QStringLiteral("panel"));
    column = new QVBoxLayout(panel);
    column->setContentsMargins(m_theme.space(3), m_theme.space(2), m_theme.space(3), m_theme.space(3));
    column->setSpacing(m_theme.space(2));
    auto *words = new QLabel(title, panel);
    words->setProperty("role", QStringLiteral("caption"));
    column->addWidget(words);
    return panel;
}

QWidget *TillPage::buildOpening()
{
    auto *page = new QWidget(this);
    QVBoxLayout *column = nullptr;
    QFrame *panel = addPanel(tr("No shift is open: nothing can be sold."), column);
    column->addWidget(m_float);
    column->addWidget(m_open);
    auto *whole = new QVBoxLayout(page);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(panel);
    whole->addStretch(1);
    return page;
}

QWidget *TillPage::buildShift()
{
    auto *page = new QWidget(this);
    QVBoxLayout *left = nullptr;
    QFrame *waiting = addPanel(tr("What closing leaves to the next shift"), left);
    m_left->setObjectName(QStringLiteral("tillLeft"));
    m_left->setAccessibleName(tr("What closing leaves to the next shift"));
    m_left->setReadOnly(true);
    m_left->setTabChangesFocus(true);
    m_left->setMinimumHeight(m_theme.touch()); // a long list scrolls: the page fits the smallest screen
    left->addWidget(m_left, 1);
    auto *whole = new QVBoxLayout(page);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(m_theme.space(2));
    whole->addWidget(buildCash());
    whole->addWidget(buildCount());
    whole->addWidget(waiting, 1);
    return page;
}

QWidget *TillPage::buildCash()
{
    QVBoxLayout *column = nullptr;
    QFrame *panel = addPanel(tr("Cash without a sale"), column);
    m_amount = addField(QStringLiteral("tillAmount"), tr("Amount"));
    m_reason = addField(QStringLiteral("tillReason"), tr("Reason"));
    m_in = addButton(QStringLiteral("tillInButton"), tr("In (F7)"), QKeySequence(Qt::Key_F7));
    m_out = addButton(QStringLiteral("tillOutButton"), tr("Out (F8)"), QKeySequence(Qt::Key_F8));
    m_drawer = addButton(QStringLiteral("tillDrawerButton"), tr("Open drawer (F6)"), QKeySequence(Qt::Key_F6));
    m_amount->setFixedWidth(m_theme.px(120));
    auto *row = new QHBoxLayout;
    row->addWidget(m_amount);
    row->addWidget(m_reason, 1);
    for (QPushButton *button : {m_in, m_out, m_drawer})
        row->addWidget(button);
    column->addLayout(row);
    return panel;
}

QWidget *TillPage::buildCount()
{
    QVBoxLayout *column = nullptr;
    QFrame *panel = addPanel(tr("Count the drawer: pieces of each note and coin"), column);
    m_count = addButton(QStringLiteral("tillCountButton"), tr("Counted (F12)"), QKeySequence(Qt::Key_F12));
    m_close = addButton(QStringLiteral("tillCloseButton"), tr("Close the shift (F10)"), QKeySequence(Qt::Key_F10));
    m_differenceReason = addField(QStringLiteral("tillDifferenceReason"), tr("Reason of the difference"));
    m_difference->setObjectName(QStringLiteral("tillDifference"));
    m_difference->setFont(m_theme.font(m_theme.row(), true));
    column->addWidget(m_grid);
    column->addWidget(m_difference);
    auto *row = new QHBoxLayout;
    row->addWidget(m_differenceReason, 1);
    row->addWidget(m_count);
    row->addWidget(m_close);
    column->addLayout(row);
    return panel;
}

QWidget *TillPage::buildSheet()
{
    QVBoxLayout *column = nullptr;
    QFrame *panel = addPanel(tr("Day sheet"), column);
    m_shifts->setObjectName(QStringLiteral("tillShifts"));
    m_shifts->setAccessibleName(tr("Shift"));
    m_shifts->setMinimumHeight(m_theme.touch());
    m_print = addButton(QStringLiteral("tillPrintButton"), tr("Print (F9)"), QKeySequence(Qt::Key_F9));
    m_sheet->setObjectName(QStringLiteral("tillSheet"));
    m_sheet->setFocusPolicy(Qt::TabFocus); // long: the keyboard scrolls it
    m_save = addButton(QStringLiteral("tillSaveButton"), tr("A4 (Shift+F9)"), QKeySequence(Qt::SHIFT | Qt::Key_F9));
    auto *row = new QHBoxLayout;
    row->addWidget(m_shifts, 1);
    row->addWidget(m_print);
    row->addWidget(m_save);
    column->addLayout(row);
    column->addWidget(m_sheet, 1);
    panel->setFixedWidth(m_theme.px(460));
    return panel;
}

void TillPage::connectDesk()
{
    connect(m_open, &QPushButton::clicked, this, &TillPage::openShift);
    connect(m_in, &QPushButton::clicked, this, [this] { move(CashMove::In); });
    connect(m_out, &QPushButton::clicked, this, [this] { move(CashMove::Out); });
    connect(m_drawer, &QPushButton::clicked, this, [this] { move(CashMove::Drawer); });
    connect(m_count, &QPushButton::clicked, this, &TillPage::count);
    connect(m_close, &QPushButton::clicked, this, &TillPage::close);
    connect(m_float, &QLineEdit::returnPressed, m_open, &QPushButton::click);
    connect(m_grid, &CountGrid::finished, m_count, [this] { m_count->setFocus(Qt::TabFocusReason); });
    connect(m_print, &QPushButton::clicked, this, [this] { m_desk.printSheet(shown()); });
    connect(m_save, &QPushButton::clicked, this, [this] { m_desk.saveSheet(shown()); });
    connect(&m_desk, &TillDesk::sheetSaved, this, [this](const QString &file) { m_strip->say(Tone::Fine, tr("The day sheet on A4 is in %1.").arg(file)); });
    connect(m_shifts, &QComboBox::activated, this, &TillPage::look);
    connect(&m_desk, &TillDesk::viewChanged, this, &TillPage::showView);
    connect(&m_desk, &TillDesk::done, this, [this](TillAct act) {
        answered(act);
        say(act);
    });
    connect(&m_desk, &TillDesk::sheetReady, this, [this](const PrintDocument &sheet, ShiftId shift) {
        m_sheet->show(sheet);
        m_shifts->setCurrentIndex(m_shifts->findData(shift.value));
        m_print->setEnabled(true);
        m_save->setEnabled(true);
    });
    connect(&m_desk, &TillDesk::refused, this, [this](TillAct act, const Error &error) {
        if (act != TillAct::Look)
            m_strip->say(Tone::Stop, messageFor(error));
        else
            m_sheet->clear();
        const auto move = answered(act);
        const auto wish = move ? wishAfter(error, move->reason) : std::nullopt;
        if (wish)
            emit secondPersonWanted(*wish, [this, move](ApprovalId approval) { ask(*move, approval); });
    });
}

std::optional<TillPage::Move> TillPage::answered(TillAct act)
{
    if (act != TillAct::Move || m_asked.isEmpty())
        return std::nullopt;
    return m_asked.dequeue();
}

void TillPage::ask(const Move &move, ApprovalId approval)
{
    m_asked.enqueue(move);
    m_desk.moveCash(move.what, move.amount, move.reason, move.shift, approval);
}

void TillPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_desk.open(); // sales went on behind the page
}

ShiftId TillPage::shown() const
{
    return ShiftId{m_shifts->currentData().toLongLong()};
}

void TillPage::showView(const TillView &view)
{
    const bool changed = view.open.has_value() != m_view.open.has_value();
    m_view = view;
    m_stack->setCurrentIndex(view.open ? 1 : 0);
    m_head->setText(view.open ? tr("Shift %1 · since %2 · %3 · float %4")
                                    .arg(view.open->id.value)
                                    .arg(timeText(view.open->openedAt), view.open->openedBy.name, moneyWithSign(view.open->openingFloat))
                              : tr("Till closed"));
    showShifts();
    showLeft();
    showCount();
    setFocusProxy(view.open ? static_cast<QWidget *>(m_grid) : m_float);
    if (changed && isVisible())
        setFocus(Qt::OtherFocusReason);
}

void TillPage::showShifts()
{
    const qint64 chosen = shown().value;
    m_shifts->clear();
    for (const Shift &shift : m_view.shifts) {
        const QString words = shift.isOpen() ? tr("Shift %1 · open").arg(shift.id.value)
                                             : tr("Shift %1 · closed %2").arg(shift.id.value).arg(timeText(shift.closedAt));
        m_shifts->addItem(words, shift.id.value);
    }
    m_shifts->setCurrentIndex(std::max(0, m_shifts->findData(chosen)));
    m_shifts->setEnabled(m_shifts->count() > 0);
    m_print->setEnabled(!m_sheet->toPlainText().isEmpty());
    m_save->setEnabled(m_print->isEnabled());
}

void TillPage::showLeft()
{
    const LeftOver &left = m_view.left;
    QStringList words;
    if (left.unsent > 0)
        words << tr("Messages not sent yet: %1").arg(left.unsent);
    for (const LeftOver::Item &item : left.doubts)
        words << tr("In doubt: %1, %2; cash taken %3").arg(item.slip, moneyWithSign(item.total), moneyWithSign(item.cash));
    for (const LeftOver::Item &item : left.unpaid)
        words << tr("Still due: %1, %2").arg(item.slip, moneyWithSign(item.cash));
    for (const LeftOver::Item &item : left.overpaid)
        words << tr("To give back: %1, %2").arg(item.slip, moneyWithSign(item.cash));
    for (const LeftOver::Item &item : left.held)
        words << tr("On hold: sale %1, %2").arg(item.sale.value).arg(moneyWithSign(item.total));
    if (left.paymentsInDoubt > 0)
        words << tr("Mobile payments in doubt: %1").arg(left.paymentsInDoubt);
    m_left->setPlainText(words.isEmpty() ? tr("Nothing: all is sent and settled.") : words.join(u'\n'));
}

void TillPage::showCount()
{
    const auto &count = m_view.count;
    const bool fresh = count && !m_view.countStale;
    const bool differs = fresh && !count->difference().isZero();
    m_close->setEnabled(fresh);
    setLook(m_count, "role", fresh ? QString() : QStringLiteral("primary")); // the next act is the one that stands out
    setLook(m_close, "role", fresh ? QStringLiteral("primary") : QString());
    m_differenceReason->setEnabled(differs);
    if (!count)
        m_difference->setText(tr("Not counted yet"));
    else if (m_view.countStale)
        m_difference->setText(tr("Cash moved after the count: count again"));
    else
        m_difference->setText(tr("Expected %1 · counted %2 · difference %3")
                                  .arg(moneyWithSign(count->expected), moneyWithSign(count->counted()), moneyText(count->difference())));
}

void TillPage::say(TillAct act)
{
    switch (act) {
    case TillAct::Open:
        m_float->clear();
        m_strip->say(Tone::Fine, tr("The shift is open."));
        return;
    case TillAct::Move:
        m_amount->clear();
        m_reason->clear();
        m_strip->say(Tone::Fine, tr("Written down."));
        return;
    case TillAct::Count:
        m_strip->say(Tone::Plain, tr("Counted. Close the shift, or count again."));
        (m_differenceReason->isEnabled() ? static_cast<QWidget *>(m_differenceReason) : m_close)->setFocus(Qt::TabFocusReason);
        if (m_view.open)
            m_desk.showSheet(m_view.open->id);
        return;
    case TillAct::Close:
        m_grid->clear();
        m_differenceReason->clear();
        m_strip->say(Tone::Fine, tr("The shift is closed; its day sheet is printed."));
        return;
    case TillAct::Print: m_strip->say(Tone::Fine, tr("Printed.")); return;
    case TillAct::Save: // sheetSaved says where
    case TillAct::Look: return;
    }
}

void TillPage::openShift()
{
    const QString text = m_float->text().trimmed();
    const auto amount = parseMoney(text.isEmpty() ? QStringLiteral("0") : text);
    amount ? m_desk.openShift(*amount) : m_strip->say(Tone::Stop, messageFor(amount.error()));
}

void TillPage::move(CashMove move)
{
    if (!m_view.open)
        return;
    const auto amount = move == CashMove::Drawer ? Result<Money>(Money()) : parseMoney(m_amount->text().trimmed());
    if (!amount) {
        m_strip->say(Tone::Stop, messageFor(amount.error()));
        m_amount->setFocus(Qt::OtherFocusReason);
        return;
    }
    const bool oneKey = move == CashMove::Drawer && m_reason->text().trimmed().isEmpty();
    ask({move, *amount, oneKey ? tr("opened without a sale") : m_reason->text(), m_view.open->id}, {});
}

void TillPage::count()
{
    if (m_view.open)
        m_desk.count(m_grid->count(), m_view.open->id);
}

void TillPage::close()
{
    if (m_view.open)
        m_desk.closeShift(m_differenceReason->text(), m_view.open->id);
}

void TillPage::look()
{
    m_sheet->clear();
    m_print->setEnabled(false);
    m_save->setEnabled(false);
    m_desk.showSheet(shown());
}

} // namespace yaogui
