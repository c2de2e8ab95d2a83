-- SPDX-FileCopyrightText: 2026 The Yaogui authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- No code is added to a sale that was sent or is finished, as no line is.

CREATE TRIGGER sale_line_code_late BEFORE INSERT ON sale_line_code
WHEN (SELECT state FROM sale WHERE id = NEW.sale_id) NOT IN ('open', 'held', 'presettled', 'confirmed')
BEGIN SELECT RAISE(ABORT, 'codes of a sent or finished sale stand'); END;
