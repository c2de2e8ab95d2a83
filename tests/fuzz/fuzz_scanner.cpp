// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/scanner/KeyRun.h"
#include "drivers/scanner/SerialFrames.h"
#include "tests/fuzz/Fuzz.h"

using namespace yaogui;

namespace {

void checkScan(const Scan &scan)
{
    fuzz::require(!scan.text.startsWith(u' ') && !scan.text.endsWith(u' '), "a scan has no outer blanks");
    fuzz::require(!scan.text.contains(u'\r') && !scan.text.contains(u'\n') && !scan.text.contains(u'\t'), "no terminator stays in a scan");
}

// The bytes as a serial line brings them; NUL stands for silence.
void readSerial(const QByteArray &bytes)
{
    SerialFrames frames;
    qsizetype told = 0;
    for (const char byte : bytes) {
        const auto event = byte == 0 ? frames.end() : frames.add(byte);
        if (event != SerialFrames::Event::Code)
            continue;
        const Scan scan = frames.take();
        checkScan(scan);
        fuzz::require(!scan.text.isEmpty() && scan.text.size() <= longestScan, "a scan is neither empty nor endless");
        told += scan.text.size();
    }
    fuzz::require(told <= bytes.size(), "nothing is told that did not come");
}

// The bytes in pairs, as keys: how long after the one before, and what it types.
void readKeys(const QByteArray &bytes)
{
    const WedgeOptions options;
    KeyRun run(options);
    quint64 time = 1000;
    for (qsizetype at = 0; at + 1 < bytes.size(); at += 2) {
        time += static_cast<uchar>(bytes[at]);
        if (!run.isEmpty() && !run.mayContinue(time)) {
            checkScan(scanFromText(run.text()));
            run.clear(!run.isLikely());
        }
        run.add(QString(QChar::fromLatin1(bytes[at + 1])), time);
        fuzz::require(run.holdMs() >= options.meanGapMs && run.holdMs() <= options.silenceMs, "a key is held for a bounded time");
        fuzz::require(!run.isLikely() || run.text().size() >= options.minLength, "a scan has a least length");
        if (run.isTooLong())
            run.clear(false);
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::input(data, size);
    readSerial(bytes);
    readKeys(bytes);
    checkScan(scanFromText(textFromBytes(bytes)));
    return 0;
}
