// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/member/MemberOffice.h"

#include "core/catalogue/FieldChecks.h"
#include "core/staff/Permits.h"
#include "core/store/AuditRepository.h"
#include "core/store/CatalogueRepository.h"
#include "core/store/Counters.h"
#include "core/store/MemberRepository.h"

#include <QRegularExpression>

namespace yaogui {

namespace {

constexpr int numberDigits = 6;

bool isPhone(const QString &text)
{
    static const QRegularExpression mobile(QRegularExpression::anchoredPattern(QStringLiteral("1[3-9]\\d{9}")));
    return mobile.match(text).hasMatch();
}

QString numberOf(qint64 count)
{
    return QStringLiteral("M%1").arg(count, numberDigits, 10, QChar(u'0'));
}

// "17", "m17" and "M000017" are one number.
QString numberFrom(const QString &text)
{
    bool whole = false;
    const qint64 count = (text.startsWith(u'M', Qt::CaseInsensitive) ? text.mid(1) : text).toLongLong(&whole);
    return whole && count > 0 ? numberOf(count) : QString();
}

Demand demandOf(Act act, const OperatorName &by, const QString &subject = {})
{
    Demand demand;
    demand.act = act;
    demand.worker = by;
    demand.subject = subject;
    return demand;
}

struct PriceLine {
    DrugId drug;
    std::optional<Price> price;
};

/// Why a line is refused, or what it sets.
field::Checked<PriceLine> priceLineOf(CatalogueRepository &catalogue, const QString &code, const QString &cell)
{
    const auto drug = catalogue.byCode(code);
    if (!drug)
        return field::wrong(u"UNKNOWN_DRUG");
    if (cell.isEmpty())
        return PriceLine{drug->id, std::nullopt};
    const auto price = field::retailPrice(cell);
    if (!price)
        return field::wrong(price.error());
    return *price > drug->price ? field::Checked<PriceLine>(field::wrong(u"ABOVE_RETAIL")) : field::Checked<PriceLine>(PriceLine{drug->id, *price});
}

} // namespace

Result<MemberCard> MemberOffice::add(const QString &phone, const QString &name, const OperatorName &by)
{
    constexpr qsizetype longestName = 40;
    const QString digits = phone.simplified().remove(u' ').remove(u'-');
    if (!isPhone(digits))
        return refuse(ErrorCode::PhoneInvalid);
    return Permits(m_store, m_clock).write(demandOf(Act::AddMember, by), [&](Connection &connection) -> Result<MemberCard> {
        MemberRepository members(connection, m_store.sealer());
        if (const auto known = members.byPhone(digits))
            return refuse(ErrorCode::MemberExists, {{"number", known->number}});
        const QDateTime now = m_clock.now();
        const MemberCard card = members.add(numberOf(nextCount(connection, "member")), digits, name.simplified().left(longestName), now, by.id);
        AuditRepository(connection).append(now, by.id, "member.added", card.number);
        return card;
    });
}

Result<MemberCard> MemberOffice::find(const QString &phoneOrNumber) const
{
    const QString text = phoneOrNumber.simplified();
    const QString digits = QString(text).remove(u' ').remove(u'-');
    const auto found = m_store.read([&](Connection &connection) -> Result<std::optional<MemberCard>> {
        MemberRepository members(connection, m_store.sealer());
        return isPhone(digits) ? members.byPhone(digits) : members.byNumber(numberFrom(text));
    });
    if (!found)
        return refuse(found.error());
    return *found ? Result<MemberCard>(**found) : refuse(ErrorCode::MemberUnknown); // a phone never stands in an error
}

Result<std::vector<MemberCard>> MemberOffice::list(const QString &after, int most) const
{
    return m_store.read([&](Connection &connection) -> Result<std::vector<MemberCard>> {
        return MemberRepository(connection, m_store.sealer()).list(after, most);
    });
}

Result<ImportReport> MemberOffice::importPrices(const QByteArray &file, const OperatorName &by)
{
    ImportReport report;
    std::vector<TableRow> rows;
    const QStringList columns{QStringLiteral("drug"), QStringLiteral("member_price")};
    YAOGUI_TRY(readTable(file, {columns, columns, [&](const TableRow &row) { rows.push_back(row); }, report.rejected}));
    return Permits(m_store, m_clock).write(demandOf(Act::MemberPrices, by), [&](Connection &connection) -> Result<ImportReport> {
        CatalogueRepository catalogue(connection);
        std::vector<PriceLine> lines;
        for (const TableRow &row : rows) {
            const auto line = priceLineOf(catalogue, row.cells[0], row.cells[1]);
            if (line)
                lines.push_back(*line);
            else
                report.rejected.push_back({row.line, line.error() == u"UNKNOWN_DRUG" ? columns[0] : columns[1], line.error()});
        }
        if (!report.rejected.empty())
            return report;
        MemberRepository members(connection, m_store.sealer());
        const QDateTime now = m_clock.now();
        for (const PriceLine &line : lines)
            members.setPrice(line.drug, line.price, now, by.id);
        report.imported = static_cast<int>(lines.size());
        AuditRepository(connection).append(now, by.id, "member.prices", {}, {{"lines", report.imported}});
        return report;
    });
}

Result<std::vector<MemberOffice::DrugPrice>> MemberOffice::prices() const
{
    return m_store.read([](Connection &connection) -> Result<std::vector<DrugPrice>> {
        std::vector<DrugPrice> prices;
        connection.each("SELECT d.code, d.generic_name, d.price, m.price FROM member_price m JOIN drug d ON d.id = m.drug_id ORDER BY d.code",
                        [&](const Row &row) { prices.push_back({row.text(0), row.text(1), row.price(2), row.price(3)}); });
        return prices;
    });
}

} // namespace yaogui
