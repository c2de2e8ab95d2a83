// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/Context.h"
#include "app/ctl/Output.h"

namespace yaogui::ctl {

namespace {

struct Verb {
    const char *name, *use, *input, *output, *exits;
};

constexpr Verb verbs[] = {
    {"init", "init [--training] [--owner NUMBER --name NAME [--posts P,...]]",
     "an empty or missing folder; with --owner the first person of a real store, whose PIN comes on the first line of stdin",
     "state, data, training, recovery_phrase (of a real store; shown this once), owner", "0; 1 STORE_EXISTS; 2 PIN_INVALID"},
    {"settings set", "settings set KEY VALUE", "a known key", "key, value", "0; 2 SETTING_UNKNOWN, SETTING_INVALID"},
    {"settings list", "settings list", "", "a line each: key, value, source (set, store, policy, default)", "0"},
    {"catalogue import", "catalogue import FILE [--partial]",
     "CSV (UTF-8 or GB18030) or XLSX with header: code, generic_name, trade_name, spec, dosage_form, unit, pack_count, maker, approval_number, "
     "insurance_code, ean, trace_prefixes, class, insurance_level, price, storage",
     "imported, rejected [{line, column, reason}]", "0; 2 with rejected lines unless --partial"},
    {"catalogue search", "catalogue search TEXT", "pinyin initials, pinyin, Han, approval number, EAN, own code", "a drug a line", "0"},
    {"ledger open-stock", "ledger open-stock FILE [--partial]",
     "CSV or XLSX: drug, lot, production_date, expiry, quantity, cost, trace_codes (joined by ;)", "imported, rejected [{line, column, reason}]",
     "0; 2 with rejected lines unless --partial"},
    {"ledger balance", "ledger balance", "", "a line each: drug, lot, location, expiry, quantity", "0"},
    {"ledger boxes", "ledger boxes [--drug CODE] [--all]", "", "a line each: trace_code, drug, lot, expiry, price, class, sellable", "0"},
    {"supplier save", "supplier save FILE.json [--operator N]",
     "supplier, name, licences [{kind: business, drug_trade, drug_production, quality_agreement, salesman; number; valid_until}]; a buyer (1004 in training)",
     "state saved, supplier, name, first_supply, licences", "0; 1 NOT_PERMITTED, RECEIPT_INCOMPLETE with the field; 2 SCRIPT_INVALID"},
    {"supplier list", "supplier list", "", "a line each: supplier, name, first_supply, licences, may_buy, why_not", "0"},
    {"supplier first", "supplier first asked|checked|approved|refused --supplier S | --drug CODE [--reason TEXT] [--operator N]",
     "first supply of a supplier or a product: asked by a buyer, checked by quality, approved by the head; who asked does neither",
     "state, supplier, drug, operator", "0; 1 STEP_OUT_OF_ORDER, SAME_PERSON, SUPPLIER_UNKNOWN, CODE_UNKNOWN, NOT_PERMITTED; 2 REASON_NEEDED"},
    {"ledger receive", "ledger receive FILE [--supplier S --note N --purchased D --buyer N] [--order O [--more]] [--arrived T --temperature C] [--operator N]",
     "CSV or XLSX (first sheet): drug, generic_name, maker, dosage_form, spec, lot, production_date, expiry, approval_number, insurance_code, quantity, accepted, refusal, price, "
     "trace_codes (joined by ;), case_code; what the catalogue or a GS1 code knows may be left out. Or JSON: supplier, delivery_note, purchase_date, buyer, "
     "arrived_at, temperature, lines [the same names]. An acceptor (1005 in training), never the buyer; cold goods need arrival time and temperature. --order (or order in JSON) names the purchase order it fills, which knows supplier and buyer; --more agrees to more than was ordered",
     "state posted, or draft with rejected lines and nothing on the shelf; receipt, lines, boxes, accepted, refused, rejected [{line, column, reason}]. The same "
     "note again adds to the draft and posts it",
     "0; 1 SUPPLIER_UNKNOWN, SUPPLIER_LOCKED, FIRST_APPROVAL_MISSING, SAME_PERSON, RECEIPT_INCOMPLETE, COLD_CHAIN_MISSING, STEP_OUT_OF_ORDER, NOT_PERMITTED; "
     "2 with rejected lines, TABLE_INVALID when none is good"},
    {"ledger inspect", "ledger inspect NUMBER [FILE.json] [--arrived T --temperature C] [--operator N]",
     "a draft whose goods were looked at. FILE: lines [{line, accepted, refusal, trace_codes}] with the numbers ledger chain tells; trace_codes are those accepted "
     "of the ones announced, without them all; lines not named stay as announced. An acceptor (1005 in training)",
     "as ledger receive, state draft: with lines under a new number, in the place of the first; to be posted by ledger post-receipt",
     "0; 1 RECEIPT_UNKNOWN, STEP_OUT_OF_ORDER, SAME_PERSON, NOT_PERMITTED; 2 TABLE_INVALID with rejected: nothing is changed"},
    {"ledger post-receipt", "ledger post-receipt NUMBER [--more] [--operator N]", "a draft as it stands, without what was rejected", "as ledger receive",
     "0; 1 RECEIPT_UNKNOWN, STEP_OUT_OF_ORDER, BOX_KNOWN"},
    {"ledger drop-receipt", "ledger drop-receipt NUMBER [--operator N]", "a draft of which nothing is received", "state dropped, receipt",
     "0; 1 RECEIPT_UNKNOWN, STEP_OUT_OF_ORDER"},
    {"ledger receipts", "ledger receipts", "", "a line each, newest first: receipt, state, supplier, delivery_note, order, purchase_date, buyer, acceptor, lines, posted_at", "0"},
    {"ledger plan", "ledger plan", "from the settings buying.sales_days and buying.cover_days",
     "a drug a line, special ones first: drug, name, sold (in those days), stock, on_order, asked (by shortages), proposed, special, supplier (who brought it last "
     "and may be bought from), price (of that delivery)", "0"},
    {"ledger shortage", "ledger shortage add DRUG QUANTITY [--special --note TEXT] | list [--all] | drop SHORTAGE --reason TEXT",
     "what was asked for and not there; --special: by the green channel, with the reason why it cannot wait; whoever sells or buys (1004 in training)",
     "shortage, state open, ordered, filled or dropped, drug, name, quantity, special, note, order, at, operator",
     "0; 1 CODE_UNKNOWN, QUANTITY_INVALID, ORDER_UNKNOWN, STEP_OUT_OF_ORDER, NOT_PERMITTED; 2 REASON_NEEDED"},
    {"ledger order", "ledger order draft FILE.json | draft --plan | place ORDER | cancel ORDER [--reason TEXT] | show ORDER | list | send ORDER | fetch ORDER",
     "FILE: supplier, special, note, lines [{drug, quantity, price}]; without a price that of the supplier's last delivery. --plan: a draft for each supplier of "
     "the purchase plan. send: a placed order leaves for the region's procurement subsystem, once. fetch: its deliveries come back as draft receipts, to be posted by ledger post-receipt. A buyer (1004 in training); an acceptor fetches (1005)",
     "state draft, placed, part_delivered, delivered or cancelled; order, supplier, special, note, made_by, made_at, placed_by, placed_at, sent, their_number, "
     "their_words, lines [{line, drug, name, quantity, delivered, price}]; of fetch: a delivery not known before a line, as ledger receive, and delivery_note",
     "0; 1 ORDER_UNKNOWN, SUPPLIER_UNKNOWN, SUPPLIER_LOCKED, FIRST_APPROVAL_MISSING, CODE_UNKNOWN, QUANTITY_INVALID, TRANSITION_REFUSED, STEP_OUT_OF_ORDER, "
     "NOT_PERMITTED, and with sent refused; 2 REASON_NEEDED, AMOUNT_INVALID; 3 PROCUREMENT_NOT_CONFIGURED, PROCUREMENT_UNREACHABLE: send it again"},
    {"ledger invoice", "ledger invoice record FILE.json | match SUPPLIER NUMBER RECEIPT... [--reason TEXT] | pay SUPPLIER NUMBER --amount A --on D --from ACCOUNT "
     "[--reference TEXT] | drop SUPPLIER NUMBER --reason TEXT | list | check",
     "FILE: supplier, number, invoice_date, amount, lines [{drug, quantity, amount}] (may be left out), receipts [NUMBER] (matched at once, or nothing is "
     "recorded). match: --reason lives with a difference. A buyer (1004 in training); paid by a manager who did not record it (1003). check: bills, books and goods",
     "state open, matched, paid or dropped; supplier, number, invoice_date, amount, paid, receipts, accepted_difference, recorded_by, recorded_at, lines, payments "
     "[{amount, paid_on, account, reference, operator, at}]; check: a line each kind no_invoice (receipt, supplier, delivery_note, posted_at, amount), no_receipt "
     "(supplier, number, amount), differs (drug or null, field, invoiced, received), then state agrees or differs and how many",
     "0; 1 INVOICE_MISMATCH with differences [{drug, field, invoiced, received}], INVOICE_UNKNOWN, RECEIPT_UNKNOWN, STEP_OUT_OF_ORDER, SAME_PERSON, NOT_PERMITTED, "
     "and where check finds something; 2 REASON_NEEDED, AMOUNT_INVALID"},
    {"ledger attach", "ledger attach add receipt|invoice|licence SUBJECT FILE [--name TEXT] | list [KIND SUBJECT] | out PAPER FILE",
     "SUBJECT: a receipt's number, SUPPLIER/NUMBER of an invoice, SUPPLIER/KIND of a licence. FILE: a JPEG, PNG or PDF of at most 10 MiB, known by its bytes; "
     "to a receipt an acceptor (1005 in training), else a buyer (1004). out: into a new file, an audit event",
     "paper, kind, subject, name, type, bytes, sha256, operator, at, with state attached or written and file",
     "0; 1 RECEIPT_UNKNOWN, INVOICE_UNKNOWN, SUPPLIER_UNKNOWN, CODE_UNKNOWN, NOT_PERMITTED; 2 ATTACHMENT_INVALID, FILE_UNREADABLE, FILE_TOO_LARGE"},
    {"ledger listing", "ledger listing DRUG... [--operator N]", "prices as listed on the procurement subsystem; a buyer (1004 in training)",
     "a drug a line: drug, name, insurance_code, retail, listed (null: none), kind, from, to, above_listed",
     "0; 1 CODE_UNKNOWN, NOT_PERMITTED; 3 PROCUREMENT_UNREACHABLE, PROCUREMENT_NOT_CONFIGURED"},
    {"ledger return", "ledger return FILE.json --supplier S [--reason TEXT] [--operator N]",
     "lines [{drug, lot, quantity, trace_codes, from: quarantine (usual), shelf, receiving}]; without a quantity the boxes are it; also recalled goods; a "
     "manager or buyer (1003 in training)",
     "state return, document, lines, operator, approved_by; all lines or none",
     "0; 1 STOCK_SHORT, TRACE_MISSING (name the boxes), BOX_STATE_WRONG, LOT_UNKNOWN, LOCATION_UNKNOWN, SUPPLIER_UNKNOWN, each with line; 2 REASON_NEEDED"},
    {"ledger place", "ledger place FILE.json --reason TEXT", "as ledger return: from the receiving table to the shelf", "as ledger return", "as ledger return"},
    {"ledger quarantine", "ledger quarantine FILE.json --reason TEXT", "as ledger return: off the shelf", "as ledger return", "as ledger return"},
    {"ledger release", "ledger release FILE.json --reason TEXT", "as ledger return: back to the shelf; quality or the manager", "as ledger return",
     "as ledger return; 1 EXPIRED, GOODS_BLOCKED"},
    {"ledger destroy", "ledger destroy FILE.json --reason TEXT --approver N", "as ledger return, out of quarantine; a second person agrees", "as ledger return",
     "as ledger return; 1 APPROVAL_NEEDED, SAME_PERSON, NOT_PERMITTED"},
    {"ledger adjust", "ledger adjust FILE.json --reason TEXT --approver N",
     "as ledger return, from: shelf (usual), quarantine; quantity below zero: lost, above: found; a second person agrees (1002 and 1003 in training)",
     "as ledger return", "as ledger destroy"},
    {"ledger undo", "ledger undo MOVEMENT --reason TEXT --approver N", "the counter-entry of a count or a correction; its boxes go back too",
     "state undone, document, movement, operator, approved_by", "0; 1 MOVEMENT_UNKNOWN, TRANSITION_REFUSED, BOX_STATE_WRONG, STOCK_SHORT, APPROVAL_NEEDED"},
    {"ledger recall", "ledger recall --drug CODE --lot LOT | --from BOX --to BOX --reason TEXT | --lift --reason TEXT (--drug CODE --lot LOT | --document RECALL)",
     "from now on nothing of it leaves to a customer; what is on the shelf goes to quarantine; --lift: this recall ends, of a "
     "lot the newest; what another one stops stays stopped, the rest may be sold again once released",
     "state recalled, recall, kept, boxes, held [sales not finished that have one of the boxes], buyers [{slip, sale_id, time, insured, quantity or trace_code}]; or state lifted",
     "0; 1 LOT_UNKNOWN, CODE_UNKNOWN, STEP_OUT_OF_ORDER, NOT_PERMITTED; 2 REASON_NEEDED"},
    {"ledger zone", "ledger zone DRUG [ZONE]", "where on the shelf a drug stands; without a zone: nowhere in particular", "state set, drug, zone", "0; 1 CODE_UNKNOWN"},
    {"ledger count", "ledger count open full|zone|list|expiring [DETAIL] [--second-from AMOUNT] | add NUMBER FILE.json | show NUMBER | post NUMBER --reason TEXT | "
     "drop NUMBER | list",
     "DETAIL: the zone, drug codes joined by commas, months. FILE: counts [{drug, lot, counted, trace_codes}]; with codes every box of the lot was scanned and "
     "counted is what stood there without one. Differences worth AMOUNT (100.00) are counted by a second person; who counted does not approve",
     "stocktake, state, scope, detail, second_from, opened_by, opened_at; or state counted, rejected [{entry, reason, subject}]; show: a lot a line with counted, "
     "booked and difference at the moment of the count; post: state posted, lots, differences, lost, found",
     "0; 1 ZONE_BEING_COUNTED, DRUG_NEVER_STOCKED, STOCKTAKE_UNKNOWN, STOCKTAKE_CLOSED, COUNT_MISSING, SECOND_COUNT_NEEDED, APPROVAL_NEEDED, TRACE_MISSING; "
     "2 with rejected entries, REASON_NEEDED"},
    {"ledger variance", "ledger variance [--from D]", "from the first of January",
     "a drug a line (drug, name, zone, lost, value, movement), then state good, warning or over, difference, booked, percent, band, ends_contract, months, zones",
     "0; 1 POLICY_NOT_VALID; 2 DATE_INVALID"},
    {"ledger available", "ledger available [DRUG]", "what the public may be told is there: sellable this moment and reserved for nobody",
     "a drug a line: drug, name, spec, unit, available", "0; 1 CODE_UNKNOWN"},
    {"ledger not-supplied", "ledger not-supplied DRUG [--reason TEXT] [--operator N]", "somebody came for it and could not have it (1003 in training)",
     "state noted, drug, shown (zero is no case), cases of twelve months, most (stock.false_available), ends_contract", "0; 1 CODE_UNKNOWN, NOT_PERMITTED"},
    {"ledger open-pack", "ledger open-pack BOX | --drug CODE --lot LOT [--use-by DATE] [--checker N] [--dose TEXT] [--operator N]",
     "a pack opened for loose sale, by who works at the till (1001 in training); another checks it (special.loose_second_person); --use-by: the last day its units are sold, no later than special.loose_days and its lot say",
     "state opened, pack, drug, name, lot, expiry, use_by, trace_code, units, units_left, quantity_left, unit_price, opened_at, opened_by, checked_by, label_file, warnings",
     "0; 1 CODE_UNKNOWN, LOT_UNKNOWN, TRACE_ALREADY_SOLD, GOODS_BLOCKED, EXPIRED, TRACE_MISSING (name the box), QUANTITY_INVALID (one unit, or several boxes), "
     "APPROVAL_NEEDED, SAME_PERSON, NOT_PERMITTED; 2 DATE_INVALID"},
    {"ledger discard-pack", "ledger discard-pack PACK --reason TEXT [--operator N]", "what is left of an opened pack goes to quarantine",
     "state discarded, then as ledger open-pack", "0; 1 PACK_NOT_OPENED; 2 REASON_NEEDED"},
    {"ledger packs", "ledger packs", "", "an opened pack a line, the newest first, as ledger open-pack", "0"},
    {"ledger special", "ledger special list [--from D] [--to D] [--clear] | report",
     "the register of specially managed drugs (special.drug_names), from the first of this month; --clear shows buyers unmasked to a manager or pharmacist (1003 "
     "in training) and leaves an event; report: what looks suspicious within special.watch_days",
     "list: a line each, oldest first: time, slip, sale_id, line, name, spec, quantity, maker, lot, buyer, identity, operator, counts (false: refused or given "
     "back). report: a pattern a line (often, at_limit, in_a_row) with buyers, slips, packs, first, last, operator; then state good or suspicious, entries, days",
     "0; 1 NOT_PERMITTED; 2 DATE_INVALID"},
    {"ledger chain", "ledger chain BOX|SLIP|RECEIPT|DRUG/LOT | --prescription NUMBER | --person CERTIFICATE [--out FILE.pdf]",
     "a trace code, a slip, a receipt or a lot; a prescription by our number or the issuer's; what a person bought, by certificate; --out: the same on A4",
     "kind and the whole story: drug, lot, receipts with supplier, order, invoice and papers, events, sales with setl_id, faces, uploads and returns; of a lot: balances, movements, buyers; of a prescription: steps, sales "
     "with their boxes; of a person: identity (masked), prescriptions, sales (insured ones from migration 34 on)",
     "0; 1 CODE_UNKNOWN, RX_UNKNOWN"},
    {"ledger coverage", "ledger coverage [--from D] [--to D]", "days; this month unless said otherwise",
     "a line each that misses: side (sold, received), document, drug, name, boxes, why (no_code, waiting, parked); then state good or short, percent (cut "
     "off, never rounded up), sold and received {boxes, sent, excepted, unmapped, percent}",
     "0; 2 DATE_INVALID"},
    {"ledger check-uploads", "ledger check-uploads [--from D] [--to D] [--operator N]", "days (this month); asks the platform what it holds (3509 to 3511)",
     "a line a difference: kind (ours_only, theirs_only, amounts_differ), infno, serial, drug, ours, theirs, next (ask: the agency decides, nothing is sent by "
     "itself); then state good or differences, compared, waiting, differences",
     "0; 1 differences, NOT_PERMITTED; 2 DATE_INVALID; 3 outside world"},
    {"ledger nocode add", "ledger nocode add DRUG --proof TEXT [--operator N]", "a drug whose packs bear no code, and what shows it; a manager (1003 in training)",
     "state listed, drug, proof, operator: from the next start it is sold without a code", "0; 1 CODE_UNKNOWN, NO_CODE_PROOF_MISSING, STEP_OUT_OF_ORDER, NOT_PERMITTED"},
    {"ledger nocode off", "ledger nocode off DRUG --reason TEXT [--operator N]", "it bears codes after all", "state off, drug, proof, operator", "as ledger nocode add"},
    {"ledger nocode list", "ledger nocode list", "", "a line each: drug, name, proof, operator, at; what the region lists has proof trace.no_code_list", "0"},
    {"ledger book", "ledger book [--kind] KIND [--from D] [--to D] [--csv FILE] [--out FILE | --a4 FILE] [--clear] [--operator N]",
     "receiving, care, temperature, non_conforming, loose, special (the ephedrine register), prescriptions; days (this month); --out and --a4: a PDF of A4 pages; "
     "--clear: people unmasked, by who may also export, both audit events",
     "a line each entry, then state book, kind, title, from, to, rows, file", "0; 1 NOT_PERMITTED, PRINTER_TROUBLE; 2 USE_INVALID, DATE_INVALID, FILE_UNREADABLE"},
    {"ledger signs", "ledger signs [--out FILE | --a4 FILE]", "signs of the zones the region asks for and the store has, without any those the program knows; --out and --a4: a PDF, an A4 page each",
     "a line each: zone, name, below (the zone it is part of), source (paper, article, requirement), then state signs, signs, file", "0; 3 PRINTER_TROUBLE"},
    {"ledger notices", "ledger notices [--out FILE | --a4 FILE]", "what the public has to see in a store of the region (公示栏), as a checklist; --out and --a4: a PDF of A4 pages",
     "a line each: what, source, then state notices, notices, file", "0; 3 PRINTER_TROUBLE"},
    {"care due", "care due", "", "a lot on the shelf each whose care is due: drug, name, lot, zone, expiry, quantity, last, due, key (cold or near its expiry)", "0"},
    {"care look", "care look DRUG LOT [--doubtful] [--note TEXT] [--operator N]", "goods on the shelf looked after; doubtful with a note",
     "state looked, drug, lot, finding, operator", "0; 1 CODE_UNKNOWN, LOT_UNKNOWN, STOCK_SHORT, NOT_PERMITTED; 2 REASON_NEEDED"},
    {"care display", "care display", "", "a zone of the shelf each whose display is to be checked (care.display_months): zone (empty: what stands nowhere in particular), lots, last, "
     "due, focus [names of drugs worth a second look]", "0"},
    {"care check", "care check [ZONE] [--doubtful] [--note TEXT] [--operator N]", "what is displayed in a zone looked over; doubtful with a note",
     "state checked, zone, finding, operator", "0; 1 STOCK_SHORT, NOT_PERMITTED; 2 REASON_NEEDED"},
    {"care putback", "care putback DRUG ZONE [--note TEXT] [--operator N]", "what a count of ZONE found there and belongs elsewhere (tasks list wrong_zone) was put back",
     "state back, drug, zone, operator", "0; 1 CODE_UNKNOWN (none of it stands wrong there), NOT_PERMITTED"},
    {"climate record", "climate record PLACE DEGREES [--humidity P] [--time T] [--action TEXT] [--operator N]",
     "a place of care.temperature; one decimal at the most; outside the limits with what was done",
     "state recorded, time, place, temperature, humidity, outside, action", "0; 1 NOT_PERMITTED; 2 TEMPERATURE_INVALID"},
    {"climate import", "climate import FILE [--operator N]", "CSV or XLSX: time, place, temperature, humidity, action; good lines are kept",
     "imported, rejected [{line, column, reason}]", "0; 2 with rejected lines"},
    {"tasks list", "tasks list [KIND]", "care, display, wrong_zone (DRUG/ZONE), temperature, near_expiry, licence, first_supply, count, quarantine, recall, coverage, upload",
     "what is still to be done, a line each: task, subject, name, due, overdue", "0; 1 TASK_UNKNOWN"},
    {"ledger verify", "ledger verify [--against HEAD]", "a head as a day sheet carries it, whole or short (128-3fa94c11)",
     "state verified, events, rows, head_id, head_mac, head (short), head_time, gaps [{event, noticed, accepted_by, accepted_at, reason}], against",
     "0; 2 USE_INVALID; 4 LEDGER_BROKEN, AUDIT_BROKEN with the first broken row, AUDIT_CUT, also when the store does not know HEAD"},
    {"verify", "verify [--against HEAD] | verify --accept-gap --reason TEXT [--operator N]",
     "as ledger verify; or why a noticed gap of the audit trail may be lived with: a manager (1003 in training)", "as ledger verify; the gap stays listed",
     "as ledger verify; 1 NOT_PERMITTED, STEP_OUT_OF_ORDER (no gap stands open)"},
    {"audit verify", "audit verify [--against HEAD]", "as ledger verify", "the audit trail alone, as ledger verify", "as ledger verify"},
    {"codes classify", "codes classify TEXT...", "scanned texts", "a line each: text, kind, alternatives, fields, warnings", "0"},
    {"codes read", "codes read IMAGE...", "pictures", "a line each: file, codes [{text, symbology, kind, corners}], ms; or file, error",
     "0; 2 when a file was unreadable"},
    {"faces find", "faces find IMAGE...", "pictures", "a line each: file, faces [{box, score, points, quality}], ms; or file, error",
     "0; 2 when a file was unreadable"},
    {"sale run", "sale run SCRIPT.json...", "sale scripts: operator, steps; {\"prescription\":\"NUMBER\"}, {\"member\":\"PHONE|NUMBER\"}, {\"buyer\":{\"name\":\"…\",\"identity\":\"…\"}} for specially managed drugs, {\"loose\":{\"drug\":\"…\",\"units\":6}} out of opened packs, {\"pieces\":{\"drug\":\"…\",\"doses\":7,\"grams\":\"10\",\"handling\":\"先煎\"}} of herbal pieces (BOX_TWICE for one that is in the sale already), {\"reprice\":{\"line\":1,\"price\":\"…\" or "
     "\"percent\":\"5\",\"reason\":\"…\",\"approver\":\"1003\"}}, {\"pay\":{\"cash\":\"…\",\"points\":n,\"terminal\":{\"amount\":\"…\",\"reference\":\"…\"},"
     "\"mobile\":{\"code\":\"…\",\"amount\":\"…\"}}}; mobile without amount takes what the others leave; {\"resume\":ID} also takes up a settled sale "
     "of which a part is still due; what was held costs what it cost, {\"new_prices\":true} takes today's",
     "one line each: state, sale_id, setl_id, total, insured_total, fund, account, family, cash, change, tenders, still_due, overpaid, slip, slip_file, label_file [of herbal pieces], member, points, reminders [as rules check; never a refusal], lines [{line, drug, quantity, "
     "retail, price, amount, insured}]; a tender that "
     "fails after the settlement: state settled, code PAYMENT_…, still_due",
     "the worst of: 0; 1 refused; 2 wrong script; 3 outside world or in doubt; 4 data at risk"},
    {"sale list", "sale list", "", "a line each: sale_id, state, amounts, setl_id, msgid, slip, time, boxes", "0"},
    {"sale show", "sale show ID", "a sale_id", "as sale list, one line", "0; 1 SALE_UNKNOWN"},
    {"sale reprint", "sale reprint SLIP|BOX [--operator ID]", "a finished sale", "state reprinted, sale_id, slip, number (how often by now), slip_file, "
     "statement_file, warnings; the papers say 补打",
     "0; 1 SALE_UNKNOWN, SALE_NOT_FINISHED, NOT_PERMITTED"},
    {"rx pull", "rx pull CODE --agreed | --identity NUMBER --agreed [--operator ID]",
     "the code on a prescription, or whose they are; --agreed: the patient's yes, recorded before anything is asked of the centre; 1001 in training",
     "a prescription a line, as rx show", "0; 1 CONSENT_MISSING, RX_EXPIRED, RX_REVOKED, RX_ALTERED, CENTRE_REFUSED; 3 CENTRE_UNREACHABLE"},
    {"rx enter", "rx enter FILE.json [--document FILE] [--operator ID]",
     "a prescription as written: origin (hospital_paper, family_doctor, published_internet_hospital), external_number, hospital, doctor, issued, "
     "valid_until, patient {name, certificate …}, diagnoses [{code, name}], lines [{generic_name, spec, quantity, dose, frequency, days …}]; "
     "its PDF, PNG or JPEG", "as rx show", "0; 1 RX_INCOMPLETE, DATE_IMPOSSIBLE; 2 DOCUMENT_UNREADABLE, DOCUMENT_TOO_LARGE"},
    {"rx list", "rx list", "", "what waits, is in review, asked about or approved, a line each; what ends soonest first", "0"},
    {"rx show", "rx show NUMBER [--clear]", "--clear: the person unmasked, for who may, and an audit event",
     "number, state, prescription, left by line, steps, review {approved, points, reviewer, at, key, signature, holds}, valid_until, original, "
     "paper_place, kept_until, content_holds", "0; 1 RX_UNKNOWN"},
    {"rx review", "rx review NUMBER --all-good | --good POINT... [--note TEXT] [--operator ID]",
     "points authenticity, legality, form, suitability; signed by the pharmacist whose PIN is the first line of stdin (1002 in training)", "as rx show",
     "0; 1 REVIEW_POINT_OPEN, RX_EXPIRED, NOT_PERMITTED, PHARMACIST_ABSENT"},
    {"rx refuse", "rx refuse NUMBER --reason CODE [--note TEXT]",
     "not_authentic, not_legal, form, diagnosis, dose, quantity, duplicate, interaction, contraindication, other (with a note)", "as rx show",
     "0; 1 TRANSITION_REFUSED; 2 REASON_NEEDED"},
    {"rx ask", "rx ask NUMBER --whom NAME --question TEXT [--phone N]", "the doctor is asked; nothing is given out meanwhile", "as rx show", "0; 1 RX_INCOMPLETE"},
    {"rx answer", "rx answer NUMBER TEXT", "what the doctor said", "as rx show", "0; 1 TRANSITION_REFUSED"},
    {"rx refresh", "rx refresh NUMBER", "asks the centre whether it still says the same", "as rx show", "0; 1 RX_REVOKED, RX_ALTERED; 3 CENTRE_UNREACHABLE"},
    {"rx archive", "rx archive [WHICH] [--place TEXT | --out FILE]",
     "our number, an external one or a place of paper; --place: where the paper lies; --out: writes the original", "as rx list, newest first", "0; 1 RX_UNKNOWN"},
    {"rx advise", "rx advise NUMBER TEXT [--operator ID]", "what the customer is told of an approved one; usage labels are printed", "number, labels (a file)",
     "0; 1 RX_NOT_REVIEWED, RX_INCOMPLETE; 3 the printer"},
    {"rx coverage", "rx coverage [--from D] [--to D]", "this month unless said otherwise",
     "a line for each line sold on prescription and not reviewed here: time, slip, line, code, drug, sold, reviewed, operator; last: state whole or short, "
     "percent, lines, open, taken_in, approved, refused, undecided", "0"},
    {"rx hospitals", "rx hospitals", "", "internet hospitals of the published list, a line each: code, name, from, to", "0"},
    {"rx publish", "rx publish CODE --name NAME [--from D] [--to D]", "an internet hospital on the published list; --to: its last day",
     "code, name, from, to", "0; 1 RX_INCOMPLETE, DATE_IMPOSSIBLE, NOT_PERMITTED; 2 DATE_INVALID"},
    {"rx suspended", "rx suspended", "", "doctors and institutions whose insurance qualification is suspended, as rx hospitals", "0"},
    {"rx suspend", "rx suspend CODE --name NAME [--from D] [--to D]", "a doctor or an institution: from that day their prescriptions are no ground for pooled payment "
     "(DOCTOR_SUSPENDED), those pulled and reviewed before too; --to: the last day",
     "code, name, from, to", "as rx publish"},
    {"rx tcm", "rx tcm NUMBER [--off]", "a pharmacist's number: one for Chinese medicine, who approves herbal pieces", "number, tcm", "0; 1 OPERATOR_UNKNOWN, NOT_PERMITTED"},
    {"member add", "member add PHONE [--name NAME] [--operator ID]", "11 digits; in training 1001 by default", "state added, number, name, phone (masked), points",
     "0; 1 MEMBER_EXISTS, NOT_PERMITTED; 2 PHONE_INVALID"},
    {"member list", "member list", "", "a member a line: number, name, phone (masked), points", "0"},
    {"member show", "member show PHONE|NUMBER", "", "as member list, one line", "0; 1 MEMBER_UNKNOWN"},
    {"member price", "member price [FILE] [--operator N]",
     "CSV: drug, member_price (empty: taken away); a manager (1003 in training); without a file: what stands. Others have member.discount_percent off",
     "imported, rejected [{line, column, reason}]; or a drug a line: drug, generic_name, price, member_price", "0; 1 NOT_PERMITTED; 2 with rejected lines"},
    {"sale void", "sale void SLIP|BOX --reason R --approved-by ID [--operator ID]",
     "a finished sale whose goods never left the counter; a manager or licensed pharmacist agrees, other than the operator (1001 in training)",
     "state refunded, kind, sale_id, slip (of the return), original_slip, setl_id, msgid, total, fund, account, family, cash, slip_file; boxes are on the "
     "shelf again",
     "0; 1 SALE_UNKNOWN, SALE_NOT_FINISHED, ALREADY_REFUNDED, REFUND_IN_DOUBT, REFUND_TOO_LATE, APPROVAL_NEEDED, SAME_PERSON, NOT_PERMITTED, "
     "PLATFORM_REFUSED; 3 PLATFORM_UNREACHABLE, or state unknown"},
    {"sale refund", "sale refund SLIP|BOX --reason R [--lines 1,3] [--approved-by ID] [--operator ID]",
     "goods that came back; without --approved-by by a manager or pharmacist (1003 in training); --lines: these come back, the rest is a new sale on hold",
     "as sale void, with kept_lines and rest_sale_id; boxes are in quarantine", "as sale void; 1 LINE_UNKNOWN"},
    {"sale doubts", "sale doubts", "", "a line each: sale_id, what (settlement, refund), state (unknown, sent), slip, return_slip, msgid, total, insured_total, since, age_seconds, tries, next, last_error",
     "0"},
    {"clock accept", "clock accept [--operator N] [--reason TEXT]", "the clock was wrong and is right now; a manager (1003 in training)", "state accepted, time, operator",
     "0; 1 NOT_PERMITTED"},
    {"outbox list", "outbox list", "",
     "what waits: id, lane, key, sale_id, state, created, tries, next, last_error, kind, parked, why, since, reason, parked_since, drug, lot, behind",
     "0"},
    {"outbox send", "outbox send", "", "resumes what is in doubt and sends now: sent, failed, waiting, parked, oldest, reversed, settled, refused, refunds_undone, refunded, in_doubt",
     "0; 3 when something still waits or is in doubt"},
    {"outbox explain", "outbox explain ID", "an id of outbox list, also of a sent message",
     "id, kind, key, state, parked, since, sent, why, reason, last_error, drug, lot, payload, tries [{at, msgid, answered, verdict, words, http_status, "
     "infcode, request, request_sha256, answer}]; names and numbers of persons masked",
     "0; 2 USE_INVALID"},
    {"outbox retry", "outbox retry ID", "an id of outbox list", "puts a parked message back and sends now; as outbox send",
     "0; 1 TRANSITION_REFUSED (it was sent); 2 USE_INVALID; 3 as outbox send"},
    {"policy show", "policy show [--date D]", "", "the pack in force (region, version, validity, local, trusted_keys, businesses, suspended), then a rule a line",
     "0; 1 POLICY_NOT_VALID"},
    {"policy explain", "policy explain KEY [--date D]", "a rule's key", "key, value (null: not regulated), zh, en, document, article, requirement, from, to, pack",
     "0; 1 POLICY_NOT_VALID; 2 POLICY_KEY_UNKNOWN"},
    {"policy diff", "policy diff FILE|REGION", "a signed pack, or a region that comes with the program", "a changed rule a line: key, day, before, after",
     "0; 1 POLICY_LAXER, POLICY_KEY_UNTRUSTED, POLICY_SIGNATURE_WRONG; 2 POLICY_INVALID"},
    {"policy check", "policy check FILE|REGION", "as policy diff", "state good, region, version, rules, changes, signed_by", "as policy diff"},
    {"policy use", "policy use FILE|REGION [--operator N]", "as policy diff; a manager (1003 in training)", "the changed rules, then state used",
     "as policy diff; 1 NOT_PERMITTED"},
    {"policy trust", "policy trust KEY.pem [--operator N]", "a PEM with an SM2 key", "state trusted, fingerprint", "0; 1 NOT_PERMITTED; 2 PACK_KEY_UNREADABLE"},
    {"policy sign", "policy sign FILE --key K", "a pack and a PEM with a private SM2 key", "writes FILE.sig: state signed, file, fingerprint",
     "0; 2 POLICY_INVALID, PACK_KEY_UNREADABLE"},
    {"rules list", "rules list [CODE]", "an insurance code, or nothing", "without a code a pack of prescription rules a line: pack, version, title_zh, title_en, "
     "date, rules, codes, old; with one the conditions of payment bound to it: rule, kind, severity, drug, limit, zh, en, readable, source {title, number, "
     "article, date}", "0"},
    {"rules check", "rules check FILE.json",
     "one prescription or basket; what is not known is left out: occasion (review, sale), prescribed, sex (male, female), birth, weight (kg, text), pregnant, "
     "lactating, allergies [..], insured, insurance_type, category, institution_level, care (outpatient, inpatient), diseases [codes], in_hand "
     "[{generic_name, until}], lines [{drug (own code) or generic_name, insurance_code, spec, unit, pack_count, class; dose, dose_unit, frequency, days, "
     "quantity (packs, text), course_days_used, insured}]",
     "a finding a line, worst first: severity (stop, warn, unknown, note), kind, reason, rule, line, other_line, message, zh, en, source, details",
     "0 also with findings; 1 CODE_UNKNOWN; 2 SCRIPT_INVALID"},
    {"rules import", "rules import FILE [--operator N]", "a pack of rules with FILE.sig beside it, signed by a key trusted by policy trust",
     "state imported, pack, version, rules, codes, signed_by", "0; 1 POLICY_SIGNATURE_WRONG, POLICY_KEY_UNTRUSTED, NOT_PERMITTED; 2 RULE_PACK_INVALID"},
    {"rules sign", "rules sign FILE --key K", "a pack of rules and a PEM with a private SM2 key", "writes FILE.sig: state signed, file, fingerprint",
     "0; 2 RULE_PACK_INVALID, PACK_KEY_UNREADABLE"},
    {"till open", "till open [--float N] [--operator ID]", "what lies in the drawer to begin with (0.00); in training 1001 by default",
     "shift, state open, opened, opened_by, float, held [{sale_id, slip, total, cash}] taken over", "0; 1 SHIFT_ALREADY_OPEN, NOT_PERMITTED; 2 AMOUNT_INVALID; 3 CLOCK_WRONG"},
    {"till in", "till in AMOUNT --reason TEXT [--operator ID]", "cash that comes without a sale", "state in, shift, amount, reason, operator",
     "0; 1 SHIFT_NOT_OPEN, TILL_REASON_MISSING; 2 AMOUNT_INVALID, AMOUNT_OVERFLOW"},
    {"till out", "till out AMOUNT --reason TEXT [--operator ID] [--approver ID]", "cash that goes without a sale; beyond one's limit with a second person", "state out, shift, amount, reason, operator",
     "as till in; 1 DRAWER_SHORT, APPROVAL_NEEDED"},
    {"till drawer", "till drawer --reason TEXT [--operator ID] [--approver ID]", "opens the drawer without a sale: a manager, or with a manager's yes", "state drawer, shift, reason, operator, warnings", "as till out"},
    {"till count", "till count VALUE=PIECES... [--operator ID]", "what lies in the drawer, each value of the series once: 100=3 0.5=12; none: an empty drawer",
     "state counted, counted, expected, difference, pieces, time, operator", "0; 1 SHIFT_NOT_OPEN; 2 COUNT_INVALID"},
    {"till close", "till close [--reason TEXT] [--operator ID]", "after a count; a reason when there is a difference",
     "state closed, shift, sales, refunds, tenders [{kind, taken, given_back, sales}], cash_in, cash_out, expected, count, left {unsent, in_doubt, held, "
     "unpaid, overpaid}, head (for verify --against), sheet_file, warnings",
     "0; 1 SHIFT_NOT_OPEN, COUNT_MISSING, COUNT_STALE, TILL_REASON_MISSING; 3 CLOCK_WRONG"},
    {"till sheet", "till sheet [--shift N] [--print | --a4 FILE.pdf] [--operator ID]",
     "a counted shift (the newest); --print on paper, --a4 as a PDF file; of a closed shift marked as a reprint",
     "as till close, with text", "0; 1 SHIFT_UNKNOWN, COUNT_MISSING"},
    {"till show", "till show", "", "a shift a line, the newest first: shift, state, opened, opened_by, float, closed, closed_by, reason", "0"},
    {"backup create", "backup create", "", "state proven, file, bytes, store, made_at, schema, head_id, head_mac, phrase",
     "0; 1 BACKUP_NOT_CONFIGURED; 3 BACKUP_FAILED; 4 when the store is not whole"},
    {"backup list", "backup list", "", "a backup a line, newest first, as backup create; or file, error", "0; 1 BACKUP_NOT_CONFIGURED"},
    {"backup verify", "backup verify FILE", "a backup of this store", "state verified and as backup create",
     "0; 1 BACKUP_OTHER_STORE, BACKUP_KEY_WRONG; 2 FILE_UNREADABLE; 4 BACKUP_DAMAGED, STORE_NEWER, AUDIT_CUT when the store is older than it"},
    {"backup phrase", "backup phrase", "", "state made, recovery_phrase: shown this once; backups from now on are sealed to it", "0"},
    {"backup restore", "backup restore FILE --to DIR [--phrase]", "a missing or empty folder; with --phrase the phrase on the first line of stdin",
     "state restored, data, made_at, head_id, faces, faces_missing",
     "0; 1 STORE_EXISTS, BACKUP_OTHER_STORE, BACKUP_KEY_WRONG; 2 PHRASE_INVALID, FILE_UNREADABLE; 3 BACKUP_FAILED; 4 BACKUP_DAMAGED, STORE_NEWER"},
    {"reconcile", "reconcile [--date D] [--detail] [--operator N]", "a day (today); --detail compares the files also where the sums balance",
     "a line a group (insutype, clr_type, clr_optins, ours, theirs, balanced), a line a difference (kind ours_only, theirs_only, amounts_differ, "
     "states_differ; next reverse, book, ask; or between ledger, boxes, parts, tenders of the store), then state, differences, sequence, head (of the audit trail, for verify --against)",
     "0 balanced; 1 differences, NOT_PERMITTED; 2 DATE_INVALID; 3 outside world"},
    {"reconcile list", "reconcile list [--date D]", "", "a line each, newest first: at, operator, first, last, groups, differences, store", "0"},
    {"reconcile statement", "reconcile statement FILE --month M [--operator N]",
     "the agency's CSV: insutype, clr_type, clr_optins, fund, account, deducted, deposit, paid; a month as yyyy-MM",
     "a line a difference (figure, expected, found), then state, differences", "0; 1 differences; 2 TABLE_INVALID, DATE_INVALID: nothing is kept"},
    {"reconcile apply", "reconcile apply --month M [--operator N]", "a month that is over; a manager (1003 in training)",
     "a line each clearing application (3203): state applied, refused, unknown, clr_type, clr_optins, sums",
     "0; 1 MONTH_NOT_OVER, CLEARING_APPLIED, PLATFORM_REFUSED; 3 in doubt"},
    {"staff add", "staff add NUMBER --name NAME --posts P,... [--from D] [--to D] [--badge CODE] [--operator N]",
     "posts: manager, quality, licensed_pharmacist, cashier, buyer, acceptor, care, inspector; stdin: the operator's PIN, then the new person's "
     "(in training only with --pin). While a real store has nobody: the owner, with the PIN on the first line",
     "state added, number, name, posts, on_duty, locked, registered",
     "0; 1 OPERATOR_EXISTS, BADGE_TAKEN, POSTS_SEPARATE, NOT_PERMITTED; 2 PIN_INVALID, POST_UNKNOWN, STAFF_FIELD_INVALID"},
    {"staff list", "staff list", "", "a line each: number, name, posts, on_duty, locked, registered, pin, badge, second_factor, wrong_pins, wait_until", "0"},
    {"staff posts", "staff posts [NUMBER] [--set P,... [--from D] [--to D] [--approver NUMBER --reason TEXT]]",
     "without --set: what was held and is; with it: exactly these from that day on, what else they had ends at once; a post for oneself "
     "takes a colleague, whose PIN is the second line of stdin",
     "a line each: number, post, from, to, given_by, ended; or state changed and as staff add", "0; 1 LAST_OWNER, POSTS_SEPARATE, NOT_PERMITTED, APPROVAL_NEEDED"},
    {"staff lock", "staff lock NUMBER", "", "state locked, number", "0; 1 LAST_OWNER, NOT_PERMITTED"},
    {"staff unlock", "staff unlock NUMBER", "also ends the wait after wrong PINs", "state unlocked, number", "0; 1 NOT_PERMITTED"},
    {"staff reset-pin", "staff reset-pin NUMBER", "stdin: the operator's PIN, then the new one (in training the new one alone); one's own without a manager. One that a manager has set "
     "must be changed like this, --operator and NUMBER the same, before it opens anything",
     "state pin_set, number", "0; 1 NOT_PERMITTED; 2 PIN_INVALID"},
    {"staff badge", "staff badge NUMBER", "stdin: the operator's PIN, then the badge or short code; an empty line takes it away",
     "state badge_given, badge_taken_away", "0; 1 BADGE_TAKEN, NOT_PERMITTED"},
    {"staff factor", "staff factor NUMBER none|badge|totp", "what is asked for beside the PIN, on the same line behind a blank",
     "state changed, number, second_factor, secret (of totp, in base 32; shown this once)", "0; 1 NOT_PERMITTED"},
    {"staff register", "staff register NUMBER valid|suspended|unknown [--until D] [--approver NUMBER --reason TEXT]",
     "what the insurance's register says of a pharmacist; of oneself as in staff posts",
     "state recorded, number, registered, until", "0; 1 NOT_PERMITTED"},
    {"staff duty", "staff duty NUMBER in|out", "in: by oneself; out: also by the manager", "state on_duty, off_duty, and as staff add",
     "0; 1 PHARMACIST_SUSPENDED, OTHER_OPERATOR"},
    {"help", "help [VERB]", "a verb, or the beginning of its name", "a line each: verb, use, input, output, exit", "0; 2 USE_INVALID"},
};

} // namespace

int help(const QString &verb)
{
    bool found = false;
    for (const Verb &row : verbs) {
        if (!QString::fromUtf8(row.name).startsWith(verb))
            continue;
        found = true;
        printLine({{"verb", QString::fromUtf8(row.name)}, {"use", QString::fromUtf8(row.use)}, {"input", QString::fromUtf8(row.input)},
                   {"output", QString::fromUtf8(row.output)}, {"exit", QString::fromUtf8(row.exits)}});
    }
    return found ? 0 : printRefusal(Error{ErrorCode::UseInvalid, {{"verb", verb}}, {}});
}

} // namespace yaogui::ctl
