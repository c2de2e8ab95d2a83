-- SPDX-FileCopyrightText: 2026 The Yaogui authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Until when the units of an opened pack may be sold; empty: as long as its lot.

ALTER TABLE opened_pack ADD COLUMN use_by TEXT;
CREATE TRIGGER opened_pack_use_by_stands BEFORE UPDATE OF use_by ON opened_pack BEGIN SELECT RAISE(ABORT, 'only what is left of an opened pack changes'); END;
