// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/Language.h"

#include <QCoreApplication>
#include <QTranslator>

namespace yaogui {

Language languageFrom(const QString &setting)
{
    return setting.startsWith(u"en", Qt::CaseInsensitive) ? Language::English : Language::Chinese;
}

QString toText(Language language)
{
    return language == Language::English ? QStringLiteral("en") : QStringLiteral("zh_CN");
}

InstalledLanguage::InstalledLanguage(Language language) : m_translator(std::make_unique<QTranslator>())
{
    m_complete = m_translator->load(QStringLiteral(":/i18n/yaogui_%1.qm").arg(toText(language)));
    if (m_complete)
        QCoreApplication::installTranslator(m_translator.get());
}

InstalledLanguage::~InstalledLanguage()
{
    QCoreApplication::removeTranslator(m_translator.get());
}

} // namespace yaogui
