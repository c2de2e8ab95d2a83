-- SPDX-FileCopyrightText: 2026 The Yaogui authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Opened packs and what was sold out of them, and herbal pieces by doses.

-- A pack opened for loose sale. What is left of it in smallest units and, in the ledger's measure, at the location 'opened'.
CREATE TABLE opened_pack(
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    at TEXT NOT NULL,
    drug_id INTEGER NOT NULL REFERENCES drug(id),
    lot_id INTEGER NOT NULL REFERENCES lot(id),
    trace_code TEXT,
    units INTEGER NOT NULL CHECK(units > 1),
    units_left INTEGER NOT NULL CHECK(units_left BETWEEN 0 AND units),
    quantity_left INTEGER NOT NULL CHECK(quantity_left >= 0 AND (quantity_left > 0) = (units_left > 0)),
    opened_by TEXT NOT NULL,
    checked_by TEXT NOT NULL
) STRICT;
CREATE INDEX opened_pack_left ON opened_pack(drug_id, id) WHERE units_left > 0;
CREATE INDEX opened_pack_lot ON opened_pack(lot_id);
CREATE INDEX opened_pack_code ON opened_pack(trace_code) WHERE trace_code IS NOT NULL;
CREATE TRIGGER opened_pack_stays BEFORE DELETE ON opened_pack BEGIN SELECT RAISE(ABORT, 'an opened pack is never forgotten'); END;
CREATE TRIGGER opened_pack_stands BEFORE UPDATE OF id, number, at, drug_id, lot_id, trace_code, units, opened_by, checked_by ON opened_pack
BEGIN SELECT RAISE(ABORT, 'only what is left of an opened pack changes'); END;

-- Parts out of it (and back in, where a sale was voided at the counter).
CREATE TABLE pack_part(
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    pack_id INTEGER NOT NULL REFERENCES opened_pack(id),
    document TEXT NOT NULL,
    units INTEGER NOT NULL CHECK(units <> 0), -- below zero: out of the pack
    quantity INTEGER NOT NULL CHECK((quantity > 0) = (units > 0) AND quantity <> 0),
    operator TEXT NOT NULL
) STRICT;
CREATE INDEX pack_part_pack ON pack_part(pack_id);
CREATE TRIGGER pack_part_posts AFTER INSERT ON pack_part BEGIN
    UPDATE opened_pack SET units_left = units_left + NEW.units, quantity_left = quantity_left + NEW.quantity WHERE id = NEW.pack_id;
END;
CREATE TRIGGER pack_part_stands BEFORE UPDATE ON pack_part BEGIN SELECT RAISE(ABORT, 'pack_part is append-only'); END;
CREATE TRIGGER pack_part_stays BEFORE DELETE ON pack_part BEGIN SELECT RAISE(ABORT, 'pack_part is append-only'); END;

-- A line out of an opened pack, in smallest units; a line of herbal pieces, as doses of so much each.
ALTER TABLE sale_line ADD COLUMN pack_id INTEGER REFERENCES opened_pack(id);
ALTER TABLE sale_line ADD COLUMN units INTEGER;
ALTER TABLE sale_line ADD COLUMN reported_code TEXT; -- what the platform is told of the part's trace code
ALTER TABLE sale_line ADD COLUMN doses INTEGER;
ALTER TABLE sale_line ADD COLUMN handling TEXT; -- first decocted, wrapped, taken in the liquid …

CREATE INDEX sale_line_pack ON sale_line(pack_id) WHERE pack_id IS NOT NULL;
