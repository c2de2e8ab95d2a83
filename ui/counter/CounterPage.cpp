// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/counter/CounterPage.h"

#include "ui/counter/BasketPanel.h"
#include "ui/counter/CounterLists.h"
#include "ui/counter/CounterWords.h"
#include "ui/counter/FinishedPanel.h"
#include "ui/counter/KeyBar.h"
#include "ui/counter/MoneyPanel.h"
#include "ui/counter/PersonPanel.h"
#include "ui/counter/PriceBar.h"
#include "ui/counter/SearchField.h"
#include "ui/counter/SearchFlow.h"
#include "ui/counter/SentencePanel.h"
#include "ui/counter/StepLine.h"
#include "ui/text/ErrorText.h"
#include "ui/text/NameText.h"
#include "ui/theme/Tones.h"
#include "ui/widgets/MessageStrip.h"

#include <QAction>
#include <QApplication>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace yaogui {

CounterPage::CounterPage(CounterDesk &desk, const Theme &theme, Tones &tones, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_theme(theme), m_tones(tones), m_basket(new BasketPanel(theme, this)),
      m_lists(new CounterLists(theme, m_basket, this)), m_goodsStrip(new MessageStrip(theme, 2, this)), m_search(new SearchField(this)),
      m_prices(new PriceBar(desk, theme, *m_basket, this)), m_flow(new SearchFlow(desk, *m_search, *m_lists, this)),
      m_steps(new StepLine(theme, this)), m_person(new PersonPanel(theme, this)), m_personStrip(new MessageStrip(theme, 2, this)),
      m_money(new MoneyPanel(theme, this)), m_finishedPanel(new FinishedPanel(theme, this)), m_sentence(new SentencePanel(theme, this)),
      m_keys(new KeyBar(theme, this))
{
    m_basket->setObjectName(QStringLiteral("basketPanel"));
    m_goodsStrip->setObjectName(QStringLiteral("goodsStrip"));
    m_personStrip->setObjectName(QStringLiteral("personStrip"));
    m_person->setObjectName(QStringLiteral("personPanel"));
    m_money->setObjectName(QStringLiteral("moneyPanel"));
    m_steps->setObjectName(QStringLiteral("stepLine"));
    m_finishedPanel->setObjectName(QStringLiteral("finishedPanel"));
    m_sentence->setObjectName(QStringLiteral("sentencePanel"));
    m_keys->setObjectName(QStringLiteral("keyBar"));
    buildPage();
    buildKeys();
    connectDesk();
    connectSearch();
    connectBasket();
    connectPrices();
    connectPerson();
    connectMoney();
    show(CounterView());
}

void CounterPage::buildPage()
{
    auto *sides = new QHBoxLayout;
    sides->setSpacing(m_theme.space(2));
    sides->addWidget(buildLeft(), 1);
    sides->addWidget(buildRight());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(m_theme.space(2), m_theme.space(2), m_theme.space(2), m_theme.space(2));
    column->setSpacing(m_theme.space(2));
    column->addLayout(sides, 1);
    column->addWidget(m_keys);
}

QWidget *CounterPage::buildLeft()
{
    auto *left = new QWidget(this);
    m_search->setObjectName(QStringLiteral("searchField"));
    m_search->setProperty("role", QStringLiteral("search"));
    m_search->setMinimumHeight(m_theme.px(48));
    m_search->setPlaceholderText(tr("Scan, pinyin initials, name or code"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->addAction(iconOf(m_theme, QStringLiteral("search"), m_theme.colours.muted), QLineEdit::LeadingPosition);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.space());
    column->addWidget(m_lists, 1);
    column->addWidget(m_prices);
    column->addWidget(m_goodsStrip);
    column->addWidget(m_search);
    column->addWidget(m_steps);
    return left;
}

QWidget *CounterPage::buildRight()
{
    auto *selling = new QWidget(this);
    auto *column = new QVBoxLayout(selling);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.space());
    column->addWidget(m_person, 1);
    column->addWidget(m_personStrip);
    column->addWidget(m_money);
    m_right = new QStackedWidget(this);
    m_right->setObjectName(QStringLiteral("rightSide"));
    m_right->setFixedWidth(m_theme.px(448));
    m_right->addWidget(selling);
    m_right->addWidget(m_finishedPanel);
    m_right->addWidget(m_sentence);
    return m_right;
}

void CounterPage::buildKeys()
{
    const auto add = [this](const QString &name, int key, const QString &label, const QString &words, auto act) {
        return m_keys->addKey(name, QKeySequence(key), label, words, act);
    };
    add(QStringLiteral("helpKey"), Qt::Key_F1, QStringLiteral("F1"), tr("Help"), [this] { m_lists->toggleHelp(); giveFocus(); });
    add(QStringLiteral("searchKey"), Qt::Key_F2, QStringLiteral("F2"), tr("Search"), [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    m_personKey = add(QStringLiteral("personKey"), Qt::Key_F3, QStringLiteral("F3"), tr("Person"), [this] { m_person->begin(); });
    m_quantityKey = add(QStringLiteral("quantityKey"), Qt::Key_F4, QStringLiteral("F4"), tr("Quantity"),
                        [this] { m_flow->closeLists(); m_basket->editQuantity(); });
    m_holdKey = add(QStringLiteral("holdKey"), Qt::Key_F5, QStringLiteral("F5"), tr("Hold"), [this] {
        forgetRefusal();
        m_desk.hold();
    });
    m_resumeKey = add(QStringLiteral("resumeKey"), Qt::Key_F6, QStringLiteral("F6"), tr("Resume"), [this] { askHeld(); });
    add(QStringLiteral("memberKey"), Qt::Key_F7, QStringLiteral("F7"), tr("Member"), [this] {
        m_flow->closeLists();
        m_prices->beginMember();
    });
    add(QStringLiteral("returnKey"), Qt::Key_F8, QStringLiteral("F8"), tr("Return"), [this] { emit returnWanted(m_view.partDue ? m_view.slipNumber : QString()); });
    buildTenderKeys();
    m_abandonKey = m_keys->addKey(QStringLiteral("abandonKey"), QKeySequence(QStringLiteral("Ctrl+Del")), QStringLiteral("Ctrl+Del"),
                                  tr("Empty"), [this] { abandon(); });
    const auto shortcut = [this](const QString &keys, auto act) {
        auto *made = new QShortcut(QKeySequence(keys), this);
        made->setAutoRepeat(false);
        connect(made, &QShortcut::activated, this, act);
    };
    shortcut(QStringLiteral("F12"), [this] { mainAct(); });
    shortcut(QStringLiteral("Ctrl+L"), [this] { m_basket->askLots(); });
    shortcut(QStringLiteral("Ctrl+O"), [this] { m_basket->toggleOwnPay(); });
    shortcut(QStringLiteral("Ctrl+G"), [this] { m_basket->askPrice(); });
    shortcut(QStringLiteral("Ctrl+N"), [this] { takeNewPrices(); });
    shortcut(QStringLiteral("Ctrl+U"), [this] { beginLoose(); });
    shortcut(QStringLiteral("Ctrl+J"), [this] { beginPieces(); });
    shortcut(QStringLiteral("Ctrl+P"), [this] { reprint(); });
    shortcut(QStringLiteral("Shift+F6"), [this] { emit drawerWanted(); });
    shortcut(QStringLiteral("Shift+F9"), [this] { m_money->beginPoints(); });
    shortcut(QStringLiteral("Ctrl+B"), [this] {
        if (!m_stopped && m_view.person)
            emit m_person->forgetWanted();
    });
}

void CounterPage::connectDesk()
{
    connect(&m_desk, &CounterDesk::viewChanged, this, &CounterPage::show);
    connect(&m_desk, &CounterDesk::refused, this, &CounterPage::showRefusal);
    connect(&m_desk, &CounterDesk::finished, this, &CounterPage::showFinished);
    connect(&m_desk, &CounterDesk::lineTouched, this, [this](int line) {
        forgetRefusal();
        if (m_search->text().isEmpty()) // a scan while somebody types leaves the typing alone
            m_flow->closeLists();
        m_basket->flash(line);
        m_tones.taken();
    });
    connect(&m_desk, &CounterDesk::heldListed, this, [this](const std::vector<HeldSale> &held) { m_lists->showHeld(held); });
}

void CounterPage::connectSearch()
{
    connect(m_flow, &SearchFlow::acted, this, &CounterPage::forgetRefusal);
    connect(m_flow, &SearchFlow::cursorFree, this, &CounterPage::giveFocus);
    connect(m_flow, &SearchFlow::escapedBasket, this, [this] { m_finished ? dismissFinished() : forgetRefusal(); });
    connect(m_search, &SearchField::movedBy, this,
            [this](int rows) { m_lists->isOpen() ? m_lists->moveBy(rows) : m_basket->moveBy(rows); });
    connect(m_search, &SearchField::pieceAdded, m_basket, &BasketPanel::addPieces);
    connect(m_search, &SearchField::removeAsked, m_basket, &BasketPanel::removeCurrent);
    connect(m_lists, &CounterLists::heldChosen, this, [this](qint64 saleId) {
        m_flow->closeLists();
        forgetRefusal();
        m_desk.resume(saleId);
        giveFocus();
    });
    connect(m_lists, &CounterLists::lotChosen, this, [this](int line, const QString &lot) {
        m_flow->closeLists();
        forgetRefusal();
        m_desk.chooseLot(line, lot);
        giveFocus();
    });
}

void CounterPage::connectBasket()
{
    connect(m_basket, &BasketPanel::quantityWanted, this, [this](int line, Quantity quantity) {
        forgetRefusal();
        m_desk.setQuantity(line, quantity);
    });
    connect(m_basket, &BasketPanel::removeWanted, this, [this](int line) {
        forgetRefusal();
        m_desk.removeLine(line);
    });
    connect(m_basket, &BasketPanel::ownPayWanted, this, [this](int line, bool ownPay) {
        forgetRefusal();
        m_desk.setOwnPay(line, ownPay);
    });
    connect(m_basket, &BasketPanel::lotsWanted, this, [this] { m_lists->showLots(*m_basket->current()); });
    connect(m_basket, &BasketPanel::quantityInvalid, this, &CounterPage::showRefusal);
    connect(m_basket, &BasketPanel::editingDone, this, &CounterPage::giveFocus);
}

void CounterPage::connectPerson()
{
    const auto act = [this](auto signal, auto call) {
        connect(m_person, signal, this, [this, call](const auto &...values) {
            forgetRefusal();
            (m_desk.*call)(values...);
        });
    };
    act(&PersonPanel::cardEntered, &CounterDesk::identifyByCard);
    act(&PersonPanel::identityEntered, &CounterDesk::identifyByIdentity);
    act(&PersonPanel::insuranceWanted, &CounterDesk::chooseInsurance);
    act(&PersonPanel::categoryWanted, &CounterDesk::chooseCategory);
    act(&PersonPanel::accountWanted, &CounterDesk::setUseAccount);
    act(&PersonPanel::forgetWanted, &CounterDesk::forgetPerson);
    act(&PersonPanel::proxyWanted, &CounterDesk::setProxy);
    act(&PersonPanel::buyerWanted, &CounterDesk::setBuyer);
    act(&PersonPanel::proxyForgotten, &CounterDesk::forgetProxy);
    connect(m_person, &PersonPanel::done, this, [this] { m_search->setFocus(); });
}

void CounterPage::show(const CounterView &view)
{
    const bool personCame = view.person && !m_view.person;
    if (view.next != m_view.next)
        m_hint = FaceHint::None;
    const bool news = view.notice == DeskNotice::Reversed || view.notice == DeskNotice::LateSettled || view.notice == DeskNotice::RefundUndone
                      || view.notice == DeskNotice::LateRefunded;
    if (news && (m_view.inDoubt > view.inDoubt || m_view.notice == DeskNotice::InDoubt))
        m_newsSeen = false;
    else if (!news && view.notice != DeskNotice::Working)
        m_newsSeen = false;
    m_view = view;
    m_abandonArmed = false;
    if (personCame) {
        m_refusedPerson = false;
        m_tones.taken();
    }
    if (m_finished && view.saleId != m_finished->saleId && (!view.lines.empty() || view.person))
        m_finished.reset();
    m_basket->show(view);
    m_prices->show(view);
    m_person->show(view);
    m_money->show(view);
    m_finished ? m_steps->showFinished() : m_steps->show(view);
    showRightSide();
    showStrips();
    showKeys();
    giveFocus();
}

void CounterPage::showRightSide()
{
    const bool doubt = m_view.notice == DeskNotice::InDoubt && (m_view.lines.empty() || m_view.state == SaleState::Unknown);
    if (m_stopped) {
        m_right->setCurrentWidget(m_sentence); // what it says was set when it came
    } else if (doubt) {
        const DoubtWords words = doubtWords();
        m_sentence->say(Tone::Look, tr("Result in doubt"), {words.happened, words.doing, words.tell, tr("The next sale can begin: scan.")});
        m_right->setCurrentWidget(m_sentence);
    } else if (m_finished) {
        m_right->setCurrentWidget(m_finishedPanel);
    } else {
        m_right->setCurrentIndex(0);
    }
}

void CounterPage::showStrips()
{
    if (m_stopped) {
        m_goodsStrip->clear();
        m_personStrip->clear();
        return;
    }
    if (!m_refusedGoods) {
        const Saying saying = guidanceFor(m_view, m_newsSeen);
        m_goodsStrip->say(saying.tone, saying.text);
    }
    if (!m_refusedPerson) {
        const Saying saying = personGuidanceFor(m_view, m_hint);
        m_personStrip->say(saying.tone, saying.text);
    }
}

void CounterPage::showRefusal(const Error &error, int line)
{
    m_tones.refused();
    m_money->release();
    const ErrorWords words = wordsFor(error);
    switch (placeOf(error, line)) {
    case RefusalPlace::Goods:
        m_refusedGoods = true;
        m_goodsStrip->say(toneOf(error), words.what + u' ' + words.next);
        m_basket->note(line, words.what);
        break;
    case RefusalPlace::Person:
        m_refusedPerson = !offersCash(error, m_view); // else the view that follows goes on saying it, as long as the line is away
        m_personStrip->say(toneOf(error), m_refusedPerson ? words.what + u' ' + words.next : cashOrHold());
        break;
    case RefusalPlace::Stopped:
        m_stopped = true;
        m_flow->clear();
        m_lists->setEnabled(false);
        m_search->setEnabled(false);
        m_sentence->say(Tone::Stop, tr("Stopped: data at risk"), {words.what, words.next});
        showRightSide();
        showStrips();
        showKeys();
        break;
    }
    giveFocus();
}

void CounterPage::forgetRefusal()
{
    m_refusedGoods = false;
    m_refusedPerson = false;
    m_abandonArmed = false;
    m_newsSeen = true; // the clerk went on
    m_basket->clearNote();
    showStrips();
    showKeys();
}

void CounterPage::showFinished(const FinishedSale &sale)
{
    m_finished = sale;
    m_lastSale = sale.saleId;
    m_finishedPanel->show(sale);
    m_steps->showFinished();
    showRightSide();
    giveFocus();
}

void CounterPage::dismissFinished()
{
    m_finished.reset();
    m_steps->show(m_view);
    showRightSide();
    giveFocus();
}

void CounterPage::showPreview(const PreviewFrame &frame)
{
    m_person->showPreview(frame);
}

void CounterPage::showFaceHint(FaceHint hint)
{
    m_hint = hint;
    showStrips();
}

void CounterPage::giveFocus()
{
    if (!isVisible() || m_stopped || m_person->hasCursor() || m_basket->hasCursor() || m_prices->hasCursor())
        return;
    if (m_money->wantsCash() && m_money->hasCursor())
        return;
    // Somebody types in a panel beside the page: a second person's PIN, a badge.
    if (const auto *other = qobject_cast<QLineEdit *>(QApplication::focusWidget()); other && other->isVisible() && !isAncestorOf(other))
        return;
    // after the customer's yes the cash comes next; in a cash sale it may as well be one more box
    const bool cash = m_money->wantsCash() && m_view.person && m_search->text().isEmpty() && !m_lists->isOpen();
    if (cash)
        m_money->takeCursor();
    else
        m_search->setFocus();
}

void CounterPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_right->setFixedWidth(std::clamp(width() * 3 / 10, m_theme.px(448), m_theme.px(560)));
}

void CounterPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    giveFocus();
}

} // namespace yaogui
