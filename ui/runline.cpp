// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/runline.h"

#include "ui/pullline.h"

namespace waybill::ui {

using namespace Qt::StringLiterals;

namespace {

// The command of a client choice or rule set; empty if it has none that starts or pulls.
QString commandOf(const match::ClientChoice &client)
{
    const QString &id = client.id;
    if (id == "docker-build"_L1 || id.startsWith("buildkit"_L1))
        return {};
    if (id.startsWith("docker"_L1))
        return u"docker"_s;
    if (id.startsWith("podman"_L1) || id == "containers-image"_L1)
        return u"podman"_s;
    if (id.startsWith("nerdctl"_L1))
        return u"nerdctl"_s;
    if (id.startsWith("kubernetes"_L1) || id.startsWith("containerd"_L1) || id == "cri-o"_L1)
        return u"crictl"_s;
    return id == "skopeo"_L1 ? id : QString();
}

}

QString runLine(const match::Asked &asked, const oci::Reference &reference, bool hyperV)
{
    const QString command = asked.client ? commandOf(*asked.client) : QString();
    if (command.isEmpty())
        return {};
    if (command == "crictl"_L1 || command == "skopeo"_L1)
        return pullLine(command, reference);
    QString line = command + u" run --rm"_s;
    if (hyperV || asked.isolation == match::Isolation::HyperV)
        line += u" --isolation=hyperv"_s;
    return line + u' ' + reference.toString();
}

}
