// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/index.h"

#include <QList>
#include <QString>

namespace waybill::compose {

// One line of a platform-aware difference between two lists.
struct Change {
    enum class Kind { Same, Changed, Added, Removed };

    Kind kind = Kind::Same;
    QString platform; // "windows/amd64"
    QString detail; // "same content", "OS version: none -> 10.0.17763.1757", ... (translated)

    bool operator==(const Change &) const = default;
};

// Entries are paired by digest, then by platform and OS version, then by platform (Windows entries
// only where their build is the same or one of them names none); `after`'s order, removed ones
// last. Attestations are left out.
QList<Change> diff(const QList<oci::Descriptor> &before, const QList<oci::Descriptor> &after);

}
