// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ports/CodeSource.h"
#include "drivers/scanner/KeyRun.h"

#include <QKeyEvent>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace yaogui {

/// A scanner that types (keyboard wedge), told from a person by timing. An event filter of the whole application, seeing
/// every key before any widget: keys that may be a scan are held back; a scan becomes `scanned` and no widget ever sees
/// its keys or its terminator (no digit in a field, no Enter on a focused button); typing is given to the widget it was
/// meant for, in order, with key releases.
///
/// The price is a short delay: a small letter shows 30 ms after it was typed; the first digit, sign or capital after a
/// pause 90 ms (maxGapMs: scans begin so, and may hesitate there), the ones after it 30 ms. Ctrl and Alt shortcuts, function
/// and cursor keys, auto-repeat, and key events without a timestamp (made by programs, not keyboards) pass at once, after
/// what was held. A shortcut on a bare letter or digit works too, as late as the letter would show.
///
/// Understood: Shift sequences, GS as Ctrl+] or Alt+029 within a scan, full-width forms, terminators CR, LF, CR LF and Tab
/// or none, an AIM prefix. An input method that composes takes keys before Qt sees them: its events pass untouched, and a
/// scanner on a machine with a Chinese input method is better set to serial mode (SerialScanner).
///
/// Lives on the GUI thread. States: Ready; Trouble with SCAN_TOO_LONG until the next good scan.
class WedgeFilter final : public CodeSource {
    Q_OBJECT
public:
    explicit WedgeFilter(const WedgeOptions &options = {}, QObject *parent = nullptr);
    ~WedgeFilter() override;

    /// Installs itself on the application object.
    void start(QObject *application);
    /// What is held is typed; from now on every key passes.
    void stop(QObject *application);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct HeldKey {
        std::unique_ptr<QKeyEvent> event;
        QPointer<QObject> window;
        QPointer<QObject> focus; ///< who had the focus when the key came
    };
    enum class Role { Printable, Separator, AltDigit, Terminator, Modifier, Other };

    [[nodiscard]] static Role roleOf(const QKeyEvent &key);
    [[nodiscard]] bool onPress(QObject *window, const QKeyEvent &key);
    [[nodiscard]] bool onRelease(QObject *window, const QKeyEvent &key);
    [[nodiscard]] bool onShortcut(const QKeyEvent &key);
    [[nodiscard]] bool onPrintable(QObject *window, const QKeyEvent &key);
    [[nodiscard]] bool onWithinScan(QObject *window, const QKeyEvent &key, Role role);
    [[nodiscard]] bool onTerminator(const QKeyEvent &key);
    [[nodiscard]] bool onTooLong(const QKeyEvent &key, Role role);
    [[nodiscard]] bool endsScan(quint64 time) const;
    [[nodiscard]] bool isOurs(const QKeyEvent &key, Role role) const;
    void hold(QObject *window, const QKeyEvent &key);
    void swallow(const QKeyEvent &key);
    void swallowHeld();
    void onSilence();
    void finish();
    void complete();
    void release();
    void setState(DeviceHealth health, const QString &code);

    WedgeOptions m_options;
    KeyRun m_run;
    std::vector<HeldKey> m_held;
    std::vector<quint64> m_swallowed; ///< keys pressed by the scanner and not yet released
    QString m_altDigits;
    QTimer m_timer;
    std::optional<quint64> m_scanEnd;
    DeviceState m_state;
    bool m_graceGiven = false;
    bool m_replaying = false;
    bool m_tooLong = false;
};

} // namespace yaogui
