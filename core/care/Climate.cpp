// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/care/Climate.h"

#include "core/staff/DemandFor.h"
#include "core/store/AuditRepository.h"
#include "core/store/NotNull.h"

#include <QRegularExpression>

namespace yaogui {

namespace {

constexpr int coldest = -900, hottest = 900, wettest = 1000;
constexpr qsizetype longestAction = 200;

tl::unexpected<Error> wrong(const QString &reason, const Climate::Written &written, const QString &range = {})
{
    return refuse(ErrorCode::TemperatureInvalid, {{"reason", reason}, {"place", written.place}, {"range", range}});
}

} // namespace

std::optional<int> tenthsFrom(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^(-?)([0-9]{1,3})(?:\\.([0-9]))?$"));
    const auto match = shape.match(text.trimmed());
    if (!match.hasMatch())
        return {};
    const int size = match.captured(2).toInt() * 10 + match.captured(3).toInt();
    return match.captured(1).isEmpty() ? size : -size;
}

QString tenthsText(int tenths)
{
    const int size = std::abs(tenths);
    return QString("%1%2.%3").arg(tenths < 0 ? QStringLiteral("-") : QString()).arg(size / 10).arg(size % 10);
}

bool within(const QString &range, int tenths)
{
    const auto low = tenthsFrom(range.section(QStringLiteral(".."), 0, 0)), high = tenthsFrom(range.section(QStringLiteral(".."), 1, 1));
    return low && high && *low <= tenths && tenths <= *high;
}

Result<ClimateReading> Climate::keep(Connection &connection, const Written &written, const OperatorName &by)
{
    ClimateReading reading;
    reading.at = written.time.isEmpty() ? m_clock.now() : fromIso(written.time);
    if (!reading.at.isValid())
        return wrong("TIME", written);
    if (reading.at > m_clock.now())
        return wrong("FUTURE", written);
    reading.place = written.place.simplified();
    const auto limits = m_rules.temperature.find(reading.place);
    if (limits == m_rules.temperature.end())
        return wrong("PLACE_UNKNOWN", written);
    const auto temperature = tenthsFrom(written.temperature);
    if (!temperature || *temperature < coldest || *temperature > hottest)
        return wrong("TEMPERATURE", written);
    reading.temperature = *temperature;
    reading.humidity = tenthsFrom(written.humidity);
    if (!written.humidity.isEmpty() && (!reading.humidity || *reading.humidity < 0 || *reading.humidity > wettest))
        return wrong("HUMIDITY", written);
    const bool damp = reading.humidity && !m_rules.humidity.isEmpty() && !within(m_rules.humidity, *reading.humidity);
    const bool warm = !within(limits->second, reading.temperature);
    reading.outside = warm || damp;
    reading.action = written.action.simplified().left(longestAction);
    if (reading.outside && reading.action.isEmpty())
        return wrong("ACTION_NEEDED", written, warm ? limits->second : m_rules.humidity);
    const QString at = toIso(reading.at);
    if (connection.first("SELECT 1 FROM climate_reading WHERE place = ? AND at = ?", [](const Row &) { return true; }, reading.place, at))
        return wrong("TWICE", written);
    connection.run("INSERT INTO climate_reading(at, place, temperature, humidity, outside, action, operator, recorded_at) "
                   "VALUES(?, ?, ?, NULLIF(?, -1), ?, ?, ?, ?)", at,
                   reading.place, reading.temperature, reading.humidity.value_or(-1), int(reading.outside), notNull(reading.action), by.id, toIso(m_clock.now()));
    return reading;
}

Result<ClimateReading> Climate::record(const Written &written, const OperatorName &by)
{
    return Permits(m_store, m_clock).write(demandFor(Act::CareForStock, by, written.place), [&](Connection &connection) -> Result<ClimateReading> {
        YAOGUI_TRY_LET(const ClimateReading reading, keep(connection, written, by));
        AuditRepository(connection).append(m_clock.now(), by.id, "climate.recorded", reading.place,
                                           {{"at", toIso(reading.at)}, {"temperature", tenthsText(reading.temperature)}, {"outside", reading.outside},
                                            {"action", reading.action}});
        return reading;
    });
}

Result<Climate::Imported> Climate::import(const QByteArray &table, const OperatorName &by)
{
    return Permits(m_store, m_clock).write(demandFor(Act::CareForStock, by, QStringLiteral("file")), [&](Connection &connection) -> Result<Imported> {
        Imported imported;
        std::vector<TableRow> rows;
        const TableReading reading{{"time", "place", "temperature", "humidity", "action"}, {"time", "place", "temperature"},
                                   [&](const TableRow &row) { rows.push_back(row); }, imported.rejected};
        YAOGUI_TRY(readTable(table, reading));
        for (const TableRow &row : rows) {
            const Written written{row.cells[0].isEmpty() ? QStringLiteral("-") : row.cells[0], row.cells[1], row.cells[2], row.cells[3], row.cells[4]};
            const auto kept = keep(connection, written, by);
            if (kept)
                ++imported.imported;
            else
                imported.rejected.push_back({row.line, {}, kept.error().details["reason"].toString()});
        }
        AuditRepository(connection).append(m_clock.now(), by.id, "climate.imported", {},
                                           {{"imported", imported.imported}, {"rejected", static_cast<qint64>(imported.rejected.size())}});
        return imported;
    });
}

std::vector<ClimateReading> Climate::between(Connection &connection, const QDate &from, const QDate &to)
{
    std::vector<ClimateReading> readings;
    connection.each("SELECT at, place, temperature, humidity, action, outside FROM climate_reading WHERE at >= ? AND at < ? ORDER BY at, place",
                    [&](const Row &row) {
                        ClimateReading reading{fromIso(row.text(0)), row.text(1), row.number(2), {}, row.text(4), row.number(5) == 1};
                        if (!row.isNull(3))
                            reading.humidity = row.number(3);
                        readings.push_back(std::move(reading));
                    },
                    from.toString(Qt::ISODate), to.addDays(1).toString(Qt::ISODate));
    return readings;
}

} // namespace yaogui
