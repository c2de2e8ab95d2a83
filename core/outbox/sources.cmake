# SPDX-FileCopyrightText: 2026 The Yaogui authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(outbox_sources CentreMessages.h CentreMessages.cpp Courier.cpp GoodsRow.cpp Lane.cpp RoundPlan.cpp SaleMessages.cpp StockMessages.cpp UploadCheck.cpp Verdict.cpp)
