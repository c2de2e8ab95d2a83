// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/returns/ReturnPage.h"

#include "ui/counter/CounterWords.h"
#include "ui/counter/SlipView.h"
#include "ui/text/AmountText.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/ButtonKey.h"
#include "ui/widgets/MessageStrip.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace yaogui {

namespace {

bool isFinished(const ReturnCase &sale)
{
    return sale.sale.state == SaleState::Settled || sale.sale.state == SaleState::Paid;
}

template <typename Widget> Widget *named(Widget *widget, const char *name, const QString &words)
{
    widget->setObjectName(QString::fromLatin1(name));
    widget->setAccessibleName(words);
    return widget;
}

} // namespace

ReturnPage::ReturnPage(ReturnDesk &desk, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_theme(theme), m_search(named(new QLineEdit(this), "returnSearch", tr("Scan a box, or type the slip number"))),
      m_strip(new MessageStrip(theme, 2, this)), m_sale(named(new QLabel(this), "returnSale", tr("Sale"))),
      m_lines(named(new QTreeView(this), "returnLines", tr("Lines"))), m_goods(new QStandardItemModel(this)),
      m_void(named(new QRadioButton(tr("Void: the goods never left the counter"), this), "returnVoid", tr("Void"))),
      m_refund(named(new QRadioButton(tr("Return: the goods came back"), this), "returnRefund", tr("Return"))),
      m_reason(named(new QComboBox(this), "returnReason", tr("Reason"))),
      m_choices(new QWidget(this)), m_cash(named(new QLabel(this), "returnCash", tr("Cash to the customer"))),
      m_parts(named(new QLabel(this), "returnParts", tr("What goes back where"))), m_paper(new SlipView(theme, this)),
      m_act(named(new QPushButton(this), "returnAct", tr("Take back"))), m_back(named(new QPushButton(tr("Counter  Esc"), this), "returnBack", tr("Counter")))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.space(3), theme.space(3), theme.space(3), theme.space(3));
    row->setSpacing(theme.space(3));
    row->addWidget(buildLeft(), 1);
    row->addWidget(buildRight());
    connect(&desk, &ReturnDesk::found, this, &ReturnPage::show);
    connect(&desk, &ReturnDesk::taken, this, &ReturnPage::showFinished);
    connect(&desk, &ReturnDesk::refused, this, &ReturnPage::showRefusal);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { find(m_search->text()); });
    connect(m_goods, &QStandardItemModel::itemChanged, this, &ReturnPage::showParts);
    connect(m_void, &QRadioButton::toggled, this, &ReturnPage::showLines);
    connect(m_reason, &QComboBox::currentTextChanged, this, &ReturnPage::showAct);
    connect(m_act, &QPushButton::clicked, this, &ReturnPage::act);
    connect(m_back, &QPushButton::clicked, this, [this] { emit left(0); });
    begin();
}

QWidget *ReturnPage::buildLeft()
{
    auto *left = new QWidget(this);
    m_search->setPlaceholderText(m_search->accessibleName());
    m_search->setProperty("role", QStringLiteral("search"));
    m_search->setMinimumHeight(m_theme.px(48));
    m_strip->setObjectName(QStringLiteral("returnStrip"));
    m_sale->setWordWrap(true);
    m_lines->setFont(m_theme.font(m_theme.row()));
    m_goods->setHorizontalHeaderLabels({tr("Back"), tr("Goods"), tr("Quantity"), tr("Amount")});
    for (const int figures : {2, 3})
        m_goods->horizontalHeaderItem(figures)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_lines->setModel(m_goods);
    m_lines->setRootIsDecorated(false);
    m_lines->setUniformRowHeights(true);
    m_lines->setSelectionMode(QAbstractItemView::NoSelection);
    m_lines->header()->setSectionsMovable(false);
    m_lines->header()->setStretchLastSection(false);
    m_lines->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_lines->setColumnWidth(0, m_theme.px(64));
    m_lines->setColumnWidth(2, m_theme.px(96));
    m_lines->setColumnWidth(3, m_theme.px(120));
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.space(2));
    column->addWidget(m_search);
    column->addWidget(m_strip);
    column->addWidget(m_sale);
    column->addWidget(m_lines, 1);
    return left;
}

QWidget *ReturnPage::buildRight()
{
    auto *right = new QFrame(this);
    right->setProperty("role", QStringLiteral("panel"));
    right->setFixedWidth(m_theme.px(448));
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(m_theme.space(3), m_theme.space(3), m_theme.space(3), m_theme.space(3));
    column->setSpacing(m_theme.space(2));
    m_reason->setEditable(true);
    m_reason->addItems({tr("Wrong card or person"), tr("Wrong category"), tr("Wrong goods or quantity"), tr("Quality"), tr("Recall")});
    m_cash->setProperty("role", QStringLiteral("change"));
    m_cash->setWordWrap(true);
    m_parts->setWordWrap(true);
    m_act->setProperty("role", QStringLiteral("primary"));
    m_act->setFocusPolicy(Qt::NoFocus);
    m_back->setFocusPolicy(Qt::NoFocus);
    giveKey(m_act, QKeySequence(Qt::Key_F12));
    giveKey(m_back, QKeySequence(Qt::Key_Escape));
    for (QWidget *one : std::initializer_list<QWidget *>{m_void, m_refund, m_reason, m_act, m_back})
        one->setMinimumHeight(m_theme.touch());
    auto *choices = new QVBoxLayout(m_choices);
    choices->setContentsMargins(0, 0, 0, 0);
    choices->setSpacing(m_theme.space(2));
    choices->addWidget(m_void);
    choices->addWidget(m_refund);
    choices->addWidget(new QLabel(tr("Reason"), right));
    choices->addWidget(m_reason);
    column->addWidget(m_choices);
    column->addWidget(m_cash);
    column->addWidget(m_parts);
    column->addWidget(m_paper, 1);
    column->addStretch();
    column->addWidget(m_act);
    column->addWidget(m_back);
    return right;
}

void ReturnPage::open()
{
    if (!m_waiting && !m_finished)
        begin();
    giveFocus();
}

void ReturnPage::begin()
{
    m_case.reset();
    m_finished.reset();
    m_waiting = false;
    m_search->clear();
    m_strip->say(Tone::Plain, tr("Scan any box of the sale, or type the number on its slip."));
    m_sale->clear();
    m_void->setChecked(true);
    m_reason->setCurrentIndex(0);
    m_paper->hide();
    m_choices->show();
    showLines();
    giveFocus();
}

void ReturnPage::giveFocus()
{
    m_search->setFocus();
}

void ReturnPage::find(const QString &text)
{
    if (m_waiting || text.trimmed().isEmpty())
        return;
    begin();
    m_search->setText(text);
    m_waiting = true;
    showAct();
    m_desk.find(text);
}

void ReturnPage::show(const ReturnCase &sale)
{
    m_waiting = false;
    m_case = sale;
    const SaleRecord &record = sale.sale;
    m_sale->setText(tr("Slip %1 · %2 · total %3").arg(record.slipNumber, record.time.toString(u"yyyy-MM-dd HH:mm"), moneyWithSign(record.total)));
    if (isFinished(sale))
        m_strip->say(Tone::Plain, record.settlement ? tr("Insured sale of %1. Choose, then F12.").arg(record.maskedName) : tr("Cash sale. Choose, then F12."));
    else
        m_strip->say(Tone::Look, record.state == SaleState::Refunded ? tr("This sale was given back already.") : tr("This sale was never finished."));
    showLines();
    m_search->selectAll();
}

// Which lines come back is a question of a return only: a void takes all.
void ReturnPage::showLines()
{
    m_goods->removeRows(0, m_goods->rowCount());
    if (!m_case) {
        showParts();
        return;
    }
    const bool choosable = m_refund->isChecked() && m_case->sale.lines.size() > 1;
    for (const SaleRecordLine &line : m_case->sale.lines) {
        const QString goods = QString(line.drug.genericName + u' ' + line.drug.spec).trimmed();
        QList<QStandardItem *> row;
        for (const QString &text : {QString(), goods, quantityWithUnit(line.quantity, line.drug.unit), moneyText(line.amount)}) {
            row.append(new QStandardItem(text));
            row.last()->setEditable(false);
            row.last()->setTextAlignment((row.size() > 2 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        }
        row[0]->setSizeHint(QSize(0, m_theme.touch()));
        row[1]->setToolTip(goods);
        row[0]->setCheckable(choosable);
        if (choosable)
            row[0]->setCheckState(Qt::Checked);
        m_goods->appendRow(row);
    }
    m_lines->setColumnHidden(0, !choosable);
    showParts();
}

bool ReturnPage::comesBack(int row) const
{
    const QStandardItem *line = m_goods->item(row);
    return !line->isCheckable() || line->checkState() == Qt::Checked;
}

Money ReturnPage::kept() const
{
    Money sum;
    for (int row = 0; row < m_goods->rowCount(); ++row) {
        if (!comesBack(row))
            sum += m_case->sale.lines[static_cast<std::size_t>(row)].amount;
    }
    return sum;
}

void ReturnPage::showParts()
{
    QStringList words;
    QString cash;
    if (m_case && isFinished(*m_case)) {
        const SaleRecord &sale = m_case->sale;
        cash = tr("Cash to the customer %1").arg(moneyWithSign(sale.cashKept()));
        if (const Money terminal = sale.takenBy(u"terminal"); terminal.isPositive())
            words.append(tr("Give back %1 at the card terminal.").arg(moneyWithSign(terminal)));
        if (const Money mobile = sale.takenByMobile(); mobile.isPositive())
            words.append(tr("%1 goes back to the customer's mobile payment by itself.").arg(moneyWithSign(mobile)));
        if (const Money points = sale.takenBy(u"points"); points.isPositive())
            words.append(tr("Points worth %1 go back to the member.").arg(moneyWithSign(points)));
        if (sale.unpaid.isPositive())
            words.append(tr("%1 of it was never paid.").arg(moneyWithSign(sale.unpaid)));
        if (sale.settlement) {
            const Split &split = sale.settlement->split;
            words.append(tr("Fund %1 · account %2 · family %3, by the platform").arg(moneyText(split.fund), moneyText(split.account), moneyText(split.family)));
        }
        words.append(m_void->isChecked() ? tr("Goods: back to the shelf, may be sold again at once.") : tr("Goods: to quarantine."));
        if (const Money rest = kept(); rest.isPositive())
            words.append(tr("The whole sale is given back; what stays (%1) is settled anew, with the person's credential again.").arg(moneyWithSign(rest)));
    }
    m_cash->setText(cash);
    m_parts->setText(words.join(u'\n'));
    showAct();
}

void ReturnPage::showAct()
{
    m_back->setEnabled(!m_taking);
    if (m_finished) {
        const bool rest = !m_finished->record.what.rest.isNull();
        m_act->setText(rest ? tr("Settle the rest  F12") : tr("Next  F12"));
        m_act->setEnabled(true);
        return;
    }
    const bool some = m_case && kept() < m_case->sale.total;
    m_act->setText(m_waiting ? tr("Please wait …") : m_void->isChecked() ? tr("Void  F12") : tr("Take back  F12"));
    m_act->setEnabled(!m_waiting && m_case && isFinished(*m_case) && some
                      && !m_reason->currentText().trimmed().isEmpty());
}

ReturnRequest ReturnPage::request() const
{
    ReturnRequest request;
    request.sale = m_case->sale.id;
    request.kind = m_void->isChecked() ? ReturnKind::Void : ReturnKind::Refund;
    request.reason = m_reason->currentText();
    for (int row = 0; row < m_goods->rowCount() && kept().isPositive(); ++row) {
        if (comesBack(row))
            request.lines.push_back(row + 1);
    }
    return request;
}

void ReturnPage::act()
{
    if (m_finished) {
        const qint64 rest = m_finished->record.what.rest.value;
        begin();
        if (rest != 0)
            emit left(rest);
        return;
    }
    if (m_waiting || !m_case)
        return;
    take(request());
}

void ReturnPage::take(const ReturnRequest &wanted)
{
    if (m_waiting || !m_case || m_case->sale.id != wanted.sale) // a yes that came after the page went on to another sale
        return;
    m_waiting = m_taking = true;
    m_wanted = wanted;
    showAct();
    m_desk.take(wanted);
}

void ReturnPage::showFinished(const FinishedReturn &finished)
{
    m_waiting = m_taking = false;
    m_finished = finished;
    m_case.reset();
    const SaleReturn &what = finished.record.what;
    const Money cash = finished.record.sale.cashKept();
    m_strip->say(Tone::Fine, tr("Done  %1 · hand out %2").arg(what.slip, moneyWithSign(cash)));
    showLines();
    m_choices->hide(); // what was chosen is done
    m_cash->setText(cash.isPositive() ? tr("Cash to the customer %1").arg(moneyWithSign(cash)) : tr("No cash to hand out"));
    m_paper->show(finished.slip);
    m_paper->setVisible(true);
}

void ReturnPage::showRefusal(const Error &error)
{
    m_waiting = m_taking = false;
    // Of a refund the same code means that nothing is paid out yet.
    const bool doubt = error.code == ErrorCode::ResultInDoubt;
    const ErrorWords words = wordsFor(doubt ? Error{ErrorCode::RefundInDoubt, error.details, error.cause} : error);
    m_strip->say(toneOf(error), words.what + u' ' + words.next);
    showAct();
    const auto wish = m_case ? wishAfter(error, m_wanted.reason) : std::nullopt;
    if (!wish)
        return;
    emit secondPersonWanted(*wish, [this, wanted = m_wanted](ApprovalId approval) {
        ReturnRequest agreed = wanted;
        agreed.approval = approval;
        take(agreed);
    });
}

} // namespace yaogui
