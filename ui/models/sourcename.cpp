// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/sourcename.h"

namespace waybill::models {

using namespace Qt::StringLiterals;

namespace {

// ":v0.20-" of ":v0.20-linux-amd64" for the target tag v0.20.
qsizetype commonLead(const QString &tag, const QString &targetTag)
{
    if (targetTag.isEmpty() || !tag.startsWith(targetTag) || tag == targetTag)
        return 1;
    const QChar next = tag[targetTag.size()];
    return next == u'-' || next == u'.' || next == u'_' ? 1 + targetTag.size() + 1 : 1;
}

}

SourceName sourceName(const oci::Reference &source, const oci::Reference &target)
{
    const QString key = source.tag.isEmpty() ? QString(u'@' + source.digest.shortHex())
                                             : QString(u':' + source.tag);
    if (source.host != target.host)
        return {source.repositoryName() + key, 0};
    if (source.repository != target.repository)
        return {source.repository + key, int(source.repository.lastIndexOf(u'/') + 1)};
    return {key, source.tag.isEmpty() ? 1 : int(commonLead(source.tag, target.tag))};
}

QString shortSource(const QString &reference)
{
    const auto parsed = oci::parseReference(reference);
    return parsed ? parsed->shortName() : reference;
}

}
