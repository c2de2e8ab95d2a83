// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/codes/CodeClassifier.h"
#include "core/codes/CodeText.h"
#include "tests/fuzz/Fuzz.h"

using namespace yaogui;

// A scan: its symbology in the first line, its text behind.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray bytes = fuzz::input(data, size);
    const QString symbology = QString::fromUtf8(fuzz::takeLine(bytes));
    const QString raw = QString::fromUtf8(bytes);
    const fuzz::FixedClock clock;
    const CodeClassifier classifier(clock);
    const CodeReading reading = classifier.classify(raw, symbology);
    fuzz::require(!toText(reading.kind).isEmpty(), "every kind has a name");
    fuzz::require(reading.text.size() <= 4096, "a long scan is cut");
    fuzz::require(reading.fields.gtin.isEmpty() || reading.fields.gtin.size() == 14, "a GTIN has 14 digits");
    fuzz::require(reading.fields.prefix.isEmpty() || reading.fields.prefix.size() == 7, "a prefix has 7 digits");
    const bool isTrace = reading.kind == CodeKind::Trace;
    fuzz::require(!isTrace || (reading.text.size() == 20 && reading.text.startsWith(u'8')), "a trace code is 20 digits beginning 8");
    fuzz::require(!isTrace || classifier.classify(reading.text).text == reading.text, "a trace code is told from its own text");
    (void)joinedGroups(raw);
    return 0;
}
