// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/printer/PrinterFactory.h"

#include "drivers/printer/Printers.h"

namespace yaogui {

Result<std::unique_ptr<Printer>> makePrinter(const PrinterSettings &settings)
{
    const auto invalid = [](const QString &key, const QString &value) {
        return refuse(ErrorCode::SettingInvalid, {{"key", key}, {"value", value}});
    };
    if (settings.widthMm != 58 && settings.widthMm != 80)
        return invalid("printer.width_mm", QString::number(settings.widthMm));
    const EscPosOptions options{settings.widthMm, settings.twoByteFontsOnly};
    const QString kind = settings.target.section(u':', 0, 0);
    const QString inTarget = settings.target.section(u':', 1);
    if (kind == u"file") {
        const QString folder = inTarget.isEmpty() ? settings.folder : inTarget;
        if (folder.isEmpty())
            return invalid("printer.target", settings.target);
        return std::make_unique<FilePrinter>(folder, options);
    }
    const QString address = inTarget.isEmpty() ? settings.address : inTarget;
    const LinkPrinter::Opener opener = kind == u"tcp" ? openTcpLink
        : kind == u"device"                           ? openDeviceLink
        : kind == u"serial"                           ? openSerialLink
                                                      : nullptr;
    if (!opener)
        return invalid("printer.target", settings.target);
    if (address.isEmpty())
        return invalid("printer.address", address);
    return std::make_unique<LinkPrinter>(opener, kind == u"tcp", address, options, settings.timeouts);
}

} // namespace yaogui
