// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/printer/EscPosEncoder.h"

#include "core/sale/SlipLayout.h"

#include <QStringEncoder>

#include <algorithm>

namespace yaogui {

namespace {

constexpr char esc = '\x1b';
constexpr char gs = '\x1d';
constexpr char fs = '\x1c';

QByteArray bytes(std::initializer_list<char> values)
{
    return QByteArray(values.begin(), static_cast<qsizetype>(values.size()));
}

QByteArray inGb18030(const QString &text)
{
    QStringEncoder encoder("GB18030", QStringConverter::Flag::Stateless);
    return encoder.isValid() ? QByteArray(encoder.encode(text)) : text.toUtf8();
}

QByteArray textBytes(const QString &text, bool twoByteFontsOnly)
{
    if (!twoByteFontsOnly)
        return inGb18030(text);
    QByteArray encoded;
    for (const uint c : text.toUcs4()) {
        const char32_t point = c;
        const QByteArray one = inGb18030(QString::fromUcs4(&point, 1));
        encoded += one.size() > 2 ? inGb18030(QStringLiteral("〓")) : one;
    }
    return encoded;
}

bool isPrintableAscii(const QString &text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u' ' && c <= u'~'; });
}

/// Code 128 data with its code-set prefix; code set C (two digits a symbol) where the text allows it.
QByteArray code128(const QString &text, int &modules)
{
    constexpr int overhead = 35; // start, check and stop symbols
    constexpr int perSymbol = 11;
    const bool pairs = text.size() % 2 == 0 && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    QByteArray data = pairs ? "{C" : "{B";
    if (!pairs) {
        modules = overhead + perSymbol * static_cast<int>(text.size());
        return data + text.toLatin1().replace("{", "{{");
    }
    modules = overhead + perSymbol * static_cast<int>(text.size() / 2);
    for (qsizetype i = 0; i < text.size(); i += 2)
        data += static_cast<char>(text.mid(i, 2).toInt());
    return data;
}

class Encoder {
public:
    explicit Encoder(const EscPosOptions &options) : m_options(options)
    {
        m_out += bytes({esc, '@', fs, '&'}); // reset, Chinese characters on
    }
    void add(const SlipLine &line)
    {
        switch (line.kind) {
        case PrintRow::Kind::Cut: // fed past the blade first; printers without a cutter ignore it
            m_out += bytes({esc, 'd', 3, gs, 'V', 66, 0});
            break;
        case PrintRow::Kind::Drawer: // pin 2, 50 ms on, 500 ms off
            m_out += bytes({esc, 'p', 0, 25, '\xfa'});
            break;
        case PrintRow::Kind::Barcode: addBarcode(line); break;
        case PrintRow::Kind::Text:
        case PrintRow::Kind::Pair:
        case PrintRow::Kind::Rule:
        case PrintRow::Kind::Blank: addText(line); break;
        }
    }
    [[nodiscard]] QByteArray take() const { return m_out; }

private:
    void addText(const SlipLine &line)
    {
        const bool large = line.size == PrintRow::Size::Large;
        m_out += QByteArray(line.indent, ' ');
        if (line.bold)
            m_out += bytes({esc, 'E', 1});
        if (large)
            m_out += bytes({gs, '!', 0x11});
        m_out += textBytes(line.text, m_options.twoByteFontsOnly);
        if (large)
            m_out += bytes({gs, '!', 0});
        if (line.bold)
            m_out += bytes({esc, 'E', 0});
        m_out += '\n';
    }
    void addBarcode(const SlipLine &line)
    {
        constexpr int moduleDots = 2;
        const int paperDots = m_options.widthMm <= 58 ? 384 : 576;
        int modules = 0;
        const QByteArray data = isPrintableAscii(line.text) ? code128(line.text, modules) : QByteArray();
        if (data.isEmpty() || data.size() > 255 || modules * moduleDots > paperDots)
            return addText(line);
        m_out += bytes({esc, 'a', 1, gs, 'h', 60, gs, 'w', moduleDots, gs, 'H', 2, gs, 'k', 73, static_cast<char>(data.size())});
        m_out += data + '\n' + bytes({esc, 'a', 0});
    }

    EscPosOptions m_options;
    QByteArray m_out;
};

} // namespace

QByteArray encodeEscPos(const PrintDocument &document, const EscPosOptions &options)
{
    Encoder encoder(options);
    for (const SlipLine &line : layOut(document, columnsForPaper(options.widthMm)))
        encoder.add(line);
    return encoder.take();
}

} // namespace yaogui
