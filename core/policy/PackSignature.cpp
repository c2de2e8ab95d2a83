// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/policy/PackSignature.h"

#include "core/base/Sm2.h"

#include <QJsonDocument>

#include <algorithm>

namespace yaogui::PackSignature {

namespace {

tl::unexpected<Error> unreadable(const char *cause)
{
    return refuse(ErrorCode::PackKeyUnreadable, {}, QString::fromLatin1(cause));
}

Result<PackKey> packKeyOf(const Sm2Key &key)
{
    const QByteArray pem = key.publicPem();
    return pem.isEmpty() ? Result<PackKey>(unreadable("no public part")) : Result<PackKey>(PackKey{key.fingerprint(), pem});
}

bool isSignedBy(const QByteArray &pack, const QByteArray &signature, const PackKey &trusted)
{
    const auto key = Sm2Key::ofPem(trusted.publicPem);
    return key && key->verify(pack, signature);
}

} // namespace

Result<PackKey> keyOf(const QByteArray &pem)
{
    const auto key = Sm2Key::ofPem(pem);
    return key ? packKeyOf(*key) : Result<PackKey>(unreadable("no SM2 key"));
}

Result<QByteArray> sign(const QByteArray &pack, const QByteArray &privatePem)
{
    const auto key = Sm2Key::ofPem(privatePem);
    if (!key || !key->isPrivate())
        return unreadable("no private SM2 key");
    YAOGUI_TRY_LET(const PackKey packKey, packKeyOf(*key));
    const QByteArray signature = key->sign(pack);
    if (signature.isEmpty())
        return unreadable("cannot sign");
    const QJsonObject file{{"algorithm", "SM2-SM3"}, {"key", packKey.fingerprint}, {"signature", QString::fromLatin1(signature.toBase64())}};
    return QJsonDocument(file).toJson(QJsonDocument::Indented);
}

Result<PackKey> verify(const QByteArray &pack, const QByteArray &signatureFile, const std::vector<PackKey> &trusted)
{
    const QJsonObject file = QJsonDocument::fromJson(signatureFile).object();
    const QByteArray signature = QByteArray::fromBase64(file["signature"].toString().toLatin1());
    const QString fingerprint = file["key"].toString();
    if (file["algorithm"].toString() != u"SM2-SM3" || signature.isEmpty() || fingerprint.isEmpty())
        return refuse(ErrorCode::PolicySignatureWrong, {{"reason", "UNREADABLE"}});
    const auto key = std::find_if(trusted.begin(), trusted.end(), [&](const PackKey &row) { return row.fingerprint == fingerprint; });
    if (key == trusted.end())
        return refuse(ErrorCode::PolicyKeyUntrusted, {{"fingerprint", fingerprint.left(64)}});
    if (!isSignedBy(pack, signature, *key))
        return refuse(ErrorCode::PolicySignatureWrong, {{"reason", "CHANGED"}});
    return *key;
}

} // namespace yaogui::PackSignature
