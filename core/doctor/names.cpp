// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/doctor/diagnosis.h"

#include <QCoreApplication>

namespace waybill::doctor {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::doctor)
};

}

QLatin1StringView familyId(Family family)
{
    switch (family) {
    case Family::DockerClassic:
        return "docker-classic"_L1;
    case Family::DockerContainerd:
        return "docker-containerd"_L1;
    case Family::Containerd:
        return "containerd"_L1;
    case Family::Kubernetes:
        return "kubernetes"_L1;
    case Family::BuildKit:
        return "buildkit"_L1;
    case Family::ContainersImage:
        return "containers-image"_L1;
    case Family::Crane:
        return "crane"_L1;
    case Family::Regctl:
        return "regctl"_L1;
    case Family::Oras:
        return "oras"_L1;
    case Family::WindowsHcs:
        return "windows-hcs"_L1;
    case Family::LinuxExec:
        return "linux-exec"_L1;
    case Family::Registry:
        return "registry"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

QLatin1StringView causeId(Cause cause)
{
    switch (cause) {
    case Cause::NoMatchingPlatform:
        return "no-matching-platform"_L1;
    case Cause::WrongPlatformImage:
        return "wrong-platform-image"_L1;
    case Cause::PlatformMismatchAtStart:
        return "platform-mismatch-at-start"_L1;
    case Cause::WindowsImageNewerThanHost:
        return "windows-image-newer-than-host"_L1;
    case Cause::IsAManifestList:
        return "is-a-manifest-list"_L1;
    case Cause::NotFound:
        return "not-found"_L1;
    case Cause::Unauthorized:
        return "unauthorized"_L1;
    case Cause::RateLimited:
        return "rate-limited"_L1;
    case Cause::Tls:
        return "tls"_L1;
    case Cause::Network:
        return "network"_L1;
    case Cause::UnsupportedMediaType:
        return "unsupported-media-type"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

QString familyName(Family family)
{
    switch (family) {
    case Family::DockerClassic:
        return Text::tr("Docker Engine");
    case Family::DockerContainerd:
        return Text::tr("Docker Engine, containerd image store");
    case Family::Containerd:
        return Text::tr("containerd");
    case Family::Kubernetes:
        return Text::tr("Kubernetes");
    case Family::BuildKit:
        return Text::tr("docker build (BuildKit)");
    case Family::ContainersImage:
        return Text::tr("Podman, Buildah, Skopeo or CRI-O");
    case Family::Crane:
        return Text::tr("crane");
    case Family::Regctl:
        return Text::tr("regctl");
    case Family::Oras:
        return Text::tr("oras");
    case Family::WindowsHcs:
        return Text::tr("Windows, starting the container");
    case Family::LinuxExec:
        return Text::tr("Linux, starting the program");
    case Family::Registry:
        return Text::tr("The registry");
    }
    Q_UNREACHABLE_RETURN({});
}

QString causeName(Cause cause)
{
    switch (cause) {
    case Cause::NoMatchingPlatform:
        return Text::tr("No matching platform");
    case Cause::WrongPlatformImage:
        return Text::tr("An image for another platform");
    case Cause::PlatformMismatchAtStart:
        return Text::tr("Pulled, but for another platform");
    case Cause::WindowsImageNewerThanHost:
        return Text::tr("Windows image newer than the host");
    case Cause::IsAManifestList:
        return Text::tr("A list where an image was wanted");
    case Cause::NotFound:
        return Text::tr("Not found");
    case Cause::Unauthorized:
        return Text::tr("Not allowed, or not signed in");
    case Cause::RateLimited:
        return Text::tr("Too many requests");
    case Cause::Tls:
        return Text::tr("No trusted encryption");
    case Cause::Network:
        return Text::tr("Network");
    case Cause::UnsupportedMediaType:
        return Text::tr("A format that one side does not know");
    }
    Q_UNREACHABLE_RETURN({});
}

}
