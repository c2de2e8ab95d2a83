-- SPDX-FileCopyrightText: 2026 The Yaogui authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first store: catalogue, double-entry stock, boxes, sales with their settlement, evidence, outbox, audit.
-- Money is fen, prices are 10^-6 yuan, quantities 10^-4 packs; times are ISO 8601 with offset; sealed columns hold
-- ciphertext (personal data).

CREATE TABLE migration(version INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL) STRICT;
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE setting(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE counter(name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE operator(
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    post TEXT NOT NULL CHECK(post IN ('cashier', 'licensed_pharmacist', 'manager', 'buyer', 'acceptor')),
    on_duty INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE shift(id INTEGER PRIMARY KEY, opened_at TEXT NOT NULL, opened_by TEXT NOT NULL, closed_at TEXT) STRICT;
CREATE TABLE sign_in(operator TEXT PRIMARY KEY, day TEXT NOT NULL, sign_no TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE drug(
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    generic_name TEXT NOT NULL,
    trade_name TEXT NOT NULL,
    spec TEXT NOT NULL,
    dosage_form TEXT NOT NULL,
    unit TEXT NOT NULL,
    pack_count INTEGER NOT NULL CHECK(pack_count >= 1),
    maker TEXT NOT NULL,
    approval_number TEXT NOT NULL,
    insurance_code TEXT NOT NULL,
    ean TEXT NOT NULL,
    class TEXT NOT NULL,
    insurance_level TEXT NOT NULL,
    price INTEGER NOT NULL CHECK(price > 0),
    storage TEXT NOT NULL
) STRICT;
CREATE INDEX drug_ean ON drug(ean) WHERE ean <> '';
CREATE INDEX drug_insurance_code ON drug(insurance_code) WHERE insurance_code <> '';
CREATE TABLE trace_prefix(
    prefix TEXT PRIMARY KEY,
    drug_id INTEGER NOT NULL REFERENCES drug(id),
    boxes INTEGER NOT NULL CHECK(boxes >= 1)
) STRICT, WITHOUT ROWID;
CREATE INDEX trace_prefix_drug ON trace_prefix(drug_id);

-- Stock as double entry: a movement takes from one location and gives to another; balance is kept, not summed.
CREATE TABLE lot(
    id INTEGER PRIMARY KEY,
    drug_id INTEGER NOT NULL REFERENCES drug(id),
    lot TEXT NOT NULL,
    production_date TEXT,
    expiry TEXT NOT NULL,
    UNIQUE(drug_id, lot)
) STRICT;
CREATE TABLE movement(
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    kind TEXT NOT NULL CHECK(kind IN ('opening', 'sale', 'sale_return')),
    document TEXT NOT NULL,
    lot_id INTEGER NOT NULL REFERENCES lot(id),
    from_location TEXT NOT NULL,
    to_location TEXT NOT NULL CHECK(to_location <> from_location),
    quantity INTEGER NOT NULL CHECK(quantity > 0),
    cost INTEGER,
    operator TEXT NOT NULL
) STRICT;
CREATE INDEX movement_lot ON movement(lot_id);
CREATE TABLE balance(
    lot_id INTEGER NOT NULL REFERENCES lot(id),
    location TEXT NOT NULL CHECK(location IN ('opening', 'shelf', 'quarantine', 'customer')),
    quantity INTEGER NOT NULL,
    PRIMARY KEY(lot_id, location),
    CHECK(quantity >= 0 OR location = 'opening')
) STRICT, WITHOUT ROWID;
CREATE TRIGGER movement_posts AFTER INSERT ON movement BEGIN
    INSERT INTO balance(lot_id, location, quantity) VALUES(NEW.lot_id, NEW.from_location, 0) ON CONFLICT DO NOTHING;
    INSERT INTO balance(lot_id, location, quantity) VALUES(NEW.lot_id, NEW.to_location, 0) ON CONFLICT DO NOTHING;
    UPDATE balance SET quantity = quantity - NEW.quantity WHERE lot_id = NEW.lot_id AND location = NEW.from_location;
    UPDATE balance SET quantity = quantity + NEW.quantity WHERE lot_id = NEW.lot_id AND location = NEW.to_location;
END;
CREATE TRIGGER movement_stands BEFORE UPDATE ON movement BEGIN SELECT RAISE(ABORT, 'movement is append-only'); END;
CREATE TRIGGER movement_stays BEFORE DELETE ON movement BEGIN SELECT RAISE(ABORT, 'movement is append-only'); END;

-- The life of one box: its state now, and every step behind it.
CREATE TABLE box(
    trace_code TEXT PRIMARY KEY,
    drug_id INTEGER NOT NULL REFERENCES drug(id),
    lot_id INTEGER NOT NULL REFERENCES lot(id),
    boxes INTEGER NOT NULL DEFAULT 1,
    state TEXT NOT NULL CHECK(state IN ('shelf', 'reserved', 'sold', 'quarantine')),
    sale_id INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX box_lot ON box(lot_id, state);
CREATE TRIGGER box_stays BEFORE DELETE ON box BEGIN SELECT RAISE(ABORT, 'a box is never forgotten'); END;
CREATE TABLE box_event(
    id INTEGER PRIMARY KEY,
    trace_code TEXT NOT NULL,
    at TEXT NOT NULL,
    state TEXT NOT NULL,
    document TEXT NOT NULL,
    operator TEXT NOT NULL
) STRICT;
CREATE INDEX box_event_code ON box_event(trace_code);
CREATE TRIGGER box_event_stands BEFORE UPDATE ON box_event BEGIN SELECT RAISE(ABORT, 'box_event is append-only'); END;
CREATE TRIGGER box_event_stays BEFORE DELETE ON box_event BEGIN SELECT RAISE(ABORT, 'box_event is append-only'); END;

-- A sale and, at the most, its one settlement.
CREATE TABLE sale(
    id INTEGER PRIMARY KEY,
    state TEXT NOT NULL CHECK(state IN ('open', 'held', 'presettled', 'confirmed', 'sent', 'unknown', 'settled', 'paid',
                                        'reversed', 'refunded', 'refused')),
    operator TEXT NOT NULL,
    shift_id INTEGER REFERENCES shift(id),
    opened_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    slip TEXT UNIQUE,
    total INTEGER NOT NULL DEFAULT 0,
    insured_total INTEGER NOT NULL DEFAULT 0,
    fund INTEGER, account INTEGER, family INTEGER,
    cash INTEGER,
    tendered INTEGER,
    change INTEGER,
    setl_id TEXT,
    mdtrt_id TEXT,
    msgid TEXT UNIQUE,
    person BLOB,
    settlement BLOB,
    replaces INTEGER REFERENCES sale(id)
) STRICT;
CREATE INDEX sale_unfinished ON sale(state) WHERE state IN ('open', 'held', 'presettled', 'confirmed', 'sent', 'unknown');
CREATE TRIGGER sale_stays BEFORE DELETE ON sale BEGIN SELECT RAISE(ABORT, 'a sale is never deleted'); END;
CREATE TRIGGER sale_stands BEFORE UPDATE ON sale
WHEN OLD.state IN ('settled', 'paid', 'reversed', 'refunded', 'refused') AND NOT (
    OLD.state IN ('settled', 'paid') AND NEW.state = 'refunded' AND NEW.total = OLD.total AND NEW.insured_total = OLD.insured_total
    AND NEW.fund IS OLD.fund AND NEW.account IS OLD.account AND NEW.family IS OLD.family AND NEW.cash IS OLD.cash
    AND NEW.setl_id IS OLD.setl_id AND NEW.msgid IS OLD.msgid AND NEW.slip IS OLD.slip)
BEGIN SELECT RAISE(ABORT, 'a finished sale stands'); END;

CREATE TABLE sale_line(
    sale_id INTEGER NOT NULL REFERENCES sale(id),
    number INTEGER NOT NULL,
    drug_id INTEGER NOT NULL REFERENCES drug(id),
    lot_id INTEGER REFERENCES lot(id),
    quantity INTEGER NOT NULL CHECK(quantity > 0),
    price INTEGER NOT NULL CHECK(price > 0),
    amount INTEGER NOT NULL,
    insured INTEGER NOT NULL DEFAULT 0,
    own_pay INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY(sale_id, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE sale_line_code(
    sale_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    position INTEGER NOT NULL,
    trace_code TEXT NOT NULL,
    boxes INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY(sale_id, number, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX sale_line_code_code ON sale_line_code(trace_code);
CREATE TRIGGER sale_line_stands BEFORE UPDATE ON sale_line BEGIN SELECT RAISE(ABORT, 'lines are written anew, not edited'); END;
CREATE TRIGGER sale_line_stays BEFORE DELETE ON sale_line
WHEN (SELECT state FROM sale WHERE id = OLD.sale_id) NOT IN ('open', 'held', 'presettled', 'confirmed')
BEGIN SELECT RAISE(ABORT, 'lines of a sent or finished sale stand'); END;
CREATE TRIGGER sale_line_late BEFORE INSERT ON sale_line
WHEN (SELECT state FROM sale WHERE id = NEW.sale_id) NOT IN ('open', 'held', 'presettled', 'confirmed')
BEGIN SELECT RAISE(ABORT, 'lines of a sent or finished sale stand'); END;
CREATE TRIGGER sale_line_code_stays BEFORE DELETE ON sale_line_code
WHEN (SELECT state FROM sale WHERE id = OLD.sale_id) NOT IN ('open', 'held', 'presettled', 'confirmed')
BEGIN SELECT RAISE(ABORT, 'codes of a sent or finished sale stand'); END;
CREATE TRIGGER sale_line_code_stands BEFORE UPDATE ON sale_line_code BEGIN SELECT RAISE(ABORT, 'codes are written anew, not edited'); END;

-- Every arrow of the state machine, with what left and what came back; written before the next step may begin.
CREATE TABLE settlement_step(
    id INTEGER PRIMARY KEY,
    sale_id INTEGER NOT NULL REFERENCES sale(id),
    at TEXT NOT NULL,
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    operator TEXT NOT NULL,
    infno TEXT,
    msgid TEXT,
    request BLOB,
    answer BLOB,
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX settlement_step_sale ON settlement_step(sale_id);
CREATE TRIGGER settlement_step_stands BEFORE UPDATE ON settlement_step BEGIN SELECT RAISE(ABORT, 'settlement_step is append-only'); END;
CREATE TRIGGER settlement_step_stays BEFORE DELETE ON settlement_step BEGIN SELECT RAISE(ABORT, 'settlement_step is append-only'); END;

CREATE TABLE tender(
    id INTEGER PRIMARY KEY,
    sale_id INTEGER NOT NULL REFERENCES sale(id),
    at TEXT NOT NULL,
    kind TEXT NOT NULL CHECK(kind IN ('cash', 'change')),
    amount INTEGER NOT NULL,
    operator TEXT NOT NULL
) STRICT;
CREATE INDEX tender_sale ON tender(sale_id);
CREATE TRIGGER tender_stands BEFORE UPDATE ON tender BEGIN SELECT RAISE(ABORT, 'tender is append-only'); END;
CREATE TRIGGER tender_stays BEFORE DELETE ON tender BEGIN SELECT RAISE(ABORT, 'tender is append-only'); END;

CREATE TABLE face(
    id INTEGER PRIMARY KEY,
    sale_id INTEGER NOT NULL REFERENCES sale(id),
    file TEXT NOT NULL UNIQUE,
    sha256 TEXT NOT NULL,
    quality TEXT NOT NULL,
    taken_at TEXT NOT NULL
) STRICT;
CREATE INDEX face_sale ON face(sale_id);

CREATE TABLE outbox(
    id INTEGER PRIMARY KEY,
    lane TEXT NOT NULL,
    key TEXT NOT NULL UNIQUE,
    sale_id INTEGER REFERENCES sale(id),
    created_at TEXT NOT NULL,
    payload BLOB NOT NULL,
    state TEXT NOT NULL CHECK(state IN ('waiting', 'sent', 'parked')) DEFAULT 'waiting',
    tries INTEGER NOT NULL DEFAULT 0,
    next_at TEXT NOT NULL,
    last_error TEXT NOT NULL DEFAULT '',
    sent_at TEXT
) STRICT;
CREATE INDEX outbox_waiting ON outbox(state, id) WHERE state <> 'sent';
CREATE TRIGGER outbox_stays BEFORE DELETE ON outbox BEGIN SELECT RAISE(ABORT, 'messages are never deleted'); END;
CREATE TRIGGER outbox_payload_stands BEFORE UPDATE OF payload, key, lane ON outbox BEGIN SELECT RAISE(ABORT, 'a message stands as stored'); END;

CREATE TABLE audit_event(
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    operator TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_event_stands BEFORE UPDATE ON audit_event BEGIN SELECT RAISE(ABORT, 'audit_event is append-only'); END;
CREATE TRIGGER audit_event_stays BEFORE DELETE ON audit_event BEGIN SELECT RAISE(ABORT, 'audit_event is append-only'); END;
