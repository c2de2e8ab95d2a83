// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/care/Tasks.h"

#include "core/care/Care.h"
#include "core/care/Climate.h"
#include "core/care/Coverage.h"
#include "core/care/Display.h"
#include "core/care/Signs.h"
#include "core/ledger/WrongZone.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace yaogui {

namespace {

constexpr int careAheadDays = 7, displayAheadDays = 3, licenceAheadDays = 60, morningHours = 12;

constexpr std::pair<TaskKind, const char *> names[] = {
    {TaskKind::Care, "care"},         {TaskKind::Temperature, "temperature"}, {TaskKind::NearExpiry, "near_expiry"},
    {TaskKind::OpenedPack, "opened_pack"},
    {TaskKind::Licence, "licence"},   {TaskKind::FirstSupply, "first_supply"}, {TaskKind::Count, "count"},
    {TaskKind::Quarantine, "quarantine"}, {TaskKind::Recall, "recall"},       {TaskKind::Coverage, "coverage"},
    {TaskKind::Upload, "upload"},     {TaskKind::Display, "display"},
    {TaskKind::WrongZone, "wrong_zone"},
};

class Looking {
public:
    Looking(Connection &connection, const CareRules &care, const TraceRules &trace, const QDateTime &now)
        : m_connection(connection), m_care(care), m_trace(trace), m_now(now)
    {
    }

    std::vector<Task> all()
    {
        for (const CareDue &due : Care::due(m_connection, m_care, m_trace, today().addDays(careAheadDays), today()))
            add(TaskKind::Care, due.drug + u'/' + due.lot, due.name, due.due);
        for (const DisplayDue &zone : Display::due(m_connection, m_care, m_trace, today().addDays(displayAheadDays), today()))
            add(TaskKind::Display, zone.zone, zone.focus.join(QStringLiteral("、")), zone.due);
        for (const WrongZone &one : WrongZones::open(m_connection)) {
            const QString where = QStringLiteral("%1（在%2，应在%3）").arg(one.name, zoneOnPaper(one.found), zoneOnPaper(one.belongs));
            add(TaskKind::WrongZone, one.drug + u'/' + one.found, where, {});
        }
        temperatures();
        nearExpiry();
        openedPacks();
        licences();
        rows(TaskKind::FirstSupply, "SELECT COALESCE(s.code, d.code), COALESCE(s.name, d.generic_name), '' FROM first_supply f "
                                    "LEFT JOIN supplier s ON s.id = f.supplier_id LEFT JOIN drug d ON d.id = f.drug_id "
                                    "WHERE f.step IN ('asked', 'checked') AND NOT EXISTS(SELECT 1 FROM first_supply n WHERE n.id > f.id "
                                    "AND n.supplier_id IS f.supplier_id AND n.drug_id IS f.drug_id) ORDER BY f.id");
        rows(TaskKind::Count, "SELECT number, '', substr(opened_at, 1, 10) FROM stocktake WHERE state = 'open' ORDER BY id");
        rows(TaskKind::Quarantine, "SELECT d.code || '/' || l.lot, d.generic_name, '' FROM balance b JOIN lot l ON l.id = b.lot_id "
                                   "JOIN drug d ON d.id = l.drug_id WHERE b.location = 'quarantine' AND b.quantity > 0 ORDER BY d.code, l.lot");
        rows(TaskKind::Recall, "SELECT r.document, COALESCE(d.generic_name || ' ' || l.lot, r.first_code || ' … ' || r.last_code), '' FROM recall r "
                               "LEFT JOIN lot l ON l.id = r.lot_id LEFT JOIN drug d ON d.id = l.drug_id "
                               "WHERE NOT EXISTS(SELECT 1 FROM recall_lift f WHERE f.recall_id = r.id) ORDER BY r.id");
        for (const CoverageMiss &miss : coverageOf(m_connection, m_trace, QDate(today().year(), today().month(), 1), today()).sold.misses)
            add(TaskKind::Coverage, miss.document, miss.name, {});
        rows(TaskKind::Upload, "SELECT key, '', '' FROM outbox INDEXED BY outbox_unsent WHERE state <> 'sent' AND state = 'parked' ORDER BY id");
        return std::move(m_tasks);
    }

private:
    [[nodiscard]] QDate today() const { return m_now.date(); }
    void add(TaskKind kind, const QString &subject, const QString &name, const QDate &due)
    {
        m_tasks.push_back({kind, subject, name, due, due.isValid() && due < today()});
    }
    void rows(TaskKind kind, const char *sql)
    {
        m_connection.each(sql, [&](const Row &row) { add(kind, row.text(0), row.text(1), QDate::fromString(row.text(2), Qt::ISODate)); });
    }
    /// Each place where goods stand is read before and after noon; what is not yet late is not a task.
    void temperatures()
    {
        QStringList stored;
        QSet<QString> read;
        m_connection.each("SELECT DISTINCT d.storage FROM balance b JOIN lot l ON l.id = b.lot_id JOIN drug d ON d.id = l.drug_id "
                          "WHERE b.location IN ('shelf', 'receiving', 'quarantine') AND b.quantity > 0",
                          [&](const Row &row) { stored.append(row.text(0)); });
        const bool afternoon = m_now.time().hour() >= morningHours;
        for (const ClimateReading &reading : Climate::between(m_connection, today(), today())) {
            if (!afternoon || reading.at.time().hour() >= morningHours)
                read.insert(reading.place);
        }
        for (const auto &one : m_care.temperature) {
            const QString &place = one.first; // as the catalogue words where it is kept, or part of that
            const bool stands = std::any_of(stored.begin(), stored.end(), [&](const QString &storage) { return storage.contains(place); });
            if (stands && !read.contains(place))
                add(TaskKind::Temperature, place, {}, today());
        }
    }
    void nearExpiry()
    {
        m_connection.each("SELECT d.code || '/' || l.lot, d.generic_name, l.expiry FROM lot l JOIN balance b ON b.lot_id = l.id AND b.location = 'shelf' "
                          "AND b.quantity > 0 JOIN drug d ON d.id = l.drug_id WHERE l.expiry < ? ORDER BY l.expiry",
                          [&](const Row &row) {
                              const QDate expiry = QDate::fromString(row.text(2), Qt::ISODate);
                              if (m_trace.isNearExpiry(expiry, today()))
                                  add(TaskKind::NearExpiry, row.text(0), row.text(1), expiry);
                          },
                          today().addMonths(m_trace.nearExpiryMonths).toString(Qt::ISODate));
    }
    void openedPacks()
    {
        m_connection.each("SELECT p.number, d.generic_name, p.use_by FROM opened_pack p JOIN drug d ON d.id = p.drug_id "
                          "WHERE p.units_left > 0 AND p.use_by <= ? ORDER BY p.use_by, p.id",
                          [&](const Row &row) { add(TaskKind::OpenedPack, row.text(0), row.text(1), QDate::fromString(row.text(2), Qt::ISODate)); },
                          today().addDays(careAheadDays).toString(Qt::ISODate));
    }
    void licences()
    {
        m_connection.each("SELECT s.code || '/' || n.kind, s.name, n.valid_until FROM supplier_licence n JOIN supplier s ON s.id = n.supplier_id "
                          "WHERE n.id = (SELECT MAX(id) FROM supplier_licence WHERE supplier_id = n.supplier_id AND kind = n.kind) "
                          "AND n.valid_until <= ? ORDER BY n.valid_until",
                          [&](const Row &row) { add(TaskKind::Licence, row.text(0), row.text(1), QDate::fromString(row.text(2), Qt::ISODate)); },
                          today().addDays(licenceAheadDays).toString(Qt::ISODate));
    }

    Connection &m_connection;
    const CareRules &m_care;
    const TraceRules &m_trace;
    QDateTime m_now;
    std::vector<Task> m_tasks;
};

} // namespace

QString toText(TaskKind kind)
{
    return QString::fromLatin1(std::find_if(std::begin(names), std::end(names), [kind](const auto &row) { return row.first == kind; })->second);
}

std::optional<TaskKind> taskKindFrom(QStringView text)
{
    const auto found = std::find_if(std::begin(names), std::end(names), [text](const auto &row) { return text == QLatin1String(row.second); });
    return found == std::end(names) ? std::nullopt : std::optional(found->first);
}

std::vector<Task> openTasks(Connection &connection, const CareRules &care, const TraceRules &trace, const QDateTime &now)
{
    return Looking(connection, care, trace, now).all();
}

void sortWorstFirst(std::vector<Task> &tasks, const QDate &today)
{
    const auto dueOf = [&](const Task &task) { return task.due.isValid() ? task.due : today; };
    std::stable_sort(tasks.begin(), tasks.end(), [&](const Task &a, const Task &b) {
        return std::pair(!a.overdue, dueOf(a)) < std::pair(!b.overdue, dueOf(b));
    });
}

} // namespace yaogui
