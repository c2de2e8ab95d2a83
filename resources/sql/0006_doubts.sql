-- SPDX-FileCopyrightText: 2026 The Yaogui authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Each result in doubt: since when, how often it was asked about, when next, and how it ended. And the arrows between the states of a
-- sale, so that no writer, of whatever version, can take another way (core/insurance/README.md draws them).

CREATE TABLE doubt(
    sale_id INTEGER PRIMARY KEY REFERENCES sale(id),
    since TEXT NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    refusals INTEGER NOT NULL DEFAULT 0,
    next_at TEXT NOT NULL,
    last_error TEXT NOT NULL DEFAULT '',
    ended_at TEXT
) STRICT;
CREATE TRIGGER doubt_stays BEFORE DELETE ON doubt BEGIN SELECT RAISE(ABORT, 'a doubt is never deleted'); END;
CREATE TRIGGER doubt_stands BEFORE UPDATE ON doubt WHEN OLD.ended_at IS NOT NULL OR NEW.since <> OLD.since OR NEW.sale_id <> OLD.sale_id
BEGIN SELECT RAISE(ABORT, 'a doubt that ended stands'); END;
INSERT INTO doubt(sale_id, since, next_at) SELECT id, changed_at, changed_at FROM sale WHERE state = 'unknown';

CREATE TABLE arrow(
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    PRIMARY KEY(from_state, to_state)
) STRICT, WITHOUT ROWID;
INSERT INTO arrow VALUES
    ('open', 'held'), ('held', 'open'), ('open', 'presettled'), ('presettled', 'open'), ('presettled', 'confirmed'), ('confirmed', 'open'),
    ('confirmed', 'sent'), ('open', 'paid'), ('sent', 'settled'), ('sent', 'refused'), ('sent', 'unknown'), ('unknown', 'settled'),
    ('unknown', 'reversed'), ('unknown', 'refused'), ('settled', 'refunded'), ('paid', 'refunded');
CREATE TRIGGER arrow_stands BEFORE UPDATE ON arrow BEGIN SELECT RAISE(ABORT, 'arrows stand'); END;
CREATE TRIGGER arrow_stays BEFORE DELETE ON arrow BEGIN SELECT RAISE(ABORT, 'arrows stand'); END;
CREATE TRIGGER sale_moves BEFORE UPDATE OF state ON sale
WHEN NEW.state <> OLD.state AND NOT EXISTS(SELECT 1 FROM arrow WHERE from_state = OLD.state AND to_state = NEW.state)
BEGIN SELECT RAISE(ABORT, 'no arrow leads there'); END;
