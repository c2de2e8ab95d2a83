// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/ReviewDesk.h"
#include "core/prescription/PullRoom.h"
#include "core/sale/Document.h"

#include <functional>
#include <memory>

namespace yaogui {

/// What the review desk is given by app. The functions are called on its own thread.
struct ReviewTools {
    Store &store;
    const Clock &clock;
    RulesOf rules;
    StoreFacts facts;
    OperatorName worker; ///< who is signed in from the start; empty: nobody
    std::function<std::unique_ptr<InsurancePlatform>()> platform;
    std::function<std::unique_ptr<PrescriptionCentre>(InsurancePlatform &)> centre;
    /// What the rules say; `drugs`: the store's own for the lines, in their order, of a null id where it has none. Not given: every point is
    /// the pharmacist's alone, and that is said.
    std::function<std::vector<RxFinding>(const Prescription &, const std::vector<Drug> &drugs, const std::vector<RxPast> &past)> findings;
    std::function<Result<QString>(const PrintDocument &)> print = {}; ///< not given: nothing is printed
};

/// Does the review desk's acts on a thread of its own.
class ReviewWorker : public QObject {
    Q_OBJECT
public:
    explicit ReviewWorker(const ReviewTools &tools);

    void show();
    void signIn(const OperatorName &worker) { m_tools.worker = worker; }
    void openOne(const QString &number);
    void unlock(const QString &pin, const QString &code);
    void pull(const QString &codeOrIdentity, bool byCode, bool agreed);
    void enter(const Prescription &prescription, const QByteArray &document);
    void find(const QString &text);
    void advise(const QString &number, const QString &words);
    /// One of the room's acts on one prescription: `change(ReviewRoom &, const OperatorName &) -> Done`.
    template <typename Change> void change(ReviewAct act, const QString &number, Change change)
    {
        end(act, number, change(m_room, m_tools.worker));
    }

signals:
    void viewChanged(const yaogui::ReviewView &view);
    void oneChanged(const yaogui::RxView &view);
    void found(const yaogui::RxArchiveView &view);
    void done(yaogui::ReviewAct act, const QString &number);
    void refused(yaogui::ReviewAct act, const yaogui::Error &error);

private:
    void end(ReviewAct act, const QString &number, const Done &result);
    [[nodiscard]] Result<ReviewView> view() const;
    [[nodiscard]] Result<RxView> viewOf(const RxRecord &record) const;
    void showOne(const QString &number);

    ReviewTools m_tools;
    ReviewRoom m_room;
};

} // namespace yaogui
