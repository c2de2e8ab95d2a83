// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/Look.h"

#include <QStyle>
#include <QVariant>

namespace yaogui {

void setLook(QWidget *widget, const char *property, const QString &value)
{
    if (widget->property(property).toString() == value)
        return;
    widget->setProperty(property, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

QString toText(Tone tone)
{
    switch (tone) {
    case Tone::Plain: return QStringLiteral("plain");
    case Tone::Accent: return QStringLiteral("accent");
    case Tone::Stop: return QStringLiteral("stop");
    case Tone::Look: return QStringLiteral("look");
    case Tone::Fine: return QStringLiteral("done");
    }
    return {};
}

} // namespace yaogui
