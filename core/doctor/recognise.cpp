// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/doctor/symptom.h"
#include "core/doctor/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace waybill::doctor {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::doctor)
};

// Logs are pasted whole; beyond this nothing is looked at.
constexpr qsizetype MaxText = 256 * 1024;

QList<const Symptoms *> byPriority()
{
    QList<const Symptoms *> sorted = symptoms();
    std::ranges::sort(sorted, {}, &Symptoms::priority);
    return sorted;
}

SaidPlatform platformOf(const QRegularExpressionMatch &match)
{
    if (match.hasCaptured(u"platform"_s))
        return parseSaidPlatform(match.captured(u"platform"_s).simplified());
    const auto group = [&](const QString &name) {
        return match.hasCaptured(name) ? match.captured(name) : QString();
    };
    return {group(u"os"_s).toLower(), group(u"arch"_s), group(u"variant"_s), group(u"version"_s)};
}

Diagnosis diagnose(
    const Symptom &symptom, Cause cause, const QRegularExpressionMatch &match, const QString &text)
{
    Diagnosis diagnosis;
    diagnosis.cause = cause;
    diagnosis.family = symptom.family.value_or(findSpeaker(text).value_or(Family::Registry));
    diagnosis.versions = symptom.versions;
    diagnosis.platform = platformOf(match);
    diagnosis.reference = findReference(text);
    diagnosis.start = match.capturedStart();
    diagnosis.length = match.capturedLength();
    if (symptom.refine)
        symptom.refine(diagnosis, match, text);
    return diagnosis;
}

}

QRegularExpression wording(const QString &pattern)
{
    QString tolerant = pattern;
    tolerant.replace(u' ', uR"(\s+)"_s);
    return QRegularExpression(tolerant, QRegularExpression::CaseInsensitiveOption);
}

std::optional<Diagnosis> recognise(const QString &pasted)
{
    const QString text = pasted.left(MaxText);
    const bool isOurs = isAboutImages(text);
    static const QList<const Symptoms *> sorted = byPriority();
    for (const Symptoms *symptoms : sorted) {
        for (const Symptom &symptom : symptoms->list) {
            if (symptom.needsContext && !isOurs)
                continue;
            const auto match = symptom.words.match(text);
            if (match.hasMatch())
                return diagnose(symptom, symptoms->cause, match, text);
        }
    }
    return std::nullopt;
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
