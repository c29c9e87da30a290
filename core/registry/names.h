// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace waybill::registry {

// One page of names, and how to get the next.
struct NamePage {
    QStringList names; // in the registry's order; invalid entries left out
    int skipped = 0; // entries that were no valid name
    std::optional<QUrl> next; // same origin, checked
};

// Reads {"tags": [...]} or {"repositories": [...]}: a list that is null or absent counts as empty,
// because some registries write it like that; entries that are no names are skipped and counted.
// Errors: BadDocument (no JSON object, cut off in the middle, or the list is something else).
Result<NamePage> parseNames(const QByteArray &body, const QString &member,
    bool (*isValid)(QStringView), const QString &host);

}
