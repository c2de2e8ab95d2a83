// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/evidence/FaceShot.h"
#include "core/ports/CodeSource.h"

#include <QByteArray>

namespace yaogui {

/// A small picture for the live view: tightly packed RGB888.
struct PreviewFrame {
    int width = 0;
    int height = 0;
    QByteArray rgb;
    bool hasFace = false;
    double faceX = 0, faceY = 0, faceWidth = 0, faceHeight = 0; ///< nearest face in the zone, as fractions of the picture
};

/// What to tell the person while no clear face was seen.
enum class FaceHint { None, NoFace, Closer, Frontal, Light, Still, Several };

/// The counter's camera: codes, live view and faces from one stream, on its own threads. Slots may be called from any
/// thread by queued connection.
class Camera : public CodeSource {
    Q_OBJECT
public:
    using CodeSource::CodeSource;

public slots:
    virtual void start() = 0;
    virtual void stop() = 0;
    /// From now on the sharpest clear face is looked for; faceTaken comes once, then it stops by itself.
    virtual void takeFace() = 0;
    virtual void cancelFace() = 0;

signals:
    void preview(const yaogui::PreviewFrame &frame);
    void faceHint(yaogui::FaceHint hint);
    void faceTaken(const yaogui::FaceShot &shot);
};

} // namespace yaogui

Q_DECLARE_METATYPE(yaogui::PreviewFrame)
Q_DECLARE_METATYPE(yaogui::FaceHint)
Q_DECLARE_METATYPE(yaogui::FaceShot)
