// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/PaymentRepository.h"

#include "core/store/Counters.h"

namespace yaogui {

namespace {

constexpr PaymentState states[]{PaymentState::Sent, PaymentState::Paid, PaymentState::Taken, PaymentState::Refused, PaymentState::GivenUp,
                                PaymentState::Refunded};

#define YAOGUI_PAYMENT                                                                                               \
    "SELECT p.id, p.sale_id, p.order_no, p.kind, p.amount, "                                                         \
    "(SELECT state FROM payment_step WHERE payment_id = p.id ORDER BY id DESC LIMIT 1) AS state FROM payment p "

Payment paymentOf(const Row &row)
{
    Payment payment{row.id<PaymentId>(0), row.id<SaleId>(1), {row.text(2), row.text(3), row.money(4)}, PaymentState::Sent};
    for (const PaymentState state : states) {
        if (toText(state) == row.text(5))
            payment.state = state;
    }
    return payment;
}

} // namespace

QString toText(PaymentState state)
{
    switch (state) {
    case PaymentState::Sent: return QStringLiteral("sent");
    case PaymentState::Paid: return QStringLiteral("paid");
    case PaymentState::Taken: return QStringLiteral("taken");
    case PaymentState::Refused: return QStringLiteral("refused");
    case PaymentState::GivenUp: return QStringLiteral("given_up");
    case PaymentState::Refunded: break;
    }
    return QStringLiteral("refunded");
}

Payment PaymentRepository::begin(SaleId sale, const QString &kind, Money amount, const QDateTime &now, const QString &worker)
{
    const QString store = m_connection.first("SELECT value FROM meta WHERE key = 'store_id'", [](const Row &row) { return row.text(0); }).value_or(QString());
    const QString number = QString("M%1%2%3").arg(now.toString(u"yyyyMMddHHmmss"), store.left(8)).arg(nextCount(m_connection, "payment"), 6, 10, QChar(u'0'));
    m_connection.run("INSERT INTO payment(sale_id, order_no, kind, amount, at, operator) VALUES(?,?,?,?,?,?)", sale, number, kind, amount, toIso(now), worker);
    const PaymentId id{m_connection.lastId()};
    step(id, PaymentState::Sent, now);
    return {id, sale, {number, kind, amount}, PaymentState::Sent};
}

void PaymentRepository::step(PaymentId id, PaymentState state, const QDateTime &now, const QString &note)
{
    m_connection.run("INSERT INTO payment_step(payment_id, at, state, note) VALUES(?,?,?,?)", id, toIso(now), toText(state),
                     note.isNull() ? QStringLiteral("") : note);
}

std::optional<Payment> PaymentRepository::byId(PaymentId id)
{
    return m_connection.first(YAOGUI_PAYMENT "WHERE p.id = ?", paymentOf, id);
}

std::vector<Payment> PaymentRepository::standing()
{
    std::vector<Payment> rows;
    m_connection.each(YAOGUI_PAYMENT "JOIN payment_open o ON o.payment_id = p.id ORDER BY p.id", [&](const Row &row) { rows.push_back(paymentOf(row)); });
    return rows;
}

std::vector<Payment> PaymentRepository::takenFor(SaleId sale)
{
    std::vector<Payment> rows;
    m_connection.each(YAOGUI_PAYMENT "WHERE p.sale_id = ? ORDER BY p.id", [&](const Row &row) { rows.push_back(paymentOf(row)); }, sale);
    std::erase_if(rows, [](const Payment &payment) { return payment.state != PaymentState::Taken; });
    return rows;
}

} // namespace yaogui
