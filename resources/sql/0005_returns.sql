-- SPDX-FileCopyrightText: 2026 The Yaogui authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Voids and refunds. A row is written before its 2103 leaves; one sale has at the most one that is under way or done. Which lines
-- the customer keeps is on disk with it, so that the rest is settled anew also after a crash between the two.
-- Amounts are those given back, as positive fen.

CREATE TABLE sale_return(
    id INTEGER PRIMARY KEY,
    sale_id INTEGER NOT NULL REFERENCES sale(id),
    kind TEXT NOT NULL CHECK(kind IN ('void', 'refund')),
    state TEXT NOT NULL CHECK(state IN ('sent', 'unknown', 'refunded', 'refused', 'reversed')),
    slip TEXT NOT NULL UNIQUE,
    reason TEXT NOT NULL CHECK(reason <> ''),
    operator TEXT NOT NULL,
    approved_by TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    msgid TEXT UNIQUE,
    setl_id TEXT,
    fund INTEGER NOT NULL CHECK(fund >= 0),
    account INTEGER NOT NULL CHECK(account >= 0),
    family INTEGER NOT NULL CHECK(family >= 0),
    cash INTEGER NOT NULL CHECK(cash >= 0),
    CHECK(operator <> approved_by OR kind = 'refund')
) STRICT;
CREATE UNIQUE INDEX sale_return_once ON sale_return(sale_id) WHERE state IN ('sent', 'unknown', 'refunded');
CREATE INDEX sale_return_state ON sale_return(state);
CREATE TRIGGER sale_return_of_a_finished_sale BEFORE INSERT ON sale_return
WHEN NEW.state <> 'sent' OR COALESCE((SELECT state FROM sale WHERE id = NEW.sale_id), '') NOT IN ('settled', 'paid')
    OR NEW.fund + NEW.account + NEW.family + NEW.cash <> (SELECT total FROM sale WHERE id = NEW.sale_id)
BEGIN SELECT RAISE(ABORT, 'only what was sold comes back'); END;
CREATE TRIGGER sale_return_stays BEFORE DELETE ON sale_return BEGIN SELECT RAISE(ABORT, 'a return is never deleted'); END;
CREATE TRIGGER sale_return_stands BEFORE UPDATE ON sale_return
WHEN OLD.state IN ('refunded', 'refused', 'reversed') OR NEW.state = 'sent' OR (OLD.state = 'sent' AND NEW.state = 'reversed')
    OR NEW.sale_id <> OLD.sale_id OR NEW.kind <> OLD.kind OR NEW.slip <> OLD.slip OR NEW.reason <> OLD.reason
    OR NEW.operator <> OLD.operator OR NEW.approved_by <> OLD.approved_by OR NEW.opened_at <> OLD.opened_at OR NEW.msgid IS NOT OLD.msgid
    OR NEW.fund <> OLD.fund OR NEW.account <> OLD.account OR NEW.family <> OLD.family OR NEW.cash <> OLD.cash
BEGIN SELECT RAISE(ABORT, 'a return stands as asked for'); END;

CREATE TABLE sale_return_kept(
    return_id INTEGER NOT NULL REFERENCES sale_return(id),
    number INTEGER NOT NULL,
    PRIMARY KEY(return_id, number)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER sale_return_kept_sold BEFORE INSERT ON sale_return_kept
WHEN NOT EXISTS(SELECT 1 FROM sale_return r JOIN sale_line l ON l.sale_id = r.sale_id
                WHERE r.id = NEW.return_id AND r.state = 'sent' AND l.number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'only a line of the sale is kept'); END;
CREATE TRIGGER sale_return_kept_stands BEFORE UPDATE ON sale_return_kept BEGIN SELECT RAISE(ABORT, 'a return stands as asked for'); END;
CREATE TRIGGER sale_return_kept_stays BEFORE DELETE ON sale_return_kept BEGIN SELECT RAISE(ABORT, 'a return stands as asked for'); END;

-- The sales that settle what the customer keeps of a return; a settlement that is refused or reversed goes on in another sale.
CREATE TABLE sale_rest(
    sale_id INTEGER PRIMARY KEY REFERENCES sale(id),
    return_id INTEGER NOT NULL REFERENCES sale_return(id),
    ended_at TEXT
) STRICT;
CREATE INDEX sale_rest_return ON sale_rest(return_id);
CREATE TRIGGER sale_rest_stays BEFORE DELETE ON sale_rest BEGIN SELECT RAISE(ABORT, 'a rest is never deleted'); END;
CREATE TRIGGER sale_rest_stands BEFORE UPDATE ON sale_rest
WHEN OLD.ended_at IS NOT NULL OR NEW.sale_id <> OLD.sale_id OR NEW.return_id <> OLD.return_id
BEGIN SELECT RAISE(ABORT, 'a rest stands'); END;

-- Each 2103 whose result is not known: since when, how often it was asked about, when next, and how it ended.
CREATE TABLE refund_doubt(
    return_id INTEGER PRIMARY KEY REFERENCES sale_return(id),
    since TEXT NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    refusals INTEGER NOT NULL DEFAULT 0,
    next_at TEXT NOT NULL,
    last_error TEXT NOT NULL DEFAULT '',
    ended_at TEXT
) STRICT;
CREATE TRIGGER refund_doubt_stays BEFORE DELETE ON refund_doubt BEGIN SELECT RAISE(ABORT, 'a doubt is never deleted'); END;
CREATE TRIGGER refund_doubt_stands BEFORE UPDATE ON refund_doubt
WHEN OLD.ended_at IS NOT NULL OR NEW.since <> OLD.since OR NEW.return_id <> OLD.return_id
BEGIN SELECT RAISE(ABORT, 'a doubt that ended stands'); END;
