-- SPDX-FileCopyrightText: 2026 The Yaogui authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A PIN that somebody else has set opens nothing but the way to one of one's own.

ALTER TABLE operator ADD COLUMN pin_given INTEGER NOT NULL DEFAULT 0;
