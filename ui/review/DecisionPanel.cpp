// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/review/DecisionPanel.h"

#include "ui/review/RxWords.h"
#include "ui/text/PolicyText.h"
#include "ui/widgets/Badge.h"
#include "ui/widgets/ButtonKey.h"
#include "ui/widgets/Look.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace yaogui {

DecisionPanel::DecisionPanel(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_findings(new QTextBrowser(this)), m_note(new QLineEdit(this)), m_forms(new QStackedWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(2));
    auto *title = new QLabel(tr("What the rules found"), this);
    title->setProperty("role", QStringLiteral("panelTitle"));
    column->addWidget(title);
    m_findings->setObjectName(QStringLiteral("rxFindings"));
    m_findings->setAccessibleName(title->text());
    m_findings->setTabChangesFocus(true);
    m_findings->setOpenLinks(false);
    m_findings->setMinimumHeight(theme.touch()); // the smallest screen keeps all keys, and scrolls the findings
    column->addWidget(m_findings, 1);
    buildPoints(*column);
    m_note->setObjectName(QStringLiteral("rxNote"));
    m_note->setPlaceholderText(tr("Note, and why a finding is accepted"));
    m_note->setAccessibleName(m_note->placeholderText());
    m_note->setMinimumHeight(theme.touch());
    column->addWidget(m_note);
    buildForms(*column);
    buildActs(*column);
    clear();
}

void DecisionPanel::buildPoints(QVBoxLayout &column)
{
    auto *grid = new QGridLayout;
    grid->setSpacing(m_theme.space(1));
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        auto *button = new QPushButton(this);
        button->setObjectName(QStringLiteral("rxPoint%1").arg(i + 1));
        button->setProperty("role", QStringLiteral("point"));
        button->setMinimumHeight(m_theme.touch());
        button->setFocusPolicy(Qt::TabFocus);
        giveKey(button, QKeySequence(Qt::Key_1 + static_cast<int>(i)));
        connect(button, &QPushButton::clicked, this, [this, i] { turn(i); });
        grid->addWidget(button, static_cast<int>(i) / 2, static_cast<int>(i) % 2);
        m_points[i] = button;
    }
    column.addLayout(grid);
}

QLineEdit *DecisionPanel::addField(QWidget *form, const QString &name, const QString &words)
{
    auto *field = new QLineEdit(form);
    field->setObjectName(name);
    field->setPlaceholderText(words);
    field->setAccessibleName(words);
    field->setMinimumHeight(m_theme.touch());
    form->layout()->addWidget(field);
    return field;
}

QPushButton *DecisionPanel::addConfirm(QWidget *form, const QString &name, const QString &words)
{
    auto *button = new QPushButton(words, form);
    button->setObjectName(name);
    button->setProperty("role", QStringLiteral("primary"));
    button->setMinimumHeight(m_theme.touch());
    form->layout()->addWidget(button);
    return button;
}

void DecisionPanel::buildForms(QVBoxLayout &column)
{
    m_forms->addWidget(new QWidget(m_forms));
    for (QWidget *form : {buildRefuse(), buildAsk(), buildAnswer(), buildPin(), buildAdvice()})
        m_forms->addWidget(form);
    column.addWidget(m_forms);
}

QWidget *DecisionPanel::buildRefuse()
{
    auto *form = new QWidget(m_forms);
    (new QVBoxLayout(form))->setContentsMargins(0, 0, 0, 0);
    m_reason = new QComboBox(form);
    m_reason->setObjectName(QStringLiteral("rxReason"));
    m_reason->setAccessibleName(tr("Why it is refused"));
    m_reason->setMinimumHeight(m_theme.touch());
    for (const QString &reason : rxRefusalReasons())
        m_reason->addItem(rxRefusalName(reason), reason);
    form->layout()->addWidget(m_reason);
    connect(addConfirm(form, QStringLiteral("rxRefuseConfirm"), tr("Refuse to dispense (Ctrl+Enter)")), &QPushButton::clicked, this,
            [this] { emit refuseWanted(m_reason->currentData().toString(), note()); });
    return form;
}

QWidget *DecisionPanel::buildAsk()
{
    auto *form = new QWidget(m_forms);
    (new QVBoxLayout(form))->setContentsMargins(0, 0, 0, 0);
    m_doctor = new QLabel(form);
    m_doctor->setObjectName(QStringLiteral("rxDoctorPhone"));
    m_doctor->setTextFormat(Qt::PlainText);
    m_whom = addField(form, QStringLiteral("rxWhom"), tr("Who was asked"));
    auto *called = new QHBoxLayout;
    called->addWidget(m_whom, 1);
    called->addWidget(m_doctor);
    static_cast<QVBoxLayout *>(form->layout())->addLayout(called);
    m_question = addField(form, QStringLiteral("rxQuestion"), tr("What is asked; Enter"));
    const auto ask = [this] { emit askWanted({m_whom->text().trimmed(), m_record.rx.doctorPhone, m_question->text().trimmed()}); };
    connect(m_question, &QLineEdit::returnPressed, this, ask);
    connect(addConfirm(form, QStringLiteral("rxAskConfirm"), tr("Keep the question, hold the drugs")), &QPushButton::clicked, this, ask);
    return form;
}

QWidget *DecisionPanel::buildAnswer()
{
    auto *form = new QWidget(m_forms);
    (new QVBoxLayout(form))->setContentsMargins(0, 0, 0, 0);
    m_answer = addField(form, QStringLiteral("rxAnswer"), tr("What the doctor answered; Enter"));
    const auto answer = [this] { emit answered(m_answer->text().trimmed()); };
    connect(m_answer, &QLineEdit::returnPressed, this, answer);
    connect(addConfirm(form, QStringLiteral("rxAnswerConfirm"), tr("Keep the answer, go on reviewing")), &QPushButton::clicked, this, answer);
    return form;
}

QWidget *DecisionPanel::buildPin()
{
    auto *form = new QWidget(m_forms);
    (new QVBoxLayout(form))->setContentsMargins(0, 0, 0, 0);
    m_pin = addField(form, QStringLiteral("rxPin"), tr("Your PIN unlocks your signing key"));
    m_pin->setEchoMode(QLineEdit::Password);
    m_code = addField(form, QStringLiteral("rxCode"), tr("Second factor, where one is set; Enter"));
    const auto unlock = [this] {
        emit unlockWanted(m_pin->text(), m_code->text().trimmed());
        m_pin->clear();
        m_code->clear();
    };
    for (QLineEdit *field : {m_pin, m_code})
        connect(field, &QLineEdit::returnPressed, this, unlock);
    connect(addConfirm(form, QStringLiteral("rxUnlock"), tr("Unlock and sign")), &QPushButton::clicked, this, unlock);
    return form;
}

QWidget *DecisionPanel::buildAdvice()
{
    auto *form = new QWidget(m_forms);
    (new QVBoxLayout(form))->setContentsMargins(0, 0, 0, 0);
    m_advice = addField(form, QStringLiteral("rxAdvice"), tr("What the customer is told: how to take it, what to mind; Enter"));
    const auto advise = [this] { emit adviseWanted(m_advice->text().trimmed()); };
    connect(m_advice, &QLineEdit::returnPressed, this, advise);
    connect(addConfirm(form, QStringLiteral("rxAdviceConfirm"), tr("Keep the advice, print the labels")), &QPushButton::clicked, this, advise);
    return form;
}

QPushButton *DecisionPanel::addAct(const QString &name, const QString &words, Qt::Key key)
{
    auto *button = new QPushButton(words + QStringLiteral(" (%1)").arg(QKeySequence(key).toString()), this);
    button->setObjectName(name);
    button->setMinimumHeight(m_theme.touch());
    giveKey(button, QKeySequence(key));
    return button;
}

void DecisionPanel::buildActs(QVBoxLayout &column)
{
    m_ask = addAct(QStringLiteral("rxAsk"), tr("Ask the doctor"), Qt::Key_F9);
    m_refuse = addAct(QStringLiteral("rxRefuse"), tr("Refuse"), Qt::Key_F8);
    m_putBack = addAct(QStringLiteral("rxPutBack"), tr("Put back"), Qt::Key_F5);
    auto *zoom = addAct(QStringLiteral("rxZoom"), tr("Zoom"), Qt::Key_F6);
    auto *next = addAct(QStringLiteral("rxNext"), tr("Next"), Qt::Key_F3);
    m_approve = addAct(QStringLiteral("rxApprove"), tr("Approve and sign"), Qt::Key_F12);
    m_approve->setProperty("role", QStringLiteral("primary"));
    m_advise = addAct(QStringLiteral("rxAdvise"), tr("Advice"), Qt::Key_F10);
    auto *grid = new QGridLayout;
    grid->setSpacing(m_theme.space(1));
    grid->addWidget(m_ask, 0, 0, 1, 2);
    grid->addWidget(m_refuse, 0, 2);
    grid->addWidget(m_putBack, 1, 0);
    grid->addWidget(zoom, 1, 1);
    grid->addWidget(next, 1, 2);
    grid->addWidget(m_advise, 2, 0);
    grid->addWidget(m_approve, 2, 1, 1, 2);
    column.addLayout(grid);
    connect(m_ask, &QPushButton::clicked, this, [this] { openForm(m_record.state == RxState::Asked ? AnswerForm : AskForm); });
    connect(m_refuse, &QPushButton::clicked, this, [this] { openForm(RefuseForm); });
    connect(m_advise, &QPushButton::clicked, this, [this] { openForm(AdviceForm); });
    connect(m_putBack, &QPushButton::clicked, this, &DecisionPanel::putBackWanted);
    connect(zoom, &QPushButton::clicked, this, &DecisionPanel::zoomWanted);
    connect(next, &QPushButton::clicked, this, &DecisionPanel::nextWanted);
    connect(m_approve, &QPushButton::clicked, this, &DecisionPanel::approveWanted);
}

void DecisionPanel::openForm(Form form)
{
    for (int page = 0; page < m_forms->count(); ++page) // only the form that is shown asks for room
        m_forms->widget(page)->setSizePolicy(QSizePolicy::Preferred, page == form ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    m_forms->setCurrentIndex(form);
    m_forms->setVisible(form != None);
    m_note->setVisible(form == None || form == RefuseForm);
    if (form == AskForm) {
        m_doctor->setText(m_record.rx.doctorPhone.isEmpty() ? tr("No phone number stands on it.") : tr("Phone %1").arg(m_record.rx.doctorPhone));
        m_whom->setText(m_record.rx.doctor);
        m_question->clear();
    }
    m_answer->clear();
    m_advice->clear();
    QWidget *const first[] = {nullptr, m_reason, m_question, m_answer, m_pin, m_advice};
    if (first[form])
        first[form]->setFocus(Qt::OtherFocusReason);
}

void DecisionPanel::askPin()
{
    openForm(PinForm);
}

void DecisionPanel::closeForms()
{
    openForm(None);
}

void DecisionPanel::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape && m_forms->currentIndex() != None)
        closeForms();
    else if (enter && event->modifiers().testFlag(Qt::ControlModifier) && m_forms->currentIndex() == RefuseForm)
        emit refuseWanted(m_reason->currentData().toString(), note());
    else
        QWidget::keyPressEvent(event);
}

void DecisionPanel::show(const RxView &view)
{
    const bool same = view.record.number == m_record.number && view.record.state == m_record.state;
    m_record = view.record;
    if (!same) {
        for (std::size_t i = 0; i < m_closed.size(); ++i) {
            const bool found = std::any_of(view.findings.begin(), view.findings.end(), [&](const RxFinding &finding) {
                return finding.point == allRxPoints[i] && finding.weight != RxFinding::Weight::Note;
            });
            m_closed[i] = found ? Closed::Open : Closed::ByRules;
        }
        m_note->clear();
        closeForms();
    }
    showFindings(view);
    const bool mine = m_record.state == RxState::InReview;
    for (QPushButton *button : {m_approve, m_refuse, m_putBack})
        button->setEnabled(mine);
    m_ask->setEnabled(mine || m_record.state == RxState::Asked);
    m_advise->setEnabled(m_record.review && m_record.review->approved);
    m_ask->setText((m_record.state == RxState::Asked ? tr("The doctor answered") : tr("Ask the doctor")) + QStringLiteral(" (F9)"));
    m_note->setEnabled(mine);
    showPoints();
}

void DecisionPanel::clear()
{
    RxView none;
    none.record.state = RxState::Waiting;
    show(none);
    m_findings->setPlainText(QString());
}

void DecisionPanel::showFindings(const RxView &view)
{
    QString html;
    const auto paragraph = [&](const QString &head, Tone tone, const QString &words, const QString &small) {
        html += QStringLiteral("<p><b style=\"color:%1\">%2</b> %3<br/><span style=\"color:%4;font-size:%5px\">%6</span></p>")
                    .arg(inkOf(m_theme, tone).name(), head.toHtmlEscaped(), words.toHtmlEscaped(), m_theme.colours.muted.name())
                    .arg(m_theme.small())
                    .arg(small.toHtmlEscaped());
    };
    if (view.record.review) {
        const RxReview &review = *view.record.review;
        paragraph(review.approved ? tr("Approved") : tr("Refused: %1").arg(rxRefusalName(review.reason)), review.approved ? Tone::Fine : Tone::Stop,
                  review.reviewerName + u' ' + review.at.toString(QStringLiteral("yyyy-MM-dd HH:mm")),
                  review.holds ? tr("The signature holds.") : tr("The signature does not hold: do not dispense, tell the manager."));
    }
    for (const RxFinding &finding : view.findings) {
        const QString where = finding.line > 0 ? tr("Line %1: ").arg(finding.line) : QString();
        paragraph(rxWeightName(finding.weight), toneOf(finding.weight), where + sentenceOf(finding.words),
                  rxPointName(finding.point) + QStringLiteral(" · ") + sentenceOf(finding.source));
    }
    if (view.findings.empty() && !view.record.number.isEmpty())
        paragraph(tr("✓ Nothing found"), Tone::Fine, tr("No rule has anything against it."), QString());
    m_findings->setHtml(html);
}

void DecisionPanel::turn(std::size_t point)
{
    if (m_record.state != RxState::InReview)
        return;
    m_closed[point] = m_closed[point] == Closed::Good ? Closed::Bad : Closed::Good;
    showPoints();
}

void DecisionPanel::showPoints()
{
    const bool decided = m_record.review.has_value();
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        Closed closed = m_closed[i];
        if (decided) {
            const auto answer = m_record.review->points.find(allRxPoints[i]);
            closed = answer == m_record.review->points.end() ? Closed::Open : answer->second.good ? Closed::Good : Closed::Bad;
        }
        const QString words = closed == Closed::Open ? tr("open") : closed == Closed::ByRules ? tr("✓ rules") : closed == Closed::Good ? tr("✓ good") : tr("✕ not good");
        m_points[i]->setText(QStringLiteral("%1 %2 %3").arg(i + 1).arg(rxPointName(allRxPoints[i]), words));
        m_points[i]->setEnabled(m_record.state == RxState::InReview);
        setLook(m_points[i], "tone", toText(closed == Closed::Open ? Tone::Look : closed == Closed::Bad ? Tone::Stop : Tone::Fine));
    }
}

RxPoints DecisionPanel::points() const
{
    RxPoints points;
    for (std::size_t i = 0; i < m_closed.size(); ++i) {
        if (m_closed[i] != Closed::Open)
            points[allRxPoints[i]] = {m_closed[i] != Closed::Bad, note()};
    }
    return points;
}

QString DecisionPanel::note() const
{
    return m_note->text().trimmed();
}

} // namespace yaogui
