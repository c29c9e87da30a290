// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/hosts/thiscomputer.h"

#include <QCoreApplication>
#include <QFile>
#include <QOperatingSystemVersion>
#include <QRegularExpression>
#include <QSet>
#include <QSysInfo>

namespace waybill::hosts {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::hosts)
};

QString field(const QString &cpuinfo, const QString &name)
{
    const QRegularExpression line(
        u"^%1\\s*:\\s*(.*)$"_s.arg(name), QRegularExpression::MultilineOption);
    return line.match(cpuinfo).captured(1).trimmed();
}

QString architecture()
{
    const QString cpu = QSysInfo::currentCpuArchitecture();
    static const QHash<QString, QString> names {
        {u"x86_64"_s, u"amd64"_s}, {u"i386"_s, u"386"_s}, {u"power64le"_s, u"ppc64le"_s}};
    return names.value(cpu, cpu);
}

QString readCpuInfo()
{
    QFile file(u"/proc/cpuinfo"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()) : QString();
}

QString variantOf(const QString &architecture)
{
    if (architecture == "amd64"_L1)
        return cpuLevel(readCpuInfo());
    return architecture == "arm"_L1 ? armVariant(readCpuInfo()) : QString();
}

}

QString cpuLevel(const QString &cpuinfo)
{
    const QStringList words = field(cpuinfo, u"flags"_s).split(u' ', Qt::SkipEmptyParts);
    const QSet<QString> flags(words.begin(), words.end());
    if (flags.isEmpty())
        return {};
    const QList<QSet<QString>> levels {
        {u"cx16"_s, u"lahf_lm"_s, u"popcnt"_s, u"sse4_1"_s, u"sse4_2"_s, u"ssse3"_s},
        {u"avx"_s, u"avx2"_s, u"bmi1"_s, u"bmi2"_s, u"f16c"_s, u"fma"_s, u"abm"_s, u"movbe"_s,
            u"xsave"_s},
        {u"avx512f"_s, u"avx512bw"_s, u"avx512cd"_s, u"avx512dq"_s, u"avx512vl"_s},
    };
    int level = 1;
    for (const QSet<QString> &needed : levels) {
        if (!flags.contains(needed))
            break;
        ++level;
    }
    return u"v%1"_s.arg(level);
}

QString armVariant(const QString &cpuinfo)
{
    const QString architecture = field(cpuinfo, u"CPU architecture"_s);
    // Boards with an ARMv6 core whose kernel reports 7 name the core in the model.
    if (architecture == "7"_L1 && cpuinfo.contains("ARMv6-compatible"_L1))
        return u"v6"_s;
    if (architecture == "AArch64"_L1)
        return u"v8"_s;
    const int number = architecture.left(1).toInt();
    return number >= 5 && number <= 8 ? u"v%1"_s.arg(number) : QString();
}

match::Host thisComputer()
{
    match::Host host;
    host.id = u"this-computer"_s;
    host.name = Text::tr("This computer");
    host.platform.os = QSysInfo::kernelType() == "winnt"_L1 ? u"windows"_s : QSysInfo::kernelType();
    host.platform.architecture = architecture();
    host.platform.variant = variantOf(host.platform.architecture);
    if (host.platform.isWindows()) {
        host.platform.osVersion = QSysInfo::kernelVersion();
        host.isWindowsClient =
            !QSysInfo::productVersion().startsWith("Server"_L1, Qt::CaseInsensitive)
            && !QSysInfo::prettyProductName().contains("Server"_L1);
    }
    host.client = host.platform.isWindows() ? u"docker-28-windows"_s : u"docker-29-linux"_s;
    return host;
}

}
