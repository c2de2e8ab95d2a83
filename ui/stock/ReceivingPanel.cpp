// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stock/ReceivingPanel.h"

#include "ui/stock/DeliveryModel.h"
#include "ui/stock/DeliveryWords.h"
#include "ui/stock/ReceivingHead.h"
#include "ui/stock/StockWords.h"
#include "ui/text/AmountText.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/ButtonKey.h"
#include "ui/widgets/TypingDelegate.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace yaogui {

ReceivingPanel::ReceivingPanel(ReceivingDesk &desk, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_theme(theme), m_head(new ReceivingHead(theme, this)), m_scan(new QLineEdit(this)), m_lines(new DeliveryModel(theme, this)),
      m_grid(makeTable(theme, m_lines, m_lines->columns(), QStringLiteral("deliveryTable"), tr("Lines of the delivery"), this)),
      m_receipts(new TextTableModel(theme, {{tr("Receipt"), 160}, {tr("State"), 100}, {tr("Supplier"), 0}, {tr("Delivery note"), 160}, {tr("Bought on"), 110},
                                            {tr("Lines"), 70, true}, {tr("Buyer"), 80}, {tr("Acceptor"), 80}, {tr("Accepted at"), 150}}, this)),
      m_list(makeTextTable(theme, m_receipts, QStringLiteral("receiptTable"), tr("Drafts and receipts"), this))
{
    m_scan->setObjectName(QStringLiteral("receivingScan"));
    m_scan->setPlaceholderText(tr("Scan boxes, or type a drug's code; Enter"));
    m_scan->setAccessibleName(m_scan->placeholderText());
    m_scan->setMinimumHeight(theme.touch());
    m_grid->setItemDelegate(new TypingDelegate(this));
    m_grid->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_grid->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    // What is written stands first; what the catalogue fills in stands behind.
    int place = 0;
    for (const char *column : {"drug", "generic_name", "lot", "production_date", "expiry", "quantity", "accepted", "refusal", "price", "trace_codes"}) {
        QHeaderView *header = m_grid->horizontalHeader();
        header->moveSection(header->visualIndex(static_cast<int>(DeliveryLines::columns().indexOf(QLatin1String(column)))), place++);
    }
    m_list->setFixedHeight(theme.px(150));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.space(2));
    row->addWidget(m_scan, 1);
    QPushButton *line = addButton(*row, QStringLiteral("receivingLine"), tr("Line (F6)"), QKeySequence(Qt::Key_F6));
    QPushButton *file = addButton(*row, QStringLiteral("receivingFile"), tr("File… (F7)"), QKeySequence(Qt::Key_F7));
    m_drop = addButton(*row, QStringLiteral("receivingDrop"), tr("Remove (F8)"), QKeySequence(Qt::Key_F8));
    m_keep = addButton(*row, QStringLiteral("receivingKeep"), tr("Keep as draft (F10)"), QKeySequence(Qt::Key_F10));
    m_accept = addButton(*row, QStringLiteral("receivingAccept"), tr("Accept (F12)"), QKeySequence(Qt::Key_F12));
    m_accept->setProperty("role", QStringLiteral("primary"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(2));
    column->addWidget(m_head);
    column->addLayout(row);
    column->addWidget(m_grid, 1);
    column->addWidget(m_list);
    setFocusProxy(m_scan);
    connect(line, &QPushButton::clicked, this, [this] { m_desk.addLine(); });
    connect(file, &QPushButton::clicked, this, &ReceivingPanel::browse);
    connectDesk();
}

QPushButton *ReceivingPanel::addButton(QHBoxLayout &row, const QString &name, const QString &words, const QKeySequence &key)
{
    auto *button = new QPushButton(words, this);
    button->setObjectName(name);
    button->setMinimumHeight(m_theme.touch());
    button->setFocusPolicy(Qt::TabFocus);
    giveKey(button, key);
    row.addWidget(button);
    return button;
}

void ReceivingPanel::connectDesk()
{
    connect(&m_desk, &ReceivingDesk::viewChanged, this, &ReceivingPanel::showReceipts);
    connect(&m_desk, &ReceivingDesk::deliveryChanged, this, &ReceivingPanel::showDelivery);
    connect(&m_desk, &ReceivingDesk::headGiven, m_head, qOverload<const DeliveryHead &>(&ReceivingHead::show));
    connect(&m_desk, &ReceivingDesk::received, this, &ReceivingPanel::showReceived);
    connect(&m_desk, &ReceivingDesk::dropped, this, [this](const QString &number) { emit said(Tone::Fine, tr("The draft %1 was dropped.").arg(number)); });
    connect(&m_desk, &ReceivingDesk::refused, this, &ReceivingPanel::showRefused);
    connect(m_lines, &DeliveryModel::cellTyped, this, [this](int line, int column, const QString &text) { m_desk.setCell(line, column, text); });
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentChanged, this, &ReceivingPanel::sayCell);
    connect(m_scan, &QLineEdit::returnPressed, this, [this] {
        if (const QString text = m_scan->text().trimmed(); !text.isEmpty())
            m_desk.scan(text);
        m_scan->clear();
    });
    connect(m_keep, &QPushButton::clicked, this, [this] { m_desk.keep(m_head->head()); });
    connect(m_accept, &QPushButton::clicked, this, [this] { m_desk.accept(m_head->head()); });
    connect(m_drop, &QPushButton::clicked, this, [this] {
        const ReceiptRepository::Kept *receipt = m_list->hasFocus() ? chosen() : nullptr;
        if (receipt)
            m_desk.drop(receipt->number);
        else if (const int line = m_lines->lineAt(m_grid->currentIndex().row()); line > 0)
            m_desk.removeLine(line);
    });
    connect(m_list, &QTableView::activated, this, [this](const QModelIndex &index) { openReceipt(index.row()); });
}

void ReceivingPanel::open()
{
    m_desk.open();
    sayDelivery();
}

void ReceivingPanel::takeScan(const QString &text)
{
    m_desk.scan(text);
}

void ReceivingPanel::showDelivery(const IncomingGoods &delivery)
{
    m_head->showCold(delivery.cold);
    m_lines->show(delivery);
    if (const int row = m_lines->rowOf(delivery.touched); row >= 0 && row != m_grid->currentIndex().row())
        m_grid->setCurrentIndex(m_lines->index(row, 0));
    sayDelivery();
}

void ReceivingPanel::showReceipts(const ReceivingView &view)
{
    m_view = view;
    m_head->show(view);
    std::vector<TextRow> rows;
    for (const ReceiptRepository::Kept &kept : view.receipts) {
        rows.push_back({{kept.number, receiptStateName(kept.state), kept.supplier, kept.deliveryNote, dateText(kept.purchasedOn), QString::number(kept.lines),
                         kept.buyer, kept.acceptor, kept.state == ReceiptState::Draft ? QString() : momentText(kept.postedAt)}, Tone::Plain});
    }
    m_receipts->show(std::move(rows));
}

void ReceivingPanel::showReceived(const ReceiptOutcome &outcome)
{
    if (outcome.state == ReceiptState::Posted) {
        m_head->clear();
        emit said(Tone::Fine, tr("Accepted: %1, %n line(s), accepted %2, refused %3.", nullptr, outcome.lines)
                                  .arg(outcome.number, quantityText(outcome.accepted), quantityText(outcome.refused)));
        m_scan->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (outcome.rejected.empty())
        return emit said(Tone::Fine, tr("Kept as draft %1 with %n line(s).", nullptr, outcome.lines).arg(outcome.number));
    goToFault();
    emit said(Tone::Look, tr("Draft %1 keeps %n good line(s). Mend the others here and accept again.", nullptr, outcome.lines).arg(outcome.number));
}

void ReceivingPanel::showRefused(ReceivingAct act, const Error &error)
{
    const bool lines = error.code == ErrorCode::TableInvalid && act != ReceivingAct::File;
    if (lines && m_lines->firstFault().isValid()) {
        goToFault();
        return;
    }
    if (error.code == ErrorCode::ReceiptIncomplete) {
        m_head->point(error);
        return emit said(Tone::Stop, deliveryFieldName(error.details["field"].toString()) + tr(": not filled in."));
    }
    m_head->point(error);
    const bool buyer = error.code == ErrorCode::SamePerson;
    emit said(Tone::Stop, lines ? tr("There is no line to accept.") : buyer ? tr("Who bought and who accepts must be two people.") : messageFor(error));
}

void ReceivingPanel::sayCell()
{
    const QModelIndex cell = m_grid->currentIndex();
    const QString fault = cell.isValid() ? m_lines->faultOf(cell) : QString();
    if (!fault.isEmpty())
        emit said(Tone::Stop, tr("Line %1, %2: %3").arg(cell.row() + 1).arg(deliveryFieldName(DeliveryLines::columns().at(cell.column())), fault));
    else
        sayDelivery();
}

void ReceivingPanel::sayDelivery()
{
    const IncomingGoods &delivery = m_lines->delivery();
    const int bad = delivery.faulty();
    QString words = delivery.rows.empty() ? tr("Scan the goods, read the supplier's file, or write the lines.")
                                          : tr("%n line(s).", nullptr, static_cast<int>(delivery.rows.size()));
    if (bad > 0)
        words += u' ' + tr("%n of them not good yet: see the red cells.", nullptr, bad);
    if (!delivery.draft.isEmpty())
        words += u' ' + tr("Draft %1 holds %n line(s).", nullptr, delivery.kept).arg(delivery.draft);
    if (delivery.cold)
        words += u' ' + tr("Cold chain: time and temperature on arrival.");
    emit said(bad > 0 ? Tone::Look : Tone::Plain, words);
}

void ReceivingPanel::goToFault()
{
    const QModelIndex cell = m_lines->firstFault();
    if (!cell.isValid())
        return;
    m_grid->setFocus(Qt::OtherFocusReason);
    m_grid->setCurrentIndex(cell);
    m_grid->scrollTo(cell);
    sayCell();
}

void ReceivingPanel::browse()
{
    auto *dialog = new QFileDialog(this, tr("Delivery file"), {}, tr("Tables (*.csv *.txt *.xlsx);;All files (*)"));
    dialog->setObjectName(QStringLiteral("deliveryFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { m_desk.readFile(path); });
    dialog->open();
}

const ReceiptRepository::Kept *ReceivingPanel::chosen() const
{
    const int row = m_list->currentIndex().row();
    return row < 0 ? nullptr : &m_view.receipts[static_cast<std::size_t>(row)];
}

void ReceivingPanel::openReceipt(int row)
{
    const ReceiptRepository::Kept &receipt = m_view.receipts[static_cast<std::size_t>(row)];
    if (receipt.state == ReceiptState::Draft)
        m_desk.takeUp(receipt.number);
    else
        emit chainWanted(receipt.number);
}

TableSheet ReceivingPanel::table() const
{
    if (m_lines->rowCount() > 0)
        return {QStringLiteral("delivery"), tr("Lines of the delivery") + u' ' + m_head->head().deliveryNote, m_lines->table(), figuresOf(m_lines->columns())};
    return {QStringLiteral("receipts"), tr("Drafts and receipts"), m_receipts->table(), figuresOf(m_receipts->columns())};
}

} // namespace yaogui
