-- SPDX-FileCopyrightText: 2026 The Yaogui authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The packs a store has used, in order, as they were signed; and the keys it trusts. Which rules held when a sale was made
-- is read from here years later, so nothing of it changes.

CREATE TABLE policy_pack(
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    operator TEXT NOT NULL,
    kind TEXT NOT NULL CHECK(kind IN ('national', 'region', 'local')),
    region TEXT NOT NULL,
    version TEXT NOT NULL,
    signed_by TEXT NOT NULL,
    pack BLOB NOT NULL
) STRICT;
CREATE TRIGGER policy_pack_stands BEFORE UPDATE ON policy_pack BEGIN SELECT RAISE(ABORT, 'policy_pack is append-only'); END;
CREATE TRIGGER policy_pack_stays BEFORE DELETE ON policy_pack BEGIN SELECT RAISE(ABORT, 'policy_pack is append-only'); END;

CREATE TABLE trusted_key(
    fingerprint TEXT PRIMARY KEY,
    public_pem TEXT NOT NULL,
    at TEXT NOT NULL,
    operator TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER trusted_key_stands BEFORE UPDATE ON trusted_key BEGIN SELECT RAISE(ABORT, 'trusted_key is append-only'); END;
CREATE TRIGGER trusted_key_stays BEFORE DELETE ON trusted_key BEGIN SELECT RAISE(ABORT, 'trusted_key is append-only'); END;
