// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/ChainSteps.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace yaogui {

namespace {

using Kind = ChainStep::Kind;

/// A step with the moment it is sorted by: what bears no time of its own follows what it belongs to.
struct Timed {
    QString moment;
    ChainStep step;
};

class Steps {
public:
    void addReceipt(const QJsonObject &json)
    {
        const QString number = json["receipt"].toString();
        if (m_receipts.contains(number))
            return;
        m_receipts.insert(number);
        QString at = json["posted_at"].toString();
        if (at.isEmpty())
            at = json["purchase_date"].toString();
        add(at, {Kind::Receipt, at, json["state"].toString(), number, json["acceptor"].toString(), {}, {}, json["supplier"].toString()});
    }

    void addEvents(const QJsonObject &box, bool named)
    {
        for (const QJsonValue &event : box["events"].toArray()) {
            const QString at = event["at"].toString();
            add(at, {Kind::Box, at, event["state"].toString(), event["document"].toString(), event["operator"].toString(), {}, {},
                     named ? box["trace_code"].toString() : QString()});
        }
    }

    void addSale(const QJsonObject &sale)
    {
        const QString at = sale["time"].toString();
        add(at, {Kind::Sale, at, sale["state"].toString(), sale["slip"].toString(), sale["operator"].toString(), {}, {}, sale["setl_id"].toString()});
        for (const QJsonValue &upload : sale["uploads"].toArray()) {
            const QString sent = upload["sent_at"].toString();
            add(sent.isEmpty() ? at : sent, {Kind::Upload, sent, upload["state"].toString(), upload["key"].toString(), {}, {}, {}, {}});
        }
        for (const QJsonValue &back : sale["returns"].toArray())
            add(at, {Kind::Return, {}, back["state"].toString(), back["slip"].toString(), {}, {}, {}, back["reason"].toString()});
    }

    /// A sale with its boxes.
    void addWholeSale(const QJsonObject &sale)
    {
        addSale(sale);
        for (const QJsonValue &box : sale["boxes"].toArray())
            addBox(box.toObject());
    }

    void addBox(const QJsonObject &box)
    {
        for (const QJsonValue &receipt : box["receipts"].toArray())
            addReceipt(receipt.toObject());
        addEvents(box, true);
    }

    void addPrescription(const QJsonObject &rx)
    {
        for (const QJsonValue &step : rx["steps"].toArray()) {
            const QString at = step["at"].toString();
            add(at, {Kind::Prescription, at, step["state"].toString(), rx["prescription"].toString(), step["operator"].toString(), {}, {},
                     rx["external_number"].toString()});
        }
    }

    void addMovements(const QJsonObject &lot)
    {
        for (const QJsonValue &one : lot["movements"].toArray()) {
            const QString at = one["at"].toString();
            add(at, {Kind::Movement, at, one["kind"].toString(), one["document"].toString(), one["operator"].toString(), one["from"].toString(),
                     one["to"].toString(), one["quantity"].toString()});
        }
        std::reverse(m_steps.begin(), m_steps.end()); // the newest came first
    }

    std::vector<ChainStep> take()
    {
        std::stable_sort(m_steps.begin(), m_steps.end(), [](const Timed &a, const Timed &b) { return a.moment < b.moment; });
        std::vector<ChainStep> steps;
        for (Timed &one : m_steps)
            steps.push_back(std::move(one.step));
        return steps;
    }

private:
    void add(const QString &moment, ChainStep step) { m_steps.push_back({moment, std::move(step)}); }

    std::vector<Timed> m_steps;
    QSet<QString> m_receipts; ///< told already
};

} // namespace

ChainView chainView(const QString &what, const QJsonObject &chain)
{
    ChainView view{what, chain["kind"].toString(), chain["drug"]["code"].toString(), chain["drug"]["generic_name"].toString(), chain["lot"].toString(),
                   chain["expiry"].toString(), chain["state"].toString(), chain["recall"].toString(), {}};
    Steps steps;
    if (view.kind == u"receipt")
        steps.addReceipt(chain);
    if (view.kind == u"sale")
        steps.addWholeSale(chain);
    if (view.kind == u"prescription")
        steps.addPrescription(chain);
    if (view.kind == u"person")
        view.what = chain["identity"].toString();
    for (const QJsonValue &prescription : chain["prescriptions"].toArray())
        steps.addPrescription(prescription.toObject());
    for (const QJsonValue &receipt : chain["receipts"].toArray())
        steps.addReceipt(receipt.toObject());
    steps.addEvents(chain, false);
    steps.addMovements(chain);
    for (const QJsonValue &sale : chain["sales"].toArray())
        steps.addWholeSale(sale.toObject());
    view.steps = steps.take();
    return view;
}

} // namespace yaogui
