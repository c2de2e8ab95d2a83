// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/CareArguments.h"

namespace yaogui::ctl {

CareWords CareArguments::words() const
{
    const Texts &t = m_texts;
    const auto text = [](const std::string &word) { return QString::fromStdString(word); };
    return {text(t.one), text(t.lot), text(t.note), text(t.from), text(t.to), text(t.csv), text(t.time), text(t.humidity), text(t.action),
            text(t.temperature), t.doubtful, text(t.a4), t.clear};
}

void CareArguments::add(CLI::App *ledger, CLI::App *care, CLI::App *climate, CLI::App *tasks, const AddVerb &verb)
{
    Texts &t = m_texts;
    CLI::App *coverage = verb(ledger, "coverage", [this](const Context &c) { return ledgerCoverage(c, words()); });
    CLI::App *book = verb(ledger, "book", [this](const Context &c) { return ledgerBook(c, words()); });
    book->add_option("--kind,kind", t.one)->required();
    book->add_option("--csv", t.csv);
    book->add_option("--a4,--out", t.a4);
    book->add_flag("--clear", t.clear);
    for (CLI::App *app : {verb(ledger, "signs", [this](const Context &c) { return ledgerSigns(c, words()); }),
                          verb(ledger, "notices", [this](const Context &c) { return ledgerNotices(c, words()); })})
        app->add_option("--a4,--out", t.a4);
    CLI::App *check = verb(ledger, "check-uploads", [this](const Context &c) { return ledgerCheckUploads(c, words()); });
    for (CLI::App *app : {coverage, book, check}) {
        app->add_option("--from", t.from);
        app->add_option("--to", t.to);
    }
    CLI::App *list = ledger->add_subcommand("nocode");
    list->require_subcommand(1);
    list->fallthrough();
    CLI::App *add = verb(list, "add", [this](const Context &c) { return noCodeAdd(c, words()); });
    CLI::App *off = verb(list, "off", [this](const Context &c) { return noCodeOff(c, words()); });
    for (CLI::App *app : {add, off}) {
        app->add_option("drug", t.one)->required();
        app->add_option("--proof,--reason", t.note);
    }
    verb(list, "list", [](const Context &c) { return noCodeList(c); });
    verb(tasks, "list", [this](const Context &c) { return tasksList(c, words()); })->add_option("kind", t.one);
    addCare(care, climate, verb);
}

void CareArguments::addCare(CLI::App *care, CLI::App *climate, const AddVerb &verb)
{
    Texts &t = m_texts;
    verb(care, "due", [](const Context &c) { return careDue(c); });
    CLI::App *look = verb(care, "look", [this](const Context &c) { return careLook(c, words()); });
    look->add_option("drug", t.one)->required();
    look->add_option("lot", t.lot)->required();
    verb(care, "display", [](const Context &c) { return careDisplay(c); });
    CLI::App *check = verb(care, "check", [this](const Context &c) { return careCheck(c, words()); });
    check->add_option("zone", t.one);
    CLI::App *back = verb(care, "putback", [this](const Context &c) { return carePutBack(c, words()); });
    back->add_option("drug", t.one)->required();
    back->add_option("zone", t.lot)->required();
    back->add_option("--note", t.note);
    for (CLI::App *app : {look, check}) {
        app->add_flag("--doubtful", t.doubtful);
        app->add_option("--note", t.note);
    }
    CLI::App *record = verb(climate, "record", [this](const Context &c) { return climateRecord(c, words()); });
    record->add_option("place", t.one)->required();
    record->add_option("temperature", t.temperature)->required();
    record->add_option("--humidity", t.humidity);
    record->add_option("--time", t.time);
    record->add_option("--action", t.action);
    verb(climate, "import", [this](const Context &c) { return climateImport(c, words()); })->add_option("file", t.one)->required();
}

} // namespace yaogui::ctl
