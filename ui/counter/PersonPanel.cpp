// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/counter/PersonPanel.h"

#include "ui/counter/IdentityEntry.h"
#include "ui/counter/ProxyEntry.h"
#include "ui/text/AmountText.h"
#include "ui/text/NameText.h"
#include "ui/widgets/ButtonKey.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/Look.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace yaogui {

namespace {

constexpr int leastFaceWidth = 112;
constexpr int leastFaceHeight = 140;

enum Page { Nobody, Entry, Known, Proxy };

/// All that the choices are made from: unchanged, an open list is left alone.
QString fingerprintOf(const PersonView &person)
{
    QStringList parts{person.maskedName, person.maskedIdentity, QString::number(person.chosenInsurance), person.category, person.disease,
                      QString::number(person.useAccount)};
    for (const Insurance &insurance : person.insurances)
        parts << insurance.type << insurance.status << toText(insurance.balance);
    for (const CategoryView &category : person.categories)
        parts << category.code;
    for (const Disease &disease : person.diseases)
        parts << disease.code;
    return parts.join(u'\n');
}

bool has(const std::vector<CategoryView> &categories, const QString &code)
{
    return std::any_of(categories.begin(), categories.end(), [&code](const CategoryView &category) { return category.code == code; });
}

} // namespace

PersonPanel::PersonPanel(const Theme &theme, QWidget *parent) : QFrame(parent), m_theme(theme), m_stack(new QStackedWidget(this))
{
    setProperty("role", QStringLiteral("panel"));
    auto *title = new QLabel(tr("Insured person"), this);
    title->setProperty("role", QStringLiteral("panelTitle"));
    m_name = new ElidedLabel(this);
    m_name->setObjectName(QStringLiteral("personName"));
    m_name->setFont(theme.font(theme.row(), true));
    m_forget = new QPushButton(this);
    m_forget->setObjectName(QStringLiteral("forgetPersonButton"));
    m_forget->setIcon(iconOf(theme, QStringLiteral("cross"), theme.colours.text));
    m_forget->setIconSize({theme.px(20), theme.px(20)});
    m_forget->setFixedSize(theme.touch(), theme.touch());
    m_forget->setFocusPolicy(Qt::NoFocus);
    m_forget->setProperty("role", QStringLiteral("flat"));
    m_forget->setToolTip(tr("Sell without this person"));
    m_forget->setAccessibleName(tr("Sell without this person"));
    QSizePolicy keeps = m_forget->sizePolicy();
    keeps.setRetainSizeWhenHidden(true); // the title stays where it is
    m_forget->setSizePolicy(keeps);
    m_proxy = new QPushButton(this);
    m_proxy->setObjectName(QStringLiteral("proxyButton"));
    m_proxy->setMinimumHeight(theme.touch());
    m_proxy->setFocusPolicy(Qt::NoFocus);
    m_proxy->hide();
    giveKey(m_proxy, QKeySequence(Qt::CTRL | Qt::Key_D));
    connect(m_proxy, &QPushButton::clicked, this, &PersonPanel::changeProxy);
    auto *head = new QHBoxLayout;
    head->setSpacing(theme.space(3));
    head->addWidget(title);
    head->addWidget(m_name, 1);
    head->addWidget(m_proxy);
    head->addWidget(m_forget);
    m_stack->addWidget(buildNobody(theme));
    m_entry = new IdentityEntry(theme, this);
    m_stack->addWidget(m_entry);
    m_stack->addWidget(buildKnown(theme));
    m_proxyEntry = new ProxyEntry(theme, this);
    m_stack->addWidget(m_proxyEntry);
    connect(m_proxyEntry, &ProxyEntry::entered, this, [this](const ProxyBuyer &entered) {
        if (m_forBuyer)
            emit buyerWanted({entered.name, entered.number});
        else
            emit proxyWanted(entered);
    });
    const auto leaveEntry = [this] {
        m_stack->setCurrentIndex(m_known ? Known : Nobody);
        emit done();
    };
    connect(m_proxyEntry, &ProxyEntry::closed, this, leaveEntry);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(3), theme.space(), theme.space(2), theme.space(2));
    column->setSpacing(theme.space());
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    connect(m_forget, &QPushButton::clicked, this, &PersonPanel::forgetWanted);
    connect(m_entry, &IdentityEntry::cardEntered, this, &PersonPanel::cardEntered);
    connect(m_entry, &IdentityEntry::identityEntered, this, &PersonPanel::identityEntered);
    connect(m_entry, &IdentityEntry::closed, this, leaveEntry);
    m_forget->setVisible(false);
    m_stack->setCurrentIndex(Nobody);
}

QWidget *PersonPanel::buildNobody(const Theme &theme)
{
    auto *page = new QWidget(this);
    auto *text = new QLabel(tr("Ask for the insurance code and scan it.\nWithout it this is a cash sale."), page);
    text->setWordWrap(true);
    text->setProperty("role", QStringLiteral("muted"));
    auto *enter = new QPushButton(tr("Social card / identity card  F3"), page);
    enter->setObjectName(QStringLiteral("identityButton"));
    enter->setMinimumHeight(theme.touch());
    enter->setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, theme.space(), 0);
    column->setSpacing(theme.space(3));
    column->addWidget(text);
    column->addWidget(enter);
    column->addStretch(1);
    connect(enter, &QPushButton::clicked, this, &PersonPanel::begin);
    return page;
}

QComboBox *PersonPanel::makeCombo(const Theme &theme, const QString &name, const QString &accessibleName)
{
    auto *combo = new QComboBox(this);
    combo->setObjectName(name);
    combo->setAccessibleName(accessibleName);
    combo->setMinimumHeight(theme.touch());
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(6);
    combo->setFocusPolicy(Qt::ClickFocus);
    return combo;
}

QWidget *PersonPanel::buildKnown(const Theme &theme)
{
    auto *page = new QWidget(this);
    m_face = new QLabel(page);
    m_face->setObjectName(QStringLiteral("faceLabel"));
    m_face->setProperty("role", QStringLiteral("face"));
    m_face->setAlignment(Qt::AlignCenter);
    m_face->setWordWrap(true);
    m_face->setFixedSize(theme.px(leastFaceWidth), theme.px(leastFaceHeight));
    m_insurance = makeCombo(theme, QStringLiteral("insuranceCombo"), tr("Insurance"));
    m_category = makeCombo(theme, QStringLiteral("categoryCombo"), tr("Medical category"));
    m_disease = makeCombo(theme, QStringLiteral("diseaseCombo"), tr("Disease"));
    m_account = new QCheckBox(page);
    m_account->setObjectName(QStringLiteral("accountCheck"));
    m_account->setMinimumHeight(theme.touch());
    m_account->setFocusPolicy(Qt::ClickFocus);
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(0, 0, theme.space(), 0);
    grid->setHorizontalSpacing(theme.space(2));
    grid->setVerticalSpacing(theme.space());
    grid->addWidget(m_face, 0, 0, 4, 1, Qt::AlignTop);
    grid->addWidget(m_insurance, 0, 1, 1, 2);
    grid->addWidget(m_category, 1, 1);
    grid->addWidget(m_disease, 1, 2);
    grid->addWidget(m_account, 2, 1, 1, 2);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    grid->setRowStretch(3, 1);
    connect(m_insurance, &QComboBox::activated, this, [this](int index) {
        m_shown.clear(); // also a refused choice is shown as the desk has it
        emit insuranceWanted(m_insurance->itemData(index).toString());
        emit done();
    });
    connect(m_category, &QComboBox::activated, this, &PersonPanel::categoryPicked);
    connect(m_disease, &QComboBox::activated, this, [this](int index) {
        const QString category = m_pickedCategory.isEmpty() ? m_person.category : m_pickedCategory;
        m_pickedCategory.clear();
        m_shown.clear();
        emit categoryWanted(category, m_disease->itemData(index).toString());
        emit done();
    });
    connect(m_account, &QCheckBox::clicked, this, [this](bool use) {
        m_shown.clear();
        emit accountWanted(use);
        emit done();
    });
    return page;
}

void PersonPanel::show(const CounterView &view)
{
    const bool known = view.person.has_value();
    m_buyerNeeded = view.next == NextAct::EnterBuyer;
    m_forget->setVisible(known);
    m_proxy->setVisible(known);
    if (known) {
        m_person = *view.person;
        if (!has(m_person.categories, m_pickedCategory))
            m_pickedCategory.clear();
        if (const QString shown = fingerprintOf(m_person); shown != m_shown) {
            m_shown = shown;
            fillChoices(m_person);
        }
        m_name->setFullText(m_person.maskedName + QStringLiteral("  ") + m_person.maskedIdentity);
        showProxy();
    } else {
        m_pickedCategory.clear();
        m_shown.clear();
        m_name->setFullText({});
        if (m_known || m_stack->currentIndex() == Known)
            m_stack->setCurrentIndex(Nobody);
        showBuyer(view);
    }
    m_known = known;
    showFace(view);
}

void PersonPanel::fillChoices(const PersonView &person)
{
    const QSignalBlocker quietInsurance(m_insurance);
    const QSignalBlocker quietCategory(m_category);
    m_insurance->clear();
    m_insurance->setPlaceholderText(tr("Choose the insurance"));
    for (const Insurance &insurance : person.insurances) {
        const QString name =
            insurance.isActive() ? insuranceTypeName(insurance.type) : tr("%1 (suspended)").arg(insuranceTypeName(insurance.type));
        m_insurance->addItem(name + QStringLiteral("  ") + insurance.type, insurance.type);
    }
    m_insurance->setCurrentIndex(person.chosenInsurance);
    m_insurance->setEnabled(person.insurances.size() > 1);
    setLook(m_insurance, "tone", person.chosenInsurance < 0 ? QStringLiteral("look") : QString());

    m_category->clear();
    const QString chosen = m_pickedCategory.isEmpty() ? person.category : m_pickedCategory;
    for (const CategoryView &category : person.categories)
        m_category->addItem(medicalCategoryName(category.code, category.name), category.code);
    m_category->setCurrentIndex(m_category->findData(chosen));
    fillDiseases(person, chosen);
    const bool hasInsurance = person.chosenInsurance >= 0 && person.chosenInsurance < static_cast<int>(person.insurances.size());
    m_account->setChecked(person.useAccount);
    m_account->setEnabled(hasInsurance);
    const QString balance =
        hasInsurance ? moneyText(person.insurances[static_cast<std::size_t>(person.chosenInsurance)].balance) : QString();
    m_account->setText(hasInsurance ? tr("Use personal account  %1").arg(balance) : tr("Use personal account"));
}

// An entry that is open stays until its proxy is on record.
void PersonPanel::showProxy()
{
    const bool awaited = m_forBuyer ? m_buyerNeeded : !m_person.proxy;
    if (!(m_known && m_stack->currentIndex() == Proxy && awaited))
        closeEntry(Known);
    const bool family = m_person.proxy && m_person.proxy->proof == ProxyProof::FamilyCode;
    const QString buyer = !m_person.proxy ? QString() : family ? tr("family code") : m_person.proxy->name;
    m_proxy->setText(buyer.isEmpty() ? tr("Proxy") : tr("Proxy %1").arg(buyer));
    m_proxy->setToolTip(tr("Somebody buys for this person (Ctrl+D)") + (buyer.isEmpty() || family ? QString() : u'\n' + buyer + u' ' + m_person.proxy->number));
    m_proxy->setVisible(m_person.proxy || m_person.proxyByCards || m_person.proxyByFamilyCode);
    setLook(m_proxy, "tone", buyer.isEmpty() ? QString() : QStringLiteral("look"));
}

void PersonPanel::closeEntry(int page)
{
    const bool hadCursor = m_proxyEntry->hasCursor();
    m_stack->setCurrentIndex(page);
    if (hadCursor)
        emit done();
}

// Without an insured person: who takes specially managed drugs away.
void PersonPanel::showBuyer(const CounterView &view)
{
    if (m_stack->currentIndex() == Proxy && (!view.specialGoods || view.buyer != m_buyer))
        closeEntry(Nobody);
    m_buyer = view.buyer;
    m_proxy->setVisible(view.specialGoods);
    m_proxy->setText(m_buyer ? tr("Buyer %1").arg(m_buyer->name) : tr("Buyer"));
    m_proxy->setToolTip(tr("The register of specially managed drugs names who takes them (Ctrl+D)") + (m_buyer ? u'\n' + m_buyer->name + u' ' + m_buyer->identity : QString()));
    setLook(m_proxy, "tone", m_buyerNeeded ? QStringLiteral("look") : QString());
}

void PersonPanel::beginBuyer()
{
    m_forBuyer = true;
    m_stack->setCurrentIndex(Proxy);
    m_proxyEntry->begin(true, false);
}

void PersonPanel::changeProxy()
{
    if (!m_known) {
        if (m_proxy->isVisible())
            beginBuyer();
        return;
    }
    if (m_stack->currentIndex() != Known)
        return;
    if (m_person.proxy) {
        emit proxyForgotten();
        return;
    }
    m_forBuyer = false;
    m_stack->setCurrentIndex(Proxy);
    m_proxyEntry->begin(m_person.proxyByCards, m_person.proxyByFamilyCode);
}

bool PersonPanel::takeScan(const QString &text)
{
    return m_stack->currentIndex() == Proxy && m_proxyEntry->takeScan(text);
}

void PersonPanel::fillDiseases(const PersonView &person, const QString &category)
{
    const QSignalBlocker quiet(m_disease);
    const auto found = std::find_if(person.categories.begin(), person.categories.end(),
                                    [&category](const CategoryView &candidate) { return candidate.code == category; });
    const bool needed = found != person.categories.end() && found->needsDisease;
    m_disease->clear();
    m_disease->setVisible(needed);
    m_disease->setPlaceholderText(person.diseases.empty() ? tr("No registered disease") : tr("Choose the disease"));
    for (const Disease &disease : person.diseases)
        m_disease->addItem(disease.name, disease.code);
    m_disease->setCurrentIndex(m_pickedCategory.isEmpty() ? m_disease->findData(person.disease) : -1);
    m_disease->setEnabled(!person.diseases.empty());
    m_disease->setToolTip(m_disease->currentText());
    setLook(m_disease, "tone", needed && m_disease->currentIndex() < 0 ? QStringLiteral("look") : QString());
}

void PersonPanel::categoryPicked(int index)
{
    const QString code = m_category->itemData(index).toString();
    const auto found = std::find_if(m_person.categories.begin(), m_person.categories.end(),
                                    [&code](const CategoryView &category) { return category.code == code; });
    const bool mustChoose = found != m_person.categories.end() && found->needsDisease && m_person.diseases.size() > 1;
    if (mustChoose) { // a wrong disease is a wrong claim: the clerk says which
        m_pickedCategory = code;
        fillDiseases(m_person, code);
        m_disease->setFocus();
        return;
    }
    m_pickedCategory.clear();
    m_shown.clear();
    const bool only = found != m_person.categories.end() && found->needsDisease && m_person.diseases.size() == 1;
    emit categoryWanted(code, only ? m_person.diseases.front().code : QString());
    emit done();
}

void PersonPanel::showFace(const CounterView &view)
{
    m_face->setVisible(view.faceNeeded || view.faceTaken);
    m_live = view.faceNeeded && !view.faceTaken;
    if (view.faceTaken && m_picture.loadFromData(view.facePicture, "JPEG")) {
        drawFace();
        m_face->setAccessibleName(tr("The face taken"));
    } else if (view.faceTaken) {
        m_face->setText(tr("✓ Face taken"));
    } else if (m_face->pixmap(Qt::ReturnByValue).isNull() || !m_known) {
        m_face->setText(m_known && m_person.proxy ? tr("Camera: who buys") : tr("Camera"));
    }
}

void PersonPanel::showPreview(const PreviewFrame &frame)
{
    if (!m_live || !m_face->isVisible() || frame.rgb.size() < static_cast<qsizetype>(frame.width) * frame.height * 3 || frame.width <= 0)
        return;
    const QImage image(reinterpret_cast<const uchar *>(frame.rgb.constData()), frame.width, frame.height, frame.width * 3,
                       QImage::Format_RGB888);
    QImage shown = image.copy();
    if (frame.hasFace) {
        QPainter painter(&shown);
        painter.setPen(QPen(m_theme.colours.band, std::max(2, frame.width / 80)));
        painter.drawRect(
            QRectF(frame.faceX * frame.width, frame.faceY * frame.height, frame.faceWidth * frame.width, frame.faceHeight * frame.height));
    }
    m_picture = QPixmap::fromImage(shown);
    drawFace();
    m_face->setAccessibleName(tr("Live picture of the camera"));
}

void PersonPanel::drawFace()
{
    const qreal dense = devicePixelRatioF();
    QPixmap drawn = m_picture.scaled(m_face->contentsRect().size() * dense, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    drawn.setDevicePixelRatio(dense);
    m_face->setPixmap(drawn);
}

/// Where there is room the face is shown larger.
void PersonPanel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    const int height = std::clamp(m_stack->height(), m_theme.px(leastFaceHeight), m_theme.px(2 * leastFaceHeight));
    m_face->setFixedSize(height * leastFaceWidth / leastFaceHeight, height);
    if (!m_face->pixmap(Qt::ReturnByValue).isNull())
        drawFace();
}

void PersonPanel::begin()
{
    if (!m_known && m_stack->currentIndex() == Entry) {
        m_entry->changeWay();
        return;
    }
    if (!m_known) {
        m_stack->setCurrentIndex(Entry);
        m_entry->begin();
        return;
    }
    m_stack->setCurrentIndex(Known);
    if (m_insurance->isEnabled())
        m_insurance->setFocus();
    else
        m_category->setFocus();
}

bool PersonPanel::hasCursor() const
{
    if (m_stack->currentIndex() == Entry)
        return m_entry->hasCursor();
    if (m_stack->currentIndex() == Proxy)
        return m_proxyEntry->hasCursor();
    return m_insurance->hasFocus() || m_category->hasFocus() || m_disease->hasFocus();
}

void PersonPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        m_pickedCategory.clear();
        m_shown.clear();
        if (m_known)
            fillChoices(m_person);
        emit done();
        return;
    }
    QFrame::keyPressEvent(event);
}

} // namespace yaogui
