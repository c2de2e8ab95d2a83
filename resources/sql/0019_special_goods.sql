-- SPDX-FileCopyrightText: 2026 The Yaogui authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Specially managed drugs with their register, recalls lifted one by one, and goods that were shown but could not be supplied.

-- Who buys, where a sale has specially managed drugs; sealed. A sale with an insured person need not say so twice.
ALTER TABLE sale ADD COLUMN buyer BLOB;

-- The register: name, specification, quantity, maker, lot, buyer and identity number. Whether a row counts is said by its sale's state.
CREATE TABLE special_sale(
    sale_id INTEGER NOT NULL REFERENCES sale(id),
    number INTEGER NOT NULL,
    at TEXT NOT NULL,
    operator TEXT NOT NULL,
    drug_id INTEGER NOT NULL REFERENCES drug(id),
    name TEXT NOT NULL CHECK(name <> ''),
    spec TEXT NOT NULL CHECK(spec <> ''),
    maker TEXT NOT NULL CHECK(maker <> ''),
    lot TEXT NOT NULL CHECK(lot <> ''),
    quantity INTEGER NOT NULL CHECK(quantity > 0),
    buyer BLOB NOT NULL,     -- name and identity number, sealed
    buyer_key BLOB NOT NULL, -- keyed digest of the identity number
    PRIMARY KEY(sale_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX special_sale_buyer ON special_sale(buyer_key, at);
CREATE INDEX special_sale_at ON special_sale(at);
CREATE TRIGGER special_sale_stands BEFORE UPDATE ON special_sale BEGIN SELECT RAISE(ABORT, 'special_sale is append-only'); END;
CREATE TRIGGER special_sale_stays BEFORE DELETE ON special_sale BEGIN SELECT RAISE(ABORT, 'special_sale is append-only'); END;

-- A recall ends by itself and leaves the others of the same goods standing.
CREATE TABLE recall_lift(
    recall_id INTEGER PRIMARY KEY REFERENCES recall(id),
    at TEXT NOT NULL,
    reason TEXT NOT NULL CHECK(reason <> ''),
    operator TEXT NOT NULL
) STRICT;
INSERT INTO recall_lift(recall_id, at, reason, operator)
    SELECT recall.id, recall.at, 'lifted before lifts were kept one by one', recall.operator FROM recall JOIN lot ON lot.id = recall.lot_id
    WHERE lot.blocked IS NULL;
CREATE TRIGGER recall_lift_stands BEFORE UPDATE ON recall_lift BEGIN SELECT RAISE(ABORT, 'recall_lift is append-only'); END;
CREATE TRIGGER recall_lift_stays BEFORE DELETE ON recall_lift BEGIN SELECT RAISE(ABORT, 'recall_lift is append-only'); END;

-- Shown to the public as there, and could not be supplied when somebody came for it.
CREATE TABLE not_supplied(
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    drug_id INTEGER NOT NULL REFERENCES drug(id),
    shown INTEGER NOT NULL CHECK(shown >= 0), -- what the query gave at that moment
    note TEXT NOT NULL,
    operator TEXT NOT NULL
) STRICT;
CREATE TRIGGER not_supplied_stands BEFORE UPDATE ON not_supplied BEGIN SELECT RAISE(ABORT, 'not_supplied is append-only'); END;
CREATE TRIGGER not_supplied_stays BEFORE DELETE ON not_supplied BEGIN SELECT RAISE(ABORT, 'not_supplied is append-only'); END;
