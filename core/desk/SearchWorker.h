// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/DeskTools.h"

#include <QObject>

namespace yaogui {

/// Builds the search's index on a thread of its own, so that no scan waits for it.
class SearchWorker : public QObject {
    Q_OBJECT
public:
    explicit SearchWorker(const DeskTools &tools) : m_tools(tools) {}

public slots:
    void build()
    {
        if (const auto search = m_tools.buildSearch(m_tools.store))
            emit built(*search);
        else
            emit failed(search.error());
    }

signals:
    void built(const yaogui::DrugSearch &search);
    void failed(const yaogui::Error &error);

private:
    DeskTools m_tools;
};

} // namespace yaogui
