-- SPDX-FileCopyrightText: 2026 The Yaogui authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Suppliers with their licences, the steps of first supply, and goods received. A draft may change until it is posted or dropped.

CREATE TABLE supplier(
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL CHECK(name <> ''),
    added_by TEXT NOT NULL,
    added_at TEXT NOT NULL
) STRICT;
CREATE TRIGGER supplier_stays BEFORE DELETE ON supplier BEGIN SELECT RAISE(ABORT, 'a supplier is never forgotten'); END;

-- The newest one of a kind counts.
CREATE TABLE supplier_licence(
    id INTEGER PRIMARY KEY,
    supplier_id INTEGER NOT NULL REFERENCES supplier(id),
    kind TEXT NOT NULL CHECK(kind IN ('business', 'drug_trade', 'drug_production', 'quality_agreement', 'salesman')),
    number TEXT NOT NULL CHECK(number <> ''),
    valid_until TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX supplier_licence_supplier ON supplier_licence(supplier_id, kind, id);
CREATE TRIGGER supplier_licence_stands BEFORE UPDATE ON supplier_licence BEGIN SELECT RAISE(ABORT, 'supplier_licence is append-only'); END;
CREATE TRIGGER supplier_licence_stays BEFORE DELETE ON supplier_licence BEGIN SELECT RAISE(ABORT, 'supplier_licence is append-only'); END;

-- First supply: asked for by the buyer, checked by quality, approved by the head. A refusal ends it and it may be asked for again.
CREATE TABLE first_supply(
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    supplier_id INTEGER REFERENCES supplier(id),
    drug_id INTEGER REFERENCES drug(id),
    step TEXT NOT NULL CHECK(step IN ('asked', 'checked', 'approved', 'refused')),
    operator TEXT NOT NULL,
    note TEXT NOT NULL,
    CHECK((supplier_id IS NULL) <> (drug_id IS NULL))
) STRICT;
CREATE INDEX first_supply_supplier ON first_supply(supplier_id, id) WHERE supplier_id IS NOT NULL;
CREATE INDEX first_supply_drug ON first_supply(drug_id, id) WHERE drug_id IS NOT NULL;
CREATE TRIGGER first_supply_stands BEFORE UPDATE ON first_supply BEGIN SELECT RAISE(ABORT, 'first_supply is append-only'); END;
CREATE TRIGGER first_supply_stays BEFORE DELETE ON first_supply BEGIN SELECT RAISE(ABORT, 'first_supply is append-only'); END;

CREATE TABLE receipt(
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    supplier_id INTEGER NOT NULL REFERENCES supplier(id),
    delivery_note TEXT NOT NULL,
    purchased_on TEXT NOT NULL,
    buyer TEXT NOT NULL,
    acceptor TEXT NOT NULL CHECK(acceptor <> buyer),
    arrived_at TEXT,
    arrival_temperature INTEGER, -- tenths of a degree Celsius
    state TEXT NOT NULL CHECK(state IN ('draft', 'posted', 'dropped')),
    made_at TEXT NOT NULL,
    posted_at TEXT
) STRICT;
CREATE INDEX receipt_state ON receipt(state);
CREATE UNIQUE INDEX receipt_note ON receipt(supplier_id, delivery_note) WHERE state <> 'dropped';
CREATE TRIGGER receipt_stays BEFORE DELETE ON receipt BEGIN SELECT RAISE(ABORT, 'a receipt is never deleted'); END;
CREATE TRIGGER receipt_stands BEFORE UPDATE ON receipt WHEN OLD.state <> 'draft' BEGIN SELECT RAISE(ABORT, 'a posted receipt stands'); END;

-- What Fujian 2(5) wants kept of every purchase, as it was on that day.
CREATE TABLE receipt_line(
    receipt_id INTEGER NOT NULL REFERENCES receipt(id),
    number INTEGER NOT NULL,
    drug_id INTEGER NOT NULL REFERENCES drug(id),
    generic_name TEXT NOT NULL,
    maker TEXT NOT NULL,
    dosage_form TEXT NOT NULL,
    spec TEXT NOT NULL,
    lot TEXT NOT NULL,
    production_date TEXT NOT NULL,
    expiry TEXT NOT NULL CHECK(expiry > production_date),
    approval_number TEXT NOT NULL,
    insurance_code TEXT NOT NULL,
    delivered INTEGER NOT NULL CHECK(delivered > 0),
    accepted INTEGER NOT NULL CHECK(accepted >= 0 AND accepted <= delivered),
    refusal TEXT NOT NULL CHECK(refusal <> '' OR accepted = delivered),
    cost INTEGER NOT NULL CHECK(cost >= 0),
    PRIMARY KEY(receipt_id, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE receipt_code(
    receipt_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    trace_code TEXT NOT NULL,
    boxes INTEGER NOT NULL CHECK(boxes > 0),
    parent TEXT,
    PRIMARY KEY(receipt_id, trace_code),
    FOREIGN KEY(receipt_id, number) REFERENCES receipt_line(receipt_id, number)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER receipt_line_late BEFORE INSERT ON receipt_line WHEN (SELECT state FROM receipt WHERE id = NEW.receipt_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a posted receipt stands'); END;
CREATE TRIGGER receipt_line_stands BEFORE UPDATE ON receipt_line BEGIN SELECT RAISE(ABORT, 'lines are written anew, not edited'); END;
CREATE TRIGGER receipt_line_stays BEFORE DELETE ON receipt_line BEGIN SELECT RAISE(ABORT, 'a line received stays; a wrong draft is dropped'); END;
CREATE TRIGGER receipt_code_late BEFORE INSERT ON receipt_code WHEN (SELECT state FROM receipt WHERE id = NEW.receipt_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a posted receipt stands'); END;
CREATE TRIGGER receipt_code_stands BEFORE UPDATE ON receipt_code BEGIN SELECT RAISE(ABORT, 'codes are written anew, not edited'); END;
CREATE TRIGGER receipt_code_stays BEFORE DELETE ON receipt_code BEGIN SELECT RAISE(ABORT, 'a code received stays; a wrong draft is dropped'); END;
