// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QString>

// Text from outside, made safe to show, and the few formats that all views share: the part that
// needs no widgets, so that models can say accessible texts in it. ui/text.h has it too.
namespace waybill::models {

// Control, bidirectional override and invisible characters made visible as <U+202E>; at most 4 KiB,
// and no more combining marks on one letter than a script needs.
QString visible(const QString &text);
// The same for one character.
QString visibleCharacter(char32_t code);

QString formatSize(qint64 bytes); // "98.4 MiB"
QString formatExactSize(qint64 bytes); // "103,178,240 bytes"
// "just now", "5 years ago"; times ahead of `now` count as now (clocks differ).
QString formatAge(const QDateTime &when, const QDateTime &now = QDateTime::currentDateTimeUtc());

}
