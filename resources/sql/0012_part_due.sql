-- SPDX-FileCopyrightText: 2026 The Yaogui authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A sale that was settled before all of its tenders were taken: what is missing is still due, until it is paid or the sale is given
-- back. How much it is, the journal of tenders says.

CREATE TABLE part_due(
    sale_id INTEGER PRIMARY KEY REFERENCES sale(id),
    since TEXT NOT NULL,
    ended_at TEXT
) STRICT;
CREATE INDEX part_due_standing ON part_due(sale_id) WHERE ended_at IS NULL;
CREATE TRIGGER part_due_of_a_settled_sale BEFORE INSERT ON part_due
WHEN COALESCE((SELECT state FROM sale WHERE id = NEW.sale_id), '') <> 'settled'
BEGIN SELECT RAISE(ABORT, 'only of a settled sale a part is still due'); END;
INSERT INTO part_due(sale_id, since) SELECT id, changed_at FROM sale
    WHERE state = 'settled' AND cash > (SELECT COALESCE(SUM(amount), 0) FROM tender WHERE sale_id = sale.id);
CREATE TRIGGER part_due_stays BEFORE DELETE ON part_due BEGIN SELECT RAISE(ABORT, 'a part due is never deleted'); END;
CREATE TRIGGER part_due_stands BEFORE UPDATE ON part_due
WHEN OLD.ended_at IS NOT NULL OR NEW.since <> OLD.since OR NEW.sale_id <> OLD.sale_id
BEGIN SELECT RAISE(ABORT, 'a part due that ended stands'); END;

-- Charges that are neither taken nor ended, kept beside their steps so that asking for them costs nothing however many there were.
CREATE TABLE payment_open(payment_id INTEGER PRIMARY KEY REFERENCES payment(id)) STRICT;
CREATE TRIGGER payment_step_opens AFTER INSERT ON payment_step WHEN NEW.state NOT IN ('taken', 'refused', 'refunded')
BEGIN INSERT OR IGNORE INTO payment_open(payment_id) VALUES(NEW.payment_id); END;
CREATE TRIGGER payment_step_ends AFTER INSERT ON payment_step WHEN NEW.state IN ('taken', 'refused', 'refunded')
BEGIN DELETE FROM payment_open WHERE payment_id = NEW.payment_id; END;
INSERT INTO payment_open(payment_id) SELECT id FROM payment p
    WHERE (SELECT state FROM payment_step WHERE payment_id = p.id ORDER BY id DESC LIMIT 1) NOT IN ('taken', 'refused', 'refunded');
