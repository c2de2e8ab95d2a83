// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/PinyinTable.h"

#include "core/catalogue/CatalogueResources.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace yaogui {

namespace {

/// "lv" is typed "lu" too.
std::vector<QByteArray> withTypedForms(std::vector<QByteArray> readings)
{
    const std::size_t count = readings.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (readings[i].contains('v') && readings[i].size() > 1)
            readings.push_back(QByteArray(readings[i]).replace('v', 'u'));
    }
    return readings;
}

} // namespace

PinyinTable::PinyinTable() : PinyinTable(catalogueResource("pinyin.txt"), catalogueResource("polyphones.json")) {}

PinyinTable::PinyinTable(const QByteArray &characters, const QByteArray &polyphones) : m_sounds(1)
{
    for (char16_t c = u'0'; c <= u'z'; ++c) {
        if (letterBit(c) != 0)
            m_ofCharacter[c] = soundWith({QByteArray(1, static_cast<char>(c))});
    }
    readCharacters(characters);
    readPolyphones(polyphones);
}

void PinyinTable::readCharacters(const QByteArray &characters)
{
    for (const QByteArray &line : characters.split('\n')) {
        const qsizetype blank = line.indexOf(' ');
        if (blank <= 0 || line.startsWith('#'))
            continue;
        const SoundId sound = soundWith(withTypedForms({line.left(blank)}));
        const QString text = QString::fromUtf8(line.mid(blank + 1));
        for (const QChar c : text)
            m_ofCharacter[c.unicode()] = sound;
    }
}

void PinyinTable::readPolyphones(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const QJsonObject characters = root.value(u"characters").toObject();
    for (auto it = characters.begin(); it != characters.end(); ++it) {
        std::vector<QByteArray> readings;
        for (const QJsonValue &reading : it.value().toArray())
            readings.push_back(reading.toString().toLatin1());
        m_ofCharacter[it.key().at(0).unicode()] = soundWith(withTypedForms(std::move(readings)));
    }
    const QJsonObject words = root.value(u"words").toObject();
    for (auto it = words.begin(); it != words.end(); ++it) {
        const QStringList syllables = it.value().toString().split(u' ');
        if (syllables.size() != it.key().size())
            continue;
        Word word{it.key(), {}};
        for (qsizetype i = 0; i < syllables.size(); ++i) {
            std::vector<QByteArray> readings{syllables[i].toLatin1()};
            for (const QByteArray &other : m_sounds[m_ofCharacter[it.key().at(i).unicode()]].readings) {
                if (other != readings.front())
                    readings.push_back(other);
            }
            word.sounds.push_back(soundWith(withTypedForms(std::move(readings))));
        }
        m_words.push_back(std::move(word));
    }
    std::sort(m_words.begin(), m_words.end(), [](const Word &a, const Word &b) {
        return a.text.front() != b.text.front() ? a.text.front() < b.text.front() : a.text.size() > b.text.size();
    });
}

SoundId PinyinTable::soundWith(std::vector<QByteArray> readings)
{
    const auto same = std::find_if(m_sounds.begin(), m_sounds.end(), [&](const Sound &sound) { return sound.readings == readings; });
    if (same != m_sounds.end())
        return static_cast<SoundId>(same - m_sounds.begin());
    Sound sound{std::move(readings), 0, 0, 0};
    sound.initial = static_cast<char16_t>(sound.readings.front().front());
    for (const QByteArray &reading : sound.readings) {
        for (const char c : reading)
            sound.letters |= letterBit(static_cast<char16_t>(c));
        sound.initials |= letterBit(static_cast<char16_t>(reading.front()));
    }
    m_sounds.push_back(std::move(sound));
    return static_cast<SoundId>(m_sounds.size() - 1);
}

std::vector<SoundId> PinyinTable::soundsOf(QStringView searchable) const
{
    std::vector<SoundId> sounds;
    sounds.reserve(static_cast<std::size_t>(searchable.size()));
    for (const QChar c : searchable)
        sounds.push_back(m_ofCharacter[c.unicode()]);
    for (qsizetype at = 0; at < searchable.size(); ++at) {
        const auto first = std::lower_bound(m_words.begin(), m_words.end(), searchable[at],
            [](const Word &word, QChar c) { return word.text.front() < c; });
        for (auto word = first; word != m_words.end() && word->text.front() == searchable[at]; ++word) {
            if (!searchable.mid(at).startsWith(word->text))
                continue;
            std::copy(word->sounds.begin(), word->sounds.end(), sounds.begin() + at);
            at += word->text.size() - 1;
            break;
        }
    }
    return sounds;
}

QString PinyinTable::fullPinyin(QStringView text) const
{
    QString pinyin;
    for (const SoundId id : soundsOf(searchableText(text)))
        pinyin += id == 0 ? QString() : QString::fromLatin1(m_sounds[id].readings.front());
    return pinyin;
}

QString PinyinTable::initials(QStringView text) const
{
    QString letters;
    for (const SoundId id : soundsOf(searchableText(text)))
        letters += id == 0 ? QString() : QString::fromLatin1(m_sounds[id].readings.front().left(1));
    return letters;
}

QString searchableText(QStringView text)
{
    QString plain = text.toString();
    const bool isSimple = std::all_of(plain.begin(), plain.end(),
        [](QChar c) { return c.unicode() < 0x80 || (c.unicode() >= 0x4E00 && c.unicode() < 0xA000); });
    if (!isSimple) // resolving costs more than all the rest, and few names need it
        plain = plain.normalized(QString::NormalizationForm_KC);
    plain = std::move(plain).toLower();
    plain.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return plain;
}

} // namespace yaogui
