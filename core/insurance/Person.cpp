// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insurance/Person.h"

namespace yaogui {

QString platformCode(CertificateType type)
{
    switch (type) {
    case CertificateType::InsuranceCode: return QStringLiteral("01");
    case CertificateType::IdentityCard: return QStringLiteral("02");
    case CertificateType::SocialCard: return QStringLiteral("03");
    }
    return {};
}

} // namespace yaogui
