// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/compose/Settings.h"

#include "core/care/CareRules.h"
#include "core/outbox/StockMessages.h"

#include <QRegularExpression>

#include <algorithm>
namespace yaogui {

namespace {

struct Known {
    const char16_t *key;
    const char16_t *fallback;
    const char16_t *pattern; ///< what a value must look like
    bool secret = false;
};

constexpr char16_t anything[] = u".{0,500}";
constexpr char16_t milliseconds[] = u"[1-9]\\d{0,6}";
constexpr char16_t keptCount[] = u"\\d{1,4}";
constexpr char16_t yesNo[] = u"true|false";
constexpr char16_t businesses[] = u"((account|outpatient_pool|other_pool)(,(?!$)|$))*";
constexpr char16_t columnNames[] = u"[A-Za-z_]+(,[A-Za-z_]+)*";
constexpr char16_t narrowerLimits[] = u"((discount|reprice)\\.(cashier|licensed_pharmacist|manager)=\\d{1,3}(\\.\\d{1,2})?%(,(?!$)|$)"
                                      u"|(void_sale|refund_sale|open_drawer|cash_out)\\.(cashier|licensed_pharmacist|manager)=\\d{1,6}(\\.\\d{1,2})?(,(?!$)|$))*";
constexpr char16_t webAddress[] = u"(https?://\\S{1,480})?";

constexpr Known known[] = {
    {u"platform.base_url", u"", webAddress},
    {u"platform.path", u"/fsi/api/callFsiService/callService", anything},
    {u"platform.paasid", u"", anything},
    {u"platform.secret", u"", anything, true},
    {u"platform.fixmedins_code", u"", u"([A-Za-z0-9]{12})?"},
    {u"platform.fixmedins_name", u"", anything},
    {u"platform.mdtrtarea_admvs", u"", u"(\\d{6})?"},
    {u"platform.recer_sys_code", u"YBXT", u".{0,10}"},
    {u"platform.infver", u"V1.0", u".{1,6}"},
    {u"platform.credential_url", u"", webAddress},
    {u"platform.connect_timeout_ms", u"10000", milliseconds},
    {u"platform.answer_timeout_ms", u"30000", milliseconds},
    {u"platform.clock_minutes", u"5", u"[1-9]\\d{0,2}"},
    {u"platform.trace_node", u"drugtracinfo", u"[A-Za-z_]{0,40}"},
    {u"platform.detail_columns", u"setl_id,mdtrt_id,psn_no,medfee_sumamt,fund_pay_sumamt,acct_pay,refd_setl_flag", columnNames},
    {u"platform.answer_columns", u"psn_no,mdtrt_id,setl_id,msgid,stmt_rslt,refd_setl_flag,memo,medfee_sumamt,fund_pay_sumamt,acct_pay", columnNames},
    {u"evidence.face_required", u"true", yesNo},
    {u"store.name", u"", anything},
    {u"store.businesses", u"account,outpatient_pool,other_pool", businesses},
    {u"store.settlement_suspended", u"false", yesNo},
    {u"store.small", u"false", yesNo},
    {u"store.counter_name", u"1号台", anything},
    {u"store.pharmacist_name", u"", anything},
    {u"store.pharmacist_certno", u"", anything},
    {u"store.pharmacist_prac_cert_no", u"", anything},
    {u"printer.target", u"file", u"(file|tcp|device|serial)(:.{0,300})?"},
    {u"printer.address", u"", anything},
    {u"printer.pages", u"", anything}, // A4 tables: a printer of the system, "file" for PDF; empty: the usual printer, else PDF
    {u"printer.width_mm", u"80", u"58|80"},
    {u"printer.two_byte_fonts", u"false", yesNo},
    {u"scanner.serial_port", u"", anything},
    {u"scanner.serial_baud", u"9600", u"\\d{3,7}"},
    {u"scanner.wedge", u"true", yesNo},
    {u"scale.serial_port", u"", anything},
    {u"scale.serial_baud", u"9600", u"\\d{3,7}"},
    {u"camera.source", u"", anything},
    {u"prescription.channel", u"yaogui", u".{1,40}"},
    {u"prescription.channel_user", u"", u".{0,40}"},
    {u"prescription.device", u"counter", u".{1,255}"},
    {u"prescription.ask_again", u"false", yesNo}, // right before a sale; only where the centre lists what was reviewed too: what it does not list is revoked
    {u"prescription.base_url", u"", webAddress},
    {u"prescription.paths", u"", u"(720[1-6]=/[^,=]{1,100}(,(?!$)|$))*"},
    {u"prescription.app_id", u"", anything},
    {u"prescription.app_secret", u"", anything, true},
    {u"prescription.own_key", u"", u"([0-9A-Fa-f]{192})?", true},
    {u"prescription.centre_key", u"", u"([0-9A-Fa-f]{128})?"},
    {u"prescription.signed_data", u"plain", u"plain|sealed"},
    {u"prescription.escape", u"false", yesNo},
    {u"payment.url", u"", webAddress},
    {u"payment.merchant", u"", anything},
    {u"payment.secret", u"", anything, true},
    {u"payment.connect_timeout_ms", u"5000", milliseconds},
    {u"payment.answer_timeout_ms", u"10000", milliseconds},
    {u"payment.wait_seconds", u"45", u"[1-9]\\d{0,2}"},
    {u"buying.sales_days", u"30", u"[1-9]\\d{0,2}"},
    {u"buying.cover_days", u"14", u"[1-9]\\d{0,2}"},
    {u"buying.place", u"shelf", u"shelf|receiving"},
    {u"platform.stock_changes", StockMessages::usualChanges, u"((surplus|loss|destroyed|opening)=\\d{3}(,(?!$)|$))*"},
    {u"care.months", u"3", u"[1-9]|1[0-2]"},
    {u"care.key_months", u"1", u"[1-9]|1[0-2]"},
    {u"care.display_months", u"1", u"[1-9]|1[0-2]"},
    {u"care.temperature", CareRules::usualTemperature, u"([^=,.]{1,20}=-?\\d{1,3}\\.\\.-?\\d{1,3}(,(?!$)|$))*"},
    {u"care.humidity", CareRules::usualHumidity, u"\\d{1,3}\\.\\.\\d{1,3}"},
    {u"procurement.url", u"", webAddress},
    {u"procurement.store", u"", anything},
    {u"procurement.secret", u"", anything, true},
    {u"procurement.connect_timeout_ms", u"5000", milliseconds},
    {u"procurement.answer_timeout_ms", u"15000", milliseconds},
    {u"till.rounding", u"fen", u"fen|jiao|yuan"},
    {u"staff.limits", u"", narrowerLimits},
    {u"member.discount_percent", u"0", u"[0-9]|[1-4][0-9]|50"},
    {u"member.yuan_per_point", u"1", u"\\d{1,4}"},
    {u"member.fen_per_point", u"1", u"\\d{1,4}"},
    {u"ui.language", u"zh_CN", u"zh_CN|en"},
    {u"ui.dark", u"false", yesNo},
    {u"counter.operator", u"1001", anything},
    {u"counter.lock_minutes", u"0", u"\\d{1,3}"},
    {u"backup.folder", u"", anything},
    {u"backup.keep", u"24", keptCount},
    {u"backup.keep_days", u"30", keptCount},
    {u"backup.keep_months", u"24", keptCount},
};

const Known *find(const QString &key)
{
    for (const Known &row : known) {
        if (key == QStringView(row.key))
            return &row;
    }
    return nullptr;
}

// Where this run finds its devices and the outside world, and how long it waits.
bool isOfThePlace(const QString &key)
{
    static const QStringList places{"printer.", "scanner.", "scale.", "camera.", "ui.", "counter.operator", "backup.folder", "payment.wait_seconds"};
    const bool platform = key.startsWith(u"platform.") && key != u"platform.stock_changes";
    return platform || key.endsWith(u"_timeout_ms") || std::any_of(places.begin(), places.end(), [&](const QString &place) { return key.startsWith(place); });
}

} // namespace

Settings::Settings(QMap<QString, QString> overrides, QMap<QString, QString> kept, const Policy &policy)
    : m_overrides(std::move(overrides)), m_kept(std::move(kept))
{
    m_policy["evidence.face_required"] = policy.evidence.faceRequired ? QStringLiteral("true") : QStringLiteral("false");
    m_policy["platform.path"] = policy.platform.path;
    m_policy["platform.recer_sys_code"] = policy.platform.receiverSystem;
    m_policy["platform.infver"] = policy.platform.version;
    m_policy["platform.clock_minutes"] = QString::number(policy.platform.clockMinutes);
    m_policy["platform.trace_node"] = policy.platform.traceNode;
}

QString Settings::value(const QString &key) const
{
    for (const auto *layer : {&m_overrides, &m_kept, &m_policy}) {
        if (const auto found = layer->find(key); found != layer->end())
            return *found;
    }
    const Known *row = find(key);
    return row ? QString::fromUtf16(row->fallback) : QString();
}

std::vector<SettingRow> Settings::rows() const
{
    std::vector<SettingRow> rows;
    for (const Known &row : known) {
        const QString key = QString::fromUtf16(row.key);
        const QString source = m_overrides.contains(key) ? QStringLiteral("set")
            : m_kept.contains(key)                       ? QStringLiteral("store")
            : m_policy.contains(key)                     ? QStringLiteral("policy")
                                                         : QStringLiteral("default");
        const QString shown = row.secret && !value(key).isEmpty() ? QStringLiteral("***") : value(key);
        rows.push_back({key, shown, source});
    }
    return rows;
}

std::vector<SettingRow> Settings::decidedForThisRun() const
{
    std::vector<SettingRow> decided = rows();
    std::erase_if(decided, [](const SettingRow &row) { return row.source != u"set" || isOfThePlace(row.key); });
    return decided;
}

Done Settings::check(const QString &key, const QString &value)
{
    const Known *row = find(key);
    if (!row)
        return refuse(ErrorCode::SettingUnknown, {{"key", key}});
    const QString pattern = QString::fromUtf16(row->pattern);
    const bool printable = std::none_of(value.begin(), value.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
    if (!printable || !QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(value).hasMatch())
        return refuse(ErrorCode::SettingInvalid, {{"key", key}, {"value", row->secret ? QStringLiteral("***") : value}, {"expected", pattern}});
    return {};
}

} // namespace yaogui
