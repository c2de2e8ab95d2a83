// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stock/ReceivingHead.h"

#include "ui/stock/DeliveryWords.h"
#include "ui/stock/StockWords.h"
#include "ui/text/AmountText.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/Look.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace yaogui {

ReceivingHead::ReceivingHead(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_supplier(addChoice(QStringLiteral("receivingSupplier"), QStringLiteral("supplier"), 0)),
      m_buyer(addChoice(QStringLiteral("receivingBuyer"), QStringLiteral("buyer"), 150)),
      m_note(addField(QStringLiteral("receivingNote"), QStringLiteral("delivery_note"), 150)),
      m_day(addField(QStringLiteral("receivingDay"), QStringLiteral("purchase_date"), 120)),
      m_arrived(addField(QStringLiteral("receivingArrived"), QStringLiteral("arrived_at"), 160)),
      m_temperature(addField(QStringLiteral("receivingTemperature"), QStringLiteral("temperature"), 90)), m_licence(new QLabel(this))
{
    m_licence->setObjectName(QStringLiteral("receivingLicence"));
    m_licence->setProperty("role", QStringLiteral("messageText"));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.space(2));
    for (QWidget *field : std::initializer_list<QWidget *>{m_supplier, m_note, m_day, m_buyer, m_arrived, m_temperature})
        row->addWidget(field, field == m_supplier ? 1 : 0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space());
    column->addLayout(row);
    column->addWidget(m_licence);
    setFocusProxy(m_supplier);
    connect(m_supplier, &QComboBox::currentIndexChanged, this, &ReceivingHead::sayLicence);
    showCold(false);
}

QLineEdit *ReceivingHead::addField(const QString &name, const QString &field, int width)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(name);
    edit->setPlaceholderText(deliveryFieldName(field));
    edit->setAccessibleName(deliveryFieldName(field));
    edit->setToolTip(deliveryFieldName(field));
    edit->setMinimumHeight(m_theme.touch());
    edit->setFixedWidth(m_theme.px(width));
    connect(edit, &QLineEdit::textEdited, this, [edit] { setLook(edit, "tone", {}); });
    return edit;
}

QComboBox *ReceivingHead::addChoice(const QString &name, const QString &field, int width)
{
    auto *choice = new QComboBox(this);
    choice->setObjectName(name);
    choice->setPlaceholderText(deliveryFieldName(field));
    choice->setAccessibleName(deliveryFieldName(field));
    choice->setToolTip(deliveryFieldName(field));
    choice->setMinimumHeight(m_theme.touch());
    if (width > 0)
        choice->setFixedWidth(m_theme.px(width));
    connect(choice, &QComboBox::activated, this, [choice] { setLook(choice, "tone", {}); });
    return choice;
}

void ReceivingHead::show(const ReceivingView &view)
{
    const DeliveryHead chosen = head();
    const QSignalBlocker quiet(m_supplier);
    m_view = view;
    m_supplier->clear();
    m_buyer->clear();
    for (const SupplierChoice &supplier : view.suppliers)
        m_supplier->addItem(supplier.name + u' ' + supplier.code, supplier.code);
    for (const Operator &buyer : view.buyers)
        m_buyer->addItem(buyer.name.id + u' ' + buyer.name.name, buyer.name.id);
    m_supplier->setCurrentIndex(m_supplier->findData(chosen.supplier));
    m_buyer->setCurrentIndex(m_buyer->findData(chosen.buyer));
    if (m_day->text().isEmpty())
        m_day->setText(dateText(view.today));
    sayLicence();
}

void ReceivingHead::show(const DeliveryHead &head)
{
    m_supplier->setCurrentIndex(m_supplier->findData(head.supplier));
    m_buyer->setCurrentIndex(m_buyer->findData(head.buyer));
    m_note->setText(head.deliveryNote);
    m_day->setText(head.purchasedOn);
    m_arrived->setText(head.arrivedAt);
    m_temperature->setText(head.arrivalTemperature);
    m_order = head.order;
    unmark();
    sayLicence();
}

void ReceivingHead::showCold(bool cold)
{
    m_arrived->setVisible(cold);
    m_temperature->setVisible(cold);
    m_arrived->setPlaceholderText(tr("Arrived: 2026-03-10 09:20"));
    m_temperature->setPlaceholderText(tr("°C"));
}

void ReceivingHead::clear()
{
    show(DeliveryHead{{}, {}, dateText(m_view.today), head().buyer, {}, {}});
}

DeliveryHead ReceivingHead::head() const
{
    const bool cold = !m_arrived->isHidden();
    return {m_supplier->currentData().toString(), m_note->text().trimmed(), m_day->text().trimmed(), m_buyer->currentData().toString(),
            cold ? m_arrived->text().trimmed() : QString(), cold ? m_temperature->text().trimmed() : QString(), m_order};
}

void ReceivingHead::sayLicence()
{
    const QString code = m_supplier->currentData().toString();
    const auto found = std::find_if(m_view.suppliers.begin(), m_view.suppliers.end(), [&](const SupplierChoice &one) { return one.code == code; });
    QString words;
    Tone tone = Tone::Plain;
    if (found != m_view.suppliers.end() && found->locked) {
        words = messageFor(*found->locked);
        tone = Tone::Stop;
        if (found->endsFirst && found->endsFirst->validUntil < m_view.today)
            words = tr("%1 ran out on %2. ").arg(licenceName(found->endsFirst->kind), dateText(found->endsFirst->validUntil)) + words;
    } else if (found != m_view.suppliers.end() && found->endsFirst) {
        const QDate until = found->endsFirst->validUntil;
        words = tr("First paper to end: %1, on %2, in %n day(s).", nullptr, static_cast<int>(m_view.today.daysTo(until)))
                    .arg(licenceName(found->endsFirst->kind), dateText(until));
    }
    m_licence->setText(words);
    setLook(m_licence, "tone", tone == Tone::Plain ? QString() : toText(tone));
    m_licence->setVisible(!words.isEmpty());
}

QWidget *ReceivingHead::fieldOf(const Error &error) const
{
    const QString field = error.details["field"].toString();
    if (error.code == ErrorCode::SamePerson || field == u"buyer" || (error.code == ErrorCode::NotPermitted && error.details["act"].toString() == u"buy"))
        return m_buyer;
    if (error.code == ErrorCode::SupplierLocked || error.code == ErrorCode::SupplierUnknown || field == u"supplier"
        || (error.code == ErrorCode::FirstApprovalMissing && error.details.contains("supplier")))
        return m_supplier;
    if (field == u"purchase_date")
        return m_day;
    if (field == u"arrived_at" || error.code == ErrorCode::ColdChainMissing)
        return m_arrived;
    if (field == u"temperature")
        return m_temperature;
    return field == u"delivery_note" || error.code == ErrorCode::StepOutOfOrder ? m_note : nullptr;
}

bool ReceivingHead::point(const Error &error)
{
    unmark();
    QWidget *field = fieldOf(error);
    if (!field)
        return false;
    setLook(field, "tone", QStringLiteral("stop"));
    field->setFocus(Qt::OtherFocusReason);
    return true;
}

void ReceivingHead::unmark()
{
    for (QWidget *field : std::initializer_list<QWidget *>{m_supplier, m_buyer, m_note, m_day, m_arrived, m_temperature})
        setLook(field, "tone", {});
}

} // namespace yaogui
