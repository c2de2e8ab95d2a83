// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/FakeDesk.h"

#include "tests/support/FakeDrugs.h"
#include "tests/support/FakeSale.h"

#include <QTimer>
#include <algorithm>

namespace yaogui {

namespace {

constexpr qint64 one = 10'000; // units of a Quantity

Money part(Money whole, qint64 percent)
{
    return Money::ofUnits(whole.units() * percent / 100);
}

} // namespace

FakeDesk::FakeDesk(QObject *parent) : CounterDesk(parent), m_drugs(fakeDrugs())
{
    m_view.saleId = m_nextSale++;
}

void FakeDesk::answer()
{
    for (const std::function<void()> &job : std::exchange(m_waiting, {}))
        job();
}

void FakeDesk::refuseNext(const QString &act, const Error &error, int line)
{
    m_refusals[act] = {error, line};
}

void FakeDesk::put(const CounterView &view)
{
    m_view = view;
    emit viewChanged(m_view);
}

void FakeDesk::later(std::function<void()> job)
{
    if (m_heldBack)
        m_waiting.push_back(std::move(job));
    else
        QTimer::singleShot(0, this, std::move(job));
}

bool FakeDesk::begin(const QString &act, const QString &detail)
{
    m_calls << (detail.isEmpty() ? act : act + u' ' + detail);
    const auto refusal = m_refusals.find(act);
    if (refusal == m_refusals.end())
        return true;
    later([this, given = refusal->second] { emit refused(given.error, given.line); });
    m_refusals.erase(refusal);
    return false;
}

void FakeDesk::refuseLater(ErrorCode code, int line, const QJsonObject &details)
{
    later([this, error = Error{code, details, {}}, line] { emit refused(error, line); });
}

void FakeDesk::changed(int touchedLine)
{
    renumber();
    computeSums();
    computeNext();
    later([this, view = m_view, touchedLine] {
        if (touchedLine > 0)
            emit lineTouched(touchedLine);
        emit viewChanged(view);
    });
}

void FakeDesk::renumber()
{
    int number = 0;
    for (LineView &line : m_view.lines) {
        line.number = ++number;
        reprice(line);
        line.amount = amountOf(line.price, line.quantity, Rounding::HalfUp).value();
        const bool traced = !line.drug.prefixes.empty();
        line.codesNeeded = traced ? static_cast<int>(line.quantity.units() / one) : 0;
        line.insured = m_view.person && line.drug.isInsurable() && !line.ownPayByClerk;
    }
}

void FakeDesk::computeSums()
{
    m_view.total = {};
    m_view.insuredTotal = {};
    for (const LineView &line : m_view.lines) {
        m_view.total += line.amount;
        if (line.insured)
            m_view.insuredTotal += line.amount;
    }
    m_view.ownPayTotal = m_view.total - m_view.insuredTotal;
    m_view.due = m_view.split ? m_view.split->cash + m_view.ownPayTotal : m_view.total;
    m_view.heldSales = static_cast<int>(m_held.size());
}

void FakeDesk::computeNext()
{
    const bool waits = std::any_of(m_view.lines.begin(), m_view.lines.end(), [](const LineView &line) { return line.waitsForCodes(); });
    const NextAct money = m_view.due.isZero() ? NextAct::Settle : NextAct::Collect;
    m_view.faceNeeded = m_view.person && m_faceNeeded;
    if (m_view.lines.empty())
        m_view.next = NextAct::Scan;
    else if (waits)
        m_view.next = NextAct::WaitForCodes;
    else if (!m_view.person)
        m_view.next = m_view.specialGoods && !m_view.buyer ? NextAct::EnterBuyer : money;
    else if (m_view.person->chosenInsurance < 0)
        m_view.next = NextAct::ChooseInsurance;
    else if (m_view.faceNeeded && !m_view.faceTaken)
        m_view.next = NextAct::TakeFace;
    else if (m_view.state == SaleState::Open)
        m_view.next = NextAct::Presettle;
    else
        m_view.next = m_view.state == SaleState::Presettled ? NextAct::Confirm : money;
}

void FakeDesk::fallBack()
{
    m_view.state = SaleState::Open;
    m_view.split.reset();
    m_view.notice = DeskNotice::None;
}

void FakeDesk::open()
{
    begin(QStringLiteral("open"));
    changed();
}

LineView *FakeDesk::lineAt(int number)
{
    return number >= 1 && number <= static_cast<int>(m_view.lines.size()) ? &m_view.lines[static_cast<std::size_t>(number) - 1] : nullptr;
}

const Drug *FakeDesk::drugFor(const QString &code) const
{
    const auto found = std::find_if(m_drugs.begin(), m_drugs.end(), [&code](const Drug &drug) {
        return drug.code == code || drug.ean == code || (!drug.prefixes.empty() && code.startsWith(drug.prefixes.front().prefix));
    });
    return found == m_drugs.end() ? nullptr : &*found;
}

void FakeDesk::scan(const Scan &scan)
{
    if (!begin(QStringLiteral("scan"), scan.text))
        return;
    if (scan.text == insuranceCode || scan.text == severalInsurances) {
        makePerson(scan.text == severalInsurances);
        changed();
        return;
    }
    for (const LineView &line : m_view.lines) {
        if (line.traceCodes.contains(scan.text)) {
            refuseLater(ErrorCode::TraceInBasket, line.number, {{QStringLiteral("line"), line.number}});
            return;
        }
    }
    const Drug *drug = drugFor(scan.text);
    if (scan.text == sold)
        refuseLater(ErrorCode::TraceAlreadySold, 0, {{QStringLiteral("slip"), QStringLiteral("S20260301-0007")}});
    else if (!drug)
        refuseLater(ErrorCode::CodeUnknown, 0, {{QStringLiteral("text"), scan.text}});
    else
        addLine(*drug, drug->ean == scan.text ? QString() : scan.text);
}

void FakeDesk::addLine(const Drug &drug, const QString &trace)
{
    fallBack();
    for (LineView &line : m_view.lines) {
        if (line.drug.code != drug.code)
            continue;
        if (trace.isEmpty() || !line.waitsForCodes())
            line.quantity += Quantity::ofUnits(one);
        if (!trace.isEmpty())
            line.traceCodes << trace;
        changed(line.number);
        return;
    }
    LineView line;
    line.drug = drug;
    line.retail = drug.price;
    line.quantity = Quantity::ofUnits(one);
    if (drug.isMedicine()) {
        line.lot = QStringLiteral("X12345");
        line.expiry = QDate(2027, 3, 31);
        line.nearExpiry = drug.code == u"D001";
        line.lotChoices = {{QStringLiteral("X12345"), QDate(2027, 3, 31), Quantity::ofUnits(3 * one)},
                           {QStringLiteral("X20077"), QDate(2028, 9, 30), Quantity::ofUnits(12 * one)}};
    }
    if (!trace.isEmpty())
        line.traceCodes << trace;
    m_view.lines.push_back(line);
    changed(static_cast<int>(m_view.lines.size()));
}

void FakeDesk::search(const QString &text, int ticket)
{
    begin(QStringLiteral("search"), text);
    std::vector<DrugHit> hits;
    for (const Drug &drug : m_drugs) {
        const bool initials = drug.code == u"D001" && QStringLiteral("atftt").startsWith(text);
        const bool isBox = drug.code == u"D001" && text == boxA;
        if (isBox || initials || drug.genericName.contains(text) || drug.tradeName.contains(text) || drug.ean == text)
            hits.push_back({drug, Quantity::ofUnits(15 * one), QStringLiteral("2027-03-31"), drug.code == u"D001", isBox});
    }
    later([this, hits, ticket] { emit searchDone(ticket, hits); });
}

void FakeDesk::addDrug(const QString &drugCode)
{
    if (begin(QStringLiteral("addDrug"), drugCode))
        addLine(*drugFor(drugCode), {});
}

void FakeDesk::setQuantity(int line, Quantity quantity)
{
    if (!begin(QStringLiteral("setQuantity"), QString::number(line) + u' ' + toText(quantity)))
        return;
    LineView *found = lineAt(line);
    if (!found || !quantity.isPositive()) {
        refuseLater(ErrorCode::QuantityInvalid, line, {{QStringLiteral("quantity"), toText(quantity)}});
        return;
    }
    fallBack();
    found->quantity = quantity;
    changed(line);
}

void FakeDesk::removeLine(int line)
{
    if (!begin(QStringLiteral("removeLine"), QString::number(line)) || !lineAt(line))
        return;
    fallBack();
    m_view.lines.erase(m_view.lines.begin() + line - 1);
    changed();
}

void FakeDesk::chooseLot(int line, const QString &lot)
{
    if (!begin(QStringLiteral("chooseLot"), QString::number(line) + u' ' + lot))
        return;
    lineAt(line)->lot = lot;
    changed(line);
}

void FakeDesk::setOwnPay(int line, bool ownPay)
{
    if (!begin(QStringLiteral("setOwnPay"), QString::number(line) + (ownPay ? QStringLiteral(" yes") : QStringLiteral(" no"))))
        return;
    fallBack();
    lineAt(line)->ownPayByClerk = ownPay;
    changed(line);
}

void FakeDesk::makePerson(bool several)
{
    PersonView person;
    person.maskedName = QStringLiteral("张*明");
    person.maskedIdentity = QStringLiteral("320***********1234");
    Insurance employee;
    employee.type = QStringLiteral("310");
    employee.balance = Money::ofUnits(1204'55);
    person.insurances.push_back(employee);
    if (several) {
        Insurance resident;
        resident.type = QStringLiteral("390");
        person.insurances.push_back(resident);
    }
    person.chosenInsurance = several ? -1 : 0;
    person.categories = {{QStringLiteral("41"), QStringLiteral("普通购药"), false}, {QStringLiteral("14"), QStringLiteral("门诊慢特病"), true}};
    person.category = QStringLiteral("41");
    person.diseases = {{QStringLiteral("M03900"), QStringLiteral("高血压"), {}, {}},
                       {QStringLiteral("M01600"), QStringLiteral("糖尿病"), {}, {}}};
    person.proxyByCards = person.proxyByFamilyCode = true;
    m_view.person = person;
}

void FakeDesk::identifyByCard(const QString &number, const QString &serial)
{
    if (!begin(QStringLiteral("identifyByCard"), number + u' ' + serial))
        return;
    makePerson(false);
    changed();
}

void FakeDesk::identifyByIdentity(const QString &number, const QString &name)
{
    if (!begin(QStringLiteral("identifyByIdentity"), number + u' ' + name))
        return;
    makePerson(false);
    changed();
}

void FakeDesk::chooseInsurance(const QString &insuranceType)
{
    if (!begin(QStringLiteral("chooseInsurance"), insuranceType) || !m_view.person)
        return;
    for (std::size_t at = 0; at < m_view.person->insurances.size(); ++at) {
        if (m_view.person->insurances[at].type == insuranceType)
            m_view.person->chosenInsurance = static_cast<int>(at);
    }
    changed();
}

void FakeDesk::chooseCategory(const QString &category, const QString &disease)
{
    if (!begin(QStringLiteral("chooseCategory"), category + u' ' + disease) || !m_view.person)
        return;
    m_view.person->category = category;
    m_view.person->disease = disease;
    changed();
}

void FakeDesk::setUseAccount(bool use)
{
    if (!begin(QStringLiteral("setUseAccount"), use ? QStringLiteral("yes") : QStringLiteral("no")) || !m_view.person)
        return;
    fallBack();
    m_view.person->useAccount = use;
    changed();
}

void FakeDesk::forgetPerson()
{
    if (!begin(QStringLiteral("forgetPerson")))
        return;
    fallBack();
    m_view.person.reset();
    m_view.faceTaken = false;
    changed();
}

void FakeDesk::offerFace(const FaceShot &shot)
{
    if (!begin(QStringLiteral("offerFace")))
        return;
    m_view.faceTaken = true;
    m_view.facePicture = shot.jpeg;
    changed();
}

void FakeDesk::noteCamera(bool givesPictures)
{
    m_view.cameraAway = !givesPictures && m_view.faceNeeded;
    changed();
}

void FakeDesk::presettle()
{
    if (!begin(QStringLiteral("presettle")))
        return;
    Split split;
    split.total = m_view.insuredTotal;
    split.fund = part(split.total, 60);
    split.account = m_view.person->useAccount ? part(split.total, 20) : Money();
    split.cash = split.total - split.fund - split.account;
    m_view.split = split;
    m_view.state = SaleState::Presettled;
    changed();
}

void FakeDesk::confirm()
{
    if (!begin(QStringLiteral("confirm")))
        return;
    m_view.state = SaleState::Confirmed;
    changed();
}

void FakeDesk::pay(Money cash)
{
    if (!begin(QStringLiteral("pay"), toText(cash)))
        return;
    if (cash < m_view.due) {
        refuseLater(ErrorCode::CashShort, 0, {{QStringLiteral("due"), toText(m_view.due)}, {QStringLiteral("cash"), toText(cash)}});
        return;
    }
    const FinishedSale sale = fakeFinished(m_view, cash);
    m_view = CounterView();
    m_view.saleId = m_nextSale++;
    m_view.unsent = 2;
    m_view.oldestUnsent = QStringLiteral("2026-03-01T10:05:00.000+08:00");
    later([this, sale] { emit finished(sale); });
    changed();
}

void FakeDesk::hold()
{
    if (!begin(QStringLiteral("hold")))
        return;
    m_held[m_view.saleId] = m_view;
    m_view = CounterView();
    m_view.saleId = m_nextSale++;
    changed();
}

void FakeDesk::resume(qint64 saleId)
{
    if (!begin(QStringLiteral("resume"), QString::number(saleId)) || !m_held.contains(saleId))
        return;
    m_view = m_held.at(saleId);
    m_held.erase(saleId);
    changed();
}

void FakeDesk::listHeld()
{
    begin(QStringLiteral("listHeld"));
    std::vector<HeldSale> held;
    for (const auto &[saleId, view] : m_held)
        held.push_back({saleId, QStringLiteral("2026-03-01T10:12:00.000+08:00"), static_cast<int>(view.lines.size()), view.total,
                        view.lines.front().drug.genericName});
    later([this, held] { emit heldListed(held); });
}

void FakeDesk::abandon()
{
    if (!begin(QStringLiteral("abandon")))
        return;
    m_view = CounterView();
    m_view.saleId = m_nextSale++;
    changed();
}

void FakeDesk::reprint(qint64 saleId)
{
    begin(QStringLiteral("reprint"), QString::number(saleId));
}

void FakeDesk::sendNow()
{
    begin(QStringLiteral("sendNow"));
}

} // namespace yaogui
