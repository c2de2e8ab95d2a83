// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/CounterDesk.h"
#include "core/desk/StaffView.h"
#include "core/ports/Camera.h"
#include "ui/theme/Theme.h"

#include <QWidget>

#include <optional>

class QPushButton;
class QStackedWidget;

namespace yaogui {

class BasketPanel;
class CounterLists;
class FinishedPanel;
class KeyBar;
class MessageStrip;
class MoneyPanel;
class PersonPanel;
class PriceBar;
class SearchField;
class SearchFlow;
class SentencePanel;
class StepLine;
class Tones;

/// The counter: shows the newest CounterView and hands every act to the desk. Decides nothing about the business; what
/// it keeps itself is only what is open on the screen and what was said last.
class CounterPage : public QWidget {
    Q_OBJECT
public:
    /// Desk and tones outlive the page.
    CounterPage(CounterDesk &desk, const Theme &theme, Tones &tones, QWidget *parent = nullptr);
    [[nodiscard]] PersonPanel *personPanel() const { return m_person; }

    /// True when the scan was the payment code that was asked for.
    bool takeScan(const Scan &scan);
    /// Of the scale at the counter, where herbal pieces are being weighed.
    void takeWeight(Quantity grams, bool still);

public slots:
    /// At the line or the place it is about, or in the strip.
    void showRefusal(const yaogui::Error &error, int line);
    void askNoFace(const yaogui::Error &error);
    void showPreview(const yaogui::PreviewFrame &frame);
    void showFaceHint(yaogui::FaceHint hint);
    /// The cursor goes where the next scan belongs.
    void giveFocus();

signals:
    /// The drawer, without a sale.
    void drawerWanted();
    /// F8: a finished sale is to be taken back.
    /// `slip`: this one, which is settled and not paid; empty: the clerk says which.
    void returnWanted(const QString &slip);
    void secondPersonWanted(const yaogui::ApprovalWish &wish, const yaogui::AgreedAct &again);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildPage();
    QWidget *buildLeft();
    QWidget *buildRight();
    void buildKeys();
    void buildTenderKeys();
    void connectDesk();
    void connectSearch();
    void connectBasket();
    void connectPrices();
    void connectPerson();
    void connectMoney();

    void show(const CounterView &view);
    void showFinished(const FinishedSale &sale);
    void showRightSide();
    void showStrips();
    void showKeys();
    void forgetRefusal();
    void dismissFinished();

    void mainAct();
    void abandon();
    void askHeld();
    void beginLoose();
    void beginPieces();
    void reprint();
    void takeNewPrices();

    CounterDesk &m_desk;
    Theme m_theme;
    Tones &m_tones;
    CounterView m_view;
    FaceHint m_hint = FaceHint::None;
    std::optional<FinishedSale> m_finished; ///< shown until the next sale begins
    qint64 m_lastSale = 0;                  ///< for printing again
    bool m_refusedGoods = false;            ///< a strip holds a refusal: guidance waits
    bool m_refusedPerson = false;
    bool m_newsSeen = false;                ///< how a doubt ended was read: the clerk has acted since
    bool m_stopped = false;                 ///< data at risk: no more acts
    bool m_abandonArmed = false;

    BasketPanel *m_basket;
    CounterLists *m_lists;
    MessageStrip *m_goodsStrip;
    SearchField *m_search;
    PriceBar *m_prices;
    SearchFlow *m_flow;
    StepLine *m_steps;
    PersonPanel *m_person;
    MessageStrip *m_personStrip;
    MoneyPanel *m_money;
    FinishedPanel *m_finishedPanel;
    SentencePanel *m_sentence;
    QStackedWidget *m_right = nullptr;
    KeyBar *m_keys;
    QPushButton *m_holdKey = nullptr;
    QPushButton *m_resumeKey = nullptr;
    QPushButton *m_quantityKey = nullptr;
    QPushButton *m_abandonKey = nullptr;
    QPushButton *m_personKey = nullptr;
    QPushButton *m_cardKey = nullptr;
    QPushButton *m_mobileKey = nullptr;
};

} // namespace yaogui
