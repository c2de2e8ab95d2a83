-- SPDX-FileCopyrightText: 2026 The Yaogui authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Counting while sales go on. Each count keeps what the books said at that moment and the newest movement then, so that whatever is sold
-- afterwards needs no second thought. The newest count of a round counts.

CREATE TABLE stocktake(
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    scope TEXT NOT NULL CHECK(scope IN ('full', 'zone', 'list', 'expiring')),
    detail TEXT NOT NULL,
    second_from INTEGER NOT NULL CHECK(second_from >= 0), -- fen: a difference worth this much is counted by a second person
    state TEXT NOT NULL CHECK(state IN ('open', 'posted', 'dropped')),
    opened_by TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    ended_by TEXT,
    ended_at TEXT
) STRICT;
CREATE INDEX stocktake_state ON stocktake(state);
CREATE TRIGGER stocktake_stays BEFORE DELETE ON stocktake BEGIN SELECT RAISE(ABORT, 'a stocktake is never deleted'); END;
CREATE TRIGGER stocktake_stands BEFORE UPDATE ON stocktake
WHEN OLD.state <> 'open' OR NEW.number <> OLD.number OR NEW.scope <> OLD.scope OR NEW.detail <> OLD.detail OR NEW.second_from <> OLD.second_from
    OR NEW.opened_by <> OLD.opened_by OR NEW.opened_at <> OLD.opened_at
BEGIN SELECT RAISE(ABORT, 'a stocktake stands'); END;

CREATE TABLE stocktake_lot(
    stocktake_id INTEGER NOT NULL REFERENCES stocktake(id),
    lot_id INTEGER NOT NULL REFERENCES lot(id),
    PRIMARY KEY(stocktake_id, lot_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX stocktake_lot_lot ON stocktake_lot(lot_id);
CREATE TRIGGER stocktake_lot_stays BEFORE DELETE ON stocktake_lot BEGIN SELECT RAISE(ABORT, 'a stocktake stands'); END;

CREATE TABLE stocktake_count(
    id INTEGER PRIMARY KEY,
    stocktake_id INTEGER NOT NULL REFERENCES stocktake(id),
    lot_id INTEGER NOT NULL REFERENCES lot(id),
    round INTEGER NOT NULL CHECK(round IN (1, 2)),
    at TEXT NOT NULL,
    operator TEXT NOT NULL,
    counted INTEGER NOT NULL CHECK(counted >= 0),
    booked INTEGER NOT NULL,   -- on the shelf by the books at that moment
    position INTEGER NOT NULL, -- the newest movement at that moment
    scanned INTEGER NOT NULL CHECK(scanned IN (0, 1))
) STRICT;
CREATE INDEX stocktake_count_lot ON stocktake_count(stocktake_id, lot_id, id);
CREATE TRIGGER stocktake_count_in_time BEFORE INSERT ON stocktake_count WHEN (SELECT state FROM stocktake WHERE id = NEW.stocktake_id) <> 'open'
BEGIN SELECT RAISE(ABORT, 'a closed stocktake stands'); END;
CREATE TRIGGER stocktake_count_stands BEFORE UPDATE ON stocktake_count BEGIN SELECT RAISE(ABORT, 'stocktake_count is append-only'); END;
CREATE TRIGGER stocktake_count_stays BEFORE DELETE ON stocktake_count BEGIN SELECT RAISE(ABORT, 'stocktake_count is append-only'); END;
CREATE TABLE stocktake_box(
    count_id INTEGER NOT NULL REFERENCES stocktake_count(id),
    trace_code TEXT NOT NULL,
    PRIMARY KEY(count_id, trace_code)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER stocktake_box_stands BEFORE UPDATE ON stocktake_box BEGIN SELECT RAISE(ABORT, 'stocktake_box is append-only'); END;
CREATE TRIGGER stocktake_box_stays BEFORE DELETE ON stocktake_box BEGIN SELECT RAISE(ABORT, 'stocktake_box is append-only'); END;
