-- SPDX-FileCopyrightText: 2026 The Yaogui authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Stock between all places goods can be: a supplier, the receiving table, the shelf, quarantine, an opened pack, a customer, destroyed,
-- or lost and found by a count. A correction is a movement of its own with its reason and whoever agreed; it may name the one it undoes.

DROP TRIGGER movement_posts;
DROP TRIGGER movement_stands;
DROP TRIGGER movement_stays;
DROP INDEX movement_lot;

ALTER TABLE balance RENAME TO balance_before;
CREATE TABLE balance(
    lot_id INTEGER NOT NULL REFERENCES lot(id),
    location TEXT NOT NULL CHECK(location IN ('opening', 'supplier', 'receiving', 'shelf', 'quarantine', 'opened', 'customer', 'loss_gain', 'destroyed')),
    quantity INTEGER NOT NULL,
    PRIMARY KEY(lot_id, location),
    CHECK(quantity >= 0 OR location IN ('opening', 'supplier', 'loss_gain'))
) STRICT, WITHOUT ROWID;
INSERT INTO balance SELECT lot_id, location, quantity FROM balance_before;
DROP TABLE balance_before;

ALTER TABLE movement RENAME TO movement_before;
CREATE TABLE movement(
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    kind TEXT NOT NULL CHECK(kind IN ('opening', 'sale', 'sale_return', 'receipt', 'place', 'quarantine', 'release', 'purchase_return',
                                      'destroy', 'count', 'adjust', 'open', 'loose_sale')),
    document TEXT NOT NULL,
    lot_id INTEGER NOT NULL REFERENCES lot(id),
    from_location TEXT NOT NULL,
    to_location TEXT NOT NULL CHECK(to_location <> from_location),
    quantity INTEGER NOT NULL CHECK(quantity > 0),
    cost INTEGER,
    operator TEXT NOT NULL,
    reason TEXT,
    approved_by TEXT,
    reverses INTEGER REFERENCES movement(id),
    CHECK(kind NOT IN ('count', 'adjust', 'destroy')
        OR (COALESCE(reason, '') <> '' AND approved_by IS NOT NULL AND approved_by <> operator))
) STRICT;
INSERT INTO movement(id, at, kind, document, lot_id, from_location, to_location, quantity, cost, operator)
    SELECT id, at, kind, document, lot_id, from_location, to_location, quantity, cost, operator FROM movement_before ORDER BY id;
DROP TABLE movement_before;
CREATE INDEX movement_lot ON movement(lot_id);
CREATE INDEX movement_difference ON movement(at) WHERE kind IN ('count', 'adjust');
CREATE UNIQUE INDEX movement_reversed ON movement(reverses) WHERE reverses IS NOT NULL;
CREATE TRIGGER movement_posts AFTER INSERT ON movement BEGIN
    INSERT INTO balance(lot_id, location, quantity) VALUES(NEW.lot_id, NEW.from_location, 0) ON CONFLICT DO NOTHING;
    INSERT INTO balance(lot_id, location, quantity) VALUES(NEW.lot_id, NEW.to_location, 0) ON CONFLICT DO NOTHING;
    UPDATE balance SET quantity = quantity - NEW.quantity WHERE lot_id = NEW.lot_id AND location = NEW.from_location;
    UPDATE balance SET quantity = quantity + NEW.quantity WHERE lot_id = NEW.lot_id AND location = NEW.to_location;
END;
CREATE TRIGGER movement_undoes BEFORE INSERT ON movement
WHEN NEW.reverses IS NOT NULL AND NOT EXISTS(SELECT 1 FROM movement m WHERE m.id = NEW.reverses AND m.lot_id = NEW.lot_id AND m.quantity = NEW.quantity
    AND m.from_location = NEW.to_location AND m.to_location = NEW.from_location)
BEGIN SELECT RAISE(ABORT, 'a counter-entry is the exact opposite'); END;
CREATE TRIGGER movement_stands BEFORE UPDATE ON movement BEGIN SELECT RAISE(ABORT, 'movement is append-only'); END;
CREATE TRIGGER movement_stays BEFORE DELETE ON movement BEGIN SELECT RAISE(ABORT, 'movement is append-only'); END;

-- Why nothing of a lot may leave to a customer; null: nothing is known against it.
ALTER TABLE lot ADD COLUMN blocked TEXT;

DROP TRIGGER box_stays;
DROP INDEX box_lot;
ALTER TABLE box RENAME TO box_before;
CREATE TABLE box(
    trace_code TEXT PRIMARY KEY,
    drug_id INTEGER NOT NULL REFERENCES drug(id),
    lot_id INTEGER NOT NULL REFERENCES lot(id),
    boxes INTEGER NOT NULL DEFAULT 1,
    state TEXT NOT NULL CHECK(state IN ('received', 'shelf', 'reserved', 'opened', 'sold', 'quarantine', 'recalled', 'destroyed', 'supplier', 'missing')),
    sale_id INTEGER,
    parent TEXT -- the case it came in
) STRICT, WITHOUT ROWID;
INSERT INTO box(trace_code, drug_id, lot_id, boxes, state, sale_id) SELECT trace_code, drug_id, lot_id, boxes, state, sale_id FROM box_before;
DROP TABLE box_before;
CREATE INDEX box_lot ON box(lot_id, state);
CREATE INDEX box_parent ON box(parent) WHERE parent IS NOT NULL;
CREATE TRIGGER box_stays BEFORE DELETE ON box BEGIN SELECT RAISE(ABORT, 'a box is never forgotten'); END;

-- A recall of a whole lot, or of the boxes from one code to another, also those the store has never seen.
CREATE TABLE recall(
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    document TEXT NOT NULL UNIQUE,
    reason TEXT NOT NULL CHECK(reason <> ''),
    operator TEXT NOT NULL,
    lot_id INTEGER REFERENCES lot(id),
    first_code TEXT,
    last_code TEXT,
    CHECK((lot_id IS NULL) <> (first_code IS NULL) AND (first_code IS NULL) = (last_code IS NULL) AND last_code >= first_code)
) STRICT;
CREATE TRIGGER recall_stands BEFORE UPDATE ON recall BEGIN SELECT RAISE(ABORT, 'recall is append-only'); END;
CREATE TRIGGER recall_stays BEFORE DELETE ON recall BEGIN SELECT RAISE(ABORT, 'recall is append-only'); END;

-- Where on the shelf a drug stands: one place each.
CREATE TABLE drug_zone(
    drug_id INTEGER PRIMARY KEY REFERENCES drug(id),
    zone TEXT NOT NULL CHECK(zone <> '')
) STRICT;
