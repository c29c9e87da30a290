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
    return !entry.platform || entry.platform->isEmpty();
}

Answer onLinux(const Question &question)
{
    const auto wanted =
        platforms::parse(question.request, Library::Rc5, question.host).value_or(question.host);
    const auto matcher = platforms::Matcher::only(wanted, Library::Rc5, question.host.os);
    const Accept accept = [&](const Candidate &entry) {
        return isBlank(entry) ? Check::yes() : matcher.check(*entry.platform);
    };
    const Prefer prefer = [&](const Candidate &a, const Candidate &b) -> std::optional<Why> {
        if (isBlank(a) || isBlank(b))
            return isBlank(b) && !isBlank(a) ? std::optional(Why::WithoutPlatform) : std::nullopt;
        return matcher.prefer(*a.platform, *b.platform);
    };
    return takeFirst(question.entries, accept, prefer);
}

// The third number of an os.version; 0 if it is missing or unreadable, which passes every check.
int looseBuild(const QString &osVersion)
{
    const QStringList parts = osVersion.split(u'.');
    return parts.size() < 3 ? 0 : parts[2].toInt();
}

bool isWindowsEntry(const Candidate &entry)
{
    return entry.platform && entry.platform->os.compare("windows"_L1, Qt::CaseInsensitive) == 0;
}

// With --platform the engine tests the request's OS in place of the entry's, so a request for
// windows lets Linux entries through and one for linux drops everything.
Check checkOs(const Question &question, const Candidate &entry)
{
    if (question.request.isEmpty()) {
        return isWindowsEntry(entry) ? Check::yes()
                                     : Check::no(Why::OtherOs, entry.platform->os, u"windows"_s);
    }
    const QString os = question.request.section(u'/', 0, 0).section(u'(', 0, 0);
    return os.compare("windows"_L1, Qt::CaseInsensitive) == 0
        ? Check::yes()
        : Check::no(Why::RequestRefused, question.request, u"windows"_s);
}

Check checkOnWindows(const Question &question, const Candidate &entry)
{
    if (isBlank(entry))
        return Check::no(Why::NoPlatform, {}, {});
    if (const Check os = checkOs(question, entry); !os.accepted)
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

Answer onWindows(const Question &question)
{
    const auto host = platforms::windowsVersion(question.host.osVersion);
    const QString exact = u"%1.%2.%3."_s.arg(host[0]).arg(host[1]).arg(host[2]);
    const auto isExact = [&](const Candidate &entry) {
        return isWindowsEntry(entry) && entry.platform->osVersion.startsWith(exact);
    };
    const Prefer prefer = [&](const Candidate &a, const Candidate &b) -> std::optional<Why> {
        if (isWindowsEntry(a) != isWindowsEntry(b))
            return isWindowsEntry(a) ? std::optional(Why::OtherOsLater) : std::nullopt;
        if (isExact(a) && !isExact(b))
            return Why::BuildNotExact;
        return std::nullopt;
    };
    return takeFirst(
        question.entries, [&](const Candidate &entry) { return checkOnWindows(question, entry); },
        prefer);
}

Answer pull(const Question &question)
{
    return question.host.isWindows() ? onWindows(question) : onLinux(question);
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
