// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/codes/CheckDigits.h"
#include "core/codes/CodeClassifier.h"

#include <QTest>

using namespace yaogui;

namespace {

class FixedClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime(QDate(2026, 3, 1), QTime(10, 0)); }
};

QStringList namesOf(const std::vector<CodeKind> &kinds)
{
    QStringList names;
    for (CodeKind kind : kinds)
        names << toText(kind);
    return names;
}

void row(const char *name, const QString &raw, const QString &kind, const QStringList &others = {}, const QStringList &warnings = {})
{
    QTest::newRow(name) << raw << kind << others << warnings;
}

const QString gs(QChar(0x1D));

} // namespace

class CodeClassifierTest : public QObject {
    Q_OBJECT

private slots:
    void kinds_data();
    void kinds();
    void texts_data();
    void texts();
    void fields();
    void anythingIsSurvived();
    void gtinsOfOneItemAgree();

private:
    FixedClock m_clock;
    CodeClassifier m_classifier{m_clock};
};

namespace {

void addTraceRows()
{
    row("trace", "83857930000879766660", "trace");
    row("trace with line end", "83857930000879766660\r\n", "trace");
    row("trace with AIM", "]C083857930000879766660", "trace");
    row("trace full width", QString::fromUtf8("８３８５７９３００００８７９７６６６６０"), "trace");
    row("trace in groups", "8385793-0000879766660", "trace");
    row("trace in fours", " 8385 7930 0008 7976 6660 ", "trace");
    row("trace with labels", QString::fromUtf8("药品标识码：8385793 序列号：0000879766660"), "trace");
    row("trace with label in front", QString::fromUtf8("药品追溯码：83857930000879766660"), "trace");
    row("trace framed by STX ETX", QString("\x02") + "83857930000879766660" + "\x03", "trace");
    row("trace with BOM", QString(QChar(0xFEFF)) + "83857930000879766660", "trace");
    row("trace in an address", "https://example.cn/q?c=83857930000879766660", "trace", {"web_address"});
    row("20 digits, other beginning", "70123456789012345678", "trace_other", {}, {"TRACE_UNUSUAL"});
    row("16 digits", "7012345678901234", "trace_other", {}, {"TRACE_UNUSUAL"});
    row("19 digits, no payment", "7212345678901234567", "trace_other", {}, {"TRACE_UNUSUAL"});
    row("27 digits", "701234567890123456789012345", "trace_other", {"prescription_code"}, {"TRACE_UNUSUAL"});
    row("28 digits, not 424", "4251234567890123456789012345", "trace_other", {}, {"TRACE_UNUSUAL"});
    row("30 digits", "701234567890123456789012345678", "trace_other", {}, {"TRACE_UNUSUAL"});
    row("31 digits", "7012345678901234567890123456789", "unknown");
    row("20 with letters", "8385793A000879766660", "unknown", {"trace_other"});
    row("two scans in one", "83857930000879766660\r\n83857930000879766661", "unknown", {}, {"CONTROL_CHARACTER"});
}

void addRetailRows()
{
    row("EAN-13", "6901234567892", "ean");
    row("EAN-13 with AIM", "]E06901234567892", "ean");
    row("EAN-13 in print", "6 901234 567892", "ean");
    row("EAN-13 wrong digit", "6901234567893", "unknown", {}, {"CHECK_DIGIT"});
    row("EAN-8", "69000003", "ean");
    row("EAN-8 wrong digit", "69000004", "unknown", {}, {"CHECK_DIGIT"});
    row("UPC-A", "036000291452", "ean");
    row("UPC-A wrong digit", "036000291453", "unknown", {}, {"CHECK_DIGIT"});
    row("GTIN-14", "16901234567899", "ean");
    row("GTIN-14 wrong digit", "16901234567890", "unknown", {}, {"CHECK_DIGIT"});
    row("in-store", "2000010012343", "in_store");
    row("in-store wrong digit", "2000010012344", "unknown", {}, {"CHECK_DIGIT"});
    row("standard code", "86901110000020", "standard_code", {"ean"});
    row("standard code, second", "86904879000126", "standard_code", {"ean"});
    row("standard code wrong digit", "86904879000127", "unknown", {"standard_code"}, {"CHECK_DIGIT"});
    row("11 digits, a telephone", "13800138000", "unknown");
    row("date with hyphens is no EAN-8", "2026-03-01", "unknown");
}

void addPersonAndPaymentRows()
{
    row("insurance code", "4241234567890123456789310000", "insurance_code");
    row("open platform", "opc1234567890123456789012345", "unknown", {}, {"OPEN_PLATFORM_CODE"});
    row("open platform, one short", "opc123456789012345678901234", "prescription_code");
    row("WeChat", "134567890123456789", "wechat_pay", {"trace_other"});
    row("WeChat that is no province's identity", "109901199003071234", "wechat_pay", {"trace_other"});
    row("Alipay 18", "281234567890123456", "alipay_pay", {"trace_other"});
    row("Alipay 16", "2512345678901234", "alipay_pay", {"trace_other"});
    row("Alipay 20", "30123456789012345678", "alipay_pay", {"trace_other"});
    row("Alipay 24", "281234567890123456789012", "alipay_pay", {"trace_other"});
    row("25 digits beginning 28", "2812345678901234567890123", "trace_other", {}, {"TRACE_UNUSUAL"});
    row("UnionPay", "6212345678901234567", "unionpay_pay", {"trace_other"});
    row("identity", "320102199003071239", "identity_card");
    row("identity X", "32010219900307005X", "identity_card");
    row("identity x small", "32010219900307005x", "identity_card");
    row("identity of Beijing may be WeChat", "110101199003070011", "identity_card", {"wechat_pay"});
    row("identity in groups", "320102 19900307 1239", "identity_card");
    row("identity wrong digit", "320102199003071238", "unknown", {"trace_other"}, {"CHECK_DIGIT"});
    row("identity X wrong", "32010219900307006X", "unknown", {}, {"CHECK_DIGIT"});
    row("identity of tomorrow is a trace code", "320102202603021239", "trace_other", {}, {"TRACE_UNUSUAL"});
    row("18 digits, no such day", "320102199002301239", "trace_other", {}, {"TRACE_UNUSUAL"});
    row("prescription", "A1234567890123456789012345B", "prescription_code");
}

void addDrugRows()
{
    row("X code", "XA02BCA001A001010100001", "drug_code");
    row("X code small", "xa02bca001a001010100001", "drug_code");
    row("X code too short", "XA02BCA001A00101010000", "unknown");
    row("Z code", "ZA01AAA0001010100001", "drug_code");
    row("T code", "T001700123", "drug_code");
    row("approval H", QString::fromUtf8("国药准字H20010001"), "approval_number");
    row("approval Z with blanks", QString::fromUtf8("国药准字 Z 20010001"), "approval_number");
    row("approval full width", QString::fromUtf8("国药准字Ｓ２００１０００１"), "approval_number");
    row("approval HJ", QString::fromUtf8("国药准字HJ20170001"), "approval_number");
    row("approval HC bare", "HC20170001", "approval_number");
    row("approval bare", "H20010001", "approval_number");
    row("approval small", "h20010001", "approval_number");
    row("approval one digit short", "H2001000", "unknown");
    row("web address", "https://example.cn/drug?id=12", "web_address");
    row("21 digits in an address", "http://example.cn/838579300008797666601", "web_address");
    row("digital link", "https://id.example.cn/01/06901234567892/10/AB12/21/S77?17=271200", "gs1", {"web_address"});
    row("digital link, wrong digit", "https://id.example.cn/01/06901234567893/21/S77", "web_address");
}

void addGs1Rows()
{
    row("GS1 with GS", "0106901234567892" "17271231" "10A21B" + gs + "21S77", "gs1");
    row("GS1 with AIM", "]d20106901234567892" "17271231" "10AB12", "gs1");
    row("GS1 beginning GS", gs + "0106901234567892" "10A21B", "gs1");
    row("GS1 brackets", "(01)06901234567892(17)271231(10)A21B(21)S77", "gs1");
    row("GS1 without GS, lot last", "0106901234567892" "17271231" "10AB12", "gs1");
    row("GS1 without GS, both", "0106901234567892" "17271231" "10AB1221S77", "gs1", {}, {"GS1_AMBIGUOUS"});
    row("GS1 without GS, serial then lot", "0106901234567892" "21S77810AB12", "gs1", {}, {"GS1_AMBIGUOUS"});
    row("GS1 without GS, date hidden behind", "0106901234567892" "10ABC17271231", "gs1", {}, {"GS1_AMBIGUOUS"});
    row("GS1 of 27", "0106901234567892" "21ABC123456", "gs1", {"prescription_code"});
    row("GS1 digits only", "0106901234567892" "21123456", "gs1", {"trace_other"});
    row("GS1 GTIN alone", "0106901234567892", "gs1", {"trace_other"});
    row("GS1 wrong GTIN", "]d20106901234567893" "10AB12", "unknown", {}, {"CHECK_DIGIT"});
    row("GS1 wrong GTIN, not promised", "0106901234567893" "10AB12", "unknown", {}, {"CHECK_DIGIT"});
    row("GS1 wrong date", "]d20106901234567892" "17271331", "unknown", {}, {"GS1_INVALID"});
    row("GS1 unknown identifier", "]d20106901234567892" "88X", "unknown", {}, {"GS1_INVALID"});
    row("GS1 cut", "]C101069012345678", "unknown", {}, {"GS1_INVALID"});
    row("GS1 serial first", "]d221S77" + gs + "0106901234567892", "gs1");
    row("trace code beginning like a GTIN", "01069012345678932", "trace_other", {}, {"TRACE_UNUSUAL"});
}

void addBadRows()
{
    row("nothing", "", "unknown", {}, {"EMPTY"});
    row("blanks", " \t\r\n", "unknown", {}, {"EMPTY"});
    row("control inside", QString("8385793") + QChar(7) + "0000879766660", "trace", {}, {"CONTROL_CHARACTER"});
    row("101 characters", QString(101, u'A'), "unknown", {}, {"LONGER_THAN_A_CODE"});
    row("10,000 characters", QString(10000, u'8'), "unknown", {}, {"TOO_LONG"});
    row("Han", QString::fromUtf8("阿莫西林"), "unknown");
    row("Arabic digits", QString(20, QChar(0x0668)), "unknown");
    row("half a surrogate", QString(QChar(0xD800)), "unknown");
    row("only AIM", "]C0", "unknown", {}, {"EMPTY"});
    row("bracket only", "(01)", "unknown", {}, {"GS1_INVALID"});
}

} // namespace

void CodeClassifierTest::kinds_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QStringList>("others");
    QTest::addColumn<QStringList>("warnings");
    addTraceRows();
    addRetailRows();
    addPersonAndPaymentRows();
    addDrugRows();
    addGs1Rows();
    addBadRows();
}

void CodeClassifierTest::kinds()
{
    QFETCH(QString, raw);
    QFETCH(QString, kind);
    QFETCH(QStringList, others);
    QFETCH(QStringList, warnings);
    const CodeReading reading = m_classifier.classify(raw);
    QCOMPARE(toText(reading.kind), kind);
    QCOMPARE(namesOf(reading.alternatives), others);
    QCOMPARE(reading.warnings, warnings);
}

void CodeClassifierTest::texts_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("text");
    const QString trace = "83857930000879766660";
    QTest::newRow("groups") << QString::fromUtf8("药品标识码：8385793 序列号：0000879766660") << trace;
    QTest::newRow("address") << "https://example.cn/q?c=83857930000879766660" << trace;
    QTest::newRow("full width") << QString::fromUtf8("８３８５７９３００００８７９７６６６６０") << trace;
    const QString element = "010690123456789210AB12" + gs + "21S77";
    QTest::newRow("GS kept") << "]d2" + element << element;
    QTest::newRow("brackets") << "(01)06901234567892(10)AB12(21)S77" << element;
    QTest::newRow("link") << "https://id.example.cn/01/06901234567892/10/AB12/21/S77" << element;
    QTest::newRow("leading GS") << gs + element << element;
    QTest::newRow("ambiguous stays") << "010690123456789210AB1221S77" << "010690123456789210AB1221S77";
    QTest::newRow("case of drug code") << "xa02bca001a001010100001" << "XA02BCA001A001010100001";
    QTest::newRow("identity x") << "32010219900307005x" << "32010219900307005X";
}

void CodeClassifierTest::texts()
{
    QFETCH(QString, raw);
    QFETCH(QString, text);
    QCOMPARE(m_classifier.classify(raw).text, text);
}

void CodeClassifierTest::fields()
{
    const CodeFields trace = m_classifier.classify("83857930000879766660").fields;
    QCOMPARE(trace.prefix, "8385793");
    QCOMPARE(trace.serial, "0000879766660");

    const CodeFields gs1 = m_classifier.classify("010690123456789217280200" "1126010110A21B" + gs + "21S77").fields;
    QCOMPARE(gs1.gtin, "06901234567892");
    QCOMPARE(gs1.expiry, QDate(2028, 2, 29));
    QCOMPARE(gs1.productionDate, QDate(2026, 1, 1));
    QCOMPARE(gs1.lot, "A21B");
    QCOMPARE(gs1.serial, "S77");

    const CodeFields ambiguous = m_classifier.classify("01069012345678921727123110AB1221S77").fields;
    QCOMPARE(ambiguous.expiry, QDate(2027, 12, 31));
    QVERIFY2(ambiguous.lot.isEmpty() && ambiguous.serial.isEmpty(), "what cannot be told apart must not be guessed");

    QCOMPARE(m_classifier.classify("32010219900307005X").fields.birthDate, QDate(1990, 3, 7));
    QCOMPARE(m_classifier.classify("h20010001").fields.approvalNumber, QString::fromUtf8("国药准字H20010001"));
    QCOMPARE(m_classifier.classify("6901234567892").fields.gtin, "06901234567892");
}

void CodeClassifierTest::anythingIsSurvived()
{
    // Every beginning of every row, and every row twice: cut and doubled scans happen on serial lines.
    const QStringList texts{"]d20106901234567892" "17271231" "10A21B" + gs + "21S77", "(01)06901234567892(17)271231(10)A21B(21)S77",
                            "https://id.example.cn/01/06901234567892/10/AB12/21/S77?17=271200", "83857930000879766660",
                            QString::fromUtf8("药品标识码：8385793 序列号：0000879766660"), "32010219900307005X", "((((01)))", "]"};
    for (const QString &text : texts) {
        for (qsizetype length = 0; length <= text.size(); ++length)
            QVERIFY(m_classifier.classify(text.left(length)).text.size() <= text.size() + 2);
        QCOMPARE_NE(m_classifier.classify(text + text).kind, CodeKind::Trace);
    }
}

void CodeClassifierTest::gtinsOfOneItemAgree()
{
    QCOMPARE(toGtin14(u"036000291452"), "00036000291452");
    QCOMPARE(toGtin14(u"0036000291452"), "00036000291452");
    QCOMPARE(toGtin14(u"123"), "");
}

QTEST_GUILESS_MAIN(CodeClassifierTest)
#include "CodeClassifierTest.moc"
