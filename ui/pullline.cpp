// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/pullline.h"

using namespace Qt::StringLiterals;

namespace waybill::ui {

QStringList pullTools()
{
    return {u"docker"_s, u"podman"_s, u"crictl"_s, u"nerdctl"_s, u"skopeo"_s};
}

QString pullLine(const QString &tool, const oci::Reference &reference)
{
    const QString name = reference.digest.isNull()
        ? reference.toString()
        : reference.withDigest(reference.digest).toString();
    if (tool != "skopeo"_L1)
        return tool + u" pull "_s + name;
    const QString folder = reference.repository.section(u'/', -1);
    return u"skopeo copy docker://"_s + name + u" oci:"_s + folder;
}

}
