// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/doctor/symptom.h"

namespace waybill::doctor {

using namespace Qt::StringLiterals;

namespace {

void containerdStore(Diagnosis &diagnosis, const QRegularExpressionMatch &, const QString &)
{
    diagnosis.family = Family::DockerContainerd;
}

}

const Symptoms &wrong_platform_image()
{
    static const Symptoms symptoms {
        .priority = 30,
        .cause = Cause::WrongPlatformImage,
        .list =
            {
                {.words = wording(
                     uR"(image with reference \S+ was found but (?:its platform \([^)]*\) )?does not match the specified platform(?: \(|: (?:wanted )?)(?<platform>[^)\s,]+))"_s),
                    .family = Family::DockerClassic},
                {.words = wording(
                     uR"(image with reference \S+ was found but its platform \([^)]*\) does not match the specified platform \((?<platform>[^)]+)\))"_s),
                    .family = Family::DockerClassic},
                {.words = wording(
                     uR"(was found but does not provide the specified platform \((?<platform>[^)]+(?:\)[^)]+)?)\))"_s),
                    .refine = containerdStore},
                {.words = wording(
                     uR"(requested image's platform \([^)]*\) does not match the detected host platform \((?<platform>[^)]+)\))"_s),
                    .family = Family::DockerClassic},
                {.words = wording(
                     uR"(image platform \([^)]*\) does not match the expected platform \((?<platform>[^)]+)\))"_s),
                    .family = Family::ContainersImage},
                {.words = wording(
                     uR"(was pulled with platform \"[^\"]+\", expected \"(?<platform>[^\"]+)\")"_s),
                    .family = Family::BuildKit},
                {.words = wording(
                     uR"(image operating system \"[^\"]+\" cannot be used on this platform)"_s),
                    .family = Family::DockerClassic},
                {.words = wording(
                     uR"(cannot download (?:linux|windows) image|image operating system is not supported|: operating system is not supported)"_s),
                    .family = Family::DockerClassic},
            },
    };
    return symptoms;
}

}
