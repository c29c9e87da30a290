// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// Docker Engine with the classic image store: moby daemon/internal/distribution, pull_v2_unix.go
// and pull_v2_windows.go. The Windows engine never leaves this store by itself.

#include "core/match/platforms.h"

namespace waybill::match {

using namespace Qt::StringLiterals;

namespace {

using platforms::Library;

// Missing and empty are the same to this engine: its decoder has a plain struct.
bool isBlank(const Candidate &entry)
{
    if (!entry.platform)
        return true;
    oci::Platform known = *entry.platform;
    known.extra = {};
    return known.isEmpty();
}

Answer onLinux(const Question &question, const std::optional<oci::Platform> &request)
{
    const auto matcher =
        platforms::Matcher::only(request.value_or(question.host), Library::Rc5, question.host.os);
    return platforms::takeBest(question, matcher, isBlank);
}

// The third number of an os.version; 0 if it is missing or unreadable, which passes every check.
int looseBuild(const QString &osVersion)
{
    const QStringList parts = osVersion.split(u'.');
    bool isNumber = false;
    const int build = parts.value(2).toInt(&isNumber);
    return isNumber ? build : 0;
}

bool isWindowsEntry(const Candidate &entry)
{
    return entry.platform && entry.platform->os.compare("windows"_L1, Qt::CaseInsensitive) == 0;
}

// With --platform the engine tests the request's OS in place of the entry's, so a request for
// windows lets Linux entries through and one for linux drops everything.
Check checkOs(
    const Question &question, const std::optional<oci::Platform> &request, const Candidate &entry)
{
    if (!request) {
        return isWindowsEntry(entry) ? Check::yes()
                                     : Check::no(Why::OtherOs, entry.platform->os, u"windows"_s);
    }
    return request->isWindows() ? Check::yes()
                                : Check::no(Why::RequestRefused, question.request, u"windows"_s);
}

Check checkOnWindows(
    const Question &question, const std::optional<oci::Platform> &request, const Candidate &entry)
{
    if (isBlank(entry))
        return Check::no(Why::NoPlatform, {}, {});
    if (const Check os = checkOs(question, request, entry); !os.accepted)
        return os;
    if (entry.platform->architecture != question.host.architecture) {
        return Check::no(
            Why::OtherArchitecture, entry.platform->architecture, question.host.architecture);
    }
    const QString &mine = entry.platform->osVersion;
    if (isWindowsEntry(entry) && looseBuild(mine) > looseBuild(question.host.osVersion))
        return Check::no(Why::NewerThanHost, mine, question.host.osVersion);
    return Check::yes();
}

Answer onWindows(const Question &question, const std::optional<oci::Platform> &request)
{
    const auto host = platforms::windowsVersion(question.host.osVersion);
    const QString exact = u"%1.%2.%3."_s.arg(host[0]).arg(host[1]).arg(host[2]);
    const auto isExact = [&](const Candidate &entry) {
        return isWindowsEntry(entry) && entry.platform->osVersion.startsWith(exact);
    };
    const QList<Candidate> &entries = question.entries;
    const Accept accept = [&](int entry) {
        return checkOnWindows(question, request, entries[entry]);
    };
    const Prefer prefer = [&](int a, int b) -> std::optional<Why> {
        if (isWindowsEntry(entries[a]) != isWindowsEntry(entries[b]))
            return isWindowsEntry(entries[a]) ? std::optional(Why::OtherOsLater) : std::nullopt;
        if (isExact(entries[a]) && !isExact(entries[b]))
            return Why::BuildNotExact;
        return std::nullopt;
    };
    return takeBest(entries.size(), accept, prefer);
}

Answer pull(const Question &question)
{
    const auto request = platforms::parse(question.request, Library::Rc5, question.host);
    if (!request && !question.request.isEmpty())
        return refuseRequest(question);
    return question.host.isWindows() ? onWindows(question, request) : onLinux(question, request);
}

}

const Family &docker_classic()
{
    static const Family family {
        .id = u"docker-classic"_s,
        .name = u"Docker Engine, classic image store"_s,
        .ruleSets = {{
            .id = u"docker-classic"_s,
            .name =
                u"Docker Engine 23.0 and later (Windows: 18.06 and later), classic image store"_s,
            .versions = u"moby b985e2313a, after 29.7.2"_s,
            .detectsCpuLevel = true,
            .choose = pull,
        }},
    };
    return family;
}

}
