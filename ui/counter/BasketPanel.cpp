// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/counter/BasketPanel.h"

#include "ui/counter/BasketDelegate.h"
#include "ui/text/AmountText.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace yaogui {

namespace {

constexpr int flashMs = 400;
constexpr qint64 unitsOfOne = 10'000; // Quantity keeps four decimals

} // namespace

BasketPanel::BasketPanel(const Theme &theme, QWidget *parent)
    : QFrame(parent), m_model(new BasketModel(this)), m_table(new QTableView(this)), m_member(new QLabel(this)), m_count(new QLabel(this)), m_empty(new QLabel(m_table))
{
    setProperty("role", QStringLiteral("panel"));
    auto *title = new QLabel(tr("Basket"), this);
    title->setProperty("role", QStringLiteral("panelTitle"));
    m_count->setObjectName(QStringLiteral("basketCount"));
    m_count->setProperty("role", QStringLiteral("muted"));
    m_member->setObjectName(QStringLiteral("memberLabel"));
    m_member->setFont(theme.font(theme.base(), true));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(theme.space(3), theme.space(), theme.space(3), theme.space());
    head->addWidget(title);
    head->addSpacing(theme.space(4));
    head->addWidget(m_member, 1);
    head->addWidget(m_count);
    buildTable(theme);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addWidget(buildActs(theme));
    m_flashEnd.setSingleShot(true);
    connect(&m_flashEnd, &QTimer::timeout, this, [this] { m_model->setFlash(0); });
    showActs();
}

void BasketPanel::buildTable(const Theme &theme)
{
    m_table->setObjectName(QStringLiteral("basketTable"));
    m_table->setAccessibleName(tr("Basket"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new BasketDelegate(theme, *m_model, this));
    m_table->setFocusPolicy(Qt::NoFocus); // the next scan belongs to the search field
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme.rowHeight());
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setSectionResizeMode(BasketModel::Article, QHeaderView::Stretch);
    m_table->setColumnWidth(BasketModel::Number, theme.px(44));
    m_table->setColumnWidth(BasketModel::Count, theme.px(72));
    m_table->setColumnWidth(BasketModel::Amount, theme.px(124));
    m_empty->setProperty("role", QStringLiteral("empty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setText(tr("Scan a box to begin.\nOr type a name, pinyin initials or a code below."));
    auto *over = new QVBoxLayout(m_table);
    over->addWidget(m_empty);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { showActs(); });
}

QPushButton *BasketPanel::makeButton(const Theme &theme, const QString &name, const QString &text, const QString &icon)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setFocusPolicy(Qt::NoFocus);
    button->setMinimumSize(theme.touch(), theme.touch());
    button->setIconSize({theme.px(20), theme.px(20)});
    if (!icon.isEmpty())
        button->setIcon(iconOf(theme, icon, theme.colours.text));
    return button;
}

QWidget *BasketPanel::buildActs(const Theme &theme)
{
    auto *bar = new QFrame(this);
    bar->setProperty("role", QStringLiteral("bar"));
    m_minus = makeButton(theme, QStringLiteral("minusButton"), {}, QStringLiteral("minus"));
    m_minus->setAccessibleName(tr("One piece less (−)"));
    m_plus = makeButton(theme, QStringLiteral("plusButton"), {}, QStringLiteral("plus"));
    m_plus->setAccessibleName(tr("One piece more (+)"));
    m_quantity = new QLineEdit(bar);
    m_quantity->setObjectName(QStringLiteral("quantityField"));
    m_quantity->setAccessibleName(tr("Quantity of the current line (F4)"));
    m_quantity->setAlignment(Qt::AlignCenter);
    m_quantity->setFixedSize(theme.px(72), theme.touch());
    m_quantity->setFocusPolicy(Qt::ClickFocus);
    m_quantity->setMaxLength(9);
    m_quantity->setContextMenuPolicy(Qt::NoContextMenu);
    m_quantity->installEventFilter(this);
    m_lot = makeButton(theme, QStringLiteral("lotButton"), tr("Lot  Ctrl+L"), {});
    m_ownPay = makeButton(theme, QStringLiteral("ownPayButton"), {}, {});
    m_price = makeButton(theme, QStringLiteral("priceKey"), tr("Price  Ctrl+G"), {});
    m_remove = makeButton(theme, QStringLiteral("removeButton"), tr("Remove  Del"), QStringLiteral("trash"));
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(theme.space(2), theme.space(), theme.space(2), theme.space());
    row->setSpacing(theme.space());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_minus, m_quantity, m_plus})
        row->addWidget(widget);
    row->addSpacing(theme.space(3));
    row->addWidget(m_lot);
    row->addWidget(m_ownPay);
    row->addWidget(m_price);
    row->addStretch(1);
    row->addWidget(m_remove);
    connect(m_minus, &QPushButton::clicked, this, [this] { addPieces(-1); });
    connect(m_plus, &QPushButton::clicked, this, [this] { addPieces(1); });
    connect(m_lot, &QPushButton::clicked, this, &BasketPanel::askLots);
    connect(m_ownPay, &QPushButton::clicked, this, &BasketPanel::toggleOwnPay);
    connect(m_price, &QPushButton::clicked, this, &BasketPanel::askPrice);
    connect(m_remove, &QPushButton::clicked, this, &BasketPanel::removeCurrent);
    connect(m_quantity, &QLineEdit::returnPressed, this, &BasketPanel::applyQuantity);
    return bar;
}

void BasketPanel::show(const CounterView &view)
{
    m_changeable = !view.partDue; // settled: what it consists of stands
    m_model->show(view.lines);
    m_empty->setVisible(view.lines.empty());
    m_count->setText(view.lines.empty() ? QString() : tr("%n line(s)", nullptr, static_cast<int>(view.lines.size())));
    QString member = view.member ? memberText(*view.member) : QString();
    if (view.payablePoints > 0)
        member += tr("; pay up to %1 here: Shift+F9").arg(moneyWithSign(Money::ofUnits(view.pointValue.units() * view.payablePoints)));
    m_member->setText(member);
    if (!view.lines.empty() && !m_table->currentIndex().isValid())
        m_table->selectRow(static_cast<int>(view.lines.size()) - 1);
    if (m_flashWanted > 0)
        flash(m_flashWanted);
    showActs();
}

bool BasketPanel::hasCursor() const
{
    return m_quantity->hasFocus();
}

void BasketPanel::moveBy(int rows)
{
    if (m_model->rowCount() == 0)
        return;
    const int from = m_table->currentIndex().isValid() ? m_table->currentIndex().row() : 0;
    const int row = std::clamp(from + rows, 0, m_model->rowCount() - 1);
    m_table->selectRow(row);
    m_table->scrollTo(m_model->index(row, 0));
}

void BasketPanel::flash(int line)
{
    const int row = m_model->rowOf(line);
    m_flashWanted = row < 0 ? line : 0;
    if (row < 0)
        return;
    m_table->selectRow(row);
    m_table->scrollTo(m_model->index(row, 0));
    m_model->setFlash(line);
    m_flashEnd.start(flashMs);
}

void BasketPanel::note(int line, const QString &words)
{
    m_model->setNote(line, words);
    const int row = m_model->rowOf(line);
    if (row < 0)
        return;
    m_table->selectRow(row);
    m_table->scrollTo(m_model->index(row, 0));
}

const LineView *BasketPanel::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() && index.row() < m_model->rowCount() ? &m_model->lineAt(index.row()) : nullptr;
}

void BasketPanel::showActs()
{
    const LineView *line = current();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_price, m_remove})
        widget->setEnabled(line && m_changeable);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_minus, m_plus, m_quantity})
        widget->setEnabled(line && m_changeable && line->isCountable());
    m_lot->setEnabled(line && m_changeable && line->lotChoices.size() > 1);
    m_ownPay->setEnabled(line && m_changeable && line->drug.isInsurable());
    m_ownPay->setText(line && line->ownPayByClerk ? tr("To insurance  Ctrl+O") : tr("Own pay  Ctrl+O"));
    if (!m_quantity->hasFocus())
        m_quantity->setText(line ? quantityText(line->quantity) : QString());
}

bool BasketPanel::editQuantity()
{
    if (!m_quantity->isEnabled())
        return false;
    m_quantity->setFocus(Qt::ShortcutFocusReason);
    m_quantity->selectAll();
    return true;
}

void BasketPanel::applyQuantity()
{
    const LineView *line = current();
    const Result<Quantity> quantity = parseQuantity(m_quantity->text().trimmed());
    if (line && quantity)
        emit quantityWanted(line->number, *quantity);
    else if (line)
        emit quantityInvalid(Error{ErrorCode::QuantityInvalid, {{QStringLiteral("quantity"), m_quantity->text()}}, {}}, line->number);
    m_quantity->clearFocus();
    showActs();
    emit editingDone();
}

void BasketPanel::addPieces(int pieces)
{
    if (const LineView *line = current(); line && m_plus->isEnabled())
        emit quantityWanted(line->number, line->quantity + Quantity::ofUnits(pieces * unitsOfOne));
}

void BasketPanel::removeCurrent()
{
    if (const LineView *line = current())
        emit removeWanted(line->number);
}

void BasketPanel::toggleOwnPay()
{
    if (const LineView *line = current(); line && line->drug.isInsurable())
        emit ownPayWanted(line->number, !line->ownPayByClerk);
}

void BasketPanel::askLots()
{
    if (const LineView *line = current(); line && line->lotChoices.size() > 1)
        emit lotsWanted(line->number);
}

void BasketPanel::askPrice()
{
    if (m_price->isEnabled())
        emit priceWanted();
}

bool BasketPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_quantity && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        m_quantity->clearFocus();
        showActs();
        emit editingDone();
        return true;
    }
    if (watched == m_quantity && event->type() == QEvent::FocusIn)
        QTimer::singleShot(0, m_quantity, &QLineEdit::selectAll);
    return QFrame::eventFilter(watched, event);
}

} // namespace yaogui
