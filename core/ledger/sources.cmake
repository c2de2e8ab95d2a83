# SPDX-FileCopyrightText: 2026 The Yaogui authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(ledger_sources Buying.cpp Chain.cpp CountReading.cpp Counting.cpp DeliveryReading.cpp LotMove.cpp LotStock.cpp MayLeave.cpp OpenedPack.h PackRoom.h PackRoom.cpp Availability.h Availability.cpp Inspection.cpp Invoicing.cpp OrderFilling.cpp Ordering.cpp Papers.cpp PaperType.cpp Planning.cpp Procuring.cpp PurchaseOrder.cpp Recall.cpp Receipt.cpp Receiving.cpp StockRoom.cpp Stocktake.cpp Variance.cpp WrongZone.cpp)
