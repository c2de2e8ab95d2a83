// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/PrintWorker.h"
#include "tests/support/TestShop.h"

#include <QSignalSpy>
#include <QTest>

using namespace yaogui;

/// The printing thread's side of the status strip.
class TestPrintWorker final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_trouble.reset();
        m_printed = m_looked = 0;
    }

    void whatIsKnownAtTheStart_data()
    {
        QTest::addColumn<QString>("code");
        QTest::newRow("there") << QString();
        QTest::newRow("away") << codeName(ErrorCode::PrinterTrouble);
    }
    void whatIsKnownAtTheStart()
    {
        QFETCH(const QString, code);
        if (!code.isEmpty())
            m_trouble = ErrorCode::PrinterTrouble;
        PrintWorker worker(tools());
        const QSignalSpy told(&worker, &PrintWorker::deviceChanged);
        worker.start();
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0][0].value<DeviceState>(),
                 (DeviceState{DeviceKind::Printer, code.isEmpty() ? DeviceHealth::Ready : DeviceHealth::Trouble, code, "tcp:printer"}));
        QCOMPARE(m_printed, 0);
    }

    // Looked after while it is in trouble, so that the strip says by itself when it is back; nothing is printed for it.
    void aPrinterThatIsBackIsNoticed()
    {
        PrintWorker worker(tools());
        const QSignalSpy told(&worker, &PrintWorker::deviceChanged);
        const auto last = [&] { return told.back()[0].value<DeviceState>(); };
        m_trouble = ErrorCode::PrinterPaperOut;
        worker.print({"slip", {}});
        QCOMPARE(last().code, "PRINTER_PAPER_OUT");
        QTRY_VERIFY(m_looked > 2);
        QCOMPARE(last().health, DeviceHealth::Trouble);
        m_trouble.reset();
        QTRY_COMPARE(last().health, DeviceHealth::Ready);
        QCOMPARE(m_printed, 0);
        const int looked = m_looked;
        worker.print({"slip", {}});
        QCOMPARE(m_printed, 1);
        QCOMPARE(m_looked, looked); // a printer that works is left alone
    }

private:
    DeskTools tools()
    {
        DeskTools tools{m_shop.store(),
                        m_shop.clock,
                        [this](const QDate &) { return m_shop.rules; },
                        m_shop.facts,
                        {{"1001", "王芳"}, Post::Cashier, true},
                        {},
                        [this](const PrintDocument &) -> Result<QString> {
                            if (m_trouble)
                                return refuse(*m_trouble);
                            ++m_printed;
                            return QString("paper");
                        },
                        "tcp:printer"};
        tools.printerReady = [this]() -> Done {
            ++m_looked;
            return m_trouble ? Done(refuse(*m_trouble)) : Done();
        };
        tools.printerLook = std::chrono::milliseconds(1);
        return tools;
    }

    TestShop m_shop;
    std::optional<ErrorCode> m_trouble;
    int m_printed = 0, m_looked = 0;
};

QTEST_GUILESS_MAIN(TestPrintWorker)
#include "tst_print_worker.moc"
