// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/staff/StaffPage.h"

#include "ui/staff/PeopleModel.h"
#include "ui/text/ErrorText.h"
#include "ui/text/NameText.h"
#include "ui/widgets/MessageStrip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace yaogui {

namespace {

QLineEdit *edit(QWidget *parent, const Theme &theme, const QString &name, int longest)
{
    auto *made = new QLineEdit(parent);
    made->setObjectName(name);
    made->setMaxLength(longest);
    made->setMinimumHeight(theme.touch());
    return made;
}

} // namespace

StaffPage::StaffPage(StaffDesk &desk, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_theme(theme), m_people(new PeopleModel(this)), m_who(new QLabel(this)), m_duty(act(QStringLiteral("staffDuty"), {})), m_leave(act(QStringLiteral("staffLeave"), tr("Lock the counter  F11"))),
      m_list(new QTableView(this)), m_number(edit(this, theme, QStringLiteral("staffNumber"), 16)), m_name(edit(this, theme, QStringLiteral("staffName"), 40)),
      m_pin(edit(this, theme, QStringLiteral("staffPin"), 12)), m_badge(edit(this, theme, QStringLiteral("staffBadge"), 64)),
      m_from(edit(this, theme, QStringLiteral("staffFrom"), 10)), m_to(edit(this, theme, QStringLiteral("staffTo"), 10)), m_factor(new QComboBox(this)),
      m_add(act(QStringLiteral("staffAdd"), tr("Take on"))), m_savePosts(act(QStringLiteral("staffSavePosts"), tr("Change posts"))),
      m_setPin(act(QStringLiteral("staffSetPin"), tr("Set PIN"))), m_setBadge(act(QStringLiteral("staffSetBadge"), tr("Set badge"))),
      m_setFactor(act(QStringLiteral("staffSetFactor"), tr("Set second factor"))),
      m_lock(act(QStringLiteral("staffLock"), tr("Lock"))), m_register(act(QStringLiteral("staffRegister"), tr("Mark valid"))),
      m_strip(new MessageStrip(theme, 2, this))
{
    m_strip->setObjectName(QStringLiteral("staffStrip"));
    m_list->setObjectName(QStringLiteral("staffList"));
    m_list->setAccessibleName(tr("Staff"));
    m_list->setModel(m_people);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setTabKeyNavigation(false);
    m_list->setShowGrid(false);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setDefaultSectionSize(theme.touch());
    m_list->horizontalHeader()->setStretchLastSection(true);
    m_list->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_pin->setEchoMode(QLineEdit::Password);
    m_factor->setObjectName(QStringLiteral("staffFactor"));
    m_factor->setAccessibleName(tr("Second factor"));
    m_factor->setMinimumHeight(theme.touch());
    m_factor->addItem(tr("none"), int(SecondFactor::None));
    m_factor->addItem(tr("their badge"), int(SecondFactor::Badge));
    m_factor->addItem(tr("code of an authenticator"), int(SecondFactor::Totp));
    m_from->setPlaceholderText(tr("today"));
    m_to->setPlaceholderText(tr("no end"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(4), theme.space(4), theme.space(4), theme.space(4));
    column->setSpacing(theme.space(3));
    auto *middle = new QHBoxLayout;
    middle->setSpacing(theme.space(4));
    middle->addWidget(m_list, 1);
    middle->addWidget(buildForm());
    column->addWidget(buildHead());
    column->addLayout(middle, 1);
    column->addWidget(m_strip);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &now) { choose(now.row()); });
    connect(m_number, &QLineEdit::textChanged, this, [this] {
        const int row = m_people->rowOf(number());
        if (row >= 0 && row != m_list->currentIndex().row()) {
            m_list->selectRow(row);
        } else if (row < 0 && m_list->currentIndex().isValid()) { // somebody new: nothing of who stood there
            m_list->setCurrentIndex({});
            m_name->clear();
            m_from->clear();
            m_to->clear();
            for (QCheckBox *tick : m_posts)
                tick->setChecked(false);
        }
        showActs();
    });
    connect(&desk, &StaffDesk::viewChanged, this, &StaffPage::showView);
    connect(&desk, &StaffDesk::done, this, &StaffPage::say);
    connect(&desk, &StaffDesk::secretMade, this, [this](const QString &number, const QString &secret) {
        QStringList groups;
        for (qsizetype at = 0; at < secret.size(); at += 4)
            groups.append(secret.mid(at, 4));
        m_strip->say(Tone::Look, tr("The key for the authenticator of %1, shown this once: %2").arg(number, groups.join(u' ')));
    });
    connect(&desk, &StaffDesk::refused, this, &StaffPage::takeRefusal);
    showActs();
}

QPushButton *StaffPage::act(const QString &name, const QString &words)
{
    auto *button = new QPushButton(words, this);
    button->setObjectName(name);
    button->setMinimumHeight(m_theme.touch());
    return button;
}

QWidget *StaffPage::buildHead()
{
    auto *head = new QWidget(this);
    m_who->setObjectName(QStringLiteral("staffWho"));
    m_who->setFont(m_theme.font(m_theme.row(), true));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_who, 1);
    row->addWidget(m_duty);
    row->addWidget(m_leave);
    connect(m_leave, &QPushButton::clicked, this, [this] { m_desk.lock(); });
    connect(m_duty, &QPushButton::clicked, this, [this] { m_desk.signDuty(m_view.worker && !m_view.worker->onDuty); });
    return head;
}

QWidget *StaffPage::buildForm()
{
    auto *scroll = new QScrollArea(this); // large text needs more than a window's height
    scroll->setProperty("role", QStringLiteral("panel"));
    scroll->setFixedWidth(m_theme.px(480));
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *panel = new QWidget(scroll);
    panel->setObjectName(QStringLiteral("detailInner"));
    auto *form = new QFormLayout;
    form->setVerticalSpacing(m_theme.space(2));
    // Two to a row: the keys below them are seen without scrolling.
    const auto addRow = [&](const QString &words, QLineEdit *left, const QString &between, QLineEdit *right) {
        auto *pair = new QHBoxLayout;
        pair->setSpacing(m_theme.space(2));
        pair->addWidget(left, 1);
        auto *label = new QLabel(between, panel);
        label->setBuddy(right);
        pair->addWidget(label);
        pair->addWidget(right, 1);
        form->addRow(words, pair);
    };
    addRow(tr("Number"), m_number, tr("Name"), m_name);
    addRow(tr("PIN"), m_pin, tr("Badge"), m_badge);
    form->addRow(tr("Second factor"), m_factor);
    addRow(tr("Posts from"), m_from, tr("to"), m_to);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(m_theme.space(4), m_theme.space(4), m_theme.space(4), m_theme.space(4));
    column->setSpacing(m_theme.space(3));
    column->addLayout(form);
    column->addWidget(buildPosts());
    column->addStretch(1);
    column->addWidget(buildActs());
    m_from->setAccessibleName(tr("Posts from"));
    m_to->setAccessibleName(tr("Posts to"));
    m_form = {m_number, m_name, m_pin, m_badge, m_from, m_to, m_factor};
    scroll->setWidget(panel);
    return scroll;
}

QWidget *StaffPage::buildPosts()
{
    auto *box = new QWidget(this);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(0);
    int at = 0;
    for (const Post post : {Post::Manager, Post::Quality, Post::LicensedPharmacist, Post::Cashier, Post::Buyer, Post::Acceptor, Post::Care, Post::Inspector}) {
        auto *tick = new QCheckBox(nameOf(post), box);
        tick->setObjectName(QStringLiteral("post_") + QString::number(int(post)));
        tick->setMinimumHeight(m_theme.px(28));
        grid->addWidget(tick, at / 2, at % 2);
        m_posts[int(post)] = tick;
        connect(tick, &QCheckBox::toggled, this, &StaffPage::showActs);
        ++at;
    }
    return box;
}

QWidget *StaffPage::buildActs()
{
    auto *box = new QWidget(this);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    int at = 0;
    for (QPushButton *button : {m_add, m_savePosts, m_lock, m_setPin, m_setBadge, m_register, m_setFactor}) {
        grid->addWidget(button, at / 3, at % 3);
        ++at;
    }
    m_add->setProperty("role", QStringLiteral("primary"));
    connect(m_add, &QPushButton::clicked, this, [this] {
        if (const auto chosen = days())
            m_desk.add(number(), m_name->text(), ticked(), m_pin->text(), m_badge->text(), *chosen);
    });
    connect(m_savePosts, &QPushButton::clicked, this, [this] {
        if (const auto chosen = days())
            wish([this, who = number(), posts = ticked(), chosen](ApprovalId approval) { m_desk.setPosts(who, posts, *chosen, approval); });
    });
    connect(m_setFactor, &QPushButton::clicked, this, [this] { m_desk.setFactor(number(), static_cast<SecondFactor>(m_factor->currentData().toInt())); });
    for (QLineEdit *day : {m_from, m_to})
        connect(day, &QLineEdit::textChanged, this, &StaffPage::showActs);
    connect(m_setPin, &QPushButton::clicked, this, [this] { m_desk.resetPin(number(), m_pin->text()); });
    connect(m_setBadge, &QPushButton::clicked, this, [this] { m_desk.setBadge(number(), m_badge->text()); });
    connect(m_lock, &QPushButton::clicked, this, [this] {
        const Colleague *person = m_people->at(m_people->rowOf(number()));
        m_desk.setLocked(number(), person && !person->worker.locked);
    });
    connect(m_register, &QPushButton::clicked, this, [this] {
        const Colleague *person = m_people->at(m_people->rowOf(number()));
        const bool valid = person && person->worker.registered == RegisterStatus::Valid;
        const RegisterStatus status = valid ? RegisterStatus::Suspended : RegisterStatus::Valid;
        wish([this, who = number(), status](ApprovalId approval) { m_desk.recordRegister(who, status, approval); });
    });
    return box;
}

void StaffPage::takeRefusal(StaffAct act, const Error &error)
{
    if (act == StaffAct::SignIn || act == StaffAct::MakeOwner || act == StaffAct::Serve || act == StaffAct::Approve)
        return;
    m_strip->say(Tone::Stop, messageFor(error));
    const AgreedAct wanted = std::exchange(m_wanted, {});
    if (const auto asked = wishAfter(error); asked && wanted)
        emit secondPersonWanted(*asked, wanted);
}

// Kept until it is answered: a colleague may have to see to it first.
void StaffPage::wish(const AgreedAct &act)
{
    m_wanted = act;
    act({});
}

std::optional<PostDays> StaffPage::days()
{
    PostDays days;
    for (const auto &[field, day] : {std::pair(m_from, &days.from), std::pair(m_to, &days.to)}) {
        const QString text = field->text().trimmed();
        *day = QDate::fromString(text, Qt::ISODate);
        if (!text.isEmpty() && !day->isValid()) {
            m_strip->say(Tone::Stop, tr("A day is written like 2026-12-31."));
            field->setFocus(Qt::OtherFocusReason);
            return std::nullopt;
        }
    }
    return days;
}

QString StaffPage::number() const
{
    return m_number->text().trimmed();
}

Posts StaffPage::ticked() const
{
    Posts posts;
    for (auto it = m_posts.begin(); it != m_posts.end(); ++it) {
        if (it.value()->isChecked())
            posts |= static_cast<Post>(it.key());
    }
    return posts;
}

void StaffPage::choose(int row)
{
    const Colleague *person = m_people->at(row);
    if (!person)
        return;
    m_name->setText(person->worker.name.name);
    for (auto it = m_posts.begin(); it != m_posts.end(); ++it)
        it.value()->setChecked(person->worker.holds(static_cast<Post>(it.key())));
    m_pin->clear();
    m_badge->clear();
    m_from->clear();
    m_to->setText(person->until.toString(Qt::ISODate));
    const auto factor = secondFactorFrom(person->factor).value_or(SecondFactor::None);
    m_factor->setCurrentIndex(m_factor->findData(int(factor)));
    m_number->setText(person->worker.name.id);
    showActs();
}

// A number that is nobody's takes somebody on; one that is somebody's changes them.
void StaffPage::showActs()
{
    const Colleague *person = m_people->at(m_people->rowOf(number()));
    const bool manages = m_view.mayManage;
    for (QWidget *widget : m_form)
        widget->setEnabled(manages);
    for (QCheckBox *tick : m_posts)
        tick->setEnabled(manages);
    m_name->setReadOnly(person != nullptr);
    m_add->setEnabled(manages && !person && !number().isEmpty() && ticked());
    for (QPushButton *button : {m_setPin, m_setBadge, m_setFactor, m_lock})
        button->setEnabled(manages && person);
    const bool otherDays = person && (!m_from->text().isEmpty() || m_to->text().trimmed() != person->until.toString(Qt::ISODate));
    m_savePosts->setEnabled(manages && person && ticked() && (ticked() != person->worker.posts || otherDays));
    m_register->setEnabled(manages && person && person->worker.holds(Post::LicensedPharmacist));
    m_lock->setText(person && person->worker.locked ? tr("Unlock") : tr("Lock"));
    m_register->setText(person && person->worker.registered == RegisterStatus::Valid ? tr("Mark suspended") : tr("Mark valid"));
}

void StaffPage::showView(const StaffView &view)
{
    m_view = view;
    const QString kept = number();
    m_people->show(view.people);
    m_list->resizeColumnsToContents();
    for (int column = 0; column < PeopleModel::Standing; ++column)
        m_list->setColumnWidth(column, m_list->columnWidth(column) + m_theme.space(4));
    if (const int row = m_people->rowOf(kept); row >= 0)
        m_list->selectRow(row);
    m_who->setText(view.worker ? view.worker->name.name + QStringLiteral(" · ") + nameOf(view.worker->posts)
                                     + (view.worker->onDuty ? QStringLiteral(" · ") + tr("on duty") : QString())
                               : tr("Nobody is signed in"));
    m_duty->setVisible(view.worker.has_value());
    m_duty->setText(view.worker && view.worker->onDuty ? tr("Sign off duty") : tr("Sign on duty"));
    showActs();
}

void StaffPage::say(StaffAct act)
{
    m_pin->clear();
    m_badge->clear();
    switch (act) {
    case StaffAct::Add: m_strip->say(Tone::Fine, tr("Taken on.")); break;
    case StaffAct::GivePosts: m_strip->say(Tone::Fine, tr("The posts count from this moment on.")); break;
    case StaffAct::Factor: m_strip->say(Tone::Fine, tr("It is asked for at their next log-in.")); break;
    case StaffAct::Pin: m_strip->say(Tone::Fine, tr("The PIN is set; only they should know it.")); break;
    case StaffAct::Duty: m_strip->say(Tone::Fine, tr("Kept, with the time.")); break;
    default: m_strip->say(Tone::Fine, tr("Done.")); break;
    }
}

void StaffPage::giveFocus()
{
    m_list->setFocus();
}

} // namespace yaogui
