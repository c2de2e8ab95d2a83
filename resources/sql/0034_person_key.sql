-- SPDX-FileCopyrightText: 2026 The Yaogui authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whose sale it was: keyed digest of the insured person's certificate, to find a person's sales, never to show. NULL in sales an older
-- program wrote.

ALTER TABLE sale ADD COLUMN person_key BLOB;
CREATE INDEX sale_person ON sale(person_key) WHERE person_key IS NOT NULL;
