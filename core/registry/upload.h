// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "core/oci/digest.h"

#include <QByteArray>
#include <QUrl>

namespace waybill::registry {

// Where the bytes of an upload go (distribution-spec, "Pushing blobs").
struct UploadTarget {
    QUrl url;
    bool ownOrigin = false; // only then may credentials go along
};

// The Location of an upload session with digest= added to its untouched query. Relative or
// absolute. A registry behind a TLS proxy that names its own host with http:// is asked at its own
// address; another host only by HTTPS. Errors: BadDocument (no usable Location), Tls.
Result<UploadTarget> uploadTarget(
    const QUrl &session, const QByteArray &location, const oci::Digest &digest);

}
