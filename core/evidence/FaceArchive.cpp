// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evidence/FaceArchive.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSaveFile>
#include <QUuid>

namespace yaogui {

Result<KeptFace> FaceArchive::keep(const FaceShot &shot) const
{
    KeptFace face;
    face.file = QUuid::createUuid().toString(QUuid::WithoutBraces) + ".face";
    face.sha256 = QString::fromLatin1(QCryptographicHash::hash(shot.jpeg, QCryptographicHash::Sha256).toHex());
    face.quality = shot.quality;
    face.time = shot.time;
    QSaveFile file(m_folder + u'/' + face.file);
    if (!file.open(QIODevice::WriteOnly))
        return refuse(ErrorCode::StoreWriteFailed, {{"file", face.file}}, file.errorString());
    file.write(m_sealer.seal(shot.jpeg, face.file.toUtf8()));
    if (!file.commit())
        return refuse(ErrorCode::StoreWriteFailed, {{"file", face.file}}, file.errorString());
    return face;
}

Result<QByteArray> FaceArchive::open(const KeptFace &face) const
{
    QFile file(m_folder + u'/' + face.file);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(ErrorCode::FileUnreadable, {{"file", face.file}}, file.errorString());
    return m_sealer.open(file.readAll(), face.file.toUtf8());
}

} // namespace yaogui
