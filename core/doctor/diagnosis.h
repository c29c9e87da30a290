// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/platform.h"

#include <QString>

#include <optional>

// The error doctor: understands the messages of container clients. Recognising is pure text work;
// nothing is asked of a registry here.
namespace waybill::doctor {

enum class Family {
    DockerClassic,
    DockerContainerd,
    Containerd,
    Kubernetes,
    BuildKit,
    ContainersImage, // Podman, Buildah, Skopeo, CRI-O
    Crane,
    Regctl,
    Oras,
    WindowsHcs, // the Windows host compute service, under any engine
    LinuxExec, // the Linux kernel or C library, under any engine
    Registry, // the registry's own words, from a client that cannot be told
};

enum class Cause {
    NoMatchingPlatform,
    WrongPlatformImage, // a single image, for another platform
    PlatformMismatchAtStart,
    WindowsImageNewerThanHost,
    IsAManifestList,
    NotFound,
    Unauthorized,
    RateLimited,
    Tls,
    Network,
    UnsupportedMediaType,
};

// What a message says about the host; what it does not say is empty.
struct SaidPlatform {
    QString os;
    QString architecture;
    QString variant;
    QString osVersion;

    bool isEmpty() const { return os.isEmpty() && architecture.isEmpty() && osVersion.isEmpty(); }
    bool operator==(const SaidPlatform &) const = default;
};

struct Diagnosis {
    Family family = Family::Registry;
    QString versions; // of the client, "18.09.6 to 27"; empty if the message does not tell
    Cause cause = Cause::NotFound;
    QString reference; // as typed in the message; empty if it names none
    SaidPlatform platform;
    bool inKubernetes = false; // told by a kubelet, whoever's words it quotes
    qsizetype start = 0; // the part of the text that decided, for marking it
    qsizetype length = 0;

    bool operator==(const Diagnosis &) const = default;
};

// nullopt: not recognised; the text is not about container images, or not one that is known.
std::optional<Diagnosis> recognise(const QString &text);

// Stable English ids, for --json: "docker-classic", "no-matching-platform".
QLatin1StringView familyId(Family family);
QLatin1StringView causeId(Cause cause);
// Translated names: "Docker Engine", "No matching platform".
QString familyName(Family family);
QString causeName(Cause cause);

}
