// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/match/host.h"

#include "core/match/match.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace waybill::match {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::match)
};

Host windowsHost(const QString &id, const QString &name, int build, bool isClient)
{
    Host host {.id = id,
        .name = name,
        .platform = {},
        .isWindowsClient = isClient,
        .client = u"docker-28-windows"_s};
    host.platform.os = u"windows"_s;
    host.platform.architecture = u"amd64"_s;
    host.platform.osVersion = u"10.0.%1"_s.arg(build);
    return host;
}

Host linuxHost(const QString &id, const QString &name, const QString &architecture,
    const QString &variant = {})
{
    Host host {.id = id, .name = name, .platform = {}, .client = u"docker-29-linux"_s};
    host.platform.os = u"linux"_s;
    host.platform.architecture = architecture;
    host.platform.variant = variant;
    return host;
}

}

const QList<Host> &presets()
{
    static const QList<Host> hosts {
        windowsHost(u"windows-server-2025"_s, u"Windows Server 2025"_s, 26100, false),
        windowsHost(u"windows-server-2022"_s, u"Windows Server 2022"_s, 20348, false),
        windowsHost(u"windows-server-2019"_s, u"Windows Server 2019"_s, 17763, false),
        windowsHost(u"windows-server-2016"_s, u"Windows Server 2016"_s, 14393, false),
        windowsHost(u"windows-server-23h2"_s, u"Windows Server, version 23H2"_s, 25398, false),
        windowsHost(u"windows-server-20h2"_s, u"Windows Server, version 20H2"_s, 19042, false),
        windowsHost(u"windows-server-2004"_s, u"Windows Server, version 2004"_s, 19041, false),
        windowsHost(u"windows-server-1909"_s, u"Windows Server, version 1909"_s, 18363, false),
        windowsHost(u"windows-server-1903"_s, u"Windows Server, version 1903"_s, 18362, false),
        windowsHost(u"windows-11-25h2"_s, u"Windows 11 25H2"_s, 26200, true),
        windowsHost(u"windows-11-24h2"_s, u"Windows 11 24H2"_s, 26100, true),
        windowsHost(u"windows-11-23h2"_s, u"Windows 11 23H2"_s, 22631, true),
        windowsHost(u"windows-11-22h2"_s, u"Windows 11 22H2"_s, 22621, true),
        windowsHost(u"windows-11-21h2"_s, u"Windows 11 21H2"_s, 22000, true),
        windowsHost(u"windows-10-22h2"_s, u"Windows 10 22H2"_s, 19045, true),
        linuxHost(u"linux-amd64"_s, u"Linux, 64-bit PC"_s, u"amd64"_s),
        linuxHost(u"linux-amd64-v3"_s, u"Linux, 64-bit PC, CPU level v3"_s, u"amd64"_s, u"v3"_s),
        linuxHost(u"linux-arm64"_s, u"Linux, 64-bit ARM"_s, u"arm64"_s),
        linuxHost(u"raspberry-pi-4-64"_s, u"Raspberry Pi 4 or 5, 64-bit OS"_s, u"arm64"_s),
        linuxHost(u"raspberry-pi-4-32"_s, u"Raspberry Pi 4, 32-bit OS"_s, u"arm"_s, u"v7"_s),
        linuxHost(u"raspberry-pi-zero"_s, u"Raspberry Pi 1 or Zero"_s, u"arm"_s, u"v6"_s),
        linuxHost(u"linux-386"_s, u"Linux, 32-bit PC"_s, u"386"_s),
        linuxHost(u"ibm-power"_s, u"IBM Power"_s, u"ppc64le"_s),
        linuxHost(u"ibm-z"_s, u"IBM Z"_s, u"s390x"_s),
        linuxHost(u"riscv64"_s, u"Linux, 64-bit RISC-V"_s, u"riscv64"_s),
    };
    return hosts;
}

const Host *preset(const QString &id)
{
    for (const Host &host : presets()) {
        if (host.id == id)
            return &host;
    }
    return nullptr;
}

Result<Host> parseHost(const QString &spec)
{
    if (const Host *known = preset(spec))
        return *known;
    static const QRegularExpression form(
        uR"(\A([a-z0-9]+)/([a-z0-9_]+)(?:/([a-z0-9.]+))?(?::([0-9]+(?:\.[0-9]+){2,3}))?\z)"_s);
    const auto match = form.match(spec);
    if (!match.hasMatch()) {
        return failure(ErrorKind::BadReference,
            Text::tr("\"%1\" is neither the name of a host nor of the form "
                     "os/arch[/variant][:os.version].")
                .arg(spec.left(100)),
            spec.left(100));
    }
    Host host {.id = spec, .name = spec, .platform = {}, .client = {}};
    host.platform.os = match.captured(1);
    host.platform.architecture = match.captured(2);
    host.platform.variant = match.captured(3);
    host.platform.osVersion = match.captured(4);
    const bool isWindows = host.platform.isWindows();
    if (isWindows && host.platform.osVersion.isEmpty()) {
        // Without it every image would be "newer than the host".
        return failure(ErrorKind::BadReference,
            Text::tr("On Windows everything depends on the build: give the OS version too, as in "
                     "%1:10.0.20348.")
                .arg(spec.left(100)),
            spec.left(100));
    }
    host.client = isWindows ? u"docker-28-windows"_s : u"docker-29-linux"_s;
    return host;
}

const QList<ClientChoice> &clientChoices()
{
    const QString windows = u"windows"_s;
    const QString linux = u"linux"_s;
    static const QList<ClientChoice> choices {
        {u"docker-28-windows"_s, u"Docker Engine 28 on Windows"_s, u"docker-classic"_s, windows},
        {u"docker-29-windows"_s, u"Docker Engine 29 on Windows"_s, u"docker-classic"_s, windows},
        {u"docker-27-windows"_s, u"Docker Engine 18.06 to 27 on Windows"_s, u"docker-classic"_s,
            windows},
        {u"docker-29-linux"_s, u"Docker Engine 29.6 to 29.7"_s, u"docker-c8d-29.6"_s, linux},
        {u"docker-29.0-linux"_s, u"Docker Engine 29.0 to 29.5"_s, u"docker-c8d-29.0"_s, linux},
        {u"docker-29-upgraded"_s, u"Docker Engine 29, upgraded, classic store"_s,
            u"docker-classic"_s, linux},
        {u"docker-28-linux"_s, u"Docker Engine 23 to 28"_s, u"docker-classic"_s, linux},
        {u"docker-28-c8d"_s, u"Docker Engine 28, containerd store"_s, u"docker-c8d-28"_s, {}},
        {u"docker-29-c8d-windows"_s, u"Docker Engine 29.6, containerd store"_s,
            u"docker-c8d-29.6"_s, windows},
        {u"kubernetes-2.3"_s, u"Kubernetes, containerd 2.3"_s, u"containerd-cri-2.3"_s, {}},
        {u"kubernetes-2.2"_s, u"Kubernetes, containerd 2.2"_s, u"containerd-cri-2.2"_s, {}},
        {u"kubernetes-2.1"_s, u"Kubernetes, containerd 2.1.0 to 2.1.5"_s, u"containerd-cri-2.1"_s,
            {}},
        {u"kubernetes-2.0"_s, u"Kubernetes, containerd 2.0"_s, u"containerd-pull-2.0"_s, {}},
        {u"kubernetes-1.7"_s, u"Kubernetes, containerd 1.7"_s, u"containerd-pull-1.7"_s, {}},
        {u"kubernetes-1.6"_s, u"Kubernetes, containerd 1.6"_s, u"containerd-pull-1.6"_s, {}},
        {u"nerdctl-2"_s, u"nerdctl, containerd 2.3"_s, u"containerd-pull-2.3"_s, {}},
        {u"cri-o"_s, u"Kubernetes, CRI-O"_s, u"containers-image"_s, linux},
        {u"podman-5"_s, u"Podman 5"_s, u"containers-image"_s, linux},
        {u"docker-build"_s, u"docker build (BuildKit)"_s, u"buildkit"_s, {}},
        {u"skopeo"_s, u"Skopeo"_s, u"containers-image"_s, {}},
        {u"crane-tool"_s, u"crane"_s, u"crane-default"_s, {}},
        {u"regctl-tool"_s, u"regctl"_s, u"regctl"_s, {}},
        {u"oras-tool"_s, u"oras"_s, u"oras"_s, {}},
    };
    return choices;
}

QList<ClientChoice> clientChoicesFor(const Host &host)
{
    QList<ClientChoice> fitting;
    for (const ClientChoice &choice : clientChoices()) {
        if (choice.os.isEmpty() || choice.os == host.platform.os)
            fitting.append(choice);
    }
    return fitting;
}

std::optional<ClientChoice> clientChoice(const QString &id)
{
    for (const ClientChoice &choice : clientChoices()) {
        if (choice.id == id)
            return choice;
    }
    if (const RuleSet *rules = ruleSet(id))
        return ClientChoice {rules->id, rules->name, rules->id, {}};
    return std::nullopt;
}

}
