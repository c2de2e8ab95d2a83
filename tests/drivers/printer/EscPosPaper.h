// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringDecoder>

#include <vector>

namespace yaogui::test {

struct PaperLine {
    QString text;
    bool bold = false;
    bool large = false;
};

/// What a receipt printer would make of the bytes: written from the command reference, not from our encoder.
class EscPosPaper {
public:
    explicit EscPosPaper(const QByteArray &bytes) : m_bytes(bytes)
    {
        while (m_at < m_bytes.size())
            step();
        if (!m_raw.isEmpty())
            unknown += "text without line feed";
    }

    std::vector<PaperLine> lines;
    QStringList barcodes;
    QStringList unknown;
    int cuts = 0, drawers = 0, resets = 0, statusQuestions = 0;
    bool chinese = false;

private:
    quint8 next() { return m_at < m_bytes.size() ? static_cast<quint8>(m_bytes.at(m_at++)) : quint8{0}; }
    void step()
    {
        const quint8 byte = next();
        switch (byte) {
        case 0x1b: return escape();
        case 0x1d: return group();
        case 0x1c: return next() == '&' ? void(chinese = true) : void(unknown += "FS");
        case 0x10: m_at += 2; ++statusQuestions; return;
        case '\n': return lineFeed();
        default:
            if (byte < 0x20)
                unknown += QString("control %1").arg(byte);
            m_raw += static_cast<char>(byte);
            m_line.bold = m_line.bold || m_bold;
            m_line.large = m_line.large || m_large;
        }
    }
    void escape()
    {
        switch (const quint8 command = next()) {
        case '@': ++resets; return;
        case 'E': m_bold = next() & 1; return;
        case 'a':
        case 'd': next(); return;
        case 'p': m_at += 3; ++drawers; return;
        default: unknown += QString("ESC %1").arg(command);
        }
    }
    void group()
    {
        switch (const quint8 command = next()) {
        case '!': m_large = next() == 0x11; return;
        case 'h':
        case 'w':
        case 'H': next(); return;
        case 'V': cut(next()); return;
        case 'k': return barcode();
        default: unknown += QString("GS %1").arg(command);
        }
    }
    void cut(quint8 form)
    {
        ++cuts;
        if (form >= 65)
            next();
    }
    void barcode()
    {
        if (next() != 73) {
            unknown += "barcode";
            return;
        }
        const quint8 length = next();
        const QByteArray data = m_bytes.mid(m_at, length);
        m_at += length;
        QString text;
        for (const char c : data.mid(2))
            text += data.startsWith("{C") ? QString::number(c).rightJustified(2, u'0') : QString(QLatin1Char(c));
        barcodes += text;
    }
    void lineFeed()
    {
        QStringDecoder decoder("GB18030");
        m_line.text = decoder.decode(m_raw);
        lines.push_back(m_line);
        m_line = {};
        m_raw.clear();
    }

    QByteArray m_bytes;
    qsizetype m_at = 0;
    QByteArray m_raw;
    PaperLine m_line;
    bool m_bold = false, m_large = false;
};

} // namespace yaogui::test
