-- SPDX-FileCopyrightText: 2026 The Yaogui authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The sandbox's own books. Amounts are fen, prices 10^-6 yuan, counts 10^-4 packs.
CREATE TABLE IF NOT EXISTS setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS person (
    psn_no TEXT PRIMARY KEY, code_number TEXT NOT NULL UNIQUE, insurance_code TEXT NOT NULL, name TEXT NOT NULL,
    certno TEXT NOT NULL UNIQUE, card_no TEXT NOT NULL UNIQUE, card_sn TEXT NOT NULL,
    gend TEXT NOT NULL, brdy TEXT NOT NULL, family_opening INTEGER NOT NULL, family_balance INTEGER NOT NULL CHECK (family_balance >= 0),
    note TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS account (
    psn_no TEXT NOT NULL REFERENCES person, insutype TEXT NOT NULL, psn_type TEXT NOT NULL, psn_insu_stas TEXT NOT NULL,
    insuplc_admdvs TEXT NOT NULL, emp_name TEXT NOT NULL, opening INTEGER NOT NULL, balance INTEGER NOT NULL CHECK (balance >= 0),
    PRIMARY KEY (psn_no, insutype)) STRICT;
-- What the deductible and the cap of a plan (ordinary, chronic) have taken in a year.
CREATE TABLE IF NOT EXISTS accumulation (
    psn_no TEXT NOT NULL, insutype TEXT NOT NULL, plan TEXT NOT NULL, year INTEGER NOT NULL,
    deductible_used INTEGER NOT NULL CHECK (deductible_used >= 0), cap_used INTEGER NOT NULL CHECK (cap_used >= 0),
    PRIMARY KEY (psn_no, insutype, plan, year)) STRICT;
CREATE TABLE IF NOT EXISTS disease (
    psn_no TEXT NOT NULL REFERENCES person, opsp_dise_code TEXT NOT NULL, opsp_dise_name TEXT NOT NULL, begndate TEXT NOT NULL,
    enddate TEXT NOT NULL, PRIMARY KEY (psn_no, opsp_dise_code)) STRICT;
CREATE TABLE IF NOT EXISTS credential (
    token TEXT PRIMARY KEY, psn_no TEXT NOT NULL REFERENCES person, issued INTEGER NOT NULL, expires INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS sign_in (
    sign_no TEXT PRIMARY KEY, fixmedins_code TEXT NOT NULL, opter TEXT NOT NULL, sign_time TEXT NOT NULL, standing INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS nonce (nonce TEXT PRIMARY KEY, time INTEGER NOT NULL) STRICT;
-- kind: settle | refund. state: standing | refunded | reversed.
CREATE TABLE IF NOT EXISTS settlement (
    setl_id TEXT PRIMARY KEY, mdtrt_id TEXT NOT NULL, msgid TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, state TEXT NOT NULL,
    refers TEXT NOT NULL, fixmedins_code TEXT NOT NULL, psn_no TEXT NOT NULL, insutype TEXT NOT NULL, med_type TEXT NOT NULL,
    plan TEXT NOT NULL, year INTEGER NOT NULL, mdtrt_cert_type TEXT NOT NULL, dise_codg TEXT NOT NULL, dise_name TEXT NOT NULL,
    invono TEXT NOT NULL, opter TEXT NOT NULL, opter_name TEXT NOT NULL, setl_time TEXT NOT NULL, clr_optins TEXT NOT NULL,
    medfee_sumamt INTEGER NOT NULL, fulamt_ownpay_amt INTEGER NOT NULL, overlmt_selfpay INTEGER NOT NULL, preselfpay_amt INTEGER NOT NULL,
    inscp_scp_amt INTEGER NOT NULL, act_pay_dedc INTEGER NOT NULL, fund_pay_sumamt INTEGER NOT NULL, psn_part_amt INTEGER NOT NULL,
    acct_pay INTEGER NOT NULL, acct_mulaid_pay INTEGER NOT NULL, psn_cash_pay INTEGER NOT NULL, balc INTEGER NOT NULL,
    pool_prop INTEGER NOT NULL,
    CHECK (medfee_sumamt = fund_pay_sumamt + psn_part_amt),
    CHECK (psn_part_amt = acct_pay + acct_mulaid_pay + psn_cash_pay)) STRICT;
CREATE INDEX IF NOT EXISTS settlement_person ON settlement (psn_no, setl_time);
CREATE TABLE IF NOT EXISTS settlement_line (
    setl_id TEXT NOT NULL REFERENCES settlement, feedetl_sn TEXT NOT NULL, med_list_codg TEXT NOT NULL, medins_list_codg TEXT NOT NULL,
    pric INTEGER NOT NULL, cnt INTEGER NOT NULL, det_item_fee_sumamt INTEGER NOT NULL, chrgitm_lv TEXT NOT NULL,
    inscp_scp_amt INTEGER NOT NULL, PRIMARY KEY (setl_id, feedetl_sn)) STRICT;
-- standing 1: sold under a settlement that stands.
CREATE TABLE IF NOT EXISTS settlement_box (
    setl_id TEXT NOT NULL REFERENCES settlement, feedetl_sn TEXT NOT NULL, drug_trac_codg TEXT NOT NULL, trdn_flag TEXT NOT NULL,
    standing INTEGER NOT NULL, PRIMARY KEY (setl_id, feedetl_sn, drug_trac_codg)) STRICT;
CREATE INDEX IF NOT EXISTS settlement_box_code ON settlement_box (drug_trac_codg, standing);
-- Messages reversed by 2601; arrived 0: it never came, and is refused should it come late.
CREATE TABLE IF NOT EXISTS reversal (
    omsgid TEXT PRIMARY KEY, oinfno TEXT NOT NULL, psn_no TEXT NOT NULL, arrived INTEGER NOT NULL, time TEXT NOT NULL) STRICT;
-- 3505 (sale) and 3506 (return), a row a line; trace_codes is a JSON array.
CREATE TABLE IF NOT EXISTS sale_message (
    id INTEGER PRIMARY KEY AUTOINCREMENT, msgid TEXT NOT NULL, infno TEXT NOT NULL, fixmedins_code TEXT NOT NULL, rtal_docno TEXT NOT NULL,
    mdtrt_sn TEXT NOT NULL, setl_id TEXT NOT NULL, mdtrt_setl_type TEXT NOT NULL, psn_no TEXT NOT NULL, med_list_codg TEXT NOT NULL,
    fixmedins_hilist_id TEXT NOT NULL, fixmedins_hilist_name TEXT NOT NULL, fixmedins_bchno TEXT NOT NULL, manu_lotnum TEXT NOT NULL,
    trdn_flag TEXT NOT NULL, sel_retn_cnt INTEGER NOT NULL, sel_retn_time TEXT NOT NULL, trace_codes TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS sale_message_row ON sale_message (fixmedins_bchno, infno);
-- 3501 (counted), 3502 (changed), 3503 (bought), 3504 (sent back). change: what it did to the stock; of 3501 what it put right.
CREATE TABLE IF NOT EXISTS stock_message (
    id INTEGER PRIMARY KEY AUTOINCREMENT, msgid TEXT NOT NULL, infno TEXT NOT NULL, fixmedins_code TEXT NOT NULL, fixmedins_bchno TEXT NOT NULL,
    med_list_codg TEXT NOT NULL, fixmedins_hilist_id TEXT NOT NULL, fixmedins_hilist_name TEXT NOT NULL, manu_lotnum TEXT NOT NULL,
    inv_chg_type TEXT NOT NULL, count INTEGER NOT NULL, change INTEGER NOT NULL, spler_name TEXT NOT NULL, time TEXT NOT NULL,
    trace_codes TEXT NOT NULL, taken_back INTEGER NOT NULL DEFAULT 0, UNIQUE (fixmedins_code, infno, fixmedins_bchno)) STRICT;
-- What every message about a lot comes to, sales included; below 0 where it began before the messages did.
CREATE TABLE IF NOT EXISTS stock_book (
    fixmedins_code TEXT NOT NULL, fixmedins_hilist_id TEXT NOT NULL, manu_lotnum TEXT NOT NULL, count INTEGER NOT NULL,
    PRIMARY KEY (fixmedins_code, fixmedins_hilist_id, manu_lotnum)) STRICT;
-- Every request that arrived, also those whose answer was cut. taken 1: its msgid is used up.
CREATE TABLE IF NOT EXISTS message (
    arrival INTEGER PRIMARY KEY AUTOINCREMENT, time TEXT NOT NULL, path TEXT NOT NULL, infno TEXT NOT NULL, msgid TEXT NOT NULL,
    fixmedins_code TEXT NOT NULL, opter TEXT NOT NULL, taken INTEGER NOT NULL, verdict TEXT NOT NULL, infcode INTEGER, err_msg TEXT NOT NULL,
    fault TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS message_msgid ON message (msgid, taken);
-- Files of 9101 and of 3202, zipped, in Base64.
CREATE TABLE IF NOT EXISTS file (
    file_qury_no TEXT PRIMARY KEY, fixmedins_code TEXT NOT NULL, filename TEXT NOT NULL, content TEXT NOT NULL, time TEXT NOT NULL) STRICT;
-- Clearing applications (3203).
CREATE TABLE IF NOT EXISTS clearing (
    id TEXT PRIMARY KEY, fixmedins_code TEXT NOT NULL, setlym TEXT NOT NULL, clr_type TEXT NOT NULL, clr_way TEXT NOT NULL, clr_optins TEXT NOT NULL,
    psntime INTEGER NOT NULL, medfee_sumamt INTEGER NOT NULL, fund_appy_sum INTEGER NOT NULL, acct_pay INTEGER NOT NULL,
    UNIQUE (fixmedins_code, setlym, clr_type, clr_way, clr_optins)) STRICT;
-- The procurement subsystem; lines of a delivery are a JSON array.
CREATE TABLE IF NOT EXISTS procure_order (
    order_key TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE, supplier TEXT, channel TEXT, state TEXT NOT NULL, words TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS procure_item (
    order_key TEXT NOT NULL REFERENCES procure_order, item TEXT NOT NULL, price TEXT, quantity INTEGER NOT NULL, delivered INTEGER NOT NULL,
    PRIMARY KEY (order_key, item)) STRICT;
CREATE TABLE IF NOT EXISTS procure_delivery (
    order_key TEXT NOT NULL REFERENCES procure_order, note TEXT PRIMARY KEY, shipped_on TEXT NOT NULL, lines TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS serial (name TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS payment_order(
    order_no TEXT PRIMARY KEY, kind TEXT, amount INTEGER, state TEXT, words TEXT, types_password INTEGER, asked INTEGER, refunded INTEGER);
-- Prescriptions of the centre; content is the answer of 7203 without times, as JSON. state: valid, revoked.
CREATE TABLE IF NOT EXISTS prescription (
    hi_rxno TEXT PRIMARY KEY, epc_qrcd TEXT NOT NULL UNIQUE, certno TEXT NOT NULL, prsc_time TEXT NOT NULL, valid_end_time TEXT NOT NULL,
    state TEXT NOT NULL, checked TEXT NOT NULL, content TEXT NOT NULL) STRICT;
-- Tickets of 7201 and 7202: each is good for one download.
CREATE TABLE IF NOT EXISTS prescription_ticket (ticket TEXT PRIMARY KEY, hi_rxno TEXT NOT NULL, used INTEGER NOT NULL) STRICT;
-- 7204 and 7206 as they came.
CREATE TABLE IF NOT EXISTS prescription_message (
    msgid TEXT PRIMARY KEY, infno TEXT NOT NULL, hi_rxno TEXT NOT NULL, ticket TEXT NOT NULL, setl_id TEXT NOT NULL, content TEXT NOT NULL) STRICT;
