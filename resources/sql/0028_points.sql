-- SPDX-FileCopyrightText: 2026 The Yaogui authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Points as a tender: what a sale spent is a row of both journals, and comes back with the sale.

ALTER TABLE tender RENAME TO tender_before;
DROP TRIGGER tender_stands;
DROP TRIGGER tender_stays;
DROP INDEX tender_sale;
CREATE TABLE tender(
    id INTEGER PRIMARY KEY,
    sale_id INTEGER NOT NULL REFERENCES sale(id),
    at TEXT NOT NULL,
    kind TEXT NOT NULL CHECK(kind IN ('cash', 'change', 'rounding', 'wechat', 'alipay', 'unionpay', 'terminal', 'points')),
    amount INTEGER NOT NULL,
    operator TEXT NOT NULL,
    reference TEXT
) STRICT;
INSERT INTO tender(id, sale_id, at, kind, amount, operator, reference) SELECT id, sale_id, at, kind, amount, operator, reference FROM tender_before;
DROP TABLE tender_before;
CREATE INDEX tender_sale ON tender(sale_id);
CREATE TRIGGER tender_stands BEFORE UPDATE ON tender BEGIN SELECT RAISE(ABORT, 'tender is append-only'); END;
CREATE TRIGGER tender_stays BEFORE DELETE ON tender BEGIN SELECT RAISE(ABORT, 'tender is append-only'); END;

ALTER TABLE member_points RENAME TO member_points_before;
DROP TRIGGER member_points_of_the_sale;
DROP TRIGGER member_points_post;
DROP TRIGGER member_points_stand;
DROP TRIGGER member_points_stay;
DROP INDEX member_points_once;
DROP INDEX member_points_member;
CREATE TABLE member_points(
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES member(id),
    sale_id INTEGER NOT NULL REFERENCES sale(id),
    at TEXT NOT NULL,
    kind TEXT NOT NULL CHECK(kind IN ('earned', 'taken_back', 'spent', 'given_back')),
    points INTEGER NOT NULL CHECK((kind IN ('earned', 'given_back') AND points > 0) OR (kind IN ('taken_back', 'spent') AND points < 0)),
    operator TEXT NOT NULL
) STRICT;
INSERT INTO member_points(id, member_id, sale_id, at, kind, points, operator)
    SELECT id, member_id, sale_id, at, kind, points, operator FROM member_points_before;
DROP TABLE member_points_before;
CREATE UNIQUE INDEX member_points_once ON member_points(sale_id, kind);
CREATE INDEX member_points_member ON member_points(member_id);
CREATE TRIGGER member_points_of_the_sale BEFORE INSERT ON member_points
WHEN NEW.member_id IS NOT (SELECT member_id FROM sale WHERE id = NEW.sale_id)
    OR (NEW.kind = 'taken_back' AND -NEW.points IS NOT (SELECT points FROM member_points WHERE sale_id = NEW.sale_id AND kind = 'earned'))
    OR (NEW.kind = 'given_back' AND -NEW.points IS NOT (SELECT points FROM member_points WHERE sale_id = NEW.sale_id AND kind = 'spent'))
    OR (NEW.kind = 'spent' AND -NEW.points > (SELECT points FROM member WHERE id = NEW.member_id))
BEGIN SELECT RAISE(ABORT, 'points are earned and spent by a sale and go back with it'); END;
CREATE TRIGGER member_points_post AFTER INSERT ON member_points BEGIN
    UPDATE member SET points = points + NEW.points WHERE id = NEW.member_id;
END;
CREATE TRIGGER member_points_stand BEFORE UPDATE ON member_points BEGIN SELECT RAISE(ABORT, 'member_points is append-only'); END;
CREATE TRIGGER member_points_stay BEFORE DELETE ON member_points BEGIN SELECT RAISE(ABORT, 'member_points is append-only'); END;
