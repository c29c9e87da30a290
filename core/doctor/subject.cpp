// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/doctor/subject.h"

#include "core/match/normalize.h"
#include "core/match/windowsrelease.h"

#include <QCoreApplication>

namespace waybill::doctor {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::doctor)
};

oci::Platform platformOf(const SaidPlatform &said)
{
    oci::Platform platform;
    platform.os = said.os;
    platform.architecture = said.architecture;
    platform.variant = said.variant;
    platform.osVersion = said.osVersion;
    // Windows containers of one build exist for amd64; arm64 is said where it is meant.
    if (platform.isWindows() && platform.architecture.isEmpty())
        platform.architecture = u"amd64"_s;
    return match::normalized(platform);
}

int buildNumber(const QString &osVersion)
{
    return osVersion.section(u'.', 2, 2).toInt();
}

// Server comes before client editions of the same build: it is where containers run.
std::optional<match::Host> presetFor(const oci::Platform &platform)
{
    const match::Host *client = nullptr;
    for (const match::Host &host : match::presets()) {
        const oci::Platform preset = match::normalized(host.platform);
        if (preset.os != platform.os || preset.architecture != platform.architecture)
            continue;
        const bool same = platform.isWindows()
            ? buildNumber(preset.osVersion) == buildNumber(platform.osVersion)
            : preset.variant == platform.variant;
        if (same && !host.isWindowsClient)
            return host;
        if (same && !client)
            client = &host;
    }
    return client ? std::optional(*client) : std::nullopt;
}

QString dockerClient(const Diagnosis &diagnosis)
{
    const bool isWindows = diagnosis.platform.os == "windows"_L1;
    if (diagnosis.family == Family::DockerContainerd) {
        if (isWindows)
            return u"docker-29-c8d-windows"_s;
        return diagnosis.versions.startsWith("up to"_L1) ? u"docker-28-c8d"_s
                                                         : u"docker-29-linux"_s;
    }
    if (!isWindows)
        return diagnosis.family == Family::DockerClassic ? u"docker-28-linux"_s
                                                         : u"docker-29-linux"_s;
    return diagnosis.versions.startsWith("18."_L1) && diagnosis.versions.endsWith("27"_L1)
        ? u"docker-27-windows"_s
        : u"docker-28-windows"_s;
}

QString clientId(const Diagnosis &diagnosis)
{
    switch (diagnosis.family) {
    case Family::WindowsHcs:
    case Family::LinuxExec:
        return diagnosis.inKubernetes ? u"kubernetes-2.3"_s : dockerClient(diagnosis);
    case Family::DockerClassic:
    case Family::DockerContainerd:
    case Family::Registry:
        return dockerClient(diagnosis);
    case Family::Containerd:
        return u"nerdctl-2"_s;
    case Family::Kubernetes:
        return u"kubernetes-2.3"_s;
    case Family::BuildKit:
        return u"docker-build"_s;
    case Family::ContainersImage:
        return diagnosis.platform.os == "windows"_L1 ? u"skopeo"_s : u"podman-5"_s;
    case Family::Crane:
        return u"crane-tool"_s;
    case Family::Regctl:
        return u"regctl-tool"_s;
    case Family::Oras:
        return u"oras-tool"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

}

std::optional<match::Host> hostOf(const Diagnosis &diagnosis)
{
    if (diagnosis.platform.os.isEmpty()
        || (diagnosis.platform.architecture.isEmpty() && diagnosis.platform.os != "windows"_L1))
        return std::nullopt;
    const oci::Platform platform = platformOf(diagnosis.platform);
    const bool noBuild = platform.isWindows() && platform.osVersion.isEmpty();
    std::optional<match::Host> host = noBuild ? std::nullopt : presetFor(platform);
    if (!host) {
        const auto release = match::windowsRelease(platform.osVersion);
        host = match::Host {.id = {},
            .name = release ? release->fullName : platform.fullName(),
            .platform = platform,
            .client = {}};
        host->id = platform.osVersion.isEmpty() ? platform.name()
                                                : platform.name() + u':' + platform.osVersion;
        if (release)
            host->isWindowsClient = release->fullName.startsWith("Windows 1"_L1);
    } else if (!platform.osVersion.isEmpty()) {
        host->platform.osVersion = platform.osVersion; // the revision too, if it was said
    }
    host->processOnly = diagnosis.inKubernetes;
    return host;
}

QString hostName(const Diagnosis &diagnosis)
{
    const SaidPlatform &said = diagnosis.platform;
    const auto host = hostOf(diagnosis);
    if (host && !said.osVersion.isEmpty())
        return Text::tr("%1 (%2)").arg(host->name, said.osVersion.section(u'.', 2));
    QStringList parts {said.os, said.architecture, said.variant};
    parts.removeAll(QString());
    return parts.join(u'/');
}

match::ClientChoice clientOf(const Diagnosis &diagnosis)
{
    const auto choice = match::clientChoice(clientId(diagnosis));
    Q_ASSERT(choice);
    return *choice;
}

QString requestOf(const Diagnosis &diagnosis)
{
    const SaidPlatform &said = diagnosis.platform;
    const bool goesByRequest = diagnosis.family == Family::Crane || diagnosis.family == Family::Oras
        || diagnosis.family == Family::Regctl;
    if (!goesByRequest || said.os.isEmpty() || said.architecture.isEmpty())
        return {};
    QString request = said.os + u'/' + said.architecture;
    if (!said.variant.isEmpty())
        request += u'/' + said.variant;
    if (!said.osVersion.isEmpty())
        request += (diagnosis.family == Family::Regctl ? u",osver="_s : u":"_s) + said.osVersion;
    return request;
}

QString clientName(const Diagnosis &diagnosis)
{
    const QString name = familyName(diagnosis.family);
    //: %1 is a program, %2 its versions: "Docker Engine, 18.09.6 to 27"
    return diagnosis.versions.isEmpty() ? name : Text::tr("%1, %2").arg(name, diagnosis.versions);
}

}
