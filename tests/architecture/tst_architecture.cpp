// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/architecture/Rules.h"

#include <QTest>

using namespace yaogui;

/// Reads the sources and says in words which file breaks a rule of the house. Every rule shows first that it can fail.
class ArchitectureTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const QString root = qEnvironmentVariable("YAOGUI_SOURCE_DIR");
        QVERIFY2(!root.isEmpty(), "YAOGUI_SOURCE_DIR says where the sources are");
        m_project = readProject(root);
        QVERIFY(m_project.size() > 200);
    }

    void commentsAreNotCode()
    {
        const auto text = sourceText(u"a.cpp"_qs, u"a /* b\nc */ d // e\n\"f // g\" + '\"' + h // i\n"_qs);
        QCOMPARE(text.code, QStringList({u"a "_qs, u" d "_qs, u"\"f // g\" + '\" + h "_qs}));
    }

    void aRuleCanFail_data() { everyRule(); }
    void aRuleCanFail()
    {
        QFETCH(int, number);
        const Rule &rule = houseRules().at(static_cast<std::size_t>(number));
        QVERIFY(speaksOf(rule, rule.badPath));
        QCOMPARE(rule.broken(sourceText(rule.badPath, rule.badText)).size(), 1);
        QCOMPARE(rule.broken(sourceText(rule.badPath, rule.goodText)), QStringList());
    }

    void theHouseKeeps_data() { everyRule(); }
    void theHouseKeeps()
    {
        QFETCH(int, number);
        const Rule &rule = houseRules().at(static_cast<std::size_t>(number));
        int spokenOf = 0;
        QStringList breaches;
        for (const SourceText &file : m_project) {
            if (!speaksOf(rule, file.path))
                continue;
            ++spokenOf;
            breaches += rule.broken(file);
        }
        QVERIFY2(spokenOf > 0, "the rule speaks of no file");
        QVERIFY2(breaches.isEmpty(), qPrintable(rule.words + u", but:\n  "_qs + breaches.join(u"\n  "_qs)));
    }

    void everyRoomSaysWhatItIsFor()
    {
        QCOMPARE(roomsWithoutReadme({u"core/README.md"_qs, u"core/sale/A.h"_qs, u"core/base/README.md"_qs, u"core/base/x/B.h"_qs, u"README.md"_qs}),
                 QStringList(u"core/sale"_qs));
        QStringList paths;
        for (const SourceText &file : m_project)
            paths += file.path;
        const QStringList missing = roomsWithoutReadme(paths);
        QVERIFY2(missing.isEmpty(), qPrintable(u"README.md is missing in: "_qs + missing.join(u", "_qs)));
    }

private:
    static void everyRule()
    {
        QTest::addColumn<int>("number");
        int number = 0;
        for (const Rule &rule : houseRules())
            QTest::newRow(qPrintable(rule.words)) << number++;
    }

    std::vector<SourceText> m_project;
};

QTEST_GUILESS_MAIN(ArchitectureTest)
#include "tst_architecture.moc"
