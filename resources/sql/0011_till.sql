-- SPDX-FileCopyrightText: 2026 The Yaogui authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The drawer's day. What belongs to a shift is told by the numbers of the journal's rows, not by a clock: a shift has all steps and
-- tenders from where the one before it ended up to, and without, past_step and past_tender, so that no row is in none or in two.

ALTER TABLE shift ADD COLUMN opening_float INTEGER NOT NULL DEFAULT 0 CHECK(opening_float >= 0);
ALTER TABLE shift ADD COLUMN closed_by TEXT;
ALTER TABLE shift ADD COLUMN expected INTEGER;
ALTER TABLE shift ADD COLUMN counted INTEGER CHECK(counted >= 0);
ALTER TABLE shift ADD COLUMN reason TEXT;
ALTER TABLE shift ADD COLUMN left_over TEXT;
ALTER TABLE shift ADD COLUMN past_step INTEGER;
ALTER TABLE shift ADD COLUMN past_tender INTEGER;
CREATE UNIQUE INDEX shift_one_open ON shift(closed_at IS NULL) WHERE closed_at IS NULL;
CREATE TRIGGER shift_stays BEFORE DELETE ON shift BEGIN SELECT RAISE(ABORT, 'a shift is never deleted'); END;
CREATE TRIGGER shift_stands BEFORE UPDATE ON shift
WHEN OLD.closed_at IS NOT NULL OR NEW.id <> OLD.id OR NEW.opened_at <> OLD.opened_at OR NEW.opened_by <> OLD.opened_by
    OR NEW.opening_float <> OLD.opening_float
BEGIN SELECT RAISE(ABORT, 'a shift stands, and a closed one is not opened again'); END;
CREATE TRIGGER shift_closes_whole BEFORE UPDATE ON shift
WHEN NEW.closed_at IS NOT NULL AND (NEW.closed_by IS NULL OR NEW.expected IS NULL OR NEW.counted IS NULL OR NEW.past_step IS NULL
    OR NEW.past_tender IS NULL OR NEW.left_over IS NULL OR (NEW.expected <> NEW.counted AND COALESCE(NEW.reason, '') = ''))
BEGIN SELECT RAISE(ABORT, 'a shift closes with its count'); END;
CREATE TRIGGER sale_needs_a_shift BEFORE UPDATE OF state ON sale
WHEN NEW.state IN ('paid', 'sent') AND NEW.state <> OLD.state AND NOT EXISTS(SELECT 1 FROM shift WHERE closed_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'no shift is open'); END;

-- Tenders beyond cash; what rounding down gave up stands among them, so that they sum up to what was due.
ALTER TABLE tender RENAME TO tender_before;
DROP TRIGGER tender_stands;
DROP TRIGGER tender_stays;
DROP INDEX tender_sale;
CREATE TABLE tender(
    id INTEGER PRIMARY KEY,
    sale_id INTEGER NOT NULL REFERENCES sale(id),
    at TEXT NOT NULL,
    kind TEXT NOT NULL CHECK(kind IN ('cash', 'change', 'rounding', 'wechat', 'alipay', 'unionpay', 'terminal')),
    amount INTEGER NOT NULL,
    operator TEXT NOT NULL,
    reference TEXT
) STRICT;
INSERT INTO tender(id, sale_id, at, kind, amount, operator) SELECT id, sale_id, at, kind, amount, operator FROM tender_before;
DROP TABLE tender_before;
CREATE INDEX tender_sale ON tender(sale_id);
CREATE TRIGGER tender_stands BEFORE UPDATE ON tender BEGIN SELECT RAISE(ABORT, 'tender is append-only'); END;
CREATE TRIGGER tender_stays BEFORE DELETE ON tender BEGIN SELECT RAISE(ABORT, 'tender is append-only'); END;

-- How the customer means to pay, kept with what left: a doubt that ends hours later still knows it.
ALTER TABLE sale ADD COLUMN tenders TEXT;

CREATE TABLE till_cash(
    id INTEGER PRIMARY KEY,
    shift_id INTEGER NOT NULL REFERENCES shift(id),
    at TEXT NOT NULL,
    kind TEXT NOT NULL CHECK(kind IN ('in', 'out', 'drawer')),
    amount INTEGER NOT NULL CHECK(amount > 0 OR (kind = 'drawer' AND amount = 0)),
    reason TEXT NOT NULL CHECK(reason <> ''),
    operator TEXT NOT NULL
) STRICT;
CREATE INDEX till_cash_shift ON till_cash(shift_id);
CREATE TRIGGER till_cash_in_time BEFORE INSERT ON till_cash WHEN (SELECT closed_at FROM shift WHERE id = NEW.shift_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a closed shift stands'); END;
CREATE TRIGGER till_cash_stands BEFORE UPDATE ON till_cash BEGIN SELECT RAISE(ABORT, 'till_cash is append-only'); END;
CREATE TRIGGER till_cash_stays BEFORE DELETE ON till_cash BEGIN SELECT RAISE(ABORT, 'till_cash is append-only'); END;

CREATE TABLE till_count(
    id INTEGER PRIMARY KEY,
    shift_id INTEGER NOT NULL REFERENCES shift(id),
    at TEXT NOT NULL,
    expected INTEGER NOT NULL,
    counted INTEGER NOT NULL CHECK(counted >= 0),
    operator TEXT NOT NULL
) STRICT;
CREATE INDEX till_count_shift ON till_count(shift_id);
CREATE TRIGGER till_count_in_time BEFORE INSERT ON till_count WHEN (SELECT closed_at FROM shift WHERE id = NEW.shift_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a closed shift stands'); END;
CREATE TRIGGER till_count_stands BEFORE UPDATE ON till_count BEGIN SELECT RAISE(ABORT, 'till_count is append-only'); END;
CREATE TRIGGER till_count_stays BEFORE DELETE ON till_count BEGIN SELECT RAISE(ABORT, 'till_count is append-only'); END;
CREATE TABLE till_count_piece(
    count_id INTEGER NOT NULL REFERENCES till_count(id),
    denomination INTEGER NOT NULL CHECK(denomination > 0),
    pieces INTEGER NOT NULL CHECK(pieces > 0),
    PRIMARY KEY(count_id, denomination)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER till_count_piece_stands BEFORE UPDATE ON till_count_piece BEGIN SELECT RAISE(ABORT, 'till_count_piece is append-only'); END;
CREATE TRIGGER till_count_piece_stays BEFORE DELETE ON till_count_piece BEGIN SELECT RAISE(ABORT, 'till_count_piece is append-only'); END;

-- A charge of a customer's payment code: written before it leaves, and never changed; where it stands is its newest step.
CREATE TABLE payment(
    id INTEGER PRIMARY KEY,
    sale_id INTEGER NOT NULL REFERENCES sale(id),
    order_no TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK(kind IN ('wechat', 'alipay', 'unionpay')),
    amount INTEGER NOT NULL CHECK(amount > 0),
    at TEXT NOT NULL,
    operator TEXT NOT NULL
) STRICT;
CREATE INDEX payment_sale ON payment(sale_id);
CREATE TRIGGER payment_stands BEFORE UPDATE ON payment BEGIN SELECT RAISE(ABORT, 'payment is append-only'); END;
CREATE TRIGGER payment_stays BEFORE DELETE ON payment BEGIN SELECT RAISE(ABORT, 'payment is append-only'); END;
CREATE TABLE payment_step(
    id INTEGER PRIMARY KEY,
    payment_id INTEGER NOT NULL REFERENCES payment(id),
    at TEXT NOT NULL,
    state TEXT NOT NULL CHECK(state IN ('sent', 'unknown', 'paid', 'taken', 'refused', 'given_up', 'refunding', 'refunded')),
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX payment_step_payment ON payment_step(payment_id, id);
CREATE TRIGGER payment_step_stands BEFORE UPDATE ON payment_step BEGIN SELECT RAISE(ABORT, 'payment_step is append-only'); END;
CREATE TRIGGER payment_step_stays BEFORE DELETE ON payment_step BEGIN SELECT RAISE(ABORT, 'payment_step is append-only'); END;
