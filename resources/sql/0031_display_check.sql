-- SPDX-FileCopyrightText: 2026 The Yaogui authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is displayed is looked over zone by zone (陈列检查), beside the care each lot gets (care_look).
CREATE TABLE display_check(
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    zone TEXT NOT NULL, -- empty: what stands nowhere in particular
    lots INTEGER NOT NULL CHECK(lots > 0), -- on the shelf there by the books at that moment
    finding TEXT NOT NULL CHECK(finding IN ('good', 'doubtful')),
    note TEXT NOT NULL CHECK(note <> '' OR finding = 'good'),
    operator TEXT NOT NULL
) STRICT;
CREATE INDEX display_check_zone ON display_check(zone, id);
CREATE INDEX display_check_at ON display_check(at);
CREATE TRIGGER display_check_stands BEFORE UPDATE ON display_check BEGIN SELECT RAISE(ABORT, 'display_check is append-only'); END;
CREATE TRIGGER display_check_stays BEFORE DELETE ON display_check BEGIN SELECT RAISE(ABORT, 'display_check is append-only'); END;

-- A drug that stood in another zone than its own when that zone was counted, until it was put back or the zone became its own.
CREATE TABLE wrong_zone(
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    stocktake TEXT NOT NULL, -- its number
    drug_id INTEGER NOT NULL REFERENCES drug(id),
    zone TEXT NOT NULL CHECK(zone <> ''), -- where it stood
    operator TEXT NOT NULL
) STRICT;
CREATE TRIGGER wrong_zone_stands BEFORE UPDATE ON wrong_zone BEGIN SELECT RAISE(ABORT, 'wrong_zone is append-only'); END;
CREATE TRIGGER wrong_zone_stays BEFORE DELETE ON wrong_zone BEGIN SELECT RAISE(ABORT, 'wrong_zone is append-only'); END;

CREATE TABLE wrong_zone_back(
    wrong_zone_id INTEGER PRIMARY KEY REFERENCES wrong_zone(id),
    at TEXT NOT NULL,
    note TEXT NOT NULL,
    operator TEXT NOT NULL
) STRICT;
CREATE TRIGGER wrong_zone_back_stands BEFORE UPDATE ON wrong_zone_back BEGIN SELECT RAISE(ABORT, 'wrong_zone_back is append-only'); END;
CREATE TRIGGER wrong_zone_back_stays BEFORE DELETE ON wrong_zone_back BEGIN SELECT RAISE(ABORT, 'wrong_zone_back is append-only'); END;
