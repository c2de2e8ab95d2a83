// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/ProcurementArguments.h"

namespace yaogui::ctl {

ProcurementWords ProcurementArguments::words() const
{
    const Texts &t = m_texts;
    const auto text = [](const std::string &word) { return QString::fromStdString(word); };
    ProcurementWords words{text(t.one), text(t.two), text(t.three), text(t.note), text(t.reason), text(t.date), text(t.amount), text(t.account), text(t.reference), {}, t.special, t.all, t.plan};
    for (const std::string &one : t.many)
        words.many.append(text(one));
    return words;
}

CLI::App *ProcurementArguments::group(CLI::App *parent, const char *name)
{
    CLI::App *group = parent->add_subcommand(name);
    group->require_subcommand(1);
    group->fallthrough();
    return group;
}

void ProcurementArguments::add(CLI::App *ledger, const AddVerb &verb)
{
    addPlanning(ledger, verb);
    addOrders(ledger, verb);
    addInvoices(ledger, verb);
    addPapers(ledger, verb);
}

void ProcurementArguments::addPlanning(CLI::App *ledger, const AddVerb &verb)
{
    Texts &t = m_texts;
    verb(ledger, "plan", [](const Context &c) { return ledgerPlan(c); });
    CLI::App *shortage = group(ledger, "shortage");
    CLI::App *add = verb(shortage, "add", [this](const Context &c) { return shortageAdd(c, words()); });
    add->add_option("drug", t.one)->required();
    add->add_option("quantity", t.two)->required();
    add->add_flag("--special", t.special);
    add->add_option("--note", t.note);
    verb(shortage, "list", [this](const Context &c) { return shortageList(c, words()); })->add_flag("--all", t.all);
    CLI::App *drop = verb(shortage, "drop", [this](const Context &c) { return shortageDrop(c, words()); });
    drop->add_option("shortage", t.one)->required();
    drop->add_option("--reason", t.reason);
}

void ProcurementArguments::addOrders(CLI::App *ledger, const AddVerb &verb)
{
    Texts &t = m_texts;
    CLI::App *order = group(ledger, "order");
    CLI::App *draft = verb(order, "draft", [this](const Context &c) { return orderDraft(c, words()); });
    draft->add_option("file", t.one);
    draft->add_flag("--plan", t.plan);
    const auto one = [&](const char *name, int (*act)(const Context &, const ProcurementWords &)) {
        CLI::App *app = verb(order, name, [this, act](const Context &c) { return act(c, words()); });
        app->add_option("order", t.one)->required();
        return app;
    };
    one("place", orderPlace);
    one("cancel", orderCancel)->add_option("--reason", t.reason);
    one("show", orderShow);
    one("send", orderSend);
    one("fetch", orderFetch);
    verb(order, "list", [](const Context &c) { return orderList(c); });
    verb(ledger, "listing", [this](const Context &c) { return ledgerListing(c, words()); })->add_option("drug", t.many)->required();
}

void ProcurementArguments::addInvoices(CLI::App *ledger, const AddVerb &verb)
{
    Texts &t = m_texts;
    CLI::App *invoice = group(ledger, "invoice");
    verb(invoice, "record", [this](const Context &c) { return invoiceRecord(c, words()); })->add_option("file", t.one)->required();
    const auto one = [&](const char *name, int (*act)(const Context &, const ProcurementWords &)) {
        CLI::App *app = verb(invoice, name, [this, act](const Context &c) { return act(c, words()); });
        app->add_option("supplier", t.one)->required();
        app->add_option("number", t.two)->required();
        return app;
    };
    CLI::App *match = one("match", invoiceMatch);
    match->add_option("receipt", t.many)->required();
    match->add_option("--reason", t.reason);
    CLI::App *pay = one("pay", invoicePay);
    pay->add_option("--amount", t.amount)->required();
    pay->add_option("--on", t.date)->required();
    pay->add_option("--from", t.account)->required();
    pay->add_option("--reference", t.reference);
    one("drop", invoiceDrop)->add_option("--reason", t.reason);
    verb(invoice, "list", [](const Context &c) { return invoiceList(c); });
    verb(invoice, "check", [](const Context &c) { return invoiceCheck(c); });
}

void ProcurementArguments::addPapers(CLI::App *ledger, const AddVerb &verb)
{
    Texts &t = m_texts;
    CLI::App *paper = group(ledger, "attach");
    CLI::App *add = verb(paper, "add", [this](const Context &c) { return paperAdd(c, words()); });
    add->add_option("kind", t.one)->required();
    add->add_option("subject", t.two)->required();
    add->add_option("file", t.three)->required();
    add->add_option("--name", t.note);
    CLI::App *list = verb(paper, "list", [this](const Context &c) { return paperList(c, words()); });
    list->add_option("subject", t.two)->needs(list->add_option("kind", t.one));
    CLI::App *out = verb(paper, "out", [this](const Context &c) { return paperOut(c, words()); });
    out->add_option("paper", t.one)->required();
    out->add_option("file", t.two)->required();
}

} // namespace yaogui::ctl
