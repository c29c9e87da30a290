// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/doctor/symptom.h"

namespace waybill::doctor {

using namespace Qt::StringLiterals;

namespace {

// Only Windows has a host compute service.
void onWindows(Diagnosis &diagnosis, const QRegularExpressionMatch &, const QString &)
{
    diagnosis.platform.os = u"windows"_s;
}

// Other systems say "exec format error" too; and a host that is named elsewhere in the text, by a
// warning about the image, is worth more.
void onLinux(Diagnosis &diagnosis, const QRegularExpressionMatch &, const QString &text)
{
    static const QRegularExpression host = wording(
        uR"(does not match the (?:detected host|expected) platform \((?<platform>[^)\s]{1,60})\))"_s);
    static const QRegularExpression linux = wording(uR"(\blinux\b|_linux\.go|ld-linux)"_s);
    const auto said = host.match(text);
    if (said.hasMatch()) {
        const QStringList parts = said.captured(u"platform"_s).split(u'/');
        diagnosis.platform = {parts.value(0), parts.value(1), parts.value(2), {}};
    } else if (linux.match(text).hasMatch()) {
        diagnosis.platform.os = u"linux"_s;
    }
}

}

const Symptoms &mismatch_at_start()
{
    static const Symptoms symptoms {
        .priority = 28,
        .cause = Cause::PlatformMismatchAtStart,
        .list =
            {
                {.words = wording(
                     uR"(container operating system does not match the host operating system|operating system of the container does not match the operating system of the host)"_s),
                    .family = Family::WindowsHcs,
                    .refine = onWindows},
                {.words = wording(
                     uR"(Betriebssystem des Containers (?:stimmt nicht mit dem|entspricht nicht dem) (?:Betriebssystem des Hosts|Hostbetriebssystem)|Containerbetriebssystem (?:stimmt nicht mit dem|entspricht nicht dem) Hostbetriebssystem)"_s),
                    .family = Family::WindowsHcs,
                    .refine = onWindows},
                {.words = wording(
                     uR"(0xc0370101|exit(?:ed)? (?:code|status|with code):? (?:3224830209|-1070137087))"_s),
                    .family = Family::WindowsHcs,
                    .refine = onWindows},
                {.words = wording(
                     uR"(exec user process caused[:\s"]{0,5}exec format error|standard_init_linux\.go:\d+: .{0,80}exec format error)"_s),
                    .family = Family::LinuxExec,
                    .refine = onLinux},
                {.words = wording(
                     uR"((?:exec /?[^\s:]{1,200}: |fork/exec [^\s:]{1,200}: |cannot execute binary file: |\[Errno 8\] )?exec format error(?:: '[^'\n]{1,200}')?)"_s),
                    .family = Family::LinuxExec,
                    .refine = onLinux},
                {.words = wording(
                     uR"(Fatal glibc error: (?:CPU does not support|This program was compiled for) x86-64-v[0-9]|CPU ISA level is lower than required|CPU does not support x86-64-v[0-9])"_s),
                    .family = Family::LinuxExec,
                    .refine = onLinux},
                {.words = wording(
                     uR"((?:qemu-[a-z0-9_]{1,20}(?:-static)?: Could not open|rosetta error: failed to open elf at) ['"]?/lib)"_s),
                    .family = Family::LinuxExec,
                    .refine = onLinux},
            },
    };
    return symptoms;
}

}
