// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/People.h"
#include "app/sandbox/Settlements.h"
#include "app/sandbox/Transactions.h"

namespace yaogui::sandbox {

namespace {

void setState(Books &books, const QJsonValue &setlId, const QString &state)
{
    books.run("UPDATE settlement SET state = ? WHERE setl_id = ?", {state, setlId});
}

void setBoxes(Books &books, const QJsonValue &setlId, bool standing)
{
    books.run("UPDATE settlement_box SET standing = ? WHERE setl_id = ?", {standing ? 1 : 0, setlId});
}

Checked<void> reverseSettlement(Books &books, const QJsonObject &row)
{
    if (row.value(u"state") == u"refunded"_qs)
        return refuse(u"omsgid"_qs, u"the settlement has been refunded by 2103"_qs);
    if (const auto given = move(books, row, -1); !given)
        return given;
    setBoxes(books, row.value(u"setl_id"), false);
    setState(books, row.value(u"setl_id"), u"reversed"_qs);
    return {};
}

Checked<void> reverseRefund(Books &books, const QJsonObject &row)
{
    const QJsonValue original = row.value(u"refers");
    const QJsonArray boxes = books.rows("SELECT drug_trac_codg, trdn_flag FROM settlement_box WHERE setl_id = ?", {original});
    for (const auto &one : boxes) {
        const QString code = one.toObject().value(u"drug_trac_codg").toString();
        if (!soldBox(books, code, one.toObject().value(u"trdn_flag") == u"1"_qs).isEmpty())
            return refuse(u"drug_trac_codg"_qs, code + u" has been sold again since"_qs);
    }
    const QJsonObject settled = books.row("SELECT * FROM settlement WHERE setl_id = ?", {original});
    if (const auto taken = move(books, settled, 1); !taken)
        return taken;
    setBoxes(books, original, true);
    setState(books, original, u"standing"_qs);
    setState(books, row.value(u"setl_id"), u"reversed"_qs);
    return {};
}

} // namespace

Output refund(Books &books, const Call &call)
{
    const QJsonObject data = call.input.value(u"data").toObject();
    const auto person = personByNumber(books, data, call);
    if (!person)
        return tl::unexpected(person.error());
    QJsonObject row = books.row("SELECT * FROM settlement WHERE setl_id = ? AND kind = 'settle' AND fixmedins_code = ?",
                                {data.value(u"setl_id"), call.fixmedinsCode});
    if (row.isEmpty())
        return refuse(u"setl_id"_qs, u"no such settlement"_qs);
    if (row.value(u"mdtrt_id") != data.value(u"mdtrt_id"))
        return refuse(u"mdtrt_id"_qs, u"does not belong to the settlement"_qs);
    if (row.value(u"psn_no") != data.value(u"psn_no"))
        return refuse(u"psn_no"_qs, u"does not belong to the settlement"_qs);
    if (row.value(u"state") != u"standing"_qs)
        return refuse(u"setl_id"_qs, u"the settlement no longer stands: "_qs + row.value(u"state").toString());
    if (const auto given = move(books, row, -1); !given)
        return tl::unexpected(given.error());
    const QJsonValue original = row.value(u"setl_id");
    setBoxes(books, original, false);
    setState(books, original, u"refunded"_qs);

    QJsonObject negative = negativeRow(row, qint64(balanceOf(books, row.value(u"psn_no"), row.value(u"insutype"))));
    negative.insert(u"setl_id"_qs, platformNumber(books, u"setl_id"_qs, call.now));
    negative.insert(u"msgid"_qs, call.msgid);
    negative.insert(u"kind"_qs, u"refund"_qs);
    negative.insert(u"refers"_qs, original);
    negative.insert(u"setl_time"_qs, timeText(call.now));
    negative.insert(u"opter"_qs, call.opter);
    negative.insert(u"opter_name"_qs, call.opterName);
    books.insert(u"settlement"_qs, negative);

    QJsonObject node = settlementNode(negative, *person);
    node.insert(u"psn_pay"_qs, node.take(u"psn_part_amt"_qs)); // this transaction has its own names for two amounts
    node.insert(u"cash_payamt"_qs, node.take(u"psn_cash_pay"_qs));
    return QJsonObject{{u"setlinfo"_qs, node}, {u"setldetail"_qs, QJsonArray()}};
}

Output reverse(Books &books, const Call &call)
{
    const QJsonObject data = call.input.value(u"data").toObject();
    const auto person = personByNumber(books, data, call);
    if (!person)
        return tl::unexpected(person.error());
    const QJsonValue omsgid = data.value(u"omsgid");
    const QString oinfno = data.value(u"oinfno").toString();
    if (!books.row("SELECT 1 AS known FROM reversal WHERE omsgid = ?", {omsgid}).isEmpty())
        return QJsonObject(); // a second one for the same message is fine
    const QJsonObject row = books.row("SELECT * FROM settlement WHERE msgid = ? AND fixmedins_code = ?", {omsgid, call.fixmedinsCode});
    if (!row.isEmpty()) {
        if (row.value(u"psn_no") != data.value(u"psn_no"))
            return refuse(u"psn_no"_qs, u"does not belong to the message"_qs);
        const bool settled = row.value(u"kind") == u"settle"_qs;
        if (settled != (oinfno == u"2102"))
            return refuse(u"oinfno"_qs, u"is not the message's"_qs);
        if (const auto done = settled ? reverseSettlement(books, row) : reverseRefund(books, row); !done)
            return tl::unexpected(done.error());
    }
    // Also for a message that never came: it is refused should it come late.
    books.run("INSERT INTO reversal VALUES (?, ?, ?, ?, ?)",
              {omsgid, oinfno, data.value(u"psn_no"), row.isEmpty() ? 0 : 1, timeText(call.now)});
    return QJsonObject();
}

} // namespace yaogui::sandbox
