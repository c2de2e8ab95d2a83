// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/insurance/Person.h"

#include <QJsonObject>

#include <vector>

namespace yaogui {

/// The identified person of one sale and what was chosen for the settlement. Personal data: sealed in the store.
struct PersonChoice {
    Credential credential;
    Person person;
    std::vector<Disease> diseases; ///< 5301, those that hold today
    QString insuranceType;         ///< empty: the clerk must choose
    QString category;              ///< med_type
    QString diseaseCode;
    bool useAccount = true;
    std::optional<ProxyBuyer> proxy; ///< who buys in this person's place; empty: the person

    [[nodiscard]] const Insurance *insurance() const;
    /// Insurance division of the chosen insurance; before one is chosen, of the first, else of the credential (HN-02).
    [[nodiscard]] QString division() const;
    [[nodiscard]] QString diseaseName() const;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static PersonChoice fromJson(const QJsonObject &json);
};

/// A person as identified becomes a choice: the only active insurance is chosen by itself; PERSON_SUSPENDED when none is
/// active (TC-18).
[[nodiscard]] Result<PersonChoice> choiceOf(Credential credential, Person person, std::vector<Disease> diseases, const QString &category);

} // namespace yaogui
