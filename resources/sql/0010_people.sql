-- SPDX-FileCopyrightText: 2026 The Yaogui authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- People: posts with their days, PIN, badge and second factor, wrong PINs in a row, a second person's yes. Nobody is forgotten and no post
-- is rewritten: it ends. PINs are Argon2id texts, badges keyed digests, secrets sealed.

ALTER TABLE operator RENAME TO operator_before;
CREATE TABLE operator(
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    on_duty INTEGER NOT NULL DEFAULT 0,
    locked INTEGER NOT NULL DEFAULT 0,
    registered TEXT NOT NULL DEFAULT 'unknown' CHECK(registered IN ('unknown', 'valid', 'suspended')),
    registered_until TEXT,
    pin TEXT,
    badge BLOB UNIQUE,
    totp BLOB,
    second_factor TEXT NOT NULL DEFAULT 'none' CHECK(second_factor IN ('none', 'badge', 'totp')),
    totp_step INTEGER NOT NULL DEFAULT 0,
    wrong_pins INTEGER NOT NULL DEFAULT 0,
    wait_until TEXT
) STRICT, WITHOUT ROWID;
CREATE TRIGGER operator_stays BEFORE DELETE ON operator BEGIN SELECT RAISE(ABORT, 'nobody is forgotten'); END;
CREATE TRIGGER operator_stands BEFORE UPDATE OF id ON operator BEGIN SELECT RAISE(ABORT, 'a number stays one person''s'); END;
INSERT INTO operator(id, name, on_duty, registered)
    SELECT id, name, on_duty, CASE post WHEN 'licensed_pharmacist' THEN 'valid' ELSE 'unknown' END FROM operator_before;

CREATE TABLE operator_post(
    id INTEGER PRIMARY KEY,
    operator TEXT NOT NULL REFERENCES operator(id),
    post TEXT NOT NULL CHECK(post IN ('manager', 'quality', 'licensed_pharmacist', 'cashier', 'buyer', 'acceptor', 'care', 'inspector')),
    from_day TEXT NOT NULL,
    to_day TEXT,
    given_by TEXT NOT NULL,
    given_at TEXT NOT NULL,
    ended_by TEXT,
    ended_at TEXT
) STRICT;
CREATE INDEX operator_post_operator ON operator_post(operator);
CREATE TRIGGER operator_post_stays BEFORE DELETE ON operator_post BEGIN SELECT RAISE(ABORT, 'a post ends, it is not forgotten'); END;
CREATE TRIGGER operator_post_stands BEFORE UPDATE ON operator_post
WHEN OLD.ended_at IS NOT NULL OR NEW.operator <> OLD.operator OR NEW.post <> OLD.post OR NEW.from_day <> OLD.from_day
    OR NEW.to_day IS NOT OLD.to_day OR NEW.given_by <> OLD.given_by OR NEW.given_at <> OLD.given_at
BEGIN SELECT RAISE(ABORT, 'a post ends, it is not rewritten'); END;
INSERT INTO operator_post(operator, post, from_day, given_by, given_at)
    SELECT id, post, '1970-01-01', 'store', '1970-01-01T00:00:00.000+00:00' FROM operator_before;
DROP TABLE operator_before;

CREATE TABLE approval(
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    act TEXT NOT NULL,
    subject TEXT NOT NULL,
    operator TEXT NOT NULL REFERENCES operator(id),
    approver TEXT NOT NULL REFERENCES operator(id) CHECK(approver <> operator),
    reason TEXT NOT NULL CHECK(reason <> ''),
    percent INTEGER,
    amount INTEGER,
    expires_at TEXT NOT NULL,
    used_at TEXT
) STRICT;
CREATE TRIGGER approval_stays BEFORE DELETE ON approval BEGIN SELECT RAISE(ABORT, 'approval is append-only'); END;
CREATE TRIGGER approval_stands BEFORE UPDATE ON approval
WHEN OLD.used_at IS NOT NULL OR NEW.at <> OLD.at OR NEW.act <> OLD.act OR NEW.subject <> OLD.subject OR NEW.operator <> OLD.operator
    OR NEW.approver <> OLD.approver OR NEW.reason <> OLD.reason OR NEW.percent IS NOT OLD.percent OR NEW.amount IS NOT OLD.amount
    OR NEW.expires_at <> OLD.expires_at
BEGIN SELECT RAISE(ABORT, 'a yes counts once'); END;

-- Who served a line, for the commission: not always who is signed in at the till. Null: from before this was kept.
ALTER TABLE sale_line ADD COLUMN assistant TEXT;
