// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/manager/InvoicesPanel.h"

#include "ui/manager/ManagerWords.h"
#include "ui/text/AmountText.h"
#include "ui/widgets/TextTable.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace yaogui {

InvoicesPanel::InvoicesPanel(BuyingDesk &desk, const Theme &theme, QWidget *parent)
    : DutyPanel(theme, parent), m_desk(desk),
      m_goods(new TextTableModel(theme, {{tr("Receipt"), 180}, {tr("Supplier"), 0}, {tr("Delivery note"), 200}, {tr("Accepted"), 130}, {tr("Amount"), 140, true}}, this)),
      m_invoices(new TextTableModel(theme, {{tr("Supplier"), 120}, {tr("Invoice"), 180}, {tr("Date"), 120}, {tr("Receipts"), 0}, {tr("Amount"), 130, true}, {tr("Paid so far"), 130, true},
                                            {tr("State"), 130}}, this)),
      m_goodsTable(makeTextTable(theme, m_goods, QStringLiteral("uninvoicedTable"), tr("Goods without an invoice"), this)),
      m_invoiceTable(makeTextTable(theme, m_invoices, QStringLiteral("invoiceTable"), tr("Invoices"), this)),
      m_number(makeField(QStringLiteral("invoiceNumber"), tr("Number of the invoice"))), m_amount(makeField(QStringLiteral("invoiceAmount"), tr("Amount"), 150)),
      m_account(makeField(QStringLiteral("invoiceAccount"), tr("The store's account it is paid from"))), m_date(new QDateEdit(this))
{
    build();
    connect(m_goodsTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &InvoicesPanel::offerAmount);
    connect(m_goodsTable, &QTableView::activated, m_number, qOverload<>(&QWidget::setFocus));
    connect(&m_desk, &BuyingDesk::viewChanged, this, &InvoicesPanel::show);
    connect(&m_desk, &BuyingDesk::done, this, &InvoicesPanel::showDone);
}

void InvoicesPanel::build()
{
    m_date->setObjectName(QStringLiteral("invoiceDate"));
    m_date->setAccessibleName(tr("Date of the invoice"));
    m_date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_date->setCalendarPopup(true);
    m_date->setMinimumSize(m_theme.px(150), m_theme.touch());
    auto *recording = new QHBoxLayout, *paying = new QHBoxLayout;
    QPushButton *record = makeAct(QStringLiteral("invoiceRecord"), tr("Record the invoice (F6)"), QKeySequence(Qt::Key_F6));
    QPushButton *pay = makeAct(QStringLiteral("invoicePay"), tr("Pay the rest (F12)"), QKeySequence(Qt::Key_F12));
    recording->addWidget(m_number, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_date, m_amount, record})
        recording->addWidget(widget);
    paying->addWidget(m_account, 1);
    paying->addWidget(pay);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.space(2));
    column->addWidget(m_goodsTable, 1);
    column->addLayout(recording);
    column->addWidget(m_invoiceTable, 1);
    column->addLayout(paying);
    setFocusProxy(m_goodsTable);
    connect(record, &QPushButton::clicked, this, &InvoicesPanel::record);
    connect(pay, &QPushButton::clicked, this, &InvoicesPanel::pay);
}

void InvoicesPanel::record()
{
    const int row = m_goodsTable->currentIndex().row();
    if (row < 0)
        return emit said(Tone::Look, tr("Choose the receipt the invoice is for."));
    const InvoiceRepository::Uninvoiced &goods = m_view.goods[static_cast<std::size_t>(row)];
    m_desk.invoice(goods.supplier, m_number->text().trimmed(), m_date->date(), m_amount->text().trimmed(), goods.receipt);
}

void InvoicesPanel::pay()
{
    const int row = m_invoiceTable->currentIndex().row();
    if (row < 0)
        return emit said(Tone::Look, tr("Choose the invoice that is paid."));
    const Invoice &invoice = m_view.invoices[static_cast<std::size_t>(row)];
    m_desk.pay(invoice.supplier, invoice.number, m_account->text().trimmed());
}

void InvoicesPanel::show(const BuyingView &view)
{
    m_view = view;
    m_date->setDate(view.today);
    std::vector<TextRow> goods, invoices;
    for (const InvoiceRepository::Uninvoiced &one : view.goods)
        goods.push_back({{one.receipt, one.supplier, one.deliveryNote, one.postedAt.left(10), moneyWithSign(one.amount)}, Tone::Plain});
    for (const Invoice &one : view.invoices) {
        invoices.push_back({{one.supplier, one.number, dateText(one.date), one.receipts.join(QStringLiteral("、")), moneyWithSign(one.amount), moneyWithSign(one.paid()),
                             invoiceStateName(one.state)},
                            one.state == InvoiceState::Open ? Tone::Stop : one.state == InvoiceState::Matched ? Tone::Look : Tone::Plain});
    }
    m_goods->show(std::move(goods));
    m_invoices->show(std::move(invoices));
    for (QTableView *table : {m_goodsTable, m_invoiceTable}) {
        if (table->model()->rowCount() > 0)
            table->selectRow(0);
    }
    offerAmount();
    sayState(Tone::Plain, tr("%n receipt(s) wait for their invoice.", nullptr, m_goods->rowCount()));
}

// An invoice is for what came, unless it says otherwise.
void InvoicesPanel::offerAmount()
{
    const int row = m_goodsTable->currentIndex().row();
    m_amount->setText(row < 0 ? QString() : toText(m_view.goods[static_cast<std::size_t>(row)].amount));
}

// The next one begins empty.
void InvoicesPanel::showDone(BuyingAct act, const QString &what)
{
    if (act == BuyingAct::Invoice) {
        m_number->clear();
        noteDone(tr("Invoice %1 is recorded and matched to its goods.").arg(what));
    } else if (act == BuyingAct::Pay) {
        m_account->clear();
        noteDone(tr("Invoice %1 is paid.").arg(what));
    }
}

TableSheet InvoicesPanel::table() const
{
    return {QStringLiteral("invoices"), tr("Invoices"), m_invoices->table(), figuresOf(m_invoices->columns())};
}

} // namespace yaogui
