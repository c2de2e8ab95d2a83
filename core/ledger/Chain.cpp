// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/Chain.h"

#include "core/base/Mask.h"
#include "core/store/CatalogueRepository.h"
#include "core/store/InvoiceRepository.h"
#include "core/store/LedgerRepository.h"
#include "core/store/PaperRepository.h"
#include "core/store/PrescriptionRepository.h"
#include "core/store/ReceiptRepository.h"
#include "core/store/SaleRepository.h"
#include "core/store/SpecialRepository.h"
#include "core/store/StockRepository.h"

#include <QJsonArray>
#include <QSet>

#include <set>

namespace yaogui {

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject drugJson(const Drug &drug)
{
    return {{"code", drug.code}, {"generic_name", drug.genericName}, {"spec", drug.spec}, {"maker", drug.maker},
            {"approval_number", orNull(drug.approvalNumber)}, {"insurance_code", orNull(drug.insuranceCode)}};
}

/// With the order it filled, the invoice it was billed by, and the papers attached to it.
QJsonObject receiptJson(Connection &connection, const ReceiptRepository::Kept &kept)
{
    QJsonArray papers;
    for (const Attachment &paper : PaperRepository(connection).of(toText(PaperKind::Receipt), kept.number))
        papers.append(QJsonObject{{"paper", paper.id}, {"name", paper.name}, {"sha256", paper.sha256}});
    return {{"order", orNull(kept.order)}, {"invoice", orNull(InvoiceRepository(connection).invoiceOf(kept.id).value_or(QString()))}, {"papers", papers},
            {"receipt", kept.number}, {"state", toText(kept.state)}, {"supplier", kept.supplier}, {"delivery_note", kept.deliveryNote},
            {"purchase_date", kept.purchasedOn.toString(Qt::ISODate)}, {"buyer", kept.buyer}, {"acceptor", kept.acceptor},
            {"arrived_at", orNull(kept.arrivedAt)}, {"posted_at", orNull(kept.postedAt)},
            {"temperature", kept.arrivalTemperature ? QJsonValue(QString::number(*kept.arrivalTemperature / 10) + u'.'
                                                                 + QString::number(std::abs(*kept.arrivalTemperature % 10)))
                                                    : QJsonValue()}};
}

/// Walks from whatever was named to its neighbours; each is told once.
class Chain {
public:
    Chain(Connection &connection, const Sealer &sealer) : m_connection(connection), m_sealer(sealer), m_ledger(connection) {}

    QJsonObject ofBox(const BoxFacts &box)
    {
        QJsonObject json{{"kind", "box"}, {"trace_code", box.traceCode}, {"state", toText(box.state)}, {"boxes", box.boxes}, {"case", orNull(box.parent)}};
        addLot(json, box.lot);
        QJsonArray events, receipts, sales;
        QSet<QString> told;
        for (const auto &[event, document] : eventsOf(box.traceCode)) {
            events.append(event);
            if (told.contains(document))
                continue;
            told.insert(document);
            if (const auto kept = ReceiptRepository(m_connection).byNumber(document))
                receipts.append(receiptJson(m_connection, *kept));
            if (const auto sale = saleJson(document))
                sales.append(*sale);
        }
        json["events"] = events;
        json["receipts"] = receipts;
        json["sales"] = sales;
        return json;
    }

    std::optional<QJsonObject> ofSale(const QString &slip)
    {
        auto json = saleJson(slip);
        if (!json)
            return std::nullopt;
        QJsonArray boxes;
        for (const QString &code : codesOfSale((*json)["sale_id"].toInteger())) {
            if (const auto box = m_ledger.box(code))
                boxes.append(ofBox(*box));
        }
        (*json)["kind"] = "sale";
        (*json)["boxes"] = boxes;
        return json;
    }

    /// By our number, or by the issuer's.
    std::optional<QJsonObject> ofPrescription(const QString &number)
    {
        qint64 id = 0;
        auto json = m_connection.first("SELECT id, number, origin, external_number, state, issued_at, COALESCE(valid_until, ''), taken_in_at, taken_in_by "
                                       "FROM prescription WHERE number = ?1 OR (external_number <> '' AND external_number = ?1) ORDER BY number = ?1 DESC, id DESC",
                                       [&](const Row &row) {
                                           id = row.integer(0);
                                           return QJsonObject{{"kind", "prescription"}, {"prescription", row.text(1)}, {"origin", row.text(2)},
                                                              {"external_number", orNull(row.text(3))}, {"state", row.text(4)},
                                                              {"issued_at", row.text(5)}, {"valid_until", orNull(row.text(6))},
                                                              {"taken_in_at", row.text(7)}, {"taken_in_by", row.text(8)}};
                                       },
                                       number);
        if (!json)
            return std::nullopt;
        QJsonArray steps;
        m_connection.each("SELECT at, kind, to_state, operator FROM prescription_step WHERE prescription_id = ? ORDER BY id",
                          [&](const Row &row) {
                              steps.append(QJsonObject{{"at", row.text(0)}, {"kind", row.text(1)}, {"state", row.text(2)}, {"operator", row.text(3)}});
                          },
                          id);
        std::vector<SaleId> sales;
        m_connection.each("SELECT DISTINCT sale_id FROM prescription_use WHERE prescription_id = ? ORDER BY sale_id",
                          [&](const Row &row) { sales.push_back(row.id<SaleId>(0)); }, id);
        (*json)["steps"] = steps;
        (*json)["sales"] = wholeSales(sales);
        return json;
    }

    /// Insured sales, purchases of specially managed drugs, prescriptions with what was given out under them.
    std::optional<QJsonObject> ofPerson(const QString &certificate)
    {
        QJsonArray prescriptions;
        std::set<SaleId> sales;
        for (const SaleId sale : SaleRepository(m_connection, m_sealer).ofPerson(certificate))
            sales.insert(sale);
        for (const SaleId sale : SpecialRepository(m_connection, m_sealer).salesOf(certificate))
            sales.insert(sale);
        for (const QString &number : PrescriptionRepository(m_connection, m_sealer).numbersOfPerson(certificate)) {
            QJsonObject prescription = *ofPrescription(number);
            for (const QJsonValue &sale : prescription.take("sales").toArray())
                sales.insert(SaleId{sale["sale_id"].toInteger()});
            prescriptions.append(prescription);
        }
        if (sales.empty() && prescriptions.isEmpty())
            return std::nullopt;
        return QJsonObject{{"kind", "person"}, {"identity", maskIdentity(certificate)}, {"prescriptions", prescriptions},
                           {"sales", wholeSales({sales.begin(), sales.end()})}};
    }

    QJsonObject ofReceipt(const ReceiptRepository::Kept &kept)
    {
        QJsonObject json = receiptJson(m_connection, kept);
        json["kind"] = "receipt";
        QJsonArray lines;
        for (const ReceiptLine &line : ReceiptRepository(m_connection).lines(kept.id)) {
            QJsonArray codes;
            for (const ReceiptCode &code : line.codes) {
                const auto box = m_ledger.box(code.text);
                codes.append(QJsonObject{{"trace_code", code.text}, {"state", box ? QJsonValue(toText(box->state)) : QJsonValue()}});
            }
            lines.append(QJsonObject{{"line", line.line}, {"drug", line.drug.code}, {"lot", line.lot}, {"expiry", line.expiry.toString(Qt::ISODate)},
                                     {"delivered", toText(line.delivered)}, {"accepted", toText(line.accepted)}, {"boxes", codes}});
        }
        json["lines"] = lines;
        return json;
    }

    QJsonObject ofLot(LotId lot)
    {
        QJsonObject json{{"kind", "lot"}};
        addLot(json, lot);
        QJsonArray balances, movements;
        m_connection.each("SELECT location, quantity FROM balance WHERE lot_id = ? AND quantity <> 0 ORDER BY location",
                          [&](const Row &row) { balances.append(QJsonObject{{"location", row.text(0)}, {"quantity", toText(row.quantity(1))}}); }, lot);
        m_connection.each("SELECT id, at, kind, document, from_location, to_location, quantity, operator, COALESCE(reason, ''), COALESCE(approved_by, '') "
                          "FROM movement WHERE lot_id = ? ORDER BY id DESC LIMIT 1000",
                          [&](const Row &row) {
                              movements.append(QJsonObject{{"movement", row.integer(0)}, {"at", row.text(1)}, {"kind", row.text(2)},
                                                           {"document", row.text(3)}, {"from", row.text(4)}, {"to", row.text(5)},
                                                           {"quantity", toText(row.quantity(6))}, {"operator", row.text(7)},
                                                           {"reason", orNull(row.text(8))}, {"approved_by", orNull(row.text(9))}});
                          },
                          lot);
        json["balances"] = balances;
        json["movements"] = movements;
        json["buyers"] = StockRepository(m_connection).buyersOf(lot);
        return json;
    }

private:
    void addLot(QJsonObject &json, LotId lot)
    {
        const auto drug = CatalogueRepository(m_connection).byId(m_ledger.drugOf(lot).value_or(DrugId()));
        json["drug"] = drug ? QJsonValue(drugJson(*drug)) : QJsonValue();
        m_connection.each("SELECT lot, expiry, COALESCE(production_date, ''), COALESCE(blocked, '') FROM lot WHERE id = ?",
                          [&](const Row &row) {
                              json["lot"] = row.text(0);
                              json["expiry"] = row.text(1);
                              json["production_date"] = orNull(row.text(2));
                              json["recall"] = orNull(row.text(3));
                          },
                          lot);
    }

    std::vector<std::pair<QJsonObject, QString>> eventsOf(const QString &code)
    {
        std::vector<std::pair<QJsonObject, QString>> events;
        m_connection.each("SELECT at, state, document, operator FROM box_event WHERE trace_code = ? ORDER BY id",
                          [&](const Row &row) {
                              events.emplace_back(QJsonObject{{"at", row.text(0)}, {"state", row.text(1)}, {"document", row.text(2)},
                                                              {"operator", row.text(3)}},
                                                  row.text(2));
                          },
                          code);
        return events;
    }

    /// By its slip, or by the words a sale without one leaves in a box's life.
    std::optional<QJsonObject> saleJson(const QString &slip)
    {
        auto json = m_connection.first("SELECT id, slip, state, changed_at, operator, total, setl_id, msgid, (SELECT COUNT(*) FROM face f WHERE "
                                       "f.sale_id = sale.id) FROM sale WHERE slip = ?",
                                       [](const Row &row) {
                                           return QJsonObject{{"sale_id", row.integer(0)}, {"slip", row.text(1)}, {"state", row.text(2)},
                                                              {"time", row.text(3)}, {"operator", row.text(4)}, {"total", toText(row.money(5))},
                                                              {"setl_id", orNull(row.text(6))}, {"msgid", orNull(row.text(7))},
                                                              {"faces", row.number(8)}};
                                       },
                                       slip);
        if (!json)
            return std::nullopt;
        QJsonArray uploads, returns;
        const qint64 id = (*json)["sale_id"].toInteger();
        m_connection.each("SELECT key, state, COALESCE(sent_at, '') FROM outbox WHERE sale_id = ? ORDER BY id",
                          [&](const Row &row) {
                              uploads.append(QJsonObject{{"key", row.text(0)}, {"state", row.text(1)}, {"sent_at", orNull(row.text(2))}});
                          },
                          id);
        m_connection.each("SELECT slip, state, reason FROM sale_return WHERE sale_id = ? ORDER BY id",
                          [&](const Row &row) {
                              returns.append(QJsonObject{{"slip", row.text(0)}, {"state", row.text(1)}, {"reason", row.text(2)}});
                          },
                          id);
        (*json)["uploads"] = uploads;
        (*json)["returns"] = returns;
        return json;
    }

    /// Each with the life of its boxes.
    QJsonArray wholeSales(const std::vector<SaleId> &sales)
    {
        QJsonArray all;
        for (const SaleId id : sales) {
            const auto slip = m_connection.first("SELECT slip FROM sale WHERE id = ? AND slip IS NOT NULL", [](const Row &row) { return row.text(0); }, id);
            if (const auto sale = slip ? ofSale(*slip) : std::nullopt)
                all.append(*sale);
        }
        return all;
    }

    QStringList codesOfSale(qint64 sale)
    {
        QStringList codes;
        m_connection.each("SELECT trace_code FROM sale_line_code WHERE sale_id = ? ORDER BY number, position",
                          [&](const Row &row) { codes.append(row.text(0)); }, sale);
        return codes;
    }

    Connection &m_connection;
    const Sealer &m_sealer;
    LedgerRepository m_ledger;
};

} // namespace

Result<QJsonObject> chainOf(Connection &connection, const Sealer &sealer, const QString &what, ChainBy by)
{
    Chain chain(connection, sealer);
    if (by == ChainBy::Prescription) {
        const auto prescription = chain.ofPrescription(what);
        return prescription ? Result<QJsonObject>(*prescription) : refuse(ErrorCode::RxUnknown, {{"number", what.left(40)}});
    }
    if (by == ChainBy::Anything) {
        LedgerRepository ledger(connection);
        if (const auto box = ledger.box(what))
            return chain.ofBox(*box);
        if (auto sale = chain.ofSale(what))
            return std::move(*sale);
        if (const auto receipt = ReceiptRepository(connection).byNumber(what))
            return chain.ofReceipt(*receipt);
        const auto drug = CatalogueRepository(connection).byCode(what.section(u'/', 0, 0));
        if (const auto lot = drug ? ledger.lotOf(drug->id, what.section(u'/', 1)) : std::nullopt)
            return chain.ofLot(*lot);
        if (const auto prescription = chain.ofPrescription(what))
            return *prescription;
    }
    const auto person = chain.ofPerson(what);
    if (person)
        return *person;
    return refuse(ErrorCode::CodeUnknown, {{"text", by == ChainBy::Person ? maskIdentity(what) : what.left(40)}});
}

} // namespace yaogui
