// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/Faults.h"

#include <QStringList>

#include <algorithm>

namespace yaogui::sandbox {

QJsonObject SetFault::shown() const
{
    return {{u"fault"_qs, kind}, {u"infno"_qs, infno}, {u"times"_qs, times}, {u"ms"_qs, milliseconds}, {u"status"_qs, status},
            {u"infcode"_qs, infcode}, {u"err_msg"_qs, words}, {u"when"_qs, after ? u"after"_qs : u"before"_qs}};
}

std::optional<QString> Faults::add(const QJsonObject &fault)
{
    static const QStringList kinds{u"delay"_qs, u"no_answer"_qs, u"no_answer_after_booking"_qs, u"http_status"_qs,
                                   u"reset"_qs, u"garbage"_qs, u"refuse"_qs, u"refuse_row"_qs, u"repeated"_qs, u"wrong_time"_qs};
    SetFault one;
    one.kind = fault.value(u"fault").toString();
    if (!kinds.contains(one.kind))
        return u"fault: unknown, one of "_qs + kinds.join(u", ") + u", refuse_box"_qs;
    one.infno = fault.value(u"infno").toString(u"*"_qs);
    one.times = fault.value(u"times").toInt(1);
    one.milliseconds = fault.value(u"ms").toInt(0);
    one.status = fault.value(u"status").toInt(500);
    one.infcode = fault.value(u"infcode").toInt(-2);
    one.words = fault.value(u"err_msg").toString(u"refused on request of the training"_qs);
    const bool afterByDefault = one.kind == u"garbage" || one.kind == u"no_answer_after_booking";
    one.after = fault.value(u"when").toString(afterByDefault ? u"after"_qs : u"before"_qs) == u"after";
    if (one.times < 0 || one.milliseconds < 0 || one.status < 100 || one.status > 599)
        return u"times, ms, status: out of range"_qs;
    const std::lock_guard guard(m_lock);
    m_faults.push_back(one);
    return std::nullopt;
}

std::vector<SetFault> Faults::take(const QString &infno)
{
    const std::lock_guard guard(m_lock);
    std::vector<SetFault> taken;
    for (auto one = m_faults.begin(); one != m_faults.end();) {
        const bool again = std::any_of(taken.begin(), taken.end(), [one](const SetFault &other) { return other.kind == one->kind; });
        if (again || (one->infno != u"*" && one->infno != infno)) {
            ++one;
            continue;
        }
        taken.push_back(*one);
        if (one->times == 1) {
            one = m_faults.erase(one);
        } else {
            one->times -= one->times > 0 ? 1 : 0;
            ++one;
        }
    }
    return taken;
}

void Faults::clear()
{
    const std::lock_guard guard(m_lock);
    m_faults.clear();
}

QJsonArray Faults::shown() const
{
    const std::lock_guard guard(m_lock);
    QJsonArray list;
    for (const SetFault &fault : m_faults)
        list.append(fault.shown());
    return list;
}

} // namespace yaogui::sandbox
