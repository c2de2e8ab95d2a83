-- SPDX-FileCopyrightText: 2026 The Yaogui authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Messages keep their order per drug and lot, a message that is refused again and again is parked with its reason, and every try is
-- kept as it left, with its answer. `tries` counts every verdict ever had, `refusals` those since it was put into its lane, `misses`
-- the tries in a row that say nothing about the message itself. What is read of the outbox is read of the unsent alone.

ALTER TABLE outbox ADD COLUMN drug TEXT NOT NULL DEFAULT '';
ALTER TABLE outbox ADD COLUMN lot TEXT NOT NULL DEFAULT '';
ALTER TABLE outbox ADD COLUMN refusals INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN misses INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE outbox ADD COLUMN parked_at TEXT;

UPDATE outbox SET drug = line.drug, lot = line.lot
FROM (SELECT '3505/' || sale.slip || '-' || sale_line.number AS key, drug.code AS drug, lot.lot AS lot
      FROM sale JOIN sale_line ON sale_line.sale_id = sale.id JOIN drug ON drug.id = sale_line.drug_id JOIN lot ON lot.id = sale_line.lot_id) AS line
WHERE outbox.key = line.key AND outbox.state <> 'sent';

DROP INDEX outbox_waiting;
CREATE INDEX outbox_unsent ON outbox(id) WHERE state <> 'sent';
CREATE TRIGGER outbox_order_stands BEFORE UPDATE OF drug, lot ON outbox BEGIN SELECT RAISE(ABORT, 'a message stands as stored'); END;
CREATE TRIGGER outbox_sent_stands BEFORE UPDATE ON outbox WHEN OLD.state = 'sent' BEGIN SELECT RAISE(ABORT, 'a sent message stands'); END;

CREATE TABLE outbox_try(
    id INTEGER PRIMARY KEY,
    message_id INTEGER NOT NULL REFERENCES outbox(id),
    at TEXT NOT NULL,
    msgid TEXT NOT NULL,
    request BLOB NOT NULL,
    answered_at TEXT,
    verdict TEXT,
    http_status INTEGER,
    infcode INTEGER,
    answer BLOB
) STRICT;
CREATE INDEX outbox_try_message ON outbox_try(message_id, id);
CREATE TRIGGER outbox_try_stays BEFORE DELETE ON outbox_try BEGIN SELECT RAISE(ABORT, 'tries are never deleted'); END;
CREATE TRIGGER outbox_try_stands BEFORE UPDATE OF message_id, at, msgid, request ON outbox_try
BEGIN SELECT RAISE(ABORT, 'a try stands as it left'); END;
CREATE TRIGGER outbox_try_answered BEFORE UPDATE ON outbox_try WHEN OLD.answered_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an answered try stands'); END;
