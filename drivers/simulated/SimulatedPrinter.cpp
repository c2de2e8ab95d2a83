// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/simulated/SimulatedPrinter.h"

#include <utility>

namespace yaogui {

SimulatedPrinter::SimulatedPrinter(std::unique_ptr<Printer> behind) : m_behind(std::move(behind)) {}

Result<QString> SimulatedPrinter::print(const PrintDocument &document)
{
    const std::scoped_lock lock(m_mutex);
    if (m_fault)
        return refuse(*m_fault, {{"place", "simulated"}});
    QString where = "simulated";
    if (m_behind) {
        YAOGUI_TRY_LET(where, m_behind->print(document));
    }
    m_printed.push_back(document);
    return where;
}

Done SimulatedPrinter::ready()
{
    const std::scoped_lock lock(m_mutex);
    return m_fault ? Done(refuse(*m_fault, {{"place", "simulated"}})) : Done();
}

void SimulatedPrinter::setFault(std::optional<ErrorCode> fault)
{
    const std::scoped_lock lock(m_mutex);
    m_fault = fault;
}

std::vector<PrintDocument> SimulatedPrinter::printed() const
{
    const std::scoped_lock lock(m_mutex);
    return m_printed;
}

} // namespace yaogui
