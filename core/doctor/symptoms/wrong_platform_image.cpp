// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/doctor/symptom.h"

namespace waybill::doctor {

using namespace Qt::StringLiterals;

namespace {

void containerdStore(Diagnosis &diagnosis, const QRegularExpressionMatch &, const QString &text)
{
    const bool isPodman = diagnosis.family == Family::ContainersImage && text.contains("podman"_L1);
    if (!isPodman)
        diagnosis.family = Family::DockerContainerd;
}

// "linux+arm64+"v8"", as containers/image writes it.
void withPlus(Diagnosis &diagnosis, const QRegularExpressionMatch &match, const QString &)
{
    const QStringList parts = match.captured(u"wanted"_s).remove(u'"').split(u'+');
    diagnosis.platform = {parts.value(0), parts.value(1), parts.value(2), {}};
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
                     uR"(image with reference \S{1,300} was found but does not match the specified platform(?: \(|: (?:wanted )?)(?<platform>[^)\s,]{1,80}))"_s),
                    .family = Family::DockerClassic},
                {.words = wording(
                     uR"(image with reference \S{1,300} was found but its platform \([^)]{0,80}\) does not match the specified platform \((?<platform>[^)]{1,80})\))"_s),
                    .family = Family::DockerClassic},
                {.words = wording(
                     uR"(was found but does not provide (?:the specified platform|any platform)(?: \((?<platform>[^()]{1,60}(?:\([^()]{1,40}\)[^()]{0,40})?)\))?)"_s),
                    .refine = containerdStore},
                {.words = wording(
                     uR"(no suitable export target found for platform (?<platform>[A-Za-z0-9]{1,20}/[A-Za-z0-9_./]{1,40}))"_s),
                    .family = Family::DockerContainerd},
                {.words = wording(
                     uR"(requested image's platform \([^)]{0,80}\) does not match the detected host platform \((?<platform>[^)]{1,80})\))"_s),
                    .family = Family::DockerClassic},
                {.words = wording(
                     uR"(image platform \(\{[^)]{0,80}\}\) does not match the expected platform \(\{(?<arch>[a-z0-9_]{1,20}) (?<os>[a-z0-9]{1,20}) [^)\n]{0,40}\[[^\]\n]{0,40}\] ?(?<variant>[a-z0-9.]{0,8})\}\))"_s),
                    .family = Family::ContainersImage},
                {.words = wording(
                     uR"(image platform \([^)]{0,80}\) does not match the expected platform \((?<platform>[^)]{1,80})\))"_s),
                    .family = Family::ContainersImage},
                {.words = wording(
                     uR"(image uses OS "[^"]{1,40}"\+architecture "[^"]{1,40}"(?:\+"[^"]{0,20}")?, expecting one of "(?<wanted>[a-z0-9]{1,20}\+[a-z0-9_]{1,20}(?:\+"?[a-z0-9]{0,8}"?)?))"_s),
                    .family = Family::ContainersImage,
                    .refine = withPlus},
                {.words = wording(
                     uR"re(was pulled with platform "[^"]{1,80}", expected "(?<platform>[^"]{1,80})")re"_s),
                    .family = Family::BuildKit},
                {.words = wording(
                     uR"(image operating system "[^"]{1,40}" cannot be used on this platform)"_s),
                    .family = Family::DockerClassic},
                {.words = wording(
                     uR"(cannot download (?:linux|windows) image|image operating system is not supported|image operating system "[^"]{1,40}" is not supported)"_s),
                    .family = Family::DockerClassic},
                {.words = wording(uR"(: operating system is not supported)"_s),
                    .family = Family::DockerClassic,
                    .needsContext = true},
            },
    };
    return symptoms;
}

}
