// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/DrugSearch.h"
#include "core/desk/CounterView.h"
#include "core/desk/CourierWorker.h"
#include "core/desk/DeskTools.h"
#include "core/ports/Device.h"
#include "core/sale/Checkout.h"
#include "core/sale/Reprint.h"
#include "core/till/PaymentPatience.h"

#include <QObject>

#include <optional>

namespace yaogui {

/// Does the counter's acts one after the other, on the selling thread: act, show, keep.
class DeskWorker : public QObject {
    Q_OBJECT
public:
    explicit DeskWorker(const DeskTools &tools);

    void open();
    void scan(const Scan &scan);
    void search(const QString &text, int ticket);
    void pay(const Tenders &tenders);
    void sellLoose(const LooseWish &wish);
    /// The sale whose rest stands here may have been given back elsewhere.
    void lookAgain();
    /// Who is on duty, or valid in the register, has changed.
    void lookAtDuty();
    /// Of the charge under way; any thread.
    [[nodiscard]] PaymentPatience &patience() { return m_patience; }
    void listHeld();
    void noteCamera(bool givesPictures);
    void reprint(SaleId id);

    /// Somebody proven goes on with the sale as it stands; until somebody has, and after lock(), every act is refused: COUNTER_LOCKED.
    void signIn(const Operator &worker);
    void lock() { m_locked = true; }
    /// Who serves the next lines; empty: the operator.
    void serve(const QString &number);

    /// An act that gives Done; `line` is where a refusal shows.
    template <typename Act> void act(Act act, int line = 0, DeskWork work = DeskWork::None)
    {
        if (isClosed())
            return;
        begin(work);
        const Done done = act(*m_checkout);
        end(done, line);
    }
    /// An act that gives the line it touched.
    template <typename Act> void touch(Act act, DeskWork work = DeskWork::None)
    {
        if (isClosed())
            return;
        begin(work);
        const Result<int> touched = act(*m_checkout);
        if (touched && *touched > 0)
            emit lineTouched(*touched);
        end(touched ? Done() : Done(refuse(touched.error())), touched ? 0 : touched.error().details["line"].toInt());
    }

public slots:
    void setOutside(const yaogui::OutsideState &outside);
    void endDoubt(qint64 saleId, yaogui::SaleState state);
    void endRefund(qint64 undoneSale, qint64 doneReturn);
    void setSearch(const yaogui::DrugSearch &search);
    void searchFailed(const yaogui::Error &error);

signals:
    void viewChanged(const yaogui::CounterView &view);
    void refused(const yaogui::Error &error, int line);
    void lineTouched(int line);
    void paymentCodeRead(const QString &code);
    void searchDone(int ticket, const std::vector<yaogui::DrugHit> &hits);
    void finished(const yaogui::FinishedSale &sale);
    void heldListed(const std::vector<yaogui::HeldSale> &held);
    void deviceChanged(const yaogui::DeviceState &state);
    void printWanted(const yaogui::PrintDocument &document);
    void outsideWanted();
    void platformLost();
    void searchWanted();
    void opened(); ///< what the last run left behind is known

private:
    /// Asked for on the screen; waits while the index is being built.
    struct Question {
        QString text;
        int ticket = 0;
    };

    [[nodiscard]] bool isClosed();
    Done resumeOpen();
    Result<QString> openForLoose(const LooseWish &wish);
    void begin(DeskWork work);
    void end(const Done &done, int line);
    void show();
    void noteUnfinished();
    bool waitForCustomer(int asked);
    void finish(SaleId id);
    void printAgain(SaleId id, const std::optional<ReprintMark> &mark);
    void notePlatform(const Error &error);
    void wantSearch();
    void answer(const Question &question);

    DeskTools m_tools;
    std::unique_ptr<InsurancePlatform> m_platform;
    std::unique_ptr<PaymentGateway> m_payments;
    PaymentPatience m_patience;
    std::unique_ptr<Checkout> m_checkout;
    std::optional<DrugSearch> m_search;
    std::vector<Question> m_questions;
    bool m_searchComing = false;
    bool m_pictures = true; ///< the camera gives some
    OutsideState m_outside;
    DeskWork m_work = DeskWork::None;
    DeskNotice m_notice = DeskNotice::None;
    bool m_locked = false;
    bool m_resumed = false; ///< what the last run left open was looked for
};

} // namespace yaogui
