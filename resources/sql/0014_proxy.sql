-- SPDX-FileCopyrightText: 2026 The Yaogui authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whose face a picture shows: the insured person's, or that of who bought in their place. Nothing: taken before anybody asked.

ALTER TABLE face ADD COLUMN shows TEXT CHECK(shows IN ('insured', 'proxy'));
