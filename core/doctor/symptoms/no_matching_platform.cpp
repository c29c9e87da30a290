// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/doctor/symptom.h"

namespace waybill::doctor {

using namespace Qt::StringLiterals;

namespace {

// How Docker's classic store writes the platform changed in 18.06, 18.09.6 and 28; its containerd
// store uses the same sentence since 27.2.1 and adds containerd's own.
void ageOfDocker(Diagnosis &diagnosis, const QRegularExpressionMatch &match, const QString &text)
{
    const QString said = match.captured(u"platform"_s).simplified();
    static const QRegularExpression addition = wording(uR"(\A["']?\s*:\s*no match for platform)"_s);
    const bool isWindows = said.startsWith("windows"_L1);
    if (addition.match(text.mid(match.capturedEnd(), 200)).hasMatch()) {
        diagnosis.family = Family::DockerContainerd;
        diagnosis.versions = u"27.2.1 and later"_s;
    } else if (said == "unknown"_L1) {
        diagnosis.versions = u"18.06 to 18.09.5"_s;
    } else if (said.contains(u'(')) {
        diagnosis.versions = u"28 and later"_s;
    } else if (said.contains(u' ')) {
        diagnosis.versions = u"18.09.6 to 27"_s;
    } else if (isWindows) {
        diagnosis.versions = u"17.05 to 18.05, or 28 and later with --platform"_s;
    } else if (said.count(u'/') > 1) {
        diagnosis.versions = u"18.06 and later"_s; // before, the variant was not written
    } else {
        diagnosis.versions = u"17.05 and later"_s;
    }
}

// Docker's containerd store says it without naming the platform up to 27.2.0; containerd,
// Kubernetes and BuildKit say the same words.
void whoHasNoMatch(Diagnosis &diagnosis, const QRegularExpressionMatch &, const QString &text)
{
    if (diagnosis.family == Family::DockerClassic || diagnosis.family == Family::DockerContainerd) {
        diagnosis.family = Family::DockerContainerd;
        diagnosis.versions = u"up to 27.2.0"_s;
    } else if (diagnosis.family == Family::Registry) {
        diagnosis.family = Family::Containerd;
    }
    if (diagnosis.family == Family::Kubernetes && text.contains("get image config descriptor"_L1))
        diagnosis.versions = u"containerd 2.1 and later"_s;
}

// regctl names a version after a comma of its own.
void withVersion(Diagnosis &diagnosis, const QRegularExpressionMatch &match, const QString &)
{
    const QString version = match.captured(u"osver"_s);
    if (!version.isEmpty())
        diagnosis.platform.osVersion = version;
}

}

const Symptoms &no_matching_platform()
{
    static const Symptoms symptoms {
        .priority = 40,
        .cause = Cause::NoMatchingPlatform,
        .list =
            {
                {.words = wording(
                     uR"re(no matching manifest for "?(?<platform>[A-Za-z0-9_]{1,40}(?:\([^)\n]{0,80}\))?(?:/[A-Za-z0-9_.]{1,40}){0,2}(?: [0-9][0-9.]{0,30})?)"? in (?:the )?manifest (?:list )?entries)re"_s),
                    .family = Family::DockerClassic,
                    .refine = ageOfDocker},
                {.words = wording(uR"(no supported platform found in manifest list)"_s),
                    .family = Family::DockerClassic,
                    .versions = u"17.03 and older"_s},
                {.words = wording(
                     uR"re(no image found in (?:image index|manifest list) for architecture "?(?<arch>[^\s",]{1,40})"?(?:, variant "?(?<variant>[^\s",]{0,20})"?)?, OS "?(?<os>[^\s",:]{1,40})"?)re"_s),
                    .family = Family::ContainersImage},
                {.words = wording(uR"(no child with platform (?<platform>[^\s]{1,80}) in index)"_s),
                    .family = Family::Crane},
                {.words = wording(
                     uR"(platform not found: (?<platform>[A-Za-z0-9_]{1,40}/[A-Za-z0-9_./]{1,60})(?:,osver=(?<osver>[0-9.]{1,40}))?)"_s),
                    .family = Family::Regctl,
                    .refine = withVersion},
                {.words = wording(uR"(no matching manifest was found in the manifest list)"_s),
                    .family = Family::Oras},
                {.words = wording(
                     uR"(no match for current platform (?<platform>[A-Za-z0-9_]{1,40}/[A-Za-z0-9_./]{1,60}) in manifest)"_s),
                    .refine = whoHasNoMatch},
                {.words = wording(uR"(no match for platform in manifest)"_s),
                    .refine = whoHasNoMatch},
                // Of cloud services: they name the platform that they run.
                {.words = wording(
                     uR"(does not contain (?:a )?descriptor matching platform ["']?(?<platform>[A-Za-z0-9]{1,20}/[A-Za-z0-9_./]{1,40}))"_s),
                    .family = Family::Containerd},
                {.words = wording(
                     uR"((?:could not|cannot|can't) find platform ["']?(?<platform>[A-Za-z0-9]{1,20}/[A-Za-z0-9_./]{1,40})["']? (?:for image|in (?:the )?(?:manifest|index|image)))"_s)},
                {.words = wording(
                     uR"(manifest type ["']?application/\S{1,100} must support (?<arch>[a-z0-9_]{1,20})/(?<os>linux|windows)\b)"_s)},
                {.words = wording(
                     uR"(get image config descriptor: content digest sha256:[0-9a-f]{6,64}: not found)"_s),
                    .family = Family::Kubernetes,
                    .versions = u"containerd 2.1 and later"_s},
            },
    };
    return symptoms;
}

}
