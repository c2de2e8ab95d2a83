// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/platform/LocalAddress.h"

#include <QNetworkInterface>

namespace yaogui {

LocalAddress localAddress()
{
    const QList<QNetworkInterface> cards = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &card : cards) {
        if (!card.flags().testFlag(QNetworkInterface::IsRunning) || card.flags().testFlag(QNetworkInterface::IsLoopBack)
            || card.hardwareAddress().isEmpty() || card.hardwareAddress().size() > 20) // mac is str 20
            continue;
        const QList<QNetworkAddressEntry> addresses = card.addressEntries();
        for (const QNetworkAddressEntry &entry : addresses) {
            if (entry.ip().protocol() == QAbstractSocket::IPv4Protocol)
                return {card.hardwareAddress(), entry.ip().toString()};
        }
    }
    return {};
}

} // namespace yaogui
