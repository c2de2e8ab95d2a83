-- SPDX-FileCopyrightText: 2026 The Yaogui authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Audit events sealed with the store's key (HMAC-SM3), each with the digests of the rows that became true with it. Events from before keep
-- their hash and have no seal. A store knows its own name, so that another's backup is told apart.

ALTER TABLE audit_event ADD COLUMN rows BLOB;
ALTER TABLE audit_event ADD COLUMN mac BLOB;
INSERT INTO meta(key, value) VALUES('store_id', lower(hex(randomblob(16))));
