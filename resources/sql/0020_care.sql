-- SPDX-FileCopyrightText: 2026 The Yaogui authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Care of goods (养护), temperature and humidity as read, and the store's own list of drugs that bear no trace code (无码库).

-- The newest one of a drug counts.
CREATE TABLE no_code(
    id INTEGER PRIMARY KEY,
    drug_id INTEGER NOT NULL REFERENCES drug(id),
    listed INTEGER NOT NULL CHECK(listed IN (0, 1)),
    proof TEXT NOT NULL CHECK(proof <> ''), -- or why it is taken off
    operator TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX no_code_drug ON no_code(drug_id, id);
CREATE TRIGGER no_code_stands BEFORE UPDATE ON no_code BEGIN SELECT RAISE(ABORT, 'no_code is append-only'); END;
CREATE TRIGGER no_code_stays BEFORE DELETE ON no_code BEGIN SELECT RAISE(ABORT, 'no_code is append-only'); END;

-- Tenths of a degree Celsius and of a percent.
CREATE TABLE climate_reading(
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    place TEXT NOT NULL CHECK(place <> ''),
    temperature INTEGER NOT NULL,
    humidity INTEGER,
    outside INTEGER NOT NULL CHECK(outside IN (0, 1)),
    action TEXT NOT NULL CHECK(action <> '' OR outside = 0),
    operator TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    UNIQUE(place, at)
) STRICT;
CREATE INDEX climate_reading_at ON climate_reading(at);
CREATE TRIGGER climate_reading_stands BEFORE UPDATE ON climate_reading BEGIN SELECT RAISE(ABORT, 'climate_reading is append-only'); END;
CREATE TRIGGER climate_reading_stays BEFORE DELETE ON climate_reading BEGIN SELECT RAISE(ABORT, 'climate_reading is append-only'); END;

CREATE TABLE care_look(
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    lot_id INTEGER NOT NULL REFERENCES lot(id),
    quantity INTEGER NOT NULL, -- on the shelf by the books at that moment
    finding TEXT NOT NULL CHECK(finding IN ('good', 'doubtful')),
    note TEXT NOT NULL CHECK(note <> '' OR finding = 'good'),
    operator TEXT NOT NULL
) STRICT;
CREATE INDEX care_look_lot ON care_look(lot_id, id);
CREATE INDEX care_look_at ON care_look(at);
CREATE TRIGGER care_look_stands BEFORE UPDATE ON care_look BEGIN SELECT RAISE(ABORT, 'care_look is append-only'); END;
CREATE TRIGGER care_look_stays BEFORE DELETE ON care_look BEGIN SELECT RAISE(ABORT, 'care_look is append-only'); END;

-- What was sold in a month, without reading all sales.
CREATE INDEX sale_changed ON sale(changed_at) WHERE slip IS NOT NULL;
