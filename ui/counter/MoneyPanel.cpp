// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/counter/MoneyPanel.h"

#include "ui/counter/MainActButton.h"
#include "ui/text/AmountText.h"
#include "ui/text/NameText.h"
#include "ui/widgets/Look.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace yaogui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MoneyPanel)
};

constexpr int quickCount = 4;

/// Hidden, it leaves its place empty: nothing jumps.
void keepPlace(QWidget *widget)
{
    QSizePolicy policy = widget->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    widget->setSizePolicy(policy);
}

} // namespace

std::vector<Money> likelyCash(Money due)
{
    std::vector<Money> sums{due};
    for (const qint64 step : {10'00, 20'00, 50'00, 100'00}) {
        const Money next = Money::ofUnits((due.units() + step - 1) / step * step);
        if (next > sums.back())
            sums.push_back(next);
    }
    constexpr std::ptrdiff_t leastUsed = 2; // twenties are the note least often handed over alone
    while (sums.size() > quickCount)
        sums.erase(sums.begin() + leastUsed);
    return sums;
}

QString actText(NextAct act)
{
    switch (act) {
    case NextAct::Scan: return Words::tr("Scan a box");
    case NextAct::WaitForCodes: return Words::tr("Scan the missing codes");
    case NextAct::EnterBuyer: return Words::tr("Enter the buyer");
    case NextAct::ChooseInsurance: return Words::tr("Choose the insurance");
    case NextAct::TakeFace: return Words::tr("Taking the face…");
    case NextAct::Presettle: return Words::tr("Pre-settle");
    case NextAct::Confirm: return Words::tr("Customer says yes");
    case NextAct::Collect: return Words::tr("Collect");
    case NextAct::Settle: return Words::tr("Settle");
    case NextAct::Nothing: return Words::tr("Please wait");
    }
    return {};
}

QString actOf(const CounterView &view)
{
    if (view.next == NextAct::Collect && view.due.isNegative())
        return Words::tr("Given back");
    return view.next == NextAct::TakeFace && view.cameraAway ? Words::tr("No camera") : actText(view.next);
}

bool canAct(NextAct act)
{
    return act == NextAct::EnterBuyer || act == NextAct::ChooseInsurance || act == NextAct::Presettle || act == NextAct::Confirm || act == NextAct::Collect
        || act == NextAct::Settle;
}

MoneyPanel::MoneyPanel(const Theme &theme, QWidget *parent)
    : QFrame(parent), m_tender(new QStackedWidget(this)), m_entry(new TenderEntry(theme, this)), m_progress(new QProgressBar(this)), m_button(new MainActButton(this))
{
    setProperty("role", QStringLiteral("panel"));
    auto *grid = new QGridLayout;
    buildSplit(theme, grid);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(theme.px(4));
    keepPlace(m_progress);
    m_button->setObjectName(QStringLiteral("mainActButton"));
    m_button->setProperty("role", QStringLiteral("mainAct"));
    m_button->setMinimumHeight(theme.px(56));
    m_button->setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(3), theme.space(2), theme.space(3), theme.space(2));
    column->setSpacing(theme.space());
    column->addLayout(grid);
    column->addLayout(buildAmount(theme));
    auto *cash = new QWidget(this);
    cash->setLayout(buildCash(theme));
    m_tender->addWidget(cash);
    m_tender->addWidget(m_entry);
    m_tender->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    column->addWidget(m_tender);
    column->addWidget(m_progress);
    column->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &MoneyPanel::act);
    connect(m_entry, &TenderEntry::taken, this, &MoneyPanel::act);
    show(CounterView());
}

QLabel *MoneyPanel::figure(const QString &name)
{
    auto *label = new QLabel(this);
    label->setObjectName(name);
    label->setProperty("role", QStringLiteral("figure"));
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return label;
}

void MoneyPanel::buildSplit(const Theme &theme, QGridLayout *grid)
{
    struct Cell {
        QString caption;
        QLabel **figure;
        QString name;
    };
    const Cell cells[] = {{tr("Total"), &m_total, QStringLiteral("totalLabel")},
                          {tr("Pooled fund"), &m_fund, QStringLiteral("fundLabel")},
                          {tr("Personal account"), &m_account, QStringLiteral("accountLabel")},
                          {tr("Family account"), &m_family, QStringLiteral("familyLabel")},
                          {tr("Own-pay goods"), &m_ownPay, QStringLiteral("ownPayLabel")},
                          {tr("Cash part"), &m_personCash, QStringLiteral("personCashLabel")}};
    grid->setHorizontalSpacing(theme.space(2));
    grid->setVerticalSpacing(theme.px(2));
    int at = 0;
    for (const Cell &cell : cells) {
        auto *caption = new QLabel(cell.caption, this);
        caption->setProperty("role", QStringLiteral("muted"));
        *cell.figure = figure(cell.name);
        (*cell.figure)->setAccessibleDescription(cell.caption);
        grid->addWidget(caption, at / 2, at % 2 * 3);
        grid->addWidget(*cell.figure, at / 2, at % 2 * 3 + 1);
        ++at;
    }
    grid->setColumnMinimumWidth(2, theme.space(5));
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(4, 1);
}

QHBoxLayout *MoneyPanel::buildAmount(const Theme &theme)
{
    m_caption = new QLabel(tr("Due"), this);
    m_caption->setFont(theme.font(theme.row(), true));
    m_amount = new QLabel(this);
    m_amount->setObjectName(QStringLiteral("amountLabel"));
    m_amount->setProperty("role", QStringLiteral("amount"));
    m_amount->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_amount->setMinimumHeight(theme.px(56));
    m_changeCaption = new QLabel(this);
    m_change = new QLabel(this);
    m_change->setObjectName(QStringLiteral("changeLabel"));
    m_change->setProperty("role", QStringLiteral("change"));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.space(2));
    row->addWidget(m_changeCaption);
    row->addWidget(m_change);
    row->addStretch(1);
    row->addWidget(m_caption);
    row->addWidget(m_amount);
    return row;
}

QHBoxLayout *MoneyPanel::buildCash(const Theme &theme)
{
    m_cash = new QLineEdit(this);
    m_cash->setObjectName(QStringLiteral("cashField"));
    m_cash->setAccessibleName(tr("Cash received"));
    m_cash->setPlaceholderText(tr("Cash"));
    m_cash->setAlignment(Qt::AlignRight);
    m_cash->setFixedSize(theme.px(100), theme.touch());
    m_cash->setMaxLength(12);
    m_cash->setFocusPolicy(Qt::ClickFocus);
    keepPlace(m_cash);
    m_cash->setContextMenuPolicy(Qt::NoContextMenu);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.space());
    row->addWidget(m_cash);
    for (int at = 0; at < quickCount; ++at) {
        auto *quick = new QPushButton(this);
        quick->setObjectName(QStringLiteral("quickCash%1").arg(at));
        quick->setMinimumHeight(theme.touch());
        quick->setFocusPolicy(Qt::NoFocus);
        quick->setProperty("role", QStringLiteral("quick"));
        keepPlace(quick);
        m_quick.push_back(quick);
        row->addWidget(quick, 1);
        connect(quick, &QPushButton::clicked, this, [this, quick] {
            m_cash->setText(quick->property("sum").toString());
            m_cash->setFocus();
        });
    }
    connect(m_cash, &QLineEdit::textChanged, this, &MoneyPanel::showChange);
    connect(m_cash, &QLineEdit::returnPressed, this, &MoneyPanel::act);
    return row;
}

void MoneyPanel::show(const CounterView &view)
{
    if (view.due != m_view.due || view.next != NextAct::Collect)
        endEntry();
    m_view = view;
    m_asked = false;
    m_entry->setEnabled(view.work == DeskWork::None);
    showSplit(view);
    showAmount(view);
    const bool collecting = view.next == NextAct::Collect && view.work == DeskWork::None && !view.due.isNegative();
    m_cash->setVisible(collecting);
    m_cash->setEnabled(collecting);
    if (view.next != NextAct::Collect) // while settling it stays: a refused payment is tried again with the same cash
        m_cash->clear();
    showQuickAmounts(view.due);
    m_collecting = collecting;
    m_progress->setVisible(view.work != DeskWork::None);
    showButton();
    showChange();
}

void MoneyPanel::showSplit(const CounterView &view)
{
    m_total->setText(view.lines.empty() ? QString() : moneyText(view.total));
    const auto show = [&view](QLabel *label, Money Split::*part) {
        label->setText(view.split ? moneyText((*view.split).*part) : QString());
    };
    show(m_fund, &Split::fund);
    show(m_account, &Split::account);
    show(m_family, &Split::family);
    show(m_personCash, &Split::cash);
    m_ownPay->setText(view.split ? moneyText(view.ownPayTotal) : QString());
}

void MoneyPanel::showAmount(const CounterView &view)
{
    const bool collecting = view.next == NextAct::Collect || view.next == NextAct::Settle;
    const bool known = !view.lines.empty() && (view.split || !view.person || collecting);
    const QString unknown = view.lines.empty() ? QString() : QStringLiteral("—");
    const bool givesBack = view.due.isNegative();
    m_caption->setText(givesBack ? tr("To give back") : view.partDue ? tr("Still due") : tr("Due"));
    m_amount->setText(known ? moneyWithSign(givesBack ? -view.due : view.due) : unknown);
    m_amount->setAccessibleName(known ? tr("Due %1").arg(m_amount->text()) : tr("Due: not known before pre-settling"));
}

void MoneyPanel::showQuickAmounts(Money due)
{
    const std::vector<Money> sums = m_cash->isEnabled() ? likelyCash(due) : std::vector<Money>();
    for (std::size_t at = 0; at < m_quick.size(); ++at) {
        const bool used = at < sums.size();
        QPushButton *quick = m_quick[at];
        quick->setVisible(used);
        quick->setText(used ? moneyText(sums[at]).remove(QStringLiteral(".00")) : QString());
        quick->setProperty("sum", used ? toText(sums[at]) : QString());
        quick->setAccessibleName(used ? tr("Cash %1").arg(moneyText(sums[at])) : QString());
    }
}

void MoneyPanel::showButton()
{
    const bool working = m_view.work != DeskWork::None;
    m_button->setText(working ? nameOf(m_view.work) : actOf(m_view) + (canAct(m_view.next) ? QStringLiteral("  F12") : QString()));
    m_button->setAccessibleName(m_button->text());
    m_button->setEnabled(!working && !m_asked && canAct(m_view.next) && !m_view.gate);
}

void MoneyPanel::showChange()
{
    const Result<Money> cash = parseMoney(m_cash->text().trimmed());
    const bool shown = m_cash->isEnabled() && cash && !m_cash->text().isEmpty();
    m_change->setVisible(shown);
    m_changeCaption->setVisible(shown);
    if (!shown)
        return;
    const bool enough = *cash >= m_view.due;
    m_changeCaption->setText(enough ? tr("Change") : tr("Missing"));
    m_change->setText(moneyWithSign(enough ? *cash - m_view.due : m_view.due - *cash));
    setLook(m_change, "tone", toText(enough ? Tone::Fine : Tone::Stop));
}

void MoneyPanel::release()
{
    m_asked = false;
    showButton();
}

void MoneyPanel::act()
{
    if (!m_button->isEnabled())
        return;
    if (m_view.next == NextAct::EnterBuyer) {
        emit buyerWanted();
        return;
    }
    if (m_view.next == NextAct::ChooseInsurance) {
        emit personWanted();
        return;
    }
    if (m_view.next == NextAct::Collect || m_view.next == NextAct::Settle) {
        pay();
        return;
    }
    m_asked = true;
    showButton();
    if (m_view.next == NextAct::Presettle)
        emit presettleWanted();
    else
        emit confirmWanted();
}

void MoneyPanel::pay()
{
    if (m_entry->kind() != TenderEntry::Kind::None) {
        payByEntry();
        return;
    }
    Money cash;
    if (m_view.next == NextAct::Collect && !m_view.due.isNegative()) {
        const QString text = m_cash->text().trimmed();
        const Result<Money> entered = text.isEmpty() ? Result<Money>(m_view.due) : parseMoney(text); // nothing typed: exactly the due
        if (!entered) {
            emit cashInvalid(entered.error());
            return;
        }
        cash = *entered;
    }
    m_asked = true;
    showButton();
    emit payWanted(cash);
}

bool MoneyPanel::hasCursor() const
{
    return m_cash->hasFocus() || m_entry->hasCursor();
}

bool MoneyPanel::wantsCash() const
{
    return m_collecting;
}

void MoneyPanel::takeCursor()
{
    if (m_entry->kind() != TenderEntry::Kind::None) {
        m_entry->takeCursor();
        return;
    }
    m_cash->setFocus();
    m_cash->selectAll();
}

void MoneyPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_entry->kind() != TenderEntry::Kind::None) {
        endEntry(); // back to cash, with what was typed
        takeCursor();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        m_cash->clear();
        emit done();
        return;
    }
    QFrame::keyPressEvent(event);
}

} // namespace yaogui
