// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/doctor/symptom.h"

namespace waybill::doctor {

using namespace Qt::StringLiterals;

namespace {

void onWindows(Diagnosis &diagnosis, const QRegularExpressionMatch &, const QString &)
{
    diagnosis.platform.os = u"windows"_s;
}

void onLinux(Diagnosis &diagnosis, const QRegularExpressionMatch &, const QString &)
{
    diagnosis.platform.os = u"linux"_s;
}

}

const Symptoms &mismatch_at_start()
{
    static const Symptoms symptoms {
        .priority = 28,
        .cause = Cause::PlatformMismatchAtStart,
        .list =
            {
                {.words = wording(uR"(0xc0370101)"_s),
                    .family = Family::WindowsHcs,
                    .refine = onWindows},
                {.words = wording(
                     uR"(container operating system does not match the host operating system|operating system of the container does not match the operating system of the host)"_s),
                    .family = Family::WindowsHcs,
                    .refine = onWindows},
                {.words = wording(
                     uR"(exec user process caused[:\s\"]*exec format error|standard_init_linux\.go:\d+)"_s),
                    .family = Family::LinuxExec,
                    .refine = onLinux},
                {.words = wording(
                     uR"(exec /?\S+: exec format error|(?:fork/exec|exec:?) \S+ ?:? exec format error|: exec format error|exec format error)"_s),
                    .family = Family::LinuxExec,
                    .refine = onLinux},
                {.words = wording(uR"(Fatal glibc error: CPU does not support x86-64-v[0-9])"_s),
                    .family = Family::LinuxExec,
                    .refine = onLinux},
                {.words = wording(
                     uR"((?:qemu-[a-z0-9_]+: Could not open|rosetta error: failed to open elf at) ['\"]?/lib)"_s),
                    .family = Family::LinuxExec,
                    .refine = onLinux},
            },
    };
    return symptoms;
}

}
