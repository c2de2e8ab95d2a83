// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/Call.h"

namespace yaogui::sandbox {

/// The invented persons, from data/persons.json; existing ones are replaced.
void loadPersons(Books &books, int year);
/// Adds or replaces one person, in the shape of data/persons.json.
[[nodiscard]] Checked<void> putPerson(Books &books, const QJsonObject &person, int year);
/// Code, identity and card of everybody, for training.
[[nodiscard]] QJsonArray listPersons(Books &books);

/// The row of `person` that an ecToken (01), identity number (02) or social card (03) stands for.
[[nodiscard]] Checked<QJsonObject> personByCertificate(Books &books, const QJsonObject &data, const QDateTime &now);
/// The row of `person`, with insuplc_admdvs checked against that person's insurances.
[[nodiscard]] Checked<QJsonObject> personByNumber(Books &books, const QJsonObject &data, const Call &call);

} // namespace yaogui::sandbox
