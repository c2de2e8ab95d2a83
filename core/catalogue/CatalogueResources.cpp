// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/CatalogueResources.h"

#include <QFile>

// A static library's resources stay out of the program unless somebody asks; the macro wants the global namespace.
static void initCatalogueResources()
{
    Q_INIT_RESOURCE(catalogue);
}

namespace yaogui {

QByteArray catalogueResource(const QString &alias)
{
    initCatalogueResources();
    QFile file(QStringLiteral(":/catalogue/") + alias);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace yaogui
