// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/outbox/OutboxWords.h"

#include "ui/text/OutboxText.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

namespace yaogui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OutboxWords)
};

QString timeText(const QString &iso)
{
    const QDateTime time = QDateTime::fromString(iso, Qt::ISODateWithMs);
    return time.isValid() ? time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : QString();
}

// Easier on the eye; what is no JSON stays as it came.
QString spread(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    return document.isNull() ? text : QString::fromUtf8(document.toJson(QJsonDocument::Indented)).trimmed();
}

QStringList tryText(const TryView &one, qsizetype number)
{
    QStringList lines{Words::tr("Try %1, %2, message id %3").arg(QString::number(number), timeText(one.at), one.messageId)};
    if (one.answeredAt.isEmpty())
        lines << Words::tr("No answer was noted: the program ended before one came.");
    else
        lines << verdictText(one.verdict) << Words::tr("Answer: infcode %1, HTTP %2").arg(one.infcode).arg(one.httpStatus);
    lines << Words::tr("Sent:") << spread(one.request);
    if (!one.answer.isEmpty())
        lines << Words::tr("Answered:") << spread(one.answer);
    return lines;
}

} // namespace

ChoiceRow choiceRowOf(const OutboxRow &row)
{
    ChoiceRow choice;
    choice.title = row.drugName.isEmpty() ? row.key : row.drugName;
    choice.spec = row.lot.isEmpty() ? QString() : Words::tr("lot %1").arg(row.lot);
    choice.detail = whyText(row);
    choice.detailTone = row.parked ? Tone::Stop : row.reason == Verdict::None ? Tone::Plain : Tone::Look;
    choice.figure = timeText(row.since).left(16);
    choice.figureDetail = row.tries > 0 ? Words::tr("%n tries", nullptr, row.tries) : kindText(row.kind);
    if (row.parked)
        choice.badges.push_back({Words::tr("put aside"), Tone::Stop});
    else if (row.behind > 0)
        choice.badges.push_back({Words::tr("waits its turn"), Tone::Plain});
    return choice;
}

QString summaryOf(const OutboxView &view)
{
    if (view.rows.empty())
        return Words::tr("Everything was sent. New sales are reported to the platform by themselves; what cannot leave waits here.");
    QString text = Words::tr("%n message(s) wait, the oldest since %1.", nullptr, static_cast<int>(view.rows.size())).arg(timeText(view.oldest).left(16));
    if (view.parked > 0)
        text += u' ' + Words::tr("%n of them put aside: please look at them.", nullptr, view.parked);
    return text;
}

QString storyText(const OutboxStory &story)
{
    QStringList lines{Words::tr("Message %1").arg(story.row.id) + QStringLiteral("  ") + kindText(story.row.kind) + QStringLiteral("  ") + story.row.key};
    if (story.sentAt.isEmpty())
        lines << Words::tr("Waits since %1.").arg(timeText(story.row.since)) + u' ' + whyText(story.row);
    else
        lines << Words::tr("Sent at %1.").arg(timeText(story.sentAt)) + u' ' + verdictText(story.row.reason);
    lines << Words::tr("Names and numbers of persons are masked.") << QString();
    qsizetype number = 0;
    for (const TryView &one : story.tries)
        lines << tryText(one, ++number) << QString();
    if (story.tries.empty())
        lines << Words::tr("It was not tried yet.") << Words::tr("What is to be sent") << spread(story.payload);
    return lines.join(u'\n');
}

} // namespace yaogui
