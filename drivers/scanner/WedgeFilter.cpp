// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/scanner/WedgeFilter.h"

#include "core/base/ErrorCode.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace yaogui {

namespace {

constexpr Qt::KeyboardModifiers shortcutModifiers = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;

/// The physical key where the platform tells it: Shift may change the name between press and release.
quint64 keyId(const QKeyEvent &key)
{
    constexpr quint64 physical = quint64{1} << 32;
    return key.nativeScanCode() ? physical | key.nativeScanCode() : static_cast<quint64>(key.key());
}

/// Full-width forms as their ASCII counterparts.
QString halfWidth(QString text)
{
    for (QChar &c : text) {
        if (c.unicode() >= 0xff01 && c.unicode() <= 0xff5e)
            c = QChar(static_cast<char16_t>(c.unicode() - 0xfee0));
        else if (c.unicode() == 0x3000)
            c = u' ';
    }
    return text;
}

bool isModifierKey(int key)
{
    switch (key) {
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
    case Qt::Key_CapsLock:
    case Qt::Key_NumLock: return true;
    default: return false;
    }
}

} // namespace

WedgeFilter::WedgeFilter(const WedgeOptions &options, QObject *parent) : CodeSource(parent), m_options(options), m_run(options)
{
    m_timer.setParent(this);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &WedgeFilter::onSilence);
    m_state.place = "keyboard";
}

WedgeFilter::~WedgeFilter() = default;

void WedgeFilter::start(QObject *application)
{
    application->installEventFilter(this);
    setState(DeviceHealth::Ready, {});
}

void WedgeFilter::stop(QObject *application)
{
    finish();
    application->removeEventFilter(this);
    setState(DeviceHealth::Off, {});
}

bool WedgeFilter::eventFilter(QObject *watched, QEvent *event)
{
    if (m_replaying)
        return false;
    switch (event->type()) {
    case QEvent::KeyPress: // only where it enters: on its way through the widgets it was judged already
        return watched->isWindowType() && onPress(watched, *static_cast<QKeyEvent *>(event));
    case QEvent::KeyRelease: return watched->isWindowType() && onRelease(watched, *static_cast<QKeyEvent *>(event));
    case QEvent::ShortcutOverride: // comes before the press; accepted, no shortcut takes the key away
        if (!onShortcut(*static_cast<QKeyEvent *>(event)))
            return false;
        event->accept();
        return true;
    case QEvent::InputMethod: finish(); return false;
    default: return false;
    }
}

WedgeFilter::Role WedgeFilter::roleOf(const QKeyEvent &key)
{
    if (isModifierKey(key.key()))
        return Role::Modifier;
    const Qt::KeyboardModifiers modifiers = key.modifiers() & shortcutModifiers;
    const bool isDigit = key.key() >= Qt::Key_0 && key.key() <= Qt::Key_9;
    if (modifiers == Qt::AltModifier && isDigit)
        return Role::AltDigit;
    if (modifiers == Qt::ControlModifier && key.key() == Qt::Key_BracketRight)
        return Role::Separator;
    if (modifiers == Qt::ControlModifier && (key.key() == Qt::Key_J || key.key() == Qt::Key_M))
        return Role::Terminator;
    if (modifiers)
        return Role::Other;
    if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter || key.key() == Qt::Key_Tab)
        return Role::Terminator;
    return !key.text().isEmpty() && key.text().at(0).isPrint() ? Role::Printable : Role::Other;
}

bool WedgeFilter::onPress(QObject *window, const QKeyEvent &key)
{
    if (key.isAutoRepeat() || key.timestamp() == 0) {
        finish();
        return false;
    }
    std::erase(m_swallowed, keyId(key)); // its release got lost
    const Role role = roleOf(key);
    if (role == Role::Modifier)
        return false;
    if (m_tooLong && onTooLong(key, role))
        return true;
    switch (role) {
    case Role::Printable: return onPrintable(window, key);
    case Role::Separator:
    case Role::AltDigit: return onWithinScan(window, key, role);
    case Role::Terminator: return onTerminator(key);
    case Role::Modifier:
    case Role::Other: break;
    }
    finish();
    return false;
}

bool WedgeFilter::onRelease(QObject *window, const QKeyEvent &key)
{
    if (key.timestamp() == 0)
        return false;
    if (key.key() == Qt::Key_Alt && !m_altDigits.isEmpty()) {
        m_run.add(QChar(static_cast<char16_t>(std::exchange(m_altDigits, QString()).toUShort())), key.timestamp());
        return false;
    }
    if (std::erase(m_swallowed, keyId(key)) > 0)
        return true;
    const auto isItsPress = [&key](const HeldKey &held) { return keyId(*held.event) == keyId(key); };
    if (std::ranges::none_of(m_held, isItsPress))
        return false;
    hold(window, key);
    return true;
}

bool WedgeFilter::isOurs(const QKeyEvent &key, Role role) const
{
    if (m_tooLong && m_run.endsWithin(key.timestamp(), m_options.silenceMs))
        return true;
    switch (role) {
    case Role::Printable: return true;
    case Role::Separator:
    case Role::AltDigit: return m_run.isLikely() && m_run.mayContinue(key.timestamp());
    case Role::Terminator: return endsScan(key.timestamp());
    case Role::Modifier:
    case Role::Other: break;
    }
    return false;
}

bool WedgeFilter::onShortcut(const QKeyEvent &key)
{
    if (key.timestamp() == 0 || key.isAutoRepeat())
        return false;
    const Role role = roleOf(key);
    if (isOurs(key, role))
        return true;
    if (role != Role::Modifier)
        finish(); // what was typed before the shortcut comes before it
    return false;
}

bool WedgeFilter::onPrintable(QObject *window, const QKeyEvent &key)
{
    if (!m_run.isEmpty() && !m_run.mayContinue(key.timestamp()))
        finish();
    m_scanEnd.reset();
    m_run.add(halfWidth(key.text()), key.timestamp());
    hold(window, key);
    if (m_run.isTooLong()) {
        m_tooLong = true;
        swallowHeld();
        m_run.clear(false);
        setState(DeviceHealth::Trouble, codeName(ErrorCode::ScanTooLong));
    }
    m_graceGiven = false;
    m_timer.start(m_tooLong ? m_options.silenceMs : m_run.holdMs());
    return true;
}

bool WedgeFilter::onWithinScan(QObject *window, const QKeyEvent &key, Role role)
{
    constexpr char16_t groupSeparator = 0x1d;
    if (!isOurs(key, role)) {
        finish();
        return false;
    }
    if (role == Role::AltDigit) {
        m_altDigits += QString::number(key.key() - Qt::Key_0);
        m_run.touch(key.timestamp());
    } else {
        m_run.add(QChar(groupSeparator), key.timestamp());
    }
    hold(window, key);
    m_graceGiven = false;
    m_timer.start(m_run.holdMs());
    return true;
}

bool WedgeFilter::endsScan(quint64 time) const
{
    if (!m_run.isEmpty())
        return m_run.isLikely() && m_run.endsWithin(time, m_options.silenceMs);
    return m_scanEnd && time >= *m_scanEnd && time - *m_scanEnd <= static_cast<quint64>(m_options.silenceMs);
}

bool WedgeFilter::onTerminator(const QKeyEvent &key)
{
    if (!endsScan(key.timestamp())) {
        finish();
        return false;
    }
    swallow(key);
    if (!m_run.isEmpty())
        complete();
    m_scanEnd = key.timestamp(); // an LF may follow the CR
    return true;
}

bool WedgeFilter::onTooLong(const QKeyEvent &key, Role role)
{
    if (!m_run.endsWithin(key.timestamp(), m_options.silenceMs)) {
        m_tooLong = false;
        return false;
    }
    m_tooLong = role != Role::Terminator;
    m_scanEnd = key.timestamp();
    m_run.touch(key.timestamp());
    swallow(key);
    m_graceGiven = false;
    m_timer.start(m_options.silenceMs);
    return true;
}

void WedgeFilter::hold(QObject *window, const QKeyEvent &key)
{
    m_held.push_back({std::unique_ptr<QKeyEvent>(key.clone()), window, QGuiApplication::focusObject()});
}

void WedgeFilter::swallow(const QKeyEvent &key)
{
    m_swallowed.push_back(keyId(key));
}

void WedgeFilter::swallowHeld()
{
    for (const HeldKey &held : std::exchange(m_held, {})) {
        if (held.event->type() == QEvent::KeyPress)
            swallow(*held.event);
        else
            std::erase(m_swallowed, keyId(*held.event));
    }
}

void WedgeFilter::onSilence()
{
    constexpr int graceMs = 10;
    if (!std::exchange(m_graceGiven, true)) {
        m_timer.start(graceMs); // after a stall of the GUI the timer is due before keys that are waiting already
        return;
    }
    m_tooLong = false;
    finish();
}

void WedgeFilter::finish()
{
    m_timer.stop();
    if (m_run.isLikely())
        complete();
    else
        release();
}

void WedgeFilter::complete()
{
    m_timer.stop();
    m_altDigits.clear();
    swallowHeld();
    const Scan scan = scanFromText(m_run.text());
    m_run.clear(false);
    setState(DeviceHealth::Ready, {});
    emit scanned(scan);
}

void WedgeFilter::release()
{
    if (m_held.empty())
        return;
    m_run.clear(true);
    m_altDigits.clear();
    const QScopedValueRollback replaying(m_replaying, true);
    for (const HeldKey &held : std::exchange(m_held, {})) {
        const bool sameFocus = QGuiApplication::focusObject() == held.focus;
        if (QObject *target = sameFocus ? held.window : held.focus)
            QCoreApplication::sendEvent(target, held.event.get());
    }
}

void WedgeFilter::setState(DeviceHealth health, const QString &code)
{
    if (m_state.health == health && m_state.code == code)
        return;
    m_state.health = health;
    m_state.code = code;
    emit stateChanged(m_state);
}

} // namespace yaogui
