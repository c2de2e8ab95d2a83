// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/sale/ReturnRig.h"

#include <QTest>

using namespace yaogui;

/// Herbal pieces (中药饮片) by doses and grams: one entry of each in a sale.
class TestPieces final : public QObject {
    Q_OBJECT

private slots:
    void init() { m_rig = std::make_unique<ReturnRig>(); }

    // The same herb once more is said; out of the basket it can be entered anew.
    void theSamePiecesTwice()
    {
        const auto checkout = m_rig->shop.checkout("1002");
        QVERIFY(checkout->addPieces("HERB", 7, *parseQuantity(u"10"), "先煎")); // out of two lots
        const auto before = checkout->draft().basket.lines();
        const auto second = checkout->addPieces("HERB", 7, *parseQuantity(u"2"), {});
        QCOMPARE(codeOf(second), "BOX_TWICE");
        QCOMPARE(second.error().details["doses"].toInt(), 7);
        QCOMPARE(checkout->draft().basket.lines().size(), before.size());
        QCOMPARE(checkout->draft().basket.lines().front().quantity, before.front().quantity);
        while (!checkout->draft().basket.isEmpty())
            QVERIFY(checkout->remove(1));
        QCOMPARE(codeOf(checkout->addPieces("HERB", 7, *parseQuantity(u"2"), {})), "");
    }

private:
    std::unique_ptr<ReturnRig> m_rig;
};

QTEST_GUILESS_MAIN(TestPieces)
#include "tst_pieces.moc"
