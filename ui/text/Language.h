// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <memory>

class QTranslator;

namespace yaogui {

/// Chinese is the language of the house; English is a setting.
enum class Language { Chinese, English };

[[nodiscard]] Language languageFrom(const QString &setting); ///< "en…" is English, all else Chinese
[[nodiscard]] QString toText(Language language);             ///< "zh_CN", "en"

/// The words of one language for the whole program, as long as this lives. Needs the application object; main thread.
class InstalledLanguage {
public:
    explicit InstalledLanguage(Language language);
    ~InstalledLanguage();
    InstalledLanguage(const InstalledLanguage &) = delete;
    InstalledLanguage &operator=(const InstalledLanguage &) = delete;
    /// False when the embedded words could not be read: the window then speaks the source language.
    [[nodiscard]] bool isComplete() const { return m_complete; }

private:
    std::unique_ptr<QTranslator> m_translator;
    bool m_complete = false;
};

} // namespace yaogui
