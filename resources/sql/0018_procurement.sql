-- SPDX-FileCopyrightText: 2026 The Yaogui authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- From what is missing to what is paid: shortages, purchase orders and what came of them, suppliers' invoices and their payment, papers.

-- What a plan looks at: trade of the last days, and lots that are still good. Neither look grows with the history.
CREATE INDEX movement_trade ON movement(at) WHERE to_location = 'customer' OR from_location = 'customer';
CREATE INDEX lot_expiry ON lot(drug_id, expiry);
CREATE INDEX receipt_line_drug ON receipt_line(drug_id, receipt_id);

-- Asked for and not there. A special order (the green channel) names why it cannot wait; its drug may be one that was never here.
CREATE TABLE shortage(
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    operator TEXT NOT NULL,
    drug_id INTEGER NOT NULL REFERENCES drug(id),
    quantity INTEGER NOT NULL CHECK(quantity > 0),
    special INTEGER NOT NULL CHECK(special IN (0, 1)),
    note TEXT NOT NULL CHECK(special = 0 OR note <> ''),
    state TEXT NOT NULL CHECK(state IN ('open', 'ordered', 'filled', 'dropped')),
    order_id INTEGER REFERENCES purchase_order(id),
    ended_by TEXT,
    ended_at TEXT
) STRICT;
CREATE INDEX shortage_open ON shortage(drug_id) WHERE state IN ('open', 'ordered');
CREATE TRIGGER shortage_stays BEFORE DELETE ON shortage BEGIN SELECT RAISE(ABORT, 'a shortage is never deleted'); END;
CREATE TRIGGER shortage_stands BEFORE UPDATE ON shortage
WHEN OLD.state IN ('filled', 'dropped') OR NEW.drug_id <> OLD.drug_id OR NEW.quantity <> OLD.quantity OR NEW.special <> OLD.special
    OR NEW.note <> OLD.note OR NEW.operator <> OLD.operator OR NEW.at <> OLD.at
BEGIN SELECT RAISE(ABORT, 'a shortage stands'); END;

-- sent: how far the order came on its way to the procurement subsystem; sending is written before the first byte leaves, under send_key.
CREATE TABLE purchase_order(
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    supplier_id INTEGER NOT NULL REFERENCES supplier(id),
    special INTEGER NOT NULL CHECK(special IN (0, 1)),
    note TEXT NOT NULL,
    state TEXT NOT NULL CHECK(state IN ('draft', 'placed', 'part_delivered', 'delivered', 'cancelled')),
    made_by TEXT NOT NULL,
    made_at TEXT NOT NULL,
    placed_by TEXT,
    placed_at TEXT,
    ended_by TEXT,
    ended_at TEXT,
    sent TEXT NOT NULL DEFAULT 'not_sent' CHECK(sent IN ('not_sent', 'sending', 'taken', 'refused')),
    send_key TEXT UNIQUE,
    their_number TEXT,
    their_words TEXT,
    CHECK(state IN ('draft', 'cancelled') OR placed_by IS NOT NULL),
    CHECK((sent = 'not_sent') = (send_key IS NULL))
) STRICT;
CREATE INDEX purchase_order_open ON purchase_order(state) WHERE state IN ('draft', 'placed', 'part_delivered');
CREATE TRIGGER purchase_order_stays BEFORE DELETE ON purchase_order BEGIN SELECT RAISE(ABORT, 'an order is never deleted'); END;
CREATE TRIGGER purchase_order_stands BEFORE UPDATE ON purchase_order
WHEN OLD.state IN ('delivered', 'cancelled') OR NEW.number <> OLD.number OR NEW.supplier_id <> OLD.supplier_id OR NEW.made_by <> OLD.made_by
    OR NEW.special <> OLD.special OR NEW.made_at <> OLD.made_at OR (OLD.send_key IS NOT NULL AND NEW.send_key <> OLD.send_key)
BEGIN SELECT RAISE(ABORT, 'an order stands'); END;

CREATE TABLE purchase_order_line(
    order_id INTEGER NOT NULL REFERENCES purchase_order(id),
    number INTEGER NOT NULL,
    drug_id INTEGER NOT NULL REFERENCES drug(id),
    quantity INTEGER NOT NULL CHECK(quantity > 0),
    price INTEGER NOT NULL CHECK(price >= 0),
    PRIMARY KEY(order_id, number),
    UNIQUE(order_id, drug_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER purchase_order_line_late BEFORE INSERT ON purchase_order_line
WHEN (SELECT state FROM purchase_order WHERE id = NEW.order_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a placed order stands'); END;
CREATE TRIGGER purchase_order_line_stands BEFORE UPDATE ON purchase_order_line BEGIN SELECT RAISE(ABORT, 'an order''s line stands'); END;
CREATE TRIGGER purchase_order_line_stays BEFORE DELETE ON purchase_order_line BEGIN SELECT RAISE(ABORT, 'an order''s line stands'); END;

ALTER TABLE receipt ADD COLUMN order_id INTEGER REFERENCES purchase_order(id);
CREATE INDEX receipt_order ON receipt(order_id) WHERE order_id IS NOT NULL;

-- What a posted receipt brought of an order's line.
CREATE TABLE purchase_order_fill(
    order_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    receipt_id INTEGER NOT NULL REFERENCES receipt(id),
    quantity INTEGER NOT NULL CHECK(quantity > 0),
    PRIMARY KEY(order_id, number, receipt_id),
    FOREIGN KEY(order_id, number) REFERENCES purchase_order_line(order_id, number)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER purchase_order_fill_stands BEFORE UPDATE ON purchase_order_fill BEGIN SELECT RAISE(ABORT, 'purchase_order_fill is append-only'); END;
CREATE TRIGGER purchase_order_fill_stays BEFORE DELETE ON purchase_order_fill BEGIN SELECT RAISE(ABORT, 'purchase_order_fill is append-only'); END;

-- accepted_difference: why an amount that differs from the goods is lived with.
CREATE TABLE supplier_invoice(
    id INTEGER PRIMARY KEY,
    supplier_id INTEGER NOT NULL REFERENCES supplier(id),
    number TEXT NOT NULL CHECK(number <> ''),
    invoiced_on TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK(amount > 0), -- fen
    state TEXT NOT NULL CHECK(state IN ('open', 'matched', 'paid', 'dropped')),
    accepted_difference TEXT,
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX supplier_invoice_number ON supplier_invoice(supplier_id, number) WHERE state <> 'dropped';
CREATE INDEX supplier_invoice_open ON supplier_invoice(state) WHERE state IN ('open', 'matched');
CREATE TRIGGER supplier_invoice_stays BEFORE DELETE ON supplier_invoice BEGIN SELECT RAISE(ABORT, 'an invoice is never deleted'); END;
CREATE TRIGGER supplier_invoice_stands BEFORE UPDATE ON supplier_invoice
WHEN OLD.state IN ('paid', 'dropped') OR NEW.supplier_id <> OLD.supplier_id OR NEW.number <> OLD.number OR NEW.invoiced_on <> OLD.invoiced_on
    OR NEW.amount <> OLD.amount OR NEW.recorded_by <> OLD.recorded_by OR NEW.recorded_at <> OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'an invoice stands'); END;

CREATE TABLE supplier_invoice_line(
    invoice_id INTEGER NOT NULL REFERENCES supplier_invoice(id),
    number INTEGER NOT NULL,
    drug_id INTEGER NOT NULL REFERENCES drug(id),
    quantity INTEGER NOT NULL CHECK(quantity > 0),
    amount INTEGER NOT NULL CHECK(amount >= 0), -- fen
    PRIMARY KEY(invoice_id, number)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER supplier_invoice_line_stands BEFORE UPDATE ON supplier_invoice_line BEGIN SELECT RAISE(ABORT, 'an invoice''s line stands'); END;
CREATE TRIGGER supplier_invoice_line_stays BEFORE DELETE ON supplier_invoice_line BEGIN SELECT RAISE(ABORT, 'an invoice''s line stands'); END;

-- Which receipts an invoice is for; a receipt has one.
CREATE TABLE supplier_invoice_receipt(
    receipt_id INTEGER PRIMARY KEY REFERENCES receipt(id),
    invoice_id INTEGER NOT NULL REFERENCES supplier_invoice(id),
    at TEXT NOT NULL,
    operator TEXT NOT NULL
) STRICT;
CREATE INDEX supplier_invoice_receipt_invoice ON supplier_invoice_receipt(invoice_id);
CREATE TRIGGER supplier_invoice_receipt_stands BEFORE UPDATE ON supplier_invoice_receipt BEGIN SELECT RAISE(ABORT, 'a match stands'); END;
CREATE TRIGGER supplier_invoice_receipt_stays BEFORE DELETE ON supplier_invoice_receipt BEGIN SELECT RAISE(ABORT, 'a match stands'); END;

CREATE TABLE supplier_payment(
    id INTEGER PRIMARY KEY,
    invoice_id INTEGER NOT NULL REFERENCES supplier_invoice(id),
    amount INTEGER NOT NULL CHECK(amount > 0), -- fen
    paid_on TEXT NOT NULL,
    paid_from TEXT NOT NULL CHECK(paid_from <> ''), -- the account
    reference TEXT NOT NULL, -- of the bank; may be empty
    operator TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX supplier_payment_invoice ON supplier_payment(invoice_id);
CREATE TRIGGER supplier_payment_stands BEFORE UPDATE ON supplier_payment BEGIN SELECT RAISE(ABORT, 'supplier_payment is append-only'); END;
CREATE TRIGGER supplier_payment_stays BEFORE DELETE ON supplier_payment BEGIN SELECT RAISE(ABORT, 'supplier_payment is append-only'); END;

-- Pictures and PDFs of papers, sealed, each kept once whatever it is attached to. sha256: of the clear bytes.
CREATE TABLE paper(
    sha256 TEXT PRIMARY KEY,
    type TEXT NOT NULL CHECK(type IN ('image/jpeg', 'image/png', 'application/pdf')),
    bytes INTEGER NOT NULL CHECK(bytes > 0),
    sealed BLOB NOT NULL
) STRICT;
CREATE TRIGGER paper_stands BEFORE UPDATE ON paper BEGIN SELECT RAISE(ABORT, 'paper is append-only'); END;
CREATE TRIGGER paper_stays BEFORE DELETE ON paper BEGIN SELECT RAISE(ABORT, 'paper is append-only'); END;
-- kind and subject: receipt and its number, invoice and supplier/number, licence and supplier/kind.
CREATE TABLE attachment(
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK(kind IN ('receipt', 'invoice', 'licence')),
    subject TEXT NOT NULL,
    name TEXT NOT NULL CHECK(name <> ''),
    sha256 TEXT NOT NULL REFERENCES paper(sha256),
    operator TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE(kind, subject, sha256)
) STRICT;
CREATE TRIGGER attachment_stands BEFORE UPDATE ON attachment BEGIN SELECT RAISE(ABORT, 'attachment is append-only'); END;
CREATE TRIGGER attachment_stays BEFORE DELETE ON attachment BEGIN SELECT RAISE(ABORT, 'attachment is append-only'); END;
