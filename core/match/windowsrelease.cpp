// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/match/windowsrelease.h"

#include <algorithm>

namespace waybill::match {

using namespace Qt::StringLiterals;

// Sources: Microsoft's base image life cycle and version compatibility pages; build numbers as in
// hcsshim, osversion/windowsbuilds.go. Names are proper names and not translated. A build without
// base tags exists only as a client, or runs the images of another build.
const QList<WindowsRelease> &windowsReleases()
{
    static const QList<WindowsRelease> Releases {
        {14393, u"1607"_s, u"Server 2016"_s, u"Windows Server 2016 / Windows 10 1607"_s,
            {u"servercore:ltsc2016"_s, u"nanoserver:sac2016"_s}},
        {16299, u"1709"_s, u"Server 1709"_s, u"Windows Server 1709 / Windows 10 1709"_s,
            {u"servercore:1709"_s, u"nanoserver:1709"_s}},
        {17134, u"1803"_s, u"Server 1803"_s, u"Windows Server 1803 / Windows 10 1803"_s,
            {u"servercore:1803"_s, u"nanoserver:1803"_s}},
        {17763, u"1809"_s, u"Server 2019"_s, u"Windows Server 2019 / Windows 10 1809"_s,
            {u"servercore:ltsc2019"_s, u"nanoserver:1809"_s, u"windows:1809"_s}},
        {18362, u"1903"_s, u"Server 1903"_s, u"Windows Server 1903 / Windows 10 1903"_s,
            {u"servercore:1903"_s, u"nanoserver:1903"_s, u"windows:1903"_s}},
        {18363, u"1909"_s, u"Server 1909"_s, u"Windows Server 1909 / Windows 10 1909"_s,
            {u"servercore:1909"_s, u"nanoserver:1909"_s, u"windows:1909"_s}},
        {19041, u"2004"_s, u"Server 2004"_s, u"Windows Server 2004 / Windows 10 2004"_s,
            {u"servercore:2004"_s, u"nanoserver:2004"_s, u"windows:2004"_s}},
        {19042, u"20H2"_s, u"Server 20H2"_s, u"Windows Server 20H2 / Windows 10 20H2"_s,
            {u"servercore:20H2"_s, u"nanoserver:20H2"_s, u"windows:20H2"_s}},
        {19043, u"21H1"_s, u"Windows 10 21H1"_s, u"Windows 10 21H1"_s, {}},
        {19044, u"21H2"_s, u"Windows 10 21H2"_s, u"Windows 10 21H2"_s, {}},
        {19045, u"22H2"_s, u"Windows 10 22H2"_s, u"Windows 10 22H2"_s, {}},
        {20348, u"21H2"_s, u"Server 2022"_s, u"Windows Server 2022"_s,
            {u"servercore:ltsc2022"_s, u"nanoserver:ltsc2022"_s, u"server:ltsc2022"_s}},
        {22000, u"21H2"_s, u"Windows 11 21H2"_s, u"Windows 11 21H2"_s, {}},
        {22621, u"22H2"_s, u"Windows 11 22H2"_s, u"Windows 11 22H2"_s, {}},
        {22631, u"23H2"_s, u"Windows 11 23H2"_s, u"Windows 11 23H2"_s, {}},
        {25398, u"23H2"_s, u"Server 23H2"_s, u"Windows Server, version 23H2"_s, {}},
        {26100, u"24H2"_s, u"Server 2025"_s, u"Windows Server 2025 / Windows 11 24H2"_s,
            {u"servercore:ltsc2025"_s, u"nanoserver:ltsc2025"_s, u"server:ltsc2025"_s}},
        {26200, u"25H2"_s, u"Windows 11 25H2"_s, u"Windows 11 25H2"_s, {}},
    };
    return Releases;
}

std::optional<WindowsRelease> windowsRelease(const QString &osVersion)
{
    const QStringList parts = osVersion.split(u'.');
    const bool numbers = std::ranges::all_of(parts, [](const QString &part) {
        return !part.isEmpty()
            && std::ranges::all_of(part, [](QChar c) { return c >= u'0' && c <= u'9'; });
    });
    if (!numbers || parts.size() < 3 || parts.size() > 4 || parts.at(0) != "10"_L1
        || parts.at(1) != "0"_L1)
        return {};
    const QList<WindowsRelease> &releases = windowsReleases();
    const auto found = std::ranges::find(releases, parts.at(2).toInt(), &WindowsRelease::build);
    return found == releases.end() ? std::nullopt : std::optional(*found);
}

}
