// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/RxVerbs.h"

namespace yaogui::ctl {

RxWords RxArguments::words() const
{
    const Texts &t = m_texts;
    const auto text = [](const std::string &word) { return QString::fromStdString(word); };
    RxWords words{text(t.one), text(t.two), text(t.identity), text(t.document), text(t.note), text(t.reason), text(t.whom), text(t.phone),
                  text(t.question), text(t.place), text(t.out), text(t.name), text(t.from), text(t.to), {}, t.agreed, t.allGood, t.clear, t.off};
    for (const std::string &point : t.good)
        words.good.append(text(point));
    return words;
}

void RxArguments::add(CLI::App *rx, const LedgerArguments::AddVerb &verb)
{
    Texts &t = m_texts;
    const auto one = [&](const char *name, int (*act)(const Context &, const RxWords &)) {
        CLI::App *app = verb(rx, name, [this, act](const Context &c) { return act(c, words()); });
        app->add_option("number", t.one)->required();
        return app;
    };
    CLI::App *pull = verb(rx, "pull", [this](const Context &c) { return rxPull(c, words()); });
    CLI::Option *code = pull->add_option("code", t.one);
    pull->add_option("--identity", t.identity)->excludes(code);
    pull->add_flag("--agreed", t.agreed);
    one("enter", rxEnter)->add_option("--document", t.document);
    verb(rx, "list", [](const Context &c) { return rxList(c); });
    one("show", rxShow)->add_flag("--clear", t.clear);
    CLI::App *review = one("review", rxReview);
    review->add_option("--good", t.good);
    review->add_flag("--all-good", t.allGood);
    review->add_option("--note", t.note);
    CLI::App *refuse = one("refuse", rxRefuse);
    refuse->add_option("--reason", t.reason);
    refuse->add_option("--note", t.note);
    CLI::App *ask = one("ask", rxAsk);
    ask->add_option("--whom", t.whom);
    ask->add_option("--phone", t.phone);
    ask->add_option("--question", t.question);
    one("answer", rxAnswer)->add_option("words", t.two)->required();
    one("refresh", rxRefresh);
    CLI::App *archive = verb(rx, "archive", [this](const Context &c) { return rxArchive(c, words()); });
    CLI::Option *which = archive->add_option("which", t.one);
    archive->add_option("--place", t.place)->needs(which);
    archive->add_option("--out", t.out)->needs(which);
    one("advise", rxAdvise)->add_option("words", t.two)->required();
    CLI::App *coverage = verb(rx, "coverage", [this](const Context &c) { return rxCoverage(c, words()); });
    using List = Prescribers::List;
    verb(rx, "hospitals", [](const Context &c) { return rxListed(c, List::Published); });
    verb(rx, "suspended", [](const Context &c) { return rxListed(c, List::Suspended); });
    CLI::App *publish = verb(rx, "publish", [this](const Context &c) { return rxNote(c, words(), List::Published); });
    CLI::App *suspend = verb(rx, "suspend", [this](const Context &c) { return rxNote(c, words(), List::Suspended); });
    for (CLI::App *app : {publish, suspend}) {
        app->add_option("code", t.one)->required();
        app->add_option("--name", t.name);
    }
    for (CLI::App *app : {coverage, publish, suspend}) {
        app->add_option("--from", t.from);
        app->add_option("--to", t.to);
    }
    one("tcm", rxTcm)->add_flag("--off", t.off);
}

} // namespace yaogui::ctl
