-- SPDX-FileCopyrightText: 2026 The Yaogui authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Doctors and institutions whose insurance qualification the authority suspended, as somebody here noted them. The newest row of a code counts.

CREATE TABLE suspended_prescriber(
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL CHECK(code <> ''),
    name TEXT NOT NULL CHECK(name <> ''),
    from_day TEXT NOT NULL,
    to_day TEXT CHECK(to_day >= from_day), -- the last day; null while it stands
    operator TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX suspended_prescriber_code ON suspended_prescriber(code, id);
CREATE TRIGGER suspended_prescriber_stands BEFORE UPDATE ON suspended_prescriber BEGIN SELECT RAISE(ABORT, 'suspended_prescriber is append-only'); END;
CREATE TRIGGER suspended_prescriber_stays BEFORE DELETE ON suspended_prescriber BEGIN SELECT RAISE(ABORT, 'suspended_prescriber is append-only'); END;
