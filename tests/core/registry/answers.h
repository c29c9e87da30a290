// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/retry.h"
#include "tests/core/registry/testbed.h"

namespace waybill::test {

// Of the repository "a".
inline const QString Manifests = QStringLiteral("/v2/a/manifests/.*");
inline const QString Blobs = QStringLiteral("/v2/a/blobs/.*");
inline const QString Uploads = QStringLiteral("/v2/a/blobs/uploads/");

inline Answer status(int status)
{
    Answer answer;
    answer.status = status;
    return answer;
}

inline Answer with(Answer answer, const QByteArray &name, const QByteArray &value)
{
    answer.headers.append({name, value});
    return answer;
}

inline QByteArray digestOf(const QByteArray &bytes)
{
    return oci::Digest::ofBytes(bytes).toString().toLatin1();
}

inline oci::Descriptor descriptorOf(const QByteArray &bytes)
{
    oci::Descriptor descriptor;
    descriptor.digest = oci::Digest::ofBytes(bytes);
    descriptor.size = bytes.size();
    return descriptor;
}

inline async::Task<bool> noWait(net::Wait)
{
    co_return true;
}

}
