// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/Invoicing.h"
#include "core/ledger/Papers.h"
#include "core/ledger/PaperType.h"
#include "tests/core/ledger/LedgerRig.h"

#include <QJsonArray>

namespace yaogui {

/// Bills, books and goods agree (FJ-07, FJ-32), and the paper behind them is kept.
class TestInvoicing : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_rig = std::make_unique<LedgerRig>();
        // 3 of 4 boxes for 6.10 and 2 for 15: 48.30
        const auto received = m_rig->receive("OTC,L9,2026-01-05,2028-01-04,4,3,破损,6.10,,\nRX,R9,2026-01-05,2028-01-04,2,,,15,,\n");
        QCOMPARE(codeOf(received), "");
        m_receipt = received->number;
    }
    void cleanup() { m_rig.reset(); }

    void anInvoiceIsRecordedMatchedAndPaid()
    {
        const auto recorded = invoicing().record(invoice(), {}, m_rig->buyer);
        QCOMPARE(codeOf(recorded), "");
        QCOMPARE(recorded->state, InvoiceState::Open);
        QCOMPARE(codeOf(pay("1.00")), "STEP_OUT_OF_ORDER"); // no goods yet
        const auto matched = invoicing().match(name, {m_receipt}, {}, m_rig->buyer);
        QCOMPARE(codeOf(matched), "");
        QCOMPARE(toText(matched->state) + ' ' + matched->receipts.join(','), "matched " + m_receipt);
        QCOMPARE(codeOf(pay("40.00")), "");
        QCOMPARE(codeOf(pay("8.31")), "INVOICE_MISMATCH"); // a fen too much
        const auto paid = pay("8.30");
        QCOMPARE(codeOf(paid), "");
        QCOMPARE(toText(paid->state) + ' ' + toText(paid->paid()), QString("paid 48.30"));
        QCOMPARE(paid->payments.back().account + ' ' + paid->payments.back().worker, QString("农行 622 1003"));
        QCOMPARE(codeOf(pay("0.01")), "STEP_OUT_OF_ORDER");
        const auto check = invoicing().check(100);
        QVERIFY(check->goods.empty() && check->invoices.empty() && check->amounts.empty());
        QCOMPARE(codeOf(m_rig->shop.store().verifyAudit()), "");
    }

    void whatDoesNotAgreeIsNamed_data()
    {
        QTest::addColumn<QString>("amount");
        QTest::addColumn<QStringList>("lines"); // drug, quantity, amount; none: the amount alone
        QTest::addColumn<QStringList>("differences");
        const QStringList good{"OTC 3 18.30", "RX 2 30.00"};
        QTest::newRow("the amount") << "48.30" << QStringList() << QStringList();
        QTest::newRow("every line") << "48.30" << good << QStringList();
        QTest::newRow("a drug in two lines") << "48.30" << QStringList{"OTC 1 6.10", "RX 2 30.00", "OTC 2 12.20"} << QStringList();
        QTest::newRow("a fen too much") << "48.31" << QStringList() << QStringList{" amount 48.31 48.30"};
        QTest::newRow("what was refused is billed") << "54.40" << QStringList{"OTC 4 24.40", "RX 2 30.00"}
                                                    << QStringList{" amount 54.40 48.30", "OTC quantity 4 3", "OTC amount 24.40 18.30"};
        QTest::newRow("the sum hides two errors") << "48.30" << QStringList{"OTC 3 18.31", "RX 2 29.99"}
                                                  << QStringList{"OTC amount 18.31 18.30", "RX amount 29.99 30.00"};
        QTest::newRow("another drug") << "48.30" << QStringList{"OTC 3 18.30", "OWN 2 30.00"}
                                      << QStringList{"OWN quantity 2 0", "OWN amount 30.00 0.00", "RX quantity 0 2", "RX amount 0.00 30.00"};
    }
    void whatDoesNotAgreeIsNamed()
    {
        QFETCH(const QString, amount);
        QFETCH(const QStringList, lines);
        QFETCH(const QStringList, differences);
        Invoice wish = invoice(amount);
        for (const QString &line : lines)
            wish.lines.push_back({line.section(' ', 0, 0), *parseQuantity(line.section(' ', 1, 1)), *parseMoney(line.section(' ', 2, 2))});
        const auto recorded = invoicing().record(wish, {m_receipt}, m_rig->buyer);
        QCOMPARE(codeOf(recorded), differences.isEmpty() ? QString() : QString("INVOICE_MISMATCH"));
        if (differences.isEmpty())
            return;
        QStringList named;
        for (const QJsonValue &one : recorded.error().details["differences"].toArray())
            named.append(QStringList{one["drug"].toString(), one["field"].toString(), one["invoiced"].toString(), one["received"].toString()}.join(' '));
        QCOMPARE(named, differences);
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM supplier_invoice"), 0); // nothing half-kept
    }

    void aDifferenceMayBeLivedWithAndStaysListed()
    {
        QCOMPARE(codeOf(invoicing().record(invoice("48.00"), {}, m_rig->buyer)), "");
        QCOMPARE(codeOf(invoicing().match(name, {m_receipt}, "  ", m_rig->buyer)), "INVOICE_MISMATCH");
        QCOMPARE(codeOf(invoicing().match(name, {m_receipt}, "折让三角", m_rig->buyer)), "");
        const auto check = invoicing().check(100);
        QCOMPARE(check->amounts.size(), 1U);
        QCOMPARE(check->amounts.front().first.acceptedDifference, QString("折让三角"));
        QCOMPARE(check->amounts.front().second.front().received, QString("48.30"));
        QCOMPARE(codeOf(pay("48.00")), "");
    }

    void whatHasNoPartnerIsListed()
    {
        QCOMPARE(codeOf(m_rig->receive("OTC,L9,2026-01-05,2028-01-04,1,0,全部破损,6.10,,\n", "N2")), ""); // nothing to bill
        QCOMPARE(codeOf(invoicing().record(invoice(), {}, m_rig->buyer)), "");
        const auto check = invoicing().check(100);
        QCOMPARE(check->goods.size(), 1U);
        QCOMPARE(check->goods.front().receipt + ' ' + toText(check->goods.front().amount), m_receipt + " 48.30");
        QCOMPARE(check->invoices.size(), 1U);
    }

    void oneInvoiceMayBeForSeveralReceipts()
    {
        const auto second = m_rig->receive("OTC,L9,2026-01-05,2028-01-04,1,,,1.70,,\n", "N2");
        QCOMPARE(codeOf(invoicing().record(invoice("50.00"), {m_receipt}, m_rig->buyer)), "INVOICE_MISMATCH");
        const auto both = invoicing().record(invoice("50.00"), {m_receipt, second->number}, m_rig->buyer);
        QCOMPARE(codeOf(both), "");
        Invoice other = invoice("48.30");
        other.number = "F2";
        QCOMPARE(codeOf(invoicing().record(other, {m_receipt}, m_rig->buyer)), "STEP_OUT_OF_ORDER"); // a receipt has one invoice
    }

    void anInvoiceThatCannotBe_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *what, const char *code) { QTest::newRow(what) << QString::fromLatin1(what) << QString::fromLatin1(code); };
        row("no number", "RECEIPT_INCOMPLETE");
        row("no date", "RECEIPT_INCOMPLETE");
        row("tomorrow", "DATE_IMPOSSIBLE");
        row("nothing", "AMOUNT_INVALID");
        row("below zero", "AMOUNT_INVALID");
        row("supplier unknown", "SUPPLIER_UNKNOWN");
        row("drug unknown", "CODE_UNKNOWN");
        row("half a line", "QUANTITY_INVALID");
        row("twice", "STEP_OUT_OF_ORDER");
        row("receipt unknown", "RECEIPT_UNKNOWN");
        row("receipt of another supplier", "RECEIPT_UNKNOWN");
        row("a draft", "STEP_OUT_OF_ORDER");
        row("cashier", "NOT_PERMITTED");
    }
    void anInvoiceThatCannotBe()
    {
        QFETCH(const QString, what);
        Invoice wish = invoice();
        QStringList receipts;
        if (what == "no number")
            wish.number.clear();
        else if (what == "no date")
            wish.date = {};
        else if (what == "tomorrow")
            wish.date = QDate(2026, 3, 11);
        else if (what == "nothing" || what == "below zero")
            wish.amount = what == "nothing" ? Money() : Money::ofUnits(-1);
        else if (what == "supplier unknown")
            wish.supplier = "S9";
        else if (what == "drug unknown")
            wish.lines = {{"NONE", packs(1), Money::ofUnits(1)}};
        else if (what == "half a line")
            wish.lines = {{"OTC", Quantity(), Money::ofUnits(1)}};
        else if (what == "twice")
            QCOMPARE(codeOf(invoicing().record(wish, {}, m_rig->buyer)), "");
        else if (what == "receipt unknown")
            receipts = {"G1"};
        else if (what == "a draft")
            receipts = {m_rig->receive("RX,R8,2026-01-05,2028-01-04,2,,,15,,\nNONE,,,,,,,,,\n", "N3")->number};
        if (what == "receipt of another supplier") {
            Supplier other;
            other.code = "S2";
            other.name = "另一家";
            QCOMPARE(codeOf(m_rig->buying().save(other, m_rig->buyer)), "");
            wish.supplier = "S2";
            receipts = {m_receipt};
        }
        QTEST(codeOf(invoicing().record(wish, receipts, what == "cashier" ? m_rig->cashier : m_rig->buyer)), "code");
    }

    // Who recorded an invoice does not pay it, and a buyer pays none.
    void whoMayPay()
    {
        QCOMPARE(codeOf(invoicing().record(invoice(), {m_receipt}, m_rig->manager)), "");
        QCOMPARE(codeOf(pay("48.30")), "SAME_PERSON");
        QCOMPARE(codeOf(pay("48.30", m_rig->buyer)), "NOT_PERMITTED");
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM supplier_payment"), 0);
    }

    void aPaymentThatCannotBe_data()
    {
        QTest::addColumn<QString>("amount");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("account");
        QTest::addColumn<QString>("code");
        const QDate today(2026, 3, 10);
        QTest::newRow("nothing") << "0" << today << "A" << "AMOUNT_INVALID";
        QTest::newRow("tomorrow") << "1" << QDate(2026, 3, 11) << "A" << "DATE_IMPOSSIBLE";
        QTest::newRow("no day") << "1" << QDate() << "A" << "RECEIPT_INCOMPLETE";
        QTest::newRow("from nowhere") << "1" << today << "" << "RECEIPT_INCOMPLETE";
        QTest::newRow("too much") << "48.31" << today << "A" << "INVOICE_MISMATCH";
    }
    void aPaymentThatCannotBe()
    {
        QFETCH(const QString, amount);
        QFETCH(const QDate, day);
        QFETCH(const QString, account);
        QCOMPARE(codeOf(invoicing().record(invoice(), {m_receipt}, m_rig->buyer)), "");
        QTEST(codeOf(invoicing().pay(name, {*parseMoney(amount), day, account, {}, {}, {}}, m_rig->manager)), "code");
    }

    void aWrongInvoiceIsDropped()
    {
        QCOMPARE(codeOf(invoicing().drop(name, "错票", m_rig->buyer)), "INVOICE_UNKNOWN");
        QCOMPARE(codeOf(invoicing().record(invoice("1.00"), {}, m_rig->buyer)), "");
        QCOMPARE(codeOf(invoicing().drop(name, {}, m_rig->buyer)), "REASON_NEEDED");
        QCOMPARE(codeOf(invoicing().drop(name, "错票", m_rig->buyer)), "");
        QCOMPARE(codeOf(invoicing().record(invoice(), {m_receipt}, m_rig->buyer)), ""); // the number is free again
        QCOMPARE(codeOf(invoicing().drop(name, "错票", m_rig->buyer)), "STEP_OUT_OF_ORDER");
        QCOMPARE(invoicing().newest(10)->size(), 2U);
    }

    void aPaperIsKnownByItsBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("type"); // or what is wrong
        QTest::newRow("pdf") << pdf() << "application/pdf";
        QTest::newRow("png") << png() << "image/png";
        QTest::newRow("jpeg") << jpeg() << "image/jpeg";
        QTest::newRow("empty") << QByteArray() << "EMPTY";
        QTest::newRow("a program") << QByteArray("MZ\x90 this is a program") << "NO_PICTURE_OR_PDF";
        QTest::newRow("a table") << QByteArray("drug,lot\nOTC,L9\n") << "NO_PICTURE_OR_PDF";
        QTest::newRow("a pdf further in") << QByteArray("<html>" + pdf()) << "NO_PICTURE_OR_PDF";
        QTest::newRow("pdf cut") << pdf().chopped(6) << "TRUNCATED";
        QTest::newRow("png cut") << png().chopped(8) << "TRUNCATED";
        QTest::newRow("jpeg cut") << jpeg().chopped(2) << "TRUNCATED";
        QTest::newRow("the beginning alone") << QByteArray("%PDF-") << "TRUNCATED";
        QTest::newRow("10 MiB") << QByteArray("%PDF-" + QByteArray(largestPaper - 10, 'x') + "%%EOF") << "application/pdf";
        QTest::newRow("a byte more") << QByteArray("%PDF-" + QByteArray(largestPaper - 9, 'x') + "%%EOF") << "TOO_LARGE";
    }
    void aPaperIsKnownByItsBytes()
    {
        QFETCH(const QByteArray, bytes);
        const auto type = paperTypeOf(bytes);
        QTEST(type ? *type : type.error().details["detail"].toString(), "type");
        if (!type)
            QCOMPARE(codeOf(type), "ATTACHMENT_INVALID");
    }

    void aPaperIsKeptSealedAndTakenOut()
    {
        const auto kept = papers().attach(PaperKind::Receipt, m_receipt, "随货同行单.pdf", pdf(), m_rig->acceptor);
        QCOMPARE(codeOf(kept), "");
        QCOMPARE(kept->type, QString("application/pdf"));
        QCOMPARE(codeOf(papers().attach(PaperKind::Receipt, m_receipt, "again.pdf", pdf(), m_rig->acceptor)), "ATTACHMENT_INVALID");
        QCOMPARE(codeOf(papers().attach(PaperKind::Licence, "S1/business", "执照.pdf", pdf(), m_rig->buyer)), ""); // kept once
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM paper"), 1);
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM paper WHERE instr(sealed, CAST('PDF' AS BLOB)) > 0"), 0);
        QCOMPARE(papers().list(PaperKind::Receipt, m_receipt)->size(), 1U);
        const auto opened = papers().open(kept->id, m_rig->manager);
        QCOMPARE(codeOf(opened), "");
        QCOMPARE(opened->bytes, pdf());
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM audit_event WHERE kind = 'paper.opened'"), 1);
        QCOMPARE(codeOf(papers().open(99, m_rig->manager)), "CODE_UNKNOWN");
        Connection(m_rig->shop.databaseFile(), Connection::Mode::Writer)
            .database()
            .exec("DROP TRIGGER paper_stands; UPDATE paper SET sealed = zeroblob(length(sealed))");
        QCOMPARE(codeOf(papers().open(kept->id, m_rig->manager)), "DECRYPTION_FAILED");
        QCOMPARE(codeOf(m_rig->shop.store().verifyAudit()), "AUDIT_BROKEN");
    }

    void whatAPaperIsAttachedToMustBeThere_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("code");
        QTest::newRow("receipt") << "receipt" << "G1" << "RECEIPT_UNKNOWN";
        QTest::newRow("invoice") << "invoice" << "S1/F9" << "INVOICE_UNKNOWN";
        QTest::newRow("invoice that is there") << "invoice" << "S1/F1" << "";
        QTest::newRow("supplier") << "licence" << "S9/business" << "SUPPLIER_UNKNOWN";
        QTest::newRow("licence") << "licence" << "S1/salesman" << "RECEIPT_INCOMPLETE";
    }
    void whatAPaperIsAttachedToMustBeThere()
    {
        QFETCH(const QString, kind);
        QFETCH(const QString, subject);
        QCOMPARE(codeOf(invoicing().record(invoice(), {}, m_rig->buyer)), "");
        const OperatorName &by = kind == "receipt" ? m_rig->acceptor : m_rig->buyer;
        QTEST(codeOf(papers().attach(*paperKindFrom(kind), subject, "x.png", png(), by)), "code");
        QCOMPARE(codeOf(papers().attach(*paperKindFrom(kind), subject, "x.png", png(), m_rig->cashier)), "NOT_PERMITTED");
    }

private:
    Invoicing invoicing() { return Invoicing(m_rig->shop.store(), m_rig->shop.clock, m_rig->rules()); }
    Papers papers() { return Papers(m_rig->shop.store(), m_rig->shop.clock); }
    static Invoice invoice(const QString &amount = "48.30")
    {
        Invoice invoice;
        invoice.supplier = "S1";
        invoice.number = "F1";
        invoice.date = QDate(2026, 3, 10);
        invoice.amount = *parseMoney(amount);
        return invoice;
    }
    Result<Invoice> pay(const QString &amount) { return pay(amount, m_rig->manager); }
    Result<Invoice> pay(const QString &amount, const OperatorName &by)
    {
        return invoicing().pay(name, {*parseMoney(amount), QDate(2026, 3, 10), "农行 622", "流水1", {}, {}}, by);
    }
    static QByteArray pdf() { return "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"; }
    static QByteArray png()
    {
        return QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=");
    }
    static QByteArray jpeg() { return QByteArray::fromHex("ffd8ffe000104a46494600010100000100010000") + "picture" + QByteArray::fromHex("ffd9"); }

    const Invoicing::Name name{"S1", "F1"};
    std::unique_ptr<LedgerRig> m_rig;
    QString m_receipt;
};

} // namespace yaogui

QTEST_GUILESS_MAIN(yaogui::TestInvoicing)
#include "tst_invoicing.moc"
