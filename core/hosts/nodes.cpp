// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/hosts/nodes.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QVersionNumber>

namespace waybill::hosts {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::hosts)
};

QString clientForContainerd(const QVersionNumber &version)
{
    struct From {
        QVersionNumber version;
        QString client;
    };
    // Newest first; the first that is not newer than the runtime.
    static const QList<From> releases {
        {{2, 3}, u"containerd-cri-2.3"_s},
        {{2, 1, 6}, u"containerd-cri-2.2"_s},
        {{2, 1}, u"containerd-cri-2.1"_s},
        {{2, 0}, u"containerd-pull-2.0"_s},
        {{1, 7, 6}, u"containerd-pull-1.7"_s},
        {{1, 7}, u"containerd-pull-1.7.0"_s},
        {{1, 6, 23}, u"containerd-pull-1.6"_s},
    };
    for (const From &release : releases) {
        if (version >= release.version)
            return release.client;
    }
    return {};
}

// Docker 29 on Linux keeps its images in either store, and a node does not say in which.
QString clientForDocker(const QVersionNumber &version, const QString &os)
{
    const bool isWindows = os == "windows"_L1;
    const QVersionNumber oldest = isWindows ? QVersionNumber(18, 6) : QVersionNumber(23, 0);
    const bool isClassic = version >= oldest && (isWindows || version < QVersionNumber(29, 0));
    return isClassic ? u"docker-classic"_s : QString();
}

// The build that kubelet puts on a Windows node as a label, else the kernel's version.
QString windowsVersionOf(const QJsonObject &metadata, const QJsonObject &info)
{
    const QString label =
        metadata["labels"_L1].toObject()["node.kubernetes.io/windows-build"_L1].toString();
    const QString kernel = info["kernelVersion"_L1].toString();
    return kernel.startsWith(label) && !kernel.isEmpty() ? kernel : label;
}

match::Host nodeOf(const QJsonObject &node)
{
    const QJsonObject metadata = node["metadata"_L1].toObject();
    const QJsonObject info = node["status"_L1].toObject()["nodeInfo"_L1].toObject();
    match::Host host;
    host.id = metadata["name"_L1].toString();
    host.name = Text::tr("Node %1").arg(host.id);
    host.platform.os = info["operatingSystem"_L1].toString();
    host.platform.architecture = info["architecture"_L1].toString();
    host.processOnly = true;
    if (host.platform.isWindows())
        host.platform.osVersion = windowsVersionOf(metadata, info);
    host.client = clientForRuntime(info["containerRuntimeVersion"_L1].toString(), host.platform.os);
    return host;
}

}

QString clientForRuntime(const QString &runtime, const QString &os)
{
    const QString name = runtime.section(u"://"_s, 0, 0);
    const auto version = QVersionNumber::fromString(runtime.section(u"://"_s, 1));
    if (name == "containerd"_L1)
        return clientForContainerd(version);
    if (name == "cri-o"_L1)
        return u"cri-o"_s;
    return name == "docker"_L1 ? clientForDocker(version, os) : QString();
}

Result<QList<match::Host>> parseNodes(const QByteArray &json)
{
    QJsonParseError parsed;
    const QJsonObject root = QJsonDocument::fromJson(json, &parsed).object();
    if (parsed.error != QJsonParseError::NoError) {
        return failure(ErrorKind::BadDocument,
            Text::tr("This is not the output of \"kubectl get nodes -o json\": %1.")
                .arg(parsed.errorString()));
    }
    const QJsonArray items =
        root["kind"_L1].toString() == "Node"_L1 ? QJsonArray {root} : root["items"_L1].toArray();
    QList<match::Host> nodes;
    for (const auto &item : items) {
        const match::Host node = nodeOf(item.toObject());
        if (!node.id.isEmpty() && !node.platform.os.isEmpty()
            && !node.platform.architecture.isEmpty())
            nodes.append(node);
    }
    if (nodes.isEmpty()) {
        return failure(ErrorKind::BadDocument,
            Text::tr("There are no nodes in this; expected is the output of \"kubectl get nodes -o "
                     "json\"."));
    }
    return nodes;
}

}
