// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/till/MobilePay.h"

#include "core/codes/CodeClassifier.h"
#include "core/store/AuditRepository.h"

#include <QThread>

#include <algorithm>

namespace yaogui {

// Some eighteen digits are an identity number as well as a payment code: here they are shown to pay.
QString MobilePay::kindOf(const QString &code, const Clock &clock)
{
    const CodeReading reading = CodeClassifier(clock).classify(code, {});
    std::vector<CodeKind> kinds = reading.alternatives;
    kinds.insert(kinds.begin(), reading.kind);
    for (const CodeKind kind : kinds) {
        switch (kind) {
        case CodeKind::WechatPay: return QStringLiteral("wechat");
        case CodeKind::AlipayPay: return QStringLiteral("alipay");
        case CodeKind::UnionpayPay: return QStringLiteral("unionpay");
        default: break;
        }
    }
    return {};
}

void notePayment(Connection &connection, const Payment &payment, PaymentState state, const QDateTime &now, const QString &why)
{
    PaymentRepository(connection).step(payment.id, state, now, why);
    AuditRepository(connection).append(now, {}, "payment." + toText(state), payment.order.number,
                                       {{"sale_id", payment.sale.value}, {"amount", toText(payment.order.amount)}});
}

Done MobilePay::note(const Payment &payment, PaymentState state, const QString &why)
{
    return m_store.write([&](Connection &connection) -> Done {
        notePayment(connection, payment, state, m_clock.now(), why);
        return {};
    });
}

OrderAnswer MobilePay::wait(const PaymentOrder &order, OrderAnswer answer)
{
    for (int asked = 0; (answer.state == OrderState::Waiting || answer.state == OrderState::Unknown) && m_patience && m_patience(asked); ++asked)
        answer = m_gateway.query(order);
    return answer;
}

Result<Payment> MobilePay::charge(SaleId sale, const QString &code, Money amount, const QString &worker)
{
    const QString kind = kindOf(code, m_clock);
    if (kind.isEmpty())
        return refuse(ErrorCode::PaymentCodeWrong);
    YAOGUI_TRY_LET(Payment payment, m_store.write([&](Connection &connection) -> Result<Payment> {
        return PaymentRepository(connection).begin(sale, kind, amount, m_clock.now(), worker);
    }));
    const OrderAnswer answer = wait(payment.order, m_gateway.charge(payment.order, code));
    switch (answer.state) {
    case OrderState::Paid:
        YAOGUI_TRY(note(payment, PaymentState::Paid));
        payment.state = PaymentState::Paid;
        return payment;
    case OrderState::NotSent:
        YAOGUI_TRY(note(payment, PaymentState::Refused, "not sent"));
        return refuse(ErrorCode::PaymentUnreachable);
    case OrderState::Refused:
    case OrderState::Gone:
        YAOGUI_TRY(note(payment, PaymentState::Refused, answer.message));
        return refuse(ErrorCode::PaymentRefused, {{"message", answer.message}});
    default: break; // no clear end in time
    }
    YAOGUI_TRY(giveUp(payment, "no answer in time"));
    return refuse(ErrorCode::PaymentRefused, {{"message", answer.message}});
}

Done MobilePay::giveUp(const Payment &payment, const QString &why)
{
    YAOGUI_TRY(note(payment, PaymentState::GivenUp, why));
    return takeBack(payment);
}

Done MobilePay::takeBack(const Payment &payment)
{
    const OrderAnswer answer = m_gateway.cancel(payment.order.number);
    if (answer.state == OrderState::Gone || answer.state == OrderState::Refused)
        return note(payment, PaymentState::Refunded);
    return refuse(ErrorCode::PaymentInDoubt, {{"order", payment.order.number}});
}

Done MobilePay::recover(Store &store, const Clock &clock)
{
    YAOGUI_TRY_LET(const std::vector<Payment> standing, store.read([](Connection &connection) -> Result<std::vector<Payment>> {
        return PaymentRepository(connection).standing();
    }));
    if (std::ranges::all_of(standing, [](const Payment &payment) { return payment.state == PaymentState::GivenUp; }))
        return {};
    return store.write([&](Connection &connection) -> Done {
        for (const Payment &payment : standing) {
            if (payment.state != PaymentState::GivenUp)
                notePayment(connection, payment, PaymentState::GivenUp, clock.now(), "found unfinished at start");
        }
        return {};
    });
}

Result<int> MobilePay::takeBackLeftOvers()
{
    YAOGUI_TRY_LET(std::vector<Payment> standing, m_store.read([](Connection &connection) -> Result<std::vector<Payment>> {
        return PaymentRepository(connection).standing();
    }));
    std::erase_if(standing, [](const Payment &payment) { return payment.state != PaymentState::GivenUp; });
    int left = 0;
    for (const Payment &payment : standing) {
        if (QThread::currentThread()->isInterruptionRequested())
            return left + 1;
        const Done ended = takeBack(payment);
        if (!ended && ended.error().code != ErrorCode::PaymentInDoubt)
            return refuse(ended.error());
        left += ended ? 0 : 1;
    }
    return left;
}

} // namespace yaogui
