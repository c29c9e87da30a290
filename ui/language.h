// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

class QCoreApplication;

namespace waybill::ui {

// Translations of the program and of Qt itself, and the locale of numbers and sizes. Empty follows
// the system. Called once, before the first text is made; English needs it too, for its plurals.
void installLanguage(QCoreApplication &application, const QString &code);

}
