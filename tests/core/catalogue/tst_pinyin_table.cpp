// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/PinyinTable.h"

#include <QFile>
#include <QMap>
#include <QTest>

#include <unicode/translit.h>

#include <memory>

using namespace yaogui;

namespace {

/// The resource as ICU would write it today: a syllable and its characters a line. Tones go, ü stays as v.
QByteArray tableByIcu()
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> toLatin(icu::Transliterator::createInstance("Han-Latin", UTRANS_FORWARD, status));
    if (U_FAILURE(status))
        return {};
    QMap<QByteArray, QString> syllables;
    for (char16_t c = 0x4E00; c <= 0x9FFF; ++c) {
        icu::UnicodeString text(c);
        toLatin->transliterate(text);
        if (text == icu::UnicodeString(c))
            continue;
        QString syllable = QString::fromUtf16(text.getBuffer(), text.length()).normalized(QString::NormalizationForm_D).toLower();
        syllable.replace("u\u0308", "v");
        syllable.removeIf([](QChar mark) { return mark.isMark(); });
        syllables[syllable.toLatin1()] += QChar(c);
    }
    QByteArray table;
    for (auto it = syllables.begin(); it != syllables.end(); ++it)
        table += it.key() + ' ' + it.value().toUtf8() + '\n';
    return table;
}

} // namespace

class PinyinTableTest : public QObject {
    Q_OBJECT
private slots:
    void resourceIsWhatIcuSays();
    void readsNames_data();
    void readsNames();
    void alsoTakesOtherReadings();
    void comparesInOneForm_data();
    void comparesInOneForm();
    void livesWithoutItsResources();
};

void PinyinTableTest::resourceIsWhatIcuSays()
{
    const QByteArray fresh = tableByIcu();
    QVERIFY(fresh.size() > 60'000);
    if (const QString path = qEnvironmentVariable("YAOGUI_WRITE_PINYIN"); !path.isEmpty()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# SPDX-FileCopyrightText: 2026 The Yaogui authors\n# SPDX-License-Identifier: GPL-3.0-or-later\n" + fresh);
    }
    QFile resource(":/catalogue/pinyin.txt");
    const PinyinTable table; // brings the resource in
    QVERIFY(resource.open(QIODevice::ReadOnly));
    QByteArrayList lines = resource.readAll().split('\n');
    lines.removeIf([](const QByteArray &line) { return line.startsWith('#'); });
    QCOMPARE(lines, fresh.split('\n'));
}

void PinyinTableTest::readsNames_data()
{
    QTest::addColumn<QString>("pinyin");
    QTest::addColumn<QString>("initials");
    const auto add = [](const char *name, const QString &pinyin, const QString &initials) { QTest::newRow(name) << pinyin << initials; };
    add("白术", "baizhu", "bz");
    add("参苓白术散", "shenlingbaizhusan", "slbzs");
    add("长春西汀注射液", "changchunxitingzhusheye", "ccxtzsy");
    add("阿胶", "ejiao", "ej");
    add("复方阿胶浆", "fufangejiaojiang", "ffejj");
    add("重组人干扰素", "chongzurenganraosu", "czrgrs");
    add("还原型谷胱甘肽片", "huanyuanxingguguanggantaipian", "hyxgggtp");
    add("人参健脾丸", "renshenjianpiwan", "rsjpw");
    add("党参", "dangshen", "ds");
    add("石斛夜光丸", "shihuyeguangwan", "shygw");
    add("厚朴排气合剂", "houpopaiqiheji", "hppqhj");
    add("薄荷脑", "bohenao", "bhn");
    add("调经丸", "tiaojingwan", "tjw");
    add("消渴降糖胶囊", "xiaokejiangtangjiaonang", "xkjtjn");
    add("血府逐瘀口服液", "xuefuzhuyukoufuye", "xfzykfy");
    add("乐孕宁口服液", "leyunningkoufuye", "lynkfy");
    add("阿托伐他汀钙片", "atuofatatinggaipian", "atfttgp");
    add("阿莫西林胶囊", "amoxilinjiaonang", "amxljn");
    add("单硝酸异山梨酯片", "danxiaosuanyishanlizhipian", "dxsyslzp");
    add("乙酰半胱氨酸", "yixianbanguangansuan", "yxbgas");
    add("曲安奈德", "quannaide", "qand");
    add("藿香正气水", "huoxiangzhengqishui", "hxzqs");
    add("生长抑素", "shengzhangyisu", "szys");
    add("小柴胡颗粒", "xiaochaihukeli", "xchkl");
    add("川芎茶调散", "chuanxiongchatiaosan", "cxcts");
    add("人血白蛋白", "renxuebaidanbai", "rxbdb");
    add("氯雷他定片", "lvleitadingpian", "lltdp");
    add("连翘", "lianqiao", "lq");
    add("维生素C片", "weishengsucpian", "wsscp");
    add("复方氨基酸注射液(18AA-Ⅱ)", "fufanganjisuanzhusheye18aaii", "ffajszsy18aaii");
    add("蛤蚧定喘丸", "gejiedingchuanwan", "gjdcw");
    add("颠茄片", "dianqiepian", "dqp");
    add("枳壳", "zhiqiao", "zq");
    add("知柏地黄丸", "zhibodihuangwan", "zbdhw");
    add("藏红花", "zanghonghua", "zhh");
    add("桔梗", "jiegeng", "jg");
}

void PinyinTableTest::readsNames()
{
    const PinyinTable table;
    const QString name = QString::fromUtf8(QTest::currentDataTag());
    QFETCH(QString, pinyin);
    QFETCH(QString, initials);
    QCOMPARE(table.fullPinyin(name), pinyin);
    QCOMPARE(table.initials(name), initials);
}

void PinyinTableTest::alsoTakesOtherReadings()
{
    const PinyinTable table;
    const auto readings = [&](const QString &text) { return table.sound(table.soundsOf(text).front()).readings; };
    QCOMPARE(readings("参苓"), (std::vector<QByteArray>{"shen", "can", "cen"}));
    QCOMPARE(readings("参考"), (std::vector<QByteArray>{"can", "shen", "cen"}));
    QCOMPARE(readings("绿"), (std::vector<QByteArray>{"lv", "lu"}));
    QCOMPARE(readings("阿胶").front(), QByteArray("e"));
    QCOMPARE(table.soundsOf(u"，").front(), SoundId(0));
}

void PinyinTableTest::comparesInOneForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("searchable");
    QTest::newRow("marks") << "中/长链脂肪乳注射液(C8-24Ve)" << "中长链脂肪乳注射液c824ve";
    QTest::newRow("width") << "ＶＣ　银翘片（１２片）" << "vc银翘片12片";
    QTest::newRow("Roman") << "复方氨基酸(Ⅳ)" << "复方氨基酸iv";
    QTest::newRow("nothing left") << " ,.-()" << "";
    QTest::newRow("control characters") << QString("阿\x01莫\n西") << "阿莫西";
}

void PinyinTableTest::comparesInOneForm()
{
    QFETCH(QString, text);
    QTEST(searchableText(text), "searchable");
}

void PinyinTableTest::livesWithoutItsResources()
{
    const PinyinTable table("no table\n\n x\n", "{ broken");
    QCOMPARE(table.fullPinyin(u"维C"), QString("c"));
}

QTEST_APPLESS_MAIN(PinyinTableTest)
#include "tst_pinyin_table.moc"
