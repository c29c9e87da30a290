// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/match/coverage.h"

namespace waybill::test {

inline match::Candidate entry(const QString &os, const QString &architecture,
    const QString &osVersion = {}, const QString &variant = {})
{
    oci::Platform platform;
    platform.os = os;
    platform.architecture = architecture;
    platform.osVersion = osVersion;
    platform.variant = variant;
    return {.platform = platform, .annotations = {}, .config = {}};
}

// The nine of samples/pause:3.4.1.
inline match::Subject pauseList()
{
    return {.isSingle = false,
        .dockerList = true,
        .entries = {entry(QStringLiteral("linux"), QStringLiteral("amd64")),
            entry(QStringLiteral("linux"), QStringLiteral("arm"), {}, QStringLiteral("v7")),
            entry(QStringLiteral("linux"), QStringLiteral("arm64")),
            entry(QStringLiteral("linux"), QStringLiteral("ppc64le")),
            entry(QStringLiteral("linux"), QStringLiteral("s390x")),
            entry(QStringLiteral("windows"), QStringLiteral("amd64"),
                QStringLiteral("10.0.17763.1757")),
            entry(QStringLiteral("windows"), QStringLiteral("amd64"),
                QStringLiteral("10.0.18362.1256")),
            entry(QStringLiteral("windows"), QStringLiteral("amd64"),
                QStringLiteral("10.0.18363.1379")),
            entry(QStringLiteral("windows"), QStringLiteral("amd64"),
                QStringLiteral("10.0.19041.804"))}};
}

}
