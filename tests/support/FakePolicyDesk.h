// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/PolicyDesk.h"

#include <map>

namespace yaogui {

/// Packs and the store's standing in memory, for tests of screens: the national rules, and a region "qinghe" whose pack changes three
/// of them. Answers come at once. 1001 is a cashier and changes nothing; 1003 is a manager.
class FakePolicyDesk : public PolicyDesk {
    Q_OBJECT
public:
    explicit FakePolicyDesk(QObject *parent = nullptr);

    static inline const QString region = QStringLiteral("qinghe");
    static inline const QString goodFile = QStringLiteral("/media/qinghe.json");
    static inline const QString goodKey = QStringLiteral("/media/publisher.pem");
    static inline const QString fingerprint = QString(64, u'a');

    /// What an offered file or key is refused with, by its path.
    void refuseFile(const QString &path, const Error &error) { m_refusals[path] = error; }
    /// Shows any view.
    void put(const PolicyView &view);
    [[nodiscard]] const PolicyView &view() const { return m_view; }
    [[nodiscard]] const QStringList &calls() const { return m_calls; }

    void open() override;
    void offerShipped(const QString &name) override;
    void offerFile(const QString &path) override;
    void use(int ticket, const QString &operatorId) override;
    void offerKey(const QString &path) override;
    void trust(const QString &key, const QString &operatorId) override;
    void setBusinesses(const yaogui::Businesses &open, const QString &operatorId) override;
    void setSuspended(bool suspended, const QString &operatorId) override;

private:
    bool may(PolicyAct act, const QString &operatorId);
    void offerRegion(const QString &signedBy);
    void changed(PolicyAct act);

    PolicyView m_view;
    PolicyPreview m_preview;
    QStringList m_calls;
    std::map<QString, Error> m_refusals;
};

} // namespace yaogui
