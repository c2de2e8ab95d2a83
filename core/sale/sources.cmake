# SPDX-FileCopyrightText: 2026 The Yaogui authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(sale_sources Basket.cpp Dispensing.h Dispensing.cpp GoodsFinder.cpp Reminders.cpp RecordWords.cpp SaleBoxes.h SaleBoxes.cpp SaleDemands.cpp SaleRecord.h SaleRecord.cpp Settling.cpp SettlingDoubts.cpp Returning.h Returning.cpp ReturningDoubts.cpp RestGoods.h RestGoods.cpp Reversal.h Reversal.cpp SaleReturn.h SaleReturn.cpp ReturnSlip.h ReturnSlip.cpp Checkout.cpp CheckoutPaying.cpp CheckoutPerson.cpp CheckoutPrices.cpp Reprint.h Reprint.cpp CheckoutStaff.cpp CheckoutView.cpp CheckoutPieces.cpp)
list(APPEND sale_sources Buyer.h LooseSale.h LooseSale.cpp SpecialSale.h SpecialSale.cpp)
list(APPEND sale_sources DaySheet.h DaySheet.cpp Document.h SlipLayout.h SlipLayout.cpp PackLabel.h PackLabel.cpp PiecesLabel.h PiecesLabel.cpp SlipRows.h SlipRows.cpp SlipWords.h Slip.h Slip.cpp Statement.h Statement.cpp)
