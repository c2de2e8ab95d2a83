// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/CareArguments.h"
#include "app/ctl/Context.h"
#include "app/ctl/LedgerArguments.h"
#include "app/ctl/Output.h"
#include "app/ctl/ProcurementArguments.h"
#include "app/ctl/RulesVerbs.h"
#include "app/ctl/RxVerbs.h"
#include "app/ctl/StaffVerbs.h"
#include "ui/text/Language.h"

#include <QGuiApplication>
#include <QTextStream>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>

namespace {

using namespace yaogui;

struct Words {
    std::vector<std::string> many, overrides;
    std::string one, two, data, worker, date, month, head, reason;
    std::string approver, lines, owner, name, posts, from, to, badge, pdf;
    bool pin = false;
    bool training = false, partial = false, all = false, phrase = false, detail = false, accept = false, print = false;
};

QString text(const std::string &word)
{
    return QString::fromStdString(word);
}

QStringList texts(const std::vector<std::string> &words)
{
    QStringList list;
    for (const std::string &word : words)
        list.append(QString::fromStdString(word));
    return list;
}

Result<ctl::Context> contextOf(const Words &words)
{
    ctl::Context context{QString::fromStdString(words.data), {}, QString::fromStdString(words.worker)};
    for (const QString &pair : texts(words.overrides)) {
        const QString key = pair.section(u'=', 0, 0);
        if (!pair.contains(u'='))
            return refuse(ErrorCode::UseInvalid, {{"set", pair}});
        YAOGUI_TRY(Settings::check(key, pair.section(u'=', 1)));
        context.overrides[key] = pair.section(u'=', 1);
    }
    return context;
}

/// Each verb as a subcommand; the chosen one sets `verb`.
class Arguments {
public:
    Arguments()
    {
        m_app.require_subcommand(1);
        m_app.fallthrough();
        m_app.add_option("--data", m_words.data, "the store; without it the training store in the user's data folder");
        m_app.add_option("--set", m_words.overrides, "key=value, for this run")->take_all()->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
        m_app.add_option("--operator", m_words.worker, "who does it; in a real store with the PIN on the first line of stdin");
        addStoreVerbs();
        addCodeVerbs();
        addSaleVerbs();
        addPolicyVerbs();
        addRulesVerbs();
        addBackupVerbs();
        addReconcileVerbs();
        addStaffVerbs();
        addTillVerbs();
        addMemberVerbs();
    }

    int run(int argc, char **argv)
    {
        try {
            m_app.parse(argc, argv);
        } catch (const CLI::CallForHelp &) {
            return ctl::help({}); // stdout holds JSON lines only
        } catch (const CLI::ParseError &problem) {
            return ctl::printRefusal(Error{ErrorCode::UseInvalid, {{"reason", QString::fromStdString(problem.what())}}, {}});
        }
        const auto context = contextOf(m_words);
        return context ? m_verb(*context) : ctl::printRefusal(context.error());
    }

private:
    using Verb = std::function<int(const ctl::Context &)>;

    CLI::App *group(const char *name)
    {
        CLI::App *group = m_app.add_subcommand(name);
        group->require_subcommand(1);
        group->fallthrough();
        return group;
    }
    CLI::App *verb(CLI::App *parent, const char *name, Verb act)
    {
        CLI::App *app = parent->add_subcommand(name);
        app->fallthrough();
        app->callback([this, app, act = std::move(act)] {
            if (app->get_subcommands().empty()) // else it is the beginning of another verb
                m_verb = act;
        });
        return app;
    }

    void addStoreVerbs()
    {
        Words &w = m_words;
        CLI::App *init = verb(&m_app, "init", [&w](const ctl::Context &c) {
            return ctl::init(c, w.training, {text(w.owner), text(w.name), text(w.posts)});
        });
        init->add_flag("--training", w.training);
        CLI::Option *owner = init->add_option("--owner", w.owner);
        owner->needs(init->add_option("--name", w.name));
        init->add_option("--posts", w.posts)->needs(owner);
        CLI::App *settings = group("settings");
        CLI::App *set = verb(settings, "set", [&w](const ctl::Context &c) {
            return ctl::settingsSet(c, QString::fromStdString(w.one), QString::fromStdString(w.two));
        });
        set->add_option("key", w.one)->required();
        set->add_option("value", w.two)->required();
        verb(settings, "list", [](const ctl::Context &c) { return ctl::settingsList(c); });
        CLI::App *catalogue = group("catalogue");
        CLI::App *import = verb(catalogue, "import", [&w](const ctl::Context &c) { return ctl::catalogueImport(c, QString::fromStdString(w.one), w.partial); });
        import->add_option("file", w.one)->required();
        import->add_flag("--partial", w.partial);
        verb(catalogue, "search", [&w](const ctl::Context &c) { return ctl::catalogueSearch(c, QString::fromStdString(w.one)); })
            ->add_option("text", w.one)->required();
        CLI::App *ledger = group("ledger");
        CLI::App *stock = verb(ledger, "open-stock", [&w](const ctl::Context &c) { return ctl::openStock(c, QString::fromStdString(w.one), w.partial); });
        stock->add_option("file", w.one)->required();
        stock->add_flag("--partial", w.partial);
        verb(ledger, "balance", [](const ctl::Context &c) { return ctl::ledgerBalance(c); });
        CLI::App *boxes = verb(ledger, "boxes", [&w](const ctl::Context &c) { return ctl::ledgerBoxes(c, QString::fromStdString(w.one), w.all); });
        boxes->add_option("--drug", w.one);
        boxes->add_flag("--all", w.all);
        addVerifyVerbs(ledger);
        const ctl::LedgerArguments::AddVerb addVerb = [this](CLI::App *parent, const char *name, Verb act) { return verb(parent, name, std::move(act)); };
        m_ledger.add(ledger, group("supplier"), addVerb);
        m_procurement.add(ledger, addVerb);
        m_care.add(ledger, group("care"), group("climate"), group("tasks"), addVerb);
        m_prescriptions.add(group("rx"), addVerb);
    }

    void addVerifyVerbs(CLI::App *ledger)
    {
        Words &w = m_words;
        const auto head = [&w] { return QString::fromStdString(w.head); };
        verb(ledger, "verify", [=](const ctl::Context &c) { return ctl::ledgerVerify(c, head()); })->add_option("--against", w.head);
        verb(group("audit"), "verify", [=](const ctl::Context &c) { return ctl::auditVerify(c, head()); })->add_option("--against", w.head);
        CLI::App *all = verb(&m_app, "verify", [=, &w](const ctl::Context &c) {
            return w.accept ? ctl::auditAcceptGap(c, text(w.reason)) : ctl::ledgerVerify(c, head());
        });
        CLI::Option *against = all->add_option("--against", w.head);
        CLI::Option *accept = all->add_flag("--accept-gap", w.accept)->excludes(against);
        all->add_option("--reason", w.reason)->needs(accept);
    }

    void addCodeVerbs()
    {
        Words &w = m_words;
        CLI::App *codes = group("codes");
        verb(codes, "classify", [&w](const ctl::Context &) { return ctl::codesClassify(texts(w.many)); })->add_option("text", w.many)->required();
        verb(codes, "read", [&w](const ctl::Context &) { return ctl::codesRead(texts(w.many)); })->add_option("image", w.many)->required();
        CLI::App *faces = group("faces");
        verb(faces, "find", [&w](const ctl::Context &) { return ctl::facesFind(texts(w.many)); })->add_option("image", w.many)->required();
    }

    void addSaleVerbs()
    {
        Words &w = m_words;
        CLI::App *sale = group("sale");
        verb(sale, "run", [&w](const ctl::Context &c) { return ctl::saleRun(c, texts(w.many)); })->add_option("script", w.many)->required();
        verb(sale, "list", [](const ctl::Context &c) { return ctl::saleList(c); });
        verb(sale, "doubts", [](const ctl::Context &c) { return ctl::saleDoubts(c); });
        verb(sale, "show", [&w](const ctl::Context &c) { return ctl::saleShow(c, QString::fromStdString(w.one)); })->add_option("id", w.one)->required();
        verb(group("clock"), "accept", [&w](const ctl::Context &c) { return ctl::clockAccept(c, text(w.reason)); })->add_option("--reason", w.reason);
        verb(sale, "reprint", [&w](const ctl::Context &c) { return ctl::saleReprint(c, text(w.one)); })->add_option("sale", w.one)->required();
        addReturn(verb(sale, "void", returning(ReturnKind::Void)));
        addReturn(verb(sale, "refund", returning(ReturnKind::Refund)))->add_option("--lines", w.lines);
        CLI::App *outbox = group("outbox");
        verb(outbox, "list", [](const ctl::Context &c) { return ctl::outboxList(c); });
        verb(outbox, "send", [](const ctl::Context &c) { return ctl::outboxSend(c); });
        verb(outbox, "explain", [&w](const ctl::Context &c) { return ctl::outboxExplain(c, QString::fromStdString(w.one)); })->add_option("id", w.one)->required();
        verb(outbox, "retry", [&w](const ctl::Context &c) { return ctl::outboxRetry(c, QString::fromStdString(w.one)); })->add_option("id", w.one)->required();
        verb(&m_app, "help", [&w](const ctl::Context &) { return ctl::help(texts(w.many).join(u' ')); })->add_option("verb", w.many);
    }

    Verb returning(ReturnKind kind)
    {
        return [&w = m_words, kind](const ctl::Context &c) {
            const auto text = [](const std::string &word) { return QString::fromStdString(word); };
            return ctl::saleReturn(c, kind, {text(w.one), text(w.reason), text(w.approver), text(w.lines)});
        };
    }

    CLI::App *addReturn(CLI::App *verb)
    {
        verb->add_option("sale", m_words.one)->required();
        verb->add_option("--reason", m_words.reason)->required();
        verb->add_option("--approved-by", m_words.approver);
        return verb;
    }

    void addPolicyVerbs()
    {
        Words &w = m_words;
        const auto one = [&w] { return QString::fromStdString(w.one); };
        const auto date = [&w] { return QString::fromStdString(w.date); };
        CLI::App *policy = group("policy");
        verb(policy, "show", [=](const ctl::Context &c) { return ctl::policyShow(c, date()); })->add_option("--date", w.date);
        CLI::App *explain = verb(policy, "explain", [=](const ctl::Context &c) { return ctl::policyExplain(c, one(), date()); });
        explain->add_option("key", w.one)->required();
        explain->add_option("--date", w.date);
        verb(policy, "diff", [=](const ctl::Context &c) { return ctl::policyDiff(c, one()); })->add_option("file", w.one)->required();
        verb(policy, "check", [=](const ctl::Context &c) { return ctl::policyCheck(c, one()); })->add_option("file", w.one)->required();
        CLI::App *use = verb(policy, "use", [=](const ctl::Context &c) { return ctl::policyUse(c, one()); });
        use->add_option("file", w.one)->required();
        CLI::App *trust = verb(policy, "trust", [=](const ctl::Context &c) { return ctl::policyTrust(c, one()); });
        trust->add_option("key", w.one)->required();
        CLI::App *sign = verb(policy, "sign", [&w](const ctl::Context &) {
            return ctl::policySign(QString::fromStdString(w.one), QString::fromStdString(w.two));
        });
        sign->add_option("file", w.one)->required();
        sign->add_option("--key", w.two)->required();
    }

    void addRulesVerbs()
    {
        Words &w = m_words;
        CLI::App *rules = group("rules");
        verb(rules, "list", [&w](const ctl::Context &c) { return ctl::rulesList(c, text(w.one)); })->add_option("code", w.one);
        verb(rules, "check", [&w](const ctl::Context &c) { return ctl::rulesCheck(c, text(w.one)); })->add_option("file", w.one)->required();
        verb(rules, "import", [&w](const ctl::Context &c) { return ctl::rulesImport(c, text(w.one)); })->add_option("file", w.one)->required();
        CLI::App *sign = verb(rules, "sign", [&w](const ctl::Context &) { return ctl::rulesSign(text(w.one), text(w.two)); });
        sign->add_option("file", w.one)->required();
        sign->add_option("--key", w.two)->required();
    }

    void addBackupVerbs()
    {
        Words &w = m_words;
        const auto one = [&w] { return QString::fromStdString(w.one); };
        CLI::App *backup = group("backup");
        verb(backup, "create", [](const ctl::Context &c) { return ctl::backupCreate(c); });
        verb(backup, "list", [](const ctl::Context &c) { return ctl::backupList(c); });
        verb(backup, "phrase", [](const ctl::Context &c) { return ctl::backupPhrase(c); });
        verb(backup, "verify", [=](const ctl::Context &c) { return ctl::backupVerify(c, one()); })->add_option("file", w.one)->required();
        CLI::App *restore = verb(backup, "restore", [=, &w](const ctl::Context &c) {
            return ctl::backupRestore(c, one(), QString::fromStdString(w.two), w.phrase);
        });
        restore->add_option("file", w.one)->required();
        restore->add_option("--to", w.two)->required();
        restore->add_flag("--phrase", w.phrase);
    }

    void addReconcileVerbs()
    {
        Words &w = m_words;
        CLI::App *day = verb(&m_app, "reconcile", [&w](const ctl::Context &c) {
            return ctl::reconcile(c, text(w.date), w.detail);
        });
        day->require_subcommand(0, 1);
        day->add_option("--date", w.date);
        day->add_flag("--detail", w.detail);
        verb(day, "list", [&w](const ctl::Context &c) { return ctl::reconcileList(c, text(w.date)); });
        CLI::App *statement = verb(day, "statement", [&w](const ctl::Context &c) {
            return ctl::reconcileStatement(c, text(w.one), text(w.month));
        });
        statement->add_option("file", w.one)->required();
        statement->add_option("--month", w.month)->required();
        CLI::App *apply = verb(day, "apply", [&w](const ctl::Context &c) { return ctl::reconcileApply(c, text(w.month)); });
        apply->add_option("--month", w.month)->required();
    }

    void addMemberVerbs()
    {
        Words &w = m_words;
        CLI::App *member = group("member");
        CLI::App *add = verb(member, "add", [&w](const ctl::Context &c) { return ctl::memberAdd(c, text(w.one), text(w.name)); });
        add->add_option("phone", w.one)->required();
        add->add_option("--name", w.name);
        verb(member, "list", [](const ctl::Context &c) { return ctl::memberList(c); });
        verb(member, "show", [&w](const ctl::Context &c) { return ctl::memberShow(c, text(w.one)); })->add_option("member", w.one)->required();
        verb(member, "price", [&w](const ctl::Context &c) { return ctl::memberPrice(c, text(w.one)); })->add_option("file", w.one);
    }

    void addStaffVerbs()
    {
        Words &w = m_words;
        const auto words = [&w] {
            return ctl::StaffWords{text(w.one), text(w.name), text(w.posts), text(w.from), text(w.to), text(w.badge), text(w.two), w.pin, text(w.approver), text(w.reason)};
        };
        CLI::App *staff = group("staff");
        const auto about = [&](const char *name, int (*act)(const ctl::Context &, const ctl::StaffWords &)) {
            CLI::App *made = verb(staff, name, [words, act](const ctl::Context &c) { return act(c, words()); });
            made->add_option("number", w.one)->required();
            return made;
        };
        CLI::App *add = about("add", ctl::staffAdd);
        add->add_option("--name", w.name)->required();
        add->add_option("--posts", w.posts)->required();
        add->add_option("--badge", w.badge);
        add->add_flag("--pin", w.pin);
        verb(staff, "list", [](const ctl::Context &c) { return ctl::staffList(c); });
        CLI::App *posts = verb(staff, "posts", [words](const ctl::Context &c) { return ctl::staffPosts(c, words()); });
        posts->add_option("number", w.one);
        posts->add_option("--set", w.posts);
        for (CLI::App *dated : {add, posts}) {
            dated->add_option("--from", w.from);
            dated->add_option("--to", w.to);
        }
        about("lock", [](const ctl::Context &c, const ctl::StaffWords &given) { return ctl::staffLock(c, given, true); });
        about("unlock", [](const ctl::Context &c, const ctl::StaffWords &given) { return ctl::staffLock(c, given, false); });
        about("reset-pin", ctl::staffResetPin);
        about("badge", ctl::staffBadge);
        about("factor", ctl::staffFactor)->add_option("factor", w.two)->required();
        CLI::App *registered = about("register", ctl::staffRegister);
        registered->add_option("status", w.two)->required();
        registered->add_option("--until", w.to);
        for (CLI::App *witnessed : {posts, registered}) {
            witnessed->add_option("--approver", w.approver);
            witnessed->add_option("--reason", w.reason);
        }
        about("duty", ctl::staffDuty)->add_option("in-or-out", w.two)->required();
    }

    void addTillVerbs()
    {
        Words &w = m_words;
        const auto said = [&w] {
            return ctl::TillWords{text(w.one), text(w.reason), text(w.two), text(w.approver), text(w.pdf)};
        };
        CLI::App *till = group("till");
        const auto add = [&](const char *name, Verb act) { return verb(till, name, std::move(act)); };
        add("open", [=](const ctl::Context &c) { return ctl::tillOpen(c, said()); })->add_option("--float,float", w.one);
        for (const auto &[name, which] : {std::pair("in", CashMove::In), std::pair("out", CashMove::Out)}) {
            CLI::App *app = add(name, [=, move = which](const ctl::Context &c) { return ctl::tillMove(c, move, said()); });
            app->add_option("--amount,amount", w.one)->required();
            app->add_option("--reason,reason", w.reason);
            app->add_option("--approver", w.approver);
        }
        CLI::App *drawer = add("drawer", [=](const ctl::Context &c) { return ctl::tillMove(c, CashMove::Drawer, said()); });
        drawer->add_option("--reason,reason", w.reason);
        drawer->add_option("--approver", w.approver);
        add("count", [&w](const ctl::Context &c) { return ctl::tillCount(c, texts(w.many)); })->add_option("pieces", w.many);
        add("close", [=](const ctl::Context &c) { return ctl::tillClose(c, said()); })->add_option("--reason,reason", w.reason);
        CLI::App *sheet = add("sheet", [=, &w](const ctl::Context &c) { return ctl::tillSheet(c, said(), w.print); });
        sheet->add_option("--shift,shift", w.two);
        sheet->add_flag("--print", w.print);
        sheet->add_option("--a4", w.pdf);
        add("show", [](const ctl::Context &c) { return ctl::tillShow(c); });
    }

    CLI::App m_app{"The pharmacy counter without a window.", "yaoguictl"};
    Words m_words;
    ctl::LedgerArguments m_ledger;
    ctl::ProcurementArguments m_procurement;
    ctl::CareArguments m_care;
    ctl::RxArguments m_prescriptions;
    Verb m_verb;
};

/// A4 needs fonts; whatever else a verb does starts faster without.
std::unique_ptr<QCoreApplication> applicationFor(int &argc, char **argv)
{
    const bool fonts = std::any_of(argv, argv + argc, [](QByteArrayView word) { return word.startsWith("--a4") || word.startsWith("--out"); });
    if (!fonts)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char **argv)
{
    const auto application = applicationFor(argc, argv);
    QCoreApplication::setApplicationName("yaogui");
    const InstalledLanguage language(languageFrom(qEnvironmentVariable("YAOGUI_LANGUAGE")));
    return Arguments().run(argc, argv);
}
