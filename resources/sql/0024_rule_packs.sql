-- SPDX-FileCopyrightText: 2026 The Yaogui authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The packs of prescription rules a store has taken in, as they were signed. By which rules a prescription was reviewed is read from here
-- years later, so nothing of it changes.

CREATE TABLE rule_pack(
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    operator TEXT NOT NULL,
    name TEXT NOT NULL,
    version TEXT NOT NULL,
    signed_by TEXT NOT NULL,
    pack BLOB NOT NULL
) STRICT;
CREATE TRIGGER rule_pack_stands BEFORE UPDATE ON rule_pack BEGIN SELECT RAISE(ABORT, 'rule_pack is append-only'); END;
CREATE TRIGGER rule_pack_stays BEFORE DELETE ON rule_pack BEGIN SELECT RAISE(ABORT, 'rule_pack is append-only'); END;
