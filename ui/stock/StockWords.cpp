// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stock/StockWords.h"

#include "ui/review/RxWords.h"
#include "ui/text/NameText.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>

namespace yaogui {

namespace {

QString word(const QHash<QString, const char *> &words, const QString &code)
{
    const char *found = words.value(code);
    return found ? QCoreApplication::translate("StockWords", found) : code;
}

} // namespace

QString locationName(const QString &location)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("receiving"), QT_TRANSLATE_NOOP("StockWords", "Receiving")}, {QStringLiteral("shelf"), QT_TRANSLATE_NOOP("StockWords", "Shelf")},
        {QStringLiteral("quarantine"), QT_TRANSLATE_NOOP("StockWords", "Quarantine")}, {QStringLiteral("opened"), QT_TRANSLATE_NOOP("StockWords", "Opened packs")},
        {QStringLiteral("supplier"), QT_TRANSLATE_NOOP("StockWords", "Supplier")}, {QStringLiteral("customer"), QT_TRANSLATE_NOOP("StockWords", "Customer")},
        {QStringLiteral("opening"), QT_TRANSLATE_NOOP("StockWords", "Opening stock")}, {QStringLiteral("loss_gain"), QT_TRANSLATE_NOOP("StockWords", "Loss or gain")},
        {QStringLiteral("destroyed"), QT_TRANSLATE_NOOP("StockWords", "Destruction")}};
    return word(words, location);
}

QString movementName(const QString &kind)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("opening"), QT_TRANSLATE_NOOP("StockWords", "Opening stock")}, {QStringLiteral("sale"), QT_TRANSLATE_NOOP("StockWords", "Sold")},
        {QStringLiteral("sale_return"), QT_TRANSLATE_NOOP("StockWords", "Taken back")}, {QStringLiteral("receipt"), QT_TRANSLATE_NOOP("StockWords", "Received")},
        {QStringLiteral("place"), QT_TRANSLATE_NOOP("StockWords", "Put on the shelf")}, {QStringLiteral("quarantine"), QT_TRANSLATE_NOOP("StockWords", "Set apart")},
        {QStringLiteral("release"), QT_TRANSLATE_NOOP("StockWords", "Released")}, {QStringLiteral("purchase_return"), QT_TRANSLATE_NOOP("StockWords", "Sent back")},
        {QStringLiteral("destroy"), QT_TRANSLATE_NOOP("StockWords", "Destroyed")}, {QStringLiteral("count"), QT_TRANSLATE_NOOP("StockWords", "Counted")},
        {QStringLiteral("adjust"), QT_TRANSLATE_NOOP("StockWords", "Corrected")}, {QStringLiteral("open"), QT_TRANSLATE_NOOP("StockWords", "Pack opened")},
        {QStringLiteral("loose_sale"), QT_TRANSLATE_NOOP("StockWords", "Sold loose")}};
    return word(words, kind);
}

QString boxStateName(const QString &state)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("received"), QT_TRANSLATE_NOOP("StockWords", "Received")}, {QStringLiteral("shelf"), QT_TRANSLATE_NOOP("StockWords", "On the shelf")},
        {QStringLiteral("reserved"), QT_TRANSLATE_NOOP("StockWords", "Kept for a sale")}, {QStringLiteral("opened"), QT_TRANSLATE_NOOP("StockWords", "Pack opened")},
        {QStringLiteral("sold"), QT_TRANSLATE_NOOP("StockWords", "Sold")}, {QStringLiteral("quarantine"), QT_TRANSLATE_NOOP("StockWords", "Set apart")},
        {QStringLiteral("recalled"), QT_TRANSLATE_NOOP("StockWords", "Recalled")}, {QStringLiteral("destroyed"), QT_TRANSLATE_NOOP("StockWords", "Destroyed")},
        {QStringLiteral("supplier"), QT_TRANSLATE_NOOP("StockWords", "Sent back")}, {QStringLiteral("missing"), QT_TRANSLATE_NOOP("StockWords", "Not found by a count")}};
    return word(words, state);
}

QString receiptStateName(ReceiptState state)
{
    static const QHash<QString, const char *> words{{QStringLiteral("draft"), QT_TRANSLATE_NOOP("StockWords", "Draft")},
                                                    {QStringLiteral("posted"), QT_TRANSLATE_NOOP("StockWords", "Accepted")},
                                                    {QStringLiteral("dropped"), QT_TRANSLATE_NOOP("StockWords", "Dropped")}};
    return word(words, toText(state));
}

QString countScopeName(CountScope scope)
{
    static const QHash<QString, const char *> words{{QStringLiteral("full"), QT_TRANSLATE_NOOP("StockWords", "Everything")},
                                                    {QStringLiteral("zone"), QT_TRANSLATE_NOOP("StockWords", "One zone")},
                                                    {QStringLiteral("list"), QT_TRANSLATE_NOOP("StockWords", "A list")},
                                                    {QStringLiteral("expiring"), QT_TRANSLATE_NOOP("StockWords", "Expiring soon")}};
    return word(words, toText(scope));
}

QString stocktakeStateName(StocktakeState state)
{
    static const QHash<QString, const char *> words{{QStringLiteral("open"), QT_TRANSLATE_NOOP("StockWords", "Being counted")},
                                                    {QStringLiteral("posted"), QT_TRANSLATE_NOOP("StockWords", "Booked")},
                                                    {QStringLiteral("dropped"), QT_TRANSLATE_NOOP("StockWords", "Dropped")}};
    return word(words, toText(state));
}

QString licenceName(const QString &kind)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("business"), QT_TRANSLATE_NOOP("StockWords", "Business licence")},
        {QStringLiteral("drug_trade"), QT_TRANSLATE_NOOP("StockWords", "Drug trade licence")},
        {QStringLiteral("drug_production"), QT_TRANSLATE_NOOP("StockWords", "Drug production licence")},
        {QStringLiteral("quality_agreement"), QT_TRANSLATE_NOOP("StockWords", "Quality agreement")},
        {QStringLiteral("salesman"), QT_TRANSLATE_NOOP("StockWords", "Salesman's authority")}};
    return word(words, kind);
}

QString chainKindName(const QString &kind)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("box"), QT_TRANSLATE_NOOP("StockWords", "Box")}, {QStringLiteral("sale"), QT_TRANSLATE_NOOP("StockWords", "Slip")},
        {QStringLiteral("receipt"), QT_TRANSLATE_NOOP("StockWords", "Receipt")}, {QStringLiteral("lot"), QT_TRANSLATE_NOOP("StockWords", "Lot")},
        {QStringLiteral("prescription"), QT_TRANSLATE_NOOP("StockWords", "Prescription")}, {QStringLiteral("person"), QT_TRANSLATE_NOOP("StockWords", "Bought by")}};
    return word(words, kind);
}

QString stepName(const ChainStep &step)
{
    static const QHash<QString, const char *> receipts{{QStringLiteral("draft"), QT_TRANSLATE_NOOP("StockWords", "Delivery, waits")},
                                                       {QStringLiteral("posted"), QT_TRANSLATE_NOOP("StockWords", "Delivery accepted")},
                                                       {QStringLiteral("dropped"), QT_TRANSLATE_NOOP("StockWords", "Delivery dropped")}};
    static const QHash<QString, const char *> uploads{{QStringLiteral("waiting"), QT_TRANSLATE_NOOP("StockWords", "Message waits")},
                                                      {QStringLiteral("sent"), QT_TRANSLATE_NOOP("StockWords", "Message sent")},
                                                      {QStringLiteral("parked"), QT_TRANSLATE_NOOP("StockWords", "Message refused")}};
    switch (step.kind) {
    case ChainStep::Kind::Receipt: return word(receipts, step.state);
    case ChainStep::Kind::Box: return boxStateName(step.state);
    case ChainStep::Kind::Movement: return movementName(step.state);
    case ChainStep::Kind::Upload: return word(uploads, step.state);
    case ChainStep::Kind::Prescription: {
        const auto state = rxStateFrom(step.state);
        return QCoreApplication::translate("StockWords", "Prescription: %1").arg(state ? rxStateName(*state) : step.state);
    }
    case ChainStep::Kind::Return: return QCoreApplication::translate("StockWords", "Sale taken back");
    case ChainStep::Kind::Sale: {
        const auto state = saleStateFrom(step.state);
        return QCoreApplication::translate("StockWords", "Sale: %1").arg(state ? nameOf(*state) : step.state);
    }
    }
    return {};
}

QString momentText(const QString &iso)
{
    const QDateTime moment = QDateTime::fromString(iso, Qt::ISODate);
    return moment.isValid() && iso.size() > 10 ? moment.toString(QStringLiteral("yyyy-MM-dd HH:mm")) : iso;
}

} // namespace yaogui
