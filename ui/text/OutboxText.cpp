// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/OutboxText.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace yaogui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OutboxText)
};

QString whatNext(const OutboxRow &row)
{
    if (row.behind > 0)
        return Words::tr("It waits for message %1 of the same drug and lot; their order is kept.").arg(row.behind);
    if (row.parked && row.reason == Verdict::LedgerDiffers)
        return Words::tr("It is put aside and not sent. Call the service; do not change the sale.");
    if (row.parked)
        return Words::tr("It is put aside; everything else goes on. Mend the cause, then try it again.");
    if (row.reason == Verdict::SignIn)
        return Words::tr("This is no fault of the message. Check account and key of the platform in the settings.");
    if (row.reason == Verdict::Clock)
        return Words::tr("This is no fault of the message. Check date and time of this computer.");
    return row.reason == Verdict::None ? Words::tr("It goes by itself.") : Words::tr("It is tried again by itself.");
}

} // namespace

QString kindText(const QString &kind)
{
    if (kind == u"3505")
        return Words::tr("Goods sold (3505)");
    if (kind == u"3506")
        return Words::tr("Goods returned (3506)");
    const std::pair<QStringView, QString> stock[] = {{u"3501", Words::tr("Stock counted (3501)")},
                                                     {u"3502", Words::tr("Stock lost, found or destroyed (3502)")},
                                                     {u"3503", Words::tr("Goods received (3503)")},
                                                     {u"3504", Words::tr("Goods sent back to the supplier (3504)")}};
    const auto known = std::find_if(std::begin(stock), std::end(stock), [&](const auto &row) { return row.first == kind; });
    return known == std::end(stock) ? kind : known->second;
}

QString verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::None: return {};
    case Verdict::Accepted: return Words::tr("The platform has taken it.");
    case Verdict::AlreadyThere: return Words::tr("The platform had it already: an earlier try had arrived.");
    case Verdict::Refused: return Words::tr("The platform refuses this message.");
    case Verdict::RowRefused: return Words::tr("The platform took the message and refuses what it says about the goods.");
    case Verdict::Failed: return Words::tr("The platform failed inside.");
    case Verdict::Unreadable: return Words::tr("The platform's answer could not be read.");
    case Verdict::SignIn: return Words::tr("The platform does not accept our sign-in or signature.");
    case Verdict::Clock: return Words::tr("The platform does not accept this computer's time.");
    case Verdict::NoAnswer: return Words::tr("It left, and no answer came back.");
    case Verdict::Unreachable: return Words::tr("The platform could not be reached.");
    case Verdict::LedgerDiffers: return Words::tr("The message does not say what the sale on record says.");
    }
    return {};
}

QString whyText(const OutboxRow &row)
{
    QStringList sentences{verdictText(row.reason)};
    if (counts(row.reason) && !row.words.isEmpty() && row.reason != Verdict::Unreadable)
        sentences << Words::tr("It says: “%1”.").arg(row.words);
    sentences << whatNext(row);
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

} // namespace yaogui
