// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Mask.h"
#include "core/desk/CounterDesk.h"

#include <map>

namespace yaogui {

/// A counter's business in memory, for tests of screens: a few drugs, one platform that always splits the same way.
/// Answers are queued like those of the real desk; held back, they come with answer().
class FakeDesk : public CounterDesk {
    Q_OBJECT
public:
    explicit FakeDesk(QObject *parent = nullptr);

    // what a scan of these texts does
    static inline const QString boxA = QStringLiteral("83857930000000000011");  ///< atorvastatin, insured, near expiry
    static inline const QString boxA2 = QStringLiteral("83857930000000000028"); ///< one more of it
    static inline const QString eanB = QStringLiteral("6901234567892");         ///< ibuprofen, traced, two pieces wait for codes
    static inline const QString boxB = QStringLiteral("83857940000000000014");
    static inline const QString bag = QStringLiteral("6909999999998");          ///< own-pay, bears no codes
    static inline const QString sold = QStringLiteral("83857930000000000099");  ///< was sold before
    static inline const QString insuranceCode = QStringLiteral("4240000000000000000000000001");
    static inline const QString memberPhone = QStringLiteral("13812345678");
    static inline const QString severalInsurances = QStringLiteral("4240000000000000000000000002");

    /// From now on answers wait for answer().
    void holdBack() { m_heldBack = true; }
    void answer();
    /// The next act of this name is refused instead of done.
    void refuseNext(const QString &act, const Error &error, int line = 0);
    void setFaceNeeded(bool needed) { m_faceNeeded = needed; }
    /// Shows any view, e.g. one in doubt.
    void put(const CounterView &view);
    [[nodiscard]] const CounterView &view() const { return m_view; }
    [[nodiscard]] const QStringList &calls() const { return m_calls; }
    [[nodiscard]] int count(const QString &call) const { return static_cast<int>(m_calls.count(call)); }
    void forgetCalls() { m_calls.clear(); }
    [[nodiscard]] const std::vector<Drug> &drugs() const { return m_drugs; }

    void open() override;
    void scan(const yaogui::Scan &scan) override;
    void search(const QString &text, int ticket) override;
    void addDrug(const QString &drugCode) override;
    void sellLoose(const LooseWish &wish) override;
    void addPieces(const PiecesWish &wish) override;
    void setQuantity(int line, yaogui::Quantity quantity) override;
    void removeLine(int line) override;
    void chooseLot(int line, const QString &lot) override;
    void setOwnPay(int line, bool ownPay) override;
    void changePrice(const yaogui::PriceWish &wish) override;
    void setMember(const QString &phoneOrNumber) override;
    void addMember(const QString &phone, const QString &name) override;
    void forgetMember() override;
    void identifyByCard(const QString &number, const QString &serial) override;
    void identifyByIdentity(const QString &number, const QString &name) override;
    void chooseInsurance(const QString &insuranceType) override;
    void chooseCategory(const QString &category, const QString &disease) override;
    void setUseAccount(bool use) override;
    void forgetPerson() override;
    void setProxy(const yaogui::ProxyBuyer &proxy) override
    {
        if (!begin(QStringLiteral("setProxy"), QString(toText(proxy.proof) + u' ' + proxy.number + u' ' + proxy.name).trimmed()) || !m_view.person)
            return;
        m_view.person->proxy = ProxyBuyer{proxy.proof, maskIdentity(proxy.number), maskName(proxy.name)};
        m_view.faceTaken = false;
        changed();
    }
    /// What is sold from now on is specially managed.
    void needBuyer() { m_view.specialGoods = true; }
    void setBuyer(const yaogui::Buyer &buyer) override
    {
        if (!begin(QStringLiteral("setBuyer"), buyer.identity + u' ' + buyer.name))
            return;
        m_view.buyer = Buyer{maskName(buyer.name), maskIdentity(buyer.identity)};
        changed();
    }
    void forgetProxy() override
    {
        if (!begin(QStringLiteral("forgetProxy")) || !m_view.person)
            return;
        m_view.person->proxy.reset();
        m_view.faceTaken = false;
        changed();
    }
    void offerFace(const yaogui::FaceShot &shot) override;
    void noteCamera(bool givesPictures) override;
    void agreeNoFace(qint64 approval) override;
    void presettle() override;
    void confirm() override;
    void pay(yaogui::Money cash) override;
    /// Named "payBy CASH TERMINAL REFERENCE MOBILE CODE points COUNT" in calls().
    void payBy(const yaogui::Tenders &tenders) override;
    void cancelCharge() override;
    void hold() override;
    void resume(qint64 saleId) override;
    void takeNewPrices() override
    {
        if (!begin(QStringLiteral("takeNewPrices")))
            return;
        for (LineView &line : m_view.lines)
            line.newPrice.reset();
        changed();
    }
    void listHeld() override;
    void abandon() override;
    void reprint(qint64 saleId) override;
    void sendNow() override;

private:
    bool begin(const QString &act, const QString &detail = {});
    void later(std::function<void()> job);
    void refuseLater(ErrorCode code, int line, const QJsonObject &details = {});
    void changed(int touchedLine = 0);
    void addLine(const Drug &drug, const QString &trace);
    void renumber();
    void computeSums();
    void computeNext();
    void makePerson(bool several);
    void fallBack();
    LineView *lineAt(int number);
    void reprice(LineView &line) const;
    const Drug *drugFor(const QString &code) const;

    std::vector<Drug> m_drugs;
    CounterView m_view;
    std::map<qint64, CounterView> m_held;
    std::map<QString, Price> m_agreed; ///< by drug
    QStringList m_calls;
    struct Refusal {
        Error error;
        int line = 0;
    };
    std::map<QString, Refusal> m_refusals;
    std::vector<std::function<void()>> m_waiting;
    bool m_heldBack = false;
    bool m_faceNeeded = false;
    qint64 m_nextSale = 1;
};

} // namespace yaogui
