// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/ReviewView.h"
#include "ui/theme/Theme.h"

#include <QWidget>

#include <array>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTextBrowser;
class QVBoxLayout;

namespace yaogui {

/// What the rules found, worst first with their sources, the four points, and the reviewer's acts. A point at which the rules found
/// nothing stands as good, and approving closes it; one at which they found or could not check something is closed by hand (1 to 4).
class DecisionPanel : public QWidget {
    Q_OBJECT
public:
    DecisionPanel(const Theme &theme, QWidget *parent);
    void show(const RxView &view);
    void clear();
    /// The signing key is locked: asks for the PIN in place.
    void askPin();
    void closeForms();
    [[nodiscard]] RxPoints points() const;
    [[nodiscard]] QString note() const;

signals:
    void approveWanted();
    void refuseWanted(const QString &reason, const QString &note);
    void askWanted(const yaogui::RxQuestion &question);
    void answered(const QString &answer);
    void adviseWanted(const QString &words);
    void putBackWanted();
    void nextWanted();
    void zoomWanted();
    void unlockWanted(const QString &pin, const QString &code);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Closed { Open, ByRules, Good, Bad };
    enum Form { None, RefuseForm, AskForm, AnswerForm, PinForm, AdviceForm };
    void buildPoints(QVBoxLayout &column);
    void buildForms(QVBoxLayout &column);
    void buildActs(QVBoxLayout &column);
    QWidget *buildRefuse();
    QWidget *buildAsk();
    QWidget *buildAnswer();
    QWidget *buildPin();
    QWidget *buildAdvice();
    QPushButton *addAct(const QString &name, const QString &words, Qt::Key key);
    QLineEdit *addField(QWidget *form, const QString &name, const QString &words);
    QPushButton *addConfirm(QWidget *form, const QString &name, const QString &words);
    void turn(std::size_t point);
    void showPoints();
    void showFindings(const RxView &view);
    void openForm(Form form);

    Theme m_theme;
    RxRecord m_record;
    std::array<Closed, allRxPoints.size()> m_closed{};
    QTextBrowser *m_findings;
    std::array<QPushButton *, allRxPoints.size()> m_points{};
    QLineEdit *m_note;
    QStackedWidget *m_forms;
    QComboBox *m_reason = nullptr;
    QLabel *m_doctor = nullptr;
    QLineEdit *m_whom = nullptr;
    QLineEdit *m_question = nullptr;
    QLineEdit *m_answer = nullptr;
    QLineEdit *m_advice = nullptr;
    QLineEdit *m_pin = nullptr;
    QLineEdit *m_code = nullptr;
    QPushButton *m_approve = nullptr;
    QPushButton *m_refuse = nullptr;
    QPushButton *m_ask = nullptr;
    QPushButton *m_putBack = nullptr;
    QPushButton *m_advise = nullptr;
};

} // namespace yaogui
