// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/match/match.h"

namespace waybill::test {

// An entry as a short text, "os/architecture[/variant][:os.version][+feature...][ zstd]":
// "-" has no platform, "{}" an empty one; " as P" adds an image config for the platform P.
inline oci::Platform platformOf(const QString &text)
{
    const QStringList features = text.split(u'+');
    const QString path = features.first().section(u':', 0, 0);
    oci::Platform platform;
    platform.os = path.section(u'/', 0, 0);
    platform.architecture = path.section(u'/', 1, 1);
    platform.variant = path.section(u'/', 2, 2);
    platform.osVersion = features.first().section(u':', 1);
    platform.osFeatures = features.sliced(1);
    return platform;
}

inline match::Candidate entryOf(QString text)
{
    match::Candidate entry;
    if (const QString config = text.section(QStringLiteral(" as "), 1); !config.isEmpty())
        entry.config = platformOf(config);
    text = text.section(QStringLiteral(" as "), 0, 0);
    if (text.endsWith(QStringLiteral(" zstd"))) {
        entry.annotations.append(
            {QStringLiteral("io.github.containers.compression.zstd"), QStringLiteral("true")});
        text.chop(5);
    }
    if (text != QStringLiteral("-"))
        entry.platform = text == QStringLiteral("{}") ? oci::Platform {} : platformOf(text);
    return entry;
}

// Entries separated by blanks and commas: "linux/amd64, linux/arm64".
inline QList<match::Candidate> listOf(const QString &text)
{
    QList<match::Candidate> entries;
    for (const QString &one : text.split(QStringLiteral(", "), Qt::SkipEmptyParts))
        entries.append(entryOf(one));
    return entries;
}

inline match::Question questionOf(
    const QString &host, const QString &list, const QString &request = {}, bool dockerList = false)
{
    return {platformOf(host), request, dockerList, listOf(list)};
}

}
