-- SPDX-FileCopyrightText: 2026 The Yaogui authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Members with their points and prices, prices changed at the counter, slips printed again. Phone and name are sealed; a phone is looked
-- up by its keyed digest. Points are a journal: what a member has is kept, not summed.

CREATE TABLE member(
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    phone BLOB NOT NULL,
    phone_key BLOB NOT NULL UNIQUE,
    name BLOB,
    joined_at TEXT NOT NULL,
    operator TEXT NOT NULL,
    points INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TRIGGER member_stays BEFORE DELETE ON member BEGIN SELECT RAISE(ABORT, 'a member is never deleted'); END;
CREATE TRIGGER member_stands BEFORE UPDATE OF id, number, joined_at, operator ON member
BEGIN SELECT RAISE(ABORT, 'a number stays one member''s'); END;

CREATE TABLE member_points(
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES member(id),
    sale_id INTEGER NOT NULL REFERENCES sale(id),
    at TEXT NOT NULL,
    kind TEXT NOT NULL CHECK(kind IN ('earned', 'taken_back')),
    points INTEGER NOT NULL CHECK((kind = 'earned' AND points > 0) OR (kind = 'taken_back' AND points < 0)),
    operator TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX member_points_once ON member_points(sale_id, kind);
CREATE INDEX member_points_member ON member_points(member_id);
CREATE TRIGGER member_points_of_the_sale BEFORE INSERT ON member_points
WHEN NEW.member_id IS NOT (SELECT member_id FROM sale WHERE id = NEW.sale_id)
    OR (NEW.kind = 'taken_back' AND -NEW.points IS NOT (SELECT points FROM member_points WHERE sale_id = NEW.sale_id AND kind = 'earned'))
BEGIN SELECT RAISE(ABORT, 'points are earned by a sale and go back with it'); END;
CREATE TRIGGER member_points_post AFTER INSERT ON member_points BEGIN
    UPDATE member SET points = points + NEW.points WHERE id = NEW.member_id;
END;
CREATE TRIGGER member_points_stand BEFORE UPDATE ON member_points BEGIN SELECT RAISE(ABORT, 'member_points is append-only'); END;
CREATE TRIGGER member_points_stay BEFORE DELETE ON member_points BEGIN SELECT RAISE(ABORT, 'member_points is append-only'); END;

CREATE TABLE member_price(
    drug_id INTEGER PRIMARY KEY REFERENCES drug(id),
    price INTEGER NOT NULL CHECK(price > 0),
    at TEXT NOT NULL,
    operator TEXT NOT NULL
) STRICT;

ALTER TABLE sale ADD COLUMN member_id INTEGER REFERENCES member(id);
-- What the catalogue said when the drug came into the basket; null: from before this was kept, then it is the line's price.
ALTER TABLE sale_line ADD COLUMN retail INTEGER;
ALTER TABLE sale_line ADD COLUMN member_price INTEGER;
ALTER TABLE sale_line ADD COLUMN changed_price INTEGER;

CREATE TABLE sale_reprint(
    sale_id INTEGER NOT NULL REFERENCES sale(id),
    number INTEGER NOT NULL CHECK(number > 0),
    at TEXT NOT NULL,
    operator TEXT NOT NULL,
    PRIMARY KEY(sale_id, number)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER sale_reprint_stands BEFORE UPDATE ON sale_reprint BEGIN SELECT RAISE(ABORT, 'sale_reprint is append-only'); END;
CREATE TRIGGER sale_reprint_stays BEFORE DELETE ON sale_reprint BEGIN SELECT RAISE(ABORT, 'sale_reprint is append-only'); END;
