// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/CounterView.h"
#include "core/till/Tenders.h"
#include "ui/counter/TenderEntry.h"
#include "ui/theme/Theme.h"

#include <QFrame>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace yaogui {

class MainActButton;

/// The split, what is still to be collected, the cash and the large button. Sends one act per view: the button rests
/// until the next view or a refusal.
class MoneyPanel : public QFrame {
    Q_OBJECT
public:
    MoneyPanel(const Theme &theme, QWidget *parent = nullptr);
    void show(const CounterView &view);
    /// The act that was asked for will not happen: the button may be pressed again.
    void release();
    /// What the large button (F12) does now.
    void act();
    [[nodiscard]] bool hasCursor() const;
    [[nodiscard]] bool wantsCash() const;
    void takeCursor();
    /// A row for the terminal's sum and reference, or for a customer's code, in the place of the cash; what is typed as cash counts too.
    void beginTerminal();
    void beginMobile();
    /// As many of the member's points as may pay here; nothing where none may.
    void beginPoints();
    /// Whether the next scan is the code that was asked for.
    [[nodiscard]] bool wantsCode() const;
    /// The customer's code was read.
    void payByCode(const QString &code);

signals:
    void presettleWanted();
    void confirmWanted();
    void payWanted(yaogui::Money cash);
    void tendersWanted(const yaogui::Tenders &tenders);
    void buyerWanted(); ///< who takes specially managed drugs
    void personWanted(); ///< the open choice is at the person
    void cashInvalid(const yaogui::Error &error);
    void done();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildSplit(const Theme &theme, QGridLayout *grid);
    QHBoxLayout *buildAmount(const Theme &theme);
    QHBoxLayout *buildCash(const Theme &theme);
    QLabel *figure(const QString &name);
    void showSplit(const CounterView &view);
    void showAmount(const CounterView &view);
    void showButton();
    void showChange();
    void showQuickAmounts(Money due);
    void pay();
    void payByEntry();
    void begin(TenderEntry::Kind kind);
    void endEntry();
    [[nodiscard]] Result<Money> typedCash() const;

    CounterView m_view;
    bool m_asked = false;
    bool m_collecting = false;
    QLabel *m_total = nullptr;
    QLabel *m_fund = nullptr;
    QLabel *m_account = nullptr;
    QLabel *m_family = nullptr;
    QLabel *m_ownPay = nullptr;
    QLabel *m_personCash = nullptr;
    QLabel *m_caption = nullptr;
    QLabel *m_amount = nullptr;
    QLabel *m_changeCaption = nullptr;
    QLabel *m_change = nullptr;
    QLineEdit *m_cash = nullptr;
    QStackedWidget *m_tender; ///< the cash row, or the entry
    TenderEntry *m_entry;
    std::vector<QPushButton *> m_quick;
    QProgressBar *m_progress;
    MainActButton *m_button;
};

/// Sums a customer is likely to hand over for this: the exact one first, then the next round ones.
[[nodiscard]] std::vector<Money> likelyCash(Money due);
/// What the large button says, e.g. "收款", and whether it can be pressed.
[[nodiscard]] QString actText(NextAct act);
/// The same where the view knows more: no face can be taken now.
[[nodiscard]] QString actOf(const CounterView &view);
[[nodiscard]] bool canAct(NextAct act);

} // namespace yaogui
