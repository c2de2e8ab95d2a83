-- SPDX-FileCopyrightText: 2026 The Yaogui authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Prescriptions, what was done about them, who signed, and which sale gave out what. What a prescription says is sealed (a person's health)
-- and stands as it was taken in. Expired and used up are not written: they follow from the time and from the sales that stand.

CREATE TABLE prescription(
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    origin TEXT NOT NULL CHECK(origin IN ('prescription_centre', 'published_internet_hospital', 'family_doctor', 'hospital_paper')),
    external_number TEXT NOT NULL,
    person_key BLOB NOT NULL,  -- keyed digest of the certificate: to find a person's, never to show
    content BLOB NOT NULL,     -- sealed JSON
    content_key BLOB NOT NULL, -- keyed digest of what it says
    original BLOB,             -- sealed PDF or picture
    original_type TEXT CHECK((original IS NULL) = (original_type IS NULL)),
    ticket BLOB,               -- sealed epc_token or auth_rxno of the download
    state TEXT NOT NULL CHECK(state IN ('waiting', 'in_review', 'asked', 'approved', 'refused', 'revoked')),
    worker TEXT,               -- who has it in review, or decided
    issued_at TEXT NOT NULL,
    valid_until TEXT,
    taken_in_at TEXT NOT NULL,
    taken_in_by TEXT NOT NULL,
    paper_place TEXT,
    kept_until TEXT NOT NULL CHECK(kept_until >= date(substr(taken_in_at, 1, 10), '+5 years'))
) STRICT;
CREATE UNIQUE INDEX prescription_external ON prescription(origin, external_number) WHERE external_number <> '' AND state <> 'revoked';
CREATE INDEX prescription_person ON prescription(person_key);
CREATE INDEX prescription_queue ON prescription(state) WHERE state IN ('waiting', 'in_review', 'asked', 'approved');
CREATE TRIGGER prescription_kept BEFORE DELETE ON prescription WHEN OLD.kept_until >= date('now')
BEGIN SELECT RAISE(ABORT, 'the archive keeps it'); END;
CREATE TRIGGER prescription_stands BEFORE UPDATE OF id, number, origin, external_number, person_key, content_key, original, original_type, issued_at,
    taken_in_at, taken_in_by ON prescription BEGIN SELECT RAISE(ABORT, 'what a prescription says stands'); END;
CREATE TRIGGER prescription_kept_longer BEFORE UPDATE OF kept_until ON prescription WHEN NEW.kept_until < OLD.kept_until
BEGIN SELECT RAISE(ABORT, 'the archive keeps it'); END;
CREATE TRIGGER prescription_way BEFORE UPDATE OF state ON prescription WHEN OLD.state <> NEW.state AND NOT (
    (OLD.state = 'waiting' AND NEW.state IN ('in_review', 'revoked'))
    OR (OLD.state = 'in_review' AND NEW.state IN ('waiting', 'asked', 'approved', 'refused', 'revoked'))
    OR (OLD.state = 'asked' AND NEW.state IN ('in_review', 'revoked'))
    OR (OLD.state = 'approved' AND NEW.state = 'revoked'))
BEGIN SELECT RAISE(ABORT, 'no such way'); END;

CREATE TABLE prescription_step(
    id INTEGER PRIMARY KEY,
    prescription_id INTEGER NOT NULL REFERENCES prescription(id),
    at TEXT NOT NULL,
    operator TEXT NOT NULL,
    kind TEXT NOT NULL CHECK(kind <> ''),
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    detail BLOB NOT NULL, -- sealed JSON
    signing_key TEXT,     -- fingerprint; of a decision
    signature BLOB CHECK((signing_key IS NULL) = (signature IS NULL))
) STRICT;
CREATE INDEX prescription_step_of ON prescription_step(prescription_id, id);
CREATE TRIGGER prescription_step_stands BEFORE UPDATE ON prescription_step BEGIN SELECT RAISE(ABORT, 'prescription_step is append-only'); END;
CREATE TRIGGER prescription_step_stays BEFORE DELETE ON prescription_step BEGIN SELECT RAISE(ABORT, 'prescription_step is append-only'); END;

-- One key a pharmacist at a time, the newest; older public halves verify what they signed.
CREATE TABLE signing_key(
    fingerprint TEXT PRIMARY KEY,
    operator TEXT NOT NULL,
    made_at TEXT NOT NULL,
    public_pem TEXT NOT NULL,
    private_pem BLOB NOT NULL -- sealed
) STRICT, WITHOUT ROWID;
CREATE INDEX signing_key_of ON signing_key(operator, made_at);
CREATE TRIGGER signing_key_stands BEFORE UPDATE ON signing_key BEGIN SELECT RAISE(ABORT, 'a signing key stands'); END;
CREATE TRIGGER signing_key_stays BEFORE DELETE ON signing_key BEGIN SELECT RAISE(ABORT, 'a signing key stays'); END;

-- The patient's yes before anything is asked of the centre (HN-04, FJ-16).
CREATE TABLE prescription_consent(
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    operator TEXT NOT NULL,
    subject_key BLOB NOT NULL -- keyed digest of the code or the certificate shown
) STRICT;
CREATE TRIGGER prescription_consent_stands BEFORE UPDATE ON prescription_consent BEGIN SELECT RAISE(ABORT, 'a consent stands'); END;
CREATE TRIGGER prescription_consent_stays BEFORE DELETE ON prescription_consent BEGIN SELECT RAISE(ABORT, 'a consent stays'); END;

-- Each question to the centre, written before it leaves; never sent again by itself.
CREATE TABLE prescription_call(
    id INTEGER PRIMARY KEY,
    consent_id INTEGER REFERENCES prescription_consent(id),
    at TEXT NOT NULL,
    operator TEXT NOT NULL,
    infno TEXT NOT NULL,
    msgid TEXT NOT NULL,
    request BLOB NOT NULL, -- sealed
    answered_at TEXT,
    outcome TEXT,
    answer BLOB
) STRICT;
CREATE TRIGGER prescription_call_stays BEFORE DELETE ON prescription_call BEGIN SELECT RAISE(ABORT, 'a call stays'); END;
CREATE TRIGGER prescription_call_stands BEFORE UPDATE OF consent_id, at, operator, infno, msgid, request ON prescription_call
BEGIN SELECT RAISE(ABORT, 'a call stands as it left'); END;
CREATE TRIGGER prescription_call_answered BEFORE UPDATE ON prescription_call WHEN OLD.answered_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an answered call stands'); END;

-- Which prescriptions a sale goes by, and when each of its prescription drugs was first taken (HN-07). Both change with the basket.
CREATE TABLE sale_prescription(
    sale_id INTEGER NOT NULL REFERENCES sale(id),
    prescription_id INTEGER NOT NULL REFERENCES prescription(id),
    PRIMARY KEY(sale_id, prescription_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE sale_first_taken(
    sale_id INTEGER NOT NULL REFERENCES sale(id),
    drug_id INTEGER NOT NULL REFERENCES drug(id),
    at TEXT NOT NULL,
    PRIMARY KEY(sale_id, drug_id)
) STRICT, WITHOUT ROWID;

-- What a sale takes of a prescription's line. It counts while the sale is sent, in doubt, settled or paid: a sale that is undone gives back.
CREATE TABLE prescription_use(
    prescription_id INTEGER NOT NULL REFERENCES prescription(id),
    line INTEGER NOT NULL CHECK(line > 0),
    sale_id INTEGER NOT NULL REFERENCES sale(id),
    sale_line INTEGER NOT NULL CHECK(sale_line > 0),
    quantity INTEGER NOT NULL CHECK(quantity > 0),
    at TEXT NOT NULL,
    operator TEXT NOT NULL,
    PRIMARY KEY(prescription_id, line, sale_id, sale_line)
) STRICT, WITHOUT ROWID;
CREATE INDEX prescription_use_sale ON prescription_use(sale_id);
CREATE TRIGGER prescription_use_stands BEFORE UPDATE ON prescription_use BEGIN SELECT RAISE(ABORT, 'prescription_use is append-only'); END;
CREATE TRIGGER prescription_use_stays BEFORE DELETE ON prescription_use BEGIN SELECT RAISE(ABORT, 'prescription_use is append-only'); END;
