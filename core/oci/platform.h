// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "core/oci/json.h"

#include <QString>
#include <QStringList>

namespace waybill::oci {

// The platform object of an index entry (image-spec image-index.md) or of an image config. Values
// are kept as written; normalising is for comparing only and belongs to core/match.
struct Platform {
    QString os;
    QString architecture;
    QString variant;
    QString osVersion; // "os.version"
    QStringList osFeatures; // "os.features"
    QStringList features; // CPU features of Docker lists
    json::Object extra; // members not named above, in document order

    // "windows/amd64", "linux/arm/v7": os/architecture[/variant], without the version. "?" stands
    // for the one of os and architecture that is missing; empty if there is nothing at all.
    QString name() const;
    // "windows/amd64 10.0.17763.1757"
    QString fullName() const;
    // BuildKit writes attestations as unknown/unknown.
    bool isUnknown() const;
    bool isEmpty() const;
    bool isWindows() const;

    bool operator==(const Platform &) const = default;
};

// The object as it is written into an index: architecture, os, os.version, os.features, variant,
// features, then the extra members; empty members are left out.
json::Object toJson(const Platform &platform);
// Errors: BadDocument (a member of the wrong type); `where` is the object's own JSON pointer.
Result<Platform> platformFromJson(const json::Object &object, const QString &where = {});

}
