// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stock/CountingPanel.h"

#include "ui/stock/CountModel.h"
#include "ui/stock/CountStart.h"
#include "ui/stock/DeliveryWords.h"
#include "ui/stock/StockWords.h"
#include "ui/text/AmountText.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/ButtonKey.h"
#include "ui/widgets/TypingDelegate.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace yaogui {

CountingPanel::CountingPanel(CountingDesk &desk, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_theme(theme), m_start(new CountStart(theme, this)), m_scan(new QLineEdit(this)), m_reason(new QLineEdit(this)),
      m_lots(new CountModel(theme, this)), m_grid(makeTable(theme, m_lots, m_lots->columns(), QStringLiteral("countTable"), tr("Lots to count"), this))
{
    m_scan->setObjectName(QStringLiteral("countScan"));
    m_scan->setPlaceholderText(tr("Scan boxes, or type DRUG/LOT; Enter"));
    m_reason->setObjectName(QStringLiteral("countReason"));
    m_reason->setPlaceholderText(tr("Reason of the differences"));
    for (QLineEdit *field : {m_scan, m_reason}) {
        field->setAccessibleName(field->placeholderText());
        field->setMinimumHeight(theme.touch());
    }
    m_grid->setItemDelegate(new TypingDelegate(this));
    m_grid->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_grid->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.space(2));
    row->addWidget(m_scan, 2);
    m_save = addButton(*row, QStringLiteral("countSave"), tr("Write down scans (F10)"), QKeySequence(Qt::Key_F10));
    row->addWidget(m_reason, 2);
    m_drop = addButton(*row, QStringLiteral("countDrop"), tr("Drop (F8)"), QKeySequence(Qt::Key_F8));
    m_post = addButton(*row, QStringLiteral("countPost"), tr("Close and book (F12)"), QKeySequence(Qt::Key_F12));
    m_post->setProperty("role", QStringLiteral("primary"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(2));
    column->addWidget(m_start);
    column->addLayout(row);
    column->addWidget(m_grid, 1);
    setFocusProxy(m_scan);
    connectDesk();
    show(CountSheet());
}

QPushButton *CountingPanel::addButton(QHBoxLayout &row, const QString &name, const QString &words, const QKeySequence &key)
{
    auto *button = new QPushButton(words, this);
    button->setObjectName(name);
    button->setMinimumHeight(m_theme.touch());
    button->setFocusPolicy(Qt::TabFocus);
    giveKey(button, key);
    row.addWidget(button);
    return button;
}

void CountingPanel::connectDesk()
{
    connect(&m_desk, &CountingDesk::viewChanged, m_start, &CountStart::show);
    connect(&m_desk, &CountingDesk::sheetChanged, this, &CountingPanel::show);
    connect(&m_desk, &CountingDesk::entriesRefused, this, [this](const std::vector<RefusedEntry> &entries) {
        QStringList words;
        for (const RefusedEntry &entry : entries)
            words << entry.subject + u' ' + lineFaultText(entry.reason);
        emit said(Tone::Stop, words.join(QStringLiteral(" · ")));
    });
    connect(&m_desk, &CountingDesk::posted, this, [this](const StocktakeResult &result) {
        m_reason->clear();
        emit said(Tone::Fine, tr("%1 is booked: %n lot(s) differ, lost %2, found %3.", nullptr, result.differences)
                                  .arg(result.number, moneyWithSign(result.lost), moneyWithSign(result.found)));
    });
    connect(&m_desk, &CountingDesk::refused, this, &CountingPanel::showRefused);
    connect(m_start, &CountStart::wanted, this, [this](CountScope scope, const QString &detail, const QString &second) {
        m_desk.begin(scope, detail, second);
        m_scan->setFocus(Qt::OtherFocusReason);
    });
    connect(m_start, &CountStart::chosen, &m_desk, &CountingDesk::choose);
    connect(m_lots, &CountModel::countTyped, &m_desk, &CountingDesk::count);
    connect(m_scan, &QLineEdit::returnPressed, this, [this] {
        if (const QString text = m_scan->text().trimmed(); !text.isEmpty())
            m_desk.scan(text);
        m_scan->clear();
    });
    connect(m_save, &QPushButton::clicked, &m_desk, &CountingDesk::saveScans);
    connect(m_drop, &QPushButton::clicked, &m_desk, &CountingDesk::drop);
    connect(m_post, &QPushButton::clicked, this, [this] { m_desk.post(m_reason->text(), {}); });
    connect(m_grid, &QTableView::activated, this, [this](const QModelIndex &index) {
        const CountLine &line = m_lots->at(index.row());
        if (!index.flags().testFlag(Qt::ItemIsEditable))
            emit chainWanted(line.drug + u'/' + line.lot);
    });
}

void CountingPanel::show(const CountSheet &sheet)
{
    m_lots->show(sheet);
    const bool open = !sheet.stocktake.number.isEmpty() && sheet.stocktake.state == StocktakeState::Open;
    const bool told = sheet.isTold() && !sheet.stocktake.number.isEmpty();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_scan, m_drop, m_save})
        widget->setEnabled(open);
    m_reason->setEnabled(open && told);
    m_post->setEnabled(open && told);
    for (const int column : {CountModel::Booked, CountModel::Difference, CountModel::Worth})
        m_grid->setColumnHidden(column, !told);
    if (sheet.touched >= 0)
        m_grid->setCurrentIndex(m_lots->index(sheet.touched, CountModel::Found));
    saySheet();
}

void CountingPanel::saySheet()
{
    const CountSheet &sheet = m_lots->sheet();
    if (sheet.stocktake.number.isEmpty())
        return emit said(Tone::Plain, tr("No count is open. Choose what to count and begin; the counter goes on selling."));
    if (sheet.stocktake.state != StocktakeState::Open)
        return emit said(Tone::Plain, tr("%1 is closed.").arg(sheet.stocktake.number));
    QString words = sheet.stocktake.number + u' ';
    if (sheet.uncounted > 0)
        words += tr("%n lot(s) not counted yet. ", nullptr, sheet.uncounted);
    if (sheet.second > 0)
        words += tr("%n lot(s) wait for a second person's count.", nullptr, sheet.second);
    if (sheet.isTold())
        words += tr("Everything is counted: look at the differences, give the reason, close.");
    emit said(sheet.second > 0 ? Tone::Look : Tone::Plain, words);
}

void CountingPanel::showRefused(CountAct act, const Error &error)
{
    const QString reason = m_reason->text();
    const auto wish = act == CountAct::Post ? wishAfter(error, reason) : std::nullopt;
    if (wish)
        emit secondPersonWanted(*wish, [this, reason](ApprovalId approval) { m_desk.post(reason, approval); });
    if (error.code == ErrorCode::ReasonNeeded)
        m_reason->setFocus(Qt::OtherFocusReason);
    const bool nothing = error.code == ErrorCode::CountMissing && act == CountAct::Begin;
    const bool same = error.code == ErrorCode::SamePerson;
    emit said(Tone::Stop, nothing ? tr("There is nothing on the shelf to count there.")
                          : same  ? tr("Whoever counted does not approve the count.")
                                  : messageFor(error));
}

TableSheet CountingPanel::table() const
{
    const Stocktake &stocktake = m_lots->sheet().stocktake;
    return {QStringLiteral("count"), tr("Count sheet %1, %2 %3").arg(stocktake.number, countScopeName(stocktake.scope), stocktake.detail), m_lots->table(),
            figuresOf(m_lots->columns())};
}

} // namespace yaogui
