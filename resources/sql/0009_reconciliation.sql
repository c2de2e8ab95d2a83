-- SPDX-FileCopyrightText: 2026 The Yaogui authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the evening reconciliation found, the clearing applications of a month (a row for each state one came to), and the agency's
-- statements as they were imported. Nothing of it changes. Reports hold settlement numbers and amounts, no personal data.

CREATE TABLE reconciliation(
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    operator TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL CHECK(last_day >= first_day),
    state TEXT NOT NULL CHECK(state IN ('balanced', 'differences')),
    differences INTEGER NOT NULL,
    report TEXT NOT NULL
) STRICT;
CREATE INDEX reconciliation_day ON reconciliation(first_day, last_day);
CREATE TRIGGER reconciliation_stands BEFORE UPDATE ON reconciliation BEGIN SELECT RAISE(ABORT, 'reconciliation is append-only'); END;
CREATE TRIGGER reconciliation_stays BEFORE DELETE ON reconciliation BEGIN SELECT RAISE(ABORT, 'reconciliation is append-only'); END;

CREATE TABLE clearing_application(
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    operator TEXT NOT NULL,
    month TEXT NOT NULL,
    clr_type TEXT NOT NULL,
    clr_way TEXT NOT NULL,
    clr_optins TEXT NOT NULL,
    state TEXT NOT NULL CHECK(state IN ('sent', 'applied', 'refused', 'unknown')),
    msgid TEXT NOT NULL,
    detail TEXT NOT NULL
) STRICT;
CREATE INDEX clearing_application_month ON clearing_application(month, clr_type, clr_way, clr_optins);
CREATE TRIGGER clearing_application_stands BEFORE UPDATE ON clearing_application BEGIN SELECT RAISE(ABORT, 'clearing_application is append-only'); END;
CREATE TRIGGER clearing_application_stays BEFORE DELETE ON clearing_application BEGIN SELECT RAISE(ABORT, 'clearing_application is append-only'); END;

CREATE TABLE agency_statement(
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    operator TEXT NOT NULL,
    month TEXT NOT NULL,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    differences INTEGER NOT NULL,
    report TEXT NOT NULL
) STRICT;
CREATE INDEX agency_statement_month ON agency_statement(month);
CREATE TRIGGER agency_statement_stands BEFORE UPDATE ON agency_statement BEGIN SELECT RAISE(ABORT, 'agency_statement is append-only'); END;
CREATE TRIGGER agency_statement_stays BEFORE DELETE ON agency_statement BEGIN SELECT RAISE(ABORT, 'agency_statement is append-only'); END;

-- Days are found by their steps, and a settlement of another day by its visit.
CREATE INDEX settlement_step_at ON settlement_step(at);
CREATE INDEX sale_visit ON sale(mdtrt_id) WHERE mdtrt_id IS NOT NULL;
