// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ledger/Receipt.h"
#include "core/store/Connection.h"

namespace yaogui {

/// Goods received, as drafts and as posted. Use inside one Store::read or Store::write.
class ReceiptRepository {
public:
    explicit ReceiptRepository(Connection &connection) : m_connection(connection) {}

    struct Kept {
        ReceiptId id;
        QString number, supplier, deliveryNote, buyer, acceptor;
        ReceiptState state = ReceiptState::Draft;
        QDate purchasedOn;
        QString arrivedAt;
        std::optional<int> arrivalTemperature;
        QString postedAt;
        int lines = 0;
        QString order; ///< the purchase order it fills; may be empty
    };
    Kept add(const ReceiptHead &head, SupplierId supplier, const QString &acceptor, const QDateTime &at);
    [[nodiscard]] std::optional<Kept> byNumber(const QString &number);
    /// The receipt of a supplier's delivery note that was not dropped.
    [[nodiscard]] std::optional<Kept> byNote(SupplierId supplier, const QString &note);
    /// What a draft learns later: arrival, and the order it fills.
    void setArrival(ReceiptId id, const ReceiptHead &head);
    void setState(ReceiptId id, ReceiptState state, const QString &acceptor, const QDateTime &at);
    void addLine(ReceiptId id, int number, const ReceiptLine &line);
    /// Drug, lot, figures, refusal and codes of its lines; what else they say stays in the store.
    [[nodiscard]] std::vector<ReceiptLine> lines(ReceiptId id);
    /// A line of another receipt as it stands there, with what of it is accepted here: quantity, refusal and codes.
    void takeLine(ReceiptId from, ReceiptId to, const ReceiptLine &line);
    /// What the other knows of its arrival and this one does not.
    void takeArrival(ReceiptId from, ReceiptId to);
    /// The code stands in a draft already.
    [[nodiscard]] bool inDraft(const QString &traceCode);
    [[nodiscard]] std::vector<Kept> newest(int most);

private:
    Connection &m_connection;
};

} // namespace yaogui
