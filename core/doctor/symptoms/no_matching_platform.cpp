// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/doctor/symptom.h"

namespace waybill::doctor {

using namespace Qt::StringLiterals;

namespace {

// The wording tells the engine's age: how it writes the platform changed in 18.09.6 and in 28.
void ageOfDocker(Diagnosis &diagnosis, const QRegularExpressionMatch &match, const QString &text)
{
    const QString said = match.captured(u"platform"_s);
    const bool isContainerd =
        text.sliced(match.capturedEnd()).simplified().startsWith(": no match for platform"_L1);
    if (isContainerd) {
        diagnosis.family = Family::DockerContainerd;
        diagnosis.versions = u"27.2.1 and later"_s;
    } else if (said == "unknown"_L1) {
        diagnosis.versions = u"18.06 to 18.09.5"_s;
    } else if (said.contains(u'(')) {
        diagnosis.versions = u"28 and later"_s;
    } else if (said.contains(u' ')) {
        diagnosis.versions = u"18.09.6 to 27"_s;
    } else if (said.startsWith("windows"_L1)) {
        diagnosis.versions = u"17.05 to 18.05, or 28 and later with --platform"_s;
    } else {
        diagnosis.versions = u"17.05 and later"_s;
    }
}

// Docker's containerd store says it without naming the platform up to 27.2.0; containerd,
// Kubernetes and BuildKit say the same words.
void whoHasNoMatch(Diagnosis &diagnosis, const QRegularExpressionMatch &, const QString &text)
{
    if (diagnosis.family == Family::DockerClassic) {
        diagnosis.family = Family::DockerContainerd;
        diagnosis.versions = u"up to 27.2.0"_s;
    } else if (diagnosis.family == Family::Registry) {
        diagnosis.family = Family::Containerd;
    }
    if (diagnosis.family == Family::Kubernetes && text.contains("get image config descriptor"_L1))
        diagnosis.versions = u"containerd 2.1 and later"_s;
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
                     uR"(no matching manifest for (?<platform>[A-Za-z0-9_]+(?:\([^)]*\))?(?:/[A-Za-z0-9_.]+){0,2}(?: [0-9][0-9.]*)?) in the manifest list entries)"_s),
                    .family = Family::DockerClassic,
                    .refine = ageOfDocker},
                {.words = wording(uR"(no supported platform found in manifest list)"_s),
                    .family = Family::DockerClassic,
                    .versions = u"17.03 and older"_s},
                {.words = wording(
                     uR"(no image found in (?:image index|manifest list) for architecture \"?(?<arch>[^\s\",]+)\"?(?:, variant \"?(?<variant>[^\s\",]*)\"?)?, OS \"?(?<os>[^\s\",:]+)\"?)"_s),
                    .family = Family::ContainersImage},
                {.words = wording(uR"(no child with platform (?<platform>[^\s]+) in index)"_s),
                    .family = Family::Crane},
                {.words = wording(
                     uR"(platform not found: (?<platform>[A-Za-z0-9_]+/[A-Za-z0-9_./]+))"_s),
                    .family = Family::Regctl},
                {.words = wording(uR"(no matching manifest was found in the manifest list)"_s),
                    .family = Family::Oras},
                {.words = wording(uR"(no match for platform in manifest)"_s),
                    .refine = whoHasNoMatch},
                {.words = wording(
                     uR"(get image config descriptor: content digest sha256:[0-9a-f]+: not found)"_s),
                    .family = Family::Kubernetes,
                    .versions = u"containerd 2.1 and later"_s},
            },
    };
    return symptoms;
}

}
