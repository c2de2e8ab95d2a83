// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/StatusStrip.h"

#include "ui/text/AmountText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/NameText.h"
#include "ui/widgets/Look.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace yaogui {

namespace {

struct DeviceName {
    DeviceKind kind;
    QString key;
    QString icon;
};

const std::vector<DeviceName> &deviceNames()
{
    static const std::vector<DeviceName> names = {{DeviceKind::Platform, QStringLiteral("platform"), QStringLiteral("cloud")},
                                                  {DeviceKind::Scanner, QStringLiteral("scanner"), QStringLiteral("scanner")},
                                                  {DeviceKind::Camera, QStringLiteral("camera"), QStringLiteral("camera")},
                                                  {DeviceKind::Printer, QStringLiteral("printer"), QStringLiteral("printer")},
                                                  {DeviceKind::Backup, QStringLiteral("backup"), QStringLiteral("shield")}};
    return names;
}

Tone toneOf(DeviceHealth health)
{
    switch (health) {
    case DeviceHealth::Off: return Tone::Plain;
    case DeviceHealth::Ready: return Tone::Fine;
    case DeviceHealth::Trouble: return Tone::Look;
    }
    return Tone::Plain;
}

} // namespace

StatusStrip::StatusStrip(const Theme &theme, QWidget *parent) : QFrame(parent), m_theme(theme), m_row(new QHBoxLayout(this))
{
    setProperty("role", QStringLiteral("statusStrip"));
    m_row->setContentsMargins(theme.space(2), 0, theme.space(2), 0);
    m_row->setSpacing(theme.space());
    for (const DeviceName &device : deviceNames()) {
        m_deviceButtons[device.kind] = addButton(device.key, device.icon);
        showDevice({device.kind, DeviceHealth::Off, {}, {}});
    }
    m_row->addStretch(1);
    m_unsentButton = addButton(QStringLiteral("unsent"), QStringLiteral("upload"));
    m_doubtButton = addButton(QStringLiteral("inDoubt"), QStringLiteral("doubt"));
    showView(CounterView());
}

QPushButton *StatusStrip::addButton(const QString &key, const QString &icon)
{
    auto *button = new QPushButton(this);
    button->setObjectName(key + QStringLiteral("Status"));
    button->setProperty("role", QStringLiteral("status"));
    button->setProperty("iconName", icon);
    button->setFocusPolicy(Qt::NoFocus);
    button->setMinimumHeight(m_theme.touch());
    button->setIconSize({m_theme.px(18), m_theme.px(18)});
    m_row->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, key] { emit remedyWanted(key); });
    return button;
}

void StatusStrip::showDevice(const DeviceState &state)
{
    DeviceState shown = state;
    if (state.kind == DeviceKind::Scanner) { // there may be several: one that is gone is shown, whoever speaks
        m_scanners[state.place] = state;
        for (const DeviceState &scanner : std::as_const(m_scanners)) {
            if (scanner.health == DeviceHealth::Trouble && scanner.code == codeName(ErrorCode::ScannerTrouble))
                shown = scanner;
        }
    }
    m_devices[state.kind] = shown;
    paintDevice(shown);
}

void StatusStrip::paintDevice(const DeviceState &state)
{
    QPushButton *button = m_deviceButtons.value(state.kind);
    const Tone tone = toneOf(state.health);
    QString words = nameOf(state.health);
    if (state.health == DeviceHealth::Trouble && state.code == codeName(ErrorCode::PrinterPaperOut))
        words = tr("out of paper");
    button->setText(nameOf(state.kind) + QStringLiteral("  ") + words);
    button->setAccessibleName(button->text());
    const Colours &c = m_theme.colours;
    const QColor ink = tone == Tone::Fine ? c.done : tone == Tone::Look ? c.look : c.muted;
    button->setIcon(iconOf(m_theme, tone == Tone::Look ? QStringLiteral("alert") : button->property("iconName").toString(), ink));
    setLook(button, "tone", toText(tone));
}

void StatusStrip::showView(const CounterView &view)
{
    m_unsent = view.unsent;
    m_parked = view.parked;
    m_doubt = view.inDoubt;
    m_oldest = view.oldestUnsent;
    DeviceState &platform = m_devices[DeviceKind::Platform];
    if (!view.platformReachable && platform.health != DeviceHealth::Trouble)
        showDevice({DeviceKind::Platform, DeviceHealth::Trouble, codeName(ErrorCode::PlatformUnreachable), platform.place});
    else if (view.platformReachable && platform.health == DeviceHealth::Trouble
             && platform.code == codeName(ErrorCode::PlatformUnreachable))
        showDevice({DeviceKind::Platform, DeviceHealth::Ready, {}, platform.place});
    const Colours &c = m_theme.colours;
    QString unsent = m_unsent > 0 ? tr("Unsent %1 · oldest %2").arg(m_unsent).arg(clockText(m_oldest)) : tr("All sent");
    if (m_parked > 0)
        unsent += QStringLiteral(" · ") + tr("put aside %1").arg(m_parked);
    m_unsentButton->setText(unsent);
    m_unsentButton->setIcon(
        iconOf(m_theme, m_unsent > 0 ? QStringLiteral("upload") : QStringLiteral("check"), m_unsent > 0 ? c.look : c.muted));
    setLook(m_unsentButton, "tone", m_unsent > 0 ? toText(Tone::Look) : toText(Tone::Plain));
    m_doubtButton->setText(tr("In doubt %1").arg(m_doubt));
    m_doubtButton->setIcon(
        iconOf(m_theme, m_doubt > 0 ? QStringLiteral("alert") : QStringLiteral("check"), m_doubt > 0 ? c.stop : c.muted));
    setLook(m_doubtButton, "tone", m_doubt > 0 ? toText(Tone::Stop) : toText(Tone::Plain));
}

StatusStrip::Remedy StatusStrip::remedyOf(const QString &key) const
{
    for (const DeviceName &device : deviceNames()) {
        if (device.key == key)
            return {key, remedyFor(m_devices.value(device.kind)), false};
    }
    if (key == u"unsent" && m_unsent > 0) {
        QString words = tr("%n message(s) wait to be sent, the oldest since %1. They go by themselves when the line is there.", nullptr, m_unsent)
                            .arg(clockText(m_oldest));
        if (m_parked > 0)
            words += u' ' + tr("%n of them the platform refused again and again: the list says why.", nullptr, m_parked);
        return {key, words, true};
    }
    if (key == u"unsent")
        return {key, tr("Everything was sent."), false};
    if (m_doubt == 0)
        return {key, tr("No result is in doubt."), false};
    const DoubtWords words = doubtWords();
    return {key, words.happened + u' ' + words.doing, true};
}

} // namespace yaogui
