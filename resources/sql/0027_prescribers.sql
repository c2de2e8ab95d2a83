-- SPDX-FileCopyrightText: 2026 The Yaogui authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The authority's list of internet hospitals, and who of the pharmacists is one for Chinese medicine, as somebody here noted them. The newest
-- row of a hospital or a person counts.

CREATE TABLE published_hospital(
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL CHECK(code <> ''),
    name TEXT NOT NULL CHECK(name <> ''),
    from_day TEXT NOT NULL,
    to_day TEXT CHECK(to_day >= from_day), -- the last day; null while it stands
    operator TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX published_hospital_code ON published_hospital(code, id);
CREATE TRIGGER published_hospital_stands BEFORE UPDATE ON published_hospital BEGIN SELECT RAISE(ABORT, 'published_hospital is append-only'); END;
CREATE TRIGGER published_hospital_stays BEFORE DELETE ON published_hospital BEGIN SELECT RAISE(ABORT, 'published_hospital is append-only'); END;

CREATE TABLE tcm_pharmacist(
    id INTEGER PRIMARY KEY,
    pharmacist TEXT NOT NULL CHECK(pharmacist <> ''),
    tcm INTEGER NOT NULL CHECK(tcm IN (0, 1)),
    operator TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX tcm_pharmacist_of ON tcm_pharmacist(pharmacist, id);
CREATE TRIGGER tcm_pharmacist_stands BEFORE UPDATE ON tcm_pharmacist BEGIN SELECT RAISE(ABORT, 'tcm_pharmacist is append-only'); END;
CREATE TRIGGER tcm_pharmacist_stays BEFORE DELETE ON tcm_pharmacist BEGIN SELECT RAISE(ABORT, 'tcm_pharmacist is append-only'); END;
