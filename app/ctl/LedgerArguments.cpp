// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/LedgerArguments.h"

namespace yaogui::ctl {

LedgerWords LedgerArguments::words() const
{
    const Texts &t = m_texts;
    const auto text = [](const std::string &word) { return QString::fromStdString(word); };
    return {text(t.one), text(t.two), text(t.supplier), text(t.note), text(t.purchased), text(t.buyer), text(t.arrived), text(t.temperature),
            text(t.drug), text(t.lot), text(t.from), text(t.to), text(t.reason), text(t.approver), text(t.second), text(t.order), t.more, text(t.out)};
}

void LedgerArguments::add(CLI::App *ledger, CLI::App *supplier, const AddVerb &verb)
{
    addSupplier(supplier, verb);
    addReceiving(ledger, verb);
    addMoves(ledger, verb);
    addCounts(ledger, verb);
    addSpecial(ledger, verb);
    verb(ledger, "variance", [this](const Context &c) { return ledgerVariance(c, words()); })->add_option("--from", m_texts.from);
    CLI::App *chain = verb(ledger, "chain", [this](const Context &c) { return ledgerChain(c, words()); });
    chain->add_option("--out", m_texts.out);
    CLI::Option_group *asked = chain->add_option_group("asked");
    asked->add_option("what", m_texts.one);
    asked->add_option("--prescription", m_texts.two);
    asked->add_option("--person", m_texts.from);
    asked->require_option(1);
}

void LedgerArguments::addSupplier(CLI::App *supplier, const AddVerb &verb)
{
    Texts &t = m_texts;
    verb(supplier, "save", [this](const Context &c) { return supplierSave(c, words()); })->add_option("file", t.one)->required();
    verb(supplier, "list", [](const Context &c) { return supplierList(c); });
    CLI::App *first = verb(supplier, "first", [this](const Context &c) { return supplierFirst(c, words()); });
    first->add_option("step", t.one)->required();
    first->add_option("--supplier", t.supplier);
    first->add_option("--drug", t.drug);
    first->add_option("--reason", t.reason);
}

void LedgerArguments::addReceiving(CLI::App *ledger, const AddVerb &verb)
{
    Texts &t = m_texts;
    CLI::App *receive = verb(ledger, "receive", [this](const Context &c) { return ledgerReceive(c, words()); });
    receive->add_option("file", t.one)->required();
    receive->add_option("--supplier", t.supplier);
    receive->add_option("--note", t.note);
    receive->add_option("--purchased", t.purchased);
    receive->add_option("--buyer", t.buyer);
    receive->add_option("--order", t.order);
    CLI::App *inspect = verb(ledger, "inspect", [this](const Context &c) { return ledgerInspect(c, words()); });
    inspect->add_option("number", t.one)->required();
    inspect->add_option("file", t.two);
    for (CLI::App *app : {receive, inspect}) {
        app->add_option("--arrived", t.arrived);
        app->add_option("--temperature", t.temperature);
    }
    CLI::App *post = verb(ledger, "post-receipt", [this](const Context &c) { return ledgerReceipt(c, words(), false); });
    post->add_option("number", t.one)->required();
    for (CLI::App *app : {receive, post})
        app->add_flag("--more", t.more);
    verb(ledger, "drop-receipt", [this](const Context &c) { return ledgerReceipt(c, words(), true); })->add_option("number", t.one)->required();
    verb(ledger, "receipts", [](const Context &c) { return ledgerReceipts(c); });
}

void LedgerArguments::addMoves(CLI::App *ledger, const AddVerb &verb)
{
    Texts &t = m_texts;
    const std::pair<const char *, StockWay> ways[] = {{"place", StockWay::Place}, {"quarantine", StockWay::Quarantine}, {"release", StockWay::Release},
                                                      {"return", StockWay::Return}, {"destroy", StockWay::Destroy}, {"adjust", StockWay::Adjust}};
    for (const auto &[name, way] : ways) {
        CLI::App *app = verb(ledger, name, [this, way = way](const Context &c) { return ledgerMove(c, way, words()); });
        app->add_option("file", t.one)->required();
        app->add_option("--reason", t.reason);
        app->add_option("--approver", t.approver);
        if (way == StockWay::Return)
            app->add_option("--supplier", t.supplier);
    }
    CLI::App *undo = verb(ledger, "undo", [this](const Context &c) { return ledgerUndo(c, words()); });
    undo->add_option("movement", t.one)->required();
    undo->add_option("--reason", t.reason)->required();
    undo->add_option("--approver", t.approver);
    CLI::App *recall = verb(ledger, "recall", [this](const Context &c) { return ledgerRecall(c, words(), m_texts.lift); });
    CLI::Option *drug = recall->add_option("--drug", t.drug);
    recall->add_option("--lot", t.lot)->needs(drug);
    CLI::Option *from = recall->add_option("--from", t.from)->excludes(drug);
    from->needs(recall->add_option("--to", t.to));
    recall->add_option("--reason", t.reason);
    CLI::Option *lift = recall->add_flag("--lift", t.lift)->excludes(from);
    recall->add_option("--document", t.one)->needs(lift)->excludes(drug);
    CLI::App *zone = verb(ledger, "zone", [this](const Context &c) { return ledgerZone(c, words()); });
    zone->add_option("drug", t.one)->required();
    zone->add_option("zone", t.two);
}

void LedgerArguments::addSpecial(CLI::App *ledger, const AddVerb &verb)
{
    Texts &t = m_texts;
    verb(ledger, "available", [this](const Context &c) { return ledgerAvailable(c, words()); })->add_option("drug", t.one);
    CLI::App *missing = verb(ledger, "not-supplied", [this](const Context &c) { return ledgerNotSupplied(c, words()); });
    missing->add_option("drug", t.one)->required();
    missing->add_option("--reason", t.reason);
    CLI::App *open = verb(ledger, "open-pack", [this](const Context &c) { return ledgerOpenPack(c, words()); });
    CLI::Option *box = open->add_option("box", t.one);
    open->add_option("--drug", t.drug)->excludes(box);
    open->add_option("--lot", t.lot)->excludes(box);
    open->add_option("--checker", t.approver);
    open->add_option("--dose", t.note);
    open->add_option("--use-by", t.to);
    CLI::App *discard = verb(ledger, "discard-pack", [this](const Context &c) { return ledgerDiscardPack(c, words()); });
    discard->add_option("number", t.one)->required();
    discard->add_option("--reason", t.reason);
    verb(ledger, "packs", [](const Context &c) { return ledgerPacks(c); });
    CLI::App *special = ledger->add_subcommand("special");
    special->require_subcommand(1);
    special->fallthrough();
    CLI::App *list = verb(special, "list", [this](const Context &c) { return ledgerSpecialList(c, words(), m_texts.clear); });
    list->add_option("--from", t.from);
    list->add_option("--to", t.to);
    list->add_flag("--clear", t.clear);
    verb(special, "report", [](const Context &c) { return ledgerSpecialReport(c); });
}

void LedgerArguments::addCounts(CLI::App *ledger, const AddVerb &verb)
{
    Texts &t = m_texts;
    CLI::App *count = ledger->add_subcommand("count");
    count->require_subcommand(1);
    count->fallthrough();
    CLI::App *open = verb(count, "open", [this](const Context &c) { return countOpen(c, words()); });
    open->add_option("scope", t.one)->required();
    open->add_option("detail", t.two);
    open->add_option("--second-from", t.second);
    CLI::App *add = verb(count, "add", [this](const Context &c) { return countAdd(c, words()); });
    add->add_option("number", t.one)->required();
    add->add_option("file", t.two)->required();
    verb(count, "show", [this](const Context &c) { return countShow(c, words()); })->add_option("number", t.one)->required();
    CLI::App *post = verb(count, "post", [this](const Context &c) { return countPost(c, words()); });
    post->add_option("number", t.one)->required();
    post->add_option("--reason", t.reason);
    verb(count, "drop", [this](const Context &c) { return countDrop(c, words()); })->add_option("number", t.one)->required();
    verb(count, "list", [](const Context &c) { return countList(c); });
}

} // namespace yaogui::ctl
