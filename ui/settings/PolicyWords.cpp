// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/PolicyWords.h"

#include "ui/text/AmountText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/PolicyText.h"

#include <QCoreApplication>

namespace yaogui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PolicyWords)
};

} // namespace

std::vector<Notice> noticesFor(const PolicyView &view)
{
    std::vector<Notice> notices;
    if (view.profile.suspended)
        notices.push_back({Tone::Stop, Words::tr("Insurance settlement is suspended: no settlement leaves this store. Cash sales go on.")});
    const PackView *head = view.head();
    const QString name = head ? sentenceOf(head->name) : QString();
    if (view.notValid) {
        Error spoken = *view.notValid;
        spoken.details["region"] = name;
        notices.push_back({Tone::Stop, messageFor(spoken)});
    }
    if (view.runsOutSoon) {
        const int left = static_cast<int>(view.today.daysTo(view.validTo));
        notices.push_back({Tone::Look, Words::tr("The rules of %1 end on %2, in %n day(s). Ask for the new policy pack in time: without one "
                                                 "insurance settlement stops.", nullptr, left)
                                           .arg(name, dateText(view.validTo))});
    }
    return notices;
}

QString packName(const PackView &pack)
{
    return sentenceOf(pack.name) + u' ' + pack.version;
}

QString signerText(const PackView &pack)
{
    constexpr int shown = 16;
    return pack.signedBy.isEmpty() ? Words::tr("came with the program") : Words::tr("signed by %1…").arg(fingerprintText(pack.signedBy.left(shown)));
}

QString packFacts(const PackView &pack, const QDate &today)
{
    QStringList parts{Words::tr("version %1").arg(pack.version), periodText(pack.from, pack.to)};
    if (pack.to.isValid()) {
        const int left = static_cast<int>(today.daysTo(pack.to));
        parts.append(left < 0 ? Words::tr("has ended") : Words::tr("%n day(s) left", nullptr, left));
    }
    parts.append(signerText(pack));
    return parts.join(QStringLiteral(" · "));
}

QString businessName(Business business)
{
    return nameOfToken(toText(business));
}

QString businessWords(Business business)
{
    switch (business) {
    case Business::Account: return Words::tr("Ordinary purchases from the personal account and the family's.");
    case Business::OutpatientPool: return Words::tr("Outpatient prescriptions that the pooled fund pays a part of.");
    case Business::OtherPool: break;
    }
    return Words::tr("Special and chronic diseases, special drugs, dual channel: what other pooled funds pay.");
}

} // namespace yaogui
