-- SPDX-FileCopyrightText: 2026 The Yaogui authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A scan, a settlement and the start must not grow slower with the sales behind them. SQLite uses a partial index only where a query
-- repeats its condition, so every query by state read all sales; a whole index serves them all.

DROP INDEX sale_unfinished;
CREATE INDEX sale_state ON sale(state);
CREATE INDEX drug_approval_number ON drug(approval_number) WHERE approval_number <> '';
