// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/ReviewDesk.h"
#include "ui/theme/Theme.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace yaogui {

class ArchivePanel;
class ChoiceModel;
class DecisionPanel;
class MessageStrip;
class RxSheet;
class TakeInPanel;

/// The licensed pharmacist's page: the queue and one prescription under review, taking in, the archive. Keys alone do: Enter opens, F3 the
/// next one, 1 to 4 the points, F12 approves and signs, F8 refuses, F9 asks the doctor, F5 puts back, F6 zooms.
class ReviewPage : public QWidget {
    Q_OBJECT
public:
    /// The desk outlives the page.
    ReviewPage(ReviewDesk &desk, const Theme &theme, QWidget *parent = nullptr);
    [[nodiscard]] static QString title() { return tr("Review"); }
    /// A prescription code or an identity card: to be downloaded.
    void takeScan(const QString &text);

signals:
    /// How many wait for somebody; for the rail.
    void waitingChanged(int count);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    enum Section { Queue, TakeIn, Archive };
    QWidget *buildHead();
    QWidget *buildDesk();
    void addSection(QHBoxLayout &row, Section section, const QString &name, const QString &words);
    void connectDesk();
    void connectDecision();
    void open(Section section);
    void show(const ReviewView &view);
    void showOne(const RxView &view);
    void finish(ReviewAct act, const QString &number);
    void showRefusal(ReviewAct act, const Error &error);
    void openChosen();
    void openNext();
    void approve();
    [[nodiscard]] QString number() const { return m_one.record.number; }

    ReviewDesk &m_desk;
    Theme m_theme;
    ReviewView m_view;
    RxView m_one;
    bool m_signing = false; ///< to approve as soon as the key is unlocked
    MessageStrip *m_strip;
    QStackedWidget *m_stack;
    ChoiceModel *m_model;
    QListView *m_queue = nullptr;
    QLabel *m_empty = nullptr;
    RxSheet *m_sheet = nullptr;
    DecisionPanel *m_decision = nullptr;
    TakeInPanel *m_takeIn;
    ArchivePanel *m_archive;
    QPushButton *m_buttons[3] = {};
    QTimer m_look; ///< times left run, others take prescriptions in
};

} // namespace yaogui
